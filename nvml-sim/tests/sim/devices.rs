//! Device enumeration and queries.

use std::ffi::CString;
use std::ptr::{null, null_mut};

use nvml_sim::{Node, Unit};
use nvml_sys::*;

use crate::{call, device, get, started, string, text};

/// A time in microseconds since 1970.
const NOW: u64 = 1_795_332_995_000_000;

#[test]
fn devices_are_found_by_each_identifier() {
    let (_sim, nvml) = started(Node::h200x8());
    let third = device(&nvml, 2);
    assert_eq!(get!(nvml, nvmlDeviceGetIndex(third) as u32), Ok(2));

    let by_uuid = |uuid: &str| {
        let uuid = CString::new(uuid).unwrap();
        get!(nvml, nvmlDeviceGetHandleByUUID(uuid.as_ptr()) as nvmlDevice_t)
    };
    assert_eq!(by_uuid("GPU-00000000-0000-4000-8000-000000000003"), Ok(third));
    // Trap 42: the prefix can be missing.
    assert_eq!(by_uuid("00000000-0000-4000-8000-000000000003"), Ok(third));
    assert_eq!(by_uuid("GPU-nothing"), Err(NVML_ERROR_NOT_FOUND));

    let by_serial = |serial: &str| {
        let serial = CString::new(serial).unwrap();
        get!(nvml, nvmlDeviceGetHandleBySerial(serial.as_ptr()) as nvmlDevice_t)
    };
    assert_eq!(by_serial("1650000000003"), Ok(third));
    assert_eq!(by_serial("1"), Err(NVML_ERROR_NOT_FOUND));

    let by_bus = |id: &str| {
        let id = CString::new(id).unwrap();
        get!(nvml, nvmlDeviceGetHandleByPciBusId_v2(id.as_ptr()) as nvmlDevice_t)
    };
    for id in ["00000000:00:08.0", "0000:00:08.0", "00:08.0"] {
        assert_eq!(by_bus(id), Ok(third));
    }
    assert_eq!(by_bus("0000:00:0A.0"), by_bus("0000:00:0a.0"));
    assert_eq!(by_bus("0000:00:1f.0"), Err(NVML_ERROR_NOT_FOUND));
    assert_eq!(by_bus("here"), Err(NVML_ERROR_INVALID_ARGUMENT));
    assert_eq!(get!(nvml, nvmlDeviceGetHandleByUUID(null()) as nvmlDevice_t), Err(NVML_ERROR_INVALID_ARGUMENT));

    let mut binary = nvmlUUID_v1_t::stamped();
    binary.type_ = NVML_UUID_TYPE_BINARY;
    binary.value.bytes = [0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0, 0, 0, 0, 0, 0, 3];
    assert_eq!(get!(nvml, nvmlDeviceGetHandleByUUIDV(&raw const binary) as nvmlDevice_t), Ok(third));
    binary.type_ = 7;
    let unknown = get!(nvml, nvmlDeviceGetHandleByUUIDV(&raw const binary) as nvmlDevice_t);
    assert_eq!(unknown, Err(NVML_ERROR_INVALID_ARGUMENT));
    binary.version += 1;
    let unstamped = get!(nvml, nvmlDeviceGetHandleByUUIDV(&raw const binary) as nvmlDevice_t);
    assert_eq!(unstamped, Err(NVML_ERROR_ARGUMENT_VERSION_MISMATCH));
}

#[test]
fn an_index_too_high_is_refused() {
    let (_sim, nvml) = started(Node::h200x8());
    assert_eq!(get!(nvml, nvmlDeviceGetHandleByIndex_v2(8) as nvmlDevice_t), Err(NVML_ERROR_INVALID_ARGUMENT));
    assert_eq!(call!(nvml, nvmlDeviceGetHandleByIndex_v2(0, null_mut())), NVML_ERROR_INVALID_ARGUMENT);
}

#[test]
fn invalid_device_handles_are_refused() {
    let (_sim, nvml) = started(Node { units: vec![Unit::simulated()], ..Node::h200x8() });
    let unit = get!(nvml, nvmlUnitGetHandleByIndex(0) as nvmlUnit_t).unwrap();
    for address in [0, 1, 0xdead_beef, usize::MAX, unit.handle.addr()] {
        let garbage = nvmlDevice_t { handle: std::ptr::without_provenance_mut(address) };
        assert_eq!(get!(nvml, nvmlDeviceGetPowerUsage(garbage) as u32), Err(NVML_ERROR_INVALID_ARGUMENT));
        assert_eq!(call!(nvml, nvmlDeviceGetFieldValues(garbage, 0, null_mut())), NVML_ERROR_INVALID_ARGUMENT);
    }
}

#[test]
fn the_versions_of_the_count_have_their_own_indices() {
    let mut node = Node::h200x8();
    node.gpus[0].accessible = false;
    let (_sim, nvml) = started(node);
    assert_eq!(get!(nvml, nvmlDeviceGetCount_v2() as u32), Ok(8));
    assert_eq!(get!(nvml, nvmlDeviceGetCount() as u32), Ok(7));
    assert_eq!(get!(nvml, nvmlDeviceGetHandleByIndex_v2(0) as nvmlDevice_t), Err(NVML_ERROR_NO_PERMISSION));
    let first = get!(nvml, nvmlDeviceGetHandleByIndex(0) as nvmlDevice_t).unwrap();
    assert_eq!(first, device(&nvml, 1));
}

#[test]
fn a_lost_gpu_returns_gpu_is_lost() {
    let (sim, nvml) = started(Node::h200x8());
    let (lost, well) = (device(&nvml, 0), device(&nvml, 1));
    sim.node(|node| node.gpus[0].lost = true);
    assert_eq!(get!(nvml, nvmlDeviceGetPowerUsage(lost) as u32), Err(NVML_ERROR_GPU_IS_LOST));
    assert_eq!(get!(nvml, nvmlDeviceGetPowerUsage(well) as u32), Ok(559_463));
    assert_eq!(get!(nvml, nvmlDeviceGetHandleByIndex_v2(0) as nvmlDevice_t), Err(NVML_ERROR_GPU_IS_LOST));
}

#[test]
fn error_codes_can_be_set_for_a_gpu_and_for_the_node() {
    let mut node = Node::h200x8();
    node.gpus[0].answers.insert(Function::nvmlDeviceGetPowerUsage, NVML_ERROR_NO_PERMISSION);
    node.answers.insert(Function::nvmlDeviceGetBrand, NVML_ERROR_UNKNOWN);
    let (_sim, nvml) = started(node);
    assert_eq!(get!(nvml, nvmlDeviceGetPowerUsage(device(&nvml, 0)) as u32), Err(NVML_ERROR_NO_PERMISSION));
    assert_eq!(get!(nvml, nvmlDeviceGetPowerUsage(device(&nvml, 1)) as u32), Ok(559_463));
    assert_eq!(get!(nvml, nvmlDeviceGetBrand(device(&nvml, 1)) as u32), Err(NVML_ERROR_UNKNOWN));
}

#[test]
fn an_h200_answers_as_the_real_one() {
    let (_sim, nvml) = started(Node::h200x8());
    let gpu = device(&nvml, 7);
    assert_eq!(text(96, |to, length| call!(nvml, nvmlDeviceGetName(gpu, to, length))).unwrap(), "NVIDIA H200");
    assert_eq!(get!(nvml, nvmlDeviceGetBrand(gpu) as u32), Ok(14));
    assert_eq!(get!(nvml, nvmlDeviceGetArchitecture(gpu) as u32), Ok(NVML_DEVICE_ARCH_HOPPER));
    assert_eq!(get!(nvml, nvmlDeviceGetMinorNumber(gpu) as u32), Ok(7));
    assert_eq!(get!(nvml, nvmlDeviceGetNumGpuCores(gpu) as u32), Ok(16_896));
    assert_eq!(get!(nvml, nvmlDeviceGetMemoryBusWidth(gpu) as u32), Ok(6016));
    assert_eq!(get!(nvml, nvmlDeviceGetPcieSpeed(gpu) as u32), Ok(32_000));
    assert_eq!(get!(nvml, nvmlDeviceGetNumFans(gpu) as u32), Ok(0));
    assert_eq!(get!(nvml, nvmlDeviceGetFanSpeed(gpu) as u32), Err(NVML_ERROR_NOT_SUPPORTED));
    assert_eq!(get!(nvml, nvmlDeviceGetHostVgpuMode(gpu) as u32), Err(NVML_ERROR_NOT_SUPPORTED));
    assert_eq!(get!(nvml, nvmlDeviceGetTemperature(gpu, NVML_TEMPERATURE_GPU) as u32), Ok(38));
    assert_eq!(get!(nvml, nvmlDeviceGetTemperature(gpu, 9) as u32), Err(NVML_ERROR_INVALID_ARGUMENT));
    assert_eq!(get!(nvml, nvmlDeviceGetClockInfo(gpu, NVML_CLOCK_MEM) as u32), Ok(3201));
    assert_eq!(get!(nvml, nvmlDeviceGetClockInfo(gpu, 4) as u32), Err(NVML_ERROR_NOT_SUPPORTED));
    let memory = get!(nvml, nvmlDeviceGetMemoryInfo(gpu) as nvmlMemory_t).unwrap();
    assert_eq!((memory.total, memory.free, memory.used), (150_754_820_096, 150_109_880_320, 644_939_776));

    let near = get!(nvml, nvmlDeviceGetTopologyCommonAncestor(gpu, device(&nvml, 6)) as u32);
    let far = get!(nvml, nvmlDeviceGetTopologyCommonAncestor(gpu, device(&nvml, 0)) as u32);
    assert_eq!((near, far), (Ok(NVML_TOPOLOGY_NODE), Ok(NVML_TOPOLOGY_SYSTEM)));
}

#[test]
fn the_bus_info_has_the_layout_of_its_version() {
    let (_sim, nvml) = started(Node::h200x8());
    let gpu = device(&nvml, 0);
    let today = get!(nvml, nvmlDeviceGetPciInfo_v3(gpu) as nvmlPciInfo_t).unwrap();
    assert_eq!(string(&today.busId), "00000000:00:06.0");
    assert_eq!(string(&today.busIdLegacy), "0000:00:06.0");
    assert_eq!((today.device, today.pciDeviceId, today.pciSubSystemId), (6, 590_680_286, 415_174_878));
    // Version 2 writes the 52 bytes of its own layout, and nothing after them.
    let mut old = nvmlPciInfo_t { busId: [1; 32], ..Zeroable::zeroed() };
    assert_eq!(call!(nvml, nvmlDeviceGetPciInfo_v2(gpu, &raw mut old)), NVML_SUCCESS);
    assert_eq!(string(&old.busIdLegacy), "0000:00:06.0");
    assert_eq!(old.busId[..16], [0; 16]);
    assert_eq!(old.busId[16..], [1; 16]);
}

#[test]
fn versioned_structs_require_their_version() {
    let (_sim, nvml) = started(Node::h200x8());
    let gpu = device(&nvml, 0);
    let mut memory = nvmlMemory_v2_t::stamped();
    assert_eq!(call!(nvml, nvmlDeviceGetMemoryInfo_v2(gpu, &raw mut memory)), NVML_SUCCESS);
    assert_eq!(memory.total, memory.reserved + memory.used + memory.free);
    assert_eq!(memory.used, 1_050_673_152 + (520 << 20));
    for version in [0, nvmlMemory_v2 + 1, nvmlMemory_v2 & 0xff_ffff | 1 << 24] {
        memory.version = version;
        // Trap 32: another code than that of other structs.
        let code = call!(nvml, nvmlDeviceGetMemoryInfo_v2(gpu, &raw mut memory));
        assert_eq!(code, NVML_ERROR_FUNCTION_NOT_FOUND);
    }
    assert_eq!(call!(nvml, nvmlDeviceGetMemoryInfo_v2(gpu, null_mut())), NVML_ERROR_INVALID_ARGUMENT);

    let mut margin = nvmlMarginTemperature_v1_t::stamped();
    assert_eq!(call!(nvml, nvmlDeviceGetMarginTemperature(gpu, &raw mut margin)), NVML_SUCCESS);
    assert_eq!(margin.marginTemperature, 49);
    margin.version += 1;
    let code = call!(nvml, nvmlDeviceGetMarginTemperature(gpu, &raw mut margin));
    assert_eq!(code, NVML_ERROR_ARGUMENT_VERSION_MISMATCH);
}

#[test]
fn energy_grows_with_power_and_time() {
    let (sim, nvml) = started(Node { now_us: Some(NOW), ..Node::h200x8() });
    let gpu = device(&nvml, 0);
    let energy = || get!(nvml, nvmlDeviceGetTotalEnergyConsumption(gpu) as u64).unwrap();
    let before = energy();
    sim.node(|node| {
        node.gpus[0].power.usage = 700_000;
        node.now_us = Some(NOW + 2_000_000);
    });
    assert_eq!(energy(), before + 1_400_000);
    // The energy until then stays.
    sim.node(|node| node.gpus[0].power.usage = 100_000);
    sim.node(|node| node.now_us = Some(NOW + 2_500_000));
    assert_eq!(energy(), before + 1_450_000);
    // Time of the system.
    let (_sim, nvml) = started(Node::h200x8());
    let gpu = device(&nvml, 0);
    let energy = || get!(nvml, nvmlDeviceGetTotalEnergyConsumption(gpu) as u64).unwrap();
    let (before, start) = (energy(), std::time::Instant::now());
    while energy() == before {
        assert!(start.elapsed().as_secs() < 60);
        std::thread::yield_now();
    }
}

#[test]
fn a_table_can_be_used_from_many_threads() {
    let (sim, nvml) = started(Node::h200x8());
    std::thread::scope(|scope| {
        for index in 0..8 {
            let nvml = &nvml;
            scope.spawn(move || {
                for _ in 0..200 {
                    assert_eq!(get!(nvml, nvmlDeviceGetMinorNumber(device(nvml, index)) as u32), Ok(index));
                }
            });
        }
    });
    assert_eq!(sim.calls(Function::nvmlDeviceGetMinorNumber), 1600);
}

/// A driver returns an error for memory that is unified, or success and a total of 0.
#[test]
fn unified_memory() {
    let (sim, nvml) = started(Node::gb10());
    let gpu = device(&nvml, 0);
    let name = text(96, |buffer, length| call!(nvml, nvmlDeviceGetName(gpu, buffer, length)));
    assert_eq!(name.as_deref(), Ok("NVIDIA GB10"));
    let total = || get!(nvml, nvmlDeviceGetMemoryInfo(gpu) as nvmlMemory_t).map(|memory| memory.total);
    assert_eq!(total(), Err(NVML_ERROR_NOT_SUPPORTED));
    assert_eq!(get!(nvml, nvmlDeviceGetBAR1MemoryInfo(gpu) as nvmlBAR1Memory_t).err(), Some(NVML_ERROR_NOT_SUPPORTED));
    assert_eq!(get!(nvml, nvmlDeviceGetTemperature(gpu, NVML_TEMPERATURE_GPU) as u32), Ok(36));
    sim.node(|node| node.gpus[0].answers.clear());
    assert_eq!(total(), Ok(0));
}
