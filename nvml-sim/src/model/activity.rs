//! What processes did over time, and what the driver sampled.

use std::collections::BTreeMap;

use nvml_sys::{nvmlSamplingType_t, nvmlValueType_t};

/// What processes did over time, and what the driver sampled.
#[derive(Debug, Clone, Default)]
pub struct Activity {
    /// The accounts of processes. Only those whose pid is in [`Accounting`](crate::Accounting) are found.
    pub accounts: Vec<Account>,
    /// Bytes of protected memory, by pid; None before Hopper: there is no list of process details then.
    pub protected_memory: Option<BTreeMap<u32, u64>>,
    /// How busy each process kept the GPU; None where that is not told.
    pub process_samples: Option<Vec<ProcessSample>>,
    /// How many samples of processes a caller must have room for, whatever there is.
    pub process_slots: u32,
    /// What the driver sampled, by NVML's number of the type. None is not supported; a type that is missing is an
    /// invalid argument.
    pub samples: BTreeMap<nvmlSamplingType_t, Option<Samples>>,
}

/// The account of a process.
#[derive(Debug, Clone, Copy, Default)]
pub struct Account {
    /// Its id.
    pub pid: u32,
    /// Whether it still runs.
    pub is_running: bool,
    /// Percent; None where the driver does not know.
    pub gpu_utilization: Option<u32>,
    /// Percent; None where the driver does not know.
    pub memory_utilization: Option<u32>,
    /// Bytes; None where the driver does not know.
    pub max_memory: Option<u64>,
    /// Milliseconds that it ran; told once it has ended.
    pub time_ms: u64,
    /// Microseconds since 1970 at which it started.
    pub start_us: u64,
    /// Samples taken of it.
    pub sample_count: u32,
    /// Sum of its utilization, in hundredths of a percent.
    pub sum_gpu: u64,
    /// Sum of its use of the memory's bandwidth, in hundredths of a percent.
    pub sum_memory: u64,
}

/// How busy a process kept a GPU, in percent.
#[derive(Debug, Clone, Copy, Default)]
pub struct ProcessSample {
    /// Microseconds since 1970.
    pub time_us: u64,
    /// Id of the process.
    pub pid: u32,
    /// Multiprocessors.
    pub sm: u32,
    /// Memory.
    pub memory: u32,
    /// Encoder.
    pub encoder: u32,
    /// Decoder.
    pub decoder: u32,
    /// JPEG engine.
    pub jpeg: u32,
    /// Optical flow accelerator.
    pub ofa: u32,
}

/// Samples of one type, oldest first.
#[derive(Debug, Clone)]
pub struct Samples {
    /// Which member of the union holds the value.
    pub value_type: nvmlValueType_t,
    /// How many the driver says there may be: one more than there are, or 100 where there are none.
    pub slots: u32,
    /// Microseconds since 1970, and the union's bytes as a number.
    pub values: Vec<(u64, u64)>,
}
