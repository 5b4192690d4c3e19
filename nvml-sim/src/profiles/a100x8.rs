//! A100 40GB GPUs: eight of a node, the last one in MIG mode, and one with MIG instances.
//!
//! Limits, sizes, MIG profiles and the number of links are those that NVIDIA publishes. Nothing was read from hardware:
//! temperatures, power draw and clocks under load, identifiers and serial numbers are guesses.

use nvml_sys::*;

use crate::gpu::*;
use crate::model::*;
use crate::node::Node;
use crate::profiles::{boards, h200x8};

const MIB: u64 = 1 << 20;

pub(crate) fn node() -> Node {
    let mut gpus: Vec<_> = (0..8).map(gpu).collect();
    if let Some(last) = gpus.last_mut() {
        last.modes.mig = Some((NVML_DEVICE_MIG_ENABLE, NVML_DEVICE_MIG_ENABLE));
    }
    Node { gpus, vgpu_versions: Some(boards::virtual_gpus::versions()), ..Node::empty() }
}

/// One GPU with three GPU instances: a large one with two compute instances, and two smaller ones. A process runs on the
/// first and on the last MIG device.
pub(crate) fn mig_node() -> Node {
    let mut gpu = gpu(0);
    gpu.modes.mig = Some((NVML_DEVICE_MIG_ENABLE, NVML_DEVICE_MIG_ENABLE));
    for (profile, compute) in [(9, [Some(0), Some(0)]), (14, [Some(1), None]), (19, [Some(0), None])] {
        // Each fits beside those before it.
        let Ok(instance) = gpu.mig.create(profile, None, 0) else { continue };
        for profile in compute.into_iter().flatten() {
            let _ = gpu.mig.create_compute(instance, profile, None, (0, &gpu.uuid));
        }
    }
    let devices: Vec<(u32, u32)> = gpu.mig.devices().map(|(instance, compute)| (instance.id, compute.id)).collect();
    for (pid, instances) in [(7001, devices.first()), (7002, devices.last())] {
        let process = Process::new(ProcessKind::Compute, pid, 3 * 1024 * MIB);
        gpu.processes.push(Process { instances: instances.copied(), ..process });
        gpu.memory.used += 3 * 1024 * MIB;
    }
    let process_names = [(7001, "python3".into()), (7002, "tritonserver".into())].into();
    Node { gpus: vec![gpu], process_names, vgpu_versions: Some(boards::virtual_gpus::versions()), ..Node::empty() }
}

/// An A100. The identifiers depend on the index.
fn gpu(index: u32) -> Gpu {
    let graphics: Vec<u32> = (210..=1410).rev().step_by(15).collect();
    let mut gpu = Gpu {
        name: "NVIDIA A100-SXM4-40GB".into(),
        architecture: NVML_DEVICE_ARCH_AMPERE,
        compute_capability: (8, 0),
        cores: 6912,
        serial: Some((1_560_000_000_001 + u64::from(index)).to_string()),
        board_part_number: Some("692-2G506-0200-002".into()),
        platform: None,
        vbios_version: "92.00.45.00.03".into(),
        inforom_image_version: Some("G506.0200.00.04".into()),
        pci: Pci { device_id: 0x20B0_10DE, subsystem_id: 0x134F_10DE, ..h200x8::gpu(index).pci },
        pcie: Pcie {
            generation: 4,
            max_generation: 4,
            gpu_max_generation: 4,
            speed: Some(16_000),
            max_speed: Some(NVML_PCIE_LINK_MAX_SPEED_16000MBPS),
            ..h200x8::gpu(index).pcie
        },
        memory: Memory {
            total: 42_505_273_344,
            reserved: 571 * MIB,
            used: 0,
            bar1_total: 65_536 * MIB,
            bar1_used: MIB,
            bus_width: Some(5120),
        },
        thermal: Thermal {
            margin_limit: None,
            thresholds: [Some(92), Some(89), Some(95), Some(85), None, None, None, None],
            ..h200x8::gpu(index).thermal
        },
        power: Power {
            limit: 400_000,
            enforced_limit: 400_000,
            default_limit: 400_000,
            min_limit: 100_000,
            max_limit: 400_000,
            ..h200x8::gpu(index).power
        },
        clocks: Clocks {
            max: [1410, 1410, 1215, 1290],
            applications: [Some(1095), Some(1095), Some(1215), None],
            applications_default: [Some(1095), Some(1095), Some(1215), None],
            customer_boost_max: [Some(1410), Some(1410), Some(1215), None],
            supported: vec![(1215, graphics)],
            performance_states: vec![NVML_PSTATE_0],
            ..h200x8::gpu(index).clocks
        },
        clock_control: boards::clock_control::a100(),
        memory_health: MemoryHealth {
            row_histogram: Some([640, 0, 0, 0, 0]),
            repairs_pending: None,
            unrepairable: None,
            ..boards::memory_health::h200(0)
        },
        activity: Activity { protected_memory: None, ..boards::activity::h200(0) },
        field_values: boards::field_values::a100(),
        confidential: Confidential::default(),
        fabric: Fabric { info: None, ..boards::fabric::h200(index) },
        nvlink: boards::nvlink::a100(),
        mig: boards::mig::a100(),
        gpm: Gpm::default(),
        loads: boards::loads::a100(),
        ..h200x8::gpu(index)
    };
    gpu.power_control.power_mizer = None;
    gpu.board.c2c = None;
    gpu.board.gpu_part_number = None;
    gpu.board.sparse_operation_mode = None;
    gpu.stop();
    gpu
}
