//! Events on a real machine, where mostly none happen.

use std::time::{Duration, Instant};

use libtest_mimic::Failed;
use nvml_wrapper::{EventTypes, Nvml, OperationalEventLogLevel, OperationalEventSeverity, ResultExt, SystemEventTypes};

/// Processor time that this process has used.
fn cpu_time() -> Duration {
    let mut usage = std::mem::MaybeUninit::<libc::rusage>::zeroed();
    // SAFETY: the pointer is valid for one write, and all zeros are a value where it fails.
    let usage = unsafe {
        libc::getrusage(libc::RUSAGE_SELF, usage.as_mut_ptr());
        usage.assume_init()
    };
    let of = |time: libc::timeval| {
        Duration::from_secs(time.tv_sec.unsigned_abs()) + Duration::from_micros(time.tv_usec.unsigned_abs())
    };
    of(usage.ru_utime) + of(usage.ru_stime)
}

pub(crate) fn a_wait_times_out_and_sleeps(nvml: &Nvml) -> Result<(), Failed> {
    let set = nvml.create_event_set()?;
    for device in nvml.devices()? {
        let device = device?;
        let types = device.supported_event_types()?;
        println!("{}: {types:?}", device.uuid()?);
        set.register(&device, types)?;
    }
    // A quiet second: what happened meanwhile is told, and does not count as a failure.
    let (start, before) = (Instant::now(), cpu_time());
    let event = set.wait(Duration::from_secs(1))?;
    let (elapsed, cpu) = (start.elapsed(), cpu_time() - before);
    println!("waited {elapsed:?}, used {cpu:?} of processor time, event: {event:?}");
    if event.is_none() {
        assert!(elapsed >= Duration::from_millis(900), "{elapsed:?}");
    }
    assert!(cpu < Duration::from_millis(50), "{cpu:?}");
    Ok(())
}

/// Drivers are not bound and unbound here: a set can be made, registered, waited on, and freed.
pub(crate) fn system_events_can_be_waited_for(nvml: &Nvml) -> Result<(), Failed> {
    let Some(set) = nvml.create_system_event_set().if_supported()? else {
        println!("no system events here");
        return Ok(());
    };
    let registered = set.register(SystemEventTypes::all());
    println!("registering for all system events: {registered:?}");
    if registered.is_ok() {
        println!("waited: {:?}", set.wait(Duration::from_millis(200)));
    }
    Ok(())
}

/// Drivers newer than 610 have them.
pub(crate) fn operational_events_can_be_waited_for(nvml: &Nvml) -> Result<(), Failed> {
    let set = nvml.create_event_set()?;
    let device = nvml.device_by_index(0)?;
    let (log_level, severity) = (OperationalEventLogLevel::All, OperationalEventSeverity::All);
    println!("registering: {:?}", set.register_operational_events(&device, log_level, severity));
    println!("waited: {:?}", set.events(Duration::from_millis(200)).next());
    Ok(())
}

pub(crate) fn what_is_unsupported_is_refused(nvml: &Nvml) -> Result<(), Failed> {
    let set = nvml.create_event_set()?;
    let device = nvml.device_by_index(0)?;
    let nonsense = EventTypes::from(1 << 60);
    let error = set.register(&device, nonsense).err();
    println!("registering an unknown kind: {error:?}");
    assert!(error.is_some());
    set.register(&device, device.supported_event_types()?)?;
    assert!(device.vgpu_supported_types().is_err() || !device.vgpu_supported_types()?.is_empty());
    Ok(())
}
