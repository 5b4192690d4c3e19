//! Settings that are restored: a power limit, locked clocks, a clock offset or a fan speed for as long as a guard lives.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::set_temporarily`](crate::Device::set_temporarily) | sets a [`Setting`] and returns a guard |
//! | [`RestoreGuard`] | restores the previous setting when it is dropped |
//! | [`RestoreGuard::restore`] | restores the previous setting and reports errors |
//! | [`RestoreGuard::keep`] | leaves the setting as it is |
//! | [`RestoreGuard::new`] | guard that restores a setting of the caller's choice |
//! | [`Device::apply_setting`](crate::Device::apply_setting) | sets a [`Setting`] permanently |
//!
//! Setting and restoring require root; reading the previous value does not.
//!
//! | previous setting | restored |
//! | --- | --- |
//! | power limit, clock offset | the value that the driver reported before |
//! | fan speed | control by the driver, or the target speed of a fan that was controlled manually |
//! | locked GPU or memory clocks | unlocked: NVML has no function that reports a lock, so an earlier lock is lost |
//!
//! A program that knows the earlier lock restores it with [`RestoreGuard::new`].
//!
//! The previous setting is read when the guard is made. A change that another program makes while the guard lives is
//! overwritten. Guards of the same setting have to be dropped in reverse order, as local variables are; of locked clocks,
//! the inner guard unlocks the clocks also for the outer one.
//!
//! Nothing is restored if the program ends without dropping the guard: by SIGKILL, by a signal without a handler
//! (SIGTERM and SIGINT too), by [`std::process::exit`] or by an abort. The setting then lasts until it is set again,
//! the GPU is reset or the driver is unloaded. A service can reset it in the command that its supervisor runs
//! afterwards, for example `nvidia-smi --reset-gpu-clocks`. A panic that unwinds drops the guard.
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! # let device = nvml.device_by_index(0)?;
//! use nvml_wrapper::device::clock_control::GpuLockedClocksSetting;
//! use nvml_wrapper::device::restore::Setting;
//!
//! let clocks = GpuLockedClocksSetting::Numeric { min_clock_mhz: 1200, max_clock_mhz: 1200 };
//! // If the clocks cannot be locked, `?` drops the first guard, which restores the power limit.
//! let power = device.set_temporarily(Setting::PowerManagementLimit(400_000))?;
//! let clocks = device.set_temporarily(Setting::GpuLockedClocks(clocks))?;
//! // A benchmark runs.
//! # assert_eq!(device.power_management_limit()?, 400_000);
//! clocks.restore()?;
//! power.restore()?;
//! # assert_eq!(device.power_management_limit()?, 700_000);
//! # assert_eq!(sim.node(|node| node.gpus[0].clock_control.gpu_lock.unwrap().range), None);
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use crate::device::clock::Clock;
use crate::device::clock_control::GpuLockedClocksSetting;
use crate::device::fan::FanControlPolicy;
use crate::device::performance::PerformanceState;
use crate::device::power::PowerScope;
use crate::error::{Result, ResultExt};
use crate::handle::Device;

/// Setting of a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum Setting {
    /// Power limit of the GPU, in milliwatts: [`Device::set_power_management_limit`].
    PowerManagementLimit(u32),
    /// Locked GPU clocks: [`Device::set_gpu_locked_clocks`].
    GpuLockedClocks(GpuLockedClocksSetting),
    /// GPU clocks without a lock: [`Device::reset_gpu_locked_clocks`].
    GpuClocksUnlocked,
    /// Locked memory clocks: [`Device::set_mem_locked_clocks`].
    MemLockedClocks {
        /// Minimum, in MHz.
        min_clock_mhz: u32,
        /// Maximum, in MHz. May be equal to the minimum.
        max_clock_mhz: u32,
    },
    /// Memory clocks without a lock: [`Device::reset_mem_locked_clocks`].
    MemClocksUnlocked,
    /// Offset of a clock in a performance state: [`Device::set_clock_offset`].
    ClockOffset {
        /// Clock domain: graphics or memory.
        clock: Clock,
        /// Performance state.
        state: PerformanceState,
        /// Offset, in MHz.
        offset_mhz: i32,
    },
    /// Speed of a fan, controlled by the user: [`Device::set_fan_speed`].
    FanSpeed {
        /// Fan index.
        fan: u32,
        /// Speed, in percent of the maximum noise tolerance fan speed.
        percent: u32,
    },
    /// Control of a fan by the driver: [`Device::set_default_fan_speed`].
    DefaultFanSpeed {
        /// Fan index.
        fan: u32,
    },
}

/// Guard of a setting that [`Device::set_temporarily`] made: restores the previous setting when it is dropped.
///
/// Dropping the guard ignores errors, such as those of a lost GPU, and never panics. It calls the driver: if the driver
/// hangs, so does the drop. [`restore`](RestoreGuard::restore) reports errors.
///
/// The guard holds its device and thereby the session, so that the driver stays loaded and keeps the setting.
/// [The module](self) lists what cannot be restored.
#[derive(Debug)]
#[must_use = "dropping the guard restores the previous setting immediately"]
pub struct RestoreGuard {
    device: Device,
    previous: Setting,
    is_restored_by_drop: bool,
}

/// # Temporary settings
impl Device {
    /// Sets a setting until the returned guard is dropped, which restores the previous setting.
    ///
    /// # Errors
    ///
    /// The errors of the function that reads the previous value: then nothing was changed. The errors of the function
    /// that sets the value, such as `NoPermission` if the caller is not root: then nothing is restored, although a call
    /// with [an unknown error](crate::NvmlError::is_unknown) may have had an effect.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older) for the power limit, NVML 11.0 (driver 410.104) for locked GPU clocks, NVML 11.3
    /// (driver 465.19.01) for locked memory clocks, NVML 11.7 (driver 515.43.04) for fan speeds, NVML 12.5 (driver
    /// 555.42.02) for clock offsets.
    ///
    /// # Examples
    ///
    /// The module [`restore`](crate::device::restore) has an example.
    #[inline]
    pub fn set_temporarily(&self, setting: Setting) -> Result<RestoreGuard> {
        let previous = self.restorable(setting)?;
        self.apply_setting(setting)?;
        Ok(RestoreGuard::new(self.clone(), previous))
    }

    /// Sets a setting permanently: calls the function that [`Setting`] names for it.
    ///
    /// # Errors
    ///
    /// The errors of that function, such as `NoPermission` if the caller is not root.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older) for the power limit; others as for [`set_temporarily`](Device::set_temporarily).
    #[inline]
    pub fn apply_setting(&self, setting: Setting) -> Result<()> {
        match setting {
            Setting::PowerManagementLimit(milliwatts) => self.set_power_management_limit(PowerScope::Gpu, milliwatts),
            Setting::GpuLockedClocks(clocks) => self.set_gpu_locked_clocks(clocks),
            Setting::GpuClocksUnlocked => self.reset_gpu_locked_clocks(),
            Setting::MemLockedClocks { min_clock_mhz, max_clock_mhz } => {
                self.set_mem_locked_clocks(min_clock_mhz, max_clock_mhz)
            }
            Setting::MemClocksUnlocked => self.reset_mem_locked_clocks(),
            Setting::ClockOffset { clock, state, offset_mhz } => self.set_clock_offset(clock, state, offset_mhz),
            Setting::FanSpeed { fan, percent } => self.set_fan_speed(fan, percent),
            Setting::DefaultFanSpeed { fan } => self.set_default_fan_speed(fan),
        }
    }

    /// Current setting of the same kind, as far as NVML reports it.
    #[inline]
    fn restorable(&self, setting: Setting) -> Result<Setting> {
        Ok(match setting {
            Setting::PowerManagementLimit(_) => Setting::PowerManagementLimit(self.power_management_limit()?),
            Setting::GpuLockedClocks(_) | Setting::GpuClocksUnlocked => Setting::GpuClocksUnlocked,
            Setting::MemLockedClocks { .. } | Setting::MemClocksUnlocked => Setting::MemClocksUnlocked,
            Setting::ClockOffset { clock, state, .. } => {
                let offset_mhz = self.clock_offset(clock, state)?.clock_offset_mhz;
                Setting::ClockOffset { clock, state, offset_mhz }
            }
            // A driver without the policy controls the fan itself, unless a program has changed that: nobody can tell.
            Setting::FanSpeed { fan, .. } | Setting::DefaultFanSpeed { fan } => {
                match self.fan_control_policy(fan).if_supported()? {
                    Some(FanControlPolicy::Manual) => Setting::FanSpeed { fan, percent: self.target_fan_speed(fan)? },
                    _ => Setting::DefaultFanSpeed { fan },
                }
            }
        })
    }
}

/// # Constructor
impl RestoreGuard {
    /// Guard that restores a setting of the caller's choice. The call itself changes nothing.
    ///
    /// # Examples
    ///
    /// A lock of clocks that the program made before is restored:
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// # let device = nvml.device_by_index(0)?;
    /// use nvml_wrapper::device::restore::{RestoreGuard, Setting};
    ///
    /// let usual = Setting::MemLockedClocks { min_clock_mhz: 2201, max_clock_mhz: 3201 };
    /// device.apply_setting(usual)?;
    /// let guard = RestoreGuard::new(device.clone(), usual);
    /// device.set_mem_locked_clocks(2201, 2201)?;
    /// drop(guard);
    /// # assert_eq!(sim.node(|node| node.gpus[0].clock_control.memory_lock.unwrap().range), Some((2201, 3201)));
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[inline]
    pub const fn new(device: Device, previous: Setting) -> RestoreGuard {
        RestoreGuard { device, previous, is_restored_by_drop: true }
    }
}

/// # Restoring
impl RestoreGuard {
    /// Restores the previous setting.
    ///
    /// # Errors
    ///
    /// The errors of [`Device::apply_setting`]: the setting was not restored and is not restored by dropping the guard,
    /// which this call consumes. [`previous`](RestoreGuard::previous) can be read before to try again later.
    #[inline]
    pub fn restore(mut self) -> Result<()> {
        self.is_restored_by_drop = false;
        self.device.apply_setting(self.previous)
    }

    /// Keeps the setting: nothing is restored.
    #[inline]
    pub fn keep(mut self) {
        self.is_restored_by_drop = false;
    }

    /// Setting that is restored: for clocks that were locked before too, [`Setting::GpuClocksUnlocked`] or
    /// [`Setting::MemClocksUnlocked`].
    #[must_use]
    #[inline]
    pub const fn previous(&self) -> Setting {
        self.previous
    }

    /// Device of the setting.
    #[must_use]
    #[inline]
    pub const fn device(&self) -> &Device {
        &self.device
    }
}

impl Drop for RestoreGuard {
    #[inline]
    fn drop(&mut self) {
        if self.is_restored_by_drop {
            // Nobody is left to report an error to.
            let _ = self.device.apply_setting(self.previous);
        }
    }
}
