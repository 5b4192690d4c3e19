//! What processes did over time.

/// What processes did over time.
#[derive(Debug, Clone, Default)]
pub struct Activity {}
