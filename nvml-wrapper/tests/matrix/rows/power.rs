//! Power, temperatures, fans.

use nvml_sim::Era;
use nvml_wrapper::ErrorCode;
use nvml_wrapper::device::fan::FanControlPolicy;
use nvml_wrapper::device::power::{PowerMizerMode, PowerScope, RusdPollGroups};
use nvml_wrapper::device::power_profile::{PowerProfile, PowerProfileOperation};
use nvml_wrapper::device::power_smoothing::PowerSmoothingParam;
use nvml_wrapper::device::restore::Setting;
use nvml_wrapper::device::thermal::{TemperatureSensor, TemperatureThreshold};

use crate::row::{Row, Stage, is, row};

pub(crate) fn rows() -> Vec<Row> {
    let mut rows = vec![
        row("Device::power_usage", |on| on.gpu.power_usage()),
        row("Device::power_draw", |on| on.gpu.power_draw(PowerScope::Gpu)).refused(
            ..=Era::R470,
            "the driver does not have the field IDs",
            ErrorCode::NotSupported,
        ),
        row("Device::power_management_limit", |on| on.gpu.power_management_limit()),
        row("Device::power_management_limit_constraints", |on| on.gpu.power_management_limit_constraints()),
        row("Device::power_management_limit_default", |on| on.gpu.power_management_limit_default()),
        row("Device::enforced_power_limit", |on| on.gpu.enforced_power_limit()),
        // The energy increases with time, by less than a kilojoule here.
        row("Device::total_energy_consumption", |on| {
            let before = on.sim.node(|node| node.gpus[0].power.energy_mj);
            is((before..before + 1_000_000).contains(&on.gpu.total_energy_consumption()?), true)
        }),
        row("Device::is_power_management_algo_active", |on| on.gpu.is_power_management_algo_active()),
        row("Device::set_power_management_limit", |on| {
            on.gpu.set_power_management_limit(PowerScope::Gpu, 450_500)?;
            on.gpu.power_management_limit()
        }),
        row("Device::set_temporarily", |on| {
            let guard = on.gpu.set_temporarily(Setting::PowerManagementLimit(450_500))?;
            let limits = (guard.previous(), on.gpu.power_management_limit()?);
            guard.restore()?;
            Ok((limits, on.gpu.power_management_limit()?))
        }),
        row("Device::apply_setting", |on| {
            on.gpu.apply_setting(Setting::PowerManagementLimit(450_500))?;
            on.gpu.power_management_limit()
        }),
        row("Device::power_source", |on| on.gpu.power_source()),
        row("Device::power_mizer_mode", |on| on.gpu.power_mizer_mode()),
        row("Device::set_power_mizer_mode", |on| {
            on.gpu.set_power_mizer_mode(PowerMizerMode::PreferMaximumPerformance)?;
            on.gpu.power_mizer_mode()
        }),
        row("Device::adaptive_tgp_mode_info", |on| on.gpu.adaptive_tgp_mode_info()),
        row("Device::set_adaptive_tgp_mode", |on| {
            on.gpu.set_adaptive_tgp_mode(true)?;
            on.gpu.adaptive_tgp_mode_info()
        }),
        row("Device::set_rusd_settings", |on| {
            on.gpu.set_rusd_settings(RusdPollGroups::POWER | RusdPollGroups::FAN)?;
            Ok(on.sim.node(|node| node.gpus[0].power_control.rusd_poll_mask))
        }),
        row("Device::workload_power_profile_profiles_info", |on| on.gpu.workload_power_profile_profiles_info()),
        row("Device::workload_power_profile_current_profiles", |on| on.gpu.workload_power_profile_current_profiles()),
        row("Device::workload_power_profile_update_profiles", |on| {
            let update = |operation, profile| on.gpu.workload_power_profile_update_profiles(operation, [profile]);
            update(PowerProfileOperation::Set, PowerProfile::MaxQ)?;
            update(PowerProfileOperation::Clear, PowerProfile::Compute)?;
            on.gpu.workload_power_profile_current_profiles()
        }),
        row("Device::power_smoothing_activate_preset_profile", |on| {
            on.gpu.power_smoothing_activate_preset_profile(3)?;
            Ok(on.sim.node(|node| node.gpus[0].power_shaping.smoothing.clone()))
        }),
        row("Device::power_smoothing_update_preset_profile_param", |on| {
            on.gpu.power_smoothing_update_preset_profile_param(3, PowerSmoothingParam::RampUpRate, 62.5)?;
            Ok(on.sim.node(|node| node.gpus[0].power_shaping.smoothing.clone()))
        }),
        row("Device::set_power_smoothing_enabled", |on| {
            on.gpu.set_power_smoothing_enabled(true)?;
            Ok(on.sim.node(|node| node.gpus[0].power_shaping.smoothing.clone()))
        }),
        row("Device::temperature", |on| on.gpu.temperature(TemperatureSensor::Gpu)),
        row("Device::temperature_threshold", |on| on.gpu.temperature_threshold(TemperatureThreshold::Slowdown)),
        row("Device::set_temperature_threshold", |on| {
            on.gpu.set_temperature_threshold(TemperatureThreshold::AcousticCurr, 71)?;
            on.gpu.temperature_threshold(TemperatureThreshold::AcousticCurr)
        })
        .on(Stage::GeForce),
        row("Device::margin_temperature", |on| on.gpu.margin_temperature()),
        row("Device::thermal_settings", |on| on.gpu.thermal_settings(0)),
    ];
    rows.extend(fans());
    rows
}

fn fans() -> Vec<Row> {
    let rows = vec![
        row("Device::num_fans", |on| on.gpu.num_fans()),
        row("Device::fan_speed", |on| on.gpu.fan_speed(0)),
        row("Device::fan_speed_rpm", |on| on.gpu.fan_speed_rpm(0)),
        row("Device::target_fan_speed", |on| on.gpu.target_fan_speed(0)),
        row("Device::min_max_fan_speed", |on| on.gpu.min_max_fan_speed()),
        row("Device::fan_control_policy", |on| on.gpu.fan_control_policy(0)),
        row("Device::set_fan_control_policy", |on| {
            on.gpu.set_fan_control_policy(0, FanControlPolicy::Manual)?;
            on.gpu.fan_control_policy(0)
        }),
        row("Device::set_fan_speed", |on| {
            on.gpu.set_fan_speed(0, 77)?;
            on.gpu.fan_speed(0)
        }),
        row("Device::set_default_fan_speed", |on| {
            on.gpu.set_fan_speed(0, 77)?;
            on.gpu.set_default_fan_speed(0)?;
            on.gpu.fan_speed(0)
        }),
        row("Device::cooler_info", |on| on.gpu.cooler_info(0)),
    ];
    rows.into_iter().map(|row| row.on(Stage::GeForce)).collect()
}
