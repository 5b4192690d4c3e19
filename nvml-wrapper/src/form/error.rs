//! Form of errors: the variant, and its fields by name. C functions are written by their names.

use std::collections::BTreeSet;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use nvml_sys::{Attempt, Function, LoadError};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::deserialize_text;
use crate::driver::DriverVersion;
use crate::error::{ErrorCode, NoSuchMigProfile, NvmlError};
use crate::parse_error::ParseError;

/// The same variants as [`NvmlError`].
#[derive(Serialize, Deserialize)]
enum Form {
    Load { attempts: Vec<AttemptForm>, impossible: Option<String> },
    Call { function: Name, code: ErrorCode },
    FunctionNotFound { function: Name, driver: Option<DriverVersion> },
    InvalidOutput { function: Name, description: String },
    InvalidArgument { function: Name, description: String },
    NoSuchItem { function: Name, description: String },
    UnifiedMemory { function: Name },
    InteriorNul { function: Name, position: usize },
    StringTooLong { function: Name, actual_len: usize, max_len: usize },
    MixedSessions { function: Name },
    NoSuchMigProfile { function: Name, details: Arc<NoSuchMigProfile> },
    StillInUse { holders: usize },
    DeadlineExceeded { limit: Duration, pending: usize },
    ThreadSpawn { kind: String },
}

#[derive(Serialize, Deserialize)]
struct AttemptForm {
    path: PathBuf,
    reason: String,
}

impl From<&Attempt> for AttemptForm {
    #[inline]
    fn from(attempt: &Attempt) -> AttemptForm {
        AttemptForm { path: attempt.path.clone(), reason: attempt.reason.clone() }
    }
}

impl From<AttemptForm> for Attempt {
    #[inline]
    fn from(form: AttemptForm) -> Attempt {
        let mut attempt = Attempt::default();
        attempt.path = form.path;
        attempt.reason = form.reason;
        attempt
    }
}

/// C function, by its name.
#[derive(Clone, Copy)]
struct Name(Function);

impl Serialize for Name {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.name())
    }
}

impl<'de> Deserialize<'de> for Name {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Name, D::Error> {
        deserialize_text(deserializer, "nvmlDeviceGetName")
    }
}

impl std::str::FromStr for Name {
    type Err = ParseError;

    #[inline]
    fn from_str(text: &str) -> Result<Name, ParseError> {
        let error = || ParseError::new("C function", text, "the name of a function of NVML such as nvmlDeviceGetName");
        Function::from_name(text).map(Name).ok_or_else(error)
    }
}

impl Serialize for NvmlError {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Form::from(self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for NvmlError {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<NvmlError, D::Error> {
        Form::deserialize(deserializer).map(NvmlError::from)
    }
}

impl From<&NvmlError> for Form {
    #[inline]
    fn from(error: &NvmlError) -> Form {
        match error {
            NvmlError::Load(error) => Form::Load {
                attempts: error.attempts.iter().map(AttemptForm::from).collect(),
                impossible: error.impossible.map(str::to_owned),
            },
            NvmlError::Call { function, code } => Form::Call { function: Name(*function), code: *code },
            NvmlError::FunctionNotFound { function, driver } => {
                Form::FunctionNotFound { function: Name(*function), driver: *driver }
            }
            NvmlError::InvalidOutput { function, description } => {
                Form::InvalidOutput { function: Name(*function), description: (*description).to_owned() }
            }
            NvmlError::InvalidArgument { function, description } => {
                Form::InvalidArgument { function: Name(*function), description: (*description).to_owned() }
            }
            NvmlError::NoSuchItem { function, description } => {
                Form::NoSuchItem { function: Name(*function), description: (*description).to_owned() }
            }
            NvmlError::UnifiedMemory { function } => Form::UnifiedMemory { function: Name(*function) },
            NvmlError::InteriorNul { function, position } => {
                Form::InteriorNul { function: Name(*function), position: *position }
            }
            NvmlError::StringTooLong { function, actual_len, max_len } => {
                Form::StringTooLong { function: Name(*function), actual_len: *actual_len, max_len: *max_len }
            }
            NvmlError::MixedSessions { function } => Form::MixedSessions { function: Name(*function) },
            NvmlError::NoSuchMigProfile { function, details } => {
                Form::NoSuchMigProfile { function: Name(*function), details: Arc::clone(details) }
            }
            NvmlError::StillInUse { holders } => Form::StillInUse { holders: *holders },
            NvmlError::DeadlineExceeded { limit, pending } => {
                Form::DeadlineExceeded { limit: *limit, pending: *pending }
            }
            NvmlError::ThreadSpawn { kind } => Form::ThreadSpawn { kind: format!("{kind:?}") },
        }
    }
}

impl From<Form> for NvmlError {
    #[inline]
    fn from(form: Form) -> NvmlError {
        match form {
            Form::Load { attempts, impossible } => {
                let mut error = LoadError::default();
                error.attempts = attempts.into_iter().map(Attempt::from).collect();
                error.impossible = impossible.map(interned);
                NvmlError::from(error)
            }
            Form::Call { function, code } => NvmlError::Call { function: function.0, code },
            Form::FunctionNotFound { function, driver } => NvmlError::FunctionNotFound { function: function.0, driver },
            Form::InvalidOutput { function, description } => {
                NvmlError::InvalidOutput { function: function.0, description: interned(description) }
            }
            Form::InvalidArgument { function, description } => {
                NvmlError::InvalidArgument { function: function.0, description: interned(description) }
            }
            Form::NoSuchItem { function, description } => {
                NvmlError::NoSuchItem { function: function.0, description: interned(description) }
            }
            Form::UnifiedMemory { function } => NvmlError::UnifiedMemory { function: function.0 },
            Form::InteriorNul { function, position } => NvmlError::InteriorNul { function: function.0, position },
            Form::StringTooLong { function, actual_len, max_len } => {
                NvmlError::StringTooLong { function: function.0, actual_len, max_len }
            }
            Form::MixedSessions { function } => NvmlError::MixedSessions { function: function.0 },
            Form::NoSuchMigProfile { function, details } => {
                NvmlError::NoSuchMigProfile { function: function.0, details }
            }
            Form::StillInUse { holders } => NvmlError::StillInUse { holders },
            Form::DeadlineExceeded { limit, pending } => NvmlError::DeadlineExceeded { limit, pending },
            Form::ThreadSpawn { kind } => NvmlError::ThreadSpawn { kind: kind_of(&kind) },
        }
    }
}

/// Maximum number of descriptions that [`interned`] keeps.
const MAX_COUNT: usize = 1024;
/// Maximum length of a description, in bytes.
const MAX_LENGTH: usize = 256;

/// Description that lives as long as the program. Errors have descriptions of this crate, which are few; their number and
/// length are bounded, because the text may be anybody's.
#[inline]
fn interned(description: String) -> &'static str {
    static DESCRIPTIONS: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    let mut known = DESCRIPTIONS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(description) = known.get(description.as_str()) {
        return description;
    }
    if known.len() >= MAX_COUNT || description.len() > MAX_LENGTH {
        return "a description that was not kept";
    }
    let description: &'static str = Box::leak(description.into_boxed_str());
    known.insert(description);
    description
}

/// Error kind of this name; `Other` for kinds of which no thread dies at its start.
#[inline]
fn kind_of(name: &str) -> ErrorKind {
    let kinds = [
        ErrorKind::WouldBlock,
        ErrorKind::OutOfMemory,
        ErrorKind::PermissionDenied,
        ErrorKind::InvalidInput,
        ErrorKind::Interrupted,
        ErrorKind::Unsupported,
    ];
    kinds.into_iter().find(|kind| format!("{kind:?}") == name).unwrap_or(ErrorKind::Other)
}
