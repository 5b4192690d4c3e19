//! Confidential computing.

use nvml_sys::*;

use crate::model::{Confidential, ConfidentialMemory, ConfidentialSystem};

/// An H200 with confidential computing disabled.
pub(crate) fn h200(_index: u32) -> Confidential {
    let memory = ConfidentialMemory { protected_kib: 0, unprotected_kib: 146_591_680, used: 0 };
    Confidential { memory: Some(memory), certificate: None, attestation: None }
}

/// Node with such boards, as read from hardware.
pub(crate) fn h200_system(gpus: usize) -> ConfidentialSystem {
    ConfidentialSystem {
        cpu_caps: NVML_CC_SYSTEM_CPU_CAPS_NONE,
        gpus_caps: NVML_CC_SYSTEM_GPUS_CC_CAPABLE,
        environment: NVML_CC_SYSTEM_ENVIRONMENT_UNAVAILABLE,
        feature: NVML_CC_SYSTEM_FEATURE_DISABLED,
        dev_tools_mode: NVML_CC_SYSTEM_DEVTOOLS_MODE_OFF,
        multi_gpu_mode: NVML_CC_SYSTEM_MULTIGPU_NONE,
        tdisp_states: vec![NVML_CC_SYSTEM_TDISP_STATE_DISABLED; gpus],
        accepting_work: false,
        attacker_advantage: 60,
    }
}

pub(crate) fn geforce() -> Confidential {
    Confidential::default()
}
