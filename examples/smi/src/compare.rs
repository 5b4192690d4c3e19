//! Comparison of a report with the output of `nvidia-smi -q`, line by line.

use std::fmt::Write as _;

/// Names of values that change between two readings of an idle machine.
const CHANGING: [&str; 24] = [
    "Timestamp",
    "Tx Throughput",
    "Rx Throughput",
    "Replays Since Reset",
    "Fan Speed",
    "Performance State",
    "Idle",
    "SW Power Cap",
    "SW Power Capping",
    "GPU",
    "GPU Current Temp",
    "GPU T.Limit Temp",
    "Memory Current Temp",
    "Average Power Draw",
    "Instantaneous Power Draw",
    "Graphics",
    "SM",
    "Video",
    "Memory",
    "Used",
    "Free",
    "Used GPU Memory",
    "Process ID",
    "Name",
];

/// Names of values that NVML has no function for.
const WITHOUT_FUNCTION: [&str; 6] = [
    "GPU Part Number",
    "FRU Part Number",
    "Host Max",
    "Sparse Operation Mode",
    "Relaxed Ordering Mode",
    "Display Mode",
];

/// Result of a comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// Lines of both outputs; a line that only one of them has counts once.
    pub lines: usize,
    /// Lines that are equal.
    pub equal: usize,
    /// The other lines, each with both texts and the reason as far as it is known.
    pub differences: String,
}

/// Compares two outputs. Lines belong together by the names of their sections and by their own names.
#[must_use]
pub fn compare(ours: &str, theirs: &str) -> Comparison {
    let (ours, theirs) = (entries(ours), entries(theirs));
    let mut comparison = Comparison { lines: 0, equal: 0, differences: String::new() };
    let mut differ = |path: &[String], ours: &str, theirs: &str| {
        let name = path.last().map_or("", String::as_str);
        let reason = match () {
            () if WITHOUT_FUNCTION.contains(&name) => "NVML has no function for it",
            () if CHANGING.contains(&name) => "changes with time",
            () => "",
        };
        let _ = writeln!(comparison.differences, "{:<70} {ours:<24} {theirs:<24} {reason}", path.join(" / "));
    };
    let mut others = theirs.iter().peekable();
    for (path, value) in &ours {
        comparison.lines += 1;
        // Lines of theirs that ours lacks come first.
        let is_known = others.clone().any(|(other, _)| other == path);
        while let Some((other, text)) = others.next_if(|(other, _)| is_known && other != path) {
            comparison.lines += 1;
            differ(other, "-", text);
        }
        match others.next_if(|_| is_known) {
            Some((_, text)) if text == value => comparison.equal += 1,
            Some((_, text)) => differ(path, value, text),
            None => differ(path, value, "-"),
        }
    }
    for (other, text) in others {
        comparison.lines += 1;
        differ(other, "-", text);
    }
    comparison
}

/// Names of the sections and of the line, and the value of each line.
fn entries(text: &str) -> Vec<(Vec<String>, String)> {
    let mut path: Vec<(usize, String)> = Vec::new();
    let mut entries = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('=')) {
        let depth = line.len() - line.trim_start().len();
        let (name, value) = line.split_once(" : ").map_or((line, ""), |(name, value)| (name, value));
        path.retain(|(outer, _)| *outer < depth);
        path.push((depth, name.trim().to_owned()));
        entries.push((path.iter().map(|(_, name)| name.clone()).collect(), value.trim().to_owned()));
    }
    entries
}
