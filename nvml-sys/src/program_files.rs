//! The folder Program Files of Windows.

use core::ffi::c_void;
use core::ptr;
use std::ffi::OsString;
use std::os::windows::ffi::OsStringExt;
use std::path::PathBuf;

/// `HKEY_LOCAL_MACHINE`, which only administrators can write: the number 0x8000_0002, extended with its sign.
const HKEY_LOCAL_MACHINE: *mut c_void = ptr::without_provenance_mut(usize::MAX - 0x7FFF_FFFD);
const RRF_RT_REG_SZ: u32 = 2;
/// The view of 64-bit programs, also in a 32-bit process.
const RRF_SUBKEY_WOW6464KEY: u32 = 0x0001_0000;

#[link(name = "advapi32")]
unsafe extern "system" {
    fn RegGetValueW(
        key: *mut c_void,
        subkey: *const u16,
        value: *const u16,
        flags: u32,
        value_type: *mut u32,
        data: *mut u16,
        data_bytes: *mut u32,
    ) -> i32;
}

/// Path of Program Files from the registry. Environment variables such as `ProgramW6432` have the same path, but each
/// user can set them, and a library below the path would be loaded. `None` if the registry does not have the path.
pub(crate) fn folder() -> Option<PathBuf> {
    let subkey = wide(r"SOFTWARE\Microsoft\Windows\CurrentVersion");
    let value = wide("ProgramFilesDir");
    // Longer than the longest path that Windows installs programs in.
    let mut data = [0_u16; 1024];
    let mut bytes = u32::try_from(size_of_val(&data)).ok()?;
    // SAFETY: both names are terminated by NUL, and `data` has as many bytes as the length says.
    let code = unsafe {
        RegGetValueW(
            HKEY_LOCAL_MACHINE,
            subkey.as_ptr(),
            value.as_ptr(),
            RRF_RT_REG_SZ | RRF_SUBKEY_WOW6464KEY,
            ptr::null_mut(),
            data.as_mut_ptr(),
            &raw mut bytes,
        )
    };
    let path = data.split(|unit| *unit == 0).next().filter(|path| code == 0 && !path.is_empty())?;
    Some(PathBuf::from(OsString::from_wide(path))).filter(|path| path.is_absolute())
}

fn wide(text: &str) -> Vec<u16> {
    text.encode_utf16().chain([0]).collect()
}
