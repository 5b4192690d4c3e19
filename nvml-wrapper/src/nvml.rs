//! The session: one initialisation of one loaded library, shared by everything that came from it.

use std::ffi::CStr;
use std::fmt;
use std::path::Path;
use std::sync::Arc;

use nvml_sys::{Function, Functions, Library, NVML_SUCCESS, nvmlReturn_t};
use once_cell::sync::OnceCell;

use crate::builder::NvmlBuilder;
use crate::driver::{DriverVersion, Quirk};
use crate::error::{NvmlError, Result};
use crate::loaded;

/// An NVML session: the loaded library, initialised.
///
/// It is cheap to clone and may be used from any number of threads; NVML is thread-safe. Devices, units, event sets
/// and all other values hold the session they came from, so nothing can outlive it. When the last holder is dropped,
/// in whatever order, NVML is shut down. Keep one session rather than making many: initialising costs about ten
/// milliseconds, and so does the shutdown.
///
/// The library stays loaded for the next session: NVIDIA's library leaves a file descriptor open each time that it is
/// unloaded. [`Nvml::init`] unloads it and loads the installed one if its file has been replaced, as by a driver
/// update, and no session uses it. While sessions use the old library, new ones share it.
/// [`Nvml::unload_idle_libraries`] unloads it on request.
///
/// ```
/// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
/// # let init = || unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() };
/// # #[cfg(any())]
/// let nvml = nvml_wrapper::Nvml::init()?;
/// # let nvml = init()?;
/// for device in nvml.devices()? {
///     let device = device?;
///     println!("{}: {} {}", device.index()?, device.name()?, device.uuid()?);
/// }
/// # Ok::<(), nvml_wrapper::NvmlError>(())
/// ```
#[derive(Clone)]
pub struct Nvml {
    session: Arc<Session>,
}

struct Session {
    /// Those of the library, without a pointer to follow in each call.
    functions: Functions,
    library: Arc<Library>,
    driver: OnceCell<DriverVersion>,
    ended: bool,
}

impl Session {
    /// Shuts NVML down, once.
    fn end(&mut self) -> nvmlReturn_t {
        if std::mem::replace(&mut self.ended, true) {
            return NVML_SUCCESS;
        }
        // SAFETY: the session was initialised and not ended, and nothing that came from it is left.
        unsafe { self.library.nvmlShutdown() }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // What it answers is of no use to anybody here.
        self.end();
    }
}

impl Nvml {
    /// Loads the NVML library of the installed driver, unless it is loaded already, and initialises it.
    ///
    /// A library that is loaded already is used if the file at the path where it was found is still the same, or if
    /// another session uses it; see [`Nvml`]. A library that was installed since at another path is not noticed.
    ///
    /// # Errors
    ///
    /// [`NvmlError::Load`] where no NVML library is found; it says what was tried. An error of `nvmlInit_v2` where
    /// the library is there and the driver is not usable: see [`NvmlError::needs_driver_reload`]. There is no session
    /// then; the library stays loaded, so that repeated attempts leave no file descriptors open either.
    ///
    /// As root a failing initialisation may create device nodes below `/dev`: that is NVML's own doing.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older).
    #[doc(alias = "nvmlInit_v2")]
    pub fn init() -> Result<Nvml> {
        Nvml::builder().init()
    }

    /// Initialises NVML with a library path, flags or a resolver of the caller's choosing.
    pub fn builder() -> NvmlBuilder {
        NvmlBuilder::default()
    }

    /// A session over a library that was initialised just now.
    pub(crate) fn from_initialized(library: Arc<Library>) -> Nvml {
        Nvml {
            session: Arc::new(Session {
                functions: library.functions().clone(),
                library,
                driver: OnceCell::new(),
                ended: false,
            }),
        }
    }

    /// Ends the session now, if this is its last holder.
    ///
    /// Dropping does the same without telling. An open session keeps the GPU from being reset and MIG from being
    /// reconfigured, so a program that must let go can make sure here that it has.
    ///
    /// # Errors
    ///
    /// [`NvmlError::StillInUse`] when clones, devices or others still hold the session. It then ends when the last
    /// of them is dropped. This value is gone in either case, and so is the session when NVML's own shutdown fails.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older).
    #[doc(alias = "nvmlShutdown")]
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
    /// 0 if each loaded library is in use, or none is loaded. A library is in use until the last holder of its last
    /// session is dropped: end the session with [`Nvml::shutdown`] first, then call this. The next [`Nvml::init`]
    /// loads the library again.
    ///
    /// It is rarely needed: [`Nvml::init`] replaces an outdated library by itself. Each unload after an initialisation
    /// leaves one file descriptor open (NVIDIA driver 580.159.04). The system keeps a library loaded that other code
    /// of the process has loaded too.
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
    pub fn unload_idle_libraries() -> usize {
        loaded::unload_idle()
    }

    /// The name or path by which the library was loaded; None when a resolver provides the functions.
    #[must_use]
    pub fn library_path(&self) -> Option<&Path> {
        self.session.library.path()
    }

    /// File that the library was loaded from, at the path where the system's loader found it. `None` if the system does
    /// not report the file, or if a resolver provides the functions.
    #[must_use]
    pub fn library_file(&self) -> Option<&Path> {
        self.session.library.file()
    }

    /// Whether the loaded library has a C function. What a method needs is said in its documentation; methods with
    /// older versions to fall back on work without the newest.
    ///
    /// ```
    /// # let old = nvml_sim::Node::h200x8().with_era(nvml_sim::Era::R470);
    /// # let sim = nvml_sim::Simulation::start(old);
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// use nvml_wrapper::raw::Function;
    ///
    /// let function = Function::nvmlDeviceGetClockOffsets;
    /// if !nvml.supports(function) {
    ///     println!("clock offsets came with {}", function.since());
    /// }
    /// # assert!(!nvml.supports(function) && nvml.missing_functions().any(|missing| missing == function));
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[must_use]
    pub fn supports(&self, function: impl Into<Function>) -> bool {
        self.session.functions.has(function)
    }

    /// The C functions that the loaded library lacks, in the header's order.
    pub fn missing_functions(&self) -> impl Iterator<Item = Function> + '_ {
        self.session.library.missing()
    }

    /// The raw function table, for what this crate does not offer. Handles come from [`Device::handle`] and its like.
    ///
    /// [`Device::handle`]: crate::Device::handle
    #[must_use]
    pub fn functions(&self) -> &Functions {
        &self.session.functions
    }

    /// Whether two values come from the same session.
    pub(crate) fn is_same_session(&self, other: &Nvml) -> bool {
        Arc::ptr_eq(&self.session, &other.session)
    }

    /// Version of the driver, read once in a session. It is read here, below all helpers, because an error of a helper
    /// may need it.
    pub(crate) fn read_driver_version(&self) -> Result<DriverVersion> {
        const SIZE: u32 = nvml_sys::NVML_SYSTEM_DRIVER_VERSION_BUFFER_SIZE;
        let library = &self.session.library;
        let read = || {
            let function = Function::nvmlSystemGetDriverVersion;
            let mut text = [0_u8; SIZE as usize];
            // SAFETY: the buffer has as many bytes as the length says.
            let code = unsafe { library.nvmlSystemGetDriverVersion(text.as_mut_ptr().cast(), SIZE) };
            NvmlError::check(library, function, code)?;
            let version = CStr::from_bytes_until_nul(&text).ok().and_then(|text| text.to_str().ok());
            version.and_then(DriverVersion::parse).ok_or(NvmlError::invalid_output(function, "no version number"))
        };
        self.session.driver.get_or_try_init(read).copied()
    }

    /// The driver's version for an error's sake: None where it cannot be reported.
    pub(crate) fn known_driver(&self) -> Option<DriverVersion> {
        self.read_driver_version().ok()
    }

    /// Whether the driver has a quirk; `false` if its version cannot be read. The first call in a session reads the
    /// version, so it is made only where the quirk matters.
    pub(crate) fn has_quirk(&self, quirk: Quirk) -> bool {
        self.known_driver().is_some_and(|driver| quirk.drivers().contains(&driver))
    }
}

impl PartialEq for Nvml {
    fn eq(&self, other: &Nvml) -> bool {
        self.is_same_session(other)
    }
}

impl Eq for Nvml {}

impl fmt::Debug for Nvml {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Nvml").field("library", &self.library_path()).finish_non_exhaustive()
    }
}
