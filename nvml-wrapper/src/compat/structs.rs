//! Structs of the published crate, by their paths in nvml-wrapper 0.13.

/// Structs of devices.
pub mod device {
    pub use crate::confidential::{
        ConfComputeCapabilities as ConfidentialComputeCapabilities,
        ConfComputeCpuCapability as ConfidentialComputeCpuCapabilities,
        ConfComputeGpuCapability as ConfidentialComputeGpuCapabilities,
    };
    pub use crate::device::clock_control::AutoBoostClocksEnabledInfo;
    pub use crate::device::confidential::{
        ConfComputeGpuAttestationReport as ConfidentialComputeGpuAttestationReport,
        ConfComputeGpuCertificate as ConfidentialComputeGpuCertificate,
    };
    pub use crate::device::identity::{CudaComputeCapability, GspFirmwareMode};
    pub use crate::device::media::EncoderStats;
    pub use crate::device::memory_repair::RetiredPage;
    pub use crate::device::mode::{DriverModelState, GpuOperationModeState as OperationModeState};
    pub use crate::device::power::{PowerManagementConstraints, PowerMizerModeInfo};
    pub use crate::device::utilization::EngineUtilization as UtilizationInfo;
    pub use crate::mig::mode::MigMode;

    /// ECC modes, with the field names of nvml-wrapper 0.13.
    #[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
    #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
    #[non_exhaustive]
    pub struct EccModeState {
        /// Whether ECC is currently enabled.
        pub currently_enabled: bool,
        /// Whether ECC is enabled after the next reboot.
        pub pending_enabled: bool,
    }

    /// Field of a GPU.
    pub type FieldId = crate::device::field::FieldId;

    /// Field with this number in NVML's newest header, as the tuple struct of nvml-wrapper 0.13.
    #[allow(non_snake_case)]
    #[must_use]
    #[inline]
    pub const fn FieldId(number: u32) -> FieldId {
        FieldId::from_raw(number)
    }
}

/// Structs of NVLink.
pub mod nv_link {
    pub use crate::device::nvlink::NvLinkUtilization as UtilizationCounter;
}
