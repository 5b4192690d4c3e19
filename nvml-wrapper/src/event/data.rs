//! Kinds of events, and one event.

use std::time::{Duration, SystemTime};

use nvml_sys::{Function, NVML_EVENT_DATA_TYPE_NVML_EVENT, nvmlEventData_t, nvmlEventSetWait_v3_t};

use super::{EventSet, OperationalEvent};
use crate::device::Device;
use crate::error::Result;
use crate::ffi::flags::open_flags;
use crate::ffi::sentinel::known_u32;
use crate::ffi::{Target, string};
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
        /// Clocks changed. NVML calls it a matter of Kepler boards; H200 boards with driver 580 tell of it too, many times a
        /// second while clocks move.
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
    /// The device. None where the driver names none, or names one that is gone.
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
    /// UUID of the device as the driver named it, even if the device is gone. None on drivers before NVML 13.4, which
    /// give the device only.
    pub uuid: Option<String>,
    /// When it happened. None where the driver does not say, and on drivers before NVML 13.4.
    pub timestamp: Option<SystemTime>,
    /// The event in detail, if it is an operational event: `event_type` is empty then. They have to be
    /// [registered](EventSet::register_operational_events).
    pub operational: Option<Box<OperationalEvent>>,
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
            uuid: None,
            timestamp: None,
            operational: None,
        })
    }

    /// An event of the newest wait, which names the device by its UUID. Nothing makes the event itself an error: it
    /// would be lost.
    pub(super) fn of_v3(set: &EventSet, raw: &nvmlEventSetWait_v3_t) -> Event {
        let uuid = Some(string::of_array_lossy(&raw.uuid)).filter(|uuid| !uuid.is_empty());
        let is_plain = raw.dataType == NVML_EVENT_DATA_TYPE_NVML_EVENT;
        let since_epoch = Some(raw.timestampUsec).filter(|time| *time != 0).map(Duration::from_micros);
        Event {
            device: uuid.as_ref().and_then(|uuid| set.nvml().device_by_uuid(uuid).ok()),
            event_type: EventTypes::from(raw.eventType),
            data: raw.eventData,
            gpu_instance_id: known_u32(raw.gpuInstanceId),
            compute_instance_id: known_u32(raw.computeInstanceId),
            uuid,
            timestamp: since_epoch.and_then(|time| SystemTime::UNIX_EPOCH.checked_add(time)),
            operational: if is_plain { None } else { Some(Box::new(OperationalEvent::of_raw(set, raw))) },
        }
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
