//! Properties of vGPU types, and their placements.

use nvml_sim::{Era, Fault, Node, Simulation};
use nvml_sys::{NVML_ERROR_INSUFFICIENT_SIZE, NVML_ERROR_NO_PERMISSION};
use nvml_wrapper::raw::Function;
use nvml_wrapper::vgpu::placement::{VgpuPlacementMode, VgpuPlacements};
use nvml_wrapper::vgpu::vgpu_type::VgpuTypeCapability;
use nvml_wrapper::{Device, ErrorCode, NvmlError, VgpuType};

use crate::session;
use crate::vgpu::{code, missing};

const SUPPORTED: Function = Function::nvmlDeviceGetVgpuTypeSupportedPlacements;
const CREATABLE: Function = Function::nvmlDeviceGetVgpuTypeCreatablePlacements;
const MOST: Function = Function::nvmlVgpuTypeGetMaxInstances;

/// Host, its device, and its two types: a quarter of the GPU and the whole GPU.
fn host(era: Era) -> (Simulation, Device, VgpuType, VgpuType) {
    let (sim, nvml) = session(Node::vgpu_host().with_era(era));
    let device = nvml.device_by_index(0).unwrap();
    let mut types = device.vgpu_supported_types().unwrap();
    let full = types.pop().unwrap();
    (sim, device, types.pop().unwrap(), full)
}

#[test]
fn properties_of_a_type() {
    let (sim, device, quarter, full) = host(Era::R580);
    for (vgpu_type, profile, per_instance, limit) in
        [(&quarter, Some(14), Some(2), Some(60)), (&full, None, None, None)]
    {
        let model = sim.node(|node| node.vgpu_type(vgpu_type.id()).cloned()).unwrap();
        let details = model.details;
        assert_eq!(vgpu_type.framebuffer_size(), Ok(model.framebuffer_size));
        assert_eq!(vgpu_type.fb_reservation(), Ok(details.fb_reservation));
        assert_eq!(vgpu_type.gsp_heap_size(), Ok(96 << 20));
        assert_eq!(vgpu_type.bar1_size(), Ok(details.bar1_size << 20));
        assert_eq!(vgpu_type.num_display_heads(), Ok(1));
        assert_eq!(vgpu_type.max_instances(&device), Ok(model.max_instances));
        assert_eq!(vgpu_type.max_instances_per_vm(), Ok(details.max_instances_per_vm));
        assert_eq!(vgpu_type.license(), Ok(details.license));
        let id = vgpu_type.device_id().unwrap();
        assert_eq!((id.device_id.into(), id.subsystem_id.into()), (details.device_id, details.subsystem_id));
        assert_eq!(vgpu_type.gpu_instance_profile_id(), Ok(profile));
        assert_eq!(vgpu_type.max_instances_per_gpu_instance().ok(), per_instance);
        assert_eq!(vgpu_type.frame_rate_limit().ok(), limit);
    }
    assert_ne!(quarter.framebuffer_size(), full.framebuffer_size());
    assert_ne!(quarter.max_instances(&device), full.max_instances(&device));
}

#[test]
fn debug_has_the_handle() {
    let (_sim, device, quarter, _) = host(Era::R580);
    assert_eq!(format!("{quarter:?}"), format!("VgpuType {{ handle: {} }}", quarter.id()));
    let instance = device.active_vgpus().unwrap().remove(0);
    assert_eq!(format!("{instance:?}"), format!("VgpuInstance {{ handle: {} }}", instance.id()));
}

#[test]
fn what_a_type_does_not_have() {
    let (_sim, _device, _, full) = host(Era::R580);
    assert_eq!(code(full.frame_rate_limit()), Some(ErrorCode::NotSupported));
    assert_eq!(code(full.max_instances_per_gpu_instance()), Some(ErrorCode::NotSupported));
}

#[test]
fn resolutions_of_the_displays() {
    let (sim, _device, quarter, _) = host(Era::R580);
    let id = quarter.id();
    sim.node(|node| node.vgpu_types.iter_mut().find(|vgpu_type| vgpu_type.id == id).unwrap().display_heads = 2);
    for display in [0, 1] {
        let resolution = quarter.resolution(display).unwrap();
        assert_eq!((resolution.width, resolution.height), (4096, 2160));
    }
    for display in [2, u32::MAX] {
        assert_eq!(code(quarter.resolution(display)), Some(ErrorCode::InvalidArgument));
    }
}

#[test]
fn capabilities_of_a_type() {
    let (_sim, _device, quarter, full) = host(Era::R580);
    let of = |vgpu_type: &VgpuType| {
        [
            VgpuTypeCapability::NvlinkP2p,
            VgpuTypeCapability::GpuDirect,
            VgpuTypeCapability::MultiVgpuExclusive,
            VgpuTypeCapability::ExclusiveType,
            VgpuTypeCapability::ExclusiveSize,
        ]
        .map(|capability| vgpu_type.has_capability(capability).unwrap())
    };
    assert_eq!(of(&quarter), [true, true, false, false, false]);
    assert_eq!(of(&full), [true, true, false, false, true]);
    for unknown in [5, u32::MAX] {
        let result = quarter.has_capability(VgpuTypeCapability::from_raw(unknown));
        assert_eq!(code(result), Some(ErrorCode::InvalidArgument));
    }
}

#[test]
fn a_type_that_the_driver_does_not_know() {
    let (sim, device, quarter, _) = host(Era::R580);
    sim.node(|node| node.vgpu_types.clear());
    let invalid = Some(ErrorCode::InvalidArgument);
    assert_eq!(code(quarter.name()), invalid);
    assert_eq!(code(quarter.framebuffer_size()), invalid);
    assert_eq!(code(quarter.fb_reservation()), invalid);
    assert_eq!(code(quarter.gsp_heap_size()), invalid);
    assert_eq!(code(quarter.bar1_size()), invalid);
    assert_eq!(code(quarter.num_display_heads()), invalid);
    assert_eq!(code(quarter.resolution(0)), invalid);
    assert_eq!(code(quarter.license()), invalid);
    assert_eq!(code(quarter.device_id()), invalid);
    assert_eq!(code(quarter.frame_rate_limit()), invalid);
    assert_eq!(code(quarter.max_instances(&device)), invalid);
    assert_eq!(code(quarter.max_instances_per_vm()), invalid);
    assert_eq!(code(quarter.max_instances_per_gpu_instance()), invalid);
    assert_eq!(code(quarter.gpu_instance_profile_id()), invalid);
    assert_eq!(code(quarter.has_capability(VgpuTypeCapability::GpuDirect)), invalid);
}

#[test]
fn types_on_older_drivers() {
    let (_sim, device, quarter, _) = host(Era::R470);
    assert_eq!(quarter.framebuffer_size(), Ok(35 << 30));
    assert_eq!(quarter.max_instances(&device), Ok(4));
    assert_eq!(quarter.gpu_instance_profile_id(), Ok(Some(14)));
    assert_eq!(missing(quarter.bar1_size()), Some(Function::nvmlVgpuTypeGetBAR1Info));
    assert_eq!(missing(quarter.gsp_heap_size()), Some(Function::nvmlVgpuTypeGetGspHeapSize));
    assert_eq!(missing(quarter.fb_reservation()), Some(Function::nvmlVgpuTypeGetFbReservation));
    let result = quarter.has_capability(VgpuTypeCapability::NvlinkP2p);
    assert_eq!(missing(result), Some(Function::nvmlVgpuTypeGetCapabilities));
    let result = quarter.max_instances_per_gpu_instance();
    assert_eq!(missing(result), Some(Function::nvmlVgpuTypeGetMaxInstancesPerGpuInstance));
    let result = device.vgpu_type_supported_placements(&quarter, VgpuPlacementMode::Heterogeneous);
    assert_eq!(missing(result), Some(SUPPORTED));
}

fn parts(placements: VgpuPlacements) -> (u32, Vec<u32>) {
    (placements.placement_size, placements.placement_ids)
}

#[test]
fn placements_in_each_mode() {
    let (sim, device, quarter, full) = host(Era::R580);
    let supported = |vgpu_type, mode| parts(device.vgpu_type_supported_placements(vgpu_type, mode).unwrap());
    let creatable = |vgpu_type, mode| parts(device.vgpu_type_creatable_placements(vgpu_type, mode).unwrap());
    assert_eq!(supported(&quarter, VgpuPlacementMode::Heterogeneous), (1, vec![0, 1, 2, 3]));
    assert_eq!(supported(&quarter, VgpuPlacementMode::Homogeneous), (1, vec![0, 1, 2]));
    assert_eq!(supported(&full, VgpuPlacementMode::Heterogeneous), (4, vec![0]));
    assert_eq!(creatable(&quarter, VgpuPlacementMode::Heterogeneous), (1, vec![0, 1]));
    assert_eq!(creatable(&quarter, VgpuPlacementMode::Homogeneous), (1, vec![2]));
    assert_eq!(creatable(&full, VgpuPlacementMode::Heterogeneous), (4, vec![]));
    // One call each: no query is repeated.
    assert_eq!((sim.calls(SUPPORTED), sim.calls(CREATABLE), sim.calls(MOST)), (3, 3, 0));
    let unknown = device.vgpu_type_supported_placements(&quarter, VgpuPlacementMode::from_raw(2));
    assert_eq!(code(unknown), Some(ErrorCode::InvalidArgument));
}

#[test]
fn placements_have_an_array_that_grows() {
    let (sim, device, quarter, _) = host(Era::R580);
    let id = quarter.id();
    let many: Vec<u32> = (0..300).collect();
    let ids = many.clone();
    sim.node(move |node| {
        let vgpu_type = node.vgpu_types.iter_mut().find(|vgpu_type| vgpu_type.id == id).unwrap();
        vgpu_type.details.supported_placements[0] = ids;
    });
    let result = device.vgpu_type_supported_placements(&quarter, VgpuPlacementMode::Heterogeneous).unwrap();
    assert_eq!(parts(result), (1, many));
    assert_eq!(sim.calls(SUPPORTED), 2);
    sim.fail(SUPPORTED, Fault::code(NVML_ERROR_INSUFFICIENT_SIZE));
    let result = device.vgpu_type_supported_placements(&quarter, VgpuPlacementMode::Heterogeneous);
    assert_eq!(code(result), Some(ErrorCode::InsufficientSize));
}

#[test]
fn placements_by_version_1_of_the_list() {
    let (sim, device, quarter, _) = host(Era::R550);
    let result = device.vgpu_type_supported_placements(&quarter, VgpuPlacementMode::Heterogeneous).unwrap();
    assert_eq!(parts(result), (1, vec![0, 1, 2, 3]));
    let result = device.vgpu_type_creatable_placements(&quarter, VgpuPlacementMode::Heterogeneous).unwrap();
    assert_eq!(parts(result), (1, vec![0, 1]));
    assert_eq!((sim.calls(SUPPORTED), sim.calls(CREATABLE)), (2, 2));
    // The version has no mode: the other mode does not return the placements of this one.
    let result = device.vgpu_type_supported_placements(&quarter, VgpuPlacementMode::Homogeneous);
    assert_eq!(code(result), Some(ErrorCode::ArgumentVersionMismatch));
    let result = device.vgpu_type_creatable_placements(&quarter, VgpuPlacementMode::Homogeneous);
    assert_eq!(code(result), Some(ErrorCode::ArgumentVersionMismatch));
}

#[test]
fn version_1_writes_as_many_placements_as_possible_instances() {
    // The library ignores the passed capacity, so the crate must not request more ids than its buffer has.
    let (sim, device, quarter, _) = host(Era::R550);
    let id = quarter.id();
    let set = |most: u32| {
        sim.node(move |node| {
            let vgpu_type = node.vgpu_types.iter_mut().find(|vgpu_type| vgpu_type.id == id).unwrap();
            vgpu_type.max_instances = most;
            vgpu_type.details.supported_placements[0] = (0..most.min(2000)).collect();
        });
        device.vgpu_type_supported_placements(&quarter, VgpuPlacementMode::Heterogeneous)
    };
    assert_eq!(set(1024).unwrap().placement_ids.len(), 1024);
    for most in [1025, u32::MAX] {
        assert!(matches!(set(most), Err(NvmlError::InvalidOutput { function: SUPPORTED, .. })));
    }
    sim.fail(MOST, Fault::code(NVML_ERROR_NO_PERMISSION));
    assert_eq!(code(set(4)), Some(ErrorCode::NoPermission));
}

#[test]
fn placements_of_other_hosts_and_types() {
    let mode = VgpuPlacementMode::Heterogeneous;
    let (sim, device, quarter, _) = host(Era::R580);
    sim.fail(CREATABLE, Fault::code(NVML_ERROR_NO_PERMISSION));
    assert_eq!(code(device.vgpu_type_creatable_placements(&quarter, mode)), Some(ErrorCode::NoPermission));
    sim.clear_faults();
    sim.node(|node| node.gpus[0].vgpu.as_mut().unwrap().supported.clear());
    assert_eq!(code(device.vgpu_type_supported_placements(&quarter, mode)), Some(ErrorCode::NotSupported));
    sim.node(|node| node.gpus[0].vgpu = None);
    assert_eq!(code(device.vgpu_type_supported_placements(&quarter, mode)), Some(ErrorCode::NotSupported));
    assert_eq!(code(device.vgpu_type_creatable_placements(&quarter, mode)), Some(ErrorCode::NotSupported));
}

#[test]
fn a_type_and_a_device_of_two_sessions() {
    let (sim, device, _, _) = host(Era::R580);
    let (_other, _, foreign, _) = host(Era::R580);
    let mode = VgpuPlacementMode::Heterogeneous;
    let mixed = |function| Some(NvmlError::MixedSessions { function });
    assert_eq!(foreign.max_instances(&device).err(), mixed(MOST));
    assert_eq!(device.vgpu_type_supported_placements(&foreign, mode).err(), mixed(SUPPORTED));
    assert_eq!(device.vgpu_type_creatable_placements(&foreign, mode).err(), mixed(CREATABLE));
    assert_eq!((sim.calls(MOST), sim.calls(SUPPORTED), sim.calls(CREATABLE)), (0, 0, 0));
}

#[test]
fn placements_with_invalid_counts() {
    let mode = VgpuPlacementMode::Heterogeneous;
    for era in [Era::R580, Era::R550] {
        let (sim, device, quarter, _) = host(era);
        sim.fail(SUPPORTED, Fault::overcounting_list(u32::MAX));
        let placements = device.vgpu_type_supported_placements(&quarter, mode).unwrap();
        assert!((4..=1024).contains(&placements.placement_ids.len()), "{era:?}");
    }
}
