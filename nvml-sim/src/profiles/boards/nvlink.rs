//! NVLinks of a GPU, and settings common to all of them.

use nvml_sys::*;

use crate::gpu::Pci;
use crate::model::{NvLink, NvLinkEncryption, NvLinkLowPower, NvLinks};

/// Eighteen links to four NVSwitches. The number of links, their version, their capabilities, their active state and
/// the low power threshold were read from hardware; the remote devices were not.
pub(crate) fn h200(_index: u32) -> NvLinks {
    NvLinks {
        links: (0..18).map(|link| Some(switched(link))).collect(),
        low_power: Some(NvLinkLowPower { threshold: 500, default: 500, max: 8191, ready: true }),
        bw_modes: None,
        encryption: Some(NvLinkEncryption::default()),
        firmware: vec![],
        telemetry_samples: None,
        moved_counters: false,
    }
}

/// Twelve links, two to each of six NVSwitches.
pub(crate) fn a100() -> NvLinks {
    let link = |link: u32| {
        let remote = Pci { domain: 0, bus: 0xC4 + link / 2, device: 0, device_id: 0x1AF1_10DE, subsystem_id: 0 };
        Some(NvLink { version: NVML_NVLINK_VERSION_3_0, remote, ..switched(link) })
    };
    NvLinks { links: (0..12).map(link).collect(), low_power: None, encryption: None, ..h200(0) }
}

fn switched(link: u32) -> NvLink {
    // Four or five links to each NVSwitch.
    let switch = [0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3].get(link as usize).copied().unwrap_or(0);
    NvLink {
        active: true,
        version: NVML_NVLINK_VERSION_4_0,
        capabilities: [true; 6],
        remote_type: NVML_NVLINK_DEVICE_TYPE_SWITCH,
        remote: Pci { domain: 0, bus: 7 + switch, device: 0, device_id: 0x22A3_10DE, subsystem_id: 0x1796_10DE },
        errors: [0; 5],
        utilization: None,
        telemetry: [vec![], vec![]],
        telemetry_code: NVML_SUCCESS,
    }
}

/// No NVLink support.
pub(crate) fn geforce() -> NvLinks {
    NvLinks::default()
}
