//! Accounting statistics, process utilization and samples.

use std::collections::BTreeMap;

use nvml_sys::*;

use crate::model::{Account, Activity, ProcessSample, Samples};

/// Time of the query on a real H200, in microseconds since the Unix epoch.
const NOW: u64 = 1_795_332_995_023_951;

pub(crate) fn h200(index: u32) -> Activity {
    // The upper half of each value is uninitialized stack memory of the driver.
    let power = |sample: u64| (82_600 + sample % 7 * 110) | (0x7f5a << 32);
    let busy = |percent: u64| move |_: u64| percent;
    let gpu = if index == 1 { busy(100) } else { busy(0) };
    let memory = if index == 1 { busy(23) } else { busy(0) };
    let utilization = || Some(samples(71, 198_598, busy(0)));
    Activity {
        accounts: if index == 3 { accounts() } else { vec![] },
        protected_memory: Some(BTreeMap::new()),
        process_samples: Some(if index == 1 { trainer() } else { vec![] }),
        process_slots: 72,
        samples: [
            (NVML_TOTAL_POWER_SAMPLES, Some(samples(119, 20_000, power))),
            (NVML_GPU_UTILIZATION_SAMPLES, Some(samples(71, 198_598, gpu))),
            (NVML_MEMORY_UTILIZATION_SAMPLES, Some(samples(71, 198_598, memory))),
            (NVML_ENC_UTILIZATION_SAMPLES, utilization()),
            (NVML_DEC_UTILIZATION_SAMPLES, utilization()),
            (NVML_PROCESSOR_CLK_SAMPLES, Some(nothing())),
            (NVML_MEMORY_CLK_SAMPLES, Some(nothing())),
            (NVML_JPG_UTILIZATION_SAMPLES, utilization()),
            (NVML_OFA_UTILIZATION_SAMPLES, utilization()),
        ]
        .into(),
    }
}

pub(crate) fn geforce() -> Activity {
    let drawing = ProcessSample { time_us: NOW, pid: 1234, sm: 3, memory: 1, encoder: 2, ..ProcessSample::default() };
    Activity {
        accounts: vec![],
        protected_memory: None,
        process_samples: Some(vec![drawing]),
        process_slots: 100,
        samples: [
            (NVML_TOTAL_POWER_SAMPLES, Some(samples(119, 20_000, |_| 11_230))),
            (NVML_GPU_UTILIZATION_SAMPLES, Some(samples(99, 167_000, |sample| 2 + sample % 3))),
            (NVML_MEMORY_UTILIZATION_SAMPLES, Some(samples(99, 167_000, |_| 1))),
            (NVML_PROCESSOR_CLK_SAMPLES, Some(samples(3, 1_000_000, |sample| 139 + 13 * sample))),
            (NVML_MEMORY_CLK_SAMPLES, Some(nothing())),
            (NVML_JPG_UTILIZATION_SAMPLES, None),
            (NVML_OFA_UTILIZATION_SAMPLES, None),
        ]
        .into(),
    }
}

/// `count` samples up to `NOW`, at intervals of `apart` microseconds.
fn samples(count: u64, apart: u64, value: impl Fn(u64) -> u64) -> Samples {
    let first = NOW - (count - 1) * apart;
    Samples {
        value_type: NVML_VALUE_TYPE_UNSIGNED_INT,
        slots: u32::try_from(count + 1).unwrap_or(u32::MAX),
        values: (0..count).map(|sample| (first + sample * apart, value(sample))).collect(),
    }
}

/// No samples, and a reported maximum of 100.
fn nothing() -> Samples {
    Samples { value_type: NVML_VALUE_TYPE_UNSIGNED_INT, slots: 100, values: vec![] }
}

/// Samples of the process with load on GPU 1.
fn trainer() -> Vec<ProcessSample> {
    vec![ProcessSample { time_us: NOW, pid: 5001, sm: 99, memory: 23, decoder: 4, jpeg: 7, ..ProcessSample::default() }]
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
