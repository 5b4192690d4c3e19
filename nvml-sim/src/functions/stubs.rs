//! Stubs of all NVML functions: dispatched like modeled functions, and returning NOT_SUPPORTED.

use core::ffi::*;

use nvml_sys::*;

use super::Address;
use crate::dispatch::{self, To};

macro_rules! stubs {
    ($(
        $(#[$doc:meta])*
        since $($since:literal)*
        fn $name:ident($($parameters:tt)*) -> $ret:ty;
    )*) => {
        $(stub! { $name ($($parameters)*) -> $ret })*

        /// Stubs in the order of [`Function::ALL`].
        pub(super) static STUBS: &[Address; Function::ALL.len()] = &[$($name),*];
    };
}

macro_rules! stub {
    ($name:ident ($handle:ident: nvmlDevice_t $(, $arg:ident: $ty:ty)* $(,)?) -> $ret:ty) => {
        stub! { by_handle $name nvmlDevice_t ($($ty),*) }
    };
    ($name:ident ($handle:ident: nvmlUnit_t $(, $arg:ident: $ty:ty)* $(,)?) -> $ret:ty) => {
        stub! { by_handle $name nvmlUnit_t ($($ty),*) }
    };
    ($name:ident ($handle:ident: nvmlEventSet_t $(, $arg:ident: $ty:ty)* $(,)?) -> $ret:ty) => {
        stub! { by_handle $name nvmlEventSet_t ($($ty),*) }
    };
    ($name:ident ($handle:ident: nvmlGpuInstance_t $(, $arg:ident: $ty:ty)* $(,)?) -> $ret:ty) => {
        stub! { by_handle $name nvmlGpuInstance_t ($($ty),*) }
    };
    ($name:ident ($handle:ident: nvmlComputeInstance_t $(, $arg:ident: $ty:ty)* $(,)?) -> $ret:ty) => {
        stub! { by_handle $name nvmlComputeInstance_t ($($ty),*) }
    };
    ($name:ident ($handle:ident: nvmlGpmSample_t $(, $arg:ident: $ty:ty)* $(,)?) -> $ret:ty) => {
        stub! { by_handle $name nvmlGpmSample_t ($($ty),*) }
    };
    // The only function that returns a string. It is modeled.
    (nvmlErrorString ($arg:ident: $ty:ty) -> $ret:ty) => {
        fn nvmlErrorString(_: usize) -> *const c_void {
            core::ptr::null()
        }
    };
    ($name:ident ($($arg:ident: $ty:ty),* $(,)?) -> $ret:ty) => {
        fn $name(slot: usize) -> *const c_void {
            unsafe extern "C" fn stub<const SLOT: usize>($(_: $ty),*) -> nvmlReturn_t {
                dispatch::stub(Function::$name, To::Slot(SLOT))
            }
            const _: () = super::has_prototype(nvml_sys::f::$name, stub::<0>);
            per_slot!(slot, stub)
        }
    };
    (by_handle $name:ident $handle:ident ($($ty:ty),*)) => {
        fn $name(_: usize) -> *const c_void {
            unsafe extern "C" fn stub(handle: $handle, $(_: $ty),*) -> nvmlReturn_t {
                dispatch::stub(Function::$name, To::handle(handle))
            }
            const _: () = super::has_prototype(nvml_sys::f::$name, stub);
            stub as *const c_void
        }
    };
}

for_each_function!(stubs);
