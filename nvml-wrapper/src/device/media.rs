//! Video encoding and frame buffer capture.

use std::time::Duration;

use nvml_sys::{Function, nvmlEncoderSessionInfo_t, nvmlFBCSessionInfo_t, nvmlFBCStats_t};

use super::Device;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::flags::open_flags;

open_enum! {
    /// A video format that is encoded to.
    pub enum EncoderType: nvmlEncoderType_t {
        /// H.264.
        H264 = NVML_ENCODER_QUERY_H264,
        /// HEVC, H.265.
        Hevc = NVML_ENCODER_QUERY_HEVC,
        /// AV1.
        Av1 = NVML_ENCODER_QUERY_AV1,
    }
}

open_enum! {
    /// Where captured frames go.
    pub enum FbcSessionType: nvmlFBCSessionType_t {
        /// To system memory.
        ToSys = NVML_FBC_SESSION_TYPE_TOSYS,
        /// To CUDA.
        Cuda = NVML_FBC_SESSION_TYPE_CUDA,
        /// To video memory.
        Vid = NVML_FBC_SESSION_TYPE_VID,
        /// To the hardware encoder.
        HwEnc = NVML_FBC_SESSION_TYPE_HWENC,
    }
}

open_flags! {
    /// How a capture session works.
    pub struct FbcSessionFlags: u32 {
        /// It tells which parts of a frame differ from the last.
        const DIFFMAP_ENABLED = NVML_NVFBC_SESSION_FLAG_DIFFMAP_ENABLED;
        /// It tells which parts of a frame are of which kind.
        const CLASSIFICATIONMAP_ENABLED = NVML_NVFBC_SESSION_FLAG_CLASSIFICATIONMAP_ENABLED;
        /// A capture does not wait for a new frame.
        const CAPTURE_WITH_WAIT_NO_WAIT = NVML_NVFBC_SESSION_FLAG_CAPTURE_WITH_WAIT_NO_WAIT;
        /// A capture waits for a new frame, however long.
        const CAPTURE_WITH_WAIT_INFINITE = NVML_NVFBC_SESSION_FLAG_CAPTURE_WITH_WAIT_INFINITE;
        /// A capture waits for a new frame for a time.
        const CAPTURE_WITH_WAIT_TIMEOUT = NVML_NVFBC_SESSION_FLAG_CAPTURE_WITH_WAIT_TIMEOUT;
    }
}

/// All encoder sessions of a device together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct EncoderStats {
    /// Number of sessions.
    pub session_count: u32,
    /// Frames a second, averaged over the sessions.
    pub average_fps: u32,
    /// Time that encoding a frame takes, averaged.
    pub average_latency: Duration,
}

/// One encoder session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct EncoderSessionInfo {
    /// Id of the session.
    pub session_id: u32,
    /// The process that has it.
    pub pid: u32,
    /// The vGPU that has it. None but on vGPU hosts.
    pub vgpu_instance: Option<u32>,
    /// The video format.
    pub codec_type: EncoderType,
    /// Width in pixels.
    pub h_resolution: u32,
    /// Height in pixels.
    pub v_resolution: u32,
    /// Frames a second, moving average.
    pub average_fps: u32,
    /// Time that encoding a frame takes, moving average.
    pub average_latency: Duration,
}

impl EncoderSessionInfo {
    pub(crate) fn of_raw(raw: &nvmlEncoderSessionInfo_t) -> EncoderSessionInfo {
        EncoderSessionInfo {
            session_id: raw.sessionId,
            pid: raw.pid,
            vgpu_instance: Some(raw.vgpuInstance).filter(|id| *id != 0),
            codec_type: raw.codecType.into(),
            h_resolution: raw.hResolution,
            v_resolution: raw.vResolution,
            average_fps: raw.averageFps,
            average_latency: Duration::from_micros(raw.averageLatency.into()),
        }
    }
}

/// All frame buffer capture sessions of a device together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct FbcStats {
    /// Number of sessions.
    pub sessions_count: u32,
    /// New frames captured a second, moving average.
    pub average_fps: u32,
    /// Time that capturing a new frame takes, moving average.
    pub average_latency: Duration,
}

/// One frame buffer capture session. Before its first frame, the resolution and the averages may be 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct FbcSessionInfo {
    /// Id of the session.
    pub session_id: u32,
    /// The process that has it.
    pub pid: u32,
    /// The vGPU that has it. None but on vGPU hosts.
    pub vgpu_instance: Option<u32>,
    /// The display that is captured.
    pub display_ordinal: u32,
    /// Where the frames go.
    pub session_type: FbcSessionType,
    /// How the session works.
    pub session_flags: FbcSessionFlags,
    /// The greatest width that it supports, in pixels.
    pub h_max_resolution: u32,
    /// The greatest height that it supports, in pixels.
    pub v_max_resolution: u32,
    /// Width that was asked for, in pixels.
    pub h_resolution: u32,
    /// Height that was asked for, in pixels.
    pub v_resolution: u32,
    /// New frames captured a second, moving average.
    pub average_fps: u32,
    /// Time that capturing a new frame takes, moving average.
    pub average_latency: Duration,
}

impl FbcSessionInfo {
    pub(crate) fn of_raw(raw: &nvmlFBCSessionInfo_t) -> FbcSessionInfo {
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

impl Device {
    /// What is left of the video encoder for a format, in percent.
    ///
    /// # Errors
    ///
    /// "Not supported" for a format that the device does not encode to, "invalid argument" for one that the driver
    /// does not know.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.66); AV1 since NVML 12.3 (driver 545.23.06). Maxwell and newer.
    #[doc(alias = "nvmlDeviceGetEncoderCapacity")]
    pub fn encoder_capacity(&self, encoder_type: EncoderType) -> Result<u32> {
        self.read(Function::nvmlDeviceGetEncoderCapacity, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetEncoderCapacity(device, encoder_type.raw(), out) }
        })
    }

    /// Number, speed and latency of all encoder sessions together.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.66). Maxwell and newer.
    #[doc(alias = "nvmlDeviceGetEncoderStats")]
    pub fn encoder_stats(&self) -> Result<EncoderStats> {
        let [session_count, average_fps, latency] =
            self.read(Function::nvmlDeviceGetEncoderStats, |nvml, device, out: *mut [u32; 3]| {
                let out: *mut u32 = out.cast();
                // SAFETY: the handle is live; `out` is an array of three, each valid for one write.
                unsafe { nvml.nvmlDeviceGetEncoderStats(device, out, out.add(1), out.add(2)) }
            })?;
        Ok(EncoderStats { session_count, average_fps, average_latency: Duration::from_micros(latency.into()) })
    }

    /// The encoder sessions: whose they are, format, resolution, speed and latency.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.66). Maxwell and newer.
    #[doc(alias = "nvmlDeviceGetEncoderSessions")]
    pub fn encoder_sessions(&self) -> Result<Vec<EncoderSessionInfo>> {
        // The first driver with this function, 375.66, had entries of 40 bytes: a quarter more than today's.
        self.roomy_list::<_, _, 88>(
            Function::nvmlDeviceGetEncoderSessions,
            |nvml, device, count, sessions| {
                // SAFETY: the handle is live; `sessions` has room for `count` entries.
                unsafe { nvml.nvmlDeviceGetEncoderSessions(device, count, sessions) }
            },
            |session| Ok(EncoderSessionInfo::of_raw(session)),
        )
    }

    /// Number, speed and latency of all frame buffer capture sessions together.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 410.104). Maxwell and newer.
    #[doc(alias = "nvmlDeviceGetFBCStats")]
    pub fn fbc_stats(&self) -> Result<FbcStats> {
        let raw: nvmlFBCStats_t = self.read(Function::nvmlDeviceGetFBCStats, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetFBCStats(device, out) }
        })?;
        Ok(FbcStats {
            sessions_count: raw.sessionsCount,
            average_fps: raw.averageFPS,
            average_latency: Duration::from_micros(raw.averageLatency.into()),
        })
    }

    /// The frame buffer capture sessions: whose they are, what they capture and how, resolution, speed and latency.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 410.104). Maxwell and newer.
    #[doc(alias = "nvmlDeviceGetFBCSessions")]
    pub fn fbc_sessions(&self) -> Result<Vec<FbcSessionInfo>> {
        self.list::<_, _, 64>(
            Function::nvmlDeviceGetFBCSessions,
            |nvml, device, count, sessions| {
                // SAFETY: the handle is live; `sessions` has room for `count` entries.
                unsafe { nvml.nvmlDeviceGetFBCSessions(device, count, sessions) }
            },
            |session| Ok(FbcSessionInfo::of_raw(session)),
        )
    }
}
