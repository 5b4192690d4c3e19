//! The file that a library was loaded from, and whether that file is still the installed one.

use core::ffi::c_void;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The file of a loaded library, as it was when the library was loaded.
#[derive(Debug)]
pub(crate) struct LoadedFile {
    /// Path at which the loader found the file. Symbolic links are kept: a driver update may lead them elsewhere.
    path: PathBuf,
    identity: Identity,
}

impl LoadedFile {
    /// The file that the code at this address was loaded from. `None` if the system does not report the file, or if
    /// the file has been replaced already.
    pub(crate) fn of_code(address: *const c_void) -> Option<LoadedFile> {
        let path = std::path::absolute(system::path_of_code(address)?).ok()?;
        let identity = Identity::of(&path)?;
        // The loader opened the file before the line above did, and the file may have been replaced in between.
        system::is_mapped_from(address, &path).then_some(LoadedFile { path, identity })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Whether another file, or none, is at the path now.
    pub(crate) fn is_replaced(&self) -> bool {
        Identity::of(&self.path).as_ref() != Some(&self.identity)
    }
}

/// Properties by which two files at one path are distinguished.
#[derive(Debug, PartialEq, Eq)]
struct Identity {
    /// Device and inode.
    #[cfg(unix)]
    inode: (u64, u64),
    size: u64,
    modified: Option<SystemTime>,
}

impl Identity {
    fn of(path: &Path) -> Option<Identity> {
        let file = std::fs::metadata(path).ok()?;
        Some(Identity {
            #[cfg(unix)]
            inode: {
                use std::os::unix::fs::MetadataExt;
                (file.dev(), file.ino())
            },
            size: file.len(),
            modified: file.modified().ok(),
        })
    }
}

#[cfg(unix)]
mod system {
    use core::ffi::{CStr, c_char, c_int, c_void};
    use core::mem::MaybeUninit;
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::path::{Path, PathBuf};

    /// `Dl_info` of `<dlfcn.h>`.
    #[repr(C)]
    struct DlInfo {
        file_name: *const c_char,
        file_base: *mut c_void,
        symbol_name: *const c_char,
        symbol_address: *mut c_void,
    }

    unsafe extern "C" {
        fn dladdr(address: *const c_void, info: *mut DlInfo) -> c_int;
    }

    /// Path by which the loader opened the library that holds this address. Only the loader knows that path: a
    /// library found by name may lie in any folder of the search path.
    pub(super) fn path_of_code(address: *const c_void) -> Option<PathBuf> {
        let mut info = MaybeUninit::<DlInfo>::uninit();
        // SAFETY: any address may be asked for, and `info` is valid for a write of this struct.
        if unsafe { dladdr(address, info.as_mut_ptr()) } == 0 {
            return None;
        }
        // SAFETY: `dladdr` succeeded, so the struct is written.
        let name = unsafe { info.assume_init() }.file_name;
        // SAFETY: the name is a string that the loader keeps until the library is unloaded.
        (!name.is_null()).then(|| OsStr::from_bytes(unsafe { CStr::from_ptr(name) }.to_bytes()).into())
    }

    /// Whether the path leads to the file that is mapped at this address, as far as the system reports it.
    ///
    /// Linux: `/proc/self/maps` names the mapped file also after it was renamed, and marks it after it was deleted.
    /// Its device number cannot be compared: on overlayfs and btrfs it differs from that of `stat`.
    pub(super) fn is_mapped_from(address: *const c_void, path: &Path) -> bool {
        let maps = std::fs::read("/proc/self/maps").unwrap_or_default();
        let mapped = maps.split(|byte| *byte == b'\n').find_map(|line| file_mapped_at(address.addr(), line));
        mapped.is_none_or(|mapped| path.canonicalize().is_ok_and(|path| path == mapped))
    }

    /// The file of a line of `/proc/self/maps`, `start-end permissions offset device inode file`, if its range holds
    /// the address.
    fn file_mapped_at(address: usize, line: &[u8]) -> Option<&Path> {
        let range = std::str::from_utf8(line.split(|byte| *byte == b' ').next()?).ok()?;
        let (start, end) = range.split_once('-')?;
        let number = |digits| usize::from_str_radix(digits, 16).ok();
        if !(number(start)?..number(end)?).contains(&address) {
            return None;
        }
        let file = line.get(line.iter().position(|byte| *byte == b'/')?..)?;
        Some(Path::new(OsStr::from_bytes(file)))
    }
}

#[cfg(windows)]
mod system {
    use core::ffi::c_void;
    use std::ffi::OsString;
    use std::os::windows::ffi::OsStringExt;
    use std::path::{Path, PathBuf};

    const GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT: u32 = 2;
    const GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS: u32 = 4;
    /// The longest path that Windows has, in UTF-16 units.
    const LONGEST_PATH: u32 = 0x8000;

    #[link(name = "kernel32")]
    unsafe extern "system" {
        fn GetModuleHandleExW(flags: u32, address: *const c_void, module: *mut *mut c_void) -> i32;
        fn GetModuleFileNameW(module: *mut c_void, path: *mut u16, capacity: u32) -> u32;
    }

    /// Path of the DLL that holds this address.
    pub(super) fn path_of_code(address: *const c_void) -> Option<PathBuf> {
        let flags = GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT;
        let mut module = core::ptr::null_mut();
        // SAFETY: with these flags any address may be asked for; `module` is valid for a write.
        if unsafe { GetModuleHandleExW(flags, address, &raw mut module) } == 0 {
            return None;
        }
        let mut path = vec![0; LONGEST_PATH as usize];
        // SAFETY: the module is loaded, and `path` has this capacity.
        let length = unsafe { GetModuleFileNameW(module, path.as_mut_ptr(), LONGEST_PATH) } as usize;
        // A path that was cut fills the whole capacity.
        path.get(..length).filter(|path| !path.is_empty()).map(|path| OsString::from_wide(path).into())
    }

    /// Not reported by Windows, where the file of a loaded DLL can be renamed but neither overwritten nor deleted.
    pub(super) fn is_mapped_from(_: *const c_void, _: &Path) -> bool {
        true
    }
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use super::*;

    /// A file of this process: the test program itself.
    fn own() -> LoadedFile {
        LoadedFile::of_code(own as *const c_void).unwrap()
    }

    #[test]
    fn code_is_found_in_its_file() {
        let file = own();
        assert_eq!(file.path.canonicalize().unwrap(), std::env::current_exe().unwrap());
        assert!(!file.is_replaced());
        assert!(LoadedFile::of_code(core::ptr::null()).is_none());
    }

    #[test]
    fn another_file_or_none_is_a_replacement() {
        let file = own();
        let elsewhere = LoadedFile { path: std::env::temp_dir(), ..own() };
        let nowhere = LoadedFile { path: file.path.join("none"), ..own() };
        assert!(elsewhere.is_replaced() && nowhere.is_replaced());
        let rewritten = Identity { modified: Some(SystemTime::UNIX_EPOCH), ..own().identity };
        assert!(LoadedFile { identity: rewritten, ..file }.is_replaced());
    }

    #[test]
    fn a_path_that_leads_to_another_file_than_the_mapped_one_is_noticed() {
        let address = own as *const c_void;
        assert!(system::is_mapped_from(address, &own().path));
        assert!(!system::is_mapped_from(address, Path::new("/proc/self/maps")));
        assert!(!system::is_mapped_from(address, Path::new("/none")));
    }
}
