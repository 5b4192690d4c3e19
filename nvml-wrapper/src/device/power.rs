//! Power and energy.

use nvml_sys::{
    Function, NVML_FEATURE_DISABLED, Versioned, Zeroable, nvmlAdaptiveTgpModeInfo_v1_t, nvmlDevicePowerMizerModes_v1_t,
    nvmlPowerValue_v2_t, nvmlRusdSettings_v1_t,
};

use super::Device;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::flags::open_flags;
use crate::ffi::versioned::or_older;

open_enum! {
    /// What of a device a power limit is for.
    pub enum PowerScope: nvmlPowerScopeType_t {
        /// The GPU.
        Gpu = NVML_POWER_SCOPE_GPU,
        /// The whole module that the GPU is part of.
        Module = NVML_POWER_SCOPE_MODULE,
        /// The GPU's memory.
        Memory = NVML_POWER_SCOPE_MEMORY,
        /// The base power of the GPU.
        GpuBase = NVML_POWER_SCOPE_GPU_BASE,
    }
}

open_enum! {
    /// Where a device takes its power from.
    pub enum PowerSource: nvmlPowerSource_t {
        /// Mains.
        Ac = NVML_POWER_SOURCE_AC,
        /// A battery.
        Battery = NVML_POWER_SOURCE_BATTERY,
        /// A source that gives less than the device can use.
        Undersized = NVML_POWER_SOURCE_UNDERSIZED,
    }
}

open_enum! {
    /// A hint to the driver how to trade performance for power.
    pub enum PowerMizerMode: u32 {
        /// The clocks follow how busy the GPU is.
        Adaptive = NVML_POWER_MIZER_MODE_ADAPTIVE,
        /// The clocks are as high as temperature and power allow.
        PreferMaximumPerformance = NVML_POWER_MIZER_MODE_PREFER_MAXIMUM_PERFORMANCE,
        /// The driver decides.
        Auto = NVML_POWER_MIZER_MODE_AUTO,
        /// The clocks stay at their base.
        PreferConsistentPerformance = NVML_POWER_MIZER_MODE_PREFER_CONSISTENT_PERFORMANCE,
    }
}

/// The PowerMizer mode of a device, and those that it can have.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PowerMizerModes {
    /// The mode that the device is in.
    pub current: PowerMizerMode,
    /// The modes that can be set.
    pub supported: Vec<PowerMizerMode>,
}

/// The state of a device's adaptive TGP mode: who wants it, who allows it, and what comes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AdaptiveTgpModeInfo {
    /// Whether it was asked for by [`Device::set_adaptive_tgp_mode`].
    pub is_requested: bool,
    /// Whether the administrator, who works from outside of the system, allows it.
    pub is_allowed_by_admin: bool,
    /// Whether the administrator overrides what was asked for.
    pub is_overridden_by_admin: bool,
    /// Whether it is on, all this taken together.
    pub is_enabled: bool,
    /// The power limit as it was adjusted, in milliwatts. None while the mode is off.
    pub adjusted_limit: Option<u32>,
}

open_flags! {
    /// Groups of values that the driver reads by itself at short intervals, and shares with programs as read-only
    /// memory (RUSD).
    pub struct RusdPollGroups: u64 {
        /// Clocks.
        const CLOCK = NVML_RUSD_POLL_CLOCK;
        /// Performance.
        const PERFORMANCE = NVML_RUSD_POLL_PERF;
        /// Memory.
        const MEMORY = NVML_RUSD_POLL_MEMORY;
        /// Power.
        const POWER = NVML_RUSD_POLL_POWER;
        /// Temperatures.
        const THERMAL = NVML_RUSD_POLL_THERMAL;
        /// PCI.
        const PCI = NVML_RUSD_POLL_PCI;
        /// Fans.
        const FAN = NVML_RUSD_POLL_FAN;
        /// What processes use.
        const PROCESS_UTILIZATION = NVML_RUSD_POLL_PROC_UTIL;
    }
}

impl RusdPollGroups {
    /// All groups, those too that this version of the crate has no name for.
    pub const EVERY: RusdPollGroups = RusdPollGroups::from_bits_retain(nvml_sys::NVML_RUSD_POLL_ALL);
}

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

    /// Whether the driver would slow the device down to keep it within its power limit.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer. Deprecated since NVML 13.0.
    #[deprecated(note = "NVIDIA deprecated it in NVML 13.0 and names no replacement")]
    #[doc(alias = "nvmlDeviceGetPowerManagementMode")]
    pub fn is_power_management_algo_active(&self) -> Result<bool> {
        let mode = self.read(Function::nvmlDeviceGetPowerManagementMode, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetPowerManagementMode(device, out) }
        });
        mode.map(|mode| mode != NVML_FEATURE_DISABLED)
    }

    /// Sets the power limit, in milliwatts. Needs root.
    ///
    /// It holds until the driver is unloaded: see [`set_persistent`](Device::set_persistent).
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// # let device = nvml.device_by_index(0)?;
    /// use nvml_wrapper::PowerScope;
    ///
    /// let constraints = device.power_management_limit_constraints()?;
    /// device.set_power_management_limit(PowerScope::Gpu, constraints.min_limit)?;
    /// # assert_eq!(device.power_management_limit()?, 200_000);
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// "Invalid argument" when the limit is out of
    /// [its constraints](Device::power_management_limit_constraints); "not supported" when the device has no limit for
    /// this scope.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older); scopes other than [`PowerScope::Gpu`] since NVML 12.2 (driver 535.43.02). Kepler
    /// and newer.
    #[doc(alias = "nvmlDeviceSetPowerManagementLimit_v2")]
    #[doc(alias = "nvmlDeviceSetPowerManagementLimit")]
    pub fn set_power_management_limit(&self, scope: PowerScope, milliwatts: u32) -> Result<()> {
        let limit = nvmlPowerValue_v2_t { powerScope: scope.raw(), powerValueMw: milliwatts, ..Versioned::stamped() };
        let target = self.newer_if(scope == PowerScope::Gpu);
        let newest = target.exchange(Function::nvmlDeviceSetPowerManagementLimit_v2, limit, |nvml, device, limit| {
            // SAFETY: the handle is live; `limit` is stamped with the version of its type.
            unsafe { nvml.nvmlDeviceSetPowerManagementLimit_v2(device, limit) }
        });
        let newest = newest.map(|_| ());
        if scope != PowerScope::Gpu {
            return newest;
        }
        or_older(newest, || {
            self.command(Function::nvmlDeviceSetPowerManagementLimit, |nvml, device| {
                // SAFETY: the handle is live.
                unsafe { nvml.nvmlDeviceSetPowerManagementLimit(device, milliwatts) }
            })
        })
    }

    /// Where the device takes its power from.
    ///
    /// # Availability
    ///
    /// NVML 11.6 (driver 510.39.01).
    #[doc(alias = "nvmlDeviceGetPowerSource")]
    pub fn power_source(&self) -> Result<PowerSource> {
        let raw = self.read(Function::nvmlDeviceGetPowerSource, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetPowerSource(device, out) }
        });
        raw.map(PowerSource::from)
    }

    /// The PowerMizer mode: a hint to the driver how to trade performance for power.
    ///
    /// # Availability
    ///
    /// NVML 13.0 (driver 580.65.06). Maxwell and newer.
    #[doc(alias = "nvmlDeviceGetPowerMizerMode_v1")]
    pub fn power_mizer_mode(&self) -> Result<PowerMizerModes> {
        let modes: nvmlDevicePowerMizerModes_v1_t =
            self.read(Function::nvmlDeviceGetPowerMizerMode_v1, |nvml, device, modes| {
                // SAFETY: the handle is live; `modes` is valid for one write.
                unsafe { nvml.nvmlDeviceGetPowerMizerMode_v1(device, modes) }
            })?;
        // Each mode is the number of its bit.
        let is_supported = |mode: &u32| modes.supportedPowerMizerModes >> mode & 1 == 1;
        Ok(PowerMizerModes {
            current: PowerMizerMode::from(modes.currentMode),
            supported: (0..u32::BITS).filter(is_supported).map(PowerMizerMode::from).collect(),
        })
    }

    /// Sets the PowerMizer mode.
    ///
    /// # Errors
    ///
    /// "Not supported" or "invalid argument" when the mode is none of
    /// [those that the device can have](PowerMizerModes::supported).
    ///
    /// # Availability
    ///
    /// NVML 13.0 (driver 580.65.06). Maxwell and newer.
    #[doc(alias = "nvmlDeviceSetPowerMizerMode_v1")]
    pub fn set_power_mizer_mode(&self, mode: PowerMizerMode) -> Result<()> {
        let modes = nvmlDevicePowerMizerModes_v1_t { mode: mode.raw(), ..Zeroable::zeroed() };
        self.exchange(Function::nvmlDeviceSetPowerMizerMode_v1, modes, |nvml, device, modes| {
            // SAFETY: the handle is live; `modes` is valid for reads and writes.
            unsafe { nvml.nvmlDeviceSetPowerMizerMode_v1(device, modes) }
        })?;
        Ok(())
    }

    /// The state of the adaptive TGP mode, in which two GPUs of one module get power budgets of their own, so that
    /// modules differ less from each other.
    ///
    /// # Availability
    ///
    /// NVML 13.4 (driver newer than 610.43.02). Rubin and newer.
    #[doc(alias = "nvmlDeviceGetAdaptiveTgpModeInfo_v1")]
    pub fn adaptive_tgp_mode_info(&self) -> Result<AdaptiveTgpModeInfo> {
        let info = self.read(Function::nvmlDeviceGetAdaptiveTgpModeInfo_v1, |nvml, device, info| {
            // SAFETY: the handle is live; `info` is valid for one write.
            unsafe { nvml.nvmlDeviceGetAdaptiveTgpModeInfo_v1(device, info) }
        });
        info.map(|info: nvmlAdaptiveTgpModeInfo_v1_t| {
            let is_enabled = info.enablementStatus != NVML_FEATURE_DISABLED;
            AdaptiveTgpModeInfo {
                is_requested: info.inBandEnableRequest != NVML_FEATURE_DISABLED,
                is_allowed_by_admin: info.featureAllowedByAdmin != NVML_FEATURE_DISABLED,
                is_overridden_by_admin: info.adminOverrideEnabled != NVML_FEATURE_DISABLED,
                is_enabled,
                adjusted_limit: is_enabled.then_some(info.adjustedLimitMw),
            }
        })
    }

    /// Asks for the adaptive TGP mode, or to do without it. Needs root.
    ///
    /// The administrator may have decided otherwise: [`adaptive_tgp_mode_info`](Device::adaptive_tgp_mode_info) tells
    /// what came of it.
    ///
    /// # Availability
    ///
    /// NVML 13.4 (driver newer than 610.43.02). Rubin and newer.
    #[doc(alias = "nvmlDeviceSetAdaptiveTgpMode_v1")]
    pub fn set_adaptive_tgp_mode(&self, enabled: bool) -> Result<()> {
        self.command(Function::nvmlDeviceSetAdaptiveTgpMode_v1, |nvml, device| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceSetAdaptiveTgpMode_v1(device, enabled.into()) }
        })
    }

    /// Says which values the driver reads by itself at short intervals, and shares with programs as read-only memory
    /// (RUSD). Needs root.
    ///
    /// # Availability
    ///
    /// NVML 13.1 (driver 590.44.01).
    #[doc(alias = "nvmlDeviceSetRusdSettings_v1")]
    pub fn set_rusd_settings(&self, groups: RusdPollGroups) -> Result<()> {
        let settings = nvmlRusdSettings_v1_t { pollMask: groups.bits(), ..Versioned::stamped() };
        self.exchange(Function::nvmlDeviceSetRusdSettings_v1, settings, |nvml, device, settings| {
            // SAFETY: the handle is live; `settings` is stamped with the version of its type.
            unsafe { nvml.nvmlDeviceSetRusdSettings_v1(device, settings) }
        })?;
        Ok(())
    }
}
