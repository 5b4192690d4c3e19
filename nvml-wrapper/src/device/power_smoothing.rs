//! Power smoothing: limits on how fast the power draw of a device rises and falls, for data centers with many GPUs.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`PowerSmoothingParam`] | parameters of a preset profile, with their units |
//! | [`Device::set_power_smoothing_enabled`](crate::Device::set_power_smoothing_enabled) | enables or disables it |
//!
//! Preset profiles are selected with
//! [`Device::power_smoothing_activate_preset_profile`](crate::Device::power_smoothing_activate_preset_profile) and
//! changed with
//! [`Device::power_smoothing_update_preset_profile_param`](crate::Device::power_smoothing_update_preset_profile_param).
//! The state and the parameters are field values, such as
//! [`FieldId::PWR_SMOOTHING_ENABLED`](crate::device::field::FieldId::PWR_SMOOTHING_ENABLED).
//!
//! # Examples
//!
//! ```
//! # let mut node = nvml_sim::Node::h200x8();
//! # node.gpus[0].power_shaping = nvml_sim::model::PowerShaping::blackwell();
//! # let sim = nvml_sim::Simulation::start(node);
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! # let device = nvml.device_by_index(0)?;
//! use nvml_wrapper::device::power_smoothing::PowerSmoothingParam;
//!
//! // Ramp up by at most 500 W per second.
//! device.power_smoothing_update_preset_profile_param(1, PowerSmoothingParam::RampUpRate, 500_000.0)?;
//! device.power_smoothing_activate_preset_profile(1)?;
//! device.set_power_smoothing_enabled(true)?;
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use nvml_sys::{
    NVML_FEATURE_DISABLED, NVML_FEATURE_ENABLED, Versioned, f, nvmlPowerSmoothingProfile_v1_t,
    nvmlPowerSmoothingState_v1_t,
};

use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::handle::Device;

open_enum! {
    /// Parameter of a preset power smoothing profile.
    pub enum PowerSmoothingParam: u32 {
        /// Power floor, in percent of the total module power (TMP): 0 to 100.
        PercentTmpFloor = NVML_POWER_SMOOTHING_PROFILE_PARAM_PERCENT_TMP_FLOOR,
        /// Ramp-up rate, in milliwatts per second.
        RampUpRate = NVML_POWER_SMOOTHING_PROFILE_PARAM_RAMP_UP_RATE,
        /// Ramp-down rate, in milliwatts per second.
        RampDownRate = NVML_POWER_SMOOTHING_PROFILE_PARAM_RAMP_DOWN_RATE,
        /// Ramp-down hysteresis, in milliseconds.
        RampDownHysteresis = NVML_POWER_SMOOTHING_PROFILE_PARAM_RAMP_DOWN_HYSTERESIS,
        /// Secondary power floor, in milliwatts. The secondary floor applies during active workload periods if the
        /// primary floor activation window multiplier is not 0.
        SecondaryPowerFloor = NVML_POWER_SMOOTHING_PROFILE_PARAM_SECONDARY_POWER_FLOOR,
        /// Primary floor activation window multiplier: 0 to 255, in units of
        /// [`FieldId::PWR_SMOOTHING_WINDOW_MULTIPLIER`](crate::device::field::FieldId::PWR_SMOOTHING_WINDOW_MULTIPLIER).
        /// 0 disables switching to the secondary floor.
        PrimaryFloorActWinMult = NVML_POWER_SMOOTHING_PROFILE_PARAM_PRIMARY_FLOOR_ACT_WIN_MULT,
        /// Primary floor target window multiplier: 0 to 255, in units of
        /// [`FieldId::PWR_SMOOTHING_WINDOW_MULTIPLIER`](crate::device::field::FieldId::PWR_SMOOTHING_WINDOW_MULTIPLIER).
        /// With 0 the primary floor is derived from the floor percentage.
        PrimaryFloorTarWinMult = NVML_POWER_SMOOTHING_PROFILE_PARAM_PRIMARY_FLOOR_TAR_WIN_MULT,
        /// Primary floor activation offset, in milliwatts. The primary floor is activated if the moving average of the
        /// power falls below the secondary floor plus this offset.
        PrimaryFloorActOffset = NVML_POWER_SMOOTHING_PROFILE_PARAM_PRIMARY_FLOOR_ACT_OFFSET,
    }
}

/// # Power smoothing
impl Device {
    /// Activates a preset power smoothing profile. Requires root.
    ///
    /// There are up to five profiles, numbered from 0: see
    /// [`FieldId::PWR_SMOOTHING_MAX_NUM_PRESET_PROFILES`](crate::device::field::FieldId::PWR_SMOOTHING_MAX_NUM_PRESET_PROFILES).
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the device does not have the profile. `NoPermission` if the caller is not root.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 570.86.16). Blackwell and newer.
    #[doc(alias = "nvmlDevicePowerSmoothingActivatePresetProfile")]
    #[inline]
    pub fn power_smoothing_activate_preset_profile(&self, profile_id: u32) -> Result<()> {
        let mut profile = nvmlPowerSmoothingProfile_v1_t { profileId: profile_id, ..Versioned::stamped() };
        // SAFETY: the function takes one struct, which is valid for reads and writes.
        unsafe { self.handle.command(f::nvmlDevicePowerSmoothingActivatePresetProfile, (&raw mut profile,)) }
    }

    /// Sets a parameter of a preset power smoothing profile, in the unit of the parameter. Requires root.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the device does not have the profile or the parameter, or if the value is out of range.
    /// `NoPermission` if the caller is not root.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 570.86.16); parameters of the secondary and the primary floor since driver
    /// 580.119. Blackwell and newer.
    #[doc(alias = "nvmlDevicePowerSmoothingUpdatePresetProfileParam")]
    #[inline]
    pub fn power_smoothing_update_preset_profile_param(
        &self,
        profile_id: u32,
        param: PowerSmoothingParam,
        value: f64,
    ) -> Result<()> {
        let mut profile = nvmlPowerSmoothingProfile_v1_t {
            profileId: profile_id,
            paramId: param.raw(),
            value,
            ..Versioned::stamped()
        };
        // SAFETY: the function takes one struct, which is valid for reads and writes.
        unsafe { self.handle.command(f::nvmlDevicePowerSmoothingUpdatePresetProfileParam, (&raw mut profile,)) }
    }

    /// Enables or disables power smoothing. Requires root.
    ///
    /// The state is reported by
    /// [`FieldId::PWR_SMOOTHING_ENABLED`](crate::device::field::FieldId::PWR_SMOOTHING_ENABLED).
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 570.86.16). Blackwell and newer.
    #[doc(alias = "nvmlDevicePowerSmoothingSetState")]
    #[inline]
    pub fn set_power_smoothing_enabled(&self, enabled: bool) -> Result<()> {
        let state = if enabled { NVML_FEATURE_ENABLED } else { NVML_FEATURE_DISABLED };
        let mut state = nvmlPowerSmoothingState_v1_t { state, ..Versioned::stamped() };
        // SAFETY: the function takes one struct, which is valid for reads and writes.
        unsafe { self.handle.command(f::nvmlDevicePowerSmoothingSetState, (&raw mut state,)) }
    }
}
