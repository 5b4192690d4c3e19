//! Accounting statistics, process utilization and samples.

use std::collections::BTreeMap;

use nvml_sys::*;

use crate::model::{Account, Activity, ProcessSample, Samples};

/// A time on a real machine, in microseconds since the Unix epoch.
const NOW: u64 = 1_795_332_995_023_951;

/// Time between two samples of the utilization, and of the power, in microseconds.
const UTILIZATION: Option<u64> = Some(198_598);
const POWER: Option<u64> = Some(20_000);

pub(crate) fn h200(index: u32) -> Activity {
    Activity {
        accounts: if index == 3 { accounts() } else { vec![] },
        protected_memory: Some(BTreeMap::new()),
        process_samples: Some(vec![]),
        process_slots: 72,
        samples: [
            (NVML_TOTAL_POWER_SAMPLES, Some(samples(120, POWER))),
            (NVML_GPU_UTILIZATION_SAMPLES, Some(samples(72, UTILIZATION))),
            (NVML_MEMORY_UTILIZATION_SAMPLES, Some(samples(72, UTILIZATION))),
            (NVML_ENC_UTILIZATION_SAMPLES, Some(samples(72, UTILIZATION))),
            (NVML_DEC_UTILIZATION_SAMPLES, Some(samples(72, UTILIZATION))),
            (NVML_PROCESSOR_CLK_SAMPLES, Some(samples(100, None))),
            (NVML_MEMORY_CLK_SAMPLES, Some(samples(100, None))),
            (NVML_JPG_UTILIZATION_SAMPLES, Some(samples(72, UTILIZATION))),
            (NVML_OFA_UTILIZATION_SAMPLES, Some(samples(72, UTILIZATION))),
        ]
        .into(),
    }
}

pub(crate) fn geforce() -> Activity {
    let drawing = ProcessSample { pid: 1234, sm: 3, memory: 1, encoder: 2, ..ProcessSample::default() };
    Activity {
        accounts: vec![],
        protected_memory: None,
        process_samples: Some(vec![drawing]),
        process_slots: 100,
        samples: [
            (NVML_TOTAL_POWER_SAMPLES, Some(samples(120, POWER))),
            (NVML_GPU_UTILIZATION_SAMPLES, Some(samples(100, Some(167_000)))),
            (NVML_MEMORY_UTILIZATION_SAMPLES, Some(samples(100, Some(167_000)))),
            (NVML_PROCESSOR_CLK_SAMPLES, Some(samples(4, Some(1_000_000)))),
            (NVML_MEMORY_CLK_SAMPLES, Some(samples(100, None))),
            (NVML_JPG_UTILIZATION_SAMPLES, None),
            (NVML_OFA_UTILIZATION_SAMPLES, None),
        ]
        .into(),
    }
}

fn samples(slots: u32, period_us: Option<u64>) -> Samples {
    Samples { value_type: NVML_VALUE_TYPE_UNSIGNED_INT, slots, period_us, values: None }
}

/// Invented: a terminated process, a running one, and one with few known values.
fn accounts() -> Vec<Account> {
    vec![
        Account {
            pid: 3001,
            is_running: false,
            gpu_utilization: Some(87),
            memory_utilization: Some(31),
            max_memory: Some(1_050_673_152),
            time_ms: 65_250,
            start_us: NOW - 90_000_000,
            sample_count: 652,
            sum_gpu: 5_672_400,
            sum_memory: 2_021_200,
        },
        Account {
            pid: 3002,
            is_running: true,
            gpu_utilization: Some(12),
            memory_utilization: Some(4),
            max_memory: Some(512 << 20),
            time_ms: 0,
            start_us: NOW - 30_000_000,
            sample_count: 300,
            sum_gpu: 360_000,
            sum_memory: 120_000,
        },
        Account { pid: 3003, is_running: false, start_us: NOW - 20_000_000, time_ms: 15, ..Account::default() },
    ]
}
