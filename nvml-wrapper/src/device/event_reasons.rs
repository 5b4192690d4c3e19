//! Why the clocks are not higher.

use nvml_sys::Function;

use super::Device;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::flags::open_flags;
use crate::ffi::versioned::or_older;

open_flags! {
    /// Why the clocks of a device are not higher. An empty set says that they are as high as they can be.
    ///
    /// Drivers before 535 call them throttle reasons.
    pub struct ClocksEventReasons: u64 {
        /// Nothing runs, and the clocks are falling to idle. NVIDIA may drop this reason.
        const GPU_IDLE = nvmlClocksEventReasonGpuIdle;
        /// The applications clocks are set to lower values. No longer used.
        const APPLICATIONS_CLOCKS_SETTING = nvmlClocksEventReasonApplicationsClocksSetting;
        /// The driver keeps the power below its limit.
        const SW_POWER_CAP = nvmlClocksEventReasonSwPowerCap;
        /// The hardware has halved the clocks or more: too hot, too much power, or a power brake from outside.
        const HW_SLOWDOWN = nvmlClocksThrottleReasonHwSlowdown;
        /// Another GPU of the same sync boost group holds this one back.
        const SYNC_BOOST = nvmlClocksEventReasonSyncBoost;
        /// The driver keeps GPU and memory below their highest operating temperatures.
        const SW_THERMAL_SLOWDOWN = nvmlClocksEventReasonSwThermalSlowdown;
        /// The hardware has halved the clocks or more because it is too hot.
        const HW_THERMAL_SLOWDOWN = nvmlClocksThrottleReasonHwThermalSlowdown;
        /// The hardware has halved the clocks or more because something outside, as a power supply, asked for it.
        const HW_POWER_BRAKE_SLOWDOWN = nvmlClocksThrottleReasonHwPowerBrakeSlowdown;
        /// The clocks of the displays hold the GPU's clocks down.
        const DISPLAY_CLOCK_SETTING = nvmlClocksEventReasonDisplayClockSetting;
        /// A limit of the board.
        const BOARD_LIMIT = nvmlClocksEventReasonBoardLimit;
        /// A limit for the sake of reliability.
        const RELIABILITY = nvmlClocksEventReasonReliability;
    }
}

impl Device {
    /// Why the clocks are not higher right now.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older); by its new name since NVML 12.2 (driver 535.43.02). All products.
    ///
    /// ```
    /// # let mut node = nvml_sim::Node::h200x8();
    /// # node.gpus[0].clocks.event_reasons = 0x24;
    /// # let sim = nvml_sim::Simulation::start(node);
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// use nvml_wrapper::ClocksEventReasons;
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
    pub fn current_clocks_event_reasons(&self) -> Result<ClocksEventReasons> {
        let newest = self.newer().read(Function::nvmlDeviceGetCurrentClocksEventReasons, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetCurrentClocksEventReasons(device, out) }
        });
        let reasons: Result<u64> = or_older(newest, || {
            self.read(Function::nvmlDeviceGetCurrentClocksThrottleReasons, |nvml, device, out| {
                // SAFETY: the handle is live; `out` is valid for one write.
                unsafe { nvml.nvmlDeviceGetCurrentClocksThrottleReasons(device, out) }
            })
        });
        reasons.map(ClocksEventReasons::from)
    }

    /// The reasons that [`current_clocks_event_reasons`](Device::current_clocks_event_reasons) can give on this device.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older); by its new name since NVML 12.2 (driver 535.43.02). All products, but no vGPU
    /// guests.
    #[doc(alias = "nvmlDeviceGetSupportedClocksEventReasons")]
    #[doc(alias = "nvmlDeviceGetSupportedClocksThrottleReasons")]
    pub fn supported_clocks_event_reasons(&self) -> Result<ClocksEventReasons> {
        let newest = self.newer().read(Function::nvmlDeviceGetSupportedClocksEventReasons, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetSupportedClocksEventReasons(device, out) }
        });
        let reasons: Result<u64> = or_older(newest, || {
            self.read(Function::nvmlDeviceGetSupportedClocksThrottleReasons, |nvml, device, out| {
                // SAFETY: the handle is live; `out` is valid for one write.
                unsafe { nvml.nvmlDeviceGetSupportedClocksThrottleReasons(device, out) }
            })
        });
        reasons.map(ClocksEventReasons::from)
    }
}
