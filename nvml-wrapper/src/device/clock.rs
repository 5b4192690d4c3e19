//! Clocks: current, maximum and supported clocks of each clock domain, in MHz.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::clock_info`](crate::Device::clock_info) | current clock of a domain |
//! | [`Device::max_clock_info`](crate::Device::max_clock_info) | maximum clock of a domain |
//! | [`Device::clock`](crate::Device::clock) | one of the clocks of a domain, by [`ClockId`] |
//! | [`Device::supported_memory_clocks`](crate::Device::supported_memory_clocks) | memory clocks that can be set |
//! | [`Device::supported_graphics_clocks`](crate::Device::supported_graphics_clocks) | graphics clocks to set |
//! | [`Device::nearest_supported_memory_clock`](crate::Device::nearest_supported_memory_clock) | the nearest of them |
//! | [`Device::nearest_supported_graphics_clock`](crate::Device::nearest_supported_graphics_clock) | the nearest of them |
//! | [`Device::clock_monitor_status`](crate::Device::clock_monitor_status) | faults found by the frequency monitors |
//! | [`Clock`] | clock domain: graphics, SM, memory or video |
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! use nvml_wrapper::device::clock::Clock;
//!
//! let device = nvml.device_by_index(0)?;
//! for clock in [Clock::Graphics, Clock::Sm, Clock::Memory, Clock::Video] {
//!     println!("{clock:?}: {} MHz of {} MHz", device.clock_info(clock)?, device.max_clock_info(clock)?);
//! }
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use nvml_sys::{NVML_ADAPTIVE_CLOCKING_INFO_STATUS_DISABLED, f};

use crate::error::{NvmlError, Result};
use crate::ffi::enums::open_enum;
use crate::ffi::{Kind, Target};
use crate::handle::Device;

open_enum! {
    /// Clock domain of a device.
    pub enum Clock: nvmlClockType_t {
        /// Graphics clock domain.
        Graphics = NVML_CLOCK_GRAPHICS,
        /// Streaming multiprocessor (SM) clock domain.
        Sm = NVML_CLOCK_SM,
        /// Memory clock domain.
        Memory = NVML_CLOCK_MEM,
        /// Video encoder and decoder clock domain.
        Video = NVML_CLOCK_VIDEO,
    }
}

open_enum! {
    /// Identifier of one of the clocks of a domain.
    pub enum ClockId: nvmlClockId_t {
        /// Current clock.
        Current = NVML_CLOCK_ID_CURRENT,
        /// Applications clock that is set. Deprecated by NVIDIA.
        TargetAppClock = NVML_CLOCK_ID_APP_CLOCK_TARGET,
        /// Default applications clock. Deprecated by NVIDIA.
        DefaultAppClock = NVML_CLOCK_ID_APP_CLOCK_DEFAULT,
        /// Maximum clock defined by the OEM.
        CustomerMaxBoost = NVML_CLOCK_ID_CUSTOMER_BOOST_MAX,
    }
}

/// Fault status of the frequency monitors of all clock domains.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct ClockMonitorStatus {
    /// Whether any clock domain has a fault.
    pub is_faulted: bool,
    /// Clock domains with a fault, at most 32. Empty if there is none.
    pub faults: Vec<ClockFault>,
}

/// Fault of one clock domain.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct ClockFault {
    /// Clock domain, as a mask with a single bit set: 0x4 (bit 2) is the domain with identifier 2. NVIDIA does not
    /// publish the identifiers.
    pub domain_mask: u32,
    /// Faults of the domain, as a mask. NVIDIA does not publish the meaning of the bits.
    pub fault_mask: u32,
}

/// # Clocks
impl Device {
    /// Current clock of a clock domain, in MHz.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not report the clock.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetClockInfo")]
    #[inline]
    pub fn clock_info(&self, clock: Clock) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetClockInfo, (clock.raw(),)) }
    }

    /// Maximum clock of a clock domain, in MHz. The current clock in performance state P0 may differ from the maximum
    /// by a few MHz.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not report the clock.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetMaxClockInfo")]
    #[inline]
    pub fn max_clock_info(&self, clock: Clock) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetMaxClockInfo, (clock.raw(),)) }
    }

    /// Clock of a clock domain, by identifier, in MHz.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not have the clock.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceGetClock")]
    #[inline]
    pub fn clock(&self, clock: Clock, id: ClockId) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetClock, (clock.raw(), id.raw())) }
    }

    /// Supported memory clocks, in MHz, in descending order: the arguments of
    /// [`set_mem_locked_clocks`](Device::set_mem_locked_clocks).
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceGetSupportedMemoryClocks")]
    #[inline]
    pub fn supported_memory_clocks(&self) -> Result<Vec<u32>> {
        // SAFETY: the function writes no more entries than the passed count.
        unsafe { self.handle.plain_list(f::nvmlDeviceGetSupportedMemoryClocks, (), Kind::COUNTED) }
    }

    /// Supported graphics clocks for the memory clock `memory_mhz`, in MHz, in descending order: the arguments of
    /// [`set_gpu_locked_clocks`](Device::set_gpu_locked_clocks). More than 100 entries on Hopper.
    ///
    /// # Errors
    ///
    /// `NotFound` if `memory_mhz` is not one of the [supported memory clocks](Device::supported_memory_clocks).
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceGetSupportedGraphicsClocks")]
    #[inline]
    pub fn supported_graphics_clocks(&self, memory_mhz: u32) -> Result<Vec<u32>> {
        // Boards with a step of 15 MHz have more than a hundred clocks.
        // SAFETY: the function writes no more entries than the passed count.
        unsafe {
            self.handle.plain_list(
                f::nvmlDeviceGetSupportedGraphicsClocks,
                (memory_mhz,),
                Kind::COUNTED.with_capacity(256),
            )
        }
    }

    /// [Supported memory clock](Device::supported_memory_clocks) that is nearest to a wanted one, in MHz. Of two equally
    /// near clocks, the lower one.
    ///
    /// # Errors
    ///
    /// The errors of [`supported_memory_clocks`](Device::supported_memory_clocks).
    /// [`NvmlError::NoSuchItem`](crate::NvmlError::NoSuchItem) if the driver lists no clock.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceGetSupportedMemoryClocks")]
    #[inline]
    pub fn nearest_supported_memory_clock(&self, memory_mhz: u32) -> Result<u32> {
        let clocks = self.supported_memory_clocks()?;
        let none = NvmlError::no_such_item(f::nvmlDeviceGetSupportedMemoryClocks, "memory clock");
        nearest(&clocks, memory_mhz).ok_or(none)
    }

    /// [Supported graphics clock](Device::supported_graphics_clocks) for the memory clock `memory_mhz` that is nearest
    /// to a wanted one, in MHz. Of two equally near clocks, the lower one.
    ///
    /// # Errors
    ///
    /// The errors of [`supported_graphics_clocks`](Device::supported_graphics_clocks): `NotFound` if `memory_mhz` is not
    /// one of the [supported memory clocks](Device::supported_memory_clocks).
    /// [`NvmlError::NoSuchItem`](crate::NvmlError::NoSuchItem) if the driver lists no clock.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer.
    ///
    /// # Examples
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// # let device = nvml.device_by_index(0)?;
    /// let memory_mhz = device.nearest_supported_memory_clock(3000)?;
    /// let graphics_mhz = device.nearest_supported_graphics_clock(memory_mhz, 1504)?;
    /// println!("{graphics_mhz} MHz at a memory clock of {memory_mhz} MHz");
    /// # assert_eq!((memory_mhz, graphics_mhz), (3201, 1500));
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlDeviceGetSupportedGraphicsClocks")]
    #[inline]
    pub fn nearest_supported_graphics_clock(&self, memory_mhz: u32, graphics_mhz: u32) -> Result<u32> {
        let clocks = self.supported_graphics_clocks(memory_mhz)?;
        let none = NvmlError::no_such_item(f::nvmlDeviceGetSupportedGraphicsClocks, "graphics clock");
        nearest(&clocks, graphics_mhz).ok_or(none)
    }

    /// Maximum boost clock of a clock domain that the OEM defined, in MHz.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the clock domain has no such limit, as the memory and video domains of most boards.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer.
    #[doc(alias = "nvmlDeviceGetMaxCustomerBoostClock")]
    #[inline]
    pub fn max_customer_boost_clock(&self, clock: Clock) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetMaxCustomerBoostClock, (clock.raw(),)) }
    }

    /// Applications clock of a clock domain that is set, in MHz.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer. Deprecated since NVML 13.0; to be removed in CUDA 14.0.
    #[deprecated(note = "NVIDIA deprecated applications clocks in favor of locked clocks")]
    #[doc(alias = "nvmlDeviceGetApplicationsClock")]
    #[inline]
    pub fn applications_clock(&self, clock: Clock) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetApplicationsClock, (clock.raw(),)) }
    }

    /// Default applications clock of a clock domain, in MHz.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer. Deprecated since NVML 13.0; to be removed in CUDA 14.0.
    #[deprecated(note = "NVIDIA deprecated applications clocks in favor of locked clocks")]
    #[doc(alias = "nvmlDeviceGetDefaultApplicationsClock")]
    #[inline]
    pub fn default_applications_clock(&self, clock: Clock) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetDefaultApplicationsClock, (clock.raw(),)) }
    }

    /// Whether adaptive clocking is enabled. An adaptive clock follows changes of the voltage.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not report it.
    ///
    /// # Availability
    ///
    /// NVML 11.6 (driver 510.39.01).
    #[doc(alias = "nvmlDeviceGetAdaptiveClockInfoStatus")]
    #[inline]
    pub fn is_adaptive_clocking_enabled(&self) -> Result<bool> {
        // SAFETY: the function writes one value.
        let status = unsafe { self.handle.read(f::nvmlDeviceGetAdaptiveClockInfoStatus, ()) };
        status.map(|status| status != NVML_ADAPTIVE_CLOCKING_INFO_STATUS_DISABLED)
    }

    /// Fault status of the frequency monitors, with the clock domains that have a fault.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root. `NotSupported` if the board has no frequency monitors.
    ///
    /// # Availability
    ///
    /// NVML 11.4 (driver 470.42.01). Ampere and newer. Requires root privileges.
    #[doc(alias = "nvmlDeviceGetClkMonStatus")]
    #[inline]
    pub fn clock_monitor_status(&self) -> Result<ClockMonitorStatus> {
        // SAFETY: the function writes one value.
        let status = unsafe { self.handle.read(f::nvmlDeviceGetClkMonStatus, ()) }?;
        let faults = status.clkMonList.iter().take(status.clkMonListSize as usize);
        Ok(ClockMonitorStatus {
            is_faulted: status.bGlobalStatus != 0,
            faults: faults
                .map(|fault| ClockFault { domain_mask: fault.clkApiDomain, fault_mask: fault.clkDomainFaultMask })
                .collect(),
        })
    }
}

/// Clock that is nearest to the wanted one, the lower of two equally near ones; `None` if there are no clocks.
#[inline]
fn nearest(clocks: &[u32], wanted: u32) -> Option<u32> {
    clocks.iter().copied().min_by_key(|clock| (clock.abs_diff(wanted), *clock))
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_nearest_clock_is_the_lower_of_two() {
        let clocks = [1980, 1965, 1950, 345];
        let expected =
            [(1980, 1980), (2500, 1980), (u32::MAX, 1980), (1973, 1980), (1972, 1965), (1957, 1950), (0, 345)];
        for (wanted, expected) in expected {
            assert_eq!(nearest(&clocks, wanted), Some(expected), "{wanted}");
        }
        // Exactly between two clocks, in any order of the list.
        assert_eq!((nearest(&[1500, 1490], 1495), nearest(&[1490, 1500], 1495)), (Some(1490), Some(1490)));
        assert_eq!(nearest(&[], 1500), None);
    }
}
