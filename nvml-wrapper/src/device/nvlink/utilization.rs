//! NVLink utilization counters, deprecated since NVML 13.0: [`NvLink::throughput`] reads the field values that replace
//! them.

use nvml_sys::{NVML_FEATURE_DISABLED, NVML_FEATURE_ENABLED, f, nvmlEnableState_t, nvmlNvLinkUtilizationControl_t};

use crate::device::nvlink::NvLink;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::flags::open_flags;

/// Utilization counter of a link: there are two.
#[doc(alias = "Counter")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum NvLinkUtilizationCounter {
    /// Counter 0.
    Zero,
    /// Counter 1.
    One,
}

impl NvLinkUtilizationCounter {
    #[inline]
    const fn raw(self) -> u32 {
        match self {
            NvLinkUtilizationCounter::Zero => 0,
            NvLinkUtilizationCounter::One => 1,
        }
    }
}

open_enum! {
    /// Unit in which a utilization counter counts.
    #[doc(alias = "UtilizationCountUnit")]
    pub enum NvLinkUtilizationCountUnits: nvmlNvLinkUtilizationCountUnits_t {
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
    #[doc(alias = "PacketTypes")]
    pub struct NvLinkPacketTypes: u32 {
        /// No-operation packets.
        #[doc(alias = "NO_OP")]
        const NOP = NVML_NVLINK_COUNTER_PKTFILTER_NOP;
        /// Reads.
        const READ = NVML_NVLINK_COUNTER_PKTFILTER_READ;
        /// Writes.
        const WRITE = NVML_NVLINK_COUNTER_PKTFILTER_WRITE;
        /// Reduction atomic requests.
        const RATOM = NVML_NVLINK_COUNTER_PKTFILTER_RATOM;
        /// Non-reduction atomic requests.
        #[doc(alias = "NON_RATOM")]
        const NRATOM = NVML_NVLINK_COUNTER_PKTFILTER_NRATOM;
        /// Flush requests.
        const FLUSH = NVML_NVLINK_COUNTER_PKTFILTER_FLUSH;
        /// Responses with data.
        #[doc(alias = "WITH_DATA")]
        const RESPDATA = NVML_NVLINK_COUNTER_PKTFILTER_RESPDATA;
        /// Responses without data.
        #[doc(alias = "NO_DATA")]
        const RESPNODATA = NVML_NVLINK_COUNTER_PKTFILTER_RESPNODATA;
    }
}

/// Control of a utilization counter: its unit and packet types.
#[doc(alias = "UtilizationControl")]
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct NvLinkUtilizationControl {
    /// Unit of the counter.
    pub units: NvLinkUtilizationCountUnits,
    /// Packet types that are counted.
    pub packet_filter: NvLinkPacketTypes,
}

/// # Constructors
impl NvLinkUtilizationControl {
    /// Control with a unit and packet types.
    #[must_use]
    #[inline]
    pub const fn new(units: NvLinkUtilizationCountUnits, packet_filter: NvLinkPacketTypes) -> NvLinkUtilizationControl {
        NvLinkUtilizationControl { units, packet_filter }
    }
}

/// Values of a utilization counter, in the unit of its control.
#[doc(alias = "UtilizationCounter")]
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
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
    #[deprecated(note = "no longer supported by NVIDIA, use the field values of the NVLink throughput")]
    #[doc(alias = "nvmlDeviceGetNvLinkUtilizationControl")]
    #[inline]
    pub fn utilization_control(&self, counter: NvLinkUtilizationCounter) -> Result<NvLinkUtilizationControl> {
        // SAFETY: the function writes one value.
        let raw =
            unsafe { self.device.handle.read(f::nvmlDeviceGetNvLinkUtilizationControl, (self.link, counter.raw())) }?;
        Ok(NvLinkUtilizationControl { units: raw.units.into(), packet_filter: raw.pktfilter.into() })
    }

    /// Sets the control of a utilization counter. The counter keeps its value, see
    /// [`reset_utilization_counter`](NvLink::reset_utilization_counter).
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
    #[deprecated(note = "no longer supported by NVIDIA, use the field values of the NVLink throughput")]
    #[doc(alias = "nvmlDeviceSetNvLinkUtilizationControl")]
    #[inline]
    pub fn set_utilization_control(
        &self,
        counter: NvLinkUtilizationCounter,
        control: NvLinkUtilizationControl,
    ) -> Result<()> {
        let mut raw =
            nvmlNvLinkUtilizationControl_t { units: control.units.raw(), pktfilter: control.packet_filter.bits() };
        let arguments = (self.link, counter.raw(), &raw mut raw, 0);
        // SAFETY: the function reads the control.
        unsafe { self.device.handle.command(f::nvmlDeviceSetNvLinkUtilizationControl, arguments) }
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
    #[deprecated(note = "use the field values of the NVLink throughput")]
    #[doc(alias = "nvmlDeviceGetNvLinkUtilizationCounter")]
    #[inline]
    pub fn utilization_counter(&self, counter: NvLinkUtilizationCounter) -> Result<NvLinkUtilization> {
        // SAFETY: the function writes two values.
        let (receive, send) =
            unsafe { self.device.handle.read2(f::nvmlDeviceGetNvLinkUtilizationCounter, (self.link, counter.raw())) }?;
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
    #[deprecated(note = "no longer supported by NVIDIA, use the field values of the NVLink throughput")]
    #[doc(alias = "nvmlDeviceFreezeNvLinkUtilizationCounter")]
    #[inline]
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
    #[deprecated(note = "no longer supported by NVIDIA, use the field values of the NVLink throughput")]
    #[doc(alias = "nvmlDeviceFreezeNvLinkUtilizationCounter")]
    #[inline]
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
    #[deprecated(note = "no longer supported by NVIDIA, use the field values of the NVLink throughput")]
    #[doc(alias = "nvmlDeviceResetNvLinkUtilizationCounter")]
    #[inline]
    pub fn reset_utilization_counter(&self, counter: NvLinkUtilizationCounter) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.device.handle.command(f::nvmlDeviceResetNvLinkUtilizationCounter, (self.link, counter.raw())) }
    }

    #[inline]
    fn set_frozen(&self, counter: NvLinkUtilizationCounter, frozen: nvmlEnableState_t) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe {
            self.device.handle.command(f::nvmlDeviceFreezeNvLinkUtilizationCounter, (self.link, counter.raw(), frozen))
        }
    }
}
