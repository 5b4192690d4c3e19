//! nvml-wrapper/src/generated/quirks.rs: what drivers of one time do in a way of their own, from headers/api.toml.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::{Input, Knowledge};
use crate::workspace;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quirk {
    pub name: String,
    /// The first driver that has it.
    pub from: String,
    /// The first that has it no more.
    pub before: String,
    /// The same by numbers of Windows, if those of `from` and `before` do not hold there.
    pub windows: Option<Windows>,
    #[serde(deserialize_with = "workspace::not_empty")]
    pub reason: String,
    #[serde(deserialize_with = "workspace::not_empty")]
    pub source: String,
}

/// The end of a quirk by driver numbers of Windows.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Windows {
    /// The last known to have it.
    pub last: String,
    /// The first known to have it no more.
    pub before: String,
}

/// Field ids that drivers with a quirk know by other numbers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldShift {
    pub quirk: String,
    pub first: u32,
    pub last: u32,
    /// Field ID of the first at that time; the others follow.
    pub then: u32,
    /// The pinned headers of that time.
    pub headers: Vec<String>,
}

impl FieldShift {
    /// The number that an id of today had then.
    fn then(&self, today: u32) -> Option<u32> {
        (self.first..=self.last).contains(&today).then(|| self.then + (today - self.first))
    }
}

/// The number that a header gave to a field of today.
pub fn number_in(shifts: &[FieldShift], header: &str, today: u32) -> u32 {
    let mut of_header = shifts.iter().filter(|shift| shift.headers.iter().any(|version| version == header));
    of_header.find_map(|shift| shift.then(today)).unwrap_or(today)
}

/// The parts of a driver's version, as `DriverVersion::new` takes them.
fn version(text: &str) -> Option<[u16; 3]> {
    let parts: Vec<u16> = text.split('.').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    match parts[..] {
        [major, minor] => Some([major, minor, 0]),
        [major, minor, patch] => Some([major, minor, patch]),
        _ => None,
    }
}

pub fn check(quirks: &[Quirk], shifts: &[FieldShift]) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut names = BTreeSet::new();
    for Quirk { name, from, before, windows, .. } in quirks {
        let [from, before] = [from, before].map(|text| version(text));
        if from.is_none() || from >= before {
            wrong.push(format!("quirk {name}: no driver versions, or from is not before `before`"));
        }
        let windows = windows.as_ref().map(|windows| [&windows.last, &windows.before].map(|text| version(text)));
        if windows.is_some_and(|[last, before]| last < from || last >= before) {
            wrong.push(format!("quirk {name}: `windows` is not a range after `from`"));
        }
        if !names.insert(name) {
            wrong.push(format!("quirk {name}: there are two"));
        }
    }
    let of_shifts: BTreeSet<&String> = shifts.iter().map(|shift| &shift.quirk).collect();
    for name in of_shifts {
        if !names.contains(name) {
            wrong.push(format!("field_shift {name}: no such quirk"));
        }
        // Each number leads back to one field only if the same numbers are given out again.
        let of_quirk = shifts.iter().filter(|shift| shift.quirk == *name);
        let ids = of_quirk.flat_map(|shift| (shift.first..=shift.last).map(|id| (id, shift.then(id))));
        let (mut today, mut then): (Vec<u32>, Vec<Option<u32>>) = ids.unzip();
        today.sort_unstable();
        then.sort_unstable();
        if !today.iter().copied().map(Some).eq(then) || today.windows(2).any(|pair| pair[0] == pair[1]) {
            wrong.push(format!("field_shift {name}: the numbers of then are not those of today in another order"));
        }
    }
    wrong
}

pub fn quirks(input: &Input) -> String {
    let Knowledge { quirk: quirks, field_shift: shifts, .. } = &input.knowledge;
    let variant = |Quirk { name, from, before, windows, reason, .. }: &Quirk| {
        let (first, rest) = reason.split_at(reason.chars().next().map_or(0, char::len_utf8));
        let windows = windows.as_ref().map_or_else(String::new, |Windows { last, before }| {
            format!("\n/// By the numbers of Windows, up to {last} and certainly not from {before} on.")
        });
        let drivers = format!("Drivers from {from} (inclusive) to {before} (exclusive).{windows}");
        format!("/// {}{rest}.\n///\n/// {drivers}\n{name},\n", first.to_uppercase())
    };
    let driver = |text: &str| {
        let [major, minor, patch] = version(text).unwrap_or_default();
        format!("DriverVersion::new({major}, {minor}, {patch})")
    };
    let facts = |Quirk { name, from, before, windows, reason, source }: &Quirk| {
        let range = |range: &Windows| format!("Some(({}, {}))", driver(&range.last), driver(&range.before));
        let windows = windows.as_ref().map_or("None".to_owned(), range);
        let (from, before) = (driver(from), driver(before));
        format!(
            "Quirk::{name} => Facts {{ name: {name:?}, from: {from}, before: {before}, windows: {windows}, \
             reason: {reason:?}, source: {source:?} }},\n"
        )
    };
    let shift = |FieldShift { quirk, first, last, then, .. }: &FieldShift| {
        format!("FieldShift {{ quirk: Quirk::{quirk}, first: {first}, last: {last}, shifted_first: {then} }},\n")
    };
    let values = [
        ("variants", quirks.iter().map(variant).collect()),
        ("all", quirks.iter().map(|quirk| format!("Quirk::{}, ", quirk.name)).collect()),
        ("facts", quirks.iter().map(facts).collect()),
        ("shifts", shifts.iter().map(shift).collect()),
    ];
    workspace::fill(include_str!("templates/quirks.rs.txt"), &values)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quirk(name: &str, from: &str, before: &str) -> Quirk {
        let [name, from, before] = [name, from, before].map(str::to_owned);
        Quirk { name, from, before, windows: None, reason: "it is so".to_owned(), source: "a header".to_owned() }
    }

    fn shift(first: u32, last: u32, then: u32) -> FieldShift {
        FieldShift { quirk: "A".to_owned(), first, last, then, headers: vec!["12.9.79".to_owned()] }
    }

    #[test]
    fn entries_that_make_sense() {
        let shifts = [shift(251, 268, 256), shift(269, 273, 251)];
        assert_eq!(check(&[quirk("A", "575.51", "580.82"), quirk("B", "535.98", "535.104.05")], &shifts), [""; 0]);
    }

    #[test]
    fn entries_that_make_none() {
        let whole = [shift(1, 1, 2), shift(2, 2, 1)];
        let found = |from, before, shifts: &[FieldShift]| check(&[quirk("A", from, before)], shifts).len();
        assert_eq!(found("535.104", "535.43", &whole), 1);
        assert_eq!((found("535", "555.1", &whole), found("x.1", "555.1", &whole)), (1, 1));
        assert_eq!(found("1.1", "1.2", &[shift(1, 1, 2)]), 1);
        assert_eq!(found("1.1", "1.2", &[shift(1, 2, 2), shift(2, 3, 1)]), 1);
        assert_eq!(check(&[quirk("B", "1.1", "1.2"), quirk("B", "1.1", "1.2")], &whole).len(), 2);
        let on_windows = |last: &str, before: &str| {
            let windows = Some(Windows { last: last.to_owned(), before: before.to_owned() });
            check(&[Quirk { windows, ..quirk("A", "535.43", "535.104") }], &whole).len()
        };
        assert_eq!(
            [on_windows("536.99", "537.58"), on_windows("537.58", "536.99"), on_windows("531.1", "537.58")],
            [0, 1, 1]
        );
    }

    #[test]
    fn numbers_of_a_time() {
        let shifts = [shift(1, 1, 2), shift(2, 2, 1)];
        assert_eq!([1, 2, 3].map(|id| number_in(&shifts, "12.9.79", id)), [2, 1, 3]);
        assert_eq!(number_in(&shifts, "12.8.55", 1), 1);
    }
}
