//! Clock speeds.

use nvml_sys::{Function, NVML_ADAPTIVE_CLOCKING_INFO_STATUS_DISABLED, nvmlClkMonStatus_t};

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

/// What the monitors of the clock domains found.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ClockMonitorStatus {
    /// Whether any domain has a fault.
    pub is_faulted: bool,
    /// The domains that have.
    pub faults: Vec<ClockFault>,
}

/// A fault of one clock domain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ClockFault {
    /// The domain, as the one bit that is set: bit 2 is the domain with id 2. NVIDIA does not publish the ids.
    pub domain_mask: u32,
    /// The faults found, as bits that NVIDIA does not publish either.
    pub fault_mask: u32,
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

    /// The highest speed that the board's maker lets a clock domain boost to, in MHz.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer; the memory and video clocks of most boards have none and answer
    /// "not supported".
    #[doc(alias = "nvmlDeviceGetMaxCustomerBoostClock")]
    pub fn max_customer_boost_clock(&self, clock: Clock) -> Result<u32> {
        self.read(Function::nvmlDeviceGetMaxCustomerBoostClock, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetMaxCustomerBoostClock(device, clock.raw(), out) }
        })
    }

    /// The speed that applications run a clock domain at, in MHz, as it was set for them.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer. Deprecated since NVML 13.0, and to be removed with CUDA 14.0.
    #[deprecated(note = "NVIDIA gives up applications clocks; locked clocks take their place")]
    #[doc(alias = "nvmlDeviceGetApplicationsClock")]
    pub fn applications_clock(&self, clock: Clock) -> Result<u32> {
        self.read(Function::nvmlDeviceGetApplicationsClock, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetApplicationsClock(device, clock.raw(), out) }
        })
    }

    /// The speed that applications run a clock domain at where none was set for them, in MHz.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer. Deprecated since NVML 13.0, and to be removed with CUDA 14.0.
    #[deprecated(note = "NVIDIA gives up applications clocks; locked clocks take their place")]
    #[doc(alias = "nvmlDeviceGetDefaultApplicationsClock")]
    pub fn default_applications_clock(&self, clock: Clock) -> Result<u32> {
        self.read(Function::nvmlDeviceGetDefaultApplicationsClock, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetDefaultApplicationsClock(device, clock.raw(), out) }
        })
    }

    /// Whether adaptive clocking is on: clocks that follow the voltage from moment to moment.
    ///
    /// # Availability
    ///
    /// NVML 11.6 (driver 510.39.01).
    #[doc(alias = "nvmlDeviceGetAdaptiveClockInfoStatus")]
    pub fn is_adaptive_clocking_enabled(&self) -> Result<bool> {
        let status = self.read(Function::nvmlDeviceGetAdaptiveClockInfoStatus, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetAdaptiveClockInfoStatus(device, out) }
        });
        status.map(|status| status != NVML_ADAPTIVE_CLOCKING_INFO_STATUS_DISABLED)
    }

    /// What the monitors of the clock domains found: whether any clock ran at a wrong frequency, and which.
    ///
    /// # Errors
    ///
    /// "No permission" for others than root.
    ///
    /// # Availability
    ///
    /// NVML 11.4 (driver 470.42.01). Ampere and newer, on boards that have the monitors.
    #[doc(alias = "nvmlDeviceGetClkMonStatus")]
    pub fn clock_monitor_status(&self) -> Result<ClockMonitorStatus> {
        let status: nvmlClkMonStatus_t = self.read(Function::nvmlDeviceGetClkMonStatus, |nvml, device, status| {
            // SAFETY: the handle is live; `status` is valid for one write.
            unsafe { nvml.nvmlDeviceGetClkMonStatus(device, status) }
        })?;
        let faults = status.clkMonList.iter().take(status.clkMonListSize as usize);
        Ok(ClockMonitorStatus {
            is_faulted: status.bGlobalStatus != 0,
            faults: faults
                .map(|fault| ClockFault { domain_mask: fault.clkApiDomain, fault_mask: fault.clkDomainFaultMask })
                .collect(),
        })
    }
}
