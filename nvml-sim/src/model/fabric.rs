//! NVLink fabric, PDI, host name and uptime.

/// NVLink fabric, PDI, host name and uptime of a GPU.
#[derive(Debug, Clone, Default)]
pub struct Fabric {
    /// GPU fabric info. `None` if the board does not support an NVLink fabric.
    pub info: Option<FabricInfo>,
    /// Per-device identifier (PDI).
    pub pdi: Option<u64>,
    /// Host name set with `nvmlDeviceSetHostname_v1`, up to 63 bytes. Empty until it is set.
    pub hostname: Option<String>,
    /// Time since the driver initialized the GPU, in seconds.
    pub uptime: Option<u32>,
    /// Device capabilities, as a bit mask.
    pub capabilities: Option<u32>,
}

/// GPU fabric info, as NVML's raw values.
#[derive(Debug, Clone)]
pub struct FabricInfo {
    /// UUID of the cluster.
    pub cluster_uuid: [u8; 16],
    /// Completion status of the fabric registration: an `nvmlReturn_t`.
    pub status: u32,
    /// Fabric registration state: `NVML_GPU_FABRIC_STATE_*`.
    pub state: u8,
    /// Cliques: type and ID. Cliques above NVML's capacity are counted and not written.
    pub cliques: Vec<(u8, u32)>,
    /// Health mask: `NVML_GPU_FABRIC_HEALTH_MASK_*`.
    pub health_mask: u32,
    /// Health summary: `NVML_GPU_FABRIC_HEALTH_SUMMARY_*`.
    pub health_summary: u8,
}
