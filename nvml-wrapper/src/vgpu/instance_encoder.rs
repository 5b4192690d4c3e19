//! Video encoding and frame buffer capture in a virtual machine.

use std::time::Duration;

use nvml_sys::{Function, nvmlFBCStats_t};

use super::VgpuInstance;
use crate::device::{EncoderSessionInfo, EncoderStats, FbcSessionInfo, FbcStats};
use crate::error::Result;
use crate::ffi::Target;

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
        self.read(Function::nvmlVgpuInstanceGetEncoderCapacity, |nvml, instance, out| {
            // SAFETY: `out` is valid for one write.
            unsafe { nvml.nvmlVgpuInstanceGetEncoderCapacity(instance, out) }
        })
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
        self.command(Function::nvmlVgpuInstanceSetEncoderCapacity, |nvml, instance| {
            // SAFETY: the function takes numbers and nothing else.
            unsafe { nvml.nvmlVgpuInstanceSetEncoderCapacity(instance, percent) }
        })
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
            self.read2(Function::nvmlVgpuInstanceGetEncoderStats, |nvml, instance, count, fps| {
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
        self.roomy_list::<_, _, 88>(
            Function::nvmlVgpuInstanceGetEncoderSessions,
            |nvml, instance, count, sessions| {
                // SAFETY: `sessions` has room for `count` entries.
                unsafe { nvml.nvmlVgpuInstanceGetEncoderSessions(instance, count, sessions) }
            },
            |session| Ok(EncoderSessionInfo::of_raw(session)),
        )
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
        let raw: nvmlFBCStats_t = self.read(Function::nvmlVgpuInstanceGetFBCStats, |nvml, instance, out| {
            // SAFETY: `out` is valid for one write.
            unsafe { nvml.nvmlVgpuInstanceGetFBCStats(instance, out) }
        })?;
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
        self.list::<_, _, 64>(
            Function::nvmlVgpuInstanceGetFBCSessions,
            |nvml, instance, count, sessions| {
                // SAFETY: `sessions` has room for `count` entries.
                unsafe { nvml.nvmlVgpuInstanceGetFBCSessions(instance, count, sessions) }
            },
            |session| Ok(FbcSessionInfo::of_raw(session)),
        )
    }
}
