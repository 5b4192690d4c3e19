//! Object-like macros of a header: their bodies, and the numbers they stand for.
//!
//! bindgen evaluates most of them too, but gives up on those that name a macro defined further down, and forgets
//! whether a number was written with 64 bits. NVML needs both, so the evaluation is done here.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use anyhow::{Result, bail};
use regex::{Captures, Regex};
use syn::{BinOp, Expr, ExprLit, ExprUnary, Lit, UnOp};

/// One `#define` without parameters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Macro {
    pub name: String,
    pub body: String,
}

/// Meaning of a macro of a header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A number; `wide` when it was written or computed with 64 bits, `cast` when the body casts it to a typedef.
    Number {
        value: i128,
        wide: bool,
        cast: Option<String>,
    },
    Text(String),
    /// `NVML_STRUCT_VERSION(Name, N)`.
    Stamp {
        record: String,
        number: u32,
    },
    /// The body is the name of another constant.
    Synonym(String),
    /// Anything else: attributes, include guards, type aliases, format helpers.
    Other,
}

/// Removes comments and joins continued lines.
pub fn plain(header: &str) -> String {
    let joined = header.replace("\r\n", "\n").replace("\\\n", " ");
    let mut text = String::with_capacity(joined.len());
    let mut rest = joined.as_str();
    while let Some(at) = rest.find("/*").into_iter().chain(rest.find("//")).min() {
        text.push_str(&rest[..at]);
        let comment = &rest[at..];
        let end = if comment.starts_with("/*") {
            comment.find("*/").map_or(comment.len(), |end| end + 2)
        } else {
            comment.find('\n').unwrap_or(comment.len())
        };
        text.push(' ');
        rest = &comment[end..];
    }
    text.push_str(rest);
    text
}

/// The object-like macros of a header in order, without those that rename functions for callers of the C API.
pub fn collect(header: &str) -> Vec<Macro> {
    let mut macros: Vec<Macro> = Vec::new();
    let mut legacy_names = false;
    for line in plain(header).lines() {
        let line = line.trim();
        if line.starts_with("#ifndef NVML_NO_UNVERSIONED_FUNC_DEFS") {
            legacy_names = true;
        } else if legacy_names && line.starts_with("#endif") {
            legacy_names = false;
        }
        let Some(definition) = line.strip_prefix('#').map(str::trim_start).and_then(|l| l.strip_prefix("define"))
        else {
            continue;
        };
        let definition = definition.trim_start();
        let length = definition.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(definition.len());
        let (name, body) = definition.split_at(length);
        if legacy_names || body.starts_with('(') || name.is_empty() || body.trim().is_empty() {
            continue;
        }
        if macros.iter().all(|known| known.name != name) {
            macros.push(Macro { name: name.to_owned(), body: body.trim().to_owned() });
        }
    }
    macros
}

/// Meanings of all macros. `enumerators` are the names and values that the header's enums define.
pub fn classify(
    macros: &[Macro],
    enumerators: &BTreeMap<String, i128>,
    types: &BTreeSet<String>,
) -> Result<Vec<(Macro, Kind)>> {
    let bodies: BTreeMap<&str, &str> = macros.iter().map(|m| (m.name.as_str(), m.body.as_str())).collect();
    let evaluator = Evaluator { bodies, enumerators, types };
    let stamp = Regex::new(r"^NVML_STRUCT_VERSION\(\s*(\w+)\s*,\s*(\d+)\s*\)$")?;
    let mut classified = Vec::new();
    for found in macros {
        let body = found.body.as_str();
        let kind = if let Some(parts) = stamp.captures(body) {
            Kind::Stamp { record: format!("nvml{}_v{}_t", &parts[1], &parts[2]), number: parts[2].parse()? }
        } else if let Some(text) = body.strip_prefix('"').and_then(|b| b.strip_suffix('"')) {
            Kind::Text(text.to_owned())
        } else if enumerators.contains_key(body) || evaluator.bodies.contains_key(body) {
            Kind::Synonym(body.to_owned())
        } else {
            match evaluator.number(body, 0) {
                Ok(Number { value, wide, cast }) => Kind::Number { value, wide, cast },
                Err(_) => Kind::Other,
            }
        };
        classified.push((found.clone(), kind));
    }
    Ok(classified)
}

struct Evaluator<'a> {
    bodies: BTreeMap<&'a str, &'a str>,
    enumerators: &'a BTreeMap<String, i128>,
    types: &'a BTreeSet<String>,
}

#[derive(Debug, Clone)]
struct Number {
    value: i128,
    wide: bool,
    cast: Option<String>,
}

static LITERAL: LazyLock<Regex> = pattern!(r"\b(0[xX][0-9a-fA-F]+|\d+)([uUlL]*)\b");
static CAST: LazyLock<Regex> = pattern!(r"^(\s*\(\s*)?\(\s*(\w+)\s*\)");

impl Evaluator<'_> {
    /// The number that a body comes to. But for casts and the ends of literals, C's expressions are Rust's.
    fn number(&self, body: &str, depth: usize) -> Result<Number> {
        if depth > 16 {
            bail!("macros that name each other in a circle");
        }
        let cast = CAST.captures(body).map(|found| found[2].to_owned()).filter(|name| self.types.contains(name));
        let plain = if cast.is_some() { CAST.replace(body, "$1") } else { body.into() };
        let rust = LITERAL.replace_all(&plain, |found: &Captures<'_>| {
            let is_wide = found[2].to_ascii_uppercase().contains("LL");
            format!("{}{}", &found[1], if is_wide { "u64" } else { "" })
        });
        Ok(Number { cast, ..self.value(&syn::parse_str(&rust)?, depth)? })
    }

    fn value(&self, expr: &Expr, depth: usize) -> Result<Number> {
        let number = |value, wide| Ok(Number { value, wide, cast: None });
        match expr {
            Expr::Paren(inner) => self.value(&inner.expr, depth),
            Expr::Lit(ExprLit { lit: Lit::Int(literal), .. }) => {
                let value = literal.base10_parse()?;
                number(value, literal.suffix() == "u64" || value > i128::from(u32::MAX))
            }
            Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => {
                let Number { value, wide, .. } = self.value(expr, depth)?;
                number(-value, wide)
            }
            Expr::Binary(binary) => {
                let (left, right) = (self.value(&binary.left, depth)?, self.value(&binary.right, depth)?);
                let wide = left.wide || right.wide;
                match binary.op {
                    BinOp::BitOr(_) => number(left.value | right.value, wide),
                    BinOp::Add(_) => number(left.value + right.value, wide),
                    BinOp::Sub(_) => number(left.value - right.value, wide),
                    BinOp::Shl(_) => number(left.value << u32::try_from(right.value)?, left.wide),
                    _ => bail!("an operator that no macro had before"),
                }
            }
            Expr::Path(path) => {
                let name = path.path.require_ident()?.to_string();
                match (self.enumerators.get(&name), self.bodies.get(name.as_str())) {
                    (Some(value), _) => number(*value, false),
                    (None, Some(body)) => self.number(body, depth + 1),
                    (None, None) => bail!("unknown name {name}"),
                }
            }
            _ => bail!("not a constant expression"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(header: &str) -> Vec<(String, Kind)> {
        let types = BTreeSet::from(["thing_t".to_owned()]);
        let enumerators = BTreeMap::from([("ENUMERATOR".to_owned(), 7)]);
        let classified = classify(&collect(header), &enumerators, &types).unwrap();
        classified.into_iter().map(|(m, kind)| (m.name, kind)).collect()
    }

    fn number(value: i128, wide: bool) -> Kind {
        Kind::Number { value, wide, cast: None }
    }

    #[test]
    fn numbers_keep_their_width() {
        let found = kinds("#define A 0x10 // ten\n#define B 1LL /* wide */\n#define C (A | \\\n B)\n#define D (-1)\n");
        let expected = [number(16, false), number(1, true), number(17, true), number(-1, false)];
        assert_eq!(found.into_iter().map(|(_, kind)| kind).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_macro_may_name_one_that_follows() {
        assert_eq!(kinds("#define A (B | 1)\n#define B (1u << 4)\n")[0].1, number(17, false));
    }

    #[test]
    fn stamps_may_be_broken_over_a_line() {
        let found = kinds("#define nvmlX_v2 \\\n    NVML_STRUCT_VERSION(X, 2) //!< x\n");
        assert_eq!(found[0].1, Kind::Stamp { record: "nvmlX_v2_t".to_owned(), number: 2 });
    }

    #[test]
    fn synonyms_casts_texts_and_the_rest() {
        let found =
            kinds("#define A ENUMERATOR\n#define B ((thing_t) 0)\n#define C \"c\"\n#define D 0:0\n#define E(x) x\n");
        assert_eq!(found[0].1, Kind::Synonym("ENUMERATOR".to_owned()));
        assert_eq!(found[1].1, Kind::Number { value: 0, wide: false, cast: Some("thing_t".to_owned()) });
        assert_eq!(found[2].1, Kind::Text("c".to_owned()));
        assert_eq!(found[3].1, Kind::Other);
        assert_eq!(found.len(), 4);
    }

    #[test]
    fn legacy_renames_are_left_out() {
        let found = kinds("#ifndef NVML_NO_UNVERSIONED_FUNC_DEFS\n #define f f_v2\n#endif\n#define A 1\n");
        assert_eq!(found.len(), 1);
    }
}
