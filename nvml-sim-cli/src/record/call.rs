//! Calls of functions chosen at run time, each through its prototype.

use core::ffi::*;

use nvml_sys::*;

use super::never;

/// Argument of a C function, made from 64 bits: an integer, a handle or an address.
trait Word {
    fn of(word: u64) -> Self;
}

macro_rules! integers {
    ($($ty:ty)*) => {$(
        impl Word for $ty {
            #[allow(clippy::cast_possible_truncation, clippy::cast_possible_wrap)]
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
    #[allow(clippy::cast_possible_truncation)]
    fn of(word: u64) -> *mut T {
        core::ptr::with_exposed_provenance_mut(word as usize)
    }
}

impl<T> Word for *const T {
    fn of(word: u64) -> *const T {
        <*mut T>::of(word)
    }
}

macro_rules! calls {
    ($(
        $(#[$doc:meta])*
        since $($since:literal)*
        fn $name:ident($($arg:ident: $ty:ty),* $(,)?) -> $ret:ty;
    )*) => {
        /// Calls a function with its arguments. `None` if it is never recorded or the library lacks it.
        ///
        /// # Safety
        ///
        /// That of the C function.
        pub(super) unsafe fn call(functions: &Functions, function: Function, words: &[u64]) -> Option<nvmlReturn_t> {
            if !never::is_recorded(function) {
                return None;
            }
            let mut words = words.iter().copied();
            match function {
                $(Function::$name => arm!(functions, words, $name($($ty),*)),)*
                _ => None,
            }
        }
    };
}

macro_rules! arm {
    // The only function that does not return a code.
    ($functions:ident, $words:ident, nvmlErrorString($($ty:ty),*)) => {
        None
    };
    ($functions:ident, $words:ident, $name:ident($($ty:ty),*)) => {{
        let call = $functions.get(f::$name)?;
        // SAFETY: the caller fulfills the contract of the function.
        Some(unsafe { call($(<$ty as Word>::of($words.next()?)),*) })
    }};
}

for_each_function!(calls);
