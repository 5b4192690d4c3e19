//! Calls that do not return.

use core::ffi::{CStr, c_ulonglong, c_void};
use std::sync::{Condvar, Mutex};
use std::time::{Duration, Instant};

use nvml_sim::{Node, Simulation};
use nvml_wrapper::Nvml;
use nvml_wrapper::monitor::{DeviceSample, DeviceStatus, MetricGroups, Monitor, MonitorBuilder};
use nvml_wrapper::raw::{Functions, nvmlDevice_t, nvmlReturn_t, nvmlUtilization_t};

use super::refresh_until;

/// Long enough for all calls that return, also on a busy machine.
const DEADLINE: Duration = Duration::from_secs(5);

/// Gate in front of a function: while it is closed, calls for one device do not return.
struct Gate {
    state: Mutex<State>,
    opened: Condvar,
}

struct State {
    closed: Option<nvmlDevice_t>,
    /// Functions of the simulation.
    functions: Option<Functions>,
    waiting: usize,
}

// SAFETY: a handle is a number, which is valid on every thread.
unsafe impl Send for State {}

impl Gate {
    const fn new() -> Gate {
        let state = State { closed: None, functions: None, waiting: 0 };
        Gate { state: Mutex::new(state), opened: Condvar::new() }
    }

    fn close(&self, device: nvmlDevice_t) {
        self.state.lock().unwrap().closed = Some(device);
    }

    fn open(&self) {
        self.state.lock().unwrap().closed = None;
        self.opened.notify_all();
    }

    /// Passes the gate, and returns the functions of the simulation.
    fn pass(&self, device: nvmlDevice_t) -> Functions {
        let mut state = self.state.lock().unwrap();
        state.waiting += 1;
        state = self.opened.wait_while(state, |state| state.closed == Some(device)).unwrap();
        state.waiting -= 1;
        state.functions.clone().unwrap()
    }
}

static GATES: [Gate; 4] = [const { Gate::new() }; 4];

unsafe extern "C" fn energy<const GATE: usize>(device: nvmlDevice_t, energy: *mut c_ulonglong) -> nvmlReturn_t {
    let functions = GATES[GATE].pass(device);
    // SAFETY: the caller keeps the contract of the C function.
    unsafe { functions.nvmlDeviceGetTotalEnergyConsumption(device, energy) }
}

unsafe extern "C" fn utilization<const GATE: usize>(device: nvmlDevice_t, out: *mut nvmlUtilization_t) -> nvmlReturn_t {
    let functions = GATES[GATE].pass(device);
    // SAFETY: the caller keeps the contract of the C function.
    unsafe { functions.nvmlDeviceGetUtilizationRates(device, out) }
}

/// Session of a node with a gate in front of the energy counter and of the utilization rates.
fn gated<const GATE: usize>() -> (Simulation, Nvml, &'static Gate) {
    let sim = Simulation::start(Node::h200x8());
    let gate = &GATES[GATE];
    gate.state.lock().unwrap().functions = Some(sim.functions());
    let mut resolver = sim.resolver();
    let resolver = move |name: &CStr| match name.to_bytes() {
        b"nvmlDeviceGetTotalEnergyConsumption" if GATE % 2 == 0 => {
            energy::<GATE> as unsafe extern "C" fn(nvmlDevice_t, *mut c_ulonglong) -> nvmlReturn_t as *const c_void
        }
        b"nvmlDeviceGetUtilizationRates" if GATE % 2 == 1 => {
            utilization::<GATE> as unsafe extern "C" fn(nvmlDevice_t, *mut nvmlUtilization_t) -> nvmlReturn_t
                as *const c_void
        }
        _ => resolver(name),
    };
    // SAFETY: the functions have the prototypes of NVML and are never unloaded.
    let nvml = unsafe { Nvml::builder().resolver(resolver) }.init().unwrap();
    (sim, nvml, gate)
}

fn hasty() -> MonitorBuilder {
    Monitor::builder().groups(MetricGroups::all()).deadline(DEADLINE).rescan_interval(Duration::ZERO)
}

/// Checks that all devices but the third have all their values.
fn assert_others_are_complete(devices: &[DeviceSample]) {
    for device in devices.iter().filter(|device| device.info.index != 3) {
        assert_eq!(device.status, DeviceStatus::Available, "GPU {}", device.info.index);
        assert!(device.energy.total.value().is_some() && device.utilization.gpu.value().is_some());
        assert!(device.age(MetricGroups::ENERGY | MetricGroups::UTILIZATION).unwrap() < DEADLINE * 2);
    }
}

/// Takes a sample while calls for the third device do not return, and many more.
fn hang(monitor: &mut Monitor, groups: MetricGroups) {
    let sample = monitor.refresh();
    assert_others_are_complete(&sample.devices);
    let device = &sample.devices[3];
    assert_eq!((&device.status, device.timed_out), (&DeviceStatus::TimedOut, groups));
    // The values are those of an earlier sample.
    assert!(device.energy.total.value().is_some() && device.utilization.gpu.value().is_some());
    let age = device.age(groups).unwrap();
    // Samples after the first do not wait for the call: together, they would take a minute otherwise.
    let start = Instant::now();
    for _ in 0..20 {
        let device = &monitor.refresh().devices[3];
        assert_eq!((&device.status, device.timed_out), (&DeviceStatus::TimedOut, groups));
    }
    assert!(start.elapsed() < 10 * DEADLINE);
    let sample = monitor.latest();
    assert_others_are_complete(&sample.devices);
    assert!(sample.devices[3].age(groups).unwrap() > age);
}

#[test]
fn a_slow_call_that_hangs_delays_one_sample_by_the_deadline() {
    let (_sim, nvml, gate) = gated::<0>();
    let mut monitor = hasty().build(&nvml);
    monitor.refresh();
    gate.close(nvml.device_by_index(3).unwrap().handle());
    hang(&mut monitor, MetricGroups::ENERGY);
    assert_eq!(gate.state.lock().unwrap().waiting, 1);
    // Other groups of the device are read.
    assert!(
        monitor.latest().devices[3].age(MetricGroups::POWER) < monitor.latest().devices[3].age(MetricGroups::ENERGY)
    );
    gate.open();
    refresh_until(&mut monitor, |devices| devices[3].status == DeviceStatus::Available);
    assert!(monitor.refresh().devices[3].energy.rate.value().is_some());
}

#[test]
fn a_cheap_call_that_hangs_does_not_spoil_other_devices() {
    let (_sim, nvml, gate) = gated::<1>();
    // The cheap calls of a device may take a fifth of the deadline.
    let mut monitor = hasty().deadline(5 * DEADLINE).build(&nvml);
    monitor.refresh();
    gate.close(nvml.device_by_index(3).unwrap().handle());
    let cheap = MetricGroups::UTILIZATION
        | MetricGroups::MEMORY
        | MetricGroups::TEMPERATURE
        | MetricGroups::POWER
        | MetricGroups::CLOCKS
        | MetricGroups::ERRORS;
    hang(&mut monitor, cheap);
    gate.open();
    refresh_until(&mut monitor, |devices| devices[3].status == DeviceStatus::Available);
}

#[test]
fn a_monitor_is_dropped_while_a_call_hangs() {
    let (sim, nvml, gate) = gated::<2>();
    let mut monitor = hasty().deadline(Duration::from_millis(1)).build(&nvml);
    gate.close(nvml.device_by_index(3).unwrap().handle());
    refresh_until(&mut monitor, |devices| devices[3].timed_out.contains(MetricGroups::ENERGY));
    drop((monitor, nvml));
    gate.open();
    // The call that returns releases the session.
    while sim.initialized() > 0 {
        std::thread::yield_now();
    }
}

#[test]
fn a_gpu_that_hangs_when_it_is_opened_is_added_later() {
    let (_sim, nvml, gate) = gated::<3>();
    gate.close(nvml.device_by_index(3).unwrap().handle());
    let mut monitor = hasty().open_deadline(DEADLINE).build(&nvml);
    assert_eq!(monitor.latest().devices.len(), 7);
    assert_others_are_complete(&monitor.refresh().devices);
    gate.open();
    refresh_until(&mut monitor, |devices| devices.len() == 8);
    assert_eq!(monitor.latest().devices[3].info.index, 3);
    assert_eq!(monitor.refresh().devices[3].status, DeviceStatus::Available);
}
