//! The NVLink fabric, the platform, and the host.

/// The NVLink fabric, the platform, and the host.
#[derive(Debug, Clone, Default)]
pub struct Fabric {}
