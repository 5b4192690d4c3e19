//! PCIe throughput, bridge chips, topology, P2P and NUMA properties.

use nvml_sys::*;

use crate::gpu::Platform;
use crate::model::{Board, PcieThroughput};

const OK: nvmlGpuP2PStatus_t = NVML_P2P_STATUS_OK;

/// Values of an idle H200 in a virtual machine.
pub(crate) fn h200(_index: u32) -> Board {
    Board {
        pcie_throughput: Some(PcieThroughput { sent: 567, received: 419 }),
        pcie_bytes: Some((134_498_948, 2_486_359_156)),
        bridge_chips: vec![],
        claimed_bridge_chips: None,
        c2c: Some(false),
        memory_numa_node: None,
        addressing_mode: Some(NVML_DEVICE_ADDRESSING_MODE_NONE),
        gpu_part_number: Some("2335-895-A1".into()),
        sparse_operation_mode: Some(false),
        // Over NVLink, not over PCIe.
        p2p: [OK, OK, OK, OK, NVML_P2P_STATUS_NOT_SUPPORTED],
        draining: Some(false),
        socket_cpus: None,
        cpu_bindings: (0, 0),
    }
}

/// Location of an H200 whose chassis does not report one.
pub(crate) fn platform(module_id: u32) -> Platform {
    Platform {
        ib_guid: [0; 16],
        chassis_serial_number: [0; 16],
        slot_number: 0,
        tray_index: 0,
        host_id: 1,
        peer_type: 0,
        module_id: u8::try_from(module_id).unwrap_or(0),
    }
}

/// Consumer boards support no NVLink, no P2P and no drain state.
pub(crate) fn geforce() -> Board {
    Board {
        pcie_throughput: Some(PcieThroughput { sent: 12_000, received: 3_000 }),
        pcie_bytes: None,
        bridge_chips: vec![],
        claimed_bridge_chips: None,
        c2c: None,
        memory_numa_node: None,
        addressing_mode: None,
        gpu_part_number: None,
        sparse_operation_mode: None,
        p2p: [NVML_P2P_STATUS_CHIPSET_NOT_SUPPORTED; 5],
        draining: None,
        socket_cpus: None,
        cpu_bindings: (0, 0),
    }
}
