//! The simulation as seen by C callers: through the function table that the resolver fills.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests panic on unexpected results")]

mod boards;
mod confidential;
mod devices;
mod eras;
mod events;
mod faults;
mod gpm;
#[cfg(target_os = "linux")]
mod guard;
#[cfg(target_os = "linux")]
mod layouts;
mod lifecycle;
mod lists;
mod memory_health;
mod nvlink;
mod replay;
mod settings;
#[cfg(target_os = "linux")]
mod sweep;
mod topology;
mod units_and_vgpus;
mod vgpu_details;
mod virtual_gpus;

use core::ffi::{CStr, c_char};

use nvml_sim::{Node, Simulation};
use nvml_sys::*;

/// Calls a function of a table.
macro_rules! call {
    ($nvml:expr, $name:ident($($arg:expr),* $(,)?)) => {
        // SAFETY: the tests pass null, or pointers to values that outlive the call and are large enough.
        unsafe { $nvml.$name($($arg),*) }
    };
}
pub(crate) use call;

/// Calls a function whose last parameter is an output, and returns the value or the error code.
macro_rules! get {
    ($nvml:expr, $name:ident($($arg:expr),*) as $ty:ty) => {{
        let mut value = <$ty as nvml_sys::Zeroable>::zeroed();
        match crate::call!($nvml, $name($($arg,)* &raw mut value)) {
            nvml_sys::NVML_SUCCESS => Ok(value),
            code => Err(code),
        }
    }};
}
pub(crate) use get;

/// An initialized simulation, and its functions.
pub(crate) fn started(node: Node) -> (Simulation, Functions) {
    let sim = Simulation::start(node);
    let nvml = sim.functions();
    assert_eq!(call!(nvml, nvmlInit_v2()), NVML_SUCCESS);
    (sim, nvml)
}

pub(crate) fn device(nvml: &Functions, index: u32) -> nvmlDevice_t {
    get!(nvml, nvmlDeviceGetHandleByIndex_v2(index) as nvmlDevice_t).unwrap()
}

/// String that a function writes to a buffer of this length.
pub(crate) fn text(length: u32, write: impl FnOnce(*mut c_char, u32) -> nvmlReturn_t) -> Result<String, nvmlReturn_t> {
    let mut buffer = vec![c_char::from_ne_bytes(*b"?"); length as usize];
    match write(buffer.as_mut_ptr(), length) {
        NVML_SUCCESS => Ok(string(&buffer)),
        code => Err(code),
    }
}

pub(crate) fn string(chars: &[c_char]) -> String {
    let bytes: Vec<u8> = chars.iter().map(|char| char.to_ne_bytes()[0]).collect();
    CStr::from_bytes_until_nul(&bytes).unwrap().to_str().unwrap().to_owned()
}
