//! GPU performance monitoring (GPM): what the units of a GPU did between two samples of their counters.

mod metrics;
mod unit;

use std::sync::{Mutex, PoisonError};

use nvml_sys::{Function, nvmlGpmSample_t, nvmlGpmSupport_t};

use crate::device::Device;
use crate::error::{NvmlError, Result};
use crate::ffi::Target;
use crate::ffi::call::target;
use crate::ffi::versioned::or_older;
use crate::nvml::Nvml;

pub use crate::generated::gpm_metrics::GpmMetricId;
pub use metrics::{GpmMetric, GpmMetricInfo, GpmMetrics};
pub use unit::GpmUnit;

/// Libraries were seen to crash when two threads took samples at once, even of different GPUs. One lock for the
/// process, as two sessions may well share one library.
static SAMPLING: Mutex<()> = Mutex::new(());

fn one_at_a_time<T>(take: impl FnOnce() -> T) -> T {
    let turn = SAMPLING.lock().unwrap_or_else(PoisonError::into_inner);
    let answer = take();
    drop(turn);
    answer
}

/// The counters of a GPU or of a MIG instance at one time. It is freed when it is dropped.
///
/// Two samples of one GPU, at least a tenth of a second apart, give [`GpmMetrics`]. Samples are meant to be kept: two
/// of them, swapped after each tick, are all that a monitor needs, and then a tick allocates nothing.
#[doc(alias = "nvmlGpmSampleFree")]
pub struct GpmSample {
    nvml: Nvml,
    handle: nvmlGpmSample_t,
}

target!(GpmSample, nvmlGpmSample_t);

impl Drop for GpmSample {
    fn drop(&mut self) {
        // SAFETY: the sample is live, and nobody uses it, as that would borrow it. A failure leaves nothing to do.
        unsafe { self.nvml.functions().nvmlGpmSampleFree(self.handle) };
    }
}

impl Nvml {
    /// An empty sample, to be filled by [`Device::gpm_sample_into`] or [`Device::gpm_mig_sample_into`].
    ///
    /// # Availability
    ///
    /// NVML 11.8 (driver 520.56.06). Hopper and newer.
    #[doc(alias = "nvmlGpmSampleAlloc")]
    pub fn create_gpm_sample(&self) -> Result<GpmSample> {
        let handle = Target::handle(self, Function::nvmlGpmSampleAlloc, |nvml, (), out| {
            // SAFETY: `out` is valid for one write.
            unsafe { nvml.nvmlGpmSampleAlloc(out) }
        })?;
        Ok(GpmSample { nvml: self.clone(), handle })
    }
}

impl Device {
    /// Whether the device offers GPM.
    ///
    /// # Availability
    ///
    /// NVML 11.8 (driver 520.56.06). Hopper and newer; others answer that they do not, or "not supported".
    #[doc(alias = "nvmlGpmQueryDeviceSupport")]
    pub fn gpm_support(&self) -> Result<bool> {
        let support: nvmlGpmSupport_t =
            self.versioned(Function::nvmlGpmQueryDeviceSupport, |nvml, device, support| {
                // SAFETY: the handle is live; `support` is a struct of the version that it says.
                unsafe { nvml.nvmlGpmQueryDeviceSupport(device, support) }
            })?;
        Ok(support.isSupportedDevice != 0)
    }

    /// A new sample of the counters of this GPU or MIG device, as they are now.
    ///
    /// A monitor that samples again and again keeps its samples and fills them with
    /// [`gpm_sample_into`](Device::gpm_sample_into).
    ///
    /// # Errors
    ///
    /// "Not supported" where the device does not offer GPM; on a GPU in MIG mode ask its instances.
    ///
    /// # Availability
    ///
    /// NVML 11.8 (driver 520.56.06). Hopper and newer.
    #[doc(alias = "nvmlGpmSampleGet")]
    #[doc(alias = "nvmlGpmSampleAlloc")]
    pub fn gpm_sample(&self) -> Result<GpmSample> {
        let mut sample = self.nvml().create_gpm_sample()?;
        self.gpm_sample_into(&mut sample)?;
        Ok(sample)
    }

    /// Fills a sample with the counters of this GPU or MIG device, as they are now.
    ///
    /// The counters are refreshed about ten times a second: samples that are less than a tenth of a second apart tell
    /// nothing. Samples are taken one at a time, whatever the number of threads: libraries were seen to crash
    /// otherwise. One takes about 50 microseconds.
    ///
    /// # Errors
    ///
    /// "Not supported" where the device does not offer GPM; on a GPU in MIG mode ask its instances.
    /// [`NvmlError::MixedSessions`] when the sample is of another session.
    ///
    /// # Availability
    ///
    /// NVML 11.8 (driver 520.56.06). Hopper and newer.
    #[doc(alias = "nvmlGpmSampleGet")]
    pub fn gpm_sample_into(&self, sample: &mut GpmSample) -> Result<()> {
        let function = Function::nvmlGpmSampleGet;
        self.same_session(function, sample)?;
        one_at_a_time(|| {
            self.command(function, |nvml, device| {
                // SAFETY: both handles are live and of one session; nobody else uses the sample.
                unsafe { nvml.nvmlGpmSampleGet(device, sample.handle) }
            })
        })
    }

    /// A new sample of the counters of a MIG GPU instance of this GPU, as they are now.
    ///
    /// # Errors
    ///
    /// Those of [`gpm_mig_sample_into`](Device::gpm_mig_sample_into).
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53). Hopper and newer.
    #[doc(alias = "nvmlGpmMigSampleGet")]
    #[doc(alias = "nvmlGpmSampleAlloc")]
    pub fn gpm_mig_sample(&self, gpu_instance_id: u32) -> Result<GpmSample> {
        let mut sample = self.nvml().create_gpm_sample()?;
        self.gpm_mig_sample_into(gpu_instance_id, &mut sample)?;
        Ok(sample)
    }

    /// Fills a sample with the counters of a MIG GPU instance of this GPU, as they are now.
    ///
    /// What is said of [`gpm_sample_into`](Device::gpm_sample_into) holds here too.
    ///
    /// # Errors
    ///
    /// "Invalid argument" or "not found" when the GPU has no such instance, "not supported" where the device does not
    /// offer GPM. [`NvmlError::MixedSessions`] when the sample is of another session.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53). Hopper and newer.
    #[doc(alias = "nvmlGpmMigSampleGet")]
    pub fn gpm_mig_sample_into(&self, gpu_instance_id: u32, sample: &mut GpmSample) -> Result<()> {
        let function = Function::nvmlGpmMigSampleGet;
        self.same_session(function, sample)?;
        one_at_a_time(|| {
            self.command(function, |nvml, device| {
                // SAFETY: both handles are live and of one session; nobody else uses the sample.
                unsafe { nvml.nvmlGpmMigSampleGet(device, gpu_instance_id, sample.handle) }
            })
        })
    }

    /// Whether GPM counters are streamed all the time, instead of being switched on for each client that samples.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53); by its new name since NVML 12.2 (driver 535.54.03). Hopper and newer. Linux, and
    /// Windows with the TCC driver model.
    #[doc(alias = "nvmlGpmQueryIfStreamingEnabled")]
    #[doc(alias = "nvmlDeviceCcuGetStreamState")]
    pub fn is_gpm_streaming_enabled(&self) -> Result<bool> {
        let state = self.newer().read(Function::nvmlGpmQueryIfStreamingEnabled, |nvml, device, out: *mut u32| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlGpmQueryIfStreamingEnabled(device, out) }
        });
        let state = or_older(state, || {
            self.read(Function::nvmlDeviceCcuGetStreamState, |nvml, device, out: *mut u32| {
                // SAFETY: the handle is live; `out` is valid for one write.
                unsafe { nvml.nvmlDeviceCcuGetStreamState(device, out) }
            })
        });
        Ok(state? != nvml_sys::NVML_FEATURE_DISABLED)
    }

    /// Has GPM counters streamed all the time, or no longer.
    ///
    /// # Errors
    ///
    /// "No permission" for users that may not change this.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53); by its new name since NVML 12.2 (driver 535.54.03). Hopper and newer. Linux, and
    /// Windows with the TCC driver model.
    #[doc(alias = "nvmlGpmSetStreamingEnabled")]
    #[doc(alias = "nvmlDeviceCcuSetStreamState")]
    pub fn set_gpm_streaming_enabled(&self, enabled: bool) -> Result<()> {
        let state = u32::from(enabled);
        let answer = self.newer().command(Function::nvmlGpmSetStreamingEnabled, |nvml, device| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlGpmSetStreamingEnabled(device, state) }
        });
        or_older(answer, || {
            self.command(Function::nvmlDeviceCcuSetStreamState, |nvml, device| {
                // SAFETY: the handle is live.
                unsafe { nvml.nvmlDeviceCcuSetStreamState(device, state) }
            })
        })
    }

    fn same_session(&self, function: Function, sample: &GpmSample) -> Result<()> {
        if self.nvml().is_same_session(&sample.nvml) { Ok(()) } else { Err(NvmlError::MixedSessions { function }) }
    }
}
