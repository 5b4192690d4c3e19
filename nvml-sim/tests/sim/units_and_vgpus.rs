//! S-class units and vGPUs.

use std::ptr::null_mut;

use nvml_sim::model::Encoder;
use nvml_sim::{Fault, Function, Node, Unit};
use nvml_sys::*;

use crate::{call, device, get, started, string, text};

#[test]
fn unit_properties_are_reported() {
    let (_sim, nvml) = started(Node { units: vec![Unit::simulated()], ..Node::h200x8() });
    assert_eq!(get!(nvml, nvmlUnitGetCount() as u32), Ok(1));
    let unit = get!(nvml, nvmlUnitGetHandleByIndex(0) as nvmlUnit_t).unwrap();
    assert_eq!(get!(nvml, nvmlUnitGetHandleByIndex(1) as nvmlUnit_t), Err(NVML_ERROR_INVALID_ARGUMENT));
    let info = get!(nvml, nvmlUnitGetUnitInfo(unit) as nvmlUnitInfo_t).unwrap();
    assert_eq!(string(&info.name), "Simulated S-class unit");
    let psu = get!(nvml, nvmlUnitGetPsuInfo(unit) as nvmlPSUInfo_t).unwrap();
    assert_eq!((string(&psu.state).as_str(), psu.power), ("Normal", 456));
    let fans = get!(nvml, nvmlUnitGetFanSpeedInfo(unit) as nvmlUnitFanSpeeds_t).unwrap();
    assert_eq!((fans.count, fans.fans[7].speed, fans.fans[8].speed), (8, 5080, 0));
    assert_eq!(get!(nvml, nvmlUnitGetTemperature(unit, 1) as u32), Ok(39));
    assert_eq!(get!(nvml, nvmlUnitGetTemperature(unit, 3) as u32), Err(NVML_ERROR_INVALID_ARGUMENT));
    let (mut count, mut devices) = (4, [nvmlDevice_t::zeroed(); 4]);
    assert_eq!(call!(nvml, nvmlUnitGetDevices(unit, &raw mut count, devices.as_mut_ptr())), NVML_SUCCESS);
    assert_eq!((count, devices[1]), (2, device(&nvml, 1)));
}

#[test]
fn the_led_of_a_unit_can_be_set() {
    let (sim, nvml) = started(Node { units: vec![Unit::simulated()], ..Node::h200x8() });
    let unit = get!(nvml, nvmlUnitGetHandleByIndex(0) as nvmlUnit_t).unwrap();
    assert_eq!(call!(nvml, nvmlUnitSetLedState(unit, NVML_LED_COLOR_AMBER)), NVML_SUCCESS);
    let led = get!(nvml, nvmlUnitGetLedState(unit) as nvmlLedState_t).unwrap();
    assert_eq!(led.color, NVML_LED_COLOR_AMBER);
    assert_eq!(call!(nvml, nvmlUnitSetLedState(unit, 5)), NVML_ERROR_INVALID_ARGUMENT);
    sim.fail(Function::nvmlUnitSetLedState, Fault::code(NVML_ERROR_NO_PERMISSION));
    assert_eq!(call!(nvml, nvmlUnitSetLedState(unit, NVML_LED_COLOR_GREEN)), NVML_ERROR_NO_PERMISSION);
    assert_eq!(sim.node(|node| node.units[0].led_color), NVML_LED_COLOR_AMBER);
}

#[test]
fn vgpu_host_properties_are_reported() {
    let (_sim, nvml) = started(Node::vgpu_host());
    let gpu = device(&nvml, 0);
    assert_eq!(get!(nvml, nvmlDeviceGetHostVgpuMode(gpu) as u32), Ok(NVML_HOST_VGPU_MODE_SRIOV));
    let (mut count, mut ids) = (8, [0; 8]);
    assert_eq!(call!(nvml, nvmlDeviceGetSupportedVgpus(gpu, &raw mut count, ids.as_mut_ptr())), NVML_SUCCESS);
    assert_eq!((count, ids[0], ids[1]), (2, 1101, 1102));
    assert_eq!(get!(nvml, nvmlVgpuTypeGetFramebufferSize(1101) as u64), Ok(35 << 30));
    assert_eq!(get!(nvml, nvmlVgpuTypeGetMaxInstances(gpu, 1101) as u32), Ok(4));
    assert_eq!(get!(nvml, nvmlVgpuTypeGetNumDisplayHeads(9) as u32), Err(NVML_ERROR_INVALID_ARGUMENT));

    let mut size = 4;
    let mut name = [0; 64];
    let mut query = |size: &mut u32| call!(nvml, nvmlVgpuTypeGetName(1101, name.as_mut_ptr(), &raw mut *size));
    assert_eq!((query(&mut size), size), (NVML_ERROR_INSUFFICIENT_SIZE, 17));
    assert_eq!((query(&mut size), size), (NVML_SUCCESS, 17));
    assert_eq!(string(&name), "NVIDIA H200X-35C");
    size = 0;
    assert_eq!(call!(nvml, nvmlVgpuTypeGetClass(1101, null_mut(), &raw mut size)), NVML_ERROR_INSUFFICIENT_SIZE);
    assert_eq!(size, 8);
}

#[test]
fn vgpu_properties_are_reported() {
    let (_sim, nvml) = started(Node::vgpu_host());
    let gpu = device(&nvml, 0);
    let (mut count, mut ids) = (1, [0; 4]);
    let mut query = |count: &mut u32| call!(nvml, nvmlDeviceGetActiveVgpus(gpu, &raw mut *count, ids.as_mut_ptr()));
    assert_eq!((query(&mut count), count), (NVML_ERROR_INSUFFICIENT_SIZE, 2));
    assert_eq!((query(&mut count), count), (NVML_SUCCESS, 2));
    let [vgpu, booting, ..] = ids;
    assert_eq!(get!(nvml, nvmlVgpuInstanceGetType(vgpu) as u32), Ok(1101));
    assert_eq!(get!(nvml, nvmlVgpuInstanceGetFbUsage(vgpu) as u64), Ok(2 << 30));
    assert_eq!(get!(nvml, nvmlVgpuInstanceGetFbUsage(1) as u64), Err(NVML_ERROR_NOT_FOUND));
    let mut kind = 7;
    let vm_id = text(80, |to, size| call!(nvml, nvmlVgpuInstanceGetVmID(vgpu, to, size, &raw mut kind)));
    assert_eq!((vm_id.unwrap().as_str(), kind), ("7d3a1c52-0000-4000-8000-0000000000b1", NVML_VGPU_VM_ID_UUID));
    let driver = text(80, |to, length| call!(nvml, nvmlVgpuInstanceGetVmDriverVersion(vgpu, to, length)));
    assert_eq!(driver.unwrap(), "580.159.04");
    let uuid = text(80, |to, size| call!(nvml, nvmlVgpuInstanceGetUUID(vgpu, to, size)));
    assert_eq!(uuid.unwrap(), "00000000-0000-4000-8000-0000000000a1");
    let driver = text(80, |to, length| call!(nvml, nvmlVgpuInstanceGetVmDriverVersion(booting, to, length)));
    assert_eq!(driver.unwrap(), "Not Available");
    assert_eq!(get!(nvml, nvmlVgpuInstanceGetAccountingMode(booting) as u32), Err(NVML_ERROR_DRIVER_NOT_LOADED));
}

/// With a capacity of 0 these lists return their length and succeed, where others return INSUFFICIENT_SIZE.
#[test]
fn session_lists_report_their_length_without_an_error() {
    let (_sim, nvml) = started(Node::vgpu_host());
    let vgpu = 3_251_634_213;
    let (mut count, none) = (0, null_mut());
    assert_eq!(call!(nvml, nvmlVgpuInstanceGetEncoderSessions(vgpu, &raw mut count, none)), NVML_SUCCESS);
    assert_eq!(count, 2);
    let mut one = [nvmlEncoderSessionInfo_t::zeroed()];
    count = 1;
    let code = call!(nvml, nvmlVgpuInstanceGetEncoderSessions(vgpu, &raw mut count, one.as_mut_ptr()));
    assert_eq!((code, count, one[0].sessionId), (NVML_ERROR_INSUFFICIENT_SIZE, 2, 0));
    count = 0;
    assert_eq!(call!(nvml, nvmlVgpuInstanceGetFBCSessions(vgpu, &raw mut count, null_mut())), NVML_SUCCESS);
    assert_eq!(count, 1);
    let (sim, nvml) = started(Node::h200x8());
    let gpu = device(&nvml, 0);
    sim.node(|node| node.gpus[0].media.fbc_sessions = Some(vec![nvmlFBCSessionInfo_t::zeroed(); 3]));
    count = 0;
    assert_eq!(call!(nvml, nvmlDeviceGetFBCSessions(gpu, &raw mut count, null_mut())), NVML_SUCCESS);
    assert_eq!(count, 3);
    let encoder = Encoder { sessions: vec![nvmlEncoderSessionInfo_t::zeroed(); 4], ..Encoder::default() };
    sim.node(|node| node.gpus[0].media.encoder = Some(encoder));
    count = 0;
    assert_eq!(call!(nvml, nvmlDeviceGetEncoderSessions(gpu, &raw mut count, null_mut())), NVML_SUCCESS);
    assert_eq!(count, 4);
}
