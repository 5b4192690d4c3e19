//! Enumerations of NVML, by their paths in nvml-wrapper 0.13.

/// Enumerations of devices.
pub mod device {
    pub use crate::device::clock::{Clock, ClockId};
    pub use crate::device::clock_control::ClockLimitId;
    pub use crate::device::drain::{DetachGpuState, PcieLinkState};
    pub use crate::device::ecc::{EccCounter, MemoryError, MemoryLocation};
    pub use crate::device::identity::Brand;
    pub use crate::device::inforom::InforomObject as InfoRom;
    pub use crate::device::media::{EncoderType, FbcSessionType};
    pub use crate::device::memory_repair::RetirementCause;
    pub use crate::device::mode::{ComputeMode, DriverModel, GpuOperationMode as OperationMode, RestrictedApi as Api};
    pub use crate::device::pcie::{BridgeChipType as BridgeChip, PcieUtilCounter};
    pub use crate::device::performance::{PerformancePolicy, PerformanceState};
    pub use crate::device::sample::SamplingType as Sampling;
    pub use crate::device::thermal::{TemperatureSensor, TemperatureThreshold};
    pub use crate::device::topology::{P2pCapability as P2pCapabilitiesIndex, P2pStatus, TopologyLevel};
    pub use crate::vgpu::host::{DeviceVgpuCapability as VgpuCapability, GpuVirtualizationMode, HostVgpuMode};
}

/// Enumerations of NVLink.
pub mod nv_link {
    pub use crate::device::nvlink::{
        NvLinkCapability as Capability, NvLinkDeviceType as IntDeviceType, NvLinkErrorCounter as ErrorCounter,
        NvLinkUtilizationCountUnits as UtilizationCountUnit,
    };
}

/// Enumerations of units.
pub mod unit {
    pub use crate::unit::{FanState, LedColor};
}

/// Enumerations of vGPUs.
pub mod vgpu {
    pub use crate::vgpu::instance_license::VgpuLicenseState;
    pub use crate::vgpu::metadata::VgpuGuestInfoState;
}
