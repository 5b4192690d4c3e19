//! GPU performance monitoring (GPM): metrics of a GPU or MIG instance between two samples of its counters.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::is_gpm_supported`](crate::Device::is_gpm_supported) | whether the device supports GPM |
//! | [`Device::gpm_sample`](crate::Device::gpm_sample) | new sample of a GPU or MIG device |
//! | [`Device::gpm_sample_into`](crate::Device::gpm_sample_into) | fills an existing sample |
//! | [`Device::gpm_mig_sample`](crate::Device::gpm_mig_sample) | new sample of a MIG GPU instance |
//! | [`GpmSample::device`](crate::GpmSample::device), [`time`](crate::GpmSample::time) | origin of a sample |
//! | [`Nvml::create_gpm_sample`](crate::Nvml::create_gpm_sample) | empty sample |
//! | [`GpmMetrics`] | list of metrics with their values between two samples |
//! | [`GpmMetricId`], [`GpmUnit`] | metric identifiers and units |
//! | [`Device::set_gpm_streaming_enabled`](crate::Device::set_gpm_streaming_enabled) | continuous streaming |
//!
//! GPM needs Hopper or newer. On virtual machines with vGPU, GPM needs a MIG-backed vGPU that has all of its instance's
//! frame buffer.
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! use std::time::Duration;
//!
//! use nvml_wrapper::gpm::{GpmMetricId, GpmMetrics};
//!
//! let device = nvml.device_by_index(0)?;
//! if device.is_gpm_supported()? {
//!     let before = device.gpm_sample()?;
//!     std::thread::sleep(Duration::from_millis(200));
//!     let after = device.gpm_sample()?;
//!     let mut metrics = GpmMetrics::new([GpmMetricId::SmUtil]);
//!     metrics.read(&before, &after)?;
//!     if let Some(percent) = metrics.value(GpmMetricId::SmUtil)? {
//!         println!("SM utilization: {percent} %");
//!     }
//! }
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

mod metrics;
pub(crate) mod sample;
pub(crate) mod unit;

use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use nvml_sys::{f, nvmlGpmSample_t};

use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::versioned::{or_older, or_older_version};
use crate::gpm::sample::{GpmSample, Origin, SampledInstance};
use crate::handle::Device;
use crate::nvml::Nvml;

pub use crate::generated::gpm_metrics::GpmMetricId;
pub use metrics::{GpmMetric, GpmMetricInfo, GpmMetrics};
pub use unit::GpmUnit;

/// Libraries were observed to crash when two threads sampled at once, even different GPUs, and to return
/// `NVML_ERROR_IN_USE` when one thread sampled or queried the streaming state while another queried the state. The lock
/// is global, as two sessions can share one library.
static LOCK: Mutex<()> = Mutex::new(());

#[inline]
fn with_lock<T>(call: impl FnOnce() -> T) -> T {
    let _guard = LOCK.lock().unwrap_or_else(PoisonError::into_inner);
    call()
}

/// # GPM
impl Nvml {
    /// Allocates an empty sample, to be filled by [`Device::gpm_sample_into`] or [`Device::gpm_mig_sample_into`].
    ///
    /// # Availability
    ///
    /// NVML 11.8 (driver 520.56.06). Hopper and newer.
    #[doc(alias = "nvmlGpmSampleAlloc")]
    #[inline]
    pub fn create_gpm_sample(&self) -> Result<GpmSample> {
        // SAFETY: the function writes one handle.
        unsafe { self.open(f::nvmlGpmSampleAlloc, ()) }.map(|handle| GpmSample { handle, origin: None })
    }
}

/// # GPM
impl Device {
    /// Whether the device supports GPM.
    ///
    /// # Errors
    ///
    /// `NotSupported` on some drivers if the device does not support GPM; others return `false`.
    ///
    /// # Availability
    ///
    /// NVML 11.8 (driver 520.56.06). Hopper and newer.
    #[doc(alias = "nvmlGpmQueryDeviceSupport")]
    #[doc(alias = "gpm_support")]
    #[inline]
    pub fn is_gpm_supported(&self) -> Result<bool> {
        // SAFETY: the function fills a struct of the version that the struct contains.
        let support = unsafe { self.handle.versioned(f::nvmlGpmQueryDeviceSupport, ()) }?;
        Ok(support.isSupportedDevice != 0)
    }

    /// New sample of the GPM counters of this GPU or MIG device.
    ///
    /// A monitor that samples repeatedly keeps its samples, and fills them by
    /// [`gpm_sample_into`](Device::gpm_sample_into).
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not support GPM. In MIG mode, the instances are sampled instead of the GPU.
    ///
    /// # Availability
    ///
    /// NVML 11.8 (driver 520.56.06). Hopper and newer.
    #[doc(alias = "nvmlGpmSampleGet")]
    #[doc(alias = "nvmlGpmSampleAlloc")]
    #[inline]
    pub fn gpm_sample(&self) -> Result<GpmSample> {
        let mut sample = self.handle.nvml().create_gpm_sample()?;
        self.gpm_sample_into(&mut sample)?;
        Ok(sample)
    }

    /// Fills a sample with the GPM counters of this GPU or MIG device.
    ///
    /// The driver refreshes the counters about every 100 ms: the interval between two samples has to be longer. The
    /// crate takes one sample at a time, also from several threads, because libraries were observed to crash otherwise.
    /// One sample takes about 50 microseconds.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not support GPM. In MIG mode, the instances are sampled instead of the GPU.
    /// [`MixedSessions`](crate::NvmlError::MixedSessions) if the sample belongs to another session.
    ///
    /// # Availability
    ///
    /// NVML 11.8 (driver 520.56.06). Hopper and newer.
    #[doc(alias = "nvmlGpmSampleGet")]
    #[inline]
    pub fn gpm_sample_into(&self, sample: &mut GpmSample) -> Result<()> {
        let function = f::nvmlGpmSampleGet;
        self.handle.same_session(function, &sample.handle)?;
        self.fill_gpm_sample(sample, None, |handle| {
            // SAFETY: the function writes into the sample, which is borrowed.
            unsafe { self.handle.command(function, (handle,)) }
        })
    }

    /// Fills a sample and sets its origin. The sample is empty after an error.
    #[inline]
    fn fill_gpm_sample(
        &self,
        sample: &mut GpmSample,
        instance: Option<SampledInstance>,
        take: impl FnOnce(nvmlGpmSample_t) -> Result<()>,
    ) -> Result<()> {
        sample.origin = None;
        let time = with_lock(|| {
            let time = Instant::now();
            take(sample.handle()).map(|()| time)
        })?;
        sample.origin = Some(Origin { device: self.clone(), instance, time });
        Ok(())
    }

    /// New sample of the GPM counters of a MIG GPU instance of this GPU.
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
    #[doc(alias = "nvmlDeviceGetGpuInstanceById")]
    #[doc(alias = "nvmlGpuInstanceGetInfo")]
    #[inline]
    pub fn gpm_mig_sample(&self, gpu_instance_id: u32) -> Result<GpmSample> {
        let mut sample = self.handle.nvml().create_gpm_sample()?;
        self.gpm_mig_sample_into(gpu_instance_id, &mut sample)?;
        Ok(sample)
    }

    /// Fills a sample with the GPM counters of a MIG GPU instance of this GPU.
    ///
    /// Interval, locking and cost are those of [`gpm_sample_into`](Device::gpm_sample_into). Handle, profile and
    /// placement of the instance are read too, if the caller may manage MIG instances: they distinguish the instance
    /// from a later one with the same ID.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` or `NotFound` if the GPU has no such instance; `NotSupported` if the device does not support
    /// GPM. [`MixedSessions`](crate::NvmlError::MixedSessions) if the sample belongs to another session.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53). Hopper and newer.
    #[doc(alias = "nvmlGpmMigSampleGet")]
    #[doc(alias = "nvmlDeviceGetGpuInstanceById")]
    #[doc(alias = "nvmlGpuInstanceGetInfo")]
    #[inline]
    pub fn gpm_mig_sample_into(&self, gpu_instance_id: u32, sample: &mut GpmSample) -> Result<()> {
        let function = f::nvmlGpmMigSampleGet;
        self.handle.same_session(function, &sample.handle)?;
        let instance = SampledInstance::current(self, gpu_instance_id);
        self.fill_gpm_sample(sample, Some(instance), |handle| {
            // SAFETY: the function writes into the sample, which is borrowed.
            unsafe { self.handle.command(function, (gpu_instance_id, handle)) }
        })
    }

    /// Whether GPM streaming is enabled: counters are streamed continuously, instead of only for clients that sample.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not support GPM.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53); under the name `nvmlGpmQueryIfStreamingEnabled` since NVML 12.2 (driver 535.54.03).
    /// Hopper and newer. Linux, and Windows with the TCC driver model.
    #[doc(alias = "nvmlGpmQueryIfStreamingEnabled")]
    #[doc(alias = "nvmlDeviceCcuGetStreamState")]
    #[doc(alias = "gpm_streaming_enabled")]
    #[inline]
    pub fn is_gpm_streaming_enabled(&self) -> Result<bool> {
        let state = with_lock(|| {
            // SAFETY: the function writes one value.
            let state = unsafe { self.handle.newer().read(f::nvmlGpmQueryIfStreamingEnabled, ()) };
            or_older(state, || {
                // SAFETY: the function writes one value.
                unsafe { self.handle.read(f::nvmlDeviceCcuGetStreamState, ()) }
            })
        });
        Ok(state? != nvml_sys::NVML_FEATURE_DISABLED)
    }

    /// Enables or disables GPM streaming.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not support GPM; `NoPermission` if the caller may not change the setting.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53); under the name `nvmlGpmSetStreamingEnabled` since NVML 12.2 (driver 535.54.03).
    /// Hopper and newer. Linux, and Windows with the TCC driver model.
    #[doc(alias = "nvmlGpmSetStreamingEnabled")]
    #[doc(alias = "nvmlDeviceCcuSetStreamState")]
    #[inline]
    pub fn set_gpm_streaming_enabled(&self, enabled: bool) -> Result<()> {
        let state = u32::from(enabled);
        with_lock(|| {
            // SAFETY: the function takes no pointers.
            let result = unsafe { self.handle.newer().command(f::nvmlGpmSetStreamingEnabled, (state,)) };
            or_older_version(result, || {
                // SAFETY: the function takes no pointers.
                unsafe { self.handle.command(f::nvmlDeviceCcuSetStreamState, (state,)) }
            })
        })
    }
}
