//! Modes that a device can be in, and who may do what.

use std::fmt;

use nvml_sys::{Function, NVML_FEATURE_DISABLED};

use super::Device;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::flags::open_flags;
use crate::ffi::versioned::or_older;

open_enum! {
    /// Which programs may compute on a device.
    pub enum ComputeMode: nvmlComputeMode_t {
        /// All.
        Default = NVML_COMPUTEMODE_DEFAULT,
        /// One thread. Drivers do not support it any more.
        ExclusiveThread = NVML_COMPUTEMODE_EXCLUSIVE_THREAD,
        /// None.
        Prohibited = NVML_COMPUTEMODE_PROHIBITED,
        /// One process, with all its threads.
        ExclusiveProcess = NVML_COMPUTEMODE_EXCLUSIVE_PROCESS,
    }
}

impl fmt::Display for ComputeMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ComputeMode::Default => "Default",
            ComputeMode::ExclusiveThread => "Exclusive_Thread",
            ComputeMode::Prohibited => "Prohibited",
            ComputeMode::ExclusiveProcess => "Exclusive_Process",
            ComputeMode::Unknown(raw) => return write!(f, "unknown compute mode {raw}"),
        })
    }
}

open_enum! {
    /// What of a GPU is switched on; what is off saves power.
    pub enum GpuOperationMode: nvmlGpuOperationMode_t {
        /// Everything, at full speed.
        AllOn = NVML_GOM_ALL_ON,
        /// Computing only; there are no graphics.
        Compute = NVML_GOM_COMPUTE,
        /// What graphics need, without much double precision.
        LowDoublePrecision = NVML_GOM_LOW_DP,
    }
}

impl fmt::Display for GpuOperationMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            GpuOperationMode::AllOn => "All On",
            GpuOperationMode::Compute => "Compute",
            GpuOperationMode::LowDoublePrecision => "Low Double Precision",
            GpuOperationMode::Unknown(raw) => return write!(f, "unknown GPU operation mode {raw}"),
        })
    }
}

/// The GPU operation mode of a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GpuOperationModes {
    /// The mode now.
    pub current: GpuOperationMode,
    /// The mode after the next reboot.
    pub pending: GpuOperationMode,
}

open_enum! {
    /// How Windows sees a device.
    pub enum DriverModel: nvmlDriverModel_t {
        /// As a display adapter.
        Wddm = NVML_DRIVER_WDDM,
        /// As a device to compute with (TCC). Deprecated by NVIDIA.
        Wdm = NVML_DRIVER_WDM,
        /// As a compute device of Microsoft's kind.
        Mcdm = NVML_DRIVER_MCDM,
    }
}

impl fmt::Display for DriverModel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            DriverModel::Wddm => "WDDM",
            DriverModel::Wdm => "TCC",
            DriverModel::Mcdm => "MCDM",
            DriverModel::Unknown(raw) => return write!(f, "unknown driver model {raw}"),
        })
    }
}

/// The driver model of a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct DriverModels {
    /// The model now.
    pub current: DriverModel,
    /// The model after the next reboot.
    pub pending: DriverModel,
}

open_flags! {
    /// How a driver model is set.
    pub struct DriverModelFlags: u32 {
        /// Even while a display is attached: it has to be detached before the next boot.
        const FORCE = nvmlFlagForce;
    }
}

open_enum! {
    /// Functions of NVML that may be kept for root.
    pub enum RestrictedApi: nvmlRestrictedAPI_t {
        /// Setting and resetting applications clocks. Deprecated by NVIDIA.
        SetApplicationsClocks = NVML_RESTRICTED_API_SET_APPLICATION_CLOCKS,
        /// Switching automatic boost on and off.
        SetAutoBoostedClocks = NVML_RESTRICTED_API_SET_AUTO_BOOSTED_CLOCKS,
    }
}

impl Device {
    /// Whether a monitor or the like is attached to the device.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetDisplayMode")]
    pub fn is_display_connected(&self) -> Result<bool> {
        let state = self.read(Function::nvmlDeviceGetDisplayMode, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetDisplayMode(device, out) }
        });
        state.map(|state| state != NVML_FEATURE_DISABLED)
    }

    /// Whether a display is in use on the device: an X server has it, for example, be a monitor attached or not.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetDisplayActive")]
    pub fn is_display_active(&self) -> Result<bool> {
        let state = self.read(Function::nvmlDeviceGetDisplayActive, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetDisplayActive(device, out) }
        });
        state.map(|state| state != NVML_FEATURE_DISABLED)
    }

    /// Whether the driver keeps the device ready when no program uses it.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products. Linux.
    #[doc(alias = "nvmlDeviceGetPersistenceMode")]
    pub fn is_in_persistent_mode(&self) -> Result<bool> {
        let state = self.read(Function::nvmlDeviceGetPersistenceMode, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetPersistenceMode(device, out) }
        });
        state.map(|state| state != NVML_FEATURE_DISABLED)
    }

    /// Says whether the driver keeps the device ready when no program uses it. Needs root.
    ///
    /// It takes effect at once, and is off again after a reboot. Where a device has memory of its own in the system's
    /// address space, as with a coherent NVLink, switching it off ends this handle: get the device anew.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products. Linux.
    #[doc(alias = "nvmlDeviceSetPersistenceMode")]
    pub fn set_persistent(&self, enabled: bool) -> Result<()> {
        self.command(Function::nvmlDeviceSetPersistenceMode, |nvml, device| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceSetPersistenceMode(device, enabled.into()) }
        })
    }

    /// Which programs may compute on the device.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetComputeMode")]
    pub fn compute_mode(&self) -> Result<ComputeMode> {
        let raw = self.read(Function::nvmlDeviceGetComputeMode, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetComputeMode(device, out) }
        });
        raw.map(ComputeMode::from)
    }

    /// Says which programs may compute on the device. Needs root.
    ///
    /// It takes effect at once. On Linux it is back to [`ComputeMode::Default`] after a reboot, on Windows it stays;
    /// with WDDM there can be no other. While MIG is on, it is set on MIG devices.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceSetComputeMode")]
    pub fn set_compute_mode(&self, mode: ComputeMode) -> Result<()> {
        self.command(Function::nvmlDeviceSetComputeMode, |nvml, device| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceSetComputeMode(device, mode.raw()) }
        })
    }

    /// What of the GPU is switched on, now and after the next reboot.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Tesla M and X class boards with GK110; some GeForce.
    #[doc(alias = "nvmlDeviceGetGpuOperationMode")]
    pub fn gpu_operation_mode(&self) -> Result<GpuOperationModes> {
        let (current, pending) =
            self.read2(Function::nvmlDeviceGetGpuOperationMode, |nvml, device, current, pending| {
                // SAFETY: the handle is live; both results are valid for one write.
                unsafe { nvml.nvmlDeviceGetGpuOperationMode(device, current, pending) }
            })?;
        Ok(GpuOperationModes { current: GpuOperationMode::from(current), pending: GpuOperationMode::from(pending) })
    }

    /// Says what of the GPU is switched on after the next reboot. Needs root.
    ///
    /// # Errors
    ///
    /// "Not supported" when the device has no such modes, or not this one.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Tesla M and X class boards with GK110; some GeForce.
    #[doc(alias = "nvmlDeviceSetGpuOperationMode")]
    pub fn set_gpu_operation_mode(&self, mode: GpuOperationMode) -> Result<()> {
        self.command(Function::nvmlDeviceSetGpuOperationMode, |nvml, device| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceSetGpuOperationMode(device, mode.raw()) }
        })
    }

    /// How Windows sees the device, now and after the next reboot.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older); with [`DriverModel::Mcdm`] since NVML 12.5 (driver 555.42.02). Fermi and newer.
    /// Windows; others answer "not supported".
    #[doc(alias = "nvmlDeviceGetDriverModel_v2")]
    #[doc(alias = "nvmlDeviceGetDriverModel")]
    pub fn driver_model(&self) -> Result<DriverModels> {
        let newest = self.newer().read2(Function::nvmlDeviceGetDriverModel_v2, |nvml, device, current, pending| {
            // SAFETY: the handle is live; both results are valid for one write.
            unsafe { nvml.nvmlDeviceGetDriverModel_v2(device, current, pending) }
        });
        let (current, pending) = or_older(newest, || {
            self.read2(Function::nvmlDeviceGetDriverModel, |nvml, device, current, pending| {
                // SAFETY: the handle is live; both results are valid for one write.
                unsafe { nvml.nvmlDeviceGetDriverModel(device, current, pending) }
            })
        })?;
        Ok(DriverModels { current: DriverModel::from(current), pending: DriverModel::from(pending) })
    }

    /// Says how Windows sees the device after the next reboot. Needs the rights of an administrator.
    ///
    /// With no flags, a device with a display attached keeps [`DriverModel::Wddm`].
    ///
    /// # Errors
    ///
    /// "Not supported" when the device does not know the model, and on other systems.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer. Windows.
    #[doc(alias = "nvmlDeviceSetDriverModel")]
    pub fn set_driver_model(&self, model: DriverModel, flags: DriverModelFlags) -> Result<()> {
        self.command(Function::nvmlDeviceSetDriverModel, |nvml, device| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceSetDriverModel(device, model.raw(), flags.bits()) }
        })
    }

    /// Whether functions of NVML are kept for root on the device.
    ///
    /// # Errors
    ///
    /// "Not supported" also when the device does not have what the functions are about.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetAPIRestriction")]
    pub fn is_api_restricted(&self, api: RestrictedApi) -> Result<bool> {
        let state = self.read(Function::nvmlDeviceGetAPIRestriction, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetAPIRestriction(device, api.raw(), out) }
        });
        state.map(|state| state != NVML_FEATURE_DISABLED)
    }

    /// Keeps functions of NVML for root on the device, or opens them to all users. Needs root.
    ///
    /// It holds until the driver is unloaded.
    ///
    /// # Errors
    ///
    /// "Not supported" also when the device does not have what the functions are about.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceSetAPIRestriction")]
    pub fn set_api_restricted(&self, api: RestrictedApi, restricted: bool) -> Result<()> {
        self.command(Function::nvmlDeviceSetAPIRestriction, |nvml, device| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceSetAPIRestriction(device, api.raw(), restricted.into()) }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_nvidia_smi() {
        assert_eq!(ComputeMode::from(3).to_string(), "Exclusive_Process");
        assert_eq!(ComputeMode::from(4).to_string(), "unknown compute mode 4");
        assert_eq!(DriverModel::from(1).to_string(), "TCC");
        assert_eq!(GpuOperationMode::from(2).to_string(), "Low Double Precision");
    }
}
