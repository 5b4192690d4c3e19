//! Recordings of simulated nodes.

#![allow(clippy::unwrap_used, clippy::panic)]

use core::time::Duration;

use nvml_sim::capture::{Answer, Argument, Capture, Value};
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

/// Whether two values are the same where neither is marked as moving.
fn agree(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Moving(_), _) | (_, Value::Moving(_)) => true,
        (Value::List(one), Value::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| agree(one, other))
        }
        (Value::Fields(one), Value::Fields(other)) => {
            one.len() == other.len()
                && one.iter().zip(other).all(|(one, other)| one.0 == other.0 && agree(&one.1, &other.1))
        }
        _ => one == other,
    }
}

fn same(one: &Answer, other: &Answer) -> bool {
    one.code == other.code
        && one.outputs.len() == other.outputs.len()
        && one.outputs.iter().zip(&other.outputs).all(|(one, other)| one.0 == other.0 && agree(&one.1, &other.1))
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

/// Functions whose calls have handles of GPM samples, PCI addresses or lists of counters, which a replay leaves to the
/// model.
const LEFT: [&str; 5] = [
    "nvmlGpmMetricsGet",
    "nvmlGpmSampleGet",
    "nvmlGpmMigSampleGet",
    "nvmlDeviceQueryDrainState",
    "nvmlDeviceReadPRMCounters_v1",
];

/// Checks that the recording of a replay has the answers of the capture; returns their number.
fn assert_replayed(capture: &Capture, replayed: &Capture) -> usize {
    assert_eq!(replayed.missing, capture.missing);
    let (mut count, mut differences) = (0, Vec::new());
    for (function, calls) in capture.calls.iter().filter(|(function, _)| !LEFT.contains(&function.as_str())) {
        for (arguments, answer) in calls {
            // The process id of the recorder is replaced in the capture, and only there.
            if arguments.iter().any(|(name, value)| name.ends_with("pid") && *value == Argument::Integer(1000)) {
                continue;
            }
            match replayed.answer(function, arguments) {
                Some(again) if same(answer, again) => count += 1,
                again => differences.push(format!("{function} {arguments:?}\n  {answer}\n  {again:?}")),
            }
        }
    }
    assert!(differences.is_empty(), "{} differ:\n{}", differences.len(), differences.join("\n"));
    count
}

#[test]
fn a_replay_answers_as_recorded() {
    let capture = recorded(small(Node::h200x8()));
    // Another board, another driver, other processes: nothing of it is seen.
    let mut other = Node::geforce();
    other.era = Era::R580;
    let gpu = other.gpus[0].clone();
    other.gpus = vec![gpu.clone(), gpu];
    other.units = Node::h200x8().units;
    let sim = Simulation::replay(other, capture.clone());
    let replayed = record(&sim.functions(), &quick()).unwrap();
    let count = assert_replayed(&capture, &replayed);
    assert!(count > 5_000, "{count} calls");
}

#[test]
fn committed_captures_are_replayed() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../captures");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "txt") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let capture = Capture::parse(&text).unwrap();
        assert_eq!(capture.to_string(), text, "{}", path.display());
        let mut node = Node::geforce();
        node.era = Era::R580;
        node.gpus.truncate(
            capture.calls["nvmlDeviceGetHandleByIndex_v2"].values().filter(|answer| answer.code == 0).count(),
        );
        node.units.clear();
        let sim = Simulation::replay(node, capture.clone());
        let same = assert_replayed(&capture, &record(&sim.functions(), &quick()).unwrap());
        println!("{}: {same} of {} answers are replayed", path.display(), capture.len());
        count += 1;
    }
    assert!(count > 0);
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
