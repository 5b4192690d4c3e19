//! Processes: the lists of a device merged by process, with names and utilization.

use std::sync::Arc;
use std::time::{Instant, SystemTime};

use crate::device::process::ProcessInfo;
use crate::device::process_utilization::ProcessUtilizationInfo;
use crate::error::{ErrorCode, NvmlError, Result};
use crate::ffi::flags::flag_set;
use crate::handle::Device;
use crate::monitor::reader::Reader;
use crate::monitor::reading::Queries;
use crate::monitor::{DeviceSample, MetricGroups, Metrics, Reading};

flag_set! {
    /// Kinds of contexts that a process has on a device.
    pub struct ProcessKinds: u8 {
        /// Compute context, such as of CUDA.
        const COMPUTE = 1 << 0;
        /// Graphics context, such as of OpenGL or DirectX.
        const GRAPHICS = 1 << 1;
        /// MPS (Multi-Process Service) compute context.
        const MPS = 1 << 2;
    }
}

/// A process on a device: one entry for each process, and for each MIG instance that the process runs on.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct ProcessSample {
    /// Process ID.
    pub pid: u32,
    /// Name of the process. `None` if the process has ended, or if it is hidden from the caller.
    pub name: Option<Arc<str>>,
    /// Kinds of contexts that the process has on the device.
    pub kinds: ProcessKinds,
    /// Device memory that the process uses, in bytes. `None` if the driver does not report it.
    pub used_gpu_memory: Option<u64>,
    /// ID of the GPU instance that the process runs on. `None` if MIG is disabled.
    pub gpu_instance_id: Option<u32>,
    /// ID of the compute instance that the process runs on. `None` if MIG is disabled.
    pub compute_instance_id: Option<u32>,
    /// Utilization since the last read. `None` if the driver has no new sample of the process, as of an idle one.
    pub utilization: Option<ProcessUtilization>,
}

/// Utilization of a device by a process, in percent of the time.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct ProcessUtilization {
    /// SM (streaming multiprocessor) utilization.
    pub sm: u32,
    /// Memory (frame buffer) utilization.
    pub memory: u32,
    /// Video encoder utilization.
    pub encoder: u32,
    /// Video decoder utilization.
    pub decoder: u32,
    /// JPEG engine utilization. `None` on drivers before 550.
    pub jpg: Option<u32>,
    /// Optical flow accelerator (OFA) utilization. `None` on drivers before 550.
    pub ofa: Option<u32>,
}

impl ProcessSample {
    /// A process runs once in each MIG instance.
    #[inline]
    fn key(&self) -> (u32, Option<u32>, Option<u32>) {
        (self.pid, self.gpu_instance_id, self.compute_instance_id)
    }
}

/// Reads the lists of processes, and the names of new processes.
#[derive(Debug)]
pub(super) struct Processes {
    device: Device,
    queries: Queries,
    time: Instant,
    list: Vec<ProcessInfo>,
    merged: Vec<ProcessSample>,
    /// Names of the processes of the last read, in ascending order of process ID.
    names: Vec<(u32, Option<Arc<str>>)>,
    error: Option<NvmlError>,
}

impl Processes {
    #[inline]
    pub(super) fn new(device: Device) -> Processes {
        let metrics = Metrics::COMPUTE_PROCESSES | Metrics::GRAPHICS_PROCESSES | Metrics::MPS_PROCESSES;
        Processes {
            device,
            queries: Queries::new(metrics),
            time: Instant::now(),
            list: Vec::new(),
            merged: Vec::new(),
            names: Vec::new(),
            error: None,
        }
    }

    /// Adds one list to the merged ones.
    #[inline]
    fn add(&mut self, metric: Metrics, kind: ProcessKinds, read: fn(&Device, &mut Vec<ProcessInfo>) -> Result<()>) {
        let Processes { device, queries, list, merged, .. } = self;
        list.clear();
        match queries.read(metric, || read(device, list)) {
            Reading::Value(()) => merged.extend(list.iter().map(|process| ProcessSample {
                pid: process.pid,
                name: None,
                kinds: kind,
                used_gpu_memory: process.used_gpu_memory,
                gpu_instance_id: process.gpu_instance_id,
                compute_instance_id: process.compute_instance_id,
                utilization: None,
            })),
            Reading::Absent => {}
            Reading::Failed(error) => self.error = self.error.take().or(Some(error)),
        }
    }

    #[inline]
    fn name(&mut self) {
        let Processes { device, merged, names, .. } = self;
        names.retain(|(pid, _)| merged.binary_search_by_key(pid, |process| process.pid).is_ok());
        for process in merged {
            let position = match names.binary_search_by_key(&process.pid, |(pid, _)| *pid) {
                Ok(position) => position,
                Err(position) => {
                    let name = device.nvml().sys_process_name(process.pid).ok();
                    names.insert(position, (process.pid, name.map(Arc::from)));
                    position
                }
            };
            process.name = names.get(position).and_then(|(_, name)| name.clone());
        }
    }
}

/// One closure for all three lists, so that the code that reads them is compiled once.
#[inline]
fn push_to(list: &mut Vec<ProcessInfo>) -> impl FnMut(ProcessInfo) {
    |process| list.push(process)
}

/// Merges the entries of a process in several lists, which report the same memory.
#[inline]
fn merge(processes: &mut Vec<ProcessSample>) {
    processes.sort_unstable_by_key(ProcessSample::key);
    processes.dedup_by(|process, kept| {
        let is_same = process.key() == kept.key();
        if is_same {
            kept.kinds |= process.kinds;
            kept.used_gpu_memory = kept.used_gpu_memory.max(process.used_gpu_memory);
        }
        is_same
    });
}

impl Reader for Processes {
    #[inline]
    fn groups(&self) -> MetricGroups {
        MetricGroups::PROCESSES
    }

    #[inline]
    fn is_serial(&self) -> bool {
        true
    }

    #[inline]
    fn queries(&self) -> &Queries {
        &self.queries
    }

    #[inline]
    fn run(&mut self, _: MetricGroups) {
        self.time = Instant::now();
        self.queries.begin();
        self.error = None;
        self.merged.clear();
        self.add(Metrics::COMPUTE_PROCESSES, ProcessKinds::COMPUTE, |device, list| {
            device.compute_processes(push_to(list)).map(drop)
        });
        self.add(Metrics::GRAPHICS_PROCESSES, ProcessKinds::GRAPHICS, |device, list| {
            device.graphics_processes(push_to(list)).map(drop)
        });
        self.add(Metrics::MPS_PROCESSES, ProcessKinds::MPS, |device, list| {
            device.mps_processes(push_to(list)).map(drop)
        });
        merge(&mut self.merged);
        self.name();
        self.queries.end();
    }

    #[inline]
    fn store(&mut self, sample: &mut DeviceSample, due: MetricGroups) {
        std::mem::swap(&mut sample.processes, &mut self.merged);
        sample.processes_error = self.error.take();
        sample.read.set(due & self.groups(), self.time);
        // Without processes, their utilization is not read.
        if sample.processes.is_empty() {
            sample.utilization_by_process.entries.clear();
        }
        sample.utilization_by_process.apply(&mut sample.processes);
    }
}

/// Utilization of the processes with new samples of the driver, in ascending order of process ID.
#[derive(Debug, Clone, Default)]
pub(super) struct UtilizationByProcess {
    entries: Vec<(u32, Option<SystemTime>, ProcessUtilization)>,
}

impl UtilizationByProcess {
    #[inline]
    fn apply(&self, processes: &mut [ProcessSample]) {
        for process in processes {
            let found = self.entries.binary_search_by_key(&process.pid, |(pid, ..)| *pid);
            process.utilization = found.ok().and_then(|position| self.entries.get(position)).map(|entry| entry.2);
        }
    }

    /// Keeps the latest sample of each process.
    #[inline]
    fn sort(&mut self) {
        self.entries.sort_unstable_by_key(|(pid, time, _)| (*pid, std::cmp::Reverse(*time)));
        self.entries.dedup_by_key(|(pid, ..)| *pid);
    }
}

/// Reads the utilization by each process. The call waits for the GPU.
#[derive(Debug)]
pub(super) struct ProcessUtilizations {
    device: Device,
    queries: Queries,
    /// Whether the driver has only the function without JPEG engine and optical flow accelerator.
    is_older: bool,
    last_seen: Option<SystemTime>,
    read: UtilizationByProcess,
}

impl ProcessUtilizations {
    #[inline]
    pub(super) fn new(device: Device) -> ProcessUtilizations {
        let queries = Queries::new(Metrics::PROCESS_UTILIZATION);
        let read = UtilizationByProcess::default();
        ProcessUtilizations { device, queries, is_older: false, last_seen: None, read }
    }
}

impl Reader for ProcessUtilizations {
    #[inline]
    fn groups(&self) -> MetricGroups {
        MetricGroups::PROCESSES
    }

    #[inline]
    fn queries(&self) -> &Queries {
        &self.queries
    }

    #[inline]
    fn run(&mut self, _: MetricGroups) {
        let ProcessUtilizations { device, queries, is_older, last_seen, read } = self;
        queries.begin();
        read.entries.clear();
        let entries = &mut read.entries;
        // Without new samples, the list is empty. An error leaves it empty, too.
        let result = queries.read(Metrics::PROCESS_UTILIZATION, || {
            if !*is_older {
                let newer = device.processes_utilization(*last_seen, |process| entries.push(of_info(process)));
                if !newer.as_ref().is_err_and(NvmlError::is_unsupported) {
                    return newer.map(drop);
                }
                *is_older = true;
            }
            let older = device.process_utilization_samples(*last_seen, |process| {
                let utilization = ProcessUtilization {
                    sm: process.sm_util,
                    memory: process.mem_util,
                    encoder: process.enc_util,
                    decoder: process.dec_util,
                    jpg: None,
                    ofa: None,
                };
                entries.push((process.pid, process.timestamp, utilization));
            });
            older.map(drop)
        });
        *last_seen = read.entries.iter().filter_map(|(_, time, _)| *time).chain(*last_seen).max();
        read.sort();
        if result.error().and_then(NvmlError::code) == Some(ErrorCode::InvalidArgument) {
            *last_seen = None;
        }
        queries.end();
    }

    #[inline]
    fn store(&mut self, sample: &mut DeviceSample, _: MetricGroups) {
        std::mem::swap(&mut sample.utilization_by_process, &mut self.read);
        // The next run has capacity for all processes: an idle one that becomes active allocates nothing.
        self.read.entries.clear();
        self.read.entries.reserve(sample.processes.len());
        sample.utilization_by_process.apply(&mut sample.processes);
    }

    /// A device without processes has no utilization to read.
    #[inline]
    fn is_idle(&self, sample: &DeviceSample) -> bool {
        sample.processes.is_empty()
    }
}

#[inline]
fn of_info(process: ProcessUtilizationInfo) -> (u32, Option<SystemTime>, ProcessUtilization) {
    let utilization = ProcessUtilization {
        sm: process.sm_util,
        memory: process.mem_util,
        encoder: process.enc_util,
        decoder: process.dec_util,
        jpg: Some(process.jpg_util),
        ofa: Some(process.ofa_util),
    };
    (process.pid, process.timestamp, utilization)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn process(pid: u32, kinds: ProcessKinds, used: Option<u64>, instance: Option<u32>) -> ProcessSample {
        ProcessSample {
            pid,
            name: None,
            kinds,
            used_gpu_memory: used,
            gpu_instance_id: instance,
            compute_instance_id: instance,
            utilization: None,
        }
    }

    #[test]
    fn lists_are_merged_by_process_and_instance() {
        let (compute, graphics) = (ProcessKinds::COMPUTE, ProcessKinds::GRAPHICS);
        let mut processes = vec![
            process(9, compute, Some(5), None),
            process(7, compute, None, Some(1)),
            process(7, compute, Some(2), Some(2)),
            process(9, graphics, Some(5), None),
            process(3, graphics, None, None),
        ];
        merge(&mut processes);
        let expected = [
            process(3, graphics, None, None),
            process(7, compute, None, Some(1)),
            process(7, compute, Some(2), Some(2)),
            process(9, compute | graphics, Some(5), None),
        ];
        assert_eq!(processes, expected);
    }

    #[test]
    fn the_latest_utilization_of_a_process_counts() {
        let utilization = |sm| ProcessUtilization { sm, memory: 0, encoder: 0, decoder: 0, jpg: None, ofa: None };
        let time = |seconds| SystemTime::UNIX_EPOCH.checked_add(std::time::Duration::from_secs(seconds));
        let entries = vec![(9, time(1), utilization(10)), (9, time(3), utilization(30)), (4, time(2), utilization(20))];
        let mut read = UtilizationByProcess { entries };
        read.sort();
        let mut processes = [4, 5, 9].map(|pid| process(pid, ProcessKinds::COMPUTE, None, None));
        read.apply(&mut processes);
        assert_eq!(processes.map(|process| process.utilization.map(|of| of.sm)), [Some(20), None, Some(30)]);
    }
}
