//! Values of the boards while idle, and under load.

use nvml_sys::*;

use crate::model::{Load, PcieThroughput};

/// Read from an idle H200, and recorded from one that multiplies matrices and reaches its power limit.
pub(crate) fn h200() -> [Load; 2] {
    let idle = Load {
        utilization: (0, 0),
        clocks: [375, 375, 3201, 765],
        performance_state: NVML_PSTATE_0,
        event_reasons: nvmlClocksEventReasonGpuIdle,
        power: 82_600,
        memory_power: Some(37_609),
        temperatures: (38, Some(36)),
        bar1_used: 1_703_936,
        pcie: Some(PcieThroughput { sent: 567, received: 419 }),
        gpm: vec![
            (NVML_GPM_METRIC_DRAM_BW_UTIL, 0.000_379),
            (NVML_GPM_METRIC_PCIE_TX_PER_SEC, 12.34),
            (NVML_GPM_METRIC_PCIE_RX_PER_SEC, 10.23),
        ],
    };
    let busy = Load {
        utilization: (100, 29),
        clocks: [1650, 1650, 3201, 1545],
        performance_state: NVML_PSTATE_0,
        event_reasons: nvmlClocksEventReasonSwPowerCap,
        power: 559_463,
        memory_power: Some(108_833),
        temperatures: (52, Some(48)),
        bar1_used: 1_156_055_040,
        pcie: Some(PcieThroughput { sent: 7229, received: 16_819 }),
        gpm: vec![
            (NVML_GPM_METRIC_GRAPHICS_UTIL, 99.74),
            (NVML_GPM_METRIC_SM_UTIL, 96.34),
            (NVML_GPM_METRIC_SM_OCCUPANCY, 16.31),
            (NVML_GPM_METRIC_INTEGER_UTIL, 1.84),
            (NVML_GPM_METRIC_ANY_TENSOR_UTIL, 88.83),
            (NVML_GPM_METRIC_HMMA_TENSOR_UTIL, 88.83),
            (NVML_GPM_METRIC_DRAM_BW_UTIL, 20.52),
            (NVML_GPM_METRIC_FP16_UTIL, 0.34),
            (NVML_GPM_METRIC_PCIE_TX_PER_SEC, 37.67),
            (NVML_GPM_METRIC_PCIE_RX_PER_SEC, 42.02),
        ],
    };
    [idle, busy]
}

/// Recorded from an idle H200 that is given to a virtual machine.
pub(crate) fn h200_of_virtual_machine() -> Load {
    let [idle, _] = h200();
    Load {
        clocks: [345, 345, 3201, 765],
        power: 77_377,
        memory_power: Some(41_209),
        temperatures: (34, Some(37)),
        pcie: Some(PcieThroughput { sent: 1030, received: 527 }),
        ..idle
    }
}

/// A guess: nothing was read from hardware.
pub(crate) fn a100() -> [Load; 2] {
    let idle = Load {
        utilization: (0, 0),
        clocks: [210, 210, 1215, 585],
        performance_state: NVML_PSTATE_0,
        event_reasons: nvmlClocksEventReasonGpuIdle,
        power: 52_400,
        temperatures: (31, Some(30)),
        bar1_used: 1 << 20,
        pcie: Some(PcieThroughput { sent: 450, received: 310 }),
        ..Load::default()
    };
    let busy = Load {
        utilization: (100, 41),
        clocks: [1335, 1335, 1215, 1230],
        performance_state: NVML_PSTATE_0,
        event_reasons: nvmlClocksEventReasonSwPowerCap,
        power: 397_200,
        temperatures: (64, Some(71)),
        bar1_used: 3 << 20,
        pcie: Some(PcieThroughput { sent: 6100, received: 14_200 }),
        ..Load::default()
    };
    [idle, busy]
}

/// A desktop board that draws a screen, and one under load. Nothing was read from hardware.
pub(crate) fn geforce() -> [Load; 2] {
    let idle = Load {
        utilization: (3, 1),
        clocks: [139, 139, 405, 544],
        performance_state: NVML_PSTATE_8,
        event_reasons: nvmlClocksEventReasonGpuIdle,
        power: 11_230,
        temperatures: (44, None),
        bar1_used: 12 << 20,
        pcie: Some(PcieThroughput { sent: 12_000, received: 3_000 }),
        ..Load::default()
    };
    let busy = Load {
        utilization: (98, 47),
        clocks: [1835, 1835, 4513, 1645],
        performance_state: NVML_PSTATE_2,
        event_reasons: nvmlClocksEventReasonSwPowerCap,
        power: 178_400,
        temperatures: (79, None),
        bar1_used: 14 << 20,
        pcie: Some(PcieThroughput { sent: 91_000, received: 260_000 }),
        ..Load::default()
    };
    [idle, busy]
}
