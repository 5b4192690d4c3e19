//! Events as an enum, for `match`.

use std::fmt;

use crate::event::{Event, EventDataType, EventTypes, OperationalEvent};

/// Event as an enum: its type and the data of this type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EventKind<'event> {
    /// Single-bit ECC error.
    SingleBitEccError,
    /// Double-bit ECC error.
    DoubleBitEccError,
    /// Performance state change.
    #[doc(alias = "PowerStateChange")]
    PstateChange,
    /// Critical Xid error.
    CriticalXidError {
        /// Xid number; 999 for an Xid that NVML does not know.
        xid: u64,
    },
    /// Clock change.
    ClockChange,
    /// Power source change between AC and battery.
    PowerSourceChange,
    /// MIG configuration change.
    MigConfigChange,
    /// Single-bit ECC error storm.
    SingleBitEccErrorStorm,
    /// DRAM retirement.
    DramRetirement,
    /// DRAM retirement failure.
    DramRetirementFailure,
    /// Non-fatal poison error.
    NonFatalPoisonError,
    /// Fatal poison error.
    FatalPoisonError,
    /// GPU unavailable error.
    GpuUnavailableError,
    /// Change of the GPU recovery action, which [`Device::gpu_recovery_action`](crate::Device::gpu_recovery_action)
    /// returns.
    GpuRecoveryAction,
    /// Operational event.
    Operational(&'event OperationalEvent),
    /// Event of a type or data type that this version of the crate has no name for, or of several types at once.
    Other {
        /// Event types.
        event_type: EventTypes,
        /// Event data.
        data: u64,
    },
}

impl fmt::Display for EventKind<'_> {
    /// Writes the kind as a phrase, such as `critical Xid error 79`.
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            EventKind::SingleBitEccError => "single-bit ECC error",
            EventKind::DoubleBitEccError => "double-bit ECC error",
            EventKind::PstateChange => "performance state change",
            EventKind::CriticalXidError { xid } => return write!(f, "critical Xid error {xid}"),
            EventKind::ClockChange => "clock change",
            EventKind::PowerSourceChange => "power source change",
            EventKind::MigConfigChange => "MIG configuration change",
            EventKind::SingleBitEccErrorStorm => "single-bit ECC error storm",
            EventKind::DramRetirement => "DRAM retirement",
            EventKind::DramRetirementFailure => "DRAM retirement failure",
            EventKind::NonFatalPoisonError => "non-fatal poison error",
            EventKind::FatalPoisonError => "fatal poison error",
            EventKind::GpuUnavailableError => "GPU unavailable error",
            EventKind::GpuRecoveryAction => "GPU recovery action change",
            EventKind::Operational(event) => {
                return write!(f, "operational event {} of {}", event.module_event_code, event.source_module);
            }
            EventKind::Other { event_type, data } => return write!(f, "event {event_type} with data {data}"),
        })
    }
}

/// # Kind
impl Event {
    /// Event as an enum.
    #[must_use]
    #[inline]
    pub fn kind(&self) -> EventKind<'_> {
        if let Some(operational) = &self.operational {
            return EventKind::Operational(operational);
        }
        if self.data_type != EventDataType::NvmlEvent {
            return EventKind::Other { event_type: self.event_type, data: self.data };
        }
        match self.event_type {
            EventTypes::SINGLE_BIT_ECC_ERROR => EventKind::SingleBitEccError,
            EventTypes::DOUBLE_BIT_ECC_ERROR => EventKind::DoubleBitEccError,
            EventTypes::PSTATE_CHANGE => EventKind::PstateChange,
            EventTypes::CRITICAL_XID_ERROR => EventKind::CriticalXidError { xid: self.data },
            EventTypes::CLOCK_CHANGE => EventKind::ClockChange,
            EventTypes::POWER_SOURCE_CHANGE => EventKind::PowerSourceChange,
            EventTypes::MIG_CONFIG_CHANGE => EventKind::MigConfigChange,
            EventTypes::SINGLE_BIT_ECC_ERROR_STORM => EventKind::SingleBitEccErrorStorm,
            EventTypes::DRAM_RETIREMENT => EventKind::DramRetirement,
            EventTypes::DRAM_RETIREMENT_FAILURE => EventKind::DramRetirementFailure,
            EventTypes::NON_FATAL_POISON_ERROR => EventKind::NonFatalPoisonError,
            EventTypes::FATAL_POISON_ERROR => EventKind::FatalPoisonError,
            EventTypes::GPU_UNAVAILABLE_ERROR => EventKind::GpuUnavailableError,
            EventTypes::GPU_RECOVERY_ACTION => EventKind::GpuRecoveryAction,
            event_type => EventKind::Other { event_type, data: self.data },
        }
    }
}
