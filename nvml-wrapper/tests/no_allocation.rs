//! Calls allocate only if they return a `String` or a `Vec`, and then once.

#![allow(clippy::unwrap_used)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::RefCell;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use nvml_sim::model::Meter;
use nvml_sim::{Function, Node, Simulation};
use nvml_wrapper::Nvml;
use nvml_wrapper::device::clock::Clock;
use nvml_wrapper::device::field::{FieldId, FieldRequest};
use nvml_wrapper::device::sample::SamplingType;
use nvml_wrapper::device::thermal::TemperatureSensor;
use nvml_wrapper::gpm::{GpmMetricId, GpmMetrics};
use nvml_wrapper::monitor::{MetricGroups, Monitor, MonitorBuilder};

/// Tests wait for what happens, not for the clock.
const LONG: Duration = Duration::from_secs(3600);

/// Counts the allocations of the process. Thread-local variables allocate on Windows with Rust before 1.95.
struct Counting;

static ALLOCATIONS: AtomicUsize = AtomicUsize::new(0);

// SAFETY: all calls are forwarded to the system's allocator; counting does not allocate.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Ordering::Relaxed);
        // SAFETY: the caller keeps the contract.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the caller keeps the contract.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Ordering::Relaxed);
        // SAFETY: the caller keeps the contract.
        unsafe { System.realloc(pointer, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

fn allocations<T>(what: impl Fn() -> T) -> usize {
    // Once to warm up what is made lazily, such as the driver's version.
    drop(what());
    // The main thread, which has started this test, allocates a few times at some moment.
    let counts = (0..3).map(|_| {
        let before = ALLOCATIONS.load(Ordering::Relaxed);
        let result = what();
        let after = ALLOCATIONS.load(Ordering::Relaxed);
        drop(result);
        after - before
    });
    counts.min().unwrap()
}

/// A monitor that runs for a longer time.
struct Run {
    name: String,
    gpus: u64,
    has_rescans: bool,
    sim: Simulation,
    monitor: Monitor,
    /// Allocations of the samples, and number of reads of the MIG mode until their start.
    allocations: usize,
    modes_before: u64,
}

impl Run {
    fn new(name: &str, node: Node, rescan: Duration, configure: impl Fn(MonitorBuilder) -> MonitorBuilder) -> Run {
        let gpus = u64::try_from(node.gpus.len()).unwrap();
        let sim = Simulation::start(node);
        let nvml = Nvml::builder().provider(&sim).init().unwrap();
        // The simulator allocates when a set with devices is waited for. No call is late on a busy machine.
        let builder = Monitor::builder().groups(MetricGroups::all() - MetricGroups::XID).deadline(LONG);
        let monitor = configure(builder.rescan_interval(rescan)).build(&nvml);
        let (name, has_rescans) = (format!("{name}, {gpus} GPUs"), rescan < LONG);
        Run { name, gpus, has_rescans, sim, monitor, allocations: 0, modes_before: 0 }
    }

    /// Number of reads of the MIG mode.
    fn modes(&self) -> u64 {
        self.sim.calls(Function::nvmlDeviceGetMigMode)
    }

    fn refresh(&mut self) {
        let before = ALLOCATIONS.load(Ordering::Relaxed);
        self.monitor.refresh();
        self.allocations += ALLOCATIONS.load(Ordering::Relaxed) - before;
    }
}

/// Samples over a time in which the MIG mode is read again, groups with different cadences coincide, and idle processes
/// become active: none of this is part of every sample, and none may start a thread or grow a buffer.
fn samples_over_time_do_not_allocate() {
    const RESCAN: Duration = Duration::from_millis(800);
    const TICK: Duration = Duration::from_millis(60);
    let node = |gpus, has_processes: bool| {
        let mut node = Node::h200x8();
        node.gpus.truncate(gpus);
        for gpu in &mut node.gpus {
            gpu.activity.process_samples = Some(Vec::new());
            gpu.processes.retain(|_| has_processes);
        }
        node
    };
    let cadences = |builder: MonitorBuilder| {
        let slow = MetricGroups::PROCESSES | MetricGroups::GPM | MetricGroups::POWER;
        builder.cadence(slow, TICK * 2).cadence(MetricGroups::ENERGY, TICK * 3)
    };
    // Reading the list of MIG devices again allocates.
    let mut runs = vec![Run::new("MIG mode", Node::a100_mig(), LONG, |builder| builder)];
    for gpus in [1, 2, 7, 8] {
        runs.push(Run::new("idle", node(gpus, false), RESCAN, |builder| builder));
        runs.push(Run::new("with processes", node(gpus, true), RESCAN, |builder| builder));
        runs.push(Run::new("with cadences", node(gpus, true), LONG, cadences));
    }
    // Threads start, and buffers get their size, in the first ticks. The others take longer than the time between two
    // rescans.
    for tick in 0..24 {
        std::thread::sleep(TICK);
        for run in &mut runs {
            if tick == 8 {
                (run.allocations, run.modes_before) = (0, run.modes());
                let active = Node::h200x8().gpus.into_iter().map(|gpu| gpu.activity.process_samples);
                run.sim.node(|node| {
                    node.gpus.iter_mut().zip(active).for_each(|(gpu, active)| gpu.activity.process_samples = active);
                });
            }
            run.refresh();
        }
    }
    for run in &runs {
        assert_eq!(run.modes() >= run.modes_before + run.gpus, run.has_rescans, "{}", run.name);
    }
    let allocated: Vec<_> =
        runs.iter().filter(|run| run.allocations > 0).map(|run| (&run.name, run.allocations)).collect();
    assert!(allocated.is_empty(), "{allocated:?}");
}

// The only test of this program, as other tests would allocate concurrently.
#[test]
fn calls_allocate_only_their_result() {
    let sim = Simulation::start(Node::h200x8());
    let nvml = Nvml::builder().provider(&sim).init().unwrap();
    let device = nvml.device_by_index(0).unwrap();
    let uuid = device.uuid().unwrap();
    let set = nvml.create_event_set().unwrap();
    let fields = [FieldId::MEMORY_TEMP, FieldId::POWER_INSTANT, FieldId::CLOCKS_EVENT_REASON_HW_THERM_SLOWDOWN];
    let request = RefCell::new(FieldRequest::new(fields));
    let samples = RefCell::new((device.gpm_sample().unwrap(), nvml.create_gpm_sample().unwrap()));
    let metrics = RefCell::new(GpmMetrics::new(GpmMetricId::ALL.iter().copied().take(90)));
    sim.node(|node| node.gpus[0].gpm.instances.insert(3, Meter::of(&[(GpmMetricId::SmUtil.raw(), 12.5)])));
    let of_instance = RefCell::new((device.gpm_mig_sample(3).unwrap(), nvml.create_gpm_sample().unwrap()));
    // The simulator allocates when a set with devices is waited for.
    let groups = MetricGroups::all() - MetricGroups::XID;
    let monitor = RefCell::new(Monitor::builder().groups(groups).build(&nvml));
    // Threads start, and buffers get their size.
    for _ in 0..5 {
        std::thread::sleep(Duration::from_millis(120));
        monitor.borrow_mut().refresh();
    }
    std::thread::sleep(Duration::from_millis(120));
    let without_allocation = [
        (
            "a sample of the monitor",
            allocations(|| {
                std::thread::sleep(Duration::from_millis(120));
                let mut monitor = monitor.borrow_mut();
                assert_eq!(monitor.refresh().devices[0].processes.len(), 3);
            }),
        ),
        (
            "a tick of GPM of a MIG instance",
            allocations(|| {
                let (before, now) = &mut *of_instance.borrow_mut();
                device.gpm_mig_sample_into(3, now).unwrap();
                metrics.borrow_mut().read(before, now).unwrap();
                std::mem::swap(before, now);
            }),
        ),
        (
            "a tick of GPM",
            allocations(|| {
                let (before, now) = &mut *samples.borrow_mut();
                device.gpm_sample_into(now).unwrap();
                metrics.borrow_mut().read(before, now).unwrap();
                std::mem::swap(before, now);
            }),
        ),
        ("read_fields", allocations(|| device.read_fields(&mut request.borrow_mut()).unwrap().count())),
        ("encoder_stats", allocations(|| device.encoder_stats().unwrap())),
        ("no process utilization", allocations(|| device.processes_utilization_info(None).unwrap())),
        ("index", allocations(|| device.index().unwrap())),
        ("brand", allocations(|| device.brand().unwrap())),
        ("temperature", allocations(|| device.temperature(TemperatureSensor::Gpu).unwrap())),
        ("memory_info", allocations(|| device.memory_info().unwrap())),
        ("utilization_rates", allocations(|| device.utilization_rates().unwrap())),
        ("power_usage", allocations(|| device.power_usage().unwrap())),
        ("clock_info", allocations(|| device.clock_info(Clock::Sm).unwrap())),
        ("an error", allocations(|| device.temperature(TemperatureSensor::from_raw(9)).unwrap_err())),
        ("device_by_index", allocations(|| nvml.device_by_index(1).unwrap())),
        ("device_by_uuid", allocations(|| nvml.device_by_uuid(&uuid).unwrap())),
        ("devices", allocations(|| nvml.devices().unwrap().map(Result::unwrap).count())),
        ("clone", allocations(|| device.clone())),
        ("wait", allocations(|| set.wait(Duration::ZERO).unwrap())),
        ("an empty list", allocations(|| nvml.device_by_index(5).unwrap().running_compute_processes().unwrap())),
    ];
    for (what, count) in without_allocation {
        assert_eq!(count, 0, "{what}");
    }
    let once = [
        ("name", allocations(|| device.name().unwrap())),
        ("uuid", allocations(|| device.uuid().unwrap())),
        ("sys_driver_version", allocations(|| nvml.sys_driver_version().unwrap())),
        (
            "sys_process_name",
            allocations(|| {
                let pid = device.running_compute_processes().unwrap().first().unwrap().pid;
                nvml.sys_process_name(pid).unwrap()
            }) - 1,
        ),
        ("processes", allocations(|| device.running_compute_processes().unwrap())),
        ("supported_graphics_clocks", allocations(|| device.supported_graphics_clocks(3201).unwrap())),
        ("samples", allocations(|| device.samples(SamplingType::TotalPower, None).unwrap())),
        ("supported_memory_clocks", allocations(|| device.supported_memory_clocks().unwrap())),
    ];
    for (what, count) in once {
        assert_eq!(count, 1, "{what}");
    }
    drop(monitor);
    samples_over_time_do_not_allocate();
}
