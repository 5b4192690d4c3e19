//! Fields with other names, and differences from the captures, each with its reason.

/// Fields of results whose C field has another name: method or nothing for all methods, field, C field.
pub(super) const FIELDS: &[(&str, &str, &str)] = &[
    ("Device::performance_modes", "string", "str"),
    ("Device::current_clock_freqs", "string", "str"),
    ("Device::remapped_rows", "corrected", "corrActiveRemaps"),
    ("Device::remapped_rows", "uncorrected", "uncActiveRemaps"),
    ("Device::samples", "value", "uiVal"),
    ("Nvml::topology_gpu_set", "handle", "deviceArray"),
    ("Device::memory_affinity", "numbers", "nodeSet"),
    ("Device::nvlink_low_power_threshold", "threshold", "uiVal"),
    ("Device::nvlink_low_power_threshold", "min", "uiVal"),
    ("Device::nvlink_low_power_threshold", "max", "uiVal"),
    ("Device::power_draw", "instant", "uiVal"),
    ("Device::power_draw", "average", "uiVal"),
    ("", "numbers", "cpuSet"),
    ("", "inactive_corrected", "corrInactiveRemaps"),
    ("", "inactive_uncorrected", "uncInactiveRemaps"),
    ("", "handle", "device"),
    ("", "min_mhz", "minClockMHz"),
    ("", "max_mhz", "maxClockMHz"),
    ("", "min_offset_mhz", "minOffset"),
    ("", "max_offset_mhz", "maxOffset"),
    ("", "percent", "percentage"),
    ("", "increase_threshold", "incThreshold"),
    ("", "decrease_threshold", "decThreshold"),
    ("", "aggregate_uncorrected_parity", "aggregateUncParity"),
    ("", "aggregate_uncorrected_sec_ded", "aggregateUncSecDed"),
    ("", "aggregate_corrected", "aggregateCor"),
    ("", "volatile_uncorrected_parity", "volatileUncParity"),
    ("", "volatile_uncorrected_sec_ded", "volatileUncSecDed"),
    ("", "volatile_corrected", "volatileCor"),
    ("", "aggregate_uncorrected_l2", "aggregateUncBucketL2"),
    ("", "aggregate_uncorrected_sm", "aggregateUncBucketSm"),
    ("", "aggregate_uncorrected_pcie", "aggregateUncBucketPcie"),
    ("", "aggregate_uncorrected_mcu", "aggregateUncBucketMcu"),
    ("", "aggregate_uncorrected_other", "aggregateUncBucketOther"),
    ("", "enabled_by_default", "defaultMode"),
    ("", "is_dev_tools_mode_enabled", "devToolsMode"),
    ("", "default_min_temperature", "defaultMinTemp"),
    ("", "default_max_temperature", "defaultMaxTemp"),
    ("", "current_temperature", "currentTemp"),
];

/// Names of values whose constant has another name.
pub(super) const NAMES: &[(&str, &str)] = &[
    ("P0", "PSTATE_0"),
    ("P2", "PSTATE_2"),
    ("Mbps32000", "PCIE_LINK_MAX_SPEED_32000MBPS"),
    ("V4_0", "NVLINK_VERSION_4_0"),
];

/// Values of results that are not recorded values: method, fields, reason.
pub(super) const DERIVED: &[(&str, &[&str], &str)] = &[
    ("Device::dynamic_pstates_info", &["domain"], "the index in the list"),
    (
        "Device::performance_modes",
        &["level", "mhz", "min_mhz", "max_mhz", "is_editable"],
        "read from the string, which is compared",
    ),
    (
        "Device::current_clock_freqs",
        &["level", "mhz", "min_mhz", "max_mhz", "is_editable"],
        "read from the string, which is compared",
    ),
    ("Device::field_values", &["id", "scope_id"], "the argument"),
    ("Device::read_fields", &["id", "scope_id"], "the argument"),
    ("Device::sysfs_path", &[""], "made from the PCI address"),
    ("Device::device_file", &[""], "made from the minor number"),
    ("Device::last_bbx_flush_time", &[""], "NOT_READY is `None`"),
    (
        "Device::gpu_instance_profile",
        &["kind", "compute_slices", "gpu_slices", "memory_gb", "attributes", "is_p2p_supported"],
        "the argument, the name from slices and memory (version 3 has none), P2P from the capabilities",
    ),
    (
        "Device::gpu_instance_profile_by_id",
        &["compute_slices", "gpu_slices", "memory_gb", "attributes"],
        "the name is made from slices and memory: version 3 has none",
    ),
    (
        "Device::gpu_instance_profiles",
        &["kind", "compute_slices", "gpu_slices", "memory_gb", "attributes", "is_p2p_supported"],
        "the argument, the name from slices and memory (version 3 has none), P2P from the capabilities",
    ),
    ("Nvml::conf_compute_settings", &["tdisp_state"], "the recorded version of the struct lacks the field"),
    ("Device::nvlink_info", &["is_nvle_ready"], "the recorded version of the struct lacks the field"),
    ("Device::nvlink_low_power_threshold", &["unit"], "the constant for 100 microseconds is 0"),
    ("Nvml::nvlink_bw_mode", &[""], "the header has no constants for these modes"),
    ("Device::power_mizer_mode", &["supported"], "the bits of a mask"),
    (
        "Device::gpu_fabric_info",
        &[
            "clique_type",
            "degraded_bandwidth",
            "route_recovery",
            "route_unhealthy",
            "access_timeout_recovery",
            "incorrect_configuration",
            "partition_assigned",
            "global_fabric_manager",
        ],
        "the kind of the only clique, and pairs of bits of the mask",
    ),
];

/// Methods that are not compared, with the reason. Methods that call a function that is never recorded are not listed.
pub(super) const UNCOMPARED: &[(&str, &[&str])] = &[
    ("the rows count samples", &["Device::gpm_sample", "Device::gpm_mig_sample", "Device::gpm_mig_sample_into"]),
    ("lists of counters are not replayed", &["Device::read_prm_counters"]),
    ("inputs that name a GPU by its PCI address are not replayed", &["Nvml::is_drain_enabled"]),
    ("only UUIDs in text are recorded", &["Nvml::device_by_uuid_bytes"]),
    ("fields of all links at once are only in the newest capture", &["Device::nvlink_throughput"]),
    ("made of other methods", &["Device::nvlinks", "Nvml::cuda_visible_devices", "Nvml::nvlinks_between"]),
    (
        "the row needs a vGPU host",
        &[
            "GpuInstance::vgpu_creatable_types",
            "GpuInstance::active_vgpus",
            "GpuInstance::is_vgpu_heterogeneous_mode_enabled",
            "GpuInstance::set_vgpu_heterogeneous_mode_enabled",
            "GpuInstance::vgpu_scheduler_state",
            "GpuInstance::vgpu_scheduler_log",
            "GpuInstance::set_vgpu_scheduler_state",
        ],
    ),
];

/// Functions that fail before the method's own function is called, with the reason. The code is the recorded one.
pub(super) const UNREACHED: &[(&str, &str)] = &[
    ("nvmlDeviceGetActiveVgpus", "no machine is a vGPU host"),
    ("nvmlDeviceGetSupportedVgpus", "no machine is a vGPU host"),
    ("nvmlDeviceGetVgpuHeterogeneousMode", "no machine is a vGPU host"),
    ("nvmlDeviceGetGpuInstanceProfileInfoV", "the row is about profiles of an A100"),
    ("nvmlUnitGetHandleByIndex", "no machine has an S-class unit"),
];

/// Recorded values that no result has: C fields, reason.
pub(super) const LEFT_OUT: &[(&[&str], &str)] = &[
    (
        &["count", "deviceCount", "infoCount", "numProcArrayEntries", "processSamplesCount", "sampleCount"],
        "the number of elements",
    ),
    (&["bIsPresent"], "only what is present is listed"),
    (&["busIdLegacy"], "the bus id with a shorter domain"),
    (&["pciDeviceId", "pciSubSystemId", "busId"], "`Device::pci_address` is the address only"),
    (&["sampleValType"], "the member of a union"),
    (&["version", "cudaDriverVersion"], "the rows of versions compare the result themselves"),
    (&["status"], "SUCCESS is `Ok(())`"),
    (&["latencyUsec", "nvmlReturn", "timestamp", "valueType"], "methods made of fields have the values only"),
    (
        &[
            "id",
            "sliceCount",
            "instanceCount",
            "multiprocessorCount",
            "copyEngineCount",
            "decoderCount",
            "jpegCount",
            "ofaCount",
            "memorySizeMB",
        ],
        "the profiles whose instances and placements are listed",
    ),
];
