//! Utilization of processes for `pmon`, and thermal violations for `dmon`.

use core::ffi::*;

use nvml_sys::*;

use super::{NvmlResult, result};
use crate::with_simulation;

/// Number of samples that are read.
const MAX: c_uint = 512;

/// Share of a process in an engine at a time.
#[derive(Clone, Copy)]
#[repr(C)]
struct Share {
    /// Utilization, in percent.
    utilization: c_ulonglong,
    pid: c_uint,
    /// Not read by `nvidia-smi`.
    other: [c_uint; 17],
}

/// Sample of all engines: SM, memory, encoder, decoder, and from 550 on JPEG decoder and OFA.
#[derive(Clone, Copy)]
#[repr(C)]
pub(super) struct Sample<const ENGINES: usize> {
    time: c_ulonglong,
    shares: [Share; ENGINES],
}

// The sizes that nvidia-smi allocates for 100 samples.
const _: () = assert!(size_of::<Sample<4>>() * 100 == 0x8020 && size_of::<Sample<6>>() * 100 == 0xbea0);

/// Samples of the utilization of processes after a time. The count is the capacity of the array before, and the number
/// of samples after.
pub(super) unsafe extern "C" fn process_utilization<const ENGINES: usize>(
    device: nvmlDevice_t,
    since_us: c_ulonglong,
    _value_type: *mut c_uint,
    count: *mut c_uint,
    samples: *mut Sample<ENGINES>,
) -> nvmlReturn_t {
    // SAFETY: null, or valid for reads and writes.
    let Some(count) = (unsafe { count.as_mut() }) else { return NVML_ERROR_INVALID_ARGUMENT };
    let capacity = core::mem::take(count);
    let found = match utilization(device, since_us) {
        Ok(found) => found,
        Err(error) => return error,
    };
    let Ok(number) = c_uint::try_from(found.len()) else { return NVML_ERROR_UNKNOWN };
    *count = number;
    if number > capacity {
        return NVML_ERROR_INSUFFICIENT_SIZE;
    }
    if samples.is_null() {
        return NVML_ERROR_INVALID_ARGUMENT;
    }
    for (place, process) in found.iter().enumerate() {
        // SAFETY: the array is valid for `capacity` samples.
        unsafe { samples.add(place).write_unaligned(sample(process, number)) };
    }
    NVML_SUCCESS
}

/// A sample has one process for each engine, and `nvidia-smi` prints the sum of the values of a process, divided by the
/// number of all samples. With one sample for each process, its value is multiplied by that number.
fn sample<const ENGINES: usize>(process: &nvmlProcessUtilizationInfo_v1_t, number: c_uint) -> Sample<ENGINES> {
    let engines = [process.smUtil, process.memUtil, process.encUtil, process.decUtil, process.jpgUtil, process.ofaUtil];
    let mut engines = engines.into_iter();
    let shares = core::array::from_fn(|_| Share {
        utilization: c_ulonglong::from(engines.next().unwrap_or(0)) * c_ulonglong::from(number),
        pid: process.pid,
        other: [0; 17],
    });
    Sample { time: process.timeStamp, shares }
}

/// Latest utilization of each process, by the newest public function of the driver.
fn utilization(device: nvmlDevice_t, since_us: c_ulonglong) -> NvmlResult<Vec<nvmlProcessUtilizationInfo_v1_t>> {
    with_simulation(|_, nvml| {
        let mut infos = vec![nvmlProcessUtilizationInfo_v1_t::zeroed(); MAX as usize];
        let mut number = MAX;
        if let Some(get) = nvml.get(f::nvmlDeviceGetProcessesUtilizationInfo) {
            let mut list = nvmlProcessesUtilizationInfo_v1_t::stamped();
            (list.processSamplesCount, list.lastSeenTimeStamp) = (MAX, since_us);
            list.procUtilArray = infos.as_mut_ptr();
            // SAFETY: the struct has the length of its array.
            result(unsafe { get(device, &raw mut list) })?;
            number = list.processSamplesCount;
        } else {
            let mut samples = vec![nvmlProcessUtilizationSample_t::zeroed(); MAX as usize];
            // SAFETY: the count is the length of the array.
            result(unsafe {
                nvml.nvmlDeviceGetProcessUtilization(device, samples.as_mut_ptr(), &raw mut number, since_us)
            })?;
            for (info, sample) in infos.iter_mut().zip(samples) {
                (info.pid, info.timeStamp) = (sample.pid, sample.timeStamp);
                (info.smUtil, info.memUtil) = (sample.smUtil, sample.memUtil);
                (info.encUtil, info.decUtil) = (sample.encUtil, sample.decUtil);
            }
        }
        infos.truncate(number as usize);
        Ok(infos)
    })
}

/// Time of thermal violations.
pub(super) unsafe extern "C" fn thermal_violation(
    device: nvmlDevice_t,
    violation: *mut nvmlViolationTime_t,
) -> nvmlReturn_t {
    // SAFETY: the caller fulfills the contract of the C function.
    with_simulation(|_, nvml| unsafe { nvml.nvmlDeviceGetViolationStatus(device, NVML_PERF_POLICY_THERMAL, violation) })
}
