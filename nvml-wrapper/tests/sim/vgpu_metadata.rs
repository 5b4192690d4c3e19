//! Metadata of vGPUs and of their hosts.

use nvml_sim::{Era, Fault, Node, Simulation};
use nvml_sys::NVML_ERROR_INSUFFICIENT_SIZE;
use nvml_wrapper::raw::Function;
use nvml_wrapper::vgpu::metadata::{
    VgpuCompatibilityLimit, VgpuGuestInfoState, VgpuMetadata, VgpuPgpuMetadata, VgpuVersion, VgpuVirtualizationCaps,
    VgpuVmCompatibility,
};
use nvml_wrapper::{Device, ErrorCode, Nvml, NvmlError, VgpuInstance};

use crate::session;

fn host() -> (Simulation, Nvml, Device, VgpuInstance) {
    let (sim, nvml) = session(Node::vgpu_host());
    let device = nvml.device_by_index(0).unwrap();
    let instance = device.active_vgpus().unwrap().remove(0);
    (sim, nvml, device, instance)
}

fn code<T>(result: nvml_wrapper::Result<T>) -> ErrorCode {
    result.err().and_then(|error| error.code()).unwrap()
}

#[test]
fn a_virtual_gpu() {
    let (sim, _nvml, _device, instance) = host();
    let metadata = instance.metadata().unwrap();
    assert_eq!((metadata.version, metadata.revision), (1, 2));
    assert_eq!(metadata.guest_info_state, VgpuGuestInfoState::Initialized);
    assert_eq!(metadata.guest_driver_version, "580.159.04");
    assert_eq!(metadata.host_driver_version, "580.159.04");
    assert_eq!(metadata.vgpu_virtualization_caps, VgpuVirtualizationCaps::MIGRATION);
    assert_eq!(metadata.guest_vgpu_version, 0x13_0001);
    // The opaque data is complete to the last byte.
    let data = sim.node(|node| node.gpus[0].virtual_gpus.instance_data.clone());
    let bytes = metadata.to_bytes();
    assert_eq!((bytes.len(), &bytes[208..]), (208 + 251, data.as_slice()));
    // Virtual machine without a loaded driver.
    sim.node(|node| node.gpus[0].vgpu.as_mut().unwrap().instances[0].vm_driver_version.clear());
    let metadata = instance.metadata().unwrap();
    assert_eq!(metadata.guest_info_state, VgpuGuestInfoState::Uninitialized);
    assert_eq!(metadata.guest_driver_version, "");
    sim.node(|node| node.gpus[0].vgpu.as_mut().unwrap().instances.clear());
    assert_eq!(code(instance.metadata()), ErrorCode::NotFound);
}

#[test]
fn a_gpu() {
    let (sim, _nvml, device, _instance) = host();
    let metadata = device.vgpu_metadata().unwrap();
    assert_eq!((metadata.version, metadata.revision), (3, 4));
    assert_eq!(metadata.host_driver_version, "580.159.04");
    assert_eq!(metadata.pgpu_virtualization_caps, VgpuVirtualizationCaps::MIGRATION);
    assert_eq!(metadata.host_supported_vgpu_range, VgpuVersion { min: 0x12_0001, max: 0x1A_0001 });
    let data = sim.node(|node| node.gpus[0].virtual_gpus.metadata.as_ref().unwrap().data.clone());
    assert_eq!(metadata.to_bytes()[124..], data);
    // Unknown bits are kept.
    sim.node(|node| node.gpus[0].virtual_gpus.metadata.as_mut().unwrap().caps = 0x8000_0001);
    assert_eq!(device.vgpu_metadata().unwrap().pgpu_virtualization_caps.bits(), 0x8000_0001);
    let (_sim, nvml) = session(Node::h200x8());
    assert_eq!(code(nvml.device_by_index(0).unwrap().vgpu_metadata()), ErrorCode::NotSupported);
}

#[test]
fn trap_12_data_of_any_length_is_kept_completely() {
    let (sim, nvml, device, instance) = host();
    for length in [0, 1, 3, 4, 5, 3887, 3888, 3889, 50_000] {
        let data: Vec<u8> = (0..=250).cycle().take(length).collect();
        sim.node(|node| {
            let vgpus = &mut node.gpus[0].virtual_gpus;
            vgpus.instance_data = data.clone();
            vgpus.metadata.as_mut().unwrap().data = data.clone();
        });
        let calls = sim.calls(Function::nvmlVgpuInstanceGetMetadata);
        let (vgpu, pgpu) = (instance.metadata().unwrap(), device.vgpu_metadata().unwrap());
        // One further call, with the size that the library requests, for data that does not fit into the first buffer.
        let calls = sim.calls(Function::nvmlVgpuInstanceGetMetadata) - calls;
        assert_eq!(calls, if length > 3888 { 2 } else { 1 }, "{length}");
        assert_eq!(vgpu.to_bytes()[208..][..length], data);
        assert_eq!(pgpu.to_bytes()[124..][..length], data);
        // The library receives the complete data that it wrote.
        let result = nvml.vgpu_compatibility(&vgpu, &pgpu).unwrap();
        assert!(result.vgpu_vm_compatibility.contains(VgpuVmCompatibility::LIVE), "{length}");
        // The same for data that was stored as bytes and transferred to another host.
        let (mut kept, of_host) = (vgpu.to_bytes(), pgpu.to_bytes());
        assert_eq!(VgpuPgpuMetadata::from_bytes(&of_host).unwrap(), pgpu);
        let again = VgpuMetadata::from_bytes(&kept).unwrap();
        assert_eq!(again, vgpu);
        assert_eq!(nvml.vgpu_compatibility(&again, &pgpu), Ok(result));
        kept.extend([1; 9]);
        assert_eq!(VgpuMetadata::from_bytes(&kept).unwrap(), vgpu);
    }
}

#[test]
fn bytes_that_are_no_description() {
    let (_sim, _nvml, device, instance) = host();
    let (vgpu, pgpu) = (instance.metadata().unwrap().to_bytes(), device.vgpu_metadata().unwrap().to_bytes());
    // Truncated data is rejected, because functions that take it would read beyond its end.
    for length in 0..vgpu.len() {
        let cut = VgpuMetadata::from_bytes(&vgpu[..length]);
        assert!(matches!(cut, Err(NvmlError::InvalidOutput { .. })), "{length}");
    }
    for length in 0..pgpu.len() {
        let cut = VgpuPgpuMetadata::from_bytes(&pgpu[..length]);
        assert!(matches!(cut, Err(NvmlError::InvalidOutput { .. })), "{length}");
    }
    assert!(matches!(VgpuMetadata::from_bytes(&[0xFF; 4096]), Err(NvmlError::InvalidOutput { .. })));
}

#[test]
fn data_with_a_length_above_the_buffer() {
    // Functions that take the data would read beyond the buffer.
    let (sim, _nvml, _device, instance) = host();
    let function = Function::nvmlVgpuInstanceGetMetadata;
    for more in [100_000, u32::MAX] {
        sim.node(|node| node.gpus[0].virtual_gpus.claimed_more = more);
        let bad = NvmlError::InvalidOutput { function, description: "data that is longer than its buffer" };
        assert_eq!(instance.metadata(), Err(bad));
    }
    sim.node(|node| node.gpus[0].virtual_gpus.claimed_more = 0);
    sim.fail(function, Fault::code(NVML_ERROR_INSUFFICIENT_SIZE));
    // The data never fits: the number of attempts is limited.
    assert_eq!(code(instance.metadata()), ErrorCode::InsufficientSize);
}

#[test]
fn compatibility() {
    let (sim, nvml, device, instance) = host();
    let (vgpu, pgpu) = (instance.metadata().unwrap(), device.vgpu_metadata().unwrap());
    let result = nvml.vgpu_compatibility(&vgpu, &pgpu).unwrap();
    assert_eq!(result.vgpu_vm_compatibility, VgpuVmCompatibility::COLD | VgpuVmCompatibility::LIVE);
    assert_eq!(result.compatibility_limit, VgpuCompatibilityLimit::empty());
    sim.node(|node| node.gpus[0].virtual_gpus.metadata.as_mut().unwrap().guest_version = 0x1B_0000);
    let newer = instance.metadata().unwrap();
    let result = nvml.vgpu_compatibility(&newer, &pgpu).unwrap();
    assert_eq!(result.vgpu_vm_compatibility, VgpuVmCompatibility::empty());
    assert_eq!(result.compatibility_limit, VgpuCompatibilityLimit::GUEST_DRIVER);
    sim.node(|node| node.gpus[0].virtual_gpus.instance_data[250] ^= 1);
    let result = nvml.vgpu_compatibility(&vgpu, &pgpu).unwrap();
    assert_eq!(result.compatibility_limit, VgpuCompatibilityLimit::OTHER);
}

#[test]
fn the_text() {
    let (sim, _nvml, device, _instance) = host();
    assert_eq!(device.pgpu_metadata_string().unwrap(), "a text for other programs");
    // Lengths around those of the buffers.
    for length in [127, 128, 500, 1023, 1024, 5000] {
        let long = "x".repeat(length);
        sim.node(|node| node.gpus[0].virtual_gpus.metadata.as_mut().unwrap().text = long.clone());
        assert_eq!(device.pgpu_metadata_string().unwrap(), long);
    }
    let (_sim, nvml) = session(Node::vgpu_host().with_era(Era::R390));
    assert_eq!(code(nvml.device_by_index(0).unwrap().pgpu_metadata_string()), ErrorCode::FunctionNotFound);
    let (_sim, nvml) = session(Node::h200x8());
    assert_eq!(code(nvml.device_by_index(0).unwrap().pgpu_metadata_string()), ErrorCode::NotSupported);
}

#[test]
fn versions_are_set_and_read_back() {
    let (sim, nvml) = session(Node::vgpu_host());
    let all = VgpuVersion { min: 0x12_0001, max: 0x1A_0001 };
    let versions = nvml.vgpu_version().unwrap();
    assert_eq!((versions.supported, versions.current), (all, all));
    let less = VgpuVersion { min: 0x13_0000, max: 0x14_0000 };
    assert_eq!(code(nvml.set_vgpu_version(less)), ErrorCode::InUse);
    sim.node(|node| node.gpus.iter_mut().for_each(|gpu| gpu.vgpu.as_mut().unwrap().instances.clear()));
    nvml.set_vgpu_version(less).unwrap();
    let versions = nvml.vgpu_version().unwrap();
    assert_eq!((versions.supported, versions.current), (all, less));
    for (min, max) in [(0x11_0000, 0x14_0000), (0x13_0000, 0x1B_0000), (0x14_0000, 0x13_0000), (0, u32::MAX)] {
        assert_eq!(code(nvml.set_vgpu_version(VgpuVersion { min, max })), ErrorCode::InvalidArgument);
    }
    sim.node(|node| node.root = false);
    assert_eq!(code(nvml.set_vgpu_version(all)), ErrorCode::NoPermission);
    assert_eq!(nvml.vgpu_version().unwrap().current, less);
}

#[test]
fn hosts_without_versions() {
    let (_sim, nvml) = session(Node::geforce().with_era(Era::R580));
    assert_eq!(code(nvml.vgpu_version()), ErrorCode::NotSupported);
    assert_eq!(code(nvml.set_vgpu_version(VgpuVersion { min: 0, max: 0 })), ErrorCode::NotSupported);
    let (_sim, nvml) = session(Node::vgpu_host().with_era(Era::R390));
    assert_eq!(code(nvml.vgpu_version()), ErrorCode::FunctionNotFound);
}
