//! Eight A100 40GB GPUs, the last one in MIG mode.
//!
//! The MIG tables are those that NVIDIA publishes. The boards are H200 boards with the values of an A100 for all that
//! MIG uses; nothing was read from hardware.

use nvml_sys::*;

use crate::node::Node;
use crate::profiles::{boards, h200x8};

pub(crate) fn node() -> Node {
    let mut gpus: Vec<_> = (0..8).map(h200x8::gpu).collect();
    for gpu in &mut gpus {
        gpu.name = "NVIDIA A100-SXM4-40GB".into();
        gpu.architecture = NVML_DEVICE_ARCH_AMPERE;
        gpu.compute_capability = (8, 0);
        gpu.cores = 6912;
        gpu.pci.device_id = 0x20B0_10DE;
        gpu.memory.total = 42_505_273_344;
        gpu.memory.bus_width = Some(5120);
        gpu.mig = boards::mig::a100();
    }
    if let Some(last) = gpus.last_mut() {
        last.modes.mig = Some((NVML_DEVICE_MIG_ENABLE, NVML_DEVICE_MIG_ENABLE));
    }
    Node { gpus, ..Node::empty() }
}
