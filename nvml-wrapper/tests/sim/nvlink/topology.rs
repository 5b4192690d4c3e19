//! Links between two GPUs, and the matrix of a node.

use nvml_sim::{Era, Fault, Function, Node, Pci};
use nvml_sys::{NVML_ERROR_UNKNOWN, NVML_NVLINK_DEVICE_TYPE_GPU, NVML_P2P_STATUS_NOT_SUPPORTED};
use nvml_wrapper::{ErrorCode, Nvml, NvmlError};

use crate::session;

#[allow(dead_code)]
#[path = "../../../../examples/topology.rs"]
mod example;

fn between(nvml: &Nvml, a: u32, b: u32) -> Vec<u32> {
    let (a, b) = (nvml.device_by_index(a).unwrap(), nvml.device_by_index(b).unwrap());
    let links = nvml.nvlinks_between(&a, &b).unwrap();
    assert!(links.iter().all(|link| link.device() == &a));
    links.iter().map(|link| link.link()).collect()
}

/// Joins two GPUs by these links of either.
fn join(node: &mut Node, (a, b): (usize, usize), links: &[usize]) {
    let (address_of_a, address_of_b) = (node.gpus[a].pci, node.gpus[b].pci);
    let mut point = |gpu: usize, address: Pci| {
        for link in links {
            let link = node.gpus[gpu].nvlink.links[*link].as_mut().unwrap();
            (link.remote_type, link.remote) = (NVML_NVLINK_DEVICE_TYPE_GPU, address);
        }
    };
    point(a, address_of_b);
    point(b, address_of_a);
}

/// Four GPUs in a square: adjacent GPUs share two links, opposite ones none.
fn square() -> Node {
    let mut node = Node::h200x8();
    node.gpus.truncate(4);
    for gpu in &mut node.gpus {
        gpu.nvlink.links.truncate(6);
        gpu.numa_node = 0;
        gpu.nvlink.links[4].as_mut().unwrap().active = false;
        gpu.nvlink.links[5] = None;
    }
    join(&mut node, (0, 1), &[0, 1]);
    join(&mut node, (1, 2), &[2, 3]);
    join(&mut node, (2, 3), &[0, 1]);
    join(&mut node, (3, 0), &[2, 3]);
    node
}

#[test]
fn through_switches_each_reaches_each() {
    let (_sim, nvml) = session(Node::h200x8());
    let all: Vec<u32> = (0..18).collect();
    assert_eq!(between(&nvml, 0, 1), all);
    assert_eq!(between(&nvml, 7, 0), all);
    assert_eq!(between(&nvml, 3, 3), []);
}

#[test]
fn a_gpu_that_is_not_reached_through_the_switches() {
    let (sim, nvml) = session(Node::h200x8());
    // The fabric prevents P2P between the two.
    sim.node(|node| node.gpus[0].board.p2p = [NVML_P2P_STATUS_NOT_SUPPORTED; 5]);
    assert_eq!(between(&nvml, 0, 1), []);
    assert_eq!(between(&nvml, 1, 2).len(), 18);
    // Inactive links are ignored; a GPU without a link to a switch has no switch.
    sim.node(|node| {
        node.gpus[2].nvlink.links.iter_mut().flatten().for_each(|link| link.active = false);
        node.gpus[1].nvlink.links.iter_mut().flatten().skip(4).for_each(|link| link.active = false);
    });
    assert_eq!(between(&nvml, 1, 2), []);
    assert_eq!(between(&nvml, 1, 3), [0, 1, 2, 3]);
}

#[test]
fn direct_links_lead_to_one_gpu_each() {
    for era in [Era::R580, Era::R470, Era::R390] {
        let (_sim, nvml) = session(square().with_era(era));
        assert_eq!(between(&nvml, 0, 1), [0, 1], "{era:?}");
        assert_eq!(between(&nvml, 1, 0), [0, 1]);
        assert_eq!(between(&nvml, 0, 3), [2, 3]);
        assert_eq!(between(&nvml, 0, 2), []);
    }
}

#[test]
fn direct_links_and_links_to_a_switch() {
    let mut node = Node::h200x8();
    join(&mut node, (0, 1), &[5, 3]);
    let (_sim, nvml) = session(node);
    assert_eq!(between(&nvml, 0, 1), (0..18).collect::<Vec<u32>>());
    assert_eq!(between(&nvml, 0, 2).len(), 16);
}

#[test]
fn drivers_that_report_no_switches() {
    // A common remote device that is no GPU is a switch. These drivers have fewer links.
    for (era, links) in [(Era::R390, 6), (Era::R418, 6), (Era::R450, 12), (Era::R460, 12)] {
        let (sim, nvml) = session(Node::h200x8().with_era(era));
        assert!(!nvml.supports(Function::nvmlDeviceGetNvLinkRemoteDeviceType));
        assert_eq!(between(&nvml, 0, 1), (0..links).collect::<Vec<u32>>(), "{era:?}");
        // Only links to switches that the other GPU has links to: four lead to the first switch.
        sim.node(|node| {
            for link in node.gpus[1].nvlink.links.iter_mut().flatten().skip(2) {
                link.remote.bus ^= 0x40;
            }
        });
        assert_eq!(between(&nvml, 0, 1), [0, 1, 2, 3]);
        sim.node(|node| node.gpus[0].board.p2p = [NVML_P2P_STATUS_NOT_SUPPORTED; 5]);
        assert_eq!(between(&nvml, 0, 1), []);
    }
}

#[test]
fn a_link_that_fails_is_left_out() {
    let state = Function::nvmlDeviceGetNvLinkState;
    let queries = [state, Function::nvmlDeviceGetNvLinkRemoteDeviceType, Function::nvmlDeviceGetNvLinkRemotePciInfo_v2];
    for query in queries {
        let (sim, nvml) = session(square());
        sim.fail(query, Fault::code(NVML_ERROR_UNKNOWN).nth(2));
        // A link without a device type may lead to a GPU, and the remote device has an older function.
        let expected: &[u32] = if query == state { &[0] } else { &[0, 1] };
        assert_eq!(between(&nvml, 0, 1), expected, "{query}");
        let (sim, nvml) = session(Node::h200x8());
        sim.fail(query, Fault::code(NVML_ERROR_UNKNOWN).nth(2));
        assert!(between(&nvml, 0, 1).len() >= 17, "{query}");
    }
    let (sim, nvml) = session(Node::h200x8());
    let [a, b] = [0, 1].map(|index| nvml.device_by_index(index).unwrap());
    let code = || nvml.nvlinks_between(&a, &b).map_err(|error| error.code());
    // No link can be read, and one of the GPUs is lost.
    sim.fail(state, Fault::code(NVML_ERROR_UNKNOWN).on_gpu(0));
    assert_eq!(code(), Err(Some(ErrorCode::from_raw(NVML_ERROR_UNKNOWN))));
    sim.clear_faults();
    for lost in [0, 1] {
        sim.node(|node| node.gpus[lost].lost = true);
        assert_eq!(code(), Err(Some(ErrorCode::GpuIsLost)));
        sim.node(|node| node.gpus[lost].lost = false);
    }
}

#[test]
fn the_matrix_without_a_gpu_that_is_lost() {
    let (sim, nvml) = session(Node::h200x8());
    sim.node(|node| node.gpus[3].lost = true);
    let matrix = example::matrix(&nvml).unwrap();
    let lines: Vec<&str> = matrix.lines().collect();
    assert_eq!(lines.len(), 9);
    assert_eq!(lines[0].split('\t').filter(|heading| heading.starts_with("GPU")).count(), 8, "{matrix}");
    assert!(!lines[0].contains("GPU3") && lines[4].starts_with("GPU4\tNV18\tNV18\tNV18\t X \tNV18"), "{matrix}");
    assert!(lines[8].starts_with("GPU3: ") && lines[8].contains("NVML_ERROR_GPU_IS_LOST"), "{matrix}");
    // An error of one cell.
    sim.fail(Function::nvmlDeviceGetCpuAffinity, Fault::code(NVML_ERROR_UNKNOWN).on_gpu(6));
    let matrix = example::matrix(&nvml).unwrap();
    assert!(matrix.lines().any(|line| line.starts_with("GPU6\tNV18") && line.ends_with("\tERR\t1\t\tN/A")), "{matrix}");
    assert!(matrix.contains("\nGPU6, CPU affinity: nvmlDeviceGetCpuAffinity failed"), "{matrix}");
}

#[test]
fn devices_of_two_sessions() {
    let ((sim, one), (_other_sim, other)) = (session(Node::h200x8()), session(Node::h200x8()));
    let (a, b) = (one.device_by_index(0).unwrap(), other.device_by_index(1).unwrap());
    for result in [one.nvlinks_between(&a, &b), one.nvlinks_between(&b, &a), other.nvlinks_between(&a, &a)] {
        assert!(matches!(result, Err(NvmlError::MixedSessions { .. })));
    }
    assert_eq!(sim.calls(Function::nvmlDeviceGetNvLinkState), 0);
}

#[test]
fn the_matrix_of_eight_gpus_on_switches() {
    let (_sim, nvml) = session(Node::h200x8());
    let matrix = example::matrix(&nvml).unwrap();
    let lines: Vec<&str> = matrix.lines().collect();
    assert_eq!(lines.len(), 9);
    let heading = "\tGPU0\tGPU1\tGPU2\tGPU3\tGPU4\tGPU5\tGPU6\tGPU7\tCPU Affinity\tNUMA Affinity\tGPU NUMA ID";
    assert_eq!(lines[0], heading);
    assert_eq!(lines[1], "GPU0\t X \tNV18\tNV18\tNV18\tNV18\tNV18\tNV18\tNV18\t0-31\t0\t\tN/A");
    assert_eq!(lines[6], "GPU5\tNV18\tNV18\tNV18\tNV18\tNV18\t X \tNV18\tNV18\t32-63\t1\t\tN/A");
}

#[test]
fn the_matrix_of_direct_links() {
    let (sim, nvml) = session(square());
    sim.node(|node| node.gpus[3].numa_node = 1);
    let matrix = example::matrix(&nvml).unwrap();
    let lines: Vec<&str> = matrix.lines().collect();
    assert_eq!(lines[1], "GPU0\t X \tNV2\tNODE\tNV2\t0-31\t0\t\tN/A");
    assert_eq!(lines[2], "GPU1\tNV2\t X \tNV2\tSYS\t0-31\t0\t\tN/A");
    // On one board without NVLink, and on a driver without NVLink.
    let mut node = Node::h200x8().with_era(Era::R390);
    node.gpus.truncate(2);
    node.gpus.iter_mut().for_each(|gpu| gpu.nvlink.links.clear());
    node.gpus[1].board_id = node.gpus[0].board_id;
    let (_sim, nvml) = session(node);
    assert!(example::matrix(&nvml).unwrap().lines().any(|line| line == "GPU0\t X \tPIX\t0-31\tN/A\t\tN/A"));
    let (_sim, nvml) = session(Node::geforce().with_era(Era::R340));
    assert!(example::matrix(&nvml).unwrap().lines().any(|line| line.starts_with("GPU0\t X \t")));
}
