//! One method over one adversary, with everything that counts as a fault of the crate.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::rc::Rc;
use std::sync::Once;

use nvml_sim::Era;
use nvml_sim::adversary::{Adversary, CALL_LIMIT, Choices};

use crate::row::Row;
use crate::values;

/// Memory that a method may use: 64 MiB of entries, and what the test needs itself.
const MEMORY: isize = 72 << 20;

/// Allocator that knows how much memory the thread uses.
struct Counting;

thread_local! {
    static USED: Cell<isize> = const { Cell::new(0) };
    static MOST: Cell<isize> = const { Cell::new(0) };
    /// Panic of the thread: where, and the message.
    static PANIC: RefCell<Option<(String, String)>> = const { RefCell::new(None) };
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

#[allow(clippy::cast_possible_wrap, reason = "no allocation exceeds an `isize`")]
fn count(added: usize, removed: usize) {
    let bytes = added.wrapping_sub(removed) as isize;
    // A thread that ends may have lost its counters.
    let _ = USED.try_with(|used| {
        used.set(used.get().wrapping_add(bytes));
        let _ = MOST.try_with(|most| most.set(most.get().max(used.get())));
    });
}

// SAFETY: all memory is the system allocator's.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size(), 0);
        // SAFETY: the caller's contract is the same.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        count(layout.size(), 0);
        // SAFETY: the caller's contract is the same.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        count(0, layout.size());
        // SAFETY: the caller's contract is the same.
        unsafe { System.dealloc(memory, layout) }
    }

    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count(size, layout.size());
        // SAFETY: the caller's contract is the same.
        unsafe { System.realloc(memory, layout, size) }
    }
}

/// Makes panics of the crate known to [`attempt`], and silent: the calls of the rows expect results and panic too.
pub(crate) fn watch_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        std::panic::set_hook(Box::new(|info| {
            let place = info.location().map(ToString::to_string).unwrap_or_default();
            let text = info.payload().downcast_ref::<String>().cloned();
            let message = text.or_else(|| info.payload().downcast_ref::<&str>().map(|text| (*text).to_owned()));
            PANIC.with(|panic| *panic.borrow_mut() = Some((place, message.unwrap_or_default())));
        }));
    });
}

/// Whether a panic at this place is one of the tests: an unexpected result of a call that prepares another.
fn is_of_tests(place: &str) -> bool {
    place.contains("tests/") || place.contains("tests\\")
}

/// Outcome of an attempt without a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The method returned a value.
    Value,
    /// The method or one before it returned an error, or an unexpected value.
    Failure,
    /// There was no session, because the driver lacks a function for one.
    NoSession,
}

/// Calls a row over an adversary. An error describes the fault.
pub(crate) fn attempt(row: &Row, choices: Choices) -> Result<Outcome, String> {
    watch_panics();
    let mut adversary = None;
    let started = row.start(Era::Latest, |sim| {
        let made = adversary.insert(Rc::new(Adversary::over(sim.functions(), choices)));
        let made = Rc::clone(made);
        Box::new(move || Box::new(made.resolver()))
    });
    let (Ok(on), Some(adversary)) = (started, adversary) else { return Ok(Outcome::NoSession) };
    adversary.begin();
    if std::env::var_os("NVML_ADVERSARY_TRACE").is_some() {
        adversary.trace();
    }
    let before = USED.get();
    MOST.set(before);
    // No state is used after a panic.
    let result = catch_unwind(AssertUnwindSafe(|| row.call(&on).map_err(|error| values::of_error(&error))));
    let most = MOST.get() - before;
    let calls = adversary.calls();
    adversary.end();
    let panic = PANIC.take();
    match (&result, panic) {
        (Err(_), Some((place, message))) if !is_of_tests(&place) => {
            return Err(format!("panics at {place}: {message}"));
        }
        (Err(_), None) => return Err("panics".to_owned()),
        _ => {}
    }
    if calls > CALL_LIMIT {
        return Err(format!("makes {calls} calls"));
    }
    if most > MEMORY {
        return Err(format!("uses {} MiB", most >> 20));
    }
    Ok(if matches!(result, Ok(Ok(_))) { Outcome::Value } else { Outcome::Failure })
}
