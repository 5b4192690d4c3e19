//! Driver numbers of Linux, WSL2 and Windows, and drivers whose number cannot be read: traps 1, 7 and 33.

use std::collections::BTreeMap;

use nvml_sim::model::FieldNumber;
use nvml_sim::{Era, Fault, Host, Node, Process, ProcessKind, Simulation};
use nvml_sys::{NVML_ERROR_UNKNOWN, NVML_FI_MAX, NVML_VALUE_TYPE_UNSIGNED_INT};
use nvml_wrapper::device::field::{FieldId, SampleValue};
use nvml_wrapper::driver::Quirk;
use nvml_wrapper::raw::Function;
use nvml_wrapper::{Nvml, NvmlError};

use crate::{Other, session, session_with};

const DRIVER: Function = Function::nvmlSystemGetDriverVersion;
const VERSION: Function = Function::nvmlSystemGetNVMLVersion;

/// Node of a driver with this number of processes on GPU 0, in no MIG instance or in the first.
fn node(era: Era, processes: u32, instances: Option<(u32, u32)>) -> Node {
    let mut node = Node::h200x8().with_era(era);
    node.gpus[0].processes = (4242..4242 + processes)
        .map(|pid| Process { instances, ..Process::new(ProcessKind::Compute, pid, u64::from(pid) << 20) })
        .collect();
    node
}

/// Checks the processes of GPU 0.
fn assert_processes(nvml: &Nvml, count: u32, context: &str) {
    let list = nvml.device_by_index(0).unwrap().running_compute_processes().unwrap();
    let read: Vec<_> = list.iter().map(|process| (process.pid, process.used_gpu_memory)).collect();
    let expected: Vec<_> = (4242..4242 + count).map(|pid| (pid, Some(u64::from(pid) << 20))).collect();
    assert_eq!(read, expected, "{context}");
}

#[test]
fn process_lists_of_wsl2_and_windows() {
    for era in [Era::R535_54, Era::R535_98, Era::R555] {
        for host in [Host::Linux, Host::Wsl2, Host::Windows] {
            for count in [0, 1, 2, 3, 100] {
                let (_sim, nvml) = session(node(era, count, None).with_host(host));
                assert_processes(&nvml, count, &format!("{era:?} {host:?}"));
            }
        }
    }
    let (_sim, nvml) = session(node(Era::R535_54, 3, None).with_host(Host::Wsl2));
    assert_eq!(nvml.sys_driver_version().unwrap(), "536.25");
    assert!(nvml.quirks().unwrap().any(|quirk| quirk == Quirk::WideProcessLists));
}

const WITHOUT_V2: &[Other] = &[(Function::nvmlDeviceGetComputeRunningProcesses_v2, std::ptr::null)];

/// The version cannot be read, or is of Windows and between the known ones.
#[test]
fn the_layout_of_an_unknown_driver_is_found_by_what_it_writes() {
    let instances = [None, Some((0, 0)), Some((3, 1))];
    for era in [Era::R535_54, Era::R535_104] {
        for (count, instances) in (0..6).chain([60, 200]).flat_map(|count| instances.map(|own| (count, own))) {
            for version in [None, Some("537.13")] {
                let sim = Simulation::start(node(era, count, instances));
                for (function, prefix) in [(DRIVER, ""), (VERSION, "12.")] {
                    let fault = version.map(|version| Fault::raw_string(format!("{prefix}{version}")));
                    sim.fail(function, fault.unwrap_or(Fault::code(NVML_ERROR_UNKNOWN)));
                }
                for nvml in [crate::init(&sim).unwrap(), session_with(&sim, WITHOUT_V2)] {
                    assert_processes(&nvml, count, &format!("{era:?} {instances:?} {version:?}"));
                }
            }
        }
    }
}

/// A driver with wide entries and without the second version of the list.
#[test]
fn wide_entries_without_another_version() {
    for count in [1, 2, 3, 200] {
        let sim = Simulation::start(node(Era::R535_54, count, None));
        assert_processes(&session_with(&sim, WITHOUT_V2), count, "without the second version");
    }
}

/// Entries that fit neither layout are not believed: the second version of the list is read, if there is one.
#[test]
fn entries_of_no_known_layout_are_an_error() {
    let mut invalid = node(Era::R535_104, 3, None);
    invalid.gpus[0].processes[1].pid = 0;
    let sim = Simulation::start(invalid);
    for function in [DRIVER, VERSION] {
        sim.fail(function, Fault::code(NVML_ERROR_UNKNOWN));
    }
    let list = crate::init(&sim).unwrap().device_by_index(0).unwrap().running_compute_processes().unwrap();
    assert_eq!(list.iter().map(|process| process.pid).collect::<Vec<_>>(), [4242, 0, 4244]);
    let nvml = session_with(&sim, WITHOUT_V2);
    let error = nvml.device_by_index(0).unwrap().running_compute_processes().unwrap_err();
    let function = Function::nvmlDeviceGetComputeRunningProcesses_v3;
    assert_eq!(error, NvmlError::InvalidOutput { function, description: "entries of an unknown layout" });
}

/// Each field has its current number as its value.
fn numbered(era: Era, host: Host) -> Node {
    let mut node = Node::h200x8().with_era(era).with_host(host);
    let number = |id: u32| (id, FieldNumber { value_type: NVML_VALUE_TYPE_UNSIGNED_INT, bits: id.into() });
    let fields = &mut node.gpus[0].field_values;
    (fields.values, fields.scoped) = ((1..NVML_FI_MAX).map(number).collect(), BTreeMap::new());
    node
}

#[test]
#[cfg_attr(windows, ignore = "the simulated drivers have numbers of Linux")]
fn field_numbers_of_wsl2() {
    for (era, driver) in [(Era::R575, "580.88"), (Era::R575, "576.02"), (Era::R555, "555.85"), (Era::R580_82, "581.15")]
    {
        let (sim, nvml) = session(numbered(era, Host::Wsl2));
        sim.fail(DRIVER, Fault::raw_string(driver));
        let device = nvml.device_by_index(0).unwrap();
        for sample in device.field_values(FieldId::ALL.iter().copied()).unwrap() {
            match sample.value {
                Ok(value) => assert_eq!(value, SampleValue::U32(sample.field.id.raw()), "{era:?} {driver}"),
                Err(error) => assert!(error.is_unsupported(), "{error}"),
            }
        }
    }
}

#[test]
fn field_numbers_of_windows() {
    for (era, number) in [(Era::R575, 251), (Era::R570_86, 251)] {
        let (_sim, nvml) = session(numbered(era, Host::Windows));
        let device = nvml.device_by_index(0).unwrap();
        assert_eq!(device.field_value(FieldId::from_raw(number)), Ok(SampleValue::U32(number)), "{era:?}");
    }
}

/// Only the fields whose number depends on the driver need its version, and they are read without it too.
#[test]
fn an_unreadable_version_fails_no_field() {
    let (sim, nvml) = session(numbered(Era::R580, Host::Linux));
    for function in [DRIVER, VERSION] {
        sim.fail(function, Fault::code(NVML_ERROR_UNKNOWN));
    }
    let device = nvml.device_by_index(0).unwrap();
    let fields = [FieldId::MEMORY_TEMP, FieldId::PWR_SMOOTHING_ENABLED];
    let values: Vec<_> = device.field_values(fields).unwrap().into_iter().map(|sample| sample.value).collect();
    assert_eq!(values, fields.map(|field| Ok(SampleValue::U32(field.raw()))));
    assert!(nvml.quirks().is_err());
}

/// The driver version alone decides where it means the same in both numberings.
#[test]
fn a_library_without_its_own_version() {
    for (driver, expected) in [("536.25", true), ("535.54.03", true), ("580.159.04", false), ("550.163.01", false)] {
        let (sim, nvml) = session(Node::h200x8());
        sim.fail(VERSION, Fault::code(NVML_ERROR_UNKNOWN));
        sim.fail(DRIVER, Fault::raw_string(driver));
        let has = nvml.quirks().unwrap().any(|quirk| quirk == Quirk::WideProcessLists);
        assert_eq!(has, expected, "{driver}");
    }
}
