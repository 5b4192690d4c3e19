//! Errors that a link counts.

use nvml_sys::Function;

use super::NvLink;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;

open_enum! {
    /// A kind of error that a link counts.
    pub enum NvLinkErrorCounter: nvmlNvLinkErrorCounter_t {
        /// Transmissions that were replayed.
        DlReplay = NVML_NVLINK_ERROR_DL_REPLAY,
        /// Times that the link recovered.
        DlRecovery = NVML_NVLINK_ERROR_DL_RECOVERY,
        /// CRC errors in what controls the flow.
        DlCrcFlit = NVML_NVLINK_ERROR_DL_CRC_FLIT,
        /// CRC errors in data.
        DlCrcData = NVML_NVLINK_ERROR_DL_CRC_DATA,
        /// ECC errors in data.
        DlEccData = NVML_NVLINK_ERROR_DL_ECC_DATA,
    }
}

impl NvLink {
    /// Number of errors of this kind since the counters were reset.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer, on boards with NVLink; not each kind on each board.
    #[doc(alias = "nvmlDeviceGetNvLinkErrorCounter")]
    pub fn error_counter(&self, counter: NvLinkErrorCounter) -> Result<u64> {
        self.read(Function::nvmlDeviceGetNvLinkErrorCounter, |nvml, (device, link), out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetNvLinkErrorCounter(device, link, counter.raw(), out) }
        })
    }

    /// Sets all error counters of the link to zero.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer, on boards with NVLink.
    #[doc(alias = "nvmlDeviceResetNvLinkErrorCounters")]
    pub fn reset_error_counters(&self) -> Result<()> {
        self.command(Function::nvmlDeviceResetNvLinkErrorCounters, |nvml, (device, link)| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceResetNvLinkErrorCounters(device, link) }
        })
    }
}
