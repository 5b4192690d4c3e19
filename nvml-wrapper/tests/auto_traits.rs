//! All public types can be stored, moved to other threads and shared between them: they are `Send`, `Sync` and
//! `'static`. The assertions are checked by the compiler; the test checks that no type is left out.

// Tests may panic, in their helper functions too.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use nvml_wrapper::confidential::{
    ConfComputeCapabilities, ConfComputeCpuCapability, ConfComputeEnvironment, ConfComputeFeature,
    ConfComputeGpuCapability, ConfComputeMultiGpuMode, ConfComputeSettings, ConfComputeState, TdispState,
};
use nvml_wrapper::cper::{CperRecords, CperTypes};
use nvml_wrapper::device::Devices;
use nvml_wrapper::device::accounting::AccountingStats;
use nvml_wrapper::device::clock::{Clock, ClockFault, ClockId, ClockMonitorStatus};
use nvml_wrapper::device::clock_control::{
    AutoBoostClocksEnabledInfo, ClockLimitId, ClockOffset, GpuLockedClocksSetting, VfOffsetRange,
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
use nvml_wrapper::device::pci::{ParsePciAddressError, PciAddress, PciInfo, PciInfoExt};
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
    AdaptiveTgpModeInfo, PowerManagementConstraints, PowerMizerMode, PowerMizerModeInfo, PowerScope, PowerSource,
    RusdPollGroups,
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
use nvml_wrapper::device::recovery::GpuRecoveryAction;
use nvml_wrapper::device::sample::{Sample, SamplingType};
use nvml_wrapper::device::sysfs::{RuntimeStatus, Sysfs};
use nvml_wrapper::device::thermal::{
    TemperatureSensor, TemperatureThreshold, ThermalController, ThermalSensor, ThermalTarget,
};
use nvml_wrapper::device::topology::{
    AddressingMode, AffinityScope, NumberSet, P2pCapability, P2pStatus, TopologyLevel,
};
use nvml_wrapper::device::utilization::{EngineUtilization, Utilization};
use nvml_wrapper::driver::{DriverVersion, ParseDriverVersionError, Quirk};
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
use nvml_wrapper::mig::layout::{MigLayout, MigLayoutInstance, MigStep, MigStepError};
use nvml_wrapper::mig::mode::{MigActivation, MigMode};
use nvml_wrapper::mig::name::{MigProfileName, ParseMigProfileNameError};
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
    Unit, VgpuInstance, VgpuType,
};

// Rust 1.85 does not count the uses in an unnamed constant.
#[allow(dead_code)]
const fn anywhere<T: Send + Sync + 'static>() {}

/// Asserts the traits of all types, and lists their names.
macro_rules! types {
    ($($name:ident $(<$argument:tt>)?),* $(,)?) => {
        const _: () = {
            $(anywhere::<$name $(<$argument>)?>();)*
        };

        const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

types! {
    AccountingStats, AdaptiveTgpModeInfo, AddressingMode, AffinityScope, AutoBoostClocksEnabledInfo, BankRemapperStatus,
    Bar1MemoryInfo, BbxFlush, BbxTimeData, Brand, BridgeChipInfo, BridgeChipType, BusType, Clock, ClockFault, ClockId,
    ClockLimitId, ClockMonitorStatus, ClockOffset, ClockRange, ClockSample, ClocksEventReasons, ComputeInstance,
    ComputeInstanceInfo, ComputeInstanceProfile, ComputeInstanceProfileCapabilities, ComputeInstanceProfileKind,
    ComputeMode, ConfComputeCapabilities, ConfComputeCpuCapability, ConfComputeEnvironment, ConfComputeFeature,
    ConfComputeGpuAttestationReport, ConfComputeGpuCapability, ConfComputeGpuCertificate, ConfComputeMemSizeInfo,
    ConfComputeMultiGpuMode, ConfComputeSettings, ConfComputeState, CoolerControl, CoolerInfo, CoolerTargets,
    CperRecords, CperTypes, CudaComputeCapability, CudaVersion, CurrentClockFreqs, DestroyError<Device>, DetachGpuState,
    Device, DeviceArchitecture, DeviceAttributes, DeviceCapabilities, DeviceInfo, DeviceMemory, DeviceSample,
    DeviceStatus, DeviceVgpuCapability, Devices, Dlppc2xMetrics, DomainUtilization, DramEncryptionModeState,
    DriverModel, DriverModelFlags, DriverModelState, DriverVersion, EccCounter, EccModeState, EncoderSessionInfo,
    EncoderStats, EncoderType, EnergySample, EngineUtilization, ErrorCode, ErrorSample, Event, EventDataType,
    EventKind<'static>, EventSet, EventTypes, Events, ExcludedDeviceInfo, FabricClique, FabricCliqueType,
    FabricCondition, FabricConfiguration, FabricHealth, FabricHealthSummary, FabricState, FanControlPolicy,
    FanSpeedRange, FanState, FbcSessionFlags, FbcSessionInfo, FbcSessionType, FbcStats, Field, FieldId, FieldRequest,
    FieldValueSample, FieldValueSamples<'static>, GlobalFabricManagerState, GpmMetric, GpmMetricId, GpmMetricInfo,
    GpmMetrics, GpmReading, GpmSample, GpmUnit, GpuFabricInfo, GpuInstance, GpuInstanceInfo, GpuInstanceProfile,
    GpuInstanceProfileCapabilities, GpuInstanceProfileKind, GpuLockedClocksSetting, GpuOperationMode,
    GpuOperationModeState, GpuRecoveryAction, GpuVirtualizationMode, GridLicensableFeature, GridLicensableFeatures,
    GridLicenseExpiry, GridLicenseExpiryStatus, GridLicenseFeatureCode, GspFirmwareMode, HostVgpuMode, HwbcEntry,
    InforomObject, InitFlags, LedColor, LedState, MaxClocks, MemoryError, MemoryInfo, MemoryLimits, MemoryLocation,
    MetricGroups, Metrics, MigActivation, MigCapabilities, MigCapability, MigDeviceInfo, MigDevices, MigLayout,
    MigLayoutInstance, MigMode, MigProfileName, MigProfileSlices, MigSample, MigStep, MigStepError, ModeClock, Monitor,
    MonitorBuilder, NoSuchMigProfile, NodeSample, NumberSet, NvLink, NvLinkBwMode, NvLinkBwModeChoice, NvLinkCapability,
    NvLinkDeviceType, NvLinkErrorCounter, NvLinkFirmwareUcodeType, NvLinkFirmwareVersion, NvLinkInfo,
    NvLinkLowPowerThreshold, NvLinkPacketCounters, NvLinkPacketTypes, NvLinkRemapEntry, NvLinkRemapTable,
    NvLinkRemapTableLock, NvLinkState, NvLinkTelemetryRequest, NvLinkTelemetryType, NvLinkThroughput, NvLinkUtilization,
    NvLinkUtilizationControl, NvLinkUtilizationCountUnits, NvLinkUtilizationCounter, NvLinkVersion, NvLinks, NvlePeer,
    NvlePrivateInfo, Nvml, NvmlError, OperatingPoint, OperationalEvent, OperationalEventAttributes,
    OperationalEventContext, OperationalEventContextType, OperationalEventGroupAttributes, OperationalEventLogLevel,
    OperationalEventSeverity, P2pCapability, P2pStatus, ParseDriverVersionError, ParseMigProfileNameError,
    ParsePciAddressError, PciAddress, PciInfo, PciInfoExt, PcieLinkMaxSpeed, PcieLinkState, PcieUtilCounter,
    PerfController, PerfMetricsSample, PerformanceMode, PerformanceModes, PerformancePolicy, PerformanceState,
    Pfpp1xEstimate, Pfpp1xMetrics, Placement, PlatformInfo, PlatformLocation, PowerManagementConstraints,
    PowerMizerMode, PowerMizerModeInfo, PowerModelMetrics, PowerProfile, PowerProfileOperation, PowerSample, PowerScope,
    PowerSmoothingParam, PowerSource, PrmCounter, PrmCounterId, PrmCounterRequest, PrmOutput, ProcessDetail,
    ProcessInfo, ProcessKinds, ProcessMode, ProcessSample, ProcessUtilization, ProcessUtilizationInfo,
    ProcessUtilizationSample, ProtectedMemoryUsage, PsuInfo, Quirk, RailMetrics, Rate, Reading<u32>, RemappedRows,
    RepairStatus, RestrictedApi, RetiredPage, RetirementCause, RowRemapperHistogram, RuntimeStatus, RusdPollGroups,
    Sample, SampleValue, SamplingType, SramEccErrorStatus, SramUniqueUncorrectedEccError, StopHandle, Sysfs,
    SystemEvent, SystemEventSet, SystemEventTypes, SystemNvLinkBwMode, TdispState, TemperatureSample, TemperatureSensor,
    TemperatureThreshold, ThermalController, ThermalSensor, ThermalTarget, TopologyLevel, TrafficSample, Unit,
    UnitFanInfo, UnitInfo, UnitTemperatureSensor, Utilization, UtilizationDomain, UtilizationSample, VfOffsetRange,
    VgpuCompatibilityLimit, VgpuDriverCapability, VgpuGuestInfoState, VgpuInstance, VgpuInstanceUtilizationInfo,
    VgpuLicenseInfo, VgpuLicenseState, VgpuMetadata, VgpuPgpuCompatibility, VgpuPgpuMetadata, VgpuPlacementMode,
    VgpuPlacements, VgpuProcessUtilizationInfo, VgpuProcessUtilizationSample, VgpuResolution, VgpuSchedulerArrMode,
    VgpuSchedulerCapabilities, VgpuSchedulerEngine, VgpuSchedulerLog, VgpuSchedulerLogEntry, VgpuSchedulerParams,
    VgpuSchedulerPolicy, VgpuSchedulerState, VgpuType, VgpuTypeCapability, VgpuTypeDeviceId, VgpuUtilizationSample,
    VgpuVersion, VgpuVersions, VgpuVirtualizationCaps, VgpuVmCompatibility, VgpuVmId, VgpuVmIdType, ViolationTime,
    WorkloadPowerProfileInfo, WorkloadPowerProfiles, XidEvent,
}

#[cfg(feature = "tokio")]
const _: () = anywhere::<nvml_wrapper::event::EventStream>();

/// Types without these traits: a builder contains the caller's resolver, which need not be `Send`. A stream of events
/// exists with the feature `tokio` only.
const OTHERS: [&str; 2] = ["NvmlBuilder", "EventStream"];

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
    // Macros of `ffi` declare types of other names.
    for file in files.iter().filter(|file| !file.starts_with(root.join("ffi"))) {
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
