//! docs/abi.md: what was proved, and what differs, for readers.

use std::fmt::Write as _;

use super::compare::Compared;
use super::known::{Difference, Known};

pub const PATH: &str = "docs/abi.md";

pub fn render(current: &str, headers: &[Compared], known: &Known) -> String {
    let mut text = format!(
        "# ABI\n\nMade by `cargo xtask abi --all`, which fails where one of these numbers is otherwise; do not edit.\n\n\
         nvml-sys is asked, as it is compiled, for the size, the alignment and the sign of its types, for the offset, \
         the size and the sign of each field, and for the value of each constant and version stamp. The C compiler is \
         asked the same of each `nvml.h` that NVIDIA publishes. For {current}, which nvml-sys is made from, all \
         answers are equal. In older headers, what they have already is as today, but for what is listed below; each \
         entry is in headers/abi.toml with the place in the code that takes care of it. A difference that is not \
         listed is an error, and so is an entry that no header bears out. Traps have the numbers of the project's \
         list of them.\n\n\
         Not asked: names that only older headers have, what a number means, and whether bytes are `char` or \
         `unsigned char`.\n\n\
         ## Headers\n\n| nvml.h | facts | as in {current} | differing, all explained |\n| --- | --- | --- | --- |\n"
    );
    for header in headers {
        let differing = header.asked - header.equal;
        let _ = writeln!(text, "| {} | {} | {} | {differing} |", header.version, header.asked, header.equal);
    }
    let sum = |count: fn(&Compared) -> usize| headers.iter().map(count).sum::<usize>();
    let (asked, equal) = (sum(|header| header.asked), sum(|header| header.equal));
    let _ = writeln!(text, "| all {} | {asked} | {equal} | {} |", headers.len(), asked - equal);
    text += "\n## Types\n\n| type | headers | what it has there | why | taken care of in |\n| --- | --- | --- | --- | --- |\n";
    for entry in &known.differences {
        for (name, changes) in &entry.changes {
            let place = place(entry);
            let (headers, changes, reason) = (range(&entry.from, &entry.to), changes.join("; "), why(entry));
            let _ = writeln!(text, "| `{name}` | {headers} | {changes} | {reason} | {place} |");
        }
    }
    text += "\n## Constants\n\n| constants | headers | why | taken care of in |\n| --- | --- | --- | --- |\n";
    for entry in known.differences.iter().filter(|entry| !entry.values.is_empty()) {
        let names: Vec<String> = entry.values.iter().map(|(name, value)| format!("`{name}` = {value}")).collect();
        let place = place(entry);
        let (headers, reason) = (range(&entry.from, &entry.to), why(entry));
        let _ = writeln!(text, "| {} | {headers} | {reason} | {place} |", names.join(", "));
    }
    text += "\nThese are explained by a rule, whatever their number:\n\n\
             | constants | in older headers | why | taken care of in |\n| --- | --- | --- | --- |\n";
    for rule in &known.rules {
        let place = format!("{}: `{}`", rule.handled, rule.by);
        let pattern = rule.pattern.trim_start_matches("(?x)").replace('\n', "").replace('|', "\\|");
        let _ = writeln!(text, "| `{pattern}` | {} | {} | {place} |", rule.older.words(), rule.reason.trim());
    }
    text + &legacy(current, known)
}

fn legacy(current: &str, known: &Known) -> String {
    let mut text = String::from(
        "\n## Structs written by hand\n\nnvml-sys/src/legacy.rs has structs that drivers write and no current header \
         declares. Each field is proved against the header named; where that is today's, the struct is only its \
         beginning, and how long it was is known from the source named.\n\n\
         | struct | C struct | headers | not to be proved | source |\n| --- | --- | --- | --- | --- |\n",
    );
    for entry in &known.legacy {
        let headers = match &entry.headers {
            Some([from, to]) => range(from, to),
            None => format!("beginning of {current}"),
        };
        let size = entry.headers.is_none().then(|| "its size".to_owned());
        let grown = entry.grown.iter().map(|field| format!("size of `{field}`"));
        let gone = entry.gone.iter().map(|field| format!("`{field}`"));
        let unproved: Vec<String> = size.into_iter().chain(grown).chain(gone).collect();
        let unproved = unproved.join(", ");
        let _ = writeln!(text, "| `{}` | `{}` | {headers} | {unproved} | {} |", entry.ty, entry.c, entry.source.trim());
    }
    text
}

fn range(from: &str, to: &str) -> String {
    if from == to { from.to_owned() } else { format!("{from} to {to}") }
}

fn why(entry: &Difference) -> String {
    let trap = entry.trap.map(|number| format!(" (trap {number})")).unwrap_or_default();
    format!("{}{trap}", entry.reason.trim().replace('\n', " "))
}

/// The file that takes care of it, what in it does, and the test that shows it.
fn place(entry: &Difference) -> String {
    let test = entry.test.as_ref().map(|[file, name]| format!("; tested by `{name}` in {file}")).unwrap_or_default();
    format!("{}: `{}`{test}", entry.handled, entry.by)
}
