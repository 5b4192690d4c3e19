//! Values of samples, and what is asked for them.

use std::time::Duration;

use nvml_sim::model::{Meter, ProcessSample};
use nvml_sim::{Node, Process, ProcessKind};
use nvml_wrapper::device::clocks_event_reasons::ClocksEventReasons;
use nvml_wrapper::device::field::FieldId;
use nvml_wrapper::device::performance::PerformanceState;
use nvml_wrapper::event::EventTypes;
use nvml_wrapper::gpm::GpmMetricId;
use nvml_wrapper::monitor::{DeviceStatus, MetricGroups, Metrics, Monitor, ProcessKinds, Reading};
use nvml_wrapper::raw::Function;

use super::{patient, refresh_until};
use crate::session;

#[test]
fn a_sample_has_the_values_of_each_device() {
    let mut node = Node::h200x8();
    node.gpus[1].clocks.event_reasons = 4;
    let (sim, nvml) = session(node);
    let mut monitor = patient().build(&nvml);
    let energy_before = sim.node(|node| node.gpus[1].power.energy_mj);
    let sample = monitor.sample();
    assert_eq!(sample.node.device_count, Reading::Value(8));
    assert_eq!((&sample.node.session_error, &sample.node.xid_error), (&None, &None));
    assert_eq!(sample.devices.len(), 8);
    for (index, device) in (0_u32..).zip(&sample.devices) {
        let of_api = nvml.device_by_index(index).unwrap();
        assert_eq!((device.info.index, &device.status), (index, &DeviceStatus::Available));
        assert_eq!(device.info.uuid, Some(of_api.uuid().unwrap()));
        assert_eq!(device.info.name.as_deref(), Some("NVIDIA H200"));
        assert_eq!(device.info.pci_address, Some(of_api.pci_address().unwrap()));
        assert_eq!(device.memory, Reading::Value(of_api.memory_info().unwrap()));
        assert!(device.age(MetricGroups::POWER | MetricGroups::ENERGY).is_some());
    }
    let device = &sample.devices[1];
    let of_node = sim.node(|node| node.gpus[1].clone());
    let utilization = (Some(of_node.utilization.gpu), Some(of_node.utilization.memory));
    assert_eq!((device.utilization.gpu.value(), device.utilization.memory.value()), utilization);
    assert_eq!((device.utilization.encoder.value(), device.utilization.ofa.value()), (Some(0), Some(0)));
    let temperature = (Some(of_node.thermal.gpu), of_node.thermal.memory);
    assert_eq!((device.temperature.gpu.value(), device.temperature.memory.value()), temperature);
    let field = |id| nvml.device_by_index(1).unwrap().field_value(id).unwrap().as_u64();
    assert_eq!(device.power.instant.value().map(u64::from), field(FieldId::POWER_INSTANT));
    assert_eq!(device.power.average.value().map(u64::from), field(FieldId::POWER_AVERAGE));
    let limit = of_node.power.enforced_limit;
    assert_eq!((device.power.usage.value(), device.power.limit.value()), (Some(of_node.power.usage), Some(limit)));
    assert!(device.energy.total.value().unwrap() >= energy_before);
    assert_eq!(
        (device.clocks.sm.value(), device.clocks.memory.value()),
        (Some(of_node.clocks.current[1]), Some(of_node.clocks.current[2]))
    );
    assert_eq!(device.info.max_clocks.sm, Some(of_node.clocks.max[1]));
    assert_eq!(device.clocks.event_reasons.value(), Some(ClocksEventReasons::SW_POWER_CAP));
    let state = PerformanceState::from_raw(of_node.clocks.performance_state);
    assert_eq!(device.clocks.performance_state.value(), Some(state));
    assert_eq!((device.errors.ecc_corrected.value(), device.errors.ecc_uncorrected.value()), (Some(0), Some(0)));
    assert!(device.errors.remapped_rows.value().is_some());
    assert_eq!(device.info.power_limits.map(|limits| limits.max_limit), Some(of_node.power.max_limit));
    assert!(device.info.supported.contains(Metrics::ENERGY | Metrics::PCIE | Metrics::NVLINK | Metrics::XID));
    // Groups that are not enabled.
    assert!(device.processes.is_empty() && device.gpm.is_empty());
    assert!(!device.info.supported.intersects(Metrics::GPM | Metrics::COMPUTE_PROCESSES));
}

#[test]
fn only_supported_metrics_are_asked_for() {
    let (sim, nvml) = session(Node::geforce());
    let mut monitor = patient().groups(MetricGroups::all()).build(&nvml);
    let functions = [
        Function::nvmlDeviceGetRemappedRows_v2,
        Function::nvmlDeviceGetRemappedRows,
        Function::nvmlDeviceGetTotalEccErrors,
        Function::nvmlDeviceGetMigMode,
        Function::nvmlGpmSampleGet,
    ];
    let calls = || functions.map(|function| sim.calls(function));
    let (asked, power) = (calls(), sim.calls(Function::nvmlDeviceGetPowerUsage));
    for _ in 0..3 {
        monitor.refresh();
    }
    assert_eq!(calls(), asked);
    assert_eq!(sim.calls(Function::nvmlDeviceGetPowerUsage), power + 3);
    let device = &monitor.latest().devices[0];
    assert!(!device.info.supported.intersects(Metrics::REMAPPED_ROWS | Metrics::ECC_CORRECTED | Metrics::GPM));
    assert!(!device.info.supported.intersects(Metrics::NVLINK | Metrics::MIG));
    assert_eq!((&device.errors.remapped_rows, &device.errors.ecc_corrected), (&Reading::Absent, &Reading::Absent));
    assert!(device.power.usage.value().is_some() && device.temperature.gpu.value().is_some());
}

#[test]
fn other_groups_are_not_asked_for() {
    let (sim, nvml) = session(Node::h200x8());
    let mut monitor = patient().groups(MetricGroups::POWER).build(&nvml);
    let device = &monitor.refresh().devices[0];
    assert!(device.power.usage.value().is_some());
    assert_eq!((&device.utilization.gpu, &device.clocks.sm), (&Reading::Absent, &Reading::Absent));
    assert_eq!(device.age(MetricGroups::CLOCKS), None);
    let functions = [
        Function::nvmlDeviceGetUtilizationRates,
        Function::nvmlDeviceGetTotalEnergyConsumption,
        Function::nvmlDeviceGetClockInfo,
        Function::nvmlEventSetCreate,
        Function::nvmlDeviceGetPcieThroughput,
    ];
    assert_eq!(functions.map(|function| sim.calls(function)), [0; 5]);
}

#[test]
fn a_group_is_read_at_its_cadence() {
    let (sim, nvml) = session(Node::h200x8());
    let slow = MetricGroups::ENERGY | MetricGroups::CLOCKS;
    let mut monitor = patient().cadence(slow, Duration::from_secs(3600)).build(&nvml);
    // The first sample reads all groups, and one a tenth of a second later the energy, for its first rate.
    monitor.refresh();
    std::thread::sleep(Duration::from_millis(110));
    let rate = monitor.refresh().devices[3].energy.rate.value().unwrap();
    assert!(rate.interval >= Duration::from_millis(100));
    let functions = [
        Function::nvmlDeviceGetTotalEnergyConsumption,
        Function::nvmlDeviceGetPerformanceState,
        Function::nvmlDeviceGetUtilizationRates,
    ];
    let calls = || functions.map(|function| sim.calls(function));
    let before = calls();
    let first = monitor.sample();
    let second = monitor.sample();
    assert_eq!(calls(), [before[0], before[1], before[2] + 16]);
    let age = |sample: &nvml_wrapper::monitor::Sample| sample.devices[3].age(slow).unwrap();
    assert!(age(&second) > age(&first));
    assert_eq!(second.devices[3].clocks, first.devices[3].clocks);
    assert!(second.devices[3].energy.total.value().is_some());
    assert!(second.interval.is_some());
}

/// The second sample of GPM, which the first rates need, does not wait for the cadence.
#[test]
fn a_slow_cadence_does_not_delay_the_first_rates() {
    let (sim, nvml) = session(Node::h200x8());
    let traffic = MetricGroups::GPM | MetricGroups::PCIE | MetricGroups::NVLINK;
    let mut monitor = patient().groups(MetricGroups::all()).cadence(traffic, Duration::from_secs(3600)).build(&nvml);
    refresh_until(&mut monitor, |devices| devices.iter().all(|device| device.pcie.rx.value().is_some()));
    assert!(monitor.latest().devices.iter().all(|device| !device.gpm.is_empty()));
    let samples = sim.calls(Function::nvmlGpmSampleGet);
    std::thread::sleep(Duration::from_millis(120));
    let first = monitor.sample();
    let second = monitor.sample();
    assert_eq!(sim.calls(Function::nvmlGpmSampleGet), samples);
    assert_eq!(first.devices[3].pcie, second.devices[3].pcie);
    assert!(second.devices[3].age(traffic) > first.devices[3].age(traffic));
}

/// Without GPM, byte counters have their first rate over at least a tenth of a second.
#[test]
fn a_slow_cadence_does_not_keep_a_rate_over_milliseconds() {
    let (_sim, nvml) = session(Node::a100x8());
    let traffic = MetricGroups::PCIE | MetricGroups::NVLINK;
    let mut monitor = patient().cadence(traffic, Duration::from_secs(3600)).build(&nvml);
    let interval = |device: &nvml_wrapper::monitor::DeviceSample| device.nvlink.tx.value().map(|rate| rate.interval);
    let (short, long) = (Duration::from_millis(100), Duration::from_secs(60));
    std::thread::sleep(short);
    let first = monitor.sample();
    assert!(interval(&first.devices[0]).is_some_and(|interval| (short..long).contains(&interval)));
    assert_eq!(interval(&monitor.refresh().devices[0]), interval(&first.devices[0]));
}

#[test]
fn processes_are_merged_with_names_and_utilization() {
    let mut node = Node::h200x8();
    node.gpus[0].processes.push(Process::new(ProcessKind::Graphics, 4242, 1_050_673_152));
    node.gpus[0].processes.push(Process::new(ProcessKind::Compute, 77, 1));
    let (sim, nvml) = session(node);
    let mut monitor = patient().groups(MetricGroups::PROCESSES).build(&nvml);
    let sample = |pid, sm, time_us| ProcessSample {
        time_us: Some(time_us),
        pid,
        sm,
        memory: 5,
        jpeg: 7,
        ..ProcessSample::default()
    };
    let now = 4_000_000_000_000_000;
    sim.node(|node| {
        let samples = vec![sample(4242, 10, now), sample(4242, 20, now + 9), sample(4250, 30, now + 5)];
        node.gpus[0].activity.process_samples = Some(samples);
    });
    let devices = monitor.sample().devices;
    let processes: Vec<_> = devices[0]
        .processes
        .iter()
        .map(|process| {
            (process.pid, process.name.as_deref(), process.kinds, process.utilization.map(|of| (of.sm, of.jpg)))
        })
        .collect();
    let (compute, graphics) = (ProcessKinds::COMPUTE, ProcessKinds::GRAPHICS);
    assert_eq!(
        processes,
        [
            (77, None, compute, None),
            (4242, Some("python3"), compute | graphics, Some((20, Some(7)))),
            (4243, Some("/usr/bin/train-worker"), compute, None),
            (4250, Some("Xorg"), graphics, Some((30, Some(7)))),
        ]
    );
    assert_eq!(devices[0].processes[1].used_gpu_memory, Some(1_050_673_152));
    assert_eq!(
        devices[2].processes.iter().map(|process| process.kinds).collect::<Vec<_>>(),
        [ProcessKinds::COMPUTE | ProcessKinds::MPS; 2]
    );
    assert!(devices[5].processes.is_empty() && devices[5].processes_error.is_none());
    // Names are asked for once, and utilization only where there are processes.
    let function = Function::nvmlDeviceGetProcessesUtilizationInfo;
    let (names, utilization) = (sim.calls(Function::nvmlSystemGetProcessName), sim.calls(function));
    monitor.refresh();
    assert_eq!(sim.calls(Function::nvmlSystemGetProcessName), names);
    assert_eq!(sim.calls(function), utilization + 3);
    // A process that has ended takes its name and utilization with it.
    sim.node(|node| node.gpus[1].processes.clear());
    assert!(monitor.refresh().devices[1].processes.is_empty());
}

#[test]
fn xid_errors_are_those_since_the_last_sample() {
    let (sim, nvml) = session(Node::h200x8());
    let mut monitor = patient().groups(MetricGroups::XID).build(&nvml);
    let xid = EventTypes::CRITICAL_XID_ERROR.bits();
    sim.push_event(3, xid, 79);
    sim.push_instance_event(3, xid, 94, (2, 1));
    sim.push_event(5, xid, 31);
    let devices = monitor.sample().devices;
    let xids = |index: usize| devices[index].xids.iter().map(|event| event.xid).collect::<Vec<_>>();
    assert_eq!((xids(3), xids(5), xids(0)), (vec![79, 94], vec![31], vec![]));
    let instance = &devices[3].xids[1];
    assert_eq!((instance.gpu_instance_id, instance.compute_instance_id), (Some(2), Some(1)));
    assert!(monitor.refresh().devices.iter().all(|device| device.xids.is_empty()));
}

#[test]
fn gpm_metrics_and_traffic_need_two_samples() {
    let mut node = Node::h200x8();
    node.gpus[1].gpm.meter = Meter::of(&[
        (GpmMetricId::SmUtil.raw(), 50.0),
        (GpmMetricId::PcieTxPerSec.raw(), 2.0),
        (GpmMetricId::PcieRxPerSec.raw(), 55_000.0),
        (GpmMetricId::NvlinkTotalTxPerSec.raw(), 375_000.0),
        (GpmMetricId::NvlinkTotalRxPerSec.raw(), 0.0),
    ]);
    node.gpus[1].gpm.unsupported.insert(GpmMetricId::Fp64Util.raw());
    let (_sim, nvml) = session(node);
    let metrics = [GpmMetricId::SmUtil, GpmMetricId::Fp64Util];
    let mut monitor = patient().groups(MetricGroups::all()).gpm_metrics(metrics).build(&nvml);
    refresh_until(&mut monitor, |devices| !devices[1].gpm.is_empty());
    let device = &monitor.latest().devices[1];
    assert_eq!(device.gpm.iter().map(|metric| metric.id).collect::<Vec<_>>(), metrics);
    assert_eq!(device.gpm[0].value, Reading::Value(50.0));
    // This board does not have the other metric.
    assert_eq!(device.gpm[1].value, Reading::Absent);
    let mebibytes = |reading: &Reading<nvml_wrapper::monitor::Rate>| {
        let rate = reading.value().unwrap();
        assert!(!rate.is_lower_bound);
        (rate.per_second() / 1_048_576.0).round()
    };
    assert_eq!((mebibytes(&device.pcie.tx), mebibytes(&device.pcie.rx)), (2.0, 55_000.0));
    assert_eq!((mebibytes(&device.nvlink.tx), mebibytes(&device.nvlink.rx)), (375_000.0, 0.0));
}

#[test]
fn mig_devices_come_and_go() {
    let (sim, nvml) = session(Node::a100x8());
    let gpu = nvml.device_by_index(7).unwrap();
    let profile = gpu.gpu_instance_profile_by_name(&"3g.20gb".parse().unwrap()).unwrap();
    let instance = gpu.create_gpu_instance(&profile).unwrap();
    let profile = instance.compute_instance_profile_by_name(&"3g.20gb".parse().unwrap()).unwrap();
    let compute = instance.create_compute_instance(&profile).unwrap();
    let mut monitor = patient().build(&nvml);
    let devices = monitor.sample().devices;
    let [mig_device] = devices[7].mig_devices.as_slice() else { panic!("{:?}", devices[7].mig_devices) };
    let of_api = gpu.mig_devices().unwrap().next().unwrap().unwrap();
    assert_eq!(mig_device.info.uuid, Some(of_api.uuid().unwrap()));
    assert_eq!(mig_device.info.gpu_instance_id, Some(of_api.gpu_instance_id().unwrap()));
    assert_eq!(mig_device.info.profile, Some("3g.20gb".parse().unwrap()));
    assert_eq!(mig_device.info.attributes, Some(of_api.attributes().unwrap()));
    assert_eq!(mig_device.memory, Reading::Value(of_api.memory_info().unwrap()));
    assert!(devices[0].mig_devices.is_empty() && mig_device.gpm.is_empty());
    // A GPU in MIG mode is opened again when the mode changes.
    compute.destroy().unwrap();
    instance.destroy().unwrap();
    assert!(monitor.refresh().devices[7].mig_devices.is_empty());
    sim.node(|node| node.gpus[7].modes.mig = Some((0, 0)));
    refresh_until(&mut monitor, |devices| devices[7].info.mig_mode.is_some_and(|mode| !mode.current));
}

#[test]
fn mig_devices_have_the_gpm_metrics_of_their_instances() {
    let mut node = Node::a100x8();
    node.gpus[7].gpm.supported = true;
    let (sim, nvml) = session(node);
    let gpu = nvml.device_by_index(7).unwrap();
    for name in ["3g.20gb", "2g.10gb"] {
        let profile = gpu.gpu_instance_profile_by_name(&name.parse().unwrap()).unwrap();
        let instance = gpu.create_gpu_instance(&profile).unwrap();
        let profile = instance.compute_instance_profile_by_name(&name.parse().unwrap()).unwrap();
        instance.create_compute_instance(&profile).unwrap();
    }
    let ids: Vec<u32> = gpu.mig_devices().unwrap().map(|device| device.unwrap().gpu_instance_id().unwrap()).collect();
    sim.node(|node| {
        for (id, load) in ids.iter().zip([25.0, 75.0]) {
            node.gpus[7].gpm.instances.insert(*id, Meter::of(&[(GpmMetricId::SmUtil.raw(), load)]));
        }
    });
    let groups = MetricGroups::MIG | MetricGroups::GPM;
    let mut monitor = patient().groups(groups).gpm_metrics([GpmMetricId::SmUtil]).build(&nvml);
    let loads = |device: &nvml_wrapper::monitor::DeviceSample| {
        let of = |mig: &nvml_wrapper::monitor::MigSample| mig.gpm.first().and_then(|metric| metric.value.value());
        device.mig_devices.iter().map(of).collect::<Vec<_>>()
    };
    refresh_until(&mut monitor, |devices| loads(&devices[7]).iter().all(Option::is_some));
    assert_eq!(loads(&monitor.latest().devices[7]), [Some(25.0), Some(75.0)]);
    // The values of the last read stay until the next.
    assert_eq!(loads(&monitor.refresh().devices[7]), [Some(25.0), Some(75.0)]);
    // GPM has its own cadence.
    let hour = Duration::from_secs(3600);
    let slow = patient().groups(groups).gpm_metrics([GpmMetricId::SmUtil]).cadence(MetricGroups::GPM, hour);
    let mut monitor = slow.build(&nvml);
    refresh_until(&mut monitor, |devices| loads(&devices[7]).iter().all(Option::is_some));
    let functions = [Function::nvmlGpmMigSampleGet, Function::nvmlDeviceGetMemoryInfo_v2];
    let before = functions.map(|function| sim.calls(function));
    std::thread::sleep(Duration::from_millis(120));
    assert_eq!(loads(&monitor.refresh().devices[7]), [Some(25.0), Some(75.0)]);
    assert_eq!(functions.map(|function| sim.calls(function)), [before[0], before[1] + 2]);
    assert!(monitor.latest().devices[7].age(MetricGroups::GPM) > monitor.latest().devices[7].age(MetricGroups::MIG));
}

#[test]
fn without_mig_mode_only_the_mode_is_read_again() {
    let (sim, nvml) = session(Node::h200x8());
    let mut monitor = patient().rescan_interval(Duration::from_secs(3600)).build(&nvml);
    monitor.refresh();
    let calls = sim.calls(Function::nvmlDeviceGetMigMode);
    assert!(calls >= 8);
    monitor.refresh();
    assert_eq!(sim.calls(Function::nvmlDeviceGetMigMode), calls);
    assert_eq!(monitor.latest().devices[2].info.mig_mode.map(|mode| mode.current), Some(false));
}

#[test]
fn old_drivers_have_a_monitor() {
    for era in nvml_sim::Era::all() {
        let (_sim, nvml) = session(Node::h200x8().with_era(era));
        let mut monitor = patient().groups(MetricGroups::all()).build(&nvml);
        let sample = monitor.refresh();
        assert_eq!(sample.devices.len(), 8, "{era:?}");
        for device in &sample.devices {
            assert_eq!(device.status, DeviceStatus::Available, "{era:?}");
            assert!(device.utilization.gpu.value().is_some() && device.memory.value().is_some(), "{era:?}");
        }
        assert_eq!(sample.devices[0].processes.iter().filter(|process| process.pid == 4242).count(), 1, "{era:?}");
    }
}

#[test]
fn a_node_without_gpus_has_an_empty_sample() {
    let (_sim, nvml) = session(Node::empty());
    let mut monitor = Monitor::new(&nvml);
    assert!(monitor.refresh().devices.is_empty());
    assert_eq!(monitor.latest().node.device_count, Reading::Value(0));
}
