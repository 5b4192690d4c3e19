//! Checks that this machine does not allow: printed, ignored or listed at the end, and never passed.

use std::collections::BTreeSet;
use std::fmt::Display;
use std::sync::{Mutex, PoisonError};

use libtest_mimic::{Completion, Failed};
use nvml_wrapper::{Device, Nvml};

/// Result of a test: completed, or ignored because nothing of it can be checked.
pub(crate) type Outcome = Result<Completion, Failed>;

/// Outcome of a test that has checked something.
pub(crate) const CHECKED: Outcome = Ok(Completion::Completed);

static NOT_CHECKED: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// Prints a part of a test that is not checked, and keeps it for the list at the end.
pub(crate) fn not_checked(what: impl Display) {
    let what = what.to_string();
    println!("not checked: {what}");
    NOT_CHECKED.lock().unwrap_or_else(PoisonError::into_inner).insert(what);
}

/// Outcome of a test of which nothing is checked.
pub(crate) fn nothing_checked(reason: impl Display) -> Outcome {
    not_checked(&reason);
    Ok(Completion::ignored_with(reason))
}

/// Prints what was not checked, after all tests.
pub(crate) fn print_not_checked() {
    for what in &*NOT_CHECKED.lock().unwrap_or_else(PoisonError::into_inner) {
        println!("not checked: {what}");
    }
}

/// GPUs that can be read. The others, such as lost ones, are not checked.
pub(crate) fn gpus(nvml: &Nvml) -> Result<Vec<Device>, Failed> {
    let mut gpus = Vec::new();
    for (index, device) in nvml.devices()?.enumerate() {
        match device.and_then(|device| device.uuid().map(|_| device)) {
            Ok(device) => gpus.push(device),
            Err(error) => not_checked(format!("GPU {index}: {error}")),
        }
    }
    if gpus.is_empty() { Err("no GPU can be read".into()) } else { Ok(gpus) }
}

/// Whether `NVML_REQUIRE_GPU=1` requires a GPU and what the tests compare with.
pub(crate) fn is_required() -> bool {
    std::env::var_os("NVML_REQUIRE_GPU").is_some_and(|value| value == "1")
}
