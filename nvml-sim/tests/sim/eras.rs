//! Drivers of other times.

use nvml_sim::{Era, Node, Simulation};
use nvml_sys::*;

use crate::{call, device, get, started, text};

#[test]
fn an_era_hides_what_it_does_not_have() {
    let old = Simulation::start(Node::h200x8().with_era(Era::R340)).functions();
    assert!(old.has(Function::nvmlDeviceGetPciInfo_v2) && !old.has(Function::nvmlDeviceGetPciInfo_v3));
    assert!(old.has(Function::nvmlDeviceGetComputeRunningProcesses));
    assert!(!old.has(Function::nvmlDeviceGetComputeRunningProcesses_v2));
    assert!(!old.has(Function::nvmlSystemGetCudaDriverVersion) && !old.has(Function::nvmlDeviceGetMemoryInfo_v2));
    let latest = Simulation::start(Node::h200x8().with_era(Era::Latest)).functions();
    let missing: Vec<_> = Function::ALL.iter().filter(|function| !latest.has(**function)).collect();
    assert_eq!(missing, [&Function::nvmlDeviceCcuGetStreamState, &Function::nvmlDeviceCcuSetStreamState]);
    let gap = Simulation::start(Node::h200x8().with_era(Era::R535_98)).functions();
    assert!(!gap.has(Function::nvmlDeviceGetComputeRunningProcesses_v3));
    assert!(gap.has(Function::nvmlDeviceGetComputeRunningProcesses_v2));
}

#[test]
fn the_resolver_knows_nothing_else() {
    let sim = Simulation::start(Node::empty());
    let mut resolve = sim.resolver();
    assert!(resolve(c"nvmlNothing").is_null() && resolve(c"").is_null() && resolve(c"\xff").is_null());
    assert!(!resolve(c"nvmlInit_v2").is_null());
}

#[test]
fn each_era_tells_its_version() {
    for era in Era::all() {
        let (_sim, nvml) = started(Node::h200x8().with_era(era));
        let version = text(80, |to, length| call!(nvml, nvmlSystemGetDriverVersion(to, length))).unwrap();
        assert_eq!(version, era.driver_version());
        assert_eq!(get!(nvml, nvmlDeviceGetCount_v2() as u32), Ok(8));
    }
}

#[test]
fn some_drivers_write_wider_process_entries() {
    for (era, stride) in [(Era::R535_54, 32), (Era::R535, 24), (Era::R580, 24)] {
        let (_sim, nvml) = started(Node::h200x8().with_era(era));
        // Room for two entries of 32 bytes, however long they are.
        let mut memory = [0xAAAA_AAAA_AAAA_AAAA_u64; 8];
        let mut count = 2;
        let infos = memory.as_mut_ptr().cast::<nvmlProcessInfo_t>();
        let gpu = device(&nvml, 0);
        let answer = call!(nvml, nvmlDeviceGetComputeRunningProcesses_v3(gpu, &raw mut count, infos));
        assert_eq!((answer, count), (NVML_SUCCESS, 2));
        // SAFETY: the pid is the first field of the second entry, which lies within the memory.
        let second = unsafe { memory.as_ptr().byte_add(stride).cast::<u32>().read() };
        assert_eq!(second, 4243, "{era:?}");
        let untouched = memory[6..] == [0xAAAA_AAAA_AAAA_AAAA; 2];
        assert_eq!(untouched, stride == 24, "{era:?}");
    }
}

#[test]
fn a_struct_of_a_later_driver_is_refused() {
    let (sim, nvml) = started(Node::h200x8().with_era(Era::Latest));
    let gpu = device(&nvml, 0);
    let mut info = nvmlPlatformInfo_v2_t::stamped();
    // The board has no such info; but the struct is known.
    assert_eq!(call!(nvml, nvmlDeviceGetPlatformInfo(gpu, (&raw mut info).cast())), NVML_ERROR_NOT_SUPPORTED);
    // The table was filled before the driver went back in time.
    sim.node(|node| node.era = Era::R550);
    let answer = call!(nvml, nvmlDeviceGetPlatformInfo(gpu, (&raw mut info).cast()));
    assert_eq!(answer, NVML_ERROR_ARGUMENT_VERSION_MISMATCH);
}

#[test]
fn old_libraries_have_no_words_for_new_errors() {
    let sim = Simulation::start(Node::empty().with_era(Era::R340));
    let text = call!(sim.functions(), nvmlErrorString(NVML_ERROR_NOT_READY));
    // SAFETY: the function gives a C string that is never freed.
    assert_eq!(unsafe { std::ffi::CStr::from_ptr(text) }, c"Unknown Error");
}
