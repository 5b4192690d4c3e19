//! Properties of the driver and its library, and the conversion of "not supported".

use std::ffi::{CStr, c_char, c_void};

use nvml_sim::{Era, Fault, Function, Node, Simulation};
use nvml_sys::{NVML_ERROR_NO_PERMISSION, NVML_ERROR_NOT_SUPPORTED};
use nvml_wrapper::{ErrorCode, Nvml, NvmlError, ResultExt};

use crate::session;

#[test]
fn the_branch_of_the_driver() {
    let (sim, nvml) = session(Node::h200x8());
    assert_eq!(nvml.sys_driver_branch().unwrap(), "r582_49");
    sim.fail(Function::nvmlSystemGetDriverBranch, Fault::unterminated_string());
    assert_eq!(nvml.sys_driver_branch().unwrap().len(), 80);
    let (_sim, nvml) = session(Node::h200x8().with_era(Era::R550));
    let function = Function::nvmlSystemGetDriverBranch;
    assert_eq!(nvml.sys_driver_branch(), Err(crate::lacks(&nvml, function)));
}

#[test]
fn trap_19_texts_of_errors_are_copied() {
    let (sim, nvml) = session(Node::h200x8());
    let text = nvml.error_string(ErrorCode::NotReady).unwrap();
    let unknown = nvml.error_string(ErrorCode::from_raw(4_000_000)).unwrap();
    nvml.shutdown().unwrap();
    drop(sim);
    assert_eq!((text.as_str(), unknown.as_str()), ("System is not in ready state", "Unknown Error"));
    // Codes that an old library does not know have names too.
    let (_sim, nvml) = session(Node::h200x8().with_era(Era::R340));
    assert_eq!(nvml.error_string(ErrorCode::NotReady).unwrap(), "Unknown Error");
    assert_eq!(ErrorCode::NotReady.name(), "NVML_ERROR_NOT_READY");
}

/// TRAPS 19: codes 23 to 30 exist too. The library and the crate have a message for each.
#[test]
fn every_code_has_words_with_a_library_and_without() {
    let (_sim, nvml) = session(Node::h200x8());
    let codes: Vec<ErrorCode> = (0..=30).chain([999]).map(ErrorCode::from).collect();
    let mut theirs: Vec<String> = codes.iter().map(|code| nvml.error_string(*code).unwrap()).collect();
    let mut ours: Vec<String> = codes.iter().map(ToString::to_string).collect();
    assert_eq!((theirs[0].as_str(), ours[0].as_str()), ("Success", "Success (NVML_SUCCESS, 0)"));
    assert_eq!((theirs[31].as_str(), ours[31].as_str()), ("Unknown Error", "Unknown Error (NVML_ERROR_UNKNOWN, 999)"));
    assert_eq!(
        (theirs[4].as_str(), ours[4].as_str()),
        ("Insufficient Permissions", "Insufficient Permissions (NVML_ERROR_NO_PERMISSION, 4)")
    );
    assert!(ours.iter().zip(&codes).all(|(text, code)| text.ends_with(&format!(", {})", code.raw()))));
    assert!(codes.iter().all(|code| code.name().starts_with("NVML_")));
    // The message of the crate starts with that of the library.
    assert!(ours.iter().zip(&theirs).all(|(ours, theirs)| ours.starts_with(theirs.as_str())), "{ours:?}");
    // Each code has its own message.
    for texts in [&mut theirs, &mut ours] {
        texts.sort();
        texts.dedup();
        assert_eq!(texts.len(), 32);
    }
}

#[test]
fn a_library_without_texts_of_errors() {
    let sim = Simulation::start(Node::empty());
    let mut resolve = sim.resolver();
    let resolver = move |name: &CStr| {
        if name == c"nvmlErrorString" { std::ptr::null() } else { resolve(name) }
    };
    // SAFETY: the simulation's functions have the prototypes of NVML and are never unloaded.
    let nvml = unsafe { Nvml::builder().resolver(resolver) }.init().unwrap();
    let function = Function::nvmlErrorString;
    assert_eq!(nvml.error_string(ErrorCode::NotFound), Err(crate::lacks(&nvml, function)));
}

#[test]
fn texts_of_errors_that_are_long_or_strange() {
    static LONG: [u8; 10_000] = [b'x'; 10_000];
    unsafe extern "C" fn words(code: u32) -> *const c_char {
        match code {
            3 => LONG.as_ptr().cast(),
            4 => c"not \xff UTF-8".as_ptr(),
            5 => c"".as_ptr(),
            _ => std::ptr::null(),
        }
    }
    let sim = Simulation::start(Node::empty());
    let mut resolve = sim.resolver();
    let resolver = move |name: &CStr| if name == c"nvmlErrorString" { words as *const c_void } else { resolve(name) };
    // SAFETY: the functions have NVML's prototypes and are valid forever. No string is read beyond its end: the first
    // is truncated long before.
    let nvml = unsafe { Nvml::builder().resolver(resolver) }.init().unwrap();
    let text = |raw: u32| nvml.error_string(raw.into());
    assert_eq!(text(3).unwrap(), "x".repeat(4096));
    assert_eq!(text(4).unwrap(), "not \u{FFFD} UTF-8");
    assert_eq!(text(5).unwrap(), "");
    let function = Function::nvmlErrorString;
    assert_eq!(text(6), Err(NvmlError::InvalidOutput { function, description: "a null pointer" }));
}

#[test]
fn only_what_is_unsupported_is_left_out() {
    let (sim, nvml) = session(Node::h200x8());
    let device = nvml.device_by_index(0).unwrap();
    assert_eq!(device.module_id().if_supported(), Ok(sim.node(|node| node.gpus[0].module_id)));
    sim.fail(Function::nvmlDeviceGetModuleId, Fault::code(NVML_ERROR_NOT_SUPPORTED));
    assert_eq!(device.module_id().if_supported(), Ok(None));
    sim.clear_faults();
    sim.fail(Function::nvmlDeviceGetModuleId, Fault::code(NVML_ERROR_NO_PERMISSION));
    assert!(device.module_id().if_supported().unwrap_err().is_no_permission());
    let (_sim, nvml) = session(Node::h200x8().with_era(Era::R340));
    let device = nvml.device_by_index(0).unwrap();
    assert_eq!(device.module_id().if_supported(), Ok(None));
}
