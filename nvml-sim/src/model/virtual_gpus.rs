//! Schedulers, utilization, metadata and licences of virtual GPUs.

/// Schedulers, utilization, metadata and licences of virtual GPUs.
#[derive(Debug, Clone, Default)]
pub struct VirtualGpus {
    /// The schedulers, by NVML's number of the engine less one; None on what is no vGPU host.
    pub schedulers: Option<[VgpuScheduler; 3]>,
    /// What a scheduler can be set to.
    pub scheduler_limits: VgpuSchedulerLimits,
    /// How often the firmware of the system processor was unloaded by force.
    pub gsp_unloads: u32,
    /// How busy each virtual GPU was; None on what is no vGPU host.
    pub utilization: Option<Vec<VgpuUtilization>>,
    /// What the samples of virtual GPUs are tagged with, as NVML's `NVML_VALUE_TYPE_*`.
    pub value_type: u32,
    /// How busy each process in a virtual machine was.
    pub process_utilization: Vec<VgpuProcessUtilization>,
    /// What describes the GPU; None on what is no vGPU host.
    pub metadata: Option<PgpuMetadata>,
    /// What follows the description of each virtual GPU: bytes that only NVML understands.
    pub instance_data: Vec<u8>,
    /// The description of a virtual GPU claims so many bytes more than follow it.
    pub claimed_more: u32,
    /// Licences; None where the driver does not tell.
    pub licences: Option<Licences>,
}

/// A scheduler, in NVML's numbers.
#[derive(Debug, Clone, Default)]
pub struct VgpuScheduler {
    /// The rule.
    pub policy: u32,
    /// Whether adaptive round robin is on, as NVML's `NVML_VGPU_SCHEDULER_ARR_*`.
    pub arr_mode: u32,
    /// By how much it averages.
    pub avg_factor: u32,
    /// Turns in a second.
    pub frequency: u32,
    /// Nanoseconds of a turn.
    pub timeslice: u32,
    /// The last turns.
    pub log: Vec<VgpuTurn>,
    /// The log claims so many entries; None for those that there are.
    pub claimed_entries: Option<u32>,
}

/// A turn, in nanoseconds.
#[derive(Debug, Clone, Copy)]
pub struct VgpuTurn {
    /// When it ended.
    pub timestamp: u64,
    /// How long the run list ran in all.
    pub time_run_total: u64,
    /// How long it ran in this turn.
    pub time_run: u64,
    /// The run list.
    pub runlist: u32,
    /// How long the turn was to be.
    pub target: u64,
    /// How long the run list was kept from running.
    pub preempted: u64,
    /// Its weight.
    pub weight: u32,
}

/// What a scheduler can be set to.
#[derive(Debug, Clone, Default)]
pub struct VgpuSchedulerLimits {
    /// The rules.
    pub policies: [u32; 3],
    /// The shortest and the longest turn, in nanoseconds.
    pub timeslice: (u32, u32),
    /// Whether there is adaptive round robin.
    pub arr: bool,
    /// The lowest and the highest frequency.
    pub frequency: (u32, u32),
    /// The lowest and the highest averaging factor.
    pub avg_factor: (u32, u32),
}

/// How busy a virtual GPU was, in percent.
#[derive(Debug, Clone, Copy)]
pub struct VgpuUtilization {
    /// The virtual GPU.
    pub instance: u32,
    /// Microseconds since 1970.
    pub timestamp: u64,
    /// SM, memory, encoder, decoder, JPEG, optical flow.
    pub percent: [u32; 6],
}

/// How busy a process in a virtual machine was, in percent.
#[derive(Debug, Clone)]
pub struct VgpuProcessUtilization {
    /// The virtual GPU.
    pub instance: u32,
    /// The process.
    pub pid: u32,
    /// Its name: the bytes are those of the virtual machine.
    pub name: Vec<u8>,
    /// Microseconds since 1970.
    pub timestamp: u64,
    /// SM, memory, encoder, decoder, JPEG, optical flow.
    pub percent: [u32; 6],
}

/// What describes a GPU.
#[derive(Debug, Clone)]
pub struct PgpuMetadata {
    /// What follows the description: bytes that only NVML understands.
    pub data: Vec<u8>,
    /// The same as a text.
    pub text: String,
    /// What it can do, as bits.
    pub caps: u32,
    /// What a virtual GPU can do, as bits.
    pub vgpu_caps: u32,
    /// The vGPU version that the drivers in virtual machines use.
    pub guest_version: u32,
}

/// The vGPU versions that a host works with: lowest and highest.
#[derive(Debug, Clone, Copy)]
pub struct VgpuVersions {
    /// Those that it can work with.
    pub supported: (u32, u32),
    /// Those that it does.
    pub current: (u32, u32),
}

/// Licences.
#[derive(Debug, Clone, Default)]
pub struct Licences {
    /// Whether there is such licensing.
    pub supported: bool,
    /// The features.
    pub features: Vec<Licence>,
    /// The list claims so many features; None for those that there are.
    pub claimed_features: Option<u32>,
}

/// A feature that needs a license.
#[derive(Debug, Clone)]
pub struct Licence {
    /// NVML's number of the feature.
    pub code: u32,
    /// Whether it is licensed.
    pub licensed: bool,
    /// What old drivers say of it.
    pub info: String,
    /// The product.
    pub product: String,
    /// Whether it is switched on.
    pub enabled: bool,
    /// Year, month, day, hour, minute, second.
    pub expiry: (u32, [u16; 5]),
    /// What of that is known.
    pub expiry_status: u8,
}
