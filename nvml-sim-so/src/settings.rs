//! The simulation that the environment variables describe.

mod state_file;
mod trace;

use core::time::Duration;
use std::ffi::OsString;
use std::time::{SystemTime, UNIX_EPOCH};

use nvml_sim::settings::{self, SettingError};
use nvml_sim::{Function, Node, Simulation};
use nvml_sys::NVML_ERROR_INVALID_ARGUMENT;

use state_file::StateFile;

/// Time from which the times of scripted states count, in microseconds since the Unix epoch. Without it they count from
/// the initialization.
const START: &str = "NVML_SIM_START_US";
/// File for what setters change.
const STATE: &str = "NVML_SIM_STATE";
/// File for a log of the calls; `-` is standard error.
const TRACE: &str = "NVML_SIM_TRACE";

/// Starts the simulation that the variables describe. If one is invalid, a node whose initialization fails; the reason
/// goes to standard error.
pub(crate) fn start(variable: impl Fn(&str) -> Option<OsString>) -> Simulation {
    let mut node = described(&variable).unwrap_or_else(|error| {
        eprintln!("nvml-sim: {}={} {}", error.setting.variable(), error.value, error.reason);
        unusable()
    });
    let start = variable(START).and_then(|time| time.to_str()?.parse().ok());
    if let Some(start) = start {
        start_at(&mut node, Duration::from_micros(start));
    }
    let state = variable(STATE).map(|path| StateFile::new(path.into(), &node));
    let state = match state.map(|state| state.and_then(|mut state| state.read(&mut node).map(|()| state))).transpose() {
        Ok(state) => state,
        Err(reason) => {
            eprintln!("nvml-sim: {STATE}: {reason}");
            node = unusable();
            None
        }
    };
    let sim = Simulation::start(node);
    if let Some(state) = state {
        state.keep(&sim);
    }
    if let Some(path) = variable(TRACE) {
        if let Err(error) = trace::start(&sim, &path) {
            eprintln!("nvml-sim: {TRACE}={}: {error}", path.to_string_lossy());
        }
    }
    sim
}

fn described(variable: impl Fn(&str) -> Option<OsString>) -> Result<Node, SettingError> {
    settings::node(|setting| variable(setting.variable()))
}

/// Node whose initialization fails.
fn unusable() -> Node {
    let mut node = Node::empty();
    for init in [Function::nvmlInit_v2, Function::nvmlInit, Function::nvmlInitWithFlags] {
        node.answers.insert(init, NVML_ERROR_INVALID_ARGUMENT);
    }
    node
}

/// Makes the times of scripted states count from `start`, in time since the Unix epoch.
fn start_at(node: &mut Node, start: Duration) {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let passed = now.saturating_sub(start);
    for state in &mut node.states {
        state.after = state.after.saturating_sub(passed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use nvml_sim::{Era, GpuState};

    #[test]
    fn initialization_fails_if_a_variable_is_invalid() {
        let sim = start(|name| (name == "NVML_SIM_ERA").then(|| "1.2".into()));
        sim.node(|node| {
            assert_eq!(node.answers.get(&Function::nvmlInit_v2), Some(&NVML_ERROR_INVALID_ARGUMENT));
        });
    }

    #[test]
    fn variables_describe_the_node() {
        let node = described(|name| match name {
            "NVML_SIM_ERA" => Some("535.54.03".into()),
            "NVML_SIM_GPU_STATES" => Some("1:hidden".into()),
            _ => None,
        })
        .unwrap();
        assert_eq!((node.era, node.gpus[1].accessible), (Era::R535_54, false));
    }

    #[test]
    fn times_of_states_count_from_the_start_of_the_run() {
        let mut node = Node::h200x8().with_state(Duration::from_secs(5), 1, GpuState::Lost);
        node = node.with_state(Duration::from_secs(10_000), 1, GpuState::Working);
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
        start_at(&mut node, now - Duration::from_secs(100));
        assert_eq!(node.states[0].after, Duration::ZERO);
        assert!((9_000..9_901).contains(&node.states[1].after.as_secs()));
    }
}
