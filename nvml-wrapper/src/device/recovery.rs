//! GPU recovery action: what an administrator or scheduler has to do after an error of the GPU.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::gpu_recovery_action`](crate::Device::gpu_recovery_action) | current recovery action |
//! | [`GpuRecoveryAction`] | reset of the GPU, reboot, drain |
//! | [`EventTypes::GPU_RECOVERY_ACTION`](crate::event::EventTypes::GPU_RECOVERY_ACTION) | event of a change |
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! use nvml_wrapper::device::recovery::GpuRecoveryAction;
//!
//! let device = nvml.device_by_index(0)?;
//! match device.gpu_recovery_action()? {
//!     GpuRecoveryAction::None => println!("no action"),
//!     action => println!("drain the node, then: {action:?}"),
//! }
//! # assert_eq!(device.gpu_recovery_action()?, GpuRecoveryAction::None);
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use nvml_sys::f;

use crate::device::field::FieldId;
use crate::error::{NvmlError, Result};
use crate::ffi::enums::open_enum;
use crate::handle::Device;

open_enum! {
    /// Action that recovers a GPU after an error.
    pub enum GpuRecoveryAction: nvmlDeviceGpuRecoveryAction_t {
        /// No action.
        None = NVML_GPU_RECOVERY_ACTION_NONE,
        /// Reset of the GPU.
        GpuReset = NVML_GPU_RECOVERY_ACTION_GPU_RESET,
        /// Reboot of the node.
        NodeReboot = NVML_GPU_RECOVERY_ACTION_NODE_REBOOT,
        /// Drain of peer-to-peer (P2P) traffic.
        DrainP2p = NVML_GPU_RECOVERY_ACTION_DRAIN_P2P,
        /// Drain of peer-to-peer (P2P) traffic, then reset of the GPU.
        DrainAndReset = NVML_GPU_RECOVERY_ACTION_DRAIN_AND_RESET,
        /// Recovery of the IMEX domain.
        RecoverImexDomain = NVML_GPU_RECOVERY_ACTION_RECOVER_IMEX_DOMAIN,
        /// Reset of the PCIe bus of the GPU.
        BusReset = NVML_GPU_RECOVERY_ACTION_BUS_RESET,
        /// Reboot of the system.
        SystemReboot = NVML_GPU_RECOVERY_ACTION_SYSTEM_REBOOT,
    }
}

/// # Recovery
impl Device {
    /// Action that recovers the GPU, [`GpuRecoveryAction::None`] if none is required.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not report it or the driver does not have the field value.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 384.47); its field value is available since driver 570.86.16.
    #[doc(alias = "nvmlDeviceGetFieldValues")]
    #[doc(alias = "NVML_FI_DEV_GET_GPU_RECOVERY_ACTION")]
    #[inline]
    pub fn gpu_recovery_action(&self) -> Result<GpuRecoveryAction> {
        let value = self.field_value(FieldId::GET_GPU_RECOVERY_ACTION)?;
        let action = value.as_u64().and_then(|action| action.try_into().ok()).map(GpuRecoveryAction::from_raw);
        action.ok_or(NvmlError::invalid_output(f::nvmlDeviceGetFieldValues, "a recovery action that is not a number"))
    }
}
