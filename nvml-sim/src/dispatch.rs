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
use crate::write::{Answer, Twisted};

/// Target of a call.
#[derive(Clone, Copy)]
pub(crate) enum To {
    /// Simulation in this slot, for functions without a handle parameter.
    Slot(usize),
    /// Object of a handle. `None` for an invalid handle.
    Thing(Kind, Option<(Origin, usize)>),
}

impl To {
    pub(crate) fn handle<H: Handle>(handle: H) -> To {
        To::Thing(H::KIND, handle::decode(handle))
    }
}

/// State of the library in which a function works.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    Always,
    Initialised,
}

/// Context of a function body.
pub(crate) struct Inside<'s> {
    pub(crate) shared: &'s Shared,
    pub(crate) state: MutexGuard<'s, State>,
    /// Index of the object that the first parameter refers to, 0 without one.
    pub(crate) index: usize,
    pub(crate) twist: Twisted,
}

/// Body of a function, as the dispatcher calls it.
pub(crate) type Body<'b> = dyn FnMut(Inside<'_>) -> Answer + 'b;

/// Makes one call: counts it, runs hooks and faults, makes the common checks, and runs the body.
pub(crate) fn call(function: Function, to: To, when: When, body: &mut Body<'_>) -> nvmlReturn_t {
    let (shared, origin, index) = match find(to) {
        Ok(found) => found,
        Err(code) => return code,
    };
    let answer = catch_unwind(AssertUnwindSafe(|| inside(function, to, when, &shared, origin, index, body)));
    match answer {
        Ok(Ok(())) => NVML_SUCCESS,
        Ok(Err(code)) => code,
        Err(_) => {
            shared.panicked.store(true, Ordering::Relaxed);
            NVML_ERROR_UNKNOWN
        }
    }
}

fn find(to: To) -> Answer<(Arc<Shared>, Option<Origin>, usize)> {
    let (slot, origin, index) = match to {
        To::Slot(slot) => (slot, None, 0),
        To::Thing(_, None) => return Err(NVML_ERROR_INVALID_ARGUMENT),
        To::Thing(_, Some((origin, index))) => {
            (usize::try_from(origin.slot).map_err(|_| NVML_ERROR_INVALID_ARGUMENT)?, Some(origin), index)
        }
    };
    let shared = slots::find(slot).ok_or(NVML_ERROR_UNINITIALIZED)?;
    if origin.is_some_and(|origin| !origin.same_simulation(shared.home)) {
        return Err(NVML_ERROR_UNINITIALIZED);
    }
    Ok((shared, origin, index))
}

fn inside(
    function: Function,
    to: To,
    when: When,
    shared: &Shared,
    origin: Option<Origin>,
    index: usize,
    body: &mut Body<'_>,
) -> Answer {
    shared.count(function);
    let gpu = matches!(to, To::Thing(Kind::Device, _)).then_some(index);
    let mut state = shared.state();
    let work = &mut *state;
    let effect = work.faults.strike(function, gpu, &mut work.node);
    if !effect.delay.is_zero() {
        drop(state);
        std::thread::sleep(effect.delay);
        state = shared.state();
    }
    if let Some(code) = effect.code {
        return Err(code);
    }
    if state.ended || (when == When::Initialised && state.opened() == 0) {
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
    body(Inside { shared, state, index, twist: effect.twist }).map_err(|code| era.code(code))
}

/// Call whose body uses the whole state. `index` is the object of the first parameter.
pub(crate) fn on_state(
    function: Function,
    to: To,
    when: When,
    body: &mut dyn FnMut(&mut State, usize, &Twisted) -> Answer,
) -> nvmlReturn_t {
    call(function, to, when, &mut |mut inside| body(&mut inside.state, inside.index, &inside.twist))
}

/// Call whose body uses one GPU.
pub(crate) fn on_gpu(
    function: Function,
    device: nvmlDevice_t,
    body: &mut dyn FnMut(&mut Gpu, &Twisted) -> Answer,
) -> nvmlReturn_t {
    on_state(function, To::handle(device), When::Initialised, &mut |state, index, twist| {
        body(state.node.gpus.get_mut(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?, twist)
    })
}

/// Call whose body uses one GPU and requires root privileges.
pub(crate) fn on_gpu_as_root(
    function: Function,
    device: nvmlDevice_t,
    body: &mut dyn FnMut(&mut Gpu, &Twisted) -> Answer,
) -> nvmlReturn_t {
    on_state(function, To::handle(device), When::Initialised, &mut |state, index, twist| {
        state.node.want_root()?;
        body(state.node.gpus.get_mut(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?, twist)
    })
}

/// Call whose body uses one unit.
pub(crate) fn on_unit(
    function: Function,
    unit: nvmlUnit_t,
    body: &mut dyn FnMut(&mut Unit, &Twisted) -> Answer,
) -> nvmlReturn_t {
    on_state(function, To::handle(unit), When::Initialised, &mut |state, index, twist| {
        body(state.node.units.get_mut(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?, twist)
    })
}

/// Call of a function that is not modeled.
pub(crate) fn stub(function: Function, to: To) -> nvmlReturn_t {
    call(function, to, When::Initialised, &mut |_| Err(NVML_ERROR_NOT_SUPPORTED))
}
