//! GPUs: the data of the functions that take a device handle.
//!
//! A field that is `None` is not supported by the board: its functions return `NVML_ERROR_NOT_SUPPORTED`.

use core::ops::Range;

use nvml_sys::*;

use crate::model;
use crate::node::ErrorCodes;
use crate::vgpu::VgpuHost;

/// A GPU.
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
    /// UUID, such as `GPU-` and 36 characters.
    pub uuid: String,
    /// Serial number of the board.
    pub serial: Option<String>,
    /// Minor number of the device file: N of `/dev/nvidiaN`.
    pub minor_number: u32,
    /// Board ID. GPUs on the same board have the same ID.
    pub board_id: u32,
    /// Whether the board has multiple GPUs.
    pub multi_gpu_board: bool,
    /// Part number of the board.
    pub board_part_number: Option<String>,
    /// Module ID.
    pub module_id: Option<u32>,
    /// Location in the chassis.
    pub platform: Option<Platform>,
    /// VBIOS version.
    pub vbios_version: String,
    /// InfoROM image version.
    pub inforom_image_version: Option<String>,
    /// Whether GSP firmware is enabled, and whether it is enabled by default. Its version is that of the driver.
    pub gsp_mode: (bool, bool),
    /// PCI address and IDs.
    pub pci: Pci,
    /// PCIe link.
    pub pcie: Pcie,
    /// Interrupt number (IRQ).
    pub irq: Option<u32>,
    /// Bus type.
    pub bus_type: nvmlBusType_t,
    /// Persistence, compute, display, ECC, MIG and virtualization modes.
    pub modes: Modes,
    /// Device memory.
    pub memory: Memory,
    /// Utilization rates.
    pub utilization: Utilization,
    /// Temperatures.
    pub thermal: Thermal,
    /// Power and energy.
    pub power: Power,
    /// Clocks and performance states.
    pub clocks: Clocks,
    /// Fans, by fan index.
    pub fans: Vec<Fan>,
    /// Running processes.
    pub processes: Vec<Process>,
    /// Accounting mode and processes.
    pub accounting: Accounting,
    /// Supported event types, as a bit mask of `nvmlEventType*`.
    pub supported_events: u64,
    /// CPUs with ideal affinity to the GPU.
    pub cpus: Range<u32>,
    /// NUMA node of these CPUs. It also determines the topology level between GPUs.
    pub numa_node: u32,
    /// Locked clocks, clock offsets and limiting factors of clocks.
    pub clock_control: model::ClockControl,
    /// Power source, power limits of scopes and power modes.
    pub power_control: model::PowerControl,
    /// Fan control, coolers and thermal settings.
    pub cooling: model::Cooling,
    /// GPU operation mode, driver model and API restrictions.
    pub settings: model::Settings,
    /// ECC errors, retired pages, row remapping and memory repair.
    pub memory_health: model::MemoryHealth,
    /// InfoROM and black box recorder (BBX).
    pub inforom: model::Inforom,
    /// PCIe throughput, bridge chips, topology, P2P and NUMA properties.
    pub board: model::Board,
    /// Accounting statistics, process utilization and samples.
    pub activity: model::Activity,
    /// Encoder and frame buffer capture (FBC) sessions.
    pub media: model::Media,
    /// Field values.
    pub field_values: model::FieldValues,
    /// Confidential computing of the GPU.
    pub confidential: model::Confidential,
    /// NVLink fabric, PDI, host name and uptime.
    pub fabric: model::Fabric,
    /// NVLinks.
    pub nvlink: model::NvLinks,
    /// Multi-Instance GPU (MIG) profiles and instances.
    pub mig: model::Mig,
    /// GPU Performance Monitoring (GPM).
    pub gpm: model::Gpm,
    /// Workload power profiles, power smoothing and PRM registers.
    pub power_shaping: model::PowerShaping,
    /// vGPU schedulers, utilization, metadata and licensing.
    pub virtual_gpus: model::VirtualGpus,
    /// vGPU host mode. `None` if the GPU is not in host mode.
    pub vgpu: Option<VgpuHost>,
    /// Values of the board while it is idle, and under load.
    pub loads: [model::Load; 2],
    /// Whether the caller can open the device file. `nvmlDeviceGetCount` (version 1) counts accessible GPUs only.
    pub accessible: bool,
    /// Whether the GPU has fallen off the bus: all its functions return `NVML_ERROR_GPU_IS_LOST`.
    pub lost: bool,
    /// Error codes that functions return for this GPU.
    pub answers: ErrorCodes,
}

/// PCI address and IDs of a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pci {
    /// Domain.
    pub domain: u32,
    /// Bus.
    pub bus: u32,
    /// Device.
    pub device: u32,
    /// PCI device ID in the upper 16 bits, vendor ID in the lower 16 bits.
    pub device_id: u32,
    /// PCI subsystem ID.
    pub subsystem_id: u32,
}

impl Pci {
    /// PCI bus ID with an eight-digit domain, in the current format.
    #[must_use]
    pub fn bus_id(&self) -> String {
        format!("{:08X}:{:02X}:{:02X}.0", self.domain, self.bus, self.device)
    }

    /// PCI bus ID in the legacy format: a domain of four digits, or as many as its lower 28 bits need.
    #[must_use]
    pub fn legacy_bus_id(&self) -> String {
        format!("{:04X}:{:02X}:{:02X}.0", self.domain & 0xfff_ffff, self.bus, self.device)
    }
}

/// Location of a GPU in a chassis.
#[derive(Debug, Clone, Copy)]
pub struct Platform {
    /// InfiniBand GUID.
    pub ib_guid: [u8; 16],
    /// Chassis serial number. Older drivers named this field rack GUID.
    pub chassis_serial_number: [u8; 16],
    /// Slot number in the chassis.
    pub slot_number: u8,
    /// Tray index in the chassis.
    pub tray_index: u8,
    /// Index of the node in the tray.
    pub host_id: u8,
    /// Platform-specific NVLink peer type.
    pub peer_type: u8,
    /// Module ID of the GPU in the node.
    pub module_id: u8,
}

/// PCIe link of a GPU.
#[derive(Debug, Clone, Copy)]
pub struct Pcie {
    /// Current link generation.
    pub generation: u32,
    /// Maximum link generation of GPU and system.
    pub max_generation: u32,
    /// Maximum link generation of the GPU.
    pub gpu_max_generation: u32,
    /// Current link width, in lanes.
    pub width: u32,
    /// Maximum link width of GPU and system, in lanes.
    pub max_width: u32,
    /// PCIe replay counter, since the last reset.
    pub replays: u32,
    /// Link speed, in megabits per second (Mbps).
    pub speed: Option<u32>,
    /// Maximum link speed, as `NVML_PCIE_LINK_MAX_SPEED_*`.
    pub max_speed: Option<u32>,
}

/// Modes of one GPU.
#[derive(Debug, Clone)]
pub struct Modes {
    /// Whether persistence mode is enabled.
    pub persistence: bool,
    /// Compute mode.
    pub compute: nvmlComputeMode_t,
    /// Display mode: whether a display is connected.
    pub display: bool,
    /// Display active: whether a display is initialized.
    pub display_active: bool,
    /// ECC mode.
    pub ecc: Option<Ecc>,
    /// Current and pending MIG mode.
    pub mig: Option<(u32, u32)>,
    /// GPU virtualization mode.
    pub virtualization: nvmlGpuVirtualizationMode_t,
}

/// ECC mode.
#[derive(Debug, Clone, Copy)]
pub struct Ecc {
    /// Whether ECC is enabled.
    pub current: bool,
    /// Whether ECC is enabled after the next reboot.
    pub pending: bool,
    /// Whether ECC is enabled by default.
    pub default: bool,
}

/// Memory, in bytes.
#[derive(Debug, Clone, Copy)]
pub struct Memory {
    /// Total frame buffer memory.
    pub total: u64,
    /// Memory reserved by the driver and firmware. Version 1 of the memory info counts it as used, version 2 reports it
    /// separately.
    pub reserved: u64,
    /// Memory allocated by clients.
    pub used: u64,
    /// Total BAR1 memory.
    pub bar1_total: u64,
    /// Used BAR1 memory.
    pub bar1_used: u64,
    /// Memory bus width, in bits.
    pub bus_width: Option<u32>,
}

/// Utilization rates, in percent.
#[derive(Debug, Clone, Copy)]
pub struct Utilization {
    /// GPU utilization: share of time in which a kernel was executed.
    pub gpu: u32,
    /// Memory utilization: share of time in which device memory was read or written.
    pub memory: u32,
    /// Encoder utilization.
    pub encoder: Option<u32>,
    /// Decoder utilization.
    pub decoder: Option<u32>,
    /// JPEG decoder utilization.
    pub jpeg: Option<u32>,
    /// Optical flow accelerator (OFA) utilization.
    pub ofa: Option<u32>,
    /// Sampling period of the engine utilization, in microseconds.
    pub sampling_period_us: u32,
}

/// Temperatures, in degrees Celsius.
#[derive(Debug, Clone)]
pub struct Thermal {
    /// GPU core temperature.
    pub gpu: i32,
    /// Memory temperature.
    pub memory: Option<i32>,
    /// Temperature at which the thermal margin is 0. `None` if the margin is not supported.
    pub margin_limit: Option<i32>,
    /// Temperature thresholds, by `nvmlTemperatureThresholds_t`.
    pub thresholds: [Option<u32>; 8],
}

/// Power, in milliwatts.
#[derive(Debug, Clone, Copy)]
pub struct Power {
    /// Power draw.
    pub usage: u32,
    /// Average power draw of the memory.
    pub memory_usage: Option<u32>,
    /// Power management limit.
    pub limit: u32,
    /// Enforced power limit: the minimum of all power limiters.
    pub enforced_limit: u32,
    /// Default power management limit.
    pub default_limit: u32,
    /// Minimum power management limit.
    pub min_limit: u32,
    /// Maximum power management limit.
    pub max_limit: u32,
    /// Energy consumption, in millijoules. It increases with `usage`, every 100 milliseconds.
    pub energy_mj: u64,
    /// Whether power management is enabled.
    pub management: bool,
}

/// Clocks in MHz, by `nvmlClockType_t`: graphics, SM, memory, video.
#[derive(Debug, Clone)]
pub struct Clocks {
    /// Current clocks.
    pub current: [u32; 4],
    /// Maximum clocks.
    pub max: [u32; 4],
    /// Applications clocks.
    pub applications: [Option<u32>; 4],
    /// Default applications clocks.
    pub applications_default: [Option<u32>; 4],
    /// Maximum customer boost clocks.
    pub customer_boost_max: [Option<u32>; 4],
    /// Supported memory clocks, each with its supported graphics clocks.
    pub supported: Vec<(u32, Vec<u32>)>,
    /// Current clocks event reasons, as a bit mask.
    pub event_reasons: u64,
    /// Supported clocks event reasons, as a bit mask.
    pub supported_event_reasons: u64,
    /// Performance state.
    pub performance_state: nvmlPstates_t,
    /// Supported performance states.
    pub performance_states: Vec<nvmlPstates_t>,
}

/// A fan of a GPU.
#[derive(Debug, Clone, Copy)]
pub struct Fan {
    /// Fan speed, in percent of the maximum.
    pub speed: u32,
}

/// Type of a process on a GPU.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProcessKind {
    /// Compute process (CUDA context).
    Compute,
    /// Graphics process.
    Graphics,
    /// Compute process that is an MPS client.
    MpsCompute,
}

/// A process on the GPU.
#[derive(Debug, Clone, Copy)]
pub struct Process {
    /// Process ID.
    pub pid: u32,
    /// Process type.
    pub kind: ProcessKind,
    /// Used device memory, in bytes. `None` if the driver does not report it.
    pub used_memory: Option<u64>,
    /// GPU instance ID and compute instance ID. `None` outside MIG mode.
    pub instances: Option<(u32, u32)>,
}

impl Process {
    /// Process outside MIG mode. `used_memory` is in bytes.
    #[must_use]
    pub fn new(kind: ProcessKind, pid: u32, used_memory: u64) -> Process {
        Process { pid, kind, used_memory: Some(used_memory), instances: None }
    }
}

/// Accounting mode and accounted processes.
#[derive(Debug, Clone)]
pub struct Accounting {
    /// Whether accounting mode is enabled.
    pub enabled: bool,
    /// Capacity of the accounting buffer, in processes.
    pub buffer_size: u32,
    /// PIDs of the processes with accounting statistics.
    pub pids: Vec<u32>,
}
