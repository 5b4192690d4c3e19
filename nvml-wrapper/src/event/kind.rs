//! What an event is, for programs that tell kinds apart.

use super::{Event, EventTypes, OperationalEvent};

/// What an event is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum EventKind<'event> {
    /// A single-bit ECC error.
    SingleBitEccError,
    /// A double-bit ECC error.
    DoubleBitEccError,
    /// The performance state changed.
    PstateChange,
    /// A critical Xid error.
    CriticalXid {
        /// Its number; 999 stands for one that NVML does not know.
        xid: u64,
    },
    /// Clocks changed.
    ClockChange,
    /// The power source changed between mains and battery.
    PowerSourceChange,
    /// The MIG configuration changed.
    MigConfigChange,
    /// A storm of single-bit ECC errors.
    SingleBitEccErrorStorm,
    /// Memory was retired.
    DramRetirement,
    /// Retiring memory failed.
    DramRetirementFailure,
    /// A poison error that is not fatal.
    NonFatalPoisonError,
    /// A fatal poison error.
    FatalPoisonError,
    /// The GPU became unavailable.
    GpuUnavailableError,
    /// The action that the GPU needs to recover changed: see `Device::gpu_recovery_action`.
    GpuRecoveryAction,
    /// An operational event.
    Operational(&'event OperationalEvent),
    /// An event of a type that this version of the crate has no name for, or of several types at once.
    Other {
        /// The types.
        event_type: EventTypes,
        /// What belongs to the event.
        data: u64,
    },
}

impl Event {
    /// What the event is, with what belongs to it.
    #[must_use]
    pub fn kind(&self) -> EventKind<'_> {
        if let Some(operational) = &self.operational {
            return EventKind::Operational(operational);
        }
        match self.event_type {
            EventTypes::SINGLE_BIT_ECC_ERROR => EventKind::SingleBitEccError,
            EventTypes::DOUBLE_BIT_ECC_ERROR => EventKind::DoubleBitEccError,
            EventTypes::PSTATE_CHANGE => EventKind::PstateChange,
            EventTypes::CRITICAL_XID_ERROR => EventKind::CriticalXid { xid: self.data },
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
