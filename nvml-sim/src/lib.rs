//! A simulated NVML, for tests without a GPU.
//!
//! A [`Node`] is plain data: GPUs, units, processes, vGPUs, and the driver that runs them. [`Simulation::start`] puts
//! NVML's C functions before it; [`Simulation::resolver`] hands them out by name, as a library would. The functions
//! check what they are given as the real ones do, and answer NOT_SUPPORTED where they are not modelled ([`modelled`]
//! lists those that are). An [`Era`] is a driver version with the functions and layouts of its time, a [`Fault`]
//! something that goes wrong.
//!
//! This is a tool for tests: it panics where a test is wrong.
//!
//! # Adding a function
//!
//! It is an entry in one of the files of `functions/`: its name, its parameters as safe types, and a body that answers
//! `Ok(())` or one of NVML's codes. That the prototype is right is checked at compile time.
//!
//! ```text
//! device fn nvmlDeviceGetPowerUsage(gpu; power: Out<c_uint>) {
//!     power.set(gpu.power.usage)
//! }
//! ```

// The names are those of C.
#![allow(non_snake_case)]

/// Runs the example of the README as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod dispatch;
mod era;
mod fault;
mod functions;
mod gpm_samples;
mod gpu;
mod handle;
pub mod model;
mod node;
mod profiles;
mod simulation;
mod slots;
mod state;
mod system_events;
mod unit;
mod vgpu;
mod write;

pub use era::{Era, Source};
pub use fault::Fault;
pub use functions::modelled;
pub use gpu::{
    Accounting, Clocks, Ecc, Fan, Gpu, Memory, Modes, Pci, Pcie, Platform, Power, Process, ProcessKind, Thermal,
    Utilization,
};
pub use node::{Answers, ExcludedGpu, Hic, Node, RemovedGpu, ScriptedEvent};
pub use nvml_sys::Function;
pub use simulation::Simulation;
pub use unit::{Psu, Unit, UnitFan};
pub use vgpu::{VgpuHost, VgpuInstance, VgpuType};
