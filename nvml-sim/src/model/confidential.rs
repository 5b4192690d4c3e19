//! Confidential computing.

/// Confidential computing of the whole node, in NVML's numbers.
#[derive(Debug, Clone)]
pub struct ConfidentialSystem {
    /// The technique of the CPU.
    pub cpu_caps: u32,
    /// What the GPUs are made for.
    pub gpus_caps: u32,
    /// Kind of environment.
    pub environment: u32,
    /// Whether it is on.
    pub feature: u32,
    /// Whether it is open to developer tools.
    pub dev_tools_mode: u32,
    /// How several GPUs are protected together.
    pub multi_gpu_mode: u32,
    /// The TDISP state of each GPU; one that differs from the others makes the whole ambiguous.
    pub tdisp_states: Vec<u32>,
    /// Whether the GPUs accept work.
    pub accepting_work: bool,
    /// The attacker advantage at which keys are rotated.
    pub attacker_advantage: u64,
}

/// Confidential computing of one GPU.
#[derive(Debug, Clone, Default)]
pub struct Confidential {
    /// Its memory; None on a board that is not made for confidential computing.
    pub memory: Option<ConfidentialMemory>,
    /// Its certificates; None while confidential computing is off, which NVML answers with UNKNOWN.
    pub certificate: Option<ConfidentialCertificate>,
    /// What its reports are made of; None as with the certificates.
    pub attestation: Option<ConfidentialAttestation>,
}

/// The memory of a GPU as confidential computing divides it.
#[derive(Debug, Clone, Copy)]
pub struct ConfidentialMemory {
    /// KiB of protected memory.
    pub protected_kib: u64,
    /// KiB of all the rest.
    pub unprotected_kib: u64,
    /// Bytes of protected memory in use.
    pub used: u64,
}

/// The certificates of a GPU. What is longer than NVML has room for is cut, and its length told all the same.
#[derive(Debug, Clone)]
pub struct ConfidentialCertificate {
    /// The chain of the GPU.
    pub chain: Vec<u8>,
    /// The chain of its attestation key.
    pub attestation_chain: Vec<u8>,
}

/// The reports of a GPU. What is longer than NVML has room for is cut, and its length told all the same.
#[derive(Debug, Clone)]
pub struct ConfidentialAttestation {
    /// What stands before the nonce in the report.
    pub report: Vec<u8>,
    /// The report of the security chip.
    pub cec_report: Option<Vec<u8>>,
}

impl Confidential {
    /// Makes up memory, certificates and reports, as a GPU has them whose confidential computing is on.
    pub fn switch_on(&mut self) {
        self.memory = Some(ConfidentialMemory { protected_kib: 146_000_000, unprotected_kib: 591_680, used: 3 << 30 });
        self.certificate = Some(ConfidentialCertificate {
            chain: b"simulated chain of the GPU".into(),
            attestation_chain: b"simulated chain of its attestation key".into(),
        });
        self.attestation = Some(ConfidentialAttestation { report: b"simulated report on ".into(), cec_report: None });
    }
}
