//! PCIe throughput, bridge chips, topology, P2P and NUMA properties.

use nvml_sys::*;

use crate::model::{Board, PcieThroughput};

/// Values of an idle H200 in a virtual machine.
pub(crate) fn h200(_index: u32) -> Board {
    Board {
        pcie_throughput: Some(PcieThroughput { sent: 567, received: 419 }),
        bridge_chips: vec![],
        claimed_bridge_chips: None,
        c2c: Some(false),
        memory_numa_node: None,
        addressing_mode: Some(NVML_DEVICE_ADDRESSING_MODE_NONE),
        p2p: [NVML_P2P_STATUS_OK; 5],
        draining: Some(false),
        socket_cpus: None,
        cpu_bindings: (0, 0),
    }
}

/// Consumer boards support no NVLink, no P2P and no drain state.
pub(crate) fn geforce() -> Board {
    Board {
        pcie_throughput: Some(PcieThroughput { sent: 12_000, received: 3_000 }),
        bridge_chips: vec![],
        claimed_bridge_chips: None,
        c2c: None,
        memory_numa_node: None,
        addressing_mode: None,
        p2p: [NVML_P2P_STATUS_CHIPSET_NOT_SUPPORTED; 5],
        draining: None,
        socket_cpus: None,
        cpu_bindings: (0, 0),
    }
}
