//! Utilization of a device and of its video and image engines, in percent.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::utilization_rates`](crate::Device::utilization_rates) | GPU and memory utilization |
//! | [`Device::encoder_utilization`](crate::Device::encoder_utilization) | video encoder (NVENC) |
//! | [`Device::decoder_utilization`](crate::Device::decoder_utilization) | video decoder (NVDEC) |
//! | [`Device::jpg_utilization`](crate::Device::jpg_utilization) | JPEG engine |
//! | [`Device::ofa_utilization`](crate::Device::ofa_utilization) | optical flow accelerator (OFA) |
//! | [`Utilization`] | GPU and memory utilization |
//! | [`EngineUtilization`] | utilization of one engine, with its sampling period |
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! let device = nvml.device_by_index(0)?;
//! let utilization = device.utilization_rates()?;
//! println!("GPU {} %, memory {} %", utilization.gpu, utilization.memory);
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use std::time::Duration;

use nvml_sys::f;

use crate::error::Result;
use crate::ffi::Target;
use crate::handle::Device;

/// Utilization rates of a device over the last sample period, in percent of time.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct Utilization {
    /// Percent of time during which one or more kernels were executing on the GPU.
    pub gpu: u32,
    /// Percent of time during which device memory was being read or written. It is not the amount of memory in use.
    pub memory: u32,
}

/// Utilization of one engine of a device.
#[doc(alias = "UtilizationInfo")]
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct EngineUtilization {
    /// Utilization over the sampling period, in percent.
    pub utilization: u32,
    /// Sampling period.
    pub sampling_period: Duration,
}

impl EngineUtilization {
    #[inline]
    fn from_raw((percent, microseconds): (u32, u32)) -> EngineUtilization {
        EngineUtilization { utilization: percent, sampling_period: Duration::from_micros(microseconds.into()) }
    }
}

/// # Utilization
impl Device {
    /// GPU and memory utilization over the last sample period, in percent.
    ///
    /// The sample period is between 1/6 second and 1 second, depending on the product. With ECC enabled, both values
    /// can be high while the driver initializes, because memory is scrubbed.
    ///
    /// # Errors
    ///
    /// `NotSupported` on MIG devices and on a GPU in MIG mode.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetUtilizationRates")]
    #[inline]
    pub fn utilization_rates(&self) -> Result<Utilization> {
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(f::nvmlDeviceGetUtilizationRates, ()) }?;
        Ok(Utilization { gpu: raw.gpu, memory: raw.memory })
    }

    /// Utilization of the video encoder, in percent, with its sampling period.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device has no encoder or is in MIG mode.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceGetEncoderUtilization")]
    #[inline]
    pub fn encoder_utilization(&self) -> Result<EngineUtilization> {
        // SAFETY: the function writes two values.
        let raw = unsafe { self.handle.read2(f::nvmlDeviceGetEncoderUtilization, ()) };
        raw.map(EngineUtilization::from_raw)
    }

    /// Utilization of the video decoder, in percent, with its sampling period.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device has no decoder or is in MIG mode.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceGetDecoderUtilization")]
    #[inline]
    pub fn decoder_utilization(&self) -> Result<EngineUtilization> {
        // SAFETY: the function writes two values.
        let raw = unsafe { self.handle.read2(f::nvmlDeviceGetDecoderUtilization, ()) };
        raw.map(EngineUtilization::from_raw)
    }

    /// Utilization of the JPEG engine, in percent, with its sampling period.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device has no JPEG engine or is in MIG mode.
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.43.02). Turing and newer.
    #[doc(alias = "nvmlDeviceGetJpgUtilization")]
    #[inline]
    pub fn jpg_utilization(&self) -> Result<EngineUtilization> {
        // SAFETY: the function writes two values.
        let raw = unsafe { self.handle.read2(f::nvmlDeviceGetJpgUtilization, ()) };
        raw.map(EngineUtilization::from_raw)
    }

    /// Utilization of the optical flow accelerator (OFA), in percent, with its sampling period.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device has no OFA or is in MIG mode.
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.43.02). Turing and newer.
    #[doc(alias = "nvmlDeviceGetOfaUtilization")]
    #[inline]
    pub fn ofa_utilization(&self) -> Result<EngineUtilization> {
        // SAFETY: the function writes two values.
        let raw = unsafe { self.handle.read2(f::nvmlDeviceGetOfaUtilization, ()) };
        raw.map(EngineUtilization::from_raw)
    }
}
