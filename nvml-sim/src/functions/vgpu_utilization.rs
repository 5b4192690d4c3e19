//! Utilization of vGPU instances and of the processes in their virtual machines.

use core::ffi::*;

use nvml_sys::*;

use crate::gpu::Gpu;
use crate::model::{VgpuProcessUtilization, VgpuUtilization};
use crate::write::{InOut, NvmlResult, Out, list, list_within};

functions! {
    device fn nvmlDeviceGetVgpuUtilization(
        gpu; last_seen: c_ulonglong, value_type: Out<nvmlValueType_t>, count: InOut<c_uint>,
        samples: Out<nvmlVgpuInstanceUtilizationSample_t>
    ) {
        value_type.check()?;
        let tag = gpu.virtual_gpus.value_type;
        let current = newer(instances(gpu)?, last_seen)?;
        value_type.set(tag)?;
        list(&count, &samples, current.into_iter().map(|sample| {
            let [sm, memory, encoder, decoder, ..] = sample.percent.map(|percent| value(tag, percent));
            nvmlVgpuInstanceUtilizationSample_t {
                vgpuInstance: sample.instance,
                timeStamp: sample.timestamp,
                smUtil: sm,
                memUtil: memory,
                encUtil: encoder,
                decUtil: decoder,
            }
        }))
    }

    device fn nvmlDeviceGetVgpuInstancesUtilizationInfo(gpu; info: InOut<nvmlVgpuInstancesUtilizationInfo_v1_t>) {
        let mut output = info.stamped()?;
        let tag = gpu.virtual_gpus.value_type;
        let current = newer(instances(gpu)?, output.lastSeenTimeStamp)?;
        let entries = current.into_iter().map(|sample| {
            let [sm, memory, encoder, decoder, jpeg, ofa] = sample.percent.map(|percent| value(tag, percent));
            nvmlVgpuInstanceUtilizationInfo_v1_t {
                timeStamp: sample.timestamp,
                vgpuInstance: sample.instance,
                smUtil: sm,
                memUtil: memory,
                encUtil: encoder,
                decUtil: decoder,
                jpgUtil: jpeg,
                ofaUtil: ofa,
            }
        });
        // SAFETY: by the contract of the C function the array has as many entries as the struct states.
        let (code, count) = unsafe { list_within(&info, output.vgpuInstanceCount, output.vgpuUtilArray, entries) };
        output.vgpuInstanceCount = count;
        output.sampleValType = tag;
        info.set(output)?;
        if output.vgpuUtilArray.is_null() { Err(NVML_ERROR_INSUFFICIENT_SIZE) } else { code }
    }

    device fn nvmlDeviceGetVgpuProcessUtilization(
        gpu; last_seen: c_ulonglong, count: InOut<c_uint>, samples: Out<nvmlVgpuProcessUtilizationSample_t>
    ) {
        let current = newer(processes(gpu)?, last_seen)?;
        list(&count, &samples, current.into_iter().map(|sample| {
            let [sm, memory, encoder, decoder, ..] = sample.percent;
            nvmlVgpuProcessUtilizationSample_t {
                vgpuInstance: sample.instance,
                pid: sample.pid,
                processName: samples.chars(&sample.name),
                timeStamp: sample.timestamp,
                smUtil: sm,
                memUtil: memory,
                encUtil: encoder,
                decUtil: decoder,
            }
        }))
    }

    device fn nvmlDeviceGetVgpuProcessesUtilizationInfo(gpu; info: InOut<nvmlVgpuProcessesUtilizationInfo_v1_t>) {
        // Supported or not is decided before the version.
        let all = processes(gpu)?;
        let mut output = info.stamped()?;
        let current = newer(all, output.lastSeenTimeStamp)?;
        let entries = current.into_iter().map(|sample| {
            let [sm, memory, encoder, decoder, jpeg, ofa] = sample.percent;
            nvmlVgpuProcessUtilizationInfo_v1_t {
                processName: info.out().chars(&sample.name),
                timeStamp: sample.timestamp,
                vgpuInstance: sample.instance,
                pid: sample.pid,
                smUtil: sm,
                memUtil: memory,
                encUtil: encoder,
                decUtil: decoder,
                jpgUtil: jpeg,
                ofaUtil: ofa,
            }
        });
        // SAFETY: by the contract of the C function the array has as many entries as the struct states.
        let (code, count) = unsafe { list_within(&info, output.vgpuProcessCount, output.vgpuProcUtilArray, entries) };
        output.vgpuProcessCount = count;
        info.set(output)?;
        if output.vgpuProcUtilArray.is_null() { Err(NVML_ERROR_INSUFFICIENT_SIZE) } else { code }
    }
}

trait Timed {
    fn timestamp(&self) -> u64;
}

impl Timed for VgpuUtilization {
    fn timestamp(&self) -> u64 {
        self.timestamp
    }
}

impl Timed for VgpuProcessUtilization {
    fn timestamp(&self) -> u64 {
        self.timestamp
    }
}

fn instances(gpu: &Gpu) -> NvmlResult<&[VgpuUtilization]> {
    gpu.virtual_gpus.utilization.as_deref().ok_or(NVML_ERROR_NOT_SUPPORTED)
}

fn processes(gpu: &Gpu) -> NvmlResult<&[VgpuProcessUtilization]> {
    instances(gpu)?;
    Ok(&gpu.virtual_gpus.process_utilization)
}

/// Samples after a time. `NVML_ERROR_NOT_FOUND` if there are none.
fn newer<T: Timed>(samples: &[T], last_seen: u64) -> NvmlResult<Vec<&T>> {
    let newer: Vec<&T> = samples.iter().filter(|sample| sample.timestamp() > last_seen).collect();
    if newer.is_empty() { Err(NVML_ERROR_NOT_FOUND) } else { Ok(newer) }
}

/// Value with the union member of the value type. The remaining bytes contain arbitrary data, as in the real library.
fn value(tag: nvmlValueType_t, percent: u32) -> nvmlValue_t {
    let mut value = nvmlValue_t { ullVal: 0x7f5a_0001_dead_beef };
    match tag {
        NVML_VALUE_TYPE_DOUBLE => value.dVal = percent.into(),
        NVML_VALUE_TYPE_UNSIGNED_LONG_LONG => value.ullVal = percent.into(),
        _ => value.uiVal = percent,
    }
    value
}
