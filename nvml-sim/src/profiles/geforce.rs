//! A GeForce of 2016 in a desktop: two fans, a display, no ECC.
//!
//! Nothing was read from hardware: these are typical values of such a board.

use std::collections::BTreeMap;

use nvml_sys::*;

use crate::era::Era;
use crate::gpu::*;
use crate::node::Node;
use crate::profiles::boards;

const MIB: u64 = 1 << 20;

pub(crate) fn node() -> Node {
    let mut gpu = gpu();
    gpu.processes.push(Process::new(ProcessKind::Graphics, 1234, 312 * MIB));
    Node { era: Era::R550, gpus: vec![gpu], process_names: [(1234, "Xorg".into())].into(), ..Node::empty() }
}

pub(crate) fn gpu() -> Gpu {
    let graphics: Vec<u32> = (139..=1911).rev().step_by(13).collect();
    Gpu {
        name: "NVIDIA GeForce GTX 1080".into(),
        brand: NVML_BRAND_GEFORCE,
        architecture: NVML_DEVICE_ARCH_PASCAL,
        compute_capability: (6, 1),
        cores: 2560,
        uuid: "GPU-00000000-0000-4000-8000-000000001080".into(),
        serial: None,
        minor_number: 0,
        board_id: 0x100,
        multi_gpu_board: false,
        board_part_number: None,
        module_id: None,
        platform: None,
        vbios_version: "86.04.17.00.01".into(),
        inforom_image_version: Some("G001.0000.01.03".into()),
        gsp_mode: (false, false),
        pci: Pci { domain: 0, bus: 1, device: 0, device_id: 0x1B80_10DE, subsystem_id: 0x119E_10DE },
        pcie: Pcie {
            generation: 1,
            max_generation: 3,
            gpu_max_generation: 3,
            width: 16,
            max_width: 16,
            replays: 2,
            speed: Some(2500),
            max_speed: Some(NVML_PCIE_LINK_MAX_SPEED_8000MBPS),
        },
        irq: Some(130),
        bus_type: NVML_BUS_TYPE_PCIE,
        modes: Modes {
            persistence: false,
            compute: NVML_COMPUTEMODE_DEFAULT,
            display: true,
            display_active: true,
            ecc: None,
            mig: None,
            virtualization: NVML_GPU_VIRTUALIZATION_MODE_NONE,
        },
        memory: Memory {
            total: 8192 * MIB,
            reserved: 78 * MIB,
            used: 312 * MIB,
            bar1_total: 256 * MIB,
            bar1_used: 12 * MIB,
            bus_width: Some(256),
        },
        utilization: Utilization {
            gpu: 3,
            memory: 1,
            encoder: Some(0),
            decoder: Some(0),
            jpeg: None,
            ofa: None,
            sampling_period_us: 167_000,
        },
        thermal: Thermal {
            gpu: 44,
            memory: None,
            margin_limit: None,
            thresholds: [Some(99), Some(96), None, Some(83), Some(60), Some(83), Some(92), None],
        },
        power: Power {
            usage: 11_230,
            memory_usage: None,
            limit: 180_000,
            enforced_limit: 180_000,
            default_limit: 180_000,
            min_limit: 90_000,
            max_limit: 216_000,
            energy_mj: 0,
            management: true,
        },
        clocks: Clocks {
            current: [139, 139, 405, 544],
            max: [1911, 1911, 5005, 1708],
            applications: [None; 4],
            applications_default: [None; 4],
            customer_boost_max: [None; 4],
            supported: vec![(5005, graphics.clone()), (810, graphics), (405, vec![139])],
            event_reasons: 1,
            supported_event_reasons: 511,
            performance_state: NVML_PSTATE_8,
            performance_states: vec![NVML_PSTATE_0, NVML_PSTATE_2, NVML_PSTATE_5, NVML_PSTATE_8],
        },
        fans: vec![Fan { speed: 27 }, Fan { speed: 29 }],
        processes: vec![],
        accounting: Accounting { enabled: false, buffer_size: 4000, pids: vec![] },
        supported_events: nvmlEventTypePState | nvmlEventTypeXidCriticalError | nvmlEventTypeClock,
        cpus: 0..16,
        numa_node: 0,
        clock_control: boards::clock_control::geforce(),
        power_control: boards::power_control::geforce(),
        cooling: boards::cooling::geforce(),
        settings: boards::settings::usual(),
        memory_health: boards::memory_health::geforce(),
        inforom: boards::inforom::geforce(),
        board: boards::board::geforce(),
        activity: boards::activity::geforce(),
        media: boards::media::geforce(),
        field_values: boards::field_values::geforce(),
        confidential: boards::confidential::geforce(),
        fabric: boards::fabric::geforce(),
        nvlink: boards::nvlink::geforce(),
        mig: boards::mig::geforce(),
        gpm: boards::gpm::geforce(),
        power_shaping: crate::model::PowerShaping::default(),
        virtual_gpus: boards::virtual_gpus::geforce(),
        vgpu: None,
        loads: boards::loads::geforce(),
        accessible: true,
        lost: false,
        answers: BTreeMap::new(),
    }
}
