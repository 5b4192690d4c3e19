//! Clock speeds.

use nvml_sys::Function;

use super::Device;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;

open_enum! {
    /// A clock domain of a device.
    pub enum Clock: nvmlClockType_t {
        /// Graphics.
        Graphics = NVML_CLOCK_GRAPHICS,
        /// Streaming multiprocessors.
        Sm = NVML_CLOCK_SM,
        /// Memory.
        Memory = NVML_CLOCK_MEM,
        /// Video encoder and decoder.
        Video = NVML_CLOCK_VIDEO,
    }
}

open_enum! {
    /// Which of a domain's clocks is meant.
    pub enum ClockId: nvmlClockId_t {
        /// The clock as it is now.
        Current = NVML_CLOCK_ID_CURRENT,
        /// The applications clock that the user set. Deprecated by NVIDIA.
        AppClockTarget = NVML_CLOCK_ID_APP_CLOCK_TARGET,
        /// The applications clock that the board starts with. Deprecated by NVIDIA.
        AppClockDefault = NVML_CLOCK_ID_APP_CLOCK_DEFAULT,
        /// The highest clock that the board's maker allows.
        CustomerMaxBoost = NVML_CLOCK_ID_CUSTOMER_BOOST_MAX,
    }
}

impl Device {
    /// Speed of a clock domain now, in MHz.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetClockInfo")]
    pub fn clock_info(&self, clock: Clock) -> Result<u32> {
        self.read(Function::nvmlDeviceGetClockInfo, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetClockInfo(device, clock.raw(), out) }
        })
    }

    /// The highest speed that a clock domain can have, in MHz.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetMaxClockInfo")]
    pub fn max_clock_info(&self, clock: Clock) -> Result<u32> {
        self.read(Function::nvmlDeviceGetMaxClockInfo, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetMaxClockInfo(device, clock.raw(), out) }
        })
    }

    /// Speed of one of a domain's clocks, in MHz.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceGetClock")]
    pub fn clock(&self, clock: Clock, id: ClockId) -> Result<u32> {
        self.read(Function::nvmlDeviceGetClock, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetClock(device, clock.raw(), id.raw(), out) }
        })
    }

    /// The memory clocks that the device can run at, in MHz, highest first.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceGetSupportedMemoryClocks")]
    pub fn supported_memory_clocks(&self) -> Result<Vec<u32>> {
        self.list::<u32, _, 64>(
            Function::nvmlDeviceGetSupportedMemoryClocks,
            |nvml, device, count, clocks| {
                // SAFETY: the handle is live; `clocks` has room for `count` numbers.
                unsafe { nvml.nvmlDeviceGetSupportedMemoryClocks(device, count, clocks) }
            },
            |mhz| Ok(*mhz),
        )
    }

    /// The graphics clocks that the device can run at while its memory runs at `memory_mhz`, in MHz, highest first.
    ///
    /// # Errors
    ///
    /// "Not found" when `memory_mhz` is none of the [supported memory clocks](Device::supported_memory_clocks).
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceGetSupportedGraphicsClocks")]
    pub fn supported_graphics_clocks(&self, memory_mhz: u32) -> Result<Vec<u32>> {
        // Boards with a clock every 15 MHz have more than a hundred of them.
        self.list::<u32, _, 256>(
            Function::nvmlDeviceGetSupportedGraphicsClocks,
            |nvml, device, count, clocks| {
                // SAFETY: the handle is live; `clocks` has room for `count` numbers.
                unsafe { nvml.nvmlDeviceGetSupportedGraphicsClocks(device, memory_mhz, count, clocks) }
            },
            |mhz| Ok(*mhz),
        )
    }
}
