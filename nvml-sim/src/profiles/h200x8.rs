//! Eight H200 GPUs with driver 580.159.04.
//!
//! The values were read from idle boards and from one under load; identifiers count up from GPU 0. Not read from
//! hardware: all module IDs except the first, the accounting statistics, and the GPU of each process.

use std::collections::BTreeMap;

use nvml_sys::*;

use crate::era::Era;
use crate::gpu::*;
use crate::node::Node;
use crate::profiles::boards;

const MIB: u64 = 1 << 20;

pub(crate) fn node() -> Node {
    let mut node = Node {
        era: Era::R580,
        gpus: (0..8).map(gpu).collect(),
        confidential: Some(boards::confidential::h200_system(8)),
        nvlink_bw_mode: Some(0),
        vgpu_versions: Some(boards::virtual_gpus::versions()),
        cper: Some(vec![]),
        process_names: [
            (4242, "python3"),
            (4243, "/usr/bin/train-worker"),
            (4250, "Xorg"),
            (5001, "python3"),
            (6001, "mps-client-a"),
            (6002, "mps-client-b"),
        ]
        .map(|(pid, name)| (pid, name.into()))
        .into(),
        ..Node::empty()
    };
    let runs = [
        // Memory usage that the driver reported for a program with matrix multiplications.
        (0, Process::new(ProcessKind::Compute, 4242, 1_050_673_152)),
        (0, Process::new(ProcessKind::Compute, 4243, 512 * MIB)),
        (0, Process::new(ProcessKind::Graphics, 4250, 8 * MIB)),
        (2, Process::new(ProcessKind::MpsCompute, 6001, 768 * MIB)),
        (2, Process::new(ProcessKind::MpsCompute, 6002, 256 * MIB)),
    ];
    for (index, process) in runs {
        if let Some(gpu) = node.gpus.get_mut(index) {
            gpu.memory.used += process.used_memory.unwrap_or(0);
            gpu.processes.push(process);
        }
    }
    if let [_, busy, _, accountant, ..] = node.gpus.as_mut_slice() {
        busy.run(Process::new(ProcessKind::Compute, 5001, 1_050_673_152));
        accountant.accounting.enabled = true;
        accountant.accounting.pids = vec![3001, 3002, 3003];
    }
    node
}

/// An H200. The identifiers depend on the index.
pub(crate) fn gpu(index: u32) -> Gpu {
    Gpu {
        name: "NVIDIA H200".into(),
        brand: NVML_BRAND_NVIDIA,
        architecture: NVML_DEVICE_ARCH_HOPPER,
        compute_capability: (9, 0),
        cores: 16_896,
        uuid: format!("GPU-00000000-0000-4000-8000-{:012}", index + 1),
        serial: Some((1_650_000_000_001 + u64::from(index)).to_string()),
        minor_number: index,
        board_id: 6 + index,
        multi_gpu_board: false,
        board_part_number: Some("692-2G520-0282-001".into()),
        module_id: Some(8 - index % 8),
        platform: Some(boards::board::platform(8 - index % 8)),
        vbios_version: "96.00.A5.00.1A".into(),
        inforom_image_version: Some("G520.0282.02.02".into()),
        gsp_mode: (true, true),
        pci: Pci { domain: 0, bus: 0, device: 6 + index, device_id: 0x2335_10DE, subsystem_id: 0x18BF_10DE },
        pcie: Pcie {
            generation: 5,
            max_generation: 5,
            gpu_max_generation: 5,
            width: 16,
            max_width: 16,
            replays: 0,
            speed: Some(32_000),
            max_speed: Some(NVML_PCIE_LINK_MAX_SPEED_32000MBPS),
        },
        irq: Some(41 + index),
        bus_type: NVML_BUS_TYPE_PCIE,
        modes: Modes {
            persistence: true,
            compute: NVML_COMPUTEMODE_DEFAULT,
            display: true,
            display_active: false,
            ecc: Some(Ecc { current: true, pending: true, default: true }),
            mig: Some((0, 0)),
            virtualization: NVML_GPU_VIRTUALIZATION_MODE_PASSTHROUGH,
        },
        memory: Memory {
            total: 150_754_820_096,
            reserved: 644_939_776,
            used: 0,
            bar1_total: 274_877_906_944,
            bar1_used: 1_703_936,
            bus_width: Some(6016),
        },
        utilization: Utilization {
            gpu: 0,
            memory: 0,
            encoder: Some(0),
            decoder: Some(0),
            jpeg: Some(0),
            ofa: Some(0),
            sampling_period_us: 100_000,
        },
        thermal: Thermal {
            gpu: 38,
            memory: Some(36),
            // The margins at 34, 38 and 52 degrees were 53, 49 and 35.
            margin_limit: Some(87),
            // Shutdown, slowdown, memory maximum and GPU maximum.
            thresholds: [Some(95), Some(89), Some(95), Some(87), None, None, None, None],
        },
        power: Power {
            usage: 82_600,
            memory_usage: Some(37_609),
            limit: 700_000,
            enforced_limit: 700_000,
            default_limit: 700_000,
            min_limit: 200_000,
            max_limit: 700_000,
            energy_mj: 5_707_539,
            management: true,
        },
        clocks: clocks(),
        fans: vec![],
        processes: vec![],
        accounting: Accounting { enabled: false, buffer_size: 4000, pids: vec![] },
        supported_events: 65_439,
        cpus: if index < 4 { 0..32 } else { 32..64 },
        numa_node: index / 4,
        clock_control: boards::clock_control::h200(index),
        power_control: boards::power_control::h200(index),
        cooling: boards::cooling::h200(index),
        settings: boards::settings::usual(),
        memory_health: boards::memory_health::h200(index),
        inforom: boards::inforom::h200(index),
        board: boards::board::h200(index),
        activity: boards::activity::h200(index),
        media: boards::media::h200(index),
        field_values: boards::field_values::h200(index),
        confidential: boards::confidential::h200(index),
        fabric: boards::fabric::h200(index),
        nvlink: boards::nvlink::h200(index),
        mig: boards::mig::h200(index),
        gpm: boards::gpm::h200(index),
        power_shaping: crate::model::PowerShaping::default(),
        virtual_gpus: boards::virtual_gpus::h200(index),
        vgpu: None,
        loads: boards::loads::h200(),
        accessible: true,
        lost: false,
        answers: BTreeMap::new(),
    }
}

fn clocks() -> Clocks {
    let graphics: Vec<u32> = (345..=1980).rev().step_by(15).collect();
    Clocks {
        current: [375, 375, 3201, 765],
        max: [1980, 1980, 3201, 1545],
        applications: [Some(1980), Some(1980), Some(3201), None],
        applications_default: [Some(1980), Some(1980), Some(3201), None],
        customer_boost_max: [Some(1980), Some(1980), None, None],
        supported: vec![(3201, graphics.clone()), (2201, graphics)],
        event_reasons: 1,
        supported_event_reasons: 511,
        performance_state: NVML_PSTATE_0,
        performance_states: vec![NVML_PSTATE_2, NVML_PSTATE_0],
    }
}
