//! GPM samples of the callers.

use nvml_sys::*;

use crate::model::Meter;
use crate::write::NvmlResult;

/// All GPM samples that were allocated and not freed.
#[derive(Default)]
pub(crate) struct GpmSamples {
    samples: Vec<GpmSample>,
    next: usize,
}

/// A GPM sample.
pub(crate) struct GpmSample {
    id: usize,
    session: u64,
    /// GPU index and MIG GPU instance ID of the sample. `None` if the sample is empty.
    pub(crate) of: Option<(usize, Option<u32>)>,
    pub(crate) meter: Meter,
}

impl GpmSamples {
    pub(crate) fn allocate(&mut self, session: u64) -> usize {
        self.next += 1;
        self.samples.push(GpmSample { id: self.next, session, of: None, meter: Meter::default() });
        self.next
    }

    pub(crate) fn free(&mut self, session: u64, id: usize) -> NvmlResult {
        self.find(session, id)?;
        self.samples.retain(|sample| sample.id != id);
        Ok(())
    }

    pub(crate) fn find(&mut self, session: u64, id: usize) -> NvmlResult<&mut GpmSample> {
        let sample = self.samples.iter_mut().find(|sample| sample.id == id && sample.session == session);
        sample.ok_or(NVML_ERROR_INVALID_ARGUMENT)
    }

    pub(crate) fn count(&self) -> usize {
        self.samples.len()
    }
}
