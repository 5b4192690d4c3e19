//! Behavior of older drivers.

use nvml_sim::{Era, Node};
use nvml_wrapper::mig::Placement;
use nvml_wrapper::mig::profile::GpuInstanceProfileKind;
use nvml_wrapper::raw::Function;

use super::{IN_MIG_MODE, computing, made, missing_item, of, without};

/// Drivers, each with another version of the profile functions.
const ERAS: [Era; 4] = [Era::R470, Era::R535, Era::R550, Era::R580];

#[test]
fn profiles_are_the_same_in_all_versions() {
    let listed = |era| {
        let (_sim, device) = of(Node::a100x8().with_era(era), IN_MIG_MODE);
        device.gpu_instance_profiles().unwrap()
    };
    let newest = listed(Era::Latest);
    assert_eq!(newest.len(), 7);
    for era in ERAS {
        let mut profiles = listed(era);
        // Driver 470 does not have the last kind.
        let known = if era == Era::R470 { 6 } else { 7 };
        for (profile, newest) in profiles.iter_mut().zip(&newest) {
            assert_eq!(profile.capabilities.is_some(), era >= Era::R550, "{era:?}");
            profile.capabilities = newest.capabilities;
        }
        assert_eq!(profiles, newest[..known], "{era:?}");
    }
}

#[test]
fn trap_4_the_second_and_third_version_of_one_size_are_not_mixed_up() {
    for era in ERAS {
        let mut node = Node::h200x8().with_era(era);
        node.gpus[0].mig.profiles[6].capabilities = 1;
        let (_sim, device) = of(node, 0);
        let profile = device.gpu_instance_profile(GpuInstanceProfileKind::SevenSlice).unwrap();
        // The second version has P2P at the offset of the slices in the third.
        let read = (profile.slice_count, profile.instance_count, profile.multiprocessor_count, profile.ofa_count);
        assert_eq!(read, (7, 1, 132, 1), "{era:?}");
        assert!(profile.is_p2p_supported, "{era:?}");
        assert_eq!(profile.name.unwrap().to_string(), "7g.141gb", "{era:?}");
    }
}

#[test]
fn names_of_the_first_version_are_computed() {
    for node in [Node::a100x8(), Node::h200x8()] {
        let (sim, device) = of(node.with_era(Era::R470), 7);
        let mut names: Vec<String> = sim.node(|node| {
            // Kinds of driver 470.
            let known = node.gpus[7].mig.profiles.iter().filter(|profile| profile.kind < 8);
            known.map(|profile| profile.name.clone()).collect()
        });
        let profiles = device.gpu_instance_profiles().unwrap();
        let mut computed: Vec<String> =
            profiles.into_iter().map(|profile| format!("MIG {}", profile.name.unwrap())).collect();
        names.sort();
        computed.sort();
        assert_eq!(computed, names);
    }
}

#[test]
fn profiles_are_found_by_id_without_the_function_for_it() {
    for era in ERAS {
        let (_sim, device) = of(Node::a100x8().with_era(era), IN_MIG_MODE);
        let profile = device.gpu_instance_profile_by_id(14).unwrap();
        // Driver 580.159.04 has a function for it, but no names in its struct.
        assert_eq!((profile.slice_count, profile.kind.is_some()), (2, true), "{era:?}");
        assert_eq!(
            missing_item(device.gpu_instance_profile_by_id(99)),
            Some("GPU instance profile with the id"),
            "{era:?}"
        );
    }
}

#[test]
fn compute_profiles_are_the_same_in_all_versions() {
    let listed = |era| {
        let (sim, device) = of(Node::a100x8().with_era(era), IN_MIG_MODE);
        let profiles = made(&device, "4g.20gb").compute_instance_profiles().unwrap();
        assert_eq!(sim.calls(Function::nvmlSystemGetNVMLVersion), 0, "{era:?}");
        profiles
    };
    let newest = listed(Era::Latest);
    assert_eq!(newest.len(), 4);
    for era in ERAS {
        let mut profiles = listed(era);
        for (profile, newest) in profiles.iter_mut().zip(&newest) {
            assert_eq!(profile.capabilities.is_some(), era >= Era::R550, "{era:?}");
            profile.capabilities = newest.capabilities;
        }
        assert_eq!(profiles, newest, "{era:?}");
    }
}

#[test]
fn the_first_version_of_placements_writes_more_than_instances() {
    let hidden = &[Function::nvmlDeviceGetGpuInstancePossiblePlacements_v2];
    let (sim, device) = without(hidden, Node::a100x8());
    sim.node(|node| node.gpus[7].mig.profiles[0].instances = 1);
    let profile = device.gpu_instance_profile_by_id(19).unwrap();
    let placements = device.gpu_instance_possible_placements(&profile).unwrap();
    assert_eq!(sim.calls(Function::nvmlSystemGetNVMLVersion), 0);
    let all: Vec<Placement> = (0..7).map(|start| Placement { start, size: 1 }).collect();
    assert_eq!((profile.instance_count, placements), (1, all));
    assert_eq!(sim.calls(Function::nvmlDeviceGetGpuInstancePossiblePlacements), 1);
}

#[test]
fn trap_2_the_first_version_of_attributes_ends_early() {
    let (sim, device) = without(&[Function::nvmlDeviceGetAttributes_v2], Node::a100x8());
    computing(&made(&device, "2g.10gb"), "2g.10gb");
    let mig = device.mig_device_by_index(0).unwrap();
    let attributes = mig.attributes().unwrap();
    assert_eq!((attributes.multiprocessor_count, attributes.shared_decoder_count), (28, 1));
    assert_eq!((attributes.gpu_instance_slice_count, attributes.compute_instance_slice_count), (None, None));
    assert_eq!(attributes.memory_size, None);
    assert!(mig.mig_profile_name().unwrap_err().is_unsupported());
    assert_eq!(sim.calls(Function::nvmlDeviceGetAttributes), 2);
}

#[test]
fn trap_2_the_first_version_of_compute_instance_info_has_no_placement() {
    let (sim, device) = without(&[Function::nvmlComputeInstanceGetInfo_v2], Node::a100x8());
    let instance = made(&device, "2g.10gb");
    let compute = [computing(&instance, "1c.2g.10gb"), computing(&instance, "1c.2g.10gb")];
    let info = compute[1].info().unwrap();
    assert_eq!((info.id, info.profile_id, info.placement), (1, 0, None));
    assert_eq!(sim.calls(Function::nvmlSystemGetNVMLVersion), 0);
    assert_eq!((info.device, info.gpu_instance), (device, instance));
}

#[test]
fn a_driver_before_mig_names_the_requirements() {
    let (_sim, device) = of(Node::h200x8().with_era(Era::R390), 0);
    let missing = [
        device.mig_mode().unwrap_err(),
        device.set_mig_mode(true).unwrap_err(),
        device.gpu_instance_profiles().unwrap_err(),
        device.max_mig_device_count().unwrap_err(),
        device.is_mig_device().unwrap_err(),
        device.attributes().unwrap_err(),
    ];
    for error in missing {
        assert!(error.to_string().contains("is not in the installed NVML library"), "{error}");
    }
}
