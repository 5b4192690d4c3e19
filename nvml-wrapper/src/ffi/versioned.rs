//! Structs that begin with their version.

use nvml_sys::{Versioned, Zeroable};

use crate::error::{ErrorCode, NvmlError, Result};

/// A zeroed struct with the version that the library expects of it.
pub(crate) fn stamped<T: Versioned>() -> T {
    T::stamped()
}

/// The first answer of a chain of versions, newest first: `next` is tried where the library does not know this one.
///
/// A library that has the function but not yet this version of its struct answers "version mismatch"; one without
/// the function has an empty slot. Any other error is the answer.
pub(crate) fn or_older<T>(result: Result<T>, next: impl FnOnce() -> Result<T>) -> Result<T> {
    match result {
        Err(NvmlError::FunctionNotFound { .. } | NvmlError::Call { code: ErrorCode::ArgumentVersionMismatch, .. }) => {
            next()
        }
        answer => answer,
    }
}

/// What an old function writes where a newer, larger struct `T` is declared for it: room for both.
#[derive(Clone, Copy)]
#[repr(C)]
pub(crate) union OldLayout<W: Copy, T: Copy> {
    written: W,
    declared: T,
}

// SAFETY: all bits are a value of both.
unsafe impl<W: Zeroable, T: Zeroable> Zeroable for OldLayout<W, T> {}

impl<W: Zeroable, T: Zeroable> OldLayout<W, T> {
    /// What was written, in the layout of its time.
    pub(crate) fn written(self) -> W {
        // SAFETY: any bits are a W, and all of them were set before the library wrote.
        unsafe { self.written }
    }
}
