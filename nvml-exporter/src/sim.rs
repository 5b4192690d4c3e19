//! Simulated nodes: a profile of nvml-sim, and a script of events.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use nvml_sim::{Node, Simulation};
use nvml_wrapper::Nvml;
use nvml_wrapper::event::EventTypes;
use serde::Deserialize;

use crate::collector::Source;
use crate::config::Error;

/// Events of a simulated node.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    /// Events, in any order.
    #[serde(default, rename = "event")]
    pub events: Vec<Event>,
}

/// An event of a simulated GPU.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Time after the start, in seconds.
    pub at: f64,
    /// Index of the GPU.
    pub gpu: usize,
    /// The event.
    pub action: Action,
    /// Argument of the action.
    #[serde(default)]
    pub value: u64,
}

/// Kind of an event. Those with an argument name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// The GPU falls off the bus.
    Lose,
    /// The GPU is on the bus again.
    Return,
    /// Xid error; the value is its number.
    Xid,
    /// Uncorrected ECC errors; the value is their number.
    EccUncorrected,
    /// Pending row remapping; the value is 1 or 0.
    RowRemappingPending,
    /// Failed row remapping; the value is 1 or 0.
    RowRemappingFailed,
    /// GPU temperature; the value is in degrees Celsius.
    Temperature,
    /// Clocks event reasons; the value is NVML's bit mask.
    ClocksEventReasons,
    /// GPU utilization; the value is in percent.
    Utilization,
}

impl Script {
    /// Reads a script.
    ///
    /// # Errors
    ///
    /// If the file cannot be read, or is not a valid script.
    pub fn load(path: &Path) -> Result<Script, Error> {
        let named = |error: &dyn std::fmt::Display| Error(format!("{}: {error}", path.display()));
        let text = std::fs::read_to_string(path).map_err(|error| named(&error))?;
        let script: Script = toml::from_str(&text).map_err(|error| named(&error))?;
        match script.events.iter().find(|event| !(0.0..=86_400.0).contains(&event.at)) {
            Some(event) => Err(named(&format!("at = {}: not between 0 and 86400 seconds", event.at))),
            None => Ok(script),
        }
    }
}

/// Source of sessions of a simulated node, whose events begin now.
///
/// # Errors
///
/// If no profile has the name, or the script names a GPU that the profile does not have.
pub fn source(profile: &str, script: Script) -> Result<Source, Error> {
    let Some(node) = Node::profile(profile) else {
        return Err(Error(format!("--sim {profile}: no profile has this name: {}", Node::PROFILES.join(", "))));
    };
    if let Some(event) = script.events.iter().find(|event| event.gpu >= node.gpus.len()) {
        return Err(Error(format!("the script has an event of GPU {}: {profile} has {}", event.gpu, node.gpus.len())));
    }
    let simulation = Arc::new(Simulation::start(node));
    if !script.events.is_empty() {
        let simulation = Arc::clone(&simulation);
        std::thread::spawn(move || play(&simulation, script));
    }
    Ok(of(simulation))
}

/// Source of sessions of a simulation.
#[must_use]
pub fn of(simulation: Arc<Simulation>) -> Source {
    Arc::new(move || Nvml::builder().provider(simulation.as_ref()).init())
}

fn play(simulation: &Simulation, Script { mut events }: Script) {
    let start = Instant::now();
    events.sort_by(|a, b| a.at.total_cmp(&b.at));
    for event in events {
        let time = start + Duration::from_secs_f64(event.at);
        std::thread::sleep(time.saturating_duration_since(Instant::now()));
        tracing::info!(gpu = event.gpu, action = ?event.action, value = event.value, "simulated event");
        apply(simulation, &event);
    }
}

/// Makes an event happen.
pub fn apply(simulation: &Simulation, event: &Event) {
    let small = u32::try_from(event.value).unwrap_or(u32::MAX);
    if event.action == Action::Xid {
        simulation.push_event(event.gpu, EventTypes::CRITICAL_XID_ERROR.bits(), event.value);
        return;
    }
    simulation.node(|node| {
        let Some(gpu) = node.gpus.get_mut(event.gpu) else { return };
        match event.action {
            Action::Lose => gpu.lost = true,
            Action::Return => gpu.lost = false,
            Action::EccUncorrected => {
                // Uncorrected, volatile, device memory.
                if let Some(count) = gpu.memory_health.errors.get_mut(1).and_then(|errors| errors[0].get_mut(2)) {
                    *count = Some(event.value);
                }
            }
            Action::RowRemappingPending => {
                if let Some(rows) = &mut gpu.memory_health.remapped_rows {
                    rows.pending = event.value != 0;
                }
            }
            Action::RowRemappingFailed => {
                if let Some(rows) = &mut gpu.memory_health.remapped_rows {
                    rows.failed = event.value != 0;
                }
            }
            Action::Temperature => gpu.thermal.gpu = i32::try_from(small).unwrap_or(i32::MAX),
            Action::ClocksEventReasons => gpu.clocks.event_reasons = event.value,
            Action::Utilization => gpu.utilization.gpu = small,
            Action::Xid => {}
        }
    });
}
