//! Virtual GPUs on a vGPU host: the types that a GPU offers, and the instances that run.

mod host;
mod instance;
mod instance_accounting;
mod instance_encoder;
mod instance_license;
mod type_;
mod type_placement;

pub use host::*;
pub use instance::*;
pub use instance_license::*;
pub use type_::*;
pub use type_placement::*;
