//! Parsing of the environment variables.

use core::time::Duration;

use nvml_sim::{Era, Function, Node, ScriptedEvent};
use nvml_sys::{NVML_ERROR_INVALID_ARGUMENT, NVML_ERROR_NOT_SUPPORTED};

/// Node with the configuration of the variables. If one is invalid, a node whose initialization fails.
pub(crate) fn node(variable: impl Fn(&str) -> Option<String>) -> Node {
    describe(variable).unwrap_or_else(|| {
        let mut node = Node::empty();
        for init in [Function::nvmlInit_v2, Function::nvmlInit, Function::nvmlInitWithFlags] {
            node.answers.insert(init, NVML_ERROR_INVALID_ARGUMENT);
        }
        node
    })
}

fn describe(variable: impl Fn(&str) -> Option<String>) -> Option<Node> {
    let mut node = match variable("NVML_SIM_PROFILE").as_deref().unwrap_or("h200x8") {
        "h200x8" => Node::h200x8(),
        "a100x8" => Node::a100x8(),
        "vgpu_host" => Node::vgpu_host(),
        "geforce" => Node::geforce(),
        "gb10" => Node::gb10(),
        "empty" => Node::empty(),
        _ => return None,
    };
    if let Some(era) = variable("NVML_SIM_ERA") {
        node.era = Era::from_driver(&era)?;
    }
    if let Some(events) = variable("NVML_SIM_EVENTS").filter(|events| !events.is_empty()) {
        node.events = events.split(',').map(event).collect::<Option<_>>()?;
    }
    for gpu in variable("NVML_SIM_GPUS").filter(|list| !list.is_empty()).iter().flat_map(|list| list.split(',')) {
        set_state(&mut node, gpu)?;
    }
    for code in variable("NVML_SIM_CODES").filter(|list| !list.is_empty()).iter().flat_map(|list| list.split(',')) {
        set_code(&mut node, code)?;
    }
    Some(node)
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

    fn with(variables: &[(&str, &str)]) -> Node {
        node(|name| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn the_default_node_has_eight_gpus() {
        let node = with(&[]);
        assert_eq!((node.gpus.len(), node.era, node.events.len()), (8, Era::R580, 0));
    }

    #[test]
    fn variables_configure_the_node() {
        let events = "0:8:79@200, 3:4:0@5";
        let node = with(&[("NVML_SIM_PROFILE", "empty"), ("NVML_SIM_ERA", "535.98"), ("NVML_SIM_EVENTS", events)]);
        assert_eq!((node.gpus.len(), node.era, node.events.len()), (0, Era::R535_98, 2));
        assert_eq!((node.events[0].data, node.events[1].gpu), (79, 3));
        assert_eq!(node.events[0].after, Duration::from_millis(200));
    }

    #[test]
    fn variables_change_gpus_and_functions() {
        let codes = "nvmlUnitGetCount=999, nvmlDeviceGetName@4=13";
        let node = with(&[("NVML_SIM_GPUS", "1:lost, 2:hidden, 3:unsupported"), ("NVML_SIM_CODES", codes)]);
        assert_eq!((node.gpus[1].lost, node.gpus[2].accessible, node.gpus[0].lost), (true, false, false));
        let name = Function::nvmlDeviceGetName;
        assert_eq!([3, 4].map(|gpu| node.gpus[gpu].answers[&name]), [NVML_ERROR_NOT_SUPPORTED, 13]);
        assert_eq!(node.answers[&Function::nvmlUnitGetCount], 999);
    }

    #[test]
    fn invalid_variables_make_initialization_fail() {
        for wrong in [
            ("NVML_SIM_PROFILE", "h100"),
            ("NVML_SIM_ERA", "1.2"),
            ("NVML_SIM_EVENTS", "0:8@1"),
            ("NVML_SIM_EVENTS", "0:8:1:1@1"),
            ("NVML_SIM_EVENTS", "0:8:79"),
            ("NVML_SIM_GPUS", "8:lost"),
            ("NVML_SIM_GPUS", "0:away"),
            ("NVML_SIM_CODES", "nvmlNone=1"),
            ("NVML_SIM_CODES", "nvmlInit_v2"),
            ("NVML_SIM_CODES", "nvmlDeviceGetName@8=1"),
        ] {
            assert_eq!(
                with(&[wrong]).answers.get(&Function::nvmlInit_v2),
                Some(&NVML_ERROR_INVALID_ARGUMENT),
                "{wrong:?}"
            );
        }
    }
}
