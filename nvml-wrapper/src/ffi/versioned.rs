//! Fallback to older versions of a function or of its struct.

use nvml_sys::NVML_ERROR_UNKNOWN;

use crate::error::{ErrorCode, NvmlError, Result};

/// The result, or that of the older version `next` if the newer one has none and the error says nothing about the GPU.
///
/// A library without the function returns no pointer for it. A library with the function, but without this version of
/// its struct, returns "version mismatch". Then the result of the older version is returned, an error too.
///
/// A function that fails with an unknown error may have an older version that works: memory information on WSL2 does.
/// Then an error of the older version is not returned. All other errors say something about the GPU, the arguments or
/// the session, and are returned: a lost GPU, missing permission, a required reset, an unsupported feature.
///
/// All versions except the oldest are called by [`Target::newer`](super::Target::newer) or after a check with
/// `supports`. If the library supports none of them, the error names the oldest, because its requirements are the
/// minimum.
#[inline]
pub(crate) fn or_older<T>(result: Result<T>, next: impl FnOnce() -> Result<T>) -> Result<T> {
    match result {
        Ok(value) => Ok(value),
        Err(error) => after_error(error, next),
    }
}

/// The rule of [`or_older`] for an error. A function of its own, so that a call of the newest version stays short.
#[cold]
#[inline(never)]
fn after_error<T>(error: NvmlError, next: impl FnOnce() -> Result<T>) -> Result<T> {
    if is_unknown_version(&error) {
        return next();
    }
    if may_have_older_value(&error) {
        return next().map_err(|_| error);
    }
    Err(error)
}

/// As [`or_older`], but the older version is called only if the library does not know the newer one: for functions that
/// change or consume something, because a failed call may have had an effect, and for those whose unknown error has a
/// meaning.
#[inline]
pub(crate) fn or_older_version<T>(result: Result<T>, next: impl FnOnce() -> Result<T>) -> Result<T> {
    match result {
        Err(error) if is_unknown_version(&error) => next(),
        result => result,
    }
}

/// As [`or_older`], for functions that return "invalid argument" for an unknown struct version on some libraries.
///
/// `older` is the call with the older struct, `unversioned` the call without a struct version. The latter decides what
/// "invalid argument" means: if it fails too, another argument is invalid, such as the device.
pub(crate) fn or_older_struct<T, R>(
    result: Result<T>,
    older: impl FnOnce() -> Result<T>,
    unversioned: impl FnOnce() -> Result<R>,
    convert: impl FnOnce(R) -> T,
) -> Result<T> {
    match result {
        Err(error) if error.code() == Some(ErrorCode::InvalidArgument) => match unversioned() {
            Ok(raw) => older().or_else(|_| Ok(convert(raw))),
            Err(other) if other.code() == Some(ErrorCode::InvalidArgument) || is_unknown_version(&other) => Err(error),
            Err(other) => Err(other),
        },
        result => or_older(result, || or_older(older(), || unversioned().map(convert))),
    }
}

/// Whether the library does not know the function or the version of its struct.
fn is_unknown_version(error: &NvmlError) -> bool {
    matches!(error.code(), Some(ErrorCode::FunctionNotFound | ErrorCode::ArgumentVersionMismatch))
}

/// Whether an older version of the function may succeed.
fn may_have_older_value(error: &NvmlError) -> bool {
    const UNKNOWN: ErrorCode = ErrorCode::from_raw(NVML_ERROR_UNKNOWN);
    matches!(error.code(), Some(ErrorCode::Deprecated | UNKNOWN))
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use nvml_sys::Function;

    use super::*;

    fn failed<T>(raw: u32) -> Result<T> {
        Err(NvmlError::Call { function: Function::nvmlDeviceGetMemoryInfo_v2, code: raw.into() })
    }

    #[test]
    fn errors_that_an_older_version_is_called_after() {
        let fall_back = |rule: fn(Result<u32>, &Cell<bool>) -> Result<u32>| {
            let called = |code: &u32| {
                let called = Cell::new(false);
                let _ = rule(failed(*code), &called);
                called.get()
            };
            (1..=30).chain([999]).filter(called).collect::<Vec<_>>()
        };
        assert_eq!(fall_back(|result, called| or_older(result, || set(called))), [13, 25, 26, 999]);
        assert_eq!(fall_back(|result, called| or_older_version(result, || set(called))), [13, 25]);
    }

    fn set(called: &Cell<bool>) -> Result<u32> {
        called.set(true);
        Ok(7)
    }

    #[test]
    fn an_error_of_both_versions_is_that_of_the_newer_unless_it_is_unknown() {
        assert_eq!(or_older(failed::<u32>(999), || Ok(7)), Ok(7));
        assert_eq!(or_older(failed::<u32>(999), || failed(4)), failed(999));
        assert_eq!(or_older(failed::<u32>(25), || failed(4)), failed(4));
        assert_eq!(or_older(Ok(1), || failed(4)), Ok(1));
    }

    #[test]
    fn an_invalid_argument_is_checked_without_a_struct_version() {
        let struct_of = |older: Result<u32>, unversioned: Result<u32>| {
            or_older_struct(failed(2), || older, || unversioned, |raw| raw)
        };
        assert_eq!(struct_of(Ok(2), Ok(1)), Ok(2));
        assert_eq!(struct_of(failed(2), Ok(1)), Ok(1));
        assert_eq!(struct_of(Ok(2), failed(2)), failed(2));
        assert_eq!(struct_of(Ok(2), failed(13)), failed(2));
        assert_eq!(struct_of(Ok(2), failed(3)), failed(3));
    }

    #[test]
    fn other_errors_of_a_struct_are_those_of_any_function() {
        let struct_of = |newer: Result<u32>, older: Result<u32>, unversioned: Result<u32>| {
            or_older_struct(newer, || older, || unversioned, |raw| raw)
        };
        // A lost GPU.
        assert_eq!(struct_of(failed(15), Ok(2), Ok(1)), failed(15));
        assert_eq!(struct_of(failed(25), Ok(2), Ok(1)), Ok(2));
        assert_eq!(struct_of(failed(25), failed(25), Ok(1)), Ok(1));
        assert_eq!(struct_of(failed(25), failed(4), Ok(1)), failed(4));
        assert_eq!(struct_of(Ok(3), Ok(2), Ok(1)), Ok(3));
    }
}
