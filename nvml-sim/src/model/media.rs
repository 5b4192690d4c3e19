//! Encoder and frame buffer capture (FBC) sessions.

use std::collections::BTreeMap;

use nvml_sys::{nvmlEncoderSessionInfo_t, nvmlEncoderType_t, nvmlFBCSessionInfo_t};

/// Encoder and frame buffer capture (FBC) sessions of a GPU.
#[derive(Debug, Clone, Default)]
pub struct Media {
    /// Encoder. `None` if the GPU has no encoder.
    pub encoder: Option<Encoder>,
    /// FBC sessions. `None` if frame buffer capture is not supported.
    pub fbc_sessions: Option<Vec<nvmlFBCSessionInfo_t>>,
}

/// Video encoder.
#[derive(Debug, Clone, Default)]
pub struct Encoder {
    /// Encoder capacity by encoder type, in percent.
    pub capacity: BTreeMap<nvmlEncoderType_t, u32>,
    /// Encoder sessions.
    pub sessions: Vec<nvmlEncoderSessionInfo_t>,
}
