//! Confidential computing of one GPU: memory sizes, certificates and attestation reports.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::conf_compute_mem_size_info`] | sizes of protected and unprotected memory |
//! | [`Device::set_conf_compute_unprotected_mem_size`] | sets the size of the unprotected memory |
//! | [`Device::conf_compute_protected_memory_usage`] | usage of the protected memory |
//! | [`Device::conf_compute_gpu_certificate`] | certificate chains of the GPU |
//! | [`Device::conf_compute_gpu_attestation_report`] | signed attestation report of the GPU |
//! | [`ConfComputeMemSizeInfo`], [`ProtectedMemoryUsage`] | memory sizes and usage, in bytes |
//! | [`ConfComputeGpuCertificate`] | certificate chains |
//! | [`ConfComputeGpuAttestationReport`] | attestation reports of the GPU and of the CEC |
//!
//! The state of confidential computing in the whole system is read through [`Nvml`](crate::Nvml), for example by
//! [`Nvml::conf_compute_state`](crate::Nvml::conf_compute_state).

use nvml_sys::{
    NVML_CC_CEC_ATTESTATION_REPORT_NOT_PRESENT, NVML_CC_GPU_CEC_NONCE_SIZE, Zeroable, f,
    nvmlConfComputeGpuAttestationReport_t,
};

use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::buffer::first_bytes;
use crate::handle::Device;

const KIB: u64 = 1024;

/// Sizes of the protected and the unprotected memory of a GPU, in bytes.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct ConfComputeMemSizeInfo {
    /// Size of the protected memory, in bytes. Only confidential workloads use it.
    pub protected: u64,
    /// Size of the unprotected memory, in bytes.
    pub unprotected: u64,
}

/// Usage of the protected memory of a GPU, in bytes.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct ProtectedMemoryUsage {
    /// Total protected memory, in bytes.
    pub total: u64,
    /// Free protected memory, in bytes.
    pub free: u64,
    /// Allocated protected memory, in bytes.
    pub used: u64,
}

/// Certificate chains of a GPU, which prove that NVIDIA made the GPU.
#[doc(alias = "ConfidentialComputeGpuCertificate")]
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct ConfComputeGpuCertificate {
    /// Certificate chain of the GPU, at most 4096 bytes.
    pub cert_chain: Vec<u8>,
    /// Certificate chain of the key that signs the attestation reports, at most 5120 bytes.
    pub attestation_cert_chain: Vec<u8>,
}

/// Signed attestation report of a GPU on its state.
#[doc(alias = "ConfidentialComputeGpuAttestationReport")]
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct ConfComputeGpuAttestationReport {
    /// Attestation report of the GPU, a signed SPDM message of at most 8192 bytes.
    pub attestation_report: Vec<u8>,
    /// Attestation report of the security chip of the board (CEC), at most 4096 bytes. `None` if there is no such
    /// report.
    pub cec_attestation_report: Option<Vec<u8>>,
}

/// # Confidential computing
impl Device {
    /// Sizes of the protected and the unprotected memory, in bytes. NVML reports KiB; the values are converted.
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.43.02). Ampere and newer. Linux, and Windows with TCC.
    #[doc(alias = "nvmlDeviceGetConfComputeMemSizeInfo")]
    #[inline]
    pub fn conf_compute_mem_size_info(&self) -> Result<ConfComputeMemSizeInfo> {
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(f::nvmlDeviceGetConfComputeMemSizeInfo, ()) }?;
        Ok(ConfComputeMemSizeInfo {
            protected: raw.protectedMemSizeKib.saturating_mul(KIB),
            unprotected: raw.unprotectedMemSizeKib.saturating_mul(KIB),
        })
    }

    /// Sets the size of the unprotected memory, in bytes, rounded up to whole KiB.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the size exceeds the memory of the device. `NoPermission` if the caller is not root or
    /// administrator.
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.43.02). Ampere and newer. Linux, and Windows with TCC.
    #[doc(alias = "nvmlDeviceSetConfComputeUnprotectedMemSize")]
    #[inline]
    pub fn set_conf_compute_unprotected_mem_size(&self, bytes: u64) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceSetConfComputeUnprotectedMemSize, (bytes.div_ceil(KIB),)) }
    }

    /// Usage of the protected memory, in bytes. All values are 0 while confidential computing is disabled.
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.43.02). Ampere and newer. Linux, and Windows with TCC.
    #[doc(alias = "nvmlDeviceGetConfComputeProtectedMemoryUsage")]
    #[inline]
    pub fn conf_compute_protected_memory_usage(&self) -> Result<ProtectedMemoryUsage> {
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(f::nvmlDeviceGetConfComputeProtectedMemoryUsage, ()) }?;
        Ok(ProtectedMemoryUsage { total: raw.total, free: raw.free, used: raw.used })
    }

    /// Certificate chains of the GPU.
    ///
    /// # Errors
    ///
    /// `Unknown(999)` on an H200 whose confidential computing is disabled.
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.43.02). Ampere and newer. Linux, and Windows with TCC.
    #[doc(alias = "nvmlDeviceGetConfComputeGpuCertificate")]
    #[doc(alias = "confidential_compute_gpu_certificate")]
    #[inline]
    pub fn conf_compute_gpu_certificate(&self) -> Result<ConfComputeGpuCertificate> {
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(f::nvmlDeviceGetConfComputeGpuCertificate, ()) }?;
        Ok(ConfComputeGpuCertificate {
            cert_chain: first_bytes(&raw.certChain, raw.certChainSize),
            attestation_cert_chain: first_bytes(&raw.attestationCertChain, raw.attestationCertChainSize),
        })
    }

    /// Attestation report of the GPU for a nonce.
    ///
    /// The nonce consists of 32 bytes from a source of randomness and is used for one report only. The verifier of the
    /// report creates the nonce. The report contains the nonce, so an older report cannot be replayed.
    ///
    /// # Errors
    ///
    /// `Unknown(999)` on an H200 whose confidential computing is disabled.
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.43.02). Ampere and newer. Linux, and Windows with TCC.
    ///
    /// # Examples
    ///
    /// ```
    /// # let mut node = nvml_sim::Node::h200x8();
    /// # node.gpus[0].confidential.switch_on();
    /// # let sim = nvml_sim::Simulation::start(node);
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// # let random_bytes = || [7; 32];
    /// let nonce: [u8; 32] = random_bytes();
    /// let device = nvml.device_by_index(0)?;
    /// let report = device.conf_compute_gpu_attestation_report(&nonce)?;
    /// let signed_by = device.conf_compute_gpu_certificate()?.attestation_cert_chain;
    /// println!("{} bytes, certificates of {} bytes", report.attestation_report.len(), signed_by.len());
    /// # assert!(report.attestation_report.ends_with(&nonce));
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlDeviceGetConfComputeGpuAttestationReport")]
    #[doc(alias = "confidential_compute_gpu_attestation_report")]
    #[inline]
    pub fn conf_compute_gpu_attestation_report(
        &self,
        nonce: &[u8; NVML_CC_GPU_CEC_NONCE_SIZE as usize],
    ) -> Result<ConfComputeGpuAttestationReport> {
        let request = nvmlConfComputeGpuAttestationReport_t { nonce: *nonce, ..Zeroable::zeroed() };
        // SAFETY: the function reads a value and writes one over it.
        let raw = unsafe { self.handle.exchange(f::nvmlDeviceGetConfComputeGpuAttestationReport, (), request) }?;
        let has_cec = raw.isCecAttestationReportPresent != NVML_CC_CEC_ATTESTATION_REPORT_NOT_PRESENT;
        Ok(ConfComputeGpuAttestationReport {
            attestation_report: first_bytes(&raw.attestationReport, raw.attestationReportSize),
            cec_attestation_report: has_cec
                .then(|| first_bytes(&raw.cecAttestationReport, raw.cecAttestationReportSize)),
        })
    }
}
