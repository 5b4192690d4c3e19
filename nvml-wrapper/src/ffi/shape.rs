//! C functions by the shape of their prototypes.

use core::ffi::{c_char, c_uint};

use nvml_sys::nvmlReturn_t;

/// C function that takes a handle `H` (no handle if `H` is `()`), then the arguments `A`, then the pointers `O` to
/// values that it reads or writes. `A` and `O` are tuples.
///
/// The prototype determines `H`, `A` and `O`, so that a call with other types does not compile.
pub(crate) trait Call<H, A, O>: Copy {
    /// # Safety
    ///
    /// That of the C function.
    unsafe fn call(self, handle: H, arguments: A, outs: O) -> nvmlReturn_t;
}

/// Pointers of a function that writes a string: the buffer and its length.
pub(crate) type StringOut = (*mut c_char, c_uint);

/// Pointers of a function that writes a list: the count, which is the capacity before the call, and the entries.
pub(crate) type ListOut<T> = (*mut c_uint, *mut T);

macro_rules! shapes {
    ($(($($a:ident)*) ($($o:ident)*),)*) => {$(
        #[allow(non_snake_case)]
        impl<H, $($a,)* $($o),*> Call<H, ($($a,)*), ($($o,)*)>
            for unsafe extern "C" fn(H, $($a,)* $($o),*) -> nvmlReturn_t
        {
            #[inline]
            unsafe fn call(self, handle: H, ($($a,)*): ($($a,)*), ($($o,)*): ($($o,)*)) -> nvmlReturn_t {
                // SAFETY: the caller upholds the contract of the C function.
                unsafe { self(handle, $($a,)* $($o),*) }
            }
        }

        #[allow(non_snake_case)]
        impl<$($a,)* $($o),*> Call<(), ($($a,)*), ($($o,)*)> for unsafe extern "C" fn($($a,)* $($o),*) -> nvmlReturn_t {
            #[inline]
            unsafe fn call(self, (): (), ($($a,)*): ($($a,)*), ($($o,)*): ($($o,)*)) -> nvmlReturn_t {
                // SAFETY: the caller upholds the contract of the C function.
                unsafe { self($($a,)* $($o),*) }
            }
        }
    )*};
}

shapes! {
    () (), () (X), () (X Y), () (X Y Z),
    (A) (), (A) (X), (A) (X Y), (A) (X Y Z),
    (A B) (), (A B) (X), (A B) (X Y),
    (A B C) (), (A B C) (X), (A B C) (X Y),
    (A B C D) (), (A B C D) (X),
}
