//! Scripted events and states as text.

use core::time::Duration;

use nvml_sys::*;

use crate::node::ScriptedEvent;
use crate::script::{GpuState, ScriptedState};

/// Names of event types.
const EVENTS: &[(&str, u64)] = &[
    ("xid", nvmlEventTypeXidCriticalError),
    ("ecc", nvmlEventTypeDoubleBitEccError),
    ("single-bit-ecc", nvmlEventTypeSingleBitEccError),
    ("pstate", nvmlEventTypePState),
    ("clock", nvmlEventTypeClock),
    ("power-source", nvmlEventTypePowerSourceChange),
    ("mig", nvmlEventMigConfigChange),
];

/// Names of states.
const STATES: [(&str, GpuState); 4] = [
    ("working", GpuState::Working),
    ("lost", GpuState::Lost),
    ("hidden", GpuState::Hidden),
    ("unsupported", GpuState::Unsupported),
];

pub(super) fn no_gpu(count: usize) -> String {
    match count.checked_sub(1) {
        Some(last) => format!("has no GPU of the node: 0 to {last}"),
        None => "has no GPU of the node, which has none".to_owned(),
    }
}

/// Time such as `5s`, `200ms` or `2m`. A number without a unit is in milliseconds. `None` for other text.
#[must_use]
pub fn duration(text: &str) -> Option<Duration> {
    let digits = text.trim_end_matches(|unit: char| unit.is_ascii_alphabetic());
    let milliseconds = match text.get(digits.len()..)? {
        "" | "ms" => 1,
        "s" => 1000,
        "m" => 60_000,
        _ => return None,
    };
    Some(Duration::from_millis(digits.parse::<u64>().ok()?.checked_mul(milliseconds)?))
}

fn time(text: &str) -> Result<Duration, String> {
    duration(text).ok_or_else(|| "has a time that is none: 5s, 200ms, or 2m".to_owned())
}

fn index(text: &str, count: usize) -> Result<usize, String> {
    text.parse().ok().filter(|gpu| *gpu < count).ok_or_else(|| no_gpu(count))
}

/// Event type of this name or number.
fn event_type(kind: &str) -> Result<u64, String> {
    let known = EVENTS.iter().find(|(name, _)| *name == kind).map(|(_, event_type)| *event_type);
    known.or_else(|| kind.parse().ok()).ok_or_else(|| {
        let names: Vec<&str> = EVENTS.iter().map(|(name, _)| *name).collect();
        format!("has the type {kind}, which is neither a number nor one of {}", names.join(", "))
    })
}

/// Parses `type:data`, an event of a GPU that is due at once.
pub(super) fn event_now(gpu: usize, text: &str) -> Result<ScriptedEvent, String> {
    let form = || "is not an event, such as gpu0.event=xid:79 (type:data)".to_owned();
    let (kind, data) = text.split_once(':').ok_or_else(form)?;
    let data = data.parse().map_err(|_| form())?;
    Ok(ScriptedEvent { gpu, event_type: event_type(kind)?, data, after: Duration::ZERO, instance: None })
}

/// Parses `gpu:type:data@time`.
pub(super) fn event(text: &str, count: usize) -> Result<ScriptedEvent, String> {
    const FORM: &str = "is not an event, such as 0:xid:79@5s (gpu:type:data@time)";
    let (event, after) = text.split_once('@').ok_or(FORM)?;
    let mut parts = event.split(':');
    let (Some(gpu), Some(kind), Some(data), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
        return Err(FORM.to_owned());
    };
    let event_type = event_type(kind)?;
    let data = data.parse().map_err(|_| FORM)?;
    Ok(ScriptedEvent { gpu: index(gpu, count)?, event_type, data, after: time(after)?, instance: None })
}

/// Parses `gpu:state` or `gpu:state@time`.
pub(super) fn state(text: &str, count: usize) -> Result<ScriptedState, String> {
    let (state, after) = text.split_once('@').unwrap_or((text, "0"));
    let (gpu, state) = state.split_once(':').unwrap_or(("", state));
    let state = named(state).filter(|_| !gpu.is_empty());
    let state =
        state.ok_or("is not a state, such as 1:lost@5s (gpu:working, gpu:lost, gpu:hidden or gpu:unsupported)")?;
    Ok(ScriptedState { gpu: index(gpu, count)?, state, after: time(after)? })
}

/// State of this name.
pub(super) fn named(text: &str) -> Option<GpuState> {
    STATES.iter().find(|(name, _)| *name == text).map(|(_, state)| *state)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_have_units() {
        let milliseconds = |text| duration(text).map(|time| time.as_millis());
        assert_eq!(["200", "200ms", "5s", "2m"].map(milliseconds), [Some(200), Some(200), Some(5000), Some(120_000)]);
        assert_eq!(["", "s", "5h", "-1", "1.5s", "99999999999999999999s"].map(milliseconds), [None; 6]);
    }
}
