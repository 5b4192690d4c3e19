//! Samples that are newer than a time of the caller: a capture has all samples, at the times of the recording.

use nvml_sys::NVML_ERROR_NOT_FOUND;

use crate::capture::{Answer, Value};

/// Argument with the time of the last sample that the caller has seen.
pub(super) const ARGUMENT: &str = "lastSeenTimeStamp";

/// The answer with its newest sample at the present, without samples that are not newer than `last_seen`. Times are in
/// microseconds.
pub(super) fn newer(answer: &Answer, last_seen: u64, now: u64) -> Answer {
    let mut answer = answer.clone();
    let Some(newest) = answer.outputs.iter().filter_map(|(_, value)| newest(value)).max() else { return answer };
    let sift = Sift { shift: i128::from(now).saturating_sub(newest), last_seen: last_seen.into() };
    if sift.fields(&mut answer.outputs) {
        answer.code = NVML_ERROR_NOT_FOUND;
        answer.outputs.retain(|(name, _)| is_count(name));
    }
    answer
}

fn newest(value: &Value) -> Option<i128> {
    match value.steady() {
        Value::List(elements) => elements.iter().filter_map(time).max(),
        Value::Fields(fields) => fields.iter().filter_map(|(_, value)| newest(value)).max(),
        _ => None,
    }
}

fn time(sample: &Value) -> Option<i128> {
    match sample.field("timeStamp")?.steady() {
        Value::Integer(time) => Some(*time),
        _ => None,
    }
}

fn is_count(name: &str) -> bool {
    name.ends_with("Count")
}

struct Sift {
    shift: i128,
    last_seen: i128,
}

impl Sift {
    /// Outputs of a call, or fields of a struct, whose counts are those of the lists beside them. Whether a list has
    /// become empty.
    fn fields(&self, fields: &mut [(String, Value)]) -> bool {
        let mut is_empty = false;
        let mut count = None;
        for (_, value) in fields.iter_mut() {
            match unmarked(value) {
                Value::List(samples) if samples.iter().any(|sample| time(sample).is_some()) => {
                    self.samples(samples);
                    count = Some(samples.len());
                    is_empty |= samples.is_empty();
                }
                Value::Fields(inner) => is_empty |= self.fields(inner),
                _ => {}
            }
        }
        for (_, value) in fields.iter_mut().filter(|(name, _)| is_count(name)) {
            if let Some(count) = count {
                *value = Value::Integer(count as i128);
            }
        }
        is_empty
    }

    fn samples(&self, samples: &mut Vec<Value>) {
        samples.retain_mut(|sample| {
            let Value::Fields(fields) = unmarked(sample) else { return false };
            let Some((_, time)) = fields.iter_mut().find(|(name, _)| name == "timeStamp") else { return false };
            let Value::Integer(time) = unmarked(time) else { return false };
            *time = time.saturating_add(self.shift);
            *time > self.last_seen
        });
    }
}

fn unmarked(value: &mut Value) -> &mut Value {
    match value {
        Value::Moving(inner) => unmarked(inner),
        other => other,
    }
}
