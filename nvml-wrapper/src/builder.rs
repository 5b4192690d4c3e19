//! Initialisation in other ways than the usual one.

use core::ffi::{CStr, c_void};
use std::ffi::OsString;
use std::fmt;
use std::sync::Arc;

use nvml_sys::{Function, Library};

use crate::error::{NvmlError, Result};
use crate::ffi::flags::open_flags;
use crate::loaded;
use crate::nvml::Nvml;

open_flags! {
    /// Flags of the initialization of NVML.
    pub struct InitFlags: u32 {
        /// Succeed also when there is no GPU.
        const NO_GPUS = NVML_INIT_FLAG_NO_GPUS;
        /// Leave the GPUs that are found unattached.
        const NO_ATTACH = NVML_INIT_FLAG_NO_ATTACH;
        /// Initialise the GPUs although an earlier initialisation in this process was reported not to.
        const FORCE_INIT = NVML_INIT_FLAG_FORCE_INIT;
    }
}

type Resolver = Box<dyn FnMut(&CStr) -> *const c_void>;

/// Source of the functions.
#[derive(Default)]
enum Source {
    /// The library of the installed driver, by the usual names.
    #[default]
    Driver,
    Path(OsString),
    Resolver(Resolver),
}

/// Settings of a session: [`Nvml::builder`] makes one, [`init`](NvmlBuilder::init) uses it.
#[derive(Default)]
#[must_use]
pub struct NvmlBuilder {
    source: Source,
    flags: InitFlags,
}

/// # Settings
impl NvmlBuilder {
    /// Loads the library at this path, or by this name as the system's loader finds it, and no other.
    ///
    /// The library stays loaded between sessions, as that of the installed driver does: see [`Nvml`]. Each path has a
    /// library of its own.
    ///
    /// # Safety
    ///
    /// Loading a library runs its code. What it exports under NVML's names must be NVML.
    pub unsafe fn lib_path(mut self, path: impl Into<OsString>) -> Self {
        self.source = Source::Path(path.into());
        self
    }

    /// Takes the functions from a resolver instead of a library: a simulation, a static link, another loader.
    ///
    /// It is asked once for each name and answers with the function's address, or null where it has none. Each session
    /// has its own resolver, which is not kept.
    ///
    /// # Safety
    ///
    /// Each address must be a function with the C prototype of that name, callable until the session has ended, that
    /// keeps NVML's promises about what it reads and writes.
    pub unsafe fn resolver(mut self, resolver: impl FnMut(&CStr) -> *const c_void + 'static) -> Self {
        self.source = Source::Resolver(Box::new(resolver));
        self
    }

    /// Initialises with these flags.
    pub fn flags(mut self, flags: InitFlags) -> Self {
        self.flags = flags;
        self
    }

    /// Loads the library, unless it is loaded already, and initialises NVML.
    ///
    /// # Errors
    ///
    /// Those of [`Nvml::init`]. [`NvmlError::FunctionNotFound`](crate::NvmlError::FunctionNotFound) where flags are
    /// given and the library is too old to take any.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older); with flags NVML 9 (driver 390).
    #[doc(alias = "nvmlInit_v2")]
    #[doc(alias = "nvmlInitWithFlags")]
    #[doc(alias = "nvmlInit")]
    pub fn init(self) -> Result<Nvml> {
        let library = match self.source {
            // SAFETY: these are the names under which NVIDIA's driver installs NVML.
            Source::Driver => unsafe { loaded::library(None) }?,
            // SAFETY: `lib_path` made the caller vouch for the library.
            Source::Path(path) => unsafe { loaded::library(Some(path)) }?,
            // SAFETY: `resolver` made the caller vouch for the functions.
            Source::Resolver(resolve) => Arc::new(unsafe { Library::from_resolver(resolve) }?),
        };
        if self.flags.is_empty() && !library.has(Function::nvmlInit_v2) {
            // SAFETY: it takes no arguments, and may be called at any time.
            NvmlError::check(&library, Function::nvmlInit, unsafe { library.nvmlInit() })?;
        } else if self.flags.is_empty() {
            // SAFETY: it takes no arguments, and may be called at any time.
            NvmlError::check(&library, Function::nvmlInit_v2, unsafe { library.nvmlInit_v2() })?;
        } else {
            // SAFETY: it takes a number, and may be called at any time.
            NvmlError::check(&library, Function::nvmlInitWithFlags, unsafe {
                library.nvmlInitWithFlags(self.flags.bits())
            })?;
        }
        Ok(Nvml::from_initialized(library))
    }
}

impl fmt::Debug for NvmlBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let source: &dyn fmt::Debug = match &self.source {
            Source::Driver => &"the driver's library",
            Source::Path(path) => path,
            Source::Resolver(_) => &"a resolver",
        };
        f.debug_struct("NvmlBuilder").field("source", source).field("flags", &self.flags).finish()
    }
}
