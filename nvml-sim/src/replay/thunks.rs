//! The C functions of a replaying simulation: the answer of the capture, otherwise that of the model.

use core::ffi::*;

use nvml_sys::*;

use crate::dispatch::To;
use crate::functions::{self, Address};
use crate::handle::{self, Handle};

/// Argument of a C function as 64 bits.
pub(crate) trait Word: Copy {
    /// Whether it is a pointer to memory that the function may write.
    const WRITABLE: bool = false;

    fn word(self) -> u64;
}

impl Word for u32 {
    fn word(self) -> u64 {
        self.into()
    }
}

impl Word for i32 {
    fn word(self) -> u64 {
        u64::from_ne_bytes(i64::from(self).to_ne_bytes())
    }
}

impl Word for u64 {
    fn word(self) -> u64 {
        self
    }
}

impl<T> Word for *mut T {
    const WRITABLE: bool = true;

    fn word(self) -> u64 {
        self.expose_provenance() as u64
    }
}

impl<T> Word for *const T {
    fn word(self) -> u64 {
        self.expose_provenance() as u64
    }
}

macro_rules! handles {
    ($($ty:ident)*) => {$(
        impl Word for $ty {
            fn word(self) -> u64 {
                self.bits()
            }
        }
    )*};
}

handles! {
    nvmlDevice_t nvmlUnit_t nvmlEventSet_t nvmlGpuInstance_t nvmlComputeInstance_t nvmlGpmSample_t nvmlSystemEventSet_t
}

/// Slot of the simulation of a handle.
fn slot_of<H: Handle>(handle: H) -> usize {
    let slot = handle::decode(handle).and_then(|(origin, _)| usize::try_from(origin.slot).ok());
    slot.unwrap_or(usize::MAX)
}

macro_rules! thunks {
    ($(
        $(#[$doc:meta])*
        since $($since:literal)*
        fn $name:ident($($parameters:tt)*) -> $ret:ty;
    )*) => {
        $(thunk! { $name ($($parameters)*) -> $ret })*

        /// Thunks in the order of [`Function::ALL`].
        static THUNKS: &[Address] = &[$($name),*];
    };
}

macro_rules! thunk {
    ($name:ident ($handle:ident: nvmlDevice_t $(, $arg:ident: $ty:ty)* $(,)?) -> $ret:ty) => {
        thunk! { by_handle $name nvmlDevice_t ($($arg: $ty),*) }
    };
    ($name:ident ($handle:ident: nvmlUnit_t $(, $arg:ident: $ty:ty)* $(,)?) -> $ret:ty) => {
        thunk! { by_handle $name nvmlUnit_t ($($arg: $ty),*) }
    };
    // Objects that captures do not name.
    ($name:ident ($handle:ident: nvmlEventSet_t $($rest:tt)*) -> $ret:ty) => {
        thunk! { modeled $name }
    };
    ($name:ident ($handle:ident: nvmlGpuInstance_t $($rest:tt)*) -> $ret:ty) => {
        thunk! { modeled $name }
    };
    ($name:ident ($handle:ident: nvmlComputeInstance_t $($rest:tt)*) -> $ret:ty) => {
        thunk! { modeled $name }
    };
    ($name:ident ($handle:ident: nvmlGpmSample_t $($rest:tt)*) -> $ret:ty) => {
        thunk! { modeled $name }
    };
    // The function that returns a string.
    (nvmlErrorString ($arg:ident: $ty:ty) -> $ret:ty) => {
        fn nvmlErrorString(slot: usize) -> *const c_void {
            unsafe extern "C" fn thunk<const SLOT: usize>($arg: $ty) -> $ret {
                let modeled = || {
                    // SAFETY: the function has no conditions.
                    unsafe { functions::modeled_as(f::nvmlErrorString, SLOT)($arg) }
                };
                super::texts::error_string(SLOT, $arg).unwrap_or_else(modeled)
            }
            const _: () = functions::has_prototype(f::nvmlErrorString, thunk::<0>);
            per_slot!(slot, thunk)
        }
    };
    ($name:ident ($($arg:ident: $ty:ty),* $(,)?) -> $ret:ty) => {
        fn $name(slot: usize) -> *const c_void {
            // One function for all slots, so that the instance for each slot is small.
            unsafe fn shared(slot: usize, $($arg: $ty),*) -> nvmlReturn_t {
                // SAFETY: the caller fulfills the contract of the C function.
                unsafe {
                    let answer = super::call(slot, To::Slot(slot), Function::$name, &[$($arg.word()),*]);
                    answer.unwrap_or_else(|| functions::modeled_as(f::$name, slot)($($arg),*))
                }
            }

            unsafe extern "C" fn thunk<const SLOT: usize>($($arg: $ty),*) -> nvmlReturn_t {
                // SAFETY: the same contract.
                unsafe { shared(SLOT, $($arg),*) }
            }
            const _: () = functions::has_prototype(f::$name, thunk::<0>);
            per_slot!(slot, thunk)
        }
    };
    (by_handle $name:ident $handle:ident ($($arg:ident: $ty:ty),*)) => {
        fn $name(_: usize) -> *const c_void {
            unsafe extern "C" fn thunk(handle: $handle, $($arg: $ty),*) -> nvmlReturn_t {
                let slot = slot_of(handle);
                // SAFETY: the caller fulfills the contract of the C function.
                unsafe {
                    let words = [handle.word(), $($arg.word()),*];
                    let answer = super::call(slot, To::handle(handle), Function::$name, &words);
                    answer.unwrap_or_else(|| functions::modeled_as(f::$name, slot)(handle, $($arg),*))
                }
            }
            const _: () = functions::has_prototype(f::$name, thunk);
            thunk as *const c_void
        }
    };
    (modeled $name:ident) => {
        fn $name(slot: usize) -> *const c_void {
            functions::address(Function::$name, slot)
        }
    };
}

for_each_function!(thunks);

/// Address of a function for a slot.
pub(crate) fn address(function: Function, slot: usize) -> *const c_void {
    THUNKS.get(function as usize).map_or(core::ptr::null(), |address| address(slot))
}
