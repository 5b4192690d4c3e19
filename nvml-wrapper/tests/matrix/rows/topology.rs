//! Topology.

use nvml_sim::Era;
use nvml_wrapper::device::topology::{AffinityScope, P2pCapability, TopologyLevel};

use crate::row::{Row, row};

/// String of the newest driver, and its replacement.
type Other = (&'static str, &'static str);

const ONE: &str = "only the clique of unicast pointers";
const ONE_AND_FEWER: &str = "only the clique of unicast pointers, without the health conditions of later drivers";
const CLIQUE: Other = (", FabricClique { clique_type: MulticastPointer, id: 9 }", "");
const NOT_RECOVERED: Other = ("route_recovery: False", "route_recovery: NotSupported");
const NOT_REACHED: Other = ("route_unhealthy: False", "route_unhealthy: NotSupported");
const NOT_TIMED_OUT: Other = ("access_timeout_recovery: False", "access_timeout_recovery: NotSupported");
const NO_CONFIGURATION: Other = ("incorrect_configuration: Correct", "incorrect_configuration: NotSupported");

pub(crate) fn rows() -> Vec<Row> {
    vec![
        row("Device::cpu_affinity", |on| on.gpu.cpu_affinity()),
        row("Device::cpu_affinity_within_scope", |on| on.gpu.cpu_affinity_within_scope(AffinityScope::Node)),
        row("Device::memory_affinity", |on| on.gpu.memory_affinity(AffinityScope::Node)),
        row("Device::set_cpu_affinity", |on| {
            on.gpu.set_cpu_affinity()?;
            Ok(on.sim.node(|node| node.gpus[0].board.cpu_bindings))
        }),
        row("Device::clear_cpu_affinity", |on| {
            on.gpu.set_cpu_affinity()?;
            on.gpu.clear_cpu_affinity()?;
            Ok(on.sim.node(|node| node.gpus[0].board.cpu_bindings))
        }),
        row("Device::numa_node_id", |on| on.gpu.numa_node_id()),
        row("Device::addressing_mode", |on| on.gpu.addressing_mode()),
        row("Device::topology_common_ancestor", |on| on.gpu.topology_common_ancestor(&on.device(5)?)),
        row("Device::topology_nearest_gpus", |on| on.gpu.topology_nearest_gpus(TopologyLevel::Node)),
        row("Device::is_on_same_board_as", |on| on.gpu.is_on_same_board_as(&on.device(1)?)),
        row("Device::p2p_status", |on| on.gpu.p2p_status(&on.device(1)?, P2pCapability::Read)),
        row("Device::gpu_fabric_info", |on| on.gpu.gpu_fabric_info())
            .differs(..=Era::R535, ONE, &[CLIQUE])
            .differs(
                Era::R550..=Era::R555,
                ONE_AND_FEWER,
                &[CLIQUE, NOT_RECOVERED, NOT_REACHED, NOT_TIMED_OUT, NO_CONFIGURATION, ("mask: 426", "mask: 2")],
            )
            .differs(Era::R570_86..=Era::R575, ONE_AND_FEWER, &[CLIQUE, NO_CONFIGURATION, ("mask: 426", "mask: 170")])
            .differs(Era::R580_82..=Era::R610, ONE, &[CLIQUE]),
        row("Nvml::topology_gpu_set", |on| on.nvml.topology_gpu_set(0)),
    ]
}
