//! The safe crate against simulated nodes, through its public API only.

// Tests may panic, in their helper functions too.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
// The examples that are tested here share a file.
#![allow(clippy::duplicate_mod)]

mod activity;
mod agent_loop;
mod bus_and_topology;
mod clock_control;
mod confidential;
mod cper;
mod cuda;
mod deadline;
mod devices;
mod driver_numbers;
mod errors;
mod event_iterator;
#[cfg(feature = "tokio")]
mod event_stream;
mod events;
mod examples;
mod excluded;
mod fabric;
mod fallbacks;
mod fields;
mod gpm;
mod gpu_instance_vgpus;
mod health;
mod invalid_samples;
mod life;
mod lists;
mod memory_health;
mod mig;
mod monitor;
mod nvlink;
mod old_drivers;
mod operational_events;
mod power_and_modes;
mod power_shaping;
mod processes;
mod quirks;
mod restore;
mod session;
mod strings;
mod system;
mod system_events;
mod units;
mod vgpu;
mod vgpu_hosts;
mod vgpu_instances;
mod vgpu_licensing;
mod vgpu_metadata;
mod vgpu_scheduler;
mod vgpu_types;
mod vgpu_utilization;
mod wide_lists;

use std::ffi::{CStr, c_void};

use nvml_sim::{Node, Simulation};
use nvml_wrapper::raw::Function;
use nvml_wrapper::{Nvml, NvmlError};

/// Session of a simulated node, and the simulation, to inspect its state.
fn session(node: Node) -> (Simulation, Nvml) {
    let sim = Simulation::start(node);
    let nvml = init(&sim).unwrap();
    (sim, nvml)
}

/// The error for a function that the library of this session lacks.
fn lacks(nvml: &Nvml, function: Function) -> NvmlError {
    NvmlError::FunctionNotFound { function, driver: Some(nvml.driver_version().unwrap()) }
}

/// Function of the library, and the address of another one with its prototype; null if the library lacks it.
type Other = (Function, fn() -> *const c_void);

/// Session in which these functions are others.
fn session_with(sim: &Simulation, others: &'static [Other]) -> Nvml {
    let mut resolver = sim.resolver();
    let other = move |name: &CStr| {
        let other = others.iter().find(|(function, _)| name.to_bytes() == function.name().as_bytes());
        other.map_or_else(|| resolver(name), |(_, address)| address())
    };
    // SAFETY: all functions have the prototypes of NVML and are never unloaded.
    unsafe { Nvml::builder().resolver(other) }.init().unwrap()
}

fn init(sim: &Simulation) -> nvml_wrapper::Result<Nvml> {
    Nvml::builder().provider(sim).init()
}
