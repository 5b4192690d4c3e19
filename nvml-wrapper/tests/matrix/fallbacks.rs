//! Functions that a method falls back on and that no driver here makes it call: what is newer came with the same
//! driver, or before all of them. They are called here where the library hides what is newer.

use std::collections::BTreeSet;

use nvml_sim::Era;
use nvml_wrapper::raw::Function;
use nvml_wrapper::raw::Function as F;

use crate::coverage::Coverage;
use crate::judge::{self, Cell};
use crate::row::Row;
use crate::{Outcomes, rows};

/// Method, hidden functions, and the functions that the method then calls.
struct Hidden {
    method: &'static str,
    hidden: &'static [Function],
    called: &'static [Function],
    /// String in the result of the newest driver, and its replacement.
    differs: (&'static str, &'static str),
}

const fn hidden(method: &'static str, hidden: &'static [Function], called: &'static [Function]) -> Hidden {
    Hidden { method, hidden, called, differs: ("", "") }
}

/// The index spaces of these functions are common.
const COUNTING: &[Function] = &[F::nvmlDeviceGetCount_v2, F::nvmlDeviceGetHandleByIndex_v2];
const REMOTE: &[Function] = &[F::nvmlDeviceGetNvLinkRemotePciInfo_v2];
const COMPUTE_INFO: &[Function] = &[F::nvmlComputeInstanceGetInfo_v2];

const HIDDEN: &[Hidden] = &[
    hidden("ComputeInstance::capability", COMPUTE_INFO, &[F::nvmlComputeInstanceGetInfo]),
    hidden("ComputeInstance::info", COMPUTE_INFO, &[F::nvmlComputeInstanceGetInfo]),
    hidden("Device::attributes", &[F::nvmlDeviceGetAttributes_v2], &[F::nvmlDeviceGetAttributes]),
    hidden("Device::memory_error_counter", &[F::nvmlDeviceGetMemoryErrorCounter], &[F::nvmlDeviceGetDetailedEccErrors]),
    // The first version does not report the subsystem.
    Hidden {
        differs: ("pci_sub_system_id: 415174878", "pci_sub_system_id: 0"),
        ..hidden(
            "Device::pci_info",
            &[F::nvmlDeviceGetPciInfo_v3, F::nvmlDeviceGetPciInfo_v2],
            &[F::nvmlDeviceGetPciInfo],
        )
    },
    hidden("Device::performance_state", &[F::nvmlDeviceGetPerformanceState], &[F::nvmlDeviceGetPowerState]),
    hidden("NvLink::remote_pci_info", REMOTE, &[F::nvmlDeviceGetNvLinkRemotePciInfo]),
    hidden("Nvml::nvlinks_between", REMOTE, &[F::nvmlDeviceGetNvLinkRemotePciInfo]),
    hidden("Nvml::device_by_index", COUNTING, &[F::nvmlDeviceGetHandleByIndex]),
    hidden("Nvml::device_by_pci_bus_id", &[F::nvmlDeviceGetHandleByPciBusId_v2], &[F::nvmlDeviceGetHandleByPciBusId]),
    hidden("Nvml::device_count", COUNTING, &[F::nvmlDeviceGetCount]),
    hidden("Nvml::devices", COUNTING, &[F::nvmlDeviceGetCount, F::nvmlDeviceGetHandleByIndex]),
    hidden("NvmlBuilder::init", &[F::nvmlInit_v2], &[F::nvmlInit]),
    hidden("VgpuInstance::license_info", &[F::nvmlVgpuInstanceGetLicenseInfo_v2], &[F::nvmlVgpuInstanceGetLicenseInfo]),
];

/// One test: the newest driver without the hidden functions returns the same, or omits fields.
fn check_hidden(one: &Hidden, row: &Row, coverage: &Coverage) -> Result<(), String> {
    let mut newest = judge::see(row, Era::Latest, &[])?;
    let (reported, hidden) = one.differs;
    newest.result =
        newest.result.map(|result| if reported.is_empty() { result } else { result.replacen(reported, hidden, 1) });
    let seen = judge::see(row, Era::Latest, one.hidden)?;
    if let Some(missed) = one.called.iter().find(|function| !seen.calls.contains(function)) {
        return Err(format!("{} did not call {missed}, but {:?}", one.method, seen.calls));
    }
    match judge::judge(row, Era::Latest, &newest, &seen, coverage)? {
        Cell::Yes | Cell::Part(_) => Ok(()),
        other => Err(format!("{} came to {other:?}", one.method)),
    }
}

/// The tests, by name.
pub(crate) fn tests() -> impl Iterator<Item = (String, impl Fn(&Coverage) -> Result<(), String> + Send + 'static)> {
    HIDDEN.iter().map(|one| {
        let test = move |coverage: &Coverage| {
            let rows = rows::all();
            let row = rows.iter().find(|row| row.method == one.method).ok_or("the method has no row")?;
            check_hidden(one, row, coverage)
        };
        (format!("fallbacks::{}", one.method), test)
    })
}

/// Checks that each method in docs/coverage.md has a row, which calls all functions that the method may call.
pub(crate) fn check(outcomes: &Outcomes, coverage: &Coverage) -> Result<(), String> {
    let mut wrong = Vec::new();
    for method in coverage.methods() {
        let Some(outcome) = outcomes.get(method) else {
            wrong.push(format!("{method} has no row"));
            continue;
        };
        let here = HIDDEN.iter().filter(|one| one.method == method);
        let hidden: BTreeSet<Function> = here.flat_map(|one| one.called).copied().collect();
        for function in coverage.functions(method) {
            match (outcome.calls.contains(&function), hidden.contains(&function)) {
                (false, false) => wrong.push(format!("no driver makes {method} call {function}")),
                (true, true) => {
                    wrong.push(format!("a driver makes {method} call {function}: no function has to be hidden"));
                }
                _ => {}
            }
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}
