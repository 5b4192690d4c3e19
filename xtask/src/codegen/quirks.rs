//! nvml-wrapper/src/generated/quirks.rs: what drivers of one time do in a way of their own, from headers/api.toml.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::Input;

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
    pub reason: String,
    /// Source of the entry.
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

/// Problems of the entries themselves.
pub fn check(quirks: &[Quirk], shifts: &[FieldShift]) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut names = BTreeSet::new();
    for quirk in quirks {
        match (version(&quirk.from), version(&quirk.before)) {
            (Some(from), Some(before)) if from < before => {}
            _ => wrong.push(format!("quirk {}: no driver versions, or from is not before `before`", quirk.name)),
        }
        let from = version(&quirk.from);
        if let Some(Windows { last, before }) = &quirk.windows {
            if !(version(last) >= from && version(last) < version(before)) {
                wrong.push(format!("quirk {}: `windows` is not a range after `from`", quirk.name));
            }
        }
        if !names.insert(&quirk.name) {
            wrong.push(format!("quirk {}: there are two", quirk.name));
        }
    }
    let of_shifts: BTreeSet<&String> = shifts.iter().map(|shift| &shift.quirk).collect();
    for name in of_shifts {
        if !names.contains(name) {
            wrong.push(format!("field_shift {name}: no such quirk"));
        }
        // Each number leads back to one field only if the same numbers are given out again.
        let of_quirk = || shifts.iter().filter(|shift| shift.quirk == *name);
        let mut today: Vec<u32> = of_quirk().flat_map(|shift| shift.first..=shift.last).collect();
        let mut then: Vec<u32> =
            of_quirk().flat_map(|shift| (shift.first..=shift.last).map_while(|id| shift.then(id))).collect();
        today.sort_unstable();
        then.sort_unstable();
        if today != then || today.windows(2).any(|pair| pair[0] == pair[1]) {
            wrong.push(format!("field_shift {name}: the numbers of then are not those of today in another order"));
        }
    }
    wrong
}

/// The type of a field shift, as the crate has it.
const FIELD_SHIFT: &str = "\
/// Fields `first` to `last` of the newest header. On drivers with the quirk, their numbers start at `shifted_first`.
#[derive(Debug)]
pub(crate) struct FieldShift {
    pub(crate) quirk: Quirk,
    pub(crate) first: u32,
    pub(crate) last: u32,
    pub(crate) shifted_first: u32,
}";

pub fn quirks(input: &Input) -> String {
    let knowledge = &input.knowledge;
    let mut text = String::from(
        "use crate::driver::facts::Facts;\nuse crate::driver::version::DriverVersion;\n\n\
         /// Driver-specific behavior. The methods of this crate handle it and return the same results on all drivers;\n\
         /// programs that call the C functions have to handle it themselves.\n\
         ///\n/// See [`Nvml::quirks`](crate::Nvml::quirks).\n\
         #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]\n\
         #[cfg_attr(feature = \"serde\", derive(serde::Serialize, serde::Deserialize))]\n\
         #[non_exhaustive]\npub enum Quirk {\n",
    );
    for Quirk { name, from, before, windows, reason, .. } in &knowledge.quirk {
        let windows = windows.as_ref().map_or_else(String::new, |Windows { last, before }| {
            format!("\n    /// By the numbers of Windows, up to {last} and certainly not from {before} on.")
        });
        let (first, rest) = reason.split_at(reason.chars().next().map_or(0, char::len_utf8));
        text += &format!(
            "    /// {}{rest}.\n    ///\n    /// Drivers from {from} (inclusive) to {before} (exclusive).{windows}\n    {name},\n",
            first.to_uppercase()
        );
    }
    let names: Vec<String> = knowledge.quirk.iter().map(|quirk| format!("Quirk::{}", quirk.name)).collect();
    text += &format!(
        "}}\n\nimpl Quirk {{\n    /// All quirks that this version of the crate knows, oldest drivers first.\n    pub const ALL: &'static [Quirk] = &[{}];\n\n    \
         pub(crate) const fn facts(self) -> Facts {{\n        match self {{\n",
        names.join(", ")
    );
    for Quirk { name, from, before, windows, reason, source } in &knowledge.quirk {
        let driver = |text: &str| {
            let [major, minor, patch] = version(text).unwrap_or_default();
            format!("DriverVersion::new({major}, {minor}, {patch})")
        };
        let windows = windows.as_ref().map_or_else(
            || "None".to_owned(),
            |Windows { last, before }| format!("Some(({}, {}))", driver(last), driver(before)),
        );
        text += &format!(
            "Quirk::{name} => Facts {{ name: {name:?}, from: {}, before: {}, windows: {windows}, reason: {reason:?}, \
             source: {source:?} }},\n",
            driver(from),
            driver(before)
        );
    }
    text += "        }\n    }\n}\n\n";
    text += FIELD_SHIFT;
    text += "\n\npub(crate) static FIELD_SHIFTS: &[FieldShift] = &[\n";
    for FieldShift { quirk, first, last, then, .. } in &knowledge.field_shift {
        text += &format!(
            "    FieldShift {{ quirk: Quirk::{quirk}, first: {first}, last: {last}, shifted_first: {then} }},\n"
        );
    }
    text + "];\n"
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
