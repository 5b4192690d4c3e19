//! Virtual GPUs on a vGPU host: the types that a GPU offers, and the instances that run.

mod instance;
mod type_;

pub use instance::VgpuInstance;
pub use type_::VgpuType;
