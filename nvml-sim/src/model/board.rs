//! PCIe throughput, bridge chips, topology, P2P and NUMA properties.

use nvml_sys::*;

/// PCIe throughput, bridge chips, topology, P2P and NUMA properties of a board.
#[derive(Debug, Clone, Default)]
pub struct Board {
    /// PCIe throughput.
    pub pcie_throughput: Option<PcieThroughput>,
    /// Transmitted and received bytes on PCIe, which increase with the throughput. `None` if they are not counted.
    pub pcie_bytes: Option<(u32, u32)>,
    /// Bridge chips: type and firmware version (0 if unknown). Without bridge chips, the function returns
    /// `NVML_ERROR_NOT_SUPPORTED`.
    pub bridge_chips: Vec<(nvmlBridgeChipType_t, u32)>,
    /// Reported number of bridge chips, if it differs from the length of the list.
    pub claimed_bridge_chips: Option<u8>,
    /// Whether C2C mode is enabled. `None` without a C2C (chip-to-chip) interconnect.
    pub c2c: Option<bool>,
    /// NUMA node ID of the GPU memory.
    pub memory_numa_node: Option<u32>,
    /// Addressing mode.
    pub addressing_mode: Option<nvmlDeviceAddressingModeType_t>,
    /// Part number of the GPU, which only `nvidia-smi` reports.
    pub gpu_part_number: Option<String>,
    /// Whether the sparse operation mode is enabled, which only `nvidia-smi` reports.
    pub sparse_operation_mode: Option<bool>,
    /// P2P status with each peer, by `nvmlGpuP2PCapsIndex_t`.
    pub p2p: [nvmlGpuP2PStatus_t; 5],
    /// Whether the GPU is in drain state. `None` if draining is not supported.
    pub draining: Option<bool>,
    /// CPUs with socket affinity. `None` if they are the CPUs with NUMA node affinity.
    pub socket_cpus: Option<core::ops::Range<u32>>,
    /// Number of calls that set the CPU affinity of the calling thread, and of calls that cleared it.
    pub cpu_bindings: (u32, u32),
}

/// PCIe throughput, in kilobytes per second (KB/s).
#[derive(Debug, Clone, Copy)]
pub struct PcieThroughput {
    /// Transmitted (TX) throughput.
    pub sent: u32,
    /// Received (RX) throughput.
    pub received: u32,
}
