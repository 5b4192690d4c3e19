//! Devices and drivers as vGPU hosts.

use nvml_sim::{Era, Fault, Node, Simulation};
use nvml_sys::NVML_ERROR_NOT_SUPPORTED;
use nvml_wrapper::raw::Function;
use nvml_wrapper::vgpu::host::{DeviceVgpuCapability, GpuVirtualizationMode, HostVgpuMode, VgpuDriverCapability};
use nvml_wrapper::{Device, ErrorCode, Nvml};

use crate::session;
use crate::vgpu::{code, missing};

fn first(node: Node) -> (Simulation, Nvml, Device) {
    let (sim, nvml) = session(node);
    let device = nvml.device_by_index(0).unwrap();
    (sim, nvml, device)
}

#[test]
fn the_modes_of_a_host() {
    let (sim, _nvml, device) = first(Node::vgpu_host());
    assert_eq!(device.virtualization_mode(), Ok(GpuVirtualizationMode::HostVgpu));
    assert_eq!(device.host_vgpu_mode(), Ok(HostVgpuMode::Sriov));
    for (raw, mode) in [(0, HostVgpuMode::NonSriov), (1, HostVgpuMode::Sriov), (9, HostVgpuMode::from_raw(9))] {
        sim.node(move |node| node.gpus[0].vgpu.as_mut().unwrap().mode = raw);
        assert_eq!(device.host_vgpu_mode(), Ok(mode));
    }
}

#[test]
fn the_modes_of_what_is_no_host() {
    let (_sim, _nvml, device) = first(Node::h200x8());
    assert_eq!(device.virtualization_mode(), Ok(GpuVirtualizationMode::Passthrough));
    assert_eq!(code(device.host_vgpu_mode()), Some(ErrorCode::NotSupported));
    let (_sim, _nvml, device) = first(Node::geforce());
    assert_eq!(device.virtualization_mode(), Ok(GpuVirtualizationMode::None));
    assert_eq!(code(device.host_vgpu_mode()), Some(ErrorCode::NotSupported));
}

#[test]
fn the_virtualization_mode_is_set_and_read_back() {
    let (sim, _nvml, device) = first(Node::vgpu_host());
    for mode in [GpuVirtualizationMode::HostVsga, GpuVirtualizationMode::None, GpuVirtualizationMode::HostVgpu] {
        device.set_virtualization_mode(mode).unwrap();
        assert_eq!(device.virtualization_mode(), Ok(mode));
    }
    for mode in [GpuVirtualizationMode::Passthrough, GpuVirtualizationMode::Vgpu] {
        assert_eq!(code(device.set_virtualization_mode(mode)), Some(ErrorCode::NotSupported));
    }
    assert_eq!(
        code(device.set_virtualization_mode(GpuVirtualizationMode::from_raw(5))),
        Some(ErrorCode::InvalidArgument)
    );
    sim.node(|node| node.root = false);
    assert!(device.set_virtualization_mode(GpuVirtualizationMode::HostVsga).unwrap_err().is_no_permission());
    assert_eq!(device.virtualization_mode(), Ok(GpuVirtualizationMode::HostVgpu));
    let (_sim, _nvml, device) = first(Node::h200x8());
    assert_eq!(code(device.set_virtualization_mode(GpuVirtualizationMode::HostVgpu)), Some(ErrorCode::NotSupported));
}

#[test]
fn capabilities_of_the_driver() {
    let (_sim, nvml, _device) = first(Node::vgpu_host());
    assert_eq!(nvml.has_vgpu_driver_capability(VgpuDriverCapability::HeterogeneousMultiVgpu), Ok(true));
    assert_eq!(nvml.has_vgpu_driver_capability(VgpuDriverCapability::WarmUpdate), Ok(false));
    assert_eq!(
        code(nvml.has_vgpu_driver_capability(VgpuDriverCapability::from_raw(2))),
        Some(ErrorCode::InvalidArgument)
    );
    let (_sim, nvml, _device) = first(Node::h200x8());
    assert_eq!(code(nvml.has_vgpu_driver_capability(VgpuDriverCapability::WarmUpdate)), Some(ErrorCode::NotSupported));
    let (_sim, nvml, _device) = first(Node::vgpu_host().with_era(Era::R470));
    let result = nvml.has_vgpu_driver_capability(VgpuDriverCapability::WarmUpdate);
    assert_eq!(missing(result), Some(Function::nvmlGetVgpuDriverCapabilities));
}

#[test]
fn capabilities_of_a_device_are_numbers() {
    use DeviceVgpuCapability as Capability;
    let (_sim, _nvml, device) = first(Node::vgpu_host().with_era(Era::Latest));
    for (capability, result) in [
        (Capability::FractionalMultiVgpu, 1),
        (Capability::HeterogeneousTimesliceProfiles, 0),
        (Capability::HeterogeneousTimesliceSizes, 1),
        (Capability::ReadDeviceBufferBw, 11_500),
        (Capability::WriteDeviceBufferBw, 9_800),
        (Capability::DeviceStreaming, 1),
        (Capability::WarmUpdate, 0),
        (Capability::HomogeneousPlacements, 1),
        (Capability::MigTimeslicingSupported, 0),
        (Capability::UvmStun, 0),
    ] {
        assert_eq!(device.vgpu_capability(capability), Ok(result), "{capability:?}");
    }
    assert_eq!(code(device.vgpu_capability(Capability::from_raw(13))), Some(ErrorCode::InvalidArgument));
    let (_sim, _nvml, device) = first(Node::vgpu_host().with_era(Era::R580));
    assert_eq!(code(device.vgpu_capability(Capability::UvmStun)), Some(ErrorCode::InvalidArgument));
    let (_sim, _nvml, device) = first(Node::h200x8());
    assert_eq!(code(device.vgpu_capability(Capability::WarmUpdate)), Some(ErrorCode::NotSupported));
    let (_sim, _nvml, device) = first(Node::vgpu_host().with_era(Era::R470));
    let result = device.vgpu_capability(Capability::WarmUpdate);
    assert_eq!(missing(result), Some(Function::nvmlDeviceGetVgpuCapabilities));
}

#[test]
fn capabilities_of_a_device_are_set_and_read_back() {
    use DeviceVgpuCapability as Capability;
    let (sim, _nvml, device) = first(Node::vgpu_host());
    for capability in [Capability::MiniQuarterGpu, Capability::ComputeMediaEngineGpu, Capability::MigTimeslicingEnabled]
    {
        assert_eq!(device.vgpu_capability(capability), Ok(0));
        for enabled in [true, false, true] {
            device.set_vgpu_capability_enabled(capability, enabled).unwrap();
            assert_eq!(device.vgpu_capability(capability), Ok(enabled.into()));
        }
    }
    for fixed in [Capability::ReadDeviceBufferBw, Capability::WarmUpdate, Capability::from_raw(77)] {
        assert_eq!(code(device.set_vgpu_capability_enabled(fixed, true)), Some(ErrorCode::InvalidArgument));
    }
    sim.node(|node| node.root = false);
    assert!(device.set_vgpu_capability_enabled(Capability::MiniQuarterGpu, false).unwrap_err().is_no_permission());
    assert_eq!(device.vgpu_capability(Capability::MiniQuarterGpu), Ok(1));
    let (_sim, _nvml, device) = first(Node::h200x8());
    let result = device.set_vgpu_capability_enabled(Capability::MiniQuarterGpu, true);
    assert_eq!(code(result), Some(ErrorCode::NotSupported));
}

#[test]
fn the_heterogeneous_mode_is_set_and_read_back() {
    let (sim, _nvml, device) = first(Node::vgpu_host());
    assert_eq!(device.is_vgpu_heterogeneous_mode_enabled(), Ok(false));
    // An instance is running.
    assert_eq!(code(device.set_vgpu_heterogeneous_mode_enabled(true)), Some(ErrorCode::InUse));
    assert_eq!(device.is_vgpu_heterogeneous_mode_enabled(), Ok(false));
    sim.node(|node| node.gpus[0].vgpu.as_mut().unwrap().instances.clear());
    for enabled in [true, false, true] {
        device.set_vgpu_heterogeneous_mode_enabled(enabled).unwrap();
        assert_eq!(device.is_vgpu_heterogeneous_mode_enabled(), Ok(enabled));
    }
    sim.node(|node| node.root = false);
    assert!(device.set_vgpu_heterogeneous_mode_enabled(false).unwrap_err().is_no_permission());
    assert_eq!(device.is_vgpu_heterogeneous_mode_enabled(), Ok(true));
}

#[test]
fn hosts_without_heterogeneous_mode() {
    let (_sim, _nvml, device) = first(Node::h200x8());
    assert_eq!(code(device.is_vgpu_heterogeneous_mode_enabled()), Some(ErrorCode::NotSupported));
    assert_eq!(code(device.set_vgpu_heterogeneous_mode_enabled(true)), Some(ErrorCode::NotSupported));
    let (sim, _nvml, device) = first(Node::vgpu_host().with_era(Era::R535));
    let function = Function::nvmlDeviceGetVgpuHeterogeneousMode;
    assert_eq!(missing(device.is_vgpu_heterogeneous_mode_enabled()), Some(function));
    let function = Function::nvmlDeviceSetVgpuHeterogeneousMode;
    assert_eq!(missing(device.set_vgpu_heterogeneous_mode_enabled(true)), Some(function));
    assert_eq!(sim.calls(function), 0);
    let (sim, _nvml, device) = first(Node::vgpu_host());
    sim.node(|node| node.gpus[0].vgpu.as_mut().unwrap().details.heterogeneous = None);
    assert_eq!(code(device.is_vgpu_heterogeneous_mode_enabled()), Some(ErrorCode::NotSupported));
    sim.fail(Function::nvmlDeviceGetVirtualizationMode, Fault::code(NVML_ERROR_NOT_SUPPORTED));
    assert_eq!(code(device.virtualization_mode()), Some(ErrorCode::NotSupported));
}
