//! The C functions: one item for each, and the table of those that a library has.

#![allow(non_camel_case_types, non_snake_case)]

use core::ffi::*;
use core::fmt;
use core::marker::PhantomData;

use crate::for_each_function;
use crate::generated::constants::NVML_ERROR_FUNCTION_NOT_FOUND;
use crate::generated::types::*;

/// A C function of NVML, with its prototype `P` as a function pointer type.
///
/// The module [`f`] has one of these for each function. Together with a table it leads to the function of a loaded
/// library: [`Functions::get`].
pub struct Item<P> {
    function: Function,
    prototype: PhantomData<P>,
}

impl<P> Item<P> {
    const fn new(function: Function) -> Item<P> {
        Item { function, prototype: PhantomData }
    }

    /// The function without its type, as errors name it.
    #[must_use]
    pub const fn function(self) -> Function {
        self.function
    }
}

impl<P> Clone for Item<P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<P> Copy for Item<P> {}

impl<P> From<Item<P>> for Function {
    fn from(item: Item<P>) -> Function {
        item.function
    }
}

impl<P> fmt::Debug for Item<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.function, f)
    }
}

/// The result of a call through an empty slot.
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
    /// Driver version, such as `545.23.06`, `340 or older` or `newer than` the newest driver known; empty if unknown.
    pub driver: &'static str,
    /// Drivers that lack the function although their number is higher: their branch is older than the function. In
    /// ascending order; there may be more between them.
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

macro_rules! define {
    ($(
        $(#[$doc:meta])*
        since $nvml:literal $driver:literal $($gap:literal)*
        fn $name:ident($($arg:ident: $ty:ty),* $(,)?) -> $ret:ty;
    )*) => {
        /// The name of a C function of NVML.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        #[repr(u16)]
        pub enum Function {
            $(
                #[doc = concat!("See [`f::", stringify!($name), "`].")]
                $name,
            )*
        }

        impl Function {
            /// Every function, in the order of the header.
            pub const ALL: &'static [Function] = &[$(Function::$name),*];
        }

        /// The names with their terminating NUL, in the order of [`Function::ALL`].
        static SYMBOLS: [&str; Function::ALL.len()] = [$(concat!(stringify!($name), "\0")),*];

        /// The origins, in the order of [`Function::ALL`].
        static SINCE: [Since; Function::ALL.len()] =
            [$(Since { nvml: $nvml, driver: $driver, gaps: &[$($gap),*] }),*];

        /// One item for each C function of NVML.
        ///
        /// ```
        /// use nvml_sys::f;
        ///
        /// assert_eq!(f::nvmlDeviceGetCount_v2.function().name(), "nvmlDeviceGetCount_v2");
        /// ```
        #[allow(non_upper_case_globals)]
        pub mod f {
            use super::*;

            $(
                $(#[$doc])*
                pub const $name: Item<unsafe extern "C" fn($($arg: $ty),*) -> $ret> = Item::new(Function::$name);
            )*
        }

        /// Calls by name: each returns `NVML_ERROR_FUNCTION_NOT_FOUND` (a null pointer where the function returns a
        /// string) if the library lacks the function. A function that exists may return that code too; [`Functions::has`]
        /// distinguishes the two.
        impl Functions {
            $(
                #[doc = concat!("Calls [`f::", stringify!($name), "`].\n\n# Safety\n\nThat of the C function: NVML is \
                    initialized where the function needs it, handles come from the same library, and pointers are valid \
                    for what the function reads and writes.")]
                #[inline]
                pub unsafe fn $name(&self, $($arg: $ty),*) -> $ret {
                    match self.get(f::$name) {
                        // SAFETY: the caller keeps to the function's contract.
                        Some(call) => unsafe { call($($arg),*) },
                        None => Missing::MISSING,
                    }
                }
            )*
        }
    };
}

for_each_function!(define);

impl Function {
    /// The name of the C function, which is also its symbol.
    #[must_use]
    pub fn name(self) -> &'static str {
        let symbol = SYMBOLS.get(self as usize).copied().unwrap_or_default();
        symbol.strip_suffix('\0').unwrap_or(symbol)
    }

    /// The first NVML release and driver that have the function.
    #[must_use]
    pub fn since(self) -> Since {
        SINCE.get(self as usize).copied().unwrap_or(Since { nvml: "", driver: "", gaps: &[] })
    }

    /// The function of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Function> {
        Function::ALL.iter().copied().find(|function| function.name() == name)
    }
}

impl fmt::Debug for Function {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Display for Function {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A function of some prototype, as the table keeps it.
type Address = unsafe extern "C" fn();

/// A slot of the table, and the same with the type of its function.
#[repr(C)]
union Slot<P: Copy> {
    address: Option<Address>,
    pointer: Option<P>,
}

/// The functions of one loaded library, or of whatever else resolved their names.
///
/// Each function has a slot, which is empty if the library lacks the function.
#[derive(Clone)]
pub struct Functions {
    slots: [Option<Address>; Function::ALL.len()],
}

impl Functions {
    /// Fills the table by asking `resolve` once for each name; a null pointer leaves the slot empty.
    ///
    /// # Safety
    ///
    /// Each pointer that `resolve` returns is null, or a function of the C prototype of that name which stays
    /// callable as long as the table is used.
    pub unsafe fn load(mut resolve: impl FnMut(&CStr) -> *const c_void) -> Functions {
        let mut functions = Functions::empty();
        for (slot, symbol) in functions.slots.iter_mut().zip(SYMBOLS) {
            let symbol = CStr::from_bytes_with_nul(symbol.as_bytes()).unwrap_or_default();
            // SAFETY: a null pointer is `None` of an optional function pointer, and by this function's contract any
            // other pointer is a function.
            *slot = unsafe { core::mem::transmute::<*const c_void, Option<Address>>(resolve(symbol)) };
        }
        functions
    }

    /// A table in which every slot is empty.
    #[must_use]
    pub const fn empty() -> Functions {
        Functions { slots: [None; Function::ALL.len()] }
    }

    /// The function's pointer; `None` if the library lacks the function.
    #[inline]
    #[must_use]
    pub fn get<P: Copy>(&self, item: Item<P>) -> Option<P> {
        const { assert!(size_of::<Option<P>>() == size_of::<Address>()) };
        let slot = Slot { address: self.address(item.function) };
        // SAFETY: only `f` makes items, each with the prototype of its function, and `load`'s contract says that the
        // slot of this function has a function of that prototype. `None` is null for all function pointers.
        unsafe { slot.pointer }
    }

    #[inline]
    fn address(&self, function: Function) -> Option<Address> {
        match self.slots.get(function as usize) {
            Some(address) => *address,
            None => None,
        }
    }

    /// Whether the library has a function.
    #[must_use]
    pub fn has(&self, function: impl Into<Function>) -> bool {
        self.slots.get(function.into() as usize).is_some_and(Option::is_some)
    }

    /// Whether the library has the function of this name; false also for a name that NVML has never had.
    #[must_use]
    pub fn is_loaded(&self, name: &str) -> bool {
        Function::from_name(name).is_some_and(|function| self.has(function))
    }
}

impl fmt::Debug for Functions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let loaded = self.slots.iter().flatten().count();
        f.debug_struct("Functions").field("loaded", &loaded).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn since_is_displayed_by_release() {
        assert_eq!(Function::nvmlDeviceGetC2cModeInfoV.since().to_string(), "NVML 12.3 (driver 545.23.06)");
        assert_eq!(Function::nvmlInit_v2.since().to_string(), "NVML 8.0 (driver 340 or older)");
        assert_eq!(Function::nvmlInitWithFlags.since().to_string(), "NVML 9 (driver 390.157)");
        let newest = Since { nvml: "14.5.37", driver: "newer than 620.1", gaps: &[] };
        assert_eq!((newest.release(), newest.to_string().as_str()), ("14.5", "NVML 14.5 (driver newer than 620.1)"));
        assert_eq!(Function::nvmlDeviceGetRemappedRows_v2.since().gaps, ["590.44.01", "595.45.04", "595.58.03"]);
    }

    #[test]
    fn each_function_has_its_slot() {
        unsafe extern "C" fn count(out: *mut c_uint) -> nvmlReturn_t {
            // SAFETY: the caller passes a pointer that is valid for one write.
            unsafe { out.write(7) };
            0
        }
        let resolve = |name: &CStr| match name.to_bytes() {
            b"nvmlDeviceGetCount_v2" => count as *const c_void,
            _ => core::ptr::null(),
        };
        // SAFETY: the one function that it returns has the prototype of that name.
        let functions = unsafe { Functions::load(resolve) };
        let loaded: Vec<_> = Function::ALL.iter().filter(|function| functions.has(**function)).collect();
        assert_eq!(loaded, [&Function::nvmlDeviceGetCount_v2]);
        let mut out = 0;
        // SAFETY: `out` is valid for one write.
        assert_eq!(unsafe { functions.get(f::nvmlDeviceGetCount_v2).unwrap()(&raw mut out) }, 0);
        assert_eq!(out, 7);
        // SAFETY: the slot is empty.
        assert_eq!(unsafe { functions.nvmlInit_v2() }, NVML_ERROR_FUNCTION_NOT_FOUND);
        assert!(functions.is_loaded("nvmlDeviceGetCount_v2") && !functions.is_loaded("nvmlInit"));
    }

    #[test]
    fn names_and_functions_agree() {
        for function in Function::ALL {
            assert_eq!(Function::from_name(function.name()), Some(*function));
            assert_eq!(format!("{function:?}"), function.to_string());
        }
        assert_eq!(Function::from_name("nvmlInit_v3"), None);
    }
}
