//! Structs that a function writes although its prototype names a newer and larger one.

use core::mem::MaybeUninit;

/// Sets all bytes of a place to zero, those of padding included, which a zeroed value may lose when it is moved there.
pub(super) const fn zero<T>(place: &mut MaybeUninit<T>) {
    // SAFETY: the place is valid for writes.
    unsafe { place.as_mut_ptr().write_bytes(0, 1) }
}

/// The beginning of a place, read as what the library wrote there. A move of the declared type would lose the bytes
/// that are padding in it: `nvmlGridLicensableFeatures_t` has padding where its older versions have fields.
///
/// # Safety
///
/// The beginning of the place is a `W`, in all its bytes.
pub(super) const unsafe fn beginning<D, W>(place: &MaybeUninit<D>) -> W {
    const { assert!(size_of::<W>() <= size_of::<D>() && align_of::<W>() <= align_of::<D>()) };
    // SAFETY: by the contract, and the place is large enough for a W and aligned as one.
    unsafe { place.as_ptr().cast::<W>().read() }
}

#[cfg(test)]
mod tests {
    use nvml_sys::{nvmlGridLicensableFeatures_t, nvmlGridLicensableFeatures_v3_t};

    use super::*;

    type Bytes = [u8; size_of::<nvmlGridLicensableFeatures_v3_t>()];

    /// Bytes that are read of a place to which a library wrote these bytes, or nothing.
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
