//! A GeForce RTX of a laptop on WSL2: the library has another number than the Windows driver, and much is not supported.
//!
//! The pair of numbers was seen on such a system. Everything else is a guess.

use nvml_sys::*;

use crate::era::{Era, Host};
use crate::gpu::*;
use crate::model::{ClockControl, Load, MemoryHealth};
use crate::node::Node;
use crate::profiles::{boards, geforce};

const MIB: u64 = 1 << 20;

pub(crate) fn node() -> Node {
    Node { era: Era::R555, host: Host::Wsl2, gpus: vec![gpu()], ..Node::empty() }
}

fn gpu() -> Gpu {
    let desktop = geforce::gpu();
    let [idle, busy] = &desktop.loads;
    let load = |load: &Load, clocks: [u32; 4], power: u32| Load { clocks, power, ..load.clone() };
    let loads = [load(idle, [210, 210, 405, 555], 14_900), load(busy, [1560, 1560, 7001, 1365], 114_200)];
    let mut gpu = Gpu {
        name: "NVIDIA GeForce RTX 3080 Laptop GPU".into(),
        architecture: NVML_DEVICE_ARCH_AMPERE,
        compute_capability: (8, 6),
        cores: 6144,
        uuid: "GPU-00000000-0000-4000-8000-000000003080".into(),
        vbios_version: "94.04.55.00.93".into(),
        inforom_image_version: Some("G001.0000.03.03".into()),
        pci: Pci { device_id: 0x249C_10DE, subsystem_id: 0x1462_1462, ..desktop.pci },
        modes: Modes { persistence: true, ..desktop.modes.clone() },
        memory: Memory {
            total: 16_384 * MIB,
            reserved: 254 * MIB,
            used: 1180 * MIB,
            bar1_total: 16_384 * MIB,
            bar1_used: MIB,
            bus_width: Some(256),
        },
        power: Power { management: false, ..desktop.power },
        clocks: Clocks {
            max: [2100, 2100, 7001, 1950],
            supported: vec![],
            performance_states: vec![NVML_PSTATE_0, NVML_PSTATE_3, NVML_PSTATE_5, NVML_PSTATE_8],
            ..desktop.clocks.clone()
        },
        fans: vec![],
        cooling: boards::cooling::h200(0),
        clock_control: ClockControl { offsets: None, state_clocks: vec![], ..boards::clock_control::geforce() },
        memory_health: MemoryHealth::default(),
        loads,
        ..desktop
    };
    gpu.power_control.power_mizer = None;
    let [idle, _] = gpu.loads.clone();
    gpu.set_load(&idle);
    // Unlike on Linux: no lists of processes, and no limits of the power, which the firmware of the laptop decides.
    for function in [
        Function::nvmlDeviceGetPowerManagementLimit,
        Function::nvmlDeviceGetPowerManagementLimitConstraints,
        Function::nvmlDeviceGetPowerManagementDefaultLimit,
        Function::nvmlDeviceGetEnforcedPowerLimit,
        Function::nvmlDeviceGetProcessUtilization,
    ] {
        gpu.answers.insert(function, NVML_ERROR_NOT_SUPPORTED);
    }
    // The second version of the function fails where the first one works.
    gpu.answers.insert(Function::nvmlDeviceGetMemoryInfo_v2, NVML_ERROR_UNKNOWN);
    gpu
}
