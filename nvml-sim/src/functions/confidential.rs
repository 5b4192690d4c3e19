//! Confidential computing.

use core::ffi::*;

use nvml_sys::*;

use crate::era::Driver;
use crate::model::{ConfidentialMemory, ConfidentialSystem};
use crate::state::State;
use crate::write::{Answer, InOut, Out, count_of};

/// Exponent of the maximum attacker advantage, which is a power of two.
const MOST_ADVANTAGE: &[(Driver, u32)] = &[((550, 40), 75), ((550, 90), 65), ((555, 42), 75), ((565, 57), 65)];

functions! {
    system fn nvmlSystemGetConfComputeCapabilities(state; capabilities: Out<nvmlConfComputeSystemCaps_t>) {
        capabilities.check()?;
        let system = system(state)?;
        capabilities.set(nvmlConfComputeSystemCaps_t { cpuCaps: system.cpu_caps, gpusCaps: system.gpus_caps })
    }

    system fn nvmlSystemGetConfComputeState(state; answer: Out<nvmlConfComputeSystemState_t>) {
        answer.check()?;
        let system = system(state)?;
        answer.set(nvmlConfComputeSystemState_t {
            environment: system.environment,
            ccFeature: system.feature,
            devToolsMode: system.dev_tools_mode,
        })
    }

    system fn nvmlSystemGetConfComputeSettings(state; settings: InOut<nvmlSystemConfComputeSettings_v1_t>) {
        let asked = settings.stamped()?;
        let system = system(state)?;
        settings.set(nvmlSystemConfComputeSettings_v1_t {
            version: asked.version,
            environment: system.environment,
            ccFeature: system.feature,
            devToolsMode: system.dev_tools_mode,
            multiGpuMode: system.multi_gpu_mode,
        })
    }

    system fn nvmlSystemGetConfComputeSettings_v2(state; settings: InOut<nvmlSystemConfComputeSettings_v2_t>) {
        let asked = settings.stamped()?;
        let system = system(state)?;
        let first = system.tdisp_states.first().copied().unwrap_or(NVML_CC_SYSTEM_TDISP_STATE_DISABLED);
        if system.tdisp_states.iter().any(|state| *state != first) {
            return Err(NVML_ERROR_UNKNOWN);
        }
        settings.set(nvmlSystemConfComputeSettings_v2_t {
            version: asked.version,
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
        state.node.want_root()?;
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
        let mut answer = info.stamped()?;
        answer.attackerAdvantage = system(state)?.attacker_advantage;
        info.set(answer)
    }

    system fn nvmlSystemSetConfComputeKeyRotationThresholdInfo(
        state; info: InOut<nvmlConfComputeSetKeyRotationThresholdInfo_v1_t>
    ) {
        state.node.want_root()?;
        let asked = info.stamped()?;
        let most = state.node.era.newest(MOST_ADVANTAGE);
        let system = system(state)?;
        let most = most.unwrap_or(NVML_CC_KEY_ROTATION_THRESHOLD_ATTACKER_ADVANTAGE_MAX);
        let range = u64::from(NVML_CC_KEY_ROTATION_THRESHOLD_ATTACKER_ADVANTAGE_MIN)..=u64::from(most);
        if !range.contains(&asked.maxAttackerAdvantage) {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        if system.accepting_work {
            return Err(NVML_ERROR_INVALID_STATE);
        }
        system.attacker_advantage = asked.maxAttackerAdvantage;
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
        let there = gpu.confidential.certificate.as_ref().ok_or(NVML_ERROR_UNKNOWN)?;
        certificate.set(nvmlConfComputeGpuCertificate_t {
            certChainSize: count_of(there.chain.len()),
            attestationCertChainSize: count_of(there.attestation_chain.len()),
            certChain: cut(&there.chain),
            attestationCertChain: cut(&there.attestation_chain),
        })
    }

    device fn nvmlDeviceGetConfComputeGpuAttestationReport(gpu; report: InOut<nvmlConfComputeGpuAttestationReport_t>) {
        let asked = report.get()?;
        gpu.confidential.memory.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        let there = gpu.confidential.attestation.as_ref().ok_or(NVML_ERROR_UNKNOWN)?;
        let mut signed = there.report.clone();
        signed.extend(asked.nonce);
        let cec = there.cec_report.as_deref();
        report.set(nvmlConfComputeGpuAttestationReport_t {
            isCecAttestationReportPresent: cec.is_some().into(),
            attestationReportSize: count_of(signed.len()),
            cecAttestationReportSize: count_of(cec.unwrap_or_default().len()),
            nonce: asked.nonce,
            attestationReport: cut(&signed),
            cecAttestationReport: cut(cec.unwrap_or_default()),
        })
    }
}

/// Confidential computing of the node.
fn system(state: &mut State) -> Answer<&mut ConfidentialSystem> {
    state.node.confidential.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)
}

/// Bytes as an array field, truncated to its length.
fn cut<const N: usize>(bytes: &[u8]) -> [u8; N] {
    let mut array = [0; N];
    for (to, from) in array.iter_mut().zip(bytes) {
        *to = *from;
    }
    array
}
