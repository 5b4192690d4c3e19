//! Samples over time.

use std::time::SystemTime;

use nvml_sys::{Function, nvmlSample_t, nvmlValueType_t};

use super::{Device, FieldValue};
use crate::error::Result;
use crate::ffi::buffer::or_empty;
use crate::ffi::enums::open_enum;
use crate::ffi::{Target, time, value};

open_enum! {
    /// What the driver samples.
    pub enum SamplingType: nvmlSamplingType_t {
        /// Power that the GPU draws, in milliwatts.
        TotalPower = NVML_TOTAL_POWER_SAMPLES,
        /// Percent of the time in which a kernel was running.
        GpuUtilization = NVML_GPU_UTILIZATION_SAMPLES,
        /// Percent of the time in which device memory was read or written.
        MemoryUtilization = NVML_MEMORY_UTILIZATION_SAMPLES,
        /// Percent of the time in which the video encoder was busy.
        EncoderUtilization = NVML_ENC_UTILIZATION_SAMPLES,
        /// Percent of the time in which the video decoder was busy.
        DecoderUtilization = NVML_DEC_UTILIZATION_SAMPLES,
        /// Clock of the processor, in MHz.
        ProcessorClock = NVML_PROCESSOR_CLK_SAMPLES,
        /// Clock of the memory, in MHz.
        MemoryClock = NVML_MEMORY_CLK_SAMPLES,
        /// Power that the module draws, in milliwatts.
        ModulePower = NVML_MODULE_POWER_SAMPLES,
        /// Percent of the time in which the JPEG engine was busy.
        JpgUtilization = NVML_JPG_UTILIZATION_SAMPLES,
        /// Percent of the time in which the optical flow accelerator was busy.
        OfaUtilization = NVML_OFA_UTILIZATION_SAMPLES,
    }
}

/// A value at a time.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Sample {
    /// When it was taken.
    pub timestamp: Option<SystemTime>,
    /// What was measured.
    pub value: FieldValue,
}

impl Device {
    /// What the driver sampled after a time, oldest first: more values than polling sees, by one call.
    ///
    /// `last_seen` is the timestamp of the last sample of an earlier answer; None for all samples that the driver
    /// still has, which are those of the last few seconds. Where there are none, the list is empty.
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// # let device = nvml.device_by_index(0)?;
    /// use nvml_wrapper::SamplingType;
    ///
    /// let samples = device.samples(SamplingType::TotalPower, None)?;
    /// let highest = samples.iter().filter_map(|sample| sample.value.as_u64()).max();
    /// let last_seen = samples.last().and_then(|sample| sample.timestamp);
    /// // Later, only what is new:
    /// let more = device.samples(SamplingType::TotalPower, last_seen)?;
    /// # assert!(highest > Some(0) && more.is_empty());
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// "Invalid argument" for what the driver or this product does not sample, such as the power of a module that
    /// there is not.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older); power of the module since NVML 12.2 (driver 535.43.02), JPEG and optical flow
    /// engines since NVML 12.4 (driver 550.40.07). Kepler and newer; utilizations not on GPUs with MIG on.
    #[doc(alias = "nvmlDeviceGetSamples")]
    pub fn samples(
        &self,
        sampling_type: SamplingType,
        last_seen: impl Into<Option<SystemTime>>,
    ) -> Result<Vec<Sample>> {
        let last_seen = time::micros_of(last_seen.into());
        let value_type: std::cell::Cell<nvmlValueType_t> = std::cell::Cell::new(0);
        // With less room than there are samples the library gives the oldest and says nothing of the others.
        or_empty(self.cut_list::<nvmlSample_t, _, 256>(
            Function::nvmlDeviceGetSamples,
            |nvml, device, count, samples| {
                // SAFETY: the handle is live; `samples` has capacity for `count` entries, `value_type` is valid for one write.
                unsafe {
                    nvml.nvmlDeviceGetSamples(
                        device,
                        sampling_type.raw(),
                        last_seen,
                        value_type.as_ptr(),
                        count,
                        samples,
                    )
                }
            },
            |sample| {
                let value = value::typed(value_type.get(), sample.sampleValue);
                Ok(Sample { timestamp: time::of_micros(sample.timeStamp), value })
            },
        ))
    }
}
