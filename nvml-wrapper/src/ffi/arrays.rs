//! Lists that do not come as one count and one array: two arrays side by side, and an array behind a struct's pointer.

use nvml_sys::{Function, Functions, NVML_ERROR_INSUFFICIENT_SIZE, Zeroable, nvmlReturn_t};

use super::buffer::{self, Kind};
use super::call::Target;
use crate::error::Result;

/// A function that writes a count and two arrays of as many entries; `convert` turns a pair into what the caller gets.
pub(crate) fn pairs<S: Target + ?Sized, A: Zeroable, B: Zeroable, U, const N: usize>(
    target: &S,
    function: Function,
    mut call: impl FnMut(&Functions, S::Raw, *mut u32, *mut A, *mut B) -> nvmlReturn_t,
    mut convert: impl FnMut(A, B) -> U,
) -> Result<Vec<U>> {
    let mut seconds: Vec<B> = Vec::new();
    let firsts = buffer::list::<S, A, A, N>(
        target,
        function,
        &Kind::COUNTED,
        |table, raw, count, firsts| {
            // SAFETY: `list` passes the place of its own count, which says how many entries there is room for.
            let room = unsafe { count.read() };
            match buffer::zeroed(room as usize) {
                Some(room) => seconds = room,
                None => return NVML_ERROR_INSUFFICIENT_SIZE,
            }
            call(table, raw, count, firsts, seconds.as_mut_ptr())
        },
        |first| Ok(*first),
    )?;
    Ok(firsts.into_iter().zip(seconds).map(|(first, second)| convert(first, second)).collect())
}

/// A function that takes a struct with a count and a pointer to an array: `ask` makes the struct of the room that
/// there is and of the array, `told` reads the count from it after the call.
pub(crate) fn behind_pointer<S: Target + ?Sized, Q: Zeroable, T: Zeroable, U, const N: usize>(
    target: &S,
    function: Function,
    ask: impl Fn(u32, *mut T) -> Q,
    told: impl Fn(&Q) -> u32,
    mut call: impl FnMut(&Functions, S::Raw, *mut Q) -> nvmlReturn_t,
    convert: impl FnMut(&T) -> Result<U>,
) -> Result<Vec<U>> {
    buffer::list::<S, T, U, N>(
        target,
        function,
        &Kind::COUNTED,
        |table, raw, count, entries| {
            // SAFETY: `list` passes the place of its own count, which says how many entries there is room for.
            let count = unsafe { &mut *count };
            let mut question = ask(*count, entries);
            let code = call(table, raw, &raw mut question);
            *count = told(&question);
            code
        },
        convert,
    )
}
