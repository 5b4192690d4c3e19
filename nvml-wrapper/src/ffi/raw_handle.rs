//! Handles that NVML returns.

use nvml_sys::Zeroable;

/// Handle that NVML returns: an opaque pointer.
pub(crate) trait RawHandle: Zeroable {
    fn is_null(&self) -> bool;
}

macro_rules! raw_handles {
    ($($handle:ident)*) => {$(
        impl RawHandle for nvml_sys::$handle {
            fn is_null(&self) -> bool {
                self.handle.is_null()
            }
        }
    )*};
}

raw_handles! {
    nvmlDevice_t nvmlUnit_t nvmlEventSet_t nvmlSystemEventSet_t nvmlGpuInstance_t nvmlComputeInstance_t nvmlGpmSample_t
}
