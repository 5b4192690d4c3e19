//! A library that answers anything: outputs, sizes, strings and codes that the C interface permits and no driver
//! should return. For tests of programs that have to survive every driver.
//!
//! | Item | Meaning |
//! | --- | --- |
//! | [`Adversary`] | Functions that pass calls to another library and replace its answers. |
//! | [`Choices`] | Source of the replacements: a seed, or the bytes of a fuzzer. |
//!
//! All 440 functions, 436 of the header and four of older libraries, are made from the list of prototypes, and [`capture::layout`](crate::capture::layout) describes
//! what each of them writes. An adversary never writes more than the caller's capacity, and never dereferences a handle.
//!
//! # Examples
//!
//! ```
//! use nvml_sim::adversary::Adversary;
//! use nvml_sim::{Node, Simulation};
//! use nvml_sys::Functions;
//!
//! let sim = Simulation::start(Node::h200x8());
//! let adversary = Adversary::over(sim.functions(), 7);
//! // SAFETY: the functions have the prototypes of NVML, and are part of this program.
//! let nvml = unsafe { Functions::load(adversary.resolver()) };
//! adversary.begin();
//! let mut count = 0;
//! for _ in 0..100 {
//!     // SAFETY: the pointer is valid.
//!     unsafe { nvml.nvmlDeviceGetCount_v2(&raw mut count) };
//! }
//! assert_eq!(adversary.calls(), 100);
//! ```

mod choices;
mod lie;
mod memory;
mod thunks;

use core::cell::RefCell;
use core::ffi::{CStr, c_char, c_void};
use core::fmt;
use core::marker::PhantomData;
use std::collections::HashMap;
use std::sync::Arc;

use nvml_sys::*;

use crate::era::Era;
use crate::functions::Names;
pub use choices::Choices;
use choices::mix;
use lie::Liar;

thread_local! {
    /// Adversary of the calls of this thread.
    static CURRENT: RefCell<Option<State>> = const { RefCell::new(None) };
}

/// Functions of NVML that answer a thread's calls with anything.
///
/// The functions are the same for all adversaries: a call is answered by the adversary that its thread started last and
/// did not drop. Without one, a call returns `NVML_ERROR_UNINITIALIZED`.
pub struct Adversary {
    era: Option<Era>,
    // The state is that of this thread.
    _thread: PhantomData<*const ()>,
}

/// Relation between the answers of one function.
#[derive(Debug, Clone, Copy)]
enum Manner {
    /// Without relation.
    Fresh,
    /// Always the same.
    Repeating,
    /// Two in turn.
    Alternating,
    /// The same, with integers that grow by one.
    Counting,
}

#[derive(Debug)]
struct State {
    library: Arc<Functions>,
    choices: Choices,
    manner: Manner,
    /// Source of all manners but [`Manner::Fresh`].
    key: u64,
    /// Of 16 calls, as many are passed on unchanged.
    honest: u64,
    begun: bool,
    calls: u64,
    by_function: HashMap<Function, u64>,
    traced: bool,
}

/// Number of calls after which every function only returns `NVML_ERROR_UNKNOWN`: far more than any method should make.
pub const CALL_LIMIT: u64 = 50_000;

/// Multiple of [`CALL_LIMIT`] that ends the process, because the caller never stops.
const HOPELESS: u64 = 20;

/// Treatment of a call.
#[derive(Debug)]
enum Deed {
    /// The library answers.
    Pass,
    /// The library answers, and some of its values are replaced.
    Spoil(Liar),
    /// The adversary answers.
    Invent(Liar),
    /// Only a code is returned.
    Return(nvmlReturn_t),
}

impl Adversary {
    /// Starts an adversary between the calls of this thread and a library. Until [`begin`](Adversary::begin), calls are
    /// passed on.
    #[must_use]
    pub fn over(library: Functions, choices: impl Into<Choices>) -> Adversary {
        let mut choices = choices.into();
        let eras: Vec<Era> = Era::all().collect();
        let era = choices.happens(2).then(|| choices.one_of(&eras));
        let manner =
            choices.one_of(&[Manner::Fresh, Manner::Fresh, Manner::Repeating, Manner::Alternating, Manner::Counting]);
        let honest = choices.one_of(&[0, 8, 12, 14, 15]);
        let key = choices.number();
        let library = Arc::new(library);
        let by_function = HashMap::new();
        let (begun, calls, traced) = (false, 0, false);
        CURRENT.set(Some(State { library, choices, manner, key, honest, begun, calls, by_function, traced }));
        Adversary { era, _thread: PhantomData }
    }

    /// Address of each function by its name, as `dlsym` returns it; null for functions that a driver version of the
    /// adversary's choice lacks.
    pub fn resolver(&self) -> impl FnMut(&CStr) -> *const c_void + Send + use<> {
        let era = self.era;
        let mut names = Names::default();
        move |name| {
            let here = names.find(name).filter(|function| era.is_none_or(|era| era.exports(*function)));
            here.map_or(core::ptr::null(), thunks::address)
        }
    }

    /// Replaces answers from now on. Numbers of calls start at 0.
    pub fn begin(&self) {
        with(|state| (state.begun, state.calls) = (true, 0));
    }

    /// Passes calls on from now on.
    pub fn end(&self) {
        with(|state| state.begun = false);
    }

    /// Number of calls since [`begin`](Adversary::begin). After [`CALL_LIMIT`] of them, all fail.
    #[must_use]
    pub fn calls(&self) -> u64 {
        with(|state| state.calls).unwrap_or(0)
    }

    /// Prints each call to the standard error output.
    pub fn trace(&self) {
        with(|state| state.traced = true);
    }
}

impl Drop for Adversary {
    fn drop(&mut self) {
        CURRENT.set(None);
    }
}

impl fmt::Debug for Adversary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Adversary").field("era", &self.era).finish_non_exhaustive()
    }
}

fn with<R>(access: impl FnOnce(&mut State) -> R) -> Option<R> {
    CURRENT.with(|current| current.try_borrow_mut().ok()?.as_mut().map(access))
}

impl State {
    fn deed(&mut self, function: Function) -> Deed {
        if !self.begun {
            return Deed::Pass;
        }
        self.calls += 1;
        if self.calls > CALL_LIMIT {
            if self.calls > CALL_LIMIT * HOPELESS {
                eprintln!("nvml-sim: more than {} calls, the last of {function}", CALL_LIMIT * HOPELESS);
                std::process::abort();
            }
            return Deed::Return(NVML_ERROR_UNKNOWN);
        }
        // What frees something frees it, and waiting takes no time.
        if is_release(function) {
            return Deed::Pass;
        }
        let number = self.by_function.entry(function).or_default();
        *number += 1;
        let (turn, step) = match self.manner {
            Manner::Fresh => (None, 0),
            Manner::Repeating => (Some(0), 0),
            Manner::Alternating => (Some(*number & 1), 0),
            Manner::Counting => (Some(0), *number),
        };
        let mut choices = match turn {
            Some(turn) => Choices::from(mix(self.key ^ mix(function as u64 * 2 + turn))),
            None => Choices::from(self.choices.number()),
        };
        let waits = is_wait(function);
        if choices.below(16) < self.honest && !waits {
            return Deed::Pass;
        }
        match choices.below(16) {
            0 => Deed::Return(NVML_SUCCESS),
            1 | 2 => Deed::Return(Liar { choices, step, one_in: 1 }.code()),
            3..=7 if !waits => {
                let one_in = choices.one_of(&[2, 4, 16]);
                Deed::Spoil(Liar { choices, step, one_in })
            }
            _ => Deed::Invent(Liar { choices, step, one_in: 1 }),
        }
    }
}

/// Functions that free what the library allocated. A library that only pretends leaves nothing to test.
fn is_release(function: Function) -> bool {
    use Function as F;
    matches!(function, F::nvmlShutdown | F::nvmlEventSetFree | F::nvmlSystemEventSetFree | F::nvmlGpmSampleFree)
}

/// Functions that wait for an event until their timeout.
fn is_wait(function: Function) -> bool {
    use Function as F;
    matches!(
        function,
        F::nvmlEventSetWait | F::nvmlEventSetWait_v2 | F::nvmlEventSetWait_v3 | F::nvmlSystemEventSetWait
    )
}

/// Answers a call.
///
/// # Safety
///
/// The words are arguments of the function, under the contract of the C function.
unsafe fn call(
    function: Function,
    words: &[u64],
    writable: &[bool],
    library: &dyn Fn(&Functions) -> nvmlReturn_t,
) -> nvmlReturn_t {
    let prepared = with(|state| (Arc::clone(&state.library), state.deed(function), state.traced));
    let Some((functions, deed, traced)) = prepared else { return NVML_ERROR_UNINITIALIZED };
    let (name, code) = match deed {
        Deed::Pass => ("passed", library(&functions)),
        Deed::Return(code) => ("returned", code),
        Deed::Spoil(mut liar) => {
            // SAFETY: by this function's contract; a capacity is what the caller had set before the call.
            unsafe {
                let outputs = memory::outputs(function, words, writable);
                let code = library(&functions);
                liar.write(&outputs);
                ("spoiled", if liar.choices.happens(8) { liar.code() } else { code })
            }
        }
        Deed::Invent(mut liar) => {
            let code = liar.code();
            // SAFETY: by this function's contract.
            unsafe { liar.write(&memory::outputs(function, words, writable)) };
            ("invented", code)
        }
    };
    if traced {
        eprintln!("{function} {words:x?} -> {code}, {name}");
    }
    code
}

/// Answers a call of `nvmlErrorString`.
fn error_string(library: &dyn Fn(&Functions) -> *const c_char) -> *const c_char {
    let deed = with(|state| (Arc::clone(&state.library), state.deed(Function::nvmlErrorString)));
    match deed {
        Some((functions, Deed::Pass)) => library(&functions),
        Some((_, Deed::Spoil(mut liar) | Deed::Invent(mut liar))) => liar.static_text(),
        Some((_, Deed::Return(_))) | None => core::ptr::null(),
    }
}
