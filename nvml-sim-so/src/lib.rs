//! The simulated NVML as a shared library, for programs that load `libnvidia-ml.so.1` by its name.
//!
//! The library is `libnvidia_ml_sim.so`; put a link of the real name into a folder of `LD_LIBRARY_PATH`. Environment
//! variables, read when the first function is called, say what it simulates:
//!
//! - `NVML_SIM_PROFILE`: `h200x8` (the default), `a100x8` (the last in MIG mode), `vgpu_host` or `empty`.
//! - `NVML_SIM_ERA`: the driver version, such as `535.54.03`; the default is `580.159.04`.
//! - `NVML_SIM_EVENTS`: events to come, as `gpu:type:data@milliseconds`, with commas between them. `0:8:79@200` is
//!   Xid 79 on GPU 0, 200 ms after the initialisation.
//!
//! When one of them can't be understood, every initialisation answers INVALID_ARGUMENT. All 436 names of today's
//! header are exported, and four more of older libraries; those that the era does not have answer FUNCTION_NOT_FOUND.

// The names are those of C.
#![allow(non_snake_case)]

mod settings;

use core::ffi::*;
use std::sync::OnceLock;

use nvml_sim::Simulation;
use nvml_sys::*;

/// The one simulation of the process. It starts with the first call, and nothing ends it.
fn nvml() -> &'static Functions {
    static NVML: OnceLock<(Simulation, Functions)> = OnceLock::new();
    let (_, functions) = NVML.get_or_init(|| {
        let sim = Simulation::start(settings::node(|name| std::env::var(name).ok()));
        let functions = sim.functions();
        (sim, functions)
    });
    functions
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
            /// That of the C function.
            #[unsafe(no_mangle)]
            pub unsafe extern "C" fn $name($($arg: $ty),*) -> $ret {
                // SAFETY: the caller keeps to the contract of the C function.
                unsafe { nvml().$name($($arg),*) }
            }
        )*
    };
}

for_each_function!(exports);
