//! Kinds of events, and one event.

use nvml_sys::{Function, nvmlEventData_t};

use crate::device::Device;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::flags::open_flags;
use crate::ffi::sentinel::known_u32;
use crate::nvml::Nvml;

open_flags! {
    /// Kinds of events of a device.
    pub struct EventTypes: u64 {
        /// A single-bit ECC error.
        const SINGLE_BIT_ECC_ERROR = nvmlEventTypeSingleBitEccError;
        /// A double-bit ECC error.
        const DOUBLE_BIT_ECC_ERROR = nvmlEventTypeDoubleBitEccError;
        /// The performance state changed.
        const PSTATE_CHANGE = nvmlEventTypePState;
        /// A critical Xid error.
        const CRITICAL_XID_ERROR = nvmlEventTypeXidCriticalError;
        /// Clocks changed. Kepler only.
        const CLOCK_CHANGE = nvmlEventTypeClock;
        /// The power source changed between mains and battery.
        const POWER_SOURCE_CHANGE = nvmlEventTypePowerSourceChange;
        /// The MIG configuration changed.
        const MIG_CONFIG_CHANGE = nvmlEventMigConfigChange;
        /// A storm of single-bit ECC errors.
        const SINGLE_BIT_ECC_ERROR_STORM = nvmlEventTypeSingleBitEccErrorStorm;
        /// Memory was retired.
        const DRAM_RETIREMENT = nvmlEventTypeDramRetirementEvent;
        /// Retiring memory failed.
        const DRAM_RETIREMENT_FAILURE = nvmlEventTypeDramRetirementFailure;
        /// A poison error that is not fatal.
        const NON_FATAL_POISON_ERROR = nvmlEventTypeNonFatalPoisonError;
        /// A fatal poison error.
        const FATAL_POISON_ERROR = nvmlEventTypeFatalPoisonError;
        /// The GPU became unavailable.
        const GPU_UNAVAILABLE_ERROR = nvmlEventTypeGpuUnavailableError;
        /// The action that the GPU needs to recover changed.
        const GPU_RECOVERY_ACTION = nvmlEventTypeGpuRecoveryAction;
    }
}

/// Something that happened to a device.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Event {
    /// The device. None where the driver names none.
    pub device: Option<Device>,
    /// What happened: one bit, unless the driver says more.
    pub event_type: EventTypes,
    /// What belongs to the event: see [`xid`](Event::xid).
    pub data: u64,
    /// The MIG GPU instance of a critical Xid error. None where it concerns the whole device, and on drivers before
    /// 450.51.
    pub gpu_instance_id: Option<u32>,
    /// The MIG compute instance of a critical Xid error. None where it concerns the whole device, and on drivers
    /// before 450.51.
    pub compute_instance_id: Option<u32>,
}

impl Event {
    /// The number of a critical Xid error; None for other events. 999 stands for one that NVML does not know.
    #[must_use]
    pub fn xid(&self) -> Option<u64> {
        self.event_type.contains(EventTypes::CRITICAL_XID_ERROR).then_some(self.data)
    }

    pub(super) fn of_raw(nvml: &Nvml, function: Function, raw: &nvmlEventData_t) -> Result<Event> {
        let device =
            if raw.device.handle.is_null() { None } else { Some(Device::of_handle(nvml, function, raw.device)?) };
        Ok(Event {
            device,
            event_type: EventTypes::from(raw.eventType),
            data: raw.eventData,
            gpu_instance_id: known_u32(raw.gpuInstanceId),
            compute_instance_id: known_u32(raw.computeInstanceId),
        })
    }
}

impl Device {
    /// The kinds of events that the device can tell of.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer. Linux.
    #[doc(alias = "nvmlDeviceGetSupportedEventTypes")]
    pub fn supported_event_types(&self) -> Result<EventTypes> {
        let raw = self.read(Function::nvmlDeviceGetSupportedEventTypes, |nvml, device, out: *mut u64| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetSupportedEventTypes(device, out) }
        });
        raw.map(EventTypes::from)
    }
}
