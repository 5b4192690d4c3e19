//! Fields: Power smoothing.

use crate::device::field::FieldId;
use crate::device::field::ids::field_ids;

field_ids! {
    POWER_SMOOTHING {
        /// Whether power smoothing is on: 1 or 0.
        PWR_SMOOTHING_ENABLED = NVML_FI_PWR_SMOOTHING_ENABLED,
        /// Privilege level of power smoothing.
        PWR_SMOOTHING_PRIV_LVL = NVML_FI_PWR_SMOOTHING_PRIV_LVL,
        /// Whether power may ramp down at once: 1 or 0.
        PWR_SMOOTHING_IMM_RAMP_DOWN_ENABLED = NVML_FI_PWR_SMOOTHING_IMM_RAMP_DOWN_ENABLED,
        /// Power ceiling as applied, in watts.
        PWR_SMOOTHING_APPLIED_TMP_CEIL = NVML_FI_PWR_SMOOTHING_APPLIED_TMP_CEIL,
        /// Power floor as applied, in watts.
        PWR_SMOOTHING_APPLIED_TMP_FLOOR = NVML_FI_PWR_SMOOTHING_APPLIED_TMP_FLOOR,
        /// The highest power floor that can be set, in percent of the ceiling.
        PWR_SMOOTHING_MAX_PERCENT_TMP_FLOOR_SETTING = NVML_FI_PWR_SMOOTHING_MAX_PERCENT_TMP_FLOOR_SETTING,
        /// The lowest power floor that can be set, in percent of the ceiling.
        PWR_SMOOTHING_MIN_PERCENT_TMP_FLOOR_SETTING = NVML_FI_PWR_SMOOTHING_MIN_PERCENT_TMP_FLOOR_SETTING,
        /// What is left of the circuit's life, in percent.
        PWR_SMOOTHING_HW_CIRCUITRY_PERCENT_LIFETIME_REMAINING = NVML_FI_PWR_SMOOTHING_HW_CIRCUITRY_PERCENT_LIFETIME_REMAINING,
        /// How many preset profiles there are at most.
        PWR_SMOOTHING_MAX_NUM_PRESET_PROFILES = NVML_FI_PWR_SMOOTHING_MAX_NUM_PRESET_PROFILES,
        /// Power floor of a preset profile, in percent of the ceiling. The scope is the profile.
        PWR_SMOOTHING_PROFILE_PERCENT_TMP_FLOOR = NVML_FI_PWR_SMOOTHING_PROFILE_PERCENT_TMP_FLOOR,
        /// How fast power may rise of a preset profile, in mW/s. The scope is the profile.
        PWR_SMOOTHING_PROFILE_RAMP_UP_RATE = NVML_FI_PWR_SMOOTHING_PROFILE_RAMP_UP_RATE,
        /// How fast power may fall of a preset profile, in mW/s. The scope is the profile.
        PWR_SMOOTHING_PROFILE_RAMP_DOWN_RATE = NVML_FI_PWR_SMOOTHING_PROFILE_RAMP_DOWN_RATE,
        /// Hysteresis of the ramp down of a preset profile, in milliseconds. The scope is the profile.
        PWR_SMOOTHING_PROFILE_RAMP_DOWN_HYST_VAL = NVML_FI_PWR_SMOOTHING_PROFILE_RAMP_DOWN_HYST_VAL,
        /// Number of the preset profile in use.
        PWR_SMOOTHING_ACTIVE_PRESET_PROFILE = NVML_FI_PWR_SMOOTHING_ACTIVE_PRESET_PROFILE,
        /// Power floor as the administrator overrides it, in percent of the ceiling.
        PWR_SMOOTHING_ADMIN_OVERRIDE_PERCENT_TMP_FLOOR = NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_PERCENT_TMP_FLOOR,
        /// How fast power may rise as the administrator overrides it, in mW/s.
        PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_UP_RATE = NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_UP_RATE,
        /// How fast power may fall as the administrator overrides it, in mW/s.
        PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_DOWN_RATE = NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_DOWN_RATE,
        /// Hysteresis of the ramp down as the administrator overrides it, in milliseconds.
        PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_DOWN_HYST_VAL = NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_DOWN_HYST_VAL,
        /// The primary power floor, in watts: its share of the ceiling.
        PWR_SMOOTHING_PRIMARY_POWER_FLOOR = NVML_FI_PWR_SMOOTHING_PRIMARY_POWER_FLOOR,
        /// The secondary power floor, in watts: the one that holds while there is work.
        PWR_SMOOTHING_SECONDARY_POWER_FLOOR = NVML_FI_PWR_SMOOTHING_SECONDARY_POWER_FLOOR,
        /// The least offset that activates the primary floor, in watts.
        PWR_SMOOTHING_MIN_PRIMARY_FLOOR_ACT_OFFSET = NVML_FI_PWR_SMOOTHING_MIN_PRIMARY_FLOOR_ACT_OFFSET,
        /// The lowest point at which the driver goes back to the primary floor, in watts.
        PWR_SMOOTHING_MIN_PRIMARY_FLOOR_ACT_POINT = NVML_FI_PWR_SMOOTHING_MIN_PRIMARY_FLOOR_ACT_POINT,
        /// What one step of a window multiplier stands for, in milliseconds.
        PWR_SMOOTHING_WINDOW_MULTIPLIER = NVML_FI_PWR_SMOOTHING_WINDOW_MULTIPLIER,
        /// Whether delayed power smoothing is supported: 1 or 0.
        PWR_SMOOTHING_DELAYED_PWR_SMOOTHING_SUPPORTED = NVML_FI_PWR_SMOOTHING_DELAYED_PWR_SMOOTHING_SUPPORTED,
        /// The secondary power floor of a preset profile, in watts. The scope is the profile.
        PWR_SMOOTHING_PROFILE_SECONDARY_POWER_FLOOR = NVML_FI_PWR_SMOOTHING_PROFILE_SECONDARY_POWER_FLOOR,
        /// Length of the window that activates the primary floor of a preset profile, as a multiplier; 0 turns the
        /// secondary floor off. The scope is the profile.
        PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_ACT_WIN_MULT = NVML_FI_PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_ACT_WIN_MULT,
        /// Length of the window that the primary floor is taken from of a preset profile, as a multiplier; 0 uses the
        /// percentage. The scope is the profile.
        PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_TAR_WIN_MULT = NVML_FI_PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_TAR_WIN_MULT,
        /// Offset that activates the primary floor of a preset profile, in watts. The scope is the profile.
        PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_ACT_OFFSET = NVML_FI_PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_ACT_OFFSET,
        /// The secondary power floor as the administrator overrides it, in watts.
        PWR_SMOOTHING_ADMIN_OVERRIDE_SECONDARY_POWER_FLOOR = NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_SECONDARY_POWER_FLOOR,
        /// Length of the window that activates the primary floor as the administrator overrides it, as a multiplier;
        /// 0 turns the secondary floor off.
        PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_ACT_WIN_MULT = NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_ACT_WIN_MULT,
        /// Length of the window that the primary floor is taken from as the administrator overrides it, as a
        /// multiplier; 0 uses the percentage.
        PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_TAR_WIN_MULT = NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_TAR_WIN_MULT,
        /// Offset that activates the primary floor as the administrator overrides it, in watts.
        PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_ACT_OFFSET = NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_ACT_OFFSET,
        /// Whether power smoothing by state of charge is on: 1 or 0.
        PWR_SMOOTHING_SOC_POWER_SMOOTHING_ENABLED = NVML_FI_PWR_SMOOTHING_SOC_POWER_SMOOTHING_ENABLED,
        /// Time that power smoothing limited the GPU, in nanoseconds.
        PWR_SMOOTHING_LIMITED_TIME = NVML_FI_PWR_SMOOTHING_LIMITED_TIME,
    }
}
