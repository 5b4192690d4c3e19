//! Eight B200 GPUs, as boards of the Blackwell generation answer: NVLink counters are in other fields than before.
//!
//! Published: the name, sizes, the number and the version of the links, and the power limit. Everything else is a guess
//! after an H200: no such board was recorded.

use nvml_sys::*;

use crate::era::Era;
use crate::gpu::*;
use crate::model::{FieldNumber, Load, NvLink, PowerShaping};
use crate::node::Node;
use crate::profiles::{boards, h200x8};

const MIB: u64 = 1 << 20;

pub(crate) fn node() -> Node {
    Node {
        era: Era::R580,
        gpus: (0..8).map(gpu).collect(),
        confidential: Some(boards::confidential::h200_system(8)),
        vgpu_versions: Some(boards::virtual_gpus::versions()),
        ..Node::empty()
    }
}

fn gpu(index: u32) -> Gpu {
    let h200 = h200x8::gpu(index);
    let graphics: Vec<u32> = (120..=1965).rev().step_by(15).collect();
    let applications = [Some(1965), Some(1965), Some(3996), None];
    let load = |load: &Load, graphics: u32, power: u32| Load {
        clocks: [graphics, graphics, 3996, load.clocks[3]],
        power,
        memory_power: None,
        ..load.clone()
    };
    let [idle, busy] = &h200.loads;
    let mut gpu = Gpu {
        name: "NVIDIA B200".into(),
        architecture: NVML_DEVICE_ARCH_BLACKWELL,
        compute_capability: (10, 0),
        cores: 18_944,
        serial: Some((1_650_000_020_001 + u64::from(index)).to_string()),
        board_part_number: Some("692-2G525-0220-000".into()),
        vbios_version: "97.00.88.00.0F".into(),
        inforom_image_version: Some("G525.0220.00.03".into()),
        pci: Pci { device_id: 0x2901_10DE, subsystem_id: 0x1999_10DE, ..h200.pci },
        memory: Memory {
            total: 183_359 * MIB,
            reserved: 721 * MIB,
            used: 0,
            bar1_total: 262_144 * MIB,
            bar1_used: 2 * MIB,
            bus_width: Some(8192),
        },
        power: Power {
            limit: 1_000_000,
            enforced_limit: 1_000_000,
            default_limit: 1_000_000,
            max_limit: 1_000_000,
            ..h200.power
        },
        clocks: Clocks {
            max: [1965, 1965, 3996, 1965],
            applications,
            applications_default: applications,
            supported: vec![(3996, graphics)],
            ..h200.clocks.clone()
        },
        power_shaping: PowerShaping::blackwell(),
        mig: boards::mig::b200(),
        loads: [load(idle, 120, 141_300), load(busy, 1725, 963_800)],
        ..h200
    };
    gpu.board.gpu_part_number = None;
    gpu.board.sparse_operation_mode = None;
    for links in &mut gpu.nvlink.links {
        *links = links.take().map(|link| NvLink { version: NVML_NVLINK_VERSION_5_0, ..link });
    }
    gpu.nvlink.moved_counters = true;
    count_links(&mut gpu);
    gpu.memory_health.encryption = Some((false, false));
    gpu.memory_health.sram_unique = Some(vec![]);
    gpu.clock_control.performance_modes = None;
    gpu.clock_control.current_clocks = None;
    gpu.stop();
    gpu
}

/// Fields with the counters of each link, in place of those of Hopper.
fn count_links(gpu: &mut Gpu) {
    let values = &mut gpu.field_values.values;
    values.retain(|field, _| {
        !(NVML_FI_DEV_NVLINK_THROUGHPUT_DATA_TX..=NVML_FI_DEV_NVLINK_THROUGHPUT_RAW_RX).contains(field)
    });
    gpu.field_values.scoped.clear();
    let mut set = |field, bits| {
        values.insert(field, FieldNumber { value_type: NVML_VALUE_TYPE_UNSIGNED_LONG_LONG, bits });
    };
    for field in NVML_FI_DEV_NVLINK_COUNT_XMIT_PACKETS..=NVML_FI_DEV_NVLINK_COUNT_SYMBOL_BER {
        set(field, 0);
    }
    for field in NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_0..=NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_15 {
        set(field, 0);
    }
    for (field, count) in [
        (NVML_FI_DEV_NVLINK_COUNT_XMIT_PACKETS, 81_920),
        (NVML_FI_DEV_NVLINK_COUNT_XMIT_BYTES, 5_242_880),
        (NVML_FI_DEV_NVLINK_COUNT_RCV_PACKETS, 73_728),
        (NVML_FI_DEV_NVLINK_COUNT_RCV_BYTES, 4_718_592),
        (NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_0, 9_000_000_000),
    ] {
        set(field, count);
    }
    set(NVML_FI_DEV_NVLINK_GET_SPEED, 53_125);
    gpu.field_values.clearable.clear();
}
