//! Power and energy: draw, limits, power source, PowerMizer mode, adaptive TGP mode and RUSD polling.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::power_usage`](crate::Device::power_usage) | power draw, in milliwatts |
//! | [`Device::power_draw`](crate::Device::power_draw) | instantaneous and average power draw of a [`PowerScope`] |
//! | [`Device::total_energy_consumption`](crate::Device::total_energy_consumption) | energy, in millijoules |
//! | [`Device::power_management_limit`](crate::Device::power_management_limit) | requested power limit |
//! | [`Device::enforced_power_limit`] | limit that the driver enforces: the minimum of all limits |
//! | [`Device::power_management_limit_default`](crate::Device::power_management_limit_default) | default limit |
//! | [`Device::set_power_management_limit`](crate::Device::set_power_management_limit) | sets the limit |
//! | [`Device::power_management_limit_constraints`] | settable limits |
//! | [`PowerManagementConstraints`] | minimum and maximum power limit of a device, as a range |
//! | [`Device::is_power_management_algo_active`] | whether power management is enabled |
//! | [`Device::power_source`](crate::Device::power_source) | [`PowerSource`] |
//! | [`Device::power_mizer_mode`](crate::Device::power_mizer_mode) | [`PowerMizerModeInfo`]: current and supported |
//! | [`Device::set_power_mizer_mode`](crate::Device::set_power_mizer_mode) | sets the PowerMizer mode |
//! | [`Device::adaptive_tgp_mode_info`](crate::Device::adaptive_tgp_mode_info) | [`AdaptiveTgpModeInfo`] |
//! | [`Device::set_adaptive_tgp_mode`](crate::Device::set_adaptive_tgp_mode) | requests the adaptive TGP mode |
//! | [`Device::set_rusd_settings`](crate::Device::set_rusd_settings) | selects the polled [`RusdPollGroups`] |
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! # let device = nvml.device_by_index(0)?;
//! use nvml_wrapper::ResultExt;
//! use nvml_wrapper::device::power::PowerScope;
//!
//! let gpu = device.power_draw(PowerScope::Gpu)?;
//! println!("GPU: {:?} mW now, {:?} mW on average", gpu.instant, gpu.average);
//! if let Some(module) = device.power_draw(PowerScope::Module).if_supported()? {
//!     println!("module: {:?} mW now", module.instant);
//! }
//! # assert!(gpu.instant.is_some() && gpu.average.is_some());
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use std::ops::RangeInclusive;

use nvml_sys::{
    NVML_FEATURE_DISABLED, Versioned, Zeroable, f, nvmlDevicePowerMizerModes_v1_t, nvmlPowerValue_v2_t,
    nvmlRusdSettings_v1_t,
};

use crate::device::field::{Field, FieldId, SampleValue};
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::flags::open_flags;
use crate::ffi::versioned::or_older_version;
use crate::handle::Device;

open_enum! {
    /// Part of a device that a power limit or a power draw applies to.
    pub enum PowerScope: nvmlPowerScopeType_t {
        /// The GPU.
        Gpu = NVML_POWER_SCOPE_GPU,
        /// The whole module, for example GPU and CPU.
        Module = NVML_POWER_SCOPE_MODULE,
        /// The GPU memory.
        Memory = NVML_POWER_SCOPE_MEMORY,
        /// Base power of the GPU.
        GpuBase = NVML_POWER_SCOPE_GPU_BASE,
    }
}

open_enum! {
    /// Power source of a device.
    pub enum PowerSource: nvmlPowerSource_t {
        /// AC power.
        Ac = NVML_POWER_SOURCE_AC,
        /// A battery.
        Battery = NVML_POWER_SOURCE_BATTERY,
        /// An undersized power source: its capacity is below the power that the device can draw.
        Undersized = NVML_POWER_SOURCE_UNDERSIZED,
    }
}

open_enum! {
    /// PowerMizer mode: a hint to the driver for the balance of performance and power.
    pub enum PowerMizerMode: u32 {
        /// Clocks depend on the GPU utilization.
        Adaptive = NVML_POWER_MIZER_MODE_ADAPTIVE,
        /// Clocks are raised for maximum performance, as far as thermal and other constraints allow.
        PreferMaximumPerformance = NVML_POWER_MIZER_MODE_PREFER_MAXIMUM_PERFORMANCE,
        /// The driver controls the clocks.
        Auto = NVML_POWER_MIZER_MODE_AUTO,
        /// Clocks are locked to the base clocks.
        PreferConsistentPerformance = NVML_POWER_MIZER_MODE_PREFER_CONSISTENT_PERFORMANCE,
    }
}

/// Current and supported PowerMizer modes of a device.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct PowerMizerModeInfo {
    /// Current mode.
    pub current: PowerMizerMode,
    /// Modes that the device supports, in ascending order of NVML's numbers.
    pub supported: Vec<PowerMizerMode>,
}

/// State of the adaptive TGP (Total Graphics Power) mode of a device.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct AdaptiveTgpModeInfo {
    /// Whether the mode is requested in-band, with [`Device::set_adaptive_tgp_mode`].
    pub is_requested: bool,
    /// Whether the out-of-band administrator allows the mode.
    pub is_allowed_by_admin: bool,
    /// Whether the out-of-band administrator overrides the in-band request.
    pub is_overridden_by_admin: bool,
    /// Whether the mode is enabled after arbitration of these settings.
    pub is_enabled: bool,
    /// Adjusted TGP limit, in milliwatts. `None` if the mode is disabled.
    pub adjusted_limit: Option<u32>,
}

open_flags! {
    /// Metric groups that the driver polls and publishes as read-only user shared data (RUSD), which programs read from
    /// memory.
    ///
    /// [`RusdPollGroups::empty`] disables the polling of all groups.
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
        /// Process utilization.
        const PROCESS_UTILIZATION = NVML_RUSD_POLL_PROC_UTIL;
    }
}

impl RusdPollGroups {
    /// All groups, including groups that this version of the crate does not know.
    pub const ALL: RusdPollGroups = RusdPollGroups::from_bits_retain(nvml_sys::NVML_RUSD_POLL_ALL);
}

/// Power draw of a part of a device, in milliwatts.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct PowerDraw {
    /// Instantaneous power draw. `None` if the driver does not report it.
    pub instant: Option<u32>,
    /// Average power draw over the last second. `None` if the driver does not report it.
    pub average: Option<u32>,
}

/// Minimum and maximum settable power limit of a device, in milliwatts.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct PowerManagementConstraints {
    /// Minimum power limit.
    pub min_limit: u32,
    /// Maximum power limit.
    pub max_limit: u32,
}

/// # Range
impl PowerManagementConstraints {
    /// Settable power limits, in milliwatts. Empty if the driver reports a minimum above the maximum.
    #[must_use]
    #[inline]
    pub const fn range(&self) -> RangeInclusive<u32> {
        self.min_limit..=self.max_limit
    }

    /// Whether a power limit, in milliwatts, is settable.
    #[must_use]
    #[inline]
    pub const fn contains(&self, milliwatts: u32) -> bool {
        self.min_limit <= milliwatts && milliwatts <= self.max_limit
    }

    /// Settable power limit that is nearest to a wanted one, in milliwatts.
    ///
    /// The result is the maximum if the driver reports a minimum above it, where [`u32::clamp`] would panic.
    #[must_use]
    #[inline]
    pub fn clamp(&self, milliwatts: u32) -> u32 {
        milliwatts.max(self.min_limit).min(self.max_limit)
    }
}

/// # Power
impl Device {
    /// Power draw of the board (GPU and its circuitry, such as memory), in milliwatts.
    ///
    /// Ampere GPUs (except GA100) and newer report the average over one second; GA100 and older GPUs report
    /// instantaneous power. Fermi and Kepler GPUs are accurate to within 5 percent.
    /// [`power_draw`](Device::power_draw) returns both.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the board has no power sensors.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetPowerUsage")]
    #[inline]
    pub fn power_usage(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetPowerUsage, ()) }
    }

    /// Instantaneous and average power draw of a scope, in milliwatts: the fields
    /// [`FieldId::POWER_INSTANT`] and [`FieldId::POWER_AVERAGE`], by one call of the driver.
    ///
    /// [`PowerScope::Module`] includes the CPU on modules with a CPU and GPUs. [`PowerScope::Memory`] is the power of
    /// the GPU memory.
    ///
    /// # Errors
    ///
    /// If the driver reports neither of the two values, the error of the instantaneous value: `NotSupported`, or
    /// `InvalidArgument` if the driver does not know the fields or the scope.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 384.47); the fields since driver 525.
    #[doc(alias = "nvmlDeviceGetFieldValues")]
    #[doc(alias = "NVML_FI_DEV_POWER_INSTANT", alias = "NVML_FI_DEV_POWER_AVERAGE")]
    #[inline]
    pub fn power_draw(&self, scope: PowerScope) -> Result<PowerDraw> {
        let scoped = |id| Field::scoped(id, scope.raw().into());
        let samples = self.field_pair([scoped(FieldId::POWER_INSTANT), scoped(FieldId::POWER_AVERAGE)])?;
        let [instant, average] = samples.map(|sample| sample.value);
        let milliwatts = |value: &Result<SampleValue>| value.as_ref().ok()?.as_u64()?.try_into().ok();
        let draw = PowerDraw { instant: milliwatts(&instant), average: milliwatts(&average) };
        match (draw, instant) {
            (PowerDraw { instant: None, average: None }, Err(error)) => Err(error),
            _ => Ok(draw),
        }
    }

    /// Requested power limit, in milliwatts: the limit that was set last, or the default limit.
    ///
    /// The driver reduces the clocks if the power draw reaches the limit.
    /// [`enforced_power_limit`](Device::enforced_power_limit) also takes other limiters into account.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer with power management.
    #[doc(alias = "nvmlDeviceGetPowerManagementLimit")]
    #[inline]
    pub fn power_management_limit(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetPowerManagementLimit, ()) }
    }

    /// Minimum and maximum settable power limit, in milliwatts.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer with power management.
    #[doc(alias = "nvmlDeviceGetPowerManagementLimitConstraints")]
    #[inline]
    pub fn power_management_limit_constraints(&self) -> Result<PowerManagementConstraints> {
        // SAFETY: the function writes two values.
        let (min_limit, max_limit) = unsafe { self.handle.read2(f::nvmlDeviceGetPowerManagementLimitConstraints, ()) }?;
        Ok(PowerManagementConstraints { min_limit, max_limit })
    }

    /// Default power limit, in milliwatts: the limit after a boot.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer with power management.
    #[doc(alias = "nvmlDeviceGetPowerManagementDefaultLimit")]
    #[inline]
    pub fn power_management_limit_default(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetPowerManagementDefaultLimit, ()) }
    }

    /// Power limit that the driver enforces, in milliwatts: the minimum of all limits, including out-of-band limits.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer with power management.
    #[doc(alias = "nvmlDeviceGetEnforcedPowerLimit")]
    #[inline]
    pub fn enforced_power_limit(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetEnforcedPowerLimit, ()) }
    }

    /// Total energy consumption since the driver was loaded, in millijoules.
    ///
    /// The counter is updated every 100 milliseconds, and the call takes 2.7 to 5.5 milliseconds on an H100.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 384.47). Volta and newer.
    #[doc(alias = "nvmlDeviceGetTotalEnergyConsumption")]
    #[inline]
    pub fn total_energy_consumption(&self) -> Result<u64> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetTotalEnergyConsumption, ()) }
    }

    /// Whether power management is enabled: the driver reduces the clocks if the power draw reaches the power limit.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer. Deprecated since NVML 13.0.
    #[deprecated(note = "deprecated since NVML 13.0 without a replacement")]
    #[doc(alias = "nvmlDeviceGetPowerManagementMode")]
    #[inline]
    pub fn is_power_management_algo_active(&self) -> Result<bool> {
        // SAFETY: the function writes one value.
        let mode = unsafe { self.handle.read(f::nvmlDeviceGetPowerManagementMode, ()) };
        mode.map(|mode| mode != NVML_FEATURE_DISABLED)
    }

    /// Sets the power limit of a scope, in milliwatts. Requires root.
    ///
    /// The limit lasts until the driver is unloaded; persistence mode
    /// ([`set_persistence_mode_enabled`](Device::set_persistence_mode_enabled)) keeps the driver loaded.
    /// [`set_temporarily`](Device::set_temporarily) restores the previous limit.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the limit is outside [its constraints](Device::power_management_limit_constraints).
    /// `NotSupported` if the device has no limit for this scope. `NoPermission` if the caller is not root.
    /// [`NvmlError::FunctionNotFound`](crate::NvmlError::FunctionNotFound) for a scope other than [`PowerScope::Gpu`]
    /// on a driver without `nvmlDeviceSetPowerManagementLimit_v2`, which are the drivers before 535.43.02.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older); scopes other than [`PowerScope::Gpu`] since NVML 12.2 (driver 535.43.02). Kepler
    /// and newer.
    ///
    /// # Examples
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// # let device = nvml.device_by_index(0)?;
    /// use nvml_wrapper::device::power::PowerScope;
    ///
    /// let constraints = device.power_management_limit_constraints()?;
    /// // 150 W is less than the minimum of this board.
    /// let milliwatts = constraints.clamp(150 * 1000);
    /// device.set_power_management_limit(PowerScope::Gpu, milliwatts)?;
    /// # assert_eq!(device.power_management_limit()?, 200_000);
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlDeviceSetPowerManagementLimit_v2")]
    #[doc(alias = "nvmlDeviceSetPowerManagementLimit")]
    #[inline]
    pub fn set_power_management_limit(&self, scope: PowerScope, milliwatts: u32) -> Result<()> {
        let limit = nvmlPowerValue_v2_t { powerScope: scope.raw(), powerValueMw: milliwatts, ..Versioned::stamped() };
        let target = self.handle.newer_if(scope == PowerScope::Gpu);
        // SAFETY: the function reads a value and writes one over it.
        let newest = unsafe { target.exchange(f::nvmlDeviceSetPowerManagementLimit_v2, (), limit) }.map(drop);
        if scope != PowerScope::Gpu {
            return newest;
        }
        or_older_version(newest, || {
            // SAFETY: the function takes no pointers.
            unsafe { self.handle.command(f::nvmlDeviceSetPowerManagementLimit, (milliwatts,)) }
        })
    }

    /// Power source of the device.
    ///
    /// # Availability
    ///
    /// NVML 11.6 (driver 510.39.01).
    #[doc(alias = "nvmlDeviceGetPowerSource")]
    #[inline]
    pub fn power_source(&self) -> Result<PowerSource> {
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(f::nvmlDeviceGetPowerSource, ()) };
        raw.map(PowerSource::from)
    }

    /// Current and supported PowerMizer modes.
    ///
    /// # Availability
    ///
    /// NVML 13.0 (driver 580.65.06). Maxwell and newer.
    #[doc(alias = "nvmlDeviceGetPowerMizerMode_v1")]
    #[inline]
    pub fn power_mizer_mode(&self) -> Result<PowerMizerModeInfo> {
        // SAFETY: the function writes one value.
        let modes = unsafe { self.handle.read(f::nvmlDeviceGetPowerMizerMode_v1, ()) }?;
        // Mode N is supported if bit N is set.
        let is_supported = |mode: &u32| modes.supportedPowerMizerModes >> mode & 1 == 1;
        Ok(PowerMizerModeInfo {
            current: PowerMizerMode::from(modes.currentMode),
            supported: (0..u32::BITS).filter(is_supported).map(PowerMizerMode::from).collect(),
        })
    }

    /// Sets the PowerMizer mode.
    ///
    /// # Errors
    ///
    /// `NotSupported` or `InvalidArgument` if the mode is not one of the [supported
    /// modes](PowerMizerModeInfo::supported).
    ///
    /// # Availability
    ///
    /// NVML 13.0 (driver 580.65.06). Maxwell and newer.
    #[doc(alias = "nvmlDeviceSetPowerMizerMode_v1")]
    #[inline]
    pub fn set_power_mizer_mode(&self, mode: PowerMizerMode) -> Result<()> {
        let modes = nvmlDevicePowerMizerModes_v1_t { mode: mode.raw(), ..Zeroable::zeroed() };
        // SAFETY: the function reads a value and writes one over it.
        unsafe { self.handle.exchange(f::nvmlDeviceSetPowerMizerMode_v1, (), modes) }?;
        Ok(())
    }

    /// State of the adaptive TGP mode.
    ///
    /// The mode assigns separate power budgets to the two GPUs of a module, which reduces the performance variation
    /// between nodes and racks.
    ///
    /// # Availability
    ///
    /// NVML 13.4 (driver newer than 610.43.02). Rubin and newer.
    #[doc(alias = "nvmlDeviceGetAdaptiveTgpModeInfo_v1")]
    #[inline]
    pub fn adaptive_tgp_mode_info(&self) -> Result<AdaptiveTgpModeInfo> {
        // SAFETY: the function writes one value.
        let info = unsafe { self.handle.read(f::nvmlDeviceGetAdaptiveTgpModeInfo_v1, ()) };
        info.map(|info| {
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

    /// Requests the adaptive TGP mode, or withdraws the request. Requires root.
    ///
    /// The out-of-band administrator can override the request:
    /// [`adaptive_tgp_mode_info`](Device::adaptive_tgp_mode_info) reports the state after arbitration.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not support the mode. `NoPermission` if the caller is not root.
    ///
    /// # Availability
    ///
    /// NVML 13.4 (driver newer than 610.43.02). Rubin and newer.
    #[doc(alias = "nvmlDeviceSetAdaptiveTgpMode_v1")]
    #[inline]
    pub fn set_adaptive_tgp_mode(&self, enabled: bool) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceSetAdaptiveTgpMode_v1, (enabled.into(),)) }
    }

    /// Sets the metric groups that the driver polls and publishes as read-only user shared data (RUSD). Requires root.
    ///
    /// The groups replace those of an earlier call; [`RusdPollGroups::empty`] disables polling.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the kernel driver does not support RUSD. `NoPermission` if the caller is not root.
    ///
    /// # Availability
    ///
    /// NVML 13.1 (driver 590.44.01).
    #[doc(alias = "nvmlDeviceSetRusdSettings_v1")]
    #[inline]
    pub fn set_rusd_settings(&self, groups: RusdPollGroups) -> Result<()> {
        let settings = nvmlRusdSettings_v1_t { pollMask: groups.bits(), ..Versioned::stamped() };
        // SAFETY: the function reads a value and writes one over it.
        unsafe { self.handle.exchange(f::nvmlDeviceSetRusdSettings_v1, (), settings) }?;
        Ok(())
    }
}
