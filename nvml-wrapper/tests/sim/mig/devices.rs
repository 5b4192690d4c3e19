//! MIG devices: enumeration, parents and properties.

use nvml_sim::{Era, Fault, Node, Process, ProcessKind};
use nvml_sys::{NVML_ERROR_GPU_IS_LOST, NVML_ERROR_INVALID_ARGUMENT, NVML_ERROR_NOT_FOUND, NVML_ERROR_UNKNOWN};
use nvml_wrapper::mig::profile::GpuInstanceProfileKind;
use nvml_wrapper::raw::Function;
use nvml_wrapper::{ErrorCode, NvmlError};

use super::{a100, code, computing, made, missing_item, of};

#[test]
fn trap_29_the_walk_survives_gaps() {
    let (sim, device) = a100();
    for _ in 0..5 {
        computing(&made(&device, "1g.5gb"), "1g.5gb");
    }
    let indices = || -> Vec<u32> { device.mig_devices().unwrap().map(|mig| mig.unwrap().index().unwrap()).collect() };
    assert_eq!(indices(), [0, 1, 2, 3, 4]);
    sim.node(|node| {
        node.gpus[7].mig.broken_indices = vec![(1, NVML_ERROR_NOT_FOUND), (3, NVML_ERROR_INVALID_ARGUMENT)];
    });
    assert_eq!(indices(), [0, 2, 4]);
}

#[test]
fn the_walk_goes_on_after_an_error() {
    let (sim, device) = a100();
    for _ in 0..3 {
        computing(&made(&device, "1g.5gb"), "1g.5gb");
    }
    sim.node(|node| node.gpus[7].mig.broken_indices = vec![(1, NVML_ERROR_UNKNOWN)]);
    let found: Vec<_> = device.mig_devices().unwrap().collect();
    let outcome: Vec<bool> = found.iter().map(Result::is_ok).collect();
    assert_eq!(outcome, [true, false, true]);
}

#[test]
fn a_device_that_went_leaves_a_gap() {
    let (_sim, device) = a100();
    let instances: Vec<_> = (0..3).map(|_| made(&device, "1g.5gb")).collect();
    let mut compute: Vec<_> = instances.iter().map(|instance| computing(instance, "1g.5gb")).collect();
    compute.remove(1).destroy().unwrap();
    assert_eq!(code(device.mig_device_by_index(1)), ErrorCode::NotFound);
    assert_eq!(code(device.mig_device_by_index(7)), ErrorCode::InvalidArgument);
    let indices: Vec<u32> = device.mig_devices().unwrap().map(|mig| mig.unwrap().index().unwrap()).collect();
    assert_eq!(indices, [0, 2]);
}

#[test]
fn an_absurd_number_of_devices_is_not_walked() {
    let (sim, device) = a100();
    sim.node(|node| node.gpus[7].mig.max_devices = u32::MAX);
    assert_eq!(device.mig_devices().unwrap().count(), 0);
    assert!(sim.calls(Function::nvmlDeviceGetMigDeviceHandleByIndex) < 10_000);
}

#[test]
fn without_mig_there_are_no_devices() {
    for node in [Node::h200x8(), Node::geforce()] {
        let (_sim, device) = of(node, 0);
        assert_eq!(device.max_mig_device_count(), Ok(0));
        assert_eq!(device.mig_devices().unwrap().count(), 0);
        assert_eq!(device.is_mig_device(), Ok(false));
        assert!(device.attributes().unwrap_err().is_unsupported());
        assert!(device.mig_profile_name().unwrap_err().is_unsupported());
        assert_eq!(code(device.gpu_instance_id()), ErrorCode::InvalidArgument);
        assert_eq!(code(device.compute_instance_id()), ErrorCode::InvalidArgument);
        assert_eq!(code(device.mig_parent_device()), ErrorCode::InvalidArgument);
    }
    let (_sim, device) = of(Node::geforce(), 0);
    assert!(device.mig_device_by_index(0).unwrap_err().is_unsupported());
}

#[test]
fn identity_of_a_mig_device() {
    let (sim, device) = a100();
    let instance = made(&device, "3g.20gb");
    let compute = [computing(&instance, "2c.3g.20gb"), computing(&instance, "1c.3g.20gb")];
    assert_eq!(device.mig_device_by_index(1).unwrap().mig_profile_name().unwrap().to_string(), "1c.3g.20gb");
    let mig = device.mig_device_by_index(0).unwrap();
    assert_eq!(mig.is_mig_device(), Ok(true));
    assert_ne!(mig, device);
    assert_eq!(mig.mig_parent_device().unwrap(), device);
    assert_eq!(mig.mig_gpu_instance().unwrap(), instance);
    let ids = (instance.info().unwrap().id, compute[0].info().unwrap().id);
    assert_eq!((mig.gpu_instance_id().unwrap(), mig.compute_instance_id().unwrap()), ids);
    assert_eq!(mig.name().unwrap(), "NVIDIA A100-SXM4-40GB MIG 3g.20gb");
    assert_eq!(mig.mig_profile_name().unwrap().to_string(), "2c.3g.20gb");
    assert!(mig.uuid().unwrap().starts_with("MIG-"));

    let attributes = mig.attributes().unwrap();
    assert_eq!((attributes.multiprocessor_count, attributes.shared_copy_engine_count), (28, 3));
    assert_eq!((attributes.shared_decoder_count, attributes.shared_jpeg_count), (2, 0));
    assert_eq!((attributes.gpu_instance_slice_count, attributes.compute_instance_slice_count), (Some(3), Some(2)));
    assert_eq!(attributes.memory_size, Some(19_968 << 20));

    let process = Process { instances: Some(ids), ..Process::new(ProcessKind::Compute, 7001, 3 << 20) };
    sim.node(|node| node.gpus[7].processes.push(process));
    let memory = mig.memory_info().unwrap();
    assert_eq!((memory.total, memory.used), (19_968 << 20, 3 << 20));
    assert_eq!(device.memory_info().unwrap().total, 42_505_273_344);
}

#[test]
fn a_device_of_a_destroyed_instance_is_no_other_device() {
    let (_sim, device) = a100();
    let instance = made(&device, "1g.5gb");
    let compute = computing(&instance, "1g.5gb");
    let stale = device.mig_device_by_index(0).unwrap();
    compute.destroy().unwrap();
    computing(&instance, "1g.5gb");
    assert_eq!(code(stale.uuid()), ErrorCode::InvalidArgument);
    assert_eq!(code(stale.gpu_instance_id()), ErrorCode::InvalidArgument);
    assert_ne!(device.mig_device_by_index(0).unwrap(), stale);
}

#[test]
fn a_lost_gpu_takes_its_instances_with_it() {
    let (sim, device) = a100();
    let instance = made(&device, "1g.5gb");
    computing(&instance, "1g.5gb");
    let mig = device.mig_device_by_index(0).unwrap();
    sim.node(|node| node.gpus[7].lost = true);
    assert_eq!(code(mig.uuid()), ErrorCode::GpuIsLost);
    assert_eq!(code(instance.info()), ErrorCode::GpuIsLost);
    sim.node(|node| node.gpus[7].lost = false);
    sim.fail(Function::nvmlDeviceGetUUID, Fault::code(NVML_ERROR_GPU_IS_LOST).nth(1));
    assert_eq!(code(mig.uuid()), ErrorCode::GpuIsLost);
}

#[test]
fn profile_names_come_from_the_device_name() {
    let (_sim, device) = a100();
    computing(&made(&device, "1g.5gb+me"), "1g.5gb+me");
    let mig = device.mig_device_by_index(0).unwrap();
    let name = mig.mig_profile_name().unwrap();
    assert_eq!((name.to_string().as_str(), name.has_attribute("me")), ("1g.5gb+me", true));
    assert_eq!(device.gpu_instance_profile_by_name(&name).unwrap().id, 20);
}

#[test]
fn profile_names_are_computed_without_a_device_name() {
    let (sim, device) = a100();
    computing(&made(&device, "2g.10gb"), "1c.2g.10gb");
    sim.node(|node| node.gpus[7].mig.profiles[3].name = "?".into());
    let mig = device.mig_device_by_index(0).unwrap();
    assert_eq!(mig.mig_profile_name().unwrap().to_string(), "1c.2g.10gb");
    // Some drivers include the profile in the device name.
    sim.fail(Function::nvmlDeviceGetName, Fault::raw_string(*b"NVIDIA A100-SXM4-40GB MIG 1c.2g.10gb+me"));
    assert_eq!(mig.mig_profile_name().unwrap().to_string(), "1c.2g.10gb+me");
}

#[test]
fn devices_are_found_by_their_own_uuid() {
    let (_sim, device) = a100();
    computing(&made(&device, "1g.5gb"), "1g.5gb");
    computing(&made(&device, "1g.5gb"), "1g.5gb");
    let mig = device.mig_device_by_index(1).unwrap();
    let uuid = mig.uuid().unwrap();
    assert_eq!(device.nvml().mig_device_by_uuid(&uuid).unwrap(), mig);
    assert_eq!(device.nvml().device_by_uuid(&uuid).unwrap(), mig);
    let unknown_uuid = "MIG-00000000-0000-0000-0000-000000000000";
    assert_eq!(code(device.nvml().mig_device_by_uuid(unknown_uuid)), ErrorCode::NotFound);
    let of_gpu = device.nvml().mig_device_by_uuid(device.uuid().unwrap());
    assert!(matches!(of_gpu, Err(NvmlError::InvalidArgument { .. })), "{of_gpu:?}");
}

#[test]
fn drivers_before_470_write_the_old_form_of_uuid() {
    for era in [Era::R450, Era::R460, Era::R470, Era::R525] {
        let (_sim, device) = of(Node::a100x8().with_era(era), 7);
        let seven_slices = device.gpu_instance_profile(GpuInstanceProfileKind::SevenSlice).unwrap();
        let instance = device.create_gpu_instance(&seven_slices).unwrap();
        instance.create_compute_instance(&instance.compute_instance_profiles().unwrap()[0]).unwrap();
        let mig = device.mig_device_by_index(0).unwrap();
        let (uuid, nvml) = (mig.uuid().unwrap(), device.nvml());
        assert_eq!(uuid.starts_with("MIG-GPU-"), era < Era::R470, "{uuid}");
        assert_eq!(nvml.mig_device_by_uuid(&uuid), Ok(mig.clone()), "{era:?}");
        assert_eq!(nvml.device_by_uuid(&uuid), Ok(mig), "{era:?}");
    }
}

#[test]
fn devices_are_found_by_the_old_form_of_uuid() {
    for old in [false, true] {
        let (sim, device) = a100();
        sim.node(|node| node.gpus[7].mig.old_uuids = old);
        let instance = made(&device, "2g.10gb");
        computing(&instance, "1c.2g.10gb");
        computing(&instance, "1c.2g.10gb");
        let mig = device.mig_device_by_index(1).unwrap();
        let (gpu, id) = (device.uuid().unwrap(), instance.info().unwrap().id);
        let uuid = format!("MIG-{gpu}/{id}/1");
        assert_eq!(mig.uuid().unwrap() == uuid, old);
        assert_eq!(device.nvml().mig_device_by_uuid(&uuid).unwrap(), mig);
        let find = |uuid: String| device.nvml().mig_device_by_uuid(uuid);
        let no_instance = find(format!("MIG-{gpu}/{id}/2"));
        assert!(no_instance.as_ref().unwrap_err().is_not_found());
        assert_eq!(missing_item(no_instance), Some("MIG device with the UUID"));
        assert!(find(format!("MIG-GPU-0/{id}/1")).unwrap_err().is_not_found());
        let malformed = find(format!("MIG-{gpu}/{id}"));
        assert!(matches!(malformed, Err(NvmlError::InvalidArgument { .. })), "{malformed:?}");
    }
}

#[test]
fn a_device_behind_an_unreadable_one_is_found() {
    let (sim, device) = a100();
    for _ in 0..3 {
        computing(&made(&device, "1g.5gb"), "1g.5gb");
    }
    let last = device.mig_device_by_index(2).unwrap();
    let ids = (last.gpu_instance_id().unwrap(), last.compute_instance_id().unwrap());
    let gpu = device.uuid().unwrap();
    let find = |uuid: String| device.nvml().mig_device_by_uuid(uuid);
    sim.node(|node| node.gpus[7].mig.broken_indices = vec![(0, NVML_ERROR_UNKNOWN)]);
    sim.fail(Function::nvmlDeviceGetComputeInstanceId, Fault::code(NVML_ERROR_GPU_IS_LOST).nth(1));
    assert_eq!(find(format!("MIG-{gpu}/{}/{}", ids.0, ids.1)), Ok(last));
    // It may be the one that could not be read.
    assert_eq!(code(find(format!("MIG-{gpu}/{}/{}", ids.0, ids.1 + 1))), ErrorCode::from_raw(NVML_ERROR_UNKNOWN));
}

#[test]
fn rights_are_files_of_the_driver() {
    let (_sim, device) = a100();
    let instance = made(&device, "3g.20gb");
    computing(&instance, "1c.3g.20gb");
    let compute = computing(&instance, "1c.3g.20gb");
    let path = |right: &nvml_wrapper::mig::capability::MigCapability| right.path().to_str().unwrap().to_owned();
    let of_gpu = instance.capability().unwrap();
    let of_compute = compute.capability().unwrap();
    assert_eq!(path(&of_gpu), "/proc/driver/nvidia/capabilities/gpu7/mig/gi2/access");
    assert_eq!(path(&of_compute), "/proc/driver/nvidia/capabilities/gpu7/mig/gi2/ci1/access");
    let rights = device.mig_device_by_index(1).unwrap().mig_capabilities().unwrap();
    assert_eq!((rights.gpu_instance, rights.compute_instance), (of_gpu, of_compute));
    assert_eq!(code(device.mig_capabilities()), ErrorCode::InvalidArgument);
    // The device node is read from a file of the driver, which does not exist here.
    let right = device.mig_device_by_index(1).unwrap().mig_capabilities().unwrap().compute_instance;
    if !right.path().exists() {
        assert_eq!(right.device_node().unwrap_err().kind(), std::io::ErrorKind::NotFound);
    }
}
