//! Fans and coolers.

use nvml_sys::{Function, Versioned, nvmlCoolerInfo_v1_t, nvmlFanSpeedInfo_v1_t};

use super::Device;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::flags::open_flags;

open_enum! {
    /// Who decides how fast a fan turns.
    pub enum FanControlPolicy: nvmlFanControlPolicy_t {
        /// The driver, by the temperature.
        TemperatureContinuousSw = NVML_FAN_POLICY_TEMPERATURE_CONTINOUS_SW,
        /// The user: see [`Device::set_fan_speed`].
        Manual = NVML_FAN_POLICY_MANUAL,
    }
}

open_enum! {
    /// How a cooler can be controlled.
    pub enum CoolerControl: nvmlCoolerControl_t {
        /// Not at all.
        None = NVML_THERMAL_COOLER_SIGNAL_NONE,
        /// It can be switched on and off.
        Toggle = NVML_THERMAL_COOLER_SIGNAL_TOGGLE,
        /// It has levels between a lowest and a highest.
        Variable = NVML_THERMAL_COOLER_SIGNAL_VARIABLE,
    }
}

open_flags! {
    /// What a cooler cools.
    pub struct CoolerTargets: u32 {
        /// Nothing.
        const NOTHING = NVML_THERMAL_COOLER_TARGET_NONE;
        /// The GPU.
        const GPU = NVML_THERMAL_COOLER_TARGET_GPU;
        /// The memory.
        const MEMORY = NVML_THERMAL_COOLER_TARGET_MEMORY;
        /// The power supply.
        const POWER_SUPPLY = NVML_THERMAL_COOLER_TARGET_POWER_SUPPLY;
    }
}

/// What a cooler is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CoolerInfo {
    /// How it can be controlled.
    pub control: CoolerControl,
    /// What it cools.
    pub targets: CoolerTargets,
}

/// Between which speeds the fans of a device can be set, in percent of their maximum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct FanSpeedRange {
    /// The lowest speed.
    pub min: u32,
    /// The highest speed.
    pub max: u32,
}

impl Device {
    /// Number of fans that the device has; 0 on boards that the chassis cools.
    ///
    /// # Availability
    ///
    /// NVML 11.6 (driver 510.39.01). Discrete products.
    #[doc(alias = "nvmlDeviceGetNumFans")]
    pub fn num_fans(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetNumFans, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetNumFans(device, out) }
        })
    }

    /// Intended speed of a fan, in percent of its maximum; it can be over 100 on boards that allow it.
    ///
    /// Fans are counted from 0. A fan that something keeps from turning has an intended speed all the same.
    ///
    /// # Errors
    ///
    /// "Invalid argument" when there is no such fan, "not supported" on boards without fans.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older) for fan 0, NVML 11.0 (driver 418.30) for the others. Products with fans.
    #[doc(alias = "nvmlDeviceGetFanSpeed_v2")]
    #[doc(alias = "nvmlDeviceGetFanSpeed")]
    pub fn fan_speed(&self, fan: u32) -> Result<u32> {
        // The older function asks for the device's only fan, and is no answer for any other.
        if fan == 0 && !self.nvml().supports(Function::nvmlDeviceGetFanSpeed_v2) {
            return self.read(Function::nvmlDeviceGetFanSpeed, |nvml, device, out| {
                // SAFETY: the handle is live; `out` is valid for one write.
                unsafe { nvml.nvmlDeviceGetFanSpeed(device, out) }
            });
        }
        self.read(Function::nvmlDeviceGetFanSpeed_v2, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetFanSpeed_v2(device, fan, out) }
        })
    }

    /// Intended speed of a fan, in rotations a minute.
    ///
    /// # Errors
    ///
    /// "Invalid argument" when there is no such fan, on boards without fans too.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 565.57.01). Maxwell and newer with fans.
    #[doc(alias = "nvmlDeviceGetFanSpeedRPM")]
    pub fn fan_speed_rpm(&self, fan: u32) -> Result<u32> {
        let question = nvmlFanSpeedInfo_v1_t { fan, ..Versioned::stamped() };
        let answer = self.exchange(Function::nvmlDeviceGetFanSpeedRPM, question, |nvml, device, info| {
            // SAFETY: the handle is live; `info` is a struct of the version that it says.
            unsafe { nvml.nvmlDeviceGetFanSpeedRPM(device, info) }
        });
        answer.map(|info| info.speed)
    }

    /// The speed that the driver steers a fan to, in percent of its maximum; it can be over 100 on boards that allow
    /// it.
    ///
    /// The driver chooses it by the temperature, until [`set_fan_speed`](Device::set_fan_speed) does.
    ///
    /// # Errors
    ///
    /// "Invalid argument" when there is no such fan, "not supported" on boards without fans.
    ///
    /// # Availability
    ///
    /// NVML 11.8 (driver 515.86.01). Products with fans.
    #[doc(alias = "nvmlDeviceGetTargetFanSpeed")]
    pub fn target_fan_speed(&self, fan: u32) -> Result<u32> {
        self.read(Function::nvmlDeviceGetTargetFanSpeed, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetTargetFanSpeed(device, fan, out) }
        })
    }

    /// Between which speeds the fans can be set, in percent of their maximum.
    ///
    /// # Errors
    ///
    /// Boards without fans answer "not supported" or, as an H200 does, "invalid argument".
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 515.43.04). Products with fans that run CUDA.
    #[doc(alias = "nvmlDeviceGetMinMaxFanSpeed")]
    pub fn min_max_fan_speed(&self) -> Result<FanSpeedRange> {
        let (min, max) = self.read2(Function::nvmlDeviceGetMinMaxFanSpeed, |nvml, device, min, max| {
            // SAFETY: the handle is live; both results are valid for one write.
            unsafe { nvml.nvmlDeviceGetMinMaxFanSpeed(device, min, max) }
        })?;
        Ok(FanSpeedRange { min, max })
    }

    /// Who decides how fast a fan turns: the driver or the user.
    ///
    /// # Errors
    ///
    /// "Invalid argument" when there is no such fan.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 515.86.01). Maxwell and newer with fans that run CUDA.
    #[doc(alias = "nvmlDeviceGetFanControlPolicy_v2")]
    pub fn fan_control_policy(&self, fan: u32) -> Result<FanControlPolicy> {
        let raw = self.read(Function::nvmlDeviceGetFanControlPolicy_v2, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetFanControlPolicy_v2(device, fan, out) }
        });
        raw.map(FanControlPolicy::from)
    }

    /// Says who decides how fast a fan turns. Needs root.
    ///
    /// With [`FanControlPolicy::Manual`] nobody but the caller keeps the GPU from growing too hot.
    ///
    /// # Errors
    ///
    /// "Invalid argument" when there is no such fan or no such policy.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 515.86.01). Maxwell and newer with fans that run CUDA.
    #[doc(alias = "nvmlDeviceSetFanControlPolicy")]
    pub fn set_fan_control_policy(&self, fan: u32, policy: FanControlPolicy) -> Result<()> {
        self.command(Function::nvmlDeviceSetFanControlPolicy, |nvml, device| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceSetFanControlPolicy(device, fan, policy.raw()) }
        })
    }

    /// Sets the speed of a fan, in percent of its maximum, and its policy to [`FanControlPolicy::Manual`]. Needs root.
    ///
    /// From then on nobody but the caller keeps the GPU from growing too hot: a fan that is too slow can destroy it.
    /// [`set_default_fan_speed`](Device::set_default_fan_speed) hands the fan back to the driver.
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::geforce());
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// # let device = nvml.device_by_index(0)?;
    /// let range = device.min_max_fan_speed()?;
    /// for fan in 0..device.num_fans()? {
    ///     device.set_fan_speed(fan, 65.clamp(range.min, range.max))?;
    /// }
    /// # assert_eq!(device.fan_speed(1)?, 65);
    /// // And back to the driver.
    /// for fan in 0..device.num_fans()? {
    ///     device.set_default_fan_speed(fan)?;
    /// }
    /// # assert_eq!(device.fan_speed(1)?, 29);
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// "Invalid argument" when there is no such fan, or when the speed is out of
    /// [range](Device::min_max_fan_speed).
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 515.43.04). Maxwell and newer with fans that run CUDA.
    #[doc(alias = "nvmlDeviceSetFanSpeed_v2")]
    pub fn set_fan_speed(&self, fan: u32, percent: u32) -> Result<()> {
        self.command(Function::nvmlDeviceSetFanSpeed_v2, |nvml, device| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceSetFanSpeed_v2(device, fan, percent) }
        })
    }

    /// Lets the driver decide again how fast a fan turns. Needs root.
    ///
    /// # Errors
    ///
    /// "Invalid argument" when there is no such fan, "not supported" on boards without fans.
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 515.43.04). Products with fans that run CUDA.
    #[doc(alias = "nvmlDeviceSetDefaultFanSpeed_v2")]
    pub fn set_default_fan_speed(&self, fan: u32) -> Result<()> {
        self.command(Function::nvmlDeviceSetDefaultFanSpeed_v2, |nvml, device| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceSetDefaultFanSpeed_v2(device, fan) }
        })
    }

    /// What a cooler is like: how it is controlled and what it cools. Coolers are counted from 0.
    ///
    /// # Errors
    ///
    /// "Invalid argument" when there is no such cooler, "not supported" on boards without any.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 565.57.01). Maxwell and newer with fans.
    #[doc(alias = "nvmlDeviceGetCoolerInfo")]
    pub fn cooler_info(&self, cooler: u32) -> Result<CoolerInfo> {
        let question = nvmlCoolerInfo_v1_t { index: cooler, ..Versioned::stamped() };
        let answer = self.exchange(Function::nvmlDeviceGetCoolerInfo, question, |nvml, device, info| {
            // SAFETY: the handle is live; `info` is a struct of the version that it says.
            unsafe { nvml.nvmlDeviceGetCoolerInfo(device, info) }
        });
        answer.map(|info| CoolerInfo {
            control: CoolerControl::from(info.signalType),
            targets: CoolerTargets::from(info.target),
        })
    }
}
