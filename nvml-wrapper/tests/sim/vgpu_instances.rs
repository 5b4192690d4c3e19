//! Properties and settings of running vGPUs.

use std::ffi::CStr;
use std::time::{Duration, UNIX_EPOCH};

use nvml_sim::model::VgpuInstanceDetails;
use nvml_sim::{Era, Fault, Node, Simulation, VgpuInstance as Model};
use nvml_sys::NVML_ERROR_ARGUMENT_VERSION_MISMATCH;
use nvml_wrapper::device::media::{EncoderType, FbcSessionFlags, FbcSessionType};
use nvml_wrapper::raw::Function;
use nvml_wrapper::vgpu::instance::VgpuVmIdType;
use nvml_wrapper::vgpu::instance_license::VgpuLicenseState;
use nvml_wrapper::vgpu::licensing::GridLicenseExpiryStatus;
use nvml_wrapper::{ErrorCode, Nvml, VgpuInstance};

use crate::session;
use crate::vgpu::{code, missing};

/// Host and its running instance.
fn running(era: Era) -> (Simulation, VgpuInstance) {
    let (sim, nvml) = session(Node::vgpu_host().with_era(era));
    let instance = nvml.device_by_index(0).unwrap().active_vgpus().unwrap().remove(0);
    (sim, instance)
}

fn change(sim: &Simulation, change: impl FnOnce(&mut Model)) {
    sim.node(|node| change(&mut node.gpus[0].vgpu.as_mut().unwrap().instances[0]));
}

fn details(sim: &Simulation) -> VgpuInstanceDetails {
    sim.node(|node| node.gpus[0].vgpu.as_ref().unwrap().instances[0].details.clone())
}

#[test]
fn the_virtual_machine_of_an_instance() {
    let (sim, instance) = running(Era::R580);
    let vm = instance.vm_id().unwrap();
    assert_eq!((vm.id.as_str(), vm.id_type), ("7d3a1c52-0000-4000-8000-0000000000b1", VgpuVmIdType::Uuid));
    for (raw, kind) in [(0, VgpuVmIdType::DomainId), (7, VgpuVmIdType::from_raw(7))] {
        change(&sim, |model| {
            model.vm_id = "12".into();
            model.vm_id_type = raw;
        });
        let vm = instance.vm_id().unwrap();
        assert_eq!((vm.id.as_str(), vm.id_type), ("12", kind));
    }
    assert_eq!(instance.vm_driver_version(), Ok(Some("580.159.04".into())));
    assert_eq!(instance.fb_usage(), Ok(2 << 30));
    assert_eq!(instance.mdev_uuid(), Ok("00000000-0000-4000-8000-0000000000c1".into()));
    assert_eq!(instance.runtime_state_size(), Ok(180 << 20));
    assert_eq!(instance.frame_rate_limit(), Ok(60));
    assert_eq!(instance.is_ecc_enabled(), Ok(true));
}

#[test]
fn a_virtual_machine_without_a_driver() {
    let (sim, instance) = running(Era::R580);
    assert_eq!(instance.gpu_pci_id(), Ok(Some("00000000:02:01.0".into())));
    change(&sim, |model| {
        model.vm_driver_version.clear();
        model.details.pci_id = None;
    });
    assert_eq!(instance.vm_driver_version(), Ok(None));
    assert_eq!(instance.gpu_pci_id(), Ok(None));
    assert_eq!(code(instance.license_info()), Some(ErrorCode::DriverNotLoaded));
    assert_eq!(code(instance.is_accounting_enabled()), Some(ErrorCode::DriverNotLoaded));
}

#[test]
fn what_an_instance_does_not_have() {
    let (sim, instance) = running(Era::R580);
    change(&sim, |model| {
        model.details.frame_rate_limit = None;
        model.details.ecc = None;
        model.details.mdev_uuid = None;
    });
    assert_eq!(code(instance.frame_rate_limit()), Some(ErrorCode::NotSupported));
    assert_eq!(code(instance.is_ecc_enabled()), Some(ErrorCode::NotSupported));
    assert_eq!(code(instance.mdev_uuid()), Some(ErrorCode::NotSupported));
    change(&sim, |model| model.details.ecc = Some(false));
    assert_eq!(instance.is_ecc_enabled(), Ok(false));
}

#[test]
fn an_id_of_all_ones_is_no_gpu_instance() {
    let (sim, instance) = running(Era::R580);
    assert_eq!(instance.gpu_instance_id(), Ok(None));
    for id in [0, 5] {
        change(&sim, |model| model.details.gpu_instance = Some(id));
        assert_eq!(instance.gpu_instance_id(), Ok(Some(id)));
    }
}

#[test]
fn placement_0xffff_is_none() {
    let (sim, instance) = running(Era::R580);
    assert_eq!(instance.placement_id(), Ok(None));
    sim.node(|node| node.gpus[0].vgpu.as_mut().unwrap().details.heterogeneous = Some(true));
    for id in [3, 0, 0xFFFE] {
        change(&sim, |model| model.details.placement_id = id);
        assert_eq!(instance.placement_id(), Ok(Some(id)));
    }
}

#[test]
fn a_stopped_instance_is_not_found() {
    let (sim, instance) = running(Era::R580);
    sim.node(|node| node.gpus[0].vgpu.as_mut().unwrap().instances.clear());
    let not_found = Some(ErrorCode::NotFound);
    assert_eq!(code(instance.uuid()), not_found);
    assert_eq!(code(instance.vgpu_type()), not_found);
    assert_eq!(code(instance.vm_id()), not_found);
    assert_eq!(code(instance.vm_driver_version()), not_found);
    assert_eq!(code(instance.fb_usage()), not_found);
    assert_eq!(code(instance.frame_rate_limit()), not_found);
    assert_eq!(code(instance.is_ecc_enabled()), not_found);
    assert_eq!(code(instance.gpu_instance_id()), not_found);
    assert_eq!(code(instance.gpu_pci_id()), not_found);
    assert_eq!(code(instance.mdev_uuid()), not_found);
    assert_eq!(code(instance.placement_id()), not_found);
    assert_eq!(code(instance.runtime_state_size()), not_found);
    assert_eq!(code(instance.license_info()), not_found);
    assert_eq!(code(instance.encoder_capacity()), not_found);
    assert_eq!(code(instance.set_encoder_capacity(50)), not_found);
    assert_eq!(code(instance.encoder_stats()), not_found);
    assert_eq!(code(instance.encoder_sessions()), not_found);
    assert_eq!(code(instance.fbc_stats()), not_found);
    assert_eq!(code(instance.fbc_sessions()), not_found);
    assert_eq!(code(instance.is_accounting_enabled()), not_found);
    assert_eq!(code(instance.accounting_pids()), not_found);
    assert_eq!(code(instance.accounting_stats_for(710)), not_found);
    assert_eq!(code(instance.clear_accounting_pids()), not_found);
}

#[test]
fn functions_that_older_drivers_lack() {
    let (_sim, instance) = running(Era::R470);
    assert_eq!(instance.gpu_instance_id(), Ok(None));
    assert_eq!(instance.fb_usage(), Ok(2 << 30));
    assert_eq!(missing(instance.gpu_pci_id()), Some(Function::nvmlVgpuInstanceGetGpuPciId));
    assert_eq!(missing(instance.placement_id()), Some(Function::nvmlVgpuInstanceGetPlacementId));
    assert_eq!(missing(instance.runtime_state_size()), Some(Function::nvmlVgpuInstanceGetRuntimeStateSize));
    let (_sim, instance) = running(Era::R390);
    assert_eq!(missing(instance.is_ecc_enabled()), Some(Function::nvmlVgpuInstanceGetEccMode));
    assert_eq!(missing(instance.mdev_uuid()), Some(Function::nvmlVgpuInstanceGetMdevUUID));
    assert_eq!(missing(instance.fbc_stats()), Some(Function::nvmlVgpuInstanceGetFBCStats));
    assert_eq!(missing(instance.clear_accounting_pids()), Some(Function::nvmlVgpuInstanceClearAccountingPids));
}

// Licenses.

const V2: Function = Function::nvmlVgpuInstanceGetLicenseInfo_v2;
const V1: Function = Function::nvmlVgpuInstanceGetLicenseInfo;
const STATUS: Function = Function::nvmlVgpuInstanceGetLicenseStatus;

#[test]
fn the_license_of_an_instance() {
    let (sim, instance) = running(Era::R580);
    let license = instance.license_info().unwrap();
    assert!(license.is_licensed);
    assert_eq!(license.current_state, Some(VgpuLicenseState::Licensed));
    let expiry = license.expiry.unwrap();
    assert_eq!(expiry.status, GridLicenseExpiryStatus::Valid);
    // 28 February 2027, 23:59:30.
    assert_eq!(expiry.time, Some(UNIX_EPOCH + Duration::from_secs(1_803_859_170)));
    assert_eq!([V2, V1, STATUS].map(|function| sim.calls(function)), [1, 0, 0]);
}

#[test]
fn a_date_is_returned_only_if_valid() {
    let (sim, instance) = running(Era::R580);
    let statuses = [
        (0, GridLicenseExpiryStatus::NotAvailable),
        (1, GridLicenseExpiryStatus::Invalid),
        (3, GridLicenseExpiryStatus::NotApplicable),
        (4, GridLicenseExpiryStatus::Permanent),
        (5, GridLicenseExpiryStatus::from_raw(5)),
        (255, GridLicenseExpiryStatus::from_raw(255)),
    ];
    for (raw, status) in statuses {
        change(&sim, |model| model.details.license.expiry_status = raw);
        let expiry = instance.license_info().unwrap().expiry.unwrap();
        assert_eq!((expiry.status, expiry.time), (status, None));
    }
}

#[test]
fn states_of_a_license() {
    let (sim, instance) = running(Era::R580);
    for (raw, state) in [
        (0, VgpuLicenseState::from_raw(0)),
        (1, VgpuLicenseState::Uninitialized),
        (2, VgpuLicenseState::UnlicensedUnrestricted),
        (3, VgpuLicenseState::UnlicensedRestricted),
        (4, VgpuLicenseState::Unlicensed),
        (6, VgpuLicenseState::from_raw(6)),
    ] {
        change(&sim, |model| {
            model.details.license.licensed = false;
            model.details.license.state = raw;
        });
        let license = instance.license_info().unwrap();
        assert_eq!((license.is_licensed, license.current_state), (false, Some(state)));
    }
}

#[test]
fn trap_2_version_1_of_the_license_leaves_the_state_unset() {
    // As a library of driver 495: with version 1 and without version 2.
    let sim = Simulation::start(Node::vgpu_host().with_era(Era::R535));
    let mut resolver = sim.resolver();
    let hidden = move |name: &CStr| match name.to_bytes() == V2.name().as_bytes() {
        true => std::ptr::null(),
        false => resolver(name),
    };
    // SAFETY: the simulation's functions have the prototypes of NVML and are never unloaded.
    let nvml = unsafe { Nvml::builder().resolver(hidden) }.init().unwrap();
    let instance = nvml.device_by_index(0).unwrap().active_vgpus().unwrap().remove(0);
    let license = instance.license_info().unwrap();
    assert_eq!((license.is_licensed, license.current_state), (true, None));
    assert!(license.expiry.unwrap().time.is_some());
    assert_eq!([V2, V1, STATUS].map(|function| sim.calls(function)), [0, 1, 0]);
    // As on a library that exports version 2, but does not support it.
    let (sim, instance) = running(Era::R535);
    sim.fail(V2, Fault::code(NVML_ERROR_ARGUMENT_VERSION_MISMATCH));
    assert_eq!(instance.license_info().unwrap(), license);
    assert_eq!([V2, V1, STATUS].map(|function| sim.calls(function)), [1, 1, 0]);
}

#[test]
fn the_license_by_the_deprecated_status() {
    let (sim, instance) = running(Era::R470);
    for licensed in [true, false] {
        change(&sim, |model| model.details.license.licensed = licensed);
        let license = instance.license_info().unwrap();
        assert_eq!((license.is_licensed, license.expiry, license.current_state), (licensed, None, None));
    }
    assert_eq!([V2, V1, STATUS].map(|function| sim.calls(function)), [0, 0, 2]);
    let (_sim, instance) = running(Era::R580);
    assert!(instance.license_info().unwrap().expiry.is_some());
}

// Encoder and frame buffer capture.

#[test]
fn the_encoder_capacity_is_set_and_read_back() {
    let (sim, instance) = running(Era::R580);
    assert_eq!(instance.encoder_capacity(), Ok(80));
    for percent in [0, 35, 100] {
        instance.set_encoder_capacity(percent).unwrap();
        assert_eq!(instance.encoder_capacity(), Ok(percent));
    }
    for percent in [101, u32::MAX] {
        assert_eq!(code(instance.set_encoder_capacity(percent)), Some(ErrorCode::InvalidArgument));
    }
    sim.node(|node| node.root = false);
    assert!(instance.set_encoder_capacity(7).unwrap_err().is_no_permission());
    assert_eq!(instance.encoder_capacity(), Ok(100));
}

#[test]
fn encoder_sessions_of_an_instance() {
    let (sim, instance) = running(Era::R580);
    let stats = instance.encoder_stats().unwrap();
    assert_eq!((stats.session_count, stats.average_fps), (2, 45));
    assert_eq!(stats.average_latency, Duration::from_micros(3000));
    let sessions = instance.encoder_sessions().unwrap();
    let codecs: Vec<_> = sessions.iter().map(|session| (session.session_id, session.codec_type)).collect();
    assert_eq!(codecs, [(21, EncoderType::Hevc), (22, EncoderType::Av1)]);
    assert_eq!((sessions[1].pid, sessions[1].vgpu_instance), (710, Some(instance.id())));
    assert_eq!((sessions[1].h_resolution, sessions[1].v_resolution), (1920, 1080));
    assert_eq!((sessions[1].average_fps, sessions[1].average_latency), (60, Duration::from_micros(3600)));
    // TRAPS: a count of 0 with a capacity of one entry returns no list. The list exceeds the first capacity.
    let one = details(&sim).encoder_sessions[0];
    change(&sim, |model| model.details.encoder_sessions = vec![one; 200]);
    assert_eq!(instance.encoder_sessions().unwrap().len(), 200);
    change(&sim, |model| model.details.encoder_sessions.clear());
    assert_eq!(instance.encoder_sessions(), Ok(vec![]));
    assert_eq!(instance.encoder_stats().unwrap().session_count, 0);
}

#[test]
fn capture_sessions_of_an_instance() {
    let (sim, instance) = running(Era::R580);
    let stats = instance.fbc_stats().unwrap();
    assert_eq!((stats.sessions_count, stats.average_fps), (1, 29));
    assert_eq!(stats.average_latency, Duration::from_micros(1700));
    let sessions = instance.fbc_sessions().unwrap();
    let [session] = sessions.as_slice() else { unreachable!("{sessions:?}") };
    assert_eq!((session.session_id, session.pid, session.vgpu_instance), (31, 711, Some(instance.id())));
    assert_eq!((session.session_type, session.display_ordinal), (FbcSessionType::HwEnc, 1));
    assert_eq!(session.session_flags, FbcSessionFlags::CAPTURE_WITH_WAIT_INFINITE);
    assert_eq!((session.h_max_resolution, session.v_max_resolution), (4096, 2160));
    assert_eq!((session.h_resolution, session.v_resolution), (1280, 720));
    let one = details(&sim).fbc_sessions[0];
    change(&sim, |model| model.details.fbc_sessions = vec![one; 150]);
    assert_eq!(instance.fbc_sessions().unwrap().len(), 150);
    change(&sim, |model| model.details.fbc_sessions.clear());
    assert_eq!(instance.fbc_sessions(), Ok(vec![]));
}

// Accounting.

#[test]
fn accounts_of_the_processes_in_a_virtual_machine() {
    let (_sim, instance) = running(Era::R580);
    assert_eq!(instance.is_accounting_enabled(), Ok(true));
    assert_eq!(instance.accounting_pids(), Ok(vec![710, 711]));
    let ended = instance.accounting_stats_for(710).unwrap();
    assert_eq!((ended.pid, ended.is_running), (710, false));
    assert_eq!((ended.gpu_utilization, ended.memory_utilization), (Some(48), None));
    assert_eq!(ended.max_memory_usage, Some(512 << 20));
    assert_eq!(ended.time, Some(Duration::from_secs(93)));
    assert_eq!(ended.start_time, Some(UNIX_EPOCH + Duration::from_micros(1_795_332_992_663_959)));
    assert_eq!((ended.sample_count, ended.sum_gpu_utilization), (None, None));
    let runs = instance.accounting_stats_for(711).unwrap();
    assert_eq!((runs.is_running, runs.time, runs.gpu_utilization), (true, None, Some(7)));
    assert_eq!(code(instance.accounting_stats_for(1)), Some(ErrorCode::NotFound));
}

#[test]
fn accounts_of_ended_processes_are_cleared() {
    let (sim, instance) = running(Era::R580);
    sim.node(|node| node.root = false);
    assert!(instance.clear_accounting_pids().unwrap_err().is_no_permission());
    assert_eq!(instance.accounting_pids(), Ok(vec![710, 711]));
    sim.node(|node| node.root = true);
    instance.clear_accounting_pids().unwrap();
    assert_eq!(instance.accounting_pids(), Ok(vec![711]));
    assert_eq!(code(instance.accounting_stats_for(710)), Some(ErrorCode::NotFound));
}

#[test]
fn no_accounts_are_kept() {
    let (sim, instance) = running(Era::R580);
    change(&sim, |model| model.details.accounts = None);
    assert_eq!(instance.is_accounting_enabled(), Ok(false));
    assert_eq!(code(instance.accounting_pids()), Some(ErrorCode::NotSupported));
    assert_eq!(code(instance.accounting_stats_for(710)), Some(ErrorCode::NotSupported));
    assert_eq!(code(instance.clear_accounting_pids()), Some(ErrorCode::NotSupported));
}

#[test]
fn lists_whose_counts_are_not_to_be_trusted() {
    let (sim, instance) = running(Era::R580);
    let lists = [
        Function::nvmlVgpuInstanceGetAccountingPids,
        Function::nvmlVgpuInstanceGetEncoderSessions,
        Function::nvmlVgpuInstanceGetFBCSessions,
    ];
    let lengths = || {
        let pids = instance.accounting_pids().map(|pids| pids.len());
        let encoders = instance.encoder_sessions().map(|sessions| sessions.len());
        [pids, encoders, instance.fbc_sessions().map(|sessions| sessions.len())]
    };
    for list in lists {
        sim.fail(list, Fault::overcounting_list(100_000));
    }
    // A count that exceeds the buffer is clamped to it.
    assert!(lengths().iter().all(|length| matches!(length, Ok(1..=256))));
    sim.clear_faults();
    for list in lists {
        sim.fail(list, Fault::insufficient_size_with_count_zero().times(1));
    }
    assert_eq!(lengths(), [Ok(2), Ok(2), Ok(1)]);
    sim.clear_faults();
    for list in lists {
        sim.fail(list, Fault::growing_list());
    }
    assert!(lengths().into_iter().all(|length| code(length) == Some(ErrorCode::InsufficientSize)));
}

#[test]
fn texts_without_an_end_or_not_utf8() {
    let (sim, instance) = running(Era::R580);
    let vm_id = Function::nvmlVgpuInstanceGetVmID;
    sim.fail(vm_id, Fault::unterminated_string());
    assert!(instance.vm_id().unwrap().id.starts_with("7d3a1c52"));
    sim.clear_faults();
    sim.fail(vm_id, Fault::raw_string(*b"\xFF\xFE"));
    assert_eq!(instance.vm_id().unwrap().id, "\u{FFFD}\u{FFFD}");
    sim.fail(Function::nvmlVgpuInstanceGetVmDriverVersion, Fault::raw_string(*b""));
    assert_eq!(instance.vm_driver_version(), Ok(None));
}
