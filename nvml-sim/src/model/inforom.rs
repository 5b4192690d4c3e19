//! The InfoROM and its black box.

/// The InfoROM and its black box.
#[derive(Debug, Clone, Default)]
pub struct Inforom {}
