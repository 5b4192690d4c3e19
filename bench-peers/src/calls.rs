//! The calls, one row each. All three make the same C call, and lists are right-sized for C from the start.

// One SAFETY comment applies to all C calls: see `run`.
#![allow(clippy::undocumented_unsafe_blocks)]

use std::ffi::{OsStr, c_char};
use std::fmt::Display;
use std::hint::black_box;
use std::mem::MaybeUninit;

use libloading::Library;
use nvml_sys::{
    Item, NVML_CLOCK_SM, NVML_ERROR_INSUFFICIENT_SIZE, NVML_SUCCESS, Versioned, f, nvmlDevice_t, nvmlMemory_v2_t,
    nvmlReturn_t,
};
use nvml_wrapper::Nvml;
use nvml_wrapper::device::clock::Clock;
use published::enum_wrappers::device::Clock as PublishedClock;

use crate::Failure;
use crate::race::race;

/// Buffer of a C program for a string.
type Text = [c_char; 96];
const TEXT: u32 = 96;

/// A function as a C program finds it: by its name. The item only has the prototype.
fn symbol<P: Copy>(library: &Library, item: Item<P>) -> Result<P, Failure> {
    // SAFETY: the item has the prototype of its name.
    Ok(unsafe { *library.get::<P>(item.function().name().as_bytes())? })
}

pub fn run(path: &OsStr) -> Result<(), Failure> {
    // SAFETY: the user names a library of NVML.
    let library = unsafe { Library::new(path) }.map_err(|error| format!("{}: {error}", path.to_string_lossy()))?;
    let published = published::Nvml::builder().lib_path(path).init()?;
    // SAFETY: as above.
    let nvml = unsafe { Nvml::builder().lib_path(path) }.init()?;
    let (theirs, ours) = (published.device_by_index(0)?, nvml.device_by_index(0)?);
    let handle = ours.handle();
    println!("{}, driver {}, {} devices", ours.name()?, nvml.sys_driver_version()?, nvml.device_count()?);
    println!("{:<28} {:>10} {:>14} {:>9}", "call", "C, ns", "published / C", "ours / C");

    // SAFETY, of all C calls below: NVML is initialized, the handle is one of this library, and outputs are valid for
    // what the function writes.
    let call = symbol(&library, f::nvmlDeviceGetUUID)?;
    let uuid = || out(|text: *mut Text| unsafe { call(handle, text.cast(), TEXT) });
    row("uuid", uuid, || theirs.uuid(), || ours.uuid());
    let call = symbol(&library, f::nvmlDeviceGetName)?;
    let name = || out(|text: *mut Text| unsafe { call(handle, text.cast(), TEXT) });
    row("name", name, || theirs.name(), || ours.name());
    let call = symbol(&library, f::nvmlDeviceGetSerial)?;
    let serial = || out(|text: *mut Text| unsafe { call(handle, text.cast(), TEXT) });
    row("serial", serial, || theirs.serial(), || ours.serial());
    let call = symbol(&library, f::nvmlDeviceGetVbiosVersion)?;
    let version = || out(|text: *mut Text| unsafe { call(handle, text.cast(), TEXT) });
    row("vbios_version", version, || theirs.vbios_version(), || ours.vbios_version());

    let call = symbol(&library, f::nvmlDeviceGetComputeRunningProcesses_v3)?;
    let processes = list(|count, entries| unsafe { call(handle, count, entries) });
    row(
        "running_compute_processes",
        processes,
        || theirs.running_compute_processes(),
        || ours.running_compute_processes(),
    );
    let call = symbol(&library, f::nvmlDeviceGetSupportedMemoryClocks)?;
    let clocks = list(|count, entries| unsafe { call(handle, count, entries) });
    row("supported_memory_clocks", clocks, || theirs.supported_memory_clocks(), || ours.supported_memory_clocks());
    let memory = ours.supported_memory_clocks().ok().and_then(|clocks| clocks.first().copied()).unwrap_or_default();
    let call = symbol(&library, f::nvmlDeviceGetSupportedGraphicsClocks)?;
    let clocks = list(|count, entries| unsafe { call(handle, memory, count, entries) });
    row(
        "supported_graphics_clocks",
        clocks,
        || theirs.supported_graphics_clocks(memory),
        || ours.supported_graphics_clocks(memory),
    );

    let call = symbol(&library, f::nvmlDeviceGetHandleByIndex_v2)?;
    let device = || out(|device: *mut nvmlDevice_t| unsafe { call(0, device) });
    row("device_by_index", device, || published.device_by_index(0), || nvml.device_by_index(0));
    let call = symbol(&library, f::nvmlDeviceGetPciInfo_v3)?;
    row("pci_info", || out(|info| unsafe { call(handle, info) }), || theirs.pci_info(), || ours.pci_info());

    let call = symbol(&library, f::nvmlDeviceGetIndex)?;
    row("index", || out(|index| unsafe { call(handle, index) }), || theirs.index(), || ours.index());
    let call = symbol(&library, f::nvmlDeviceGetPowerUsage)?;
    row("power_usage", || out(|power| unsafe { call(handle, power) }), || theirs.power_usage(), || ours.power_usage());
    let call = symbol(&library, f::nvmlDeviceGetUtilizationRates)?;
    let rates = || out(|rates| unsafe { call(handle, rates) });
    row("utilization_rates", rates, || theirs.utilization_rates(), || ours.utilization_rates());
    let call = symbol(&library, f::nvmlDeviceGetClockInfo)?;
    let clock = || out(|clock| unsafe { call(handle, NVML_CLOCK_SM, clock) });
    row("clock_info", clock, || theirs.clock_info(PublishedClock::SM), || ours.clock_info(Clock::Sm));
    let call = symbol(&library, f::nvmlDeviceGetPerformanceState)?;
    let state = || out(|state| unsafe { call(handle, state) });
    row("performance_state", state, || theirs.performance_state(), || ours.performance_state());
    let call = symbol(&library, f::nvmlDeviceGetMemoryInfo_v2)?;
    let memory = || {
        out(|memory: *mut nvmlMemory_v2_t| unsafe {
            memory.write(Versioned::stamped());
            call(handle, memory)
        })
    };
    row("memory_info", memory, || theirs.memory_info(), || ours.memory_info());
    Ok(())
}

/// Prints the row of a call, or the reason why there is none.
fn row<A, B, E: Display, F: Display>(
    name: &str,
    c: impl Fn() -> nvmlReturn_t,
    published: impl Fn() -> Result<A, E>,
    ours: impl Fn() -> Result<B, F>,
) {
    let (code, published_error, error) = (c(), published().err(), ours().err());
    if code != NVML_SUCCESS || published_error.is_some() || error.is_some() {
        let text = |error: Option<String>| error.unwrap_or_else(|| "success".to_owned());
        let (published, ours) = (published_error.map(|error| error.to_string()), error.map(|error| error.to_string()));
        println!("{name:<28} not measured: C {code}; published: {}; ours: {}", text(published), text(ours));
        return;
    }
    let times = race(c, published, ours);
    println!("{name:<28} {:>10.1} {:>14.3} {:>9.3}", times.c, times.published / times.c, times.ours / times.c);
}

/// A C call with memory for its output on the stack.
#[inline]
fn out<T>(call: impl FnOnce(*mut T) -> nvmlReturn_t) -> nvmlReturn_t {
    let mut output = MaybeUninit::<T>::uninit();
    let code = call(output.as_mut_ptr());
    black_box(&output);
    code
}

/// A C call of a list, with a buffer of the right size that is made once.
fn list<T>(call: impl Fn(*mut u32, *mut T) -> nvmlReturn_t) -> impl Fn() -> nvmlReturn_t {
    let mut length = 0;
    let code = call(&raw mut length, std::ptr::null_mut());
    if code != NVML_SUCCESS && code != NVML_ERROR_INSUFFICIENT_SIZE {
        length = 0;
    }
    let buffer = std::cell::RefCell::new(Vec::<T>::with_capacity(length as usize));
    move || {
        let mut count = length;
        let code = call(&raw mut count, buffer.borrow_mut().as_mut_ptr());
        black_box(&buffer);
        code
    }
}
