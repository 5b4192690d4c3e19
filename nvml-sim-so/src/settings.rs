//! Parsing of the environment variables.

use core::time::Duration;
use std::ffi::OsString;
use std::fs;

use nvml_sim::capture::Capture;
use nvml_sim::{Era, Function, Node, ScriptedEvent};
use nvml_sys::{NVML_ERROR_INVALID_ARGUMENT, NVML_ERROR_NOT_SUPPORTED};

const CAPTURE: &str = "NVML_SIM_CAPTURE";
const PROFILE: &str = "NVML_SIM_PROFILE";
const ERA: &str = "NVML_SIM_ERA";
const GPUS: &str = "NVML_SIM_GPUS";
const EVENTS: &str = "NVML_SIM_EVENTS";
const STATES: &str = "NVML_SIM_GPU_STATES";
const CODES: &str = "NVML_SIM_CODES";

/// Node with the configuration of the variables. If one is invalid, a node whose initialization fails; the reason goes to
/// standard error.
pub(crate) fn node(variable: impl Fn(&str) -> Option<OsString>) -> Node {
    describe(variable).unwrap_or_else(|reason| {
        eprintln!("nvml-sim: {reason}");
        let mut node = Node::empty();
        for init in [Function::nvmlInit_v2, Function::nvmlInit, Function::nvmlInitWithFlags] {
            node.answers.insert(init, NVML_ERROR_INVALID_ARGUMENT);
        }
        node
    })
}

fn describe(variable: impl Fn(&str) -> Option<OsString>) -> Result<Node, String> {
    let text = |name: &str| match variable(name).map(OsString::into_string) {
        None => Ok(None),
        Some(Ok(text)) => Ok(Some(text)),
        Some(Err(text)) => Err(format!("{name}={} is not valid UTF-8", text.to_string_lossy())),
    };
    let mut node = match variable(CAPTURE) {
        Some(path) => {
            if let Some(name) = [PROFILE, ERA, GPUS].into_iter().find(|name| variable(name).is_some()) {
                return Err(format!("{name} is set, and {CAPTURE} too: the capture decides"));
            }
            let name = format!("{CAPTURE}={}", path.to_string_lossy());
            let text = fs::read_to_string(&path).map_err(|error| format!("{name}: {error}"))?;
            Node::from_capture(Capture::parse(&text).map_err(|error| format!("{name}: {error}"))?)
        }
        None => {
            let profile = text(PROFILE)?.unwrap_or_else(|| "h200x8".to_owned());
            Node::profile(&profile)
                .ok_or_else(|| format!("{PROFILE}={profile} is not a profile: {}", Node::PROFILES.join(", ")))?
        }
    };
    if let Some(era) = text(ERA)? {
        node.era = Era::from_driver(&era).ok_or_else(|| {
            let known: Vec<&str> = Era::all().map(Era::driver_version).collect();
            format!("{ERA}={era} is not a simulated driver: {}", known.join(", "))
        })?;
    }
    if let Some(gpus) = text(GPUS)? {
        let count = gpus.parse().ok().filter(|count| *count <= node.gpus.len());
        let most = node.gpus.len();
        node.gpus.truncate(count.ok_or_else(|| format!("{GPUS}={gpus} is not a number of GPUs from 0 to {most}"))?);
    }
    if let Some(events) = text(EVENTS)?.filter(|events| !events.is_empty()) {
        let parsed = events.split(',').map(event).collect::<Option<_>>();
        node.events = parsed.ok_or_else(|| {
            format!("{EVENTS}={events} is not a list of events, such as 0:8:79@200 (gpu:type:data@milliseconds)")
        })?;
    }
    if let Some(states) = text(STATES)?.filter(|states| !states.is_empty()) {
        states.split(',').try_for_each(|state| set_state(&mut node, state)).ok_or_else(|| {
            format!(
                "{STATES}={states} is not a list of states, such as 3:lost (gpu:lost, gpu:hidden or gpu:unsupported)"
            )
        })?;
    }
    if let Some(codes) = text(CODES)?.filter(|codes| !codes.is_empty()) {
        codes.split(',').try_for_each(|code| set_code(&mut node, code)).ok_or_else(|| {
            format!("{CODES}={codes} is not a list of codes, such as nvmlDeviceGetName@0=15 (function@gpu=code)")
        })?;
    }
    Ok(node)
}

/// Sets the state `gpu:state`.
fn set_state(node: &mut Node, text: &str) -> Option<()> {
    let (gpu, state) = text.trim().split_once(':')?;
    let gpu = node.gpus.get_mut(gpu.parse::<usize>().ok()?)?;
    match state {
        "lost" => gpu.lost = true,
        "hidden" => gpu.accessible = false,
        "unsupported" => {
            gpu.answers = Function::ALL.iter().map(|function| (*function, NVML_ERROR_NOT_SUPPORTED)).collect();
        }
        _ => return None,
    }
    Some(())
}

/// Sets the return code `function=code` or `function@gpu=code`.
fn set_code(node: &mut Node, text: &str) -> Option<()> {
    let (function, code) = text.trim().split_once('=')?;
    let (function, codes) = match function.split_once('@') {
        None => (function, &mut node.answers),
        Some((function, gpu)) => (function, &mut node.gpus.get_mut(gpu.parse::<usize>().ok()?)?.answers),
    };
    codes.insert(Function::from_name(function)?, code.parse().ok()?);
    Some(())
}

/// Parses `gpu:type:data@milliseconds`.
fn event(text: &str) -> Option<ScriptedEvent> {
    let (event, after) = text.trim().split_once('@')?;
    let mut parts = event.split(':');
    let event = ScriptedEvent {
        gpu: parts.next()?.parse().ok()?,
        event_type: parts.next()?.parse().ok()?,
        data: parts.next()?.parse().ok()?,
        after: Duration::from_millis(after.parse().ok()?),
        instance: None,
    };
    parts.next().is_none().then_some(event)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn described(variables: &[(&str, &str)]) -> Result<Node, String> {
        describe(|name| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).into()))
    }

    fn capture() -> String {
        format!("{}/../captures/h200x1-580.159.04-idle.txt", env!("CARGO_MANIFEST_DIR"))
    }

    #[test]
    fn the_default_node_has_eight_gpus() {
        let node = described(&[]).unwrap();
        assert_eq!((node.gpus.len(), node.era, node.events.len()), (8, Era::R580, 0));
    }

    #[test]
    fn variables_configure_the_node() {
        let node = described(&[(PROFILE, "empty"), (ERA, "535.98"), (EVENTS, "0:8:79@200, 3:4:0@5")]).unwrap();
        assert_eq!((node.gpus.len(), node.era, node.events.len()), (0, Era::R535_98, 2));
        assert_eq!((node.events[0].data, node.events[1].gpu), (79, 3));
        assert_eq!(node.events[0].after, Duration::from_millis(200));
        assert_eq!(described(&[(GPUS, "3")]).unwrap().gpus.len(), 3);
    }

    #[test]
    fn variables_change_gpus_and_functions() {
        let codes = "nvmlUnitGetCount=999, nvmlDeviceGetName@4=13";
        let node = described(&[(STATES, "1:lost, 2:hidden, 3:unsupported"), (CODES, codes)]).unwrap();
        assert_eq!((node.gpus[1].lost, node.gpus[2].accessible, node.gpus[0].lost), (true, false, false));
        let name = Function::nvmlDeviceGetName;
        assert_eq!([3, 4].map(|gpu| node.gpus[gpu].answers[&name]), [NVML_ERROR_NOT_SUPPORTED, 13]);
        assert_eq!(node.answers[&Function::nvmlUnitGetCount], 999);
    }

    #[test]
    fn a_capture_decides_about_driver_and_gpus() {
        let node = described(&[(CAPTURE, &capture()), (EVENTS, "0:8:79@200")]).unwrap();
        assert_eq!((node.gpus.len(), node.era, node.events.len()), (1, Era::R580, 1));
        assert!(node.capture.is_some_and(|capture| capture.len() > 1000));
    }

    #[test]
    fn invalid_variables_are_named() {
        for (wrong, reason) in [
            ((PROFILE, "h100"), "NVML_SIM_PROFILE=h100 is not a profile: h200x8, "),
            ((PROFILE, ""), "NVML_SIM_PROFILE= is not a profile"),
            ((ERA, "1.2"), "NVML_SIM_ERA=1.2 is not a simulated driver: 340.108, "),
            ((GPUS, "9"), "NVML_SIM_GPUS=9 is not a number of GPUs from 0 to 8"),
            ((EVENTS, "0:8@1"), "NVML_SIM_EVENTS=0:8@1 is not a list of events"),
            ((EVENTS, "0:8:1:1@1"), "NVML_SIM_EVENTS=0:8:1:1@1 is not"),
            ((EVENTS, "0:8:79"), "NVML_SIM_EVENTS=0:8:79 is not"),
            ((CAPTURE, "/no/such/file"), "NVML_SIM_CAPTURE=/no/such/file: "),
            ((CAPTURE, concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")), "Cargo.toml: line 1 of the capture: "),
            ((STATES, "8:lost"), "NVML_SIM_GPU_STATES=8:lost is not a list of states"),
            ((STATES, "0:away"), "NVML_SIM_GPU_STATES=0:away is not"),
            ((CODES, "nvmlNone=1"), "NVML_SIM_CODES=nvmlNone=1 is not a list of codes"),
            ((CODES, "nvmlInit_v2"), "NVML_SIM_CODES=nvmlInit_v2 is not"),
            ((CODES, "nvmlDeviceGetName@8=1"), "NVML_SIM_CODES=nvmlDeviceGetName@8=1 is not"),
        ] {
            let error = described(&[wrong]).unwrap_err();
            assert!(error.contains(reason), "{error}");
        }
        for name in [PROFILE, ERA, GPUS] {
            let error = described(&[(CAPTURE, &capture()), (name, "")]).unwrap_err();
            assert!(error.starts_with(name) && error.contains(CAPTURE), "{error}");
        }
    }

    #[test]
    fn initialization_fails_if_a_variable_is_invalid() {
        let node = node(|name| (name == ERA).then(|| "1.2".into()));
        assert_eq!(node.answers.get(&Function::nvmlInit_v2), Some(&NVML_ERROR_INVALID_ARGUMENT));
    }
}
