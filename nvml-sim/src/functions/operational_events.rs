//! Operational events and their contexts.

use core::ffi::*;
use std::sync::Arc;

use nvml_sys::*;

use super::events::wait;
use crate::model::{OperationalContext, OperationalEvent};
use crate::state::{Event, QueuedEvent, State};
use crate::write::{In, InOut, NvmlResult, Out, count_of};

functions! {
    set fn nvmlEventSetRegisterGpuOperationalEvents_v1(
        state, id; config: In<nvmlGpuOperationalEventConfig_v1_t>
    ) {
        let config = config.get()?;
        let uuid = config.uuid.iter().flat_map(|char| char.to_ne_bytes());
        let uuid: Vec<u8> = uuid.take_while(|byte| *byte != 0).collect();
        let index = state.node.gpus.iter().position(|gpu| gpu.uuid.as_bytes() == uuid);
        let index = index.ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        let gpu = state.node.gpus.get(index).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        if gpu.lost {
            return Err(NVML_ERROR_GPU_IS_LOST);
        }
        if gpu.architecture < NVML_DEVICE_ARCH_TURING {
            return Err(NVML_ERROR_NOT_SUPPORTED);
        }
        state.subscribe(index, config.minLogLevel, config.minSeverity, id)
    }

    waiting fn nvmlEventSetWait_v3(context; params: InOut<nvmlEventSetWait_v3_t>) {
        let request = params.get()?;
        let (event, uuid) = wait(context, request.timeoutMs, |state: &mut State, id| {
            let Some(event) = state.take_any(id)? else { return Ok(None) };
            let (QueuedEvent::Plain(Event { gpu, .. }) | QueuedEvent::Operational(gpu, _)) = event;
            let uuid = state.node.gpus.get(gpu).map(|gpu| gpu.uuid.clone());
            Ok(Some((event, uuid.unwrap_or_default())))
        })?;
        let base = nvmlEventSetWait_v3_t {
            timeoutMs: request.timeoutMs,
            uuid: params.out().chars(uuid),
            gpuInstanceId: NVML_GPU_INSTANCE_ID_ANY,
            computeInstanceId: NVML_COMPUTE_INSTANCE_ID_ANY,
            ..nvmlEventSetWait_v3_t::zeroed()
        };
        params.set(match event {
            QueuedEvent::Plain(event) => {
                let (gpu_instance, compute_instance) = event.instance_ids();
                nvmlEventSetWait_v3_t {
                    eventType: event.event_type,
                    eventData: event.data,
                    gpuInstanceId: gpu_instance,
                    computeInstanceId: compute_instance,
                    ..base
                }
            }
            QueuedEvent::Operational(_, event) => structured(&event, base),
        })
    }

    set fn nvmlEventSetGetContextCount_v1(state, id; params: Out<nvmlEventSetGetContextCount_v1_t>) {
        params.check()?;
        let count = count_of(latest(state, id)?.contexts.len());
        params.set(nvmlEventSetGetContextCount_v1_t { count })
    }

    set fn nvmlEventSetGetContextInfo_v1(state, id; params: InOut<nvmlEventSetGetContextInfo_v1_t>) {
        let request = params.get()?;
        let event = latest(state, id)?;
        let context = context(&event, request.index)?;
        params.set(nvmlEventSetGetContextInfo_v1_t {
            index: request.index,
            nvmlGpuOperationalEventContextType: context.context_type,
            sourceEventContextType: context.source_type,
            dataSize: count_of(context.data.len()),
            dataFormatVersion: context.format_version,
        })
    }

    set fn nvmlEventSetGetContextData_v1(state, id; params: InOut<nvmlEventSetGetContextData_v1_t>) {
        let request = params.get()?;
        let event = latest(state, id)?;
        let context = context(&event, request.index)?;
        // SAFETY: the data pointer is null, or points to as many bytes as the struct states.
        let (result, size) = unsafe {
            let data = context.data.iter().copied();
            crate::write::list_within(&params, request.dataSize, request.data.cast::<u8>(), data)
        };
        params.set(nvmlEventSetGetContextData_v1_t { dataSize: size, ..request })?;
        if request.data.is_null() && size > 0 { Err(NVML_ERROR_INSUFFICIENT_SIZE) } else { result }
    }

    set fn nvmlEventSetGetGpuOperationalEventContextLegacyXid_v1(
        state, id; params: InOut<nvmlEventSetGetGpuOperationalEventContextLegacyXid_v1_t>
    ) {
        let request = params.get()?;
        let event = latest(state, id)?;
        let context = context(&event, request.index)?;
        if context.context_type != NVML_GPU_OPERATIONAL_EVENT_CONTEXT_TYPE_LEGACY_XID {
            return Err(NVML_ERROR_NOT_FOUND);
        }
        let code = context.data.first_chunk().ok_or(NVML_ERROR_UNKNOWN)?;
        params.set(nvmlEventSetGetGpuOperationalEventContextLegacyXid_v1_t {
            index: request.index,
            xidCode: u32::from_le_bytes(*code),
        })
    }
}

/// Operational event of the last wait. An empty event if the last one was of another kind.
fn latest(state: &mut State, id: usize) -> NvmlResult<Arc<OperationalEvent>> {
    Ok(match state.latest(id)? {
        QueuedEvent::Operational(_, event) => event,
        QueuedEvent::Plain(_) => Arc::default(),
    })
}

fn context(event: &OperationalEvent, index: c_uint) -> NvmlResult<&OperationalContext> {
    event.contexts.get(index as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)
}

fn structured(event: &OperationalEvent, base: nvmlEventSetWait_v3_t) -> nvmlEventSetWait_v3_t {
    let mut module = [0; 16];
    for (to, from) in module.iter_mut().zip(&event.source_module) {
        *to = c_char::from_ne_bytes([*from]);
    }
    nvmlEventSetWait_v3_t {
        dataType: NVML_EVENT_DATA_TYPE_GPU_OPERATIONAL_EVENT,
        sourceModule: module,
        groupCursor: event.group_cursor,
        instanceId: event.instance,
        timestampUsec: event.timestamp_us,
        traceId: event.trace,
        severity: event.severity,
        categoryId: event.category,
        moduleEventCode: event.module_event_code,
        scope: event.scope,
        originator: event.originator,
        moduleInstance: event.module_instance,
        chipletId: event.chiplet,
        logLevel: event.log_level,
        attributes: event.attributes,
        groupCperSize: event.group_cper_size,
        groupAttributes: event.group_attributes,
        groupSize: event.group.0,
        groupIndex: event.group.1,
        ..base
    }
}
