//! The command `nvml-sim` as a library, for its tests.

pub mod record;
