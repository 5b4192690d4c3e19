//! Initialization, sharing and shutdown of a session.

use nvml_sim::{Fault, Node, Simulation, Unit};
use nvml_sys::{NVML_ERROR_DRIVER_NOT_LOADED, NVML_ERROR_NO_PERMISSION, NVML_ERROR_UNKNOWN};
use nvml_wrapper::raw::Function;
use nvml_wrapper::{ErrorCode, InitFlags, Nvml, NvmlError};

use crate::{init, session};

#[test]
fn the_last_holder_ends_the_session_in_whatever_order() {
    let (sim, nvml) = session(Node { units: vec![Unit::simulated()], ..Node::h200x8() });
    let device = nvml.device_by_index(0).unwrap();
    let unit = nvml.unit_by_index(0).unwrap();
    let set = nvml.create_event_set().unwrap();
    drop(nvml);
    assert_eq!(sim.initialized(), 1);
    assert_eq!(device.index().unwrap(), 0);
    drop(device);
    drop(set);
    assert_eq!((sim.initialized(), sim.open_event_sets()), (1, 0));
    drop(unit);
    assert_eq!(sim.initialized(), 0);
    assert_eq!(sim.calls(Function::nvmlShutdown), 1);
}

#[test]
fn clones_share_one_initialization() {
    let (sim, nvml) = session(Node::h200x8());
    let clones: Vec<Nvml> = (0..10).map(|_| nvml.clone()).collect();
    assert!(clones.iter().all(|clone| *clone == nvml));
    assert_eq!((sim.initialized(), sim.calls(Function::nvmlInit_v2)), (1, 1));
}

#[test]
fn shutdown_fails_while_others_hold_the_session() {
    let (sim, nvml) = session(Node::h200x8());
    let device = nvml.device_by_index(0).unwrap();
    assert_eq!(nvml.shutdown(), Err(NvmlError::StillInUse { holders: 1 }));
    assert_eq!(sim.initialized(), 1);
    let nvml = device.nvml().clone();
    drop(device);
    assert_eq!(nvml.shutdown(), Ok(()));
    assert_eq!((sim.initialized(), sim.calls(Function::nvmlShutdown)), (0, 1));
}

#[test]
fn a_failing_shutdown_is_returned_and_not_repeated() {
    let (sim, nvml) = session(Node::h200x8());
    sim.fail(Function::nvmlShutdown, Fault::code(NVML_ERROR_UNKNOWN));
    let error = nvml.shutdown().unwrap_err();
    assert_eq!(error.function(), Some(Function::nvmlShutdown));
    assert_eq!(error.code(), Some(ErrorCode::from_raw(NVML_ERROR_UNKNOWN)));
    assert_eq!(sim.calls(Function::nvmlShutdown), 1);
}

#[test]
fn a_failed_initialization_is_the_error_and_leaves_no_session() {
    let sim = Simulation::start(Node::h200x8());
    sim.fail(Function::nvmlInit_v2, Fault::code(NVML_ERROR_DRIVER_NOT_LOADED).times(1));
    sim.fail(Function::nvmlInit_v2, Fault::code(NVML_ERROR_NO_PERMISSION).nth(2));
    let error = init(&sim).unwrap_err();
    assert!(error.needs_driver_reload(), "{error}");
    assert!(init(&sim).unwrap_err().is_no_permission());
    assert_eq!((sim.initialized(), sim.calls(Function::nvmlShutdown)), (0, 0));
    // A later attempt is independent.
    let nvml = init(&sim).unwrap();
    assert_eq!(nvml.device_count(), Ok(8));
}

#[test]
fn sessions_of_one_library_come_and_go() {
    let sim = Simulation::start(Node::h200x8());
    for _ in 0..3 {
        let nvml = init(&sim).unwrap();
        assert_eq!(nvml.device_count(), Ok(8));
    }
    let (first, second) = (init(&sim).unwrap(), init(&sim).unwrap());
    assert_ne!(first, second);
    drop(first);
    assert_eq!(second.device_count(), Ok(8));
}

/// The oldest libraries have only the first version, which requires every GPU to be accessible.
#[test]
fn a_library_without_the_second_version_is_initialized_by_the_first() {
    let sim = Simulation::start(Node::h200x8());
    let mut resolve = sim.resolver();
    let without = move |name: &std::ffi::CStr| match name.to_bytes() {
        b"nvmlInit_v2" => std::ptr::null(),
        _ => resolve(name),
    };
    // SAFETY: the simulation's functions have the prototypes of NVML and are never unloaded.
    let nvml = unsafe { Nvml::builder().resolver(without) }.init().unwrap();
    assert_eq!((sim.calls(Function::nvmlInit), sim.initialized()), (1, 1));
    assert_eq!(nvml.device_count(), Ok(8));
}

#[test]
fn flags_choose_the_function_that_takes_them() {
    let sim = Simulation::start(Node::empty());
    let builder = Nvml::builder().provider(&sim);
    let nvml = builder.flags(InitFlags::NO_GPUS | InitFlags::NO_ATTACH).init().unwrap();
    assert_eq!(nvml.device_count(), Ok(0));
    assert_eq!(nvml.devices().unwrap().count(), 0);
    assert_eq!((sim.calls(Function::nvmlInitWithFlags), sim.calls(Function::nvmlInit_v2)), (1, 0));
}

/// Values are stored in structs, moved to threads and shared between them, without a lifetime.
#[test]
fn values_are_free_to_go_anywhere() {
    fn anywhere<T: Send + Sync + 'static>() {}
    anywhere::<Nvml>();
    anywhere::<nvml_wrapper::Device>();
    anywhere::<nvml_wrapper::Unit>();
    anywhere::<nvml_wrapper::EventSet>();
    anywhere::<nvml_wrapper::VgpuType>();
    anywhere::<nvml_wrapper::VgpuInstance>();
    anywhere::<NvmlError>();
}

#[test]
fn a_session_serves_many_threads() {
    let (sim, nvml) = session(Node::h200x8());
    std::thread::scope(|scope| {
        for index in 0..8 {
            let device = nvml.device_by_index(index).unwrap();
            scope.spawn(move || {
                for _ in 0..100 {
                    assert_eq!(device.index(), Ok(index));
                    assert!(device.memory_info().unwrap().total > 0);
                }
            });
        }
    });
    drop(nvml);
    assert_eq!(sim.initialized(), 0);
}

#[test]
fn versions_and_names() {
    let (sim, nvml) = session(Node::h200x8());
    assert_eq!(nvml.sys_driver_version().unwrap(), "580.159.04");
    assert_eq!(nvml.sys_nvml_version().unwrap(), "13.580.159.04");
    assert_eq!(nvml.sys_cuda_driver_version().unwrap().to_string(), "13.0");
    for _ in 0..3 {
        assert_eq!(nvml.driver_version().unwrap().to_string(), "580.159.04");
    }
    assert_eq!(sim.calls(Function::nvmlSystemGetDriverVersion), 2);
    let hics = nvml.hic_versions().unwrap();
    assert_eq!(hics.len(), sim.node(|node| node.hics.len()));
    let near = nvml.topology_gpu_set(0).unwrap();
    let expected = sim.node(|node| node.gpus.iter().filter(|gpu| gpu.cpus.contains(&0)).count());
    assert_eq!(near.len(), expected);
    assert!(expected > 0);
}

/// Driver 580.159.04 does not change the count: the list ends at the first handle that was not written.
#[test]
fn gpus_near_a_cpu_are_listed_completely() {
    for gpus in [0, 1, 63, 64, 65, 200] {
        let mut node = Node::h200x8();
        let gpu = node.gpus[0].clone();
        node.gpus = vec![gpu; gpus];
        let (_sim, nvml) = session(node);
        assert_eq!(nvml.topology_gpu_set(0).unwrap().len(), gpus);
        assert_eq!(nvml.topology_gpu_set(1_000_000), Ok(vec![]));
    }
}
