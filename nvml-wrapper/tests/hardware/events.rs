//! Events on a real machine, where events are rare.

use std::time::{Duration, Instant};

use cpu_time::ThreadTime;
use libtest_mimic::Failed;
use nvml_wrapper::event::{EventTypes, OperationalEventLogLevel, OperationalEventSeverity, SystemEventTypes};
use nvml_wrapper::{Device, ErrorCode, EventSet, Nvml, ResultExt};

use crate::checked::{CHECKED, Outcome, gpus, not_checked, nothing_checked};

const NO_EVENTS: &str = "events: no GPU supports them";

/// Result of a wait, its duration, and the processor time of this thread.
fn timed<T>(what: &str, wait: impl FnOnce() -> T) -> (T, Duration, Duration) {
    let (start, busy) = (Instant::now(), ThreadTime::now());
    let result = wait();
    let (elapsed, cpu) = (start.elapsed(), busy.elapsed());
    println!("{what}: {elapsed:?}, {cpu:?} of processor time");
    (result, elapsed, cpu)
}

/// Set with events of all GPUs, and these GPUs. `None` if no GPU has events.
fn registered(nvml: &Nvml, without: EventTypes) -> Result<Option<(EventSet, Vec<Device>)>, Failed> {
    let Some(set) = nvml.create_event_set().if_supported()? else { return Ok(None) };
    let mut devices = Vec::new();
    for device in gpus(nvml)? {
        let types = device.supported_event_types().if_supported()?;
        println!("{}: {types:?}", device.uuid()?);
        match types.map(|types| types - without).filter(|types| !types.is_empty()) {
            Some(types) => {
                set.register(&device, types)?;
                devices.push(device);
            }
            None => not_checked(format!("events of GPU {}: not supported", device.index()?)),
        }
    }
    Ok((!devices.is_empty()).then_some((set, devices)))
}

/// No registered event occurs, and five seconds of waiting take less than ten milliseconds of processor time: for one
/// wait and for a stoppable iterator, each compared with the C function alone.
pub(crate) fn a_wait_times_out_and_sleeps(nvml: &Nvml) -> Outcome {
    const LENGTH: Duration = Duration::from_secs(5);
    const MOST: Duration = Duration::from_millis(10);
    // Clocks change many times a second, so the wait would end at once.
    let Some((set, _)) = registered(nvml, EventTypes::CLOCK_CHANGE | EventTypes::PSTATE_CHANGE)? else {
        return nothing_checked(NO_EVENTS);
    };
    let raw = |milliseconds| {
        let mut data = std::mem::MaybeUninit::zeroed();
        // SAFETY: the set is live; `data` is valid for one write.
        unsafe { nvml.functions().nvmlEventSetWait_v2(set.handle(), data.as_mut_ptr(), milliseconds) }
    };
    let (code, _, alone) = timed("nvmlEventSetWait_v2 alone", || raw(5000));
    let (codes, _, alone_in_parts) =
        timed("nvmlEventSetWait_v2 alone, 20 times", || (0..20).map(|_| raw(250)).collect::<Vec<_>>());
    println!("which returned {code} and {codes:?}");
    // Events during these seconds are printed, and are no failure.
    let (event, elapsed, cpu) = timed("wait", || set.wait(LENGTH));
    let event = event?;
    println!("event: {event:?}");
    assert!(event.is_some() || elapsed >= LENGTH - Duration::from_millis(100), "{elapsed:?}");
    assert!(cpu.saturating_sub(alone) < MOST, "{cpu:?}, of which {alone:?} are not ours");
    let mut events = set.events(LENGTH);
    let stop = events.stop_handle();
    let (event, elapsed, cpu) = timed("iterator with a stop handle", || events.next());
    println!("event: {event:?}");
    assert!(event.is_some() || elapsed >= LENGTH, "{elapsed:?}");
    assert!(cpu.saturating_sub(alone_in_parts) < MOST, "{cpu:?}, of which {alone_in_parts:?} are not ours");
    // Another thread stops the endless iterator.
    let (mut events, stopper) = (set.events(Duration::MAX), stop.clone());
    let stop = events.stop_handle();
    let (count, elapsed, _) = timed("a stop after half a second", || {
        std::thread::scope(|scope| {
            scope.spawn(|| {
                std::thread::sleep(Duration::from_millis(500));
                stop.stop();
            });
            events.by_ref().count()
        })
    });
    println!("{count} events until then");
    assert!(stop.is_stopped() && !stopper.is_stopped() && elapsed < Duration::from_secs(3), "{elapsed:?}");
    CHECKED
}

/// Each event has a registered type, and belongs to one of the devices. A GPU under load
/// changes its clocks many times a second; an idle GPU may report no events.
pub(crate) fn events_name_their_device(nvml: &Nvml) -> Outcome {
    let Some((set, devices)) = registered(nvml, EventTypes::empty())? else { return nothing_checked(NO_EVENTS) };
    // The iterator ends after a time without events: on a busy machine this one would never end.
    let mut count = 0;
    for event in set.events(Duration::from_millis(500)).take(40) {
        let event = event?;
        let of = event.device.as_ref().and_then(|device| devices.iter().position(|one| one == device));
        assert!(of.is_some() && !event.event_type.is_empty(), "{event:?}");
        count += 1;
    }
    println!("{count} events");
    CHECKED
}

/// Messages of the library for each error, compared with those of the crate. The library may lack the newest codes.
pub(crate) fn every_code_has_words(nvml: &Nvml) -> Outcome {
    for code in (0..=30).chain([999]).map(ErrorCode::from) {
        let theirs = nvml.error_string(code)?;
        println!("{:>3} {theirs:<90} {code}", code.raw());
        assert!(!theirs.is_empty());
    }
    CHECKED
}

/// No driver is bound or unbound here: the set is only created, registered, waited on and freed.
pub(crate) fn system_events_can_be_waited_for(nvml: &Nvml) -> Outcome {
    let Some(set) = nvml.create_system_event_set().if_supported()? else {
        return nothing_checked("system events: not supported");
    };
    let registered = set.register(SystemEventTypes::all());
    println!("registering for all system events: {registered:?}");
    if let Err(error) = registered {
        return nothing_checked(format!("system events: {error}"));
    }
    println!("waited: {:?}", set.wait(Duration::from_millis(200))?);
    CHECKED
}

/// Drivers newer than 610 have the functions.
pub(crate) fn operational_events_can_be_waited_for(nvml: &Nvml) -> Outcome {
    let Some(set) = nvml.create_event_set().if_supported()? else { return nothing_checked(NO_EVENTS) };
    let (log_level, severity) = (OperationalEventLogLevel::All, OperationalEventSeverity::All);
    for device in gpus(nvml)?.iter().take(1) {
        if let Err(error) = set.register_operational_events(device, log_level, severity) {
            return nothing_checked(format!("operational events: {error}"));
        }
    }
    println!("waited: {:?}", set.events(Duration::from_millis(200)).next().transpose()?);
    CHECKED
}

pub(crate) fn what_is_unsupported_is_refused(nvml: &Nvml) -> Outcome {
    let Some((set, devices)) = registered(nvml, EventTypes::empty())? else { return nothing_checked(NO_EVENTS) };
    for device in &devices {
        let error = set.register(device, EventTypes::from(1 << 60)).err();
        println!("registering an unknown kind: {error:?}");
        assert!(error.is_some());
        set.register(device, device.supported_event_types()?)?;
    }
    CHECKED
}
