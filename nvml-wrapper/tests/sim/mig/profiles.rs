//! MIG profiles, placements and remaining capacity.

use nvml_sim::{Era, Fault, Node};
use nvml_sys::{
    NVML_ERROR_GPU_IS_LOST, NVML_ERROR_INVALID_ARGUMENT, NVML_ERROR_NO_PERMISSION, NVML_ERROR_NOT_SUPPORTED,
};
use nvml_wrapper::mig::Placement;
use nvml_wrapper::mig::compute_profile::ComputeInstanceProfileKind;
use nvml_wrapper::mig::profile::{GpuInstanceProfileCapabilities, GpuInstanceProfileKind};
use nvml_wrapper::mig::slices::MigProfileSlices;
use nvml_wrapper::raw::Function;
use nvml_wrapper::{ErrorCode, ResultExt};

use super::{IN_MIG_MODE, a100, code, made, missing_item, of, unavailable};

/// Name, id, instances, MiB; multiprocessors, decoders, encoders, copy engines, JPEG, OFA; slices; starts, size.
type Row = (&'static str, u32, u32, u64, [u32; 6], u32, &'static [u32], u32);

/// As nvidia-smi of driver 580.159.04 lists them; slices are those of the name.
const OF_H200: [Row; 7] = [
    ("1g.18gb", 19, 7, 16_384, [16, 1, 0, 1, 1, 0], 1, &[0, 1, 2, 3, 4, 5, 6], 1),
    ("1g.18gb+me", 20, 1, 16_384, [16, 1, 0, 1, 1, 1], 1, &[0, 1, 2, 3, 4, 5, 6], 1),
    ("1g.35gb", 15, 4, 33_280, [26, 1, 0, 1, 1, 0], 1, &[0, 2, 4, 6], 2),
    ("2g.35gb", 14, 3, 33_280, [32, 2, 0, 2, 2, 0], 2, &[0, 2, 4], 2),
    ("3g.71gb", 9, 2, 71_424, [60, 3, 0, 3, 3, 0], 3, &[0, 4], 4),
    ("4g.71gb", 5, 1, 71_424, [64, 4, 0, 4, 4, 0], 4, &[0], 4),
    ("7g.141gb", 0, 1, 143_360, [132, 7, 0, 8, 7, 1], 7, &[0], 8),
];

/// As in NVIDIA's tables.
const OF_A100: [Row; 7] = [
    ("1g.5gb", 19, 7, 4_864, [14, 0, 0, 1, 0, 0], 1, &[0, 1, 2, 3, 4, 5, 6], 1),
    ("1g.5gb+me", 20, 1, 4_864, [14, 1, 0, 1, 1, 1], 1, &[0, 1, 2, 3, 4, 5, 6], 1),
    ("1g.10gb", 15, 4, 9_856, [14, 1, 0, 1, 0, 0], 1, &[0, 2, 4, 6], 2),
    ("2g.10gb", 14, 3, 9_856, [28, 1, 0, 2, 0, 0], 2, &[0, 2, 4], 2),
    ("3g.20gb", 9, 2, 19_968, [42, 2, 0, 3, 0, 0], 3, &[0, 4], 4),
    ("4g.20gb", 5, 1, 19_968, [56, 2, 0, 4, 0, 0], 4, &[0], 4),
    ("7g.40gb", 0, 1, 40_192, [98, 5, 0, 7, 1, 1], 7, &[0], 8),
];

#[test]
fn the_profiles_are_those_of_the_real_gpus() {
    for (node, listed) in [(Node::h200x8(), OF_H200), (Node::a100x8(), OF_A100)] {
        let (_sim, device) = of(node, 0);
        assert_eq!(device.gpu_instance_profiles().unwrap().len(), listed.len());
        for (name, id, instances, mib, engines, slices, starts, size) in listed {
            let profile = device.gpu_instance_profile_by_name(&name.parse().unwrap()).unwrap();
            assert_eq!(profile.name.as_ref().unwrap().to_string(), name);
            assert_eq!((profile.id, profile.instance_count, profile.memory_size), (id, instances, mib << 20), "{name}");
            let reported = [
                profile.multiprocessor_count,
                profile.decoder_count,
                profile.encoder_count,
                profile.copy_engine_count,
                profile.jpeg_count,
                profile.ofa_count,
            ];
            assert_eq!((reported, profile.slice_count, profile.is_p2p_supported), (engines, slices, false), "{name}");
            let placements: Vec<Placement> = starts.iter().map(|start| Placement { start: *start, size }).collect();
            assert_eq!(device.gpu_instance_possible_placements(&profile), Ok(placements), "{name}");
            assert_eq!(device.gpu_instance_remaining_capacity(&profile), Ok(instances), "{name}");
        }
    }
}

#[test]
fn a_profile_is_found_by_kind_id_and_name() {
    let (_sim, device) = a100();
    let by_kind = device.gpu_instance_profile(GpuInstanceProfileKind::OneSliceRev1).unwrap();
    assert_eq!((by_kind.id, by_kind.slice_count), (20, 1));
    assert_eq!(device.gpu_instance_profile_by_id(20).as_ref(), Ok(&by_kind));
    // A driver whose struct has the name.
    let (_sim, named) = of(Node::a100x8().with_era(Era::R580_82), IN_MIG_MODE);
    let mut by_id = named.gpu_instance_profile_by_id(20).unwrap();
    assert_eq!(by_id.kind, None);
    by_id.kind = by_kind.kind;
    assert_eq!(by_id, by_kind);
    // The name of a compute instance contains the profile of its GPU instance.
    let by_name = device.gpu_instance_profile_by_name(&"1c.3g.20gb".parse().unwrap()).unwrap();
    assert_eq!((by_name.id, by_name.kind), (9, Some(GpuInstanceProfileKind::ThreeSlice)));
    assert_eq!(code(device.gpu_instance_profile(GpuInstanceProfileKind::EightSlice)), ErrorCode::NotSupported);
    assert_eq!(code(device.gpu_instance_profile(GpuInstanceProfileKind::from_raw(18))), ErrorCode::InvalidArgument);
    assert_eq!(missing_item(device.gpu_instance_profile_by_id(3)), Some("GPU instance profile with the id"));
    let other_memory = device.gpu_instance_profile_by_name(&"1g.18gb".parse().unwrap());
    assert_eq!(unavailable(other_memory).0, "1g.18gb");
}

#[test]
fn a_gpu_without_mig_has_no_profiles() {
    let (_sim, device) = of(Node::geforce(), 0);
    assert_eq!(device.gpu_instance_profiles(), Ok(vec![]));
    assert!(device.gpu_instance_profile(GpuInstanceProfileKind::OneSlice).unwrap_err().is_unsupported());
    assert_eq!(code(device.gpu_instance_profile_by_id(19)), ErrorCode::NotSupported);
    assert_eq!(code(device.gpu_instance_profile_by_name(&"1g.5gb".parse().unwrap())), ErrorCode::NotSupported);
}

#[test]
fn an_error_that_is_no_missing_profile_is_returned() {
    let (sim, device) = a100();
    sim.fail(Function::nvmlDeviceGetGpuInstanceProfileInfoV, Fault::code(NVML_ERROR_GPU_IS_LOST).nth(3));
    assert!(device.gpu_instance_profiles().is_err());
}

#[test]
fn capabilities_are_those_of_the_profile() {
    let (sim, device) = a100();
    sim.node(|node| node.gpus[7].mig.profiles[0].capabilities = 0b111);
    let profile = device.gpu_instance_profile(GpuInstanceProfileKind::OneSlice).unwrap();
    let capabilities = profile.capabilities.unwrap();
    assert!(profile.is_p2p_supported && capabilities.contains(GpuInstanceProfileCapabilities::GFX));
    assert_eq!(capabilities.bits(), 0b111);
    let profile = device.gpu_instance_profile(GpuInstanceProfileKind::TwoSlice).unwrap();
    assert_eq!((profile.is_p2p_supported, profile.capabilities.unwrap().bits()), (false, 0));
}

#[test]
fn a_name_of_no_known_form_is_made_from_the_rest() {
    let (sim, device) = of(Node::h200x8(), 7);
    let right = device.gpu_instance_profiles().unwrap();
    // As on driver 580 with MIG mode disabled.
    sim.node(|node| {
        for profile in &mut node.gpus[7].mig.profiles {
            profile.name = "MIG 7g.0gb".into();
        }
    });
    assert_eq!(device.gpu_instance_profiles(), Ok(right.clone()));
    for profile in right {
        assert_eq!(device.gpu_instance_profile_by_id(profile.id).unwrap().name, profile.name);
    }
}

#[test]
fn a_name_that_cannot_be_composed_is_missing() {
    for failure in [NVML_ERROR_NO_PERMISSION, NVML_ERROR_NOT_SUPPORTED] {
        // Later drivers have no names in the newest struct.
        let (sim, device) = of(Node::h200x8().with_era(Era::R580_82), 7);
        let mut named = device.gpu_instance_profiles().unwrap();
        sim.node(|node| node.gpus[7].mig.profiles[1].name = "MIG 7g.0gb".into());
        sim.fail(Function::nvmlDeviceGetMemoryInfo_v2, Fault::code(failure));
        let kind = sim.node(|node| node.gpus[7].mig.profiles[1].kind);
        let changed = named.iter_mut().find(|profile| profile.kind == Some(kind.into())).unwrap();
        changed.name = None;
        assert_eq!(device.gpu_instance_profile(kind.into()).as_ref(), Ok(&*changed));
        assert_eq!(device.gpu_instance_profiles(), Ok(named));
    }
}

#[test]
fn names_of_all_kinds_round_trip() {
    use GpuInstanceProfileKind as Kind;
    let kinds = [
        (Kind::OneSliceRev1, 1, "1g.5gb+me"),
        (Kind::TwoSliceRev1, 2, "2g.5gb+me"),
        (Kind::OneSliceGfx, 1, "1g.5gb+gfx"),
        (Kind::TwoSliceGfx, 2, "2g.5gb+gfx"),
        (Kind::ThreeSliceGfx, 3, "3g.5gb+gfx"),
        (Kind::FourSliceGfx, 4, "4g.5gb+gfx"),
        (Kind::OneSliceNoMe, 1, "1g.5gb-me"),
        (Kind::TwoSliceNoMe, 2, "2g.5gb-me"),
        (Kind::OneSliceAllMe, 1, "1g.5gb+me.all"),
        (Kind::TwoSliceAllMe, 2, "2g.5gb+me.all"),
        (Kind::SixSlice, 6, "6g.5gb"),
        (Kind::EightSlice, 8, "8g.5gb"),
    ];
    for (kind, slices, name) in kinds {
        // The driver's name, or the computed one if the driver reports none.
        for reported in [format!("MIG {name}"), "MIG 1g.0gb".to_owned()] {
            let (sim, device) = of(Node::a100x8().with_era(Era::Latest), 7);
            sim.node(|node| {
                let profile = &mut node.gpus[7].mig.profiles[0];
                (profile.kind, profile.slices, profile.name) = (kind.raw(), slices, reported.clone());
            });
            let profile = device.gpu_instance_profile(kind).unwrap();
            assert_eq!(profile.name.as_ref().unwrap().to_string(), name);
            assert_eq!(device.gpu_instance_profile_by_name(&name.parse().unwrap()).unwrap(), profile);
            if !reported.ends_with(name) || slices > 4 {
                continue;
            }
            // From a device to its profile name, and from the name to the profile.
            let instance = device.create_gpu_instance(&profile).unwrap();
            let parts = if slices > 1 { vec![format!("1c.{name}"), name.to_owned()] } else { vec![name.to_owned()] };
            for part in parts {
                let of_part = instance.compute_instance_profile_by_name(&part.parse().unwrap()).unwrap();
                let compute = instance.create_compute_instance(&of_part).unwrap();
                let live = device.mig_device_by_index(0).unwrap().mig_profile_name().unwrap();
                assert_eq!(live.to_string(), part);
                assert_eq!(device.gpu_instance_profile_by_name(&live).unwrap().id, profile.id);
                compute.destroy().unwrap();
            }
        }
    }
}

#[test]
fn trap_29_kinds_that_the_driver_does_not_know_are_passed_over() {
    for era in [Era::Latest, Era::R470] {
        let (sim, device) = of(Node::a100x8().with_era(era), 7);
        // The older driver has no second kind of one slice.
        let all = if era == Era::R470 { 6 } else { 7 };
        assert_eq!(device.gpu_instance_profiles().unwrap().len(), all);
        // The last of the first five kinds is the largest; an older driver rejects all others.
        let invalid = |function, after| sim.fail(function, Fault::code(NVML_ERROR_INVALID_ARGUMENT).after(after));
        let first_only = |known| if era == Era::R470 { known } else { 0 };
        invalid(Function::nvmlDeviceGetGpuInstanceProfileInfoV, 5);
        invalid(Function::nvmlDeviceGetGpuInstanceProfileInfo, first_only(5));
        let known: Vec<u32> = device.gpu_instance_profiles().unwrap().iter().map(|profile| profile.id).collect();
        assert_eq!(known, [19, 14, 9, 5, 0], "{era:?}");
        sim.clear_faults();
        let instance = made(&device, "7g.40gb");
        assert_eq!(instance.compute_instance_profiles().unwrap().len(), 5);
        invalid(Function::nvmlGpuInstanceGetComputeInstanceProfileInfoV, 2);
        invalid(Function::nvmlGpuInstanceGetComputeInstanceProfileInfo, first_only(2));
        assert_eq!(instance.compute_instance_profiles().unwrap().len(), 2, "{era:?}");
    }
}

#[test]
fn any_number_of_placements_is_read_completely() {
    let (sim, device) = a100();
    let profile = device.gpu_instance_profile_by_id(20).unwrap();
    // More placements than instances, and than the first capacity.
    sim.node(|node| node.gpus[7].mig.profiles[1].starts = (0..500).collect());
    let placements = device.gpu_instance_possible_placements(&profile).unwrap();
    assert_eq!((profile.instance_count, placements.len(), placements[499].start), (1, 500, 499));
    sim.node(|node| node.gpus[7].mig.profiles[1].starts = vec![]);
    assert_eq!(device.gpu_instance_possible_placements(&profile), Ok(vec![]));
}

#[test]
fn capacity_shrinks_as_instances_are_made() {
    let (_sim, device) = a100();
    let capacity = |name: &str| {
        let profile = device.gpu_instance_profile_by_name(&name.parse().unwrap()).unwrap();
        device.gpu_instance_remaining_capacity(&profile).unwrap()
    };
    assert_eq!(["1g.5gb", "1g.5gb+me", "1g.10gb", "2g.10gb", "3g.20gb", "7g.40gb"].map(capacity), [7, 1, 4, 3, 2, 1]);
    let instance = made(&device, "3g.20gb");
    assert_eq!(["1g.5gb", "1g.5gb+me", "1g.10gb", "2g.10gb", "3g.20gb", "7g.40gb"].map(capacity), [3, 1, 2, 1, 1, 0]);
    instance.destroy().unwrap();
    assert_eq!(capacity("7g.40gb"), 1);
}

#[test]
fn capacity_needs_the_right_to_it_and_no_mig_mode() {
    let (_sim, device) = of(Node::h200x8(), 0);
    let profile = device.gpu_instance_profile_by_id(19).unwrap();
    assert_eq!(device.gpu_instance_remaining_capacity(&profile), Ok(7));
    let mut node = Node::a100x8();
    node.root = false;
    let (_sim, device) = of(node, 7);
    let profile = device.gpu_instance_profile_by_id(19).unwrap();
    assert_eq!(code(device.gpu_instance_remaining_capacity(&profile)), ErrorCode::NoPermission);
    assert_eq!(code(device.gpu_instance_possible_placements(&profile)), ErrorCode::NoPermission);
}

#[test]
fn a_gpu_instance_has_profiles_of_compute_instances() {
    let (_sim, device) = a100();
    let instance = made(&device, "3g.20gb");
    let profiles = instance.compute_instance_profiles().unwrap();
    let names: Vec<String> = profiles.iter().map(|profile| profile.name.as_ref().unwrap().to_string()).collect();
    assert_eq!(names, ["1c.3g.20gb", "2c.3g.20gb", "3g.20gb"]);
    let [one, two, all] = &profiles[..] else { panic!("{profiles:?}") };
    assert_eq!((one.id, one.instance_count, one.multiprocessor_count), (0, 3, 14));
    assert_eq!((two.id, two.slice_count, two.multiprocessor_count), (1, 2, 28));
    assert_eq!((all.shared_copy_engine_count, all.shared_decoder_count, all.instance_count), (3, 2, 1));
    assert_eq!((all.kind, all.capabilities.map(|bits| bits.bits())), (ComputeInstanceProfileKind::ThreeSlice, Some(0)));
    let kind = ComputeInstanceProfileKind::FourSlice;
    assert_eq!(code(instance.compute_instance_profile(kind)), ErrorCode::NotSupported);
    let kind = ComputeInstanceProfileKind::from_raw(9);
    assert_eq!(code(instance.compute_instance_profile(kind)), ErrorCode::InvalidArgument);
    let name = "1c.2g.10gb".parse().unwrap();
    let (requested, available) = unavailable(instance.compute_instance_profile_by_name(&name));
    assert_eq!((requested.as_str(), available), ("1c.2g.10gb", names));
}

#[test]
fn compute_placements_and_capacity() {
    let (sim, device) = a100();
    let instance = made(&device, "4g.20gb");
    let two = instance.compute_instance_profile(ComputeInstanceProfileKind::TwoSlice).unwrap();
    let placements = vec![Placement { start: 0, size: 2 }, Placement { start: 2, size: 2 }];
    assert_eq!(instance.compute_instance_possible_placements(&two).unwrap(), placements);
    assert_eq!(instance.compute_instance_remaining_capacity(&two), Ok(2));
    let one = instance.create_compute_instance_with_placement(&two, placements[1]).unwrap();
    assert_eq!(instance.compute_instance_remaining_capacity(&two), Ok(1));
    // Possible placements do not depend on existing instances.
    assert_eq!(instance.compute_instance_possible_placements(&two).unwrap(), placements);
    one.destroy().unwrap();
    sim.node(|node| node.root = false);
    assert_eq!(code(instance.compute_instance_possible_placements(&two)), ErrorCode::NoPermission);
    assert_eq!(code(instance.compute_instance_remaining_capacity(&two)), ErrorCode::NoPermission);
}

/// TRAPS 38: the names follow the total memory of the board.
#[test]
fn trap_38_a_profile_of_another_name_is_found_by_its_slices() {
    // Newer drivers return no name, and the crate composes it from the memory.
    let (sim, device) = of(Node::a100x8().with_era(Era::R580_82), IN_MIG_MODE);
    // The same board with a total memory that NVIDIA rounds to 39 GB.
    sim.node(|node| {
        for profile in &mut node.gpus[7].mig.profiles {
            profile.name = profile.name.replace("7g.40gb", "7g.39gb").replace(".20gb", ".19gb");
        }
    });
    let asked = "7g.40gb".parse().unwrap();
    let error = device.gpu_instance_profile_by_name(&asked).unwrap_err();
    assert_eq!(
        error.to_string(),
        "nvmlDeviceGetGpuInstanceProfileInfoV reported no MIG profile 7g.40gb, available: \
         1g.5gb, 2g.10gb, 3g.19gb, 4g.19gb, 7g.39gb, 1g.5gb+me, 1g.10gb"
    );
    assert_eq!(error.function(), Some(Function::nvmlDeviceGetGpuInstanceProfileInfoV));
    // It is not an unsupported feature.
    assert_eq!(Err::<(), _>(error.clone()).if_supported(), Err(error));
    let found = |slices: MigProfileSlices| device.gpu_instance_profile_by_slices(&slices).unwrap();
    for (slices, name) in [
        (MigProfileSlices::new(7, 8), "7g.39gb"),
        (MigProfileSlices::new(3, 4), "3g.19gb"),
        (MigProfileSlices::new(4, 4), "4g.19gb"),
        (MigProfileSlices::new(1, 1), "1g.5gb"),
        (MigProfileSlices::new(1, 2), "1g.10gb"),
        (MigProfileSlices::new(1, 1).with_attributes("+me"), "1g.5gb+me"),
    ] {
        assert_eq!(found(slices).name.unwrap().to_string(), name);
    }
    let none = device.gpu_instance_profile_by_slices(&MigProfileSlices::new(1, 8).with_attributes("+gfx"));
    let (requested, available) = unavailable(none);
    assert_eq!((requested.as_str(), available.len()), ("1g+gfx with 8/8 of the memory", 7));
    let instance = device.create_gpu_instance(&found(MigProfileSlices::new(3, 4))).unwrap();
    let two = instance.compute_instance_profile_by_slices(2).unwrap();
    assert_eq!(two.name.unwrap().to_string(), "2c.3g.19gb");
    assert_eq!(unavailable(instance.compute_instance_profile_by_slices(7)).0, "7c");
}

/// The same slices on boards of other sizes.
#[test]
fn slices_are_the_same_on_all_boards() {
    for (node, names) in [
        (Node::a100x8(), ["1g.5gb", "1g.10gb", "2g.10gb", "3g.20gb", "7g.40gb"]),
        (Node::h200x8(), ["1g.18gb", "1g.35gb", "2g.35gb", "3g.71gb", "7g.141gb"]),
    ] {
        let (_sim, device) = of(node, 0);
        let slices = [(1, 1), (1, 2), (2, 2), (3, 4), (7, 8)];
        let profiles = slices.map(|(slices, eighths)| MigProfileSlices::new(slices, eighths));
        let found = profiles.map(|slices| device.gpu_instance_profile_by_slices(&slices).unwrap().name.unwrap());
        assert_eq!(found.map(|name| name.to_string()), names);
    }
    let (_sim, device) = of(Node::geforce(), 0);
    assert_eq!(code(device.gpu_instance_profile_by_slices(&MigProfileSlices::new(1, 1))), ErrorCode::NotSupported);
}
