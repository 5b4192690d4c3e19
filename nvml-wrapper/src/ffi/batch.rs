//! Several questions in one call, each with an array of its own for the answer.

use nvml_sys::{Item, NVML_SUCCESS, Zeroable, nvmlReturn_t};

use crate::error::{ErrorCode, NvmlError, Result};
use crate::ffi::buffer;
use crate::ffi::target::Target;

/// One question of a batch, as NVML's struct: the caller's array, the room in it, and a code of its own.
pub(crate) trait Slot: Zeroable {
    /// Entry of the array.
    type Entry: Zeroable;

    /// Hands an array with room for so many entries to the slot; null and 0 to ask how many there may be.
    fn set_array(&mut self, capacity: u32, entries: *mut Self::Entry);

    /// Number of entries that the library reports.
    fn count(&self) -> u32;

    /// Return code of this question.
    fn code(&self) -> nvmlReturn_t;
}

/// All questions in one call: first for the capacity that each needs, then for the results. Each has its own result, in
/// the order of the questions. A count beyond the room is cut to it.
pub(crate) fn read<S: Target + ?Sized, Q: Slot, P: Copy>(
    target: &S,
    item: Item<P>,
    mut questions: Vec<Q>,
    mut call: impl FnMut(P, S::Raw, u32, *mut Q) -> nvmlReturn_t,
) -> Result<Vec<Result<Vec<Q::Entry>>>> {
    let function = item.function();
    let mut ask = |questions: &mut [Q]| {
        let count = u32::try_from(questions.len()).unwrap_or(u32::MAX);
        target.call(item, |pointer, raw| call(pointer, raw, count, questions.as_mut_ptr()))
    };
    for question in &mut questions {
        question.set_array(0, core::ptr::null_mut());
    }
    ask(&mut questions)?;

    let mut arrays = Vec::with_capacity(questions.len());
    for question in &mut questions {
        let size = if question.code() == NVML_SUCCESS { question.count() } else { 0 };
        let too_much = NvmlError::InvalidOutput { function, description: "an invalid count" };
        arrays.push(buffer::zeroed::<Q::Entry>(size as usize).ok_or(too_much)?);
    }
    // Those that failed, and those without anything to tell, are not asked again.
    let mut again: Vec<Q> = Vec::new();
    for (question, room) in questions.iter_mut().zip(&mut arrays).filter(|(_, room)| !room.is_empty()) {
        question.set_array(u32::try_from(room.len()).unwrap_or(u32::MAX), room.as_mut_ptr());
        again.push(*question);
    }
    if !again.is_empty() {
        ask(&mut again)?;
    }
    let mut again = again.into_iter();
    let answers = questions.iter().zip(arrays).map(|(question, mut room)| {
        let answered = if room.is_empty() { Some(*question) } else { again.next() };
        let (code, reported) = answered.map_or((NVML_SUCCESS, 0), |answered| (answered.code(), answered.count()));
        if code != NVML_SUCCESS {
            return Err(NvmlError::Call { function, code: ErrorCode::from(code) });
        }
        room.truncate(reported as usize);
        Ok(room)
    });
    Ok(answers.collect())
}
