//! The simulated NVML as a shared library, for programs that load `libnvidia-ml.so.1` by name.
//!
//! The library is `libnvidia_ml_sim.so`. Create a link to it with the name `libnvidia-ml.so.1` in a directory of
//! `LD_LIBRARY_PATH`. On Windows it is `nvidia_ml_sim.dll`: copy it as `nvml.dll` to where the program finds NVML, such
//! as the folder `NVIDIA Corporation\NVSMI` below Program Files.
//!
//! Environment variables, which are read at the first call, configure the simulation:
//!
//! - `NVML_SIM_CAPTURE`: file of a capture (`nvml_sim::capture`). Recorded calls return what was recorded, and driver and
//!   GPUs are those of the capture: the next three variables must not be set.
//! - `NVML_SIM_PROFILE`: name of a profile (`Node::PROFILES`), such as `h200x8` (default), `a100x8` (the last GPU in MIG
//!   mode), `vgpu_host`, `gb10` (unified memory) or `empty`.
//! - `NVML_SIM_ERA`: driver version, such as `535.54.03`. The default is `580.159.04`.
//! - `NVML_SIM_GPUS`: number of GPUs, at most those of the profile.
//! - `NVML_SIM_SET`: properties of GPUs, as comma-separated `gpuN.key=value`, such as `gpu1.power-limit=300W`
//!   (`nvml_sim::settings::Key::ALL`).
//! - `NVML_SIM_EVENTS`: scripted events, as comma-separated `gpu:type:data@time`. `0:xid:79@200ms` is
//!   Xid 79 on GPU 0, 200 ms after the initialization.
//! - `NVML_SIM_GPU_STATES`: states of single GPUs, as comma-separated `gpu:state` or `gpu:state@time`. The states are
//!   `lost` (the GPU has fallen off the bus), `hidden` (the caller has no permission) and `unsupported` (no function is
//!   supported). The times count from `NVML_SIM_START_US` (microseconds since the Unix epoch), or from the initialization.
//! - `NVML_SIM_CODES`: return codes of functions, as comma-separated `function=code` or `function@gpu=code`.
//!   `nvmlInit_v2=999` makes the initialization fail with `NVML_ERROR_UNKNOWN`.
//! - `NVML_SIM_STATE`: file of assignments as in `NVML_SIM_SET`, one a line. It is read again when it changes, and what
//!   setters change is written to it. An event, `gpu0.event=xid:79`, is delivered once for each line.
//! - `NVML_SIM_TRACE`: file for a log of the calls; `-` is standard error.
//!
//! If a variable is invalid, each initialization returns `NVML_ERROR_INVALID_ARGUMENT`, and the first call prints the
//! reason to standard error. The library exports all functions of the current header and four of older libraries.
//! Functions that the era does not have return `NVML_ERROR_FUNCTION_NOT_FOUND`; `nvml-sim run --driver` of nvml-sim-cli
//! starts a program with a library that does not export them either. Beside them, it exports what `nvidia-smi` looks up.
//!
//! On Linux, unloading it frees all memory. Like NVIDIA's library, it leaves a file descriptor open each time that it is
//! unloaded after a call.

// Function names are C names.
#![allow(non_snake_case)]

mod nvidia_smi;
mod settings;
#[cfg(target_os = "linux")]
mod unload;

use core::ffi::*;
use std::sync::{PoisonError, RwLock};

use nvml_sim::Simulation;
use nvml_sys::*;

/// Simulation of the process and its functions. It starts with the first call, and ends when the library is unloaded.
static NVML: RwLock<Option<(Simulation, Functions)>> = RwLock::new(None);

/// Makes a call of a function of the simulation.
fn with<R>(call: impl Fn(&Functions) -> R) -> R {
    with_simulation(|_, functions| call(functions))
}

/// Uses the simulation of the process and its functions.
fn with_simulation<R>(work: impl Fn(&Simulation, &Functions) -> R) -> R {
    loop {
        if let Some((sim, functions)) = &*NVML.read().unwrap_or_else(PoisonError::into_inner) {
            return work(sim, functions);
        }
        NVML.write().unwrap_or_else(PoisonError::into_inner).get_or_insert_with(|| {
            let sim = settings::start(|name| std::env::var_os(name));
            let functions = sim.functions();
            (sim, functions)
        });
    }
}

macro_rules! exports {
    ($(
        $(#[$doc:meta])*
        since $($since:literal)*
        fn $name:ident($($arg:ident: $ty:ty),* $(,)?) -> $ret:ty;
    )*) => {
        $(
            $(#[$doc])*
            ///
            /// # Safety
            ///
            /// As for the C function.
            #[unsafe(no_mangle)]
            pub unsafe extern "C" fn $name($($arg: $ty),*) -> $ret {
                // SAFETY: the caller fulfills the contract of the C function.
                with(|nvml| unsafe { nvml.$name($($arg),*) })
            }
        )*
    };
}

for_each_function!(exports);
