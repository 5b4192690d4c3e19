//! Clock settings, performance and clocks event reasons.

mod locks_and_offsets;
mod nearest;
mod performance;
mod reasons;

use nvml_sim::{Node, Simulation};
use nvml_wrapper::{Device, ErrorCode, Result};

use crate::session;

fn first(node: Node) -> (Simulation, Device) {
    let (sim, nvml) = session(node);
    let device = nvml.device_by_index(0).unwrap();
    (sim, device)
}

fn code<T: std::fmt::Debug>(result: Result<T>) -> Option<ErrorCode> {
    result.unwrap_err().code()
}

/// Whether the library lacks the function, or the device does not support it.
fn unsupported<T: std::fmt::Debug>(result: Result<T>) -> bool {
    code(result) == Some(ErrorCode::NotSupported)
}
