//! The command `nvml-sim` as a library, for its tests.

pub mod library;
pub mod record;
pub mod run;
