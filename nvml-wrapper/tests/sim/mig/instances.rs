//! Creation, lookup and destruction of instances.

use std::collections::HashSet;
use std::ffi::{CStr, c_uint, c_void};
use std::sync::Mutex;

use nvml_sim::{Era, Fault, Node, Process, ProcessKind, Simulation};
use nvml_sys::{NVML_SUCCESS, nvmlReturn_t};
use nvml_wrapper::mig::Placement;
use nvml_wrapper::raw::Function;
use nvml_wrapper::{ErrorCode, Nvml, NvmlError};

use super::{IN_MIG_MODE, a100, code, computing, made, missing_item, of};

#[test]
fn the_full_life_of_a_layout() {
    let (_sim, device) = a100();
    let instance = made(&device, "2g.10gb");
    let info = instance.info().unwrap();
    assert_eq!((&info.device, info.profile_id, info.placement), (&device, 14, Placement { start: 0, size: 2 }));
    assert_eq!(instance.profile().unwrap().slice_count, 2);
    assert_eq!(device.gpu_instance_by_id(info.id).unwrap(), instance);
    assert_eq!(device.all_gpu_instances().unwrap(), vec![instance.clone()]);

    let (first, second) = (computing(&instance, "1c.2g.10gb"), computing(&instance, "1c.2g.10gb"));
    let compute = second.info().unwrap();
    assert_eq!((&compute.device, &compute.gpu_instance), (&device, &instance));
    assert_eq!((compute.id, compute.profile_id), (1, 0));
    assert_eq!(compute.placement, Some(Placement { start: 1, size: 1 }));
    assert_eq!(instance.compute_instance_by_id(1).unwrap(), second);
    assert_eq!(instance.all_compute_instances().unwrap(), [first.clone(), second.clone()]);
    assert_eq!(device.mig_devices().unwrap().count(), 2);

    first.destroy().unwrap();
    second.destroy().unwrap();
    instance.destroy().unwrap();
    assert_eq!(device.mig_devices().unwrap().count(), 0);
    assert_eq!(device.all_gpu_instances(), Ok(vec![]));
    assert_eq!(code(device.gpu_instance_by_id(info.id)), ErrorCode::NotFound);
}

#[test]
fn instances_are_listed_by_profile() {
    let (_sim, device) = a100();
    let (small, other, large) = (made(&device, "1g.5gb"), made(&device, "1g.5gb"), made(&device, "3g.20gb"));
    let of_profile = |id| {
        let profile = device.gpu_instance_profile_by_id(id).unwrap();
        device.gpu_instances(&profile).unwrap()
    };
    assert_eq!((of_profile(19), of_profile(9), of_profile(14)), (vec![small, other], vec![large.clone()], vec![]));
    let compute = computing(&large, "2c.3g.20gb");
    let [one, two, ..] = &large.compute_instance_profiles().unwrap()[..] else { panic!() };
    assert_eq!(large.compute_instances(two).unwrap(), [compute]);
    assert_eq!(large.compute_instances(one).unwrap(), []);
}

#[test]
fn ids_never_collide() {
    let (_sim, device) = a100();
    let all: Vec<_> = (0..7).map(|_| made(&device, "1g.5gb")).collect();
    let ids: HashSet<u32> = all.iter().map(|instance| instance.info().unwrap().id).collect();
    assert_eq!(ids.len(), 7);
    let handles: HashSet<_> = all.iter().map(|instance| instance.handle()).collect();
    assert_eq!(handles.len(), 7);
}

#[test]
fn no_handle_is_that_of_a_living_instance_however_many_were_made() {
    let (_sim, device) = a100();
    let living = made(&device, "1g.5gb");
    let compute = computing(&living, "1g.5gb");
    let info = (living.info().unwrap(), compute.info().unwrap());
    let profile = device.gpu_instance_profile_by_id(20).unwrap();
    for _ in 0..5000 {
        let other = device.create_gpu_instance(&profile).unwrap();
        assert_ne!(other, living);
        other.destroy().unwrap();
    }
    assert_eq!((living.info().unwrap(), compute.info().unwrap()), info);
    assert_eq!(device.all_gpu_instances().unwrap(), [living]);
}

/// The library writes these lists without regard to the capacity.
#[test]
fn trap_13_lists_that_grow_or_claim_too_much() {
    let (sim, device) = a100();
    let instance = made(&device, "4g.20gb");
    for _ in 0..2 {
        computing(&instance, "2c.4g.20gb");
    }
    let profile = instance.profile().unwrap();
    let part = instance.compute_instance_profile_by_name(&"2c.4g.20gb".parse().unwrap()).unwrap();
    let functions = [
        Function::nvmlDeviceGetGpuInstances,
        Function::nvmlGpuInstanceGetComputeInstances,
        Function::nvmlDeviceGetGpuInstancePossiblePlacements_v2,
        Function::nvmlGpuInstanceGetComputeInstancePossiblePlacements,
    ];
    let lengths = || {
        let instances = device.gpu_instances(&profile).map(|list| list.len());
        let compute = instance.compute_instances(&part).map(|list| list.len());
        let placements = device.gpu_instance_possible_placements(&profile).map(|list| list.len());
        [instances, compute, placements, instance.compute_instance_possible_placements(&part).map(|list| list.len())]
    };
    assert_eq!(lengths(), [1, 2, 1, 2].map(Ok));
    // Only for the call that reads the list: the first call requests the number of placements.
    for fault in [Fault::growing_list(), Fault::insufficient_size_with_count_zero()] {
        functions[..2].iter().for_each(|function| sim.fail(*function, fault.clone().times(2)));
        functions[2..].iter().for_each(|function| sim.fail(*function, fault.clone().nth(2)));
        assert_eq!(lengths(), [1, 2, 1, 2].map(Ok));
        sim.clear_faults();
    }
    // A handle that was not written costs its entry only.
    functions.iter().for_each(|function| sim.fail(*function, Fault::overcounting_list(3)));
    assert_eq!(lengths(), [1, 2, 4, 5].map(Ok));
    sim.clear_faults();
    functions.iter().for_each(|function| sim.fail(*function, Fault::growing_list()));
    assert!(lengths().into_iter().all(|length| length.is_err()));
}

/// Capacity of each call that lists instances.
static CAPACITIES: Mutex<Vec<u32>> = Mutex::new(Vec::new());

/// Replacement of a function that lists instances of a device or GPU instance: it records the capacity and returns
/// none.
unsafe extern "C" fn no_instances(_: *mut c_void, _: c_uint, _: *mut *mut c_void, count: *mut c_uint) -> nvmlReturn_t {
    // SAFETY: the crate passes a pointer to its own count, which is the capacity.
    unsafe { CAPACITIES.lock().unwrap().push(count.replace(0)) };
    NVML_SUCCESS
}

/// The capacity of these lists is the driver's number of instances, whatever a caller has written into a profile, and
/// whichever GPU or GPU instance the profile belongs to.
#[test]
fn the_capacity_of_lists_is_the_drivers_own_number() {
    const LISTS: [&CStr; 3] = [
        c"nvmlDeviceGetGpuInstances",
        c"nvmlGpuInstanceGetComputeInstances",
        c"nvmlDeviceGetGpuInstancePossiblePlacements",
    ];
    let hidden = c"nvmlDeviceGetGpuInstancePossiblePlacements_v2";
    for era in [Era::R450, Era::R470, Era::R535, Era::Latest] {
        let sim = Simulation::start(Node::a100x8().with_era(era));
        let mut resolve = sim.resolver();
        let resolver = move |name: &CStr| match name {
            name if name == hidden => std::ptr::null(),
            name if LISTS.contains(&name) => no_instances as *const c_void,
            name => resolve(name),
        };
        // SAFETY: the functions have the prototypes of NVML and are never unloaded.
        let nvml = unsafe { Nvml::builder().resolver(resolver) }.init().unwrap();
        let [other, device] = [0, IN_MIG_MODE].map(|index| nvml.device_by_index(index).unwrap());
        let (large, small) = (made(&device, "4g.20gb"), made(&device, "1g.5gb"));
        let of_other = other.gpu_instance_profile_by_id(19).unwrap();
        let of_small = small.compute_instance_profiles().unwrap().remove(0);
        // The driver has 100 instances of one slice on one GPU, and in a GPU instance of four.
        sim.node(|node| {
            for profile in &mut node.gpus[7].mig.profiles {
                match profile.id {
                    19 => profile.instances = 100,
                    5 => profile.slices = 100,
                    _ => {}
                }
            }
        });
        let mut profile = device.gpu_instance_profile_by_id(19).unwrap();
        profile.instance_count = 1;
        let mut by_id = device.gpu_instance_profile_by_id(14).unwrap();
        by_id.id = 19;
        let mut part = large.compute_instance_profiles().unwrap().remove(0);
        part.instance_count = 1;
        let mut part_by_id = large.compute_instance_profiles().unwrap().remove(1);
        part_by_id.id = part.id;
        for profile in [&profile, &by_id, &of_other] {
            assert_eq!(device.gpu_instances(profile), Ok(vec![]));
            assert_eq!(device.gpu_instance_possible_placements(profile), Ok(vec![]));
        }
        for part in [&part, &part_by_id, &of_small] {
            assert_eq!(large.compute_instances(part), Ok(vec![]));
        }
        let capacities = std::mem::take(&mut *CAPACITIES.lock().unwrap());
        assert_eq!(capacities.len(), 9, "{era:?}");
        assert!(capacities.iter().all(|capacity| *capacity >= 100), "{era:?}: {capacities:?}");
        // No list is requested for a profile that the driver does not have.
        (profile.id, part.id) = (99, 99);
        assert_eq!(missing_item(device.gpu_instances(&profile)), Some("GPU instance profile with the id"));
        assert_eq!(missing_item(large.compute_instances(&part)), Some("compute instance profile with the id"));
        assert!(CAPACITIES.lock().unwrap().is_empty());
    }
}

#[test]
fn occupied_and_invalid_placements() {
    let (_sim, device) = a100();
    let profile = device.gpu_instance_profile_by_name(&"2g.10gb".parse().unwrap()).unwrap();
    let make = |start, size| device.create_gpu_instance_with_placement(&profile, Placement { start, size });
    let instance = make(2, 2).unwrap();
    assert_eq!(instance.info().unwrap().placement, Placement { start: 2, size: 2 });
    assert_eq!(code(make(2, 2)), ErrorCode::InsufficientResources);
    for (start, size) in [(1, 2), (0, 4), (6, 2), (u32::MAX, u32::MAX)] {
        assert_eq!(code(make(start, size)), ErrorCode::InvalidArgument, "{start}:{size}");
    }
    assert_eq!(make(4, 2).unwrap().info().unwrap().placement.start, 4);
}

#[test]
fn a_fragmented_gpu_has_free_slices_but_no_placement() {
    let (_sim, device) = a100();
    let profile = device.gpu_instance_profile_by_name(&"1g.5gb".parse().unwrap()).unwrap();
    for start in [1, 5] {
        device.create_gpu_instance_with_placement(&profile, Placement { start, size: 1 }).unwrap();
    }
    let large = device.gpu_instance_profile_by_name(&"3g.20gb".parse().unwrap()).unwrap();
    assert_eq!(device.gpu_instance_remaining_capacity(&large), Ok(0));
    assert_eq!(code(device.create_gpu_instance(&large)), ErrorCode::InsufficientResources);
    assert_eq!(device.gpu_instance_remaining_capacity(&profile), Ok(5));
}

#[test]
fn compute_instances_have_placements() {
    let (_sim, device) = a100();
    let instance = made(&device, "3g.20gb");
    let one = instance.compute_instance_profile_by_name(&"1c.3g.20gb".parse().unwrap()).unwrap();
    let make = |start, size| instance.create_compute_instance_with_placement(&one, Placement { start, size });
    assert_eq!(make(2, 1).unwrap().info().unwrap().placement, Some(Placement { start: 2, size: 1 }));
    assert_eq!(code(make(2, 1)), ErrorCode::InsufficientResources);
    assert_eq!(code(make(3, 1)), ErrorCode::InvalidArgument);
    let all = instance.compute_instance_profile_by_name(&"3g.20gb".parse().unwrap()).unwrap();
    assert_eq!(code(instance.create_compute_instance(&all)), ErrorCode::InsufficientResources);
    assert_eq!(code(instance.compute_instance_by_id(1)), ErrorCode::NotFound);
}

#[test]
fn what_is_in_use_is_not_destroyed_and_comes_back() {
    let (sim, device) = a100();
    let instance = made(&device, "1g.5gb");
    let compute = computing(&instance, "1g.5gb");
    let ids = (instance.info().unwrap().id, compute.info().unwrap().id);

    let failed = instance.destroy().unwrap_err();
    assert_eq!(failed.error.code(), Some(ErrorCode::InUse));
    assert!(failed.to_string().contains("nvmlGpuInstanceDestroy"), "{failed}");
    let instance = failed.instance;
    assert_eq!(instance.info().unwrap().id, ids.0);

    let process = Process { instances: Some(ids), ..Process::new(ProcessKind::Compute, 7001, 1 << 20) };
    sim.node(|node| node.gpus[7].processes.push(process));
    let failed = compute.destroy().unwrap_err();
    assert_eq!(NvmlError::from(failed.clone()).code(), Some(ErrorCode::InUse));
    sim.node(|node| node.gpus[7].processes.clear());
    failed.instance.destroy().unwrap();
    instance.destroy().unwrap();
}

#[test]
fn destroyed_instances_are_errors_and_never_other_instances() {
    let (_sim, device) = a100();
    let instance = made(&device, "1g.5gb");
    let stale = instance.clone();
    let compute = computing(&instance, "1g.5gb");
    let stale_compute = compute.clone();
    compute.destroy().unwrap();
    instance.destroy().unwrap();
    // Another instance with the same placement, profile and id.
    let again = made(&device, "1g.5gb");
    assert_ne!(again, stale);
    assert_eq!(code(stale.info()), ErrorCode::InvalidArgument);
    assert_eq!(code(stale_compute.info()), ErrorCode::InvalidArgument);
    assert_eq!(stale.destroy().unwrap_err().error.code(), Some(ErrorCode::InvalidArgument));
    assert_eq!(stale_compute.destroy().unwrap_err().error.code(), Some(ErrorCode::InvalidArgument));
    again.destroy().unwrap();
}

#[test]
fn instances_need_mig_mode() {
    let (_sim, device) = of(Node::h200x8(), 0);
    let profile = device.gpu_instance_profile_by_id(19).unwrap();
    assert!(device.create_gpu_instance(&profile).unwrap_err().is_unsupported());
    // As on a real H200.
    assert_eq!(device.gpu_instances(&profile).unwrap().len(), 0);
    assert_eq!(device.all_gpu_instances().unwrap().len(), 0);
    assert_eq!(code(device.gpu_instance_by_id(1)), ErrorCode::NotFound);
}

#[test]
fn instances_need_the_right_to_them() {
    let (sim, device) = a100();
    let profile = device.gpu_instance_profile_by_id(19).unwrap();
    let instance = made(&device, "1g.5gb");
    let one = instance.compute_instance_profile_by_name(&"1g.5gb".parse().unwrap()).unwrap();
    let compute = instance.create_compute_instance(&one).unwrap();
    sim.node(|node| node.root = false);
    let placement = Placement { start: 1, size: 1 };
    let refused = [
        code(device.create_gpu_instance(&profile)),
        code(device.create_gpu_instance_with_placement(&profile, placement)),
        code(device.gpu_instances(&profile)),
        code(device.gpu_instance_by_id(11)),
        code(instance.create_compute_instance(&one)),
        code(instance.create_compute_instance_with_placement(&one, Placement { start: 0, size: 1 })),
        code(instance.compute_instances(&one)),
        code(instance.compute_instance_by_id(0)),
        code(compute.clone().destroy().map_err(NvmlError::from)),
    ];
    assert_eq!(refused, [ErrorCode::NoPermission; 9]);
    // Any user may read the properties of an instance.
    assert_eq!((instance.info().unwrap().profile_id, compute.info().unwrap().id), (19, 0));
    sim.node(|node| node.root = true);
    compute.destroy().unwrap();
    sim.node(|node| node.root = false);
    assert_eq!(code(instance.destroy().map_err(NvmlError::from)), ErrorCode::NoPermission);
}
