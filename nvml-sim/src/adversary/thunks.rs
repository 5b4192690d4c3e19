//! The C functions of an adversary, made from the list of prototypes.

use core::ffi::*;

use nvml_sys::*;

use crate::functions;
use crate::replay::Word;

macro_rules! thunks {
    ($(
        $(#[$doc:meta])*
        since $($since:literal)*
        fn $name:ident($($parameters:tt)*) -> $ret:ty;
    )*) => {
        $(thunk! { $name ($($parameters)*) -> $ret })*

        /// Functions in the order of [`Function::ALL`].
        static THUNKS: &[fn() -> *const c_void] = &[$($name),*];
    };
}

macro_rules! thunk {
    (nvmlErrorString ($arg:ident: $ty:ty $(,)?) -> $ret:ty) => {
        fn nvmlErrorString() -> *const c_void {
            unsafe extern "C" fn thunk(code: $ty) -> $ret {
                // SAFETY: the function takes any number.
                super::error_string(&|library| unsafe { library.nvmlErrorString(code) })
            }
            const _: () = functions::has_prototype(f::nvmlErrorString, thunk);
            thunk as *const c_void
        }
    };
    ($name:ident ($($arg:ident: $ty:ty),* $(,)?) -> $ret:ty) => {
        fn $name() -> *const c_void {
            unsafe extern "C" fn thunk($($arg: $ty),*) -> $ret {
                // SAFETY: the caller fulfills the contract of the C function.
                unsafe {
                    super::call(Function::$name, &[$($arg.word()),*], &[$(<$ty as Word>::WRITABLE),*], &|library| {
                        library.$name($($arg),*)
                    })
                }
            }
            const _: () = functions::has_prototype(f::$name, thunk);
            thunk as *const c_void
        }
    };
}

for_each_function!(thunks);

/// Address of a function.
pub(super) fn address(function: Function) -> *const c_void {
    THUNKS.get(function as usize).map_or(core::ptr::null(), |address| address())
}
