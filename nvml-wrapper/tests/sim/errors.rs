//! Invalid input and invalid libraries: each is a distinct error.

use nvml_sim::{Era, Fault, Node, Simulation};
use nvml_sys::{NVML_ERROR_FUNCTION_NOT_FOUND, NVML_ERROR_GPU_IS_LOST, NVML_ERROR_UNINITIALIZED, NVML_ERROR_UNKNOWN};
use nvml_wrapper::device::thermal::TemperatureSensor;
use nvml_wrapper::event::EventTypes;
use nvml_wrapper::raw::Function;
use nvml_wrapper::{ErrorCode, Nvml, NvmlError};

use crate::session;

#[test]
fn an_index_out_of_range() {
    let (_sim, nvml) = session(Node::h200x8());
    for index in [8, 9, u32::MAX] {
        let error = nvml.device_by_index(index).unwrap_err();
        assert_eq!(error.code(), Some(ErrorCode::InvalidArgument));
        let message = "nvmlDeviceGetHandleByIndex_v2 failed: Invalid Argument (NVML_ERROR_INVALID_ARGUMENT, 2)";
        assert_eq!(error.to_string(), message);
    }
}

#[test]
fn a_nul_inside_a_text() {
    let (sim, nvml) = session(Node::h200x8());
    let error = nvml.device_by_uuid("GPU-\0").unwrap_err();
    assert_eq!(error, NvmlError::InteriorNul { function: Function::nvmlDeviceGetHandleByUUID, position: 4 });
    assert_eq!(error.to_string(), "the string argument of nvmlDeviceGetHandleByUUID contains a NUL byte at position 4");
    assert!(nvml.device_by_pci_bus_id("\0").is_err());
    assert_eq!(sim.calls(Function::nvmlDeviceGetHandleByUUID), 0);
}

#[test]
fn texts_that_name_no_device() {
    let (_sim, nvml) = session(Node::h200x8());
    let no_such = nvml.device_by_uuid("GPU-ffffffff-ffff-ffff-ffff-ffffffffffff").unwrap_err();
    assert_eq!(no_such.code(), Some(ErrorCode::NotFound));
    let long = "x".repeat(100_000);
    assert!(nvml.device_by_uuid(&long).is_err());
    assert!(nvml.device_by_uuid("").is_err());
    assert_eq!(nvml.device_by_pci_bus_id("00000000:FE:00.0").unwrap_err().code(), Some(ErrorCode::NotFound));
}

#[test]
fn a_path_that_is_no_library() {
    // SAFETY: the file is no library, so no code of the file is run.
    let error = unsafe { Nvml::builder().lib_path(file!()) }.init().unwrap_err();
    let NvmlError::Load(load) = &error else { panic!("{error}") };
    assert_eq!(load.attempts.len(), 1);
    assert!(load.attempts[0].path.ends_with(file!()) && !load.attempts[0].reason.is_empty(), "{error}");
    // SAFETY: this file does not exist.
    let error = unsafe { Nvml::builder().lib_path("/nowhere/libnvidia-ml.so.1") }.init().unwrap_err();
    let NvmlError::Load(load) = &error else { panic!("{error}") };
    let path = &load.attempts[0].path;
    assert!(
        path.ends_with("nowhere/libnvidia-ml.so.1") && error.to_string().contains(path.to_str().unwrap()),
        "{error}"
    );
}

#[test]
fn a_library_without_any_of_the_functions() {
    let library = if cfg!(windows) {
        "kernel32.dll"
    } else if cfg!(target_env = "musl") {
        "libc.so"
    } else {
        "libc.so.6"
    };
    // SAFETY: the system's library is loaded already.
    let error = unsafe { Nvml::builder().lib_path(library) }.init().unwrap_err();
    let message =
        format!("cannot load the NVML library: {library}: it is not NVML: it exports none of NVML's functions");
    assert_eq!(error.to_string(), message);
    // SAFETY: the resolver returns no functions.
    let error = unsafe { Nvml::builder().resolver(|_| std::ptr::null()) }.init().unwrap_err();
    assert!(matches!(error, NvmlError::Load(_)), "{error}");
}

#[test]
#[cfg(target_os = "linux")]
fn a_missing_driver_lists_every_path() {
    let Err(error) = Nvml::init() else { return };
    let NvmlError::Load(load) = &error else { return };
    let tried: Vec<_> = load.attempts.iter().map(|attempt| attempt.path.to_str().unwrap()).collect();
    assert_eq!(
        tried,
        [
            "libnvidia-ml.so.1",
            "libnvidia-ml.so",
            "/usr/lib/wsl/lib/libnvidia-ml.so.1",
            "/run/opengl-driver/lib/libnvidia-ml.so.1"
        ]
    );
    // Message of the loader.
    if cfg!(target_env = "gnu") {
        assert!(error.to_string().contains("cannot open shared object file"), "{error}");
    }
    assert!(load.attempts.iter().all(|attempt| !attempt.reason.is_empty()), "{error}");
    // As `main` prints the error that it returns.
    assert_eq!(format!("{error:?}"), error.to_string());
}

#[test]
fn a_missing_function_names_its_requirements() {
    let (_sim, nvml) = session(Node::h200x8().with_era(Era::R340));
    let error = nvml.device_by_index(0).unwrap().num_cores().unwrap_err();
    assert_eq!(error, crate::lacks(&nvml, Function::nvmlDeviceGetNumGpuCores));
    assert!(error.is_unsupported());
    assert_eq!(
        error.to_string(),
        "nvmlDeviceGetNumGpuCores is not in the installed NVML library: \
         requires NVML 11.6 (driver 510.39.01) or newer; the installed driver is 340.108"
    );
    assert!(!nvml.supports(Function::nvmlDeviceGetNumGpuCores));
    assert!(nvml.missing_functions().any(|function| function == Function::nvmlDeviceGetNumGpuCores));
}

#[test]
fn function_not_found_of_a_present_function_is_returned() {
    let (sim, nvml) = session(Node::h200x8());
    sim.fail(Function::nvmlDeviceGetNumGpuCores, Fault::code(NVML_ERROR_FUNCTION_NOT_FOUND));
    let error = nvml.device_by_index(0).unwrap().num_cores().unwrap_err();
    let function = Function::nvmlDeviceGetNumGpuCores;
    assert_eq!(error, NvmlError::Call { function, code: ErrorCode::FunctionNotFound });
}

#[test]
fn a_lost_gpu_hides_no_other() {
    let (sim, nvml) = session(Node::h200x8());
    let devices: Vec<_> = nvml.devices().unwrap().map(Result::unwrap).collect();
    sim.node(|node| node.gpus[2].lost = true);
    for (index, device) in devices.iter().enumerate() {
        let temperature = device.temperature(TemperatureSensor::Gpu);
        assert_eq!(temperature.is_err_and(|error| error.is_gpu_lost()), index == 2);
    }
    sim.fail(Function::nvmlDeviceGetHandleByIndex_v2, Fault::code(NVML_ERROR_GPU_IS_LOST).nth(3));
    let results: Vec<bool> = nvml.devices().unwrap().map(|device| device.is_ok()).collect();
    assert_eq!(results.iter().filter(|ok| **ok).count(), 7);
}

#[test]
fn handles_of_two_sessions_are_not_mixed() {
    let (_sim, one) = session(Node::h200x8());
    let (_other_sim, other) = session(Node::h200x8());
    let set = one.create_event_set().unwrap();
    let device = other.device_by_index(0).unwrap();
    let error = set.register(&device, EventTypes::CRITICAL_XID_ERROR).unwrap_err();
    assert_eq!(error, NvmlError::MixedSessions { function: Function::nvmlDeviceRegisterEvents });
}

#[test]
fn codes_of_the_future_are_kept() {
    let (sim, nvml) = session(Node::h200x8());
    let device = nvml.device_by_index(0).unwrap();
    for raw in [31, 32, 777, u32::MAX] {
        sim.clear_faults();
        sim.fail(Function::nvmlDeviceGetIndex, Fault::code(raw));
        let error = device.index().unwrap_err();
        assert_eq!(error.code(), Some(ErrorCode::from_raw(raw)));
        assert!(error.to_string().contains(&raw.to_string()), "{error}");
    }
}

/// NVML's own text is in the message also where no session can be asked for it.
#[test]
fn a_failed_initialization_has_the_text_of_nvml() {
    let sim = Simulation::start(Node::without_driver());
    let error = crate::init(&sim).unwrap_err();
    assert_eq!(error.to_string(), "nvmlInit_v2 failed: Driver Not Loaded (NVML_ERROR_DRIVER_NOT_LOADED, 9)");
    assert!(error.needs_driver_reload());
}

#[test]
fn errors_can_be_counted_in_a_map() {
    let (sim, nvml) = session(Node::h200x8());
    let device = nvml.device_by_index(0).unwrap();
    sim.fail(Function::nvmlDeviceGetIndex, Fault::code(NVML_ERROR_GPU_IS_LOST).times(2));
    let mut counts = std::collections::HashMap::new();
    for error in [device.index().unwrap_err(), device.index().unwrap_err(), nvml.device_by_index(99).unwrap_err()] {
        *counts.entry(error).or_insert(0) += 1;
    }
    let lost = NvmlError::Call { function: Function::nvmlDeviceGetIndex, code: ErrorCode::GpuIsLost };
    assert_eq!((counts.len(), counts[&lost]), (2, 2));
}

/// Errors of a session after a reload of the driver, a resume from suspend, or a shutdown by other code.
#[test]
fn a_lost_session_is_recognized() {
    let (sim, nvml) = session(Node::h200x8());
    let device = nvml.device_by_index(0).unwrap();
    let error_of = |code| {
        sim.clear_faults();
        sim.fail(Function::nvmlDeviceGetIndex, Fault::code(code));
        device.index().unwrap_err()
    };
    for (code, is_lost, is_unknown) in [
        (NVML_ERROR_UNINITIALIZED, true, false),
        (nvml_sys::NVML_ERROR_DRIVER_NOT_LOADED, true, false),
        (nvml_sys::NVML_ERROR_LIB_RM_VERSION_MISMATCH, true, false),
        (NVML_ERROR_UNKNOWN, false, true),
        (NVML_ERROR_GPU_IS_LOST, false, false),
        (nvml_sys::NVML_ERROR_NOT_SUPPORTED, false, false),
    ] {
        let error = error_of(code);
        assert_eq!((error.is_session_lost(), error.is_unknown()), (is_lost, is_unknown), "{error}");
    }
    // Other code of the process shuts NVML down.
    sim.clear_faults();
    // SAFETY: the function takes no arguments.
    unsafe { nvml.functions().nvmlShutdown() };
    assert!(device.index().unwrap_err().is_session_lost());
}
