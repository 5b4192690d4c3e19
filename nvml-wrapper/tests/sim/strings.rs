//! Invalid strings of libraries.

use nvml_sim::{Fault, Node, Unit};
use nvml_sys::NVML_ERROR_INSUFFICIENT_SIZE;
use nvml_wrapper::ErrorCode;
use nvml_wrapper::raw::Function;

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
