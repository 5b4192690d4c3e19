//! Comparing older headers with the current one.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::{Fact, Facts, What};

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
                Some(other) => changed.push(Change::new(other, fact)),
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

/// By subject, how it differs from today's.
pub type Changes = BTreeMap<String, Vec<Change>>;

/// One way in which an older header differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its own, in the words of headers/abi.toml.
    pub text: String,
    /// That of today's header.
    pub today: String,
    /// The older and today's number, where a constant's number changed.
    pub number: Option<(i128, i128)>,
}

impl Change {
    fn new(then: &Fact, now: &Fact) -> Change {
        let number = |fact: &Fact| fact.answer.parse().ok().filter(|_| fact.what == What::Number);
        Change { text: then.words(), today: now.words(), number: number(then).zip(number(now)) }
    }

    fn of_name(then: &str, now: &str, name: &str) -> Change {
        Change { text: format!("{then} {name}"), today: format!("{now} {name}"), number: None }
    }
}

/// An older header beside nvml-sys.
#[derive(Default)]
pub struct Compared {
    pub version: String,
    /// Number of facts that could be compared.
    pub asked: usize,
    pub equal: usize,
    pub changes: Changes,
    /// The types and constants of nvml-sys that the header has.
    pub subjects: BTreeSet<String>,
    /// Number of facts of nvml-sys/src/legacy.rs that it confirms.
    pub legacy: usize,
}

#[cfg(test)]
mod tests {
    use super::super::{c, facts};
    use super::*;
    use crate::api::{Api, parsed_in_test};

    const TODAY: &str = "
        #define NVML_STRUCT_VERSION(data, ver) (unsigned int)(sizeof(nvml ## data ## _v ## ver ## _t) | (ver << 24U))
        typedef enum nvmlBoxType_enum { NVML_BOX_SMALL = -1, NVML_BOX_LARGE = 5, NVML_BOX_COUNT } nvmlBoxType_t;
        typedef struct nvmlBox_v1_st {
            unsigned int version; char type; struct { double depth; int heat; } sides[2]; union { int a; char b; };
        } nvmlBox_v1_t;
        typedef struct nvmlBox_v2_st { unsigned int version; unsigned long long wide; } nvmlBox_v2_t;
        typedef nvmlBox_v2_t nvmlBox_t;
        #define nvmlBox_v1 NVML_STRUCT_VERSION(Box, 1)
        #define NVML_BOX_ALL 0xFFFFFFFFFFFFFFFFULL
        #define NVML_BOX_BIG NVML_BOX_LARGE
        #define NVML_BOX_NAME \"box\"
    ";

    const OLD: &str = "
        #define NVML_STRUCT_VERSION(data, ver) (unsigned int)(sizeof(nvml ## data ## _v ## ver ## _t) | (ver << 24U))
        typedef enum nvmlBoxType_enum { NVML_BOX_SMALL = -1, NVML_BOX_COUNT = 3 } nvmlBoxType_t;
        typedef struct nvmlBox_v1_st {
            unsigned int version; char type; struct { double depth; unsigned heat; } sides[2]; union { int a; char b; };
        } nvmlBox_v1_t;
        typedef nvmlBox_v1_t nvmlBox_t;
        #define nvmlBox_v1 NVML_STRUCT_VERSION(Box, 1)
        #define NVML_BOX_BIG 6
        #define NVML_BOX_NAME \"bin\"
    ";

    /// The header's facts, which the C compiler confirms.
    fn proved(text: &str) -> Option<(Api, Facts)> {
        let api = parsed_in_test(text)?;
        let facts = facts::all(&api);
        c::prove(text, &api, &facts).unwrap();
        Some((api, facts))
    }

    #[test]
    fn every_kind_of_fact() {
        let Some((api, facts)) = proved(TODAY) else { return };
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
        assert!(c::prove(TODAY, &api, &wrong).unwrap_err().to_string().contains("nvmlBox_t: size 1"));
    }

    fn compared(old: &str, new: &str) -> Option<Compared> {
        let ((_, old), (api, new)) = (proved(old)?, proved(new)?);
        Some(compare("1.0.0", &old, &new, &facts::unnamed(&api)))
    }

    #[test]
    fn an_older_header_beside_todays() {
        let Some(compared) = compared(OLD, TODAY) else { return };
        let texts = |subject: &str| -> Vec<&str> {
            compared.changes[subject].iter().map(|change| change.text.as_str()).collect()
        };
        let changed: Vec<&str> = compared.changes.keys().map(String::as_str).collect();
        assert_eq!(
            changed,
            ["NVML_BOX_BIG", "NVML_BOX_COUNT", "NVML_BOX_NAME", "nvmlBox_t", "nvmlBox_v1_st__bindgen_ty_1"]
        );
        assert_eq!(texts("NVML_BOX_NAME"), ["bin"]);
        assert_eq!(texts("nvmlBox_v1_st__bindgen_ty_1"), ["heat unsigned"]);
        assert_eq!(compared.changes["NVML_BOX_COUNT"][0].number, Some((3, 6)));
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
