//! Encoder and frame buffer capture sessions.

/// Encoder and frame buffer capture sessions.
#[derive(Debug, Clone, Default)]
pub struct Media {}
