//! Confidential computing of one GPU: its protected memory, and the proof of what it is.

use nvml_sys::{
    Function, NVML_CC_CEC_ATTESTATION_REPORT_NOT_PRESENT, NVML_CC_GPU_CEC_NONCE_SIZE, Zeroable,
    nvmlConfComputeGpuAttestationReport_t, nvmlConfComputeGpuCertificate_t, nvmlConfComputeMemSizeInfo_t, nvmlMemory_t,
};

use super::Device;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::buffer::first_bytes;

const KIB: u64 = 1024;

/// How a GPU's memory is divided for confidential computing, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ConfComputeMemSizeInfo {
    /// What only confidential work uses.
    pub protected: u64,
    /// All of the rest.
    pub unprotected: u64,
}

/// How much of the protected memory is in use, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ProtectedMemoryUsage {
    /// All of it.
    pub total: u64,
    /// What is not allocated.
    pub free: u64,
    /// What is allocated.
    pub used: u64,
}

/// The certificates by which a GPU proves that it is NVIDIA's.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ConfComputeGpuCertificate {
    /// The chain of certificates of the GPU.
    pub cert_chain: Vec<u8>,
    /// The chain of certificates that its attestation reports are signed by.
    pub attestation_cert_chain: Vec<u8>,
}

/// What a GPU says of its state, signed by it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ConfComputeGpuAttestationReport {
    /// The report of the GPU, a signed SPDM message.
    pub attestation_report: Vec<u8>,
    /// The report of the board's security chip, the CEC. None where there is no such report.
    pub cec_attestation_report: Option<Vec<u8>>,
}

impl Device {
    /// How the memory is divided for confidential computing.
    ///
    /// NVML counts in KiB; this is in bytes.
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.43.02). Ampere and newer. Linux, and Windows with TCC.
    #[doc(alias = "nvmlDeviceGetConfComputeMemSizeInfo")]
    pub fn conf_compute_mem_size_info(&self) -> Result<ConfComputeMemSizeInfo> {
        let function = Function::nvmlDeviceGetConfComputeMemSizeInfo;
        let raw: nvmlConfComputeMemSizeInfo_t = self.read(function, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetConfComputeMemSizeInfo(device, out) }
        })?;
        Ok(ConfComputeMemSizeInfo {
            protected: raw.protectedMemSizeKib.saturating_mul(KIB),
            unprotected: raw.unprotectedMemSizeKib.saturating_mul(KIB),
        })
    }

    /// Sets how much of the memory is not protected, in bytes. NVML counts in KiB: what is no whole number of them is
    /// rounded up.
    ///
    /// # Errors
    ///
    /// "Invalid argument" when it is more than there is; "no permission" unless run as root or administrator.
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.43.02). Ampere and newer. Linux, and Windows with TCC.
    #[doc(alias = "nvmlDeviceSetConfComputeUnprotectedMemSize")]
    pub fn set_conf_compute_unprotected_mem_size(&self, bytes: u64) -> Result<()> {
        self.command(Function::nvmlDeviceSetConfComputeUnprotectedMemSize, |nvml, device| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceSetConfComputeUnprotectedMemSize(device, bytes.div_ceil(KIB)) }
        })
    }

    /// How much of the protected memory is in use. All numbers are 0 while confidential computing is off.
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.43.02). Ampere and newer. Linux, and Windows with TCC.
    #[doc(alias = "nvmlDeviceGetConfComputeProtectedMemoryUsage")]
    pub fn conf_compute_protected_memory_usage(&self) -> Result<ProtectedMemoryUsage> {
        let function = Function::nvmlDeviceGetConfComputeProtectedMemoryUsage;
        let raw: nvmlMemory_t = self.read(function, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetConfComputeProtectedMemoryUsage(device, out) }
        })?;
        Ok(ProtectedMemoryUsage { total: raw.total, free: raw.free, used: raw.used })
    }

    /// The certificates by which the GPU proves what it is.
    ///
    /// # Errors
    ///
    /// "Unknown error" was seen on GPUs whose confidential computing is off.
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.43.02). Ampere and newer. Linux, and Windows with TCC.
    #[doc(alias = "nvmlDeviceGetConfComputeGpuCertificate")]
    pub fn conf_compute_gpu_certificate(&self) -> Result<ConfComputeGpuCertificate> {
        let function = Function::nvmlDeviceGetConfComputeGpuCertificate;
        let raw: nvmlConfComputeGpuCertificate_t = self.read(function, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetConfComputeGpuCertificate(device, out) }
        })?;
        Ok(ConfComputeGpuCertificate {
            cert_chain: first_bytes(&raw.certChain, raw.certChainSize),
            attestation_cert_chain: first_bytes(&raw.attestationCertChain, raw.attestationCertChainSize),
        })
    }

    /// A report of the GPU on its state, signed by it, to be checked by whoever chose the nonce.
    ///
    /// The nonce is a number used once: 32 bytes from a source of randomness, made by the one who checks the report.
    /// The report holds it, so that an old report cannot be shown again.
    ///
    /// ```
    /// # let mut node = nvml_sim::Node::h200x8();
    /// # node.gpus[0].confidential.switch_on();
    /// # let sim = nvml_sim::Simulation::start(node);
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// # let random_bytes = || [7; 32];
    /// let nonce: [u8; 32] = random_bytes();
    /// let device = nvml.device_by_index(0)?;
    /// let report = device.conf_compute_gpu_attestation_report(&nonce)?;
    /// let signed_by = device.conf_compute_gpu_certificate()?.attestation_cert_chain;
    /// println!("{} bytes, certificates of {} bytes", report.attestation_report.len(), signed_by.len());
    /// # assert!(report.attestation_report.ends_with(&nonce));
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.43.02). Ampere and newer. Linux, and Windows with TCC.
    #[doc(alias = "nvmlDeviceGetConfComputeGpuAttestationReport")]
    pub fn conf_compute_gpu_attestation_report(
        &self,
        nonce: &[u8; NVML_CC_GPU_CEC_NONCE_SIZE as usize],
    ) -> Result<ConfComputeGpuAttestationReport> {
        let function = Function::nvmlDeviceGetConfComputeGpuAttestationReport;
        let request = nvmlConfComputeGpuAttestationReport_t { nonce: *nonce, ..Zeroable::zeroed() };
        let raw = self.exchange(function, request, |nvml, device, report| {
            // SAFETY: the handle is live; `report` is valid for reads and writes.
            unsafe { nvml.nvmlDeviceGetConfComputeGpuAttestationReport(device, report) }
        })?;
        let has_cec = raw.isCecAttestationReportPresent != NVML_CC_CEC_ATTESTATION_REPORT_NOT_PRESENT;
        Ok(ConfComputeGpuAttestationReport {
            attestation_report: first_bytes(&raw.attestationReport, raw.attestationReportSize),
            cec_attestation_report: has_cec
                .then(|| first_bytes(&raw.cecAttestationReport, raw.cecAttestationReportSize)),
        })
    }
}
