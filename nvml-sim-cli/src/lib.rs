//! The command `nvml-sim` as a library, for its tests.

pub mod description;
pub mod library;
pub mod record;
pub mod run;
pub mod tree;
