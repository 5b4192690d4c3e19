//! Path of each call: from the C function through the lock to the body of the function.

use core::sync::atomic::Ordering;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, MutexGuard};

use nvml_sys::*;

use crate::gpu::Gpu;
use crate::handle::{self, Handle, Kind, Origin};
use crate::slots;
use crate::state::{Shared, State};
use crate::unit::Unit;
use crate::write::{CallFault, NvmlResult};

/// Target of a call.
#[derive(Clone, Copy)]
pub(crate) enum To {
    /// Simulation in this slot, for functions without a handle parameter.
    Slot(usize),
    /// Object of a handle. `None` for an invalid handle.
    Object(Kind, Option<(Origin, usize)>),
}

impl To {
    pub(crate) fn handle<H: Handle>(handle: H) -> To {
        To::Object(H::KIND, handle::decode(handle))
    }
}

/// State of the library in which a function works.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    Always,
    Initialized,
}

/// Context of a function body.
pub(crate) struct Context<'s> {
    pub(crate) shared: &'s Shared,
    pub(crate) state: MutexGuard<'s, State>,
    /// Index of the object that the first parameter refers to, 0 without one.
    pub(crate) index: usize,
    pub(crate) output_fault: CallFault,
}

/// Body of a function, as the dispatcher calls it.
pub(crate) type Body<'b> = dyn FnMut(Context<'_>) -> NvmlResult + 'b;

/// Makes one call: counts it, runs hooks and faults, makes the common checks, and runs the body.
pub(crate) fn call(function: Function, to: To, when: When, body: &mut Body<'_>) -> nvmlReturn_t {
    let (shared, origin, index) = match find(to) {
        Ok(found) => found,
        Err(code) => return code,
    };
    let result = catch_unwind(AssertUnwindSafe(|| {
        let result = run(function, to, when, &shared, origin, index, body);
        if shared.is_observed.load(Ordering::Relaxed) {
            shared.state().observe(function, result.err().unwrap_or(NVML_SUCCESS));
        }
        result
    }));
    match result {
        Ok(Ok(())) => NVML_SUCCESS,
        Ok(Err(code)) => code,
        Err(_) => {
            shared.panicked.store(true, Ordering::Relaxed);
            NVML_ERROR_UNKNOWN
        }
    }
}

fn find(to: To) -> NvmlResult<(Arc<Shared>, Option<Origin>, usize)> {
    let (slot, origin, index) = match to {
        To::Slot(slot) => (slot, None, 0),
        To::Object(_, None) => return Err(NVML_ERROR_INVALID_ARGUMENT),
        To::Object(_, Some((origin, index))) => {
            (usize::try_from(origin.slot).map_err(|_| NVML_ERROR_INVALID_ARGUMENT)?, Some(origin), index)
        }
    };
    let shared = slots::find(slot).ok_or(NVML_ERROR_UNINITIALIZED)?;
    if origin.is_some_and(|origin| !origin.same_simulation(shared.home)) {
        return Err(NVML_ERROR_UNINITIALIZED);
    }
    Ok((shared, origin, index))
}

fn run(
    function: Function,
    to: To,
    when: When,
    shared: &Shared,
    origin: Option<Origin>,
    index: usize,
    body: &mut Body<'_>,
) -> NvmlResult {
    shared.count(function);
    let gpu = matches!(to, To::Object(Kind::Device, _)).then_some(index);
    let mut state = shared.state();
    let work = &mut *state;
    let effect = work.faults.apply(function, gpu, &mut work.node);
    if !effect.delay.is_zero() {
        drop(state);
        std::thread::sleep(effect.delay);
        state = shared.state();
    }
    if let Some(code) = effect.code {
        return Err(code);
    }
    if state.ended || (when == When::Initialized && state.opened() == 0) {
        return Err(NVML_ERROR_UNINITIALIZED);
    }
    if origin.is_some_and(|origin| !state.is_current(origin)) {
        return Err(NVML_ERROR_INVALID_ARGUMENT);
    }
    if let Some(code) = state.node.answers.get(&function) {
        return Err(*code);
    }
    if let Some(index) = gpu {
        let index = state.gpu_of(index)?;
        let gpu = state.node.gpus.get(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        if gpu.lost {
            return Err(NVML_ERROR_GPU_IS_LOST);
        }
        if let Some(code) = gpu.answers.get(&function) {
            return Err(*code);
        }
    }
    let era = state.node.era;
    body(Context { shared, state, index, output_fault: effect.output_fault }).map_err(|code| era.code(code))
}

/// Call whose body uses the whole state. `index` is the object of the first parameter.
pub(crate) fn on_state(
    function: Function,
    to: To,
    when: When,
    body: &mut dyn FnMut(&mut State, usize, &CallFault) -> NvmlResult,
) -> nvmlReturn_t {
    call(function, to, when, &mut |mut context| body(&mut context.state, context.index, &context.output_fault))
}

/// Call whose body uses one GPU.
pub(crate) fn on_gpu(
    function: Function,
    device: nvmlDevice_t,
    body: &mut dyn FnMut(&mut Gpu, &CallFault) -> NvmlResult,
) -> nvmlReturn_t {
    on_state(function, To::handle(device), When::Initialized, &mut |state, index, output_fault| {
        body(state.node.gpus.get_mut(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?, output_fault)
    })
}

/// Call whose body uses one GPU and requires root privileges.
pub(crate) fn on_gpu_as_root(
    function: Function,
    device: nvmlDevice_t,
    body: &mut dyn FnMut(&mut Gpu, &CallFault) -> NvmlResult,
) -> nvmlReturn_t {
    on_state(function, To::handle(device), When::Initialized, &mut |state, index, output_fault| {
        state.node.require_root()?;
        body(state.node.gpus.get_mut(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?, output_fault)
    })
}

/// Call whose body uses one unit.
pub(crate) fn on_unit(
    function: Function,
    unit: nvmlUnit_t,
    body: &mut dyn FnMut(&mut Unit, &CallFault) -> NvmlResult,
) -> nvmlReturn_t {
    on_state(function, To::handle(unit), When::Initialized, &mut |state, index, output_fault| {
        body(state.node.units.get_mut(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?, output_fault)
    })
}

/// Call of a function that is not modeled.
pub(crate) fn stub(function: Function, to: To) -> nvmlReturn_t {
    call(function, to, When::Initialized, &mut |_| Err(NVML_ERROR_NOT_SUPPORTED))
}
