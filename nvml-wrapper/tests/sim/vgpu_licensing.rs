//! vGPU licenses.

use std::time::{Duration, UNIX_EPOCH};

use nvml_sim::{Era, Fault, Node, Simulation};
use nvml_sys::NVML_ERROR_FUNCTION_NOT_FOUND;
use nvml_wrapper::raw::Function;
use nvml_wrapper::vgpu::licensing::{GridLicenseExpiryStatus as Status, GridLicenseFeatureCode as Code};
use nvml_wrapper::{Device, ErrorCode};

use crate::session;

const CHAIN: [Function; 4] = [
    Function::nvmlDeviceGetGridLicensableFeatures_v4,
    Function::nvmlDeviceGetGridLicensableFeatures_v3,
    Function::nvmlDeviceGetGridLicensableFeatures_v2,
    Function::nvmlDeviceGetGridLicensableFeatures,
];

fn host(era: Era) -> (Simulation, Device) {
    let (sim, nvml) = session(Node::vgpu_host().with_era(era));
    let device = nvml.device_by_index(0).unwrap();
    (sim, device)
}

#[test]
fn features_and_their_licenses() {
    let (_sim, device) = host(Era::R580);
    let result = device.grid_licensable_features().unwrap();
    assert!(result.is_grid_license_supported);
    let [vgpu, workstation] = result.features.as_slice() else { panic!("{result:?}") };
    assert_eq!((vgpu.feature_code, vgpu.is_licensed, vgpu.is_enabled), (Code::Vgpu, true, Some(true)));
    assert_eq!(vgpu.product_name.as_deref(), Some("NVIDIA Virtual Compute Server"));
    assert_eq!(vgpu.license_info, "licensed");
    let expiry = vgpu.license_expiry.unwrap();
    assert_eq!(expiry.status, Status::Valid);
    // 30 March 2027, 17:40:25.
    assert_eq!(expiry.time, Some(UNIX_EPOCH + Duration::from_secs(1_806_428_425)));
    assert_eq!(workstation.feature_code, Code::NvidiaRtx);
    assert_eq!((workstation.is_licensed, workstation.is_enabled), (false, Some(false)));
    let expiry = workstation.license_expiry.unwrap();
    assert_eq!((expiry.status, expiry.time), (Status::NotApplicable, None));
}

/// The entries of each version have another size than those of the current header.
#[test]
fn trap_2_entries_have_the_length_of_their_time() {
    let (sim, device) = host(Era::Latest);
    let newest = device.grid_licensable_features().unwrap();
    for (index, function) in CHAIN.into_iter().enumerate() {
        let result = device.grid_licensable_features().unwrap();
        assert_eq!(sim.calls(function), if index == 0 { 2 } else { 1 });
        assert_eq!(result.features.len(), 2);
        for (old, new) in result.features.iter().zip(&newest.features) {
            assert_eq!((old.feature_code, old.is_licensed), (new.feature_code, new.is_licensed));
            assert_eq!(old.license_info, new.license_info);
            assert_eq!(old.product_name, new.product_name.clone().filter(|_| index < 3));
            assert_eq!(old.is_enabled, new.is_enabled.filter(|_| index < 2));
            assert_eq!(old.license_expiry, new.license_expiry.filter(|_| index < 1));
        }
        // A driver that exports the function, but does not support it.
        sim.fail(function, Fault::code(nvml_sys::NVML_ERROR_ARGUMENT_VERSION_MISMATCH));
    }
    assert_eq!(device.grid_licensable_features().unwrap_err().code(), Some(ErrorCode::ArgumentVersionMismatch));
}

#[test]
fn trap_2_on_the_drivers_of_each_time() {
    let (_sim, device) = host(Era::Latest);
    let newest = device.grid_licensable_features().unwrap();
    for era in Era::all().filter(|era| era.exports(CHAIN[3])) {
        let (sim, device) = host(era);
        let result = device.grid_licensable_features().unwrap();
        let index = match era {
            Era::R390 => 3,
            Era::R418 => 2,
            Era::R450 | Era::R460 => 1,
            _ => 0,
        };
        assert_eq!(sim.calls(CHAIN[index]), 1, "{era:?}");
        assert_eq!(result.features.len(), 2);
        for (old, new) in result.features.iter().zip(&newest.features) {
            assert_eq!((old.feature_code, old.is_licensed), (new.feature_code, new.is_licensed), "{era:?}");
            assert_eq!(old.license_info, new.license_info, "{era:?}");
            assert_eq!(old.product_name, new.product_name.clone().filter(|_| index < 3), "{era:?}");
        }
    }
}

#[test]
fn old_drivers() {
    let (sim, device) = host(Era::R390);
    let result = device.grid_licensable_features().unwrap();
    assert_eq!((result.features.len(), result.features[1].feature_code), (2, Code::NvidiaRtx));
    assert_eq!(result.features[1].license_info, "unlicensed");
    assert_eq!(result.features[1].product_name, None);
    assert_eq!(sim.calls(Function::nvmlDeviceGetGridLicensableFeatures), 1);
    let (_sim, device) = host(Era::R340);
    assert_eq!(device.grid_licensable_features().unwrap_err().code(), Some(ErrorCode::FunctionNotFound));
}

#[test]
fn unknown_counts_and_numbers() {
    let (sim, device) = host(Era::R580);
    sim.node(|node| {
        let licenses = node.gpus[0].virtual_gpus.licenses.as_mut().unwrap();
        licenses.claimed_features = Some(u32::MAX);
        licenses.features[0].code = 4711;
        licenses.features[0].expiry.1[0] = 13;
        licenses.features[1].expiry_status = 9;
    });
    let result = device.grid_licensable_features().unwrap();
    assert_eq!(result.features.len(), 3);
    assert_eq!(result.features[0].feature_code, Code::from_raw(4711));
    assert_eq!(result.features[0].license_expiry.unwrap().time, None);
    assert_eq!(result.features[1].license_expiry.unwrap().status, Status::from_raw(9));
}

#[test]
fn boards_without_licenses() {
    let (_sim, nvml) = session(Node::h200x8());
    let result = nvml.device_by_index(0).unwrap().grid_licensable_features().unwrap();
    assert!(!result.is_grid_license_supported && result.features.is_empty());
    let (sim, nvml) = session(Node::geforce());
    let device = nvml.device_by_index(0).unwrap();
    assert_eq!(device.grid_licensable_features().unwrap_err().code(), Some(ErrorCode::NotSupported));
    // The error of the driver differs from that of a missing function, but callers handle both in the same form.
    for function in CHAIN {
        sim.fail(function, Fault::code(NVML_ERROR_FUNCTION_NOT_FOUND));
    }
    assert!(device.grid_licensable_features().unwrap_err().is_unsupported());
}
