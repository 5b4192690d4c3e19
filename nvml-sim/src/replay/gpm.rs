//! GPM metrics. Samples and the checks of arguments are those of the model; recorded metrics replace the computed ones.

use nvml_sys::*;

use super::texts::library_string;
use super::{Names, Replay, get, pointer, put};
use crate::capture::layout::{Record, Type};
use crate::capture::memory::{Writer, locate};
use crate::capture::{Argument, Value};
use crate::functions;
use crate::handle::Handle;
use crate::slots;
use crate::state::Shared;

/// Calls `nvmlGpmMetricsGet`. `None` if the simulation has no capture.
///
/// # Safety
///
/// The address is an argument of the function, under the contract of the C function.
pub(super) unsafe fn metrics(slot: usize, address: u64) -> Option<nvmlReturn_t> {
    let shared = slots::find(slot)?;
    let replay = shared.replay.as_ref()?;
    // SAFETY: by this function's contract. After a success, the struct has as many metrics as it says.
    unsafe {
        let code = functions::modeled_as(f::nvmlGpmMetricsGet, slot)(pointer(address).cast());
        if code == NVML_SUCCESS {
            replace(&shared, replay, address);
        }
        Some(code)
    }
}

/// # Safety
///
/// As for [`metrics`], after its success.
unsafe fn replace(shared: &Shared, replay: &Replay, address: u64) -> Option<()> {
    let record = Type::Record(Record::named("nvmlGpmMetricsGet_t")?);
    let at = |path: &str| locate(record, path).map(|(offset, ..)| address + offset as u64);
    // SAFETY: these are fields of the struct.
    let (count, sample) = unsafe { (get(at("numMetrics")?, 4), get(at("sample1")?, 8)) };
    let (count, sample) = (u32::from_ne_bytes(count.try_into().ok()?), u64::from_ne_bytes(sample.try_into().ok()?));
    let gpu = {
        let mut state = shared.state();
        let (id, session) = (state.index_of(nvmlGpmSample_t::from_bits(sample)).ok()?, state.session());
        match state.gpm_samples.find(session, id).ok()?.of? {
            (gpu, None) => gpu,
            // Samples of MIG instances are not recorded.
            (_, Some(_)) => return None,
        }
    };
    let (names, metric) = (Names::of(shared)?, Record::named("nvmlGpmMetric_t")?);
    for index in 0..u64::from(count) {
        let to = at("metrics")? + index * metric.size as u64;
        // SAFETY: the array has `count` elements.
        let mut bytes = unsafe { get(to, metric.size) };
        let id = u32::from_ne_bytes(*bytes.first_chunk()?);
        let Some(recorded) = recorded(replay, gpu, id) else { continue };
        Writer { surroundings: &names }.write(Type::Record(metric), &recorded, &mut bytes)?;
        if let Some(Value::Fields(texts)) = recorded.field("metricInfo").map(Value::steady) {
            for (name, text) in texts {
                let Value::Text(text) = text.steady() else { continue };
                let (offset, ..) = locate(Type::Record(metric), &format!("metricInfo.{name}"))?;
                let address = library_string(text)?.as_ptr().expose_provenance() as u64;
                bytes.get_mut(offset..offset + 8)?.copy_from_slice(&address.to_ne_bytes());
            }
        }
        // SAFETY: as above.
        unsafe { put(to, &bytes) };
    }
    Some(())
}

/// Recorded fields of a metric, between the two samples of a GPU.
fn recorded(replay: &Replay, gpu: usize, metric: u32) -> Option<Value> {
    let name = |path: &str, name: String| (format!("metricsGet{path}"), Argument::Name(name));
    let number = |path: &str, number: u32| (format!("metricsGet{path}"), Argument::Integer(number.into()));
    let arguments = vec![
        name("", "nvmlGpmMetricsGet_t".to_owned()),
        name(".sample1", format!("gpu{gpu}.sample1")),
        name(".sample2", format!("gpu{gpu}.sample2")),
        number(".numMetrics", 1),
        number(".metrics.0.metricId", metric),
    ];
    let answer = replay.answer(Function::nvmlGpmMetricsGet, &arguments)?;
    let Value::List(metrics) = answer.output("metricsGet")?.field("metrics")?.steady() else { return None };
    let metric = metrics.first().filter(|metric| matches!(metric.steady(), Value::Fields(_)))?.clone();
    replay.note(Function::nvmlGpmMetricsGet, arguments);
    Some(metric)
}
