//! vGPU schedulers, utilization, metadata and licensing.

/// vGPU schedulers, utilization, metadata and licensing of a GPU.
#[derive(Debug, Clone, Default)]
pub struct VirtualGpus {
    /// vGPU schedulers, by NVML engine ID minus 1. `None` if the GPU is not a vGPU host.
    pub schedulers: Option<[VgpuScheduler; 3]>,
    /// Supported scheduler settings.
    pub scheduler_limits: VgpuSchedulerLimits,
    /// Number of forced GSP firmware unloads.
    pub gsp_unloads: u32,
    /// Utilization samples of vGPU instances. `None` if the GPU is not a vGPU host.
    pub utilization: Option<Vec<VgpuUtilization>>,
    /// Value type of the vGPU samples: `NVML_VALUE_TYPE_*`.
    pub value_type: u32,
    /// Utilization samples of processes in virtual machines.
    pub process_utilization: Vec<VgpuProcessUtilization>,
    /// Metadata of the physical GPU. `None` if the GPU is not a vGPU host.
    pub metadata: Option<PgpuMetadata>,
    /// Opaque data of the vGPU instance metadata.
    pub instance_data: Vec<u8>,
    /// Difference of the reported size of the opaque data to the length of `instance_data`, in bytes.
    pub claimed_more: u32,
    /// Licensable features. `None` if the driver does not report them.
    pub licenses: Option<Licenses>,
}

/// A vGPU scheduler, as NVML's raw values.
#[derive(Debug, Clone, Default)]
pub struct VgpuScheduler {
    /// Scheduler policy: `NVML_VGPU_SCHEDULER_POLICY_*`.
    pub policy: u32,
    /// Adaptive round robin (ARR) mode: `NVML_VGPU_SCHEDULER_ARR_*`.
    pub arr_mode: u32,
    /// Averaging factor of adaptive round robin.
    pub avg_factor: u32,
    /// Frequency of adaptive round robin, in time slices per second.
    pub frequency: u32,
    /// Time slice, in nanoseconds.
    pub timeslice: u32,
    /// Scheduler log.
    pub log: Vec<VgpuTurn>,
    /// Reported number of log entries, if it differs from the length of `log`.
    pub claimed_entries: Option<u32>,
}

/// Scheduler log entry. Times are in nanoseconds.
#[derive(Debug, Clone, Copy)]
pub struct VgpuTurn {
    /// Timestamp of the preemption of the runlist.
    pub timestamp: u64,
    /// Total time that the runlist has run.
    pub time_run_total: u64,
    /// Time that the runlist ran before preemption.
    pub time_run: u64,
    /// Software runlist ID.
    pub runlist: u32,
    /// Target time slice after deduction.
    pub target: u64,
    /// Cumulative preemption time of the runlist.
    pub preempted: u64,
    /// Weight of the runlist.
    pub weight: u32,
}

/// Supported settings of a vGPU scheduler.
#[derive(Debug, Clone, Default)]
pub struct VgpuSchedulerLimits {
    /// Supported scheduler policies.
    pub policies: [u32; 3],
    /// Minimum and maximum time slice, in nanoseconds.
    pub timeslice: (u32, u32),
    /// Whether adaptive round robin is supported.
    pub arr: bool,
    /// Minimum and maximum scheduling frequency.
    pub frequency: (u32, u32),
    /// Minimum and maximum averaging factor.
    pub avg_factor: (u32, u32),
}

/// Utilization sample of a vGPU instance, in percent.
#[derive(Debug, Clone, Copy)]
pub struct VgpuUtilization {
    /// vGPU instance ID.
    pub instance: u32,
    /// Timestamp, in microseconds since the Unix epoch.
    pub timestamp: u64,
    /// Utilization of SM, memory, encoder, decoder, JPEG decoder and OFA.
    pub percent: [u32; 6],
}

/// Utilization sample of a process in a virtual machine, in percent.
#[derive(Debug, Clone)]
pub struct VgpuProcessUtilization {
    /// vGPU instance ID.
    pub instance: u32,
    /// Process ID in the virtual machine.
    pub pid: u32,
    /// Process name, in the encoding of the virtual machine.
    pub name: Vec<u8>,
    /// Timestamp, in microseconds since the Unix epoch.
    pub timestamp: u64,
    /// Utilization of SM, memory, encoder, decoder, JPEG decoder and OFA.
    pub percent: [u32; 6],
}

/// vGPU metadata of a physical GPU.
#[derive(Debug, Clone)]
pub struct PgpuMetadata {
    /// Opaque data.
    pub data: Vec<u8>,
    /// Opaque data as a string, as `nvmlDeviceGetPgpuMetadataString` returns it.
    pub text: String,
    /// Capabilities of the physical GPU, as a bit mask.
    pub caps: u32,
    /// Capabilities of vGPU instances, as a bit mask.
    pub vgpu_caps: u32,
    /// vGPU version of the guest drivers.
    pub guest_version: u32,
}

/// vGPU version ranges of a host: minimum and maximum.
#[derive(Debug, Clone, Copy)]
pub struct VgpuVersions {
    /// Supported versions.
    pub supported: (u32, u32),
    /// Current versions.
    pub current: (u32, u32),
}

/// Licensable features of a GPU.
#[derive(Debug, Clone, Default)]
pub struct Licenses {
    /// Whether GRID licensing is supported.
    pub supported: bool,
    /// Licensable features.
    pub features: Vec<License>,
    /// Reported number of features, if it differs from the length of `features`.
    pub claimed_features: Option<u32>,
}

/// A licensable feature.
#[derive(Debug, Clone)]
pub struct License {
    /// Feature code.
    pub code: u32,
    /// Whether the feature is licensed.
    pub licensed: bool,
    /// License info string of older drivers.
    pub info: String,
    /// Product name.
    pub product: String,
    /// Whether the feature is enabled.
    pub enabled: bool,
    /// Expiry: year; then month, day, hour, minute and second.
    pub expiry: (u32, [u16; 5]),
    /// Expiry status: `NVML_GRID_LICENSE_EXPIRY_*`.
    pub expiry_status: u8,
}
