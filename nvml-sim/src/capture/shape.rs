//! Conventions of the C interface that types do not show: which parameter is the length of which buffer, and which
//! fields of a struct are inputs.

use nvml_sys::Function;

use super::layout::{Direction, Param, Record, Type};

/// Role of a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Number or handle, passed by value.
    Input,
    /// String, read by the function.
    TextInput,
    /// Number of elements of the parameter at this index, by value or as a pointer.
    Size {
        /// Index of the first buffer of this size.
        of: usize,
    },
    /// Buffer of as many elements as the parameter at this index says.
    Buffer {
        /// Index of the parameter with the size.
        size: usize,
    },
    /// Pointer to one value.
    Single,
}

/// Buffers with the parameters that hold their number of elements.
const SIZED: &[(&str, &str)] = &[
    ("addresses", "pageCount"),
    ("clocksMHz", "count"),
    ("computeInstances", "count"),
    ("cpuSet", "cpuSetSize"),
    ("deviceArray", "count"),
    ("devices", "deviceCount"),
    ("gpuInstances", "count"),
    ("hwbcEntries", "hwbcCount"),
    ("infos", "infoCount"),
    ("mdevUuid", "size"),
    ("name", "length"),
    ("nodeSet", "nodeSetSize"),
    ("partNumber", "length"),
    ("pgpuMetadata", "bufferSize"),
    ("pids", "count"),
    ("placements", "count"),
    ("pstates", "size"),
    ("samples", "sampleCount"),
    ("serial", "length"),
    ("sessionInfo", "sessionCount"),
    ("sessionInfos", "sessionCount"),
    ("timestamps", "pageCount"),
    ("utilization", "processSamplesCount"),
    ("utilizationSamples", "vgpuInstanceSamplesCount"),
    ("utilizationSamples", "vgpuProcessSamplesCount"),
    ("uuid", "length"),
    ("uuid", "size"),
    ("values", "valuesCount"),
    ("version", "length"),
    ("vgpuInstances", "vgpuCount"),
    ("vgpuMetadata", "bufferSize"),
    ("vgpuPciId", "length"),
    ("vgpuTypeClass", "size"),
    ("vgpuTypeIds", "vgpuCount"),
    ("vgpuTypeLicenseString", "size"),
    ("vgpuTypeName", "size"),
    ("vmId", "size"),
];

/// Pointer fields with the fields that hold their number of elements.
const POINTED: &[(&str, &str)] = &[
    ("buffer", "bufferSize"),
    ("counters", "numCounters"),
    ("entries", "entryCount"),
    ("placementIds", "count"),
    ("procArray", "numProcArrayEntries"),
    ("procUtilArray", "processSamplesCount"),
    ("samples", "sampleCount"),
    ("telemetrySamples", "telemetryCount"),
    ("vgpuInstances", "vgpuCount"),
    ("vgpuProcUtilArray", "vgpuProcessCount"),
    ("vgpuTypeIds", "vgpuCount"),
    ("vgpuUtilArray", "vgpuInstanceCount"),
];

/// Fields that the functions read, by struct. Fields with the number of elements behind a pointer are inputs too.
const INPUTS: &[(&str, &[&str])] = &[
    ("nvmlAccountingStats_v2_t", &["pid"]),
    ("nvmlClockOffset_v1_t", &["type", "pstate"]),
    ("nvmlCoolerInfo_v1_t", &["index"]),
    ("nvmlFanSpeedInfo_v1_t", &["fan"]),
    ("nvmlFieldValue_t", &["fieldId", "scopeId"]),
    ("nvmlGpmMetricsGet_t", &["numMetrics", "sample1", "sample2", "metrics.0.metricId"]),
    ("nvmlNvlinkGetRemapTableInfo_v1_t", &["alid"]),
    ("nvmlNvlinkTelemetrySamples_v1_t", &["telemetrySamples.0.linkId", "telemetrySamples.0.sampleType"]),
    ("nvmlPRMCounterList_v1_t", &["counters.0.counterId", "counters.0.inData.localPort"]),
    ("nvmlProcessDetailList_v1_t", &["mode"]),
    ("nvmlProcessesUtilizationInfo_v1_t", &["lastSeenTimeStamp"]),
    ("nvmlTemperature_v1_t", &["sensorType"]),
    ("nvmlVgpuCreatablePlacementInfo_v1_t", &["vgpuTypeId"]),
    ("nvmlVgpuInstancesUtilizationInfo_v1_t", &["lastSeenTimeStamp"]),
    ("nvmlVgpuPlacementList_v2_t", &["mode"]),
    ("nvmlVgpuProcessesUtilizationInfo_v1_t", &["lastSeenTimeStamp"]),
    ("nvmlVgpuSchedulerLogInfo_v1_t", &["engineId"]),
    ("nvmlVgpuSchedulerLogInfo_v2_t", &["engineId"]),
    ("nvmlVgpuSchedulerStateInfo_v1_t", &["engineId"]),
    ("nvmlVgpuSchedulerStateInfo_v2_t", &["engineId"]),
    ("nvmlVgpuTypeMaxInstance_v1_t", &["vgpuTypeId"]),
];

/// Roles of the parameters of a function.
#[must_use]
pub fn roles(function: Function) -> Vec<Role> {
    let params = Param::of(function);
    let named = |name: &str| params.iter().position(|param| param.name == name);
    let size_of =
        |buffer: &Param| SIZED.iter().filter(|(known, _)| *known == buffer.name).find_map(|(_, size)| named(size));
    let buffer_of = |size: &Param| {
        SIZED.iter().filter(|(_, known)| *known == size.name).filter_map(|(buffer, _)| named(buffer)).min()
    };
    params
        .iter()
        .map(|param| {
            if let (Type::Pointer(Type::Char), Direction::In) = (param.ty, param.direction) {
                return Role::TextInput;
            }
            match (buffer_of(param), size_of(param), param.ty) {
                (Some(of), _, _) => Role::Size { of },
                (None, Some(size), Type::Pointer(_)) => Role::Buffer { size },
                (None, None, Type::Pointer(_)) => Role::Single,
                _ => Role::Input,
            }
        })
        .collect()
}

/// Whether the size is a number of bytes although the elements are larger.
#[must_use]
pub fn is_byte_count(buffer: &str) -> bool {
    matches!(buffer, "pstates" | "pgpuMetadata" | "vgpuMetadata")
}

/// Field with the number of elements behind a pointer field.
#[must_use]
pub fn count_field(record: &Record, pointer: &str) -> Option<&'static str> {
    let counts = POINTED.iter().filter(|(known, _)| *known == pointer).map(|(_, count)| *count);
    counts.into_iter().find(|count| record.field(count).is_some())
}

/// Paths of the fields of a struct that functions read, without its version and without numbers of elements.
#[must_use]
pub fn inputs(record: &Record) -> &'static [&'static str] {
    INPUTS.iter().find(|(known, _)| *known == record.name).map_or(&[], |(_, inputs)| inputs)
}

/// Struct that a function writes although it is declared with another one.
#[must_use]
pub fn written(function: Function, declared: &'static Record) -> &'static Record {
    match function {
        Function::nvmlDeviceGetPciInfo
        | Function::nvmlDeviceGetPciInfo_v2
        | Function::nvmlDeviceGetNvLinkRemotePciInfo => &super::layout::PCI_INFO_V2,
        _ => declared,
    }
}

/// Structs that a function accepts in place of a versioned struct: all its versions.
#[must_use]
pub fn versions(record: &'static Record) -> Vec<&'static Record> {
    let family = |name: &str| {
        let stem = name.strip_suffix("_t")?;
        let (family, number) = stem.rsplit_once("_v")?;
        number.parse::<u32>().ok().map(|_| family.to_owned())
    };
    let Some(ours) = family(record.name).filter(|_| record.version.is_some()) else { return vec![record] };
    let all = super::layout::RECORDS.iter().copied();
    let similar = all.filter(|other| other.version.is_some() && other.name.starts_with(&ours));
    similar.filter(|other| family(other.name).as_ref() == Some(&ours)).collect()
}
