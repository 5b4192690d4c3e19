//! Simulated NVML (NVIDIA Management Library), for tests without a GPU.
//!
//! | Item | Meaning |
//! | --- | --- |
//! | [`Node`] | Plain data: GPUs, S-class units, processes, vGPUs and driver version. |
//! | [`Simulation`] | A running simulation of a node: C functions, events and call counts. |
//! | [`Simulation::resolver`] | Addresses of the C functions by name, as `dlsym` returns them for a library. |
//! | [`Era`] | Driver version, with its exported functions, struct layouts and enumerators. |
//! | [`Fault`] | Error code, delay or malformed output of a function. |
//! | [`model`] | Types of the fields of [`Gpu`] and [`Node`]. |
//! | [`modeled`] | Names of the modeled functions. Other functions return `NVML_ERROR_NOT_SUPPORTED`. |
//!
//! Modeled functions check their arguments as the functions of the real library do.
//!
//! The crate is a test tool: it panics where a test is wrong.
//!
//! # Examples
//!
//! ```
//! use nvml_sim::{Era, Node, Simulation};
//! use nvml_sys::{Zeroable, nvmlDevice_t};
//!
//! let mut node = Node::h200x8().with_era(Era::R535);
//! node.gpus[0].power.usage = 350_000;
//! let sim = Simulation::start(node);
//! let nvml = sim.functions();
//! let (mut device, mut milliwatts) = (nvmlDevice_t::zeroed(), 0);
//! // SAFETY: the pointers are valid, and NVML is initialized.
//! unsafe {
//!     nvml.nvmlInit_v2();
//!     nvml.nvmlDeviceGetHandleByIndex_v2(0, &raw mut device);
//!     nvml.nvmlDeviceGetPowerUsage(device, &raw mut milliwatts);
//!     nvml.nvmlShutdown();
//! }
//! assert_eq!(milliwatts, 350_000);
//! ```
//!
//! # Adding a function
//!
//! Each function is an entry in a file of `functions/`: name, parameters as safe types, and a body that returns
//! `Ok(())` or one of NVML's error codes. The prototype is checked at compile time.
//!
//! ```text
//! device fn nvmlDeviceGetPowerUsage(gpu; power: Out<c_uint>) {
//!     power.set(gpu.power.usage)
//! }
//! ```

// Function names are C names.
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
pub use functions::modeled;
pub use gpu::{
    Accounting, Clocks, Ecc, Fan, Gpu, Memory, Modes, Pci, Pcie, Platform, Power, Process, ProcessKind, Thermal,
    Utilization,
};
pub use node::{ErrorCodes, ExcludedGpu, Hic, Node, RemovedGpu, ScriptedEvent};
pub use nvml_sys::Function;
pub use simulation::Simulation;
pub use unit::{Psu, Unit, UnitFan};
pub use vgpu::{VgpuHost, VgpuInstance, VgpuType};
