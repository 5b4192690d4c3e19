//! Builder of a session: library path, provider, resolver and initialization flags.

use core::ffi::{CStr, c_void};
use std::ffi::OsString;
use std::fmt;
use std::sync::Arc;

use nvml_sys::{Function, Library, LoadError, Provider};

use crate::error::{NvmlError, Result};
use crate::ffi::flags::open_flags;
use crate::loaded;
use crate::nvml::Nvml;

open_flags! {
    /// Flags of the initialization of NVML.
    pub struct InitFlags: u32 {
        /// Initialization succeeds even if no GPU is found.
        const NO_GPUS = NVML_INIT_FLAG_NO_GPUS;
        /// GPUs are not attached.
        const NO_ATTACH = NVML_INIT_FLAG_NO_ATTACH;
        /// GPUs are initialized even if an earlier initialization in this process excluded them.
        const FORCE_INIT = NVML_INIT_FLAG_FORCE_INIT;
    }
}

type Resolver = Box<dyn FnMut(&CStr) -> *const c_void>;

/// Source of the C functions.
#[derive(Default)]
enum Source {
    /// Library of the installed driver, by the usual names.
    #[default]
    Driver,
    Path(OsString),
    Provider(Box<std::result::Result<Library, LoadError>>),
    Resolver(Resolver),
}

/// Builder of a session: [`Nvml::builder`] creates it, [`init`](NvmlBuilder::init) opens the session.
///
/// # Examples
///
/// ```no_run
/// use nvml_wrapper::{InitFlags, Nvml};
///
/// // An agent that also runs on hosts without a GPU.
/// let nvml = Nvml::builder().flags(InitFlags::NO_GPUS).init()?;
/// # Ok::<(), nvml_wrapper::NvmlError>(())
/// ```
#[derive(Default)]
#[must_use]
pub struct NvmlBuilder {
    source: Source,
    flags: InitFlags,
}

/// # Settings
impl NvmlBuilder {
    /// Sets the path of the library, or a name that the system's loader searches for. No other library is tried.
    ///
    /// The library stays loaded between sessions, like that of the installed driver: see [`Nvml`]. Each path has its
    /// own library.
    ///
    /// # Safety
    ///
    /// Loading a library runs its initialization code. Its exports with names of NVML must be the functions of NVML.
    #[inline]
    pub unsafe fn lib_path(mut self, path: impl Into<OsString>) -> Self {
        self.source = Source::Path(path.into());
        self
    }

    /// Sets a provider of the functions, such as a simulation, in place of the driver's library.
    ///
    /// The provider can be dropped before the session. A `nvml_sim::Simulation` is a provider; after it is dropped,
    /// calls return an error with [`NvmlError::is_session_lost`].
    ///
    /// # Examples
    ///
    /// ```
    /// use nvml_sim::{Node, Simulation};
    /// use nvml_wrapper::Nvml;
    ///
    /// let sim = Simulation::start(Node::h200x8());
    /// let nvml = Nvml::builder().provider(&sim).init()?;
    /// assert_eq!(nvml.device_count()?, 8);
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[inline]
    pub fn provider(mut self, provider: &(impl Provider + ?Sized)) -> Self {
        self.source = Source::Provider(Box::new(Library::from_provider(provider)));
        self
    }

    /// Sets a resolver that provides the functions instead of a library: a static link, another loader.
    ///
    /// The resolver is called once for each name. It returns the address of the function, or null if there is no such
    /// function. The resolver is dropped after the initialization.
    ///
    /// # Safety
    ///
    /// Each address must be that of a function with the C prototype of this name, callable until the session has ended,
    /// which accesses memory only as documented by NVML. The functions are called from any number of threads at the
    /// same time, because sessions and handles are `Send` and `Sync`; only GPM samples are taken one at a time. The
    /// functions must not unwind.
    #[inline]
    pub unsafe fn resolver(mut self, resolver: impl FnMut(&CStr) -> *const c_void + 'static) -> Self {
        self.source = Source::Resolver(Box::new(resolver));
        self
    }

    /// Sets the initialization flags.
    #[doc(alias = "init_with_flags")]
    #[inline]
    pub fn flags(mut self, flags: InitFlags) -> Self {
        self.flags = flags;
        self
    }

    /// Loads the library, unless it is loaded already, and initializes NVML.
    ///
    /// # Errors
    ///
    /// Those of [`Nvml::init`]. [`NvmlError::FunctionNotFound`] if flags are set and the library is too old for flags.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older); with flags NVML 9 (driver 390).
    #[doc(alias = "nvmlInit_v2")]
    #[doc(alias = "nvmlInitWithFlags")]
    #[doc(alias = "nvmlInit")]
    #[inline]
    pub fn init(self) -> Result<Nvml> {
        let library = match self.source {
            // SAFETY: these are the names under which NVIDIA's driver installs NVML.
            Source::Driver => unsafe { loaded::library(None) }?,
            // SAFETY: the caller of `lib_path` vouches for the library.
            Source::Path(path) => unsafe { loaded::library(Some(path)) }?,
            Source::Provider(library) => Arc::new((*library)?),
            // SAFETY: the caller of `resolver` vouches for the functions.
            Source::Resolver(resolve) => Arc::new(unsafe { Library::from_resolver(resolve) }?),
        };
        if self.flags.is_empty() && !library.has(Function::nvmlInit_v2) {
            // SAFETY: the function takes no arguments, and may be called at any time.
            NvmlError::check(&library, Function::nvmlInit, unsafe { library.nvmlInit() })?;
        } else if self.flags.is_empty() {
            // SAFETY: the function takes no arguments, and may be called at any time.
            NvmlError::check(&library, Function::nvmlInit_v2, unsafe { library.nvmlInit_v2() })?;
        } else {
            // SAFETY: the function takes a number, and may be called at any time.
            NvmlError::check(&library, Function::nvmlInitWithFlags, unsafe {
                library.nvmlInitWithFlags(self.flags.bits())
            })?;
        }
        Ok(Nvml::from_initialized(library))
    }
}

/// # Initialization
impl Nvml {
    /// Loads the NVML library of the installed driver, unless it is loaded already, and initializes it.
    ///
    /// A loaded library is used if the file at its path is unchanged, or if another session uses it: see [`Nvml`]. A
    /// library that was installed at another path in the meantime is not detected.
    ///
    /// # Errors
    ///
    /// [`NvmlError::Load`] if no NVML library is found; the error lists every path that was tried. An error of
    /// `nvmlInit_v2` if the driver is not usable: see [`NvmlError::needs_driver_reload`]. The library stays loaded
    /// after a failed initialization, so that repeated attempts leave no file descriptors open.
    ///
    /// If the caller is root, NVML may create device nodes in `/dev`, even if the initialization fails.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older).
    #[doc(alias = "nvmlInit_v2")]
    #[inline]
    pub fn init() -> Result<Nvml> {
        Nvml::builder().init()
    }

    /// Builder of a session with a library path, a provider or resolver of the functions, or initialization flags.
    #[inline]
    pub fn builder() -> NvmlBuilder {
        NvmlBuilder::default()
    }
}

impl fmt::Debug for NvmlBuilder {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let source: &dyn fmt::Debug = match &self.source {
            Source::Driver => &"the driver's library",
            Source::Path(path) => path,
            Source::Provider(_) => &"a provider",
            Source::Resolver(_) => &"a resolver",
        };
        f.debug_struct("NvmlBuilder").field("source", source).field("flags", &self.flags).finish()
    }
}
