//! Driver-specific behavior of older drivers.

use nvml_sim::model::DriverModel;
use nvml_sim::{Era, Node, Simulation};
use nvml_sys::*;

use crate::{call, device, get, started, text};

#[test]
fn an_era_does_not_export_missing_functions() {
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
fn the_resolver_returns_null_for_other_names() {
    let sim = Simulation::start(Node::empty());
    let mut resolve = sim.resolver();
    assert!(resolve(c"nvmlNothing").is_null() && resolve(c"").is_null() && resolve(c"\xff").is_null());
    assert!(!resolve(c"nvmlInit_v2").is_null());
}

#[test]
fn each_era_reports_its_versions() {
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
        // Capacity for two entries of 32 bytes.
        let mut memory = [0xAAAA_AAAA_AAAA_AAAA_u64; 8];
        let mut count = 2;
        let infos = memory.as_mut_ptr().cast::<nvmlProcessInfo_t>();
        let gpu = device(&nvml, 0);
        let code = call!(nvml, nvmlDeviceGetComputeRunningProcesses_v3(gpu, &raw mut count, infos));
        assert_eq!((code, count), (NVML_SUCCESS, 2));
        // SAFETY: the PID is the first field of the second entry, which lies within the memory.
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
    assert_eq!(call!(nvml, nvmlDeviceGetPlatformInfo(gpu, (&raw mut info).cast())), NVML_SUCCESS);
    // The function table was filled before the era was changed to an older one.
    sim.node(|node| node.era = Era::R550);
    let code = call!(nvml, nvmlDeviceGetPlatformInfo(gpu, (&raw mut info).cast()));
    assert_eq!(code, NVML_ERROR_ARGUMENT_VERSION_MISMATCH);
    // The error code was introduced with 520.
    sim.node(|node| node.era = Era::R470);
    let code = call!(nvml, nvmlDeviceGetPlatformInfo(gpu, (&raw mut info).cast()));
    assert_eq!(code, NVML_ERROR_INVALID_ARGUMENT);
}

/// Enumerators of the driver's header are valid or not supported; later ones are invalid arguments.
#[test]
fn enumerators_of_later_drivers_are_invalid() {
    /// Number of enumerators that are not invalid arguments.
    fn known(mut query: impl FnMut(u32) -> nvmlReturn_t) -> usize {
        (0..40).filter(|number| query(*number) != NVML_ERROR_INVALID_ARGUMENT).count()
    }
    let mut counts = vec![];
    for era in Era::all() {
        let mut node = Node::a100x8().with_era(era);
        node.gpus[0].vgpu = Node::vgpu_host().gpus[0].vgpu.clone();
        let (_sim, nvml) = started(node);
        let (gpu, mut number) = (device(&nvml, 0), 0);
        let mut kind = nvmlGpuInstanceProfileInfo_t::zeroed();
        counts.push([
            known(|threshold| call!(nvml, nvmlDeviceGetTemperatureThreshold(gpu, threshold, &raw mut number))),
            known(|object| call!(nvml, nvmlDeviceGetInforomVersion(gpu, object, [0; 16].as_mut_ptr(), 16))),
            known(|profile| call!(nvml, nvmlDeviceGetGpuInstanceProfileInfo(gpu, profile, &raw mut kind))),
            known(|capability| call!(nvml, nvmlDeviceGetVgpuCapabilities(gpu, capability, &raw mut number))),
            known(|capability| call!(nvml, nvmlGetVgpuDriverCapabilities(capability, &raw mut number))),
            known(|link| call!(nvml, nvmlDeviceGetNvLinkState(gpu, link, &raw mut number))),
        ]);
    }
    // A missing function returns an error for each of the 40 enumerators.
    let expected = [
        [4, 3, 40, 40, 40, 40],
        [4, 3, 40, 40, 40, 6],
        [4, 3, 40, 40, 40, 6],
        [4, 3, 6, 40, 40, 12],
        [7, 3, 7, 40, 40, 12],
        [7, 3, 8, 40, 40, 12],
        [7, 3, 10, 5, 1, 18],
        [7, 3, 10, 5, 1, 18],
        [7, 3, 10, 5, 1, 18],
        [7, 3, 10, 5, 1, 18],
        [7, 3, 10, 5, 1, 18],
        [8, 3, 10, 8, 1, 18],
        [8, 3, 10, 8, 1, 18],
        [8, 4, 13, 10, 2, 18],
        [8, 4, 17, 10, 2, 18],
        [8, 4, 17, 12, 2, 18],
        [8, 4, 17, 12, 2, 18],
        [8, 4, 17, 12, 2, 18],
        [8, 4, 18, 12, 2, 36],
        [8, 4, 18, 13, 2, 36],
    ];
    for ((era, counted), expected) in Era::all().zip(counts).zip(expected) {
        assert_eq!(counted, expected, "{era:?}");
    }
}

#[test]
fn bits_of_later_drivers_are_not_reported() {
    let reported = |era| {
        let mut node = Node::h200x8().with_era(era);
        node.gpus[0].clocks.event_reasons = nvmlClocksEventReasonAll;
        let (_sim, nvml) = started(node);
        let gpu = device(&nvml, 0);
        let types = get!(nvml, nvmlDeviceGetSupportedEventTypes(gpu) as u64).unwrap();
        let set = get!(nvml, nvmlEventSetCreate() as nvmlEventSet_t).unwrap();
        let last = call!(nvml, nvmlDeviceRegisterEvents(gpu, nvmlEventTypeGpuRecoveryAction, set));
        (get!(nvml, nvmlDeviceGetCurrentClocksThrottleReasons(gpu) as u64).unwrap(), types, last)
    };
    assert_eq!(reported(Era::R340), (0x1f, 0x1f, NVML_ERROR_NOT_SUPPORTED));
    assert_eq!(reported(Era::R418), (0x1ff, 0x1f, NVML_ERROR_NOT_SUPPORTED));
    assert_eq!(reported(Era::R555), (0x1ff, 0x19f, NVML_ERROR_NOT_SUPPORTED));
    assert_eq!(reported(Era::R610), (0x1ff, 0xff9f, NVML_SUCCESS));
    assert_eq!(reported(Era::Latest), (0x7ff, 0xff9f, NVML_SUCCESS));
}

/// The first function for the driver model supports two of the three models only.
#[test]
fn mcdm_is_reported_by_the_second_function_only() {
    let mut node = Node::geforce().with_era(Era::R555);
    node.gpus[0].settings.driver_model = Some(DriverModel { current: NVML_DRIVER_MCDM, pending: NVML_DRIVER_WDDM });
    let (sim, nvml) = started(node);
    let gpu = device(&nvml, 0);
    let set = || call!(nvml, nvmlDeviceSetDriverModel(gpu, NVML_DRIVER_MCDM, nvmlFlagForce));
    let (mut current, mut pending) = (9, 9);
    assert_eq!(call!(nvml, nvmlDeviceGetDriverModel_v2(gpu, &raw mut current, &raw mut pending)), NVML_SUCCESS);
    assert_eq!((current, pending, set()), (NVML_DRIVER_MCDM, NVML_DRIVER_WDDM, NVML_SUCCESS));
    assert_eq!(call!(nvml, nvmlDeviceGetDriverModel(gpu, &raw mut current, &raw mut pending)), NVML_SUCCESS);
    assert_eq!((current, pending), (NVML_DRIVER_WDM, NVML_DRIVER_WDM));
    sim.node(|node| node.era = Era::R550);
    assert_eq!(set(), NVML_ERROR_INVALID_ARGUMENT);
}

/// Metadata fields that were reserved words in older drivers.
#[test]
fn vgpu_metadata_fields_were_reserved_words() {
    let reported = |era| {
        let (sim, nvml) = started(Node::vgpu_host().with_era(era));
        let id = sim.node(|node| node.gpus[0].vgpu.as_ref().unwrap().instances[0].id);
        let mut words = [0_u32; 1024];
        let mut size = 4096;
        let vgpu = words.as_mut_ptr().cast::<nvmlVgpuMetadata_t>();
        assert_eq!(call!(nvml, nvmlVgpuInstanceGetMetadata(id, vgpu, &raw mut size)), NVML_SUCCESS);
        // SAFETY: the buffer is larger than the struct, and was written.
        let guest = unsafe { (*vgpu).guestVgpuVersion };
        let (mut size, gpu) = (4096, device(&nvml, 0));
        let pgpu = words.as_mut_ptr().cast::<nvmlVgpuPgpuMetadata_t>();
        assert_eq!(call!(nvml, nvmlDeviceGetVgpuMetadata(gpu, pgpu, &raw mut size)), NVML_SUCCESS);
        // SAFETY: the same.
        (guest != 0, unsafe { (*pgpu).hostSupportedVgpuRange.maxVersion } != 0)
    };
    let eras = [Era::R390, Era::R418, Era::R450, Era::R580];
    assert_eq!(eras.map(reported), [(false, false), (false, true), (true, true), (true, true)]);
}

#[test]
fn old_libraries_have_no_messages_for_new_errors() {
    let sim = Simulation::start(Node::empty().with_era(Era::R340));
    let text = call!(sim.functions(), nvmlErrorString(NVML_ERROR_NOT_READY));
    // SAFETY: the function returns a C string that is never freed.
    assert_eq!(unsafe { std::ffi::CStr::from_ptr(text) }, c"Unknown Error");
}
