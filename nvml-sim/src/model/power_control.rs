//! Power limits and modes that can be set.

/// Power limits and modes that can be set.
#[derive(Debug, Clone, Default)]
pub struct PowerControl {}
