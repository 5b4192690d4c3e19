//! Confidential computing of the whole system: what it can do, how it is set up, and whether work is let in.

use nvml_sys::{
    Function, NVML_CC_ACCEPTING_CLIENT_REQUESTS_FALSE, NVML_CC_SYSTEM_DEVTOOLS_MODE_OFF,
    nvmlConfComputeGetKeyRotationThresholdInfo_v1_t, nvmlConfComputeSetKeyRotationThresholdInfo_v1_t,
    nvmlConfComputeSystemCaps_t, nvmlConfComputeSystemState_t, nvmlSystemConfComputeSettings_v1_t,
    nvmlSystemConfComputeSettings_v2_t,
};

use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::versioned::{or_older, stamped};
use crate::nvml::Nvml;

open_enum! {
    /// The technique by which the CPU shields a virtual machine from its host.
    pub enum ConfComputeCpuCapability: u32 {
        /// None.
        None = NVML_CC_SYSTEM_CPU_CAPS_NONE,
        /// AMD SEV.
        AmdSev = NVML_CC_SYSTEM_CPU_CAPS_AMD_SEV,
        /// Intel TDX.
        IntelTdx = NVML_CC_SYSTEM_CPU_CAPS_INTEL_TDX,
        /// AMD SEV-SNP.
        AmdSevSnp = NVML_CC_SYSTEM_CPU_CAPS_AMD_SEV_SNP,
        /// AMD SEV-SNP with a virtual top of memory.
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
    /// Whether the GPUs are made for confidential computing.
    pub enum ConfComputeGpuCapability: u32 {
        /// They are not.
        NotCapable = NVML_CC_SYSTEM_GPUS_CC_NOT_CAPABLE,
        /// They are.
        Capable = NVML_CC_SYSTEM_GPUS_CC_CAPABLE,
        /// They are made for NVIDIA's Bare Metal Secure AI.
        BmsaiCapable = NVML_CC_SYSTEM_GPUS_CC_BMSAI_CAPABLE,
    }
}

open_enum! {
    /// What kind of confidential environment the system is.
    pub enum ConfComputeEnvironment: u32 {
        /// None: confidential computing is off or there is no protected virtual machine.
        Unavailable = NVML_CC_SYSTEM_ENVIRONMENT_UNAVAILABLE,
        /// A simulated one.
        Simulation = NVML_CC_SYSTEM_ENVIRONMENT_SIM,
        /// One for production.
        Production = NVML_CC_SYSTEM_ENVIRONMENT_PROD,
    }
}

open_enum! {
    /// Whether confidential computing is on.
    pub enum ConfComputeFeature: u32 {
        /// It is off.
        Disabled = NVML_CC_SYSTEM_FEATURE_DISABLED,
        /// It is on.
        Enabled = NVML_CC_SYSTEM_FEATURE_ENABLED,
        /// It is on as NVIDIA's Bare Metal Secure AI.
        BmsaiEnabled = NVML_CC_SYSTEM_FEATURE_BMSAI_ENABLED,
    }
}

open_enum! {
    /// How several GPUs are protected together.
    pub enum ConfComputeMultiGpuMode: u32 {
        /// They are not.
        None = NVML_CC_SYSTEM_MULTIGPU_NONE,
        /// Protected PCIe.
        ProtectedPcie = NVML_CC_SYSTEM_MULTIGPU_PROTECTED_PCIE,
        /// Encrypted NVLink.
        Nvle = NVML_CC_SYSTEM_MULTIGPU_NVLE,
    }
}

open_enum! {
    /// Whether the GPUs are assigned as trusted PCIe devices, by the TDISP protocol.
    pub enum TdispState: u32 {
        /// They are not behind such an interface.
        Disabled = NVML_CC_SYSTEM_TDISP_STATE_DISABLED,
        /// Their interfaces are unlocked: no secret may pass yet.
        NotReady = NVML_CC_SYSTEM_TDISP_STATE_NOT_READY,
        /// Their interfaces were checked and run securely.
        Ready = NVML_CC_SYSTEM_TDISP_STATE_READY,
    }
}

/// What CPU and GPUs are able to do for confidential computing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ConfComputeCapabilities {
    /// The technique of the CPU.
    pub cpu: ConfComputeCpuCapability,
    /// What the GPUs are made for.
    pub gpus: ConfComputeGpuCapability,
}

/// Whether confidential computing is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ConfComputeState {
    /// The kind of environment.
    pub environment: ConfComputeEnvironment,
    /// Whether it is on.
    pub feature: ConfComputeFeature,
    /// Whether it is open to developer tools: nothing is confidential then.
    pub dev_tools_mode: bool,
}

/// How confidential computing is set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ConfComputeSettings {
    /// The kind of environment.
    pub environment: ConfComputeEnvironment,
    /// Whether it is on.
    pub feature: ConfComputeFeature,
    /// Whether it is open to developer tools: nothing is confidential then.
    pub dev_tools_mode: bool,
    /// How several GPUs are protected together.
    pub multi_gpu_mode: ConfComputeMultiGpuMode,
    /// Whether the GPUs are assigned as trusted PCIe devices. None on drivers before NVML 13.5.
    pub tdisp_state: Option<TdispState>,
}

impl Nvml {
    /// What CPU and GPUs are able to do for confidential computing, whether it is on or not.
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.43.02). Ampere and newer. Linux, and Windows with TCC.
    #[doc(alias = "nvmlSystemGetConfComputeCapabilities")]
    pub fn conf_compute_capabilities(&self) -> Result<ConfComputeCapabilities> {
        let function = Function::nvmlSystemGetConfComputeCapabilities;
        let raw: nvmlConfComputeSystemCaps_t = self.read(function, |nvml, (), out| {
            // SAFETY: `out` is valid for one write.
            unsafe { nvml.nvmlSystemGetConfComputeCapabilities(out) }
        })?;
        Ok(ConfComputeCapabilities { cpu: raw.cpuCaps.into(), gpus: raw.gpusCaps.into() })
    }

    /// Whether confidential computing is on, and in what kind of environment.
    ///
    /// [`conf_compute_settings`](Nvml::conf_compute_settings) tells more on drivers that have it.
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.43.02). Ampere and newer. Linux, and Windows with TCC.
    #[doc(alias = "nvmlSystemGetConfComputeState")]
    pub fn conf_compute_state(&self) -> Result<ConfComputeState> {
        let function = Function::nvmlSystemGetConfComputeState;
        let raw: nvmlConfComputeSystemState_t = self.read(function, |nvml, (), out| {
            // SAFETY: `out` is valid for one write.
            unsafe { nvml.nvmlSystemGetConfComputeState(out) }
        })?;
        Ok(ConfComputeState {
            environment: raw.environment.into(),
            feature: raw.ccFeature.into(),
            dev_tools_mode: raw.devToolsMode != NVML_CC_SYSTEM_DEVTOOLS_MODE_OFF,
        })
    }

    /// How confidential computing is set up: the state, the protection of several GPUs, and their TDISP state.
    ///
    /// # Errors
    ///
    /// "Unknown error" when the GPUs are not all in the same TDISP state, on drivers that tell it.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.54.14); the TDISP state since NVML 13.5 (driver newer than 610.43.02). Hopper and newer.
    /// Linux, and Windows with TCC.
    #[doc(alias = "nvmlSystemGetConfComputeSettings_v2")]
    #[doc(alias = "nvmlSystemGetConfComputeSettings")]
    pub fn conf_compute_settings(&self) -> Result<ConfComputeSettings> {
        let v2 = self.newer().versioned(Function::nvmlSystemGetConfComputeSettings_v2, |nvml, (), settings| {
            // SAFETY: `settings` is a struct of the version that it says.
            unsafe { nvml.nvmlSystemGetConfComputeSettings_v2(settings) }
        });
        let v2 = v2.map(|raw: nvmlSystemConfComputeSettings_v2_t| ConfComputeSettings {
            environment: raw.environment.into(),
            feature: raw.ccFeature.into(),
            dev_tools_mode: raw.devToolsMode != NVML_CC_SYSTEM_DEVTOOLS_MODE_OFF,
            multi_gpu_mode: raw.multiGpuMode.into(),
            tdisp_state: Some(raw.tdispState.into()),
        });
        or_older(v2, || {
            let function = Function::nvmlSystemGetConfComputeSettings;
            let raw: nvmlSystemConfComputeSettings_v1_t = self.versioned(function, |nvml, (), settings| {
                // SAFETY: `settings` is a struct of the version that it says.
                unsafe { nvml.nvmlSystemGetConfComputeSettings(settings) }
            })?;
            Ok(ConfComputeSettings {
                environment: raw.environment.into(),
                feature: raw.ccFeature.into(),
                dev_tools_mode: raw.devToolsMode != NVML_CC_SYSTEM_DEVTOOLS_MODE_OFF,
                multi_gpu_mode: raw.multiGpuMode.into(),
                tdisp_state: None,
            })
        })
    }

    /// Whether the GPUs let work in: with confidential computing on, they begin by refusing it until somebody who has
    /// checked them says that they are ready.
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.43.02). Ampere and newer. Linux, and Windows with TCC.
    #[doc(alias = "nvmlSystemGetConfComputeGpusReadyState")]
    pub fn conf_compute_gpus_ready_state(&self) -> Result<bool> {
        let accepting: u32 = self.read(Function::nvmlSystemGetConfComputeGpusReadyState, |nvml, (), out| {
            // SAFETY: `out` is valid for one write.
            unsafe { nvml.nvmlSystemGetConfComputeGpusReadyState(out) }
        })?;
        Ok(accepting != NVML_CC_ACCEPTING_CLIENT_REQUESTS_FALSE)
    }

    /// Says whether the GPUs are ready and let work in.
    ///
    /// # Errors
    ///
    /// "No permission" unless run as root or administrator.
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.43.02). Ampere and newer. Linux, and Windows with TCC.
    #[doc(alias = "nvmlSystemSetConfComputeGpusReadyState")]
    pub fn set_conf_compute_gpus_ready_state(&self, accepting_work: bool) -> Result<()> {
        self.command(Function::nvmlSystemSetConfComputeGpusReadyState, |nvml, ()| {
            // SAFETY: the function takes no pointer.
            unsafe { nvml.nvmlSystemSetConfComputeGpusReadyState(accepting_work.into()) }
        })
    }

    /// The advantage of an attacker at which the keys between CPU and GPU are changed for new ones.
    ///
    /// It is a number without a unit, from 50 to 65; the higher it is, the longer a key is kept. 60 is the default.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07). Hopper and newer. Linux, and Windows with TCC.
    #[doc(alias = "nvmlSystemGetConfComputeKeyRotationThresholdInfo")]
    pub fn conf_compute_key_rotation_threshold(&self) -> Result<u64> {
        let function = Function::nvmlSystemGetConfComputeKeyRotationThresholdInfo;
        let raw: nvmlConfComputeGetKeyRotationThresholdInfo_v1_t = self.versioned(function, |nvml, (), info| {
            // SAFETY: `info` is a struct of the version that it says.
            unsafe { nvml.nvmlSystemGetConfComputeKeyRotationThresholdInfo(info) }
        })?;
        Ok(raw.attackerAdvantage)
    }

    /// Sets the advantage of an attacker at which keys are changed, from 50 to 65; on some drivers before 565.57, to 75.
    ///
    /// # Errors
    ///
    /// "Invalid argument" when it is out of range; "invalid state" when the GPUs let work in already: see
    /// [`set_conf_compute_gpus_ready_state`](Nvml::set_conf_compute_gpus_ready_state); "no permission" unless run as
    /// root or administrator.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07). Hopper and newer. Linux, and Windows with TCC.
    #[doc(alias = "nvmlSystemSetConfComputeKeyRotationThresholdInfo")]
    pub fn set_conf_compute_key_rotation_threshold(&self, max_attacker_advantage: u64) -> Result<()> {
        let function = Function::nvmlSystemSetConfComputeKeyRotationThresholdInfo;
        let info = nvmlConfComputeSetKeyRotationThresholdInfo_v1_t {
            maxAttackerAdvantage: max_attacker_advantage,
            ..stamped()
        };
        self.exchange(function, info, |nvml, (), info| {
            // SAFETY: `info` is a struct of the version that it says.
            unsafe { nvml.nvmlSystemSetConfComputeKeyRotationThresholdInfo(info) }
        })?;
        Ok(())
    }
}
