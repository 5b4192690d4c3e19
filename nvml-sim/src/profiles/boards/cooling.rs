//! Fan control, coolers and thermal settings.

use nvml_sys::*;

use crate::model::{Cooling, FanControl, ThermalSensor};

/// The chassis cools the board.
pub(crate) fn h200(_index: u32) -> Cooling {
    Cooling { sensors: vec![sensor(NVML_THERMAL_TARGET_GPU, None)], ..Cooling::default() }
}

pub(crate) fn geforce() -> Cooling {
    let control = |percent| FanControl {
        policy: NVML_FAN_POLICY_TEMPERATURE_CONTINOUS_SW,
        target: percent,
        automatic: percent,
        full_rpm: Some(4000),
    };
    Cooling {
        speed_range: Some((20, 100)),
        controls: vec![control(27), control(29)],
        coolers: vec![
            (NVML_THERMAL_COOLER_SIGNAL_VARIABLE, NVML_THERMAL_COOLER_TARGET_GPU_RELATED),
            (NVML_THERMAL_COOLER_SIGNAL_TOGGLE, NVML_THERMAL_COOLER_TARGET_MEMORY),
        ],
        sensors: vec![sensor(NVML_THERMAL_TARGET_GPU, None), sensor(NVML_THERMAL_TARGET_BOARD, Some(-3))],
        overcounted_sensors: 0,
    }
}

fn sensor(target: nvmlThermalTarget_t, current: Option<i32>) -> ThermalSensor {
    ThermalSensor { controller: NVML_THERMAL_CONTROLLER_GPU_INTERNAL, target, min: 0, max: 127, current }
}
