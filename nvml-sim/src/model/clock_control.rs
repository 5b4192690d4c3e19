//! Clocks that can be set, and what keeps them down.

/// Clocks that can be set, and what keeps them down.
#[derive(Debug, Clone, Default)]
pub struct ClockControl {}
