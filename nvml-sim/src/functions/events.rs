//! Event sets and waiting for events.

use core::ffi::*;
use core::time::Duration;
use std::time::Instant;

use nvml_sys::*;

use crate::dispatch::Context;
use crate::state::{Event, State};
use crate::write::{NvmlResult, Out};

functions! {
    system fn nvmlEventSetCreate(state; set: Out<nvmlEventSet_t>) {
        set.check()?;
        set.set(state.create_set())
    }

    set fn nvmlEventSetFree(state, id;) {
        state.free_set(id)
    }

    device fn nvmlDeviceGetSupportedEventTypes(state, index; types: Out<c_ulonglong>) {
        types.set(supported(state, index)?)
    }

    device fn nvmlDeviceRegisterEvents(state, index; types: c_ulonglong, set: nvmlEventSet_t) {
        let id = state.index_of(set)?;
        if types & !supported(state, index)? != 0 {
            return Err(NVML_ERROR_NOT_SUPPORTED);
        }
        state.register(index, types, id)
    }

    waiting fn nvmlEventSetWait_v2(context; data: Out<nvmlEventData_t>, timeout_ms: c_uint) {
        data.check()?;
        let (event, device) = wait(context, timeout_ms, plain)?;
        let (gpu_instance, compute_instance) = event.instance_ids();
        data.set(nvmlEventData_t {
            device,
            eventType: event.event_type,
            eventData: event.data,
            gpuInstanceId: gpu_instance,
            computeInstanceId: compute_instance,
        })
    }

    waiting fn nvmlEventSetWait(context; data: Out<nvmlEventData_t>, timeout_ms: c_uint) {
        data.check()?;
        let (event, device) = wait(context, timeout_ms, plain)?;
        data.set_as(nvmlEventData_v1_t { device, eventType: event.event_type, eventData: event.data })
    }
}

/// Event types that both the GPU and the driver support.
fn supported(state: &State, index: usize) -> NvmlResult<u64> {
    let gpu = state.node.gpus.get(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
    Ok(state.node.era.event_types(gpu.supported_events))
}

/// Removes and returns the oldest event of a set, without operational events, and its device.
fn plain(state: &mut State, id: usize) -> NvmlResult<Option<(Event, nvmlDevice_t)>> {
    let event = state.take_event(id)?;
    Ok(event.map(|event| (event, state.handle(event.gpu))))
}

/// Waits until an event can be taken, releasing the lock meanwhile. Waiting ends if the set is freed, a GPU is lost, or
/// the session ends.
pub(super) fn wait<T>(
    context: Context<'_>,
    timeout_ms: c_uint,
    mut take: impl FnMut(&mut State, usize) -> NvmlResult<Option<T>>,
) -> NvmlResult<T> {
    let Context { shared, mut state, index: id, .. } = context;
    let deadline = Instant::now() + Duration::from_millis(timeout_ms.into());
    loop {
        if let Some(taken) = take(&mut state, id)? {
            return Ok(taken);
        }
        if Instant::now() >= deadline {
            return Err(NVML_ERROR_TIMEOUT);
        }
        let until = state.next_due().map_or(deadline, |due| due.min(deadline));
        state = shared.wait(state, until);
        if state.ended || state.opened() == 0 {
            return Err(NVML_ERROR_UNINITIALIZED);
        }
    }
}
