//! Rows in place of those that compare the result themselves, and with other arguments: all links, all GPUs, all values
//! of an enumeration.

use nvml_wrapper::device::clock::Clock;
use nvml_wrapper::device::nvlink::{NvLink, NvLinkCapability, NvLinkErrorCounter, NvLinkThroughput};
use nvml_wrapper::device::performance::PerformancePolicy;
use nvml_wrapper::device::thermal::TemperatureThreshold;
use nvml_wrapper::device::topology::{AffinityScope, P2pCapability, TopologyLevel};
use nvml_wrapper::gpm::{GpmMetricId, GpmMetrics};
use nvml_wrapper::mig::profile::GpuInstanceProfile;
use nvml_wrapper::mig::slices::MigProfileSlices;
use nvml_wrapper::{Device, Result};

use crate::row::{On, Row, row};

/// Links that are recorded, with the first that does not exist.
const LINKS: u32 = 19;

pub(super) fn rows() -> Vec<Row> {
    vec![
        row("GpmMetrics::read", |on| {
            let mut metrics = GpmMetrics::new(GpmMetricId::ALL.iter().copied().take(60));
            metrics.read(&on.gpu.gpm_sample()?, &on.gpu.gpm_sample()?)?;
            Ok(metrics
                .iter()
                .filter_map(|metric| Some((metric.value.ok()??, metric.info.clone()?)))
                .collect::<Vec<_>>())
        }),
        row("Device::total_energy_consumption", |on| on.gpu.total_energy_consumption()),
        row("Nvml::sys_driver_version", |on| on.nvml.sys_driver_version()),
        row("Nvml::sys_nvml_version", |on| on.nvml.sys_nvml_version()),
        row("Nvml::sys_driver_branch", |on| on.nvml.sys_driver_branch()),
        row("Nvml::device_by_index", |on| on.nvml.device_by_index(0)),
        row("Nvml::sys_process_name", |on| on.nvml.sys_process_name(1000)),
        row("Device::accounting_stats_for", |on| on.gpu.accounting_stats_for(1000)),
        row("Device::clock_info", |on| each(Clock::ALL, |clock| on.gpu.clock_info(*clock))),
        row("Device::max_clock_info", |on| each(Clock::ALL, |clock| on.gpu.max_clock_info(*clock))),
        row("Device::temperature_threshold", |on| {
            each(TemperatureThreshold::ALL, |threshold| on.gpu.temperature_threshold(*threshold))
        }),
        row("Device::violation_status", |on| each(PerformancePolicy::ALL, |policy| on.gpu.violation_status(*policy))),
        row("Device::gpu_instance_possible_placements", |on| {
            each(&by_id(on)?, |profile| on.gpu.gpu_instance_possible_placements(profile))
        }),
        row("Device::gpu_instance_remaining_capacity", |on| {
            each(&by_id(on)?, |profile| on.gpu.gpu_instance_remaining_capacity(profile))
        }),
        row("Device::gpu_instance_profile_by_name", |on| {
            let profiles = on.gpu.gpu_instance_profiles()?;
            let names: Vec<_> = profiles.into_iter().filter_map(|profile| profile.name).collect();
            each(&names, |name| Ok(on.gpu.gpu_instance_profile_by_name(name)?.id))
        }),
        row("Device::gpu_instances", |on| each(&by_id(on)?, |profile| on.gpu.gpu_instances(profile))),
        row("Device::attributes", |on| on.gpu.attributes()),
        row("Device::is_mig_device", |on| on.gpu.is_mig_device()),
        row("Device::gpu_instance_id", |on| on.gpu.gpu_instance_id()),
        row("Device::compute_instance_id", |on| on.gpu.compute_instance_id()),
        row("Device::mig_device_by_index", |on| on.gpu.mig_device_by_index(0)),
        row("Device::mig_devices", |on| on.gpu.mig_devices()?.collect::<Result<Vec<_>>>()),
        row("Device::mig_parent_device", |on| on.gpu.mig_parent_device()),
        row("Device::all_gpu_instances", |on| on.gpu.all_gpu_instances()),
        row("Device::gpu_instance_by_id", |on| on.gpu.gpu_instance_by_id(0)),
        row("Device::memory", |on| on.gpu.memory()),
        row("Device::name_bytes", |on| Ok(String::from_utf8(on.gpu.name_bytes()?).unwrap())),
        row("Nvml::sys_process_name_bytes", |on| Ok(String::from_utf8(on.nvml.sys_process_name_bytes(1000)?).unwrap())),
        row("Device::gpu_instance_profile_by_slices", |on| {
            each(&[(1, 1), (2, 2), (3, 4), (4, 4), (7, 8), (1, 2)], |(compute, memory)| {
                Ok(on.gpu.gpu_instance_profile_by_slices(&MigProfileSlices::new(*compute, *memory))?.id)
            })
        }),
        row("Device::cpu_affinity_within_scope", |on| {
            each(AffinityScope::ALL, |scope| on.gpu.cpu_affinity_within_scope(*scope))
        }),
        row("Device::memory_affinity", |on| each(AffinityScope::ALL, |scope| on.gpu.memory_affinity(*scope))),
        row("Device::topology_nearest_gpus", |on| {
            each(TopologyLevel::ALL, |level| on.gpu.topology_nearest_gpus(*level))
        }),
        row("Device::topology_common_ancestor", |on| {
            of_gpus(on, &[()], |gpu, ()| on.gpu.topology_common_ancestor(gpu))
        }),
        row("Device::is_on_same_board_as", |on| of_gpus(on, &[()], |gpu, ()| on.gpu.is_on_same_board_as(gpu))),
        row("Device::p2p_status", |on| {
            of_gpus(on, P2pCapability::ALL, |gpu, capability| on.gpu.p2p_status(gpu, *capability))
        }),
        row("NvLink::is_active", |on| of_links(on, &[()], |link, ()| link.is_active())),
        row("NvLink::state", |on| of_links(on, &[()], |link, ()| link.state())),
        row("NvLink::version", |on| of_links(on, &[()], |link, ()| link.version())),
        row("NvLink::has_capability", |on| {
            of_links(on, NvLinkCapability::ALL, |link, capability| link.has_capability(*capability))
        }),
        row("NvLink::remote_pci_info", |on| of_links(on, &[()], |link, ()| link.remote_pci_info())),
        row("NvLink::remote_device_type", |on| of_links(on, &[()], |link, ()| link.remote_device_type())),
        row("NvLink::remote_link", |on| of_links(on, &[()], |link, ()| link.remote_link())),
        row("NvLink::error_counter", |on| {
            of_links(on, NvLinkErrorCounter::ALL, |link, counter| link.error_counter(*counter))
        }),
        row("NvLink::speed", |on| of_links(on, &[()], |link, ()| link.speed())),
        row("NvLink::throughput", |on| {
            let links = of_links(on, &[()], |link, ()| link.throughput())?;
            // The driver counts in KiB. Calls are recorded by field, then by link.
            let kib =
                |bytes: fn(&NvLinkThroughput) -> u64| links.iter().map(|one| bytes(one) >> 10).collect::<Vec<_>>();
            let raw = [kib(|one| one.raw_tx.unwrap()), kib(|one| one.raw_rx.unwrap())];
            Ok(([kib(|one| one.data_tx), kib(|one| one.data_rx)], raw))
        }),
        row("Device::nvlink_throughput", |on| {
            let all = on.gpu.nvlink_throughput()?;
            let [data_tx, data_rx] = [all.data_tx, all.data_rx].map(|bytes| bytes >> 10);
            let [raw_tx, raw_rx] = [all.raw_tx, all.raw_rx].map(|bytes| bytes.unwrap() >> 10);
            Ok([data_tx, data_rx, raw_tx, raw_rx])
        }),
        row("Nvml::nvlinks_between", |on| {
            let other = on.device(1 - on.gpu.index()?.min(1))?;
            let links = on.nvml.nvlinks_between(&on.gpu, &other)?;
            // All links go to the switches.
            assert_eq!(links.len(), if other == on.gpu { 0 } else { on.gpu.nvlinks().count() });
            each(&links, NvLink::is_active)
        }),
    ]
}

/// Results of the arguments for which there is one; the first error if there is none.
fn each<A, T>(arguments: &[A], call: impl Fn(&A) -> Result<T>) -> Result<Vec<T>> {
    let (mut results, mut failure) = (Vec::new(), None);
    for argument in arguments {
        match call(argument) {
            Ok(result) => results.push(result),
            Err(error) => failure = failure.or(Some(error)),
        }
    }
    failure.filter(|_| results.is_empty()).map_or(Ok(results), Err)
}

/// Results of all links and these arguments.
fn of_links<A, T>(on: &On, arguments: &[A], call: impl Fn(&NvLink, &A) -> Result<T>) -> Result<Vec<T>> {
    let links = (0..LINKS).map(|link| on.gpu.nvlink(link));
    let calls: Vec<_> = links.flat_map(|link| arguments.iter().map(move |argument| (link.clone(), argument))).collect();
    each(&calls, |(link, argument)| call(link, argument))
}

/// Results of all GPUs and these arguments.
fn of_gpus<A, T>(on: &On, arguments: &[A], call: impl Fn(&Device, &A) -> Result<T>) -> Result<Vec<T>> {
    let gpus: Vec<Device> = on.nvml.devices()?.collect::<Result<_>>()?;
    let calls: Vec<_> = gpus.iter().flat_map(|gpu| arguments.iter().map(move |argument| (gpu, argument))).collect();
    each(&calls, |(gpu, argument)| call(gpu, argument))
}

/// GPU instance profiles in the order of the recorded calls.
fn by_id(on: &On) -> Result<Vec<GpuInstanceProfile>> {
    let mut profiles = on.gpu.gpu_instance_profiles()?;
    profiles.sort_by_key(|profile| profile.id);
    Ok(profiles)
}
