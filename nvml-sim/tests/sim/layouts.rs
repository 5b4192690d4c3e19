//! Each era writes exactly the layouts of its driver: each call gets a buffer of that size, followed by a guard page.

use core::ffi::c_void;

use nvml_sim::model::MigVgpus;
use nvml_sim::{Era, Node, Platform, Process, ProcessKind, Simulation};
use nvml_sys::*;

use crate::gpm::two_samples;
use crate::guard::{Guarded, written};
use crate::{call, device, get, started};

/// A layout that a function writes.
struct Case<'a> {
    function: Function,
    /// Size in bytes.
    size: usize,
    /// Number of last bytes that may remain unmodified: padding and input fields.
    unmodified: usize,
    /// Initial content of the buffer.
    initial: Vec<u8>,
    /// Whether the driver supports the struct version.
    known: bool,
    call: Box<dyn Fn(*mut c_void) -> nvmlReturn_t + 'a>,
}

/// A call of a function with a buffer `to` of the layout's size.
macro_rules! case {
    ($nvml:expr, $name:ident($($before:expr),*; to $(, $after:expr)*), $size:expr) => {
        Case {
            function: Function::$name,
            size: $size,
            unmodified: 0,
            initial: vec![],
            known: true,
            // SAFETY: the buffer has the size of the driver's layout; the test verifies that it is sufficient.
            call: Box::new(move |to| unsafe { $nvml.$name($($before,)* to.cast() $(, $after)*) }),
        }
    };
}

impl Case<'_> {
    fn unmodified(self, unmodified: usize) -> Self {
        Case { unmodified, ..self }
    }

    fn initial(self, words: &[u32]) -> Self {
        Case { initial: words.iter().flat_map(|word| word.to_ne_bytes()).collect(), ..self }
    }

    /// A struct with this version number, which the driver supports or not.
    fn with_version(self, version: u32, known: bool) -> Self {
        Case { known, ..self.initial(&[version]) }
    }

    /// A struct whose fields are all inputs.
    fn all_given<T: Copy>(self, value: T) -> Self {
        // SAFETY: a value without relevant padding, which is only copied.
        let bytes = unsafe { core::slice::from_raw_parts((&raw const value).cast::<u8>(), size_of::<T>()) };
        Case { initial: bytes.to_vec(), unmodified: self.size - 1, ..self }
    }

    fn check(&self, era: Era) {
        let (reach, result) = written(self.size, &self.initial, &self.call);
        let context = format!("{} of {era:?} with {} bytes", self.function.name(), self.size);
        if self.known {
            assert_eq!(result, NVML_SUCCESS, "{context}");
            assert!((self.size - self.unmodified..=self.size).contains(&reach), "{context}: {reach} written");
        } else {
            // Trap 32.
            let refusal = match self.function {
                Function::nvmlDeviceGetMemoryInfo_v2 => NVML_ERROR_FUNCTION_NOT_FOUND,
                Function::nvmlDeviceGetGpuInstanceProfileInfoV | Function::nvmlDeviceGetGpuInstanceProfileInfoByIdV => {
                    NVML_ERROR_INVALID_ARGUMENT
                }
                _ => NVML_ERROR_ARGUMENT_VERSION_MISMATCH,
            };
            assert_eq!((result, reach), (refusal, 0), "{context}");
        }
    }
}

/// Runs the cases whose function the era has. Returns their number.
fn check(era: Era, cases: &[Case<'_>]) -> usize {
    let exported: Vec<_> = cases.iter().filter(|case| era.exports(case.function)).collect();
    exported.iter().for_each(|case| case.check(era));
    exported.len()
}

/// Whether the driver of the era is this version or later.
fn since(era: Era, driver: &str) -> bool {
    let numbers = |text: &str| text.split('.').map(|part| part.parse().unwrap()).collect::<Vec<u32>>();
    numbers(era.driver_version()) >= numbers(driver)
}

pub(crate) fn board(era: Era) -> Node {
    let mut node = Node::h200x8().with_era(era);
    let gpu = &mut node.gpus[0];
    gpu.processes.clear();
    for kind in [ProcessKind::Compute, ProcessKind::Graphics, ProcessKind::MpsCompute] {
        gpu.processes.extend([Process::new(kind, 4242, 1 << 30), Process::new(kind, 4243, 1 << 31)]);
    }
    gpu.confidential.switch_on();
    gpu.platform = Some(Platform {
        ib_guid: [1; 16],
        chassis_serial_number: [2; 16],
        slot_number: 11,
        tray_index: 7,
        host_id: 2,
        peer_type: 1,
        module_id: 3,
    });
    node.confidential.as_mut().unwrap().tdisp_states = vec![2; 8];
    node
}

/// Process lists: the entry size differs between drivers. MPS clients are in two of them.
fn processes(era: Era, nvml: &Functions) -> usize {
    let gpu = device(nvml, 0);
    let v3_size = if era == Era::R535_54 { 32 } else { 24 };
    let mut checked = 0;
    macro_rules! lists {
        ($($name:ident: $entries:literal * $size:expr),*) => {$(
            let count = core::cell::Cell::new($entries);
            let case = case!(nvml, $name(gpu, count.as_ptr(); to), $entries * $size);
            checked += check(era, &[case]);
        )*};
    }
    lists! {
        nvmlDeviceGetComputeRunningProcesses: 4 * 16,
        nvmlDeviceGetGraphicsRunningProcesses: 2 * 16,
        nvmlDeviceGetMPSComputeRunningProcesses: 2 * 16,
        nvmlDeviceGetComputeRunningProcesses_v2: 4 * 24,
        nvmlDeviceGetGraphicsRunningProcesses_v2: 2 * 24,
        nvmlDeviceGetMPSComputeRunningProcesses_v2: 2 * 24,
        nvmlDeviceGetComputeRunningProcesses_v3: 4 * v3_size,
        nvmlDeviceGetGraphicsRunningProcesses_v3: 2 * v3_size,
        nvmlDeviceGetMPSComputeRunningProcesses_v3: 2 * v3_size
    }
    checked
}

/// Entries of a list that a struct points to.
fn process_details(era: Era, nvml: &Functions) -> usize {
    let gpu = device(nvml, 0);
    let details = Case {
        function: Function::nvmlDeviceGetRunningProcessDetailList,
        size: 2 * 32,
        unmodified: 0,
        initial: vec![],
        known: true,
        call: Box::new(move |to| {
            let mut list = nvmlProcessDetailList_v1_t {
                mode: NVML_PROCESS_MODE_COMPUTE,
                numProcArrayEntries: 2,
                procArray: to.cast(),
                ..nvmlProcessDetailList_v1_t::stamped()
            };
            call!(nvml, nvmlDeviceGetRunningProcessDetailList(gpu, &raw mut list))
        }),
    };
    check(era, &[details])
}

#[test]
fn lists_of_processes() {
    let mut counts = vec![];
    for era in Era::all() {
        let (_sim, nvml) = started(board(era));
        counts.push(processes(era, &nvml) + process_details(era, &nvml));
    }
    // Number of the ten functions that each era has.
    assert_eq!(counts, [1, 3, 3, 5, 5, 6, 9, 9, 6, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10]);
}

#[test]
fn structs_of_a_board() {
    for era in Era::all() {
        let (sim, nvml) = started(board(era));
        let (gpu, nvml, sim) = (device(&nvml, 0), &nvml, &sim);
        let fabric_v3 = since(era, "580.65.06");
        let profiles_v3 = since(era, "545.23.06");
        let platform_v2 = since(era, "570.124.04");
        let set = get!(nvml, nvmlEventSetCreate() as nvmlEventSet_t).unwrap();
        assert_eq!(call!(nvml, nvmlDeviceRegisterEvents(gpu, nvmlEventTypeXidCriticalError, set)), NVML_SUCCESS);
        let happens = move || sim.push_event(0, nvmlEventTypeXidCriticalError, 79);
        let mut cases = vec![
            case!(nvml, nvmlDeviceGetPciInfo(gpu; to), 52),
            case!(nvml, nvmlDeviceGetPciInfo_v2(gpu; to), 52),
            case!(nvml, nvmlDeviceGetPciInfo_v3(gpu; to), 68),
            case!(nvml, nvmlDeviceGetPciInfoExt(gpu; to), 64).with_version(nvmlPciInfoExt_v1, true),
            case!(nvml, nvmlDeviceGetPciInfoExt(gpu; to), 64).with_version(nvmlPciInfoExt_v1 + 1, false),
            case!(nvml, nvmlDeviceGetNvLinkRemotePciInfo(gpu, 3; to), 52),
            case!(nvml, nvmlDeviceGetNvLinkRemotePciInfo_v2(gpu, 3; to), 68),
            case!(nvml, nvmlDeviceGetMemoryInfo(gpu; to), 24),
            case!(nvml, nvmlDeviceGetMemoryInfo_v2(gpu; to), 40).with_version(nvmlMemory_v2, true),
            case!(nvml, nvmlDeviceGetMemoryInfo_v2(gpu; to), 40).with_version(nvmlMemory_v2 + (1 << 24), false),
            case!(nvml, nvmlDeviceGetGpuFabricInfo(gpu; to), 28),
            case!(nvml, nvmlDeviceGetGpuFabricInfoV(gpu; to), 36).with_version(nvmlGpuFabricInfo_v2, true),
            case!(nvml, nvmlDeviceGetGpuFabricInfoV(gpu; to), 40)
                .with_version(nvmlGpuFabricInfo_v3, fabric_v3)
                .unmodified(3),
            case!(nvml, nvmlDeviceGetGpuFabricInfoV(gpu; to), 4).with_version(0x0100_0020, false),
            case!(nvml, nvmlDeviceGetGpuFabricInfo_v4(gpu; to), 548).unmodified(3),
            case!(nvml, nvmlDeviceGetGpuInstanceProfileInfo(gpu, 0; to), 48),
            case!(nvml, nvmlDeviceGetGpuInstanceProfileInfoV(gpu, 0; to), 152)
                .with_version(nvmlGpuInstanceProfileInfo_v2, true),
            case!(nvml, nvmlDeviceGetGpuInstanceProfileInfoV(gpu, 0; to), 152)
                .with_version(nvmlGpuInstanceProfileInfo_v3, profiles_v3),
            case!(nvml, nvmlDeviceGetGpuInstanceProfileInfoByIdV(gpu, 0; to), 152)
                .with_version(nvmlGpuInstanceProfileInfo_v3, true),
            case!(nvml, nvmlDeviceGetPlatformInfo(gpu; to), 44).with_version(nvmlPlatformInfo_v1, true).unmodified(3),
            case!(nvml, nvmlDeviceGetPlatformInfo(gpu; to), 44)
                .with_version(nvmlPlatformInfo_v2, platform_v2)
                .unmodified(3),
            case!(nvml, nvmlDeviceGetNvLinkInfo(gpu; to), 8).with_version(nvmlNvLinkInfo_v1, true),
            case!(nvml, nvmlDeviceGetNvLinkInfo(gpu; to), 1612).with_version(nvmlNvLinkInfo_v2, true),
            case!(nvml, nvmlDeviceGetNvLinkInfo_v3(gpu; to), 1612),
            case!(nvml, nvmlSystemGetConfComputeSettings(; to), 20)
                .with_version(nvmlSystemConfComputeSettings_v1, true),
            case!(nvml, nvmlSystemGetConfComputeSettings(; to), 24)
                .with_version(nvmlSystemConfComputeSettings_v2, false),
            case!(nvml, nvmlSystemGetConfComputeSettings_v2(; to), 24)
                .with_version(nvmlSystemConfComputeSettings_v2, true),
            case!(nvml, nvmlDeviceGetTemperatureV(gpu; to), 12).initial(&[nvmlTemperature_v1, 0]),
            case!(nvml, nvmlDeviceSetPowerManagementLimit_v2(gpu; to), 12)
                .initial(&[nvmlPowerValue_v2, 0, 500_000])
                .unmodified(12),
            case!(nvml, nvmlDeviceSetPowerManagementLimit_v2(gpu; to), 12).with_version(0x0100_000C, false),
        ];
        // One event for each wait.
        for (function, size) in [(Function::nvmlEventSetWait, 24), (Function::nvmlEventSetWait_v2, 32)] {
            let call: Box<dyn Fn(*mut c_void) -> nvmlReturn_t> = Box::new(move |to| {
                happens();
                if function == Function::nvmlEventSetWait {
                    call!(nvml, nvmlEventSetWait(set, to.cast(), 0))
                } else {
                    call!(nvml, nvmlEventSetWait_v2(set, to.cast(), 0))
                }
            });
            cases.push(Case { function, size, unmodified: 0, initial: vec![], known: true, call });
        }
        assert!(check(era, &cases) >= 3, "{era:?}");
    }
}

/// A vGPU host node whose last GPU is in MIG mode with an instance, and handles of both instances.
pub(crate) fn mig(era: Era) -> (Simulation, Functions, nvmlGpuInstance_t, nvmlComputeInstance_t) {
    let (sim, nvml) = started(Node::a100x8().with_era(era));
    let gpu = device(&nvml, 7);
    // Profile 14 has two slices; number 1 of its compute profiles has both.
    let instance = get!(nvml, nvmlDeviceCreateGpuInstance(gpu, 14) as nvmlGpuInstance_t).unwrap();
    let compute = get!(nvml, nvmlGpuInstanceCreateComputeInstance(instance, 1) as nvmlComputeInstance_t).unwrap();
    let of_host = Node::vgpu_host();
    sim.node(|node| {
        node.vgpu_types = of_host.vgpu_types;
        let gpu = &mut node.gpus[7];
        gpu.virtual_gpus = of_host.gpus[0].virtual_gpus.clone();
        gpu.mig.instances[0].vgpus = Some(MigVgpus {
            creatable: vec![1101],
            active: vec![],
            placements: [(1101, (4, vec![0, 8]))].into(),
            heterogeneous: true,
            schedulers: gpu.virtual_gpus.schedulers.clone().unwrap(),
        });
    });
    (sim, nvml, instance, compute)
}

#[test]
fn structs_of_mig() {
    for era in Era::all().filter(|era| era.exports(Function::nvmlDeviceGetMigMode)) {
        let (_sim, nvml, instance, compute) = mig(era);
        let nvml = &nvml;
        let mig = get!(nvml, nvmlDeviceGetMigDeviceHandleByIndex(device(nvml, 7), 0) as nvmlDevice_t).unwrap();
        let profiles_v3 = since(era, "545.23.06");
        let (state_v1, log_v1) = (nvmlVgpuSchedulerStateInfo_v1_t::VERSION, nvmlVgpuSchedulerLogInfo_v1_t::VERSION);
        let cases = [
            case!(nvml, nvmlDeviceGetAttributes(mig; to), 24),
            case!(nvml, nvmlDeviceGetAttributes_v2(mig; to), 40),
            case!(nvml, nvmlComputeInstanceGetInfo(compute; to), 24),
            case!(nvml, nvmlComputeInstanceGetInfo_v2(compute; to), 32),
            case!(nvml, nvmlGpuInstanceGetComputeInstanceProfileInfo(instance, 1, 0; to), 36),
            case!(nvml, nvmlGpuInstanceGetComputeInstanceProfileInfoV(instance, 1, 0; to), 136)
                .with_version(nvmlComputeInstanceProfileInfo_v2, true),
            case!(nvml, nvmlGpuInstanceGetComputeInstanceProfileInfoV(instance, 1, 0; to), 140)
                .with_version(nvmlComputeInstanceProfileInfo_v3, profiles_v3),
            case!(nvml, nvmlGpuInstanceGetVgpuSchedulerState(instance; to), 24).initial(&[state_v1, 1]).unmodified(4),
            case!(nvml, nvmlGpuInstanceGetVgpuSchedulerState_v2(instance; to), 16).initial(&[1]),
            case!(nvml, nvmlGpuInstanceGetVgpuSchedulerLog(instance; to), 9632).initial(&[log_v1, 1]).unmodified(9632),
            case!(nvml, nvmlGpuInstanceGetVgpuSchedulerLog_v2(instance; to), 11_224).initial(&[1]).unmodified(11_224),
        ];
        assert!(check(era, &cases) >= 5, "{era:?}");
    }
}

#[test]
fn structs_of_a_host_of_virtual_gpus() {
    for era in Era::all() {
        let (sim, nvml) = started(Node::vgpu_host().with_era(era));
        let (gpu, nvml) = (device(&nvml, 0), &nvml);
        let id = sim.node(|node| node.gpus[0].vgpu.as_ref().unwrap().instances[0].id);
        let places_v2 = since(era, "570.86.16");
        let empty_list = |version| nvmlVgpuPlacementList_v2_t { version, ..nvmlVgpuPlacementList_v2_t::stamped() };
        let list_v1 = nvmlVgpuPlacementList_v1_t::stamped();
        let cases = [
            case!(nvml, nvmlVgpuInstanceGetLicenseInfo(id; to), 20).unmodified(1),
            case!(nvml, nvmlVgpuInstanceGetLicenseInfo_v2(id; to), 24),
            case!(nvml, nvmlDeviceGetGridLicensableFeatures(gpu; to), 416),
            case!(nvml, nvmlDeviceGetGridLicensableFeatures_v2(gpu; to), 800),
            case!(nvml, nvmlDeviceGetGridLicensableFeatures_v3(gpu; to), 812),
            case!(nvml, nvmlDeviceGetGridLicensableFeatures_v4(gpu; to), 860).unmodified(3),
            case!(nvml, nvmlDeviceGetVgpuTypeSupportedPlacements(gpu, 1101; to), 24).all_given(list_v1),
            case!(nvml, nvmlDeviceGetVgpuTypeCreatablePlacements(gpu, 1101; to), 24).all_given(list_v1),
            Case {
                known: places_v2,
                ..case!(nvml, nvmlDeviceGetVgpuTypeSupportedPlacements(gpu, 1101; to), 32)
                    .all_given(empty_list(nvmlVgpuPlacementList_v2))
            },
            Case {
                known: false,
                ..case!(nvml, nvmlDeviceGetVgpuTypeSupportedPlacements(gpu, 1101; to), 32).all_given(empty_list(0))
            },
            case!(nvml, nvmlDeviceGetVgpuSchedulerState(gpu; to), 16).unmodified(4),
            case!(nvml, nvmlDeviceGetVgpuSchedulerState_v2(gpu; to), 16).initial(&[1]),
            case!(nvml, nvmlDeviceGetVgpuSchedulerLog(gpu; to), 9624).initial(&[1]).unmodified(9624),
            case!(nvml, nvmlDeviceGetVgpuSchedulerLog_v2(gpu; to), 11_224).initial(&[1]).unmodified(11_224),
        ];
        let checked = check(era, &cases);
        assert_eq!(checked == 0, era == Era::R340, "{era:?}");
    }
}

/// The library accesses as many entries as the count states; its own struct has the capacity for all metrics it
/// supports.
#[test]
fn metrics_of_gpu_performance() {
    for era in Era::all().filter(|era| era.exports(Function::nvmlGpmMetricsGet)) {
        let (_sim, nvml) = started(board(era));
        let gpu = device(&nvml, 0);
        let samples = two_samples(&nvml, gpu);
        let size = match era {
            Era::Latest => 19_104,
            Era::R610 => 13_344,
            era if since(era, "575.51.02") => 8424,
            _ => 3944,
        };
        let end = (size - 24) / 40;
        for (requested, expected) in
            [(end, NVML_SUCCESS), (2, NVML_SUCCESS), (1, NVML_SUCCESS), (end + 1, NVML_ERROR_INVALID_ARGUMENT)]
        {
            let memory = Guarded::new(24 + 40 * requested);
            let metrics = memory.start().cast::<nvmlGpmMetricsGet_t>();
            // SAFETY: the header and the requested entries lie within the memory.
            let first = unsafe {
                (&raw mut (*metrics).version).write(NVML_GPM_METRICS_GET_VERSION);
                (&raw mut (*metrics).numMetrics).write(u32::try_from(requested).unwrap());
                (&raw mut (*metrics).sample1).write(samples[0]);
                (&raw mut (*metrics).sample2).write(samples[1]);
                (&raw mut (*metrics).metrics).cast::<nvmlGpmMetric_t>()
            };
            for index in 0..requested {
                // The last entry requests the metric after the highest supported one.
                let id = if index + 1 == requested { end } else { index };
                // SAFETY: one of the entries.
                unsafe { (&raw mut (*first.add(index)).metricId).write(u32::try_from(id).unwrap()) };
            }
            assert_eq!(call!(nvml, nvmlGpmMetricsGet(metrics)), expected, "{requested} of {era:?}");
            if expected == NVML_SUCCESS {
                // SAFETY: the last entry.
                let last = unsafe { first.add(requested - 1).read() };
                assert_eq!(last.nvmlReturn, NVML_ERROR_INVALID_ARGUMENT, "{requested} of {era:?}");
            }
        }
    }
}

/// Entries have 40 bytes in all drivers; the supported field IDs and their meaning differ.
#[test]
fn values_of_fields() {
    for era in Era::all().filter(|era| era.exports(Function::nvmlDeviceGetFieldValues)) {
        let (_sim, nvml) = started(board(era));
        let gpu = device(&nvml, 0);
        let ask = |id: u32| {
            // Two entries, and the zeroed one that newer drivers look at behind them.
            let memory = Guarded::new(3 * 40);
            let values = memory.start().cast::<nvmlFieldValue_t>();
            // SAFETY: three entries are inside of the memory.
            unsafe {
                for (place, field) in [NVML_FI_DEV_MEMORY_TEMP, id].into_iter().enumerate() {
                    values.add(place).write(nvmlFieldValue_t { fieldId: field, ..Zeroable::zeroed() });
                }
                assert_eq!(nvml.nvmlDeviceGetFieldValues(gpu, 2, values), NVML_SUCCESS);
                assert_eq!((*values).nvmlReturn, NVML_SUCCESS);
                (*values.add(1)).nvmlReturn
            }
        };
        let unknown = |id| ask(id) == NVML_ERROR_INVALID_ARGUMENT;
        assert!(unknown(0) && unknown(NVML_FI_MAX) && unknown(77_777), "{era:?}");
        let ends = [
            (96, "410.104"),
            (161, "460.27.04"),
            (197, "525.53"),
            (173, "535.43.02"),
            (201, "555.42.02"),
            (223, "570.86.16"),
            (269, "570.86.16"),
        ];
        for (end, driver) in ends {
            assert_eq!(unknown(end - 1), !since(era, driver), "{} of {era:?}", end - 1);
        }
    }
}

/// Trap 45: newer drivers look at the entry behind the array, and fill it if it looks like one more of their requests.
#[test]
fn values_of_links_reach_behind_the_array() {
    for era in Era::all().filter(|era| since(*era, "525.53")) {
        let (_sim, nvml) = started(board(era));
        let gpu = device(&nvml, 0);
        let is_filled = |last: u32, behind: u32| {
            let memory = Guarded::new(2 * 40);
            let values = memory.start().cast::<nvmlFieldValue_t>();
            // SAFETY: two entries are inside of the memory.
            unsafe {
                for (place, field) in [last, behind].into_iter().enumerate() {
                    let given = nvmlFieldValue_t { fieldId: field, nvmlReturn: u32::MAX, ..Zeroable::zeroed() };
                    values.add(place).write(given);
                }
                assert_eq!(nvml.nvmlDeviceGetFieldValues(gpu, 1, values), NVML_SUCCESS);
                (*values.add(1)).nvmlReturn != u32::MAX
            }
        };
        let (link, other) = (NVML_FI_DEV_NVLINK_THROUGHPUT_DATA_TX, NVML_FI_DEV_MEMORY_TEMP);
        assert_eq!(is_filled(link, link), since(era, "580.65.06"), "{era:?}");
        assert!(!is_filled(link, 0) && !is_filled(link, other) && !is_filled(other, link), "{era:?}");
    }
}
