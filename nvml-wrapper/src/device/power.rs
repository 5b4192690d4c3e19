//! Power and energy.

use nvml_sys::Function;

use super::Device;
use crate::error::Result;
use crate::ffi::Target;

/// Between which values the power limit of a device can be set, in milliwatts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PowerLimitConstraints {
    /// The lowest limit.
    pub min_limit: u32,
    /// The highest limit.
    pub max_limit: u32,
}

impl Device {
    /// Power that the board draws, in milliwatts.
    ///
    /// Ampere (but for GA100) and newer average over one second; older ones tell the moment. Fermi and Kepler are
    /// accurate within 5 percent.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer; boards without power sensors answer "not supported".
    #[doc(alias = "nvmlDeviceGetPowerUsage")]
    pub fn power_usage(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetPowerUsage, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetPowerUsage(device, out) }
        })
    }

    /// The power limit that the user set, in milliwatts.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer with power management.
    #[doc(alias = "nvmlDeviceGetPowerManagementLimit")]
    pub fn power_management_limit(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetPowerManagementLimit, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetPowerManagementLimit(device, out) }
        })
    }

    /// Between which values the power limit can be set, in milliwatts.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer with power management.
    #[doc(alias = "nvmlDeviceGetPowerManagementLimitConstraints")]
    pub fn power_management_limit_constraints(&self) -> Result<PowerLimitConstraints> {
        let function = Function::nvmlDeviceGetPowerManagementLimitConstraints;
        let (min_limit, max_limit) = self.read2(function, |nvml, device, min, max| {
            // SAFETY: the handle is live; both results are valid for one write.
            unsafe { nvml.nvmlDeviceGetPowerManagementLimitConstraints(device, min, max) }
        })?;
        Ok(PowerLimitConstraints { min_limit, max_limit })
    }

    /// The power limit that the board starts with, in milliwatts.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer with power management.
    #[doc(alias = "nvmlDeviceGetPowerManagementDefaultLimit")]
    pub fn power_management_limit_default(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetPowerManagementDefaultLimit, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetPowerManagementDefaultLimit(device, out) }
        })
    }

    /// The power limit in force, in milliwatts: the lowest of all that the user, the board and others set.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer with power management.
    #[doc(alias = "nvmlDeviceGetEnforcedPowerLimit")]
    pub fn enforced_power_limit(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetEnforcedPowerLimit, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetEnforcedPowerLimit(device, out) }
        })
    }

    /// Energy used since the driver was loaded, in millijoules.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 384.47). Volta and newer. The call takes about three milliseconds.
    #[doc(alias = "nvmlDeviceGetTotalEnergyConsumption")]
    pub fn total_energy_consumption(&self) -> Result<u64> {
        self.read(Function::nvmlDeviceGetTotalEnergyConsumption, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetTotalEnergyConsumption(device, out) }
        })
    }
}
