//! Virtual GPUs on a vGPU host: the types that a GPU offers, the instances that run, and what the host does for them.

mod gpu_instance;
mod host;
mod instance;
mod instance_accounting;
mod instance_encoder;
mod instance_license;
mod licensing;
mod metadata;
mod scheduler;
mod type_;
mod type_placement;
mod utilization;

pub use host::*;
pub use instance::*;
pub use instance_license::*;
pub use licensing::*;
pub use metadata::*;
pub use scheduler::*;
pub use type_::*;
pub use type_placement::*;
pub use utilization::*;
