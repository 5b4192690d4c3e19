//! System events: binding and unbinding of the GPU driver.

use nvml_sys::*;

use super::events::wait;
use crate::state::State;
use crate::write::{InOut, list_within};

functions! {
    system fn nvmlSystemEventSetCreate(state; request: InOut<nvmlSystemEventSetCreateRequest_v1_t>) {
        let arguments = request.stamped()?;
        let id = state.system_sets.create(state.session());
        request.set(nvmlSystemEventSetCreateRequest_v1_t { set: state.handle(id), ..arguments })
    }

    system fn nvmlSystemEventSetFree(state; request: InOut<nvmlSystemEventSetFreeRequest_v1_t>) {
        let (id, session) = (state.index_of(request.stamped()?.set)?, state.session());
        state.changes.notify_all();
        state.system_sets.free(session, id)
    }

    system fn nvmlSystemRegisterEvents(state; request: InOut<nvmlSystemRegisterEventRequest_v1_t>) {
        let arguments = request.stamped()?;
        let (id, session) = (state.index_of(arguments.set)?, state.session());
        if arguments.eventTypes & !(nvmlSystemEventTypeGpuDriverUnbind | nvmlSystemEventTypeGpuDriverBind) != 0 {
            return Err(NVML_ERROR_NOT_SUPPORTED);
        }
        state.deliver_due_events();
        state.system_sets.register(session, id, arguments.eventTypes)
    }

    system_waiting fn nvmlSystemEventSetWait(context; request: InOut<nvmlSystemEventSetWaitRequest_v1_t>) {
        let arguments = request.stamped()?;
        if arguments.data.is_null() || arguments.dataSize == 0 {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        let id = context.state.index_of(arguments.set)?;
        let events = wait(context, arguments.timeoutms, |state: &mut State, _| {
            state.deliver_due_events();
            let session = state.session();
            let events = state.system_sets.take(session, id, arguments.dataSize as usize)?;
            Ok((!events.is_empty()).then_some(events))
        })?;
        // SAFETY: the caller's array has as many elements as its count states.
        let (result, written) = unsafe { list_within(&request, arguments.dataSize, arguments.data, events) };
        request.set(nvmlSystemEventSetWaitRequest_v1_t { numEvent: written, ..arguments })?;
        result
    }
}
