//! The way of every call: from the C function, through the lock, to the body that says what the function does.

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

/// Where a call goes.
#[derive(Clone, Copy)]
pub(crate) enum To {
    /// To the simulation in this slot: the function takes no handle that would tell.
    Slot(usize),
    /// To what a handle names; None for a handle that is none.
    Thing(Kind, Option<(Origin, usize)>),
}

impl To {
    pub(crate) fn handle<H: Handle>(handle: H) -> To {
        To::Thing(H::KIND, handle::decode(handle))
    }
}

/// When a function works.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    Always,
    Initialised,
}

/// What a body gets.
pub(crate) struct Inside<'s> {
    pub(crate) shared: &'s Shared,
    pub(crate) state: MutexGuard<'s, State>,
    /// Of the thing that the first parameter names; 0 where it names nothing.
    pub(crate) index: usize,
    pub(crate) twist: Twisted,
}

/// The body of a function as the dispatcher sees it.
pub(crate) type Body<'b> = dyn FnMut(Inside<'_>) -> Answer + 'b;

/// Makes one call: counts it, runs the test's hooks and faults, checks what every function checks, runs the body.
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

/// A call whose body works on the whole state; `index` is what the first parameter names.
pub(crate) fn on_state(
    function: Function,
    to: To,
    when: When,
    body: &mut dyn FnMut(&mut State, usize, &Twisted) -> Answer,
) -> nvmlReturn_t {
    call(function, to, when, &mut |mut inside| body(&mut inside.state, inside.index, &inside.twist))
}

/// A call whose body works on one GPU.
pub(crate) fn on_gpu(
    function: Function,
    device: nvmlDevice_t,
    body: &mut dyn FnMut(&mut Gpu, &Twisted) -> Answer,
) -> nvmlReturn_t {
    on_state(function, To::handle(device), When::Initialised, &mut |state, index, twist| {
        body(state.node.gpus.get_mut(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?, twist)
    })
}

/// The same for a command: it wants the rights of root.
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

/// A call whose body works on one unit.
pub(crate) fn on_unit(
    function: Function,
    unit: nvmlUnit_t,
    body: &mut dyn FnMut(&mut Unit, &Twisted) -> Answer,
) -> nvmlReturn_t {
    on_state(function, To::handle(unit), When::Initialised, &mut |state, index, twist| {
        body(state.node.units.get_mut(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?, twist)
    })
}

/// A call of a function that is not modelled.
pub(crate) fn stub(function: Function, to: To) -> nvmlReturn_t {
    call(function, to, When::Initialised, &mut |_| Err(NVML_ERROR_NOT_SUPPORTED))
}
