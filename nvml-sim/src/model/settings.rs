//! Modes that a driver can be put into.

use nvml_sys::*;

/// Modes that a driver can be put into.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// What of the GPU is switched on.
    pub operation_mode: Option<OperationMode>,
    /// How Windows sees the GPU.
    pub driver_model: Option<DriverModel>,
    /// Whether functions are kept for root, by NVML's number of them: applications clocks, automatic boost.
    pub api_restrictions: [Option<bool>; 2],
}

/// What of a GPU is switched on.
#[derive(Debug, Clone)]
pub struct OperationMode {
    /// Now.
    pub current: nvmlGpuOperationMode_t,
    /// After the next reboot.
    pub pending: nvmlGpuOperationMode_t,
    /// What there is to choose from.
    pub supported: Vec<nvmlGpuOperationMode_t>,
}

/// How Windows sees a GPU.
#[derive(Debug, Clone, Copy)]
pub struct DriverModel {
    /// Now.
    pub current: nvmlDriverModel_t,
    /// After the next reboot.
    pub pending: nvmlDriverModel_t,
}
