//! Clock control: locked clocks, clock offsets, applications clocks and auto boosted clocks.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::set_gpu_locked_clocks`](crate::Device::set_gpu_locked_clocks) | locks the GPU clock |
//! | [`Device::reset_gpu_locked_clocks`](crate::Device::reset_gpu_locked_clocks) | unlocks the GPU clock |
//! | [`Device::set_mem_locked_clocks`](crate::Device::set_mem_locked_clocks) | locks the memory clock |
//! | [`Device::reset_mem_locked_clocks`](crate::Device::reset_mem_locked_clocks) | unlocks the memory clock |
//! | [`Device::clock_offset`](crate::Device::clock_offset) | offset of a clock in a performance state |
//! | [`Device::set_clock_offset`](crate::Device::set_clock_offset) | sets the offset in a performance state |
//! | [`Device::set_clock_offset_or_all`](crate::Device::set_clock_offset_or_all) | sets it in all states before driver 555 |
//! | [`Device::auto_boosted_clocks_enabled`](crate::Device::auto_boosted_clocks_enabled) | auto boosted clocks |
//! | [`GpuLockedClocksSetting`], [`ClockLimitId`] | bounds of the locked GPU clock |
//! | [`ClockOffset`], [`VfOffsetRange`] | current offset of a clock and its limits |
//!
//! Locks and offsets outlive the program that sets them. [`restore`](crate::device::restore) has a guard that restores
//! the previous setting.

use core::ffi::c_int;

use nvml_sys::{Item, Versioned, f, nvmlClockOffset_v1_t, nvmlDevice_t, nvmlReturn_t};

use crate::device::clock::Clock;
use crate::device::performance::PerformanceState;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::versioned::or_older_version;
use crate::handle::Device;

open_enum! {
    /// Named limit of the GPU clock, in place of a number of MHz.
    pub enum ClockLimitId: nvmlClockLimitId_t {
        /// Clock that the board sustains within its thermal design power (TDP).
        Tdp = NVML_CLOCK_LIMIT_ID_TDP,
        /// No limit.
        Unlimited = NVML_CLOCK_LIMIT_ID_UNLIMITED,
    }
}

/// Bounds of the locked GPU clock.
///
/// NVML accepts two numbers or two named limits, but not one of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum GpuLockedClocksSetting {
    /// Range of clocks, in MHz.
    Numeric {
        /// Minimum, in MHz.
        min_clock_mhz: u32,
        /// Maximum, in MHz. May be equal to the minimum.
        max_clock_mhz: u32,
    },
    /// Range between named limits.
    ///
    /// Two times [`Tdp`](ClockLimitId::Tdp) locks the clock to TDP; two times [`Unlimited`](ClockLimitId::Unlimited)
    /// unlocks the clock.
    Symbolic {
        /// Lower bound. With [`Unlimited`](ClockLimitId::Unlimited) the clock may drop below the upper bound.
        lower_bound: ClockLimitId,
        /// Upper bound. With [`Unlimited`](ClockLimitId::Unlimited) the clock may boost above the lower bound.
        upper_bound: ClockLimitId,
    },
}

impl GpuLockedClocksSetting {
    /// Lower and upper bound as arguments of the C function.
    #[inline]
    const fn bounds(self) -> (u32, u32) {
        match self {
            GpuLockedClocksSetting::Numeric { min_clock_mhz, max_clock_mhz } => (min_clock_mhz, max_clock_mhz),
            GpuLockedClocksSetting::Symbolic { lower_bound, upper_bound } => (lower_bound.raw(), upper_bound.raw()),
        }
    }
}

/// Offset of a clock in one performance state, and its limits.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct ClockOffset {
    /// Current offset, in MHz. A negative offset lowers the clock.
    pub clock_offset_mhz: i32,
    /// Minimum settable offset, in MHz.
    pub min_clock_offset_mhz: i32,
    /// Maximum settable offset, in MHz.
    pub max_clock_offset_mhz: i32,
}

/// Performance states in which [`Device::set_clock_offset_or_all`] set an offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum ClockOffsetStates {
    /// The requested state only.
    Requested,
    /// All states: the driver is older than 555 and has no offsets of single states.
    All,
}

/// Minimum and maximum settable VF offset of a clock.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct VfOffsetRange {
    /// Minimum settable offset, in MHz.
    pub min_offset_mhz: i32,
    /// Maximum settable offset, in MHz.
    pub max_offset_mhz: i32,
}

impl VfOffsetRange {
    #[inline]
    fn from_bounds((min_offset_mhz, max_offset_mhz): (i32, i32)) -> VfOffsetRange {
        VfOffsetRange { min_offset_mhz, max_offset_mhz }
    }
}

/// State of auto boosted clocks: clocks that rise as power and thermal limits allow.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct AutoBoostClocksEnabledInfo {
    /// Whether auto boosted clocks are currently enabled.
    pub is_enabled: bool,
    /// Default state, to which the device reverts when no application uses the GPU.
    pub is_enabled_default: bool,
}

/// # Locked clocks
impl Device {
    /// Locks the GPU clock to a range.
    ///
    /// The lock holds until [`reset_gpu_locked_clocks`](Device::reset_gpu_locked_clocks), a driver reload or a reboot.
    /// NVML has no function that reports the bounds of a lock.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root. `InvalidArgument` if the bounds are not a valid combination.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 410.104). Volta and newer. Requires root privileges.
    ///
    /// # Examples
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// use nvml_wrapper::device::clock_control::{ClockLimitId, GpuLockedClocksSetting};
    ///
    /// let device = nvml.device_by_index(0)?;
    /// device.set_gpu_locked_clocks(GpuLockedClocksSetting::Numeric { min_clock_mhz: 1200, max_clock_mhz: 1500 })?;
    /// // At least the TDP clock, without an upper limit.
    /// device.set_gpu_locked_clocks(GpuLockedClocksSetting::Symbolic {
    ///     lower_bound: ClockLimitId::Tdp,
    ///     upper_bound: ClockLimitId::Unlimited,
    /// })?;
    /// device.reset_gpu_locked_clocks()?;
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlDeviceSetGpuLockedClocks")]
    #[inline]
    pub fn set_gpu_locked_clocks(&self, setting: GpuLockedClocksSetting) -> Result<()> {
        let (lower, upper) = setting.bounds();
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceSetGpuLockedClocks, (lower, upper)) }
    }

    /// Unlocks the GPU clock: resets it to its default.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 410.104). Volta and newer. Requires root privileges.
    #[doc(alias = "nvmlDeviceResetGpuLockedClocks")]
    #[inline]
    pub fn reset_gpu_locked_clocks(&self) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceResetGpuLockedClocks, ()) }
    }

    /// Locks the memory clock to a range, in MHz.
    ///
    /// The lock holds until [`reset_mem_locked_clocks`](Device::reset_mem_locked_clocks), a driver reload or a reboot.
    /// NVML has no function that reports the bounds of a lock.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root. `InvalidArgument` if the bounds are not a valid combination.
    ///
    /// # Availability
    ///
    /// NVML 11.3 (driver 465.19.01). Ampere and newer. Requires root privileges.
    #[doc(alias = "nvmlDeviceSetMemoryLockedClocks")]
    #[inline]
    pub fn set_mem_locked_clocks(&self, min_clock_mhz: u32, max_clock_mhz: u32) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceSetMemoryLockedClocks, (min_clock_mhz, max_clock_mhz)) }
    }

    /// Unlocks the memory clock: resets it to its default.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root.
    ///
    /// # Availability
    ///
    /// NVML 11.3 (driver 465.19.01). Ampere and newer. Requires root privileges.
    #[doc(alias = "nvmlDeviceResetMemoryLockedClocks")]
    #[inline]
    pub fn reset_mem_locked_clocks(&self) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceResetMemoryLockedClocks, ()) }
    }
}

/// # Clock offsets
impl Device {
    /// Offset of a clock in a performance state, with its limits.
    ///
    /// An H200, whose clocks have no settable offset, reports zeros for every performance state, also for states that
    /// the device does not have.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` for clock domains other than graphics and memory.
    ///
    /// # Availability
    ///
    /// NVML 12.5 (driver 555.42.02). Maxwell and newer. Older drivers have
    /// [`gpc_clock_vf_offset`](Device::gpc_clock_vf_offset) and [`mem_clock_vf_offset`](Device::mem_clock_vf_offset),
    /// which apply to all performance states.
    #[doc(alias = "nvmlDeviceGetClockOffsets")]
    #[inline]
    pub fn clock_offset(&self, clock: Clock, state: PerformanceState) -> Result<ClockOffset> {
        let request = nvmlClockOffset_v1_t { type_: clock.raw(), pstate: state.raw(), ..Versioned::stamped() };
        // SAFETY: the function reads a value and writes one over it.
        let result = unsafe { self.handle.exchange(f::nvmlDeviceGetClockOffsets, (), request) }?;
        Ok(ClockOffset {
            clock_offset_mhz: result.clockOffsetMHz,
            min_clock_offset_mhz: result.minClockOffsetMHz,
            max_clock_offset_mhz: result.maxClockOffsetMHz,
        })
    }

    /// Sets the offset of a clock in a performance state, in MHz. Other states keep their offsets.
    ///
    /// Older drivers have no function with this effect: their offsets apply to all performance states, and the offset
    /// of one state would replace that of another. [`set_clock_offset_or_all`](Device::set_clock_offset_or_all) uses
    /// them.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root. `InvalidArgument` for clock domains other than graphics and memory,
    /// and if the offset is out of the limits that [`clock_offset`](Device::clock_offset) reports.
    ///
    /// # Availability
    ///
    /// NVML 12.5 (driver 555.42.02). Maxwell and newer. Requires root privileges.
    #[doc(alias = "nvmlDeviceSetClockOffsets")]
    #[inline]
    pub fn set_clock_offset(&self, clock: Clock, state: PerformanceState, offset_mhz: i32) -> Result<()> {
        // SAFETY: the function reads a value and writes one over it.
        unsafe { self.handle.exchange(f::nvmlDeviceSetClockOffsets, (), requested_offset(clock, state, offset_mhz)) }
            .map(drop)
    }

    /// Sets the offset of a clock in a performance state, in MHz; on drivers before 555, in all performance states.
    ///
    /// Returns the states that were changed. The older functions are called only if the library has no
    /// `nvmlDeviceSetClockOffsets`, or answers that the function or the version of its struct is unknown, and only for
    /// the graphics and memory clock. Their effect on work that runs in
    /// `state` is the same, but the clocks of other states change too. NVIDIA's documentation of the older functions
    /// names no performance state.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root. `InvalidArgument` if the offset is out of the limits that
    /// [`clock_offset`](Device::clock_offset), or on older drivers
    /// [`gpc_clock_vf_offset_range`](Device::gpc_clock_vf_offset_range) and
    /// [`mem_clock_vf_offset_range`](Device::mem_clock_vf_offset_range), reports. For clock domains other than graphics
    /// and memory, `InvalidArgument`, or [`FunctionNotFound`](crate::NvmlError::FunctionNotFound) on drivers before 555.
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 515.43.04) for the graphics clock, NVML 11.8 (driver 520.56.06) for the memory clock; for one
    /// state since NVML 12.5 (driver 555.42.02). Maxwell and newer. Requires root privileges.
    ///
    /// # Examples
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::geforce().with_era(nvml_sim::Era::R580));
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// # let device = nvml.device_by_index(0)?;
    /// use nvml_wrapper::device::clock::Clock;
    /// use nvml_wrapper::device::clock_control::ClockOffsetStates;
    /// use nvml_wrapper::device::performance::PerformanceState;
    ///
    /// let states = device.set_clock_offset_or_all(Clock::Graphics, PerformanceState::P0, -75)?;
    /// if states == ClockOffsetStates::All {
    ///     println!("the clocks of all performance states are lower");
    /// }
    /// # assert_eq!(device.clock_offset(Clock::Graphics, PerformanceState::P0)?.clock_offset_mhz, -75);
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlDeviceSetClockOffsets")]
    #[doc(alias = "nvmlDeviceSetGpcClkVfOffset", alias = "nvmlDeviceSetMemClkVfOffset")]
    #[inline]
    pub fn set_clock_offset_or_all(
        &self,
        clock: Clock,
        state: PerformanceState,
        offset_mhz: i32,
    ) -> Result<ClockOffsetStates> {
        let older = set_vf_offset(clock);
        let target = self.handle.newer_if(older.is_some());
        let setting = requested_offset(clock, state, offset_mhz);
        // SAFETY: the function reads a value and writes one over it.
        let newest = unsafe { target.exchange(f::nvmlDeviceSetClockOffsets, (), setting) };
        let newest = newest.map(|_| ClockOffsetStates::Requested);
        let Some(older) = older else { return newest };
        or_older_version(newest, || {
            // SAFETY: the function takes no pointers.
            unsafe { self.handle.command(older, (offset_mhz,)) }.map(|()| ClockOffsetStates::All)
        })
    }

    /// Offset of the graphics clock (GPCCLK) on the voltage-frequency (VF) curve, in MHz.
    ///
    /// NVIDIA announced the deprecation of this function; its replacement is [`clock_offset`](Device::clock_offset).
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 515.43.04).
    #[doc(alias = "nvmlDeviceGetGpcClkVfOffset")]
    #[inline]
    pub fn gpc_clock_vf_offset(&self) -> Result<i32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetGpcClkVfOffset, ()) }
    }

    /// Offset of the memory clock (MemClk) on the voltage-frequency (VF) curve, in MHz.
    ///
    /// NVIDIA announced the deprecation of this function; its replacement is [`clock_offset`](Device::clock_offset).
    ///
    /// # Availability
    ///
    /// NVML 11.8 (driver 520.56.06).
    #[doc(alias = "nvmlDeviceGetMemClkVfOffset")]
    #[inline]
    pub fn mem_clock_vf_offset(&self) -> Result<i32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetMemClkVfOffset, ()) }
    }

    /// Minimum and maximum settable VF offset of the graphics clock, in MHz.
    ///
    /// NVIDIA announced the deprecation of this function; its replacement is [`clock_offset`](Device::clock_offset).
    ///
    /// # Availability
    ///
    /// NVML 11.8 (driver 520.56.06).
    #[doc(alias = "nvmlDeviceGetGpcClkMinMaxVfOffset")]
    #[inline]
    pub fn gpc_clock_vf_offset_range(&self) -> Result<VfOffsetRange> {
        // SAFETY: the function writes two values.
        let range = unsafe { self.handle.read2(f::nvmlDeviceGetGpcClkMinMaxVfOffset, ()) };
        range.map(VfOffsetRange::from_bounds)
    }

    /// Minimum and maximum settable VF offset of the memory clock, in MHz.
    ///
    /// NVIDIA announced the deprecation of this function; its replacement is [`clock_offset`](Device::clock_offset).
    ///
    /// # Availability
    ///
    /// NVML 11.8 (driver 520.56.06).
    #[doc(alias = "nvmlDeviceGetMemClkMinMaxVfOffset")]
    #[inline]
    pub fn mem_clock_vf_offset_range(&self) -> Result<VfOffsetRange> {
        // SAFETY: the function writes two values.
        let range = unsafe { self.handle.read2(f::nvmlDeviceGetMemClkMinMaxVfOffset, ()) };
        range.map(VfOffsetRange::from_bounds)
    }

    /// Sets the VF offset of the graphics clock in all performance states, in MHz.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root.
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 515.43.04). Deprecated since NVML 13.0. Requires root privileges.
    #[deprecated(note = "use set_clock_offset, which takes a performance state, on drivers since 555")]
    #[doc(alias = "nvmlDeviceSetGpcClkVfOffset")]
    #[inline]
    pub fn set_gpc_clock_vf_offset(&self, offset_mhz: i32) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceSetGpcClkVfOffset, (offset_mhz,)) }
    }

    /// Sets the VF offset of the memory clock in all performance states, in MHz.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root.
    ///
    /// # Availability
    ///
    /// NVML 11.8 (driver 520.56.06). Deprecated since NVML 13.0. Requires root privileges.
    #[deprecated(note = "use set_clock_offset, which takes a performance state, on drivers since 555")]
    #[doc(alias = "nvmlDeviceSetMemClkVfOffset")]
    #[inline]
    pub fn set_mem_clock_vf_offset(&self, offset_mhz: i32) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceSetMemClkVfOffset, (offset_mhz,)) }
    }
}

/// Argument of the function that sets the offset of one state.
#[inline]
fn requested_offset(clock: Clock, state: PerformanceState, offset_mhz: i32) -> nvmlClockOffset_v1_t {
    nvmlClockOffset_v1_t { type_: clock.raw(), pstate: state.raw(), clockOffsetMHz: offset_mhz, ..Versioned::stamped() }
}

/// Function that sets the offset of all states.
type SetVfOffset = Item<unsafe extern "C" fn(nvmlDevice_t, c_int) -> nvmlReturn_t>;

/// Function that sets the offset of a clock in all states. `None` for clocks without one.
#[inline]
fn set_vf_offset(clock: Clock) -> Option<SetVfOffset> {
    match clock {
        Clock::Graphics => Some(f::nvmlDeviceSetGpcClkVfOffset),
        Clock::Memory => Some(f::nvmlDeviceSetMemClkVfOffset),
        _ => None,
    }
}

/// # Applications clocks
impl Device {
    /// Sets the applications clocks, in MHz: one of the [supported memory clocks](Device::supported_memory_clocks) and
    /// one of the [supported graphics clocks](Device::supported_graphics_clocks) for that memory clock.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root and the API is restricted to root. `InvalidArgument` if the clocks are
    /// not a valid combination.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer; GeForce since Maxwell. Deprecated since NVML 13.0; to be
    /// removed in CUDA 14.0.
    #[deprecated(note = "use set_mem_locked_clocks and set_gpu_locked_clocks")]
    #[doc(alias = "nvmlDeviceSetApplicationsClocks")]
    #[inline]
    pub fn set_applications_clocks(&self, mem_clock_mhz: u32, graphics_clock_mhz: u32) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceSetApplicationsClocks, (mem_clock_mhz, graphics_clock_mhz)) }
    }

    /// Resets the applications clocks to their defaults.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root and the API is restricted to root.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer; GeForce since Maxwell. Deprecated since NVML 13.0; to be
    /// removed in CUDA 14.0.
    #[deprecated(note = "use reset_mem_locked_clocks and reset_gpu_locked_clocks")]
    #[doc(alias = "nvmlDeviceResetApplicationsClocks")]
    #[inline]
    pub fn reset_applications_clocks(&self) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceResetApplicationsClocks, ()) }
    }

    /// Current and default state of auto boosted clocks.
    ///
    /// # Errors
    ///
    /// `NotSupported` on Pascal and newer, where auto boosted clocks are controlled by the applications clocks.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and Maxwell.
    #[doc(alias = "nvmlDeviceGetAutoBoostedClocksEnabled")]
    #[inline]
    pub fn auto_boosted_clocks_enabled(&self) -> Result<AutoBoostClocksEnabledInfo> {
        // SAFETY: the function writes two values.
        let (current, default) = unsafe { self.handle.read2(f::nvmlDeviceGetAutoBoostedClocksEnabled, ()) }?;
        Ok(AutoBoostClocksEnabledInfo { is_enabled: current != 0, is_enabled_default: default != 0 })
    }

    /// Enables or disables auto boosted clocks. Requires persistence mode.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root and the API is restricted to root. `NotSupported` on Pascal and newer,
    /// where auto boosted clocks are controlled by the applications clocks.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and Maxwell.
    #[doc(alias = "nvmlDeviceSetAutoBoostedClocksEnabled")]
    #[doc(alias = "set_auto_boosted_clocks")]
    #[inline]
    pub fn set_auto_boosted_clocks_enabled(&self, enabled: bool) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceSetAutoBoostedClocksEnabled, (enabled.into(),)) }
    }

    /// Enables or disables auto boosted clocks by default: the state to which the device reverts when no compute
    /// process is running.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root. `NotSupported` on Pascal and newer, where auto boosted clocks are
    /// controlled by the applications clocks.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler except GeForce, and Maxwell. Requires root privileges.
    #[doc(alias = "nvmlDeviceSetDefaultAutoBoostedClocksEnabled")]
    #[doc(alias = "set_auto_boosted_clocks_default")]
    #[inline]
    pub fn set_default_auto_boosted_clocks_enabled(&self, enabled: bool) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceSetDefaultAutoBoostedClocksEnabled, (enabled.into(), 0)) }
    }
}
