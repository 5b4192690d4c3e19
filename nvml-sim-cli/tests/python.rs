//! Captures with NVIDIA's Python module: each getter gives the recorded answers. The module has layouts of its own for
//! structs, which are compared field by field with the capture.
//!
//! Requires a Python with the package nvidia-ml-py: `NVML_TEST_PYTHON`, or `python3`. Without it, the test prints that
//! it is skipped, or fails if `NVML_REQUIRE_PYTHON=1` is set.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests panic on unexpected results")]
#![cfg(all(target_os = "linux", target_pointer_width = "64", target_endian = "little"))]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use common::committed;
use nvml_sim::capture::layout::{Param, Record};
use nvml_sim::capture::shape::{self, Role};
use nvml_sim::capture::{Answer, Argument, Arguments, Capture, Value, code_of};
use nvml_sys::{Function, NVML_ERROR_FUNCTION_NOT_FOUND, NVML_ERROR_INSUFFICIENT_SIZE, NVML_SUCCESS};
use serde_json::Value as Json;

/// Getters that are not called, with the reason.
const SKIPPED: &[(&str, &[&str])] = &[
    (
        "the library lacks the function",
        &[
            "nvmlDeviceGetAdaptiveTgpModeInfo_v1",
            "nvmlDeviceGetBankRemapperStatus_v1",
            "nvmlDeviceGetGpuFabricInfo_v4",
            "nvmlDeviceGetMemoryLimits_v1",
            "nvmlDeviceGetNvLinkTelemetrySamples_v1",
            "nvmlDeviceGetVgpuSchedulerLog_v2",
            "nvmlDeviceGetVgpuSchedulerState_v2",
        ],
    ),
    ("attestation reports are not recorded", &["nvmlDeviceGetConfComputeGpuAttestationReport"]),
    ("the module has no struct for it", &["nvmlDeviceGetPowerMizerMode_v1"]),
    (
        "the caller passes a buffer behind a pointer",
        &["nvmlDeviceGetGpuInstances", "nvmlDeviceGetSramUniqueUncorrectedEccErrorCounts"],
    ),
    (
        "the machine has no vGPU type",
        &["nvmlDeviceGetVgpuTypeCreatablePlacements", "nvmlDeviceGetVgpuTypeSupportedPlacements"],
    ),
];

/// Calls that are not recorded: the model answers them.
const MODELED: &[(&str, &str)] = &[
    ("nvmlDeviceGetConfComputeGpuCertificate", "certificates are not recorded"),
    ("nvmlDeviceGetSupportedEventTypes", "functions of events are not recorded"),
];

/// Output lines of the script on a capture. `None` without the Python module.
fn script(file: &str) -> Option<Vec<Json>> {
    let python = std::env::var("NVML_TEST_PYTHON").unwrap_or_else(|_| "python3".into());
    let run = Command::new(env!("CARGO_BIN_EXE_nvml-sim"))
        .args(["replay", &format!("../captures/{file}"), "--", &python, "tests/getters.py"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let output = String::from_utf8(run.stdout).unwrap();
    let error = String::from_utf8_lossy(&run.stderr);
    let is_absent = output.trim() == "no nvidia-ml-py" || error.contains("cannot run");
    if is_absent {
        let required = std::env::var("NVML_REQUIRE_PYTHON").is_ok_and(|value| value == "1");
        assert!(!required, "{python} has no nvidia-ml-py, and NVML_REQUIRE_PYTHON=1");
        // Not with eprintln!, whose output the test harness captures.
        let _ = std::io::Write::write_all(&mut std::io::stderr(), b"skipped: python3 has no nvidia-ml-py\n");
        return None;
    }
    assert!(run.status.success(), "{error}");
    Some(output.lines().map(|line| serde_json::from_str(line).unwrap()).collect())
}

/// Comparison of one capture.
struct Comparison<'a> {
    capture: &'a Capture,
    /// Addresses of the GPUs' handles, by index.
    devices: Vec<u64>,
    /// Number of compared calls and of their values.
    calls: usize,
    values: usize,
    /// Getters whose calls are all recorded.
    getters: BTreeSet<String>,
    /// Functions that the model answered.
    modeled: BTreeSet<String>,
    differences: BTreeMap<String, String>,
}

impl<'a> Comparison<'a> {
    fn line(&mut self, line: &Json) {
        let getter = line["getter"].as_str().unwrap();
        let calls = line["calls"].as_array().unwrap();
        let mut all_recorded = true;
        for call in calls {
            let function = call["function"].as_str().unwrap();
            let Some(answer) = self.recorded(function, &call["before"]) else {
                all_recorded = false;
                self.modeled.insert(function.to_owned());
                continue;
            };
            self.calls += 1;
            self.call(function, answer, call);
        }
        self.result(getter, calls, line);
        if all_recorded && !calls.is_empty() {
            self.getters.insert(getter.to_owned());
        }
    }

    /// Recorded answer of a call with these arguments.
    fn recorded(&self, function: &str, arguments: &Json) -> Option<&'a Answer> {
        let calls = self.capture.calls.get(function)?;
        let own = Function::from_name(function).unwrap();
        let (params, roles) = (Param::of(own), shape::roles(own));
        let is_same = |recorded: &Arguments| {
            recorded.iter().all(|(name, argument)| {
                let mut names = name.split('.');
                let first = names.next().unwrap();
                let index = params.iter().position(|param| param.name == first).unwrap();
                let mut given = &arguments[index];
                let mut is_size = matches!(roles[index], Role::Size { .. });
                for name in names {
                    is_size = name.ends_with("Count") || name.ends_with("Entries");
                    given = match name.parse::<usize>() {
                        Ok(element) => &given[element],
                        // The module passes the one element of a list as an array.
                        Err(_) if given.is_array() => &given[0][name],
                        Err(_) => &given[name],
                    };
                }
                match argument {
                    // Any capacity is answered from the largest.
                    Argument::Integer(number) if is_size => *number > 0 || given.as_u64() == Some(0),
                    Argument::Integer(number) => given.as_i64().map(i128::from) == Some(*number),
                    Argument::Text(text) => given.as_str().is_some_and(|given| given.as_bytes() == text),
                    Argument::Name(name) => match Record::named(name) {
                        Some(record) => given["version"].as_u64() == record.version.map(u64::from),
                        None => self.name(given).as_ref() == Some(name),
                    },
                }
            })
        };
        calls.iter().find(|(arguments, _)| is_same(arguments)).map(|(_, answer)| answer)
    }

    /// Name of a handle.
    fn name(&self, json: &Json) -> Option<String> {
        let address = json["address"].as_u64()?;
        let index = self.devices.iter().position(|device| *device == address)?;
        Some(format!("gpu{index}"))
    }

    fn call(&mut self, function: &str, answer: &Answer, call: &Json) {
        let own = Function::from_name(function).unwrap();
        let (params, roles) = (Param::of(own), shape::roles(own));
        // A call without a buffer that is not recorded itself gets the number of the recorded elements.
        let is_query = |index: usize| matches!(roles[index], Role::Buffer { .. }) && call["before"][index].is_null();
        let mut outputs = answer.outputs.clone();
        let mut code = answer.code;
        outputs.retain(|(name, value)| {
            let index = params.iter().position(|param| param.name == name).unwrap();
            let is_left_out = is_query(index) && matches!(value, Value::List(elements) if !elements.is_empty());
            if is_left_out {
                code = NVML_ERROR_INSUFFICIENT_SIZE;
            }
            !is_left_out
        });
        if call["code"].as_u64() != Some(code.into()) {
            self.differs(function, "code", &code, &call["code"]);
            return;
        }
        for (name, value) in outputs {
            let index = params.iter().position(|param| param.name == name).unwrap();
            self.value(&format!("{function} {name}"), &value, &call["after"][index]);
        }
    }

    fn value(&mut self, place: &str, value: &Value, json: &Json) {
        let text =
            json.as_str().map(|text| text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect::<Vec<u8>>());
        let is_same = match (value.steady(), json) {
            (Value::List(values), Json::Array(elements)) if values.len() <= elements.len() => {
                values.iter().zip(elements).for_each(|(value, json)| self.value(place, value, json));
                return;
            }
            (Value::Fields(fields), Json::Object(members)) => {
                for (name, value) in fields {
                    self.value(&format!("{place}.{name}"), value, members.get(name).unwrap_or(&Json::Null));
                }
                return;
            }
            // A struct, union or array of zero bytes.
            (zero @ Value::Integer(0), Json::Object(members)) => {
                for (name, json) in members.iter().filter(|(name, _)| *name != "version") {
                    self.value(&format!("{place}.{name}"), zero, json);
                }
                return;
            }
            (zero @ Value::Integer(0), Json::Array(elements)) => {
                elements.iter().for_each(|json| self.value(place, zero, json));
                return;
            }
            (Value::List(values), Json::Null) => values.is_empty(),
            (Value::Integer(0), Json::Number(number)) => number.as_f64() == Some(0.0),
            (Value::Integer(0), Json::String(_)) => text.unwrap().iter().all(|byte| *byte == 0),
            (Value::Integer(number), json) => {
                json.as_i64().map(i128::from).or(json.as_u64().map(i128::from)) == Some(*number)
            }
            (Value::Real(number), json) => json.as_f64() == Some(*number),
            (Value::Text(expected), Json::String(_)) => {
                text.unwrap().split(|byte| *byte == 0).next() == Some(expected.as_slice())
            }
            (Value::Bytes(bytes), Json::String(_)) => text.unwrap() == *bytes,
            (Value::Bytes(bytes), json) => *json == Json::from(bytes.clone()),
            (Value::Name(name), json) => match name.as_str() {
                "now" | "varies" => json.as_u64().is_some_and(|number| number > 0),
                "null" => json["address"] == 0 || json.is_null(),
                name => match code_of(name) {
                    Some(code) => json.as_u64() == Some(code.into()),
                    None => self.name(json).as_deref() == Some(name),
                },
            },
            _ => false,
        };
        self.values += 1;
        if !is_same {
            self.differs(place, "", value, json);
        }
    }

    /// The getter returns what its calls wrote, or raises the code of the last one.
    fn result(&mut self, getter: &str, calls: &[Json], line: &Json) {
        let last = calls.last().and_then(|call| call["code"].as_u64());
        if let Some(error) = line["error"].as_u64() {
            let is_missing = error == u64::from(NVML_ERROR_FUNCTION_NOT_FOUND) && calls.is_empty();
            if last != Some(error) && !is_missing {
                self.differs(getter, "error", &last.unwrap_or_default(), &line["error"]);
            }
            return;
        }
        let mut written = BTreeSet::from([u64::from(NVML_SUCCESS).to_string()]);
        calls.iter().for_each(|call| leaves(&call["after"], &mut written));
        written.extend(last.map(|code| code.to_string()));
        let mut returned = BTreeSet::new();
        leaves(&line["result"], &mut returned);
        let other: Vec<&String> = returned.difference(&written).collect();
        if !other.is_empty() {
            self.differs(getter, "result", &"", &Json::from(format!("{other:?}")));
        }
    }

    fn differs(&mut self, place: &str, what: &str, recorded: &dyn std::fmt::Display, json: &Json) {
        let place = format!("{place} {what}").trim_end().to_owned();
        self.differences.entry(place).or_insert_with(|| format!("{recorded} is recorded, {json} found"));
    }
}

/// Numbers and strings of a value, without what is behind the NUL.
fn leaves(json: &Json, found: &mut BTreeSet<String>) {
    match json {
        Json::Array(elements) => elements.iter().for_each(|json| leaves(json, found)),
        Json::Object(members) => members.values().for_each(|json| leaves(json, found)),
        Json::String(text) => _ = found.insert(text.split('\0').next().unwrap_or_default().to_owned()),
        Json::Null => {}
        number => _ = found.insert(number.to_string()),
    }
}

#[test]
fn nvidias_module_reads_the_recorded_answers() {
    for (file, _, capture) in committed() {
        let Some(lines) = script(&file) else { return };
        let devices = lines[0]["devices"].as_array().unwrap().iter().map(|address| address.as_u64().unwrap()).collect();
        let mut comparison = Comparison {
            capture: &capture,
            devices,
            calls: 0,
            values: 0,
            getters: BTreeSet::new(),
            modeled: BTreeSet::new(),
            differences: BTreeMap::new(),
        };
        let mut skipped = BTreeSet::new();
        for line in &lines[1..] {
            match line["skipped"].as_str() {
                Some(getter) => _ = skipped.insert(getter),
                None => comparison.line(line),
            }
        }
        let Comparison { calls, values, getters, modeled, differences, .. } = comparison;
        println!(
            "{file}: {calls} calls of {} getters compared, {values} values, {} differences",
            getters.len(),
            differences.len()
        );
        assert_eq!(skipped, SKIPPED.iter().flat_map(|(_, getters)| *getters).copied().collect());
        let known = |modeled: &String| MODELED.iter().any(|(function, _)| function == modeled);
        let unknown: Vec<&String> = modeled.iter().filter(|function| !known(function)).collect();
        assert!(unknown.is_empty(), "not recorded: {unknown:?}");
        assert!(differences.is_empty(), "{file}: {differences:#?}");
        assert!(getters.len() >= 163, "{} getters", getters.len());
    }
}
