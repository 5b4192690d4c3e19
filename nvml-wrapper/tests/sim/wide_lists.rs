//! Lists of libraries that are not simulated: encoder sessions and licensable features of branch 375.

use std::ffi::c_void;

use nvml_sim::{Fault, Node, Simulation};
use nvml_sys::{
    NVML_ERROR_INSUFFICIENT_SIZE, NVML_ERROR_UNKNOWN, NVML_SUCCESS, nvmlDevice_t, nvmlEncoderSessionInfo_375_66_t,
    nvmlEncoderSessionInfo_t, nvmlGridLicensableFeature_375_82_t, nvmlGridLicensableFeatures_375_82_t,
    nvmlGridLicensableFeatures_t, nvmlReturn_t, nvmlVgpuInstance_t,
};
use nvml_wrapper::Nvml;
use nvml_wrapper::device::media::{EncoderSessionInfo, EncoderType};
use nvml_wrapper::raw::Function;

use crate::{Other, session_with};

const SESSIONS: u32 = 70;

/// Writes `SESSIONS` sessions of 40 bytes. The frame rate of the last one is 0, as of each new session.
unsafe fn write_sessions(count: *mut u32, sessions: *mut nvmlEncoderSessionInfo_t) -> nvmlReturn_t {
    // SAFETY: the caller provides a count, and as many entries of 40 bytes as it says.
    unsafe {
        let capacity = count.replace(SESSIONS);
        if capacity < SESSIONS {
            return NVML_ERROR_INSUFFICIENT_SIZE;
        }
        for index in 0..SESSIONS {
            let is_new = index == SESSIONS - 1;
            let session = sessions.cast::<nvmlEncoderSessionInfo_375_66_t>().add(index as usize);
            // Each field, so that no undefined padding is written.
            (&raw mut (*session).sessionId).write(index);
            (&raw mut (*session).pid).write(4242 + u64::from(index));
            (&raw mut (*session).vgpuInstance).write(0);
            (&raw mut (*session).codecType).write(index % 2);
            (&raw mut (*session).hResolution).write(1920);
            (&raw mut (*session).vResolution).write(1080);
            (&raw mut (*session).averageFps).write(if is_new { 0 } else { 60 });
            (&raw mut (*session).averageLatency).write(if is_new { 0 } else { 7 });
        }
    }
    NVML_SUCCESS
}

unsafe extern "C" fn device_sessions(
    _: nvmlDevice_t,
    count: *mut u32,
    sessions: *mut nvmlEncoderSessionInfo_t,
) -> nvmlReturn_t {
    // SAFETY: the same contract.
    unsafe { write_sessions(count, sessions) }
}

unsafe extern "C" fn vgpu_sessions(
    _: nvmlVgpuInstance_t,
    count: *mut u32,
    sessions: *mut nvmlEncoderSessionInfo_t,
) -> nvmlReturn_t {
    // SAFETY: the same contract.
    unsafe { write_sessions(count, sessions) }
}

/// Writes three features of 20 bytes.
unsafe extern "C" fn short_features(_: nvmlDevice_t, features: *mut nvmlGridLicensableFeatures_t) -> nvmlReturn_t {
    let feature = |code: u32| nvmlGridLicensableFeature_375_82_t {
        featureCode: code,
        featureState: code % 2,
        licenseInfo: b"licensed\0\0\0\0".map(|byte| std::ffi::c_char::from_ne_bytes([byte])),
    };
    let written = nvmlGridLicensableFeatures_375_82_t {
        isGridLicenseSupported: 1,
        licensableFeaturesCount: 3,
        gridLicensableFeatures: [feature(1), feature(2), feature(3)],
    };
    // SAFETY: the caller provides a larger struct.
    unsafe { features.cast::<nvmlGridLicensableFeatures_375_82_t>().write(written) };
    NVML_SUCCESS
}

const OTHERS: &[Other] = &[
    (Function::nvmlDeviceGetEncoderSessions, || device_sessions as *const c_void),
    (Function::nvmlVgpuInstanceGetEncoderSessions, || vgpu_sessions as *const c_void),
    (Function::nvmlDeviceGetGridLicensableFeatures_v4, std::ptr::null),
    (Function::nvmlDeviceGetGridLicensableFeatures_v3, std::ptr::null),
    (Function::nvmlDeviceGetGridLicensableFeatures_v2, std::ptr::null),
    (Function::nvmlDeviceGetGridLicensableFeatures, || short_features as *const c_void),
];

fn from_driver(version: Option<&str>) -> (Simulation, Nvml) {
    let sim = Simulation::start(Node::vgpu_host());
    for (function, prefix) in [(Function::nvmlSystemGetDriverVersion, ""), (Function::nvmlSystemGetNVMLVersion, "8.")] {
        let fault = version.map(|version| Fault::raw_string(format!("{prefix}{version}")));
        sim.fail(function, fault.unwrap_or(Fault::code(NVML_ERROR_UNKNOWN)));
    }
    let nvml = session_with(&sim, OTHERS);
    (sim, nvml)
}

fn assert_sessions(sessions: &[EncoderSessionInfo]) {
    assert_eq!(sessions.len(), SESSIONS as usize);
    for (index, session) in (0..).zip(sessions) {
        assert_eq!((session.session_id, session.pid, session.vgpu_instance), (index, 4242 + index, None));
        assert_eq!(session.codec_type, EncoderType::from_raw(index % 2));
        assert_eq!((session.h_resolution, session.v_resolution), (1920, 1080));
        assert_eq!(session.average_fps, if index == SESSIONS - 1 { 0 } else { 60 });
    }
}

#[test]
fn encoder_sessions_of_driver_375() {
    for version in [Some("375.66"), Some("375.82"), None] {
        let (_sim, nvml) = from_driver(version);
        let device = nvml.device_by_index(0).unwrap();
        assert_sessions(&device.encoder_sessions().unwrap());
        let vgpus = device.active_vgpus().unwrap();
        assert_sessions(&vgpus[0].encoder_sessions().unwrap());
    }
}

#[test]
fn licensable_features_of_driver_375() {
    let (_sim, nvml) = from_driver(Some("375.82"));
    let result = nvml.device_by_index(0).unwrap().grid_licensable_features().unwrap();
    let features: Vec<_> = result
        .features
        .iter()
        .map(|feature| (feature.feature_code.raw(), feature.is_licensed, feature.license_info.as_str()))
        .collect();
    assert_eq!(features, [(1, true, "licensed"), (2, false, "licensed"), (3, true, "licensed")]);
}
