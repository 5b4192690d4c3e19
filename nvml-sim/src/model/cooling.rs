//! Fans, coolers and thermal settings.

/// Fans, coolers and thermal settings.
#[derive(Debug, Clone, Default)]
pub struct Cooling {}
