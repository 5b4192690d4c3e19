//! Confidential computing.

use core::ffi::*;

use nvml_sys::*;

use crate::era::Driver;
use crate::model::{ConfidentialMemory, ConfidentialSystem};
use crate::state::State;
use crate::write::{InOut, NvmlResult, Out, count_of};

/// Exponent of the maximum attacker advantage, which is a power of two.
const MOST_ADVANTAGE: &[(Driver, u32)] = &[((550, 40), 75), ((550, 90), 65), ((555, 42), 75), ((565, 57), 65)];

functions! {
    system fn nvmlSystemGetConfComputeCapabilities(state; capabilities: Out<nvmlConfComputeSystemCaps_t>) {
        capabilities.check()?;
        let system = system(state)?;
        capabilities.set(nvmlConfComputeSystemCaps_t { cpuCaps: system.cpu_caps, gpusCaps: system.gpus_caps })
    }

    system fn nvmlSystemGetConfComputeState(state; output: Out<nvmlConfComputeSystemState_t>) {
        output.check()?;
        let system = system(state)?;
        output.set(nvmlConfComputeSystemState_t {
            environment: system.environment,
            ccFeature: system.feature,
            devToolsMode: system.dev_tools_mode,
        })
    }

    system fn nvmlSystemGetConfComputeSettings(state; settings: InOut<nvmlSystemConfComputeSettings_v1_t>) {
        let request = settings.stamped()?;
        let system = system(state)?;
        settings.set(nvmlSystemConfComputeSettings_v1_t {
            version: request.version,
            environment: system.environment,
            ccFeature: system.feature,
            devToolsMode: system.dev_tools_mode,
            multiGpuMode: system.multi_gpu_mode,
        })
    }

    system fn nvmlSystemGetConfComputeSettings_v2(state; settings: InOut<nvmlSystemConfComputeSettings_v2_t>) {
        let request = settings.stamped()?;
        let system = system(state)?;
        let first = system.tdisp_states.first().copied().unwrap_or(NVML_CC_SYSTEM_TDISP_STATE_DISABLED);
        if system.tdisp_states.iter().any(|state| *state != first) {
            return Err(NVML_ERROR_UNKNOWN);
        }
        settings.set(nvmlSystemConfComputeSettings_v2_t {
            version: request.version,
            environment: system.environment,
            ccFeature: system.feature,
            devToolsMode: system.dev_tools_mode,
            multiGpuMode: system.multi_gpu_mode,
            tdispState: first,
        })
    }

    system fn nvmlSystemGetConfComputeGpusReadyState(state; accepting: Out<c_uint>) {
        accepting.check()?;
        accepting.set(system(state)?.accepting_work.into())
    }

    system fn nvmlSystemSetConfComputeGpusReadyState(state; accepting: c_uint) {
        state.node.require_root()?;
        let system = system(state)?;
        system.accepting_work = match accepting {
            NVML_CC_ACCEPTING_CLIENT_REQUESTS_FALSE => false,
            NVML_CC_ACCEPTING_CLIENT_REQUESTS_TRUE => true,
            _ => return Err(NVML_ERROR_INVALID_ARGUMENT),
        };
        Ok(())
    }

    system fn nvmlSystemGetConfComputeKeyRotationThresholdInfo(
        state; info: InOut<nvmlConfComputeGetKeyRotationThresholdInfo_v1_t>
    ) {
        let mut output = info.stamped()?;
        output.attackerAdvantage = system(state)?.attacker_advantage;
        info.set(output)
    }

    system fn nvmlSystemSetConfComputeKeyRotationThresholdInfo(
        state; info: InOut<nvmlConfComputeSetKeyRotationThresholdInfo_v1_t>
    ) {
        state.node.require_root()?;
        let request = info.stamped()?;
        let most = state.node.era.newest(MOST_ADVANTAGE);
        let system = system(state)?;
        let most = most.unwrap_or(NVML_CC_KEY_ROTATION_THRESHOLD_ATTACKER_ADVANTAGE_MAX);
        let range = u64::from(NVML_CC_KEY_ROTATION_THRESHOLD_ATTACKER_ADVANTAGE_MIN)..=u64::from(most);
        if !range.contains(&request.maxAttackerAdvantage) {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        if system.accepting_work {
            return Err(NVML_ERROR_INVALID_STATE);
        }
        system.attacker_advantage = request.maxAttackerAdvantage;
        Ok(())
    }

    device fn nvmlDeviceGetConfComputeMemSizeInfo(gpu; info: Out<nvmlConfComputeMemSizeInfo_t>) {
        info.set_some(gpu.confidential.memory.map(|memory| nvmlConfComputeMemSizeInfo_t {
            protectedMemSizeKib: memory.protected_kib,
            unprotectedMemSizeKib: memory.unprotected_kib,
        }))
    }

    command fn nvmlDeviceSetConfComputeUnprotectedMemSize(gpu; size_kib: c_ulonglong) {
        let memory = gpu.confidential.memory.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        let all = memory.protected_kib.saturating_add(memory.unprotected_kib);
        let protected = all.checked_sub(size_kib).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        *memory = ConfidentialMemory { protected_kib: protected, unprotected_kib: size_kib, ..*memory };
        Ok(())
    }

    device fn nvmlDeviceGetConfComputeProtectedMemoryUsage(gpu; usage: Out<nvmlMemory_t>) {
        usage.set_some(gpu.confidential.memory.map(|memory| {
            let total = memory.protected_kib.saturating_mul(1024);
            nvmlMemory_t { total, free: total.saturating_sub(memory.used), used: memory.used }
        }))
    }

    /// An H200 with confidential computing disabled returned UNKNOWN.
    device fn nvmlDeviceGetConfComputeGpuCertificate(gpu; certificate: Out<nvmlConfComputeGpuCertificate_t>) {
        certificate.check()?;
        gpu.confidential.memory.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        let current = gpu.confidential.certificate.as_ref().ok_or(NVML_ERROR_UNKNOWN)?;
        certificate.set(nvmlConfComputeGpuCertificate_t {
            certChainSize: count_of(current.chain.len()),
            attestationCertChainSize: count_of(current.attestation_chain.len()),
            certChain: truncated(&current.chain),
            attestationCertChain: truncated(&current.attestation_chain),
        })
    }

    device fn nvmlDeviceGetConfComputeGpuAttestationReport(gpu; report: InOut<nvmlConfComputeGpuAttestationReport_t>) {
        let request = report.get()?;
        gpu.confidential.memory.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        let current = gpu.confidential.attestation.as_ref().ok_or(NVML_ERROR_UNKNOWN)?;
        let mut signed = current.report.clone();
        signed.extend(request.nonce);
        let cec = current.cec_report.as_deref();
        report.set(nvmlConfComputeGpuAttestationReport_t {
            isCecAttestationReportPresent: cec.is_some().into(),
            attestationReportSize: count_of(signed.len()),
            cecAttestationReportSize: count_of(cec.unwrap_or_default().len()),
            nonce: request.nonce,
            attestationReport: truncated(&signed),
            cecAttestationReport: truncated(cec.unwrap_or_default()),
        })
    }
}

/// Confidential computing of the node.
fn system(state: &mut State) -> NvmlResult<&mut ConfidentialSystem> {
    state.node.confidential.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)
}

/// Bytes as an array field, truncated to its length.
fn truncated<const N: usize>(bytes: &[u8]) -> [u8; N] {
    let mut array = [0; N];
    for (to, from) in array.iter_mut().zip(bytes) {
        *to = *from;
    }
    array
}
