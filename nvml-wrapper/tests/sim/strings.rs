//! Invalid strings of libraries.

use nvml_sim::{Fault, Node, Unit};
use nvml_sys::NVML_ERROR_INSUFFICIENT_SIZE;
use nvml_wrapper::device::inforom::InforomObject;
use nvml_wrapper::raw::Function;
use nvml_wrapper::{Device, ErrorCode, Nvml, Result};

use crate::session;

#[test]
fn a_text_without_its_end_stops_at_the_buffer() {
    let (sim, nvml) = session(Node { units: vec![Unit::simulated()], ..Node::h200x8() });
    let device = nvml.device_by_index(0).unwrap();
    sim.fail(Function::nvmlDeviceGetName, Fault::unterminated_string());
    let name = device.name().unwrap();
    assert!(name.starts_with("NVIDIA H200") && name.len() == 96, "{name}");
    sim.fail(Function::nvmlUnitGetUnitInfo, Fault::unterminated_string());
    let info = nvml.unit_by_index(0).unwrap().info().unwrap();
    assert_eq!(info.name.len(), 96);
}

#[test]
fn bytes_that_are_not_utf8_are_replaced() {
    let (sim, nvml) = session(Node::h200x8());
    let device = nvml.device_by_index(0).unwrap();
    sim.fail(Function::nvmlDeviceGetUUID, Fault::raw_string(*b"GPU-\xff\xfe"));
    assert_eq!(device.uuid().unwrap(), "GPU-\u{FFFD}\u{FFFD}");
}

/// One byte that is not UTF-8 fails no call, and replaces only itself.
#[test]
fn no_string_fails_because_of_a_byte() {
    type Read = fn(&Nvml, &Device) -> Result<String>;
    let reads: &[(Function, Read)] = &[
        (Function::nvmlDeviceGetName, |_, device| device.name()),
        (Function::nvmlDeviceGetSerial, |_, device| device.serial()),
        (Function::nvmlDeviceGetUUID, |_, device| device.uuid()),
        (Function::nvmlDeviceGetBoardPartNumber, |_, device| device.board_part_number()),
        (Function::nvmlDeviceGetVbiosVersion, |_, device| device.vbios_version()),
        (Function::nvmlDeviceGetInforomImageVersion, |_, device| device.inforom_image_version()),
        (Function::nvmlDeviceGetInforomVersion, |_, device| device.inforom_version(InforomObject::Oem)),
        (Function::nvmlDeviceGetGspFirmwareVersion, |_, device| device.gsp_firmware_version()),
        (Function::nvmlDeviceGetPciInfo_v3, |_, device| device.pci_info().map(|info| info.bus_id)),
        (Function::nvmlDeviceGetPerformanceModes, |_, device| device.performance_modes().map(|modes| modes.string)),
        (Function::nvmlDeviceGetCurrentClockFreqs, |_, device| {
            device.current_clock_freqs().map(|clocks| clocks.string)
        }),
        (Function::nvmlSystemGetDriverVersion, |nvml, _| nvml.sys_driver_version()),
        (Function::nvmlSystemGetDriverBranch, |nvml, _| nvml.sys_driver_branch()),
        (Function::nvmlSystemGetNVMLVersion, |nvml, _| nvml.sys_nvml_version()),
        (Function::nvmlSystemGetProcessName, |nvml, _| nvml.sys_process_name(4242)),
        (Function::nvmlUnitGetUnitInfo, |nvml, _| Ok(nvml.unit_by_index(0)?.info()?.name)),
        (Function::nvmlUnitGetUnitInfo, |nvml, _| Ok(nvml.unit_by_index(0)?.info()?.serial)),
        (Function::nvmlUnitGetLedState, |nvml, _| Ok(nvml.unit_by_index(0)?.led_state()?.cause)),
        (Function::nvmlUnitGetPsuInfo, |nvml, _| Ok(nvml.unit_by_index(0)?.psu_info()?.state)),
    ];
    let (sim, nvml) = session(Node { units: vec![Unit::simulated()], ..Node::h200x8() });
    let device = nvml.device_by_index(0).unwrap();
    for (function, read) in reads {
        sim.fail(*function, Fault::raw_string(*b"one\xffbyte"));
        assert_eq!(read(&nvml, &device).as_deref(), Ok("one\u{FFFD}byte"), "{function}");
    }
    // Names that are parsed are optional.
    let (sim, nvml) = session(Node::a100x8());
    for function in
        [Function::nvmlDeviceGetGpuInstanceProfileInfoV, Function::nvmlGpuInstanceGetComputeInstanceProfileInfoV]
    {
        sim.fail(function, Fault::raw_string(*b"1g.\xff"));
    }
    let profiles = nvml.device_by_index(7).unwrap().gpu_instance_profiles().unwrap();
    assert!(!profiles.is_empty());
}

/// WSL2 with driver 555.85: UTF-16 units in pairs, in the bytes that UTF-8 would have for numbers of that size.
#[test]
fn names_of_pairs_of_utf16_units() {
    let (sim, nvml) = session(Node::h200x8());
    let device = nvml.device_by_index(0).unwrap();
    let pairs = b"\xF8\x95\xA0\x81\x8E\xF8\x91\x80\x81\x89\xF8\x90\x90\x81\x89\xF8\x91\xB0\x80\xA0\
        \xF8\x91\xA0\x81\xA5\xF8\x9C\xA0\x81\xAF\xF8\x99\x90\x81\xA3\xF8\x94\xA0\x80\xA0\xF8\x96\x80\x81\x94\
        \xF8\x8D\x80\x80\xA0\xF8\x8E\x90\x80\xB00";
    sim.fail(Function::nvmlDeviceGetName, Fault::raw_string(*pairs));
    assert_eq!(device.name().unwrap(), "NVIDIA GeForce RTX 4090");
    assert_eq!(device.name_bytes().unwrap(), pairs);
    sim.clear_faults();
    assert_eq!(device.name_bytes().unwrap(), b"NVIDIA H200");
}

#[test]
fn process_names_are_the_systems_bytes() {
    let (sim, nvml) = session(Node::h200x8());
    sim.node(|node| {
        node.process_names.insert(4242, b"caf\xe9".to_vec());
        node.process_names.insert(4243, "/usr/bin/python3".into());
        node.process_names.insert(4244, vec![b'a'; 5000]);
        node.process_names.insert(4245, vec![]);
    });
    assert_eq!(nvml.sys_process_name(4242).unwrap(), "caf\u{FFFD}");
    assert_eq!(nvml.sys_process_name_bytes(4242).unwrap(), b"caf\xe9");
    assert_eq!(nvml.sys_process_name_bytes(4244).unwrap(), [b'a'; 5000]);
    assert_eq!(nvml.sys_process_name(4243).unwrap(), "/usr/bin/python3");
    // NVML truncates silently: the crate reads the string again with a greater capacity.
    assert_eq!(nvml.sys_process_name(4244).unwrap(), "a".repeat(5000));
    assert_eq!(nvml.sys_process_name(4245).unwrap(), "");
    assert_eq!(nvml.sys_process_name(u32::MAX).unwrap_err().code(), Some(ErrorCode::NotFound));
}

#[test]
fn a_name_longer_than_the_usual_buffer() {
    let (sim, nvml) = session(Node::h200x8());
    let long = "N".repeat(1000);
    let expected = long.clone();
    sim.node(move |node| node.gpus[0].name = long);
    let device = nvml.device_by_index(0).unwrap();
    assert_eq!(device.name().unwrap(), expected);
    sim.fail(Function::nvmlDeviceGetName, Fault::code(NVML_ERROR_INSUFFICIENT_SIZE));
    assert_eq!(device.name().unwrap_err().code(), Some(ErrorCode::InsufficientSize));
}
