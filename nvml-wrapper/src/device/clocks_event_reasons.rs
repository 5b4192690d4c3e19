//! Clocks event reasons: the factors that limit the clocks, in older drivers called throttle reasons.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`ClocksEventReasons`] | set of reasons |
//! | [`Device::current_clocks_event_reasons`](crate::Device::current_clocks_event_reasons) | active reasons |
//! | [`Device::supported_clocks_event_reasons`](crate::Device::supported_clocks_event_reasons) | supported reasons |

use nvml_sys::f;

use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::flags::open_flags;
use crate::ffi::versioned::or_older;
use crate::handle::Device;

open_flags! {
    /// Factors that limit the clocks of a device. The empty set means that the clocks are as high as possible.
    ///
    /// Several reasons can be active at once. Drivers before 535 call them throttle reasons.
    #[doc(alias = "ThrottleReasons")]
    pub struct ClocksEventReasons: u64 {
        /// The GPU is idle: nothing is running and the clocks are dropping to the idle state. NVIDIA may remove this
        /// reason.
        const GPU_IDLE = nvmlClocksEventReasonGpuIdle;
        /// The clocks are limited by the applications clocks setting. Deprecated by NVIDIA: no longer used.
        #[doc(alias = "USER_DEFINED_CLOCKS")]
        const APPLICATIONS_CLOCKS_SETTING = nvmlClocksEventReasonApplicationsClocksSetting;
        /// Software power cap: the driver limits the clocks to keep the power draw below the power limit.
        const SW_POWER_CAP = nvmlClocksEventReasonSwPowerCap;
        /// Hardware slowdown: the core clocks are reduced by a factor of 2 or more because of a high temperature, a
        /// high power draw or an external power brake.
        const HW_SLOWDOWN = nvmlClocksThrottleReasonHwSlowdown;
        /// Sync boost: the clocks are limited to those of another GPU in the sync boost group.
        const SYNC_BOOST = nvmlClocksEventReasonSyncBoost;
        /// Software thermal slowdown: the driver limits the clocks to keep GPU and memory below their maximum operating
        /// temperatures.
        const SW_THERMAL_SLOWDOWN = nvmlClocksEventReasonSwThermalSlowdown;
        /// Hardware thermal slowdown: the core clocks are reduced by a factor of 2 or more because of a high
        /// temperature.
        const HW_THERMAL_SLOWDOWN = nvmlClocksThrottleReasonHwThermalSlowdown;
        /// Hardware power brake slowdown: the core clocks are reduced by a factor of 2 or more because of an external
        /// power brake assertion, for example by the power supply of the system.
        const HW_POWER_BRAKE_SLOWDOWN = nvmlClocksThrottleReasonHwPowerBrakeSlowdown;
        /// The clocks are limited by the display clock setting.
        const DISPLAY_CLOCK_SETTING = nvmlClocksEventReasonDisplayClockSetting;
        /// The clocks are limited by the board limit policy.
        const BOARD_LIMIT = nvmlClocksEventReasonBoardLimit;
        /// The clocks are limited by the reliability policy.
        const RELIABILITY = nvmlClocksEventReasonReliability;
    }
}

/// # Event reasons
impl Device {
    /// Active clocks event reasons.
    ///
    /// Callers that poll faster than the driver refreshes the value wait for the refresh, up to 25 ms with driver
    /// 580.159.04.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older); by the newer name since NVML 12.2 (driver 535.43.02). All products.
    ///
    /// # Examples
    ///
    /// ```
    /// # let mut node = nvml_sim::Node::h200x8();
    /// # node.gpus[0].clocks.event_reasons = 0x24;
    /// # let sim = nvml_sim::Simulation::start(node);
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// use nvml_wrapper::device::clocks_event_reasons::ClocksEventReasons;
    ///
    /// let reasons = nvml.device_by_index(0)?.current_clocks_event_reasons()?;
    /// let too_hot = ClocksEventReasons::SW_THERMAL_SLOWDOWN | ClocksEventReasons::HW_THERMAL_SLOWDOWN;
    /// if reasons.intersects(too_hot) {
    ///     println!("too hot");
    /// }
    /// # assert!(reasons.intersects(too_hot) && reasons.contains(ClocksEventReasons::SW_POWER_CAP));
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlDeviceGetCurrentClocksEventReasons")]
    #[doc(alias = "nvmlDeviceGetCurrentClocksThrottleReasons")]
    #[doc(alias = "current_throttle_reasons")]
    #[inline]
    pub fn current_clocks_event_reasons(&self) -> Result<ClocksEventReasons> {
        // SAFETY: the function writes one value.
        let newest = unsafe { self.handle.newer().read(f::nvmlDeviceGetCurrentClocksEventReasons, ()) };
        let reasons: Result<u64> = or_older(newest, || {
            // SAFETY: the function writes one value.
            unsafe { self.handle.read(f::nvmlDeviceGetCurrentClocksThrottleReasons, ()) }
        });
        reasons.map(ClocksEventReasons::from)
    }

    /// Clocks event reasons that [`current_clocks_event_reasons`](Device::current_clocks_event_reasons) can report on
    /// this device.
    ///
    /// # Errors
    ///
    /// `NotSupported` in virtual machines with a vGPU.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older); by the newer name since NVML 12.2 (driver 535.43.02). All products.
    #[doc(alias = "nvmlDeviceGetSupportedClocksEventReasons")]
    #[doc(alias = "nvmlDeviceGetSupportedClocksThrottleReasons")]
    #[doc(alias = "supported_throttle_reasons")]
    #[inline]
    pub fn supported_clocks_event_reasons(&self) -> Result<ClocksEventReasons> {
        // SAFETY: the function writes one value.
        let newest = unsafe { self.handle.newer().read(f::nvmlDeviceGetSupportedClocksEventReasons, ()) };
        let reasons: Result<u64> = or_older(newest, || {
            // SAFETY: the function writes one value.
            unsafe { self.handle.read(f::nvmlDeviceGetSupportedClocksThrottleReasons, ()) }
        });
        reasons.map(ClocksEventReasons::from)
    }
}
