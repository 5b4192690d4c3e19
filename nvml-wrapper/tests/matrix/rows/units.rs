//! S-class units.

use nvml_wrapper::unit::{LedColor, UnitTemperatureSensor};

use crate::row::{Row, row};

pub(crate) fn rows() -> Vec<Row> {
    vec![
        row("Nvml::unit_count", |on| on.nvml.unit_count()),
        row("Nvml::unit_by_index", |on| on.nvml.unit_by_index(0)),
        row("Unit::info", |on| on.nvml.unit_by_index(0)?.info()),
        row("Unit::led_state", |on| on.nvml.unit_by_index(0)?.led_state()),
        row("Unit::set_led_color", |on| {
            let unit = on.nvml.unit_by_index(0)?;
            unit.set_led_color(LedColor::Amber)?;
            unit.led_state()
        }),
        row("Unit::psu_info", |on| on.nvml.unit_by_index(0)?.psu_info()),
        row("Unit::temperature", |on| on.nvml.unit_by_index(0)?.temperature(UnitTemperatureSensor::Intake)),
        row("Unit::fan_info", |on| on.nvml.unit_by_index(0)?.fan_info()),
        row("Unit::devices", |on| on.nvml.unit_by_index(0)?.devices()),
    ]
}
