//! GPU operation mode, driver model and API restrictions.

use nvml_sys::*;

/// GPU operation mode, driver model and API restrictions of a GPU.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// GPU operation mode (GOM).
    pub operation_mode: Option<OperationMode>,
    /// Driver model. Windows only.
    pub driver_model: Option<DriverModel>,
    /// Whether an API is restricted to root, by `nvmlRestrictedAPI_t`: setting applications clocks, setting auto
    /// boosted clocks.
    pub api_restrictions: [Option<bool>; 2],
}

/// GPU operation mode (GOM).
#[derive(Debug, Clone)]
pub struct OperationMode {
    /// Current mode.
    pub current: nvmlGpuOperationMode_t,
    /// Pending mode: the mode after the next reboot.
    pub pending: nvmlGpuOperationMode_t,
    /// Supported modes.
    pub supported: Vec<nvmlGpuOperationMode_t>,
}

/// Driver model of a GPU on Windows.
#[derive(Debug, Clone, Copy)]
pub struct DriverModel {
    /// Current driver model.
    pub current: nvmlDriverModel_t,
    /// Pending driver model: the driver model after the next reboot.
    pub pending: nvmlDriverModel_t,
}
