//! The safe crate over a real shared library: the simulated one, loaded as a driver's is.

#![cfg(target_os = "linux")]
// Tests may panic, in their helper functions too.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::PathBuf;
use std::time::Duration;

use nvml_wrapper::Nvml;
use nvml_wrapper::device::thermal::TemperatureSensor;
use nvml_wrapper::event::EventTypes;
use nvml_wrapper::raw::Function;

/// The simulated library, which cargo puts beside this test's own executable.
fn library() -> PathBuf {
    let library = std::env::current_exe().unwrap().with_file_name("libnvidia_ml_sim.so");
    assert!(library.is_file(), "{} does not exist", library.display());
    library
}

#[test]
fn a_library_is_loaded_and_used_again() {
    let in_use = || std::fs::read_to_string("/proc/self/maps").unwrap().contains("libnvidia_ml_sim.so");
    for _ in 0..2 {
        // SAFETY: the simulated library exports NVML's functions with NVML's prototypes.
        let nvml = unsafe { Nvml::builder().lib_path(library()) }.init().unwrap();
        assert_eq!(nvml.library_path(), Some(library().as_path()));
        assert_eq!(nvml.missing_functions().count(), 0);
        assert!(nvml.supports(Function::nvmlDeviceGetName) && in_use());
        let devices: Vec<_> = nvml.devices().unwrap().map(Result::unwrap).collect();
        drop(nvml);
        assert_eq!(devices.len(), 8);
        for device in &devices {
            assert_eq!(device.name().unwrap(), "NVIDIA H200");
            assert!(device.temperature(TemperatureSensor::Gpu).unwrap() > 0);
            assert!(device.memory_info().unwrap().total > 0);
        }
        let set = devices.first().unwrap().nvml().create_event_set().unwrap();
        set.register(devices.first().unwrap(), EventTypes::CRITICAL_XID_ERROR).unwrap();
        drop(devices);
        assert_eq!(set.wait(Duration::from_millis(1)).unwrap(), None);
        drop(set);
        // It stays loaded between sessions.
        assert!(in_use());
    }
}
