//! Captures of real GPUs against simulated nodes of the same board: each recorded call is made on the node, and code and
//! outputs are compared.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use core::fmt::Write as _;
use core::ops::RangeInclusive;
use core::time::Duration;
use std::collections::BTreeMap;

use nvml_sim::capture::{Answer, Argument, Arguments, Capture, Value};
use nvml_sim::{Function, Node, Pci, Process, ProcessKind, Simulation};
use nvml_sim_cli::record::{Options, record};

const IDLE: &str = "h200x1-580.159.04-idle.txt";
const LOAD: &str = "h200x1-580.159.04-load.txt";
const TWO_IDLE: &str = "h200x2-580.159.04-idle.txt";
const TWO_LOAD: &str = "h200x2-580.159.04-load.txt";
const TWO: &[&str] = &[TWO_IDLE, TWO_LOAD];

/// Differences that are not corrected: captures, function, number of calls, reason.
const LISTED: &[(&[&str], &str, usize, &str)] = &[
    (TWO, "nvmlDeviceGetTopologyCommonAncestor", 2, "the GPUs are below one host bridge; nodes have none"),
    (TWO, "nvmlDeviceGetTopologyNearestGpus", 4, "the same, at the level of host bridges"),
];

/// Outputs that depend on the time, or on what ran before on the GPU: function and field, at any depth. Their kind is
/// compared.
const MOVING: &[(&str, &str)] = &[
    ("nvmlDeviceGetProcessUtilization", "timeStamp"),
    ("nvmlDeviceGetProcessesUtilizationInfo", "timeStamp"),
    ("nvmlDeviceGetSamples", "sampleValue"),
    ("nvmlDeviceGetSamples", "timeStamp"),
    ("nvmlDeviceGetViolationStatus", "referenceTime"),
    ("nvmlDeviceGetViolationStatus", "violationTime"),
];

/// Outputs of a busy GPU that depend on its program, beside those in [`MOVING`].
const OF_PROGRAM: &[(&str, &str)] = &[
    ("nvmlDeviceGetMemoryInfo", "free"),
    ("nvmlDeviceGetMemoryInfo", "used"),
    ("nvmlDeviceGetMemoryInfo_v2", "free"),
    ("nvmlDeviceGetMemoryInfo_v2", "used"),
    ("nvmlDeviceGetProcessUtilization", "memUtil"),
    ("nvmlDeviceGetProcessUtilization", "smUtil"),
    ("nvmlDeviceGetProcessesUtilizationInfo", "memUtil"),
    ("nvmlDeviceGetProcessesUtilizationInfo", "smUtil"),
];

/// Outputs that are of other programs and boards than those whose values the nodes have.
const OF_BOARDS: &[(&str, &str)] = &[
    ("nvmlDeviceGetBAR1MemoryInfo", "bar1Free"),
    ("nvmlDeviceGetBAR1MemoryInfo", "bar1Used"),
    ("nvmlDeviceGetCurrentClockFreqs", "str"),
    ("nvmlDeviceGetDynamicPstatesInfo", "percentage"),
    ("nvmlDeviceGetNvLinkErrorCounter", "counterValue"),
    ("nvmlDeviceGetPcieReplayCounter", "value"),
    ("nvmlDeviceGetTemperature", "temp"),
    ("nvmlDeviceGetTemperatureV", "temperature"),
    ("nvmlDeviceGetThermalSettings", "currentTemp"),
    ("nvmlDeviceGetUtilizationRates", "gpu"),
    ("nvmlDeviceGetUtilizationRates", "memory"),
    ("nvmlGpmMetricsGet", "value"),
];

/// Fields whose values are counters of violation times.
const MOVING_FIELDS: &[RangeInclusive<i128>] = &[74..=81];

/// Those, and fields whose values are of one board: memory temperature, NVLink traffic and counters of PCIe errors.
const FIELDS_OF_BOARDS: &[RangeInclusive<i128>] = &[74..=81, 82..=82, 94..=94, 138..=139, 169..=183];

/// Committed capture of this name.
fn capture(name: &str) -> Capture {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../captures").join(name);
    Capture::parse(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// A node whose GPU is busy, as that of the capture.
fn busy() -> Node {
    let mut node = Node::h200x1();
    // Lower than the process ID of the recorder, so that the names of the two are found in the same order.
    node.gpus[0].run(Process::new(ProcessKind::Compute, 3, 1_145_044_992));
    node.process_names.insert(3, "python3".into());
    node
}

/// Two GPUs of a virtual machine, which sees no switch and no fabric, at these places of the baseboard.
fn pair(module_ids: [u8; 2]) -> Node {
    let mut node = Node::h200x8().with_gpus(2);
    node.process_names.clear();
    for (gpu, module_id) in node.gpus.iter_mut().zip(module_ids) {
        gpu.stop();
        gpu.processes.clear();
        gpu.memory.used = 0;
        gpu.board_part_number = Some("692-2G520-0282-000".into());
        gpu.module_id = Some(module_id.into());
        gpu.platform.as_mut().unwrap().module_id = module_id;
        gpu.irq = Some(41);
        let fabric = gpu.fabric.info.as_mut().unwrap();
        (fabric.cluster_uuid, fabric.cliques, fabric.health_mask, fabric.health_summary) = ([0; 16], vec![], 0, 0);
        for link in gpu.nvlink.links.iter_mut().flatten() {
            let none = u32::MAX;
            link.remote = Pci { domain: none, bus: 0xFF, device: 0xFF, device_id: none, subsystem_id: 0 };
        }
    }
    // The node has a GPU with repaired memory.
    node.gpus[1].memory_health = node.gpus[0].memory_health.clone();
    node
}

/// The pair, with a process on each GPU.
fn busy_pair(module_ids: [u8; 2]) -> Node {
    let mut node = pair(module_ids);
    for (gpu, pid) in node.gpus.iter_mut().zip([3, 4]) {
        gpu.run(Process::new(ProcessKind::Compute, pid, 916_455_424));
        node.process_names.insert(pid, "python3".into());
    }
    node
}

/// Number of calls that were added to the recorder after the first captures, for each GPU.
const NEWER_CALLS: usize = 207;

/// Answers of a node to the calls of a recording, to the given functions only if there are any.
fn answers(node: Node, functions: &[Function]) -> Capture {
    let sim = Simulation::start(node);
    let all = Function::ALL.iter().copied();
    let skipped = all.filter(|function| !functions.is_empty() && !functions.contains(function)).collect();
    record(&sim.functions(), &Options { pause: Duration::from_millis(30), skipped, ..Options::default() }).unwrap()
}

/// Rule for the comparison of values.
#[derive(Clone, Copy)]
struct Comparison<'a> {
    /// Fields that are compared by their kind.
    moving: &'a [&'a str],
}

impl Comparison<'_> {
    /// Whether two values agree. A value that moved while the real GPU was recorded is compared by its kind.
    fn agree(self, name: &str, real: &Value, simulated: &Value) -> bool {
        match (real, simulated.steady()) {
            (Value::Moving(real), simulated) => same_kind(real, simulated),
            (real, simulated) if self.moving.contains(&name) => same_kind(real, simulated),
            (Value::List(real), Value::List(simulated)) => {
                let mut pairs = real.iter().zip(simulated);
                real.len() == simulated.len() && pairs.all(|(real, simulated)| self.agree(name, real, simulated))
            }
            (Value::Fields(real), Value::Fields(simulated)) => self.all(real, simulated),
            (real, simulated) => real == simulated,
        }
    }

    fn all(self, real: &[(String, Value)], simulated: &[(String, Value)]) -> bool {
        let mut pairs = real.iter().zip(simulated);
        real.len() == simulated.len()
            && pairs.all(|(real, sim)| real.0 == sim.0 && self.agree(&real.0, &real.1, &sim.1))
    }
}

fn same_kind(real: &Value, simulated: &Value) -> bool {
    let kind = |value: &Value| core::mem::discriminant(value.steady());
    // A union of zero bytes is the number 0.
    let is_zero = |value: &Value| *value.steady() == Value::Integer(0);
    let is_union = |value: &Value| matches!(value.steady(), Value::Fields(_));
    kind(real) == kind(simulated) || (is_zero(real) && is_union(simulated)) || (is_zero(simulated) && is_union(real))
}

/// Outputs and field values that are compared by their kind.
struct Moving {
    outputs: Vec<(&'static str, &'static str)>,
    fields: &'static [RangeInclusive<i128>],
}

impl Moving {
    fn new(outputs: &[&[(&'static str, &'static str)]], fields: &'static [RangeInclusive<i128>]) -> Moving {
        Moving { outputs: outputs.concat(), fields }
    }
}

/// A call with different answers; `None` for one that only one of the two made.
struct Difference {
    function: String,
    text: String,
}

impl Difference {
    fn new(function: &str, arguments: &Arguments, real: Option<&Answer>, simulated: Option<&Answer>) -> Difference {
        let mut text = function.to_owned();
        for (name, argument) in arguments {
            write!(text, " {name}={argument:?}").unwrap();
        }
        let answer = |answer: Option<&Answer>| answer.map_or("not called".to_owned(), ToString::to_string);
        write!(text, "\n  real:      {}\n  simulated: {}", answer(real), answer(simulated)).unwrap();
        Difference { function: function.to_owned(), text }
    }
}

/// Differences between the answers of a real and of a simulated GPU, in both directions.
fn differences(real: &Capture, simulated: &Capture, moving: &Moving) -> Vec<Difference> {
    let mut differences = vec![];
    for (function, calls) in &real.calls {
        let names = moving.outputs.iter().filter(|(of, _)| of == function).map(|(_, name)| *name);
        let names: Vec<&str> = names.collect();
        for (arguments, real) in calls {
            let is_moving_field = arguments.iter().any(|(name, value)| {
                name == "values.fieldId"
                    && matches!(value, Argument::Integer(id) if moving.fields.iter().any(|fields| fields.contains(id)))
            });
            let comparison = Comparison { moving: if is_moving_field { &["value"] } else { &names } };
            let other = simulated.answer(function, arguments);
            let is_same = |other: &Answer| other.code == real.code && comparison.all(&real.outputs, &other.outputs);
            if !other.is_some_and(is_same) {
                differences.push(Difference::new(function, arguments, Some(real), other));
            }
        }
    }
    for (function, calls) in &simulated.calls {
        for (arguments, answer) in not_recorded(real, function, calls).filter(|(arguments, _)| !is_newer(arguments)) {
            differences.push(Difference::new(function, arguments, None, Some(answer)));
        }
    }
    differences
}

/// Calls of the simulation that the capture does not have.
fn not_recorded<'a>(
    real: &'a Capture,
    function: &'a str,
    calls: &'a BTreeMap<Arguments, Answer>,
) -> impl Iterator<Item = (&'a Arguments, &'a Answer)> {
    calls.iter().filter(move |(arguments, _)| real.answer(function, arguments).is_none())
}

/// Whether the call was added to the recorder after the captures: a list without room, or a field of all links.
fn is_newer(arguments: &Arguments) -> bool {
    let is_all_links = |name: &str, number: i128| name == "values.scopeId" && number == i128::from(u32::MAX);
    let is_empty = |name: &str, number: i128| name.to_lowercase().ends_with("count") && number == 0;
    arguments.iter().any(|(name, argument)| {
        matches!(argument, Argument::Integer(number) if is_all_links(name, *number) || is_empty(name, *number))
    })
}

/// Asserts that the node differs from a capture of this many calls exactly as [`LISTED`].
fn assert_simulated(name: &str, node: Node, moving: &Moving, calls: usize, newer: usize) {
    let real = capture(name);
    let simulated = answers(node, &[]);
    assert_eq!(simulated.missing, real.missing);
    let differences = differences(&real, &simulated, moving);
    let is_listed = |difference: &&Difference| {
        LISTED.iter().any(|(of, function, ..)| of.contains(&name) && *function == difference.function)
    };
    let (listed, unlisted): (Vec<_>, Vec<_>) = differences.iter().partition(is_listed);
    println!("{name}: {} calls compared, {} differ as listed", real.len(), listed.len());
    let texts: Vec<&str> = unlisted.iter().map(|difference| difference.text.as_str()).collect();
    assert!(unlisted.is_empty(), "{} unlisted differences:\n{}", unlisted.len(), texts.join("\n"));
    for (_, function, count, reason) in LISTED.iter().filter(|(of, ..)| of.contains(&name)) {
        let found = listed.iter().filter(|difference| difference.function == *function).count();
        assert_eq!(found, *count, "{function} is listed: {reason}");
    }
    assert_eq!(real.len(), calls);
    let all = simulated.calls.iter().flat_map(|(function, calls)| not_recorded(&real, function, calls));
    assert_eq!(all.count(), newer, "calls that the captures do not have");
}

#[test]
fn an_idle_h200() {
    assert_simulated(IDLE, Node::h200x1(), &Moving::new(&[MOVING], MOVING_FIELDS), 5_911, NEWER_CALLS);
}

#[test]
fn an_h200_under_load() {
    assert_simulated(LOAD, busy(), &Moving::new(&[MOVING, OF_PROGRAM], MOVING_FIELDS), 5_913, NEWER_CALLS);
}

#[test]
fn two_idle_h200() {
    let moving = Moving::new(&[MOVING, OF_BOARDS], FIELDS_OF_BOARDS);
    assert_simulated(TWO_IDLE, pair([2, 4]), &moving, 11_762, 2 * NEWER_CALLS);
}

/// Also the newer calls.
#[test]
fn two_h200_under_load() {
    assert_simulated(
        TWO_LOAD,
        busy_pair([1, 3]),
        &Moving::new(&[MOVING, OF_PROGRAM, OF_BOARDS], FIELDS_OF_BOARDS),
        12_182,
        0,
    );
}

/// A wrong value: its kind, the functions that report it, and how it becomes wrong.
type Wrong = (&'static str, &'static [Function], fn(&mut Node));

/// Wrong values of different kinds are found by the comparison.
#[test]
fn wrong_values_are_found() {
    let wrong: [Wrong; 12] = [
        ("a number", &[Function::nvmlDeviceGetNumGpuCores], |node| node.gpus[0].cores = 16_895),
        ("a string", &[Function::nvmlDeviceGetVbiosVersion], |node| node.gpus[0].vbios_version.push('B')),
        ("an enumerator", &[Function::nvmlDeviceGetBrand], |node| node.gpus[0].brand = 5),
        ("a list that is too short", &[Function::nvmlDeviceGetSupportedGraphicsClocks], |node| {
            node.gpus[0].clocks.supported[1].1.pop();
        }),
        ("a field of a struct", &[Function::nvmlDeviceGetBAR1MemoryInfo], |node| node.gpus[0].memory.bar1_used += 4096),
        ("a code: supported", &[Function::nvmlDeviceGetNumaNodeId], |node| {
            node.gpus[0].board.memory_numa_node = Some(0);
        }),
        ("a code: not supported", &[Function::nvmlDeviceGetPowerSource], |node| {
            node.gpus[0].power_control.source = None;
        }),
        ("another code", &[Function::nvmlDeviceGetFanSpeed_v2], |node| {
            node.answers.insert(Function::nvmlDeviceGetFanSpeed_v2, nvml_sys::NVML_ERROR_NOT_SUPPORTED);
        }),
        ("a field value", &[Function::nvmlDeviceGetFieldValues], |node| {
            node.gpus[0].modes.ecc.as_mut().unwrap().pending = false;
        }),
        ("a scope of a field", &[Function::nvmlDeviceGetFieldValues], |node| node.gpus[0].power.memory_usage = None),
        ("a MIG profile", &[Function::nvmlDeviceGetGpuInstanceProfileInfo], |node| {
            node.gpus[0].mig.profiles[2].multiprocessors = 28;
        }),
        ("a moving value of another kind", &[Function::nvmlDeviceGetSamples], |node| {
            node.gpus[0].activity.samples.insert(0, None);
        }),
    ];
    for (kind, functions, change) in wrong {
        let mut real = capture(IDLE);
        real.calls.retain(|function, _| functions.iter().any(|own| own.name() == function));
        let right = answers(Node::h200x1(), functions);
        let own = |simulated: &Capture| {
            let mut simulated = simulated.clone();
            simulated.calls.retain(|function, _| real.calls.contains_key(function));
            differences(&real, &simulated, &Moving::new(&[MOVING], MOVING_FIELDS)).len()
        };
        assert_eq!(own(&right), 0, "{kind}");
        let mut node = Node::h200x1();
        change(&mut node);
        let found = own(&answers(node, functions));
        println!("{kind}: {found} differences");
        assert!(found > 0, "{kind}");
    }
}
