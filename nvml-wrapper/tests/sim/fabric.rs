//! The NVLink fabric, by each version of its struct.

use nvml_sim::{Era, Fault, Function, Node, Simulation};
use nvml_sys::{NVML_ERROR_ARGUMENT_VERSION_MISMATCH, NVML_ERROR_INVALID_ARGUMENT, NVML_ERROR_NOT_READY};
use nvml_wrapper::device::fabric::{
    FabricCliqueType, FabricCondition, FabricConfiguration, FabricHealthSummary, FabricState, GlobalFabricManagerState,
    GpuFabricInfo,
};
use nvml_wrapper::{Device, ErrorCode};

use crate::session;

const V4: Function = Function::nvmlDeviceGetGpuFabricInfo_v4;
const V: Function = Function::nvmlDeviceGetGpuFabricInfoV;
const PLAIN: Function = Function::nvmlDeviceGetGpuFabricInfo;

fn first(era: Era) -> (Simulation, Device) {
    let (sim, nvml) = session(Node::h200x8().with_era(era));
    let device = nvml.device_by_index(0).unwrap();
    (sim, device)
}

fn cliques(info: &GpuFabricInfo) -> Vec<(FabricCliqueType, u32)> {
    info.cliques.iter().map(|clique| (clique.clique_type, clique.id)).collect()
}

#[test]
fn each_driver_by_its_newest_version() {
    let both = vec![(FabricCliqueType::UnicastPointer, 7), (FabricCliqueType::MulticastPointer, 9)];
    let one = vec![(FabricCliqueType::UnicastPointer, 7)];
    let healthy = Some(Some(FabricHealthSummary::Healthy));
    for era in Era::all().filter(|era| era.exports(PLAIN)) {
        let (expected_cliques, summary, calls) = match era {
            Era::Latest => (&both, healthy, [1, 0, 0]),
            Era::R580_82 | Era::R580 | Era::R610 => (&one, healthy, [0, 1, 0]),
            era if era.exports(V) => (&one, Some(None), [0, 2, 0]),
            _ => (&one, None, [0, 0, 1]),
        };
        let (sim, device) = first(era);
        let info = device.gpu_fabric_info().unwrap();
        assert_eq!((info.state, info.status), (FabricState::Completed, Ok(())), "{era:?}");
        assert_eq!(&info.cluster_uuid, b"simulatedcluster", "{era:?}");
        assert_eq!(cliques(&info), *expected_cliques, "{era:?}");
        assert!(info.is_attached(), "{era:?}");
        assert_eq!(info.clique_id(), Some(7), "{era:?}");
        assert_eq!(info.health.map(|health| health.summary), summary, "{era:?}");
        assert_eq!([V4, V, PLAIN].map(|function| sim.calls(function)), calls, "{era:?}");
    }
}

#[test]
fn the_health_in_its_parts() {
    let (sim, device) = first(Era::Latest);
    let health = device.gpu_fabric_info().unwrap().health.unwrap();
    assert_eq!(health.degraded_bandwidth, FabricCondition::False);
    assert_eq!(health.incorrect_configuration, FabricConfiguration::Correct);
    assert_eq!(health.partition_assigned.as_bool(), None);
    // Bandwidth, recovery, route, timeout, configuration, partition, fabric manager.
    let mask = 1 | 2 << 2 | 1 << 4 | 3 << 6 | 5 << 8 | 1 << 12 | 2 << 14 | 1 << 31;
    sim.node(move |node| {
        let info = node.gpus[0].fabric.info.as_mut().unwrap();
        info.health_mask = mask;
        info.health_summary = 3;
    });
    let health = device.gpu_fabric_info().unwrap().health.unwrap();
    assert_eq!(health.summary, Some(FabricHealthSummary::LimitedCapacity));
    assert_eq!(health.degraded_bandwidth, FabricCondition::True);
    assert_eq!(health.route_recovery.as_bool(), Some(false));
    assert_eq!(health.route_unhealthy.as_bool(), Some(true));
    assert_eq!(health.access_timeout_recovery, FabricCondition::from_raw(3));
    assert_eq!(health.incorrect_configuration, FabricConfiguration::InsufficientNvlinks);
    assert_eq!(health.partition_assigned, FabricCondition::True);
    assert_eq!(health.global_fabric_manager, GlobalFabricManagerState::Disconnected);
    assert_eq!(health.mask, mask);
    sim.node(|node| node.gpus[0].fabric.info.as_mut().unwrap().health_mask = 0xf << 8);
    let health = device.gpu_fabric_info().unwrap().health.unwrap();
    assert_eq!(health.incorrect_configuration, FabricConfiguration::from_raw(15));
    // A driver reports only the bits of its header.
    let (sim, device) = first(Era::R580);
    sim.node(move |node| node.gpus[0].fabric.info.as_mut().unwrap().health_mask = mask);
    let health = device.gpu_fabric_info().unwrap().health.unwrap();
    assert_eq!(health.global_fabric_manager, GlobalFabricManagerState::NotSupported);
    assert_eq!((health.partition_assigned, health.mask), (FabricCondition::True, mask & !(3 << 14)));
}

#[test]
fn a_gpu_that_could_not_join() {
    let (sim, device) = first(Era::R580);
    sim.node(|node| {
        let info = node.gpus[0].fabric.info.as_mut().unwrap();
        info.status = NVML_ERROR_NOT_READY;
        info.state = 77;
    });
    let info = device.gpu_fabric_info().unwrap();
    assert_eq!((info.state, info.status), (FabricState::from_raw(77), Err(ErrorCode::NotReady)));
    assert!(!info.is_attached());
}

#[test]
fn attached_means_completed_successfully() {
    use nvml_sys::*;
    for era in [Era::Latest, Era::R580, Era::R550, Era::R535] {
        let (sim, device) = first(era);
        for (state, status, attached) in [
            (NVML_GPU_FABRIC_STATE_COMPLETED, NVML_SUCCESS, true),
            (NVML_GPU_FABRIC_STATE_COMPLETED, NVML_ERROR_UNKNOWN, false),
            (NVML_GPU_FABRIC_STATE_IN_PROGRESS, NVML_SUCCESS, false),
            (NVML_GPU_FABRIC_STATE_NOT_STARTED, NVML_SUCCESS, false),
            (NVML_GPU_FABRIC_STATE_NOT_SUPPORTED, NVML_SUCCESS, false),
        ] {
            sim.node(|node| {
                let info = node.gpus[0].fabric.info.as_mut().unwrap();
                // Fabric of one machine, as on a node with eight H200.
                (info.state, info.status, info.cluster_uuid) = (state, status, [0; 16]);
            });
            assert_eq!(device.gpu_fabric_info().unwrap().is_attached(), attached, "{era:?} {state} {status}");
        }
    }
}

#[test]
fn a_count_of_cliques_beyond_the_array_is_cut() {
    let (sim, device) = first(Era::Latest);
    let set = |kind: u8, count: u32| {
        sim.node(move |node| {
            node.gpus[0].fabric.info.as_mut().unwrap().cliques = (0..count).map(|id| (kind, id)).collect();
        });
        device.gpu_fabric_info().unwrap()
    };
    assert_eq!(set(2, 1000).cliques.len(), 64);
    assert_eq!(set(2, 64).cliques.len(), 64);
    let none = set(0, 0);
    assert_eq!((none.cliques.len(), none.clique_id()), (0, None));
    let unknown = set(200, 2);
    assert_eq!(cliques(&unknown), [(FabricCliqueType::from_raw(200), 0), (FabricCliqueType::from_raw(200), 1)]);
    assert_eq!(unknown.clique_id(), None);
}

#[test]
fn an_unknown_struct_may_be_called_an_invalid_argument() {
    for code in [NVML_ERROR_INVALID_ARGUMENT, NVML_ERROR_ARGUMENT_VERSION_MISMATCH] {
        let (sim, device) = first(Era::R580);
        sim.fail(V, Fault::code(code).nth(1));
        let health = device.gpu_fabric_info().unwrap().health.unwrap();
        assert_eq!((health.summary, health.mask), (None, 0x01aa));
        // The function without a struct version decides what "invalid argument" means.
        let checks = u64::from(code == NVML_ERROR_INVALID_ARGUMENT);
        assert_eq!(sim.calls(PLAIN), checks);
        // The driver has none of these functions.
        sim.clear_faults();
        sim.fail(V, Fault::code(code));
        assert_eq!(device.gpu_fabric_info().unwrap().health, None);
        assert_eq!(sim.calls(PLAIN), checks + 1);
    }
}

#[test]
fn no_fabric() {
    for era in [Era::Latest, Era::R580, Era::R550, Era::R535] {
        let (_sim, nvml) = session(Node::geforce().with_era(era));
        let error = nvml.device_by_index(0).unwrap().gpu_fabric_info().unwrap_err();
        assert_eq!(error.code(), Some(ErrorCode::NotSupported), "{era:?}");
    }
    let (_sim, device) = first(Era::R470);
    assert_eq!(device.gpu_fabric_info(), Err(crate::lacks(device.nvml(), PLAIN)));
}
