//! Eight H100 80GB GPUs.
//!
//! Limits, sizes, MIG profiles and the number of links are those that NVIDIA publishes. Guesses are temperatures, power
//! draw, clocks under load, counters, identifiers and serial numbers. What is not named here is as on an H200.

use crate::gpu::*;
use crate::model::{ConfidentialMemory, Load, MemoryHealth};
use crate::node::Node;
use crate::profiles::{boards, h200x8};

const MIB: u64 = 1 << 20;

pub(crate) fn node() -> Node {
    Node {
        gpus: (0..8).map(gpu).collect(),
        confidential: Some(boards::confidential::h200_system(8)),
        nvlink_bw_mode: Some(0),
        vgpu_versions: Some(boards::virtual_gpus::versions()),
        ..Node::empty()
    }
}

fn gpu(index: u32) -> Gpu {
    let h200 = h200x8::gpu(index);
    let memory_clock = |clocks: [u32; 4]| [clocks[0], clocks[1], 2619, clocks[3]];
    let loads = h200.loads.clone().map(|load| Load { clocks: memory_clock(load.clocks), ..load });
    let graphics = h200.clocks.supported.first().map(|(_, graphics)| graphics.clone()).unwrap_or_default();
    let applications = [Some(1980), Some(1980), Some(2619), None];
    let mut gpu = Gpu {
        name: "NVIDIA H100 80GB HBM3".into(),
        serial: Some((1_650_000_010_001 + u64::from(index)).to_string()),
        board_part_number: Some("692-2G520-0200-000".into()),
        vbios_version: "96.00.74.00.01".into(),
        inforom_image_version: Some("G520.0200.00.05".into()),
        pci: Pci { device_id: 0x2330_10DE, subsystem_id: 0x16C1_10DE, ..h200.pci },
        memory: Memory {
            total: 81_559 * MIB,
            reserved: 551 * MIB,
            used: 0,
            bar1_total: 131_072 * MIB,
            bar1_used: MIB,
            bus_width: Some(5120),
        },
        clocks: Clocks {
            max: [1980, 1980, 2619, 1545],
            applications,
            applications_default: applications,
            supported: vec![(2619, graphics.clone()), (1593, graphics)],
            ..h200.clocks.clone()
        },
        memory_health: MemoryHealth { row_histogram: Some([2560, 0, 0, 0, 0]), ..boards::memory_health::h200(0) },
        mig: boards::mig::h100(),
        loads,
        ..h200
    };
    for state in &mut gpu.clock_control.state_clocks {
        let clock = if state.state == nvml_sys::NVML_PSTATE_0 { 2619 } else { 1593 };
        state.clocks[2] = (clock, clock);
    }
    gpu.clock_control.performance_modes = None;
    gpu.clock_control.current_clocks = None;
    gpu.confidential.memory =
        Some(ConfidentialMemory { protected_kib: 0, unprotected_kib: gpu.memory.total >> 10, used: 0 });
    gpu.stop();
    gpu
}
