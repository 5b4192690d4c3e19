//! Topology, affinity and drain state, as read from driver 580.159.04.

use core::ffi::c_ulong;
use std::ptr::null_mut;

use nvml_sim::Node;
use nvml_sys::*;

use crate::{call, device, get, started};

#[test]
fn near_gpus_are_counted_or_written() {
    let (_sim, nvml) = started(Node::h200x8());
    let gpu = device(&nvml, 0);
    let mut near = [gpu; 2];
    let mut query = |mut count: u32, array: bool| {
        let to = if array { near.as_mut_ptr() } else { null_mut() };
        let code = call!(nvml, nvmlDeviceGetTopologyNearestGpus(gpu, NVML_TOPOLOGY_NODE, &raw mut count, to));
        (code, count)
    };
    assert_eq!(query(0, false), (NVML_SUCCESS, 3));
    assert_eq!(query(0, true), (NVML_ERROR_INVALID_ARGUMENT, 0));
    assert_eq!(query(2, false), (NVML_ERROR_INVALID_ARGUMENT, 2));
    assert_eq!(query(2, true), (NVML_SUCCESS, 2));
    assert_eq!(near, [device(&nvml, 1), device(&nvml, 2)]);
}

#[test]
fn masks_fill_the_available_words() {
    let (sim, nvml) = started(Node::h200x8());
    sim.node(|node| node.gpus[0].cpus = 3..c_ulong::BITS + 2);
    let gpu = device(&nvml, 0);
    let mut words: [c_ulong; 4] = [7; 4];
    assert_eq!(call!(nvml, nvmlDeviceGetCpuAffinity(gpu, 0, words.as_mut_ptr())), NVML_ERROR_INVALID_ARGUMENT);
    assert_eq!(call!(nvml, nvmlDeviceGetCpuAffinity(gpu, 1, null_mut())), NVML_ERROR_INVALID_ARGUMENT);
    assert_eq!(words, [7; 4]);
    assert_eq!(call!(nvml, nvmlDeviceGetCpuAffinity(gpu, 3, words.as_mut_ptr())), NVML_SUCCESS);
    assert_eq!(words, [!0b111, 0b11, 0, 7]);
}

#[test]
fn a_gpu_and_itself() {
    // A GPU is its own peer if it has NVLinks.
    for (node, peer) in [(Node::h200x8(), NVML_P2P_STATUS_OK), (Node::h200x1(), NVML_P2P_STATUS_NOT_SUPPORTED)] {
        let (_sim, nvml) = started(node);
        let gpu = device(&nvml, 0);
        let level = get!(nvml, nvmlDeviceGetTopologyCommonAncestor(gpu, gpu) as u32);
        assert_eq!(level, Err(NVML_ERROR_NOT_SUPPORTED));
        assert_eq!(get!(nvml, nvmlDeviceOnSameBoard(gpu, gpu) as i32), Ok(1));
        let read = get!(nvml, nvmlDeviceGetP2PStatus(gpu, gpu, NVML_P2P_CAPS_INDEX_READ) as u32);
        assert_eq!(read, Ok(peer));
        assert_eq!(get!(nvml, nvmlDeviceGetP2PStatus(gpu, gpu, 99) as u32), Ok(NVML_P2P_STATUS_OK));
    }
}

#[test]
fn addressing_modes_require_their_version() {
    let (_sim, nvml) = started(Node::h200x8());
    let gpu = device(&nvml, 0);
    let mut mode = nvmlDeviceAddressingMode_v1_t::stamped();
    assert_eq!(call!(nvml, nvmlDeviceGetAddressingMode(gpu, &raw mut mode)), NVML_SUCCESS);
    mode.version = 0;
    let code = call!(nvml, nvmlDeviceGetAddressingMode(gpu, &raw mut mode));
    assert_eq!(code, NVML_ERROR_ARGUMENT_VERSION_MISMATCH);
}

#[test]
fn drain_states_are_found_by_numbers() {
    let (_sim, nvml) = started(Node::h200x8());
    let mut pci = nvmlPciInfo_t { device: 6, ..Zeroable::zeroed() };
    assert_eq!(get!(nvml, nvmlDeviceQueryDrainState(&raw mut pci) as u32), Ok(NVML_FEATURE_DISABLED));
    pci.device = 30;
    assert_eq!(get!(nvml, nvmlDeviceQueryDrainState(&raw mut pci) as u32), Err(NVML_ERROR_NOT_FOUND));
    assert_eq!(get!(nvml, nvmlDeviceQueryDrainState(null_mut()) as u32), Err(NVML_ERROR_INVALID_ARGUMENT));
}
