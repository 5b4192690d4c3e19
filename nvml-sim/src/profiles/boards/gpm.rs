//! GPU Performance Monitoring (GPM).

use nvml_sys::*;

use crate::model::{Gpm, Meter};

/// Metrics of a real board during matrix multiplications, with idle NVLinks. Not read from hardware: active SM cycles,
/// which drivers of this profile's version do not support.
pub(crate) fn h200(_index: u32) -> Gpm {
    let load = [
        (NVML_GPM_METRIC_GRAPHICS_UTIL, 99.84),
        (NVML_GPM_METRIC_SM_UTIL, 96.32),
        (NVML_GPM_METRIC_SM_OCCUPANCY, 14.23),
        (NVML_GPM_METRIC_ANY_TENSOR_UTIL, 93.48),
        (NVML_GPM_METRIC_DRAM_BW_UTIL, 16.26),
        (NVML_GPM_METRIC_PCIE_TX_PER_SEC, 5.20),
        (NVML_GPM_METRIC_PCIE_RX_PER_SEC, 13.39),
        (NVML_GPM_METRIC_NVLINK_TOTAL_RX_PER_SEC, 0.0),
        (NVML_GPM_METRIC_NVLINK_TOTAL_TX_PER_SEC, 0.0),
        (NVML_GPM_METRIC_SM_CYCLES_ACTIVE, 2.0e9),
    ];
    Gpm { supported: true, streaming: Some(false), meter: Meter::of(&load), ..Gpm::default() }
}

/// GPM was introduced with Hopper.
pub(crate) fn geforce() -> Gpm {
    Gpm::default()
}
