//! Confidential computing of the system: capabilities, state, settings, ready state and key rotation.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Nvml::conf_compute_capabilities`](crate::Nvml::conf_compute_capabilities) | capabilities of CPU and GPUs |
//! | [`Nvml::conf_compute_state`](crate::Nvml::conf_compute_state) | environment, feature and devtools mode |
//! | [`Nvml::conf_compute_settings`](crate::Nvml::conf_compute_settings) | state, multi-GPU mode and TDISP state |
//! | [`Nvml::are_conf_compute_gpus_ready`](crate::Nvml::are_conf_compute_gpus_ready) | ready state of the GPUs |
//! | [`ConfComputeCapabilities`] | [`ConfComputeCpuCapability`] and [`ConfComputeGpuCapability`] |
//! | [`ConfComputeState`], [`ConfComputeSettings`] | state and settings |
//! | [`ConfComputeFeature`], [`ConfComputeEnvironment`] | feature and environment |
//!
//! Memory sizes, certificates and attestation reports of one GPU are methods of [`Device`](crate::Device), for example
//! [`Device::conf_compute_gpu_attestation_report`](crate::Device::conf_compute_gpu_attestation_report).
//!
//! Confidential computing is disabled on the recorded GPUs. TDISP state, certificates, attestation reports and setters
//! are tested with simulated GPUs only. `docs/unconfirmed.md` in the repository lists the functions.
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! use nvml_wrapper::confidential::ConfComputeFeature;
//!
//! let state = nvml.conf_compute_state()?;
//! if state.feature == ConfComputeFeature::Disabled {
//!     println!("GPUs: {:?}", nvml.conf_compute_capabilities()?.gpus_caps);
//! }
//! # assert_eq!(state.feature, ConfComputeFeature::Disabled);
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use nvml_sys::{
    NVML_CC_ACCEPTING_CLIENT_REQUESTS_FALSE, NVML_CC_SYSTEM_DEVTOOLS_MODE_OFF, Versioned, f,
    nvmlConfComputeSetKeyRotationThresholdInfo_v1_t,
};

use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::versioned::or_older_version;
use crate::nvml::Nvml;

open_enum! {
    /// Confidential computing capability of the CPU.
    #[doc(alias = "ConfidentialComputeCpuCapabilities")]
    pub enum ConfComputeCpuCapability: u32 {
        /// No capability.
        None = NVML_CC_SYSTEM_CPU_CAPS_NONE,
        /// AMD SEV.
        AmdSev = NVML_CC_SYSTEM_CPU_CAPS_AMD_SEV,
        /// Intel TDX.
        IntelTdx = NVML_CC_SYSTEM_CPU_CAPS_INTEL_TDX,
        /// AMD SEV-SNP.
        AmdSevSnp = NVML_CC_SYSTEM_CPU_CAPS_AMD_SEV_SNP,
        /// AMD SNP-VTOM: SEV-SNP with a virtual top of memory.
        AmdSnpVtom = NVML_CC_SYSTEM_CPU_CAPS_AMD_SNP_VTOM,
        /// Arm CCA.
        ArmCca = NVML_CC_SYSTEM_CPU_CAPS_ARM_CCA,
        /// Intel TDX Connect.
        IntelTdxConnect = NVML_CC_SYSTEM_CPU_CAPS_INTEL_TDX_CONNECT,
        /// AMD SEV-TIO.
        AmdSevTio = NVML_CC_SYSTEM_CPU_CAPS_AMD_SEV_TIO,
    }
}

open_enum! {
    /// Confidential computing capability of the GPUs.
    #[doc(alias = "ConfidentialComputeGpuCapabilities")]
    pub enum ConfComputeGpuCapability: u32 {
        /// The GPUs are not capable of confidential computing.
        NotCapable = NVML_CC_SYSTEM_GPUS_CC_NOT_CAPABLE,
        /// The GPUs are capable of confidential computing.
        Capable = NVML_CC_SYSTEM_GPUS_CC_CAPABLE,
        /// The GPUs are capable of NVIDIA Bare Metal Secure AI (BMSAI).
        BmsaiCapable = NVML_CC_SYSTEM_GPUS_CC_BMSAI_CAPABLE,
    }
}

open_enum! {
    /// Confidential computing environment of the system.
    pub enum ConfComputeEnvironment: u32 {
        /// Unavailable: confidential computing is disabled, or there is no confidential virtual machine.
        Unavailable = NVML_CC_SYSTEM_ENVIRONMENT_UNAVAILABLE,
        /// Simulation.
        Simulation = NVML_CC_SYSTEM_ENVIRONMENT_SIM,
        /// Production.
        Production = NVML_CC_SYSTEM_ENVIRONMENT_PROD,
    }
}

open_enum! {
    /// Status of the confidential computing feature.
    pub enum ConfComputeFeature: u32 {
        /// Disabled.
        Disabled = NVML_CC_SYSTEM_FEATURE_DISABLED,
        /// Enabled.
        Enabled = NVML_CC_SYSTEM_FEATURE_ENABLED,
        /// Enabled for NVIDIA Bare Metal Secure AI (BMSAI).
        BmsaiEnabled = NVML_CC_SYSTEM_FEATURE_BMSAI_ENABLED,
    }
}

open_enum! {
    /// Multi-GPU mode of confidential computing.
    pub enum ConfComputeMultiGpuMode: u32 {
        /// No multi-GPU mode.
        None = NVML_CC_SYSTEM_MULTIGPU_NONE,
        /// Protected PCIe.
        ProtectedPcie = NVML_CC_SYSTEM_MULTIGPU_PROTECTED_PCIE,
        /// Encrypted NVLink (NVLE).
        Nvle = NVML_CC_SYSTEM_MULTIGPU_NVLE,
    }
}

open_enum! {
    /// TDISP state of the GPUs: state of their TEE device interfaces (TDI).
    pub enum TdispState: u32 {
        /// The GPUs are not behind a TDI.
        Disabled = NVML_CC_SYSTEM_TDISP_STATE_DISABLED,
        /// The TDIs are unlocked: firmware-only mode.
        NotReady = NVML_CC_SYSTEM_TDISP_STATE_NOT_READY,
        /// The TDIs completed the TSM handshake and reached the RUN state: secure mode.
        Ready = NVML_CC_SYSTEM_TDISP_STATE_READY,
    }
}

/// Confidential computing capabilities of CPU and GPUs.
#[doc(alias = "ConfidentialComputeCapabilities")]
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct ConfComputeCapabilities {
    /// Capability of the CPU.
    pub cpu_caps: ConfComputeCpuCapability,
    /// Capability of the GPUs.
    pub gpus_caps: ConfComputeGpuCapability,
}

/// Confidential computing state of the system.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct ConfComputeState {
    /// Environment.
    pub environment: ConfComputeEnvironment,
    /// Status of the feature.
    pub feature: ConfComputeFeature,
    /// Whether devtools mode is enabled. Developer tools can read confidential data then.
    pub is_dev_tools_mode_enabled: bool,
}

/// Confidential computing settings of the system.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct ConfComputeSettings {
    /// Environment.
    pub environment: ConfComputeEnvironment,
    /// Status of the feature.
    pub feature: ConfComputeFeature,
    /// Whether devtools mode is enabled. Developer tools can read confidential data then.
    pub is_dev_tools_mode_enabled: bool,
    /// Multi-GPU mode.
    pub multi_gpu_mode: ConfComputeMultiGpuMode,
    /// TDISP state of the GPUs. `None` on drivers before NVML 13.5.
    pub tdisp_state: Option<TdispState>,
}

/// # Confidential computing
impl Nvml {
    /// Confidential computing capabilities of CPU and GPUs, independent of the state.
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.43.02). Ampere and newer. Linux, and Windows with TCC.
    #[doc(alias = "nvmlSystemGetConfComputeCapabilities")]
    #[doc(alias = "get_confidential_compute_capabilities")]
    #[inline]
    pub fn conf_compute_capabilities(&self) -> Result<ConfComputeCapabilities> {
        // SAFETY: the function writes one value.
        let raw = unsafe { self.read(f::nvmlSystemGetConfComputeCapabilities, ()) }?;
        Ok(ConfComputeCapabilities { cpu_caps: raw.cpuCaps.into(), gpus_caps: raw.gpusCaps.into() })
    }

    /// Confidential computing state: environment, feature status and devtools mode.
    ///
    /// [`conf_compute_settings`](Nvml::conf_compute_settings) reports the multi-GPU mode and the TDISP state as well.
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.43.02). Ampere and newer. Linux, and Windows with TCC.
    #[doc(alias = "nvmlSystemGetConfComputeState")]
    #[doc(alias = "check_confidential_compute_status")]
    #[inline]
    pub fn conf_compute_state(&self) -> Result<ConfComputeState> {
        // SAFETY: the function writes one value.
        let raw = unsafe { self.read(f::nvmlSystemGetConfComputeState, ()) }?;
        Ok(ConfComputeState {
            environment: raw.environment.into(),
            feature: raw.ccFeature.into(),
            is_dev_tools_mode_enabled: raw.devToolsMode != NVML_CC_SYSTEM_DEVTOOLS_MODE_OFF,
        })
    }

    /// Confidential computing settings: state, multi-GPU mode and TDISP state.
    ///
    /// # Errors
    ///
    /// `Unknown(999)` if the GPUs are in different TDISP states, on drivers that report the TDISP state.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.54.14); the TDISP state since NVML 13.5 (driver newer than 610.43.02). Hopper and newer.
    /// Linux, and Windows with TCC.
    #[doc(alias = "nvmlSystemGetConfComputeSettings_v2")]
    #[doc(alias = "nvmlSystemGetConfComputeSettings")]
    #[doc(alias = "is_cc_enabled")]
    #[doc(alias = "is_multi_gpu_protected_pcie_enabled")]
    #[doc(alias = "is_cc_dev_mode_enabled")]
    #[inline]
    pub fn conf_compute_settings(&self) -> Result<ConfComputeSettings> {
        // SAFETY: the function fills a struct of the version that the struct contains.
        let v2 = unsafe { self.newer().versioned(f::nvmlSystemGetConfComputeSettings_v2, ()) };
        let v2 = v2.map(|raw| ConfComputeSettings {
            environment: raw.environment.into(),
            feature: raw.ccFeature.into(),
            is_dev_tools_mode_enabled: raw.devToolsMode != NVML_CC_SYSTEM_DEVTOOLS_MODE_OFF,
            multi_gpu_mode: raw.multiGpuMode.into(),
            tdisp_state: Some(raw.tdispState.into()),
        });
        or_older_version(v2, || {
            // SAFETY: the function fills a struct of the version that the struct contains.
            let raw = unsafe { self.versioned(f::nvmlSystemGetConfComputeSettings, ()) }?;
            Ok(ConfComputeSettings {
                environment: raw.environment.into(),
                feature: raw.ccFeature.into(),
                is_dev_tools_mode_enabled: raw.devToolsMode != NVML_CC_SYSTEM_DEVTOOLS_MODE_OFF,
                multi_gpu_mode: raw.multiGpuMode.into(),
                tdisp_state: None,
            })
        })
    }

    /// Ready state of the GPUs: whether they accept client requests.
    ///
    /// With confidential computing enabled the GPUs do not accept client requests until
    /// [`set_conf_compute_gpus_ready`](Nvml::set_conf_compute_gpus_ready), usually called after their
    /// attestation.
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.43.02). Ampere and newer. Linux, and Windows with TCC.
    #[doc(alias = "nvmlSystemGetConfComputeGpusReadyState")]
    #[doc(alias = "get_confidential_compute_state")]
    #[inline]
    pub fn are_conf_compute_gpus_ready(&self) -> Result<bool> {
        // SAFETY: the function writes one value.
        let accepting = unsafe { self.read(f::nvmlSystemGetConfComputeGpusReadyState, ()) }?;
        Ok(accepting != NVML_CC_ACCEPTING_CLIENT_REQUESTS_FALSE)
    }

    /// Sets the ready state of the GPUs: whether they accept client requests.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root or administrator.
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.43.02). Ampere and newer. Linux, and Windows with TCC.
    #[doc(alias = "nvmlSystemSetConfComputeGpusReadyState")]
    #[doc(alias = "set_confidential_compute_state")]
    #[inline]
    pub fn set_conf_compute_gpus_ready(&self, accepting_work: bool) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.command(f::nvmlSystemSetConfComputeGpusReadyState, (accepting_work.into(),)) }
    }

    /// Key rotation threshold: the attacker advantage at which the keys between CPU and GPU are rotated.
    ///
    /// A number without a unit, from 50 to 65; the default is 60. The higher the number, the longer a key is used.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07). Hopper and newer. Linux, and Windows with TCC.
    #[doc(alias = "nvmlSystemGetConfComputeKeyRotationThresholdInfo")]
    #[inline]
    pub fn conf_compute_key_rotation_threshold(&self) -> Result<u64> {
        // SAFETY: the function fills a struct of the version that the struct contains.
        let raw = unsafe { self.versioned(f::nvmlSystemGetConfComputeKeyRotationThresholdInfo, ()) }?;
        Ok(raw.attackerAdvantage)
    }

    /// Sets the key rotation threshold, an attacker advantage from 50 to 65; up to 75 on some drivers before 565.57.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the number is out of range. `InvalidState` if the GPUs accept client requests: see
    /// [`are_conf_compute_gpus_ready`](Nvml::are_conf_compute_gpus_ready). `NoPermission` if the caller is not root
    /// or administrator.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07). Hopper and newer. Linux, and Windows with TCC.
    #[doc(alias = "nvmlSystemSetConfComputeKeyRotationThresholdInfo")]
    #[inline]
    pub fn set_conf_compute_key_rotation_threshold(&self, max_attacker_advantage: u64) -> Result<()> {
        let info = nvmlConfComputeSetKeyRotationThresholdInfo_v1_t {
            maxAttackerAdvantage: max_attacker_advantage,
            ..Versioned::stamped()
        };
        // SAFETY: the function reads a value and writes one over it.
        unsafe { self.exchange(f::nvmlSystemSetConfComputeKeyRotationThresholdInfo, (), info) }?;
        Ok(())
    }
}
