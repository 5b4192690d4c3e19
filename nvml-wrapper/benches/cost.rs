//! Cost of the crate compared to raw C calls: initialization, and one call of each kind.
//!
//! Raw and safe calls are timed in alternating batches, so that other load on the machine affects both equally. The
//! output is the fastest batch of each, and their ratio. Without an NVIDIA library, the calls go to the simulator, and
//! the ratio does not apply to a real driver.

// A benchmark may panic on unexpected results.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::hint::black_box;
use std::mem::MaybeUninit;
use std::time::{Duration, Instant};

use nvml_sim::{Node, Simulation};
use nvml_sys::{Functions, NVML_SUCCESS, Versioned, nvmlDevice_t, nvmlMemory_v2_t, nvmlProcessInfo_t};
use nvml_wrapper::device::clock::Clock;
use nvml_wrapper::device::thermal::TemperatureSensor;
use nvml_wrapper::{Device, Nvml, NvmlError};

fn main() {
    // `cargo test --benches` also runs this program: then one round is enough.
    let rounds = if std::env::args().any(|argument| argument == "--bench") { 200 } else { 1 };
    let simulation;
    let nvml = match Nvml::init() {
        Ok(nvml) => {
            resolve(&nvml);
            // Only the first of nested initializations does any work, so no other session may exist.
            nvml.shutdown().unwrap();
            initialize(if rounds > 1 { 30 } else { 1 });
            Nvml::init().unwrap()
        }
        Err(error @ NvmlError::Load(_)) => {
            println!("no NVIDIA library, using the simulator ({error})");
            simulation = Simulation::start(Node::h200x8());
            Nvml::builder().provider(&simulation).init().unwrap()
        }
        Err(error) => panic!("{error}"),
    };
    match nvml.device_by_index(0) {
        Ok(device) => calls(&device, rounds),
        Err(error) => println!("no GPU to call: {error}"),
    }
}

/// Fills the function table from a library that is already loaded.
fn resolve(nvml: &Nvml) {
    let Some(path) = nvml.library_path() else { return };
    let mut best = Duration::MAX;
    for _ in 0..20 {
        let start = Instant::now();
        // SAFETY: the library is NVML, as it was already loaded under this name.
        let library = unsafe { nvml_sys::Library::open_path(path) }.unwrap();
        best = best.min(start.elapsed());
        drop(library);
    }
    println!("opening a loaded library and resolving {} functions: {best:?}", nvml_sys::Function::ALL.len());
}

/// Compares the system's loader and `nvmlInit_v2`, as in a C program, to `Nvml::init`, in alternation.
fn initialize(rounds: usize) {
    let (mut raw, mut safe) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        // Both load the library.
        Nvml::unload_idle_libraries();
        raw.push(raw_init());
        let start = Instant::now();
        let nvml = Nvml::init().unwrap();
        safe.push(start.elapsed());
        nvml.shutdown().unwrap();
    }
    let (raw, safe) = (median(raw), median(safe));
    println!("initialization, median of {rounds}: C {raw:?}, crate {safe:?}, ratio {:.3}", ratio(safe, raw));
}

fn raw_init() -> Duration {
    type Init = unsafe extern "C" fn() -> u32;
    let name = if cfg!(windows) { "nvml.dll" } else { "libnvidia-ml.so.1" };
    let start = Instant::now();
    // SAFETY: the name is that of the driver's NVML.
    let library = unsafe { libloading::Library::new(name) }.unwrap();
    // SAFETY: the function has this prototype.
    let init = unsafe { library.get::<Init>(b"nvmlInit_v2\0") }.unwrap();
    // SAFETY: the function takes no arguments.
    assert_eq!(unsafe { init() }, NVML_SUCCESS);
    let elapsed = start.elapsed();
    // SAFETY: the function has this prototype.
    let shutdown = unsafe { library.get::<Init>(b"nvmlShutdown\0") }.unwrap();
    // SAFETY: NVML is initialized, and is not used afterwards.
    assert_eq!(unsafe { shutdown() }, NVML_SUCCESS);
    elapsed
}

// One SAFETY comment applies to all raw calls.
#[allow(clippy::undocumented_unsafe_blocks)]
fn calls(device: &Device, rounds: usize) {
    let table = device.nvml().functions();
    let handle = device.handle();
    println!("{:<28} {:>12} {:>12} {:>7}", "call", "C", "crate", "ratio");
    let pair = |name: &str, batch: u32, raw: &dyn Fn(&Functions, nvmlDevice_t), safe: &dyn Fn(&Device)| {
        let (mut raw_best, mut safe_best) = (Duration::MAX, Duration::MAX);
        for _ in 0..rounds {
            raw_best = raw_best.min(timed(batch, || raw(table, handle)));
            safe_best = safe_best.min(timed(batch, || safe(device)));
        }
        println!("{name:<28} {raw_best:>12?} {safe_best:>12?} {:>7.2}", ratio(safe_best, raw_best));
    };
    // SAFETY: the handle is valid as long as `device`, and each pointer refers to a local variable of the type and size
    // that the function writes.
    pair("index", 1000, &|nvml, handle| out(|p| unsafe { nvml.nvmlDeviceGetIndex(handle, p) }), &|device| {
        drop(black_box(device.index()));
    });
    pair(
        "utilization_rates",
        1000,
        &|nvml, handle| out(|p| unsafe { nvml.nvmlDeviceGetUtilizationRates(handle, p) }),
        &|device| {
            drop(black_box(device.utilization_rates()));
        },
    );
    pair(
        "temperature",
        1000,
        &|nvml, handle| {
            out(|p: *mut nvml_sys::nvmlTemperature_v1_t| unsafe {
                p.write(Versioned::stamped());
                nvml.nvmlDeviceGetTemperatureV(handle, p)
            });
        },
        &|device| drop(black_box(device.temperature(TemperatureSensor::Gpu))),
    );
    pair("power_usage", 1000, &|nvml, handle| out(|p| unsafe { nvml.nvmlDeviceGetPowerUsage(handle, p) }), &|device| {
        drop(black_box(device.power_usage()));
    });
    pair(
        "clock_info",
        1000,
        &|nvml, handle| out(|p| unsafe { nvml.nvmlDeviceGetClockInfo(handle, 1, p) }),
        &|device| {
            drop(black_box(device.clock_info(Clock::Sm)));
        },
    );
    pair(
        "memory_info",
        200,
        &|nvml, handle| {
            out(|p: *mut nvmlMemory_v2_t| unsafe {
                p.write(Versioned::stamped());
                nvml.nvmlDeviceGetMemoryInfo_v2(handle, p)
            });
        },
        &|device| drop(black_box(device.memory_info())),
    );
    pair(
        "pci_info (one String)",
        1000,
        &|nvml, handle| out(|p| unsafe { nvml.nvmlDeviceGetPciInfo_v3(handle, p) }),
        &|device| {
            drop(black_box(device.pci_info()));
        },
    );
    pair(
        "name (one String)",
        1000,
        &|nvml, handle| {
            out(|p: *mut [u8; 96]| unsafe { nvml.nvmlDeviceGetName(handle, p.cast(), 96) });
        },
        &|device| drop(black_box(device.name())),
    );
    pair(
        "uuid (one String)",
        1000,
        &|nvml, handle| {
            out(|p: *mut [u8; 96]| unsafe { nvml.nvmlDeviceGetUUID(handle, p.cast(), 96) });
        },
        &|device| drop(black_box(device.uuid())),
    );
    pair(
        "running_compute_processes",
        200,
        &|nvml, handle| {
            let mut count = 64;
            out(|p: *mut [nvmlProcessInfo_t; 64]| unsafe {
                nvml.nvmlDeviceGetComputeRunningProcesses_v3(handle, &raw mut count, p.cast())
            });
        },
        &|device| drop(black_box(device.running_compute_processes())),
    );
    pair(
        "supported_memory_clocks",
        200,
        &|nvml, handle| {
            let mut count = 64;
            out(|p: *mut [u32; 64]| unsafe {
                nvml.nvmlDeviceGetSupportedMemoryClocks(handle, &raw mut count, p.cast())
            });
        },
        &|device| drop(black_box(device.supported_memory_clocks())),
    );
}

/// A raw call with memory for its output.
fn out<T>(call: impl FnOnce(*mut T) -> u32) {
    let mut output = MaybeUninit::<T>::uninit();
    let code = call(output.as_mut_ptr());
    black_box((&output, code));
}

/// Average time of a call in a batch.
fn timed(batch: u32, call: impl Fn()) -> Duration {
    let start = Instant::now();
    for _ in 0..batch {
        call();
    }
    start.elapsed() / batch
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn ratio(a: Duration, b: Duration) -> f64 {
    a.as_secs_f64() / b.as_secs_f64()
}
