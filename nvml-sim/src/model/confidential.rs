//! Confidential computing.

/// Confidential computing.
#[derive(Debug, Clone, Default)]
pub struct Confidential {}
