//! Confidential computing.

/// Confidential computing of a node, as NVML's raw values.
#[derive(Debug, Clone)]
pub struct ConfidentialSystem {
    /// CPU capabilities: `NVML_CC_SYSTEM_CPU_CAPS_*`.
    pub cpu_caps: u32,
    /// GPU capabilities: `NVML_CC_SYSTEM_GPUS_CC_*`.
    pub gpus_caps: u32,
    /// Environment: `NVML_CC_SYSTEM_ENVIRONMENT_*`.
    pub environment: u32,
    /// Confidential computing feature: `NVML_CC_SYSTEM_FEATURE_*`.
    pub feature: u32,
    /// Devtools mode: `NVML_CC_SYSTEM_DEVTOOLS_MODE_*`.
    pub dev_tools_mode: u32,
    /// Multi-GPU mode: `NVML_CC_SYSTEM_MULTIGPU_*`.
    pub multi_gpu_mode: u32,
    /// TDISP state of each GPU. If they differ, the state of the system is ambiguous.
    pub tdisp_states: Vec<u32>,
    /// Ready state: whether the GPUs accept client requests.
    pub accepting_work: bool,
    /// Attacker advantage threshold of key rotation.
    pub attacker_advantage: u64,
}

/// Confidential computing of a GPU.
#[derive(Debug, Clone, Default)]
pub struct Confidential {
    /// Memory sizes. `None` if the board does not support confidential computing.
    pub memory: Option<ConfidentialMemory>,
    /// GPU certificates. `None` while confidential computing is disabled: NVML returns `NVML_ERROR_UNKNOWN`.
    pub certificate: Option<ConfidentialCertificate>,
    /// GPU attestation reports. `None` while confidential computing is disabled: NVML returns `NVML_ERROR_UNKNOWN`.
    pub attestation: Option<ConfidentialAttestation>,
}

/// Protected and unprotected memory of a GPU.
#[derive(Debug, Clone, Copy)]
pub struct ConfidentialMemory {
    /// Protected memory size, in KiB.
    pub protected_kib: u64,
    /// Unprotected memory size, in KiB.
    pub unprotected_kib: u64,
    /// Used protected memory, in bytes.
    pub used: u64,
}

/// Certificates of a GPU. A chain above NVML's capacity is truncated, and its full length is reported.
#[derive(Debug, Clone)]
pub struct ConfidentialCertificate {
    /// Certificate chain of the GPU.
    pub chain: Vec<u8>,
    /// Attestation certificate chain.
    pub attestation_chain: Vec<u8>,
}

/// Attestation reports of a GPU. A report above NVML's capacity is truncated, and its full length is reported.
#[derive(Debug, Clone)]
pub struct ConfidentialAttestation {
    /// Part of the attestation report before the nonce.
    pub report: Vec<u8>,
    /// CEC attestation report. `None` if there is none.
    pub cec_report: Option<Vec<u8>>,
}

impl Confidential {
    /// Sets memory sizes, certificates and reports to simulated values, as with confidential computing enabled.
    pub fn switch_on(&mut self) {
        self.memory = Some(ConfidentialMemory { protected_kib: 146_000_000, unprotected_kib: 591_680, used: 3 << 30 });
        self.certificate = Some(ConfidentialCertificate {
            chain: b"simulated chain of the GPU".into(),
            attestation_chain: b"simulated chain of its attestation key".into(),
        });
        self.attestation = Some(ConfidentialAttestation { report: b"simulated report on ".into(), cec_report: None });
    }
}
