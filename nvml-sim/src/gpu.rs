//! A GPU: what the functions that take a device talk about.
//!
//! A field that is None is something that the board does not have: its functions answer NOT_SUPPORTED.

use core::ops::Range;

use nvml_sys::*;

use crate::model;
use crate::node::Answers;
use crate::vgpu::VgpuHost;

/// One GPU.
#[derive(Debug, Clone)]
pub struct Gpu {
    /// Product name.
    pub name: String,
    /// Brand.
    pub brand: nvmlBrandType_t,
    /// Architecture.
    pub architecture: nvmlDeviceArchitecture_t,
    /// CUDA compute capability, major and minor.
    pub compute_capability: (i32, i32),
    /// CUDA cores.
    pub cores: u32,
    /// UUID.
    pub uuid: String,
    /// Serial number of the board.
    pub serial: Option<String>,
    /// Number of the device file.
    pub minor_number: u32,
    /// Id of the board; GPUs of one board share it.
    pub board_id: u32,
    /// Whether the board has several GPUs.
    pub multi_gpu_board: bool,
    /// Part number of the board.
    pub board_part_number: Option<String>,
    /// Module id.
    pub module_id: Option<u32>,
    /// Where in its chassis it is.
    pub platform: Option<Platform>,
    /// Version of the VBIOS.
    pub vbios_version: String,
    /// Version of the InfoROM image.
    pub inforom_image_version: Option<String>,
    /// Version of the GSP firmware.
    pub gsp_version: Option<String>,
    /// Whether the GSP firmware is on, and whether it is by default.
    pub gsp_mode: (bool, bool),
    /// Where it is on the PCI bus.
    pub pci: Pci,
    /// The PCIe link.
    pub pcie: Pcie,
    /// Interrupt number.
    pub irq: Option<u32>,
    /// Kind of bus.
    pub bus_type: nvmlBusType_t,
    /// Settings of the driver.
    pub modes: Modes,
    /// Device memory.
    pub memory: Memory,
    /// How busy it is.
    pub utilization: Utilization,
    /// Temperatures.
    pub thermal: Thermal,
    /// Power and energy.
    pub power: Power,
    /// Clocks and performance states.
    pub clocks: Clocks,
    /// The fans.
    pub fans: Vec<Fan>,
    /// What runs on it.
    pub processes: Vec<Process>,
    /// Accounting.
    pub accounting: Accounting,
    /// The event types that it can report, as bits.
    pub supported_events: u64,
    /// The CPUs near it.
    pub cpus: Range<u32>,
    /// The NUMA node of those CPUs; GPUs of one node are nearer to each other.
    pub numa_node: u32,
    /// Clocks that can be set, and what keeps them down.
    pub clock_control: model::ClockControl,
    /// Power limits and modes that can be set.
    pub power_control: model::PowerControl,
    /// Fans, coolers and thermal settings.
    pub cooling: model::Cooling,
    /// Modes that a driver can be put into.
    pub settings: model::Settings,
    /// ECC errors, retired pages, remapped rows and repairs.
    pub memory_health: model::MemoryHealth,
    /// The InfoROM and its black box.
    pub inforom: model::Inforom,
    /// Buses, bridges, topology and what else the board is wired to.
    pub board: model::Board,
    /// What processes did over time.
    pub activity: model::Activity,
    /// Encoder and frame buffer capture sessions.
    pub media: model::Media,
    /// Field values.
    pub field_values: model::FieldValues,
    /// Confidential computing.
    pub confidential: model::Confidential,
    /// The NVLink fabric, the platform, and the host.
    pub fabric: model::Fabric,
    /// The NVLinks.
    pub nvlink: model::NvLinks,
    /// What it can be divided into, and what it is.
    pub mig: model::Mig,
    /// GPU performance monitoring.
    pub gpm: model::Gpm,
    /// Power profiles, power smoothing and link registers of the newest boards.
    pub power_shaping: model::PowerShaping,
    /// Schedulers, utilization, metadata and licences of virtual GPUs.
    pub virtual_gpus: model::VirtualGpus,
    /// vGPU host mode; None when it is no host.
    pub vgpu: Option<VgpuHost>,
    /// Whether this process may open the device file; if not, version 1 of the count leaves the GPU out.
    pub accessible: bool,
    /// Whether it has fallen off the bus: every call about it answers GPU_IS_LOST.
    pub lost: bool,
    /// Codes that functions answer for this GPU instead of doing anything.
    pub answers: Answers,
}

/// A place on the PCI bus, and what is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pci {
    /// Domain.
    pub domain: u32,
    /// Bus.
    pub bus: u32,
    /// Device.
    pub device: u32,
    /// Device id in the upper, vendor id in the lower 16 bits.
    pub device_id: u32,
    /// Subsystem id.
    pub subsystem_id: u32,
}

impl Pci {
    /// The bus id with a domain of eight digits, as NVML writes it today.
    #[must_use]
    pub fn bus_id(&self) -> String {
        format!("{:08X}:{:02X}:{:02X}.0", self.domain, self.bus, self.device)
    }

    /// The bus id with a domain of four digits, as the layouts of the past have room for.
    #[must_use]
    pub fn legacy_bus_id(&self) -> String {
        format!("{:04X}:{:02X}:{:02X}.0", self.domain & 0xffff, self.bus, self.device)
    }
}

/// Where in its chassis a GPU is.
#[derive(Debug, Clone, Copy)]
pub struct Platform {
    /// InfiniBand GUID.
    pub ib_guid: [u8; 16],
    /// Serial number of the chassis; the driver called it the GUID of the rack at first.
    pub chassis_serial_number: [u8; 16],
    /// Slot in the chassis.
    pub slot_number: u8,
    /// Tray among those of the chassis.
    pub tray_index: u8,
    /// Node within the tray.
    pub host_id: u8,
    /// Kind of platform.
    pub peer_type: u8,
    /// Module id.
    pub module_id: u8,
}

/// The PCIe link.
#[derive(Debug, Clone, Copy)]
pub struct Pcie {
    /// Generation in use.
    pub generation: u32,
    /// The highest generation of GPU and slot together.
    pub max_generation: u32,
    /// The highest generation of the GPU alone.
    pub gpu_max_generation: u32,
    /// Lanes in use.
    pub width: u32,
    /// The most lanes of GPU and slot together.
    pub max_width: u32,
    /// Replays since the last reset.
    pub replays: u32,
    /// Megabits a second and lane.
    pub speed: Option<u32>,
    /// The highest speed, as NVML's `NVML_PCIE_LINK_MAX_SPEED_*`.
    pub max_speed: Option<u32>,
}

/// Settings of the driver for one GPU.
#[derive(Debug, Clone)]
pub struct Modes {
    /// Whether the driver stays loaded without clients.
    pub persistence: bool,
    /// Who may compute.
    pub compute: nvmlComputeMode_t,
    /// Whether a display is attached.
    pub display: bool,
    /// Whether a display is in use.
    pub display_active: bool,
    /// Error correction.
    pub ecc: Option<Ecc>,
    /// MIG, current and pending.
    pub mig: Option<(u32, u32)>,
    /// How the GPU is virtualised.
    pub virtualization: nvmlGpuVirtualizationMode_t,
}

/// Whether error correction is on.
#[derive(Debug, Clone, Copy)]
pub struct Ecc {
    /// Now.
    pub current: bool,
    /// After the next reboot.
    pub pending: bool,
    /// As delivered.
    pub default: bool,
}

/// Memory, in bytes.
#[derive(Debug, Clone, Copy)]
pub struct Memory {
    /// All.
    pub total: u64,
    /// What the driver keeps for itself. Version 1 of the memory info counts it as used, version 2 does not.
    pub reserved: u64,
    /// What clients use.
    pub used: u64,
    /// All of the window into the memory.
    pub bar1_total: u64,
    /// What of the window is in use.
    pub bar1_used: u64,
    /// Bits.
    pub bus_width: Option<u32>,
}

/// How busy a GPU is, in percent.
#[derive(Debug, Clone, Copy)]
pub struct Utilization {
    /// Any kernel runs.
    pub gpu: u32,
    /// The memory is read or written.
    pub memory: u32,
    /// The encoder.
    pub encoder: Option<u32>,
    /// The decoder.
    pub decoder: Option<u32>,
    /// The JPEG decoder.
    pub jpeg: Option<u32>,
    /// The optical flow accelerator.
    pub ofa: Option<u32>,
    /// Microseconds over which the engines' numbers are taken.
    pub sampling_period_us: u32,
}

/// Temperatures, in degrees Celsius.
#[derive(Debug, Clone)]
pub struct Thermal {
    /// Of the GPU.
    pub gpu: i32,
    /// What is left up to the temperature at which the GPU slows down.
    pub margin: Option<i32>,
    /// By NVML's number of the threshold.
    pub thresholds: [Option<u32>; 8],
}

/// Power, in milliwatts.
#[derive(Debug, Clone, Copy)]
pub struct Power {
    /// What is drawn now.
    pub usage: u32,
    /// The limit that was set.
    pub limit: u32,
    /// The limit that holds, all other limits taken into account.
    pub enforced_limit: u32,
    /// The limit as delivered.
    pub default_limit: u32,
    /// The lowest limit that can be set.
    pub min_limit: u32,
    /// The highest.
    pub max_limit: u32,
    /// Millijoules used before the simulation began; from then on they grow by `usage`.
    pub energy_mj: u64,
    /// Whether power management is on.
    pub management: bool,
}

/// Clocks in MHz, by NVML's number of the clock: graphics, SM, memory, video.
#[derive(Debug, Clone)]
pub struct Clocks {
    /// Now.
    pub current: [u32; 4],
    /// The highest.
    pub max: [u32; 4],
    /// What applications run with.
    pub applications: [Option<u32>; 4],
    /// The same as delivered.
    pub applications_default: [Option<u32>; 4],
    /// The highest that boost may reach.
    pub customer_boost_max: [Option<u32>; 4],
    /// Memory clocks, and the graphics clocks that go with each.
    pub supported: Vec<(u32, Vec<u32>)>,
    /// Why the clocks are not higher, as bits.
    pub event_reasons: u64,
    /// The reasons that can be told.
    pub supported_event_reasons: u64,
    /// Performance state.
    pub performance_state: nvmlPstates_t,
    /// The performance states that there are.
    pub performance_states: Vec<nvmlPstates_t>,
}

/// A fan.
#[derive(Debug, Clone, Copy)]
pub struct Fan {
    /// Percent of its maximum.
    pub speed: u32,
}

/// What a process does on the GPU.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProcessKind {
    /// It computes.
    Compute,
    /// It draws.
    Graphics,
    /// It computes through an MPS server.
    MpsCompute,
}

/// A process on the GPU.
#[derive(Debug, Clone, Copy)]
pub struct Process {
    /// Its id.
    pub pid: u32,
    /// What it does.
    pub kind: ProcessKind,
    /// Bytes of device memory; None where the driver does not know.
    pub used_memory: Option<u64>,
    /// GPU instance and compute instance.
    pub instances: Option<(u32, u32)>,
}

impl Process {
    /// A process outside of MIG.
    #[must_use]
    pub fn new(kind: ProcessKind, pid: u32, used_memory: u64) -> Process {
        Process { pid, kind, used_memory: Some(used_memory), instances: None }
    }
}

/// Accounts of the processes.
#[derive(Debug, Clone)]
pub struct Accounting {
    /// Whether accounts are kept.
    pub enabled: bool,
    /// For how many processes.
    pub buffer_size: u32,
    /// The processes with accounts.
    pub pids: Vec<u32>,
}
