//! Video encoding and frame buffer capture in a virtual machine.

use std::time::Duration;

use nvml_sys::{f, nvmlFBCStats_t};

use super::VgpuInstance;
use crate::device::{EncoderSessionInfo, EncoderStats, FbcSessionInfo, FbcStats};
use crate::error::Result;
use crate::ffi::{Handle, Kind, Target};

impl VgpuInstance {
    /// The part of the video encoder that the instance may use, in percent of the encoder's maximum.
    ///
    /// # Errors
    ///
    /// "Not found" when the instance is gone.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.66). Maxwell and newer.
    #[doc(alias = "nvmlVgpuInstanceGetEncoderCapacity")]
    pub fn encoder_capacity(&self) -> Result<u32> {
        // SAFETY: it writes one value.
        unsafe { self.handle.read(f::nvmlVgpuInstanceGetEncoderCapacity, ()) }
    }

    /// Sets the part of the video encoder that the instance may use, in percent of the encoder's maximum.
    ///
    /// # Errors
    ///
    /// "Invalid argument" for more than 100; "not found" when the instance is gone.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.66). Maxwell and newer.
    #[doc(alias = "nvmlVgpuInstanceSetEncoderCapacity")]
    pub fn set_encoder_capacity(&self, percent: u32) -> Result<()> {
        // SAFETY: it takes no pointers.
        unsafe { self.handle.command(f::nvmlVgpuInstanceSetEncoderCapacity, (percent,)) }
    }

    /// Number, speed and latency of all encoder sessions of the instance together.
    ///
    /// # Errors
    ///
    /// "Not found" when the instance is gone.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.66). Maxwell and newer.
    #[doc(alias = "nvmlVgpuInstanceGetEncoderStats")]
    pub fn encoder_stats(&self) -> Result<EncoderStats> {
        let mut latency = 0;
        let (session_count, average_fps) =
            self.handle.read2(f::nvmlVgpuInstanceGetEncoderStats, |nvml, instance, count, fps| {
                // SAFETY: all three places are valid for one write.
                unsafe { nvml.nvmlVgpuInstanceGetEncoderStats(instance, count, fps, &raw mut latency) }
            })?;
        Ok(EncoderStats { session_count, average_fps, average_latency: Duration::from_micros(latency.into()) })
    }

    /// The encoder sessions of the instance: their process in the virtual machine, format, resolution, speed and
    /// latency.
    ///
    /// # Errors
    ///
    /// "Not found" when the instance is gone.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.66). Maxwell and newer.
    #[doc(alias = "nvmlVgpuInstanceGetEncoderSessions")]
    pub fn encoder_sessions(&self) -> Result<Vec<EncoderSessionInfo>> {
        // The first driver with this function, 375.66, had entries of 40 bytes: a quarter more than today's.
        // SAFETY: it writes entries of at most four thirds of their declared size, as many as the count says.
        unsafe {
            self.handle.list(f::nvmlVgpuInstanceGetEncoderSessions, (), Kind::WIDER, |session| {
                Ok(EncoderSessionInfo::of_raw(session))
            })
        }
    }

    /// Number, speed and latency of all frame buffer capture sessions of the instance together.
    ///
    /// # Errors
    ///
    /// "Not found" when the instance is gone.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 410.104). Maxwell and newer.
    #[doc(alias = "nvmlVgpuInstanceGetFBCStats")]
    pub fn fbc_stats(&self) -> Result<FbcStats> {
        // SAFETY: it writes one value.
        let raw: nvmlFBCStats_t = unsafe { self.handle.read(f::nvmlVgpuInstanceGetFBCStats, ()) }?;
        Ok(FbcStats {
            sessions_count: raw.sessionsCount,
            average_fps: raw.averageFPS,
            average_latency: Duration::from_micros(raw.averageLatency.into()),
        })
    }

    /// The frame buffer capture sessions of the instance: their process in the virtual machine, what they capture and
    /// how, resolution, speed and latency.
    ///
    /// # Errors
    ///
    /// "Not found" when the instance is gone.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 410.104). Maxwell and newer.
    #[doc(alias = "nvmlVgpuInstanceGetFBCSessions")]
    pub fn fbc_sessions(&self) -> Result<Vec<FbcSessionInfo>> {
        // SAFETY: it writes at most as many entries as the count says.
        unsafe {
            self.handle.list(f::nvmlVgpuInstanceGetFBCSessions, (), Kind::COUNTED, |session| {
                Ok(FbcSessionInfo::of_raw(session))
            })
        }
    }
}
