//! The instances of a GPU as a value.

use std::ffi::{CStr, c_uint, c_void};

use nvml_sim::{Era, Fault, Node, Process, ProcessKind, Simulation};
use nvml_sys::{NVML_ERROR_INSUFFICIENT_RESOURCES, NVML_SUCCESS, nvmlGpuInstanceInfo_t, nvmlReturn_t};
use nvml_wrapper::mig::Placement;
use nvml_wrapper::mig::layout::{MigLayout, MigLayoutError, MigStep, MigStepError};
use nvml_wrapper::raw::Function;
use nvml_wrapper::{Device, ErrorCode, Nvml, NvmlError};

use super::{IN_MIG_MODE, a100, computing, made, of, unavailable};

fn layout(names: &[&str]) -> MigLayout {
    names.iter().map(|name| name.parse().unwrap()).collect()
}

fn apply(device: &Device, names: &[&str]) -> Vec<MigStep> {
    let steps = device.plan_mig_layout(&layout(names)).unwrap().unwrap();
    device.apply_mig_steps(&steps).unwrap();
    steps
}

fn names(device: &Device) -> Vec<String> {
    let mut names: Vec<String> =
        device.mig_devices().unwrap().map(|mig| mig.unwrap().mig_profile_name().unwrap().to_string()).collect();
    names.sort();
    names
}

#[test]
fn a_layout_is_made_and_read_back() {
    let (_sim, device) = a100();
    assert_eq!(device.mig_layout().unwrap(), MigLayout::default());
    apply(&device, &["1g.5gb", "2g.10gb", "3g.20gb"]);
    assert_eq!(names(&device), ["1g.5gb", "2g.10gb", "3g.20gb"]);
    let read = device.mig_layout().unwrap();
    assert_eq!(read.gpu_instances.len(), 3);
    assert!(
        read.gpu_instances.iter().all(|one| one.placement.is_some() && one.compute_instances == [one.profile.clone()])
    );
    // Existing instances need no step.
    assert_eq!(device.plan_mig_layout(&read).unwrap(), Some(vec![]));
}

#[test]
fn what_stays_is_left_alone() {
    let (sim, device) = a100();
    apply(&device, &["3g.20gb", "1g.5gb"]);
    let before = device.mig_device_by_index(0).unwrap().uuid().unwrap();
    let destroyed = sim.calls(Function::nvmlGpuInstanceDestroy);
    let steps = apply(&device, &["3g.20gb", "2g.10gb"]);
    assert_eq!(sim.calls(Function::nvmlGpuInstanceDestroy), destroyed + 1);
    assert!(matches!(steps[0], MigStep::DestroyComputeInstance { .. }), "{steps:?}");
    assert!(matches!(steps[1], MigStep::DestroyGpuInstance { .. }), "{steps:?}");
    assert_eq!(device.mig_device_by_index(0).unwrap().uuid().unwrap(), before);
    assert_eq!(names(&device), ["2g.10gb", "3g.20gb"]);
}

#[test]
fn a_fragmented_gpu_is_made_anew() {
    let (_sim, device) = a100();
    let profile = device.gpu_instance_profile_by_name(&"1g.5gb".parse().unwrap()).unwrap();
    let placement = Placement { start: 5, size: 1 };
    computing(&device.create_gpu_instance_with_placement(&profile, placement).unwrap(), "1g.5gb");
    // 4g has one placement, and the 3g next to it would overlap the 1g; without the 3g, the 1g does not fit either.
    assert_eq!(device.plan_mig_layout(&layout(&["4g.20gb", "3g.20gb", "1g.5gb"])), Ok(None));
    apply(&device, &["1g.5gb", "2g.10gb", "4g.20gb"]);
    assert_eq!(names(&device), ["1g.5gb", "2g.10gb", "4g.20gb"]);
}

#[test]
fn what_does_not_fit_has_no_plan() {
    let (sim, device) = a100();
    for wanted in [
        &["7g.40gb", "1g.5gb"][..],
        &["1g.5gb+me", "1g.5gb+me"],
        &["3g.20gb"; 3],
        &["1g.5gb"; 8],
        &["4g.20gb", "4g.20gb"],
    ] {
        assert_eq!(device.plan_mig_layout(&layout(wanted)), Ok(None), "{wanted:?}");
    }
    let mut crowded = layout(&["2c.3g.20gb"]);
    let part = crowded.gpu_instances[0].compute_instances[0].clone();
    crowded.gpu_instances[0].compute_instances.push(part);
    assert_eq!(device.plan_mig_layout(&crowded), Ok(None));
    assert_eq!(unavailable(device.plan_mig_layout(&layout(&["1g.18gb"]))).0, "1g.18gb");
    assert_eq!(sim.calls(Function::nvmlDeviceCreateGpuInstanceWithPlacement), 0);
}

#[test]
fn placements_without_slices_do_not_exhaust_the_stack() {
    let (sim, device) = a100();
    sim.node(|node| {
        for profile in &mut node.gpus[7].mig.profiles {
            (profile.instances, profile.size) = (512, 0);
        }
    });
    for count in [512, 20_000] {
        assert_eq!(device.plan_mig_layout(&layout(&vec!["1g.5gb"; count])), Ok(None));
    }
    // Not even one instance has a place without slices.
    let calls = sim.calls(Function::nvmlDeviceGetGpuInstancePossiblePlacements_v2);
    assert_eq!(device.plan_mig_layout(&layout(&["1g.5gb"])), Ok(None));
    // Twice: beside the existing instances, and instead of them.
    assert_eq!(sim.calls(Function::nvmlDeviceGetGpuInstancePossiblePlacements_v2), calls + 4);
}

/// A driver that reports more instances and placements than a GPU has slices: each is an error, before memory is
/// reserved for all of them or each of them is read.
#[test]
fn more_instances_than_slices_are_an_error() {
    let description = "more MIG instances or placements than a GPU has slices";
    let is_refused =
        |error: NvmlError| matches!(error, NvmlError::InvalidOutput { description: found, .. } if found == description);
    let (sim, device) = a100();
    let instance = made(&device, "3g.20gb");
    let profile = instance.profile().unwrap();
    let part = instance.compute_instance_profiles().unwrap().remove(0);
    sim.node(|node| {
        for profile in &mut node.gpus[7].mig.profiles {
            (profile.instances, profile.slices, profile.starts) = (8_000_000, 8_000_000, (0..1000).collect());
        }
    });
    assert!(is_refused(device.gpu_instances(&profile).unwrap_err()));
    assert!(is_refused(device.all_gpu_instances().unwrap_err()));
    assert!(is_refused(instance.compute_instances(&part).unwrap_err()));
    assert!(is_refused(instance.all_compute_instances().unwrap_err()));
    assert!(is_refused(device.gpu_instance_possible_placements(&profile).unwrap_err()));
    assert!(is_refused(instance.compute_instance_possible_placements(&part).unwrap_err()));
    assert!(is_refused(device.mig_layout().unwrap_err()));
    assert!(is_refused(device.plan_mig_layout(&layout(&["1g.5gb"])).unwrap_err()));
    for function in [Function::nvmlDeviceGetGpuInstances, Function::nvmlGpuInstanceGetComputeInstances] {
        assert_eq!(sim.calls(function), 0, "{function}");
    }
}

/// Each list is within the limit, but not all lists together.
#[test]
fn instances_of_all_profiles_are_limited_together() {
    unsafe extern "C" fn many(_: *mut c_void, _: c_uint, list: *mut *mut c_void, count: *mut c_uint) -> nvmlReturn_t {
        // SAFETY: the crate passes an array with the capacity of the count, which is at least 400.
        unsafe {
            assert!(*count >= 400);
            *count = 400;
            (0..400).for_each(|index| list.add(index).write(std::ptr::without_provenance_mut(index + 1)));
        }
        NVML_SUCCESS
    }
    unsafe extern "C" fn info(_: *mut c_void, info: *mut nvmlGpuInstanceInfo_t) -> nvmlReturn_t {
        // SAFETY: the crate passes a valid struct.
        unsafe { (*info).device.handle = std::ptr::without_provenance_mut(1) };
        NVML_SUCCESS
    }
    let sim = Simulation::start(Node::a100x8());
    let mut resolve = sim.resolver();
    let replaced = move |name: &CStr| match name.to_bytes() {
        b"nvmlDeviceGetGpuInstances" | b"nvmlGpuInstanceGetComputeInstances" => many as *const c_void,
        b"nvmlGpuInstanceGetInfo" => info as *const c_void,
        _ => resolve(name),
    };
    // SAFETY: the functions have the prototypes of NVML and are never unloaded.
    let nvml = unsafe { Nvml::builder().resolver(replaced) }.init().unwrap();
    let device = nvml.device_by_index(IN_MIG_MODE).unwrap();
    let instance = made(&device, "3g.20gb");
    let profile = device.gpu_instance_profile_by_id(19).unwrap();
    assert_eq!(device.gpu_instances(&profile).unwrap().len(), 400);
    for error in [
        device.all_gpu_instances().unwrap_err(),
        instance.all_compute_instances().unwrap_err(),
        device.mig_layout().unwrap_err(),
    ] {
        assert!(matches!(error, NvmlError::InvalidOutput { .. }), "{error}");
    }
}

#[test]
fn every_slice_can_be_used() {
    let (_sim, device) = a100();
    apply(&device, &["1g.5gb"; 7]);
    assert_eq!(names(&device).len(), 7);
    apply(&device, &["1g.10gb"; 4]);
    apply(&device, &["3g.20gb", "4g.20gb"]);
    apply(&device, &["7g.40gb"]);
    assert_eq!(names(&device), ["7g.40gb"]);
    apply(&device, &[]);
    assert_eq!(names(&device).len(), 0);
}

#[test]
fn instances_and_placements_are_as_requested() {
    let (_sim, device) = a100();
    let mut wanted = layout(&["1c.3g.20gb"]);
    wanted.gpu_instances[0].placement = Some(Placement { start: 4, size: 4 });
    wanted.gpu_instances[0].compute_instances.push("2c.3g.20gb".parse().unwrap());
    let steps = device.plan_mig_layout(&wanted).unwrap().unwrap();
    let texts: Vec<String> = steps.iter().map(ToString::to_string).collect();
    assert_eq!(
        texts,
        [
            "create GPU instance 3g.20gb at 4:4",
            "create compute instance 2c.3g.20gb on the new GPU instance",
            "create compute instance 1c.3g.20gb on the new GPU instance"
        ]
    );
    device.apply_mig_steps(&steps).unwrap();
    assert_eq!(names(&device), ["1c.3g.20gb", "2c.3g.20gb"]);
    assert_eq!(device.plan_mig_layout(&wanted).unwrap(), Some(vec![]));
}

/// Independent of the driver's placement of the first instance.
#[test]
fn compute_instances_are_placed_so_that_all_fit() {
    for era in [Era::R470, Era::R580] {
        for parts in [&["4c.7g.40gb", "3c.7g.40gb"][..], &["2c.7g.40gb", "3c.7g.40gb", "2c.7g.40gb"]] {
            let (sim, device) = of(Node::a100x8().with_era(era), IN_MIG_MODE);
            let mut wanted = layout(&parts[..1]);
            wanted.gpu_instances[0].compute_instances = parts.iter().map(|name| name.parse().unwrap()).collect();
            let steps = device.plan_mig_layout(&wanted).unwrap().unwrap();
            let outcome = device.apply_mig_steps(&steps);
            if era == Era::R470 && parts.len() == 3 {
                // The driver places the three slices first, so that two do not fit next to them.
                let failed = outcome.unwrap_err();
                assert_eq!((failed.completed.len(), failed.error.code()), (3, Some(ErrorCode::InsufficientResources)));
                continue;
            }
            outcome.unwrap();
            let mut parts = parts.to_vec();
            parts.sort_unstable();
            assert_eq!(names(&device), parts);
            let placed = sim.calls(Function::nvmlGpuInstanceCreateComputeInstanceWithPlacement);
            assert_eq!(placed, if era == Era::R470 { 0 } else { parts.len() as u64 });
        }
    }
}

#[test]
fn a_failing_mode_change_reports_the_completed_steps() {
    let (sim, device) = a100();
    let steps = device.plan_mig_layout(&layout(&["4g.20gb", "3g.20gb"])).unwrap().unwrap();
    let function = Function::nvmlGpuInstanceCreateComputeInstanceWithPlacement;
    sim.fail(function, Fault::code(NVML_ERROR_INSUFFICIENT_RESOURCES).nth(2));
    let failed = device.apply_mig_steps(&steps).unwrap_err();
    assert_eq!((&failed.completed[..], &failed.failed_step), (&steps[..3], &steps[3]));
    assert_eq!(failed.error.code(), Some(ErrorCode::InsufficientResources));
    // The created instances exist, and the next plan keeps them.
    assert_eq!(names(&device), ["4g.20gb"]);
    let again = device.plan_mig_layout(&layout(&["4g.20gb", "3g.20gb"])).unwrap().unwrap();
    device.apply_mig_steps(&again).unwrap();
    assert_eq!(names(&device), ["3g.20gb", "4g.20gb"]);
    // A compute instance without a preceding GPU instance is invalid.
    let failed = device.apply_mig_steps(&again[again.len() - 1..]).unwrap_err();
    assert_eq!(failed.completed, []);
    assert!(matches!(failed.error, NvmlError::InvalidArgument { .. }), "{failed:?}");
}

#[test]
fn a_failing_step_reports_the_completed_steps() {
    let (sim, device) = a100();
    let instance = made(&device, "2g.10gb");
    let compute = [computing(&instance, "1c.2g.10gb"), computing(&instance, "1c.2g.10gb")];
    let steps = device.plan_mig_layout(&layout(&["7g.40gb"])).unwrap().unwrap();
    let ids = (instance.info().unwrap().id, compute[1].info().unwrap().id);
    let process = Process { instances: Some(ids), ..Process::new(ProcessKind::Compute, 7001, 1 << 20) };
    sim.node(|node| node.gpus[7].processes.push(process));
    let failed = device.apply_mig_steps(&steps).unwrap_err();
    assert_eq!((&failed.completed[..], &failed.failed_step), (&steps[..1], &steps[1]));
    assert_eq!(failed.error.code(), Some(ErrorCode::InUse));
    assert!(failed.to_string().starts_with("1 steps completed, then failed to"), "{failed}");
    assert_eq!(names(&device), ["1c.2g.10gb"]);
}

#[test]
fn a_layout_is_applied_once() {
    let (sim, device) = a100();
    let wanted = layout(&["3g.20gb", "1g.5gb"]);
    let plan = device.plan_mig_layout(&wanted).unwrap().unwrap();
    assert_eq!(device.apply_mig_layout(&wanted), Ok(plan));
    assert_eq!(names(&device), ["1g.5gb", "3g.20gb"]);
    let changes = [
        Function::nvmlDeviceCreateGpuInstanceWithPlacement,
        Function::nvmlGpuInstanceCreateComputeInstanceWithPlacement,
        Function::nvmlGpuInstanceDestroy,
        Function::nvmlComputeInstanceDestroy,
    ];
    let made = changes.map(|function| sim.calls(function));
    assert_eq!(device.apply_mig_layout(&wanted), Ok(vec![]));
    assert_eq!(device.apply_mig_layout(&device.mig_layout().unwrap()), Ok(vec![]));
    assert_eq!((changes.map(|function| sim.calls(function)), made), (made, [2, 2, 0, 0]));
    // An empty layout destroys all instances.
    assert_eq!(device.apply_mig_layout(&MigLayout::default()).map(|steps| steps.len()), Ok(4));
    assert_eq!(device.mig_layout(), Ok(MigLayout::default()));
}

#[test]
fn a_layout_that_can_not_be_applied() {
    let (sim, device) = a100();
    let crowded = device.apply_mig_layout(&layout(&["7g.40gb", "1g.5gb"])).unwrap_err();
    assert_eq!(
        (crowded.clone(), crowded.to_string()),
        (MigLayoutError::DoesNotFit, "the MIG layout does not fit on the GPU".into())
    );
    let Err(MigLayoutError::Plan(error)) = device.apply_mig_layout(&layout(&["1g.18gb"])) else { panic!() };
    assert!(error.is_not_found());

    // A failure in the middle: the first instance is complete, the second lacks its compute instance.
    let wanted = layout(&["4g.20gb", "3g.20gb"]);
    let function = Function::nvmlGpuInstanceCreateComputeInstanceWithPlacement;
    sim.fail(function, Fault::code(NVML_ERROR_INSUFFICIENT_RESOURCES).nth(2));
    let plan = device.plan_mig_layout(&wanted).unwrap().unwrap();
    let Err(MigLayoutError::Step(failed)) = device.apply_mig_layout(&wanted) else { panic!() };
    assert_eq!((&failed.completed[..], &failed.failed_step), (&plan[..3], &plan[3]));
    assert_eq!(failed.error.code(), Some(ErrorCode::InsufficientResources));
    assert_eq!(names(&device), ["4g.20gb"]);
    // Another call continues: the complete instance is kept.
    let steps = device.apply_mig_layout(&wanted).unwrap();
    assert!(matches!(steps[..], [MigStep::DestroyGpuInstance { .. }, _, _]), "{steps:?}");
    assert_eq!(names(&device), ["3g.20gb", "4g.20gb"]);

    // Without the permission nothing is even planned.
    let mut node = Node::a100x8();
    node.root = false;
    let (_sim, device) = of(node, IN_MIG_MODE);
    let Err(MigLayoutError::Plan(error) | MigLayoutError::Step(MigStepError { error, .. })) =
        device.apply_mig_layout(&wanted)
    else {
        panic!()
    };
    assert!(error.is_no_permission(), "{error}");
    // MIG mode is disabled, and drivers without MIG.
    let (sim, device) = of(Node::h200x8(), 0);
    let Err(MigLayoutError::Step(failed)) = device.apply_mig_layout(&layout(&["1g.18gb"])) else { panic!() };
    assert!(failed.completed.is_empty() && failed.error.is_unsupported());
    assert_eq!(sim.calls(Function::nvmlDeviceSetMigMode), 0);
    let (_sim, device) = of(Node::a100x8().with_era(Era::R390), IN_MIG_MODE);
    let Err(MigLayoutError::Plan(error)) = device.apply_mig_layout(&wanted) else { panic!() };
    assert!(matches!(error, NvmlError::FunctionNotFound { .. }), "{error}");
}

#[test]
fn all_slices_are_no_part() {
    let (_sim, device) = a100();
    let steps = apply(&device, &["1c.1g.5gb", "3c.3g.20gb"]);
    assert_eq!(steps[1].to_string(), "create compute instance 3g.20gb on the new GPU instance");
    assert_eq!(names(&device), ["1g.5gb", "3g.20gb"]);
    for same in [["1c.1g.5gb", "3g.20gb"], ["1g.5gb", "3c.3g.20gb"]] {
        assert_eq!(device.plan_mig_layout(&layout(&same)), Ok(Some(vec![])));
    }
    let instance = device.mig_device_by_index(0).unwrap().mig_gpu_instance().unwrap();
    let three_slices = instance.compute_instance_profile_by_name(&"3c.3g.20gb".parse().unwrap()).unwrap();
    assert_eq!((three_slices.id, three_slices.slice_count), (2, 3));
}

#[test]
fn layouts_are_planned_before_mig_mode_is_on() {
    let (sim, device) = of(Node::h200x8(), 0);
    assert_eq!(device.mig_layout(), Ok(MigLayout::default()));
    for (name, most) in [("1g.18gb", 7), ("1g.18gb+me", 1), ("1g.35gb", 4), ("2g.35gb", 3), ("3g.71gb", 2)] {
        let steps = device.plan_mig_layout(&layout(&vec![name; most])).unwrap().unwrap();
        assert_eq!(steps.len(), 2 * most, "{name}");
        assert_eq!(device.plan_mig_layout(&layout(&vec![name; most + 1])), Ok(None), "{name}");
        let failed = device.apply_mig_steps(&steps).unwrap_err();
        assert_eq!((failed.completed.len(), &failed.failed_step), (0, &steps[0]));
        assert!(failed.error.is_unsupported());
    }
    assert_eq!(sim.calls(Function::nvmlDeviceSetMigMode), 0);
    let (_sim, device) = of(Node::geforce(), 0);
    assert!(device.plan_mig_layout(&MigLayout::default()).unwrap_err().is_unsupported());
}
