//! Processes on the GPU.

use std::collections::BTreeMap;

use nvml_wrapper::device::process::ProcessInfo;

use crate::Gpu;
use crate::format::whole_mebibytes;
use crate::identity::optional;
use crate::report::{Line, NOT_AVAILABLE, value};

pub(crate) fn lines(gpu: &Gpu<'_>) -> Vec<Line> {
    let device = gpu.device;
    let lists = [
        (device.running_compute_processes(), "C"),
        (device.running_graphics_processes(), "G"),
        (device.mps_running_compute_processes(), "M+C"),
    ];
    if let Some(error) = lists.iter().filter_map(|(list, _)| list.as_ref().err()).find(|error| !error.is_unsupported())
    {
        return vec![value("Processes", gpu.error(error))];
    }
    let mut processes = BTreeMap::new();
    for (list, kind) in lists {
        for process in list.into_iter().flatten() {
            let key = (process.gpu_instance_id, process.compute_instance_id, process.pid);
            // A process with a compute and a graphics context is in two lists.
            let kind = if kind == "G" && processes.contains_key(&key) { "C+G" } else { kind };
            processes.insert(key, (process, kind));
        }
    }
    let items = processes.into_values().map(|(process, kind)| item(gpu, &process, kind));
    vec![Line::List { name: "Processes", items: items.collect() }]
}

fn item(gpu: &Gpu<'_>, process: &ProcessInfo, kind: &str) -> Vec<Line> {
    let name = gpu.nvml.sys_process_name(process.pid).unwrap_or_else(|_| NOT_AVAILABLE.to_owned());
    let details = vec![
        value("Type", kind),
        value("Name", name),
        optional("Used GPU Memory", process.used_gpu_memory.map(whole_mebibytes)),
    ];
    vec![
        optional("GPU instance ID", process.gpu_instance_id),
        optional("Compute instance ID", process.compute_instance_id),
        Line::Value { name: "Process ID", value: process.pid.to_string(), details },
    ]
}
