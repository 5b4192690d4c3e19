//! NVLink fabric, PDI, host name and uptime.

use nvml_sys::*;

use crate::model::{Fabric, FabricInfo};

/// A board that completed the fabric registration with its seven neighbors. The real boards were in no fabric, and did
/// not support setting a host name.
pub(crate) fn h200(index: u32) -> Fabric {
    let mut cluster_uuid = [0; 16];
    cluster_uuid.copy_from_slice(b"simulatedcluster");
    Fabric {
        info: Some(FabricInfo {
            cluster_uuid,
            status: NVML_SUCCESS,
            state: NVML_GPU_FABRIC_STATE_COMPLETED,
            cliques: vec![(0, 7), (1, 9)],
            // No degraded bandwidth, recovery or unhealthy state; correct configuration; all other parts not supported.
            health_mask: 0x01aa,
            health_summary: 1,
        }),
        pdi: Some(1_000_000_000_000_000_001 + u64::from(index)),
        hostname: None,
        uptime: Some(86_400 + index),
        capabilities: Some(0),
    }
}

/// A board without its NVLinks.
pub(crate) fn h200_without_links() -> Fabric {
    let info = FabricInfo {
        cluster_uuid: [0; 16],
        status: NVML_SUCCESS,
        state: NVML_GPU_FABRIC_STATE_NOT_SUPPORTED,
        cliques: vec![],
        health_mask: 0,
        health_summary: 0,
    };
    Fabric { info: Some(info), ..h200(0) }
}

/// A desktop board supports the PDI only.
pub(crate) fn geforce() -> Fabric {
    Fabric { pdi: Some(0x1080_1080), ..Fabric::default() }
}
