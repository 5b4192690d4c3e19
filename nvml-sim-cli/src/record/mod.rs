//! Recording: each read-only function of a library, called through the function table.

mod call;
mod frame;
mod identity;
pub mod never;
mod objects;
mod plan;

use core::time::Duration;
use std::collections::BTreeMap;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Result, bail};
use nvml_sim::capture::{Answer, Argument, Capture, Value, code_name};
use nvml_sys::{Function, Functions, NVML_SUCCESS, f};

use identity::Identities;
use objects::Objects;

/// Settings of a recording.
#[derive(Debug, Clone)]
pub struct Options {
    /// Pause before each pass, between its two GPM samples: the time in which values move.
    pub pause: Duration,
    /// Functions that are not called.
    pub skipped: Vec<Function>,
    /// Whether the name of each function is printed before it is called.
    pub trace: bool,
}

impl Default for Options {
    fn default() -> Options {
        Options { pause: Duration::from_millis(200), skipped: vec![], trace: false }
    }
}

/// Codes whose texts are recorded.
const CODES: u32 = 40;

/// Records the answers of a library. All calls are made twice; values that differ then are marked as moving.
///
/// # Errors
///
/// NVML cannot be initialized.
pub fn record(nvml: &Functions, options: &Options) -> Result<Capture> {
    let start = Instant::now();
    let _session = Session::open(nvml)?;
    let mut capture = Capture::default();
    capture.costs.insert("nvmlInit_v2".to_owned(), nanoseconds(start.elapsed()));
    capture.missing.extend(
        Function::ALL.iter().filter(|function| !nvml.has(**function)).map(|function| function.name().to_owned()),
    );
    let mut objects = Objects::find(nvml);
    let mut identities = Identities::default();
    for _ in 0..2 {
        objects.samples = sampled(nvml, &objects, options.pause);
        pass(nvml, &objects, options, &mut identities, &mut capture);
    }
    free_samples(nvml, &objects);
    error_strings(nvml, &mut capture);
    capture.header = header(&capture);
    Ok(capture)
}

/// Functions that are recorded, but for which no calls are known. Empty, which a test checks.
#[must_use]
pub fn unplanned() -> Vec<Function> {
    let recorded = Function::ALL.iter().copied().filter(|function| never::is_recorded(*function));
    let is_planned = |function: Function| {
        function == Function::nvmlErrorString || plan::plans(function, &Objects::default()).is_some()
    };
    recorded.filter(|function| !is_planned(*function)).collect()
}

/// Initialized NVML.
struct Session<'a>(&'a Functions);

impl Session<'_> {
    fn open(nvml: &Functions) -> Result<Session<'_>> {
        // SAFETY: initialization has no conditions.
        let code = unsafe { if nvml.has(f::nvmlInit_v2) { nvml.nvmlInit_v2() } else { nvml.nvmlInit() } };
        if code != NVML_SUCCESS {
            bail!("nvmlInit_v2 returned {} ({code})", code_name(code).unwrap_or("an unknown code"));
        }
        Ok(Session(nvml))
    }
}

impl Drop for Session<'_> {
    fn drop(&mut self) {
        // SAFETY: NVML is initialized, and its handles are not used any more.
        unsafe { self.0.nvmlShutdown() };
    }
}

/// Calls each function with all its arguments.
fn pass(nvml: &Functions, objects: &Objects, options: &Options, identities: &mut Identities, capture: &mut Capture) {
    let is_called = |function: &Function| never::is_recorded(*function) && !options.skipped.contains(function);
    for function in Function::ALL.iter().copied().filter(is_called) {
        if options.trace {
            eprintln!("{function}");
        }
        for plan in plan::plans(function, objects).unwrap_or_default() {
            let Some((mut answer, duration)) = frame::perform(nvml, function, &plan, objects) else { break };
            if answer.code == NVML_SUCCESS {
                let cost = capture.costs.entry(function.name().to_owned()).or_insert(u64::MAX);
                *cost = nanoseconds(duration).min(*cost);
            }
            if function == Function::nvmlDeviceGetFieldValues {
                answer.outputs.iter_mut().for_each(|(_, value)| clock_readings(value));
            }
            let mut arguments = plan.arguments;
            identities.replace(function.name(), &mut arguments, &mut answer);
            let calls = capture.calls.entry(function.name().to_owned()).or_default();
            let answer = match calls.remove(&arguments) {
                Some(earlier) => marked(earlier, answer),
                None => answer,
            };
            calls.insert(arguments, answer);
        }
    }
}

/// Replaces what is different in each call for a field value, so that fields with the same value share a line.
fn clock_readings(value: &mut Value) {
    match value {
        Value::List(values) => values.iter_mut().for_each(clock_readings),
        Value::Fields(fields) => {
            let is_now = |(name, value): &(String, Value)| {
                name == "timestamp" && matches!(value, Value::Integer(time) if is_recent(*time))
            };
            if fields.iter().any(is_now) {
                for (name, value) in fields {
                    match name.as_str() {
                        "timestamp" => *value = Value::Name("now".to_owned()),
                        "latencyUsec" => *value = Value::Name("varies".to_owned()),
                        _ => {}
                    }
                }
            }
        }
        _ => {}
    }
}

/// Whether a time in microseconds is within ten seconds of now.
fn is_recent(time: i128) -> bool {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_micros());
    i128::try_from(now).is_ok_and(|now| (now - time).abs() < 10_000_000)
}

/// The earlier answer, with marks where the later one differs. A success is kept before an error.
fn marked(earlier: Answer, later: Answer) -> Answer {
    let (kept, other) =
        if earlier.code != NVML_SUCCESS && later.code == NVML_SUCCESS { (later, earlier) } else { (earlier, later) };
    let mark = |(name, value): (String, Value)| {
        let value = match other.output(&name) {
            Some(other) => value.marked(other),
            None => Value::Moving(Box::new(value)),
        };
        (name, value)
    };
    Answer { code: kept.code, outputs: kept.outputs.into_iter().map(mark).collect() }
}

/// Takes two GPM samples of each GPU; those of GPUs that have both.
fn sampled(nvml: &Functions, objects: &Objects, pause: Duration) -> Vec<[(String, u64); 2]> {
    let take = |number: u32| {
        let mut taken = BTreeMap::new();
        for (gpu, device) in objects.of_type("nvmlDevice_t") {
            let name = format!("{gpu}.sample{number}");
            let Some((_, sample)) = objects.of_type("nvmlGpmSample_t").find(|(known, _)| *known == name) else {
                continue;
            };
            // SAFETY: NVML is initialized, and both handles are the library's.
            let code = unsafe { call::call(nvml, Function::nvmlGpmSampleGet, &[device, sample]) };
            if code == Some(NVML_SUCCESS) {
                taken.insert(gpu.to_owned(), (name, sample));
            }
        }
        taken
    };
    let mut first = take(1);
    std::thread::sleep(pause);
    take(2).into_iter().filter_map(|(gpu, second)| Some([first.remove(&gpu)?, second])).collect()
}

fn free_samples(nvml: &Functions, objects: &Objects) {
    for (_, bits) in objects.of_type("nvmlGpmSample_t") {
        let sample = objects::sample(bits);
        // SAFETY: the sample is the library's, and not used any more.
        unsafe { nvml.nvmlGpmSampleFree(sample) };
    }
}

fn error_strings(nvml: &Functions, capture: &mut Capture) {
    for code in (0..CODES).chain([999]) {
        // SAFETY: the function returns null or a string of the library.
        let text = unsafe { objects::library_string(nvml.nvmlErrorString(code)) };
        if let Some(text) = text {
            let arguments = vec![("result".to_owned(), Argument::Integer(code.into()))];
            let answer = Answer { code: NVML_SUCCESS, outputs: vec![("text".to_owned(), Value::Text(text))] };
            capture.calls.entry("nvmlErrorString".to_owned()).or_default().insert(arguments, answer);
        }
    }
}

fn header(capture: &Capture) -> Vec<(String, String)> {
    let texts = |function: &str, output: &str| {
        let calls = capture.calls.get(function).into_iter().flatten();
        let texts = calls.filter_map(|(_, answer)| match answer.output(output)?.steady() {
            Value::Text(text) => Some(String::from_utf8_lossy(text).into_owned()),
            Value::Integer(number) => Some(number.to_string()),
            _ => None,
        });
        texts.collect::<Vec<_>>().join(", ")
    };
    let line = |name: &str, value: String| (name.to_owned(), value);
    vec![
        line("driver", texts("nvmlSystemGetDriverVersion", "version")),
        line("nvml", texts("nvmlSystemGetNVMLVersion", "version")),
        line("cuda", texts("nvmlSystemGetCudaDriverVersion_v2", "cudaDriverVersion")),
        line("boards", texts("nvmlDeviceGetName", "name")),
        line("system", format!("{} {}", std::env::consts::OS, std::env::consts::ARCH)),
        line("date", date(SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs()))),
        line("command", format!("nvml-sim {} record", env!("CARGO_PKG_VERSION"))),
    ]
}

/// Day in UTC of a time in seconds since 1970, such as `2026-11-29`.
fn date(seconds: u64) -> String {
    // Days since 0000-03-01, from which the calendar repeats every 400 years.
    let days = seconds / 86_400 + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (year, month) = (era * 400 + year + u64::from(month >= 10), if month < 10 { month + 3 } else { month - 9 });
    format!("{year:04}-{month:02}-{day:02}")
}

fn nanoseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_nanos()).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_those_of_the_calendar() {
        for (seconds, day) in [
            (0, "1970-01-01"),
            (951_782_399, "2000-02-28"),
            (951_782_400, "2000-02-29"),
            (951_868_800, "2000-03-01"),
            (1_735_689_599, "2024-12-31"),
            (1_735_689_600, "2025-01-01"),
        ] {
            assert_eq!(date(seconds), day);
        }
    }

    #[test]
    fn field_values_of_different_times_are_the_same() {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_micros();
        let value = |timestamp: i128, latency: i128| {
            let fields = [("timestamp", timestamp), ("latencyUsec", latency), ("valueType", 1)];
            let fields = fields.map(|(name, number)| (name.to_owned(), Value::Integer(number)));
            let mut value = Value::List(vec![Value::Fields(fields.into())]);
            clock_readings(&mut value);
            value.to_string()
        };
        let now = i128::try_from(now).unwrap();
        assert_eq!(value(now, 0), "[{timestamp=now latencyUsec=varies valueType=1}]");
        assert_eq!(value(now - 400_000, 17), value(now, 0));
        assert_eq!(value(0, 0), "[{timestamp=0 latencyUsec=0 valueType=1}]");
    }
}
