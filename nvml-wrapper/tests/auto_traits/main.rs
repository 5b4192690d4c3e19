//! All public types can be stored, moved to other threads and shared between them: they are `Send`, `Sync` and
//! `'static`. The assertions are checked by the compiler; the test checks that no type is left out.

// Tests may panic, in their helper functions too.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

#[cfg(feature = "serde")]
mod fill;
#[cfg(feature = "serde")]
mod form;
#[cfg(feature = "serde")]
mod text;

use std::collections::BTreeSet;
use std::fmt::{Debug, Display};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use nvml_wrapper::confidential::{
    ConfComputeCapabilities, ConfComputeCpuCapability, ConfComputeEnvironment, ConfComputeFeature,
    ConfComputeGpuCapability, ConfComputeMultiGpuMode, ConfComputeSettings, ConfComputeState, TdispState,
};
use nvml_wrapper::cper::{CperRecords, CperTypes};
use nvml_wrapper::cuda::{CudaDeviceOrder, CudaVisibleDevices, InvalidIdentifier, InvalidReason};
use nvml_wrapper::device::Devices;
use nvml_wrapper::device::accounting::AccountingStats;
use nvml_wrapper::device::clock::{Clock, ClockFault, ClockId, ClockMonitorStatus};
use nvml_wrapper::device::clock_control::{
    AutoBoostClocksEnabledInfo, ClockLimitId, ClockOffset, ClockOffsetStates, GpuLockedClocksSetting, VfOffsetRange,
};
use nvml_wrapper::device::clocks_event_reasons::ClocksEventReasons;
use nvml_wrapper::device::confidential::{
    ConfComputeGpuAttestationReport, ConfComputeGpuCertificate, ConfComputeMemSizeInfo, ProtectedMemoryUsage,
};
use nvml_wrapper::device::drain::{DetachGpuState, PcieLinkState};
use nvml_wrapper::device::ecc::{
    EccCounter, EccModeState, MemoryError, MemoryLocation, SramEccErrorStatus, SramUniqueUncorrectedEccError,
};
use nvml_wrapper::device::fabric::{
    FabricClique, FabricCliqueType, FabricCondition, FabricConfiguration, FabricHealth, FabricHealthSummary,
    FabricState, GlobalFabricManagerState, GpuFabricInfo,
};
use nvml_wrapper::device::fan::{CoolerControl, CoolerInfo, CoolerTargets, FanControlPolicy, FanSpeedRange};
use nvml_wrapper::device::field::{Field, FieldId, FieldRequest, FieldValueSample, FieldValueSamples, SampleValue};
use nvml_wrapper::device::identity::{Brand, CudaComputeCapability, DeviceArchitecture, GspFirmwareMode};
use nvml_wrapper::device::inforom::{BbxFlush, BbxTimeData, InforomObject};
use nvml_wrapper::device::media::{
    EncoderSessionInfo, EncoderStats, EncoderType, FbcSessionFlags, FbcSessionInfo, FbcSessionType, FbcStats,
};
use nvml_wrapper::device::memory::{Bar1MemoryInfo, DeviceMemory, DramEncryptionModeState, MemoryInfo, MemoryLimits};
use nvml_wrapper::device::memory_repair::{
    BankRemapperStatus, RemappedRows, RepairStatus, RetiredPage, RetirementCause, RowRemapperHistogram,
};
use nvml_wrapper::device::mode::{
    ComputeMode, DriverModel, DriverModelFlags, DriverModelState, GpuOperationMode, GpuOperationModeState,
    RestrictedApi,
};
use nvml_wrapper::device::nvlink::{
    NvLink, NvLinkBwMode, NvLinkBwModeChoice, NvLinkCapability, NvLinkDeviceType, NvLinkErrorCounter,
    NvLinkFirmwareUcodeType, NvLinkFirmwareVersion, NvLinkInfo, NvLinkLowPowerThreshold, NvLinkPacketCounters,
    NvLinkPacketTypes, NvLinkRemapEntry, NvLinkRemapTable, NvLinkRemapTableLock, NvLinkState, NvLinkTelemetryRequest,
    NvLinkTelemetryType, NvLinkThroughput, NvLinkUtilization, NvLinkUtilizationControl, NvLinkUtilizationCountUnits,
    NvLinkUtilizationCounter, NvLinkVersion, NvLinks, NvlePeer, NvlePrivateInfo, SystemNvLinkBwMode,
};
use nvml_wrapper::device::pci::{PciAddress, PciInfo, PciInfoExt};
use nvml_wrapper::device::pcie::{BridgeChipInfo, BridgeChipType, BusType, PcieLinkMaxSpeed, PcieUtilCounter};
use nvml_wrapper::device::perf_metrics::{
    Dlppc2xMetrics, OperatingPoint, PerfController, PerfMetricsSample, Pfpp1xEstimate, Pfpp1xMetrics,
    PowerModelMetrics, RailMetrics,
};
use nvml_wrapper::device::performance::{
    ClockRange, DomainUtilization, PerformancePolicy, PerformanceState, UtilizationDomain, ViolationTime,
};
use nvml_wrapper::device::performance_mode::{CurrentClockFreqs, ModeClock, PerformanceMode, PerformanceModes};
use nvml_wrapper::device::platform::{DeviceCapabilities, PlatformInfo, PlatformLocation};
use nvml_wrapper::device::power::{
    AdaptiveTgpModeInfo, PowerDraw, PowerManagementConstraints, PowerMizerMode, PowerMizerModeInfo, PowerScope,
    PowerSource, RusdPollGroups,
};
use nvml_wrapper::device::power_profile::{
    PowerProfile, PowerProfileOperation, WorkloadPowerProfileInfo, WorkloadPowerProfiles,
};
use nvml_wrapper::device::power_smoothing::PowerSmoothingParam;
use nvml_wrapper::device::prm::{PrmCounter, PrmCounterId, PrmCounterRequest, PrmOutput};
use nvml_wrapper::device::process::ProcessInfo;
use nvml_wrapper::device::process_utilization::{
    ProcessDetail, ProcessMode, ProcessUtilizationInfo, ProcessUtilizationSample,
};
use nvml_wrapper::device::procfs::Procfs;
use nvml_wrapper::device::recovery::GpuRecoveryAction;
use nvml_wrapper::device::restore::{RestoreGuard, Setting};
use nvml_wrapper::device::sample::{Sample, SamplingType};
use nvml_wrapper::device::sysfs::{RuntimeStatus, Sysfs};
use nvml_wrapper::device::thermal::{
    TemperatureSensor, TemperatureThreshold, ThermalController, ThermalSensor, ThermalTarget,
};
use nvml_wrapper::device::topology::{
    AddressingMode, AffinityScope, NumberSet, P2pCapability, P2pStatus, TopologyLevel,
};
use nvml_wrapper::device::utilization::{EngineUtilization, Utilization};
use nvml_wrapper::device::uuid::DeviceUuid;
use nvml_wrapper::driver::{DriverVersion, Quirk};
use nvml_wrapper::event::{
    Event, EventDataType, EventKind, EventTypes, Events, OperationalEvent, OperationalEventAttributes,
    OperationalEventContext, OperationalEventContextType, OperationalEventGroupAttributes, OperationalEventLogLevel,
    OperationalEventSeverity, StopHandle, SystemEvent, SystemEventSet, SystemEventTypes,
};
use nvml_wrapper::excluded::ExcludedDeviceInfo;
use nvml_wrapper::gpm::{GpmMetric, GpmMetricId, GpmMetricInfo, GpmMetrics, GpmUnit};
use nvml_wrapper::mig::attributes::DeviceAttributes;
use nvml_wrapper::mig::capability::{MigCapabilities, MigCapability};
use nvml_wrapper::mig::compute_instance::ComputeInstanceInfo;
use nvml_wrapper::mig::compute_profile::{
    ComputeInstanceProfile, ComputeInstanceProfileCapabilities, ComputeInstanceProfileKind,
};
use nvml_wrapper::mig::device::MigDevices;
use nvml_wrapper::mig::gpu_instance::GpuInstanceInfo;
use nvml_wrapper::mig::layout::{MigLayout, MigLayoutError, MigLayoutInstance, MigStep, MigStepError};
use nvml_wrapper::mig::mode::{MigActivation, MigMode};
use nvml_wrapper::mig::name::MigProfileName;
use nvml_wrapper::mig::profile::{GpuInstanceProfile, GpuInstanceProfileCapabilities, GpuInstanceProfileKind};
use nvml_wrapper::mig::slices::MigProfileSlices;
use nvml_wrapper::mig::{DestroyError, Placement};
use nvml_wrapper::monitor::{
    ClockSample, DeviceInfo, DeviceSample, DeviceStatus, EnergySample, ErrorSample, GpmReading, MaxClocks,
    MetricGroups, Metrics, MigDeviceInfo, MigSample, Monitor, MonitorBuilder, NodeSample, PowerSample, ProcessKinds,
    ProcessSample, ProcessUtilization, Rate, Reading, TemperatureSample, TrafficSample, UtilizationSample, XidEvent,
};
use nvml_wrapper::system::{CudaVersion, HwbcEntry};
use nvml_wrapper::unit::{FanState, LedColor, LedState, PsuInfo, UnitFanInfo, UnitInfo, UnitTemperatureSensor};
use nvml_wrapper::vgpu::host::{DeviceVgpuCapability, GpuVirtualizationMode, HostVgpuMode, VgpuDriverCapability};
use nvml_wrapper::vgpu::instance::{VgpuVmId, VgpuVmIdType};
use nvml_wrapper::vgpu::instance_license::{VgpuLicenseInfo, VgpuLicenseState};
use nvml_wrapper::vgpu::licensing::{
    GridLicensableFeature, GridLicensableFeatures, GridLicenseExpiry, GridLicenseExpiryStatus, GridLicenseFeatureCode,
};
use nvml_wrapper::vgpu::metadata::{
    VgpuCompatibilityLimit, VgpuGuestInfoState, VgpuMetadata, VgpuPgpuCompatibility, VgpuPgpuMetadata, VgpuVersion,
    VgpuVersions, VgpuVirtualizationCaps, VgpuVmCompatibility,
};
use nvml_wrapper::vgpu::placement::{VgpuPlacementMode, VgpuPlacements};
use nvml_wrapper::vgpu::scheduler::{
    VgpuSchedulerArrMode, VgpuSchedulerCapabilities, VgpuSchedulerEngine, VgpuSchedulerLog, VgpuSchedulerLogEntry,
    VgpuSchedulerParams, VgpuSchedulerPolicy, VgpuSchedulerState,
};
use nvml_wrapper::vgpu::utilization::{
    VgpuInstanceUtilizationInfo, VgpuProcessUtilizationInfo, VgpuProcessUtilizationSample, VgpuUtilizationSample,
};
use nvml_wrapper::vgpu::vgpu_type::{VgpuResolution, VgpuTypeCapability, VgpuTypeDeviceId};
use nvml_wrapper::{
    ComputeInstance, Device, ErrorCode, EventSet, GpmSample, GpuInstance, InitFlags, NoSuchMigProfile, Nvml, NvmlError,
    ParseError, Unit, VgpuInstance, VgpuType,
};

// Rust 1.85 does not count the uses in an unnamed constant.
#[allow(dead_code)]
const fn anywhere<T: Send + Sync + 'static>() {}

/// Asserts the traits of all types, and lists their names.
macro_rules! types {
    (
        $($value:ident),*;
        $($data:ident $(<$data_argument:tt>)?),*;
        $($other:ident $(<$argument:tt>)?),*;
    ) => {
        const _: () = {
            $(anywhere::<$value>();)*
            $(anywhere::<$data $(<$data_argument>)?>();)*
            $(anywhere::<$other $(<$argument>)?>();)*
        };

        const NAMES: &[&str] =
            &[$(stringify!($value),)* $(stringify!($data),)* $(stringify!($other)),*];

        /// All values have a text of their own.
        #[test]
        fn values_are_displayed_and_parsed() {
            $(texts::<$value>(stringify!($value));)*
        }

        #[cfg(feature = "serde")]
        #[test]
        fn data_is_serialized_and_deserialized() {
            $(form::of_value::<$value>();)*
            $(form::of_data::<$data $(<$data_argument>)?>();)*
        }
    };
}

// Values: enumerations and sets of flags. Data: everything else that has a form in the feature `serde`. Others: handles,
// iterators, buffers, and data with a handle, whose forms are tested in `form.rs`.
types! {
    AddressingMode, AffinityScope, Brand, BridgeChipType, BusType, Clock, ClockId, ClockLimitId, ClocksEventReasons,
    ComputeInstanceProfileCapabilities, ComputeInstanceProfileKind, ComputeMode, ConfComputeCpuCapability,
    ConfComputeEnvironment, ConfComputeFeature, ConfComputeGpuCapability, ConfComputeMultiGpuMode, CoolerControl,
    CoolerTargets, CperTypes, DetachGpuState, DeviceArchitecture, DeviceCapabilities, DeviceVgpuCapability,
    DriverModel, DriverModelFlags, EccCounter, EncoderType, ErrorCode, EventDataType, EventTypes, FabricCliqueType,
    FabricCondition, FabricConfiguration, FabricHealthSummary, FabricState, FanControlPolicy, FanState,
    FbcSessionFlags, FbcSessionType, FieldId, GlobalFabricManagerState, GpmMetricId, GpuInstanceProfileCapabilities,
    GpuInstanceProfileKind, GpuOperationMode, GpuRecoveryAction, GpuVirtualizationMode, GridLicenseExpiryStatus,
    GridLicenseFeatureCode, HostVgpuMode, InforomObject, InitFlags, LedColor, MemoryError, MemoryLocation,
    MetricGroups, Metrics, NvLinkCapability, NvLinkDeviceType, NvLinkErrorCounter, NvLinkFirmwareUcodeType,
    NvLinkPacketTypes, NvLinkState, NvLinkTelemetryType, NvLinkUtilizationCountUnits, NvLinkVersion,
    OperationalEventAttributes, OperationalEventContextType, OperationalEventGroupAttributes,
    OperationalEventLogLevel, OperationalEventSeverity, P2pCapability, P2pStatus, PcieLinkMaxSpeed, PcieLinkState,
    PcieUtilCounter, PerformancePolicy, PerformanceState, PowerMizerMode, PowerProfile, PowerProfileOperation,
    PowerScope, PowerSmoothingParam, PowerSource, PrmCounterId, ProcessKinds, ProcessMode, RestrictedApi,
    RetirementCause, RusdPollGroups, SamplingType, SystemEventTypes, SystemNvLinkBwMode, TdispState,
    TemperatureSensor, TemperatureThreshold, ThermalController, ThermalTarget, TopologyLevel, UtilizationDomain,
    VgpuCompatibilityLimit, VgpuDriverCapability, VgpuGuestInfoState, VgpuLicenseState, VgpuPlacementMode,
    VgpuSchedulerArrMode, VgpuSchedulerEngine, VgpuSchedulerPolicy, VgpuTypeCapability, VgpuVirtualizationCaps,
    VgpuVmCompatibility, VgpuVmIdType;
    AccountingStats, AdaptiveTgpModeInfo, AutoBoostClocksEnabledInfo, BankRemapperStatus, Bar1MemoryInfo, BbxFlush,
    BbxTimeData, BridgeChipInfo, ClockFault, ClockMonitorStatus, ClockOffset, ClockOffsetStates, ClockRange, ClockSample,
    ComputeInstanceProfile, ConfComputeCapabilities, ConfComputeGpuAttestationReport, ConfComputeGpuCertificate,
    ConfComputeMemSizeInfo, ConfComputeSettings, ConfComputeState, CoolerInfo, CudaComputeCapability,
    CudaDeviceOrder, CudaVersion, CurrentClockFreqs, DeviceAttributes, DeviceInfo, DeviceMemory, DeviceSample,
    DeviceStatus, DeviceUuid, Dlppc2xMetrics, DomainUtilization, DramEncryptionModeState, DriverModelState, DriverVersion,
    EccModeState, EncoderSessionInfo, EncoderStats, EnergySample, EngineUtilization, ErrorSample, Event,
    ExcludedDeviceInfo, FabricClique, FabricHealth, FanSpeedRange, FbcSessionInfo, FbcStats, Field,
    FieldValueSample, GpmMetric, GpmMetricInfo, GpmReading, GpmUnit, GpuFabricInfo, GpuInstanceProfile,
    GpuLockedClocksSetting, GpuOperationModeState, GridLicensableFeature, GridLicensableFeatures, GridLicenseExpiry,
    GspFirmwareMode, HwbcEntry, InvalidIdentifier, InvalidReason, LedState, MaxClocks, MemoryInfo, MemoryLimits,
    MigActivation, MigCapabilities, MigCapability, MigDeviceInfo, MigLayout, MigLayoutError, MigLayoutInstance, MigMode,
    MigProfileName, MigProfileSlices, MigSample, MigStep, MigStepError, ModeClock, NoSuchMigProfile, NodeSample,
    NumberSet, NvLinkBwMode, NvLinkBwModeChoice, NvLinkFirmwareVersion, NvLinkInfo, NvLinkLowPowerThreshold,
    NvLinkPacketCounters, NvLinkRemapEntry, NvLinkRemapTable, NvLinkRemapTableLock, NvLinkTelemetryRequest,
    NvLinkThroughput, NvLinkUtilization, NvLinkUtilizationControl, NvLinkUtilizationCounter, NvlePeer,
    NvlePrivateInfo, NvmlError, OperatingPoint, OperationalEvent, OperationalEventContext, PciAddress, PciInfo,
    PciInfoExt, PerfController, PerfMetricsSample, PerformanceMode, PerformanceModes, Pfpp1xEstimate, Pfpp1xMetrics,
    Placement, PlatformInfo, PlatformLocation, PowerDraw, PowerManagementConstraints, PowerMizerModeInfo,
    PowerModelMetrics, PowerSample, PrmCounter, PrmCounterRequest, PrmOutput, ProcessDetail, ProcessInfo,
    ProcessSample, ProcessUtilization, ProcessUtilizationInfo, ProcessUtilizationSample, ProtectedMemoryUsage,
    PsuInfo, Quirk, RailMetrics, Rate, Reading<u32>, RemappedRows, RepairStatus, RetiredPage, RowRemapperHistogram,
    RuntimeStatus, Sample, SampleValue, Setting, SramEccErrorStatus, SramUniqueUncorrectedEccError, SystemEvent,
    TemperatureSample, ThermalSensor, TrafficSample, UnitFanInfo, UnitInfo, UnitTemperatureSensor, Utilization,
    UtilizationSample, VfOffsetRange, VgpuLicenseInfo, VgpuPgpuCompatibility, VgpuPlacements, VgpuResolution,
    VgpuSchedulerCapabilities, VgpuSchedulerLog, VgpuSchedulerLogEntry, VgpuSchedulerParams, VgpuSchedulerState,
    VgpuTypeDeviceId, VgpuVersion, VgpuVersions, VgpuVmId, ViolationTime, WorkloadPowerProfileInfo,
    WorkloadPowerProfiles, XidEvent;
    ComputeInstance, ComputeInstanceInfo, CperRecords, CudaVisibleDevices, DestroyError<Device>, Device, Devices,
    EventKind<'static>, EventSet, Events, FieldRequest, FieldValueSamples<'static>, GpmMetrics, GpmSample,
    GpuInstance, GpuInstanceInfo, MigDevices, Monitor, MonitorBuilder, NvLink, NvLinks, Nvml, ParseError, Procfs,
    RestoreGuard, StopHandle, Sysfs, SystemEventSet, Unit, VgpuInstance, VgpuInstanceUtilizationInfo, VgpuMetadata,
    VgpuPgpuMetadata, VgpuProcessUtilizationInfo, VgpuProcessUtilizationSample, VgpuType, VgpuUtilizationSample;
}

#[cfg(feature = "tokio")]
const _: () = anywhere::<nvml_wrapper::event::EventStream>();

/// Types without these traits: a builder contains the caller's resolver, which need not be `Send`. A stream of events
/// exists with the feature `tokio` only.
const OTHERS: [&str; 2] = ["NvmlBuilder", "EventStream"];

/// The text of numbers, most of them known ones, is parsed to the same value, and differs from all other texts.
fn texts<T>(name: &str)
where
    T: Copy + Debug + Display + PartialEq + FromStr<Err = ParseError>,
{
    let of_number = |number: u32| format!("{number}").parse().or_else(|_| format!("{number:#x}").parse::<T>());
    let values = (0..400).chain([999, 12_345]).filter_map(|number| of_number(number).ok());
    let mut known = BTreeSet::new();
    for value in values {
        let text = value.to_string();
        assert_eq!(text.parse(), Ok(value), "{name} {text:?}");
        assert!(known.insert(text), "{value:?} of {name} has the text of another value");
    }
    let error = "no such thing".parse::<T>().unwrap_err();
    assert_eq!((error.type_name, error.input.as_str()), (name, "no such thing"));
}

fn sources(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => sources(&path, files),
            false => files.push(path),
        }
    }
}

#[test]
fn no_public_type_is_left_out() {
    let mut files = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    sources(&root, &mut files);
    let mut found = BTreeSet::new();
    // Macros of `ffi` declare types of other names, and `compat` has other names of types.
    let others = [root.join("ffi"), root.join("compat")];
    for file in files.iter().filter(|file| !others.iter().any(|other| file.starts_with(other))) {
        let text = std::fs::read_to_string(file).unwrap();
        for line in text.lines().map(str::trim_start) {
            let rest = line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum "));
            let name = rest.and_then(|rest| rest.split(|char: char| !char.is_alphanumeric()).next());
            found.extend(name.map(str::to_owned));
        }
    }
    let known: BTreeSet<String> = NAMES.iter().chain(&OTHERS).map(|name| (*name).to_owned()).collect();
    let left_out: Vec<_> = found.difference(&known).collect();
    assert!(left_out.is_empty() && found.len() > 250, "add these types to the list: {left_out:?}");
}
