//! Common Platform Error Records (CPER) of the platform, in the format of the UEFI specification.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Nvml::sys_cper`](crate::Nvml::sys_cper) | error records of all GPUs or of one GPU |
//! | [`CperRecords`] | iterator over the error records |
//! | [`CperTypes`] | types of error records |
//!
//! No recorded driver has the function: the cursor and the format of the records are tested with simulated records
//! only. `docs/unconfirmed.md` in the repository lists the functions.

use std::cell::Cell;

use nvml_sys::{NVML_CPER_CURSOR_HANDLE_INIT, f, nvmlCPERCursor_v1_t, nvmlGetCPER_v1_t};

use crate::error::{NvmlError, Result};
use crate::ffi::flags::open_flags;
use crate::ffi::{Kind, arrays, string};
use crate::nvml::Nvml;

open_flags! {
    /// Types of error records.
    pub struct CperTypes: u32 {
        /// Error records of GPUs.
        const GPU = NVML_CPER_ACCESS_TYPE_GPU;
    }
}

/// Maximum number of calls of one iterator, so that neither many small records nor records that never fit at once take
/// long.
const MAX_CALLS: u32 = 1 << 15;

/// Maximum size of all records of one iterator together, in bytes.
const MAX_BYTES: usize = 64 << 20;

/// Iterator over the error records of the platform, oldest first, returned by [`Nvml::sys_cper`].
///
/// The iterator ends where the driver reports a record of 0 bytes, and after the first error. It makes up to
/// 32,768 calls, one for a record of up to 4096 bytes and a few for a larger one, and reads up to 64 MiB; if the driver
/// reports more, the last item is [`NvmlError::InvalidOutput`].
#[doc(alias = "nvmlSystemGetCPER_v1")]
#[derive(Debug, Clone)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct CperRecords {
    nvml: Nvml,
    cursor: nvmlCPERCursor_v1_t,
    calls_left: u32,
    bytes_left: usize,
    is_finished: bool,
}

/// # Error records
impl Nvml {
    /// Iterator over the error records of the platform (CPER). Each item is one record as bytes, in the format of the
    /// UEFI specification.
    ///
    /// `uuid` selects the records of one GPU; `None` selects the records of all GPUs.
    ///
    /// # Errors
    ///
    /// [`NvmlError::StringTooLong`](crate::NvmlError::StringTooLong) if the UUID is longer than 79 bytes.
    /// [`NvmlError::InteriorNul`](crate::NvmlError::InteriorNul) if the UUID contains a NUL byte. Errors of NVML are
    /// items of the iterator, for example `NoPermission` if the caller is not root.
    ///
    /// # Availability
    ///
    /// NVML 13.3 (driver 610.43.02). Requires root privileges.
    ///
    /// # Examples
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8().with_era(nvml_sim::Era::Latest));
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// use nvml_wrapper::cper::CperTypes;
    ///
    /// for record in nvml.sys_cper(CperTypes::GPU, None)? {
    ///     println!("{} bytes", record?.len());
    /// }
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlSystemGetCPER_v1")]
    #[inline]
    pub fn sys_cper<'a>(&self, types: CperTypes, uuid: impl Into<Option<&'a str>>) -> Result<CperRecords> {
        let uuid = string::to_array(f::nvmlSystemGetCPER_v1, uuid.into().unwrap_or(""))?;
        let cursor = nvmlCPERCursor_v1_t { cperTypeMask: types.bits(), uuid, handle: NVML_CPER_CURSOR_HANDLE_INIT };
        Ok(CperRecords { nvml: self.clone(), cursor, calls_left: MAX_CALLS, bytes_left: MAX_BYTES, is_finished: false })
    }
}

impl CperRecords {
    /// Reads the next record and sets the cursor to the record after it. `None` at the end, which is a size of 0: the
    /// cursor is opaque, and may be the same for two records.
    #[inline]
    fn read_record(&mut self) -> Result<Option<Vec<u8>>> {
        let next_cursor = Cell::new(self.cursor);
        let calls = Cell::new(0_u32);
        // SAFETY: the function writes no more bytes than the passed size.
        let record = unsafe {
            arrays::behind_pointer(
                &self.nvml,
                f::nvmlSystemGetCPER_v1,
                (),
                Kind::COUNTED.with_capacity(4096),
                |capacity, bytes| {
                    calls.set(calls.get() + 1);
                    nvmlGetCPER_v1_t { cursor: self.cursor, buffer: bytes, bufferSize: capacity }
                },
                |result| {
                    next_cursor.set(result.cursor);
                    result.bufferSize
                },
                |byte: &u8| Ok(*byte),
            )
        }?;
        if record.is_empty() {
            return Ok(None);
        }
        self.cursor = next_cursor.get();
        let too_many = NvmlError::invalid_output(f::nvmlSystemGetCPER_v1, "more error records than this crate reads");
        self.calls_left = self.calls_left.checked_sub(calls.get()).ok_or(too_many.clone())?;
        self.bytes_left = self.bytes_left.checked_sub(record.len()).ok_or(too_many)?;
        Ok(Some(record))
    }
}

impl Iterator for CperRecords {
    type Item = Result<Vec<u8>>;

    #[inline]
    fn next(&mut self) -> Option<Result<Vec<u8>>> {
        if self.is_finished {
            return None;
        }
        let record = self.read_record().transpose();
        self.is_finished = !matches!(record, Some(Ok(_)));
        record
    }
}

impl std::iter::FusedIterator for CperRecords {}
