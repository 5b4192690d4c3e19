//! GPU performance monitoring.

use nvml_sim::model::Meter;
use nvml_sim::{Era, Fault, Function, Node, Simulation};
use nvml_sys::{NVML_ERROR_GPU_IS_LOST, NVML_ERROR_INVALID_ARGUMENT, NVML_ERROR_UNKNOWN, NVML_GPM_METRIC_MAX};
use nvml_wrapper::gpm::{GpmMetricId, GpmMetrics};
use nvml_wrapper::{Device, ErrorCode, GpmSample, Nvml, NvmlError};

use crate::session;

const SM: GpmMetricId = GpmMetricId::SmUtil;

fn h200(era: Era) -> (Simulation, Nvml, Device) {
    let mut node = Node::h200x8().with_era(era);
    let [_, busy] = node.gpus[0].loads.clone();
    node.gpus[0].set_load(&busy);
    node.gpus[0].gpm.meter.set_load(GpmMetricId::SmCyclesActive.raw(), 2.0e9);
    node.gpus[0].gpm.unsupported.insert(GpmMetricId::Nvdec7Util.raw());
    let (sim, nvml) = session(node);
    let device = nvml.device_by_index(0).unwrap();
    (sim, nvml, device)
}

fn two_samples(device: &Device) -> (GpmSample, GpmSample) {
    (device.gpm_sample().unwrap(), device.gpm_sample().unwrap())
}

fn near(value: Option<f64>, expected: f64) -> bool {
    value.is_some_and(|value| (value - expected).abs() < 1e-6)
}

#[test]
fn metrics_between_two_samples_are_the_load() {
    for era in Era::all().filter(|era| era.exports(Function::nvmlGpmMetricsGet)) {
        let (_sim, _, device) = h200(era);
        let (before, after) = two_samples(&device);
        // As on a real board.
        let expected = [
            (GpmMetricId::GraphicsUtil, 99.74, "gract", "%"),
            (GpmMetricId::SmUtil, 96.34, "smutil", "%"),
            (GpmMetricId::SmOccupancy, 16.31, "smocc", "%"),
            (GpmMetricId::AnyTensorUtil, 88.83, "mmaact", "%"),
            (GpmMetricId::DramBwUtil, 20.52, "dram", "%"),
            (GpmMetricId::PcieTxPerSec, 37.67, "pcitx", "MiB/s"),
            (GpmMetricId::PcieRxPerSec, 42.02, "pcirx", "MiB/s"),
            (GpmMetricId::NvlinkTotalRxPerSec, 0.0, "nvlrx", "MiB/s"),
        ];
        let mut metrics = GpmMetrics::new(expected.iter().map(|(id, ..)| *id));
        assert!(metrics.iter().all(|metric| metric.value == Ok(None) && metric.info.is_none()));
        metrics.read(&before, &after).unwrap();
        assert_eq!(metrics.iter().count(), expected.len());
        for (metric, (id, value, name, unit)) in metrics.iter().zip(expected) {
            assert_eq!(metric.id, id);
            assert!(near(metric.value.unwrap(), value), "{metric:?}");
            let info = metric.info.as_ref().unwrap();
            assert_eq!((info.short_name.as_deref(), info.unit.as_deref()), (Some(name), Some(unit)));
            assert!(info.long_name.is_some());
        }
    }
}

#[test]
fn counters_follow_the_load() {
    let (sim, nvml, device) = h200(Era::R580);
    let mut metrics = GpmMetrics::new([SM]);
    let first = device.gpm_sample().unwrap();
    sim.node(|node| node.gpus[0].gpm.meter.set_load(SM.raw(), 40.0));
    let mut second = nvml.create_gpm_sample().unwrap();
    device.gpm_sample_into(&mut second).unwrap();
    sim.node(|node| node.gpus[0].gpm.meter.set_load(SM.raw(), 80.0));
    let third = device.gpm_sample().unwrap();
    for (before, after, expected) in [(&first, &second, 40.0), (&second, &third, 80.0), (&first, &third, 60.0)] {
        metrics.read(before, after).unwrap();
        assert!(near(metrics.value(SM).unwrap(), expected), "{metrics:?}");
    }
    // A sample is reused.
    device.gpm_sample_into(&mut second).unwrap();
    metrics.read(&third, &second).unwrap();
    assert!(near(metrics.value(SM).unwrap(), 80.0));
}

/// The counters were reset between two samples: the values are errors instead of impossible numbers.
#[test]
fn counters_that_begin_anew_between_two_samples() {
    let (sim, nvml, device) = h200(Era::Latest);
    let count = GpmMetricId::SmCyclesActive;
    let mut metrics = GpmMetrics::new([SM, GpmMetricId::NvlinkTotalRxPerSec, count]);
    let (first, mut before) = two_samples(&device);
    metrics.read(&first, &before).unwrap();
    assert!(near(metrics.value(SM).unwrap(), 96.34));
    sim.node(|node| node.gpus[0].gpm.meter.reset());
    let mut now = nvml.create_gpm_sample().unwrap();
    device.gpm_sample_into(&mut now).unwrap();
    metrics.read(&before, &now).unwrap();
    assert_eq!(metrics.value(SM), Ok(None));
    // Unchanged counters have valid values, and the count is that since the reset.
    assert!(near(metrics.value(GpmMetricId::NvlinkTotalRxPerSec).unwrap(), 0.0));
    assert!(near(metrics.value(count).unwrap(), 1.0e9));
    // The next interval is valid.
    std::mem::swap(&mut before, &mut now);
    device.gpm_sample_into(&mut now).unwrap();
    metrics.read(&before, &now).unwrap();
    assert!(near(metrics.value(SM).unwrap(), 96.34));
    // The driver's clock was reset too: the pair is rejected, and no previous value remains.
    sim.node(|node| node.gpus[0].gpm.meter.seconds = 0.0);
    std::mem::swap(&mut before, &mut now);
    device.gpm_sample_into(&mut now).unwrap();
    assert_eq!(metrics.read(&before, &now).unwrap_err().code(), Some(ErrorCode::InvalidArgument));
    assert!(metrics.iter().all(|metric| metric.value == Ok(None)));
    std::mem::swap(&mut before, &mut now);
    device.gpm_sample_into(&mut now).unwrap();
    metrics.read(&before, &now).unwrap();
    assert!(near(metrics.value(SM).unwrap(), 96.34));
}

#[test]
fn one_metric_fails_and_the_others_do_not() {
    let (_sim, _, device) = h200(Era::R580);
    let (before, after) = two_samples(&device);
    let unknown = GpmMetricId::from_raw(4_000_000_000);
    // The second metric needs a newer driver; the board does not have the third.
    let mut metrics = GpmMetrics::new([SM, GpmMetricId::SmCyclesActive, GpmMetricId::Nvdec7Util, unknown, SM]);
    metrics.read(&before, &after).unwrap();
    let values: Vec<_> = metrics.iter().map(|metric| metric.value).collect();
    assert!(matches!(values[0], Ok(Some(_))));
    assert_eq!(
        values[1..],
        [Err(ErrorCode::InvalidArgument), Err(ErrorCode::NotSupported), Err(ErrorCode::InvalidArgument)]
    );
    assert!((&metrics).into_iter().skip(1).all(|metric| metric.info.is_none()));
    assert!(metrics.value(GpmMetricId::Nvdec7Util).unwrap_err().is_unsupported());
    let function = Function::nvmlGpmMetricsGet;
    let not_listed = NvmlError::NoSuchItem { function, description: "metric with the id" };
    assert_eq!(metrics.value(GpmMetricId::Fp64Util), Err(not_listed));
}

#[test]
fn counts_since_the_reboot_are_no_rates() {
    let (_sim, _, device) = h200(Era::Latest);
    let (before, after) = two_samples(&device);
    let mut metrics = GpmMetrics::new([GpmMetricId::SmCyclesActive]);
    metrics.read(&before, &after).unwrap();
    assert!(near(metrics.value(GpmMetricId::SmCyclesActive).unwrap(), 2.0e9));
}

/// TRAPS 5: the struct grew without a new version; a library reads `numMetrics` entries.
#[test]
fn the_array_is_as_long_as_its_count_says() {
    let (sim, _, device) = h200(Era::Latest);
    let (before, after) = two_samples(&device);
    let mut all = GpmMetrics::new(GpmMetricId::ALL.iter().copied());
    all.read(&before, &after).unwrap();
    let supported = |metrics: &GpmMetrics| metrics.iter().filter(|metric| matches!(metric.value, Ok(Some(_)))).count();
    assert_eq!(supported(&all), GpmMetricId::ALL.len() - 1);
    // More metrics than the array has are read by several calls.
    let before_calls = sim.calls(Function::nvmlGpmMetricsGet);
    let mut more = GpmMetrics::new((0..1000).map(GpmMetricId::from));
    more.read(&before, &after).unwrap();
    assert_eq!(sim.calls(Function::nvmlGpmMetricsGet) - before_calls, 11);
    assert!(near(more.value(SM).unwrap(), 96.34));
    // Also numbers without a name.
    assert_eq!(supported(&more), NVML_GPM_METRIC_MAX as usize - 2);
    // An empty list makes no call.
    GpmMetrics::new([]).read(&before, &after).unwrap();
}

/// TRAPS 5: the oldest libraries take 97 metrics in one call.
#[test]
fn all_metrics_are_read_on_every_driver() {
    for era in Era::all().filter(|era| era.exports(Function::nvmlGpmMetricsGet)) {
        let (_sim, _, device) = h200(era);
        let (before, after) = two_samples(&device);
        let mut all = GpmMetrics::new(GpmMetricId::ALL.iter().copied());
        all.read(&before, &after).unwrap();
        // One is not supported, others need a newer driver.
        let values = all.iter().filter(|metric| matches!(metric.value, Ok(Some(_)))).count();
        let newer = all.iter().filter(|metric| metric.value == Err(ErrorCode::InvalidArgument));
        let newer: Vec<u32> = newer.map(|metric| metric.id.raw()).collect();
        assert_eq!(values + newer.len(), GpmMetricId::ALL.len() - 1, "{era:?}");
        let last = all.iter().filter(|metric| metric.value.is_ok()).map(|metric| metric.id.raw()).max();
        assert!(newer.iter().all(|id| Some(*id) > last), "{era:?}");
        assert!(near(all.value(SM).unwrap(), 96.34));
        assert!(all.iter().all(|metric| !matches!(metric.value, Ok(None))), "{era:?}");
    }
}

#[test]
fn a_failed_call_is_the_error_of_its_metrics() {
    let (sim, _, device) = h200(Era::R580);
    let (before, after) = two_samples(&device);
    let function = Function::nvmlGpmMetricsGet;
    let mut all = GpmMetrics::new(GpmMetricId::ALL.iter().copied());
    for failing in 1..=2 {
        sim.fail(function, Fault::code(NVML_ERROR_UNKNOWN).nth(failing));
        all.read(&before, &after).unwrap();
        let is_failed = |error: &Result<_, ErrorCode>| *error == Err(ErrorCode::from_raw(NVML_ERROR_UNKNOWN));
        assert_eq!(all.iter().filter(|metric| is_failed(&metric.value)).count(), 97);
        assert_eq!(all.value(SM).is_err(), failing == 1);
        sim.clear_faults();
    }
    // All calls fail: the error is that of the read.
    sim.fail(function, Fault::code(NVML_ERROR_GPU_IS_LOST));
    assert_eq!(all.read(&before, &after).unwrap_err().code(), Some(ErrorCode::GpuIsLost));
    assert!(all.iter().all(|metric| metric.value == Ok(None)));
}

/// TRAPS 19: the names are static strings of the library.
#[test]
fn names_outlive_the_library() {
    let (sim, nvml, device) = h200(Era::R580);
    let mut metrics = GpmMetrics::new([SM]);
    let (before, after) = two_samples(&device);
    metrics.read(&before, &after).unwrap();
    drop((before, after, device, nvml));
    assert_eq!(sim.initialized(), 0);
    drop(sim);
    let names = metrics.iter().next().unwrap().info.clone().unwrap();
    assert_eq!(names.short_name.as_deref(), Some("smutil"));
}

/// TRAPS 23: libraries crash when two samples are taken at the same time, and return "in use" when the streaming state is
/// queried at that time.
#[test]
fn samples_and_queries_are_made_one_at_a_time() {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    let (sim, nvml, _) = h200(Era::R580);
    // The hook increments the number of calls, and the thread decrements it: the lock limits it to one. A delay in the
    // call lets other threads enter if there is no lock.
    let (inside, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let functions =
        [Function::nvmlGpmSampleGet, Function::nvmlGpmMigSampleGet, Function::nvmlGpmQueryIfStreamingEnabled];
    for function in functions {
        let (inside, most) = (Arc::clone(&inside), Arc::clone(&most));
        sim.on_call(function, move |_| {
            most.fetch_max(inside.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
        });
        sim.fail(function, Fault::delay(std::time::Duration::from_millis(5)));
    }
    // This code runs under the lock, so the number is decremented before the next call.
    for index in 0..8 {
        sim.node(|node| node.gpus[index].gpm.instances.insert(1, Meter::of(&[(SM.raw(), 1.0)])));
    }
    let resolver = counting_out(&sim, &inside);
    // SAFETY: the functions are the simulation's, or pass their arguments on to them.
    let counted = unsafe { Nvml::builder().resolver(resolver) }.init().unwrap();
    std::thread::scope(|scope| {
        for index in 0..8 {
            let device = counted.device_by_index(index).unwrap();
            scope.spawn(move || {
                for _ in 0..3 {
                    device.gpm_sample().unwrap();
                    device.gpm_mig_sample(1).unwrap();
                    device.is_gpm_streaming_enabled().unwrap();
                }
            });
        }
    });
    assert_eq!(most.load(Ordering::SeqCst), 1);
    drop(nvml);
}

/// Functions of the simulation; the sampling and querying functions decrement the number of calls when they return.
fn counting_out(
    sim: &Simulation,
    inside: &std::sync::Arc<std::sync::atomic::AtomicUsize>,
) -> impl FnMut(&std::ffi::CStr) -> *const std::ffi::c_void + use<> {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::{Arc, OnceLock};

    use nvml_sys::{Functions, nvmlDevice_t, nvmlGpmSample_t, nvmlReturn_t};

    static BEHIND: OnceLock<(Functions, Arc<AtomicUsize>)> = OnceLock::new();

    unsafe extern "C" fn get(device: nvmlDevice_t, sample: nvmlGpmSample_t) -> nvmlReturn_t {
        let (functions, inside) = BEHIND.get().unwrap();
        // SAFETY: the arguments of this call.
        let code = unsafe { functions.nvmlGpmSampleGet(device, sample) };
        inside.fetch_sub(1, Ordering::SeqCst);
        code
    }

    unsafe extern "C" fn mig_get(device: nvmlDevice_t, instance: u32, sample: nvmlGpmSample_t) -> nvmlReturn_t {
        let (functions, inside) = BEHIND.get().unwrap();
        // SAFETY: the arguments of this call.
        let code = unsafe { functions.nvmlGpmMigSampleGet(device, instance, sample) };
        inside.fetch_sub(1, Ordering::SeqCst);
        code
    }

    unsafe extern "C" fn query(device: nvmlDevice_t, state: *mut u32) -> nvmlReturn_t {
        let (functions, inside) = BEHIND.get().unwrap();
        // SAFETY: the arguments of this call.
        let code = unsafe { functions.nvmlGpmQueryIfStreamingEnabled(device, state) };
        inside.fetch_sub(1, Ordering::SeqCst);
        code
    }

    BEHIND.set((sim.functions(), Arc::clone(inside))).unwrap();
    let mut resolver = sim.resolver();
    move |name| match name.to_bytes() {
        b"nvmlGpmSampleGet" => get as *const std::ffi::c_void,
        b"nvmlGpmMigSampleGet" => mig_get as *const std::ffi::c_void,
        b"nvmlGpmQueryIfStreamingEnabled" => query as *const std::ffi::c_void,
        _ => resolver(name),
    }
}

#[test]
fn mig_instances_have_counters_of_their_own() {
    let (sim, nvml, device) = h200(Era::R580);
    let refused = |error: NvmlError| error.code() == Some(ErrorCode::InvalidArgument);
    assert!(refused(device.gpm_mig_sample(3).unwrap_err()));
    sim.node(|node| node.gpus[0].gpm.instances.insert(3, Meter::of(&[(SM.raw(), 12.5)])));
    let before = device.gpm_mig_sample(3).unwrap();
    let mut after = nvml.create_gpm_sample().unwrap();
    device.gpm_mig_sample_into(3, &mut after).unwrap();
    let mut metrics = GpmMetrics::new([SM]);
    metrics.read(&before, &after).unwrap();
    assert!(near(metrics.value(SM).unwrap(), 12.5));
    // Samples of the GPU and of its instance cannot be combined.
    let mixed = metrics.read(&before, &device.gpm_sample().unwrap());
    assert_eq!(mixed, rejected("the GPM samples are of different GPU instances, or of one that was created anew"));
}

fn rejected(description: &'static str) -> nvml_wrapper::Result<()> {
    Err(NvmlError::InvalidArgument { function: Function::nvmlGpmMetricsGet, description })
}

/// The driver distinguishes instances by their ID only, so that the metrics would be a plausible wrong value.
#[test]
fn an_instance_that_was_created_anew_with_the_same_id_is_another_one() {
    let mut node = Node::h200x8();
    node.gpus[0].modes.mig = Some((1, 1));
    let (sim, nvml) = session(node);
    let device = nvml.device_by_index(0).unwrap();
    let profile = device.gpu_instance_profile_by_id(14).unwrap();
    let instance = device.create_gpu_instance(&profile).unwrap();
    let id = instance.info().unwrap().id;
    sim.node(|node| node.gpus[0].gpm.instances.insert(id, Meter::of(&[(SM.raw(), 12.5)])));
    let (before, after) = (device.gpm_mig_sample(id).unwrap(), device.gpm_mig_sample(id).unwrap());
    assert_eq!((before.device(), before.gpu_instance_id()), (Some(&device), Some(id)));
    let mut metrics = GpmMetrics::new([SM]);
    metrics.read(&before, &after).unwrap();
    instance.destroy().unwrap();
    assert_eq!(device.create_gpu_instance(&profile).unwrap().info().unwrap().id, id);
    let anew = device.gpm_mig_sample(id).unwrap();
    let another = "the GPM samples are of different GPU instances, or of one that was created anew";
    assert_eq!(metrics.read(&after, &anew), rejected(another));
    assert_eq!(metrics.value(SM), Ok(None));
    // The next pair is valid, also without the permission to manage instances.
    metrics.read(&anew, &device.gpm_mig_sample(id).unwrap()).unwrap();
    sim.node(|node| node.root = false);
    let (before, after) = (device.gpm_mig_sample(id).unwrap(), device.gpm_mig_sample(id).unwrap());
    metrics.read(&before, &after).unwrap();
    assert!(near(metrics.value(SM).unwrap(), 12.5));
}

#[test]
fn samples_know_their_origin() {
    let (sim, nvml, device) = h200(Era::R580);
    let start = std::time::Instant::now();
    let mut sample = nvml.create_gpm_sample().unwrap();
    assert_eq!((sample.device(), sample.gpu_instance_id(), sample.time()), (None, None, None));
    device.gpm_sample_into(&mut sample).unwrap();
    assert_eq!((sample.device(), sample.gpu_instance_id()), (Some(&device), None));
    assert!(sample.time().unwrap() >= start && sample.time().unwrap() <= std::time::Instant::now());
    // After an error, the content of the sample is undefined.
    sim.fail(Function::nvmlGpmSampleGet, Fault::code(NVML_ERROR_GPU_IS_LOST).times(1));
    assert!(device.gpm_sample_into(&mut sample).is_err());
    assert_eq!((sample.device(), sample.time()), (None, None));
    let after = device.gpm_sample().unwrap();
    assert_eq!(GpmMetrics::new([SM]).read(&sample, &after), rejected("a GPM sample is empty"));
}

#[test]
fn samples_are_freed_once() {
    let (sim, nvml, device) = h200(Era::R580);
    let (before, after) = two_samples(&device);
    assert_eq!(sim.open_gpm_samples(), 2);
    sim.fail(Function::nvmlGpmSampleGet, Fault::code(NVML_ERROR_GPU_IS_LOST).times(1));
    assert!(device.gpm_sample().unwrap_err().is_gpu_lost());
    assert_eq!((sim.open_gpm_samples(), sim.calls(Function::nvmlGpmSampleFree)), (2, 1));
    // A sample holds the session.
    drop((nvml, device, before));
    assert_eq!((sim.open_gpm_samples(), sim.initialized()), (1, 1));
    drop(after);
    assert_eq!((sim.open_gpm_samples(), sim.initialized()), (0, 0));
    assert_eq!(sim.calls(Function::nvmlGpmSampleFree), 3);
}

#[test]
fn samples_that_do_not_belong_together() {
    let (sim, nvml, device) = h200(Era::R580);
    let (before, after) = two_samples(&device);
    let mut metrics = GpmMetrics::new([SM]);
    for (one, other, description) in [
        (&before, &before, "two different GPM samples are required"),
        (&after, &before, "the first GPM sample is later than the second"),
        (&before, &nvml.create_gpm_sample().unwrap(), "a GPM sample is empty"),
        (&before, &nvml.device_by_index(1).unwrap().gpm_sample().unwrap(), "the GPM samples are of different devices"),
    ] {
        assert_eq!(metrics.read(one, other), rejected(description));
    }
    assert_eq!(sim.calls(Function::nvmlGpmMetricsGet), 0);
    sim.fail(Function::nvmlGpmMetricsGet, Fault::code(NVML_ERROR_UNKNOWN).times(1));
    assert!(metrics.read(&before, &after).is_err());
    metrics.read(&before, &after).unwrap();
    // A sample of another session.
    let (_other, _, foreign) = h200(Era::R580);
    let mut sample = foreign.gpm_sample().unwrap();
    let mixed = |function| Err(NvmlError::MixedSessions { function });
    assert_eq!(metrics.read(&before, &sample), mixed(Function::nvmlGpmMetricsGet));
    assert_eq!(metrics.value(SM), Ok(None), "an old value is left");
    assert_eq!(device.gpm_sample_into(&mut sample), mixed(Function::nvmlGpmSampleGet));
    assert_eq!(device.gpm_mig_sample_into(0, &mut sample), mixed(Function::nvmlGpmMigSampleGet));
}

#[test]
fn support() {
    let (sim, _, device) = h200(Era::R580);
    assert_eq!(device.is_gpm_supported(), Ok(true));
    sim.fail(Function::nvmlGpmQueryDeviceSupport, Fault::code(NVML_ERROR_INVALID_ARGUMENT).times(1));
    assert!(device.is_gpm_supported().is_err());
    let (_sim, nvml) = session(Node::geforce());
    let old = nvml.device_by_index(0).unwrap();
    assert_eq!(old.is_gpm_supported(), Ok(false));
    for error in [old.gpm_sample().unwrap_err(), old.gpm_mig_sample(0).unwrap_err()] {
        assert_eq!(error.code(), Some(ErrorCode::NotSupported));
    }
    assert!(old.is_gpm_streaming_enabled().unwrap_err().is_unsupported());
    assert!(old.set_gpm_streaming_enabled(true).unwrap_err().is_unsupported());
    let (_sim, nvml, before_hopper) = h200(Era::R470);
    let missing = |function| Some(crate::lacks(&nvml, function));
    assert_eq!(nvml.create_gpm_sample().err(), missing(Function::nvmlGpmSampleAlloc));
    assert_eq!(before_hopper.is_gpm_supported().err(), missing(Function::nvmlGpmQueryDeviceSupport));
    assert_eq!(before_hopper.is_gpm_streaming_enabled().err(), missing(Function::nvmlDeviceCcuGetStreamState));
}

/// TRAPS 10: drivers 525.53 to 535.43 have another name for the function.
#[test]
fn streaming_by_either_name() {
    for (era, old) in [(Era::R525, true), (Era::R580, false), (Era::Latest, false)] {
        let (sim, _, device) = h200(era);
        assert_eq!(device.is_gpm_streaming_enabled(), Ok(false), "{era:?}");
        for enabled in [true, false, true] {
            device.set_gpm_streaming_enabled(enabled).unwrap();
            assert_eq!(sim.node(|node| node.gpus[0].gpm.streaming), Some(enabled));
            assert_eq!(device.is_gpm_streaming_enabled(), Ok(enabled));
        }
        sim.node(|node| node.root = false);
        assert!(device.set_gpm_streaming_enabled(false).unwrap_err().is_no_permission());
        assert_eq!(device.is_gpm_streaming_enabled(), Ok(true));
        let by_old_name = sim.calls(Function::nvmlDeviceCcuGetStreamState) > 0;
        assert_eq!((by_old_name, sim.calls(Function::nvmlDeviceCcuSetStreamState) > 0), (old, old), "{era:?}");
    }
}
