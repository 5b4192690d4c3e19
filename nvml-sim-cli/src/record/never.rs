//! Functions that the recorder never calls.

use nvml_sys::Function;

/// Functions that change the state of a GPU, of the driver or of the process, and functions whose outputs are secrets.
pub const NEVER: &[Function] = &[
    Function::nvmlInitWithFlags,
    Function::nvmlDeviceSetCpuAffinity,
    Function::nvmlDeviceClearCpuAffinity,
    Function::nvmlDeviceSetClockOffsets,
    Function::nvmlDeviceSetPowerMizerMode_v1,
    Function::nvmlDeviceSetAdaptiveTgpMode_v1,
    Function::nvmlDeviceSetMemoryLimits_v1,
    Function::nvmlDeviceSetDramEncryptionMode,
    Function::nvmlDeviceSetConfComputeUnprotectedMemSize,
    Function::nvmlSystemSetConfComputeGpusReadyState,
    Function::nvmlSystemSetConfComputeKeyRotationThresholdInfo,
    Function::nvmlDeviceSetPowerManagementLimit_v2,
    Function::nvmlDeviceSetHostname_v1,
    Function::nvmlUnitSetLedState,
    Function::nvmlDeviceSetPersistenceMode,
    Function::nvmlDeviceSetComputeMode,
    Function::nvmlDeviceSetEccMode,
    Function::nvmlDeviceClearEccErrorCounts,
    Function::nvmlDeviceSetDriverModel,
    Function::nvmlDeviceSetGpuLockedClocks,
    Function::nvmlDeviceResetGpuLockedClocks,
    Function::nvmlDeviceSetMemoryLockedClocks,
    Function::nvmlDeviceResetMemoryLockedClocks,
    Function::nvmlDeviceSetApplicationsClocks,
    Function::nvmlDeviceResetApplicationsClocks,
    Function::nvmlDeviceSetAutoBoostedClocksEnabled,
    Function::nvmlDeviceSetDefaultAutoBoostedClocksEnabled,
    Function::nvmlDeviceSetDefaultFanSpeed_v2,
    Function::nvmlDeviceSetFanControlPolicy,
    Function::nvmlDeviceSetTemperatureThreshold,
    Function::nvmlDeviceSetPowerManagementLimit,
    Function::nvmlDeviceSetGpuOperationMode,
    Function::nvmlDeviceSetAPIRestriction,
    Function::nvmlDeviceSetFanSpeed_v2,
    Function::nvmlDeviceSetGpcClkVfOffset,
    Function::nvmlDeviceSetMemClkVfOffset,
    Function::nvmlDeviceSetAccountingMode,
    Function::nvmlDeviceClearAccountingPids,
    Function::nvmlDeviceResetNvLinkErrorCounters,
    Function::nvmlDeviceSetNvLinkUtilizationControl,
    Function::nvmlDeviceFreezeNvLinkUtilizationCounter,
    Function::nvmlDeviceResetNvLinkUtilizationCounter,
    Function::nvmlDeviceSetNvLinkDeviceLowPowerThreshold,
    Function::nvmlSystemSetNvlinkBwMode,
    Function::nvmlDeviceSetNvlinkBwMode,
    Function::nvmlDeviceSetNvlinkBwModeAsync_v1,
    Function::nvmlDeviceSetNvlinkNvleReady_v1,
    Function::nvmlDeviceLockNvlinkRemapTable_v1,
    Function::nvmlDeviceSetupNvlinkNvleEncryptionKey_v1,
    Function::nvmlEventSetCreate,
    Function::nvmlDeviceRegisterEvents,
    Function::nvmlDeviceGetSupportedEventTypes,
    Function::nvmlEventSetWait_v2,
    Function::nvmlEventSetRegisterGpuOperationalEvents_v1,
    Function::nvmlEventSetWait_v3,
    Function::nvmlEventSetGetContextCount_v1,
    Function::nvmlEventSetGetContextInfo_v1,
    Function::nvmlEventSetGetContextData_v1,
    Function::nvmlEventSetGetGpuOperationalEventContextLegacyXid_v1,
    Function::nvmlEventSetFree,
    Function::nvmlSystemEventSetCreate,
    Function::nvmlSystemEventSetFree,
    Function::nvmlSystemRegisterEvents,
    Function::nvmlSystemEventSetWait,
    Function::nvmlDeviceModifyDrainState,
    Function::nvmlDeviceRemoveGpu_v2,
    Function::nvmlDeviceDiscoverGpus,
    Function::nvmlDeviceClearFieldValues,
    Function::nvmlDeviceSetVirtualizationMode,
    Function::nvmlDeviceSetVgpuHeterogeneousMode,
    Function::nvmlDeviceSetVgpuCapabilities,
    Function::nvmlDeviceVgpuForceGspUnload,
    Function::nvmlVgpuInstanceSetEncoderCapacity,
    Function::nvmlGpuInstanceSetVgpuSchedulerState,
    Function::nvmlGpuInstanceSetVgpuHeterogeneousMode,
    Function::nvmlDeviceSetVgpuSchedulerState_v2,
    Function::nvmlGpuInstanceSetVgpuSchedulerState_v2,
    Function::nvmlDeviceSetVgpuSchedulerState,
    Function::nvmlSetVgpuVersion,
    Function::nvmlVgpuInstanceClearAccountingPids,
    Function::nvmlDeviceReadWritePRM_v1,
    Function::nvmlDeviceSetMigMode,
    Function::nvmlDeviceCreateGpuInstance,
    Function::nvmlDeviceCreateGpuInstanceWithPlacement,
    Function::nvmlGpuInstanceDestroy,
    Function::nvmlGpuInstanceCreateComputeInstance,
    Function::nvmlGpuInstanceCreateComputeInstanceWithPlacement,
    Function::nvmlComputeInstanceDestroy,
    Function::nvmlGpmSetStreamingEnabled,
    Function::nvmlDeviceWorkloadPowerProfileSetRequestedProfiles,
    Function::nvmlDeviceWorkloadPowerProfileClearRequestedProfiles,
    Function::nvmlDeviceWorkloadPowerProfileUpdateProfiles_v1,
    Function::nvmlDevicePowerSmoothingActivatePresetProfile,
    Function::nvmlDevicePowerSmoothingUpdatePresetProfileParam,
    Function::nvmlDevicePowerSmoothingSetState,
    Function::nvmlDeviceSetRusdSettings_v1,
    Function::nvmlDeviceRemoveGpu,
    Function::nvmlEventSetWait,
    Function::nvmlDeviceCcuSetStreamState,
    // Certificates, attestation reports and key material identify the GPU.
    Function::nvmlDeviceGetConfComputeGpuCertificate,
    Function::nvmlDeviceGetConfComputeGpuAttestationReport,
    Function::nvmlDeviceGetNvlinkNvlePrivateInfo_v1,
];

/// Functions that the recorder calls to begin and end a session and its GPM samples, beside the recorded calls.
pub const SESSION: &[Function] = &[
    Function::nvmlInit_v2,
    Function::nvmlInit,
    Function::nvmlShutdown,
    Function::nvmlGpmSampleAlloc,
    Function::nvmlGpmSampleFree,
];

/// Functions without state changes that are not recorded: their arguments cannot be enumerated.
pub const UNASKED: &[Function] = &[
    // Compares two opaque structs.
    Function::nvmlGetVgpuCompatibility,
];

/// Words of names of functions that change something.
const CHANGES: &[&str] = &[
    "Set", "Reset", "Clear", "Create", "Destroy", "Register", "Free", "Remove", "Modify", "Discover", "Freeze",
    "Update", "Activate", "Lock", "Setup", "Force", "Wait", "Init", "Shutdown", "Alloc", "Write",
];

/// Words of names of functions that read something.
const READS: &[&str] = &["Get", "Query", "Is", "On", "Validate", "Read", "Error"];

/// Whether a function may be recorded: it is in none of the lists above, and so says its name.
#[must_use]
pub fn is_recorded(function: Function) -> bool {
    let listed = [NEVER, SESSION, UNASKED].iter().any(|list| list.contains(&function));
    !listed && (!changes_by_name(function.name()) || function == Function::nvmlSystemGetTopologyGpuSet)
}

/// Whether the name of a function says that it changes something, or does not say that it reads something.
#[must_use]
pub fn changes_by_name(name: &str) -> bool {
    let words = words(name.strip_prefix("nvml").unwrap_or(name));
    let any = |list: &[&str]| words.iter().any(|word| list.contains(word));
    any(CHANGES) || !any(READS)
}

/// The words of a name in camel case.
fn words(name: &str) -> Vec<&str> {
    let starts = name.char_indices().filter(|(_, c)| c.is_ascii_uppercase()).map(|(at, _)| at);
    let starts: Vec<usize> = starts.chain([name.len()]).collect();
    starts.windows(2).filter_map(|pair| name.get(*pair.first()?..*pair.last()?)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_split_into_words() {
        assert_eq!(words("DeviceGetThermalSettings"), ["Device", "Get", "Thermal", "Settings"]);
        assert!(!changes_by_name("nvmlDeviceGetMemClkVfOffset") && changes_by_name("nvmlDeviceCcuSetStreamState"));
        assert!(changes_by_name("nvmlDeviceVgpuForceGspUnload") && changes_by_name("nvmlDeviceDoSomethingNew"));
    }

    #[test]
    fn functions_whose_name_says_that_they_change_something_are_listed() {
        for function in Function::ALL {
            let is_read = *function == Function::nvmlSystemGetTopologyGpuSet;
            let listed = NEVER.contains(function) || SESSION.contains(function);
            assert!(listed || is_read || !changes_by_name(function.name()), "{function}");
        }
    }

    /// The column `state_change` of the reference data that the project keeps beside the repository.
    #[test]
    fn functions_that_change_state_by_the_reference_are_listed() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/reference/functions.tsv");
        let Ok(table) = std::fs::read_to_string(path) else {
            println!("skipped: no reference data");
            return;
        };
        let mut rows = table.lines().map(|line| line.split('\t').collect::<Vec<_>>());
        let heading = rows.next().unwrap();
        let column = heading.iter().position(|name| *name == "state_change").unwrap();
        let mut count = 0;
        for row in rows.filter(|row| row[column] != "no") {
            // "process (event set)" of a function that reads a mask of the GPU.
            let is_read = row[0] == "nvmlDeviceGetSupportedEventTypes";
            let function = Function::from_name(row[0]).unwrap();
            assert!(is_read || NEVER.contains(&function) || SESSION.contains(&function), "{function}");
            count += 1;
        }
        assert!(count > 80, "{count} rows change state");
    }
}
