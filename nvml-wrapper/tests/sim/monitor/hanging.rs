//! Calls that do not return.

use core::ffi::{CStr, c_int, c_uint, c_ulonglong, c_void};
use std::sync::{Condvar, Mutex};
use std::time::{Duration, Instant};

use nvml_sim::{Fault, Node, Process, ProcessKind, Simulation};
use nvml_wrapper::Nvml;
use nvml_wrapper::device::field::FieldId;
use nvml_wrapper::monitor::{DeviceSample, DeviceStatus, MetricGroups, Monitor, MonitorBuilder};
use nvml_wrapper::raw::{
    Function, Functions, NVML_ERROR_UNKNOWN, nvmlDevice_t, nvmlFieldValue_t, nvmlProcessInfo_t,
    nvmlProcessesUtilizationInfo_t, nvmlReturn_t, nvmlUtilization_t,
};

use super::refresh_until;

/// Long enough for all calls that return, also on a busy machine.
const DEADLINE: Duration = Duration::from_secs(15);

/// Groups of cheap calls, which one reader makes.
const CHEAP: MetricGroups = MetricGroups::UTILIZATION
    .union(MetricGroups::MEMORY)
    .union(MetricGroups::TEMPERATURE)
    .union(MetricGroups::POWER)
    .union(MetricGroups::CLOCKS)
    .union(MetricGroups::ERRORS);

/// Gate in front of functions: calls that it is closed for do not return.
struct Gate {
    state: Mutex<State>,
    opened: Condvar,
}

struct State {
    closed: Vec<(nvmlDevice_t, Function)>,
    /// Functions of the simulation.
    functions: Option<Functions>,
    waiting: usize,
}

// SAFETY: a handle is a number, which is valid on every thread.
unsafe impl Send for State {}

impl Gate {
    const fn new() -> Gate {
        let state = State { closed: Vec::new(), functions: None, waiting: 0 };
        Gate { state: Mutex::new(state), opened: Condvar::new() }
    }

    /// From now on, calls of these functions for the device with this index do not return.
    fn close(&self, nvml: &Nvml, index: u32, functions: &[Function]) {
        let device = nvml.device_by_index(index).unwrap().handle();
        self.state.lock().unwrap().closed.extend(functions.iter().map(|function| (device, *function)));
    }

    fn open(&self) {
        self.state.lock().unwrap().closed.clear();
        self.opened.notify_all();
    }

    /// Number of calls that do not return.
    fn waiting(&self) -> usize {
        self.state.lock().unwrap().waiting
    }

    /// Passes the gate, and returns the functions of the simulation.
    fn pass(&self, device: nvmlDevice_t, function: Function) -> Functions {
        let mut state = self.state.lock().unwrap();
        state.waiting += 1;
        state = self.opened.wait_while(state, |state| state.closed.contains(&(device, function))).unwrap();
        state.waiting -= 1;
        state.functions.clone().unwrap()
    }
}

static GATES: [Gate; 7] = [const { Gate::new() }; 7];

/// Functions with a gate in front of them.
macro_rules! gated {
    ($($function:ident($($argument:ident: $type:ty),*) $(if $condition:expr)?;)*) => {
        const GATED: &[Function] = &[$(Function::$function),*];

        $(#[allow(non_snake_case)]
        unsafe extern "C" fn $function<const GATE: usize>(device: nvmlDevice_t, $($argument: $type),*) -> nvmlReturn_t {
            let is_gated = true $(&& $condition)?;
            let functions = match is_gated {
                true => GATES[GATE].pass(device, Function::$function),
                false => GATES[GATE].state.lock().unwrap().functions.clone().unwrap(),
            };
            // SAFETY: the caller keeps the contract of the C function.
            unsafe { functions.$function(device, $($argument),*) }
        })*

        fn gated_function<const GATE: usize>(name: &CStr) -> Option<*const c_void> {
            $(if name.to_str() == Ok(stringify!($function)) {
                let function: unsafe extern "C" fn(nvmlDevice_t, $($type),*) -> nvmlReturn_t = $function::<GATE>;
                return Some(function as *const c_void);
            })*
            None
        }
    };
}

// One call of each reader.
gated! {
    nvmlDeviceGetUtilizationRates(out: *mut nvmlUtilization_t);
    nvmlDeviceGetTotalEnergyConsumption(energy: *mut c_ulonglong);
    nvmlDeviceGetFieldValues(count: c_int, values: *mut nvmlFieldValue_t) if is_of_nvlinks(count, values);
    nvmlDeviceGetComputeRunningProcesses_v3(count: *mut c_uint, processes: *mut nvmlProcessInfo_t);
    nvmlDeviceGetProcessesUtilizationInfo(out: *mut nvmlProcessesUtilizationInfo_t);
    nvmlDeviceGetMigMode(current: *mut c_uint, pending: *mut c_uint);
}

/// Whether the values are the byte counters of NVLinks.
fn is_of_nvlinks(count: c_int, values: *const nvmlFieldValue_t) -> bool {
    let ids = [FieldId::NVLINK_THROUGHPUT_DATA_TX, FieldId::NVLINK_THROUGHPUT_DATA_RX].map(FieldId::raw);
    // SAFETY: the caller has an array of this length.
    let values = unsafe { std::slice::from_raw_parts(values, count.try_into().unwrap()) };
    values.iter().any(|value| ids.contains(&value.fieldId))
}

/// Session of a node with a gate in front of the functions.
fn gated<const GATE: usize>(node: Node) -> (Simulation, Nvml, &'static Gate) {
    let sim = Simulation::start(node);
    let gate = &GATES[GATE];
    gate.state.lock().unwrap().functions = Some(sim.functions());
    let mut resolver = sim.resolver();
    let resolver = move |name: &CStr| match resolver(name) {
        // Older drivers lack some of the functions.
        function if function.is_null() => function,
        function => gated_function::<GATE>(name).unwrap_or(function),
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
    let (_sim, nvml, gate) = gated::<0>(Node::h200x8());
    let mut monitor = hasty().build(&nvml);
    monitor.refresh();
    gate.close(&nvml, 3, &[Function::nvmlDeviceGetTotalEnergyConsumption]);
    hang(&mut monitor, MetricGroups::ENERGY);
    assert_eq!(gate.waiting(), 1);
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
    let (_sim, nvml, gate) = gated::<1>(Node::h200x8());
    let mut monitor = hasty().build(&nvml);
    monitor.refresh();
    gate.close(&nvml, 3, &[Function::nvmlDeviceGetUtilizationRates]);
    hang(&mut monitor, CHEAP);
    gate.open();
    refresh_until(&mut monitor, |devices| devices[3].status == DeviceStatus::Available);
}

#[test]
fn the_error_of_a_late_call_is_counted() {
    let (sim, nvml, gate) = gated::<6>(Node::h200x8());
    let mut monitor = hasty().build(&nvml);
    assert!(monitor.refresh().devices.iter().all(|device| device.read_errors == 0));
    gate.close(&nvml, 3, &[Function::nvmlDeviceGetTotalEnergyConsumption]);
    let device = &monitor.refresh().devices[3];
    assert_eq!((device.timed_out, device.read_errors), (MetricGroups::ENERGY, 0));
    let unknown = Fault::code(NVML_ERROR_UNKNOWN).on_gpu(3);
    sim.fail(Function::nvmlDeviceGetTotalEnergyConsumption, unknown.clone().times(1));
    sim.fail(Function::nvmlDeviceGetPowerUsage, unknown);
    gate.open();
    // The late call fails, and the power draw in each sample; the next call for the energy has a value.
    refresh_until(&mut monitor, |devices| devices[3].read_errors == 2);
    let devices = &monitor.refresh().devices;
    assert!(devices[3].energy.total.value().is_some());
    assert_eq!((devices[2].read_errors, devices[3].read_errors), (0, 1));
}

#[test]
fn a_monitor_is_dropped_while_a_call_hangs() {
    let (sim, nvml, gate) = gated::<2>(Node::h200x8());
    let mut monitor = hasty().deadline(Duration::from_millis(1)).build(&nvml);
    gate.close(&nvml, 3, &[Function::nvmlDeviceGetTotalEnergyConsumption]);
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
    let (_sim, nvml, gate) = gated::<3>(Node::h200x8());
    gate.close(&nvml, 3, &[Function::nvmlDeviceGetUtilizationRates]);
    let mut monitor = hasty().open_deadline(DEADLINE).build(&nvml);
    assert_eq!(monitor.latest().devices.len(), 7);
    assert_others_are_complete(&monitor.refresh().devices);
    gate.open();
    refresh_until(&mut monitor, |devices| devices.len() == 8);
    assert_eq!(monitor.latest().devices[3].info.index, 3);
    assert_eq!(monitor.refresh().devices[3].status, DeviceStatus::Available);
}

/// Groups that were read, and which values there are.
fn values(device: &DeviceSample) -> (MetricGroups, [bool; 8]) {
    let groups = MetricGroups::all().iter().filter(|group| device.age(*group).is_some());
    let has_value = [
        device.utilization.gpu.value().is_some(),
        device.memory.as_ref().is_some(),
        device.power.average.value().is_some(),
        device.energy.rate.value().is_some(),
        device.pcie.rx.value().is_some(),
        device.nvlink.rx.value().is_some(),
        !device.processes.is_empty(),
        device.mig_devices.iter().any(|device| device.memory.as_ref().is_some()),
    ];
    (groups.fold(MetricGroups::empty(), |groups, group| groups | group), has_value)
}

/// Checks samples while five of eight GPUs hang: of each, these groups, with this number of calls in total.
fn hang_many(monitor: &mut Monitor, gate: &Gate, hanging: &[(u32, MetricGroups)], calls: usize) {
    let before: Vec<_> = monitor.latest().devices.iter().map(values).collect();
    // The last GPU is in MIG mode, where it has no utilization of its own.
    let all = CHEAP
        | MetricGroups::ENERGY
        | MetricGroups::PCIE
        | MetricGroups::NVLINK
        | MetricGroups::PROCESSES
        | MetricGroups::MIG;
    for before in &before[..7] {
        assert_eq!(*before, (all, [true, true, true, true, true, true, true, false]));
    }
    assert_eq!(before[7], (all, [false, true, true, true, true, true, true, true]));
    let start = Instant::now();
    for _ in 0..10 {
        let begin = Instant::now();
        let devices = monitor.sample().devices;
        let duration = begin.elapsed();
        assert_eq!(devices.len(), 8);
        for (device, before) in devices.iter().zip(&before) {
            let index = device.info.index;
            let found = hanging.iter().find(|(hanging, _)| *hanging == index);
            let timed_out = found.map_or(MetricGroups::empty(), |(_, groups)| *groups);
            let status = if found.is_some() { DeviceStatus::TimedOut } else { DeviceStatus::Available };
            assert_eq!((&device.status, device.timed_out), (&status, timed_out), "GPU {index}");
            // Values of other calls are those of this sample.
            let is_current = |group: &MetricGroups| device.age(*group).is_some_and(|age| age <= duration);
            let current = all.iter().filter(is_current).fold(MetricGroups::empty(), |groups, group| groups | group);
            assert!(current.contains(all - timed_out), "GPU {index}: {current:?}");
            assert_eq!(values(device), *before, "GPU {index}");
        }
        assert_eq!(gate.waiting(), calls);
    }
    // Only the first sample waits for the calls, until its deadline.
    assert!(start.elapsed() < 5 * DEADLINE);
    gate.open();
    refresh_until(monitor, |devices| devices.iter().all(|device| device.status == DeviceStatus::Available));
}

/// Eight GPUs without GPM, each with a process, and the last with a MIG device.
fn busy() -> Node {
    let mut node = Node::a100x8();
    node.set_mig(7, &["3g.20gb"]).unwrap();
    node.gpus.iter_mut().for_each(|gpu| gpu.processes.push(Process::new(ProcessKind::Compute, 4242, 1 << 30)));
    node
}

#[test]
fn gpus_that_hang_in_different_calls_do_not_spoil_others() {
    let (_sim, nvml, gate) = gated::<4>(busy());
    let mut monitor = hasty().build(&nvml);
    monitor.refresh();
    gate.close(&nvml, 0, &[Function::nvmlDeviceGetUtilizationRates]);
    gate.close(&nvml, 1, &[Function::nvmlDeviceGetTotalEnergyConsumption]);
    gate.close(&nvml, 3, &[Function::nvmlDeviceGetFieldValues]);
    gate.close(&nvml, 4, &[Function::nvmlDeviceGetComputeRunningProcesses_v3]);
    gate.close(&nvml, 6, &[Function::nvmlDeviceGetMigMode]);
    let hanging = [
        (0, CHEAP),
        (1, MetricGroups::ENERGY),
        (3, MetricGroups::PCIE | MetricGroups::NVLINK),
        (4, MetricGroups::PROCESSES),
        (6, MetricGroups::MIG),
    ];
    hang_many(&mut monitor, gate, &hanging, 5);
}

/// All calls of five GPUs.
#[test]
fn gpus_that_hang_completely_do_not_spoil_others() {
    let (_sim, nvml, gate) = gated::<5>(busy());
    let mut monitor = hasty().build(&nvml);
    monitor.refresh();
    let groups = CHEAP
        | MetricGroups::ENERGY
        | MetricGroups::PCIE
        | MetricGroups::NVLINK
        | MetricGroups::PROCESSES
        | MetricGroups::MIG;
    let hanging = [0, 1, 3, 4, 6].map(|index| (index, groups));
    hanging.iter().for_each(|(index, _)| gate.close(&nvml, *index, GATED));
    hang_many(&mut monitor, gate, &hanging, 5 * GATED.len());
}
