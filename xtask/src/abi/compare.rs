//! Comparing older headers with the current one.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::{Facts, What};

/// Difference of an older header in a name that both have.
pub fn compare(version: &str, old: &Facts, new: &Facts, unnamed: &[(String, String, String)]) -> Compared {
    let mut compared = Compared { version: version.to_owned(), ..Compared::default() };
    for (subject, now) in new {
        let Some(then) = old.get(subject) else { continue };
        compared.subjects.insert(subject.clone());
        let (mut changed, mut without) = (Vec::new(), Vec::new());
        for fact in now {
            match then.iter().find(|other| other.is_same_question(fact)) {
                Some(other) if other.answer == fact.answer => compared.equal += 1,
                Some(other) => changed.push(Change { text: other.words(), today: fact.words() }),
                None if fact.what == What::Offset => without.push(Change::of_name("without", "with", &fact.field)),
                None => {}
            }
        }
        let has_fields = now.iter().any(|fact| !fact.field.is_empty());
        for pair in then.windows(2).filter(|pair| has_fields && pair[0].what == What::Offset) {
            let [offset, size] = [&pair[0], &pair[1]];
            if !now.iter().any(|fact| fact.field == offset.field) {
                let place = format!("{}, {} bytes at {}", offset.field, size.answer, offset.answer);
                let text = Change::of_name("with", "without", &offset.field);
                without.push(Change { text: format!("with {place}"), ..text });
            }
        }
        changed.extend(without);
        if !changed.is_empty() {
            compared.changes.insert(subject.clone(), changed);
        }
    }
    // Structs of both whose unnamed inner types do not have the same name, so that nothing was compared of those.
    for (inner, owner, _) in
        unnamed.iter().filter(|(inner, owner, _)| old.contains_key(owner) && !old.contains_key(inner))
    {
        compared.changes.entry(owner.clone()).or_default().push(Change::of_name("without", "with", inner));
    }
    compared.asked = compared.equal + compared.changes.values().map(Vec::len).sum::<usize>();
    compared
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its own, in the words of headers/abi.toml; the number of a constant.
    pub text: String,
    pub today: String,
}

impl Change {
    fn of_name(then: &str, now: &str, name: &str) -> Change {
        Change { text: format!("{then} {name}"), today: format!("{now} {name}") }
    }
}

/// An older header beside nvml-sys.
#[derive(Default)]
pub struct Compared {
    pub version: String,
    /// Number of facts that could be compared.
    pub asked: usize,
    pub equal: usize,
    /// By subject, how it differs from today's.
    pub changes: BTreeMap<String, Vec<Change>>,
    /// The types and constants of nvml-sys that the header has.
    pub subjects: BTreeSet<String>,
    /// Number of facts of nvml-sys/src/legacy.rs that it confirms.
    pub legacy: usize,
}

impl Compared {
    /// The facts of several headers that could be compared, and those that are equal.
    pub fn sums(headers: &[Compared]) -> (usize, usize) {
        headers.iter().fold((0, 0), |(asked, equal), header| (asked + header.asked, equal + header.equal))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{facts, prove};
    use super::*;
    use crate::api::{Api, NEW_HEADER, OLD_HEADER, parsed_in_test};

    /// The header's facts, which the C compiler confirms.
    fn proved(text: &str) -> Option<(Api, Facts)> {
        let api = parsed_in_test(text)?;
        let facts = facts::all(&api);
        prove::with_c(text, &api, &facts).unwrap();
        Some((api, facts))
    }

    #[test]
    fn every_kind_of_fact() {
        let Some((api, facts)) = proved(NEW_HEADER) else { return };
        let words: Vec<String> = facts
            .iter()
            .flat_map(|(subject, facts)| facts.iter().map(move |fact| format!("{subject}: {}", fact.words())))
            .collect();
        for expected in [
            "nvmlBox_v1_t: size 48",
            "nvmlBox_v1_t: alignment 8",
            "nvmlBox_v1_t: type at 4",
            "nvmlBox_v1_t: sides has 32 bytes",
            "nvmlBox_v1_t: b at 40",
            "nvmlBox_v1_t: a signed",
            "nvmlBox_v1_t: version unsigned",
            "nvmlBox_v1_st__bindgen_ty_1: size 16",
            "nvmlBox_v1_st__bindgen_ty_1: heat at 8",
            "nvmlBox_t: wide at 8",
            "nvmlBoxType_t: signed",
            "NVML_BOX_SMALL: -1",
            "NVML_BOX_ALL: 18446744073709551615",
            "NVML_BOX_BIG: 5",
            "NVML_BOX_NAME: box",
            "nvmlBox_v1: 16777264",
        ] {
            assert!(words.iter().any(|words| words == expected), "{expected} in {words:?}");
        }
        assert!(!words.iter().any(|words| words.starts_with("nvmlBox_v1_t: type ") && words.ends_with("signed")));
        let mut wrong = facts;
        wrong.get_mut("nvmlBox_t").unwrap()[0].answer = "1".to_owned();
        assert!(format!("{:#}", prove::with_c(NEW_HEADER, &api, &wrong).unwrap_err()).contains("nvmlBox_t: size 1"));
    }

    fn compared(old: &str, new: &str) -> Option<Compared> {
        let ((_, old), (api, new)) = (proved(old)?, proved(new)?);
        Some(compare("1.0.0", &old, &new, &facts::unnamed(&api)))
    }

    #[test]
    fn an_older_header_beside_todays() {
        let Some(compared) = compared(OLD_HEADER, NEW_HEADER) else { return };
        let texts = |subject: &str| -> Vec<&str> {
            compared.changes[subject].iter().map(|change| change.text.as_str()).collect()
        };
        let changed: Vec<&str> = compared.changes.keys().map(String::as_str).collect();
        assert_eq!(
            changed,
            [
                "NVML_BOX_BIG",
                "NVML_BOX_COUNT",
                "NVML_BOX_NAME",
                "nvmlBox_t",
                "nvmlBox_v1_st__bindgen_ty_1",
                "nvmlLid_v1",
                "nvmlLid_v1_t"
            ]
        );
        assert_eq!(texts("NVML_BOX_NAME"), ["bin"]);
        assert_eq!(texts("nvmlBox_v1_st__bindgen_ty_1"), ["heat unsigned"]);
        assert_eq!(compared.changes["NVML_BOX_COUNT"], [Change { text: "3".to_owned(), today: "6".to_owned() }]);
        let moved = ["size 48", "without wide", "with type, 1 bytes at 4", "with sides, 32 bytes at 8"];
        assert_eq!(texts("nvmlBox_t")[..4], moved);
        assert!(!compared.subjects.contains("NVML_BOX_LARGE") && compared.subjects.contains("nvmlBox_v1"));
        let differing: usize = compared.changes.values().map(Vec::len).sum();
        assert_eq!(compared.asked - compared.equal, differing);
    }

    #[test]
    fn an_inner_type_of_another_name_is_not_passed_over() {
        let inner = |tag: &str| format!("typedef struct {tag} {{ struct {{ int heat; }} sides[2]; }} nvmlBox_t;");
        let Some(compared) = compared(&inner("nvmlCrate_st"), &inner("nvmlBox_st")) else { return };
        assert_eq!(compared.changes["nvmlBox_t"][0].text, "without nvmlBox_st__bindgen_ty_1");
    }
}
