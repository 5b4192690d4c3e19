//! Unsafe code says why it is sound, and nothing in the published crates panics on purpose.

use super::Finding;
use crate::sources::{Source, Token};

/// How far above its code a comment may begin, unless it is one comment of several lines.
const NEAR: usize = 3;

pub fn check(source: &Source) -> Vec<Finding> {
    let lines: Vec<&str> = source.text.lines().collect();
    let tokens = source.tokens();
    let mut findings = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let text = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
        let (before, after) = (at.checked_sub(1).map_or("", text), text(at + 1));
        let wrong = match token.text.as_str() {
            "unsafe" if matches!(after, "{" | "impl") && !is_explained(&lines, token) => {
                "unsafe without a reason: say in a comment `// SAFETY: ...` above it why it is sound".to_owned()
            }
            "todo" | "unimplemented" | "panic" if after == "!" => {
                format!("{}! in a library: return an error instead", token.text)
            }
            "unwrap" | "expect" if before == "." && after == "(" => {
                format!(".{}() panics: return an error instead", token.text)
            }
            _ => continue,
        };
        findings.push(Finding::new(&source.path, token.line, wrong));
    }
    findings
}

fn is_explained(lines: &[&str], token: &Token) -> bool {
    let says = |line: usize| lines.get(line).is_some_and(|text| text.contains("SAFETY:"));
    let is_comment = |line: usize| lines.get(line).is_some_and(|text| text.trim_start().starts_with("//"));
    let here = token.line.saturating_sub(1);
    let nearest = here.saturating_sub(NEAR);
    // A long comment that reaches down to here counts from its first line on.
    let top = (0..here).rev().skip_while(|line| *line > nearest).take_while(|line| is_comment(*line)).last();
    (top.unwrap_or(nearest)..=here).any(says)
}

#[cfg(test)]
mod tests {
    use super::super::tests::texts;
    use super::*;

    fn found(source: &str) -> Vec<String> {
        texts(&check(&Source::parse("a.rs", source).unwrap()))
    }

    #[test]
    fn reasons_stand_above() {
        let source = "fn f() {
            // SAFETY: a reason
            // that is told
            // in four
            // lines.
            unsafe { g() };
            // SAFETY: a reason.
            let x = h(|a| {
                unsafe { a() }
            });
        }
        unsafe fn h() {}
        // SAFETY: plain data.
        unsafe impl Send for X {}
        macro_rules! m { () => { unsafe { x() } // SAFETY: a reason.
        } }";
        assert_eq!(found(source), [""; 0]);
    }

    #[test]
    fn reasons_are_missed() {
        let why = "unsafe without a reason: say in a comment `// SAFETY: ...` above it why it is sound";
        let source =
            "fn f() { unsafe { g() } }\n\n\n\nunsafe impl Send for X {}\nmacro_rules! m { () => { unsafe { x() } } }";
        assert_eq!(found(source), [format!("1: {why}"), format!("5: {why}"), format!("6: {why}")]);
    }

    #[test]
    fn panics_are_found_outside_tests() {
        let source = "
            /// `x.unwrap()` and panic!() in a comment.
            fn f() { x.unwrap(); \"panic!()\"; x.unwrap_or(1);
            todo!();
            x.expect(\"y\"); }
            #[cfg(test)] mod tests { fn t() { x.unwrap() } }";
        let expected = [
            "3: .unwrap() panics: return an error instead",
            "4: todo! in a library: return an error instead",
            "5: .expect() panics: return an error instead",
        ];
        assert_eq!(found(source), expected);
    }
}
