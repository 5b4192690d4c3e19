//! Operational events of GPUs: what a GPU tells of itself in detail.

use nvml_sys::{
    Function, Zeroable, nvmlEventSetGetContextCount_v1_t, nvmlEventSetGetContextData_v1_t,
    nvmlEventSetGetContextInfo_v1_t, nvmlEventSetGetGpuOperationalEventContextLegacyXid_v1_t, nvmlEventSetWait_v3_t,
    nvmlGpuOperationalEventConfig_v1_t,
};

use super::EventSet;
use crate::device::Device;
use crate::error::{NvmlError, Result};
use crate::ffi::enums::open_enum;
use crate::ffi::flags::open_flags;
use crate::ffi::{Target, arrays, indices, string};

open_enum! {
    /// How much an operational event matters to who reads a log. They are ordered.
    pub enum OperationalEventLogLevel: nvmlGpuOperationalEventLogLevel_t {
        /// Every event, when registering.
        All = NVML_GPU_OPERATIONAL_EVENT_LOG_LEVEL_ALL,
        /// Telemetry, of which there is a lot.
        Telemetry = NVML_GPU_OPERATIONAL_EVENT_LOG_LEVEL_TELEMETRY,
        /// Diagnostics.
        Diagnostic = NVML_GPU_OPERATIONAL_EVENT_LOG_LEVEL_DIAG,
        /// Worth a note.
        Notice = NVML_GPU_OPERATIONAL_EVENT_LOG_LEVEL_NOTICE,
        /// A warning.
        Warning = NVML_GPU_OPERATIONAL_EVENT_LOG_LEVEL_WARNING,
        /// An error.
        Error = NVML_GPU_OPERATIONAL_EVENT_LOG_LEVEL_ERROR,
    }
}

open_enum! {
    /// How bad an operational event is. They are ordered.
    pub enum OperationalEventSeverity: nvmlOperationalEventSeverity_t {
        /// Every event, when registering.
        All = NVML_OPERATIONAL_EVENT_SEVERITY_ALL,
        /// Not bad.
        Informational = NVML_OPERATIONAL_EVENT_SEVERITY_INFORMATIONAL,
        /// An error that was corrected.
        Corrected = NVML_OPERATIONAL_EVENT_SEVERITY_CORRECTED,
        /// An error that can be recovered from.
        Recoverable = NVML_OPERATIONAL_EVENT_SEVERITY_RECOVERABLE,
        /// A fatal error.
        Fatal = NVML_OPERATIONAL_EVENT_SEVERITY_FATAL,
    }
}

open_enum! {
    /// What a context of an operational event holds, as far as NVML tells.
    pub enum OperationalEventContextType: nvmlGpuOperationalEventContextType_t {
        /// The number of an Xid.
        LegacyXid = NVML_GPU_OPERATIONAL_EVENT_CONTEXT_TYPE_LEGACY_XID,
    }
}

open_flags! {
    /// What is special about an operational event.
    pub struct OperationalEventAttributes: u32 {
        /// Its effects are not contained.
        const UNCONTAINED = NVML_OPERATIONAL_EVENT_ATTR_UNCONTAINED;
        /// It is latent.
        const LATENT = NVML_OPERATIONAL_EVENT_ATTR_LATENT;
        /// It came from another source.
        const PROPAGATED = NVML_OPERATIONAL_EVENT_ATTR_PROPAGATED;
        /// A component was reset.
        const COMPONENT_RESET = NVML_OPERATIONAL_EVENT_ATTR_COMPONENT_RESET;
        /// A threshold was exceeded.
        const THRESHOLD_EXCEEDED = NVML_OPERATIONAL_EVENT_ATTR_THRESHOLD_EXCEEDED;
        /// It is the main one of its group.
        const PRIMARY = NVML_OPERATIONAL_EVENT_ATTR_PRIMARY;
        /// The source lost events.
        const OVERFLOW = NVML_OPERATIONAL_EVENT_ATTR_OVERFLOW;
    }
}

open_flags! {
    /// What is special about a group of operational events.
    pub struct OperationalEventGroupAttributes: u32 {
        /// It was recovered from.
        const RECOVERED = NVML_OPERATIONAL_EVENT_GROUP_ATTR_RECOVERED;
        /// It tells of an earlier error.
        const PREVIOUS_ERROR = NVML_OPERATIONAL_EVENT_GROUP_ATTR_PREVERR;
        /// It was made for a test.
        const SIMULATED = NVML_OPERATIONAL_EVENT_GROUP_ATTR_SIMULATED;
    }
}

/// What a GPU tells of one event.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct OperationalEvent {
    /// Signature of the module that it comes from.
    pub source_module: String,
    /// The event's number in the source's sequence.
    pub instance_id: u64,
    /// Id of the trace that it belongs to.
    pub trace_id: u64,
    /// How bad it is.
    pub severity: OperationalEventSeverity,
    /// How much it matters.
    pub log_level: OperationalEventLogLevel,
    /// Category, as the source numbers them.
    pub category_id: u32,
    /// Code, as the source module numbers them.
    pub module_event_code: u32,
    /// Id of the scope.
    pub scope: u32,
    /// Id of the originator.
    pub originator: u32,
    /// Id of the module's instance.
    pub module_instance: u32,
    /// Id of the chiplet.
    pub chiplet_id: u32,
    /// What is special about it.
    pub attributes: OperationalEventAttributes,
    /// Id of the group of events that it belongs to.
    pub group_cursor: u64,
    /// How many events the group has.
    pub group_size: u8,
    /// Which of the group it is, from 0.
    pub group_index: u8,
    /// What is special about the group.
    pub group_attributes: OperationalEventGroupAttributes,
    /// Bytes of the group's error record (CPER). None where there is none.
    pub group_cper_size: Option<u32>,
    /// What belongs to it. An error where that could not be read, which makes the event no less true.
    pub contexts: Result<Vec<OperationalEventContext>>,
}

/// What belongs to an operational event.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct OperationalEventContext {
    /// What it holds, as far as NVML tells.
    pub context_type: OperationalEventContextType,
    /// What it holds, as the source numbers it.
    pub source_context_type: u32,
    /// Version of the data's format.
    pub data_format_version: u16,
    /// The data as the source wrote it.
    pub data: Vec<u8>,
    /// The number of the Xid, where the context holds one.
    pub legacy_xid: Option<u32>,
}

impl OperationalEvent {
    /// The number of the Xid that belongs to the event; None where none does.
    #[must_use]
    pub fn legacy_xid(&self) -> Option<u32> {
        self.contexts.iter().flatten().find_map(|context| context.legacy_xid)
    }

    /// The structured part of an event that was just waited for, with its contexts.
    pub(super) fn of_raw(set: &EventSet, raw: &nvmlEventSetWait_v3_t) -> OperationalEvent {
        OperationalEvent {
            source_module: string::of_array_lossy(&raw.sourceModule),
            instance_id: raw.instanceId,
            trace_id: raw.traceId,
            severity: raw.severity.into(),
            log_level: raw.logLevel.into(),
            category_id: raw.categoryId,
            module_event_code: raw.moduleEventCode,
            scope: raw.scope,
            originator: raw.originator,
            module_instance: raw.moduleInstance,
            chiplet_id: raw.chipletId,
            attributes: raw.attributes.into(),
            group_cursor: raw.groupCursor,
            group_size: raw.groupSize,
            group_index: raw.groupIndex,
            group_attributes: raw.groupAttributes.into(),
            group_cper_size: (raw.groupCperSize != 0).then_some(raw.groupCperSize),
            contexts: set.contexts(),
        }
    }
}

impl EventSet {
    /// Adds the operational events of a GPU to the set, those with at least this log level and severity.
    ///
    /// [`wait`](EventSet::wait) gives them with [`Event::operational`](super::Event::operational). What happened before is not told. One
    /// incident may be told both as such an event and as one that [`register`](EventSet::register) asked for.
    ///
    /// # Errors
    ///
    /// "Insufficient resources" when the set has no room for more. [`NvmlError::MixedSessions`] when the device is of
    /// another session.
    ///
    /// # Availability
    ///
    /// NVML 13.4 (driver newer than 610.43.02). Turing and newer. Linux.
    #[doc(alias = "nvmlEventSetRegisterGpuOperationalEvents_v1")]
    pub fn register_operational_events(
        &self,
        device: &Device,
        min_log_level: OperationalEventLogLevel,
        min_severity: OperationalEventSeverity,
    ) -> Result<()> {
        let function = Function::nvmlEventSetRegisterGpuOperationalEvents_v1;
        if !self.nvml().is_same_session(device.nvml()) {
            return Err(NvmlError::MixedSessions { function });
        }
        let config = nvmlGpuOperationalEventConfig_v1_t {
            uuid: string::to_array(function, &device.uuid()?)?,
            minLogLevel: min_log_level.raw(),
            minSeverity: min_severity.raw(),
        };
        self.command(function, |nvml, set| {
            // SAFETY: the handle is live; `config` is only read, and its text ends with a NUL.
            unsafe { nvml.nvmlEventSetRegisterGpuOperationalEvents_v1(set, &raw const config) }
        })
    }

    /// What belongs to the event that was waited for last.
    fn contexts(&self) -> Result<Vec<OperationalEventContext>> {
        let function = Function::nvmlEventSetGetContextCount_v1;
        let count: nvmlEventSetGetContextCount_v1_t = self.read(function, |nvml, set, params| {
            // SAFETY: the handle is live; `params` is valid for one write.
            unsafe { nvml.nvmlEventSetGetContextCount_v1(set, params) }
        })?;
        indices::below(count.count).map(|index| self.context(index)).collect()
    }

    fn context(&self, index: u32) -> Result<OperationalEventContext> {
        let question = nvmlEventSetGetContextInfo_v1_t { index, ..Zeroable::zeroed() };
        let info = self.exchange(Function::nvmlEventSetGetContextInfo_v1, question, |nvml, set, params| {
            // SAFETY: the handle is live; `params` is valid for reads and writes.
            unsafe { nvml.nvmlEventSetGetContextInfo_v1(set, params) }
        })?;
        let data = arrays::behind_pointer::<_, nvmlEventSetGetContextData_v1_t, u8, u8, 512>(
            self,
            Function::nvmlEventSetGetContextData_v1,
            |room, data| nvmlEventSetGetContextData_v1_t { data: data.cast(), index, dataSize: room },
            |answer| answer.dataSize,
            |nvml, set, params| {
                // SAFETY: the handle is live; `params` has room for as many bytes as it says.
                unsafe { nvml.nvmlEventSetGetContextData_v1(set, params) }
            },
            |byte| Ok(*byte),
        )?;
        let context_type = OperationalEventContextType::from(info.nvmlGpuOperationalEventContextType);
        let holds_xid = context_type == OperationalEventContextType::LegacyXid;
        Ok(OperationalEventContext {
            context_type,
            source_context_type: info.sourceEventContextType,
            data_format_version: info.dataFormatVersion,
            data,
            legacy_xid: if holds_xid { Some(self.legacy_xid(index)?) } else { None },
        })
    }

    fn legacy_xid(&self, index: u32) -> Result<u32> {
        let function = Function::nvmlEventSetGetGpuOperationalEventContextLegacyXid_v1;
        let question = nvmlEventSetGetGpuOperationalEventContextLegacyXid_v1_t { index, ..Zeroable::zeroed() };
        let answer = self.exchange(function, question, |nvml, set, params| {
            // SAFETY: the handle is live; `params` is valid for reads and writes.
            unsafe { nvml.nvmlEventSetGetGpuOperationalEventContextLegacyXid_v1(set, params) }
        })?;
        Ok(answer.xidCode)
    }
}
