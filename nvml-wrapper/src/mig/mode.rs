//! MIG mode: whether a GPU can be partitioned into GPU instances.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::mig_mode`](crate::Device::mig_mode) | current and pending MIG mode |
//! | [`Device::set_mig_mode`](crate::Device::set_mig_mode) | enable or disable MIG mode |
//! | [`MigMode`] | current and pending mode |
//! | [`MigActivation`] | result of the activation of a mode |

use nvml_sys::{NVML_SUCCESS, f, nvmlReturn_t};

use crate::error::{ErrorCode, Result};
use crate::ffi::Target;
use crate::handle::Device;

/// Current and pending MIG mode.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct MigMode {
    /// Whether MIG mode is enabled.
    pub current: bool,
    /// Whether MIG mode is enabled after the next activation, a GPU reset or a reboot.
    pub pending: bool,
}

/// Activation status of a MIG mode that was set successfully.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[must_use]
pub enum MigActivation {
    /// The mode is active.
    Active,
    /// The mode is pending because its activation failed: `ResetRequired` if a GPU reset or a reboot of the virtual
    /// machine is required, `InUse` if the GPU is not idle, `NotSupported` on Windows.
    Pending(ErrorCode),
}

/// # Status
impl MigActivation {
    #[inline]
    fn from_raw(code: nvmlReturn_t) -> MigActivation {
        if code == NVML_SUCCESS { MigActivation::Active } else { MigActivation::Pending(code.into()) }
    }

    /// Whether the mode is active.
    #[must_use]
    #[inline]
    pub const fn is_active(self) -> bool {
        matches!(self, MigActivation::Active)
    }
}

/// # MIG mode
impl Device {
    /// Current and pending MIG mode.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the GPU does not support MIG.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Ampere and newer, products with MIG.
    #[doc(alias = "nvmlDeviceGetMigMode")]
    #[inline]
    pub fn mig_mode(&self) -> Result<MigMode> {
        // SAFETY: the function writes two values.
        let (current, pending) = unsafe { self.handle.read2(f::nvmlDeviceGetMigMode, ()) }?;
        Ok(MigMode { current: current != 0, pending: pending != 0 })
    }

    /// Enables or disables MIG mode, and returns whether the mode is active already.
    ///
    /// The driver may unbind or reset the GPU. Attributes of the GPU that were read before, such as the minor number,
    /// may change and have to be read again. Clients of the GPU, also open NVML sessions, prevent the activation. On
    /// Windows MIG mode can only be disabled.
    ///
    /// # Errors
    ///
    /// `NoPermission` without root. `NotSupported` if the GPU does not support MIG. A failed activation is not an error
    /// of the call: see [`MigActivation`].
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Ampere and newer, products with MIG.
    ///
    /// # Examples
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::a100x8());
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// use nvml_wrapper::mig::mode::MigActivation;
    ///
    /// let device = nvml.device_by_index(0)?;
    /// match device.set_mig_mode(true)? {
    ///     MigActivation::Active => assert!(device.mig_mode()?.current),
    ///     MigActivation::Pending(why) => println!("not before a reset: {why}"),
    /// }
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlDeviceSetMigMode")]
    #[inline]
    pub fn set_mig_mode(&self, enabled: bool) -> Result<MigActivation> {
        // SAFETY: the function writes one value.
        let activation = unsafe { self.handle.read(f::nvmlDeviceSetMigMode, (enabled.into(),)) };
        activation.map(MigActivation::from_raw)
    }
}
