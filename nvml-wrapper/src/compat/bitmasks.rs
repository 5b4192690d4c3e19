//! Flags, by their paths in nvml-wrapper 0.13.

pub use crate::builder::InitFlags;
pub use crate::device::mode::DriverModelFlags as Behavior;

/// Flags of devices.
pub mod device {
    pub use crate::compat::conversions::PowerMizerModes;
    pub use crate::device::clocks_event_reasons::ClocksEventReasons as ThrottleReasons;
    pub use crate::device::media::FbcSessionFlags as FbcFlags;
}

/// Flags of events.
pub mod event {
    pub use crate::event::EventTypes;
}

/// Flags of NVLink.
pub mod nv_link {
    pub use crate::device::nvlink::NvLinkPacketTypes as PacketTypes;
}
