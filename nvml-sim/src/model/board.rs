//! Buses, bridges, topology and what else the board is wired to.

use nvml_sys::*;

/// Buses, bridges, topology and what else the board is wired to.
#[derive(Debug, Clone, Default)]
pub struct Board {
    /// Kilobytes a second that the GPU sends and receives over PCIe.
    pub pcie_throughput: Option<PcieThroughput>,
    /// The bridge chips: type and firmware version (0 where that is not known). A board without answers NOT_SUPPORTED.
    pub bridge_chips: Vec<(nvmlBridgeChipType_t, u32)>,
    /// How many bridge chips the library claims, where that is not how many there are.
    pub claimed_bridge_chips: Option<u8>,
    /// Whether the link between the chips of a superchip is on.
    pub c2c: Option<bool>,
    /// The NUMA node that the GPU's own memory is.
    pub memory_numa_node: Option<u32>,
    /// How the GPU addresses the system's memory.
    pub addressing_mode: Option<nvmlDeviceAddressingModeType_t>,
    /// What the GPU can do with each of its peers, by NVML's number of the capability.
    pub p2p: [nvmlGpuP2PStatus_t; 5],
    /// Whether it takes no new clients; None where it cannot be drained.
    pub draining: Option<bool>,
    /// The CPUs of its socket; None for the same as those of its NUMA node.
    pub socket_cpus: Option<core::ops::Range<u32>>,
    /// How many times the calling thread was bound to the CPUs near the GPU, and let go.
    pub cpu_bindings: (u32, u32),
}

/// What goes over the PCIe link, in kilobytes a second.
#[derive(Debug, Clone, Copy)]
pub struct PcieThroughput {
    /// From the GPU.
    pub sent: u32,
    /// To the GPU.
    pub received: u32,
}
