//! Comparing answers: nvml-sys with the current header, and older headers with nvml-sys.

use std::collections::{BTreeMap, BTreeSet};

use super::c::Expression;
use super::index::Index;
use super::question::{Form, Question, What};

/// How C prints an answer is how nvml-sys has to.
pub fn differences(questions: &[Question], sys: &[String], c: &[String]) -> Vec<String> {
    let answers = questions.iter().zip(sys.iter().zip(c));
    let differing = answers.filter(|(_, (sys, c))| sys != c);
    differing.map(|(question, (sys, c))| format!("{question}: C says {c}, nvml-sys says {sys}")).collect()
}

/// What an older header has of what nvml-sys has, and what to ask the C compiler about it.
pub struct Plan<'a> {
    /// Each question that the header can be asked, with nvml-sys' answer.
    common: Vec<(&'a Question, &'a str)>,
    /// Fields that nvml-sys has and the header's struct of that name does not.
    without: Vec<&'a Question>,
    /// Offset and size of fields that only the older header's struct has.
    gone: Vec<[Question; 2]>,
    /// Structs of both whose unnamed inner types do not have the same name, so that nothing was asked about those.
    lost: Vec<(String, String)>,
    pub expressions: Vec<Expression>,
}

impl<'a> Plan<'a> {
    pub fn new(old: &Index, new: &Index, questions: &'a [Question], sys: &'a [String]) -> Plan<'a> {
        let lost = new.unnamed().filter(|(inner, place)| old.has_type(place.owner) && !old.has_type(inner));
        let mut plan = Plan {
            common: Vec::new(),
            without: Vec::new(),
            gone: Vec::new(),
            lost: lost.map(|(inner, place)| (place.owner.to_owned(), inner.to_owned())).collect(),
            expressions: Vec::new(),
        };
        for (question, answer) in questions.iter().zip(sys) {
            match question.c(old) {
                Form::C(text) => {
                    plan.common.push((question, answer));
                    plan.expressions.push(Expression { text, is_string: question.what == What::Text });
                }
                Form::NoField if matches!(question.what, What::Offset(_)) => plan.without.push(question),
                Form::NoField | Form::Nothing => {}
            }
        }
        for name in new.types().filter(|name| old.has_type(name) && !new.members(name).is_empty()) {
            for member in old.members(name).into_iter().filter(|member| new.member(name, &member.name).is_none()) {
                let asked = [What::Offset(member.name.clone()), What::FieldSize(member.name)];
                plan.gone.push(asked.map(|what| Question { subject: name.to_owned(), what }));
            }
        }
        for question in plan.gone.iter().flatten() {
            if let Form::C(text) = question.c(old) {
                plan.expressions.push(Expression { text, is_string: false });
            }
        }
        plan
    }

    /// What the answers to the plan's expressions come to.
    pub fn compare(&self, version: &str, answers: &[String]) -> Compared {
        let (common, gone) = answers.split_at(self.common.len().min(answers.len()));
        let mut changes: Changes = BTreeMap::new();
        let mut equal = 0;
        let mut note = |question: &Question, change| {
            changes.entry(question.subject.clone()).or_default().push(change);
        };
        for ((question, now), then) in self.common.iter().zip(common) {
            match now == then {
                true => equal += 1,
                false => note(question, Change::new(question, then, now)),
            }
        }
        for question in &self.without {
            let field = question.field().unwrap_or_default();
            note(question, Change::only(format!("without {field}"), format!("with {field}")));
        }
        for ([question, _], answers) in self.gone.iter().zip(gone.chunks_exact(2)) {
            let field = question.field().unwrap_or_default();
            let text = format!("with {field}, {} bytes at {}", answers[1], answers[0]);
            note(question, Change::only(text, format!("without {field}")));
        }
        for (owner, inner) in &self.lost {
            let change = Change::only(format!("without {inner}"), format!("with {inner}"));
            changes.entry(owner.clone()).or_default().push(change);
        }
        let asked = self.common.len() + self.without.len() + self.gone.len() + self.lost.len();
        let subjects = self.common.iter().map(|(question, _)| question.subject.clone()).collect();
        Compared { version: version.to_owned(), asked, equal, changes, subjects, legacy: 0 }
    }
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
    fn new(question: &Question, then: &str, now: &str) -> Change {
        let number = match question.what {
            What::Number => signed(then).zip(signed(now)),
            _ => None,
        };
        Change { text: question.words(then), today: question.words(now), number }
    }

    fn only(text: String, today: String) -> Change {
        Change { text, today, number: None }
    }
}

/// The number that C printed as 64 unsigned bits. No constant of 64 bits has the highest one set and is not negative,
/// but for masks of all bits, which do not change.
fn signed(answer: &str) -> Option<i128> {
    answer.parse::<u64>().ok().map(|bits| i128::from(bits as i64))
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
    use super::super::c;
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

    fn answers(text: &str, api: &Api) -> (Index, Vec<Question>, Vec<String>) {
        let index = Index::new(api);
        let questions = Question::all(&index);
        let none = vec![String::new(); questions.len()];
        let plan = Plan::new(&index, &index, &questions, &none);
        let answers = c::ask(text, &index, &plan.expressions).unwrap();
        (index, questions, answers)
    }

    #[test]
    fn every_kind_of_question_in_c() {
        let Some(api) = parsed_in_test(TODAY) else { return };
        let (_, questions, answers) = answers(TODAY, &api);
        let asked: BTreeMap<String, &str> =
            questions.iter().map(ToString::to_string).zip(answers.iter().map(String::as_str)).collect();
        for (question, answer) in [
            ("size of nvmlBox_v1_t", "48"),
            ("alignment of nvmlBox_v1_t", "8"),
            ("offset of nvmlBox_v1_t.type", "4"),
            ("size of nvmlBox_v1_t.sides", "32"),
            ("offset of nvmlBox_v1_t.b", "40"),
            ("sign of nvmlBox_v1_t.a", "1"),
            ("sign of nvmlBox_v1_t.version", "0"),
            ("size of nvmlBox_v1_st__bindgen_ty_1", "16"),
            ("offset of nvmlBox_v1_st__bindgen_ty_1.heat", "8"),
            ("offset of nvmlBox_t.wide", "8"),
            ("sign of nvmlBoxType_t", "1"),
            ("NVML_BOX_SMALL", "18446744073709551615"),
            ("NVML_BOX_ALL", "18446744073709551615"),
            ("NVML_BOX_BIG", "5"),
            ("NVML_BOX_NAME", "box"),
            ("nvmlBox_v1", "16777264"),
        ] {
            assert_eq!(asked.get(question), Some(&answer), "{question} in {asked:?}");
        }
        assert!(!asked.contains_key("sign of nvmlBox_v1_t.type"), "a char has no sign of its own");
    }

    #[test]
    fn an_older_header_beside_todays() {
        let (Some(today), Some(old)) = (parsed_in_test(TODAY), parsed_in_test(OLD)) else { return };
        let (today, questions, answers) = answers(TODAY, &today);
        let old = Index::new(&old);
        let plan = Plan::new(&old, &today, &questions, &answers);
        let compared = plan.compare("1.0.0", &c::ask(OLD, &old, &plan.expressions).unwrap());
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
        let (new, old) = (inner("nvmlBox_st"), inner("nvmlCrate_st"));
        let (Some(today), Some(parsed)) = (parsed_in_test(&new), parsed_in_test(&old)) else { return };
        let (today, questions, answers) = answers(&new, &today);
        let header = Index::new(&parsed);
        let plan = Plan::new(&header, &today, &questions, &answers);
        let compared = plan.compare("1.0.0", &c::ask(&old, &header, &plan.expressions).unwrap());
        assert_eq!(compared.changes["nvmlBox_t"][0].text, "without nvmlBox_st__bindgen_ty_1");
    }

    #[test]
    fn what_nvml_sys_has_otherwise_is_named() {
        let question = Question { subject: "nvmlBox_t".to_owned(), what: What::Offset("wide".to_owned()) };
        let differences = differences(&[question], &["4".to_owned()], &["8".to_owned()]);
        assert_eq!(differences, ["offset of nvmlBox_t.wide: C says 8, nvml-sys says 4"]);
    }
}
