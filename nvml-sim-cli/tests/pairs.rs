//! Captures of the same boards with the same driver: they differ only where a reason is listed.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests panic on unexpected results")]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::committed;
use nvml_sim::capture::{Answer, Argument, Arguments, Capture, Value, code_name};

/// Reasons for differences, each with the lines of [`key`].
type Listed = &'static [(&'static str, &'static [&'static str])];

/// Differences between an idle GPU and a busy one.
const LOAD: Listed = &[
    ("names are numbered in the order in which they are read", &["nvmlSystemGetProcessName name"]),
    (
        "the load has a process, which is listed",
        &[
            "nvmlDeviceGetComputeRunningProcesses INSUFFICIENT_SIZE or SUCCESS",
            "nvmlDeviceGetComputeRunningProcesses infoCount",
            "nvmlDeviceGetComputeRunningProcesses infos",
            "nvmlDeviceGetComputeRunningProcesses_v2 INSUFFICIENT_SIZE or SUCCESS",
            "nvmlDeviceGetComputeRunningProcesses_v2 infoCount",
            "nvmlDeviceGetComputeRunningProcesses_v2 infos",
            "nvmlDeviceGetComputeRunningProcesses_v3 INSUFFICIENT_SIZE or SUCCESS",
            "nvmlDeviceGetComputeRunningProcesses_v3 infoCount",
            "nvmlDeviceGetComputeRunningProcesses_v3 infos",
            "nvmlDeviceGetProcessUtilization NOT_FOUND or SUCCESS",
            "nvmlDeviceGetProcessesUtilizationInfo NOT_FOUND or SUCCESS",
            "nvmlDeviceGetRunningProcessDetailList INSUFFICIENT_SIZE or SUCCESS",
            "nvmlDeviceGetRunningProcessDetailList plist.numProcArrayEntries",
            "nvmlDeviceGetRunningProcessDetailList plist.procArray",
        ],
    ),
    (
        "the process has memory, mapped into BAR1 too",
        &[
            "nvmlDeviceGetBAR1MemoryInfo bar1Memory.bar1Free",
            "nvmlDeviceGetBAR1MemoryInfo bar1Memory.bar1Used",
            "nvmlDeviceGetMemoryInfo memory.free",
            "nvmlDeviceGetMemoryInfo memory.used",
            "nvmlDeviceGetMemoryInfo_v2 memory.free",
            "nvmlDeviceGetMemoryInfo_v2 memory.used",
        ],
    ),
    (
        "a busy GPU is warmer",
        &[
            "nvmlDeviceGetMarginTemperature marginTempInfo.marginTemperature",
            "nvmlDeviceGetTemperature temp",
            "nvmlDeviceGetTemperatureV temperature.temperature",
            "nvmlDeviceGetThermalSettings pThermalSettings.sensor.currentTemp",
        ],
    ),
    (
        "a busy GPU is utilized",
        &[
            "nvmlDeviceGetDynamicPstatesInfo pDynamicPstatesInfo.utilization.percentage",
            "nvmlDeviceGetSamples samples.sampleValue",
            "nvmlDeviceGetSamples samples.sampleValue.uiVal",
            "nvmlDeviceGetUtilizationRates utilization",
        ],
    ),
    (
        "idle is a reason for low clocks, and the power limit one for those of a busy GPU",
        &[
            "nvmlDeviceGetCurrentClocksEventReasons clocksEventReasons",
            "nvmlDeviceGetCurrentClocksThrottleReasons clocksThrottleReasons",
        ],
    ),
];

/// Differences between a virtual machine with one GPU of a server and one with two.
const TWO: Listed = &[
    (
        "a GPU alone in a virtual machine has no usable NVLink: links are not supported, and fields of links have no value",
        &[
            "nvmlDeviceGetFieldValues 138 values.nvmlReturn",
            "nvmlDeviceGetFieldValues 138 values.value",
            "nvmlDeviceGetFieldValues 139 values.nvmlReturn",
            "nvmlDeviceGetFieldValues 140 values.nvmlReturn",
            "nvmlDeviceGetFieldValues 140 values.value",
            "nvmlDeviceGetFieldValues 141 values.nvmlReturn",
            "nvmlDeviceGetFieldValues 141 values.value",
            "nvmlDeviceGetFieldValues 146 values.nvmlReturn",
            "nvmlDeviceGetFieldValues 147 values.latencyUsec",
            "nvmlDeviceGetFieldValues 147 values.timestamp",
            "nvmlDeviceGetFieldValues 147 values.value",
            "nvmlDeviceGetFieldValues 147 values.valueType",
            "nvmlDeviceGetFieldValues 161 values.nvmlReturn",
            "nvmlDeviceGetFieldValues 162 values.nvmlReturn",
            "nvmlDeviceGetFieldValues 163 values.nvmlReturn",
            "nvmlDeviceGetFieldValues 164 values.nvmlReturn",
            "nvmlDeviceGetFieldValues 164 values.value",
            "nvmlDeviceGetFieldValues 165 values.nvmlReturn",
            "nvmlDeviceGetFieldValues 165 values.value",
            "nvmlDeviceGetFieldValues 166 values.nvmlReturn",
            "nvmlDeviceGetFieldValues 166 values.value",
            "nvmlDeviceGetFieldValues 167 values.nvmlReturn",
            "nvmlDeviceGetFieldValues 167 values.value",
            "nvmlDeviceGetFieldValues 168 values.nvmlReturn",
            "nvmlDeviceGetFieldValues 168 values.value",
            "nvmlDeviceGetFieldValues 200 values.nvmlReturn",
            "nvmlDeviceGetFieldValues 200 values.value",
            "nvmlDeviceGetFieldValues 223 values.nvmlReturn",
            "nvmlDeviceGetFieldValues 223 values.value",
            "nvmlDeviceGetFieldValues 224 values.nvmlReturn",
            "nvmlDeviceGetFieldValues 225 values.nvmlReturn",
            "nvmlDeviceGetFieldValues 225 values.value",
            "nvmlDeviceGetFieldValues 91 values.nvmlReturn",
            "nvmlDeviceGetFieldValues 91 values.value",
            "nvmlDeviceGetNvLinkCapability INVALID_ARGUMENT or NOT_SUPPORTED",
            "nvmlDeviceGetNvLinkCapability NOT_SUPPORTED or SUCCESS",
            "nvmlDeviceGetNvLinkErrorCounter INVALID_ARGUMENT or NOT_SUPPORTED",
            "nvmlDeviceGetNvLinkErrorCounter NOT_SUPPORTED or SUCCESS",
            "nvmlDeviceGetNvLinkInfo NOT_SUPPORTED or SUCCESS",
            "nvmlDeviceGetNvLinkRemoteDeviceType INVALID_ARGUMENT or NOT_SUPPORTED",
            "nvmlDeviceGetNvLinkRemoteDeviceType NOT_SUPPORTED or SUCCESS",
            "nvmlDeviceGetNvLinkRemotePciInfo INVALID_ARGUMENT or NOT_SUPPORTED",
            "nvmlDeviceGetNvLinkRemotePciInfo NOT_SUPPORTED or SUCCESS",
            "nvmlDeviceGetNvLinkRemotePciInfo_v2 INVALID_ARGUMENT or NOT_SUPPORTED",
            "nvmlDeviceGetNvLinkRemotePciInfo_v2 NOT_SUPPORTED or SUCCESS",
            "nvmlDeviceGetNvLinkState INVALID_ARGUMENT or NOT_SUPPORTED",
            "nvmlDeviceGetNvLinkState NOT_SUPPORTED or SUCCESS",
            "nvmlDeviceGetNvLinkVersion INVALID_ARGUMENT or NOT_SUPPORTED",
            "nvmlDeviceGetNvLinkVersion NOT_SUPPORTED or SUCCESS",
        ],
    ),
    (
        "a GPU without NVLinks is not part of a fabric",
        &["nvmlDeviceGetGpuFabricInfo gpuFabricInfo", "nvmlDeviceGetGpuFabricInfoV gpuFabricInfo.state"],
    ),
    ("without NVLinks, P2P is not supported, also of a GPU with itself", &["nvmlDeviceGetP2PStatus p2pStatus"]),
    (
        "there is another GPU",
        &[
            "nvmlDeviceGetCount deviceCount",
            "nvmlDeviceGetCount_v2 deviceCount",
            "nvmlDeviceGetHandleByIndex INVALID_ARGUMENT or SUCCESS",
            "nvmlDeviceGetHandleByIndex_v2 INVALID_ARGUMENT or SUCCESS",
            "nvmlDeviceGetTopologyNearestGpus count",
            "nvmlDeviceGetTopologyNearestGpus deviceArray",
            "nvmlSystemGetTopologyGpuSet count",
            "nvmlSystemGetTopologyGpuSet deviceArray",
        ],
    ),
    (
        "the larger virtual machine has 32 processors",
        &["nvmlDeviceGetCpuAffinity cpuSet", "nvmlDeviceGetCpuAffinityWithinScope cpuSet"],
    ),
];

/// Differences between boards of the same kind in other places of a baseboard.
const BOARDS: Listed = &[
    (
        "the same board in another revision, in another place of the baseboard",
        &[
            "nvmlDeviceGetBoardPartNumber partNumber",
            "nvmlDeviceGetModuleId moduleId",
            "nvmlDeviceGetPlatformInfo platformInfo.moduleId",
        ],
    ),
    ("an idle GPU is utilized at times", &["nvmlDeviceGetSamples samples.sampleValue"]),
    (
        "copies between the GPUs went over NVLink before one recording, none before the other",
        &["nvmlDeviceGetFieldValues 138 values.value", "nvmlDeviceGetFieldValues 139 values.value"],
    ),
    (
        "another GPU: counters of its own errors and times, and the temperature of its memory",
        &[
            "nvmlDeviceGetFieldValues 169 values.value.uiVal",
            "nvmlDeviceGetFieldValues 175 values.value.uiVal",
            "nvmlDeviceGetFieldValues 176 values.value.uiVal",
            "nvmlDeviceGetFieldValues 177 values.value.uiVal",
            "nvmlDeviceGetFieldValues 178 values.value",
            "nvmlDeviceGetFieldValues 183 values.value",
            "nvmlDeviceGetFieldValues 183 values.value.uiVal",
            "nvmlDeviceGetFieldValues 74 values.value.ullVal",
            "nvmlDeviceGetFieldValues 78 values.value.ullVal",
            "nvmlDeviceGetFieldValues 82 values.value.uiVal",
            "nvmlDeviceGetFieldValues 94 values.value",
            "nvmlDeviceGetFieldValues 94 values.value.uiVal",
            "nvmlDeviceGetNvLinkErrorCounter counterValue",
            "nvmlDeviceGetPcieReplayCounter value",
            "nvmlDeviceGetViolationStatus violTime.violationTime",
        ],
    ),
];

/// Differences between the loads of two recordings.
const LOADS: Listed = &[
    (
        "the programs use different amounts of memory",
        &[
            "nvmlDeviceGetBAR1MemoryInfo bar1Memory.bar1Free",
            "nvmlDeviceGetBAR1MemoryInfo bar1Memory.bar1Used",
            "nvmlDeviceGetComputeRunningProcesses infos.usedGpuMemory",
            "nvmlDeviceGetComputeRunningProcesses_v2 infos.usedGpuMemory",
            "nvmlDeviceGetComputeRunningProcesses_v3 infos.usedGpuMemory",
            "nvmlDeviceGetMemoryInfo memory.free",
            "nvmlDeviceGetMemoryInfo memory.used",
            "nvmlDeviceGetMemoryInfo_v2 memory.free",
            "nvmlDeviceGetMemoryInfo_v2 memory.used",
            "nvmlDeviceGetRunningProcessDetailList plist.procArray.usedGpuMemory",
        ],
    ),
    ("the programs utilize the GPU differently", &["nvmlDeviceGetSamples samples.sampleValue.uiVal"]),
];

/// Differences between the GPUs of a machine.
const OWN: Listed = &[
    (
        "what identifies a GPU, its place in the machine, and lookups by it",
        &[
            "nvmlDeviceGetBoardId boardId",
            "nvmlDeviceGetHandleByIndex device",
            "nvmlDeviceGetHandleByIndex_v2 device",
            "nvmlDeviceGetHandleByPciBusId device",
            "nvmlDeviceGetHandleByPciBusId_v2 device",
            "nvmlDeviceGetHandleBySerial device",
            "nvmlDeviceGetHandleByUUID device",
            "nvmlDeviceGetHandleByUUIDV device",
            "nvmlDeviceGetIndex index",
            "nvmlDeviceGetMinorNumber minorNumber",
            "nvmlDeviceGetModuleId moduleId",
            "nvmlDeviceGetPciInfo pci.busId",
            "nvmlDeviceGetPciInfo pci.device",
            "nvmlDeviceGetPciInfoExt pci.busId",
            "nvmlDeviceGetPciInfoExt pci.device",
            "nvmlDeviceGetPciInfo_v2 pci.busId",
            "nvmlDeviceGetPciInfo_v2 pci.device",
            "nvmlDeviceGetPciInfo_v3 pci.busId",
            "nvmlDeviceGetPciInfo_v3 pci.busIdLegacy",
            "nvmlDeviceGetPciInfo_v3 pci.device",
            "nvmlDeviceGetPdi pdi.value",
            "nvmlDeviceGetPlatformInfo platformInfo.moduleId",
            "nvmlDeviceGetSerial serial",
            "nvmlDeviceGetUUID uuid",
            "nvmlDeviceQueryDrainState pciInfo.busId",
            "nvmlDeviceQueryDrainState pciInfo.busIdLegacy",
            "nvmlDeviceQueryDrainState pciInfo.device",
        ],
    ),
    ("GPUs are listed in the order of their indices", &["nvmlSystemGetTopologyGpuSet deviceArray"]),
    (
        "copies went over NVLink in one direction",
        &["nvmlDeviceGetFieldValues 138 values.value", "nvmlDeviceGetFieldValues 139 values.value"],
    ),
    ("temperatures of the memory differ", &["nvmlDeviceGetFieldValues 82 values.value.uiVal"]),
    (
        "each GPU has a process of its own",
        &[
            "nvmlDeviceGetComputeRunningProcesses infos.pid",
            "nvmlDeviceGetComputeRunningProcesses_v2 infos.pid",
            "nvmlDeviceGetComputeRunningProcesses_v3 infos.pid",
            "nvmlDeviceGetProcessUtilization utilization.pid",
            "nvmlDeviceGetProcessesUtilizationInfo procesesUtilInfo.procUtilArray.pid",
            "nvmlDeviceGetRunningProcessDetailList plist.procArray.pid",
        ],
    ),
    ("each GPU is sampled at times of its own", &["nvmlDeviceGetSamples samples.sampleValue.uiVal"]),
    (
        "counters of errors and times count from the start of each GPU",
        &[
            "nvmlDeviceGetFieldValues 169 values.value.uiVal",
            "nvmlDeviceGetFieldValues 175 values.value.uiVal",
            "nvmlDeviceGetFieldValues 176 values.value.uiVal",
            "nvmlDeviceGetFieldValues 177 values.value.uiVal",
            "nvmlDeviceGetFieldValues 178 values.value",
            "nvmlDeviceGetFieldValues 183 values.value",
            "nvmlDeviceGetFieldValues 183 values.value.uiVal",
            "nvmlDeviceGetFieldValues 74 values.value.ullVal",
            "nvmlDeviceGetFieldValues 78 values.value.ullVal",
            "nvmlDeviceGetFieldValues 94 values.value",
            "nvmlDeviceGetFieldValues 94 values.value.uiVal",
            "nvmlDeviceGetNvLinkErrorCounter counterValue",
            "nvmlDeviceGetPcieReplayCounter value",
            "nvmlDeviceGetViolationStatus violTime.violationTime",
        ],
    ),
];

/// Place of a difference: function, the field id or metric it was asked for, and output with its fields.
fn key(function: &str, arguments: &Arguments, path: &str) -> String {
    let kind = arguments.iter().find_map(|(name, value)| match value {
        Argument::Integer(number) if name == "values.fieldId" || name == "metricsGet.metrics.0.metricId" => {
            Some(number)
        }
        _ => None,
    });
    format!("{function}{} {path}", kind.map(|number| format!(" {number}")).unwrap_or_default())
}

/// Paths of the values that differ, without the indices of lists. Moving values do not.
fn paths(path: &str, one: &Value, other: &Value, found: &mut BTreeSet<String>) {
    match (one, other) {
        (Value::Moving(_), _) | (_, Value::Moving(_)) => {}
        (Value::List(one), Value::List(other)) if one.len() == other.len() => {
            one.iter().zip(other).for_each(|(one, other)| paths(path, one, other, found));
        }
        (Value::Fields(one), Value::Fields(other))
            if one.iter().map(|(name, _)| name).eq(other.iter().map(|(name, _)| name)) =>
        {
            for ((name, one), (_, other)) in one.iter().zip(other) {
                paths(&format!("{path}.{name}"), one, other, found);
            }
        }
        _ if one == other => {}
        _ => {
            found.insert(path.to_owned());
        }
    }
}

fn differences(one: &Answer, other: &Answer) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    if one.code != other.code {
        let name = |answer: &Answer| code_name(answer.code).unwrap_or("unknown").to_owned();
        let mut codes = [name(one), name(other)];
        codes.sort();
        found.insert(codes.join(" or "));
        return found;
    }
    let names = |answer: &Answer| answer.outputs.iter().map(|(name, _)| name.clone()).collect::<BTreeSet<_>>();
    for name in names(one).union(&names(other)) {
        match (one.output(name), other.output(name)) {
            (Some(one), Some(other)) => paths(name, one, other, &mut found),
            _ => {
                found.insert(name.clone());
            }
        }
    }
    found
}

/// Number of the calls of both captures, and what differs, with an example.
fn compared(one: &Capture, other: &Capture) -> (usize, BTreeMap<String, String>) {
    let (mut count, mut found) = (0, BTreeMap::new());
    for (function, calls) in &one.calls {
        for (arguments, answer) in calls {
            // Calls with arguments that only one machine has, such as a process id.
            let Some(again) = other.answer(function, arguments) else { continue };
            count += 1;
            for path in differences(answer, again) {
                found.entry(key(function, arguments, &path)).or_insert_with(|| format!("{answer}\n    {again}"));
            }
        }
    }
    (count, found)
}

/// Boards of a capture, each once.
fn boards(capture: &Capture) -> BTreeSet<&str> {
    capture.header("boards").unwrap().split(", ").collect()
}

/// Looks the differences up in the lists.
fn check(
    files: &str,
    lists: &[Listed],
    found: BTreeMap<String, String>,
    used: &mut BTreeSet<&'static str>,
    wrong: &mut Vec<String>,
) {
    for (key, example) in found {
        let mut keys = lists.iter().copied().flatten().flat_map(|(_, keys)| *keys);
        match keys.find(|listed| **listed == key) {
            Some(listed) => _ = used.insert(*listed),
            None => wrong.push(format!("{key}: {files}\n    {example}")),
        }
    }
}

/// Checks that all differences are listed, and that all listed ones are found.
fn assert_listed(lists: &[Listed], used: &BTreeSet<&str>, wrong: &[String]) {
    assert!(wrong.is_empty(), "{} differences are not listed:\n{}", wrong.len(), wrong.join("\n"));
    let keys = lists.iter().copied().flatten().flat_map(|(_, keys)| *keys);
    let stale: Vec<&&str> = keys.filter(|key| !used.contains(**key)).collect();
    assert!(stale.is_empty(), "listed, and equal: {stale:?}");
}

/// The lists of reasons that a pair of captures may need.
fn lists(one: (&str, &Capture), other: (&str, &Capture)) -> Vec<Listed> {
    let mut lists = vec![];
    match (one.0.contains("-load"), other.0.contains("-load")) {
        (false, false) => {}
        (true, true) => lists.push(LOADS),
        _ => lists.push(LOAD),
    }
    if one.1.header("boards") != other.1.header("boards") {
        lists.push(TWO);
    }
    let places = |capture: &Capture| capture.calls.get("nvmlDeviceGetModuleId").cloned();
    if places(one.1) != places(other.1) {
        lists.push(BOARDS);
    }
    lists
}

/// The capture with the names of its first two GPUs swapped.
fn swapped(capture: &Capture) -> Capture {
    let name = |name: &mut String| {
        let other = match name.split_once('.').map_or(name.as_str(), |(gpu, _)| gpu) {
            "gpu0" => "gpu1",
            "gpu1" => "gpu0",
            _ => return,
        };
        name.replace_range(..other.len(), other);
    };
    fn names(value: &mut Value, name: &impl Fn(&mut String)) {
        match value {
            Value::Name(text) => name(text),
            Value::List(elements) => elements.iter_mut().for_each(|element| names(element, name)),
            Value::Fields(fields) => fields.iter_mut().for_each(|(_, value)| names(value, name)),
            Value::Moving(inner) => names(inner, name),
            Value::Text(_) | Value::Bytes(_) | Value::Integer(_) | Value::Real(_) => {}
        }
    }
    let mut capture = capture.clone();
    for calls in capture.calls.values_mut() {
        for (mut arguments, mut answer) in std::mem::take(calls) {
            for (_, argument) in &mut arguments {
                if let Argument::Name(text) = argument {
                    name(text);
                }
            }
            answer.outputs.iter_mut().for_each(|(_, value)| names(value, &name));
            calls.insert(arguments, answer);
        }
    }
    capture
}

#[test]
fn gpus_of_a_machine_differ_where_a_reason_is_listed() {
    let mut used = BTreeSet::new();
    let mut wrong = Vec::new();
    for (file, _, capture) in committed() {
        if capture.header("boards").is_none_or(|boards| !boards.contains(", ")) {
            continue;
        }
        let (count, found) = compared(&capture, &swapped(&capture));
        println!("{file}, two GPUs: {count} calls compared, {} listed differences", found.len());
        assert!(count > 9_000, "{count} calls");
        check(&file, &[OWN], found, &mut used, &mut wrong);
    }
    assert_listed(&[OWN], &used, &wrong);
}

#[test]
fn captures_of_the_same_boards_differ_where_a_reason_is_listed() {
    let captures = committed();
    let mut used = BTreeSet::new();
    let mut wrong = Vec::new();
    let mut pairs = 0;
    for (index, (file, _, one)) in captures.iter().enumerate() {
        for (other_file, _, other) in captures.iter().skip(index + 1) {
            if boards(one) != boards(other) || one.header("driver") != other.header("driver") {
                continue;
            }
            pairs += 1;
            assert_eq!(one.missing, other.missing);
            let (count, found) = compared(one, other);
            println!("{file} and {other_file}: {count} calls compared, {} listed differences", found.len());
            assert!(count > 4_900, "{count} calls");
            let lists = lists((file, one), (other_file, other));
            check(&format!("{file} and {other_file}"), &lists, found, &mut used, &mut wrong);
        }
    }
    assert!(pairs > 0);
    assert_listed(&[LOAD, LOADS, TWO, BOARDS], &used, &wrong);
}
