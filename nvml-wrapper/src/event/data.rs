//! Event types and events.

use std::time::{Duration, SystemTime};

use nvml_sys::{f, nvmlEventData_t, nvmlEventSetWait_v3_t};

use crate::error::Result;
use crate::event::OperationalEvent;
use crate::event::set::EventSet;
use crate::ffi::enums::open_enum;
use crate::ffi::flags::open_flags;
use crate::ffi::sentinel::known_u32;
use crate::ffi::{Target, string};
use crate::handle::Device;
use crate::nvml::Nvml;

open_flags! {
    /// Event types of a device.
    pub struct EventTypes: u64 {
        /// Single-bit ECC error. Only on devices with ECC enabled.
        const SINGLE_BIT_ECC_ERROR = nvmlEventTypeSingleBitEccError;
        /// Double-bit ECC error. Only on devices with ECC enabled.
        const DOUBLE_BIT_ECC_ERROR = nvmlEventTypeDoubleBitEccError;
        /// Performance state change.
        const PSTATE_CHANGE = nvmlEventTypePState;
        /// Critical Xid error.
        const CRITICAL_XID_ERROR = nvmlEventTypeXidCriticalError;
        /// Clock change. NVIDIA documents it for Kepler only; an H200 with driver 580 reports it too, many times a
        /// second while clocks change.
        const CLOCK_CHANGE = nvmlEventTypeClock;
        /// Power source change between AC and battery.
        const POWER_SOURCE_CHANGE = nvmlEventTypePowerSourceChange;
        /// MIG configuration change.
        const MIG_CONFIG_CHANGE = nvmlEventMigConfigChange;
        /// Single-bit ECC error storm.
        const SINGLE_BIT_ECC_ERROR_STORM = nvmlEventTypeSingleBitEccErrorStorm;
        /// DRAM retirement.
        const DRAM_RETIREMENT = nvmlEventTypeDramRetirementEvent;
        /// DRAM retirement failure.
        const DRAM_RETIREMENT_FAILURE = nvmlEventTypeDramRetirementFailure;
        /// Non-fatal poison error.
        const NON_FATAL_POISON_ERROR = nvmlEventTypeNonFatalPoisonError;
        /// Fatal poison error.
        const FATAL_POISON_ERROR = nvmlEventTypeFatalPoisonError;
        /// GPU unavailable error.
        const GPU_UNAVAILABLE_ERROR = nvmlEventTypeGpuUnavailableError;
        /// Change of the GPU recovery action.
        const GPU_RECOVERY_ACTION = nvmlEventTypeGpuRecoveryAction;
    }
}

open_enum! {
    /// Data type of an event.
    pub enum EventDataType: nvmlEventDataType_t {
        /// Event with event types: those of [`EventSet::register`].
        NvmlEvent = NVML_EVENT_DATA_TYPE_NVML_EVENT,
        /// Operational event.
        GpuOperationalEvent = NVML_EVENT_DATA_TYPE_GPU_OPERATIONAL_EVENT,
    }
}

/// Event of a device.
#[doc(alias = "EventData")]
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct Event {
    /// Device where the event occurred. `None` if the driver names no device, or one that no longer exists.
    #[cfg_attr(feature = "serde", serde(skip))]
    pub device: Option<Device>,
    /// Data type. An event of a data type that this version of the crate has no name for is
    /// [`EventKind::Other`](super::EventKind::Other), and its other fields have no known meaning.
    pub data_type: EventDataType,
    /// Event type: one bit, unless the driver reports several at once. Empty for operational events.
    pub event_type: EventTypes,
    /// Event data: the Xid number of a critical Xid error, 0 for other events. See [`xid`](Event::xid).
    pub data: u64,
    /// MIG GPU instance of a critical Xid error. `None` if the event affects the whole device, and on drivers before
    /// 450.51.
    pub gpu_instance_id: Option<u32>,
    /// MIG compute instance of a critical Xid error. `None` if the event affects the whole device, and on drivers
    /// before 450.51.
    pub compute_instance_id: Option<u32>,
    /// UUID of the device as the driver reports it, even if the device no longer exists. `None` on drivers before NVML
    /// 13.4, which report a device handle instead.
    pub uuid: Option<String>,
    /// Time of the event. `None` if the driver does not report it, and on drivers before NVML 13.4.
    pub timestamp: Option<SystemTime>,
    /// Structured data of an operational event; `None` for other events. Operational events are to be
    /// [registered](EventSet::register_operational_events), and their `event_type` is empty.
    pub operational: Option<Box<OperationalEvent>>,
}

/// # Xid
impl Event {
    /// Xid number of a critical Xid error; `None` for other events. NVML reports an unknown Xid as 999.
    #[doc(alias = "XidError")]
    #[must_use]
    #[inline]
    pub fn xid(&self) -> Option<u64> {
        let is_xid =
            self.data_type == EventDataType::NvmlEvent && self.event_type.contains(EventTypes::CRITICAL_XID_ERROR);
        is_xid.then_some(self.data)
    }

    #[inline]
    pub(super) fn from_raw(nvml: &Nvml, raw: &nvmlEventData_t) -> Event {
        Event {
            device: Device::from_raw(nvml, f::nvmlEventSetWait_v2, raw.device).ok(),
            data_type: EventDataType::NvmlEvent,
            event_type: EventTypes::from(raw.eventType),
            data: raw.eventData,
            gpu_instance_id: known_u32(raw.gpuInstanceId),
            compute_instance_id: known_u32(raw.computeInstanceId),
            uuid: None,
            timestamp: None,
            operational: None,
        }
    }

    /// Event of `nvmlEventSetWait_v3`, which reports the device by its UUID. No failure here is an error, as the event
    /// would be lost.
    #[inline]
    pub(super) fn from_v3(set: &EventSet, raw: &nvmlEventSetWait_v3_t) -> Event {
        let uuid = Some(string::from_array(&raw.uuid)).filter(|uuid| !uuid.is_empty());
        let data_type = EventDataType::from(raw.dataType);
        let is_operational = data_type == EventDataType::GpuOperationalEvent;
        let since_epoch = Some(raw.timestampUsec).filter(|time| *time != 0).map(Duration::from_micros);
        Event {
            device: uuid.as_ref().and_then(|uuid| set.nvml().device_by_uuid(uuid).ok()),
            data_type,
            event_type: EventTypes::from(raw.eventType),
            data: raw.eventData,
            gpu_instance_id: known_u32(raw.gpuInstanceId),
            compute_instance_id: known_u32(raw.computeInstanceId),
            uuid,
            timestamp: since_epoch.and_then(|time| SystemTime::UNIX_EPOCH.checked_add(time)),
            operational: is_operational.then(|| Box::new(OperationalEvent::from_raw(raw, set.contexts()))),
        }
    }
}

/// # Events
impl Device {
    /// Event types that the device supports. Empty on Windows, where events are not supported.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer. Linux.
    #[doc(alias = "nvmlDeviceGetSupportedEventTypes")]
    #[inline]
    pub fn supported_event_types(&self) -> Result<EventTypes> {
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(f::nvmlDeviceGetSupportedEventTypes, ()) };
        raw.map(EventTypes::from)
    }
}
