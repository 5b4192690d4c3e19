//! Samples of power, utilization and clocks that the driver records.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::samples`](crate::Device::samples) | recorded samples of one kind, newer than a given time |
//! | [`SamplingType`] | kinds of samples, with their units |
//! | [`Sample`] | time and value of a sample |

use std::time::SystemTime;

use nvml_sys::{f, nvmlSample_t, nvmlValueType_t};

use crate::device::field::SampleValue;
use crate::error::Result;
use crate::ffi::buffer::or_empty;
use crate::ffi::enums::open_enum;
use crate::ffi::{Kind, Target, time, value};
use crate::handle::Device;

open_enum! {
    /// Kind of samples that the driver records.
    #[doc(alias = "Sampling")]
    pub enum SamplingType: nvmlSamplingType_t {
        /// Power draw of the GPU, in milliwatts.
        TotalPower = NVML_TOTAL_POWER_SAMPLES,
        /// GPU utilization: percent of the time in which one or more kernels were executing.
        GpuUtilization = NVML_GPU_UTILIZATION_SAMPLES,
        /// Memory utilization: percent of the time in which device memory was being read or written.
        MemoryUtilization = NVML_MEMORY_UTILIZATION_SAMPLES,
        /// Video encoder (NVENC) utilization, in percent of the time.
        EncoderUtilization = NVML_ENC_UTILIZATION_SAMPLES,
        /// Video decoder (NVDEC) utilization, in percent of the time.
        DecoderUtilization = NVML_DEC_UTILIZATION_SAMPLES,
        /// Processor clock, in MHz.
        ProcessorClock = NVML_PROCESSOR_CLK_SAMPLES,
        /// Memory clock, in MHz.
        MemoryClock = NVML_MEMORY_CLK_SAMPLES,
        /// Power draw of the module, in milliwatts. Supported on Grace Hopper and newer modules.
        ModulePower = NVML_MODULE_POWER_SAMPLES,
        /// JPEG engine (NVJPG) utilization, in percent of the time.
        JpgUtilization = NVML_JPG_UTILIZATION_SAMPLES,
        /// Optical flow accelerator (NVOFA) utilization, in percent of the time.
        OfaUtilization = NVML_OFA_UTILIZATION_SAMPLES,
    }
}

impl SamplingType {
    /// Whether the samples are percentages.
    #[inline]
    fn is_percentage(self) -> bool {
        matches!(
            self,
            SamplingType::GpuUtilization
                | SamplingType::MemoryUtilization
                | SamplingType::EncoderUtilization
                | SamplingType::DecoderUtilization
                | SamplingType::JpgUtilization
                | SamplingType::OfaUtilization
        )
    }
}

/// A sample: a value and its time.
#[derive(Debug, Default, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct Sample {
    /// Time of the sample. `None` if [`SystemTime`] cannot represent it.
    pub timestamp: Option<SystemTime>,
    /// Value of the sample, in the unit of the [`SamplingType`].
    pub value: SampleValue,
}

/// # Samples
impl Device {
    /// Samples of one kind that the driver recorded after `last_seen`, in ascending order of time.
    ///
    /// One call returns more values than polling. An H200 records power every 20 milliseconds (up to 120 samples) and
    /// utilization about every 200 milliseconds (up to 72 samples).
    ///
    /// `last_seen` is the timestamp of the last sample of an earlier result, or `None` for all samples that the driver
    /// keeps, which are those of the last seconds. The list is empty if there are no newer samples. Empty slots, which
    /// have no time, older samples, and utilization above 100 percent are left out.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the driver or the product does not record this kind of samples, such as module power of a
    /// GPU without a module. `NotSupported` for utilization of a GPU with MIG enabled.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older); power of the module since NVML 12.2 (driver 535.43.02), JPEG and optical flow
    /// engines since NVML 12.4 (driver 550.40.07). Kepler and newer.
    ///
    /// # Examples
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// # let device = nvml.device_by_index(0)?;
    /// use nvml_wrapper::device::sample::SamplingType;
    ///
    /// let samples = device.samples(SamplingType::TotalPower, None)?;
    /// let highest = samples.iter().filter_map(|sample| sample.value.as_u64()).max();
    /// let last_seen = samples.last().and_then(|sample| sample.timestamp);
    /// // Later, only newer samples:
    /// let more = device.samples(SamplingType::TotalPower, last_seen)?;
    /// # assert!(highest > Some(0) && more.is_empty());
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlDeviceGetSamples")]
    #[inline]
    pub fn samples(
        &self,
        sampling_type: SamplingType,
        last_seen: impl Into<Option<SystemTime>>,
    ) -> Result<Vec<Sample>> {
        let last_seen = time::to_micros(last_seen.into());
        let value_type: std::cell::Cell<nvmlValueType_t> = std::cell::Cell::new(0);
        // With less capacity than samples, the library returns the oldest samples and does not report the others.
        or_empty(self.handle.list_by(
            f::nvmlDeviceGetSamples,
            Kind::TRUNCATING.with_capacity(256),
            // SAFETY: `samples` has capacity for `count` entries; the type is valid for one write.
            |call, device, count, samples| unsafe {
                call(device, sampling_type.raw(), last_seen, value_type.as_ptr(), count, samples)
            },
            |sample: &nvmlSample_t| {
                let value = value::typed(value_type.get(), sample.sampleValue);
                let is_possible = !sampling_type.is_percentage() || value.as_f64().is_none_or(|value| value <= 100.0);
                let is_valid = sample.timeStamp != 0 && time::is_newer(sample.timeStamp, last_seen) && is_possible;
                Ok(is_valid.then(|| Sample { timestamp: time::from_micros(sample.timeStamp), value }))
            },
        ))
    }
}
