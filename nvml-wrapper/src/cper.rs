//! Common Platform Error Records (CPER) of the platform, in the format of the UEFI specification.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Nvml::sys_cper`](crate::Nvml::sys_cper) | error records of all GPUs or of one GPU |
//! | [`CperRecords`] | iterator over the error records |
//! | [`CperTypes`] | types of error records |

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

/// Iterator over the error records of the platform, oldest first, returned by [`Nvml::sys_cper`].
///
/// The iterator ends after the last record, and after the first error. More than 64 MiB of records are an error: a
/// record counts as at least 1 KiB.
#[doc(alias = "nvmlSystemGetCPER_v1")]
#[derive(Debug, Clone)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct CperRecords {
    nvml: Nvml,
    cursor: nvmlCPERCursor_v1_t,
    /// Bytes that further records may have.
    bytes_left: usize,
    is_finished: bool,
}

/// Maximum size of all records, in bytes, and the minimum that each counts as. The position of the cursor is opaque, so
/// that a library without an end is found only by this.
const MAX_BYTES: usize = 64 << 20;
const MIN_RECORD_BYTES: usize = 1024;

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
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// use nvml_wrapper::cper::CperTypes;
    ///
    /// for record in nvml.sys_cper(CperTypes::GPU, None)? {
    ///     println!("{} bytes", record?.len());
    /// }
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlSystemGetCPER_v1")]
    pub fn sys_cper<'a>(&self, types: CperTypes, uuid: impl Into<Option<&'a str>>) -> Result<CperRecords> {
        let uuid = string::to_array(f::nvmlSystemGetCPER_v1, uuid.into().unwrap_or(""))?;
        let cursor = nvmlCPERCursor_v1_t { cperTypeMask: types.bits(), uuid, handle: NVML_CPER_CURSOR_HANDLE_INIT };
        Ok(CperRecords { nvml: self.clone(), cursor, bytes_left: MAX_BYTES, is_finished: false })
    }
}

impl CperRecords {
    /// Reads the next record and the cursor of the record after it. The record is empty at the end.
    fn read_record(&self) -> Result<(Vec<u8>, nvmlCPERCursor_v1_t)> {
        let next_cursor = std::cell::Cell::new(self.cursor);
        // SAFETY: the function writes no more bytes than the passed size.
        let record = unsafe {
            arrays::behind_pointer(
                &self.nvml,
                f::nvmlSystemGetCPER_v1,
                (),
                Kind::COUNTED.with_capacity(4096),
                |capacity, bytes| nvmlGetCPER_v1_t { cursor: self.cursor, buffer: bytes, bufferSize: capacity },
                |result| {
                    next_cursor.set(result.cursor);
                    result.bufferSize
                },
                |byte: &u8| Ok(*byte),
            )
        }?;
        Ok((record, next_cursor.get()))
    }
}

impl Iterator for CperRecords {
    type Item = Result<Vec<u8>>;

    fn next(&mut self) -> Option<Result<Vec<u8>>> {
        if self.is_finished {
            return None;
        }
        let next = self.read_record().and_then(|(record, next_cursor)| {
            let bytes_left = self.bytes_left.checked_sub(record.len().max(MIN_RECORD_BYTES));
            let excess = NvmlError::invalid_output(f::nvmlSystemGetCPER_v1, "error records without an end");
            (self.bytes_left, self.cursor) = (bytes_left.ok_or(excess)?, next_cursor);
            Ok(record)
        });
        // Only an empty record is the end: the position of the cursor is opaque, and may repeat.
        let record = next.map(|record| (!record.is_empty()).then_some(record)).transpose();
        self.is_finished = !matches!(record, Some(Ok(_)));
        record
    }
}

impl std::iter::FusedIterator for CperRecords {}
