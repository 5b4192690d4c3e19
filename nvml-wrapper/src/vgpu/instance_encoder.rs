//! Video encoder and frame buffer capture (FBC) sessions of a virtual machine (VM).
//!
//! | item | meaning |
//! | --- | --- |
//! | [`VgpuInstance::encoder_capacity`](crate::VgpuInstance::encoder_capacity) | encoder capacity, in percent |
//! | [`VgpuInstance::encoder_stats`](crate::VgpuInstance::encoder_stats) | totals of all encoder sessions |
//! | [`VgpuInstance::encoder_sessions`](crate::VgpuInstance::encoder_sessions) | encoder sessions |
//! | [`VgpuInstance::fbc_stats`](crate::VgpuInstance::fbc_stats) | totals of all FBC sessions |
//! | [`VgpuInstance::fbc_sessions`](crate::VgpuInstance::fbc_sessions) | FBC sessions |
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::vgpu_host());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! for vgpu in nvml.device_by_index(0)?.active_vgpus()? {
//!     let stats = vgpu.encoder_stats()?;
//!     println!("{} sessions, {} frames per second", stats.session_count, stats.average_fps);
//! #   assert_eq!(stats.session_count as usize, vgpu.encoder_sessions()?.len());
//! }
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use std::time::Duration;

use nvml_sys::f;

use crate::device::media::{self, EncoderSessionInfo, EncoderStats, FbcSessionInfo, FbcStats};
use crate::error::Result;
use crate::ffi::{Kind, Target};
use crate::handle::VgpuInstance;

/// # Encoder and FBC
impl VgpuInstance {
    /// Encoder capacity of the vGPU, in percent (0 to 100) of the maximum encoder capacity.
    ///
    /// # Errors
    ///
    /// `NotFound` if the vGPU no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.66). Maxwell and newer.
    #[doc(alias = "nvmlVgpuInstanceGetEncoderCapacity")]
    #[inline]
    pub fn encoder_capacity(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlVgpuInstanceGetEncoderCapacity, ()) }
    }

    /// Sets the encoder capacity of the vGPU, in percent (0 to 100) of the maximum encoder capacity.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the value is above 100. `NotFound` if the vGPU no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.66). Maxwell and newer.
    #[doc(alias = "nvmlVgpuInstanceSetEncoderCapacity")]
    #[inline]
    pub fn set_encoder_capacity(&self, percent: u32) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlVgpuInstanceSetEncoderCapacity, (percent,)) }
    }

    /// Number, average frame rate and average latency of all encoder sessions of the vGPU.
    ///
    /// # Errors
    ///
    /// `NotFound` if the vGPU no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.66). Maxwell and newer.
    #[doc(alias = "nvmlVgpuInstanceGetEncoderStats")]
    #[inline]
    pub fn encoder_stats(&self) -> Result<EncoderStats> {
        let (mut session_count, mut average_fps, mut latency) = (0, 0, 0);
        // SAFETY: the function writes three values.
        self.handle.call(f::nvmlVgpuInstanceGetEncoderStats, |call, instance| unsafe {
            call(instance, &raw mut session_count, &raw mut average_fps, &raw mut latency)
        })?;
        Ok(EncoderStats { session_count, average_fps, average_latency: Duration::from_micros(latency.into()) })
    }

    /// Encoder sessions of the vGPU: process ID in the VM, codec, resolution, frame rate and latency.
    ///
    /// # Errors
    ///
    /// `NotFound` if the vGPU no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.66). Maxwell and newer.
    #[doc(alias = "nvmlVgpuInstanceGetEncoderSessions")]
    #[inline]
    pub fn encoder_sessions(&self) -> Result<Vec<EncoderSessionInfo>> {
        // SAFETY: the function writes a list of encoder sessions.
        unsafe { media::encoder_sessions(&self.handle, f::nvmlVgpuInstanceGetEncoderSessions) }
    }

    /// Number, average frame rate and average latency of all frame buffer capture (FBC) sessions of the vGPU.
    ///
    /// # Errors
    ///
    /// `NotFound` if the vGPU no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 410.104). Maxwell and newer.
    #[doc(alias = "nvmlVgpuInstanceGetFBCStats")]
    #[inline]
    pub fn fbc_stats(&self) -> Result<FbcStats> {
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(f::nvmlVgpuInstanceGetFBCStats, ()) }?;
        Ok(FbcStats {
            sessions_count: raw.sessionsCount,
            average_fps: raw.averageFPS,
            average_latency: Duration::from_micros(raw.averageLatency.into()),
        })
    }

    /// Frame buffer capture (FBC) sessions of the vGPU: process ID in the VM, session type and flags, resolution, frame
    /// rate and latency.
    ///
    /// # Errors
    ///
    /// `NotFound` if the vGPU no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 410.104). Maxwell and newer.
    #[doc(alias = "nvmlVgpuInstanceGetFBCSessions")]
    #[inline]
    pub fn fbc_sessions(&self) -> Result<Vec<FbcSessionInfo>> {
        // SAFETY: the function writes no more entries than the passed count.
        unsafe {
            self.handle.list(f::nvmlVgpuInstanceGetFBCSessions, (), Kind::COUNTED, |session| {
                Ok(FbcSessionInfo::from_raw(session))
            })
        }
    }
}
