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

/// The variants and fields of [`NvmlError`], with the forms of those that have none of their own.
#[derive(Serialize, Deserialize)]
#[serde(remote = "NvmlError")]
enum Form {
    Load(#[serde(with = "load")] Arc<LoadError>),
    Call {
        #[serde(with = "function")]
        function: Function,
        code: ErrorCode,
    },
    FunctionNotFound {
        #[serde(with = "function")]
        function: Function,
        driver: Option<DriverVersion>,
    },
    InvalidOutput {
        #[serde(with = "function")]
        function: Function,
        #[serde(deserialize_with = "description")]
        description: Description,
    },
    InvalidArgument {
        #[serde(with = "function")]
        function: Function,
        #[serde(deserialize_with = "description")]
        description: Description,
    },
    NoSuchItem {
        #[serde(with = "function")]
        function: Function,
        #[serde(deserialize_with = "description")]
        description: Description,
    },
    UnifiedMemory {
        #[serde(with = "function")]
        function: Function,
    },
    InteriorNul {
        #[serde(with = "function")]
        function: Function,
        position: usize,
    },
    StringTooLong {
        #[serde(with = "function")]
        function: Function,
        actual_len: usize,
        max_len: usize,
    },
    MixedSessions {
        #[serde(with = "function")]
        function: Function,
    },
    NoSuchMigProfile {
        #[serde(with = "function")]
        function: Function,
        details: Arc<NoSuchMigProfile>,
    },
    StillInUse {
        holders: usize,
    },
    DeadlineExceeded {
        limit: Duration,
        pending: usize,
    },
    ThreadSpawn {
        #[serde(with = "kind")]
        kind: ErrorKind,
    },
}

impl Serialize for NvmlError {
    #[inline]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Form::serialize(self, serializer)
    }
}

impl<'de> Deserialize<'de> for NvmlError {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<NvmlError, D::Error> {
        Form::deserialize(deserializer)
    }
}

/// C function, by its name.
mod function {
    use super::*;

    struct Name(Function);

    impl std::str::FromStr for Name {
        type Err = ParseError;

        #[inline]
        fn from_str(text: &str) -> Result<Name, ParseError> {
            let expected = "the name of a function of NVML such as nvmlDeviceGetName";
            Function::from_name(text).map(Name).ok_or_else(|| ParseError::new("C function", text, expected))
        }
    }

    #[inline]
    pub(super) fn serialize<S: Serializer>(function: &Function, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(function.name())
    }

    #[inline]
    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Function, D::Error> {
        deserialize_text(deserializer, "nvmlDeviceGetName").map(|Name(function)| function)
    }
}

mod load {
    use super::*;

    #[derive(Serialize, Deserialize)]
    struct LoadForm {
        attempts: Vec<AttemptForm>,
        impossible: Option<String>,
    }

    #[derive(Serialize, Deserialize)]
    struct AttemptForm {
        path: PathBuf,
        reason: String,
    }

    #[inline]
    pub(super) fn serialize<S: Serializer>(error: &Arc<LoadError>, serializer: S) -> Result<S::Ok, S::Error> {
        let form = |Attempt { path, reason, .. }: &Attempt| AttemptForm { path: path.clone(), reason: reason.clone() };
        let attempts = error.attempts.iter().map(form).collect();
        LoadForm { attempts, impossible: error.impossible.map(str::to_owned) }.serialize(serializer)
    }

    #[inline]
    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Arc<LoadError>, D::Error> {
        let form = LoadForm::deserialize(deserializer)?;
        let mut error = LoadError::default();
        for AttemptForm { path, reason } in form.attempts {
            let mut attempt = Attempt::default();
            (attempt.path, attempt.reason) = (path, reason);
            error.attempts.push(attempt);
        }
        error.impossible = form.impossible.map(interned);
        Ok(Arc::new(error))
    }
}

/// Error kind, by its name. `Other` for kinds of which no thread dies at its start.
mod kind {
    use super::*;

    #[inline]
    pub(super) fn serialize<S: Serializer>(kind: &ErrorKind, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{kind:?}"))
    }

    #[inline]
    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<ErrorKind, D::Error> {
        let name = String::deserialize(deserializer)?;
        let kinds = [
            ErrorKind::WouldBlock,
            ErrorKind::OutOfMemory,
            ErrorKind::PermissionDenied,
            ErrorKind::InvalidInput,
            ErrorKind::Interrupted,
            ErrorKind::Unsupported,
        ];
        Ok(kinds.into_iter().find(|kind| format!("{kind:?}") == name).unwrap_or(ErrorKind::Other))
    }
}

/// As a reference, the field would borrow from what is deserialized.
type Description = &'static str;

#[inline]
fn description<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Description, D::Error> {
    String::deserialize(deserializer).map(interned)
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
