//! The function table: one slot for each function, filled by name from whatever the caller resolves names with.

#![allow(non_camel_case_types, non_snake_case)]

use core::ffi::*;
use core::fmt;

use crate::for_each_function;
use crate::generated::constants::NVML_ERROR_FUNCTION_NOT_FOUND;
use crate::generated::gaps::gaps;
use crate::generated::types::*;

/// What a call through an empty slot returns.
trait Missing {
    const MISSING: Self;
}

impl Missing for nvmlReturn_t {
    const MISSING: Self = NVML_ERROR_FUNCTION_NOT_FOUND;
}

impl Missing for *const c_char {
    const MISSING: Self = core::ptr::null();
}

/// The first NVML release and driver that have a function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Since {
    /// NVML version, such as `12.3.52`.
    pub nvml: &'static str,
    /// Driver version, such as `545.23.06`, `340 or older` or `newer than 610.43.02`; empty where it is not known.
    pub driver: &'static str,
    /// Drivers that lack the function although their number is higher: their branch was made before the function came.
    /// In ascending order; there may be more between them.
    pub gaps: &'static [&'static str],
}

impl Since {
    /// The NVML release without the last part of its number: `12.3`.
    #[must_use]
    pub fn release(&self) -> &'static str {
        let version = self.nvml.split_once(' ').map_or(self.nvml, |(version, _)| version);
        let dots = version.match_indices('.').nth(1);
        dots.map_or(version, |(end, _)| version.get(..end).unwrap_or(version))
    }
}

impl fmt::Display for Since {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let release = self.release();
        match self.driver {
            "" => write!(f, "NVML {release}"),
            driver => write!(f, "NVML {release} (driver {driver})"),
        }
    }
}

macro_rules! define_table {
    ($(
        $(#[$doc:meta])*
        since $nvml:literal $driver:literal
        fn $name:ident($($arg:ident: $ty:ty),* $(,)?) -> $ret:ty;
    )*) => {
        /// Names one function of NVML.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        #[repr(u16)]
        pub enum Function {
            $(
                #[doc = concat!("[`", stringify!($name), "`](Functions::", stringify!($name), ")")]
                $name,
            )*
        }

        impl Function {
            /// Every function, in the order of the header.
            pub const ALL: &'static [Function] = &[$(Function::$name),*];

            /// The name of the C function, which is also its symbol.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Function::$name => stringify!($name),)*
                }
            }

            /// The first NVML release and driver that have the function.
            #[must_use]
            pub const fn since(self) -> Since {
                match self {
                    $(Function::$name => Since { nvml: $nvml, driver: $driver, gaps: gaps(self) },)*
                }
            }
        }

        /// The functions of one loaded library, or of whatever else resolved their names.
        ///
        /// Each function is a field and a method of the same name: the field says whether the library has it, the
        /// method calls it. A call through an empty slot returns `NVML_ERROR_FUNCTION_NOT_FOUND` (a null pointer
        /// where the function returns a string), as does a function that is there but knows nothing of the request;
        /// so whether it is there is to be asked of the slot, never of the code.
        #[derive(Debug, Clone)]
        #[non_exhaustive]
        pub struct Functions {
            $(
                #[doc = concat!("The slot of [`", stringify!($name), "`](Functions::", stringify!($name), "()).")]
                pub $name: Option<unsafe extern "C" fn($($ty),*) -> $ret>,
            )*
        }

        impl Functions {
            /// Fills the table by asking `resolve` once for each name; a null pointer leaves the slot empty.
            ///
            /// # Safety
            ///
            /// Each pointer that `resolve` gives is null, or a function of the C prototype of that name which stays
            /// callable as long as the table is used.
            pub unsafe fn load(mut resolve: impl FnMut(&CStr) -> *const c_void) -> Functions {
                Functions {
                    $(
                        // SAFETY: a null pointer is `None` of an optional function pointer, and by this function's
                        // contract any other pointer is a function of this slot's prototype.
                        $name: unsafe {
                            core::mem::transmute::<*const c_void, Option<unsafe extern "C" fn($($ty),*) -> $ret>>(
                                resolve(symbol(concat!(stringify!($name), "\0"))),
                            )
                        },
                    )*
                }
            }

            /// Whether the library has a function.
            #[must_use]
            pub fn has(&self, function: Function) -> bool {
                match function {
                    $(Function::$name => self.$name.is_some(),)*
                }
            }

            $(
                $(#[$doc])*
                ///
                /// # Safety
                ///
                /// As in C: NVML is initialised where the function needs it, handles come from the same library, and
                /// pointers are valid for what the function reads and writes.
                #[inline]
                pub unsafe fn $name(&self, $($arg: $ty),*) -> $ret {
                    match self.$name {
                        // SAFETY: the caller keeps to the function's contract; the slot holds that function.
                        Some(function) => unsafe { function($($arg),*) },
                        None => Missing::MISSING,
                    }
                }
            )*
        }
    };
}

for_each_function!(define_table);

/// A name with its terminating NUL, as a C string.
const fn symbol(name: &'static str) -> &'static CStr {
    match CStr::from_bytes_with_nul(name.as_bytes()) {
        Ok(name) => name,
        Err(_) => c"",
    }
}

impl Function {
    /// The function of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Function> {
        Function::ALL.iter().copied().find(|function| function.name() == name)
    }
}

impl fmt::Display for Function {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Functions {
    /// A table in which every slot is empty.
    #[must_use]
    pub fn empty() -> Functions {
        // SAFETY: null pointers are always allowed.
        unsafe { Functions::load(|_| core::ptr::null()) }
    }

    /// Whether the library has the function of this name; false also for a name that NVML has never had.
    #[must_use]
    pub fn is_loaded(&self, name: &str) -> bool {
        Function::from_name(name).is_some_and(|function| self.has(function))
    }
}

const _: () = assert!(size_of::<Functions>() == size_of::<usize>() * Function::ALL.len());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn since_is_told_by_release() {
        assert_eq!(Function::nvmlDeviceGetC2cModeInfoV.since().to_string(), "NVML 12.3 (driver 545.23.06)");
        assert_eq!(Function::nvmlInit_v2.since().to_string(), "NVML 8.0 (driver 340 or older)");
        assert_eq!(Function::nvmlInitWithFlags.since().to_string(), "NVML 9 (driver 390.157)");
        let newest = Function::nvmlDeviceGetGpuUptime_v1.since();
        assert_eq!((newest.nvml, newest.release()), ("13.5.37", "13.5"));
        assert_eq!(newest.to_string(), "NVML 13.5 (driver newer than 610.43.02)");
        assert_eq!(Function::nvmlDeviceGetRemappedRows_v2.since().gaps, ["590.44.01", "595.45.04", "595.58.03"]);
    }
}
