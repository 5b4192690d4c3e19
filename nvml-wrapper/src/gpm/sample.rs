//! GPM samples.

use nvml_sys::{f, nvmlGpmSample_t};

use crate::ffi::{Handle, Target};
use crate::nvml::Nvml;

/// Sample of the GPM counters of a GPU or a MIG instance. The sample is freed when it is dropped.
///
/// [`GpmMetrics`](crate::gpm::GpmMetrics) are calculated from two samples of one GPU, more than 100 ms apart. Samples
/// are reusable: a monitor needs two, which it swaps after each interval, and allocates nothing then.
#[doc(alias = "nvmlGpmSampleFree")]
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct GpmSample {
    pub(crate) handle: Handle<nvmlGpmSample_t>,
}

/// # Handle and session
impl GpmSample {
    /// Raw handle, for calls through [`Nvml::functions`](crate::Nvml::functions). It is valid as long as the session.
    #[must_use]
    pub fn handle(&self) -> nvmlGpmSample_t {
        self.handle.raw()
    }

    /// Session of the handle.
    #[must_use]
    pub fn nvml(&self) -> &Nvml {
        self.handle.nvml()
    }
}

impl Drop for GpmSample {
    fn drop(&mut self) {
        // SAFETY: the sample is live, and no call uses it, because a call borrows it. Errors are ignored.
        let _ = unsafe { self.handle.nvml().command(f::nvmlGpmSampleFree, (self.handle.raw(),)) };
    }
}
