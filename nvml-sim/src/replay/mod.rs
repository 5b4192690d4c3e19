//! Calls that are answered as a capture has them. What the capture lacks is left to the model.

mod arguments;
mod gpm;
mod machine;
mod outputs;
mod since;
mod texts;
mod thunks;

use core::ops::RangeInclusive;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use nvml_sys::*;

use crate::capture::layout::Type;
use crate::capture::memory::Surroundings;
use crate::capture::shape::{self, Role};
use crate::capture::{Answer, Argument, Arguments, Capture, layout};
use crate::dispatch::{self, To, When};
use crate::handle::{self, Handle, Kind, Origin};
use crate::slots;
use crate::state::Shared;
pub(crate) use arguments::size;
pub(crate) use machine::node;
pub(crate) use thunks::{Word, address};

/// Recorded values of each integer argument, from the smallest to the largest: sizes that a buffer was offered with.
type Sizes = BTreeMap<String, RangeInclusive<i128>>;

/// A capture, as calls are answered from it.
#[derive(Debug)]
pub(crate) struct Replay {
    capture: Arc<Capture>,
    /// Recorded calls that were answered.
    answered: Mutex<BTreeSet<(Function, Arguments)>>,
    /// Ranges of the integer arguments of the functions that were called.
    sizes: Mutex<BTreeMap<Function, Sizes>>,
}

impl Replay {
    pub(crate) fn new(capture: Arc<Capture>) -> Replay {
        Replay { capture, answered: Mutex::default(), sizes: Mutex::default() }
    }

    /// Whether the recorded library has the function.
    pub(crate) fn has(&self, function: Function) -> bool {
        !self.capture.missing.contains(function.name())
    }

    /// The recorded size in place of the caller's: calls with any capacity are answered from the one with enough of it,
    /// and calls without a buffer too where no such call is recorded.
    fn size(&self, function: Function, argument: &str, size: u64) -> Option<i128> {
        let mut sizes = self.sizes.lock().unwrap_or_else(PoisonError::into_inner);
        let sizes = sizes.entry(function).or_insert_with(|| self.sizes_of(function));
        let range = sizes.get(argument)?;
        Some(if size == 0 && *range.start() == 0 { 0 } else { *range.end() })
    }

    fn sizes_of(&self, function: Function) -> Sizes {
        let mut sizes = Sizes::new();
        let calls = self.capture.calls.get(function.name());
        for (name, argument) in calls.into_iter().flatten().flat_map(|(arguments, _)| arguments) {
            if let Argument::Integer(number) = argument {
                let range = sizes.entry(name.clone()).or_insert(*number..=*number);
                *range = *range.start().min(number)..=*range.end().max(number);
            }
        }
        sizes
    }

    fn answer(&self, function: Function, arguments: &[(String, Argument)]) -> Option<&Answer> {
        self.capture.answer(function.name(), arguments)
    }

    pub(crate) fn answered(&self) -> BTreeSet<(Function, Arguments)> {
        self.answered.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn note(&self, function: Function, arguments: Arguments) {
        self.answered.lock().unwrap_or_else(PoisonError::into_inner).insert((function, arguments));
    }
}

/// Return code and bytes to write, by address.
#[derive(Debug)]
struct Reply {
    code: nvmlReturn_t,
    writes: Vec<(u64, Vec<u8>)>,
}

/// Names of the handles of a session.
struct Names {
    origin: Origin,
    gpus: usize,
    units: usize,
}

impl Names {
    /// Names in the current session, `None` if NVML is not initialized.
    fn of(shared: &Shared) -> Option<Names> {
        let state = shared.state();
        let (origin, nodes) = (state.current_origin(), &state.node);
        (state.opened() > 0).then_some(Names { origin, gpus: nodes.gpus.len(), units: nodes.units.len() })
    }

    fn index<H: Handle>(&self, bits: u64) -> Option<usize> {
        let (origin, index) = handle::decode(H::from_bits(bits))?;
        let count = if H::KIND == Kind::Unit { self.units } else { self.gpus };
        (origin == self.origin && index < count).then_some(index)
    }
}

impl Surroundings for Names {
    fn handle_name(&self, c_type: &str, bits: u64) -> String {
        let name = match c_type {
            "nvmlDevice_t" => self.index::<nvmlDevice_t>(bits).map(|index| format!("gpu{index}")),
            "nvmlUnit_t" => self.index::<nvmlUnit_t>(bits).map(|index| format!("unit{index}")),
            _ => None,
        };
        name.unwrap_or_default()
    }

    fn handle_bits(&self, c_type: &str, name: &str) -> Option<u64> {
        if name == "null" {
            return Some(0);
        }
        let number = |stem: &str| name.strip_prefix(stem)?.parse::<usize>().ok();
        match c_type {
            "nvmlDevice_t" => Some(handle::encode::<nvmlDevice_t>(self.origin, number("gpu")?).bits()),
            "nvmlUnit_t" => Some(handle::encode::<nvmlUnit_t>(self.origin, number("unit")?).bits()),
            _ => None,
        }
    }

    fn buffer(&self, _: u64) -> Option<&[u8]> {
        None
    }

    fn string(&self, _: u64) -> Option<Vec<u8>> {
        None
    }
}

/// A call in terms of the interface.
struct Call<'a> {
    function: Function,
    words: &'a [u64],
    params: &'static [layout::Param],
    roles: Vec<Role>,
    names: &'a Names,
    replay: &'a Replay,
    /// Time of the machine, in microseconds since the Unix epoch.
    now: u64,
}

/// Answers a call from the capture of the simulation. `None` if the capture lacks it.
///
/// # Safety
///
/// The words are arguments of the function, under the contract of the C function.
unsafe fn call(slot: usize, to: To, function: Function, words: &[u64]) -> Option<nvmlReturn_t> {
    if let (Function::nvmlGpmMetricsGet, [address]) = (function, words) {
        // SAFETY: by this function's contract.
        return unsafe { gpm::metrics(slot, *address) };
    }
    let shared = slots::find(slot)?;
    let replay = Arc::clone(shared.replay.as_ref()?);
    let names = Names::of(&shared)?;
    let (params, roles) = (layout::Param::of(function), shape::roles(function));
    let call = Call { function, words, params, roles, names: &names, replay: &replay, now: shared.state().now_us() };
    // SAFETY: by this function's contract.
    let reply = unsafe { if function == Function::nvmlDeviceGetFieldValues { call.fields() } else { call.reply() } }?;
    if function == Function::nvmlGpmSampleGet && reply.code == NVML_SUCCESS {
        // The model fills the sample.
        return None;
    }
    Some(dispatch::call(function, to, When::Initialized, &mut |_| {
        for (address, bytes) in &reply.writes {
            // SAFETY: the address is that of an argument, which is valid for what the function writes.
            unsafe { put(*address, bytes) };
        }
        if reply.code == NVML_SUCCESS { Ok(()) } else { Err(reply.code) }
    }))
}

impl Call<'_> {
    /// # Safety
    ///
    /// As for [`call`].
    unsafe fn reply(&self) -> Option<Reply> {
        // SAFETY: by this function's contract.
        unsafe {
            let (mut arguments, mut last_seen) = (self.arguments()?, 0);
            for (name, argument) in &mut arguments {
                // Recorded with 0, which stands for all samples.
                if let (Some(_), Argument::Integer(time)) = (name.strip_suffix(since::ARGUMENT), argument) {
                    last_seen = u64::try_from(core::mem::take(time)).ok()?;
                }
            }
            let answer = self.replay.answer(self.function, &arguments)?;
            let reply = match last_seen {
                0 => self.outputs(answer)?,
                _ => self.outputs(&since::newer(answer, last_seen, self.now))?,
            };
            self.replay.note(self.function, arguments);
            Some(reply)
        }
    }

    /// Field values, each of which was recorded in a call of its own.
    ///
    /// # Safety
    ///
    /// As for [`call`].
    unsafe fn fields(&self) -> Option<Reply> {
        let [device, count, values] = *self.words else { return None };
        let Type::Pointer(element) = self.params.get(2)?.ty else { return None };
        let mut reply = Reply { code: NVML_SUCCESS, writes: vec![] };
        for index in 0..count {
            let words = [device, 1, values.checked_add(index * element.size() as u64).filter(|_| values != 0)?];
            let call = Call { words: &words, roles: self.roles.clone(), ..*self };
            // SAFETY: the array has `count` elements, by this function's contract.
            let one = unsafe { call.reply() }?;
            if one.code != NVML_SUCCESS {
                return Some(one);
            }
            reply.writes.extend(one.writes);
        }
        (count > 0).then_some(reply)
    }
}

/// Bytes at an address.
///
/// # Safety
///
/// The address is valid for reading them.
pub(crate) unsafe fn get(address: u64, length: usize) -> Vec<u8> {
    let mut bytes = vec![0; length];
    // SAFETY: by this function's contract; the vector is this long.
    unsafe { core::ptr::copy_nonoverlapping(pointer(address), bytes.as_mut_ptr(), length) };
    bytes
}

/// # Safety
///
/// The address is valid for writing the bytes.
pub(crate) unsafe fn put(address: u64, bytes: &[u8]) {
    // SAFETY: by this function's contract.
    unsafe { core::ptr::copy_nonoverlapping(bytes.as_ptr(), pointer(address), bytes.len()) };
}

#[allow(clippy::cast_possible_truncation)]
fn pointer(address: u64) -> *mut u8 {
    core::ptr::with_exposed_provenance_mut(address as usize)
}
