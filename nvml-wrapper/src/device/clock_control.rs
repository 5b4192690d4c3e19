//! Setting clocks: locked clocks, offsets, applications clocks.

use nvml_sys::{Function, NVML_CLOCK_LIMIT_ID_TDP, NVML_CLOCK_LIMIT_ID_UNLIMITED, Versioned, nvmlClockOffset_v1_t};

use super::{Clock, Device, PerformanceState};
use crate::error::Result;
use crate::ffi::Target;

/// A limit for the GPU's clock that is no number of MHz.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ClockLimitId {
    /// The clock that the board can keep up within its thermal design power.
    Tdp,
    /// No limit.
    Unlimited,
}

impl ClockLimitId {
    /// The value of NVML's own enumeration.
    #[must_use]
    pub const fn raw(self) -> nvml_sys::nvmlClockLimitId_t {
        match self {
            ClockLimitId::Tdp => NVML_CLOCK_LIMIT_ID_TDP,
            ClockLimitId::Unlimited => NVML_CLOCK_LIMIT_ID_UNLIMITED,
        }
    }
}

/// What the GPU's clock is locked to.
///
/// NVML takes numbers or named limits, but not one of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GpuLockedClocksSetting {
    /// A range of clock speeds.
    Numeric {
        /// The lowest, in MHz.
        min_clock_mhz: u32,
        /// The highest, in MHz. May be the same.
        max_clock_mhz: u32,
    },
    /// A range between named limits.
    ///
    /// Both [`Tdp`](ClockLimitId::Tdp) keep the clock there; both [`Unlimited`](ClockLimitId::Unlimited) unlock it.
    Symbolic {
        /// The lower bound: with [`Unlimited`](ClockLimitId::Unlimited) the clock may fall as far as it will.
        lower_bound: ClockLimitId,
        /// The upper bound: with [`Unlimited`](ClockLimitId::Unlimited) the clock may boost as far as it will.
        upper_bound: ClockLimitId,
    },
}

impl GpuLockedClocksSetting {
    /// Lower and upper bound as NVML takes them.
    const fn bounds(self) -> (u32, u32) {
        match self {
            GpuLockedClocksSetting::Numeric { min_clock_mhz, max_clock_mhz } => (min_clock_mhz, max_clock_mhz),
            GpuLockedClocksSetting::Symbolic { lower_bound, upper_bound } => (lower_bound.raw(), upper_bound.raw()),
        }
    }
}

/// How far a clock is moved from where it would be, and how far it can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ClockOffset {
    /// The offset as it is set, in MHz. Below zero the clock is slowed down.
    pub offset_mhz: i32,
    /// The lowest offset that can be set, in MHz.
    pub min_offset_mhz: i32,
    /// The highest offset that can be set, in MHz.
    pub max_offset_mhz: i32,
}

/// How far the offset of a clock can be moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct VfOffsetRange {
    /// The lowest offset that can be set, in MHz.
    pub min_offset_mhz: i32,
    /// The highest offset that can be set, in MHz.
    pub max_offset_mhz: i32,
}

impl VfOffsetRange {
    fn of((min_offset_mhz, max_offset_mhz): (i32, i32)) -> VfOffsetRange {
        VfOffsetRange { min_offset_mhz, max_offset_mhz }
    }
}

/// Whether the GPU raises its clocks by itself where power and temperature allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AutoBoostClocksEnabledInfo {
    /// Now.
    pub is_enabled: bool,
    /// When no application uses the GPU.
    pub is_enabled_default: bool,
}

/// Locked clocks.
impl Device {
    /// Locks the GPU's clock to a range. It stays locked until the driver is loaded anew or
    /// [`reset_gpu_locked_clocks`](Device::reset_gpu_locked_clocks) is called.
    ///
    /// NVML has no function that tells what the clock is locked to.
    ///
    /// # Errors
    ///
    /// "No permission" for others than root; "invalid argument" for bounds that do not go together.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 410.104). Volta and newer.
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// use nvml_wrapper::{ClockLimitId, GpuLockedClocksSetting};
    ///
    /// let device = nvml.device_by_index(0)?;
    /// device.set_gpu_locked_clocks(GpuLockedClocksSetting::Numeric { min_clock_mhz: 1200, max_clock_mhz: 1500 })?;
    /// // As fast as the board can keep up for long, or faster.
    /// device.set_gpu_locked_clocks(GpuLockedClocksSetting::Symbolic {
    ///     lower_bound: ClockLimitId::Tdp,
    ///     upper_bound: ClockLimitId::Unlimited,
    /// })?;
    /// device.reset_gpu_locked_clocks()?;
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlDeviceSetGpuLockedClocks")]
    pub fn set_gpu_locked_clocks(&self, setting: GpuLockedClocksSetting) -> Result<()> {
        let (lower, upper) = setting.bounds();
        self.command(Function::nvmlDeviceSetGpuLockedClocks, |nvml, device| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceSetGpuLockedClocks(device, lower, upper) }
        })
    }

    /// Unlocks the GPU's clock.
    ///
    /// # Errors
    ///
    /// "No permission" for others than root.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 410.104). Volta and newer.
    #[doc(alias = "nvmlDeviceResetGpuLockedClocks")]
    pub fn reset_gpu_locked_clocks(&self) -> Result<()> {
        self.command(Function::nvmlDeviceResetGpuLockedClocks, |nvml, device| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceResetGpuLockedClocks(device) }
        })
    }

    /// Locks the memory's clock to a range, in MHz. It stays locked until the driver is loaded anew or
    /// [`reset_mem_locked_clocks`](Device::reset_mem_locked_clocks) is called.
    ///
    /// NVML has no function that tells what the clock is locked to.
    ///
    /// # Errors
    ///
    /// "No permission" for others than root; "invalid argument" for bounds that do not go together.
    ///
    /// # Availability
    ///
    /// NVML 11.3 (driver 465.19.01). Ampere and newer.
    #[doc(alias = "nvmlDeviceSetMemoryLockedClocks")]
    pub fn set_mem_locked_clocks(&self, min_clock_mhz: u32, max_clock_mhz: u32) -> Result<()> {
        self.command(Function::nvmlDeviceSetMemoryLockedClocks, |nvml, device| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceSetMemoryLockedClocks(device, min_clock_mhz, max_clock_mhz) }
        })
    }

    /// Unlocks the memory's clock.
    ///
    /// # Errors
    ///
    /// "No permission" for others than root.
    ///
    /// # Availability
    ///
    /// NVML 11.3 (driver 465.19.01). Ampere and newer.
    #[doc(alias = "nvmlDeviceResetMemoryLockedClocks")]
    pub fn reset_mem_locked_clocks(&self) -> Result<()> {
        self.command(Function::nvmlDeviceResetMemoryLockedClocks, |nvml, device| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceResetMemoryLockedClocks(device) }
        })
    }
}

/// Offsets.
impl Device {
    /// How far a clock is moved while the device is in a performance state, and how far it can be.
    ///
    /// An H200, whose clocks cannot be moved, answers zeros, for performance states that it does not have too.
    ///
    /// # Errors
    ///
    /// "Invalid argument" for domains without offsets: all but graphics and memory.
    ///
    /// # Availability
    ///
    /// NVML 12.5 (driver 555.42.02). Maxwell and newer. Older drivers have
    /// [`gpc_clock_vf_offset`](Device::gpc_clock_vf_offset) and
    /// [`mem_clock_vf_offset`](Device::mem_clock_vf_offset), which do not know of performance states.
    #[doc(alias = "nvmlDeviceGetClockOffsets")]
    pub fn clock_offset(&self, clock: Clock, state: PerformanceState) -> Result<ClockOffset> {
        let question = nvmlClockOffset_v1_t { type_: clock.raw(), pstate: state.raw(), ..Versioned::stamped() };
        let answer = self.exchange(Function::nvmlDeviceGetClockOffsets, question, |nvml, device, info| {
            // SAFETY: the handle is live; `info` is a struct of the version that it says.
            unsafe { nvml.nvmlDeviceGetClockOffsets(device, info) }
        })?;
        Ok(ClockOffset {
            offset_mhz: answer.clockOffsetMHz,
            min_offset_mhz: answer.minClockOffsetMHz,
            max_offset_mhz: answer.maxClockOffsetMHz,
        })
    }

    /// Moves a clock by so many MHz while the device is in a performance state.
    ///
    /// # Errors
    ///
    /// "No permission" for others than root; "invalid argument" for domains without offsets, and for an offset out of
    /// the range that [`clock_offset`](Device::clock_offset) tells.
    ///
    /// # Availability
    ///
    /// NVML 12.5 (driver 555.42.02). Maxwell and newer.
    #[doc(alias = "nvmlDeviceSetClockOffsets")]
    pub fn set_clock_offset(&self, clock: Clock, state: PerformanceState, offset_mhz: i32) -> Result<()> {
        let setting = nvmlClockOffset_v1_t {
            type_: clock.raw(),
            pstate: state.raw(),
            clockOffsetMHz: offset_mhz,
            ..Versioned::stamped()
        };
        let answer = self.exchange(Function::nvmlDeviceSetClockOffsets, setting, |nvml, device, info| {
            // SAFETY: the handle is live; `info` is a struct of the version that it says.
            unsafe { nvml.nvmlDeviceSetClockOffsets(device, info) }
        });
        answer.map(drop)
    }

    /// How far the graphics clock is moved along its curve of voltage and frequency, in MHz.
    ///
    /// NVIDIA will deprecate this in favour of [`clock_offset`](Device::clock_offset).
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 515.43.04).
    #[doc(alias = "nvmlDeviceGetGpcClkVfOffset")]
    pub fn gpc_clock_vf_offset(&self) -> Result<i32> {
        self.read(Function::nvmlDeviceGetGpcClkVfOffset, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetGpcClkVfOffset(device, out) }
        })
    }

    /// How far the memory clock is moved along its curve of voltage and frequency, in MHz.
    ///
    /// NVIDIA will deprecate this in favour of [`clock_offset`](Device::clock_offset).
    ///
    /// # Availability
    ///
    /// NVML 11.8 (driver 520.56.06).
    #[doc(alias = "nvmlDeviceGetMemClkVfOffset")]
    pub fn mem_clock_vf_offset(&self) -> Result<i32> {
        self.read(Function::nvmlDeviceGetMemClkVfOffset, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetMemClkVfOffset(device, out) }
        })
    }

    /// How far the graphics clock can be moved along its curve of voltage and frequency.
    ///
    /// NVIDIA will deprecate this in favour of [`clock_offset`](Device::clock_offset).
    ///
    /// # Availability
    ///
    /// NVML 11.8 (driver 520.56.06).
    #[doc(alias = "nvmlDeviceGetGpcClkMinMaxVfOffset")]
    pub fn gpc_clock_vf_offset_range(&self) -> Result<VfOffsetRange> {
        let range = self.read2(Function::nvmlDeviceGetGpcClkMinMaxVfOffset, |nvml, device, min, max| {
            // SAFETY: the handle is live; `min` and `max` are valid for one write each.
            unsafe { nvml.nvmlDeviceGetGpcClkMinMaxVfOffset(device, min, max) }
        });
        range.map(VfOffsetRange::of)
    }

    /// How far the memory clock can be moved along its curve of voltage and frequency.
    ///
    /// NVIDIA will deprecate this in favour of [`clock_offset`](Device::clock_offset).
    ///
    /// # Availability
    ///
    /// NVML 11.8 (driver 520.56.06).
    #[doc(alias = "nvmlDeviceGetMemClkMinMaxVfOffset")]
    pub fn mem_clock_vf_offset_range(&self) -> Result<VfOffsetRange> {
        let range = self.read2(Function::nvmlDeviceGetMemClkMinMaxVfOffset, |nvml, device, min, max| {
            // SAFETY: the handle is live; `min` and `max` are valid for one write each.
            unsafe { nvml.nvmlDeviceGetMemClkMinMaxVfOffset(device, min, max) }
        });
        range.map(VfOffsetRange::of)
    }

    /// Moves the graphics clock by so many MHz, whatever the performance state.
    ///
    /// # Errors
    ///
    /// "No permission" for others than root.
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 515.43.04). Deprecated since NVML 13.0.
    #[deprecated(note = "NVIDIA asks to use set_clock_offset, which wants a performance state: drivers from 555 on")]
    #[doc(alias = "nvmlDeviceSetGpcClkVfOffset")]
    pub fn set_gpc_clock_vf_offset(&self, offset_mhz: i32) -> Result<()> {
        self.command(Function::nvmlDeviceSetGpcClkVfOffset, |nvml, device| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceSetGpcClkVfOffset(device, offset_mhz) }
        })
    }

    /// Moves the memory clock by so many MHz, whatever the performance state.
    ///
    /// # Errors
    ///
    /// "No permission" for others than root.
    ///
    /// # Availability
    ///
    /// NVML 11.8 (driver 520.56.06). Deprecated since NVML 13.0.
    #[deprecated(note = "NVIDIA asks to use set_clock_offset, which wants a performance state: drivers from 555 on")]
    #[doc(alias = "nvmlDeviceSetMemClkVfOffset")]
    pub fn set_mem_clock_vf_offset(&self, offset_mhz: i32) -> Result<()> {
        self.command(Function::nvmlDeviceSetMemClkVfOffset, |nvml, device| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceSetMemClkVfOffset(device, offset_mhz) }
        })
    }
}

/// Applications clocks and auto boost.
impl Device {
    /// Sets the clocks that applications run at, in MHz: one of the
    /// [supported memory clocks](Device::supported_memory_clocks) and one of the
    /// [graphics clocks](Device::supported_graphics_clocks) that go with it.
    ///
    /// # Errors
    ///
    /// "No permission" for others than root, unless root allowed it to all; "invalid argument" for clocks that do not
    /// go together.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer; GeForce from Maxwell on. Deprecated since NVML 13.0, and to be
    /// removed with CUDA 14.0.
    #[deprecated(note = "NVIDIA asks to use set_mem_locked_clocks and set_gpu_locked_clocks")]
    #[doc(alias = "nvmlDeviceSetApplicationsClocks")]
    pub fn set_applications_clocks(&self, mem_clock_mhz: u32, graphics_clock_mhz: u32) -> Result<()> {
        self.command(Function::nvmlDeviceSetApplicationsClocks, |nvml, device| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceSetApplicationsClocks(device, mem_clock_mhz, graphics_clock_mhz) }
        })
    }

    /// Sets the clocks that applications run at back to what the board starts with.
    ///
    /// # Errors
    ///
    /// "No permission" for others than root, unless root allowed it to all.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer; GeForce from Maxwell on. Deprecated since NVML 13.0, and to be
    /// removed with CUDA 14.0.
    #[deprecated(note = "NVIDIA asks to use reset_mem_locked_clocks and reset_gpu_locked_clocks")]
    #[doc(alias = "nvmlDeviceResetApplicationsClocks")]
    pub fn reset_applications_clocks(&self) -> Result<()> {
        self.command(Function::nvmlDeviceResetApplicationsClocks, |nvml, device| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceResetApplicationsClocks(device) }
        })
    }

    /// Whether the GPU raises its clocks by itself, now and by default.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and Maxwell; from Pascal on applications clocks do this, and boards answer
    /// "not supported".
    #[doc(alias = "nvmlDeviceGetAutoBoostedClocksEnabled")]
    pub fn auto_boosted_clocks_enabled(&self) -> Result<AutoBoostClocksEnabledInfo> {
        let (now, default) =
            self.read2(Function::nvmlDeviceGetAutoBoostedClocksEnabled, |nvml, device, now, default| {
                // SAFETY: the handle is live; `now` and `default` are valid for one write each.
                unsafe { nvml.nvmlDeviceGetAutoBoostedClocksEnabled(device, now, default) }
            })?;
        Ok(AutoBoostClocksEnabledInfo { is_enabled: now != 0, is_enabled_default: default != 0 })
    }

    /// Lets the GPU raise its clocks by itself, or not. Persistence mode must be on.
    ///
    /// # Errors
    ///
    /// "No permission" where root restricted it to root.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and Maxwell; from Pascal on applications clocks do this, and boards answer
    /// "not supported".
    #[doc(alias = "nvmlDeviceSetAutoBoostedClocksEnabled")]
    pub fn set_auto_boosted_clocks(&self, enabled: bool) -> Result<()> {
        self.command(Function::nvmlDeviceSetAutoBoostedClocksEnabled, |nvml, device| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceSetAutoBoostedClocksEnabled(device, enabled.into()) }
        })
    }

    /// Lets the GPU raise its clocks by itself, or not, when no application uses it.
    ///
    /// # Errors
    ///
    /// "No permission" for others than root.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler, but no GeForce, and Maxwell; from Pascal on applications clocks do this,
    /// and boards answer "not supported".
    #[doc(alias = "nvmlDeviceSetDefaultAutoBoostedClocksEnabled")]
    pub fn set_auto_boosted_clocks_default(&self, enabled: bool) -> Result<()> {
        self.command(Function::nvmlDeviceSetDefaultAutoBoostedClocksEnabled, |nvml, device| {
            // SAFETY: the handle is live. No flags are defined.
            unsafe { nvml.nvmlDeviceSetDefaultAutoBoostedClocksEnabled(device, enabled.into(), 0) }
        })
    }
}
