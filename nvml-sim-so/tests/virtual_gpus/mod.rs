//! MIG and vGPUs with NVIDIA's Python module.

use std::collections::BTreeSet;

use nvml_sim::model::{VgpuScheduler, VgpuTurn};
use nvml_sim::{Era, Gpu, Node, VgpuInstance};

use super::{line, script};

/// Functions of the module that are not called for any subject, with the reason.
const NOT_CALLED: [&str; 2] = [
    // They pass a larger capacity than their struct has: the script calls the C functions without them.
    "nvmlDeviceGetVgpuMetadata",
    "nvmlVgpuInstanceGetMetadata",
];

/// Output of `virtual_probe.py` for a subject, without the last line, which lists the functions that were not called.
fn query(subject: &str, profile: &str, gpu: &str, era: Era) -> Option<Vec<String>> {
    let mut lines = run_script("", subject, profile, gpu, era)?;
    lines.pop();
    Some(lines)
}

/// Whole output of the script. Each test has its own directory, as tests run in parallel.
fn run_script(test: &str, subject: &str, profile: &str, gpu: &str, era: Era) -> Option<Vec<String>> {
    let variables = [("NVML_SIM_PROFILE", profile), ("NVML_SIM_ERA", era.driver_version())];
    script(&format!("{subject}{test}"), &["virtual_probe.py", subject, gpu], &variables)
}

fn number(value: bool) -> u32 {
    value.into()
}

/// Each function of the module for MIG and vGPUs that this library has is called by one of these tests.
#[test]
fn all_functions_of_the_module_are_called() {
    let subjects = [
        ("mig", "a100x8", "7"),
        ("types", "vgpu_host", "0"),
        ("instances", "vgpu_host", "0"),
        ("host", "vgpu_host", "0"),
        ("schedulers", "vgpu_host", "0"),
        ("instance_host", "vgpu_host", "1"),
    ];
    let mut uncalled: Option<BTreeSet<String>> = None;
    for (subject, profile, gpu) in subjects {
        let Some(lines) = run_script("-uncalled", subject, profile, gpu, Era::Latest) else { return };
        let names = lines.last().unwrap().split('"').filter(|name| name.starts_with("nvml")).map(str::to_owned);
        let names: BTreeSet<String> = names.collect();
        uncalled = Some(uncalled.map_or(names.clone(), |uncalled| uncalled.intersection(&names).cloned().collect()));
    }
    // A newer module may have functions that this version does not support.
    let known = |name: &String| {
        let forms = [name.clone(), format!("{name}_v2"), format!("{name}V")];
        nvml_sys::Function::ALL.iter().any(|function| forms.iter().any(|form| function.name() == form))
    };
    let uncalled: Vec<String> = uncalled.unwrap().into_iter().filter(known).collect();
    assert_eq!(uncalled, NOT_CALLED);
}

#[test]
fn mig_devices_are_made_and_read() {
    let Some(lines) = query("mig", "a100x8", "7", Era::Latest) else { return };
    // Name, ID, slices, instances, multiprocessors, MiB, placements. As NVIDIA publishes them for the A100 40GB.
    type Row = (&'static str, [u32; 5], &'static [u32], u32);
    const LISTED: [Row; 7] = [
        ("MIG 1g.5gb", [19, 1, 7, 14, 4864], &[0, 1, 2, 3, 4, 5, 6], 1),
        ("MIG 2g.10gb", [14, 2, 3, 28, 9856], &[0, 2, 4], 2),
        ("MIG 3g.20gb", [9, 3, 2, 42, 19_968], &[0, 4], 4),
        ("MIG 4g.20gb", [5, 4, 1, 56, 19_968], &[0], 4),
        ("MIG 7g.40gb", [0, 7, 1, 98, 40_192], &[0], 8),
        ("MIG 1g.5gb+me", [20, 1, 1, 14, 4864], &[0, 1, 2, 3, 4, 5, 6], 1),
        ("MIG 1g.10gb", [15, 1, 4, 14, 9856], &[0, 2, 4, 6], 2),
    ];
    let mut expected = vec![line("mode", [1, 1])];
    for (name, numbers @ [_, _, instances, ..], starts, size) in LISTED {
        let [id, slices, _, sm, mib] = numbers;
        expected.push(format!("profile = [{name:?}, {id}, {slices}, {instances}, {sm}, {mib}]"));
        expected.push(line("placements", starts.iter().map(|start| [*start, size]).collect::<Vec<_>>()));
        expected.push(line("capacity", instances));
    }
    expected.extend([
        line("the same profile", true),
        line("the same profile", true),
        line("instance", [2, 9, 0, 4]),
        line("capacity with an instance", 1),
        "compute profile = [\"MIG 3g.20gb\", 2, 3, 1]".into(),
        line("the same profile", true),
        line("compute placements", [[0, 1], [1, 1], [2, 1]]),
        line("compute capacity", 3),
        line("compute instance", [0, 2, 0, 3]),
        line("compute instances", [0, 0]),
        line("instances", [2, 2]),
        line("max devices", 7),
        line("mig device", [1, 0]),
        line("ids", [2, 0]),
        line("name", "NVIDIA A100-SXM4-40GB MIG 3g.20gb"),
        line("device by uuid", true),
        line("attributes", [42, 3, 19_968]),
        line("attributes v2", 3),
        line("parent", true),
        line("destroy in use", nvml_sys::NVML_ERROR_IN_USE),
        line("capacity afterwards", 2),
        line("no mig device", nvml_sys::NVML_ERROR_NOT_FOUND),
        line("placements of the instances", [[4, 4], [2, 1]]),
        line("disable mode", 0),
        line("mode", [0, 0]),
    ]);
    assert_eq!(lines, expected);
    assert_eq!(query("mig", "a100x8", "7", Era::R580), Some(expected));
}

#[test]
fn types_are_read() {
    let Some(lines) = query("types", "vgpu_host", "0", Era::Latest) else { return };
    let mut expected = vec![];
    let unsupported = nvml_sys::NVML_ERROR_NOT_SUPPORTED;
    for kind in Node::vgpu_host().vgpu_types {
        let of = &kind.details;
        expected.extend([
            format!("type = [{}, {:?}, {:?}]", kind.id, kind.name, kind.class),
            line("license", &of.license),
            line("memory", [kind.framebuffer_size, of.fb_reservation]),
            line("heap and bar1", [of.gsp_heap_size, of.bar1_size]),
            line("pci", [of.device_id, of.subsystem_id]),
            line("displays", [kind.display_heads, of.resolution.0, of.resolution.1]),
            line("frame rate limit", of.frame_rate_limit.unwrap_or(unsupported)),
            line("max instances", [kind.max_instances, of.max_instances_per_vm]),
            line("max instances on a GPU instance", of.max_instances_per_gpu_instance.unwrap_or(unsupported)),
            line("profile", of.gpu_instance_profile.unwrap_or(u32::MAX)),
            line("capabilities", of.capabilities.map(number)),
            line("placements", &of.supported_placements[0]),
            line("placement size", [of.placement_size; 2]),
            line("placements", &of.creatable_placements[0]),
            line("placement size", [of.placement_size; 2]),
        ]);
    }
    expected.push(line("creatable", [1101]));
    assert_eq!(lines, expected);
    assert_eq!(query("types", "vgpu_host", "0", Era::R580), Some(expected));
}

fn instance_lines(vgpu: &VgpuInstance) -> Vec<String> {
    let of = &vgpu.details;
    let mean = |sum: u32, count: usize| sum / u32::try_from(count.max(1)).unwrap();
    let encoders = &of.encoder_sessions;
    let (fps, latency) =
        (encoders.iter().map(|one| one.averageFps).sum(), encoders.iter().map(|s| s.averageLatency).sum());
    let (fps, latency) = (mean(fps, encoders.len()), mean(latency, encoders.len()));
    let captures = &of.fbc_sessions;
    let capture = captures.first().map_or([0; 3], |one| [1, one.averageFPS, one.averageLatency]);
    let codecs = encoders.iter().map(|one| [one.sessionId, one.pid, one.codecType, one.averageFps]);
    let captures = captures.iter().map(|one| [one.sessionId, one.pid, one.hResolution]);
    let asleep = vgpu.vm_driver_version.is_empty();
    let driver = if asleep { "Not Available" } else { &vgpu.vm_driver_version };
    let code = if asleep { nvml_sys::NVML_ERROR_DRIVER_NOT_LOADED } else { 0 };
    let mut lines = vec![
        format!("vgpu = [{}, {}, {:?}]", vgpu.id, vgpu.type_id, vgpu.uuid),
        format!("virtual machine = [{:?}, {}]", vgpu.vm_id, vgpu.vm_id_type),
        line("driver", driver),
        line("memory", [vgpu.framebuffer_usage, of.runtime_state_size]),
        line("frame rate limit and ecc", [of.frame_rate_limit.unwrap(), number(of.ecc.unwrap())]),
        line("placements", [u32::MAX, 0xFFFF]),
        line(
            "pci id and mdev uuid",
            [of.pci_id.as_deref().unwrap_or("00000000:00:00.0"), of.mdev_uuid.as_deref().unwrap()],
        ),
        line("encoder", [of.encoder_capacity, u32::try_from(encoders.len()).unwrap(), fps, latency]),
        line("encoder sessions", codecs.collect::<Vec<_>>()),
        line("capture", capture),
        line("capture sessions", captures.collect::<Vec<_>>()),
        line("accounting", if asleep { code } else { 1 }),
        line("license info", code),
    ];
    if asleep {
        return lines;
    }
    let license = of.license;
    let until = license.expiry.into_iter().chain([license.expiry_status.into()]);
    let accounts = of.accounts.as_ref().unwrap();
    let (pid, first) = accounts.iter().next().unwrap();
    let account =
        [first.gpuUtilization.into(), first.maxMemoryUsage, first.time, first.startTime, first.isRunning.into()];
    let uncalled: Vec<u32> = accounts.iter().filter(|(_, one)| one.isRunning != 0).map(|(pid, _)| *pid).collect();
    assert!(!uncalled.contains(pid));
    lines.extend([
        line("licensed", [number(license.licensed), number(license.licensed), license.state]),
        line("license expiry", until.collect::<Vec<_>>()),
        line("accounts", accounts.keys().collect::<Vec<_>>()),
        line("account", account),
        line("accounts cleared", uncalled),
        line("encoder set", 35),
    ]);
    lines
}

#[test]
fn instances_are_read() {
    let Some(lines) = query("instances", "vgpu_host", "0", Era::Latest) else { return };
    let node = Node::vgpu_host();
    let instances = &node.gpus[0].vgpu.as_ref().unwrap().instances;
    let expected: Vec<String> = instances.iter().flat_map(instance_lines).collect();
    assert_eq!(lines, expected);
    assert_eq!(query("instances", "vgpu_host", "0", Era::R580), Some(expected));
}

#[test]
fn hosts_are_read() {
    let Some(lines) = query("host", "vgpu_host", "0", Era::Latest) else { return };
    let node = Node::vgpu_host();
    let gpu = &node.gpus[0];
    let host = gpu.vgpu.as_ref().unwrap();
    let capability = |number: u32| host.details.capabilities.get(&number).copied().unwrap_or(0);
    let vgpus = &gpu.virtual_gpus;
    let busy = vgpus.utilization.as_ref().unwrap();
    let processes = &vgpus.process_utilization;
    let of_process =
        processes.iter().map(|one| [one.instance.into(), one.pid.into(), one.percent[0].into(), one.timestamp]);
    let of_process: Vec<[u64; 4]> = of_process.collect();
    let versions = node.vgpu_versions.unwrap();
    let [supported, current] = [versions.supported, versions.current].map(|(min, max)| [min, max]);
    let licenses = vgpus.licenses.as_ref().unwrap();
    let features = licenses
        .features
        .iter()
        .map(|one| format!("[{}, {}, {:?}, {}]", one.code, number(one.licensed), one.product, number(one.enabled)));
    let features = format!("features = [{}]", features.collect::<Vec<_>>().join(", "));
    let first = &licenses.features[0];
    let rest = first.expiry.1.map(u32::from);
    let expiry: Vec<u32> = [first.expiry.0].into_iter().chain(rest).chain([first.expiry_status.into()]).collect();
    let too_small = nvml_sys::NVML_ERROR_INSUFFICIENT_SIZE;
    let description = |head: usize, data: &[u8]| line("metadata", [too_small as usize, head + data.len(), 0]);
    let live = nvml_sys::NVML_VGPU_VM_COMPATIBILITY_COLD | nvml_sys::NVML_VGPU_VM_COMPATIBILITY_LIVE;
    let expected = |later_capability: u32| {
        vec![
            line("modes", [gpu.modes.virtualization, host.mode]),
            line("heterogeneous", number(host.details.heterogeneous.unwrap())),
            line("heterogeneous in use", nvml_sys::NVML_ERROR_IN_USE),
            line("capabilities", (0..12).map(capability).collect::<Vec<_>>()),
            line("unknown capability", later_capability),
            line("set", 1),
            line("driver capabilities", host.details.driver_capabilities.map(number)),
            line(
                "utilization",
                busy.iter().map(|one| [one.instance, one.percent[0], one.percent[1]]).collect::<Vec<_>>(),
            ),
            line(
                "utilization info",
                busy.iter().map(|one| [one.instance, one.percent[0], one.percent[5]]).collect::<Vec<_>>(),
            ),
            line("processes", &of_process),
            line(
                "processes info",
                processes.iter().map(|one| [one.instance, one.pid, one.percent[0], one.percent[5]]).collect::<Vec<_>>(),
            ),
            description(std::mem::offset_of!(nvml_sys::nvmlVgpuMetadata_t, opaqueData), &vgpus.instance_data),
            description(
                std::mem::offset_of!(nvml_sys::nvmlVgpuPgpuMetadata_t, opaqueData),
                &vgpus.metadata.as_ref().unwrap().data,
            ),
            line("compatibility", [live, 0]),
            line("versions", [supported, current]),
            line("versions in use", nvml_sys::NVML_ERROR_IN_USE),
            features.clone(),
            line("expiry", &expiry),
            features.clone(),
            line("expiry", &expiry),
        ]
    };
    assert_eq!(lines, expected(nvml_sys::NVML_SUCCESS));
    // The driver of this era does not support the last capability.
    let unknown = expected(nvml_sys::NVML_ERROR_INVALID_ARGUMENT);
    assert_eq!(query("host", "vgpu_host", "0", Era::R580), Some(unknown));
}

fn log_of(scheduler: &VgpuScheduler) -> [u64; 4] {
    let VgpuTurn { timestamp, time_run, runlist, .. } = *scheduler.log.last().unwrap();
    [scheduler.log.len() as u64, timestamp, time_run, runlist.into()]
}

#[test]
fn schedulers_are_read() {
    let Some(lines) = query("schedulers", "vgpu_host", "0", Era::Latest) else { return };
    let node = Node::vgpu_host();
    let vgpus = &node.gpus[0].virtual_gpus;
    let (scheduler, limits) = (&vgpus.schedulers.as_ref().unwrap()[0], &vgpus.scheduler_limits);
    let in_use = nvml_sys::NVML_ERROR_NOT_SUPPORTED;
    let expected = [
        line("state", [scheduler.policy, scheduler.arr_mode, scheduler.avg_factor, scheduler.timeslice]),
        line("log without engine", nvml_sys::NVML_ERROR_INVALID_ARGUMENT),
        line("log", log_of(scheduler)),
        format!("limits = [{:?}, {}, {}]", limits.policies, limits.timeslice.0, limits.frequency.1),
        line("state v2", [scheduler.policy, scheduler.avg_factor, scheduler.timeslice]),
        line("log v2", log_of(scheduler)),
        line("set", in_use),
        line("set v2", in_use),
        line("unload", 0),
    ];
    assert_eq!(lines, expected);
}

#[test]
fn a_virtual_gpu_on_a_gpu_instance_is_read() {
    let Some(lines) = query("instance_host", "vgpu_host", "1", Era::Latest) else { return };
    let node = Node::vgpu_host();
    let gpu: &Gpu = &node.gpus[1];
    let vgpus = gpu.mig.instances[0].vgpus.as_ref().unwrap();
    let scheduler = &vgpus.schedulers[0];
    let (size, placements) = &vgpus.placements[&1101];
    let in_use = nvml_sys::NVML_ERROR_NOT_SUPPORTED;
    let expected = [
        line("creatable", &vgpus.creatable),
        line("active", true),
        format!("placements = [{size}, {placements:?}]"),
        line("heterogeneous", number(vgpus.heterogeneous)),
        line("heterogeneous in use", nvml_sys::NVML_ERROR_IN_USE),
        line("state", [scheduler.policy, scheduler.arr_mode, scheduler.avg_factor]),
        line("log", log_of(scheduler)),
        line("state v2", [scheduler.policy, scheduler.avg_factor, scheduler.timeslice]),
        line("log v2", log_of(scheduler)),
        line("set", in_use),
        line("set v2", in_use),
    ];
    assert_eq!(lines, expected);
}
