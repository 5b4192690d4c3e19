//! Events beyond the bits of event types: operational events of GPUs, and events of the system.

use core::time::Duration;

/// An operational event of a GPU; enumerations are NVML's numbers.
#[derive(Debug, Clone, Default)]
pub struct OperationalEvent {
    /// Signature of the module that it comes from: at most 16 bytes, with or without a NUL.
    pub source_module: Vec<u8>,
    /// Severity.
    pub severity: u32,
    /// Level of the log.
    pub log_level: u32,
    /// Category, as the source numbers it.
    pub category: u32,
    /// Code of the event, as the module numbers it.
    pub module_event_code: u32,
    /// Scope.
    pub scope: u32,
    /// Originator.
    pub originator: u32,
    /// Instance of the module.
    pub module_instance: u32,
    /// Chiplet.
    pub chiplet: u32,
    /// What is special about it, as bits.
    pub attributes: u32,
    /// Id of its group.
    pub group_cursor: u64,
    /// Its number in the sequence.
    pub instance: u64,
    /// Id of its trace.
    pub trace: u64,
    /// Microseconds since 1970.
    pub timestamp_us: u64,
    /// Bytes of its error record.
    pub group_cper_size: u32,
    /// What is special about the group, as bits.
    pub group_attributes: u32,
    /// How many events the group has, and which of them it is.
    pub group: (u8, u8),
    /// What belongs to it.
    pub contexts: Vec<OperationalContext>,
}

/// What belongs to an operational event.
#[derive(Debug, Clone, Default)]
pub struct OperationalContext {
    /// Type of NVML.
    pub context_type: u32,
    /// Type of the source.
    pub source_type: u32,
    /// Version of the data's format.
    pub format_version: u16,
    /// The data; that of a legacy Xid begins with its number.
    pub data: Vec<u8>,
}

impl OperationalContext {
    /// The context of a legacy Xid.
    #[must_use]
    pub fn legacy_xid(xid: u32) -> OperationalContext {
        let context_type = nvml_sys::NVML_GPU_OPERATIONAL_EVENT_CONTEXT_TYPE_LEGACY_XID;
        OperationalContext { context_type, source_type: 7, format_version: 1, data: xid.to_le_bytes().into() }
    }
}

/// An operational event that happens by itself.
#[derive(Debug, Clone)]
pub struct ScriptedOperationalEvent {
    /// How long after NVML was initialised.
    pub after: Duration,
    /// Index of the GPU.
    pub gpu: usize,
    /// What happens.
    pub event: OperationalEvent,
}

/// A system event that happens by itself.
#[derive(Debug, Clone, Copy)]
pub struct ScriptedSystemEvent {
    /// How long after NVML was initialised.
    pub after: Duration,
    /// One bit of NVML's system event types.
    pub event_type: u64,
    /// Id of the GPU, made of its PCI address.
    pub gpu_id: u32,
}
