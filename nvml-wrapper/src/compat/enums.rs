//! Enumerations of the published crate, by their paths in nvml-wrapper 0.13.
//!
//! An enumeration that only distinguished "unavailable" is an [`Option`] in this crate. A module has its name here, so
//! that a pattern such as `UsedGpuMemory::Used(bytes)` matches the `Option`; as a type, write `Option<u64>`.

/// Enumerations of devices.
pub mod device {
    pub use crate::device::clock_control::GpuLockedClocksSetting;
    pub use crate::device::fan::FanControlPolicy;
    pub use crate::device::field::SampleValue;
    pub use crate::device::identity::DeviceArchitecture;
    pub use crate::device::pcie::{BusType, PcieLinkMaxSpeed};
    pub use crate::device::power::{PowerMizerMode, PowerSource};

    /// Patterns of `Option<u32>`, the firmware version of a bridge chip.
    #[allow(non_snake_case)]
    pub mod FirmwareVersion {
        pub use Option::{None as Unavailable, Some as Version};
    }

    /// Patterns of `Option<u64>`, the memory that a process uses.
    #[allow(non_snake_case)]
    pub mod UsedGpuMemory {
        pub use Option::{None as Unavailable, Some as Used};
    }
}

/// Enumerations of GPM.
pub mod gpm {
    pub use crate::gpm::GpmMetricId;
}

/// Enumerations of NVLink.
pub mod nv_link {
    pub use crate::device::nvlink::NvLinkUtilizationCounter as Counter;
}

/// Enumerations of units.
pub mod unit {
    pub use crate::unit::UnitTemperatureSensor as TemperatureReading;
}
