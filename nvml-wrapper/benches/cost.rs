//! What the crate costs beside the raw C calls: initialisation, and a call of each kind.
//!
//! Raw and safe calls are timed in batches in turn, so that what else happens on the machine meets both alike; the
//! fastest batch of each is printed, and the ratio. On a machine without an NVIDIA library the calls go to the
//! simulator: then the ratio says nothing about a driver.

// A benchmark may stop where something is not as it needs it.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::ffi::CStr;
use std::hint::black_box;
use std::mem::MaybeUninit;
use std::time::{Duration, Instant};

use nvml_sim::{Node, Simulation};
use nvml_sys::{Functions, NVML_SUCCESS, Versioned, nvmlDevice_t, nvmlMemory_v2_t, nvmlProcessInfo_t};
use nvml_wrapper::device::clock::Clock;
use nvml_wrapper::device::thermal::TemperatureSensor;
use nvml_wrapper::{Device, Nvml, NvmlError};

fn main() {
    // `cargo test --benches` runs this too: then once round is enough.
    let rounds = if std::env::args().any(|argument| argument == "--bench") { 200 } else { 1 };
    let simulation;
    let nvml = match Nvml::init() {
        Ok(nvml) => {
            resolving(&nvml);
            // Only the first of several initialisations does any work, so that none may be in force.
            nvml.shutdown().unwrap();
            initialising(if rounds > 1 { 30 } else { 1 });
            Nvml::init().unwrap()
        }
        Err(error @ NvmlError::Load(_)) => {
            println!("no NVIDIA library, calls go to the simulator ({error})");
            simulation = Simulation::start(Node::h200x8());
            // SAFETY: the simulation's functions have NVML's prototypes and stay callable for good.
            unsafe { Nvml::builder().resolver(simulation.resolver()) }.init().unwrap()
        }
        Err(error) => panic!("{error}"),
    };
    match nvml.device_by_index(0) {
        Ok(device) => calls(&device, rounds),
        Err(error) => println!("no GPU to call: {error}"),
    }
}

/// Filling the table from a library that is loaded already.
fn resolving(nvml: &Nvml) {
    let Some(path) = nvml.library_path() else { return };
    let mut best = Duration::MAX;
    for _ in 0..20 {
        let start = Instant::now();
        // SAFETY: the library is NVML, as it was loaded under this name already.
        let library = unsafe { nvml_sys::Library::open_path(path) }.unwrap();
        best = best.min(start.elapsed());
        drop(library);
    }
    println!("opening a loaded library and resolving {} functions: {best:?}", nvml_sys::Function::ALL.len());
}

/// `dlopen` and `nvmlInit_v2` as a C program does it, against `Nvml::init`, in turn.
fn initialising(rounds: usize) {
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
    println!("initialising, median of {rounds}: C {raw:?}, crate {safe:?}, ratio {:.3}", ratio(safe, raw));
}

fn raw_init() -> Duration {
    type Init = unsafe extern "C" fn() -> u32;
    let symbol = |library, name: &CStr| {
        // SAFETY: the library is open; both functions have this prototype.
        unsafe { std::mem::transmute::<*mut libc::c_void, Option<Init>>(libc::dlsym(library, name.as_ptr())) }.unwrap()
    };
    let start = Instant::now();
    // SAFETY: the name is that of the driver's NVML.
    let library = unsafe { libc::dlopen(c"libnvidia-ml.so.1".as_ptr(), libc::RTLD_LAZY | libc::RTLD_LOCAL) };
    assert!(!library.is_null());
    // SAFETY: it takes no arguments.
    assert_eq!(unsafe { symbol(library, c"nvmlInit_v2")() }, NVML_SUCCESS);
    let elapsed = start.elapsed();
    // SAFETY: NVML is initialised, and nothing of the library is used afterwards.
    unsafe {
        symbol(library, c"nvmlShutdown")();
        libc::dlclose(library);
    }
    elapsed
}

// One SAFETY comment holds for all of the raw calls.
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
    // SAFETY: the handle is live as long as `device` is, and each pointer is to a local of the
    // type and size that the function writes.
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

/// One raw call, with room for its answer.
fn out<T>(call: impl FnOnce(*mut T) -> u32) {
    let mut room = MaybeUninit::<T>::uninit();
    let code = call(room.as_mut_ptr());
    black_box((&room, code));
}

/// The time of one call, out of a batch.
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
