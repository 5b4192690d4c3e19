//! Errors: [`NvmlError`] with the C function and NVML's error code, and predicates for common cases.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`NvmlError`] | error of every call of this crate |
//! | [`ErrorCode`] | error code of NVML (`nvmlReturn_t`) |
//! | [`NvmlError::code`](crate::NvmlError::code) | NVML's error code |
//! | [`NvmlError::function`](crate::NvmlError::function) | C function that failed |
//! | [`NvmlError::is_unsupported`](crate::NvmlError::is_unsupported) | the GPU or the driver lacks the feature |
//! | [`NvmlError::is_not_found`](crate::NvmlError::is_not_found) | the requested object does not exist |
//! | [`NvmlError::is_transient`](crate::NvmlError::is_transient) | a retry may succeed |
//! | [`NvmlError::is_gpu_lost`](crate::NvmlError::is_gpu_lost) | the GPU is inaccessible |
//! | [`NvmlError::is_session_lost`](crate::NvmlError::is_session_lost) | a new session is required |
//! | [`NvmlError::is_unknown`](crate::NvmlError::is_unknown) | NVML reports no reason |
//! | [`ResultExt::if_supported`] | `None` instead of an "unsupported" error |

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

pub(crate) use nvml_sys::{Function, LoadError};
use nvml_sys::{Functions, NVML_SUCCESS, nvmlReturn_t};

#[cfg(feature = "compat")]
pub use crate::compat::NvmlErrorWithSource;
use crate::driver::DriverVersion;
use crate::ffi::enums::open_enum;
pub use crate::no_such_mig_profile::NoSuchMigProfile;
use crate::requirement::Requirement;

/// Result type of this crate.
pub type Result<T, E = NvmlError> = std::result::Result<T, E>;

/// Error of a call. Each error of an NVML function contains the name of the function.
///
/// `Debug` writes the same text as `Display`, because Rust prints the error that `main` returns by `Debug`.
#[derive(Clone, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum NvmlError {
    /// The NVML library could not be loaded: no NVIDIA driver is installed, or the library is in none of the searched
    /// paths.
    #[doc(alias = "LibloadingError")]
    #[error("{0}")]
    Load(Arc<LoadError>),
    /// NVML returned an error code.
    #[error("{function} failed: {code}")]
    Call {
        /// C function that was called.
        function: Function,
        /// Error code that the function returned.
        code: ErrorCode,
    },
    /// The installed NVML library does not export the function. If the library also lacks all older functions that
    /// could replace it, `function` is the oldest of them, because its requirements are the minimum.
    #[doc(alias = "FailedToLoadSymbol")]
    #[error("{function} is not in the installed NVML library: {}", Requirement { function: *.function, driver: *.driver })]
    FunctionNotFound {
        /// C function that is missing.
        function: Function,
        /// Version of the installed driver, as the library reports its own. On WSL2 it is less than that of the Windows
        /// driver. `None` if the version is unknown.
        driver: Option<DriverVersion>,
    },
    /// NVML returned success, but an output is invalid.
    #[doc(alias = "Utf8Error")]
    #[error("{function} returned {description}")]
    InvalidOutput {
        /// C function that was called.
        function: Function,
        /// Description of the invalid output.
        description: &'static str,
    },
    /// This crate rejects an argument without a call. [`ErrorCode::InvalidArgument`] is NVML's own rejection.
    #[error("{function} not called: {description}")]
    InvalidArgument {
        /// C function that was to be called.
        function: Function,
        /// Requirement that the argument does not meet.
        description: &'static str,
    },
    /// NVML returned success, but its results do not contain the requested item, such as a MIG profile of a given name.
    #[error("{function} reported no {description}")]
    NoSuchItem {
        /// C function that was called.
        function: Function,
        /// Description of the requested item.
        description: &'static str,
    },
    /// The GPU has no memory of its own: NVML returned success and a total of 0.
    /// [`Device::memory`](crate::Device::memory) returns unified memory instead.
    #[error("{function} reported a total of 0: the GPU shares the memory of the system")]
    UnifiedMemory {
        /// C function that was called.
        function: Function,
    },
    /// A string argument contains a NUL byte and cannot be converted to a C string.
    #[doc(alias = "NulError")]
    #[error("the string argument of {function} contains a NUL byte at position {position}")]
    InteriorNul {
        /// C function that was to be called.
        function: Function,
        /// Byte position of the NUL byte in the string.
        position: usize,
    },
    /// A string argument is longer than the function's maximum.
    #[error("the string argument of {function} is {actual_len} bytes long, the maximum is {max_len}")]
    StringTooLong {
        /// C function that was to be called.
        function: Function,
        /// Length of the string, in bytes.
        actual_len: usize,
        /// Maximum length, in bytes.
        max_len: usize,
    },
    /// The handles of one call belong to different [`Nvml`](crate::Nvml) sessions.
    #[error("{function} requires handles of one NVML session, but the arguments belong to two")]
    MixedSessions {
        /// C function that was to be called.
        function: Function,
    },
    /// The GPU or the GPU instance has no MIG profile of the requested name or slices.
    #[error("{function} reported no MIG profile {details}")]
    NoSuchMigProfile {
        /// C function that reported the profiles.
        function: Function,
        /// Requested profile, and those that exist instead.
        details: Arc<NoSuchMigProfile>,
    },
    /// [`Nvml::shutdown`](crate::Nvml::shutdown) was called while other values hold the session.
    #[error("nvmlShutdown not called: {holders} other value(s) still hold the NVML session, drop them to end it")]
    StillInUse {
        /// Number of other values that hold the session: clones, devices, units and other handles.
        holders: usize,
    },
    /// The calls of [`Nvml::with_deadline`](crate::Nvml::with_deadline) did not return in time.
    #[error("no result within {limit:?}; calls that have not returned: {pending}")]
    DeadlineExceeded {
        /// Time limit of the calls.
        limit: Duration,
        /// Number of threads of the session whose calls have not returned, at most 64. At 64, the calls were not made.
        pending: usize,
    },
    /// The operating system could not start a thread, for the wait for events or for calls with a deadline.
    #[error("failed to start a thread: {kind}")]
    ThreadSpawn {
        /// Error kind of the operating system.
        kind: std::io::ErrorKind,
    },
}

impl fmt::Debug for NvmlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

// Every result contains the error type: a small type keeps calls cheap.
const _: () = assert!(size_of::<NvmlError>() <= 32);

impl From<LoadError> for NvmlError {
    fn from(error: LoadError) -> Self {
        NvmlError::Load(Arc::new(error))
    }
}

/// # Classification
impl NvmlError {
    /// Result of a function that is called without a session.
    pub(crate) fn check(functions: &Functions, function: Function, code: nvmlReturn_t) -> Result<()> {
        match code {
            NVML_SUCCESS => Ok(()),
            _ if !functions.has(function) => Err(NvmlError::FunctionNotFound { function, driver: None }),
            code => Err(NvmlError::Call { function, code: code.into() }),
        }
    }

    /// Error for an argument with which the function is not called.
    pub(crate) fn invalid_argument(function: impl Into<Function>, description: &'static str) -> NvmlError {
        NvmlError::InvalidArgument { function: function.into(), description }
    }

    /// Error for an item that the results of the function do not contain.
    pub(crate) fn no_such_item(function: impl Into<Function>, description: &'static str) -> NvmlError {
        NvmlError::NoSuchItem { function: function.into(), description }
    }

    /// Error for an invalid output.
    pub(crate) fn invalid_output(function: impl Into<Function>, description: &'static str) -> NvmlError {
        NvmlError::InvalidOutput { function: function.into(), description }
    }

    /// NVML's error code. `None` if the error is not an error of an NVML function.
    ///
    /// [`FunctionNotFound`](NvmlError::FunctionNotFound) returns [`ErrorCode::FunctionNotFound`], the code that a C
    /// caller gets.
    #[must_use]
    pub const fn code(&self) -> Option<ErrorCode> {
        match self {
            NvmlError::Call { code, .. } => Some(*code),
            NvmlError::FunctionNotFound { .. } => Some(ErrorCode::FunctionNotFound),
            _ => None,
        }
    }

    /// C function that failed or was to be called. `None` if the error concerns no single function.
    #[must_use]
    pub const fn function(&self) -> Option<Function> {
        match self {
            NvmlError::Call { function, .. }
            | NvmlError::FunctionNotFound { function, .. }
            | NvmlError::InvalidOutput { function, .. }
            | NvmlError::InvalidArgument { function, .. }
            | NvmlError::NoSuchItem { function, .. }
            | NvmlError::UnifiedMemory { function }
            | NvmlError::InteriorNul { function, .. }
            | NvmlError::StringTooLong { function, .. }
            | NvmlError::MixedSessions { function }
            | NvmlError::NoSuchMigProfile { function, .. } => Some(*function),
            NvmlError::Load(_)
            | NvmlError::StillInUse { .. }
            | NvmlError::DeadlineExceeded { .. }
            | NvmlError::ThreadSpawn { .. } => None,
        }
    }

    /// Whether the driver, or the device in its current mode, does not support the call.
    ///
    /// These are `NotSupported`, `FunctionNotFound`, `ArgumentVersionMismatch`, `Deprecated`, `VgpuEccNotSupported`,
    /// `FrequencyNotSupported` and `ResetTypeNotSupported`, and [`UnifiedMemory`](NvmlError::UnifiedMemory).
    #[must_use]
    pub const fn is_unsupported(&self) -> bool {
        let is_unified_memory = matches!(self, NvmlError::UnifiedMemory { .. });
        let has_unsupported_code = matches!(
            self.code(),
            Some(
                ErrorCode::NotSupported
                    | ErrorCode::FunctionNotFound
                    | ErrorCode::ArgumentVersionMismatch
                    | ErrorCode::Deprecated
                    | ErrorCode::VgpuEccNotSupported
                    | ErrorCode::FrequencyNotSupported
                    | ErrorCode::ResetTypeNotSupported
            )
        );
        is_unified_memory || has_unsupported_code
    }

    /// Whether the requested object does not exist: `NotFound`, [`NoSuchItem`](NvmlError::NoSuchItem) or
    /// [`NoSuchMigProfile`](NvmlError::NoSuchMigProfile).
    #[must_use]
    pub const fn is_not_found(&self) -> bool {
        matches!(
            self,
            NvmlError::NoSuchItem { .. }
                | NvmlError::NoSuchMigProfile { .. }
                | NvmlError::Call { code: ErrorCode::NotFound, .. }
        )
    }

    /// Whether the caller lacks the permission for the call: `NoPermission`.
    #[must_use]
    pub const fn is_no_permission(&self) -> bool {
        matches!(self.code(), Some(ErrorCode::NoPermission))
    }

    /// Whether a retry may succeed: `Timeout`, `InUse`, `NotReady`, `NoData` or `InsufficientResources`.
    #[must_use]
    pub const fn is_transient(&self) -> bool {
        matches!(
            self.code(),
            Some(
                ErrorCode::Timeout
                    | ErrorCode::InUse
                    | ErrorCode::NotReady
                    | ErrorCode::NoData
                    | ErrorCode::InsufficientResources
            )
        )
    }

    /// Whether the GPU is lost or inaccessible: `GpuIsLost`, `ResetRequired` or `GpuNotFound`.
    #[must_use]
    pub const fn is_gpu_lost(&self) -> bool {
        matches!(self.code(), Some(ErrorCode::GpuIsLost | ErrorCode::ResetRequired | ErrorCode::GpuNotFound))
    }

    /// Whether the driver has to be loaded or reloaded: the driver is not loaded (`DriverNotLoaded`), or the library
    /// has another version than the loaded kernel driver (`LibRmVersionMismatch`), usually after a driver update.
    #[must_use]
    pub const fn needs_driver_reload(&self) -> bool {
        matches!(self.code(), Some(ErrorCode::DriverNotLoaded | ErrorCode::LibRmVersionMismatch))
    }

    /// Whether the session can no longer be used: `Uninitialized`, `DriverNotLoaded` or `LibRmVersionMismatch`, after a
    /// reload or an update of the driver, or after other code of the process called `nvmlShutdown`.
    ///
    /// Drop all holders of the session, then call [`Nvml::init`](crate::Nvml::init) until it succeeds, with a delay
    /// between the attempts.
    #[must_use]
    pub const fn is_session_lost(&self) -> bool {
        matches!(self.code(), Some(ErrorCode::Uninitialized)) || self.needs_driver_reload()
    }

    /// Whether NVML reports no reason: `NVML_ERROR_UNKNOWN`, 999.
    ///
    /// Some calls return this code for one value that the device does not have. If calls that succeeded before return
    /// it on all devices, as after a reload of the driver or a resume from suspend, a new session is required.
    #[must_use]
    pub const fn is_unknown(&self) -> bool {
        matches!(self.code(), Some(ErrorCode(nvml_sys::NVML_ERROR_UNKNOWN)))
    }
}

/// Extension of [`Result`] for callers that skip unsupported features.
///
/// # Examples
///
/// ```
/// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::geforce());
/// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
/// use nvml_wrapper::ResultExt;
///
/// let device = nvml.device_by_index(0)?;
/// // GeForce boards have no serial number, which is not an error here.
/// match device.serial().if_supported()? {
///     Some(serial) => println!("{serial}"),
///     None => println!("no serial number"),
/// }
/// # assert_eq!(device.serial().if_supported()?, None);
/// # assert!(device.uuid().if_supported()?.is_some());
/// # Ok::<(), nvml_wrapper::NvmlError>(())
/// ```
pub trait ResultExt<T>: sealed::Sealed {
    /// `Some(value)`, or `None` if the error [is unsupported](NvmlError::is_unsupported).
    ///
    /// # Errors
    ///
    /// All errors of the call that are not "unsupported".
    fn if_supported(self) -> Result<Option<T>>;
}

impl<T> ResultExt<T> for Result<T> {
    fn if_supported(self) -> Result<Option<T>> {
        match self {
            Ok(value) => Ok(Some(value)),
            Err(error) if error.is_unsupported() => Ok(None),
            Err(error) => Err(error),
        }
    }
}

/// Prevents implementations outside this crate, so that methods can be added.
mod sealed {
    pub trait Sealed {}

    impl<T> Sealed for super::Result<T> {}
}

open_enum! {
    own_text
    /// Error code of NVML: `nvmlReturn_t` without `NVML_SUCCESS`.
    pub enum ErrorCode: nvmlReturn_t {
        /// NVML is not initialized.
        Uninitialized = NVML_ERROR_UNINITIALIZED,
        /// An argument is invalid, such as an index out of range or a stale handle.
        #[doc(alias = "InvalidArg")]
        InvalidArgument = NVML_ERROR_INVALID_ARGUMENT,
        /// The device does not support the operation.
        NotSupported = NVML_ERROR_NOT_SUPPORTED,
        /// The caller lacks the permission for the operation.
        NoPermission = NVML_ERROR_NO_PERMISSION,
        /// Deprecated: NVML allows multiple initializations.
        AlreadyInitialized = NVML_ERROR_ALREADY_INITIALIZED,
        /// The queried object does not exist.
        NotFound = NVML_ERROR_NOT_FOUND,
        /// The buffer is too small.
        InsufficientSize = NVML_ERROR_INSUFFICIENT_SIZE,
        /// The external power cables of the device are not properly attached.
        InsufficientPower = NVML_ERROR_INSUFFICIENT_POWER,
        /// The NVIDIA driver is not loaded.
        DriverNotLoaded = NVML_ERROR_DRIVER_NOT_LOADED,
        /// The timeout expired.
        Timeout = NVML_ERROR_TIMEOUT,
        /// The kernel driver detected an interrupt issue of the GPU.
        IrqIssue = NVML_ERROR_IRQ_ISSUE,
        /// The NVML shared library could not be found or loaded.
        LibraryNotFound = NVML_ERROR_LIBRARY_NOT_FOUND,
        /// The installed NVML library or driver does not implement the function.
        FunctionNotFound = NVML_ERROR_FUNCTION_NOT_FOUND,
        /// The InfoROM is corrupted.
        #[doc(alias = "CorruptedInfoROM")]
        CorruptedInforom = NVML_ERROR_CORRUPTED_INFOROM,
        /// The GPU has fallen off the bus or is inaccessible.
        #[doc(alias = "GpuLost")]
        GpuIsLost = NVML_ERROR_GPU_IS_LOST,
        /// The GPU requires a reset before further use.
        ResetRequired = NVML_ERROR_RESET_REQUIRED,
        /// An operating system error occurred: the system or its control groups blocked access to the GPU.
        OperatingSystem = NVML_ERROR_OPERATING_SYSTEM,
        /// The library and the kernel driver have different versions.
        LibRmVersionMismatch = NVML_ERROR_LIB_RM_VERSION_MISMATCH,
        /// The GPU or the object is in use.
        InUse = NVML_ERROR_IN_USE,
        /// Insufficient memory.
        #[doc(alias = "InsufficientMemory")]
        Memory = NVML_ERROR_MEMORY,
        /// No data is available.
        NoData = NVML_ERROR_NO_DATA,
        /// The vGPU operation is not supported while ECC is enabled.
        VgpuEccNotSupported = NVML_ERROR_VGPU_ECC_NOT_SUPPORTED,
        /// Insufficient resources other than memory.
        InsufficientResources = NVML_ERROR_INSUFFICIENT_RESOURCES,
        /// The frequency is not supported.
        FrequencyNotSupported = NVML_ERROR_FREQ_NOT_SUPPORTED,
        /// The library does not support the struct version of the argument.
        ArgumentVersionMismatch = NVML_ERROR_ARGUMENT_VERSION_MISMATCH,
        /// The function is deprecated and has no effect.
        Deprecated = NVML_ERROR_DEPRECATED,
        /// The system is not ready for the request.
        NotReady = NVML_ERROR_NOT_READY,
        /// No GPU was found.
        GpuNotFound = NVML_ERROR_GPU_NOT_FOUND,
        /// The object is in a state that does not allow the operation.
        InvalidState = NVML_ERROR_INVALID_STATE,
        /// The device does not support the type of reset.
        ResetTypeNotSupported = NVML_ERROR_RESET_TYPE_NOT_SUPPORTED,
    }
}

/// # Text
impl ErrorCode {
    /// NVML's own text, which is the same in all drivers from 340 to 580, with what to do where that is known; and the
    /// name of the constant in NVML's header.
    const fn text_and_name(self) -> (&'static str, &'static str) {
        match self {
            ErrorCode::Uninitialized => ("Uninitialized", "NVML_ERROR_UNINITIALIZED"),
            ErrorCode::InvalidArgument => ("Invalid Argument", "NVML_ERROR_INVALID_ARGUMENT"),
            ErrorCode::NotSupported => ("Not Supported", "NVML_ERROR_NOT_SUPPORTED"),
            ErrorCode::NoPermission => ("Insufficient Permissions", "NVML_ERROR_NO_PERMISSION"),
            ErrorCode::AlreadyInitialized => ("Already Initialized", "NVML_ERROR_ALREADY_INITIALIZED"),
            ErrorCode::NotFound => ("Not Found", "NVML_ERROR_NOT_FOUND"),
            ErrorCode::InsufficientSize => ("Insufficient Size", "NVML_ERROR_INSUFFICIENT_SIZE"),
            ErrorCode::InsufficientPower => {
                ("Insufficient External Power, check the power cables", "NVML_ERROR_INSUFFICIENT_POWER")
            }
            ErrorCode::DriverNotLoaded => ("Driver Not Loaded", "NVML_ERROR_DRIVER_NOT_LOADED"),
            ErrorCode::Timeout => ("Timeout", "NVML_ERROR_TIMEOUT"),
            ErrorCode::IrqIssue => ("Interrupt Request Issue", "NVML_ERROR_IRQ_ISSUE"),
            ErrorCode::LibraryNotFound => ("NVML Shared Library Not Found", "NVML_ERROR_LIBRARY_NOT_FOUND"),
            ErrorCode::FunctionNotFound => ("Function Not Found", "NVML_ERROR_FUNCTION_NOT_FOUND"),
            ErrorCode::CorruptedInforom => ("Corrupted infoROM", "NVML_ERROR_CORRUPTED_INFOROM"),
            ErrorCode::GpuIsLost => ("GPU is lost, reboot the system to recover it", "NVML_ERROR_GPU_IS_LOST"),
            ErrorCode::ResetRequired => ("GPU requires reset", "NVML_ERROR_RESET_REQUIRED"),
            ErrorCode::OperatingSystem => ("GPU access blocked by the operating system", "NVML_ERROR_OPERATING_SYSTEM"),
            ErrorCode::LibRmVersionMismatch => (
                "Driver/library version mismatch, reload the driver or reboot the system",
                "NVML_ERROR_LIB_RM_VERSION_MISMATCH",
            ),
            ErrorCode::InUse => ("In use by another client", "NVML_ERROR_IN_USE"),
            ErrorCode::Memory => ("Insufficient Memory", "NVML_ERROR_MEMORY"),
            ErrorCode::NoData => ("No data", "NVML_ERROR_NO_DATA"),
            ErrorCode::VgpuEccNotSupported => ("vGPU ECC not supported", "NVML_ERROR_VGPU_ECC_NOT_SUPPORTED"),
            ErrorCode::InsufficientResources => ("Insufficient Resources", "NVML_ERROR_INSUFFICIENT_RESOURCES"),
            ErrorCode::FrequencyNotSupported => ("Invalid Frequency", "NVML_ERROR_FREQ_NOT_SUPPORTED"),
            ErrorCode::ArgumentVersionMismatch => (
                "Argument version mismatch, the driver does not support this struct version",
                "NVML_ERROR_ARGUMENT_VERSION_MISMATCH",
            ),
            ErrorCode::Deprecated => ("Requested functionality has been deprecated", "NVML_ERROR_DEPRECATED"),
            ErrorCode::NotReady => ("System is not in ready state", "NVML_ERROR_NOT_READY"),
            ErrorCode::GpuNotFound => ("No supported GPUs were found", "NVML_ERROR_GPU_NOT_FOUND"),
            ErrorCode::InvalidState => {
                ("Resource not in correct state to perform requested operation", "NVML_ERROR_INVALID_STATE")
            }
            ErrorCode::ResetTypeNotSupported => {
                ("Reset type is not supported for given device", "NVML_ERROR_RESET_TYPE_NOT_SUPPORTED")
            }
            ErrorCode(NVML_SUCCESS) => ("Success", "NVML_SUCCESS"),
            ErrorCode(nvml_sys::NVML_ERROR_UNKNOWN) => ("Unknown Error", "NVML_ERROR_UNKNOWN"),
            _ => ("error code unknown to this version of the crate", "nvmlReturn_t"),
        }
    }

    /// Name of the constant in NVML's header, such as `NVML_ERROR_NOT_SUPPORTED`. `nvmlReturn_t` for codes without a
    /// name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.text_and_name().1
    }
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (text, name) = self.text_and_name();
        write!(f, "{text} ({name}, {})", self.raw())
    }
}

impl std::error::Error for ErrorCode {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_have_names_and_round_trip() {
        for raw in (1..=30).chain([999]) {
            let code = ErrorCode::from(raw);
            assert_eq!(code.raw(), raw);
            assert!(code.name().starts_with("NVML_ERROR_"), "{raw}: {code}");
        }
        assert_eq!(ErrorCode::from(0).to_string(), "Success (NVML_SUCCESS, 0)");
        assert_eq!(ErrorCode::from(999).to_string(), "Unknown Error (NVML_ERROR_UNKNOWN, 999)");
        assert_eq!(ErrorCode::from(12345), ErrorCode::from_raw(12345));
        assert_eq!(ErrorCode::from(12345).name(), "nvmlReturn_t");
    }

    #[test]
    fn if_supported_maps_unsupported_to_none() {
        let function = Function::nvmlDeviceGetClockOffsets;
        assert_eq!(Ok(7).if_supported(), Ok(Some(7)));
        assert_eq!(Err::<u32, _>(NvmlError::FunctionNotFound { function, driver: None }).if_supported(), Ok(None));
        for raw in (1..=30).chain([999]) {
            let error = NvmlError::Call { function, code: raw.into() };
            let expected = if [3, 13, 22, 24, 25, 26, 30].contains(&raw) { Ok(None) } else { Err(error.clone()) };
            assert_eq!(Err::<u32, _>(error).if_supported(), expected, "{raw}");
        }
        let shut = NvmlError::StillInUse { holders: 1 };
        assert_eq!(Err::<u32, _>(shut.clone()).if_supported(), Err(shut));
    }

    #[test]
    fn messages_name_the_function_and_the_code() {
        let function = Function::nvmlDeviceGetClockOffsets;
        let failed = NvmlError::Call { function, code: ErrorCode::NoPermission };
        assert_eq!(
            failed.to_string(),
            "nvmlDeviceGetClockOffsets failed: Insufficient Permissions (NVML_ERROR_NO_PERMISSION, 4)"
        );
        assert!(failed.is_no_permission() && !failed.is_unsupported());
        let missing = NvmlError::FunctionNotFound { function, driver: None };
        let message = "nvmlDeviceGetClockOffsets is not in the installed NVML library: \
                       requires NVML 12.5 (driver 555.42.02) or newer";
        assert_eq!(missing.to_string(), message);
        assert!(missing.is_unsupported());
    }

    #[test]
    fn errors_of_the_crate_have_no_code_of_nvml() {
        let function = Function::nvmlDeviceGetHandleByUUID;
        let rejected = NvmlError::invalid_argument(function, "a MIG UUID begins with MIG-");
        assert_eq!(rejected.to_string(), "nvmlDeviceGetHandleByUUID not called: a MIG UUID begins with MIG-");
        let absent = NvmlError::no_such_item(function, "MIG device with the UUID");
        assert_eq!(absent.to_string(), "nvmlDeviceGetHandleByUUID reported no MIG device with the UUID");
        assert!(absent.is_not_found() && !rejected.is_not_found());
        for error in [rejected, absent] {
            assert_eq!((error.code(), error.function()), (None, Some(function)));
            assert_eq!(Err::<u32, _>(error.clone()).if_supported(), Err(error));
        }
        assert!(NvmlError::Call { function, code: ErrorCode::NotFound }.is_not_found());
    }

    #[test]
    fn a_missing_function_says_what_it_needs_and_what_there_is() {
        let text = |function, driver: &str| {
            let error = NvmlError::FunctionNotFound { function, driver: driver.parse().ok() };
            error.to_string().split_once(": ").unwrap().1.to_owned()
        };
        let needs = |since, driver| format!("requires {since} or newer; the installed driver is {driver}");
        let came = |since, but| format!("introduced in {since}{but}");
        let c2c = Function::nvmlDeviceGetC2cModeInfoV;
        assert_eq!(text(c2c, "470.256.02"), needs("NVML 12.3 (driver 545.23.06)", "470.256.02"));
        // Only the oldest known driver is known to have the function; this one is a sufficient requirement.
        let graphics = Function::nvmlDeviceGetGraphicsRunningProcesses;
        assert_eq!(text(graphics, "340.108"), needs("NVML 8.0 (driver 375)", "340.108"));
        let lacks = ", but missing in the installed driver 580.159.04";
        assert_eq!(text(graphics, "580.159.04"), came("NVML 8.0 (driver 375)", lacks));
        // Branches without the function: a higher number does not imply the function.
        let rows = Function::nvmlDeviceGetRemappedRows_v2;
        let gap = ", but missing in drivers 590.44.01 to 595.58.03; the installed driver is 590.44.01";
        assert_eq!(text(rows, "590.44.01"), came("NVML 13.2 (driver 580.159.03)", gap));
        assert_eq!(text(rows, "580.95.05"), needs("NVML 13.2 (driver 580.159.03)", "580.95.05"));
        let gap = ", but missing in driver 535.98; the installed driver is 535.98";
        let lists = Function::nvmlDeviceGetComputeRunningProcesses_v3;
        assert_eq!(text(lists, "535.98"), came("NVML 11.6 (driver 510.39.01)", gap));
        // Newer than any driver with a known header.
        let newest = Function::nvmlDeviceGetGpuUptime_v1;
        let since = newest.since();
        assert!(since.driver.starts_with("newer than"), "{since}");
        assert_eq!(text(newest, "580.159.04"), format!("requires {since}; the installed driver is 580.159.04"));
    }
}
