//! Error counters of a link.

use nvml_sys::f;

use crate::device::nvlink::NvLink;
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
    /// Blackwell and newer count errors in field values instead: see the `FieldId::NVLINK_COUNT_*` fields of
    /// [`FieldId`](crate::device::field::FieldId). On an H200, one read of an NVLink error counter by field value takes
    /// about 0.8 ms.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the device has no such link; `NotSupported` if the device does not have NVLink or the
    /// counter.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer, on boards with NVLink. Which counters exist depends on the
    /// product.
    #[doc(alias = "nvmlDeviceGetNvLinkErrorCounter")]
    pub fn error_counter(&self, counter: NvLinkErrorCounter) -> Result<u64> {
        // SAFETY: the function writes one value.
        unsafe { self.device.handle.read(f::nvmlDeviceGetNvLinkErrorCounter, (self.link, counter.raw())) }
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
    pub fn reset_error_counters(&self) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.device.handle.command(f::nvmlDeviceResetNvLinkErrorCounters, (self.link,)) }
    }
}
