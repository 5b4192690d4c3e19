//! No call takes more memory than the limit because of a count of the library: see docs/limits.md.

// Tests may panic, in their helper functions too.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::ffi::{CStr, c_void};
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::time::Duration;

use nvml_sim::model::OperationalEvent;
use nvml_sim::{Era, Node, Simulation, Unit};
use nvml_sys::*;
use nvml_wrapper::device::memory_repair::RetirementCause;
use nvml_wrapper::device::nvlink::{NvLinkTelemetryRequest, NvLinkTelemetryType};
use nvml_wrapper::event::{OperationalEventLogLevel, OperationalEventSeverity};
use nvml_wrapper::{Device, EventSet, Nvml};

/// Counts the live memory of the process, and its maximum.
struct Counting;

static LIVE: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

fn grow(bytes: usize) {
    PEAK.fetch_max(LIVE.fetch_add(bytes, Ordering::Relaxed) + bytes, Ordering::Relaxed);
}

// SAFETY: all calls are forwarded to the system's allocator; counting does not allocate.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        grow(layout.size());
        // SAFETY: the caller keeps the contract.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        LIVE.fetch_sub(layout.size(), Ordering::Relaxed);
        // SAFETY: the caller keeps the contract.
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        grow(size);
        LIVE.fetch_sub(layout.size(), Ordering::Relaxed);
        // SAFETY: the caller keeps the contract.
        unsafe { System.realloc(pointer, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// The number of entries or bytes that the library reports.
static REPORTED: AtomicU32 = AtomicU32::new(0);

/// Reports the number: insufficient size unless the capacity is large enough.
fn report(count: &mut u32) -> nvmlReturn_t {
    let capacity = std::mem::replace(count, REPORTED.load(Ordering::Relaxed));
    if *count > capacity { NVML_ERROR_INSUFFICIENT_SIZE } else { NVML_SUCCESS }
}

unsafe extern "C" fn list(_: *mut c_void, count: *mut u32, _: *mut c_void) -> nvmlReturn_t {
    // SAFETY: the crate passes its count.
    report(unsafe { &mut *count })
}

unsafe extern "C" fn instances(_: *mut c_void, _: u32, list: *mut c_void, count: *mut u32) -> nvmlReturn_t {
    // SAFETY: the crate passes its count.
    unsafe { self::list(std::ptr::null_mut(), count, list) }
}

unsafe extern "C" fn retired_pages(_: *mut c_void, _: u32, count: *mut u32, _: *mut u64, _: *mut u64) -> nvmlReturn_t {
    // SAFETY: the crate passes its count.
    report(unsafe { &mut *count })
}

unsafe extern "C" fn telemetry(_: *mut c_void, batch: *mut nvmlNvlinkTelemetrySamples_v1_t) -> nvmlReturn_t {
    // SAFETY: the crate passes a batch of as many requests as it states.
    let requests = unsafe {
        let batch = &*batch;
        std::slice::from_raw_parts_mut(batch.telemetrySamples, batch.telemetryCount as usize)
    };
    requests.iter_mut().for_each(|request| request.sampleCount = REPORTED.load(Ordering::Relaxed));
    NVML_SUCCESS
}

unsafe extern "C" fn context_count(_: *mut c_void, count: *mut nvmlEventSetGetContextCount_v1_t) -> nvmlReturn_t {
    // SAFETY: the crate passes a valid struct.
    unsafe { (*count).count = u32::MAX };
    NVML_SUCCESS
}

unsafe extern "C" fn context_info(_: *mut c_void, _: *mut nvmlEventSetGetContextInfo_v1_t) -> nvmlReturn_t {
    NVML_SUCCESS
}

unsafe extern "C" fn context_data(_: *mut c_void, data: *mut nvmlEventSetGetContextData_v1_t) -> nvmlReturn_t {
    // SAFETY: the crate passes a valid struct.
    report(unsafe { &mut (*data).dataSize })
}

fn function(name: &CStr) -> Option<*const c_void> {
    Some(match name.to_bytes() {
        b"nvmlDeviceGetComputeRunningProcesses_v3"
        | b"nvmlDeviceGetActiveVgpus"
        | b"nvmlDeviceGetSupportedVgpus"
        | b"nvmlDeviceGetEncoderSessions"
        | b"nvmlDeviceGetSupportedMemoryClocks"
        | b"nvmlUnitGetDevices"
        | b"nvmlDeviceGetAccountingPids" => list as *const c_void,
        b"nvmlDeviceGetGpuInstances" => instances as *const c_void,
        b"nvmlDeviceGetRetiredPages_v2" => retired_pages as *const c_void,
        b"nvmlDeviceGetNvLinkTelemetrySamples_v1" => telemetry as *const c_void,
        b"nvmlEventSetGetContextCount_v1" => context_count as *const c_void,
        b"nvmlEventSetGetContextInfo_v1" => context_info as *const c_void,
        b"nvmlEventSetGetContextData_v1" => context_data as *const c_void,
        _ => return None,
    })
}

/// Calls that read as many entries as the library reports.
fn calls(sim: &Simulation, nvml: &Nvml, device: &Device, set: &EventSet) -> Vec<(&'static str, usize)> {
    let peak = |call: &dyn Fn()| {
        let before = LIVE.load(Ordering::Relaxed);
        PEAK.store(before, Ordering::Relaxed);
        call();
        PEAK.load(Ordering::Relaxed) - before
    };
    let request = NvLinkTelemetryRequest::new(0, NvLinkTelemetryType::ThroughputRawTx);
    let profile = device.gpu_instance_profiles().unwrap().remove(0);
    sim.push_operational_event(0, OperationalEvent::default());
    vec![
        ("processes", peak(&|| drop(device.running_compute_processes()))),
        ("encoder sessions", peak(&|| drop(device.encoder_sessions()))),
        ("vGPU instances", peak(&|| drop(device.active_vgpus()))),
        ("vGPU types", peak(&|| drop(device.vgpu_supported_types()))),
        ("memory clocks", peak(&|| drop(device.supported_memory_clocks()))),
        ("accounting", peak(&|| drop(device.accounting_pids()))),
        ("retired pages", peak(&|| drop(device.retired_pages(RetirementCause::DoubleBitEccError)))),
        ("devices of a unit", peak(&|| drop(nvml.unit_by_index(0).unwrap().devices()))),
        ("GPU instances", peak(&|| drop(device.gpu_instances(&profile)))),
        ("all GPU instances", peak(&|| drop(device.all_gpu_instances()))),
        ("telemetry", peak(&|| drop(device.nvlink_telemetry_samples(&[request; 5])))),
    ]
    .into_iter()
    .chain([("an event", peak(&|| assert!(set.wait(Duration::ZERO).unwrap().unwrap().operational.is_some())))])
    .collect()
}

// The only test of this program, as other tests would allocate concurrently.
#[test]
fn no_count_of_the_library_exceeds_the_limit() {
    // The limit, and memory that does not depend on the count.
    const LIMIT: usize = (64 << 20) + 4096;
    // Channel of a stream: 64 events.
    const LIMIT_OF_EVENT: usize = 1 << 20;
    let mut node = Node::h200x8().with_era(Era::Latest);
    node.units = vec![Unit::simulated()];
    node.gpus[7].modes.mig = Some((1, 1));
    let sim = Simulation::start(node);
    let mut resolve = sim.resolver();
    let replaced = move |name: &CStr| function(name).unwrap_or_else(|| resolve(name));
    // SAFETY: the functions have the prototypes of NVML, or differ in the types of pointers only, and stay loaded.
    let nvml = unsafe { Nvml::builder().resolver(replaced) }.init().unwrap();
    let device = nvml.device_by_index(7).unwrap();
    let set = nvml.create_event_set().unwrap();
    let first = nvml.device_by_index(0).unwrap();
    set.register_operational_events(&first, OperationalEventLogLevel::All, OperationalEventSeverity::All).unwrap();
    let mut highest = 0;
    for reported in (6..32).flat_map(|bits| [1_u32 << bits, (1 << bits) + (1 << (bits - 1))]).chain([u32::MAX]) {
        REPORTED.store(reported, Ordering::Relaxed);
        for (what, peak) in calls(&sim, &nvml, &device, &set) {
            let limit = if what == "an event" { LIMIT_OF_EVENT } else { LIMIT };
            assert!(peak <= limit, "{what}: {peak} bytes of memory for {reported} entries");
            highest = highest.max(peak);
        }
    }
    // Lists of this size were read indeed.
    assert!(highest > LIMIT / 4, "{highest}");
}
