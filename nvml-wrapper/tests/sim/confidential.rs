//! Confidential computing, platform, and host.

use std::time::Duration;

use nvml_sim::model::{ConfidentialAttestation, ConfidentialCertificate};
use nvml_sim::{Era, Fault, Function, Node, Platform, Simulation};
use nvml_sys::{NVML_ERROR_ARGUMENT_VERSION_MISMATCH, nvmlPlatformInfo_v1_t, nvmlPlatformInfo_v2_t};
use nvml_wrapper::confidential::{
    ConfComputeCpuCapability, ConfComputeEnvironment, ConfComputeFeature, ConfComputeGpuCapability,
    ConfComputeMultiGpuMode, TdispState,
};
use nvml_wrapper::device::platform::{DeviceCapabilities, PlatformLocation};
use nvml_wrapper::{Device, ErrorCode, NvmlError, ResultExt};

use crate::session;

/// Node with confidential computing enabled.
fn confidential() -> Node {
    let mut node = Node::h200x8();
    for gpu in &mut node.gpus {
        gpu.confidential.switch_on();
    }
    let system = node.confidential.as_mut().unwrap();
    system.cpu_caps = 3;
    system.environment = 2;
    system.feature = 1;
    system.multi_gpu_mode = 1;
    system.tdisp_states = vec![2; 8];
    node
}

fn first(node: Node) -> (Simulation, Device) {
    let (sim, nvml) = session(node);
    let device = nvml.device_by_index(0).unwrap();
    (sim, device)
}

fn code<T: std::fmt::Debug>(result: nvml_wrapper::Result<T>) -> Option<ErrorCode> {
    result.unwrap_err().code()
}

#[test]
fn the_state_of_the_system() {
    let (sim, nvml) = session(confidential());
    let capabilities = nvml.conf_compute_capabilities().unwrap();
    assert_eq!(capabilities.cpu_caps, ConfComputeCpuCapability::AmdSevSnp);
    assert_eq!(capabilities.gpus_caps, ConfComputeGpuCapability::Capable);
    let state = nvml.conf_compute_state().unwrap();
    assert_eq!(state.environment, ConfComputeEnvironment::Production);
    assert_eq!(state.feature, ConfComputeFeature::Enabled);
    assert!(!state.is_dev_tools_mode_enabled);
    sim.node(|node| {
        let system = node.confidential.as_mut().unwrap();
        system.dev_tools_mode = 1;
        system.environment = 1;
        system.cpu_caps = 99;
        system.feature = 42;
    });
    let state = nvml.conf_compute_state().unwrap();
    assert_eq!(state.environment, ConfComputeEnvironment::Simulation);
    assert!(state.is_dev_tools_mode_enabled);
    assert_eq!(state.feature, ConfComputeFeature::from_raw(42));
    assert_eq!(nvml.conf_compute_capabilities().unwrap().cpu_caps, ConfComputeCpuCapability::from_raw(99));
}

#[test]
fn an_h200_with_confidential_computing_off() {
    let (_sim, nvml) = session(Node::h200x8());
    assert_eq!(nvml.conf_compute_capabilities().unwrap().cpu_caps, ConfComputeCpuCapability::None);
    assert_eq!(nvml.conf_compute_state().unwrap().feature, ConfComputeFeature::Disabled);
    assert_eq!(nvml.are_conf_compute_gpus_ready(), Ok(false));
    assert_eq!(nvml.conf_compute_key_rotation_threshold(), Ok(60));
    let device = nvml.device_by_index(0).unwrap();
    let sizes = device.conf_compute_mem_size_info().unwrap();
    assert_eq!((sizes.protected, sizes.unprotected), (0, 146_591_680 << 10));
    let usage = device.conf_compute_protected_memory_usage().unwrap();
    assert_eq!((usage.total, usage.free, usage.used), (0, 0, 0));
    let unknown = Some(ErrorCode::from_raw(nvml_sys::NVML_ERROR_UNKNOWN));
    assert_eq!(code(device.conf_compute_gpu_certificate()), unknown);
    assert_eq!(code(device.conf_compute_gpu_attestation_report(&[1; 32])), unknown);
}

#[test]
fn a_system_without_confidential_computing() {
    let (_sim, nvml) = session(Node::geforce());
    assert!(nvml.conf_compute_capabilities().unwrap_err().is_unsupported());
    assert!(nvml.conf_compute_state().unwrap_err().is_unsupported());
    assert!(nvml.conf_compute_settings().unwrap_err().is_unsupported());
    assert!(nvml.are_conf_compute_gpus_ready().unwrap_err().is_unsupported());
    assert!(nvml.set_conf_compute_gpus_ready(true).unwrap_err().is_unsupported());
    assert!(nvml.conf_compute_key_rotation_threshold().unwrap_err().is_unsupported());
    assert!(nvml.set_conf_compute_key_rotation_threshold(60).unwrap_err().is_unsupported());
    let device = nvml.device_by_index(0).unwrap();
    assert_eq!(device.conf_compute_mem_size_info().if_supported(), Ok(None));
    assert_eq!(device.conf_compute_protected_memory_usage().if_supported(), Ok(None));
    assert_eq!(device.conf_compute_gpu_certificate().if_supported(), Ok(None));
    assert_eq!(device.conf_compute_gpu_attestation_report(&[0; 32]).if_supported(), Ok(None));
    assert_eq!(device.set_conf_compute_unprotected_mem_size(0).if_supported(), Ok(None));
}

#[test]
fn a_driver_of_before_confidential_computing() {
    let (_sim, nvml) = session(confidential().with_era(Era::R470));
    let function = Function::nvmlSystemGetConfComputeState;
    assert_eq!(nvml.conf_compute_state(), Err(crate::lacks(&nvml, function)));
    // Two steps: settings and key rotation are newer than the other functions.
    let (_sim, nvml) = session(confidential().with_era(Era::R535));
    assert!(nvml.conf_compute_state().is_ok());
    let function = Function::nvmlSystemGetConfComputeSettings;
    assert_eq!(nvml.conf_compute_settings(), Err(crate::lacks(&nvml, function)));
    assert!(nvml.conf_compute_key_rotation_threshold().unwrap_err().is_unsupported());
}

#[test]
fn the_settings_by_the_newest_available_version() {
    for (era, tdisp) in [(Era::Latest, Some(TdispState::Ready)), (Era::R580, None), (Era::R550, None)] {
        let (sim, nvml) = session(confidential().with_era(era));
        let settings = nvml.conf_compute_settings().unwrap();
        assert_eq!(settings.environment, ConfComputeEnvironment::Production);
        assert_eq!(settings.feature, ConfComputeFeature::Enabled);
        assert_eq!(settings.multi_gpu_mode, ConfComputeMultiGpuMode::ProtectedPcie);
        assert!(!settings.is_dev_tools_mode_enabled);
        assert_eq!(settings.tdisp_state, tdisp, "{era:?}");
        let old = sim.calls(Function::nvmlSystemGetConfComputeSettings);
        assert_eq!(old, u64::from(era != Era::Latest));
    }
}

#[test]
fn gpus_that_differ_in_their_tdisp_state() {
    let (sim, nvml) = session(confidential().with_era(Era::Latest));
    sim.node(|node| node.confidential.as_mut().unwrap().tdisp_states[3] = 1);
    assert_eq!(code(nvml.conf_compute_settings()), Some(ErrorCode::from_raw(nvml_sys::NVML_ERROR_UNKNOWN)));
    assert_eq!(sim.calls(Function::nvmlSystemGetConfComputeSettings), 0);
}

#[test]
fn letting_work_in() {
    let (sim, nvml) = session(confidential());
    for accepting in [true, false, true] {
        nvml.set_conf_compute_gpus_ready(accepting).unwrap();
        assert_eq!(nvml.are_conf_compute_gpus_ready(), Ok(accepting));
    }
    sim.node(|node| node.root = false);
    assert!(nvml.set_conf_compute_gpus_ready(false).unwrap_err().is_no_permission());
    assert_eq!(nvml.are_conf_compute_gpus_ready(), Ok(true));
}

#[test]
fn when_keys_are_rotated() {
    let (sim, nvml) = session(confidential());
    for advantage in [50, 65] {
        nvml.set_conf_compute_key_rotation_threshold(advantage).unwrap();
        assert_eq!(nvml.conf_compute_key_rotation_threshold(), Ok(advantage));
    }
    for advantage in [0, 49, 66, u64::MAX] {
        let refused = nvml.set_conf_compute_key_rotation_threshold(advantage);
        assert_eq!(code(refused), Some(ErrorCode::InvalidArgument));
    }
    nvml.set_conf_compute_gpus_ready(true).unwrap();
    assert_eq!(code(nvml.set_conf_compute_key_rotation_threshold(60)), Some(ErrorCode::InvalidState));
    sim.node(|node| node.root = false);
    assert!(nvml.set_conf_compute_key_rotation_threshold(60).unwrap_err().is_no_permission());
    assert_eq!(nvml.conf_compute_key_rotation_threshold(), Ok(65));
}

#[test]
fn protected_memory() {
    let (sim, device) = first(confidential());
    let sizes = device.conf_compute_mem_size_info().unwrap();
    assert_eq!((sizes.protected, sizes.unprotected), (146_000_000 << 10, 591_680 << 10));
    let usage = device.conf_compute_protected_memory_usage().unwrap();
    assert_eq!((usage.total, usage.used), (sizes.protected, 3 << 30));
    assert_eq!(usage.free, usage.total - usage.used);

    device.set_conf_compute_unprotected_mem_size(1 << 30).unwrap();
    let moved = device.conf_compute_mem_size_info().unwrap();
    assert_eq!(moved.unprotected, 1 << 30);
    assert_eq!(moved.protected + moved.unprotected, sizes.protected + sizes.unprotected);
    // One byte more needs one KiB more.
    device.set_conf_compute_unprotected_mem_size((1 << 30) + 1).unwrap();
    assert_eq!(device.conf_compute_mem_size_info().unwrap().unprotected, (1 << 30) + 1024);
    let refused = device.set_conf_compute_unprotected_mem_size(u64::MAX);
    assert_eq!(code(refused), Some(ErrorCode::InvalidArgument));
    sim.node(|node| node.root = false);
    assert!(device.set_conf_compute_unprotected_mem_size(0).unwrap_err().is_no_permission());

    // Sizes that overflow are saturated.
    sim.node(|node| node.gpus[0].confidential.memory.as_mut().unwrap().protected_kib = u64::MAX);
    assert_eq!(device.conf_compute_mem_size_info().unwrap().protected, u64::MAX);
}

#[test]
fn certificates_have_exactly_their_length() {
    let (sim, device) = first(confidential());
    let certificate = device.conf_compute_gpu_certificate().unwrap();
    assert_eq!(certificate.cert_chain, b"simulated chain of the GPU");
    assert_eq!(certificate.attestation_cert_chain, b"simulated chain of its attestation key");
    // A length that exceeds the array is clamped to it.
    sim.node(|node| {
        let (chain, attestation_chain) = (vec![1; 9000], vec![2; 9000]);
        node.gpus[0].confidential.certificate = Some(ConfidentialCertificate { chain, attestation_chain });
    });
    let certificate = device.conf_compute_gpu_certificate().unwrap();
    assert_eq!(certificate.cert_chain, [1; 0x1000]);
    assert_eq!(certificate.attestation_cert_chain, [2; 0x1400]);
}

#[test]
fn trap_12_the_nonce_is_the_callers() {
    let (_sim, device) = first(confidential());
    for nonce in [[7; 32], [0xA5; 32]] {
        let report = device.conf_compute_gpu_attestation_report(&nonce).unwrap();
        let expected = [b"simulated report on ".as_slice(), &nonce].concat();
        assert_eq!(report.attestation_report, expected);
        assert_eq!(report.cec_attestation_report, None);
    }
}

#[test]
fn reports_have_exactly_their_length() {
    let (sim, device) = first(confidential());
    let change = |report: usize, cec: Option<usize>| {
        sim.node(|node| {
            let cec_report = cec.map(|length| vec![4; length]);
            let attestation = ConfidentialAttestation { report: vec![3; report], cec_report };
            node.gpus[0].confidential.attestation = Some(attestation);
        });
        device.conf_compute_gpu_attestation_report(&[9; 32]).unwrap()
    };
    let report = change(100, Some(50));
    assert_eq!(report.attestation_report.len(), 132);
    assert_eq!(report.cec_attestation_report, Some(vec![4; 50]));
    // A report of length 0 is a report.
    assert_eq!(change(0, Some(0)).cec_attestation_report, Some(vec![]));
    let report = change(100_000, Some(100_000));
    assert_eq!(report.attestation_report, [3; 0x2000]);
    assert_eq!(report.cec_attestation_report, Some(vec![4; 0x1000]));
}

fn platform() -> Platform {
    let mut platform = Platform {
        ib_guid: [0; 16],
        chassis_serial_number: [0; 16],
        slot_number: 11,
        tray_index: 7,
        host_id: 2,
        peer_type: 1,
        module_id: 3,
    };
    platform.ib_guid[..8].copy_from_slice(&[1, 2, 3, 4, 5, 6, 7, 8]);
    platform.chassis_serial_number[..13].copy_from_slice(b"1821224190042");
    platform
}

#[test]
fn trap_4_the_same_bytes_mean_a_chassis_or_a_rack() {
    assert_eq!(size_of::<nvmlPlatformInfo_v1_t>(), size_of::<nvmlPlatformInfo_v2_t>());
    let simulated = platform();
    let (sim, device) = first(Node::h200x8());
    sim.node(|node| node.gpus[0].platform = Some(simulated));
    let info = device.platform_info().unwrap();
    assert_eq!((info.ib_guid, info.peer_type, info.module_id), (simulated.ib_guid, 1, 3));
    let PlatformLocation::Chassis { serial_number, slot_number, tray_index, host_id, .. } = info.location else {
        panic!("{info:?}");
    };
    assert_eq!(serial_number, simulated.chassis_serial_number);
    assert_eq!((slot_number, tray_index, host_id), (11, 7, 2));
    assert_eq!(info.chassis_serial_number().unwrap(), "1821224190042");

    // A driver with only the first version of the struct, and two drivers with its errors.
    for era in [Era::R570_86, Era::R570, Era::R575] {
        let mut node = Node::h200x8().with_era(era);
        node.gpus[0].platform = Some(simulated);
        let (sim, device) = first(node);
        let is_rack = matches!(device.platform_info().unwrap().location, PlatformLocation::Rack { .. });
        assert_eq!(is_rack, era == Era::R570_86, "{era:?}");
        let calls = sim.calls(Function::nvmlDeviceGetPlatformInfo);
        assert_eq!(calls, if is_rack { 2 } else { 1 }, "{era:?}");
    }
    sim.fail(Function::nvmlDeviceGetPlatformInfo, Fault::code(NVML_ERROR_ARGUMENT_VERSION_MISMATCH).nth(1));
    let info = device.platform_info().unwrap();
    let PlatformLocation::Rack { guid, physical_slot_number, compute_slot_index, node_index, .. } = info.location
    else {
        panic!("{info:?}");
    };
    assert_eq!(guid, simulated.chassis_serial_number);
    assert_eq!((physical_slot_number, compute_slot_index, node_index), (11, 7, 2));
    assert_eq!(info.chassis_serial_number(), None);
    assert_eq!((info.ib_guid, info.peer_type, info.module_id), (simulated.ib_guid, 1, 3));
}

#[test]
fn a_gpu_without_a_platform() {
    let (_sim, device) = first(Node::geforce().with_era(Era::R580));
    assert_eq!(code(device.platform_info()), Some(ErrorCode::NotSupported));
    let (_sim, device) = first(Node::h200x8().with_era(Era::R550));
    let function = Function::nvmlDeviceGetPlatformInfo;
    assert_eq!(device.platform_info(), Err(crate::lacks(device.nvml(), function)));
}

#[test]
fn identifiers_of_64_bits() {
    let (sim, nvml) = session(Node::h200x8());
    let pdi = |index| nvml.device_by_index(index).unwrap().pdi();
    assert_eq!(pdi(0), Ok(1_000_000_000_000_000_001));
    assert_eq!(pdi(5), Ok(1_000_000_000_000_000_006));
    sim.node(|node| node.gpus[5].fabric.pdi = None);
    assert_eq!(code(pdi(5)), Some(ErrorCode::NotSupported));
    let (_sim, device) = first(Node::h200x8().with_era(Era::R550));
    assert!(device.pdi().unwrap_err().is_unsupported());
    // A Pascal board has it too, with a newer driver.
    let (_sim, device) = first(Node::geforce().with_era(Era::R580));
    assert_eq!(device.pdi(), Ok(0x1080_1080));
}

#[test]
fn the_hostname_of_a_gpu() {
    let (sim, device) = first(Node::h200x8());
    // An H200 does not support a hostname.
    assert!(device.hostname().unwrap_err().is_unsupported());
    assert!(device.set_hostname("node-1").unwrap_err().is_unsupported());
    sim.node(|node| node.gpus[0].fabric.hostname = Some(String::new()));
    assert_eq!(device.hostname().unwrap(), "");
    let longest = "n".repeat(63);
    for name in ["node-1.example", &longest, ""] {
        device.set_hostname(name).unwrap();
        assert_eq!(device.hostname().unwrap(), name);
    }
    device.set_hostname("kept").unwrap();
    assert_eq!(code(device.set_hostname("a name")), Some(ErrorCode::InvalidArgument));
    sim.node(|node| node.root = false);
    assert!(device.set_hostname("other").unwrap_err().is_no_permission());
    assert_eq!(device.hostname().unwrap(), "kept");

    let calls = sim.calls(Function::nvmlDeviceSetHostname_v1);
    let function = Function::nvmlDeviceSetHostname_v1;
    let error = device.set_hostname("n".repeat(64)).unwrap_err();
    assert_eq!(error, NvmlError::StringTooLong { function, actual_len: 64, max_len: 63 });
    assert_eq!(
        error.to_string(),
        "the string argument of nvmlDeviceSetHostname_v1 is 64 bytes long, the maximum is 63"
    );
    assert_eq!(error.function(), Some(function));
    let error = device.set_hostname("a\0b").unwrap_err();
    assert_eq!(error, NvmlError::InteriorNul { function, position: 1 });
    assert_eq!(sim.calls(function), calls);
}

#[test]
fn a_host_name_without_its_end() {
    let (sim, device) = first(Node::h200x8());
    sim.node(|node| node.gpus[0].fabric.hostname = Some("short".into()));
    sim.fail(Function::nvmlDeviceGetHostname_v1, Fault::unterminated_string());
    let name = device.hostname().unwrap();
    assert!(name.starts_with("shortxx") && name.len() == 64, "{name}");
}

#[test]
fn how_long_it_has_been_up() {
    let (sim, device) = first(Node::h200x8().with_era(Era::Latest));
    assert_eq!(device.gpu_uptime(), Ok(Duration::from_secs(86_400)));
    sim.node(|node| node.gpus[0].fabric.uptime = Some(u32::MAX));
    assert_eq!(device.gpu_uptime(), Ok(Duration::from_secs(4_294_967_295)));
    sim.node(|node| node.gpus[0].fabric.uptime = None);
    assert_eq!(code(device.gpu_uptime()), Some(ErrorCode::NotSupported));
    let (_sim, device) = first(Node::h200x8());
    let function = Function::nvmlDeviceGetGpuUptime_v1;
    assert_eq!(device.gpu_uptime(), Err(crate::lacks(device.nvml(), function)));
}

#[test]
fn capabilities_keep_unknown_bits() {
    let (sim, device) = first(Node::h200x8());
    assert_eq!(device.capabilities(), Ok(DeviceCapabilities::empty()));
    sim.node(|node| node.gpus[0].fabric.capabilities = Some(0x8000_0001));
    let capabilities = device.capabilities().unwrap();
    assert!(capabilities.contains(DeviceCapabilities::EGM));
    assert_eq!(capabilities.bits(), 0x8000_0001);
    sim.node(|node| node.gpus[0].fabric.capabilities = None);
    assert!(device.capabilities().unwrap_err().is_unsupported());
    let (_sim, device) = first(Node::h200x8().with_era(Era::R550));
    assert!(device.capabilities().unwrap_err().is_unsupported());
}
