//! Recordings of simulated nodes.

#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use core::time::Duration;

use common::{assert_replayed, committed, same};
use nvml_sim::capture::{Argument, Capture, Value};
use nvml_sim::{Era, Function, Node, Simulation};
use nvml_sim_cli::record::{Options, never, record, unplanned};

/// Options of a recording without long pauses.
fn quick() -> Options {
    Options { pause: Duration::from_millis(30), ..Options::default() }
}

/// Recording of a node, after which NVML is as before.
fn recorded(node: Node) -> Capture {
    let sim = Simulation::start(node);
    let capture = record(&sim.functions(), &quick()).unwrap();
    for function in never::NEVER {
        assert_eq!(sim.calls(*function), 0, "{function}");
    }
    assert_eq!((sim.initialized(), sim.open_gpm_samples(), sim.open_event_sets()), (0, 0, 0));
    capture
}

/// Two GPUs of a node: each costs the sleeps of its PCIe throughput.
fn small(mut node: Node) -> Node {
    node.gpus.truncate(2);
    node
}

fn name(name: &str, value: &str) -> (String, Argument) {
    (name.to_owned(), Argument::Name(value.to_owned()))
}

fn integer(name: &str, value: i128) -> (String, Argument) {
    (name.to_owned(), Argument::Integer(value))
}

/// Output of a call, without its mark.
fn output<'c>(capture: &'c Capture, function: &str, arguments: &[(String, Argument)], name: &str) -> &'c Value {
    let answer = capture.answer(function, arguments).unwrap_or_else(|| panic!("{function} {arguments:?}"));
    answer.output(name).unwrap().steady()
}

#[test]
fn each_recorded_function_has_calls() {
    assert_eq!(unplanned(), []);
}

#[test]
fn recordings_are_read_back_in_the_oldest_the_newest_and_other_eras() {
    let eras: Vec<Era> = Era::all().collect();
    for era in [eras[0], Era::R535_98, Era::R580, eras[eras.len() - 1]] {
        let mut node = Node::h200x8().with_era(era);
        node.gpus.truncate(1);
        let capture = recorded(node);
        let text = capture.to_string();
        let read = Capture::parse(&text).unwrap();
        assert_eq!(read, capture);
        assert_eq!(read.to_string(), text);
        assert_eq!(read.header("driver"), Some(era.driver_version()));
        assert!(text.len() < 400 << 10, "{era:?}: {} bytes", text.len());
    }
}

#[test]
fn recordings_of_mig_devices_and_vgpu_hosts_are_read_back() {
    let mut mig = Node::a100x8();
    // The last GPU has the MIG devices.
    mig.gpus.drain(..mig.gpus.len() - 1);
    for node in [mig, small(Node::vgpu_host())] {
        let text = recorded(node).to_string();
        assert_eq!(Capture::parse(&text).unwrap().to_string(), text);
    }
}

#[test]
fn only_moving_values_differ_between_two_recordings() {
    let (one, other) = (recorded(small(Node::h200x8())), recorded(small(Node::h200x8())));
    assert_eq!(one.len(), other.len());
    for (function, calls) in &one.calls {
        for (arguments, answer) in calls {
            let again = other.answer(function, arguments).unwrap();
            assert!(same(answer, again), "{function} {arguments:?}\n{answer}\n{again}");
        }
    }
}

#[test]
fn a_replay_answers_as_recorded() {
    let capture = recorded(small(Node::h200x8()));
    // Another board, another driver, other processes: nothing of it is seen.
    let mut other = Node::geforce();
    other.era = Era::R580;
    let mut gpu = other.gpus[0].clone();
    // Except for GPM samples.
    gpu.gpm = Node::h200x8().gpus[0].gpm.clone();
    other.gpus = vec![gpu.clone(), gpu];
    other.units = Node::h200x8().units;
    let sim = Simulation::replay(other, capture.clone());
    let replayed = record(&sim.functions(), &quick()).unwrap();
    let count = assert_replayed(&capture, &replayed);
    assert!(count > 5_000, "{count} calls");
}

#[test]
fn committed_captures_are_replayed() {
    for (file, text, capture) in committed() {
        assert_eq!(capture.to_string(), text, "{file}");
        let sim = Simulation::start(Node::from_capture(capture.clone()));
        let same = assert_replayed(&capture, &record(&sim.functions(), &quick()).unwrap());
        println!("{file}: {same} of {} answers are replayed", capture.len());
    }
}

#[test]
fn outputs_are_those_of_the_node() {
    let mut node = small(Node::h200x8());
    node.gpus[1].power.limit = 650_000;
    let total = node.gpus[0].memory.total;
    let capture = recorded(node);
    let gpu = |index: usize| name("device", &format!("gpu{index}"));
    let limit = output(&capture, "nvmlDeviceGetPowerManagementLimit", &[gpu(1)], "limit");
    assert_eq!(*limit, Value::Integer(650_000));
    let arguments = [gpu(0), name("memory", "nvmlMemory_v2_t")];
    let memory = output(&capture, "nvmlDeviceGetMemoryInfo_v2", &arguments, "memory");
    assert_eq!(memory.field("total"), Some(&Value::Integer(total.into())));
    assert_eq!(memory.field("version"), None);
    let by_index = output(&capture, "nvmlDeviceGetHandleByIndex_v2", &[integer("index", 1)], "device");
    assert_eq!(*by_index, Value::Name("gpu1".to_owned()));
    let same =
        capture.answer("nvmlDeviceGetTopologyCommonAncestor", &[name("device1", "gpu0"), name("device2", "gpu1")]);
    assert!(same.is_some_and(|answer| answer.code == 0));
    let arguments = [gpu(0), integer("valuesCount", 1), integer("values.fieldId", 91), integer("values.scopeId", 0)];
    let Value::List(links) = output(&capture, "nvmlDeviceGetFieldValues", &arguments, "values") else { panic!() };
    assert_eq!(links[0].field("value").unwrap().field("uiVal"), Some(&Value::Integer(18)));
}

#[test]
fn identifying_numbers_are_replaced() {
    let node = small(Node::h200x8());
    let (uuid, serial) = (node.gpus[0].uuid.clone(), node.gpus[0].serial.clone().unwrap());
    let capture = recorded(node);
    let text = capture.to_string();
    for secret in [uuid.strip_prefix("GPU-").unwrap(), serial.as_str(), "python3"] {
        assert!(!text.contains(secret), "{secret}");
    }
    // The same by the same: the UUID that a GPU reports is the one that it is found by.
    let arguments = [name("device", "gpu0"), integer("length", 96)];
    let Value::Text(uuid) = output(&capture, "nvmlDeviceGetUUID", &arguments, "uuid") else { panic!() };
    let by_uuid = [("uuid".to_owned(), Argument::Text(uuid.clone()))];
    let found = output(&capture, "nvmlDeviceGetHandleByUUID", &by_uuid, "device");
    assert_eq!(*found, Value::Name("gpu0".to_owned()));
}

#[test]
fn skipped_functions_are_not_called() {
    let sim = Simulation::start(small(Node::h200x8()));
    let skipped = vec![Function::nvmlDeviceGetPcieThroughput, Function::nvmlDeviceGetFieldValues];
    let capture = record(&sim.functions(), &Options { skipped: skipped.clone(), ..quick() }).unwrap();
    for function in skipped {
        assert_eq!((sim.calls(function), capture.calls.contains_key(function.name())), (0, false), "{function}");
    }
}

#[test]
fn a_library_that_cannot_be_initialized_is_an_error() {
    let mut node = Node::empty();
    node.answers.insert(Function::nvmlInit_v2, nvml_sys::NVML_ERROR_DRIVER_NOT_LOADED);
    let error = record(&Simulation::start(node).functions(), &quick()).unwrap_err();
    assert_eq!(error.to_string(), "nvmlInit_v2 returned DRIVER_NOT_LOADED (9)");
}
