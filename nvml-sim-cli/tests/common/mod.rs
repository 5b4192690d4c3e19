//! Committed captures, and the comparison of recorded answers.

// Not every test uses everything.
#![allow(dead_code)]

use std::path::{Path, PathBuf};

use nvml_sim::capture::{Answer, Argument, Capture, Value};

/// Name, text and content of each committed capture.
pub(crate) fn committed() -> Vec<(String, String, Capture)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../captures");
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|ending| ending == "txt")).collect();
    paths.sort();
    assert!(!paths.is_empty());
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        let capture = Capture::parse(&text).unwrap();
        (path.file_name().unwrap().to_string_lossy().into_owned(), text, capture)
    };
    paths.into_iter().map(read).collect()
}

/// Whether two values are the same where neither is marked as moving.
fn agree(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Moving(_), _) | (_, Value::Moving(_)) => true,
        (Value::List(one), Value::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| agree(one, other))
        }
        (Value::Fields(one), Value::Fields(other)) => {
            one.len() == other.len()
                && one.iter().zip(other).all(|(one, other)| one.0 == other.0 && agree(&one.1, &other.1))
        }
        _ => one == other,
    }
}

pub(crate) fn same(one: &Answer, other: &Answer) -> bool {
    one.code == other.code
        && one.outputs.len() == other.outputs.len()
        && one.outputs.iter().zip(&other.outputs).all(|(one, other)| one.0 == other.0 && agree(&one.1, &other.1))
}

/// Functions whose calls have handles of MIG instances, PCI addresses or lists of counters, which a replay leaves to the
/// model.
const LEFT: [&str; 3] = ["nvmlGpmMigSampleGet", "nvmlDeviceQueryDrainState", "nvmlDeviceReadPRMCounters_v1"];

/// Checks that the recording of a replay has the answers of the capture; returns their number.
pub(crate) fn assert_replayed(capture: &Capture, replayed: &Capture) -> usize {
    assert_eq!(replayed.missing, capture.missing);
    let (mut count, mut differences) = (0, Vec::new());
    for (function, calls) in capture.calls.iter().filter(|(function, _)| !LEFT.contains(&function.as_str())) {
        for (arguments, answer) in calls {
            // The process id of the recorder is replaced in the capture, and only there.
            if arguments.iter().any(|(name, value)| name.ends_with("pid") && *value == Argument::Integer(1000)) {
                continue;
            }
            // Names are numbered as they occur, and the recorder is a process of each recording.
            let is_name = function == "nvmlSystemGetProcessName";
            match replayed.answer(function, arguments) {
                Some(again) if same(answer, again) || is_name && answer.code == again.code => count += 1,
                again => differences.push(format!("{function} {arguments:?}\n  {answer}\n  {again:?}")),
            }
        }
    }
    assert!(differences.is_empty(), "{} differ:\n{}", differences.len(), differences.join("\n"));
    count
}
