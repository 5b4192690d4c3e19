//! Accounting statistics, process utilization and samples.

use std::collections::BTreeMap;

use nvml_sys::{nvmlSamplingType_t, nvmlValueType_t};

/// Accounting statistics, process utilization and samples of a GPU.
#[derive(Debug, Clone, Default)]
pub struct Activity {
    /// Accounting statistics of processes. Only processes in [`Accounting::pids`](crate::Accounting::pids) are found.
    pub accounts: Vec<Account>,
    /// Used protected memory in bytes, by PID. `None` before Hopper, where the process detail list is not supported.
    pub protected_memory: Option<BTreeMap<u32, u64>>,
    /// Utilization of processes, sampled about every 200 milliseconds. `None` if it is not supported.
    pub process_samples: Option<Vec<ProcessSample>>,
    /// Minimum capacity that a caller must pass for process utilization samples, independent of their number.
    pub process_slots: u32,
    /// Samples by sampling type. `None` if the type is not supported; a missing type is an invalid argument.
    pub samples: BTreeMap<nvmlSamplingType_t, Option<Samples>>,
}

/// Accounting statistics of a process.
#[derive(Debug, Clone, Copy, Default)]
pub struct Account {
    /// Process ID.
    pub pid: u32,
    /// Whether the process is running.
    pub is_running: bool,
    /// GPU utilization, in percent. `None` if the driver does not report it.
    pub gpu_utilization: Option<u32>,
    /// Memory utilization, in percent. `None` if the driver does not report it.
    pub memory_utilization: Option<u32>,
    /// Maximum used device memory, in bytes. `None` if the driver does not report it.
    pub max_memory: Option<u64>,
    /// Active time of the process, in milliseconds. Reported after the process has terminated.
    pub time_ms: u64,
    /// Start time, in microseconds since the Unix epoch.
    pub start_us: u64,
    /// Number of samples.
    pub sample_count: u32,
    /// Sum of the GPU utilization samples, in hundredths of a percent.
    pub sum_gpu: u64,
    /// Sum of the memory utilization samples, in hundredths of a percent.
    pub sum_memory: u64,
}

/// Utilization sample of a process, in percent.
#[derive(Debug, Clone, Copy, Default)]
pub struct ProcessSample {
    /// Time in microseconds since the Unix epoch, in place of that of the latest sample.
    pub time_us: Option<u64>,
    /// Process ID.
    pub pid: u32,
    /// SM utilization.
    pub sm: u32,
    /// Memory utilization.
    pub memory: u32,
    /// Encoder utilization.
    pub encoder: u32,
    /// Decoder utilization.
    pub decoder: u32,
    /// JPEG decoder utilization.
    pub jpeg: u32,
    /// Optical flow accelerator (OFA) utilization.
    pub ofa: u32,
}

/// Samples of one sampling type.
#[derive(Debug, Clone)]
pub struct Samples {
    /// Type of the values: the valid member of `nvmlValue_t`.
    pub value_type: nvmlValueType_t,
    /// Reported maximum number of samples: one more than the number of samples, or 100 without samples.
    pub slots: u32,
    /// Time between two samples, in microseconds. `None` if none are taken.
    pub period_us: Option<u64>,
    /// Samples in place of those of the GPU's power, utilization or clock, oldest first: timestamp in microseconds since
    /// the Unix epoch, and the bytes of the `nvmlValue_t` union as an integer.
    pub values: Option<Vec<(u64, u64)>>,
}
