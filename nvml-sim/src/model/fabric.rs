//! The NVLink fabric, the platform, and the host.

/// The NVLink fabric, the platform, and the host.
#[derive(Debug, Clone, Default)]
pub struct Fabric {
    /// The GPU's place in the fabric; None on a board that is made for none.
    pub info: Option<FabricInfo>,
    /// Per device identifier.
    pub pdi: Option<u64>,
    /// The name of the host that the GPU was told, up to 63 bytes; empty until then.
    pub hostname: Option<String>,
    /// Seconds since the driver initialised the GPU.
    pub uptime: Option<u32>,
    /// Capabilities, as bits.
    pub capabilities: Option<u32>,
}

/// A GPU's place in the fabric, in NVML's numbers.
#[derive(Debug, Clone)]
pub struct FabricInfo {
    /// UUID of the cluster.
    pub cluster_uuid: [u8; 16],
    /// How joining the fabric ended.
    pub status: u32,
    /// How far it has come.
    pub state: u8,
    /// Type and id of each clique. More than NVML has room for are counted and not written.
    pub cliques: Vec<(u8, u32)>,
    /// Health, in its parts.
    pub health_mask: u32,
    /// Health, in one word.
    pub health_summary: u8,
}
