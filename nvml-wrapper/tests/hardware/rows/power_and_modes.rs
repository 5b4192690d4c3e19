//! Power, temperatures, fans and modes.

use nvml_wrapper::Device;
use nvml_wrapper::device::mode::RestrictedApi;

use crate::compare::{How, Row, row, yes_no};

pub(crate) fn rows(device: &Device) -> Vec<Row> {
    use How::{Same, Within};
    // A board without fans returns "invalid argument" for fan 0, which `nvidia-smi` shows as "not supported".
    let fans = match device.num_fans() {
        Ok(0) => How::NotShown("nvidia-smi shows nothing for a board without fans"),
        _ => Within(10.0),
    };
    let enabled = |value: bool| if value { "Enabled" } else { "Disabled" };
    let operation = device.gpu_operation_mode();
    let model = device.driver_model();
    let mut rows = vec![
        row("is_display_connected", device.is_display_connected().map(yes_no), "display_attached", Same),
        row("is_display_active", device.is_display_active().map(enabled), "display_active", Same),
        row("is_persistence_mode_enabled", device.is_persistence_mode_enabled().map(enabled), "persistence_mode", Same),
        row("compute_mode", device.compute_mode(), "compute_mode", Same),
        row(
            "gpu_operation_mode.current",
            operation.clone().map(|modes| modes.current),
            "gpu_operation_mode/current_gom",
            Same,
        ),
        row("gpu_operation_mode.pending", operation.map(|modes| modes.pending), "gpu_operation_mode/pending_gom", Same),
        row("driver_model.current", model.clone().map(|models| models.current), "driver_model/current_dm", Same),
        row("driver_model.pending", model.map(|models| models.pending), "driver_model/pending_dm", Same),
        row("fan_speed(0)", device.fan_speed(0).map(|percent| format!("{percent} %")), "fan_speed", fans),
        row(
            "margin_temperature",
            device.margin_temperature().map(|degrees| format!("{degrees} C")),
            "temperature/gpu_temp_tlimit",
            Within(5.0),
        ),
    ];
    rows.extend(not_shown(device));
    rows
}

/// Values that `nvidia-smi` does not show: printed, but not compared.
fn not_shown(device: &Device) -> Vec<Row> {
    #[allow(deprecated)]
    let managed = device.is_power_management_algo_active();
    let sensors = device.thermal_settings(0);
    let restricted = |api| device.is_api_restricted(api);
    vec![
        row("is_power_management_algo_active", managed, "", How::Same),
        row("power_source", device.power_source().map(|source| format!("{source:?}")), "", How::Same),
        row("power_mizer_mode", device.power_mizer_mode().map(|modes| format!("{modes:?}")), "", How::Same),
        row("adaptive_tgp_mode_info", device.adaptive_tgp_mode_info().map(|info| format!("{info:?}")), "", How::Same),
        row("thermal_settings(0) (number)", sensors.clone().map(|sensors| sensors.len()), "", How::Same),
        row("thermal_settings(0)", sensors.map(|sensors| format!("{:?}", sensors.first())), "", How::Same),
        row("num_fans", device.num_fans(), "", How::Same),
        row("fan_speed_rpm(0)", device.fan_speed_rpm(0), "", How::Same),
        row("target_fan_speed(0)", device.target_fan_speed(0), "", How::Same),
        row("min_max_fan_speed", device.min_max_fan_speed().map(|range| format!("{range:?}")), "", How::Same),
        row("fan_control_policy(0)", device.fan_control_policy(0).map(|policy| format!("{policy:?}")), "", How::Same),
        row("cooler_info(0)", device.cooler_info(0).map(|info| format!("{info:?}")), "", How::Same),
        row("is_api_restricted(SetApplicationsClocks)", restricted(RestrictedApi::SetApplicationClocks), "", How::Same),
        row("is_api_restricted(SetAutoBoostedClocks)", restricted(RestrictedApi::SetAutoBoostedClocks), "", How::Same),
    ]
}
