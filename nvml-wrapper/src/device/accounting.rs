//! Accounting of processes.

use nvml_sys::Function;

use super::Device;
use crate::error::Result;
use crate::ffi::Target;

impl Device {
    /// The processes that accounting has numbers of, running or ended, by their id.
    ///
    /// While accounting mode is off the list is empty.
    ///
    /// # Errors
    ///
    /// "Not supported" on vGPU hosts, and by what NVIDIA says also while accounting mode is off.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceGetAccountingPids")]
    pub fn accounting_pids(&self) -> Result<Vec<u32>> {
        self.list::<u32, _, 256>(
            Function::nvmlDeviceGetAccountingPids,
            |nvml, device, count, pids| {
                // SAFETY: the handle is live; `pids` has room for `count` numbers.
                unsafe { nvml.nvmlDeviceGetAccountingPids(device, count, pids) }
            },
            |pid| Ok(*pid),
        )
    }
}
