//! Modes that a driver can be put into.

/// Modes that a driver can be put into.
#[derive(Debug, Clone, Default)]
pub struct Settings {}
