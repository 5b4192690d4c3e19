//! Eight H100 80GB GPUs.
//!
//! Sizes, limits, clocks, part numbers, MIG profiles and the values while idle were read from an idle H100 that is given
//! to a virtual machine, with driver 580.159.04. Guesses: the NVLinks, the values under load, identifiers and serial
//! numbers. What is not named here is as on an H200.

use crate::gpu::*;
use crate::model::{ConfidentialMemory, Load, MemoryHealth, PcieThroughput};
use crate::node::Node;
use crate::profiles::{boards, h200x8};

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
    let [idle, busy] = h200.loads.clone();
    let loads = [
        Load {
            clocks: [345, 345, 2619, 765],
            power: 70_597,
            memory_power: Some(43_020),
            temperatures: (36, Some(38)),
            pcie: Some(PcieThroughput { sent: 987, received: 506 }),
            ..idle
        },
        Load { clocks: memory_clock(busy.clocks), ..busy },
    ];
    let graphics = h200.clocks.supported.first().map(|(_, graphics)| graphics.clone()).unwrap_or_default();
    let applications = [Some(1980), Some(1980), Some(2619), None];
    let mut gpu = Gpu {
        name: "NVIDIA H100 80GB HBM3".into(),
        serial: Some((1_650_000_010_001 + u64::from(index)).to_string()),
        board_part_number: Some("695-2G520-0200-000".into()),
        vbios_version: "96.00.DA.00.0C".into(),
        inforom_image_version: Some("G520.0200.00.05".into()),
        pci: Pci { device_id: 0x2330_10DE, subsystem_id: 0x16C1_10DE, ..h200.pci },
        memory: Memory {
            total: 85_520_809_984,
            reserved: 503_316_480,
            used: 0,
            bar1_total: 137_438_953_472,
            bar1_used: 1_703_936,
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
    gpu.board.gpu_part_number = Some("2330-885-A1".into());
    gpu.clock_control.performance_modes = None;
    gpu.clock_control.current_clocks = None;
    gpu.confidential.memory = Some(ConfidentialMemory { protected_kib: 0, unprotected_kib: 83_024_896, used: 0 });
    gpu.stop();
    gpu
}
