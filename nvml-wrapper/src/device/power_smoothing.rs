//! Power smoothing: keeping the power of many GPUs from rising and falling all at once.

use nvml_sys::{
    Function, NVML_FEATURE_DISABLED, NVML_FEATURE_ENABLED, Versioned, nvmlPowerSmoothingProfile_v1_t,
    nvmlPowerSmoothingState_v1_t,
};

use super::Device;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;

open_enum! {
    /// A number of a power smoothing profile.
    pub enum PowerSmoothingParam: u32 {
        /// The floor below which power is not let fall, in percent of the total module power.
        PercentTmpFloor = NVML_POWER_SMOOTHING_PROFILE_PARAM_PERCENT_TMP_FLOOR,
        /// How fast power may rise, in milliwatts in a second.
        RampUpRate = NVML_POWER_SMOOTHING_PROFILE_PARAM_RAMP_UP_RATE,
        /// How fast power may fall, in milliwatts in a second.
        RampDownRate = NVML_POWER_SMOOTHING_PROFILE_PARAM_RAMP_DOWN_RATE,
        /// For how long power is held before it falls, in milliseconds.
        RampDownHysteresis = NVML_POWER_SMOOTHING_PROFILE_PARAM_RAMP_DOWN_HYSTERESIS,
        /// The second floor.
        SecondaryPowerFloor = NVML_POWER_SMOOTHING_PROFILE_PARAM_SECONDARY_POWER_FLOOR,
        /// The window after which the first floor is used, as a multiple.
        PrimaryFloorActWinMult = NVML_POWER_SMOOTHING_PROFILE_PARAM_PRIMARY_FLOOR_ACT_WIN_MULT,
        /// The window of the first floor's target, as a multiple.
        PrimaryFloorTarWinMult = NVML_POWER_SMOOTHING_PROFILE_PARAM_PRIMARY_FLOOR_TAR_WIN_MULT,
        /// The offset at which the first floor is used.
        PrimaryFloorActOffset = NVML_POWER_SMOOTHING_PROFILE_PARAM_PRIMARY_FLOOR_ACT_OFFSET,
    }
}

impl Device {
    /// Makes one of the preset power smoothing profiles the active one. They are numbered from 0.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 570.86.16). Blackwell and newer. Root.
    #[doc(alias = "nvmlDevicePowerSmoothingActivatePresetProfile")]
    pub fn power_smoothing_activate_preset_profile(&self, profile_id: u32) -> Result<()> {
        let mut profile = nvmlPowerSmoothingProfile_v1_t { profileId: profile_id, ..Versioned::stamped() };
        self.command(Function::nvmlDevicePowerSmoothingActivatePresetProfile, |nvml, device| {
            // SAFETY: the handle is live; `profile` is stamped with the version of its type.
            unsafe { nvml.nvmlDevicePowerSmoothingActivatePresetProfile(device, &raw mut profile) }
        })
    }

    /// Changes a number of one of the preset power smoothing profiles.
    ///
    /// # Errors
    ///
    /// "Invalid argument" for a profile that there is not, and for a value that its parameter cannot have.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 570.86.16). Blackwell and newer. Root.
    #[doc(alias = "nvmlDevicePowerSmoothingUpdatePresetProfileParam")]
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
        self.command(Function::nvmlDevicePowerSmoothingUpdatePresetProfileParam, |nvml, device| {
            // SAFETY: the handle is live; `profile` is stamped with the version of its type.
            unsafe { nvml.nvmlDevicePowerSmoothingUpdatePresetProfileParam(device, &raw mut profile) }
        })
    }

    /// Switches power smoothing on or off. Whether it is on is told by a field value.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 570.86.16). Blackwell and newer. Root.
    #[doc(alias = "nvmlDevicePowerSmoothingSetState")]
    pub fn power_smoothing_set_state(&self, enabled: bool) -> Result<()> {
        let state = if enabled { NVML_FEATURE_ENABLED } else { NVML_FEATURE_DISABLED };
        let mut state = nvmlPowerSmoothingState_v1_t { state, ..Versioned::stamped() };
        self.command(Function::nvmlDevicePowerSmoothingSetState, |nvml, device| {
            // SAFETY: the handle is live; `state` is stamped with the version of its type.
            unsafe { nvml.nvmlDevicePowerSmoothingSetState(device, &raw mut state) }
        })
    }
}
