//! Calls with plain results, and the [`Target`] that all calls are made on.

use core::mem::MaybeUninit;

use nvml_sys::{
    Function, Functions, NVML_ERROR_NO_DATA, NVML_ERROR_VGPU_ECC_NOT_SUPPORTED, NVML_SUCCESS, Versioned, Zeroable,
    nvmlReturn_t,
};

use super::buffer::Kind;
use super::string::Text;
use super::{buffer, string, versioned};
use crate::error::{NvmlError, Result};
use crate::nvml::Nvml;
use crate::quirks::Quirk;

/// Something that NVML functions are called on: a session and the raw handle of what they are about.
///
/// Each method is one convention of the C interface. The closure makes the call and nothing else; it is given the
/// function table, the handle, and pointers that are valid for what NVML writes there.
pub(crate) trait Target {
    /// The raw handle: `()` for the session itself.
    type Raw: Copy;

    fn nvml(&self) -> &Nvml;

    fn raw(&self) -> Self::Raw;

    /// The error for a function that the library lacks, with the driver that lacks it.
    fn missing(&self, function: Function) -> NvmlError {
        NvmlError::FunctionNotFound { function, driver: self.nvml().known_driver() }
    }

    /// The same target for a function that has an older one to fall back on: what the library lacks then is not told
    /// to anybody, so that nothing is asked for the sake of a message.
    fn newer(&self) -> Newer<'_, Self> {
        self.newer_if(true)
    }

    /// The same where only some arguments have an older function to fall back on.
    fn newer_if(&self, has_older: bool) -> Newer<'_, Self> {
        Newer { target: self, has_older }
    }

    /// A function without a result.
    fn command(&self, function: Function, call: impl FnOnce(&Functions, Self::Raw) -> nvmlReturn_t) -> Result<()> {
        check(self, function, call(self.nvml().functions(), self.raw()))
    }

    /// A function with one result, which it is given as zero.
    fn read<T: Zeroable>(
        &self,
        function: Function,
        call: impl FnOnce(&Functions, Self::Raw, *mut T) -> nvmlReturn_t,
    ) -> Result<T> {
        self.exchange(function, T::zeroed(), call)
    }

    /// A function that is declared with the newest struct of its name, `D`, but writes an older and smaller one, `W`.
    fn read_older<D: Zeroable, W: Zeroable>(
        &self,
        function: Function,
        call: impl FnOnce(&Functions, Self::Raw, *mut D) -> nvmlReturn_t,
    ) -> Result<W> {
        let mut place = MaybeUninit::<D>::uninit();
        zero(&mut place);
        self.command(function, |table, raw| call(table, raw, place.as_mut_ptr()))?;
        // SAFETY: all bytes of the place are initialized, and by the trait's contract any bytes are a W.
        Ok(unsafe { beginning(&place) })
    }

    /// A function with one result that is too large for a stack.
    fn read_boxed<T: Zeroable>(
        &self,
        function: Function,
        call: impl FnOnce(&Functions, Self::Raw, *mut T) -> nvmlReturn_t,
    ) -> Result<Box<T>> {
        let mut value = buffer::boxed::<T>();
        self.command(function, |table, raw| call(table, raw, &raw mut *value))?;
        Ok(value)
    }

    /// A function that reads a value and writes its answer over it.
    fn exchange<T: Zeroable>(
        &self,
        function: Function,
        mut value: T,
        call: impl FnOnce(&Functions, Self::Raw, *mut T) -> nvmlReturn_t,
    ) -> Result<T> {
        check(self, function, call(self.nvml().functions(), self.raw(), &raw mut value))?;
        Ok(value)
    }

    /// A function with two results.
    fn read2<A: Zeroable, B: Zeroable>(
        &self,
        function: Function,
        call: impl FnOnce(&Functions, Self::Raw, *mut A, *mut B) -> nvmlReturn_t,
    ) -> Result<(A, B)> {
        let (mut a, mut b) = (A::zeroed(), B::zeroed());
        self.command(function, |table, raw| call(table, raw, &raw mut a, &raw mut b))?;
        Ok((a, b))
    }

    /// A function whose result is a handle; a null handle is a bad answer.
    fn handle<T: Zeroable + Handle>(
        &self,
        function: Function,
        call: impl FnOnce(&Functions, Self::Raw, *mut T) -> nvmlReturn_t,
    ) -> Result<T> {
        self.read(function, call)?.not_null(function)
    }

    /// A function that fills a struct of this version.
    fn versioned<T: Versioned>(
        &self,
        function: Function,
        call: impl FnOnce(&Functions, Self::Raw, *mut T) -> nvmlReturn_t,
    ) -> Result<T> {
        self.exchange(function, versioned::stamped(), call)
    }

    /// A function that writes a string of at most `N` bytes, or more where the library wants more.
    fn string<const N: usize>(
        &self,
        function: Function,
        call: impl FnMut(&Functions, Self::Raw, *mut core::ffi::c_char, u32) -> nvmlReturn_t,
    ) -> Result<String> {
        string::read::<Self, N>(self, function, Text::Nvml, call)
    }

    /// A function that writes a count and as many entries; `convert` turns each into what the caller gets.
    fn list<T: Zeroable, U, const N: usize>(
        &self,
        function: Function,
        call: impl FnMut(&Functions, Self::Raw, *mut u32, *mut T) -> nvmlReturn_t,
        convert: impl FnMut(&T) -> Result<U>,
    ) -> Result<Vec<U>> {
        buffer::list::<Self, T, U, N>(self, function, &Kind::COUNTED, call, convert)
    }

    /// A list that the library writes without looking at how much room there is: there is room for `least` entries,
    /// and for `N` at the least.
    fn unchecked_list<T: Zeroable, U, const N: usize>(
        &self,
        function: Function,
        least: u32,
        call: impl FnMut(&Functions, Self::Raw, *mut u32, *mut T) -> nvmlReturn_t,
        convert: impl FnMut(&T) -> Result<U>,
    ) -> Result<Vec<U>> {
        buffer::list_from::<Self, T, U, N>(self, function, &Kind::COUNTED, least, call, convert)
    }

    /// A list whose entries some drivers write a third wider than declared: the library is told of three quarters of
    /// the room that there is.
    fn roomy_list<T: Zeroable, U, const N: usize>(
        &self,
        function: Function,
        call: impl FnMut(&Functions, Self::Raw, *mut u32, *mut T) -> nvmlReturn_t,
        convert: impl FnMut(&T) -> Result<U>,
    ) -> Result<Vec<U>> {
        buffer::list::<Self, T, U, N>(self, function, &Kind::ROOMY, call, convert)
    }

    /// A list of which the library writes as much as there is room for, without saying that there is more.
    fn cut_list<T: Zeroable, U, const N: usize>(
        &self,
        function: Function,
        call: impl FnMut(&Functions, Self::Raw, *mut u32, *mut T) -> nvmlReturn_t,
        convert: impl FnMut(&T) -> Result<U>,
    ) -> Result<Vec<U>> {
        buffer::list::<Self, T, U, N>(self, function, &Kind::CUT, call, convert)
    }

    /// A list of handles that is filled in from the start and does not say how many there are.
    fn handles<T: Zeroable + Handle, U, const N: usize>(
        &self,
        function: Function,
        call: impl FnMut(&Functions, Self::Raw, *mut u32, *mut T) -> nvmlReturn_t,
        convert: impl FnMut(&T) -> Result<U>,
    ) -> Result<Vec<U>> {
        buffer::list::<Self, T, U, N>(self, function, &Kind::UNTIL_NULL, call, convert)
    }
}

/// See [`Target::newer`].
pub(crate) struct Newer<'a, T: ?Sized> {
    target: &'a T,
    has_older: bool,
}

impl<T: Target + ?Sized> Target for Newer<'_, T> {
    type Raw = T::Raw;

    fn nvml(&self) -> &Nvml {
        self.target.nvml()
    }

    fn raw(&self) -> T::Raw {
        self.target.raw()
    }

    fn missing(&self, function: Function) -> NvmlError {
        if self.has_older {
            return NvmlError::FunctionNotFound { function, driver: None };
        }
        self.target.missing(function)
    }
}

/// A handle that NVML gives out.
pub(crate) trait Handle: Sized {
    fn is_null(&self) -> bool;

    fn not_null(self, function: Function) -> Result<Self> {
        if self.is_null() {
            return Err(NvmlError::BadAnswer { function, what: "a null handle" });
        }
        Ok(self)
    }
}

macro_rules! handles {
    ($($handle:ident)*) => {$(
        impl Handle for nvml_sys::$handle {
            fn is_null(&self) -> bool {
                self.handle.is_null()
            }
        }
    )*};
}

handles! { nvmlDevice_t nvmlUnit_t nvmlEventSet_t nvmlSystemEventSet_t nvmlGpuInstance_t nvmlComputeInstance_t nvmlGpmSample_t }

/// What every type has that is a session and a raw handle in its field `handle`.
macro_rules! target {
    ($name:ident, $handle:ident) => {
        impl $name {
            /// The raw handle, for calls through [`Nvml::functions`](crate::Nvml::functions). It is valid as long as
            /// the session lives.
            #[must_use]
            pub fn handle(&self) -> nvml_sys::$handle {
                self.handle
            }

            /// The session that this came from.
            #[must_use]
            pub fn nvml(&self) -> &$crate::Nvml {
                &self.nvml
            }
        }

        impl $crate::ffi::Target for $name {
            type Raw = nvml_sys::$handle;

            fn nvml(&self) -> &$crate::Nvml {
                &self.nvml
            }

            fn raw(&self) -> nvml_sys::$handle {
                self.handle
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.handle == other.handle && self.nvml == other.nvml
            }
        }

        impl Eq for $name {}

        impl std::hash::Hash for $name {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
                self.handle.hash(state);
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_tuple(stringify!($name)).field(&self.handle).finish()
            }
        }
    };
}

pub(crate) use target;

/// Sets all bytes of a place to zero, those of padding included, which a zeroed value may lose when it is moved there.
const fn zero<T>(place: &mut MaybeUninit<T>) {
    // SAFETY: the place is valid for writes.
    unsafe { place.as_mut_ptr().write_bytes(0, 1) }
}

/// The beginning of a place, read as what the library wrote there. A move of the declared type would lose the bytes
/// that are padding in it: `nvmlGridLicensableFeatures_t` has padding where its older versions have fields.
///
/// # Safety
///
/// The beginning of the place is a `W`, in all its bytes.
const unsafe fn beginning<D, W>(place: &MaybeUninit<D>) -> W {
    const { assert!(size_of::<W>() <= size_of::<D>() && align_of::<W>() <= align_of::<D>()) };
    // SAFETY: by the contract, and the place is large enough for a W and aligned as one.
    unsafe { place.as_ptr().cast::<W>().read() }
}

/// The result that a return code of a function stands for.
#[inline]
pub(crate) fn check<S: Target + ?Sized>(target: &S, function: Function, code: nvmlReturn_t) -> Result<()> {
    if code == NVML_SUCCESS {
        return Ok(());
    }
    Err(failure(target, function, code))
}

const DRIVER_VERSION: Function = Function::nvmlSystemGetDriverVersion;

#[cold]
pub(crate) fn failure<S: Target + ?Sized>(target: &S, function: Function, code: nvmlReturn_t) -> NvmlError {
    // A function that is there may answer "function not found" too; only an empty slot says that it is missing.
    if !target.nvml().functions().has(function) {
        return target.missing(function);
    }
    // The function that tells the driver's version cannot be asked for the sake of its own error.
    let is_old = || function != DRIVER_VERSION && target.nvml().has_quirk(Quirk::VgpuEccErrorNumber);
    let code = match code {
        NVML_ERROR_NO_DATA if is_old() => NVML_ERROR_VGPU_ECC_NOT_SUPPORTED,
        code => code,
    };
    NvmlError::Call { function, code: code.into() }
}

/// The result of a function that is called where there is no session, so that the driver cannot be asked for its
/// version.
pub(crate) fn check_outside(table: &Functions, function: Function, code: nvmlReturn_t) -> Result<()> {
    match code {
        NVML_SUCCESS => Ok(()),
        _ if !table.has(function) => Err(NvmlError::FunctionNotFound { function, driver: None }),
        code => Err(NvmlError::Call { function, code: code.into() }),
    }
}

#[cfg(test)]
mod tests {
    use nvml_sys::{nvmlGridLicensableFeatures_t, nvmlGridLicensableFeatures_v3_t};

    use super::*;

    type Bytes = [u8; size_of::<nvmlGridLicensableFeatures_v3_t>()];

    /// What is read of a place to which a library wrote these bytes, or nothing.
    const fn read(written: Option<Bytes>) -> Bytes {
        let mut place = MaybeUninit::<nvmlGridLicensableFeatures_t>::uninit();
        zero(&mut place);
        // SAFETY: the place is larger than the bytes, all of its bytes are initialized, and any bytes are an array.
        unsafe {
            if let Some(written) = written {
                place.as_mut_ptr().cast::<Bytes>().write(written);
            }
            beginning(&place)
        }
    }

    /// By the compiler, which finds lost bytes itself: `RUSTC_BOOTSTRAP=1 cargo rustc -p nvml-wrapper --lib --profile
    /// test -- -Zextra-const-ub-checks` forgets padding in each move, as all compilers may.
    const READ: [Bytes; 2] = [read(Some([0xA5; size_of::<Bytes>()])), read(None)];

    #[test]
    fn no_byte_of_an_older_struct_is_lost() {
        assert_eq!(READ, [[0xA5; size_of::<Bytes>()], [0; size_of::<Bytes>()]]);
        assert_eq!(
            [read(Some([0x5A; size_of::<Bytes>()])), read(None)],
            [[0x5A; size_of::<Bytes>()], [0; size_of::<Bytes>()]]
        );
    }
}
