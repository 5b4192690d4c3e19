//! Comparison of the crate with `nvidia-smi -q -x`.

use std::fmt::Display;

use nvml_wrapper::device::process::ProcessInfo;
use nvml_wrapper::{Nvml, NvmlError, Result as NvmlResult};
use roxmltree::Node;

use crate::checked::{CHECKED, Outcome, gpus, not_checked};
use crate::{rows, smi};

/// Comparison of a value of the crate with the string of `nvidia-smi`.
#[derive(Clone, Copy)]
pub(crate) enum How {
    /// Equal strings.
    Same,
    /// Number with a tolerance, for values that change between the two reads.
    Within(f64),
    /// Equal strings, unless `nvidia-smi` shows no value for the given reason.
    NotShown(&'static str),
}

/// One line of the table.
pub(crate) struct Row {
    pub(crate) method: &'static str,
    ours: String,
    /// Whether the method returned a value.
    is_value: bool,
    /// Whether the caller lacks the permission.
    is_denied: bool,
    path: &'static str,
    how: How,
}

pub(crate) fn values_equal_nvidia_smi(nvml: &Nvml) -> Outcome {
    let mut differing = 0;
    smi::report(|root, elements| {
        println!("{:<44} {:<42} {:<42} verdict", "method", "ours", "nvidia-smi -q");
        differing +=
            print("", &[row("sys_driver_version", nvml.sys_driver_version(), "driver_version", How::Same)], root);
        let cuda = nvml.sys_cuda_driver_version();
        differing += print("", &[row("sys_cuda_driver_version", cuda, "cuda_version", How::Same)], root);
        for device in gpus(nvml)? {
            let (index, element) = (device.index()?, smi::of(elements, &device)?);
            differing += print(&format!("GPU {index} "), &rows::all(&device), element);
        }
        Ok(())
    })?;
    if differing > 0 {
        return Err(format!("{differing} values differ").into());
    }
    CHECKED
}

/// Row of the table. `nvidia-smi` shows "N/A" for values that it cannot read.
pub(crate) fn row<T: Display>(method: &'static str, ours: NvmlResult<T>, path: &'static str, how: How) -> Row {
    let is_value = ours.is_ok();
    let is_denied = ours.as_ref().is_err_and(NvmlError::is_no_permission);
    let ours = match ours {
        Ok(value) => value.to_string(),
        Err(error) if error.is_unsupported() => "N/A".to_owned(),
        Err(error) => error.to_string(),
    };
    Row { method, ours, is_value, is_denied, path, how }
}

impl Row {
    /// `value`, or the error: what stays the same while values change.
    pub(crate) fn outcome(&self) -> &str {
        if self.is_value { "value" } else { &self.ours }
    }
}

pub(crate) fn yes_no(value: bool) -> &'static str {
    if value { "Yes" } else { "No" }
}

pub(crate) fn lanes(width: u32) -> String {
    format!("{width}x")
}

/// `nvidia-smi` rounds to whole MiB.
pub(crate) fn rounded_mib(bytes: u64) -> u64 {
    (bytes + (1 << 19)) >> 20
}

/// Prints the rows with the values of `nvidia-smi` at their paths, and returns the number of differences.
fn print(mark: &str, rows: &[Row], element: Node<'_, '_>) -> usize {
    let mut differing = 0;
    for row in rows {
        let is_shown = smi::text(element, row.path).is_some();
        let theirs = if row.path.is_empty() { None } else { Some(smi::text(element, row.path).unwrap_or("N/A")) };
        let verdict = match (theirs, row.how) {
            (None, _) => "not shown by nvidia-smi".to_owned(),
            (Some(theirs), how) if agrees(&row.ours, theirs, how) => "agree".to_owned(),
            (Some("N/A"), How::NotShown(reason)) => format!("differs because {reason}"),
            (Some(_), _) if row.is_denied => {
                not_checked(format!("{}: {}", row.method, row.ours));
                "no permission".to_owned()
            }
            // Other versions of nvidia-smi have other elements.
            (Some(_), _) if !is_shown => {
                not_checked(format!("{}: nvidia-smi does not show {}", row.method, row.path));
                "not shown by nvidia-smi".to_owned()
            }
            (Some(_), _) => {
                differing += 1;
                "DIFFERS".to_owned()
            }
        };
        println!("{:<44} {:<42} {:<42} {verdict}", format!("{mark}{}", row.method), row.ours, theirs.unwrap_or("-"));
    }
    differing
}

fn agrees(ours: &str, theirs: &str, how: How) -> bool {
    if ours == theirs {
        return true;
    }
    let number = |text: &str| text.split(' ').next().and_then(|number| number.parse::<f64>().ok());
    match (how, number(ours), number(theirs)) {
        (How::Within(distance), Some(ours), Some(theirs)) => (ours - theirs).abs() <= distance,
        _ => false,
    }
}

/// The compute processes. The comparison is only meaningful while a CUDA program runs.
pub(crate) fn processes_equal_nvidia_smi(nvml: &Nvml) -> Outcome {
    smi::report(|_, elements| {
        for device in gpus(nvml)? {
            let (index, element) = (device.index()?, smi::of(elements, &device)?);
            let list = device.running_compute_processes()?;
            let mut ours: Vec<(String, String)> = list.iter().map(described).collect();
            let processes = element.children().find(|child| child.has_tag_name("processes"));
            let entries = processes.into_iter().flat_map(|node| node.children());
            let compute = entries.filter(|entry| smi::text(*entry, "type") == Some("C"));
            let mut theirs: Vec<(String, String)> = compute
                .map(|entry| {
                    let text = |name| smi::text(entry, name).unwrap_or("N/A").to_owned();
                    (text("pid"), text("used_memory"))
                })
                .collect();
            ours.sort();
            theirs.sort();
            println!("GPU {index}: compute processes, ours {ours:?}, nvidia-smi's {theirs:?}");
            for process in &list {
                println!("  {} is {:?}", process.pid, nvml.sys_process_name(process.pid));
            }
            assert_eq!(ours, theirs);
        }
        CHECKED
    })
}

fn described(process: &ProcessInfo) -> (String, String) {
    let memory = process.used_gpu_memory.map_or("N/A".to_owned(), |bytes| format!("{} MiB", rounded_mib(bytes)));
    (process.pid.to_string(), memory)
}
