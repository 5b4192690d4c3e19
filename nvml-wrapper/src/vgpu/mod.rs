//! Virtual GPUs on a vGPU host: the types that a GPU offers, and the instances that run.

mod instance;
mod licensing;
mod metadata;
mod scheduler;
mod type_;
mod utilization;

pub use instance::VgpuInstance;
pub use licensing::*;
pub use metadata::*;
pub use scheduler::*;
pub use type_::VgpuType;
pub use utilization::*;
