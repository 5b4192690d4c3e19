//! What can go wrong, and the questions that programs ask about it.

use std::fmt;
use std::sync::Arc;

pub use nvml_sys::{Function, LoadError, Since};

use crate::ffi::enums::open_enum;
use crate::system::DriverVersion;

/// The result of everything in this crate that can fail.
pub type Result<T, E = NvmlError> = std::result::Result<T, E>;

/// Why a call did not give an answer. Each error of a call names the C function that failed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NvmlError {
    /// The NVML library could not be loaded: no NVIDIA driver is installed, or it is not where it is looked for.
    #[error("{0}")]
    Load(Arc<LoadError>),
    /// NVML answered with an error code.
    #[error("{function} failed: {code}")]
    Call {
        /// The C function that was called.
        function: Function,
        /// What it answered.
        code: ErrorCode,
    },
    /// The installed driver's library does not have the function. Where there are older ones that would have done as
    /// well, it has none of them, and this is the oldest: what it needs is the least that is needed.
    #[error("{function} is missing in this driver's library: {}", Need { function: *.function, driver: *.driver })]
    FunctionNotFound {
        /// The C function that was to be called.
        function: Function,
        /// The version of the driver that lacks it; None where it could not be told.
        driver: Option<DriverVersion>,
    },
    /// NVML reported success, but what it wrote cannot be right.
    #[error("{function} answered {what}")]
    BadAnswer {
        /// The C function that was called.
        function: Function,
        /// What was wrong with the answer.
        what: &'static str,
    },
    /// A text argument has a NUL byte inside, so that it cannot be handed to C.
    #[error("the argument of {function} has a NUL byte at position {position}")]
    InteriorNul {
        /// The C function that was to be called.
        function: Function,
        /// Where the byte is.
        position: usize,
    },
    /// A text argument is longer than NVML has room for.
    #[error("the argument of {function} has {length} bytes, and there is room for {longest}")]
    TextTooLong {
        /// The C function that was to be called.
        function: Function,
        /// How long the text is, in bytes.
        length: usize,
        /// How long it may be.
        longest: usize,
    },
    /// Two handles that were used together come from different [`Nvml`](crate::Nvml) sessions.
    #[error("{function} was given handles of two NVML sessions")]
    MixedSessions {
        /// The C function that was to be called.
        function: Function,
    },
    /// [`Nvml::shutdown`](crate::Nvml::shutdown) was called while others still hold the session.
    #[error("the NVML session is still held by {holders} other value(s); it ends when the last of them is dropped")]
    StillInUse {
        /// How many clones of the session, devices, units and so on there still are.
        holders: usize,
    },
    /// The operating system gave no thread to wait for events in.
    #[cfg(feature = "tokio")]
    #[cfg_attr(docsrs, doc(cfg(feature = "tokio")))]
    #[error("no thread to wait for events in: {kind}")]
    NoThread {
        /// What the operating system said.
        kind: std::io::ErrorKind,
    },
}

// An error travels through every call: it stays small.
const _: () = assert!(size_of::<NvmlError>() <= 32);

/// What a missing function needs, beside what there is.
struct Need {
    function: Function,
    driver: Option<DriverVersion>,
}

impl fmt::Display for Need {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut since = self.function.since();
        // "340 or older" is what was looked at, and enough.
        let oldest = since.driver.strip_suffix(" or older").unwrap_or(since.driver);
        let first = DriverVersion::parse(oldest).or_else(|| Some(DriverVersion::new(oldest.parse().ok()?, 0, 0)));
        since.driver = oldest;
        match (self.driver, since.gaps) {
            // The number alone would do: the driver comes from a branch without the function.
            (Some(driver), gaps) if first.is_some_and(|first| first <= driver) => match gaps {
                [] => write!(f, "it came with {since}; this is driver {driver}, which lacks it all the same"),
                [gap] => write!(f, "it came with {since}, but driver {gap} lacks it; this is driver {driver}"),
                [from, .., to] => {
                    write!(f, "it came with {since}, but drivers {from} to {to} lack it; this is driver {driver}")
                }
            },
            (driver, _) => {
                let newer = if since.driver.starts_with("newer") { "" } else { " or newer" };
                write!(f, "it needs {since}{newer}")?;
                driver.map_or(Ok(()), |driver| write!(f, "; this is driver {driver}"))
            }
        }
    }
}

impl From<LoadError> for NvmlError {
    fn from(error: LoadError) -> Self {
        NvmlError::Load(Arc::new(error))
    }
}

impl NvmlError {
    /// NVML's error code, where it was NVML that failed.
    ///
    /// A missing function gives [`ErrorCode::FunctionNotFound`], as a call of it through C would.
    #[must_use]
    pub const fn code(&self) -> Option<ErrorCode> {
        match self {
            NvmlError::Call { code, .. } => Some(*code),
            NvmlError::FunctionNotFound { .. } => Some(ErrorCode::FunctionNotFound),
            _ => None,
        }
    }

    /// The C function that failed or was to be called; None when loading failed.
    #[must_use]
    pub const fn function(&self) -> Option<Function> {
        match self {
            NvmlError::Call { function, .. }
            | NvmlError::FunctionNotFound { function, .. }
            | NvmlError::BadAnswer { function, .. }
            | NvmlError::InteriorNul { function, .. }
            | NvmlError::TextTooLong { function, .. }
            | NvmlError::MixedSessions { function } => Some(*function),
            NvmlError::Load(_) | NvmlError::StillInUse { .. } => None,
            #[cfg(feature = "tokio")]
            NvmlError::NoThread { .. } => None,
        }
    }

    /// Whether this device or this driver does not offer what was asked: there is nothing to wait for or to repair.
    #[must_use]
    pub const fn is_unsupported(&self) -> bool {
        matches!(
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
        )
    }

    /// Whether the caller's user lacks the right to do this.
    #[must_use]
    pub const fn is_no_permission(&self) -> bool {
        matches!(self.code(), Some(ErrorCode::NoPermission))
    }

    /// Whether the same call may well succeed a little later.
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

    /// Whether the GPU is gone: it fell off the bus, needs a reset, or is not found any more.
    #[must_use]
    pub const fn is_gpu_lost(&self) -> bool {
        matches!(self.code(), Some(ErrorCode::GpuIsLost | ErrorCode::ResetRequired | ErrorCode::GpuNotFound))
    }

    /// Whether the driver has to be loaded, or loaded again, before this can work: it is not running, or was updated
    /// under a library that is still the old one.
    #[must_use]
    pub const fn needs_driver_reload(&self) -> bool {
        matches!(self.code(), Some(ErrorCode::DriverNotLoaded | ErrorCode::LibRmVersionMismatch))
    }
}

/// What programs that ask many things of many boards do with an answer.
///
/// ```
/// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::geforce());
/// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
/// use nvml_wrapper::ResultExt;
///
/// let device = nvml.device_by_index(0)?;
/// // A desktop board has no serial number: that is no reason to stop.
/// match device.serial().if_supported()? {
///     Some(serial) => println!("{serial}"),
///     None => println!("no serial number"),
/// }
/// # assert_eq!(device.serial().if_supported()?, None);
/// # assert!(device.uuid().if_supported()?.is_some());
/// # Ok::<(), nvml_wrapper::NvmlError>(())
/// ```
pub trait ResultExt<T>: sealed::Sealed {
    /// The value, or None where the device or the driver does not offer it: where the error
    /// [is unsupported](NvmlError::is_unsupported). Any other error stays one.
    ///
    /// # Errors
    ///
    /// Those of the call, without "not supported" and its like.
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

/// Keeps the trait to this crate, so that it can grow.
mod sealed {
    pub trait Sealed {}

    impl<T> Sealed for super::Result<T> {}
}

open_enum! {
    /// The errors of NVML, `nvmlReturn_t` without success.
    pub enum ErrorCode: nvmlReturn_t {
        /// NVML was not initialised.
        Uninitialized = NVML_ERROR_UNINITIALIZED,
        /// An argument is invalid: an index out of range, a handle of something that is gone.
        InvalidArgument = NVML_ERROR_INVALID_ARGUMENT,
        /// The device does not offer this.
        NotSupported = NVML_ERROR_NOT_SUPPORTED,
        /// The user lacks the right to do this.
        NoPermission = NVML_ERROR_NO_PERMISSION,
        /// No longer used by NVML.
        AlreadyInitialized = NVML_ERROR_ALREADY_INITIALIZED,
        /// What was asked for does not exist.
        NotFound = NVML_ERROR_NOT_FOUND,
        /// A buffer is too small.
        InsufficientSize = NVML_ERROR_INSUFFICIENT_SIZE,
        /// The device's external power cables are not attached.
        InsufficientPower = NVML_ERROR_INSUFFICIENT_POWER,
        /// The NVIDIA driver is not loaded.
        DriverNotLoaded = NVML_ERROR_DRIVER_NOT_LOADED,
        /// The time given is over.
        Timeout = NVML_ERROR_TIMEOUT,
        /// The kernel found a problem with the GPU's interrupts.
        IrqIssue = NVML_ERROR_IRQ_ISSUE,
        /// NVML's own library could not be found or loaded.
        LibraryNotFound = NVML_ERROR_LIBRARY_NOT_FOUND,
        /// The library does not have the function, or the driver does not know what it asks for.
        FunctionNotFound = NVML_ERROR_FUNCTION_NOT_FOUND,
        /// The InfoROM is corrupted.
        CorruptedInforom = NVML_ERROR_CORRUPTED_INFOROM,
        /// The GPU has fallen off the bus or is inaccessible.
        GpuIsLost = NVML_ERROR_GPU_IS_LOST,
        /// The GPU must be reset before it can be used again.
        ResetRequired = NVML_ERROR_RESET_REQUIRED,
        /// The operating system or control groups block access to the GPU.
        OperatingSystem = NVML_ERROR_OPERATING_SYSTEM,
        /// The library and the kernel driver are of different versions.
        LibRmVersionMismatch = NVML_ERROR_LIB_RM_VERSION_MISMATCH,
        /// The GPU is in use.
        InUse = NVML_ERROR_IN_USE,
        /// Memory ran out.
        Memory = NVML_ERROR_MEMORY,
        /// There is no data yet.
        NoData = NVML_ERROR_NO_DATA,
        /// The vGPU operation is not possible with ECC on.
        VgpuEccNotSupported = NVML_ERROR_VGPU_ECC_NOT_SUPPORTED,
        /// Resources other than memory ran out.
        InsufficientResources = NVML_ERROR_INSUFFICIENT_RESOURCES,
        /// The frequency is not supported.
        FrequencyNotSupported = NVML_ERROR_FREQ_NOT_SUPPORTED,
        /// The driver does not know this version of the argument's struct.
        ArgumentVersionMismatch = NVML_ERROR_ARGUMENT_VERSION_MISMATCH,
        /// The function is deprecated and does nothing any more.
        Deprecated = NVML_ERROR_DEPRECATED,
        /// The system is not ready for this yet.
        NotReady = NVML_ERROR_NOT_READY,
        /// No such GPU.
        GpuNotFound = NVML_ERROR_GPU_NOT_FOUND,
        /// The state does not allow this.
        InvalidState = NVML_ERROR_INVALID_STATE,
        /// The device does not offer this kind of reset.
        ResetTypeNotSupported = NVML_ERROR_RESET_TYPE_NOT_SUPPORTED,
    }
}

impl ErrorCode {
    /// A short text, the constant's name in NVML's header where it has one, and the number.
    const fn texts(self) -> (&'static str, &'static str) {
        match self {
            ErrorCode::Uninitialized => ("NVML is not initialised", "NVML_ERROR_UNINITIALIZED"),
            ErrorCode::InvalidArgument => ("invalid argument", "NVML_ERROR_INVALID_ARGUMENT"),
            ErrorCode::NotSupported => ("not supported", "NVML_ERROR_NOT_SUPPORTED"),
            ErrorCode::NoPermission => ("no permission", "NVML_ERROR_NO_PERMISSION"),
            ErrorCode::AlreadyInitialized => ("already initialised", "NVML_ERROR_ALREADY_INITIALIZED"),
            ErrorCode::NotFound => ("not found", "NVML_ERROR_NOT_FOUND"),
            ErrorCode::InsufficientSize => ("the buffer is too small", "NVML_ERROR_INSUFFICIENT_SIZE"),
            ErrorCode::InsufficientPower => ("external power is missing", "NVML_ERROR_INSUFFICIENT_POWER"),
            ErrorCode::DriverNotLoaded => ("the NVIDIA driver is not loaded", "NVML_ERROR_DRIVER_NOT_LOADED"),
            ErrorCode::Timeout => ("timeout", "NVML_ERROR_TIMEOUT"),
            ErrorCode::IrqIssue => ("an interrupt problem", "NVML_ERROR_IRQ_ISSUE"),
            ErrorCode::LibraryNotFound => ("the NVML library was not found", "NVML_ERROR_LIBRARY_NOT_FOUND"),
            ErrorCode::FunctionNotFound => ("function not found", "NVML_ERROR_FUNCTION_NOT_FOUND"),
            ErrorCode::CorruptedInforom => ("the InfoROM is corrupted", "NVML_ERROR_CORRUPTED_INFOROM"),
            ErrorCode::GpuIsLost => ("the GPU is lost", "NVML_ERROR_GPU_IS_LOST"),
            ErrorCode::ResetRequired => ("the GPU needs a reset", "NVML_ERROR_RESET_REQUIRED"),
            ErrorCode::OperatingSystem => ("blocked by the operating system", "NVML_ERROR_OPERATING_SYSTEM"),
            ErrorCode::LibRmVersionMismatch => {
                ("the driver and the NVML library differ in version", "NVML_ERROR_LIB_RM_VERSION_MISMATCH")
            }
            ErrorCode::InUse => ("in use", "NVML_ERROR_IN_USE"),
            ErrorCode::Memory => ("out of memory", "NVML_ERROR_MEMORY"),
            ErrorCode::NoData => ("no data", "NVML_ERROR_NO_DATA"),
            ErrorCode::VgpuEccNotSupported => ("not possible with ECC on", "NVML_ERROR_VGPU_ECC_NOT_SUPPORTED"),
            ErrorCode::InsufficientResources => ("insufficient resources", "NVML_ERROR_INSUFFICIENT_RESOURCES"),
            ErrorCode::FrequencyNotSupported => ("the frequency is not supported", "NVML_ERROR_FREQ_NOT_SUPPORTED"),
            ErrorCode::ArgumentVersionMismatch => {
                ("the driver does not know this struct version", "NVML_ERROR_ARGUMENT_VERSION_MISMATCH")
            }
            ErrorCode::Deprecated => ("deprecated", "NVML_ERROR_DEPRECATED"),
            ErrorCode::NotReady => ("not ready", "NVML_ERROR_NOT_READY"),
            ErrorCode::GpuNotFound => ("no such GPU", "NVML_ERROR_GPU_NOT_FOUND"),
            ErrorCode::InvalidState => ("invalid state", "NVML_ERROR_INVALID_STATE"),
            ErrorCode::ResetTypeNotSupported => {
                ("this kind of reset is not supported", "NVML_ERROR_RESET_TYPE_NOT_SUPPORTED")
            }
            ErrorCode::Unknown(nvml_sys::NVML_SUCCESS) => ("success", "NVML_SUCCESS"),
            ErrorCode::Unknown(nvml_sys::NVML_ERROR_UNKNOWN) => ("unknown error", "NVML_ERROR_UNKNOWN"),
            ErrorCode::Unknown(_) => ("an error that this version of the crate does not know", "nvmlReturn_t"),
        }
    }

    /// The constant's name in NVML's header: `NVML_ERROR_NOT_SUPPORTED`. `nvmlReturn_t` for codes without a name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.texts().1
    }
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (text, name) = self.texts();
        write!(f, "{text} ({name}, {})", self.raw())
    }
}

impl std::error::Error for ErrorCode {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_name_and_comes_back() {
        for raw in (1..=30).chain([999]) {
            let code = ErrorCode::from(raw);
            assert_eq!(code.raw(), raw);
            assert!(code.name().starts_with("NVML_ERROR_"), "{raw}: {code}");
        }
        assert_eq!(ErrorCode::from(0).to_string(), "success (NVML_SUCCESS, 0)");
        assert_eq!(ErrorCode::from(999).to_string(), "unknown error (NVML_ERROR_UNKNOWN, 999)");
        assert_eq!(ErrorCode::from(12345), ErrorCode::Unknown(12345));
        assert_eq!(ErrorCode::from(12345).name(), "nvmlReturn_t");
    }

    #[test]
    fn only_what_is_unsupported_becomes_none() {
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
        assert_eq!(failed.to_string(), "nvmlDeviceGetClockOffsets failed: no permission (NVML_ERROR_NO_PERMISSION, 4)");
        assert!(failed.is_no_permission() && !failed.is_unsupported());
        let missing = NvmlError::FunctionNotFound { function, driver: None };
        let message = "nvmlDeviceGetClockOffsets is missing in this driver's library: \
                       it needs NVML 12.5 (driver 555.42.02) or newer";
        assert_eq!(missing.to_string(), message);
        assert!(missing.is_unsupported());
    }

    #[test]
    fn a_missing_function_says_what_it_needs_and_what_there_is() {
        let text = |function, driver| {
            let error = NvmlError::FunctionNotFound { function, driver: DriverVersion::parse(driver) };
            error.to_string().split_once(": ").unwrap().1.to_owned()
        };
        let needs = |since, driver| format!("it needs {since} or newer; this is driver {driver}");
        let came = |since, but| format!("it came with {since}{but}");
        let c2c = Function::nvmlDeviceGetC2cModeInfoV;
        assert_eq!(text(c2c, "470.256.02"), needs("NVML 12.3 (driver 545.23.06)", "470.256.02"));
        // Where only the oldest driver that was looked at is known, that one is enough.
        let graphics = Function::nvmlDeviceGetGraphicsRunningProcesses;
        assert_eq!(text(graphics, "340.108"), needs("NVML 8.0 (driver 375)", "340.108"));
        let lacks = "; this is driver 580.159.04, which lacks it all the same";
        assert_eq!(text(graphics, "580.159.04"), came("NVML 8.0 (driver 375)", lacks));
        // Branches without it: a higher number promises nothing.
        let rows = Function::nvmlDeviceGetRemappedRows_v2;
        let gap = ", but drivers 590.44.01 to 595.58.03 lack it; this is driver 590.44.01";
        assert_eq!(text(rows, "590.44.01"), came("NVML 13.2 (driver 580.159.03)", gap));
        assert_eq!(text(rows, "580.95.05"), needs("NVML 13.2 (driver 580.159.03)", "580.95.05"));
        let gap = ", but driver 535.98 lacks it; this is driver 535.98";
        let lists = Function::nvmlDeviceGetComputeRunningProcesses_v3;
        assert_eq!(text(lists, "535.98"), came("NVML 11.6 (driver 510.39.01)", gap));
        // Newer than any driver whose header is known.
        let newest = Function::nvmlDeviceGetGpuUptime_v1;
        let since = newest.since();
        assert!(since.driver.starts_with("newer than"), "{since}");
        assert_eq!(text(newest, "580.159.04"), format!("it needs {since}; this is driver 580.159.04"));
    }
}
