//! Video encoder sessions and frame buffer capture (FBC) sessions of a device.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::encoder_capacity`](crate::Device::encoder_capacity) | remaining encoder capacity for a codec |
//! | [`Device::encoder_stats`](crate::Device::encoder_stats) | [`EncoderStats`]: totals of all encoder sessions |
//! | [`Device::encoder_sessions`](crate::Device::encoder_sessions) | [`EncoderSessionInfo`] of each encoder session |
//! | [`Device::fbc_stats`](crate::Device::fbc_stats) | [`FbcStats`]: totals of all FBC sessions |
//! | [`Device::fbc_sessions`](crate::Device::fbc_sessions) | [`FbcSessionInfo`] of each FBC session |
//! | [`EncoderType`] | codec of an encoder |
//! | [`FbcSessionType`], [`FbcSessionFlags`] | destination and options of an FBC session |
//!
//! Encoder and decoder utilization are in [`Device::encoder_utilization`](crate::Device::encoder_utilization) and
//! [`Device::decoder_utilization`](crate::Device::decoder_utilization).
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::geforce());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! let device = nvml.device_by_index(0)?;
//! for session in device.encoder_sessions()? {
//!     println!("process {}: {:?}, {} frames per second", session.pid, session.codec_type, session.average_fps);
//! }
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use std::time::Duration;

use nvml_sys::{Item, f, nvmlEncoderSessionInfo_375_66_t, nvmlEncoderSessionInfo_t, nvmlFBCSessionInfo_t};

use crate::driver::Quirk;
use crate::error::Result;
use crate::ffi::enums::open_enum;
use crate::ffi::flags::open_flags;
use crate::ffi::shape::{Call, ListOut};
use crate::ffi::{Kind, Target, layouts};
use crate::handle::Device;

open_enum! {
    /// Codec of a video encoder.
    pub enum EncoderType: nvmlEncoderType_t {
        /// H.264 (AVC).
        H264 = NVML_ENCODER_QUERY_H264,
        /// HEVC (H.265).
        Hevc = NVML_ENCODER_QUERY_HEVC,
        /// AV1.
        Av1 = NVML_ENCODER_QUERY_AV1,
    }
}

open_enum! {
    /// Destination of captured frames.
    pub enum FbcSessionType: nvmlFBCSessionType_t {
        /// System memory.
        ToSys = NVML_FBC_SESSION_TYPE_TOSYS,
        /// A CUDA buffer.
        Cuda = NVML_FBC_SESSION_TYPE_CUDA,
        /// Video memory.
        Vid = NVML_FBC_SESSION_TYPE_VID,
        /// The hardware encoder.
        HwEnc = NVML_FBC_SESSION_TYPE_HWENC,
    }
}

open_flags! {
    /// Options of a frame buffer capture session.
    #[doc(alias = "FbcFlags")]
    pub struct FbcSessionFlags: u32 {
        /// Differential maps are enabled: the session reports the regions of a frame that changed.
        const DIFFMAP_ENABLED = NVML_NVFBC_SESSION_FLAG_DIFFMAP_ENABLED;
        /// Classification maps are enabled: the session reports the content class of each region of a frame.
        const CLASSIFICATIONMAP_ENABLED = NVML_NVFBC_SESSION_FLAG_CLASSIFICATIONMAP_ENABLED;
        /// Capture calls are non-blocking.
        const CAPTURE_WITH_WAIT_NO_WAIT = NVML_NVFBC_SESSION_FLAG_CAPTURE_WITH_WAIT_NO_WAIT;
        /// Capture calls block until a new frame is available.
        const CAPTURE_WITH_WAIT_INFINITE = NVML_NVFBC_SESSION_FLAG_CAPTURE_WITH_WAIT_INFINITE;
        /// Capture calls block until a new frame is available or a timeout has elapsed.
        const CAPTURE_WITH_WAIT_TIMEOUT = NVML_NVFBC_SESSION_FLAG_CAPTURE_WITH_WAIT_TIMEOUT;
    }
}

/// Statistics of all active encoder sessions of a device or a vGPU instance.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct EncoderStats {
    /// Number of active sessions.
    pub session_count: u32,
    /// Frames encoded per second, averaged over all active sessions.
    pub average_fps: u32,
    /// Encode latency of a frame, averaged over all active sessions, with microsecond resolution.
    pub average_latency: Duration,
}

/// An active encoder session.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct EncoderSessionInfo {
    /// Session ID.
    pub session_id: u32,
    /// Process ID of the owner.
    pub pid: u32,
    /// ID of the vGPU instance that owns the session. `None` except on vGPU hosts.
    pub vgpu_instance: Option<u32>,
    /// Codec of the session.
    pub codec_type: EncoderType,
    /// Horizontal resolution, in pixels.
    #[doc(alias = "hres")]
    pub h_resolution: u32,
    /// Vertical resolution, in pixels.
    #[doc(alias = "vres")]
    pub v_resolution: u32,
    /// Frames encoded per second, moving average.
    pub average_fps: u32,
    /// Encode latency of a frame, moving average, with microsecond resolution.
    pub average_latency: Duration,
}

impl layouts::Entry for nvmlEncoderSessionInfo_t {
    type Value = EncoderSessionInfo;

    #[inline]
    fn is_valid(&self) -> bool {
        self.pid != 0
    }

    #[inline]
    fn value(&self) -> EncoderSessionInfo {
        EncoderSessionInfo {
            session_id: self.sessionId,
            pid: self.pid,
            vgpu_instance: Some(self.vgpuInstance).filter(|id| *id != 0),
            codec_type: self.codecType.into(),
            h_resolution: self.hResolution,
            v_resolution: self.vResolution,
            average_fps: self.averageFps,
            average_latency: Duration::from_micros(self.averageLatency.into()),
        }
    }
}

impl layouts::Entry for nvmlEncoderSessionInfo_375_66_t {
    type Value = EncoderSessionInfo;

    #[inline]
    fn is_valid(&self) -> bool {
        u32::try_from(self.pid).is_ok_and(|pid| pid != 0)
    }

    #[inline]
    fn value(&self) -> EncoderSessionInfo {
        EncoderSessionInfo {
            session_id: self.sessionId,
            pid: u32::try_from(self.pid).unwrap_or(u32::MAX),
            vgpu_instance: Some(self.vgpuInstance).filter(|id| *id != 0),
            codec_type: self.codecType.into(),
            h_resolution: self.hResolution,
            v_resolution: self.vResolution,
            average_fps: self.averageFps,
            average_latency: Duration::from_micros(self.averageLatency.into()),
        }
    }
}

/// Encoder sessions of a device or of a vGPU instance.
///
/// # Safety
///
/// The function writes a list of encoder sessions.
#[inline]
pub(crate) unsafe fn encoder_sessions<S, P>(target: &S, item: Item<P>) -> Result<Vec<EncoderSessionInfo>>
where
    S: Target,
    P: Call<S::Raw, (), ListOut<nvmlEncoderSessionInfo_t>>,
{
    // Only the first drivers with these functions have the quirk: the version is read, and known, on all others.
    let is_wide = target.nvml().quirk(Quirk::WideEncoderSessions);
    // SAFETY: the caller vouches for the function, which writes entries in one of the two layouts.
    unsafe {
        layouts::list::<_, _, nvmlEncoderSessionInfo_t, nvmlEncoderSessionInfo_375_66_t, _, _>(
            target,
            item,
            (),
            is_wide,
            |session| session,
        )
    }
}

/// Statistics of all active frame buffer capture sessions of a device or a vGPU instance.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct FbcStats {
    /// Number of active sessions.
    pub sessions_count: u32,
    /// New frames captured per second, moving average.
    pub average_fps: u32,
    /// Capture latency of a new frame, moving average, with microsecond resolution.
    pub average_latency: Duration,
}

/// An active frame buffer capture session.
///
/// The resolution and the averages may be 0 until the session has captured its first frame.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct FbcSessionInfo {
    /// Session ID.
    pub session_id: u32,
    /// Process ID of the owner.
    pub pid: u32,
    /// ID of the vGPU instance that owns the session. `None` except on vGPU hosts.
    pub vgpu_instance: Option<u32>,
    /// Identifier of the captured display.
    pub display_ordinal: u32,
    /// Destination of the captured frames.
    pub session_type: FbcSessionType,
    /// Options of the session.
    pub session_flags: FbcSessionFlags,
    /// Maximum horizontal resolution that the session supports, in pixels.
    #[doc(alias = "hres_max")]
    pub h_max_resolution: u32,
    /// Maximum vertical resolution that the session supports, in pixels.
    #[doc(alias = "vres_max")]
    pub v_max_resolution: u32,
    /// Horizontal resolution requested by the last capture call, in pixels.
    #[doc(alias = "hres")]
    pub h_resolution: u32,
    /// Vertical resolution requested by the last capture call, in pixels.
    #[doc(alias = "vres")]
    pub v_resolution: u32,
    /// New frames captured per second, moving average.
    pub average_fps: u32,
    /// Capture latency of a new frame, moving average, with microsecond resolution.
    pub average_latency: Duration,
}

impl FbcSessionInfo {
    #[inline]
    pub(crate) fn from_raw(raw: &nvmlFBCSessionInfo_t) -> FbcSessionInfo {
        FbcSessionInfo {
            session_id: raw.sessionId,
            pid: raw.pid,
            vgpu_instance: Some(raw.vgpuInstance).filter(|id| *id != 0),
            display_ordinal: raw.displayOrdinal,
            session_type: raw.sessionType.into(),
            session_flags: raw.sessionFlags.into(),
            h_max_resolution: raw.hMaxResolution,
            v_max_resolution: raw.vMaxResolution,
            h_resolution: raw.hResolution,
            v_resolution: raw.vResolution,
            average_fps: raw.averageFPS,
            average_latency: Duration::from_micros(raw.averageLatency.into()),
        }
    }
}

/// # Video encoding and frame capture
impl Device {
    /// Remaining capacity of the video encoder for a codec, in percent of its maximum: 0 to 100.
    ///
    /// Data center GPUs without an encoder, such as the H200, report 100.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device has no encoder for the codec. `InvalidArgument` if the driver does not know the
    /// codec.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.66); AV1 since NVML 12.3 (driver 545.23.06). Maxwell and newer.
    #[doc(alias = "nvmlDeviceGetEncoderCapacity")]
    #[inline]
    pub fn encoder_capacity(&self, encoder_type: EncoderType) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetEncoderCapacity, (encoder_type.raw(),)) }
    }

    /// Count, average frame rate and average latency of all active encoder sessions.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.66). Maxwell and newer.
    #[doc(alias = "nvmlDeviceGetEncoderStats")]
    #[inline]
    pub fn encoder_stats(&self) -> Result<EncoderStats> {
        let (mut session_count, mut average_fps, mut latency) = (0, 0, 0);
        // SAFETY: the function writes three values.
        self.handle.call(f::nvmlDeviceGetEncoderStats, |call, device| unsafe {
            call(device, &raw mut session_count, &raw mut average_fps, &raw mut latency)
        })?;
        Ok(EncoderStats { session_count, average_fps, average_latency: Duration::from_micros(latency.into()) })
    }

    /// The active encoder sessions, in the driver's order. The list is empty if no session is active.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.66). Maxwell and newer.
    #[doc(alias = "nvmlDeviceGetEncoderSessions")]
    #[inline]
    pub fn encoder_sessions(&self) -> Result<Vec<EncoderSessionInfo>> {
        // SAFETY: the function writes a list of encoder sessions.
        unsafe { encoder_sessions(&self.handle, f::nvmlDeviceGetEncoderSessions) }
    }

    /// Count, average frame rate and average latency of all active frame buffer capture sessions.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 410.104). Maxwell and newer.
    #[doc(alias = "nvmlDeviceGetFBCStats")]
    #[inline]
    pub fn fbc_stats(&self) -> Result<FbcStats> {
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(f::nvmlDeviceGetFBCStats, ()) }?;
        Ok(FbcStats {
            sessions_count: raw.sessionsCount,
            average_fps: raw.averageFPS,
            average_latency: Duration::from_micros(raw.averageLatency.into()),
        })
    }

    /// The active frame buffer capture sessions, in the driver's order. The list is empty if no session is active.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 410.104). Maxwell and newer.
    #[doc(alias = "nvmlDeviceGetFBCSessions")]
    #[doc(alias = "fbc_sessions_info")]
    #[doc(alias = "fbc_session_count")]
    #[inline]
    pub fn fbc_sessions(&self) -> Result<Vec<FbcSessionInfo>> {
        // SAFETY: the function writes no more entries than the passed count.
        unsafe {
            self.handle
                .list(f::nvmlDeviceGetFBCSessions, (), Kind::COUNTED, |session| Ok(FbcSessionInfo::from_raw(session)))
        }
    }
}
