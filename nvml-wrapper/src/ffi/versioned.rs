//! Structs that begin with their version.

use crate::error::{ErrorCode, NvmlError, Result};

/// The first answer of a chain of versions, newest first: `next` is tried where the library does not know this one.
///
/// A library that has the function but not yet this version of its struct answers "version mismatch"; one without
/// the function has an empty slot. Any other error is the answer.
///
/// All versions but the oldest are called by [`Target::newer`](super::Target::newer). Where the library has none of
/// them, the error names the oldest: what that needs is the least that is needed for an answer.
#[inline]
pub(crate) fn or_older<T>(result: Result<T>, next: impl FnOnce() -> Result<T>) -> Result<T> {
    match result {
        Err(NvmlError::FunctionNotFound { .. } | NvmlError::Call { code: ErrorCode::ArgumentVersionMismatch, .. }) => {
            next()
        }
        answer => answer,
    }
}
