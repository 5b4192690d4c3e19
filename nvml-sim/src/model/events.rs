//! Operational events of GPUs and system events.

use core::time::Duration;

/// An operational event of a GPU. Enumerations are NVML's raw values.
#[derive(Debug, Clone, Default)]
pub struct OperationalEvent {
    /// Signature of the source module: at most 16 bytes, with or without a NUL.
    pub source_module: Vec<u8>,
    /// Severity.
    pub severity: u32,
    /// Log level.
    pub log_level: u32,
    /// Category, as defined by the source.
    pub category: u32,
    /// Event code, as defined by the source module.
    pub module_event_code: u32,
    /// Scope.
    pub scope: u32,
    /// Originator.
    pub originator: u32,
    /// Instance of the source module.
    pub module_instance: u32,
    /// Chiplet.
    pub chiplet: u32,
    /// Event attributes, as a bit mask.
    pub attributes: u32,
    /// Cursor of the event group.
    pub group_cursor: u64,
    /// Event instance: sequence number of the event.
    pub instance: u64,
    /// Trace ID.
    pub trace: u64,
    /// Timestamp, in microseconds since the Unix epoch.
    pub timestamp_us: u64,
    /// Size of the CPER of the event group, in bytes.
    pub group_cper_size: u32,
    /// Attributes of the event group, as a bit mask.
    pub group_attributes: u32,
    /// Number of events in the group, and index of the event in the group.
    pub group: (u8, u8),
    /// Contexts of the event.
    pub contexts: Vec<OperationalContext>,
}

/// Context of an operational event.
#[derive(Debug, Clone, Default)]
pub struct OperationalContext {
    /// Context type, as defined by NVML.
    pub context_type: u32,
    /// Context type, as defined by the source.
    pub source_type: u32,
    /// Version of the data format.
    pub format_version: u16,
    /// Context data. The data of a legacy Xid context begins with the Xid number.
    pub data: Vec<u8>,
}

impl OperationalContext {
    /// Context of a legacy Xid event.
    #[must_use]
    pub fn legacy_xid(xid: u32) -> OperationalContext {
        let context_type = nvml_sys::NVML_GPU_OPERATIONAL_EVENT_CONTEXT_TYPE_LEGACY_XID;
        OperationalContext { context_type, source_type: 7, format_version: 1, data: xid.to_le_bytes().into() }
    }
}

/// An operational event that is delivered at a fixed time.
#[derive(Debug, Clone)]
pub struct ScriptedOperationalEvent {
    /// Delay after the initialization of NVML.
    pub after: Duration,
    /// Device index.
    pub gpu: usize,
    /// Operational event.
    pub event: OperationalEvent,
}

/// A system event that is delivered at a fixed time.
#[derive(Debug, Clone, Copy)]
pub struct ScriptedSystemEvent {
    /// Delay after the initialization of NVML.
    pub after: Duration,
    /// System event type: one bit of `nvmlSystemEventType*`.
    pub event_type: u64,
    /// GPU ID, derived from the PCI address.
    pub gpu_id: u32,
}
