//! Whether a GPU can be divided, and how it is virtualised.

use nvml_sys::{NVML_SUCCESS, f, nvmlReturn_t};

use crate::device::Device;
use crate::error::{ErrorCode, Result};
use crate::ffi::{Handle, Kind, Target};

/// Whether MIG mode is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct MigMode {
    /// Whether it is now.
    pub current: bool,
    /// Whether it will be after the next activation: a reset of the GPU or a reboot.
    pub pending: bool,
}

/// What came of activating a MIG mode that was set. The setting itself succeeded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[must_use]
pub enum MigActivation {
    /// The mode is active.
    Active,
    /// The mode is pending, and could not be activated now: "reset required" where a reset or reboot does it, "in use"
    /// where the GPU is not idle.
    Pending(ErrorCode),
}

impl MigActivation {
    fn of(code: nvmlReturn_t) -> MigActivation {
        if code == NVML_SUCCESS { MigActivation::Active } else { MigActivation::Pending(code.into()) }
    }

    /// Whether the mode is active.
    #[must_use]
    pub const fn is_active(self) -> bool {
        matches!(self, MigActivation::Active)
    }
}

impl Device {
    /// Whether MIG mode is on, now and after the next activation.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Ampere and newer, products with MIG; others answer "not supported".
    #[doc(alias = "nvmlDeviceGetMigMode")]
    pub fn mig_mode(&self) -> Result<MigMode> {
        // SAFETY: it writes two values.
        let (current, pending) = unsafe { self.handle.read2(f::nvmlDeviceGetMigMode, ()) }?;
        Ok(MigMode { current: current != 0, pending: pending != 0 })
    }

    /// Turns MIG mode on or off, and tells whether that is active already.
    ///
    /// NVML may unbind or reset the GPU for it: what was read of the GPU before, such as its minor number, is then to
    /// be read again. Programs that hold the GPU keep it from that.
    ///
    /// # Errors
    ///
    /// "No permission" without the rights of root. That the mode could not be activated is no error of the call: see
    /// [`MigActivation`].
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Ampere and newer, products with MIG; others answer "not supported".
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::a100x8());
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// use nvml_wrapper::MigActivation;
    ///
    /// let device = nvml.device_by_index(0)?;
    /// match device.set_mig_mode(true)? {
    ///     MigActivation::Active => assert!(device.mig_mode()?.current),
    ///     MigActivation::Pending(why) => println!("not before a reset: {why}"),
    /// }
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlDeviceSetMigMode")]
    pub fn set_mig_mode(&self, enabled: bool) -> Result<MigActivation> {
        // SAFETY: it writes one value.
        let activation = unsafe { self.handle.read(f::nvmlDeviceSetMigMode, (enabled.into(),)) };
        activation.map(MigActivation::of)
    }
}
