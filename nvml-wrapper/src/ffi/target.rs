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
use crate::ffi::raw_handle::RawHandle;
use crate::ffi::shape::{Call, ListOut, StringOut};
use crate::ffi::string::StringKind;
use crate::ffi::{buffer, older, string};
use crate::nvml::Nvml;

/// Receiver of C calls: a session, with a raw handle or none. Each helper is for one calling convention, and takes the
/// item of the function and the arguments between the handle and the results.
///
/// # Safety of the helpers
///
/// The caller of an `unsafe` helper asserts that the C function follows the convention of the helper, and that pointers
/// among the arguments are valid for the accesses of the function. The helper provides valid memory for the results;
/// the session provides an initialized library and a handle of this library.
pub(crate) trait Target {
    /// Type of the handle: `()` for the session itself.
    type Raw: Copy;

    fn nvml(&self) -> &Nvml;

    fn raw(&self) -> Self::Raw;

    /// Error for a function that the library lacks.
    #[cold]
    #[inline(never)]
    fn missing(&self, function: Function) -> NvmlError {
        NvmlError::FunctionNotFound { function, driver: self.nvml().known_version() }
    }

    /// The same target for a function with an older one as a fallback. The error for a missing function is not returned
    /// to the user, so the driver version is not read for it.
    #[inline]
    fn newer(&self) -> Newer<'_, Self> {
        self.newer_if(true)
    }

    /// As [`newer`](Target::newer), for a function whose older one supports only some arguments: `has_older` is whether
    /// it supports the arguments of this call.
    #[inline]
    fn newer_if(&self, has_older: bool) -> Newer<'_, Self> {
        Newer { target: self, has_older }
    }

    /// Pointer to the function.
    #[inline]
    fn pointer<P: Copy>(&self, item: Item<P>) -> Result<P> {
        match self.nvml().functions().get(item) {
            Some(pointer) => Ok(pointer),
            None => Err(self.missing(item.function())),
        }
    }

    /// Error for a return code.
    #[cold]
    #[inline(never)]
    fn failure(&self, function: Function, code: nvmlReturn_t) -> NvmlError {
        let code = match code {
            NVML_ERROR_NO_DATA if self.nvml().has_quirk(Quirk::VgpuEccErrorNumber) => NVML_ERROR_VGPU_ECC_NOT_SUPPORTED,
            code => code,
        };
        NvmlError::Call { function, code: code.into() }
    }

    /// Calls a function of any other convention. The closure only makes the call.
    #[inline]
    fn call<P: Copy>(&self, item: Item<P>, call: impl FnOnce(P, Self::Raw) -> nvmlReturn_t) -> Result<()> {
        let Some(pointer) = self.nvml().functions().get(item) else { return Err(self.missing(item.function())) };
        match call(pointer, self.raw()) {
            NVML_SUCCESS => Ok(()),
            code => Err(self.failure(item.function(), code)),
        }
    }

    /// Calls a function without results.
    #[inline]
    unsafe fn command<A, P: Call<Self::Raw, A, ()>>(&self, item: Item<P>, arguments: A) -> Result<()> {
        // SAFETY: the caller vouches for the function.
        self.call(item, |call, raw| unsafe { call.call(raw, arguments, ()) })
    }

    /// Calls a function that writes one value, which is zeroed before the call.
    #[inline]
    unsafe fn read<A, T: Zeroable, P: Call<Self::Raw, A, (*mut T,)>>(&self, item: Item<P>, arguments: A) -> Result<T> {
        // SAFETY: the caller vouches for the function.
        unsafe { self.exchange(item, arguments, T::zeroed()) }
    }

    /// As [`read`](Target::read), with a conversion by reference: the value, a large struct, is not copied.
    #[inline]
    unsafe fn read_with<A, T: Zeroable, U, P: Call<Self::Raw, A, (*mut T,)>>(
        &self,
        item: Item<P>,
        arguments: A,
        convert: impl FnOnce(&T) -> U,
    ) -> Result<U> {
        let mut value = T::zeroed();
        // SAFETY: the caller vouches for the function; `value` is valid for one write.
        self.call(item, |call, raw| unsafe { call.call(raw, arguments, (&raw mut value,)) })?;
        Ok(convert(&value))
    }

    /// Calls a function that reads a value and writes the result over it.
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

    /// Calls a function that fills a versioned struct of the type in the prototype.
    #[inline]
    unsafe fn versioned<A, T: Versioned, P: Call<Self::Raw, A, (*mut T,)>>(
        &self,
        item: Item<P>,
        arguments: A,
    ) -> Result<T> {
        // SAFETY: the caller vouches for the function; the struct is of the version that it contains.
        unsafe { self.exchange(item, arguments, T::stamped()) }
    }

    /// Calls a function that fills a versioned struct `T` of another version than the type in the prototype.
    #[inline]
    unsafe fn versioned_as<A, T: Versioned, D, P: Call<Self::Raw, A, (*mut D,)>>(
        &self,
        item: Item<P>,
        arguments: A,
    ) -> Result<T> {
        let mut value = T::stamped();
        // SAFETY: the caller vouches that the function reads the version before anything else.
        self.call(item, |call, raw| unsafe { call.call(raw, arguments, ((&raw mut value).cast(),)) })?;
        Ok(value)
    }

    /// Calls a function whose prototype has the newest struct `D`, but which writes an older and smaller struct `W`.
    #[inline]
    unsafe fn read_older<A, W: Zeroable, D: Zeroable, P: Call<Self::Raw, A, (*mut D,)>>(
        &self,
        item: Item<P>,
        arguments: A,
    ) -> Result<W> {
        let mut memory = MaybeUninit::<D>::uninit();
        older::zero(&mut memory);
        // SAFETY: the caller vouches for the function; `memory` is valid for writes of a `D`.
        self.call(item, |call, raw| unsafe { call.call(raw, arguments, (memory.as_mut_ptr(),)) })?;
        // SAFETY: all bytes of the memory are initialized, and any bytes are a value of `W`.
        Ok(unsafe { older::prefix(&memory) })
    }

    /// Calls a function that writes one value, which is too large for the stack.
    #[inline]
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

    /// Calls a function that writes two values, which are zeroed before the call.
    #[inline]
    unsafe fn read2<A, X: Zeroable, Y: Zeroable, P: Call<Self::Raw, A, (*mut X, *mut Y)>>(
        &self,
        item: Item<P>,
        arguments: A,
    ) -> Result<(X, Y)> {
        let (mut x, mut y) = (X::zeroed(), Y::zeroed());
        // SAFETY: the caller vouches for the function; both values are valid for one write.
        self.call(item, |call, raw| unsafe { call.call(raw, arguments, (&raw mut x, &raw mut y)) })?;
        Ok((x, y))
    }

    /// Calls a function that writes a handle. A null handle is an error.
    #[inline]
    unsafe fn open<A, R: RawHandle, P: Call<Self::Raw, A, (*mut R,)>>(
        &self,
        item: Item<P>,
        arguments: A,
    ) -> Result<Handle<R>> {
        // SAFETY: the caller vouches for the function.
        let raw = unsafe { self.read(item, arguments) }?;
        self.own(item, raw)
    }

    /// Handle that a function of this session wrote. A null handle is an error.
    #[inline]
    fn own<R: RawHandle>(&self, function: impl Into<Function>, raw: R) -> Result<Handle<R>> {
        if raw.is_null() {
            return Err(NvmlError::invalid_output(function, "a null handle"));
        }
        Ok(Handle { nvml: self.nvml().clone(), raw })
    }

    /// Checks that another handle, which is passed to a function together with this one, belongs to this session.
    #[inline]
    fn same_session<R: Copy>(&self, function: impl Into<Function>, other: &Handle<R>) -> Result<()> {
        if self.nvml() == &other.nvml { Ok(()) } else { Err(NvmlError::MixedSessions { function: function.into() }) }
    }

    /// Calls a function that writes a string, usually of at most `capacity` bytes with its NUL, and returns
    /// `INSUFFICIENT_SIZE` if the string is longer.
    #[inline]
    unsafe fn string<A: Copy, P: Call<Self::Raw, A, StringOut>>(
        &self,
        item: Item<P>,
        arguments: A,
        capacity: u32,
    ) -> Result<String> {
        // SAFETY: the caller vouches for the function; the buffer has `length` bytes.
        self.string_by(item, StringKind::Nvml, capacity, |call, raw, chars, length| unsafe {
            call.call(raw, arguments, (chars, length))
        })
    }

    /// As [`string`](Target::string), for a function of another shape, or for a string of the operating system.
    #[inline]
    fn string_by<P: Copy>(
        &self,
        item: Item<P>,
        kind: StringKind,
        capacity: u32,
        mut call: impl FnMut(P, Self::Raw, *mut c_char, u32) -> nvmlReturn_t,
    ) -> Result<String> {
        let pointer = self.pointer(item)?;
        // Usual strings fit into the small buffer, and need one call of the library and one allocation.
        let mut small: string::Small = Zeroable::zeroed();
        if kind == StringKind::Nvml && capacity as usize <= small.len() {
            match call(pointer, self.raw(), small.as_mut_ptr(), capacity) {
                NVML_SUCCESS => return Ok(string::decode(&small)),
                NVML_ERROR_INSUFFICIENT_SIZE => {}
                code => return Err(self.failure(item.function(), code)),
            }
        }
        // The string did not fit into the small buffer, or the library may have truncated it.
        let mut call = |chars, length| call(pointer, self.raw(), chars, length);
        self.bytes(item.function(), kind, capacity, &mut call).map(string::from_vec)
    }

    /// As [`string_by`](Target::string_by), for the bytes of a string that need not be UTF-8.
    #[inline]
    fn bytes_by<P: Copy>(
        &self,
        item: Item<P>,
        kind: StringKind,
        capacity: u32,
        mut call: impl FnMut(P, Self::Raw, *mut c_char, u32) -> nvmlReturn_t,
    ) -> Result<Vec<u8>> {
        let pointer = self.pointer(item)?;
        self.bytes(item.function(), kind, capacity, &mut |chars, length| call(pointer, self.raw(), chars, length))
    }

    /// Bytes of a string before its NUL.
    #[cold]
    fn bytes(
        &self,
        function: Function,
        kind: StringKind,
        capacity: u32,
        call: &mut dyn FnMut(*mut c_char, u32) -> nvmlReturn_t,
    ) -> Result<Vec<u8>> {
        string::read(kind, capacity, call).map_err(|failure| match failure {
            string::Failure::Code(code) => self.failure(function, code),
            string::Failure::Output(description) => NvmlError::InvalidOutput { function, description },
        })
    }

    /// Calls a function that writes a count and as many entries; `convert` converts each entry. Entries for which it
    /// returns `None` are left out, such as null handles and slots that were not written.
    #[inline]
    unsafe fn list<A: Copy, T: Zeroable, C: Into<Option<U>>, U, P: Call<Self::Raw, A, ListOut<T>>>(
        &self,
        item: Item<P>,
        arguments: A,
        kind: Kind<T>,
        convert: impl FnMut(&T) -> Result<C>,
    ) -> Result<Vec<U>> {
        // SAFETY: the caller vouches for the function; the array has as many entries as the count says.
        let call = |call: P, raw, count, entries| unsafe { call.call(raw, arguments, (count, entries)) };
        self.list_by(item, kind, call, convert)
    }

    /// As [`list`](Target::list), for entries that are the result as they are.
    #[inline]
    unsafe fn plain_list<A: Copy, T: Zeroable, P: Call<Self::Raw, A, ListOut<T>>>(
        &self,
        item: Item<P>,
        arguments: A,
        kind: Kind<T>,
    ) -> Result<Vec<T>> {
        let pointer = self.pointer(item)?;
        let mut buffer = buffer::Buffer::new();
        // SAFETY: the caller vouches for the function; the array has as many entries as the count says.
        let mut call = |count, entries| unsafe { pointer.call(self.raw(), arguments, (count, entries)) };
        match buffer.fill::<T>(&kind, &mut call) {
            Ok(entries) => buffer::copied(entries)
                .ok_or_else(|| NvmlError::invalid_output(item, "a list that does not fit into the memory")),
            Err(code) => Err(self.failure(item.function(), code)),
        }
    }

    /// As [`list`](Target::list), for a function of another shape.
    #[inline]
    fn list_by<T: Zeroable, C: Into<Option<U>>, U, P: Copy>(
        &self,
        item: Item<P>,
        kind: Kind<T>,
        mut call: impl FnMut(P, Self::Raw, *mut u32, *mut T) -> nvmlReturn_t,
        mut convert: impl FnMut(&T) -> Result<C>,
    ) -> Result<Vec<U>> {
        let pointer = self.pointer(item)?;
        let mut buffer = buffer::Buffer::new();
        let entries = match buffer.fill::<U>(&kind, &mut |count, entries| call(pointer, self.raw(), count, entries)) {
            Ok(entries) => entries,
            Err(code) => return Err(self.failure(item.function(), code)),
        };
        let mut list = Vec::new();
        if list.try_reserve_exact(entries.len()).is_err() {
            return Err(NvmlError::invalid_output(item, "a list that does not fit into the memory"));
        }
        for entry in entries {
            if let Some(value) = convert(entry)?.into() {
                list.push(value);
            }
        }
        Ok(list)
    }
}

/// Target of a function with an older one as a fallback: see [`Target::newer`].
pub(crate) struct Newer<'a, T: ?Sized> {
    target: &'a T,
    has_older: bool,
}

impl<T: Target + ?Sized> Target for Newer<'_, T> {
    type Raw = T::Raw;

    #[inline]
    fn nvml(&self) -> &Nvml {
        self.target.nvml()
    }

    #[inline]
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

    #[inline]
    fn nvml(&self) -> &Nvml {
        self
    }

    #[inline]
    fn raw(&self) -> Self::Raw {}
}

/// Raw handle and its session. All public handle types contain one.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Handle<R: Copy> {
    nvml: Nvml,
    raw: R,
}

impl<R: Copy> Handle<R> {
    /// Handle that is an integer. Any integer is valid here.
    #[inline]
    pub(crate) fn from_number(nvml: &Nvml, raw: R) -> Handle<R> {
        Handle { nvml: nvml.clone(), raw }
    }

    #[inline]
    pub(crate) fn nvml(&self) -> &Nvml {
        &self.nvml
    }

    #[inline]
    pub(crate) fn raw(&self) -> R {
        self.raw
    }
}

impl<R: Copy> Target for Handle<R> {
    type Raw = R;

    #[inline]
    fn nvml(&self) -> &Nvml {
        &self.nvml
    }

    #[inline]
    fn raw(&self) -> R {
        self.raw
    }
}

impl<R: Copy + Hash> Hash for Handle<R> {
    #[inline]
    fn hash<S: Hasher>(&self, state: &mut S) {
        self.raw.hash(state);
    }
}

impl<R: Copy + fmt::Debug> fmt::Debug for Handle<R> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.raw.fmt(f)
    }
}
