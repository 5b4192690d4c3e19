//! One function for each C function, with its prototype, which makes the guarded call.

use core::ffi::*;
use core::sync::atomic::{AtomicPtr, AtomicU8, Ordering};

use nvml_wrapper::raw::*;

use super::Edge;

/// Argument of a C function as 64 bits.
trait Word {
    fn word(self) -> u64;
    fn of(word: u64) -> Self;
}

macro_rules! integers {
    ($($ty:ty)*) => {$(
        impl Word for $ty {
            fn word(self) -> u64 {
                self as u64
            }

            fn of(word: u64) -> $ty {
                word as $ty
            }
        }
    )*};
}

integers! { u32 i32 u64 }

macro_rules! handles {
    ($($ty:ident)*) => {$(
        impl Word for $ty {
            fn word(self) -> u64 {
                self.handle.word()
            }

            fn of(word: u64) -> $ty {
                $ty { handle: Word::of(word) }
            }
        }
    )*};
}

handles! {
    nvmlDevice_t nvmlUnit_t nvmlGpuInstance_t nvmlComputeInstance_t nvmlGpmSample_t nvmlEventSet_t nvmlSystemEventSet_t
}

impl<T> Word for *mut T {
    fn word(self) -> u64 {
        self.expose_provenance() as u64
    }

    fn of(word: u64) -> *mut T {
        core::ptr::with_exposed_provenance_mut(word as usize)
    }
}

impl<T> Word for *const T {
    fn word(self) -> u64 {
        self.expose_provenance() as u64
    }

    fn of(word: u64) -> *const T {
        core::ptr::with_exposed_provenance(word as usize)
    }
}

/// Functions of the library in use, and the edge.
static INNER: [AtomicPtr<c_void>; Function::ALL.len()] =
    [const { AtomicPtr::new(core::ptr::null_mut()) }; Function::ALL.len()];
static EDGE: AtomicU8 = AtomicU8::new(0);

fn edge() -> Edge {
    let edges = [Edge::Start, Edge::End, Edge::Exact];
    edges[usize::from(EDGE.load(Ordering::SeqCst))]
}

/// The guarded function for one of the library; null for null.
pub(super) fn wrap(function: Function, edge: Edge, inner: *const c_void) -> *const c_void {
    if inner.is_null() || function == Function::nvmlErrorString {
        return inner;
    }
    EDGE.store(edge as u8, Ordering::SeqCst);
    INNER[function as usize].store(inner.cast_mut(), Ordering::SeqCst);
    THUNKS[function as usize].0
}

/// Address of a function.
struct Address(*const c_void);

// SAFETY: addresses of functions, which are not data.
unsafe impl Sync for Address {}

macro_rules! thunks {
    ($(
        $(#[$doc:meta])*
        since $($since:literal)*
        fn $name:ident($($arg:ident: $ty:ty),* $(,)?) -> $ret:ty;
    )*) => {
        /// In the order of [`Function::ALL`].
        static THUNKS: &[Address] = &[$({
            unsafe extern "C" fn thunk($($arg: $ty),*) -> nvmlReturn_t {
                let inner = INNER[Function::$name as usize].load(Ordering::SeqCst);
                let edge = edge();
                // SAFETY: the address is that of the function with this prototype; the caller fulfills its contract.
                unsafe {
                    let inner =
                        core::mem::transmute::<*mut c_void, unsafe extern "C" fn($($ty),*) -> nvmlReturn_t>(inner);
                    super::guarded(Function::$name, edge, &mut [$(Word::word($arg)),*], |words| {
                        let mut _words = words.iter().copied();
                        inner($(<$ty as Word>::of(_words.next().unwrap())),*)
                    })
                }
            }
            Address(thunk as *const c_void)
        }),*];
    };
}

for_each_function!(thunks);
