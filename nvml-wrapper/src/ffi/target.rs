//! The receivers of all calls, and one helper for each convention of the C interface.

use core::ffi::c_char;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::mem::MaybeUninit;

use nvml_sys::{
    Function, Item, NVML_ERROR_INSUFFICIENT_SIZE, NVML_ERROR_NO_DATA, NVML_ERROR_VGPU_ECC_NOT_SUPPORTED, NVML_SUCCESS,
    Versioned, Zeroable, nvmlReturn_t,
};

use crate::driver::Quirk;
use crate::error::{NvmlError, Result};
use crate::ffi::buffer::Kind;
use crate::ffi::shape::{Call, ListOut, StringOut};
use crate::ffi::string::StringKind;
use crate::ffi::{buffer, older, string};
use crate::nvml::Nvml;

/// A session together with the raw handle that its functions are called with. Each helper is one convention of the C
/// interface and takes the item of the function, then the arguments between the handle and the results.
///
/// # Safety of the helpers
///
/// The caller of an `unsafe` helper asserts that the C function keeps to the convention that the helper names, and that
/// pointers among the arguments are valid for what the function does with them. The helper provides valid memory for
/// the results; the session provides an initialized library and a handle that came from it.
pub(crate) trait Target {
    /// The type of the handle: `()` for the session itself.
    type Raw: Copy;

    fn nvml(&self) -> &Nvml;

    fn raw(&self) -> Self::Raw;

    /// The error for a function that the library lacks.
    #[cold]
    #[inline(never)]
    fn missing(&self, function: Function) -> NvmlError {
        NvmlError::FunctionNotFound { function, driver: self.nvml().known_driver() }
    }

    /// The same target for a function that has an older one to fall back on: the error for a missing function is not
    /// reported to the user then, and the driver's version is not read for it.
    fn newer(&self) -> Newer<'_, Self> {
        self.newer_if(true)
    }

    /// The same for a function that has an older one for some arguments only.
    fn newer_if(&self, has_older: bool) -> Newer<'_, Self> {
        Newer { target: self, has_older }
    }

    /// The pointer of a function.
    #[inline]
    fn pointer<P: Copy>(&self, item: Item<P>) -> Result<P> {
        match self.nvml().functions().get(item) {
            Some(pointer) => Ok(pointer),
            None => Err(self.missing(item.function())),
        }
    }

    /// The error for a return code.
    #[cold]
    #[inline(never)]
    fn failure(&self, function: Function, code: nvmlReturn_t) -> NvmlError {
        let code = match code {
            NVML_ERROR_NO_DATA if self.nvml().has_quirk(Quirk::VgpuEccErrorNumber) => NVML_ERROR_VGPU_ECC_NOT_SUPPORTED,
            code => code,
        };
        NvmlError::Call { function, code: code.into() }
    }

    /// A function that fits no other helper: the closure makes the call, and nothing else.
    #[inline]
    fn call<P: Copy>(&self, item: Item<P>, call: impl FnOnce(P, Self::Raw) -> nvmlReturn_t) -> Result<()> {
        let Some(pointer) = self.nvml().functions().get(item) else { return Err(self.missing(item.function())) };
        match call(pointer, self.raw()) {
            NVML_SUCCESS => Ok(()),
            code => Err(self.failure(item.function(), code)),
        }
    }

    /// A function without a result.
    #[inline]
    unsafe fn command<A, P: Call<Self::Raw, A, ()>>(&self, item: Item<P>, arguments: A) -> Result<()> {
        // SAFETY: the caller vouches for the function.
        self.call(item, |call, raw| unsafe { call.call(raw, arguments, ()) })
    }

    /// A function that writes one value, which is zero before the call.
    #[inline]
    unsafe fn read<A, T: Zeroable, P: Call<Self::Raw, A, (*mut T,)>>(&self, item: Item<P>, arguments: A) -> Result<T> {
        // SAFETY: the caller vouches for the function.
        unsafe { self.exchange(item, arguments, T::zeroed()) }
    }

    /// A function that reads a value and writes its answer over it.
    #[inline]
    unsafe fn exchange<A, T: Zeroable, P: Call<Self::Raw, A, (*mut T,)>>(
        &self,
        item: Item<P>,
        arguments: A,
        mut value: T,
    ) -> Result<T> {
        // SAFETY: the caller vouches for the function; `value` is valid for reads and writes.
        self.call(item, |call, raw| unsafe { call.call(raw, arguments, (&raw mut value,)) })?;
        Ok(value)
    }

    /// A function that fills a struct of the version of the prototype's type.
    #[inline]
    unsafe fn versioned<A, T: Versioned, P: Call<Self::Raw, A, (*mut T,)>>(
        &self,
        item: Item<P>,
        arguments: A,
    ) -> Result<T> {
        // SAFETY: the caller vouches for the function; the struct is of the version that it contains.
        unsafe { self.exchange(item, arguments, T::stamped()) }
    }

    /// A function that fills a struct of the version that it contains: of `T`, where the prototype names another.
    #[inline]
    unsafe fn versioned_as<A, T: Versioned, D, P: Call<Self::Raw, A, (*mut D,)>>(
        &self,
        item: Item<P>,
        arguments: A,
    ) -> Result<T> {
        let mut value = T::stamped();
        // SAFETY: the caller vouches that the function looks at the version before anything else.
        self.call(item, |call, raw| unsafe { call.call(raw, arguments, ((&raw mut value).cast(),)) })?;
        Ok(value)
    }

    /// A function that is declared with the newest struct of its name, `D`, but writes an older and smaller one, `W`.
    #[inline]
    unsafe fn read_older<A, W: Zeroable, D: Zeroable, P: Call<Self::Raw, A, (*mut D,)>>(
        &self,
        item: Item<P>,
        arguments: A,
    ) -> Result<W> {
        let mut place = MaybeUninit::<D>::uninit();
        older::zero(&mut place);
        // SAFETY: the caller vouches for the function; `place` is valid for a write of a whole `D`.
        self.call(item, |call, raw| unsafe { call.call(raw, arguments, (place.as_mut_ptr(),)) })?;
        // SAFETY: all bytes of the place are initialized, and any bytes are a value of `W`.
        Ok(unsafe { older::beginning(&place) })
    }

    /// A function that writes one value which is too large for a stack.
    unsafe fn read_boxed<A, T: Zeroable, P: Call<Self::Raw, A, (*mut T,)>>(
        &self,
        item: Item<P>,
        arguments: A,
    ) -> Result<Box<T>> {
        let mut value = buffer::boxed::<T>();
        // SAFETY: the caller vouches for the function; the box is valid for one write.
        self.call(item, |call, raw| unsafe { call.call(raw, arguments, (&raw mut *value,)) })?;
        Ok(value)
    }

    /// A function that writes two values, which are zero before the call.
    #[inline]
    unsafe fn read2<A, X: Zeroable, Y: Zeroable, P: Call<Self::Raw, A, (*mut X, *mut Y)>>(
        &self,
        item: Item<P>,
        arguments: A,
    ) -> Result<(X, Y)> {
        let (mut x, mut y) = (X::zeroed(), Y::zeroed());
        // SAFETY: the caller vouches for the function; both places are valid for one write.
        self.call(item, |call, raw| unsafe { call.call(raw, arguments, (&raw mut x, &raw mut y)) })?;
        Ok((x, y))
    }

    /// A function that writes a handle; a null handle is a bad answer.
    #[inline]
    unsafe fn open<A, R: RawHandle, P: Call<Self::Raw, A, (*mut R,)>>(
        &self,
        item: Item<P>,
        arguments: A,
    ) -> Result<Handle<R>> {
        // SAFETY: the caller vouches for the function.
        let raw = unsafe { self.read(item, arguments) }?;
        self.own(item.function(), raw)
    }

    /// A handle that a function of this session wrote; a null handle is a bad answer.
    fn own<R: RawHandle>(&self, function: Function, raw: R) -> Result<Handle<R>> {
        if raw.is_null() {
            return Err(NvmlError::InvalidOutput { function, description: "a null handle" });
        }
        Ok(Handle { nvml: self.nvml().clone(), raw })
    }

    /// Whether another handle, given to a function together with this one, is of this session.
    fn same_session<R: Copy>(&self, function: impl Into<Function>, other: &Handle<R>) -> Result<()> {
        if self.nvml() == &other.nvml { Ok(()) } else { Err(NvmlError::MixedSessions { function: function.into() }) }
    }

    /// A function that writes a string of usually at most `capacity` bytes with its NUL, and asks for more room with
    /// INSUFFICIENT_SIZE.
    unsafe fn string<A: Copy, P: Call<Self::Raw, A, StringOut>>(
        &self,
        item: Item<P>,
        arguments: A,
        capacity: u32,
    ) -> Result<String> {
        // SAFETY: the caller vouches for the function; the buffer has as many bytes as its length says.
        self.string_by(item, StringKind::Nvml, capacity, |call, raw, text, length| unsafe {
            call.call(raw, arguments, (text, length))
        })
    }

    /// The same for a function that fits no shape, or writes text of the operating system.
    fn string_by<P: Copy>(
        &self,
        item: Item<P>,
        kind: StringKind,
        capacity: u32,
        mut call: impl FnMut(P, Self::Raw, *mut c_char, u32) -> nvmlReturn_t,
    ) -> Result<String> {
        let pointer = self.pointer(item)?;
        // All usual strings fit into the first attempt, which costs one call of the library and one allocation.
        let mut small = string::Small::zeroed();
        if kind == StringKind::Nvml && capacity <= string::Small::CAPACITY {
            match call(pointer, self.raw(), small.as_mut_ptr(), capacity) {
                NVML_SUCCESS => return Ok(small.decode()),
                NVML_ERROR_INSUFFICIENT_SIZE => {}
                code => return Err(self.failure(item.function(), code)),
            }
        }
        self.long_string(item.function(), kind, capacity, &mut |text, length| call(pointer, self.raw(), text, length))
    }

    /// The same for a string that did not fit into the first attempt, or that the library may have cropped.
    #[cold]
    fn long_string(
        &self,
        function: Function,
        kind: StringKind,
        capacity: u32,
        call: &mut dyn FnMut(*mut c_char, u32) -> nvmlReturn_t,
    ) -> Result<String> {
        string::read(kind, capacity, call).map_err(|failure| match failure {
            string::Failure::Code(code) => self.failure(function, code),
            string::Failure::Answer(description) => NvmlError::InvalidOutput { function, description },
        })
    }

    /// A function that writes a count and as many entries; `convert` makes of each what the caller gets.
    unsafe fn list<A: Copy, T: Zeroable, U, P: Call<Self::Raw, A, ListOut<T>>>(
        &self,
        item: Item<P>,
        arguments: A,
        kind: Kind<T>,
        convert: impl FnMut(&T) -> Result<U>,
    ) -> Result<Vec<U>> {
        // SAFETY: the caller vouches for the function; there is room for as many entries as the count says.
        let call = |call: P, raw, count, entries| unsafe { call.call(raw, arguments, (count, entries)) };
        self.list_by(item, kind, call, convert)
    }

    /// The same for a function that fits no shape.
    fn list_by<T: Zeroable, U, P: Copy>(
        &self,
        item: Item<P>,
        kind: Kind<T>,
        mut call: impl FnMut(P, Self::Raw, *mut u32, *mut T) -> nvmlReturn_t,
        mut convert: impl FnMut(&T) -> Result<U>,
    ) -> Result<Vec<U>> {
        let pointer = self.pointer(item)?;
        let mut buffer = buffer::Buffer::new();
        let filled = buffer.fill(&kind, &mut |count, entries| call(pointer, self.raw(), count, entries));
        let entries = filled.map_err(|code| self.failure(item.function(), code))?;
        let mut list = Vec::with_capacity(entries.len());
        for entry in entries {
            list.push(convert(entry)?);
        }
        Ok(list)
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

    #[cold]
    #[inline(never)]
    fn missing(&self, function: Function) -> NvmlError {
        if self.has_older {
            return NvmlError::FunctionNotFound { function, driver: None };
        }
        self.target.missing(function)
    }
}

impl Target for Nvml {
    type Raw = ();

    fn nvml(&self) -> &Nvml {
        self
    }

    fn raw(&self) -> Self::Raw {}
}

/// A raw handle and the session that it came from. All public types with a handle are made of one.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Handle<R: Copy> {
    nvml: Nvml,
    raw: R,
}

impl<R: Copy> Handle<R> {
    /// A handle that is a number, which may be any.
    pub(crate) fn from_number(nvml: &Nvml, raw: R) -> Handle<R> {
        Handle { nvml: nvml.clone(), raw }
    }

    pub(crate) fn nvml(&self) -> &Nvml {
        &self.nvml
    }

    pub(crate) fn raw(&self) -> R {
        self.raw
    }
}

impl<R: Copy> Target for Handle<R> {
    type Raw = R;

    fn nvml(&self) -> &Nvml {
        &self.nvml
    }

    fn raw(&self) -> R {
        self.raw
    }
}

impl<R: Copy + Hash> Hash for Handle<R> {
    fn hash<S: Hasher>(&self, state: &mut S) {
        self.raw.hash(state);
    }
}

impl<R: Copy + fmt::Debug> fmt::Debug for Handle<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.raw.fmt(f)
    }
}

/// A handle that NVML returns, which is a pointer of the library's own.
pub(crate) trait RawHandle: Zeroable {
    fn is_null(&self) -> bool;
}

macro_rules! raw_handles {
    ($($handle:ident)*) => {$(
        impl RawHandle for nvml_sys::$handle {
            fn is_null(&self) -> bool {
                self.handle.is_null()
            }
        }
    )*};
}

raw_handles! {
    nvmlDevice_t nvmlUnit_t nvmlEventSet_t nvmlSystemEventSet_t nvmlGpuInstance_t nvmlComputeInstance_t nvmlGpmSample_t
}
