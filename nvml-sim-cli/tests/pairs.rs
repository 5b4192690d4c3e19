//! Captures of the same boards with the same driver: they differ only where a reason is listed.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests panic on unexpected results")]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::committed;
use nvml_sim::capture::{Answer, Argument, Arguments, Capture, Value, code_name};

/// What differs, with the reason. Lines are those of [`key`].
const LISTED: &[(&str, &[&str])] = &[
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

#[test]
fn captures_of_the_same_boards_differ_where_a_reason_is_listed() {
    let captures = committed();
    let mut used = BTreeSet::new();
    let mut wrong = Vec::new();
    let mut pairs = 0;
    for (index, (file, _, one)) in captures.iter().enumerate() {
        for (other_file, _, other) in captures.iter().skip(index + 1) {
            if ["boards", "driver"].iter().any(|line| one.header(line) != other.header(line)) {
                continue;
            }
            pairs += 1;
            assert_eq!(one.missing, other.missing);
            let (count, found) = compared(one, other);
            println!("{file} and {other_file}: {count} calls compared, {} listed differences", found.len());
            assert!(count > 4_900, "{count} calls");
            for (key, example) in found {
                let listed = LISTED.iter().flat_map(|(_, keys)| *keys).find(|listed| **listed == key);
                match listed {
                    Some(listed) => _ = used.insert(*listed),
                    None => wrong.push(format!("{key}\n    {example}")),
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} differences are not listed:\n{}", wrong.len(), wrong.join("\n"));
    assert!(pairs > 0);
    let stale: Vec<&&str> = LISTED.iter().flat_map(|(_, keys)| *keys).filter(|key| !used.contains(**key)).collect();
    assert!(stale.is_empty(), "listed, and equal: {stale:?}");
}
