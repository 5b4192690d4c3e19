//! NVLinks: single links, all links of a board, and links between two boards.

mod encryption;
mod fields;
mod links;
mod modes;
mod telemetry;
mod topology;
mod utilization;

use nvml_sim::model::NvLink;
use nvml_sim::{Era, Node, Simulation};
use nvml_wrapper::{Device, ErrorCode, NvmlError, Result};

use crate::session;

/// The first GPU of a node.
fn first(node: Node) -> (Simulation, Device) {
    let (sim, nvml) = session(node);
    let device = nvml.device_by_index(0).unwrap();
    (sim, device)
}

/// The first of eight H200 with this driver.
fn h200(era: Era) -> (Simulation, Device) {
    first(Node::h200x8().with_era(era))
}

/// Changes the first links of the first GPU.
fn change<const N: usize>(sim: &Simulation, change: fn([&mut NvLink; N])) {
    sim.node(move |node| {
        let links: Vec<&mut NvLink> = node.gpus[0].nvlink.links.iter_mut().flatten().take(N).collect();
        change(links.try_into().unwrap());
    });
}

fn code<T: std::fmt::Debug>(result: Result<T>) -> Option<ErrorCode> {
    match result.unwrap_err() {
        NvmlError::Call { code, .. } => Some(code),
        _ => None,
    }
}

fn is_missing<T: std::fmt::Debug>(result: Result<T>) -> bool {
    matches!(result, Err(NvmlError::FunctionNotFound { .. }))
}
