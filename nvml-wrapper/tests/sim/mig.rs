//! MIG: mode, profiles, instances, MIG devices.

mod devices;
mod instances;
mod layout;
mod mode;
mod old;
mod profiles;

use std::ffi::CStr;

use nvml_sim::{Node, Simulation};
use nvml_wrapper::raw::Function;
use nvml_wrapper::{Device, ErrorCode, GpuInstance, Nvml, NvmlError};

use crate::session;

/// The GPU in MIG mode of the eight A100.
const IN_MIG_MODE: u32 = 7;

fn a100() -> (Simulation, Device) {
    of(Node::a100x8(), IN_MIG_MODE)
}

fn of(node: Node, index: u32) -> (Simulation, Device) {
    let (sim, nvml) = session(node);
    let device = nvml.device_by_index(index).unwrap();
    (sim, device)
}

/// GPU of a library that lacks these functions.
fn without(hidden: &'static [Function], node: Node) -> (Simulation, Device) {
    let sim = Simulation::start(node);
    let mut resolver = sim.resolver();
    let without = move |name: &CStr| {
        let is_hidden = hidden.iter().any(|hidden| name.to_bytes() == hidden.name().as_bytes());
        if is_hidden { std::ptr::null() } else { resolver(name) }
    };
    // SAFETY: the simulation's functions have the prototypes of NVML and are never unloaded.
    let nvml = unsafe { Nvml::builder().resolver(without) }.init().unwrap();
    let device = nvml.device_by_index(IN_MIG_MODE).unwrap();
    (sim, device)
}

fn code<T: std::fmt::Debug>(result: Result<T, NvmlError>) -> ErrorCode {
    result.unwrap_err().code().unwrap()
}

/// The description of the item that the results lacked.
fn missing_item<T: std::fmt::Debug>(result: Result<T, NvmlError>) -> Option<&'static str> {
    match result.unwrap_err() {
        NvmlError::NoSuchItem { description, .. } => Some(description),
        _ => None,
    }
}

/// The requested profile and the available ones of an error.
fn unavailable<T: std::fmt::Debug>(result: Result<T, NvmlError>) -> (String, Vec<String>) {
    let error = result.unwrap_err();
    assert!(error.is_not_found() && !error.is_unsupported(), "{error}");
    let details = match &error {
        NvmlError::NoSuchMigProfile { details, .. } => Some(details),
        _ => None,
    };
    let details = details.unwrap();
    (details.requested.clone(), details.available.clone())
}

/// A GPU instance of the profile of this name.
fn made(device: &Device, name: &str) -> GpuInstance {
    let profile = device.gpu_instance_profile_by_name(&name.parse().unwrap()).unwrap();
    device.create_gpu_instance(&profile).unwrap()
}

/// A compute instance of the profile of this name, on the GPU instance.
fn computing(instance: &GpuInstance, name: &str) -> nvml_wrapper::ComputeInstance {
    let profile = instance.compute_instance_profile_by_name(&name.parse().unwrap()).unwrap();
    instance.create_compute_instance(&profile).unwrap()
}
