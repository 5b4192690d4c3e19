//! Fans and coolers: speeds, fan control policy and cooler characteristics.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::num_fans`](crate::Device::num_fans) | number of fans |
//! | [`Device::fan_speed`](crate::Device::fan_speed) | intended speed of a fan, in percent |
//! | [`Device::fan_speed_rpm`](crate::Device::fan_speed_rpm) | intended speed of a fan, in rotations per minute |
//! | [`Device::set_fan_speed`](crate::Device::set_fan_speed) | sets the speed of a fan, in percent |
//! | [`Device::set_default_fan_speed`](crate::Device::set_default_fan_speed) | restores control by the driver |
//! | [`Device::fan_control_policy`](crate::Device::fan_control_policy) | fan control policy |
//! | [`Device::cooler_info`](crate::Device::cooler_info) | control signal and targets of a cooler |
//! | [`FanControlPolicy`], [`FanSpeedRange`] | fan control policy, and settable speeds |
//! | [`CoolerInfo`], [`CoolerControl`], [`CoolerTargets`] | characteristics of a cooler |
//!
//! Fan speeds in percent are relative to the maximum noise tolerance fan speed of the product and may exceed 100. Fans
//! and coolers are numbered from 0.

use nvml_sys::{Versioned, f, nvmlCoolerInfo_v1_t, nvmlFanSpeedInfo_v1_t};

use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::flags::open_flags;
use crate::ffi::versioned::or_older;
use crate::handle::Device;

open_enum! {
    /// Fan control policy.
    pub enum FanControlPolicy: nvmlFanControlPolicy_t {
        /// The driver controls the fan by temperature.
        #[doc(alias = "TemperatureContinousSw")]
        TemperatureContinuousSw = NVML_FAN_POLICY_TEMPERATURE_CONTINOUS_SW,
        /// The user controls the fan: see [`Device::set_fan_speed`].
        Manual = NVML_FAN_POLICY_MANUAL,
    }
}

open_enum! {
    /// Control signal of a cooler.
    pub enum CoolerControl: nvmlCoolerControl_t {
        /// No control signal.
        None = NVML_THERMAL_COOLER_SIGNAL_NONE,
        /// The cooler can be switched on and off.
        Toggle = NVML_THERMAL_COOLER_SIGNAL_TOGGLE,
        /// The level of the cooler can be adjusted between a minimum and a maximum.
        Variable = NVML_THERMAL_COOLER_SIGNAL_VARIABLE,
    }
}

open_flags! {
    /// Components that a cooler cools.
    pub struct CoolerTargets: u32 {
        /// No component.
        const NONE = NVML_THERMAL_COOLER_TARGET_NONE;
        /// GPU.
        const GPU = NVML_THERMAL_COOLER_TARGET_GPU;
        /// Memory.
        const MEMORY = NVML_THERMAL_COOLER_TARGET_MEMORY;
        /// Power supply.
        const POWER_SUPPLY = NVML_THERMAL_COOLER_TARGET_POWER_SUPPLY;
    }
}

/// Characteristics of a cooler.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct CoolerInfo {
    /// Control signal.
    pub control: CoolerControl,
    /// Cooled components.
    pub targets: CoolerTargets,
}

/// Minimum and maximum settable fan speed, in percent.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct FanSpeedRange {
    /// Minimum, in percent.
    pub min: u32,
    /// Maximum, in percent.
    pub max: u32,
}

/// # Range
impl FanSpeedRange {
    /// Settable speed that is nearest to a wanted one, in percent.
    ///
    /// The result is the maximum if the driver reports a minimum above it, where [`u32::clamp`] would panic.
    #[must_use]
    #[inline]
    pub fn clamp(&self, percent: u32) -> u32 {
        percent.max(self.min).min(self.max)
    }
}

/// # Fans
impl Device {
    /// Number of fans of the device; 0 on boards without fans.
    ///
    /// # Availability
    ///
    /// NVML 11.6 (driver 510.39.01). Discrete products.
    #[doc(alias = "nvmlDeviceGetNumFans")]
    #[inline]
    pub fn num_fans(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetNumFans, ()) }
    }

    /// Intended speed of a fan, in percent of the maximum noise tolerance fan speed of the product. May exceed 100.
    ///
    /// The value is not the actual speed if the fan is blocked.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the fan index is out of range. On boards without fans `InvalidArgument`, as on an H200, or
    /// `NotSupported`.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older) for fan 0, NVML 11.0 (driver 418.30) for other fans. Products with fans.
    #[doc(alias = "nvmlDeviceGetFanSpeed_v2")]
    #[doc(alias = "nvmlDeviceGetFanSpeed")]
    #[inline]
    pub fn fan_speed(&self, fan: u32) -> Result<u32> {
        // The older function reads fan 0 only.
        // SAFETY: the function writes one value.
        let newest = unsafe { self.handle.newer_if(fan == 0).read(f::nvmlDeviceGetFanSpeed_v2, (fan,)) };
        if fan != 0 {
            return newest;
        }
        or_older(newest, || {
            // SAFETY: the function writes one value.
            unsafe { self.handle.read(f::nvmlDeviceGetFanSpeed, ()) }
        })
    }

    /// Intended speed of a fan, in rotations per minute (RPM).
    ///
    /// The value is not the actual speed if the fan is blocked.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the fan index is out of range, on boards without fans as well.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 565.57.01). Maxwell and newer with fans.
    #[doc(alias = "nvmlDeviceGetFanSpeedRPM")]
    #[inline]
    pub fn fan_speed_rpm(&self, fan: u32) -> Result<u32> {
        let request = nvmlFanSpeedInfo_v1_t { fan, ..Versioned::stamped() };
        // SAFETY: the function reads a value and writes one over it.
        unsafe { self.handle.exchange(f::nvmlDeviceGetFanSpeedRPM, (), request) }.map(|info| info.speed)
    }

    /// Target speed of a fan, in percent of the maximum noise tolerance fan speed of the product. May exceed 100.
    ///
    /// The driver adjusts the target to the needs of the GPU. After [`set_fan_speed`](Device::set_fan_speed) the target
    /// is the speed that was set.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the fan index is out of range. On boards without fans `InvalidArgument`, as on an H200, or
    /// `NotSupported`.
    ///
    /// # Availability
    ///
    /// NVML 11.8 (driver 515.86.01). Products with fans.
    #[doc(alias = "nvmlDeviceGetTargetFanSpeed")]
    #[inline]
    pub fn target_fan_speed(&self, fan: u32) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetTargetFanSpeed, (fan,)) }
    }

    /// Minimum and maximum settable fan speed, in percent.
    ///
    /// # Errors
    ///
    /// On boards without fans `InvalidArgument`, as on an H200, or `NotSupported`.
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 515.43.04). CUDA-capable products with fans.
    #[doc(alias = "nvmlDeviceGetMinMaxFanSpeed")]
    #[inline]
    pub fn min_max_fan_speed(&self) -> Result<FanSpeedRange> {
        // SAFETY: the function writes two values.
        let (min, max) = unsafe { self.handle.read2(f::nvmlDeviceGetMinMaxFanSpeed, ()) }?;
        Ok(FanSpeedRange { min, max })
    }

    /// Fan control policy of a fan.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the fan index is out of range, on boards without fans as well.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 515.86.01). Maxwell and newer, CUDA-capable products with fans.
    #[doc(alias = "nvmlDeviceGetFanControlPolicy_v2")]
    #[inline]
    pub fn fan_control_policy(&self, fan: u32) -> Result<FanControlPolicy> {
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(f::nvmlDeviceGetFanControlPolicy_v2, (fan,)) };
        raw.map(FanControlPolicy::from)
    }

    /// Sets the fan control policy of a fan.
    ///
    /// With [`FanControlPolicy::Manual`] the driver does not react to the temperature: the caller has to monitor the
    /// temperature and to adjust the fan speed.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root. `InvalidArgument` if the fan index is out of range or the policy is
    /// unknown.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 515.86.01). Maxwell and newer, CUDA-capable products with fans. Requires root privileges.
    #[doc(alias = "nvmlDeviceSetFanControlPolicy")]
    #[inline]
    pub fn set_fan_control_policy(&self, fan: u32, policy: FanControlPolicy) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceSetFanControlPolicy, (fan, policy.raw())) }
    }

    /// Sets the speed of a fan, in percent of the maximum noise tolerance fan speed, and the fan control policy to
    /// [`FanControlPolicy::Manual`].
    ///
    /// From this call on the caller has to monitor the temperature and to adjust the fan speed: too low a speed can
    /// destroy the GPU. [`set_default_fan_speed`](Device::set_default_fan_speed) restores control by the driver;
    /// [`set_temporarily`](Device::set_temporarily) does so when its guard is dropped.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root. `InvalidArgument` if the fan index is out of range, or the speed is
    /// out of [`min_max_fan_speed`](Device::min_max_fan_speed).
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 515.43.04). Maxwell and newer, CUDA-capable products with fans. Requires root privileges.
    ///
    /// # Examples
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::geforce());
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// # let device = nvml.device_by_index(0)?;
    /// let range = device.min_max_fan_speed()?;
    /// for fan in 0..device.num_fans()? {
    ///     device.set_fan_speed(fan, range.clamp(65))?;
    /// }
    /// # assert_eq!(device.fan_speed(1)?, 65);
    /// // Restore control by the driver.
    /// for fan in 0..device.num_fans()? {
    ///     device.set_default_fan_speed(fan)?;
    /// }
    /// # assert_eq!(device.fan_speed(1)?, 29);
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlDeviceSetFanSpeed_v2")]
    #[inline]
    pub fn set_fan_speed(&self, fan: u32, percent: u32) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceSetFanSpeed_v2, (fan, percent)) }
    }

    /// Restores the default fan control policy of a fan: control by the driver.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root. `InvalidArgument` if the fan index is out of range. `NotSupported` on
    /// boards without fans.
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 515.43.04). CUDA-capable products with fans. Requires root privileges.
    #[doc(alias = "nvmlDeviceSetDefaultFanSpeed_v2")]
    #[inline]
    pub fn set_default_fan_speed(&self, fan: u32) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceSetDefaultFanSpeed_v2, (fan,)) }
    }

    /// Characteristics of a cooler: control signal and cooled components. Coolers are numbered from 0.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the cooler index is out of range. `NotSupported` on boards without coolers.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 565.57.01). Maxwell and newer with fans.
    #[doc(alias = "nvmlDeviceGetCoolerInfo")]
    #[inline]
    pub fn cooler_info(&self, cooler: u32) -> Result<CoolerInfo> {
        let request = nvmlCoolerInfo_v1_t { index: cooler, ..Versioned::stamped() };
        // SAFETY: the function reads a value and writes one over it.
        let result = unsafe { self.handle.exchange(f::nvmlDeviceGetCoolerInfo, (), request) };
        result.map(|info| CoolerInfo {
            control: CoolerControl::from(info.signalType),
            targets: CoolerTargets::from(info.target),
        })
    }
}
