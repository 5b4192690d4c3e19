//! Samples: the values of a node, its devices, processes and MIG devices at one time.

use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use crate::device::clocks_event_reasons::ClocksEventReasons;
use crate::device::memory::MemoryInfo;
use crate::device::memory_repair::RemappedRows;
use crate::device::performance::PerformanceState;
use crate::error::NvmlError;
use crate::gpm::GpmMetricId;
use crate::monitor::group::GroupTimes;
use crate::monitor::process::{ProcessSample, UtilizationByProcess};
use crate::monitor::{DeviceInfo, MetricGroups, MigDeviceInfo, Rate, Reading};

/// Values of all devices of a node at one time.
#[derive(Debug, Clone)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct Sample {
    /// Time of the sample.
    pub time: SystemTime,
    /// Time since the previous sample. `None` for the first sample.
    pub interval: Option<Duration>,
    /// Values and errors of the node as a whole.
    pub node: NodeSample,
    /// All GPUs that were found since the start of the monitor, in ascending order of index.
    pub devices: Vec<DeviceSample>,
}

impl Default for Sample {
    /// Sample without devices, at the time 0 of Unix.
    #[inline]
    fn default() -> Self {
        Sample { time: SystemTime::UNIX_EPOCH, interval: None, node: NodeSample::default(), devices: Vec::new() }
    }
}

/// Values and errors of the node as a whole.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct NodeSample {
    /// Number of GPUs that NVML reports.
    pub device_count: Reading<u32>,
    /// Error of the session. `None` if the session works. See [`MonitorBuilder::reopen_with`].
    ///
    /// [`MonitorBuilder::reopen_with`]: crate::monitor::MonitorBuilder::reopen_with
    pub session_error: Option<NvmlError>,
    /// Error of the wait for Xid errors. `None` if Xid errors are received, or if their group is not enabled.
    pub xid_error: Option<NvmlError>,
    /// Critical Xid errors since the last sample for which the driver names no device that the monitor knows.
    pub xids: Vec<XidEvent>,
    /// Whether the calls for the node as a whole, such as the number of GPUs, have not returned in time.
    pub is_timed_out: bool,
}

/// Status of a device.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum DeviceStatus {
    /// The device responds. Single metrics may have errors.
    #[default]
    Available,
    /// Calls of some groups have not returned by the deadline: see [`DeviceSample::timed_out`].
    TimedOut,
    /// The GPU is lost or cannot be opened. The monitor tries to open the GPU again.
    Unavailable(NvmlError),
    /// NVML does not list the GPU.
    Missing,
}

/// Values of a device. Their time is that of the sample, unless [`age`](DeviceSample::age) is greater than zero.
///
/// A deserialized value has no ages.
#[derive(Debug, Clone)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct DeviceSample {
    /// Static facts.
    pub info: Arc<DeviceInfo>,
    /// Status of the device.
    pub status: DeviceStatus,
    /// Groups whose calls have not returned by the deadline. Their values are those of an earlier sample.
    pub timed_out: MetricGroups,
    /// Number of metrics that could not be read, over all reads that returned since the last sample: also those of groups
    /// that were timed out, and of the call after which the device was closed, but not those that return after it. GPM
    /// metrics of a group count as one, and so does each metric of all MIG devices.
    pub read_errors: u32,
    /// Utilization.
    pub utilization: UtilizationSample,
    /// Device memory.
    pub memory: Reading<MemoryInfo>,
    /// Temperatures.
    pub temperature: TemperatureSample,
    /// Power.
    pub power: PowerSample,
    /// Energy.
    pub energy: EnergySample,
    /// Clocks.
    pub clocks: ClockSample,
    /// PCIe traffic, as seen from the GPU.
    pub pcie: TrafficSample,
    /// NVLink traffic of all links together.
    pub nvlink: TrafficSample,
    /// Memory errors.
    pub errors: ErrorSample,
    /// Critical Xid errors since the last sample, in the order of their occurrence.
    pub xids: Vec<XidEvent>,
    /// Processes, in ascending order of process ID.
    pub processes: Vec<ProcessSample>,
    /// First error of the process lists. `None` if all lists were read.
    pub processes_error: Option<NvmlError>,
    /// GPM metrics, in the order of [`MonitorBuilder::gpm_metrics`](crate::monitor::MonitorBuilder::gpm_metrics).
    pub gpm: Vec<GpmReading>,
    /// MIG devices, in ascending order of index.
    pub mig_devices: Vec<MigSample>,
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(super) time: Instant,
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(super) read: GroupTimes,
    #[cfg_attr(feature = "serde", serde(skip))]
    pub(super) utilization_by_process: UtilizationByProcess,
}

impl Default for DeviceSample {
    /// Sample of an available device without values.
    #[inline]
    fn default() -> Self {
        DeviceSample::new(DeviceInfo::default())
    }
}

/// # Age
impl DeviceSample {
    #[inline]
    pub(super) fn new(info: DeviceInfo) -> DeviceSample {
        DeviceSample {
            info: Arc::new(info),
            status: DeviceStatus::Available,
            timed_out: MetricGroups::empty(),
            read_errors: 0,
            utilization: UtilizationSample::default(),
            memory: Reading::Absent,
            temperature: TemperatureSample::default(),
            power: PowerSample::default(),
            energy: EnergySample::default(),
            clocks: ClockSample::default(),
            pcie: TrafficSample::default(),
            nvlink: TrafficSample::default(),
            errors: ErrorSample::default(),
            xids: Vec::new(),
            processes: Vec::new(),
            processes_error: None,
            gpm: Vec::new(),
            mig_devices: Vec::new(),
            time: Instant::now(),
            read: GroupTimes::default(),
            utilization_by_process: UtilizationByProcess::default(),
        }
    }

    /// Time between the read of these groups and the end of the sample; of the oldest, if there are several groups.
    /// `None` if one of them was never read on this device.
    ///
    /// The age of a group exceeds the duration of a sample if its cadence is longer than that of the samples, or if its
    /// calls have not returned by the deadline. Without MIG mode, [`MetricGroups::MIG`] is read once in each
    /// [`rescan_interval`](crate::monitor::MonitorBuilder::rescan_interval).
    #[must_use]
    #[inline]
    pub fn age(&self, groups: MetricGroups) -> Option<Duration> {
        self.read.oldest(groups).map(|read| self.time.saturating_duration_since(read))
    }
}

/// Utilization of a device over the driver's last sample period, in percent of the time.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct UtilizationSample {
    /// Percent of the time during which one or more kernels were executing on the GPU.
    pub gpu: Reading<u32>,
    /// Percent of the time during which device memory was being read or written.
    pub memory: Reading<u32>,
    /// Video encoder utilization.
    pub encoder: Reading<u32>,
    /// Video decoder utilization.
    pub decoder: Reading<u32>,
    /// JPEG engine utilization.
    pub jpg: Reading<u32>,
    /// Optical flow accelerator (OFA) utilization.
    pub ofa: Reading<u32>,
}

/// Temperatures, in degrees Celsius.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct TemperatureSample {
    /// GPU temperature.
    pub gpu: Reading<i32>,
    /// Memory temperature.
    pub memory: Reading<i32>,
}

/// Power, in milliwatts.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct PowerSample {
    /// Instantaneous power draw. Absent on older drivers: see [`usage`](PowerSample::usage).
    pub instant: Reading<u32>,
    /// Power draw averaged over one second. Absent on older drivers: see [`usage`](PowerSample::usage).
    pub average: Reading<u32>,
    /// Power draw as [`Device::power_usage`](crate::Device::power_usage) reports it: instantaneous or average,
    /// depending on the board.
    pub usage: Reading<u32>,
    /// Power limit that the driver enforces: the minimum of all limits.
    pub limit: Reading<u32>,
}

/// Energy.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct EnergySample {
    /// Energy consumption since the driver was loaded, in millijoules.
    pub total: Reading<u64>,
    /// Energy consumption between the last two reads, in millijoules: [`Rate::per_second`] is the average power, in
    /// milliwatts.
    pub rate: Reading<Rate>,
}

/// Clocks, in MHz, and what limits them.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct ClockSample {
    /// Graphics clock.
    pub graphics: Reading<u32>,
    /// Streaming multiprocessor (SM) clock.
    pub sm: Reading<u32>,
    /// Memory clock.
    pub memory: Reading<u32>,
    /// Video clock.
    pub video: Reading<u32>,
    /// Active clocks event reasons.
    pub event_reasons: Reading<ClocksEventReasons>,
    /// Performance state.
    pub performance_state: Reading<PerformanceState>,
}

/// Traffic of a link between the last two reads, in bytes.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct TrafficSample {
    /// Transmitted by the GPU.
    pub tx: Reading<Rate>,
    /// Received by the GPU.
    pub rx: Reading<Rate>,
}

/// Memory errors.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct ErrorSample {
    /// Corrected ECC errors since the driver was loaded.
    pub ecc_corrected: Reading<u64>,
    /// Uncorrected ECC errors since the driver was loaded.
    pub ecc_uncorrected: Reading<u64>,
    /// Rows of device memory that were remapped to spare rows.
    pub remapped_rows: Reading<RemappedRows>,
}

/// Critical Xid error.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct XidEvent {
    /// Xid number. NVML reports an unknown Xid as 999.
    pub xid: u64,
    /// MIG GPU instance. `None` if the error affects the whole device.
    pub gpu_instance_id: Option<u32>,
    /// MIG compute instance. `None` if the error affects the whole device.
    pub compute_instance_id: Option<u32>,
    /// Time of the error. `None` if the driver does not report it.
    pub timestamp: Option<SystemTime>,
}

/// Value of a GPM metric between the last two reads, in the metric's [`unit`](GpmMetricId::unit).
#[derive(Debug, Default, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct GpmReading {
    /// Metric identifier.
    pub id: GpmMetricId,
    /// Value.
    pub value: Reading<f64>,
}

/// Values of a MIG device. Processes on MIG devices are among [`DeviceSample::processes`], with the IDs of their
/// instances.
#[derive(Debug, Default, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct MigSample {
    /// Static facts, with the share of the GPU.
    pub info: Arc<MigDeviceInfo>,
    /// Memory of the MIG device.
    pub memory: Reading<MemoryInfo>,
    /// GPM metrics of the GPU instance, if [`MetricGroups::GPM`] is enabled: the only utilization of MIG devices that NVML
    /// reports. They have the cadence of [`MetricGroups::GPM`].
    pub gpm: Vec<GpmReading>,
}
