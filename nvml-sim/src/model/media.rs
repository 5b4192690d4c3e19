//! Encoder and frame buffer capture sessions.

use std::collections::BTreeMap;

use nvml_sys::{nvmlEncoderSessionInfo_t, nvmlEncoderType_t, nvmlFBCSessionInfo_t};

/// Encoder and frame buffer capture sessions.
#[derive(Debug, Clone, Default)]
pub struct Media {
    /// The encoder; None where there is none.
    pub encoder: Option<Encoder>,
    /// Frame buffer capture sessions; None where frames can't be captured.
    pub fbc_sessions: Option<Vec<nvmlFBCSessionInfo_t>>,
}

/// A video encoder.
#[derive(Debug, Clone, Default)]
pub struct Encoder {
    /// Percent that is left for each format that it encodes to.
    pub capacity: BTreeMap<nvmlEncoderType_t, u32>,
    /// Its sessions.
    pub sessions: Vec<nvmlEncoderSessionInfo_t>,
}
