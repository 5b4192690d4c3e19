//! Functions whose prototype has the newest struct of a name, but which write an older and smaller one.

use core::mem::MaybeUninit;

/// Sets all bytes to zero, including padding. A move of a zeroed value need not copy the padding.
pub(super) const fn zero<T>(memory: &mut MaybeUninit<T>) {
    // SAFETY: the memory is valid for writes.
    unsafe { memory.as_mut_ptr().write_bytes(0, 1) }
}

/// The written struct `W` at the start of memory for the declared struct `D`. A move of a `D` need not copy its
/// padding, and `nvmlGridLicensableFeatures_t` has padding where its older versions have fields.
///
/// # Safety
///
/// The memory starts with a valid `W`, all of whose bytes are initialized.
pub(super) const unsafe fn prefix<D, W>(memory: &MaybeUninit<D>) -> W {
    const { assert!(size_of::<W>() <= size_of::<D>() && align_of::<W>() <= align_of::<D>()) };
    // SAFETY: by the contract the memory starts with a `W`; size and alignment are sufficient.
    unsafe { memory.as_ptr().cast::<W>().read() }
}

#[cfg(test)]
mod tests {
    use nvml_sys::{nvmlGridLicensableFeatures_t, nvmlGridLicensableFeatures_v3_t};

    use super::*;

    type Bytes = [u8; size_of::<nvmlGridLicensableFeatures_v3_t>()];

    /// Result of reading memory that a library filled with these bytes, or did not write to.
    const fn read(written: Option<Bytes>) -> Bytes {
        let mut memory = MaybeUninit::<nvmlGridLicensableFeatures_t>::uninit();
        zero(&mut memory);
        // SAFETY: the memory is larger than the bytes, all of it is initialized, and any bytes are a valid array.
        unsafe {
            if let Some(written) = written {
                memory.as_mut_ptr().cast::<Bytes>().write(written);
            }
            prefix(&memory)
        }
    }

    /// Evaluated by the compiler, so that `RUSTC_BOOTSTRAP=1 cargo rustc -p nvml-wrapper --lib --profile test --
    /// -Zextra-const-ub-checks`, which discards padding in each move, reports lost bytes.
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
