//! Structs of NVML, by their paths in nvml-wrapper 0.13.

pub use crate::excluded::ExcludedDeviceInfo;

/// Structs of devices.
pub mod device {
    pub use crate::device::accounting::AccountingStats;
    pub use crate::device::clock_control::ClockOffset;
    pub use crate::device::field::FieldValueSample;
    pub use crate::device::media::{EncoderSessionInfo, FbcSessionInfo, FbcStats};
    pub use crate::device::memory::{Bar1MemoryInfo as BAR1MemoryInfo, MemoryInfo};
    pub use crate::device::pci::PciInfo;
    pub use crate::device::pcie::BridgeChipInfo;
    pub use crate::device::performance::ViolationTime;
    pub use crate::device::process::ProcessInfo;
    pub use crate::device::process_utilization::ProcessUtilizationSample;
    pub use crate::device::sample::Sample;
    pub use crate::device::utilization::Utilization;
    pub use crate::mig::Placement as GpuInstancePlacement;
    pub use crate::mig::attributes::DeviceAttributes;
    pub use crate::mig::profile::GpuInstanceProfile as ProfileInfo;
    pub use crate::vgpu::metadata::VgpuVersion;
    pub use crate::vgpu::scheduler::{
        VgpuSchedulerCapabilities, VgpuSchedulerLog, VgpuSchedulerLogEntry,
        VgpuSchedulerParams as VgpuSchedulerSetParams, VgpuSchedulerState as VgpuSchedulerGetState,
    };
}

/// Structs of events.
pub mod event {
    pub use crate::event::Event as EventData;
}

/// Structs of GPM.
pub mod gpm {
    pub use crate::gpm::{GpmMetric as GpmMetricResult, GpmMetricInfo};
}

/// Structs of NVLink.
pub mod nv_link {
    pub use crate::device::nvlink::NvLinkUtilizationControl as UtilizationControl;
}

/// Structs of units.
pub mod unit {
    pub use crate::system::HwbcEntry;
    pub use crate::unit::{PsuInfo, UnitFanInfo as FanInfo, UnitInfo};
}

/// Structs of vGPUs.
pub mod vgpu {
    pub use crate::vgpu::instance_license::VgpuLicenseInfo;
    pub use crate::vgpu::metadata::VgpuMetadata;
}
