//! Error counters of a link.

use nvml_sys::f;

use crate::device::field::{Field, FieldId};
use crate::device::nvlink::{NvLink, fields};
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;

open_enum! {
    /// Error counters of a link, all of the data-link layer (DL).
    #[doc(alias = "ErrorCounter")]
    pub enum NvLinkErrorCounter: nvmlNvLinkErrorCounter_t {
        /// Data-link transmit replays.
        DlReplay = NVML_NVLINK_ERROR_DL_REPLAY,
        /// Data-link transmit recoveries.
        DlRecovery = NVML_NVLINK_ERROR_DL_RECOVERY,
        /// Data-link receive CRC errors in flow control digits (flits).
        DlCrcFlit = NVML_NVLINK_ERROR_DL_CRC_FLIT,
        /// Data-link receive CRC errors in data.
        DlCrcData = NVML_NVLINK_ERROR_DL_CRC_DATA,
        /// Data-link receive ECC errors in data.
        DlEccData = NVML_NVLINK_ERROR_DL_ECC_DATA,
    }
}

/// # Error counters
impl NvLink {
    /// Value of an error counter of the link, since the counters were last reset.
    ///
    /// On Hopper some of these counters are always 0, although the driver reports success: on an H100 or H200, 0 does
    /// not mean that there were no errors. Blackwell and newer do not have these counters. There
    /// [`NvLinkErrorCounter::DlRecovery`] is read from the field value that replaces it
    /// ([`FieldId::NVLINK_COUNT_LINK_RECOVERY_EVENTS`]), and the others are `NotSupported`:
    /// [`packet_counters`](NvLink::packet_counters) returns the errors that these GPUs count.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` or `NotSupported` if the device has no such link; `NotSupported` if the device does not have
    /// NVLink or the counter.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer, on boards with NVLink. Which counters exist depends on the
    /// product.
    #[doc(alias = "nvmlDeviceGetNvLinkErrorCounter")]
    #[doc(alias = "nvmlDeviceGetFieldValues")]
    #[inline]
    pub fn error_counter(&self, counter: NvLinkErrorCounter) -> Result<u64> {
        // SAFETY: the function writes one value.
        let legacy = unsafe { self.device.handle.read(f::nvmlDeviceGetNvLinkErrorCounter, (self.link, counter.raw())) };
        if counter != NvLinkErrorCounter::DlRecovery {
            return legacy;
        }
        let replacement = Field::scoped(FieldId::NVLINK_COUNT_LINK_RECOVERY_EVENTS, self.link);
        fields::or_packet_counters(legacy, || fields::integer_field_u64(&self.device, replacement))
    }

    /// Resets all error counters of the link to zero.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the device has no such link; `NotSupported` if the device does not have NVLink;
    /// `NoPermission` if the caller is not root.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer, on boards with NVLink.
    #[doc(alias = "nvmlDeviceResetNvLinkErrorCounters")]
    #[inline]
    pub fn reset_error_counters(&self) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.device.handle.command(f::nvmlDeviceResetNvLinkErrorCounters, (self.link,)) }
    }
}
