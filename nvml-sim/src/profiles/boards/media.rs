//! Encoder and frame buffer capture (FBC) sessions.

use nvml_sys::*;

use crate::model::{Encoder, Media};

/// Values of an H200: it has no encoder and reports its full capacity.
pub(crate) fn h200(_index: u32) -> Media {
    let capacity = [(NVML_ENCODER_QUERY_H264, 100), (NVML_ENCODER_QUERY_HEVC, 100)].into();
    Media { encoder: Some(Encoder { capacity, sessions: vec![] }), fbc_sessions: Some(vec![]) }
}

pub(crate) fn geforce() -> Media {
    let capacity = [(NVML_ENCODER_QUERY_H264, 61), (NVML_ENCODER_QUERY_HEVC, 74)].into();
    let session = |session, codec, height, fps, latency| nvmlEncoderSessionInfo_t {
        sessionId: session,
        pid: 1234,
        vgpuInstance: 0,
        codecType: codec,
        hResolution: height * 16 / 9,
        vResolution: height,
        averageFps: fps,
        averageLatency: latency,
    };
    let capture = nvmlFBCSessionInfo_t {
        sessionId: 7,
        pid: 1234,
        vgpuInstance: 0,
        displayOrdinal: 1,
        sessionType: NVML_FBC_SESSION_TYPE_CUDA,
        sessionFlags: NVML_NVFBC_SESSION_FLAG_DIFFMAP_ENABLED | NVML_NVFBC_SESSION_FLAG_CAPTURE_WITH_WAIT_TIMEOUT,
        hMaxResolution: 3840,
        vMaxResolution: 2160,
        hResolution: 1920,
        vResolution: 1080,
        averageFPS: 58,
        averageLatency: 1450,
    };
    let sessions = vec![
        session(11, NVML_ENCODER_QUERY_H264, 1080, 60, 3100),
        session(12, NVML_ENCODER_QUERY_HEVC, 2160, 30, 6900),
    ];
    Media { encoder: Some(Encoder { capacity, sessions }), fbc_sessions: Some(vec![capture]) }
}
