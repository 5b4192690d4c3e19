//! System events: binding and unbinding of the GPU driver.

use nvml_sys::*;

use super::events::wait;
use crate::state::State;
use crate::write::{InOut, list_within};

functions! {
    system fn nvmlSystemEventSetCreate(state; request: InOut<nvmlSystemEventSetCreateRequest_v1_t>) {
        let asked = request.stamped()?;
        let id = state.system_sets.create(state.session());
        request.set(nvmlSystemEventSetCreateRequest_v1_t { set: state.handle(id), ..asked })
    }

    system fn nvmlSystemEventSetFree(state; request: InOut<nvmlSystemEventSetFreeRequest_v1_t>) {
        let (id, session) = (state.index_of(request.stamped()?.set)?, state.session());
        state.news.notify_all();
        state.system_sets.free(session, id)
    }

    system fn nvmlSystemRegisterEvents(state; request: InOut<nvmlSystemRegisterEventRequest_v1_t>) {
        let asked = request.stamped()?;
        let (id, session) = (state.index_of(asked.set)?, state.session());
        if asked.eventTypes & !(nvmlSystemEventTypeGpuDriverUnbind | nvmlSystemEventTypeGpuDriverBind) != 0 {
            return Err(NVML_ERROR_NOT_SUPPORTED);
        }
        state.deliver_what_is_due();
        state.system_sets.register(session, id, asked.eventTypes)
    }

    system_waiting fn nvmlSystemEventSetWait(inside; request: InOut<nvmlSystemEventSetWaitRequest_v1_t>) {
        let asked = request.stamped()?;
        if asked.data.is_null() || asked.dataSize == 0 {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        let id = inside.state.index_of(asked.set)?;
        let events = wait(inside, asked.timeoutms, |state: &mut State, _| {
            state.deliver_what_is_due();
            let session = state.session();
            let events = state.system_sets.take(session, id, asked.dataSize as usize)?;
            Ok((!events.is_empty()).then_some(events))
        })?;
        // SAFETY: the caller's array has as many elements as its count states.
        let (answer, written) = unsafe { list_within(&request, asked.dataSize, asked.data, events) };
        request.set(nvmlSystemEventSetWaitRequest_v1_t { numEvent: written, ..asked })?;
        answer
    }
}
