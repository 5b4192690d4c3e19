//! Error records of the platform: CPER, as UEFI defines them.

use nvml_sys::{Function, NVML_CPER_CURSOR_HANDLE_INIT, nvmlCPERCursor_v1_t, nvmlGetCPER_v1_t};

use crate::error::Result;
use crate::ffi::flags::open_flags;
use crate::ffi::{arrays, string};
use crate::nvml::Nvml;

open_flags! {
    /// Kinds of error records.
    pub struct CperTypes: u32 {
        /// Those of GPUs.
        const GPU = NVML_CPER_ACCESS_TYPE_GPU;
    }
}

/// The error records of the platform, oldest first, as [`Nvml::sys_cper`] gives them: an iterator.
///
/// After an error it ends.
#[doc(alias = "nvmlSystemGetCPER_v1")]
#[derive(Debug, Clone)]
#[must_use = "an iterator does nothing until it is asked for records"]
pub struct CperRecords {
    nvml: Nvml,
    cursor: nvmlCPERCursor_v1_t,
    is_over: bool,
}

impl Nvml {
    /// The error records of the platform, each as the bytes that UEFI's specification describes.
    ///
    /// `uuid` is that of the GPU whose records are wanted; None for those of all.
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8().with_era(nvml_sim::Era::Latest));
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// use nvml_wrapper::CperTypes;
    ///
    /// for record in nvml.sys_cper(CperTypes::GPU, None)? {
    ///     println!("{} bytes", record?.len());
    /// }
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`NvmlError::TextTooLong`](crate::NvmlError::TextTooLong) and
    /// [`NvmlError::InteriorNul`](crate::NvmlError::InteriorNul) for a UUID that is none. What NVML says comes from the
    /// iterator, as an item.
    ///
    /// # Availability
    ///
    /// NVML 13.3 (driver 610.43.02). Root.
    #[doc(alias = "nvmlSystemGetCPER_v1")]
    pub fn sys_cper<'a>(&self, types: CperTypes, uuid: impl Into<Option<&'a str>>) -> Result<CperRecords> {
        let uuid = string::to_array(Function::nvmlSystemGetCPER_v1, uuid.into().unwrap_or(""))?;
        let cursor = nvmlCPERCursor_v1_t { cperTypeMask: types.bits(), uuid, handle: NVML_CPER_CURSOR_HANDLE_INIT };
        Ok(CperRecords { nvml: self.clone(), cursor, is_over: false })
    }
}

impl CperRecords {
    /// The next record, and where the reading goes on after it. It is empty at the end.
    fn read(&self) -> Result<(Vec<u8>, nvmlCPERCursor_v1_t)> {
        let after = std::cell::Cell::new(self.cursor);
        let record = arrays::behind_pointer::<_, _, u8, _, 4096>(
            &self.nvml,
            Function::nvmlSystemGetCPER_v1,
            |room, bytes| nvmlGetCPER_v1_t { cursor: self.cursor, buffer: bytes, bufferSize: room },
            |answer| {
                after.set(answer.cursor);
                answer.bufferSize
            },
            |nvml, (), cper| {
                // SAFETY: `cper` has a buffer of as many bytes as it says.
                unsafe { nvml.nvmlSystemGetCPER_v1(cper) }
            },
            |byte| Ok(*byte),
        )?;
        Ok((record, after.get()))
    }
}

impl Iterator for CperRecords {
    type Item = Result<Vec<u8>>;

    fn next(&mut self) -> Option<Result<Vec<u8>>> {
        if self.is_over {
            return None;
        }
        match self.read() {
            Ok((record, after)) => {
                // Where the library does not go on, the same record would come again and again.
                self.is_over = record.is_empty() || after.handle == self.cursor.handle;
                self.cursor = after;
                (!record.is_empty()).then_some(Ok(record))
            }
            Err(error) => {
                self.is_over = true;
                Some(Err(error))
            }
        }
    }
}

impl std::iter::FusedIterator for CperRecords {}
