//! Comparing older headers with the current one.

use std::collections::{BTreeMap, BTreeSet};

use super::facts::{Fact, Facts, What};

/// How an older header differs in what both have.
pub fn compare(version: &str, old: &Facts, new: &Facts, unnamed: &[(String, String, String)]) -> Compared {
    let mut changes = Changes::new();
    let (mut asked, mut equal, mut subjects) = (0, 0, BTreeSet::new());
    for (subject, (then, now)) in new.iter().filter_map(|(subject, now)| Some((subject, (old.get(subject)?, now)))) {
        let (mut changed, mut gone) = (Vec::new(), Vec::new());
        for fact in now {
            match then.iter().find(|other| other.what == fact.what) {
                Some(other) if other.answer == fact.answer => equal += 1,
                Some(other) => changed.push(Change::new(other, fact)),
                None if !matches!(fact.what, What::Offset(_)) => continue,
                None => gone.extend(
                    fact.field().map(|field| Change::only(format!("without {field}"), format!("with {field}"))),
                ),
            }
            asked += 1;
        }
        let fields =
            |facts: &[Fact]| facts.iter().filter_map(|fact| fact.field().map(str::to_owned)).collect::<BTreeSet<_>>();
        let known = fields(now);
        let lost =
            then.windows(2).filter(|_| !known.is_empty()).filter_map(|pair| match (&pair[0].what, &pair[1].what) {
                (What::Offset(field), What::FieldSize(_)) if !known.contains(field) => {
                    let text = format!("with {field}, {} bytes at {}", pair[1].answer, pair[0].answer);
                    Some(Change::only(text, format!("without {field}")))
                }
                _ => None,
            });
        let before = gone.len();
        gone.extend(lost);
        asked += gone.len() - before;
        changed.extend(gone);
        if now.iter().any(|fact| then.iter().any(|other| other.what == fact.what)) {
            subjects.insert(subject.clone());
        }
        if !changed.is_empty() {
            changes.insert(subject.clone(), changed);
        }
    }
    // Structs of both whose unnamed inner types do not have the same name, so that nothing was compared of those.
    for (inner, owner, _) in unnamed {
        if old.contains_key(owner) && !old.contains_key(inner) {
            asked += 1;
            let change = Change::only(format!("without {inner}"), format!("with {inner}"));
            changes.entry(owner.clone()).or_default().push(change);
        }
    }
    Compared { version: version.to_owned(), asked, equal, changes, subjects, legacy: 0 }
}

/// By subject, how it differs from today's.
pub type Changes = BTreeMap<String, Vec<Change>>;

/// One way in which an older header differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What it has, in the words of headers/abi.toml.
    pub text: String,
    /// What today's has instead.
    pub today: String,
    /// The older and today's number, where a constant's number changed.
    pub number: Option<(i128, i128)>,
}

impl Change {
    fn new(then: &Fact, now: &Fact) -> Change {
        let number = |fact: &Fact| fact.answer.parse().ok().filter(|_| fact.what == What::Number);
        Change { text: then.words(), today: now.words(), number: number(then).zip(number(now)) }
    }

    fn only(text: String, today: String) -> Change {
        Change { text, today, number: None }
    }
}

/// An older header beside nvml-sys.
pub struct Compared {
    pub version: String,
    /// How many facts the header could be asked about.
    pub asked: usize,
    pub equal: usize,
    pub changes: Changes,
    /// The types and constants of nvml-sys that the header has.
    pub subjects: BTreeSet<String>,
    /// How many facts of nvml-sys/src/legacy.rs it bears out besides.
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
