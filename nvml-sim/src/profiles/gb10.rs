//! One GB10 (DGX Spark): a GPU that shares the memory of the system.
//!
//! Nothing was read from hardware by this project. From public outputs of `nvidia-smi` and of monitoring programs on such
//! systems (drivers 580.95.05 to 580.173.02): the name, the brand, the PCI address, the compute capability, the number of
//! cores, the PCIe link, `NVML_ERROR_NOT_SUPPORTED` for the amounts of memory, BAR1, ECC, MIG, fan speed and power limits,
//! and processes with their memory. All other values are guesses: those of the GeForce, or typical values.

use nvml_sys::*;

use crate::era::Era;
use crate::gpu::*;
use crate::model::Load;
use crate::node::Node;
use crate::profiles::geforce;

const MIB: u64 = 1 << 20;

/// Functions without a value, because the memory is that of the system and the power limit that of the module.
const UNSUPPORTED: &[Function] = &[
    Function::nvmlDeviceGetMemoryInfo,
    Function::nvmlDeviceGetMemoryInfo_v2,
    Function::nvmlDeviceGetBAR1MemoryInfo,
    Function::nvmlDeviceGetPowerManagementLimit,
    Function::nvmlDeviceGetPowerManagementLimitConstraints,
    Function::nvmlDeviceGetPowerManagementDefaultLimit,
    Function::nvmlDeviceGetEnforcedPowerLimit,
];

pub(crate) fn node() -> Node {
    let mut gpu = gpu();
    gpu.processes.push(Process::new(ProcessKind::Graphics, 2345, 43 * MIB));
    gpu.processes.push(Process::new(ProcessKind::Compute, 4242, 19_135 * MIB));
    let names = [(2345, "/usr/lib/xorg/Xorg".into()), (4242, "/usr/local/bin/python".into())];
    Node { era: Era::R580, gpus: vec![gpu], process_names: names.into(), ..Node::empty() }
}

fn gpu() -> Gpu {
    let geforce = geforce::gpu();
    let [idle, busy] = geforce.loads.clone();
    // Guesses, but for the temperature.
    let idle = Load {
        utilization: (0, 0),
        clocks: [208, 208, 0, 598],
        power: 3_000,
        temperatures: (36, None),
        bar1_used: 0,
        ..idle
    };
    let busy = Load {
        clocks: [2405, 2405, 0, 2405],
        performance_state: NVML_PSTATE_0,
        power: 62_000,
        temperatures: (70, None),
        bar1_used: 0,
        ..busy
    };
    // Guesses: the IDs of the device, the VBIOS version and the UUID.
    let mut gpu = Gpu {
        name: "NVIDIA GB10".into(),
        brand: NVML_BRAND_NVIDIA_RTX,
        architecture: NVML_DEVICE_ARCH_BLACKWELL,
        compute_capability: (12, 1),
        cores: 6144,
        uuid: "GPU-00000000-0000-4000-8000-000000000010".into(),
        vbios_version: "9A.0B.00.00.00".into(),
        inforom_image_version: None,
        gsp_mode: (true, true),
        pci: Pci { domain: 0xF, bus: 1, device: 0, device_id: 0x2E12_10DE, subsystem_id: 0x0000_10DE },
        pcie: Pcie { generation: 1, width: 1, max_width: 1, replays: 0, ..geforce.pcie },
        // No amount of memory is the GPU's own.
        memory: Memory { total: 0, reserved: 0, used: 0, bar1_total: 0, bar1_used: 0, bus_width: None },
        thermal: Thermal { gpu: 36, memory: None, margin_limit: None, thresholds: [None; 8] },
        clocks: Clocks {
            // Real systems do not report a memory clock.
            max: [3003, 3003, 0, 3003],
            supported: vec![],
            performance_states: vec![NVML_PSTATE_0, NVML_PSTATE_8],
            ..geforce.clocks
        },
        fans: vec![],
        loads: [idle.clone(), busy],
        cpus: 0..20,
        ..geforce
    };
    gpu.set_load(&idle);
    gpu.board.addressing_mode = Some(NVML_DEVICE_ADDRESSING_MODE_ATS);
    gpu.cooling = crate::model::Cooling::default();
    gpu.answers.extend(UNSUPPORTED.iter().map(|function| (*function, NVML_ERROR_NOT_SUPPORTED)));
    gpu
}
