//! Lists in other forms than a count and one array: two parallel arrays, and a struct with a pointer to an array.

use nvml_sys::{Item, NVML_ERROR_INSUFFICIENT_SIZE, Zeroable, nvmlReturn_t};

use crate::error::Result;
use crate::ffi::buffer;
use crate::ffi::buffer::Kind;
use crate::ffi::shape::Call;
use crate::ffi::target::Target;

/// Calls a function that writes a count and two arrays of that length; `convert` converts each pair of entries.
///
/// # Safety
///
/// As the helpers of [`Target`].
pub(crate) unsafe fn pairs<S: Target + ?Sized, A: Zeroable, B: Zeroable, U, P, X: Copy>(
    target: &S,
    item: Item<P>,
    arguments: X,
    mut convert: impl FnMut(A, B) -> U,
) -> Result<Vec<U>>
where
    P: Call<S::Raw, X, (*mut u32, *mut A, *mut B)>,
{
    let mut seconds: Vec<B> = Vec::new();
    let firsts = target.list_by(
        item,
        Kind::COUNTED.with_extra_bytes(size_of::<(B, U)>()),
        |call, raw, count, firsts| {
            // SAFETY: `list_by` passes a pointer to its own count, which is the capacity.
            let capacity = unsafe { count.read() };
            // The previous buffer is freed first.
            seconds = Vec::new();
            match buffer::zeroed(capacity as usize) {
                Some(entries) => seconds = entries,
                None => return NVML_ERROR_INSUFFICIENT_SIZE,
            }
            // SAFETY: the caller vouches for the function; both arrays have this capacity.
            unsafe { call.call(raw, arguments, (count, firsts, seconds.as_mut_ptr())) }
        },
        |first: &A| Ok(*first),
    )?;
    Ok(firsts.into_iter().zip(seconds).map(|(first, second)| convert(first, second)).collect())
}

/// Calls a function that takes a struct with a capacity and a pointer to an array. `request` creates the struct from
/// both, and `count` reads the number of entries from it after the call. `arguments` precede the struct. Entries for which
/// `convert` returns `None` are left out.
///
/// # Safety
///
/// As the helpers of [`Target`]; `request` sets the capacity and the pointer in the fields that the function reads.
pub(crate) unsafe fn behind_pointer<S: Target + ?Sized, A: Copy, Q, T: Zeroable, C: Into<Option<U>>, U, P>(
    target: &S,
    item: Item<P>,
    arguments: A,
    kind: Kind<T>,
    request: impl Fn(u32, *mut T) -> Q,
    count: impl Fn(&Q) -> u32,
    convert: impl FnMut(&T) -> Result<C>,
) -> Result<Vec<U>>
where
    P: Call<S::Raw, A, (*mut Q,)>,
{
    let call = |call: P, raw, entry_count: *mut u32, entries| -> nvmlReturn_t {
        // SAFETY: `list_by` passes a pointer to its own count, which is the capacity.
        let entry_count = unsafe { &mut *entry_count };
        let mut request = request(*entry_count, entries);
        // SAFETY: the caller vouches for the function; the request is valid for reads and writes.
        let code = unsafe { call.call(raw, arguments, (&raw mut request,)) };
        *entry_count = count(&request);
        code
    };
    target.list_by(item, kind, call, convert)
}
