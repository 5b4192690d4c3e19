//! Providers: values that vouch for the functions that they return.

use crate::library::{Library, LoadError};
use crate::table::Functions;

/// Source of NVML's functions that vouches for them, such as a simulation.
///
/// The `unsafe` of calling another program's functions is in the implementation of this trait, so that a user of a
/// provider needs none: [`Library::from_provider`] and the builder of `nvml-wrapper` are safe.
///
/// # Safety
///
/// Each function of the returned table can be called until the process ends, also after the provider was dropped. It
/// accesses memory as NVIDIA's library does: as documented for its name, with the deviations that a driver version is
/// known for. It can be called from any number of threads at the same time, and does not unwind.
///
/// # Examples
///
/// ```
/// use nvml_sys::{Functions, Library, Provider, nvmlReturn_t};
///
/// struct NoDriver;
///
/// unsafe extern "C" fn not_loaded() -> nvmlReturn_t {
///     nvml_sys::NVML_ERROR_DRIVER_NOT_LOADED
/// }
///
/// // SAFETY: the only function has the prototype of `nvmlInit_v2`, and accesses no memory.
/// unsafe impl Provider for NoDriver {
///     fn functions(&self) -> Functions {
///         let init = not_loaded as *const std::ffi::c_void;
///         let resolve = |name: &std::ffi::CStr| if name == c"nvmlInit_v2" { init } else { std::ptr::null() };
///         // SAFETY: as above.
///         unsafe { Functions::load(resolve) }
///     }
/// }
///
/// let library = Library::from_provider(&NoDriver)?;
/// assert_eq!(library.missing().count(), nvml_sys::Function::ALL.len() - 1);
/// # Ok::<(), nvml_sys::LoadError>(())
/// ```
pub unsafe trait Provider {
    /// Function table of the provider.
    fn functions(&self) -> Functions;
}

impl Library {
    /// Library with the functions of a provider.
    ///
    /// # Errors
    ///
    /// [`LoadError`] if the provider has neither `nvmlInit_v2` nor `nvmlInit`.
    pub fn from_provider(provider: &(impl Provider + ?Sized)) -> Result<Library, LoadError> {
        Library::from_functions(provider.functions(), "<provider>")
    }
}
