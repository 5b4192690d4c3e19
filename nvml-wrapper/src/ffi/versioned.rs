//! Fallback to older versions of a function or of its struct.

use crate::error::{ErrorCode, NvmlError, Result};

/// The result, or that of the older version `next` if the library does not support the newer one.
///
/// A library without the function returns no pointer for it. A library with the function, but without this version of
/// its struct, returns "version mismatch". All other errors are returned.
///
/// All versions except the oldest are called by [`Target::newer`](super::Target::newer) or after a check with
/// `supports`. If the library supports none of them, the error names the oldest, because its requirements are the
/// minimum.
#[inline]
pub(crate) fn or_older<T>(result: Result<T>, next: impl FnOnce() -> Result<T>) -> Result<T> {
    match result {
        Err(NvmlError::FunctionNotFound { .. } | NvmlError::Call { code: ErrorCode::ArgumentVersionMismatch, .. }) => {
            next()
        }
        other => other,
    }
}
