//! GPU with the features of all boards, so that each method has a result.

use std::collections::BTreeMap;

use nvml_sim::model::{
    AdaptiveTgp, AutoBoost, ClockMonitor, DriverModel, FieldNumber, Flush, Meter, NvLinkBwModes, NvLinkRemapTables,
    NvLinkUtilization, OperationMode, PowerMizer, PowerShaping, RemappedBanks, RetiredPage, RetiredPages,
};
use nvml_sim::{ExcludedGpu, Gpu, Hic, Node, Pci, Platform, Process, ProcessKind, Unit};
use nvml_sys::*;

/// Sets all features of the first of eight H200, and makes the fourth removable.
pub(crate) fn node(node: &mut Node) {
    let last = &node.gpus[7];
    node.excluded = vec![ExcludedGpu { pci: last.pci, uuid: last.uuid.clone() }];
    node.cper = Some(vec![("GPU-a".to_owned(), vec![1, 2, 3]), ("GPU-b".to_owned(), vec![4; 5000])]);
    node.gpus[3].modes.persistence = false;
    node.hics = vec![Hic { id: 3, firmware_version: "1.2.3".to_owned() }];
    node.units = vec![Unit::simulated()];
    let neighbor = node.gpus[1].pci;
    let gpu = &mut node.gpus[0];
    board(gpu);
    power_and_clocks(gpu);
    memory(gpu);
    links(gpu, neighbor);
    fields(gpu);
    processes(gpu);
    // Counters of a GPU instance.
    gpu.gpm.instances.insert(3, Meter::of(&[(NVML_GPM_METRIC_SM_UTIL, 12.5)]));
}

/// Two of each kind, because an invalid entry size affects the second entry and later ones; one is on a GPU instance.
fn processes(gpu: &mut Gpu) {
    let on_instance = Some((1, 2));
    gpu.processes.push(Process { instances: on_instance, ..Process::new(ProcessKind::Compute, 4260, 1 << 20) });
    gpu.processes.push(Process::new(ProcessKind::Graphics, 4261, 1 << 21));
}

fn board(gpu: &mut Gpu) {
    gpu.board.bridge_chips = vec![(0, 0x8747), (1, 0)];
    gpu.board.memory_numa_node = Some(4);
    gpu.board.addressing_mode = Some(2);
    gpu.pcie.replays = 12;
    gpu.inforom.black_box = Some(Some(Flush { timestamp: 1_700_000_000_000_000, duration: 1500 }));
    gpu.fabric.hostname = Some("a-host".to_owned());
    gpu.settings.operation_mode = Some(OperationMode {
        current: NVML_GOM_ALL_ON,
        pending: NVML_GOM_ALL_ON,
        supported: vec![NVML_GOM_ALL_ON, NVML_GOM_LOW_DP],
    });
    gpu.settings.driver_model = Some(DriverModel { current: NVML_DRIVER_WDM, pending: NVML_DRIVER_WDDM });
    gpu.platform = Some(Platform {
        ib_guid: [7; 16],
        chassis_serial_number: *b"1821224190042\0\0\0",
        slot_number: 11,
        tray_index: 7,
        host_id: 2,
        peer_type: 1,
        module_id: 3,
    });
}

fn power_and_clocks(gpu: &mut Gpu) {
    gpu.modes.persistence = true;
    gpu.clock_control.auto_boost = Some(AutoBoost { enabled: true, default: true });
    gpu.clock_control.monitor = Some(ClockMonitor { fault: true, count: 2, faults: vec![(0x4, 0x11), (0x100, 0x2)] });
    gpu.power_control.adaptive_tgp =
        Some(AdaptiveTgp { requested: false, allowed: true, decided: None, adjusted_limit: 1_234_000 });
    gpu.power_control.power_mizer = Some(PowerMizer { mode: 2, supported: 0b111 });
    gpu.power_shaping = PowerShaping::blackwell();
}

fn memory(gpu: &mut Gpu) {
    let health = &mut gpu.memory_health;
    // Each counter of the board has a distinct value.
    let counters = health.errors.as_flattened_mut().as_flattened_mut().iter_mut().flatten();
    for (counter, number) in counters.zip(101..) {
        *counter = number;
    }
    let page = |number: u64| RetiredPage {
        cause: NVML_PAGE_RETIREMENT_CAUSE_DOUBLE_BIT_ECC_ERROR,
        address: 0x1_0000 * (number + 1),
        timestamp: 1_600_000_000 + number,
    };
    health.retired_pages = Some(RetiredPages { pages: (0..3).map(page).collect(), pending: true });
    health.remapped_banks =
        Some(RemappedBanks { active: 1, inactive: 2, pending: true, max_spare_groups: 30, no_spare_groups: 4 });
    health.encryption = Some((false, false));
    health.limits = Some(BTreeMap::new());
    health.unrepairable = Some(true);
    health.sram_unique = Some(vec![nvmlEccSramUniqueUncorrectedErrorEntry_v1_t {
        unit: 1,
        location: 2,
        sublocation: 3,
        extlocation: 4,
        address: 5,
        isParity: 1,
        count: 6,
    }]);
}

/// Four links, the maximum of the oldest drivers. The last leads to the neighbor, the others to switches.
fn links(gpu: &mut Gpu, neighbor: Pci) {
    let nvlink = &mut gpu.nvlink;
    nvlink.links.truncate(4);
    nvlink.bw_modes =
        Some(NvLinkBwModes { supported: vec![2, 5, 9], claimed: None, mode: 5, async_timeout_ms: Some(1500) });
    nvlink.telemetry_samples = Some(20);
    nvlink.encryption.as_mut().unwrap().tables = Some(NvLinkRemapTables {
        alid: 41,
        entries: vec![(0x10, 0x20), (0x11, 0x21)],
        private_info: b"opaque bytes".to_vec(),
        ..NvLinkRemapTables::default()
    });
    let counter = |counted| NvLinkUtilization { control: (1, 6), counted, frozen: false };
    let direct = nvlink.links[3].as_mut().unwrap();
    (direct.remote_type, direct.remote) = (NVML_NVLINK_DEVICE_TYPE_GPU, neighbor);
    let link = nvlink.links[1].as_mut().unwrap();
    link.utilization = Some([counter((10, 20)), counter((30, 40))]);
    link.telemetry = [vec![1, 2, 3], vec![10, 20]];
    link.errors = [5, 6, 7, 8, 9];
    // Speed as on drivers before 515: a field for each link.
    let speed = FieldNumber { value_type: NVML_VALUE_TYPE_UNSIGNED_INT, bits: 26_562 };
    gpu.field_values.values.insert(NVML_FI_DEV_NVLINK_SPEED_MBPS_L1, speed);
}

/// Fields whose numbers changed, each with a distinct value.
fn fields(gpu: &mut Gpu) {
    let moved = [
        NVML_FI_DEV_IS_MIG_MODE_INDEPENDENT_MIG_QUERY_CAPABLE,
        NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_MAX,
        NVML_FI_PWR_SMOOTHING_ENABLED,
        NVML_FI_DEV_CLOCKS_EVENT_REASON_SW_THERM_SLOWDOWN,
    ];
    let remote = FieldNumber { value_type: NVML_VALUE_TYPE_UNSIGNED_INT, bits: 46 };
    gpu.field_values.scoped.insert((NVML_FI_DEV_NVLINK_REMOTE_NVLINK_ID, 1), Some(remote));
    for (field, bits) in moved.into_iter().zip(71..) {
        let number = FieldNumber { value_type: NVML_VALUE_TYPE_UNSIGNED_INT, bits };
        gpu.field_values.values.insert(field, number);
    }
}

/// Confidential computing is enabled.
pub(crate) fn confidential(node: &mut Node) {
    for gpu in &mut node.gpus {
        gpu.confidential.switch_on();
    }
    if let Some(system) = &mut node.confidential {
        (system.cpu_caps, system.environment, system.feature, system.multi_gpu_mode) = (3, 2, 1, 1);
    }
}

/// No vGPU is running, as some settings require.
pub(crate) fn idle_host(node: &mut Node) {
    for gpu in &mut node.gpus {
        gpu.vgpu.as_mut().unwrap().instances.clear();
        for instance in &mut gpu.mig.instances {
            instance.vgpus.as_mut().unwrap().active.clear();
        }
    }
}
