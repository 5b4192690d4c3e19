//! Monitoring: the values of all GPUs of a node as one typed sample, with rates, processes and MIG devices.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Monitor::new`], [`Monitor::builder`] | monitor of all GPUs |
//! | [`Monitor::refresh`], [`Monitor::sample`] | takes a sample |
//! | [`MonitorBuilder`] | metric groups, cadences, deadline, number of threads, reopening of the session |
//! | [`MetricGroups`] | groups of metrics, which are enabled and timed together |
//! | [`Sample`], [`NodeSample`] | values of all devices, errors of the node |
//! | [`DeviceSample`], [`DeviceStatus`] | values and status of a device |
//! | [`DeviceInfo`], [`Metrics`] | static facts, and the metrics that a device supports |
//! | [`Reading`] | value, error or absence of a metric |
//! | [`Rate`], [`TrafficSample`], [`EnergySample`] | increase of counters between two samples |
//! | [`ProcessSample`], [`ProcessUtilization`] | processes, merged over compute, graphics and MPS |
//! | [`MigSample`], [`MigDeviceInfo`] | MIG devices |
//! | [`XidEvent`], [`GpmReading`] | Xid errors, GPM metrics |
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! use nvml_wrapper::monitor::Monitor;
//!
//! let mut monitor = Monitor::new(&nvml);
//! // Every second:
//! for device in &monitor.refresh().devices {
//!     println!("GPU {}: {:?}", device.info.index, device.status);
//!     if let (Some(percent), Some(milliwatts)) = (device.utilization.gpu.value(), device.power.average.value()) {
//!         println!("  {percent} %, {milliwatts} mW");
//!     }
//!     if let Some(received) = device.pcie.rx.value() {
//!         println!("  PCIe: {} bytes per second received", received.per_second());
//!     }
//! }
//! # assert_eq!(monitor.latest().devices.len(), 8);
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```
//!
//! # Cost
//!
//! A sample reads only metrics that a device supports, which the monitor determines when it finds the device. Most calls
//! take a few microseconds, and threads make them slower: one thread makes them, one after another. Calls that sleep or
//! wait for the GPU (energy, utilization by process, GPM, byte counters, PCIe throughput) are made side by side, on at
//! most [`pool_size`](MonitorBuilder::pool_size) threads. The driver reads the energy counters of several GPUs at once,
//! but utilization by process and field values one after another (580.159.04): 3 milliseconds for each H200 with
//! processes. A [`refresh`](Monitor::refresh) allocates no memory as long as devices and processes stay the same, except
//! when it reads the list of MIG devices of a GPU in MIG mode again, once in each
//! [`rescan_interval`](MonitorBuilder::rescan_interval).
//!
//! PCIe and NVLink rates are read from GPM, on GPUs that support GPM (Hopper and newer without MIG mode). Other GPUs have
//! byte counters among the field values. Their PCIe counters have 32 bits, and wrap several times a second on a busy
//! link: such a rate is marked as [lower bound](Rate::is_lower_bound). If there are no counters either, the driver
//! measures PCIe throughput over 20 milliseconds. GPM values are read at most every 110 milliseconds, as the driver
//! refreshes them about every 100.
//!
//! # Failures
//!
//! - An error of one metric is the [`Reading`] of this metric.
//! - A call that does not return delays one sample, at most until the [`deadline`](MonitorBuilder::deadline). The device
//!   is reported as [`TimedOut`](DeviceStatus::TimedOut), with earlier values of the affected
//!   [groups](DeviceSample::timed_out) and their [age](DeviceSample::age). Later samples do not wait for the call, and
//!   read these groups again when it has returned. Other devices have their values, except that GPM metrics may time
//!   out with it: NVML takes GPM samples one at a time.
//! - A lost GPU is [`Unavailable`](DeviceStatus::Unavailable), and no calls are made for it. The monitor
//!   searches for it after a sample, at most once in each [`rescan_interval`](MonitorBuilder::rescan_interval), and opens it again
//!   when it has come back. GPUs are recognized by their UUIDs.
//! - A session that has become unusable, as by a driver update, is opened again by
//!   [`reopen_with`](MonitorBuilder::reopen_with).

mod basic;
mod builder;
mod device;
mod energy;
mod gpm;
mod group;
mod info;
mod mig;
#[allow(clippy::module_inception)]
mod monitor;
mod node;
mod pool;
mod probe;
mod process;
mod rate;
mod reader;
mod reading;
mod sample;
mod task;
mod traffic;

pub use builder::MonitorBuilder;
pub use group::{MetricGroups, Metrics};
pub use info::{DeviceInfo, MaxClocks, MigDeviceInfo};
pub use monitor::Monitor;
pub use process::{ProcessKinds, ProcessSample, ProcessUtilization};
pub use rate::Rate;
pub use reading::Reading;
pub use sample::{
    ClockSample, DeviceSample, DeviceStatus, EnergySample, ErrorSample, GpmReading, MigSample, NodeSample, PowerSample,
    Sample, TemperatureSample, TrafficSample, UtilizationSample, XidEvent,
};
