//! How busy a device is.

use std::time::Duration;

use nvml_sys::{Function, nvmlUtilization_t};

use super::Device;
use crate::error::Result;
use crate::ffi::Target;

/// How busy a device was over the last sample period, in percent of the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Utilization {
    /// The time in which at least one kernel was running.
    pub gpu: u32,
    /// The time in which device memory was being read or written.
    pub memory: u32,
}

/// How busy one engine of a device was over its sample period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct EngineUtilization {
    /// In percent of the time.
    pub percent: u32,
    /// The period that the percentage is of.
    pub sampling_period: Duration,
}

impl EngineUtilization {
    fn of_raw((percent, microseconds): (u32, u32)) -> EngineUtilization {
        EngineUtilization { percent, sampling_period: Duration::from_micros(microseconds.into()) }
    }
}

impl Device {
    /// How busy the device and its memory were over the last sample period, in percent.
    ///
    /// The period is between a sixth of a second and one second, depending on the product.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer; not on MIG devices and not while MIG is on.
    #[doc(alias = "nvmlDeviceGetUtilizationRates")]
    pub fn utilization_rates(&self) -> Result<Utilization> {
        let raw: nvmlUtilization_t = self.read(Function::nvmlDeviceGetUtilizationRates, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetUtilizationRates(device, out) }
        })?;
        Ok(Utilization { gpu: raw.gpu, memory: raw.memory })
    }

    /// How busy the video encoder was.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceGetEncoderUtilization")]
    pub fn encoder_utilization(&self) -> Result<EngineUtilization> {
        let raw = self.read2(Function::nvmlDeviceGetEncoderUtilization, |nvml, device, percent, period| {
            // SAFETY: the handle is live; both results are valid for one write.
            unsafe { nvml.nvmlDeviceGetEncoderUtilization(device, percent, period) }
        });
        raw.map(EngineUtilization::of_raw)
    }

    /// How busy the video decoder was.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceGetDecoderUtilization")]
    pub fn decoder_utilization(&self) -> Result<EngineUtilization> {
        let raw = self.read2(Function::nvmlDeviceGetDecoderUtilization, |nvml, device, percent, period| {
            // SAFETY: the handle is live; both results are valid for one write.
            unsafe { nvml.nvmlDeviceGetDecoderUtilization(device, percent, period) }
        });
        raw.map(EngineUtilization::of_raw)
    }

    /// How busy the JPEG engine was.
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.43.02). Turing and newer.
    #[doc(alias = "nvmlDeviceGetJpgUtilization")]
    pub fn jpg_utilization(&self) -> Result<EngineUtilization> {
        let raw = self.read2(Function::nvmlDeviceGetJpgUtilization, |nvml, device, percent, period| {
            // SAFETY: the handle is live; both results are valid for one write.
            unsafe { nvml.nvmlDeviceGetJpgUtilization(device, percent, period) }
        });
        raw.map(EngineUtilization::of_raw)
    }

    /// How busy the optical flow accelerator was.
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.43.02). Turing and newer.
    #[doc(alias = "nvmlDeviceGetOfaUtilization")]
    pub fn ofa_utilization(&self) -> Result<EngineUtilization> {
        let raw = self.read2(Function::nvmlDeviceGetOfaUtilization, |nvml, device, percent, period| {
            // SAFETY: the handle is live; both results are valid for one write.
            unsafe { nvml.nvmlDeviceGetOfaUtilization(device, percent, period) }
        });
        raw.map(EngineUtilization::of_raw)
    }
}
