//! The utilization counters of the first NVLinks. NVML 13.0 gave them up; field values tell the throughput instead.

use nvml_sys::{
    Function, NVML_FEATURE_DISABLED, NVML_FEATURE_ENABLED, nvmlEnableState_t, nvmlNvLinkUtilizationControl_t,
};

use super::NvLink;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::flags::open_flags;

/// One of the two utilization counters of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NvLinkUtilizationCounter {
    /// Counter 0.
    Zero,
    /// Counter 1.
    One,
}

impl NvLinkUtilizationCounter {
    const fn raw(self) -> u32 {
        match self {
            NvLinkUtilizationCounter::Zero => 0,
            NvLinkUtilizationCounter::One => 1,
        }
    }
}

open_enum! {
    /// What a utilization counter counts.
    pub enum NvLinkUtilizationUnits: nvmlNvLinkUtilizationCountUnits_t {
        /// Cycles.
        Cycles = NVML_NVLINK_COUNTER_UNIT_CYCLES,
        /// Packets.
        Packets = NVML_NVLINK_COUNTER_UNIT_PACKETS,
        /// Bytes.
        Bytes = NVML_NVLINK_COUNTER_UNIT_BYTES,
        /// For NVIDIA's own use.
        Reserved = NVML_NVLINK_COUNTER_UNIT_RESERVED,
    }
}

open_flags! {
    /// The packets that a utilization counter counts.
    pub struct NvLinkPacketTypes: u32 {
        /// Packets without an operation.
        const NOP = NVML_NVLINK_COUNTER_PKTFILTER_NOP;
        /// Reads.
        const READ = NVML_NVLINK_COUNTER_PKTFILTER_READ;
        /// Writes.
        const WRITE = NVML_NVLINK_COUNTER_PKTFILTER_WRITE;
        /// Requests for atomic reductions.
        const RATOM = NVML_NVLINK_COUNTER_PKTFILTER_RATOM;
        /// Requests for atomic operations that are no reductions.
        const NRATOM = NVML_NVLINK_COUNTER_PKTFILTER_NRATOM;
        /// Flushes.
        const FLUSH = NVML_NVLINK_COUNTER_PKTFILTER_FLUSH;
        /// Responses with data.
        const RESPDATA = NVML_NVLINK_COUNTER_PKTFILTER_RESPDATA;
        /// Responses without data.
        const RESPNODATA = NVML_NVLINK_COUNTER_PKTFILTER_RESPNODATA;
    }
}

/// What a utilization counter is set to count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct NvLinkUtilizationControl {
    /// What it counts.
    pub units: NvLinkUtilizationUnits,
    /// Of which packets.
    pub packet_types: NvLinkPacketTypes,
}

impl NvLinkUtilizationControl {
    /// These units of these packets.
    #[must_use]
    pub const fn new(units: NvLinkUtilizationUnits, packet_types: NvLinkPacketTypes) -> NvLinkUtilizationControl {
        NvLinkUtilizationControl { units, packet_types }
    }
}

/// What a utilization counter has counted, in its units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct NvLinkUtilization {
    /// Received.
    pub receive: u64,
    /// Sent.
    pub send: u64,
}

impl NvLink {
    /// What a utilization counter is set to count.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer, on boards with NVLink. Deprecated since NVML 13.0.
    #[deprecated(note = "NVIDIA supports this no longer; the throughput is told by field values")]
    #[doc(alias = "nvmlDeviceGetNvLinkUtilizationControl")]
    pub fn utilization_control(&self, counter: NvLinkUtilizationCounter) -> Result<NvLinkUtilizationControl> {
        let raw: nvmlNvLinkUtilizationControl_t =
            self.read(Function::nvmlDeviceGetNvLinkUtilizationControl, |nvml, (device, link), control| {
                // SAFETY: the handle is live; `control` is valid for one write.
                unsafe { nvml.nvmlDeviceGetNvLinkUtilizationControl(device, link, counter.raw(), control) }
            })?;
        Ok(NvLinkUtilizationControl { units: raw.units.into(), packet_types: raw.pktfilter.into() })
    }

    /// Sets what a utilization counter counts, and may set it to zero. There is no setting from the start.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer, on boards with NVLink. Deprecated since NVML 13.0.
    #[deprecated(note = "NVIDIA supports this no longer; the throughput is told by field values")]
    #[doc(alias = "nvmlDeviceSetNvLinkUtilizationControl")]
    pub fn set_utilization_control(
        &self,
        counter: NvLinkUtilizationCounter,
        control: NvLinkUtilizationControl,
        reset: bool,
    ) -> Result<()> {
        let mut raw =
            nvmlNvLinkUtilizationControl_t { units: control.units.raw(), pktfilter: control.packet_types.bits() };
        self.command(Function::nvmlDeviceSetNvLinkUtilizationControl, |nvml, (device, link)| {
            let (counter, control, reset) = (counter.raw(), &raw mut raw, reset.into());
            // SAFETY: the handle is live; `control` is valid for reads and writes.
            unsafe { nvml.nvmlDeviceSetNvLinkUtilizationControl(device, link, counter, control, reset) }
        })
    }

    /// What a utilization counter has counted. It means something only after
    /// [`set_utilization_control`](NvLink::set_utilization_control).
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer, on boards with NVLink. Deprecated since NVML 13.0.
    #[deprecated(note = "NVIDIA asks to read the NVLink throughput by field values instead")]
    #[doc(alias = "nvmlDeviceGetNvLinkUtilizationCounter")]
    pub fn utilization_counter(&self, counter: NvLinkUtilizationCounter) -> Result<NvLinkUtilization> {
        let (receive, send) =
            self.read2(Function::nvmlDeviceGetNvLinkUtilizationCounter, |nvml, (device, link), receive, send| {
                // SAFETY: the handle is live; `receive` and `send` are valid for one write each.
                unsafe { nvml.nvmlDeviceGetNvLinkUtilizationCounter(device, link, counter.raw(), receive, send) }
            })?;
        Ok(NvLinkUtilization { receive, send })
    }

    /// Makes a utilization counter stand still, for sending and receiving alike.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer, on boards with NVLink. Deprecated since NVML 13.0.
    #[deprecated(note = "NVIDIA supports this no longer; the throughput is told by field values")]
    #[doc(alias = "nvmlDeviceFreezeNvLinkUtilizationCounter")]
    pub fn freeze_utilization_counter(&self, counter: NvLinkUtilizationCounter) -> Result<()> {
        self.set_frozen(counter, NVML_FEATURE_ENABLED)
    }

    /// Lets a utilization counter count again.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer, on boards with NVLink. Deprecated since NVML 13.0.
    #[deprecated(note = "NVIDIA supports this no longer; the throughput is told by field values")]
    #[doc(alias = "nvmlDeviceFreezeNvLinkUtilizationCounter")]
    pub fn unfreeze_utilization_counter(&self, counter: NvLinkUtilizationCounter) -> Result<()> {
        self.set_frozen(counter, NVML_FEATURE_DISABLED)
    }

    /// Sets a utilization counter to zero, for sending and receiving alike.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer, on boards with NVLink. Deprecated since NVML 13.0.
    #[deprecated(note = "NVIDIA supports this no longer; the throughput is told by field values")]
    #[doc(alias = "nvmlDeviceResetNvLinkUtilizationCounter")]
    pub fn reset_utilization_counter(&self, counter: NvLinkUtilizationCounter) -> Result<()> {
        self.command(Function::nvmlDeviceResetNvLinkUtilizationCounter, |nvml, (device, link)| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceResetNvLinkUtilizationCounter(device, link, counter.raw()) }
        })
    }

    fn set_frozen(&self, counter: NvLinkUtilizationCounter, frozen: nvmlEnableState_t) -> Result<()> {
        self.command(Function::nvmlDeviceFreezeNvLinkUtilizationCounter, |nvml, (device, link)| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceFreezeNvLinkUtilizationCounter(device, link, counter.raw(), frozen) }
        })
    }
}
