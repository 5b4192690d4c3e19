//! The session: one initialization of one loaded library, shared by all handles.

use std::ffi::{CStr, c_char, c_void};
use std::fmt;
use std::path::Path;
use std::ptr::null_mut;
use std::sync::Arc;
use std::sync::atomic::{AtomicPtr, AtomicUsize, Ordering};

use nvml_sys::{Function, Functions, Library, NVML_SUCCESS, nvmlDevice_t, nvmlReturn_t};
use once_cell::sync::OnceCell;

use crate::driver::library::LibraryVersion;
use crate::driver::{DriverVersion, Quirk};
use crate::error::{NvmlError, Result};
use crate::loaded;

/// NVML session: the loaded and initialized library.
///
/// A session is cheap to clone and can be used from any number of threads, because NVML is thread-safe. Devices, units,
/// event sets and all other handles hold their session, so no handle outlives it. NVML is shut down when the last
/// holder is dropped, in any order. Use one session for the whole program: initialization and shutdown take about ten
/// milliseconds each.
///
/// The library stays loaded for the next session: NVIDIA's library leaves a file descriptor open each time that it is
/// unloaded. [`Nvml::init`] unloads it and loads the installed one if its file has been replaced, as by a driver
/// update, and no session uses it. While sessions use the old library, new ones share it.
/// [`Nvml::unload_idle_libraries`] unloads it on request.
///
/// # Fork
///
/// A session is for the process that opened it. A child of `fork` that does not call `exec` has copies of the locks of
/// the library, which threads of the parent may hold, and shares the parent's connections to the driver. Such a child
/// must neither make calls nor drop the last holder of the session. Open the session after the fork, in each process
/// that needs one. Programs that are started with [`std::process::Command`] are not affected.
///
/// # Examples
///
/// ```
/// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
/// # let init = || nvml_wrapper::Nvml::builder().provider(&sim).init();
/// # #[cfg(any())]
/// let nvml = nvml_wrapper::Nvml::init()?;
/// # let nvml = init()?;
/// for (index, device) in nvml.devices()?.enumerate() {
///     // An error of one GPU, a lost one for example, does not end the loop.
///     match device.and_then(|device| Ok((device.name()?, device.uuid()?))) {
///         Ok((name, uuid)) => println!("{index}: {name} {uuid}"),
///         Err(error) => println!("{index}: {error}"),
///     }
/// }
/// # Ok::<(), nvml_wrapper::NvmlError>(())
/// ```
#[derive(Clone)]
pub struct Nvml {
    session: Arc<Session>,
}

struct Session {
    /// Functions of the library, copied to avoid an indirection in each call.
    functions: Functions,
    library: Arc<Library>,
    driver: OnceCell<DriverVersion>,
    version: OnceCell<LibraryVersion>,
    /// Number of threads of `with_deadline` whose calls have not returned.
    pending: AtomicUsize,
    /// Handles of GPUs by their index, as far as they were opened by it: the names of devices in `Debug`.
    gpus: [AtomicPtr<c_void>; NAMED_GPUS],
    ended: bool,
}

/// Number of GPUs whose index `Debug` prints; nodes have at most 16.
const NAMED_GPUS: usize = 64;

impl Session {
    /// Shuts NVML down, on the first call only.
    #[inline]
    fn end(&mut self) -> nvmlReturn_t {
        if std::mem::replace(&mut self.ended, true) {
            return NVML_SUCCESS;
        }
        // SAFETY: the session is initialized and not ended, and no handles of the session exist.
        unsafe { self.library.nvmlShutdown() }
    }
}

impl Drop for Session {
    #[inline]
    fn drop(&mut self) {
        // An error cannot be returned from here.
        self.end();
    }
}

/// # Session
impl Nvml {
    /// Session of a library that was initialized by the caller.
    #[inline]
    pub(crate) fn from_initialized(library: Arc<Library>) -> Nvml {
        Nvml {
            session: Arc::new(Session {
                functions: library.functions().clone(),
                library,
                driver: OnceCell::new(),
                version: OnceCell::new(),
                pending: AtomicUsize::new(0),
                gpus: [const { AtomicPtr::new(null_mut()) }; NAMED_GPUS],
                ended: false,
            }),
        }
    }

    /// Ends the session, if this is its last holder.
    ///
    /// Dropping the last holder does the same, but ignores errors. An open session prevents GPU resets and MIG
    /// reconfiguration; this method verifies that the session has ended.
    ///
    /// # Errors
    ///
    /// [`NvmlError::StillInUse`] if clones, devices or other handles still hold the session. The session then ends when
    /// the last of them is dropped. If `nvmlShutdown` fails, its error is returned, and the session has ended
    /// nevertheless.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older).
    #[doc(alias = "nvmlShutdown")]
    #[inline]
    pub fn shutdown(self) -> Result<()> {
        let others = Arc::strong_count(&self.session).saturating_sub(1);
        let Some(mut session) = Arc::into_inner(self.session) else {
            return Err(NvmlError::StillInUse { holders: others.max(1) });
        };
        let code = session.end();
        NvmlError::check(&session.library, Function::nvmlShutdown, code)
    }

    /// Unloads the libraries that no session uses, and returns their number.
    ///
    /// The number is 0 if all loaded libraries are in use or none is loaded. A library is in use until the last holder
    /// of its last session is dropped: end the session with [`Nvml::shutdown`] first, then call this. The next
    /// [`Nvml::init`] loads the library again.
    ///
    /// This is rarely needed: [`Nvml::init`] replaces an outdated library itself. Each unload after an initialization
    /// leaves one file descriptor open (NVIDIA driver 580.159.04). A library that other code of the process has loaded
    /// too stays loaded.
    ///
    /// # Examples
    ///
    /// ```
    /// use nvml_wrapper::Nvml;
    ///
    /// match Nvml::init() {
    ///     Ok(nvml) => nvml.shutdown()?,
    ///     Err(error) => println!("{error}"),
    /// }
    /// println!("{} libraries unloaded", Nvml::unload_idle_libraries());
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[inline]
    pub fn unload_idle_libraries() -> usize {
        loaded::unload_idle()
    }

    /// Name or path by which the library was loaded. `None` if a resolver provides the functions.
    #[must_use]
    #[inline]
    pub fn library_path(&self) -> Option<&Path> {
        self.session.library.path()
    }

    /// File that the library was loaded from, at the path where the system's loader found it. `None` if the system does
    /// not report the file, or if a resolver provides the functions.
    #[must_use]
    #[inline]
    pub fn library_file(&self) -> Option<&Path> {
        self.session.library.file()
    }

    /// Whether the loaded library exports a C function.
    ///
    /// The documentation of each method names the functions that the method calls. Methods with a fallback to an older
    /// function do not need the newest.
    ///
    /// # Examples
    ///
    /// ```
    /// # let old = nvml_sim::Node::h200x8().with_era(nvml_sim::Era::R470);
    /// # let sim = nvml_sim::Simulation::start(old);
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// use nvml_wrapper::raw::Function;
    ///
    /// let function = Function::nvmlDeviceGetClockOffsets;
    /// if !nvml.supports(function) {
    ///     println!("clock offsets require {}", function.since());
    /// }
    /// # assert!(!nvml.supports(function) && nvml.missing_functions().any(|missing| missing == function));
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[must_use]
    #[inline]
    pub fn supports(&self, function: impl Into<Function>) -> bool {
        self.session.functions.has(function)
    }

    /// Iterator over the C functions that the loaded library lacks, in the order of the header.
    #[inline]
    pub fn missing_functions(&self) -> impl Iterator<Item = Function> + '_ {
        self.session.library.missing()
    }

    /// Raw function table, for calls that this crate does not cover. [`Device::handle`] and the methods of the same
    /// name return the raw handles.
    ///
    /// [`Device::handle`]: crate::Device::handle
    #[must_use]
    #[inline]
    pub fn functions(&self) -> &Functions {
        &self.session.functions
    }

    /// Number of threads of `with_deadline` whose calls have not returned.
    #[inline]
    pub(crate) fn pending(&self) -> &AtomicUsize {
        &self.session.pending
    }

    /// Remembers the handle of the GPU with this index.
    #[inline]
    pub(crate) fn remember_gpu(&self, index: u32, handle: nvmlDevice_t) {
        if let Some(gpu) = self.session.gpus.get(index as usize) {
            gpu.store(handle.handle.cast(), Ordering::Relaxed);
        }
    }

    /// Index of the GPU with this handle, if it was opened by its index. No function is called.
    #[inline]
    pub(crate) fn remembered_index(&self, handle: nvmlDevice_t) -> Option<usize> {
        self.session.gpus.iter().position(|gpu| gpu.load(Ordering::Relaxed) == handle.handle.cast())
    }

    /// Whether two values belong to the same session.
    #[inline]
    pub(crate) fn is_same_session(&self, other: &Nvml) -> bool {
        Arc::ptr_eq(&self.session, &other.session)
    }

    /// Driver version, which is read once in a session.
    #[inline]
    pub(crate) fn read_driver_version(&self) -> Result<DriverVersion> {
        let library = &self.session.library;
        // SAFETY: the buffer has as many bytes as the length says.
        let call = |text, length| unsafe { library.nvmlSystemGetDriverVersion(text, length) };
        let read = || self.read_version(Function::nvmlSystemGetDriverVersion, call, |text| text.parse().ok());
        self.session.driver.get_or_try_init(read).copied()
    }

    /// Version of the library, which is read once in a session. If the library does not report its own version, that
    /// of the driver.
    #[inline]
    pub(crate) fn library_version(&self) -> Result<LibraryVersion> {
        let library = &self.session.library;
        // SAFETY: the buffer has as many bytes as the length says.
        let call = |text, length| unsafe { library.nvmlSystemGetNVMLVersion(text, length) };
        let read = || {
            self.read_version(Function::nvmlSystemGetNVMLVersion, call, LibraryVersion::from_nvml_version)
                .or_else(|_| self.read_driver_version().map(LibraryVersion::from_driver_version))
        };
        self.session.version.get_or_try_init(read).copied()
    }

    /// Reads a version. No helper is used here, because the errors of helpers contain the version of the library.
    #[inline]
    fn read_version<T>(
        &self,
        function: Function,
        call: impl FnOnce(*mut c_char, u32) -> nvmlReturn_t,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T> {
        let mut text = [0_u8; VERSION_SIZE as usize];
        let code = call(text.as_mut_ptr().cast(), VERSION_SIZE);
        NvmlError::check(&self.session.library, function, code)?;
        let text = CStr::from_bytes_until_nul(&text).ok().and_then(|text| text.to_str().ok());
        text.and_then(parse).ok_or(NvmlError::invalid_output(function, "no version number"))
    }

    /// Version of the library as a number. `None` if it cannot be read.
    #[inline]
    pub(crate) fn known_version(&self) -> Option<DriverVersion> {
        self.library_version().ok().map(|library| library.number)
    }

    /// Whether the library has a quirk; `None` if its version cannot be read, or if that is not known of the version.
    /// The first call in a session reads the version, so it is made only where the quirk matters.
    #[inline]
    pub(crate) fn quirk(&self, quirk: Quirk) -> Option<bool> {
        self.library_version().ok().and_then(|library| quirk.is_in(library))
    }

    /// Whether the library is known to have a quirk.
    #[inline]
    pub(crate) fn has_quirk(&self, quirk: Quirk) -> bool {
        self.quirk(quirk) == Some(true)
    }
}

/// Size of the buffer for a version, in bytes.
const VERSION_SIZE: u32 = 80;
const _: () = assert!(
    VERSION_SIZE == nvml_sys::NVML_SYSTEM_DRIVER_VERSION_BUFFER_SIZE
        && VERSION_SIZE == nvml_sys::NVML_SYSTEM_NVML_VERSION_BUFFER_SIZE
);

impl PartialEq for Nvml {
    #[inline]
    fn eq(&self, other: &Nvml) -> bool {
        self.is_same_session(other)
    }
}

impl Eq for Nvml {}

impl fmt::Debug for Nvml {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Nvml").field("library", &self.library_path()).finish_non_exhaustive()
    }
}
