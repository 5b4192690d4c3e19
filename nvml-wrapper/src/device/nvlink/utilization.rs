//! NVLink utilization counters, deprecated since NVML 13.0: [`NvLink::throughput`] reads the field values that replace
//! them.

use nvml_sys::{
    Function, NVML_FEATURE_DISABLED, NVML_FEATURE_ENABLED, nvmlEnableState_t, nvmlNvLinkUtilizationControl_t,
};

use super::NvLink;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::flags::open_flags;

/// Utilization counter of a link: there are two.
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
    /// Unit in which a utilization counter counts.
    pub enum NvLinkUtilizationUnits: nvmlNvLinkUtilizationCountUnits_t {
        /// Cycles.
        Cycles = NVML_NVLINK_COUNTER_UNIT_CYCLES,
        /// Packets.
        Packets = NVML_NVLINK_COUNTER_UNIT_PACKETS,
        /// Bytes.
        Bytes = NVML_NVLINK_COUNTER_UNIT_BYTES,
        /// Reserved for internal use by NVIDIA.
        Reserved = NVML_NVLINK_COUNTER_UNIT_RESERVED,
    }
}

open_flags! {
    /// Packet types that a utilization counter counts.
    pub struct NvLinkPacketTypes: u32 {
        /// No-operation packets.
        const NOP = NVML_NVLINK_COUNTER_PKTFILTER_NOP;
        /// Reads.
        const READ = NVML_NVLINK_COUNTER_PKTFILTER_READ;
        /// Writes.
        const WRITE = NVML_NVLINK_COUNTER_PKTFILTER_WRITE;
        /// Reduction atomic requests.
        const RATOM = NVML_NVLINK_COUNTER_PKTFILTER_RATOM;
        /// Non-reduction atomic requests.
        const NRATOM = NVML_NVLINK_COUNTER_PKTFILTER_NRATOM;
        /// Flush requests.
        const FLUSH = NVML_NVLINK_COUNTER_PKTFILTER_FLUSH;
        /// Responses with data.
        const RESPDATA = NVML_NVLINK_COUNTER_PKTFILTER_RESPDATA;
        /// Responses without data.
        const RESPNODATA = NVML_NVLINK_COUNTER_PKTFILTER_RESPNODATA;
    }
}

/// Control of a utilization counter: its unit and packet types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct NvLinkUtilizationControl {
    /// Unit of the counter.
    pub units: NvLinkUtilizationUnits,
    /// Packet types that are counted.
    pub packet_types: NvLinkPacketTypes,
}

/// # Constructors
impl NvLinkUtilizationControl {
    /// Control with a unit and packet types.
    #[must_use]
    pub const fn new(units: NvLinkUtilizationUnits, packet_types: NvLinkPacketTypes) -> NvLinkUtilizationControl {
        NvLinkUtilizationControl { units, packet_types }
    }
}

/// Values of a utilization counter, in the unit of its control.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct NvLinkUtilization {
    /// Receive counter.
    pub receive: u64,
    /// Transmit counter.
    pub send: u64,
}

/// # Utilization counters
impl NvLink {
    /// Control of a utilization counter.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not have NVLink or utilization counters; `InvalidArgument` if the device has
    /// no such link.
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

    /// Sets the control of a utilization counter; `reset` also resets the counter to zero.
    ///
    /// Counters have no default control.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not have NVLink or utilization counters; `InvalidArgument` if the device has
    /// no such link or the control is invalid; `NoPermission` if the caller is not root.
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

    /// Values of a utilization counter. They are undefined before
    /// [`set_utilization_control`](NvLink::set_utilization_control) has been called.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not have NVLink or utilization counters; `InvalidArgument` if the device has
    /// no such link.
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

    /// Freezes a utilization counter, both receive and transmit.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not have NVLink or utilization counters; `InvalidArgument` if the device has
    /// no such link; `NoPermission` if the caller is not root.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer, on boards with NVLink. Deprecated since NVML 13.0.
    #[deprecated(note = "NVIDIA supports this no longer; the throughput is told by field values")]
    #[doc(alias = "nvmlDeviceFreezeNvLinkUtilizationCounter")]
    pub fn freeze_utilization_counter(&self, counter: NvLinkUtilizationCounter) -> Result<()> {
        self.set_frozen(counter, NVML_FEATURE_ENABLED)
    }

    /// Unfreezes a utilization counter, both receive and transmit.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not have NVLink or utilization counters; `InvalidArgument` if the device has
    /// no such link; `NoPermission` if the caller is not root.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer, on boards with NVLink. Deprecated since NVML 13.0.
    #[deprecated(note = "NVIDIA supports this no longer; the throughput is told by field values")]
    #[doc(alias = "nvmlDeviceFreezeNvLinkUtilizationCounter")]
    pub fn unfreeze_utilization_counter(&self, counter: NvLinkUtilizationCounter) -> Result<()> {
        self.set_frozen(counter, NVML_FEATURE_DISABLED)
    }

    /// Resets a utilization counter to zero, both receive and transmit.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not have NVLink or utilization counters; `InvalidArgument` if the device has
    /// no such link; `NoPermission` if the caller is not root.
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
