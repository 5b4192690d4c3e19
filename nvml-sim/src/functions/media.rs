//! Encoder and frame buffer capture (FBC) sessions.

use core::ffi::*;

use nvml_sys::*;

use crate::gpu::Gpu;
use crate::model::Encoder;
use crate::write::{InOut, NvmlResult, Out, count_of, list};

functions! {
    device fn nvmlDeviceGetEncoderCapacity(state, index; encoder: nvmlEncoderType_t, capacity: Out<c_uint>) {
        capacity.check()?;
        let has_av1 = state.node.era.is_at_least((545, 23));
        let newest = if has_av1 { NVML_ENCODER_QUERY_AV1 } else { NVML_ENCODER_QUERY_HEVC };
        if encoder > newest {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        let gpu = state.node.gpus.get(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        capacity.set_some(encoder_of(gpu)?.capacity.get(&encoder).copied())
    }

    device fn nvmlDeviceGetEncoderStats(gpu; count: Out<c_uint>, fps: Out<c_uint>, latency: Out<c_uint>) {
        count.check()?;
        fps.check()?;
        latency.check()?;
        let sessions = &encoder_of(gpu)?.sessions;
        count.set(count_of(sessions.len()))?;
        fps.set(mean(sessions.iter().map(|session| session.averageFps)))?;
        latency.set(mean(sessions.iter().map(|session| session.averageLatency)))
    }

    device fn nvmlDeviceGetEncoderSessions(gpu; count: InOut<c_uint>, sessions: Out<nvmlEncoderSessionInfo_t>) {
        sessions_list(&count, &sessions, &encoder_of(gpu)?.sessions)
    }

    device fn nvmlDeviceGetFBCStats(gpu; stats: Out<nvmlFBCStats_t>) {
        stats.check()?;
        let sessions = gpu.media.fbc_sessions.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        stats.set(nvmlFBCStats_t {
            sessionsCount: count_of(sessions.len()),
            averageFPS: mean(sessions.iter().map(|session| session.averageFPS)),
            averageLatency: mean(sessions.iter().map(|session| session.averageLatency)),
        })
    }

    device fn nvmlDeviceGetFBCSessions(gpu; count: InOut<c_uint>, sessions: Out<nvmlFBCSessionInfo_t>) {
        let current = gpu.media.fbc_sessions.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        sessions_list(&count, &sessions, current)
    }
}

fn encoder_of(gpu: &Gpu) -> NvmlResult<&Encoder> {
    gpu.media.encoder.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)
}

/// List of sessions. With a capacity of 0 only the length is returned, successfully.
pub(super) fn sessions_list<T: Copy>(count: &InOut<c_uint>, items: &Out<T>, sessions: &[T]) -> NvmlResult {
    if count.get()? == 0 {
        return count.set(count_of(sessions.len()));
    }
    list(count, items, sessions.iter().copied())
}

/// Average of the values. 0 without values.
pub(super) fn mean(numbers: impl Iterator<Item = u32> + Clone) -> u32 {
    let sum: u64 = numbers.clone().map(u64::from).sum();
    u32::try_from(sum / (numbers.count() as u64).max(1)).unwrap_or(u32::MAX)
}
