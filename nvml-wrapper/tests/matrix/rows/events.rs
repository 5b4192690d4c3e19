//! Events.

use nvml_sim::Era;
use std::time::Duration;

use nvml_sim::Function;
use nvml_sim::model::{OperationalContext, OperationalEvent};
use nvml_wrapper::event::{
    EventTypes, OperationalEventLogLevel, OperationalEventSeverity, SystemEventSet, SystemEventTypes,
};
use nvml_wrapper::{EventSet, Result};

use crate::row::{On, Row, row};

const XID: EventTypes = EventTypes::CRITICAL_XID_ERROR;
const BIND: SystemEventTypes = SystemEventTypes::GPU_DRIVER_BIND;
/// Types of events that came with drivers 450, 560 and 565.
const OF_450: &str = " | POWER_SOURCE_CHANGE | MIG_CONFIG_CHANGE";
const OF_560: &str = " | SINGLE_BIT_ECC_ERROR_STORM | DRAM_RETIREMENT | DRAM_RETIREMENT_FAILURE | NON_FATAL_POISON_ERROR | \
     FATAL_POISON_ERROR";
const OF_565: &str = " | GPU_UNAVAILABLE_ERROR | GPU_RECOVERY_ACTION";
/// Timeout of waits for pending events, which return at once.
const LONG: Duration = Duration::from_secs(20);

/// Event set that is registered for Xid errors of the GPU.
fn registered(on: &On) -> Result<EventSet> {
    let set = on.nvml.create_event_set()?;
    set.register(&on.gpu, XID)?;
    Ok(set)
}

fn system_set(on: &On) -> Result<SystemEventSet> {
    let set = on.nvml.create_system_event_set()?;
    set.register(BIND)?;
    Ok(set)
}

/// Event set that is registered for operational events of the GPU.
fn operational(on: &On) -> Result<EventSet> {
    let set = on.nvml.create_event_set()?;
    set.register_operational_events(&on.gpu, OperationalEventLogLevel::All, OperationalEventSeverity::All)?;
    let contexts = vec![OperationalContext::legacy_xid(79)];
    on.sim.push_operational_event(on.index, OperationalEvent { contexts, ..OperationalEvent::default() });
    Ok(set)
}

pub(crate) fn rows() -> Vec<Row> {
    vec![
        row("Device::supported_event_types", |on| on.gpu.supported_event_types())
            .differs(
                ..=Era::R418,
                "without the event types of later drivers",
                &[(OF_450, ""), (OF_560, ""), (OF_565, "")],
            )
            .differs(Era::R450..=Era::R555, "without the event types of later drivers", &[(OF_560, ""), (OF_565, "")]),
        row("Nvml::create_event_set", |on| Ok((on.nvml.create_event_set()?, on.sim.open_event_sets()).1)),
        row("EventSet::register", |on| {
            let _set = registered(on)?;
            Ok(on.sim.push_event(on.index, XID.bits(), 79))
        }),
        row("EventSet::wait", |on| {
            let set = registered(on)?;
            on.sim.push_event(on.index, XID.bits(), 79);
            let xid = set.wait(LONG)?.map(|event| (event.event_type, event.xid(), event.device));
            let none = set.wait(Duration::ZERO)?;
            // Data of newer drivers, if the events can be registered.
            if on.nvml.supports(Function::nvmlEventSetRegisterGpuOperationalEvents_v1) {
                operational(on)?.wait(LONG)?;
            }
            Ok((xid, none))
        }),
        row("EventSet::events", |on| {
            let mut events = registered(on)?.events(LONG);
            on.sim.push_event(on.index, XID.bits(), 79);
            events.next().transpose().map(|event| event.map(|event| (event.event_type, event.xid(), event.device)))
        }),
        row("EventSet::register_operational_events", |on| operational(on)?.wait(LONG)),
        row("EventSet when dropped", |on| {
            drop(registered(on)?);
            Ok(on.sim.open_event_sets())
        }),
        row("Nvml::create_system_event_set", |on| {
            let _set = on.nvml.create_system_event_set()?;
            Ok(on.sim.open_system_event_sets())
        }),
        row("SystemEventSet::register", |on| {
            let _set = system_set(on)?;
            Ok(on.sim.push_system_event(BIND.bits(), 0x600))
        }),
        row("SystemEventSet::wait", |on| {
            let set = system_set(on)?;
            on.sim.push_system_event(BIND.bits(), 0x600);
            set.wait(LONG)
        }),
        row("SystemEventSet when dropped", |on| {
            drop(system_set(on)?);
            Ok(on.sim.open_system_event_sets())
        }),
    ]
}
