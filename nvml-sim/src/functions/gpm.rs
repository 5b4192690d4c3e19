//! GPU Performance Monitoring (GPM).

use core::ffi::*;
use core::mem::offset_of;

use nvml_sys::*;

use super::gpm_names::{NAMES, UNIT};
use crate::gpu::Gpu;
use crate::model::{Gpm, Meter};
use crate::state::State;
use crate::write::{InOut, NvmlResult, Out};

functions! {
    device fn nvmlGpmQueryDeviceSupport(gpu; support: InOut<nvmlGpmSupport_t>) {
        let requested = support.stamped()?;
        support.set(nvmlGpmSupport_t { isSupportedDevice: gpu.gpm.supported.into(), ..requested })
    }

    system fn nvmlGpmSampleAlloc(state; sample: Out<nvmlGpmSample_t>) {
        sample.check()?;
        let id = state.gpm_samples.allocate(state.session());
        sample.set(state.handle(id))
    }

    sample fn nvmlGpmSampleFree(state, id;) {
        let session = state.session();
        state.gpm_samples.free(session, id)
    }

    device fn nvmlGpmSampleGet(state, index; sample: nvmlGpmSample_t) {
        take(state, index, None, sample)
    }

    device fn nvmlGpmMigSampleGet(state, index; instance: c_uint, sample: nvmlGpmSample_t) {
        take(state, index, Some(instance), sample)
    }

    system fn nvmlGpmMetricsGet(state; metrics: InOut<nvmlGpmMetricsGet_t>) {
        let (version, requested, samples) = beginning(&metrics)?;
        if version != NVML_GPM_METRICS_GET_VERSION {
            return Err(NVML_ERROR_ARGUMENT_VERSION_MISMATCH);
        }
        let known = state.node.era.metrics_end();
        if requested == 0 || requested > known {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        let session = state.session();
        let ids = [state.index_of(samples[0])?, state.index_of(samples[1])?];
        let first = state.gpm_samples.find(session, ids[0])?;
        let (of, before) = (first.of.ok_or(NVML_ERROR_INVALID_ARGUMENT)?, core::mem::take(&mut first.meter));
        let gpm = state.node.gpus.get(of.0).map(|gpu| &gpu.gpm).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        let entry = state.gpm_samples.find(session, ids[1]).and_then(|after| {
            if after.of != Some(of) || after.meter.seconds <= before.seconds {
                return Err(NVML_ERROR_INVALID_ARGUMENT);
            }
            for index in 0..requested as usize {
                let entry = entry(&metrics, index)?;
                let id = entry.get()?.metricId;
                entry.set(metric(id, known, gpm, &before, &after.meter))?;
            }
            Ok(())
        });
        state.gpm_samples.find(session, ids[0])?.meter = before;
        entry
    }

    device fn nvmlGpmQueryIfStreamingEnabled(gpu; enabled: Out<c_uint>) {
        enabled.set_some(gpu.gpm.streaming.map(c_uint::from))
    }

    device fn nvmlDeviceCcuGetStreamState(gpu; enabled: Out<c_uint>) {
        enabled.set_some(gpu.gpm.streaming.map(c_uint::from))
    }

    command fn nvmlGpmSetStreamingEnabled(gpu; enabled: c_uint) {
        set_streaming(gpu, enabled)
    }

    command fn nvmlDeviceCcuSetStreamState(gpu; enabled: c_uint) {
        set_streaming(gpu, enabled)
    }
}

fn set_streaming(gpu: &mut Gpu, enabled: c_uint) -> NvmlResult {
    let streaming = gpu.gpm.streaming.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
    *streaming = super::settings::enabled(enabled)?;
    Ok(())
}

fn take(state: &mut State, index: usize, instance: Option<u32>, sample: nvmlGpmSample_t) -> NvmlResult {
    let (id, session) = (state.index_of(sample)?, state.session());
    let State { node, gpm_samples, .. } = state;
    let gpm = &mut node.gpus.get_mut(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?.gpm;
    if !gpm.supported {
        return Err(NVML_ERROR_NOT_SUPPORTED);
    }
    let meter = match instance {
        None => &mut gpm.meter,
        Some(id) => gpm.instances.get_mut(&id).ok_or(NVML_ERROR_INVALID_ARGUMENT)?,
    };
    let sample = gpm_samples.find(session, id)?;
    meter.sample_into(&mut sample.meter);
    sample.of = Some((index, instance));
    Ok(())
}

/// Header of the struct: version, number of metrics, and the two samples.
fn beginning(metrics: &InOut<nvmlGpmMetricsGet_t>) -> NvmlResult<(c_uint, c_uint, [nvmlGpmSample_t; 2])> {
    // SAFETY: each is a field of the struct, and every caller's struct contains all fields up to here.
    unsafe {
        let version = metrics.part(offset_of!(nvmlGpmMetricsGet_t, version))?.get()?;
        let requested = metrics.part(offset_of!(nvmlGpmMetricsGet_t, numMetrics))?.get()?;
        let first = metrics.part(offset_of!(nvmlGpmMetricsGet_t, sample1))?.get()?;
        let second = metrics.part(offset_of!(nvmlGpmMetricsGet_t, sample2))?.get()?;
        Ok((version, requested, [first, second]))
    }
}

/// A metric entry. Structs of older headers are shorter: no entry beyond the requested number is accessed.
fn entry(metrics: &InOut<nvmlGpmMetricsGet_t>, index: usize) -> NvmlResult<InOut<nvmlGpmMetric_t>> {
    let offset = offset_of!(nvmlGpmMetricsGet_t, metrics) + index * size_of::<nvmlGpmMetric_t>();
    // SAFETY: the caller's struct has as many entries as its count states, and this is one of them.
    unsafe { metrics.part(offset) }
}

/// Value of a metric between two samples. A metric without a counter is 0.
fn metric(id: c_uint, known: c_uint, gpm: &Gpm, before: &Meter, after: &Meter) -> nvmlGpmMetric_t {
    let entry = |code, value| nvmlGpmMetric_t { metricId: id, nvmlReturn: code, value, metricInfo: names(id) };
    let failed = |code| nvmlGpmMetric_t { metricId: id, nvmlReturn: code, ..Zeroable::zeroed() };
    if id == 0 || id >= known {
        return failed(NVML_ERROR_INVALID_ARGUMENT);
    }
    if gpm.unsupported.contains(&id) {
        return failed(NVML_ERROR_NOT_SUPPORTED);
    }
    let (then, now) = (before.total(id).unwrap_or(0.0), after.total(id).unwrap_or(0.0));
    // Cumulative counters since the last reboot.
    if (NVML_GPM_METRIC_SM_CYCLES_ELAPSED..=NVML_GPM_METRIC_NVLINK_L71_TX).contains(&id) {
        return entry(NVML_SUCCESS, now);
    }
    entry(NVML_SUCCESS, (now - then) / (after.seconds - before.seconds))
}

/// Names and unit of a metric. Null names for metrics that the driver does not name.
fn names(id: c_uint) -> nvmlGpmMetric_t__bindgen_ty_1 {
    let text = |text: &'static CStr| text.as_ptr().cast_mut();
    match NAMES.binary_search_by_key(&id, |(known, ..)| *known).ok().and_then(|index| NAMES.get(index)) {
        Some((_, short, long, unit)) => {
            nvmlGpmMetric_t__bindgen_ty_1 { shortName: text(short), longName: text(long), unit: text(unit) }
        }
        None => nvmlGpmMetric_t__bindgen_ty_1 { unit: text(UNIT), ..Zeroable::zeroed() },
    }
}
