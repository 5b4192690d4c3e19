//! Pages with no access beside them, and the record of accesses to these.

use core::cell::Cell;
use core::ffi::{c_int, c_void};
use core::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::collections::BTreeSet;
use std::sync::Once;

use nvml_wrapper::raw::{Function, nvmlReturn_t};

use super::Edge;

const PAGE: usize = 4096;

/// Memory between two pages without access. It touches the one of its edge.
pub(super) struct Pages {
    mapping: *mut u8,
    mapped: usize,
    start: *mut u8,
    length: usize,
}

impl Pages {
    pub(super) fn new(length: usize, edge: Edge) -> Pages {
        let usable = length.max(1).div_ceil(PAGE) * PAGE;
        let mapped = usable + 2 * PAGE;
        // SAFETY: new memory, of which the middle becomes accessible.
        unsafe {
            let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS;
            let mapping = libc::mmap(core::ptr::null_mut(), mapped, libc::PROT_NONE, flags, -1, 0);
            assert_ne!(mapping, libc::MAP_FAILED);
            let mapping = mapping.cast::<u8>();
            let first = mapping.add(PAGE);
            assert_eq!(libc::mprotect(first.cast(), usable, libc::PROT_READ | libc::PROT_WRITE), 0);
            let start = match edge {
                Edge::Start => first,
                Edge::End | Edge::Exact => first.add(usable - length),
            };
            Pages { mapping, mapped, start, length }
        }
    }

    pub(super) fn start(&self) -> *mut u8 {
        self.start
    }

    pub(super) fn length(&self) -> usize {
        self.length
    }
}

impl Drop for Pages {
    fn drop(&mut self) {
        // SAFETY: mapped by `new`, and not used any more.
        unsafe { libc::munmap(self.mapping.cast(), self.mapped) };
    }
}

/// A function that accessed memory beside its outputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Overstep {
    pub(super) function: Function,
    /// First byte accessed, in bytes behind the end (positive) or before the start (negative) of the output.
    pub(super) bytes: i64,
}

/// Memory of the call of this thread.
#[derive(Clone, Copy)]
struct Current {
    function: Function,
    /// Start, mapped length, start and length of the output, of each.
    pages: *const [usize; 4],
    count: usize,
}

thread_local! {
    static CURRENT: Cell<Option<Current>> = const { Cell::new(None) };
}

/// Room for the record, which is written in a signal handler.
static FOUND: [AtomicU64; 4096] = [const { AtomicU64::new(0) }; 4096];
static COUNT: AtomicUsize = AtomicUsize::new(0);

static CALLS: AtomicUsize = AtomicUsize::new(0);

/// Makes a call during which accesses beside these pages are recorded.
pub(super) fn during<'a>(
    function: Function,
    pages: impl Iterator<Item = &'a Pages>,
    call: impl FnOnce() -> nvmlReturn_t,
) -> nvmlReturn_t {
    let pages: Vec<[usize; 4]> =
        pages.map(|pages| [pages.mapping.addr(), pages.mapped, pages.start.addr(), pages.length]).collect();
    CALLS.fetch_add(1, Ordering::SeqCst);
    let outer = CURRENT.replace(Some(Current { function, pages: pages.as_ptr(), count: pages.len() }));
    let code = call();
    CURRENT.set(outer);
    code
}

/// Installs the signal handler.
pub(super) fn watch() {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| {
        // SAFETY: the handler only uses atomics, a thread local without a destructor, and `mprotect`.
        unsafe {
            let mut action: libc::sigaction = core::mem::zeroed();
            action.sa_sigaction = on_fault as extern "C" fn(c_int, *mut libc::siginfo_t, *mut c_void) as usize;
            action.sa_flags = libc::SA_SIGINFO | libc::SA_ONSTACK;
            assert_eq!(libc::sigaction(libc::SIGSEGV, &raw const action, core::ptr::null_mut()), 0);
        }
    });
}

extern "C" fn on_fault(_: c_int, info: *mut libc::siginfo_t, _: *mut c_void) {
    // SAFETY: the kernel hands over a valid pointer.
    let address = unsafe { (*info).si_addr() }.addr();
    if let Some(current) = CURRENT.get() {
        for index in 0..current.count {
            // SAFETY: the vector lives as long as the call.
            let [mapping, mapped, start, length] = unsafe { *current.pages.add(index) };
            if (mapping..mapping + mapped).contains(&address) {
                let bytes = if address < start {
                    address as i64 - start as i64
                } else {
                    address as i64 - (start + length) as i64 + 1
                };
                let place = COUNT.fetch_add(1, Ordering::SeqCst);
                if let Some(place) = FOUND.get(place) {
                    let entry = (u64::from(current.function as u16) + 1) << 32 | u64::from(bytes as u32);
                    place.store(entry, Ordering::SeqCst);
                }
                // SAFETY: the page is part of the mapping. The access is repeated, and succeeds.
                unsafe {
                    let page = core::ptr::without_provenance_mut(address / PAGE * PAGE);
                    libc::mprotect(page, PAGE, libc::PROT_READ | libc::PROT_WRITE);
                }
                return;
            }
        }
    }
    // Not ours: the access is repeated, and ends the process.
    // SAFETY: the default action is valid.
    unsafe { libc::signal(libc::SIGSEGV, libc::SIG_DFL) };
}

/// Number of guarded calls.
pub(super) fn calls() -> usize {
    CALLS.load(Ordering::SeqCst)
}

/// Accesses beside the outputs, once for each place.
pub(super) fn take_oversteps() -> Vec<Overstep> {
    let entries = FOUND.iter().map(|entry| entry.swap(0, Ordering::SeqCst)).take_while(|entry| *entry != 0);
    let oversteps = entries.map(|entry| Overstep {
        function: Function::ALL[(entry >> 32) as usize - 1],
        bytes: i64::from(entry as u32 as i32),
    });
    let oversteps = oversteps.collect::<BTreeSet<_>>();
    COUNT.store(0, Ordering::SeqCst);
    oversteps.into_iter().collect()
}
