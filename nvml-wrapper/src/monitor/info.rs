//! Static facts of devices.

use crate::device::clock::Clock;
use crate::device::pci::PciAddress;
use crate::device::power::PowerManagementConstraints;
use crate::device::thermal::TemperatureThreshold;
use crate::handle::Device;
use crate::mig::attributes::DeviceAttributes;
use crate::mig::mode::MigMode;
use crate::mig::name::MigProfileName;
use crate::monitor::Metrics;

/// Facts of a GPU, which are read when it is found: at the start of the monitor, and when it comes back after it was
/// lost.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct DeviceInfo {
    /// NVML index.
    pub index: u32,
    /// UUID. `None` if the GPU could not be opened.
    pub uuid: Option<String>,
    /// Product name. `None` if the GPU could not be opened.
    pub name: Option<String>,
    /// PCI address. `None` if the GPU could not be opened.
    pub pci_address: Option<PciAddress>,
    /// Total device memory, in bytes. `None` if the device does not report it.
    pub memory_total: Option<u64>,
    /// Minimum and maximum settable power limit. `None` if the device does not report them.
    pub power_limits: Option<PowerManagementConstraints>,
    /// Default power limit, in milliwatts. `None` if the device does not report it.
    pub power_limit_default: Option<u32>,
    /// Maximum clocks.
    pub max_clocks: MaxClocks,
    /// Temperature at which hardware slowdown begins, in degrees Celsius. `None` if the device does not report it.
    pub slowdown_temperature: Option<i32>,
    /// Temperature at which the GPU shuts down, in degrees Celsius. `None` if the device does not report it.
    pub shutdown_temperature: Option<i32>,
    /// Current and pending MIG mode. `None` if the GPU does not support MIG.
    pub mig_mode: Option<MigMode>,
    /// Whether ECC is enabled. `None` if the GPU does not support ECC.
    pub is_ecc_enabled: Option<bool>,
    /// Metrics that the device supports, among those of the enabled groups.
    pub supported: Metrics,
}

/// Maximum clock of each clock domain, in MHz. `None` if the device does not report it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct MaxClocks {
    /// Graphics clock.
    pub graphics: Option<u32>,
    /// Streaming multiprocessor (SM) clock.
    pub sm: Option<u32>,
    /// Memory clock.
    pub memory: Option<u32>,
    /// Video clock.
    pub video: Option<u32>,
}

impl DeviceInfo {
    /// Facts of a GPU that could not be opened.
    #[inline]
    pub(super) fn unknown(index: u32) -> DeviceInfo {
        DeviceInfo { index, ..DeviceInfo::default() }
    }

    /// Facts that the device reports.
    #[inline]
    pub(super) fn read(device: &Device, index: u32, uuid: Option<String>) -> DeviceInfo {
        let max_clock = |clock| device.max_clock_info(clock).ok();
        DeviceInfo {
            index,
            uuid,
            name: device.name().ok(),
            pci_address: device.pci_address().ok(),
            memory_total: device.memory_info().ok().map(|memory| memory.total),
            power_limits: device.power_management_limit_constraints().ok(),
            power_limit_default: device.power_management_limit_default().ok(),
            max_clocks: MaxClocks {
                graphics: max_clock(Clock::Graphics),
                sm: max_clock(Clock::Sm),
                memory: max_clock(Clock::Memory),
                video: max_clock(Clock::Video),
            },
            slowdown_temperature: device.temperature_threshold(TemperatureThreshold::Slowdown).ok(),
            shutdown_temperature: device.temperature_threshold(TemperatureThreshold::Shutdown).ok(),
            mig_mode: device.mig_mode().ok(),
            is_ecc_enabled: device.ecc_mode().ok().map(|mode| mode.current),
            supported: Metrics::empty(),
        }
    }
}

/// Facts of a MIG device.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct MigDeviceInfo {
    /// UUID. `None` if the MIG device does not report it.
    pub uuid: Option<String>,
    /// GPU instance ID. `None` if the MIG device does not report it.
    pub gpu_instance_id: Option<u32>,
    /// Compute instance ID. `None` if the MIG device does not report it.
    pub compute_instance_id: Option<u32>,
    /// Profile name, such as `1g.10gb`. `None` if the MIG device does not report it.
    pub profile: Option<MigProfileName>,
    /// Multiprocessors, engines, slices and memory size: the share of the GPU. `None` if the MIG device does not report
    /// them.
    pub attributes: Option<DeviceAttributes>,
}

impl MigDeviceInfo {
    #[inline]
    pub(super) fn read(device: &Device) -> MigDeviceInfo {
        MigDeviceInfo {
            uuid: device.uuid().ok(),
            gpu_instance_id: device.gpu_instance_id().ok(),
            compute_instance_id: device.compute_instance_id().ok(),
            profile: device.mig_profile_name().ok(),
            attributes: device.attributes().ok(),
        }
    }
}
