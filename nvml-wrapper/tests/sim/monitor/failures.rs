//! Failures of metrics, devices and sessions.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use nvml_sim::{Fault, Node, Simulation};
use nvml_wrapper::event::EventTypes;
use nvml_wrapper::monitor::{DeviceSample, DeviceStatus, MetricGroups, Reading};
use nvml_wrapper::raw::{
    Function, NVML_ERROR_DRIVER_NOT_LOADED, NVML_ERROR_GPU_IS_LOST, NVML_ERROR_NO_PERMISSION, NVML_ERROR_UNKNOWN,
};
use nvml_wrapper::{ErrorCode, NvmlError};

use super::{patient, refresh_until};
use crate::{init, session};

fn is_available(device: &DeviceSample) -> bool {
    device.status == DeviceStatus::Available
}

fn code(device: &DeviceSample) -> Option<ErrorCode> {
    match &device.status {
        DeviceStatus::Unavailable(error) => error.code(),
        _ => None,
    }
}

#[test]
fn an_error_of_a_metric_is_that_of_its_reading() {
    let (sim, nvml) = session(Node::h200x8());
    let mut monitor = patient().groups(MetricGroups::all()).build(&nvml);
    sim.fail(Function::nvmlDeviceGetPowerUsage, Fault::code(NVML_ERROR_UNKNOWN).on_gpu(3));
    sim.fail(Function::nvmlDeviceGetTotalEnergyConsumption, Fault::code(NVML_ERROR_UNKNOWN).on_gpu(3));
    sim.fail(Function::nvmlDeviceGetFieldValues, Fault::code(NVML_ERROR_UNKNOWN).on_gpu(3));
    sim.fail(Function::nvmlDeviceGetGraphicsRunningProcesses_v3, Fault::code(NVML_ERROR_NO_PERMISSION).on_gpu(0));
    let devices = &monitor.refresh().devices;
    assert!(devices.iter().all(is_available));
    let error = |function| NvmlError::Call { function, code: ErrorCode::from_raw(NVML_ERROR_UNKNOWN) };
    assert_eq!(devices[3].power.usage, Reading::Failed(error(Function::nvmlDeviceGetPowerUsage)));
    assert_eq!(devices[3].power.instant, Reading::Failed(error(Function::nvmlDeviceGetFieldValues)));
    assert_eq!(devices[3].temperature.memory.error(), Some(&error(Function::nvmlDeviceGetFieldValues)));
    assert_eq!(devices[3].energy.total.error(), Some(&error(Function::nvmlDeviceGetTotalEnergyConsumption)));
    assert_eq!(devices[3].energy.rate, Reading::Absent);
    assert!(devices[3].power.limit.value().is_some() && devices[3].temperature.gpu.value().is_some());
    assert!(devices[2].power.usage.value().is_some() && devices[2].energy.total.value().is_some());
    assert!(devices[0].processes_error.as_ref().is_some_and(NvmlError::is_no_permission));
    assert_eq!(devices[0].processes.len(), 2);
    let errors: Vec<u32> = devices.iter().map(|device| device.read_errors).collect();
    // Of the fourth device: power draw, energy, and the fields of memory temperature and power.
    assert_eq!(errors, [1, 0, 0, 5, 0, 0, 0, 0]);
}

#[test]
fn an_error_of_gpm_is_that_of_each_group() {
    let (sim, nvml) = session(Node::h200x8());
    let mut monitor = patient().groups(MetricGroups::all()).build(&nvml);
    sim.fail(Function::nvmlGpmSampleGet, Fault::code(NVML_ERROR_UNKNOWN).on_gpu(3).times(1));
    // GPM, PCIe and NVLink. Samples that are close to each other take no GPM samples.
    refresh_until(&mut monitor, |devices| devices[3].read_errors == 3);
    let devices = &monitor.latest().devices;
    assert!(devices[3].gpm.iter().all(|gpm| gpm.value.error().is_some()) && devices[3].pcie.tx.error().is_some());
    refresh_until(&mut monitor, |devices| devices[3].gpm[0].value.value().is_some());
    assert!(monitor.latest().devices.iter().all(|device| device.read_errors == 0));
}

#[test]
fn a_lost_gpu_is_found_again() {
    let (sim, nvml) = session(Node::h200x8());
    let mut monitor = patient().build(&nvml);
    let uuid = monitor.refresh().devices[2].info.uuid.clone();
    sim.node(|node| node.gpus[2].lost = true);
    let devices = monitor.sample().devices;
    assert_eq!(code(&devices[2]), Some(ErrorCode::GpuIsLost));
    assert_eq!((&devices[2].power.usage, &devices[2].energy.total), (&Reading::Absent, &Reading::Absent));
    assert_eq!(devices[2].info.uuid, uuid);
    for device in devices.iter().filter(|device| device.info.index != 2) {
        assert!(is_available(device) && device.power.usage.value().is_some() && device.energy.total.value().is_some());
    }
    for _ in 0..3 {
        assert_eq!(code(&monitor.refresh().devices[2]), Some(ErrorCode::GpuIsLost));
    }
    sim.node(|node| {
        node.gpus[2].lost = false;
        node.gpus[2].power.enforced_limit = 300_000;
    });
    refresh_until(&mut monitor, |devices| is_available(&devices[2]));
    let devices = &monitor.refresh().devices;
    assert_eq!((devices.len(), &devices[2].info.uuid), (8, &uuid));
    assert_eq!(devices[2].power.limit, Reading::Value(300_000));
}

#[test]
fn xid_errors_of_others_arrive_while_a_gpu_is_lost() {
    let (sim, nvml) = session(Node::h200x8());
    let mut monitor = patient().build(&nvml);
    let xid = EventTypes::CRITICAL_XID_ERROR.bits();
    sim.push_event(2, xid, 79);
    sim.node(|node| node.gpus[2].lost = true);
    let numbers = |device: &DeviceSample| device.xids.iter().map(|event| event.xid).collect::<Vec<_>>();
    // The last Xid of the GPU is its own.
    assert_eq!(numbers(&monitor.refresh().devices[2]), [79]);
    monitor.refresh();
    sim.push_event(5, xid, 48);
    let sample = monitor.refresh();
    assert_eq!((numbers(&sample.devices[5]), &sample.node.xid_error), (vec![48], &None));
    sim.node(|node| node.gpus[2].lost = false);
    refresh_until(&mut monitor, |devices| is_available(&devices[2]));
    monitor.refresh();
    sim.push_event(2, xid, 31);
    assert_eq!(numbers(&monitor.refresh().devices[2]), [31]);
}

#[test]
fn a_lost_gpu_is_searched_for_at_a_bounded_rate() {
    let (sim, nvml) = session(Node::h200x8());
    let mut monitor = patient().rescan_interval(Duration::from_secs(3600)).build(&nvml);
    sim.node(|node| node.gpus[2].lost = true);
    let opened = sim.calls(Function::nvmlDeviceGetHandleByIndex_v2);
    let energy = sim.calls(Function::nvmlDeviceGetTotalEnergyConsumption);
    for _ in 0..5 {
        monitor.refresh();
    }
    assert_eq!(sim.calls(Function::nvmlDeviceGetHandleByIndex_v2), opened);
    // The lost GPU is asked once more, and then not any more.
    assert_eq!(sim.calls(Function::nvmlDeviceGetTotalEnergyConsumption), energy + 5 * 8 - 4);
}

#[test]
fn a_gpu_that_fails_at_the_start_is_added_later() {
    let mut node = Node::h200x8();
    node.gpus[4].lost = true;
    node.gpus[6].accessible = false;
    let (sim, nvml) = session(node);
    let mut monitor = patient().build(&nvml);
    let devices = &monitor.refresh().devices;
    assert_eq!(devices.len(), 8);
    assert_eq!((code(&devices[4]), code(&devices[6])), (Some(ErrorCode::GpuIsLost), Some(ErrorCode::NoPermission)));
    assert_eq!((devices[4].info.index, &devices[4].info.uuid), (4, &None));
    sim.node(|node| {
        node.gpus[4].lost = false;
        node.gpus[6].accessible = true;
    });
    refresh_until(&mut monitor, |devices| devices.iter().all(is_available));
    let devices = &monitor.refresh().devices;
    assert_eq!(devices.len(), 8);
    assert!(devices.iter().all(|device| device.info.uuid.is_some() && device.power.usage.value().is_some()));
}

#[test]
fn a_removed_gpu_is_missing_until_it_is_back() {
    let (sim, nvml) = session(Node::h200x8());
    let mut monitor = patient().build(&nvml);
    let removed = sim.node(|node| node.gpus.pop().unwrap());
    refresh_until(&mut monitor, |devices| devices[7].status == DeviceStatus::Missing);
    let devices = &monitor.refresh().devices;
    assert!(devices[..7].iter().all(is_available));
    assert_eq!(devices[7].power.usage, Reading::Absent);
    sim.node(|node| node.gpus.push(removed));
    refresh_until(&mut monitor, |devices| devices.iter().all(is_available));
    assert_eq!(monitor.latest().devices.len(), 8);
}

#[test]
fn an_error_of_the_session_is_reported_and_ends() {
    let (sim, nvml) = session(Node::h200x8());
    let mut monitor = patient().build(&nvml);
    sim.fail(Function::nvmlDeviceGetCount_v2, Fault::code(NVML_ERROR_DRIVER_NOT_LOADED).times(2));
    for _ in 0..2 {
        let sample = monitor.refresh();
        assert!(sample.node.session_error.as_ref().is_some_and(NvmlError::needs_driver_reload));
        // The calls that succeed have their values.
        assert!(sample.devices[1].power.usage.value().is_some());
    }
    let sample = monitor.refresh();
    assert_eq!((&sample.node.session_error, &sample.node.device_count), (&None, &Reading::Value(8)));
}

#[test]
fn an_unusable_session_is_opened_again() {
    let sim = Arc::new(Simulation::start(Node::h200x8()));
    let nvml = init(&sim).unwrap();
    let attempts = Arc::new(AtomicUsize::new(0));
    let open = {
        let (sim, attempts) = (Arc::clone(&sim), Arc::clone(&attempts));
        move || {
            attempts.fetch_add(1, Ordering::Relaxed);
            // The monitor has dropped its session.
            assert_eq!(sim.initialized(), 0);
            init(&sim)
        }
    };
    let mut monitor = patient().reopen_with(open).build(&nvml);
    let uuids = |devices: &[DeviceSample]| devices.iter().map(|device| device.info.uuid.clone()).collect::<Vec<_>>();
    let before = uuids(&monitor.refresh().devices);
    drop(nvml);
    assert_eq!(sim.initialized(), 1);
    sim.fail(Function::nvmlDeviceGetCount_v2, Fault::code(NVML_ERROR_DRIVER_NOT_LOADED).times(1));
    sim.fail(Function::nvmlInit_v2, Fault::code(NVML_ERROR_DRIVER_NOT_LOADED).times(2));
    monitor.refresh();
    let devices = monitor.sample().devices;
    assert!(devices.iter().all(|device| code(device) == Some(ErrorCode::DriverNotLoaded)));
    refresh_until(&mut monitor, |devices| devices.iter().all(is_available));
    assert_eq!((attempts.load(Ordering::Relaxed), sim.initialized()), (3, 1));
    let sample = monitor.refresh();
    assert_eq!((&sample.node.session_error, uuids(&sample.devices)), (&None, before));
    assert!(sample.devices.iter().all(|device| device.power.usage.value().is_some()));
    drop(monitor);
    assert_eq!(sim.initialized(), 0);
}

#[test]
fn a_session_can_be_replaced() {
    let (_first, nvml) = session(Node::h200x8());
    let mut monitor = patient().build(&nvml);
    monitor.refresh();
    // Another node, of which one GPU has the same UUID as before.
    let mut node = Node::h200x8();
    node.gpus.truncate(1);
    let (_second, other) = session(node);
    monitor.replace_session(&other);
    let devices = &monitor.refresh().devices;
    assert!(is_available(&devices[0]) && devices[0].power.usage.value().is_some());
    assert!(devices[1..].iter().all(|device| device.status == DeviceStatus::Missing));
    // The monitor holds the first session no more.
    nvml.shutdown().unwrap();
}

#[test]
fn a_dropped_monitor_releases_its_session() {
    let (sim, nvml) = session(Node::h200x8());
    let mut monitor = patient().groups(MetricGroups::all()).build(&nvml);
    monitor.refresh();
    drop(monitor);
    assert_eq!((sim.open_event_sets(), sim.open_gpm_samples()), (0, 0));
    nvml.shutdown().unwrap();
}

#[test]
fn a_gpu_that_is_lost_in_a_slow_call_is_closed() {
    let (sim, nvml) = session(Node::h200x8());
    let mut monitor = patient().build(&nvml);
    let lost = Fault::code(NVML_ERROR_GPU_IS_LOST).on_gpu(1).times(1);
    sim.fail(Function::nvmlDeviceGetTotalEnergyConsumption, lost);
    assert_eq!(code(&monitor.refresh().devices[1]), Some(ErrorCode::GpuIsLost));
    refresh_until(&mut monitor, |devices| is_available(&devices[1]));
}
