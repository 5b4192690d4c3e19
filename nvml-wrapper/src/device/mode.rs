//! Modes of a device: display, persistence, compute mode, GPU operation mode, driver model and API restrictions.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::is_persistence_mode_enabled`](crate::Device::is_persistence_mode_enabled) | persistence mode |
//! | [`Device::set_persistence_mode_enabled`](crate::Device::set_persistence_mode_enabled) | enables or disables persistence mode |
//! | [`Device::compute_mode`](crate::Device::compute_mode) | [`ComputeMode`] |
//! | [`Device::set_compute_mode`](crate::Device::set_compute_mode) | sets the compute mode |
//! | [`Device::gpu_operation_mode`](crate::Device::gpu_operation_mode) | [`GpuOperationModeState`]: current and pending |
//! | [`Device::driver_model`](crate::Device::driver_model) | [`DriverModelState`]: current and pending (Windows) |
//! | [`Device::is_api_restricted`](crate::Device::is_api_restricted) | whether a [`RestrictedApi`] requires root |
//! | [`Device::is_display_connected`](crate::Device::is_display_connected) | whether a physical display is connected |
//! | [`Device::is_display_active`](crate::Device::is_display_active) | whether a display is initialized |
//!
//! ECC mode, MIG mode and accounting mode are with their subjects: [`Device::ecc_mode`](crate::Device::ecc_mode),
//! [`Device::mig_mode`](crate::Device::mig_mode),
//! [`Device::is_accounting_enabled`](crate::Device::is_accounting_enabled).
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! # let device = nvml.device_by_index(0)?;
//! use nvml_wrapper::device::mode::ComputeMode;
//!
//! if !device.is_persistence_mode_enabled()? {
//!     device.set_persistence_mode_enabled(true)?;
//! }
//! device.set_compute_mode(ComputeMode::ExclusiveProcess)?;
//! # assert_eq!(device.compute_mode()?, ComputeMode::ExclusiveProcess);
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use std::fmt;

use nvml_sys::{NVML_FEATURE_DISABLED, f};

use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::flags::open_flags;
use crate::ffi::versioned::or_older;
use crate::handle::Device;

open_enum! {
    own_display
    /// Compute mode: whether compute contexts can be created on a device, and whether it can be shared by several.
    pub enum ComputeMode: nvmlComputeMode_t {
        /// Several compute contexts at a time.
        Default = NVML_COMPUTEMODE_DEFAULT,
        /// One context, usable from one thread at a time. NVIDIA removed the support: setting this mode fails.
        ExclusiveThread = NVML_COMPUTEMODE_EXCLUSIVE_THREAD,
        /// No compute contexts.
        Prohibited = NVML_COMPUTEMODE_PROHIBITED,
        /// One context at a time, usable from several threads of its process.
        ExclusiveProcess = NVML_COMPUTEMODE_EXCLUSIVE_PROCESS,
    }
}

impl fmt::Display for ComputeMode {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match *self {
            ComputeMode::Default => "Default",
            ComputeMode::ExclusiveThread => "Exclusive_Thread",
            ComputeMode::Prohibited => "Prohibited",
            ComputeMode::ExclusiveProcess => "Exclusive_Process",
            _ => return write!(f, "unknown compute mode {}", self.raw()),
        })
    }
}

open_enum! {
    own_display
    /// GPU operation mode (GOM): GPU features can be disabled to reduce power usage and improve throughput.
    #[doc(alias = "OperationMode")]
    pub enum GpuOperationMode: nvmlGpuOperationMode_t {
        /// All features are enabled and run at full speed.
        AllOn = NVML_GOM_ALL_ON,
        /// Compute only. Graphics operations are not allowed.
        Compute = NVML_GOM_COMPUTE,
        /// Graphics applications that do not require high-bandwidth double precision.
        #[doc(alias = "LowDP")]
        LowDp = NVML_GOM_LOW_DP,
    }
}

impl fmt::Display for GpuOperationMode {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match *self {
            GpuOperationMode::AllOn => "All On",
            GpuOperationMode::Compute => "Compute",
            GpuOperationMode::LowDp => "Low Double Precision",
            _ => return write!(f, "unknown GPU operation mode {}", self.raw()),
        })
    }
}

/// Current and pending GPU operation mode of a device.
#[doc(alias = "OperationModeState")]
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct GpuOperationModeState {
    /// Current mode.
    pub current: GpuOperationMode,
    /// Mode that takes effect at the next reboot.
    pub pending: GpuOperationMode,
}

open_enum! {
    own_display
    /// Windows driver model of a device.
    pub enum DriverModel: nvmlDriverModel_t {
        /// WDDM: the GPU is a display device.
        Wddm = NVML_DRIVER_WDDM,
        /// WDM, also called TCC: the GPU is a generic compute device. Deprecated by NVIDIA.
        Wdm = NVML_DRIVER_WDM,
        /// MCDM: the GPU is a Microsoft compute device.
        Mcdm = NVML_DRIVER_MCDM,
    }
}

impl fmt::Display for DriverModel {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match *self {
            DriverModel::Wddm => "WDDM",
            DriverModel::Wdm => "TCC",
            DriverModel::Mcdm => "MCDM",
            _ => return write!(f, "unknown driver model {}", self.raw()),
        })
    }
}

/// Current and pending Windows driver model of a device.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct DriverModelState {
    /// Current driver model.
    pub current: DriverModel,
    /// Driver model that takes effect at the next reboot.
    pub pending: DriverModel,
}

open_flags! {
    /// Flags for setting the Windows driver model.
    #[doc(alias = "Behavior")]
    pub struct DriverModelFlags: u32 {
        /// Sets the driver model even if a display is attached. The display must be detached before the next boot.
        const FORCE = nvmlFlagForce;
    }
}

open_enum! {
    /// NVML functions whose use can be restricted to root.
    #[doc(alias = "Api")]
    pub enum RestrictedApi: nvmlRestrictedAPI_t {
        /// Setting and resetting the applications clocks. Deprecated by NVIDIA.
        #[doc(alias = "ApplicationClocks")]
        SetApplicationClocks = NVML_RESTRICTED_API_SET_APPLICATION_CLOCKS,
        /// Enabling and disabling auto boosted clocks.
        #[doc(alias = "AutoBoostedClocks")]
        SetAutoBoostedClocks = NVML_RESTRICTED_API_SET_AUTO_BOOSTED_CLOCKS,
    }
}

/// # Modes
impl Device {
    /// Whether a physical display, such as a monitor, is connected to any of the device's connectors.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetDisplayMode")]
    #[inline]
    pub fn is_display_connected(&self) -> Result<bool> {
        // SAFETY: the function writes one value.
        let state = unsafe { self.handle.read(f::nvmlDeviceGetDisplayMode, ()) };
        state.map(|state| state != NVML_FEATURE_DISABLED)
    }

    /// Whether a display is initialized on the device: for example, an X server has allocated memory for its screen.
    ///
    /// A display can be active without a monitor connected.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetDisplayActive")]
    #[inline]
    pub fn is_display_active(&self) -> Result<bool> {
        // SAFETY: the function writes one value.
        let state = unsafe { self.handle.read(f::nvmlDeviceGetDisplayActive, ()) };
        state.map(|state| state != NVML_FEATURE_DISABLED)
    }

    /// Whether persistence mode is enabled: the driver keeps the device initialized when its last client disconnects.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products. Linux.
    #[doc(alias = "nvmlDeviceGetPersistenceMode")]
    #[doc(alias = "is_in_persistent_mode")]
    #[inline]
    pub fn is_persistence_mode_enabled(&self) -> Result<bool> {
        // SAFETY: the function writes one value.
        let state = unsafe { self.handle.read(f::nvmlDeviceGetPersistenceMode, ()) };
        state.map(|state| state != NVML_FEATURE_DISABLED)
    }

    /// Enables or disables persistence mode. Requires root.
    ///
    /// The mode takes effect immediately and is disabled again after a reboot. On a device with its own NUMA memory,
    /// such as one with a coherent NVLink connection to the CPU, disabling the mode invalidates this handle: get a new
    /// [`Device`] from the session.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products. Linux.
    #[doc(alias = "nvmlDeviceSetPersistenceMode")]
    #[doc(alias = "set_persistent")]
    #[inline]
    pub fn set_persistence_mode_enabled(&self, enabled: bool) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceSetPersistenceMode, (enabled.into(),)) }
    }

    /// Compute mode of the device.
    ///
    /// If MIG is enabled on a GPU, each of its MIG devices has its own compute mode.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetComputeMode")]
    #[inline]
    pub fn compute_mode(&self) -> Result<ComputeMode> {
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(f::nvmlDeviceGetComputeMode, ()) };
        raw.map(ComputeMode::from)
    }

    /// Sets the compute mode of the device. Requires root.
    ///
    /// The mode takes effect immediately. On Linux it is reset to [`ComputeMode::Default`] by a reboot; on Windows it
    /// is persistent. With WDDM, [`ComputeMode::Default`] is the only mode. On a GPU in MIG mode the compute mode is
    /// set on the MIG devices.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root. `NotSupported` for [`ComputeMode::ExclusiveThread`]. `InvalidArgument`
    /// if the driver does not know the mode.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceSetComputeMode")]
    #[inline]
    pub fn set_compute_mode(&self, mode: ComputeMode) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceSetComputeMode, (mode.raw(),)) }
    }

    /// Current and pending GPU operation mode. The pending mode takes effect at the next reboot.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device has no GPU operation modes, as an H200.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Tesla M and X class boards with GK110; some GeForce.
    #[doc(alias = "nvmlDeviceGetGpuOperationMode")]
    #[inline]
    pub fn gpu_operation_mode(&self) -> Result<GpuOperationModeState> {
        // SAFETY: the function writes two values.
        let (current, pending) = unsafe { self.handle.read2(f::nvmlDeviceGetGpuOperationMode, ()) }?;
        Ok(GpuOperationModeState { current: GpuOperationMode::from(current), pending: GpuOperationMode::from(pending) })
    }

    /// Sets the GPU operation mode. Requires root.
    ///
    /// The mode takes effect at the next reboot. With [`GpuOperationMode::Compute`] there is no graphics acceleration,
    /// and on Windows that mode cannot be set while the pending driver model is [`DriverModel::Wddm`].
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not support GPU operation modes or this mode. `NoPermission` if the caller is
    /// not root.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Tesla M and X class boards with GK110; some GeForce.
    #[doc(alias = "nvmlDeviceSetGpuOperationMode")]
    #[doc(alias = "set_gpu_op_mode")]
    #[inline]
    pub fn set_gpu_operation_mode(&self, mode: GpuOperationMode) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceSetGpuOperationMode, (mode.raw(),)) }
    }

    /// Current and pending Windows driver model. The pending model takes effect at the next reboot.
    ///
    /// # Errors
    ///
    /// `NotSupported` on operating systems other than Windows.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older); with [`DriverModel::Mcdm`] since NVML 12.5 (driver 555.42.02). Fermi and newer.
    /// Windows.
    #[doc(alias = "nvmlDeviceGetDriverModel_v2")]
    #[doc(alias = "nvmlDeviceGetDriverModel")]
    #[inline]
    pub fn driver_model(&self) -> Result<DriverModelState> {
        // SAFETY: the function writes two values.
        let newest = unsafe { self.handle.newer().read2(f::nvmlDeviceGetDriverModel_v2, ()) };
        let (current, pending) = or_older(newest, || {
            // SAFETY: the function writes two values.
            unsafe { self.handle.read2(f::nvmlDeviceGetDriverModel, ()) }
        })?;
        Ok(DriverModelState { current: DriverModel::from(current), pending: DriverModel::from(pending) })
    }

    /// Sets the Windows driver model. Requires administrator rights.
    ///
    /// The model takes effect at the next reboot. A device with a display attached requires [`DriverModel::Wddm`];
    /// another model can be set only with [`DriverModelFlags::FORCE`]. [`DriverModel::Wddm`] can be set only in
    /// [`ComputeMode::Default`].
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not support the model, and on operating systems other than Windows.
    /// `NoPermission` if the caller is not an administrator.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer. Windows.
    #[doc(alias = "nvmlDeviceSetDriverModel")]
    #[inline]
    pub fn set_driver_model(&self, model: DriverModel, flags: DriverModelFlags) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceSetDriverModel, (model.raw(), flags.bits())) }
    }

    /// Whether the functions of `api` require root on this device.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not support the feature that these functions control. `InvalidArgument` if the
    /// driver does not know `api`.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetAPIRestriction")]
    #[inline]
    pub fn is_api_restricted(&self, api: RestrictedApi) -> Result<bool> {
        // SAFETY: the function writes one value.
        let state = unsafe { self.handle.read(f::nvmlDeviceGetAPIRestriction, (api.raw(),)) };
        state.map(|state| state != NVML_FEATURE_DISABLED)
    }

    /// Restricts the functions of `api` to root on this device, or allows them to all users. Requires root.
    ///
    /// The setting lasts until the driver is unloaded.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not support the feature that these functions control. `InvalidArgument` if the
    /// driver does not know `api`. `NoPermission` if the caller is not root.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceSetAPIRestriction")]
    #[inline]
    pub fn set_api_restricted(&self, api: RestrictedApi, restricted: bool) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceSetAPIRestriction, (api.raw(), restricted.into())) }
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
