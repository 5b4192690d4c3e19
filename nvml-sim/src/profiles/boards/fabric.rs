//! The NVLink fabric, the platform, and the host.

use nvml_sys::*;

use crate::model::{Fabric, FabricInfo};

/// What a board tells that has joined the fabric of its eight neighbours. The boards that were asked had not joined
/// any. They took no host's name.
pub(crate) fn h200(index: u32) -> Fabric {
    let mut cluster_uuid = [0; 16];
    cluster_uuid.copy_from_slice(b"simulatedcluster");
    Fabric {
        info: Some(FabricInfo {
            cluster_uuid,
            status: NVML_SUCCESS,
            state: NVML_GPU_FABRIC_STATE_COMPLETED,
            cliques: vec![(0, 7), (1, 9)],
            // Nothing is degraded, recovered or unhealthy; the configuration is right; the rest is not told.
            health_mask: 0x01aa,
            health_summary: 1,
        }),
        pdi: Some(1_000_000_000_000_000_001 + u64::from(index)),
        hostname: None,
        uptime: Some(86_400 + index),
        capabilities: Some(0),
    }
}

/// A board of a desktop has the identifier, and nothing else.
pub(crate) fn geforce() -> Fabric {
    Fabric { pdi: Some(0x1080_1080), ..Fabric::default() }
}
