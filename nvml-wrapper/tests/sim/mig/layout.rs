//! The instances of a GPU as a value.

use nvml_sim::{Era, Fault, Node, Process, ProcessKind};
use nvml_sys::NVML_ERROR_INSUFFICIENT_RESOURCES;
use nvml_wrapper::mig::Placement;
use nvml_wrapper::mig::layout::{MigLayout, MigStep};
use nvml_wrapper::raw::Function;
use nvml_wrapper::{Device, ErrorCode, NvmlError};

use super::{IN_MIG_MODE, a100, computing, made, missing_item, of};

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
    assert_eq!(missing_item(device.plan_mig_layout(&layout(&["1g.18gb"]))), Some("GPU instance profile with the name"));
    assert_eq!(sim.calls(Function::nvmlDeviceCreateGpuInstanceWithPlacement), 0);
}

#[test]
fn placements_without_slices_do_not_exhaust_the_stack() {
    let (sim, device) = a100();
    sim.node(|node| {
        for profile in &mut node.gpus[7].mig.profiles {
            (profile.instances, profile.size) = (1 << 16, 0);
        }
    });
    assert_eq!(device.plan_mig_layout(&layout(&["1g.5gb"; 20_000])), Ok(None));
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
