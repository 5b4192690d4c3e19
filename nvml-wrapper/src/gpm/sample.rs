//! GPM samples.

use std::time::Instant;

use nvml_sys::{Function, f, nvmlGpmSample_t};

use crate::error::{NvmlError, Result};
use crate::ffi::{Handle, Target};
use crate::handle::{Device, GpuInstance, handles};
use crate::mig::Placement;

/// Sample of the GPM counters of a GPU or a MIG instance. The sample is freed when it is dropped.
///
/// [`GpmMetrics`](crate::gpm::GpmMetrics) are calculated from two samples of one GPU or MIG instance, more than 100 ms
/// apart. Samples are reusable: a monitor needs two, which it swaps after each interval, and allocates nothing then.
#[doc(alias = "nvmlGpmSampleFree")]
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct GpmSample {
    pub(crate) handle: Handle<nvmlGpmSample_t>,
    /// `None` if the sample is empty.
    pub(super) origin: Option<Origin>,
}

/// Origin of the counters of a sample.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Origin {
    pub(super) device: Device,
    pub(super) instance: Option<SampledInstance>,
    pub(super) time: Instant,
}

/// MIG GPU instance of a sample.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct SampledInstance {
    id: u32,
    /// Handle, profile ID and placement, by which instances of one ID are distinguished. `None` if the caller may not
    /// read them.
    identity: Option<(GpuInstance, u32, Placement)>,
}

impl SampledInstance {
    /// The instance that has the ID now.
    #[inline]
    pub(super) fn current(device: &Device, id: u32) -> SampledInstance {
        let identity = device.gpu_instance_by_id(id).and_then(|instance| {
            let info = instance.info()?;
            Ok((instance, info.profile_id, info.placement))
        });
        SampledInstance { id, identity: identity.ok() }
    }
}

/// # Origin
impl GpmSample {
    /// Device that was sampled. `None` if the sample is empty.
    #[must_use]
    #[inline]
    pub fn device(&self) -> Option<&Device> {
        self.origin.as_ref().map(|origin| &origin.device)
    }

    /// ID of the MIG GPU instance that was sampled. `None` if the sample is empty or of a whole device.
    #[must_use]
    #[inline]
    pub fn gpu_instance_id(&self) -> Option<u32> {
        self.origin.as_ref()?.instance.as_ref().map(|instance| instance.id)
    }

    /// Time at which the sample was taken. `None` if the sample is empty.
    #[must_use]
    #[inline]
    pub fn time(&self) -> Option<Instant> {
        self.origin.as_ref().map(|origin| origin.time)
    }

    /// Checks that metrics can be calculated between this sample and a later one: the driver cannot distinguish two
    /// instances that had one ID after the other.
    #[inline]
    pub(super) fn check_pair(&self, function: impl Into<Function>, after: &GpmSample) -> Result<()> {
        let problem = match (&self.origin, &after.origin) {
            (None, _) | (_, None) => "a GPM sample is empty",
            _ if self.handle == after.handle => "two different GPM samples are required",
            (Some(before), Some(after)) if before.device != after.device => "the GPM samples are of different devices",
            (Some(before), Some(after)) if before.instance != after.instance => {
                "the GPM samples are of different GPU instances, or of one that was created anew"
            }
            (Some(before), Some(after)) if before.time > after.time => "the first GPM sample is later than the second",
            _ => return Ok(()),
        };
        Err(NvmlError::invalid_argument(function, problem))
    }
}

handles! { GpmSample nvmlGpmSample_t }

impl Drop for GpmSample {
    #[inline]
    fn drop(&mut self) {
        // SAFETY: the sample is live, and no call uses it, because a call borrows it. Errors are ignored.
        let _ = unsafe { self.handle.nvml().command(f::nvmlGpmSampleFree, (self.handle.raw(),)) };
    }
}
