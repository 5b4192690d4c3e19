//! MIG mode and virtualization mode.

use nvml_sim::{Fault, Node};
use nvml_sys::{NVML_ERROR_NO_PERMISSION, NVML_ERROR_RESET_REQUIRED};
use nvml_wrapper::ErrorCode;
use nvml_wrapper::mig::mode::MigActivation;
use nvml_wrapper::raw::Function;
use nvml_wrapper::vgpu::host::GpuVirtualizationMode;

use super::{a100, code, made, of};

#[test]
fn mode_is_read_now_and_pending() {
    let (sim, device) = of(Node::h200x8(), 3);
    assert_eq!((device.mig_mode().unwrap().current, device.mig_mode().unwrap().pending), (false, false));
    sim.node(|node| node.gpus[3].modes.mig = Some((0, 1)));
    assert_eq!((device.mig_mode().unwrap().current, device.mig_mode().unwrap().pending), (false, true));
    let (_sim, device) = a100();
    assert!(device.mig_mode().unwrap().current);
    let (_sim, device) = of(Node::geforce(), 0);
    assert!(device.mig_mode().unwrap_err().is_unsupported());
    assert!(device.set_mig_mode(true).unwrap_err().is_unsupported());
}

#[test]
fn a_mode_that_can_be_activated_is_active() {
    let (_sim, device) = of(Node::h200x8(), 3);
    assert_eq!(device.set_mig_mode(true), Ok(MigActivation::Active));
    assert!(device.mig_mode().unwrap().current);
    assert_eq!(device.max_mig_device_count(), Ok(7));
    assert!(device.set_mig_mode(false).unwrap().is_active());
    assert!(!device.mig_mode().unwrap().current);
    assert_eq!(device.max_mig_device_count(), Ok(0));
}

#[test]
fn trap_28_the_two_results_of_setting_the_mode_are_distinguished() {
    let (sim, device) = of(Node::h200x8(), 3);
    sim.node(|node| node.gpus[3].mig.activation = NVML_ERROR_RESET_REQUIRED);
    assert_eq!(device.set_mig_mode(true), Ok(MigActivation::Pending(ErrorCode::ResetRequired)));
    let mode = device.mig_mode().unwrap();
    assert_eq!((mode.current, mode.pending), (false, true));
    // The same code as the status of the activation, and as the error of the call.
    sim.node(|node| node.gpus[3].mig.activation = NVML_ERROR_NO_PERMISSION);
    assert_eq!(device.set_mig_mode(true), Ok(MigActivation::Pending(ErrorCode::NoPermission)));
    sim.fail(Function::nvmlDeviceSetMigMode, Fault::code(NVML_ERROR_NO_PERMISSION));
    assert_eq!(code(device.set_mig_mode(true)), ErrorCode::NoPermission);
}

#[test]
fn a_busy_gpu_takes_the_mode_later() {
    // Programs run on the first.
    let (_sim, device) = of(Node::h200x8(), 0);
    assert_eq!(device.set_mig_mode(true), Ok(MigActivation::Pending(ErrorCode::InUse)));
    let (_sim, device) = a100();
    let instance = made(&device, "1g.5gb");
    assert_eq!(device.set_mig_mode(false), Ok(MigActivation::Pending(ErrorCode::InUse)));
    instance.destroy().unwrap();
    assert_eq!(device.set_mig_mode(false), Ok(MigActivation::Active));
}

#[test]
fn only_root_sets_the_mode() {
    let mut node = Node::h200x8();
    node.root = false;
    let (_sim, device) = of(node, 3);
    assert_eq!(code(device.set_mig_mode(true)), ErrorCode::NoPermission);
    assert!(!device.mig_mode().unwrap().pending);
}

#[test]
fn virtualization_modes() {
    let (sim, device) = of(Node::h200x8(), 0);
    assert_eq!(device.virtualization_mode(), Ok(GpuVirtualizationMode::Passthrough));
    sim.node(|node| node.gpus[0].modes.virtualization = 77);
    assert_eq!(device.virtualization_mode(), Ok(GpuVirtualizationMode::from_raw(77)));
    let (_sim, device) = of(Node::vgpu_host(), 0);
    assert_eq!(device.virtualization_mode(), Ok(GpuVirtualizationMode::HostVgpu));
    let (_sim, device) = of(Node::geforce(), 0);
    assert_eq!(device.virtualization_mode(), Ok(GpuVirtualizationMode::None));
}
