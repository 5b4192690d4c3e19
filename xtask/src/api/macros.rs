//! Object-like macros of a header: the numbers, strings and version stamps that they stand for.
//!
//! bindgen evaluates most of them too, but gives up on those that name a macro defined further down, and forgets
//! whether a number was written with 64 bits. NVML needs both, so the evaluation is done here.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use anyhow::{Result, bail};
use regex::{Captures, Regex};
use syn::{BinOp, Expr, ExprLit, ExprUnary, Lit, UnOp};

use super::{Alias, Api, Constant, Stamp};

static COMMENT: LazyLock<Regex> = pattern!(r"(?s)/\*.*?\*/|//[^\n]*");
/// Macros that rename functions for callers of the C API.
static LEGACY_NAMES: LazyLock<Regex> = pattern!(r"(?s)#ifndef NVML_NO_UNVERSIONED_FUNC_DEFS.*?#endif");
static DEFINE: LazyLock<Regex> = pattern!(r"(?m)^[ \t]*#[ \t]*define[ \t]+(\w+)[ \t]+(\S.*)$");
static STAMP: LazyLock<Regex> = pattern!(r"^NVML_STRUCT_VERSION\(\s*(\w+)\s*,\s*(\d+)\s*\)$");
static STRING: LazyLock<Regex> = pattern!(r#"^"(.*)"$"#);
static LITERAL: LazyLock<Regex> = pattern!(r"\b(0[xX][0-9a-fA-F]+|\d+)([uUlL]*)\b");
static CAST: LazyLock<Regex> = pattern!(r"^(\s*\(\s*)?\(\s*(\w+)\s*\)");

/// Adds the macros of a header, whose types and enumerators are there already.
pub fn read(header: &str, api: &mut Api) -> Result<()> {
    let joined = header.replace("\r\n", "\n").replace("\\\n", " ");
    let plain = COMMENT.replace_all(&joined, " ");
    let plain = LEGACY_NAMES.replace_all(&plain, "");
    let mut evaluator = Evaluator {
        bodies: BTreeMap::new(),
        enumerators: api.constants.iter().map(|constant| (constant.name.clone(), constant.value)).collect(),
        types: api.aliases.iter().chain(&api.enums).map(|alias| alias.name.clone()).collect(),
    };
    let mut macros = Vec::new();
    for (_, [name, body]) in DEFINE.captures_iter(&plain).map(|found| found.extract()) {
        if !evaluator.bodies.contains_key(name) {
            evaluator.bodies.insert(name, body.trim_end());
            macros.push((name, body.trim_end()));
        }
    }
    for (name, body) in macros {
        let name = name.to_owned();
        if let Some(parts) = STAMP.captures(body) {
            let record = format!("nvml{}_v{}_t", &parts[1], &parts[2]);
            api.stamps.push(Stamp { name, record, number: parts[2].parse()? });
        } else if let Some(text) = STRING.captures(body) {
            api.strings.push((name, text[1].to_owned()));
        } else if evaluator.enumerators.contains_key(body) || evaluator.bodies.contains_key(body) {
            api.synonyms.push(Alias { name, target: body.to_owned() });
        } else if let Ok((value, is_wide)) = evaluator.number(body, 0) {
            let plain = if is_wide {
                "u64"
            } else if value < 0 {
                "i32"
            } else {
                "u32"
            };
            let ty = evaluator.cast(body).unwrap_or_else(|| plain.to_owned());
            api.constants.push(Constant { name, ty, value });
        } else {
            api.other_macros.insert(name, body.to_owned());
        }
    }
    Ok(())
}

struct Evaluator<'a> {
    bodies: BTreeMap<&'a str, &'a str>,
    enumerators: BTreeMap<String, i128>,
    types: BTreeSet<String>,
}

impl Evaluator<'_> {
    /// The typedef that a body casts its number to.
    fn cast(&self, body: &str) -> Option<String> {
        CAST.captures(body).map(|found| found[2].to_owned()).filter(|name| self.types.contains(name))
    }

    /// The number that a body comes to, and whether it was written or computed with 64 bits. But for casts and the ends
    /// of literals, C's expressions are Rust's.
    fn number(&self, body: &str, depth: usize) -> Result<(i128, bool)> {
        if depth > 16 {
            bail!("macros that name each other in a circle");
        }
        let plain = if self.cast(body).is_some() { CAST.replace(body, "$1") } else { body.into() };
        let rust = LITERAL.replace_all(&plain, |found: &Captures<'_>| {
            let is_wide = found[2].to_ascii_uppercase().contains("LL");
            format!("{}{}", &found[1], if is_wide { "u64" } else { "" })
        });
        self.value(&syn::parse_str(&rust)?, depth)
    }

    fn value(&self, expr: &Expr, depth: usize) -> Result<(i128, bool)> {
        Ok(match expr {
            Expr::Paren(inner) => self.value(&inner.expr, depth)?,
            Expr::Lit(ExprLit { lit: Lit::Int(literal), .. }) => {
                let value = literal.base10_parse()?;
                (value, literal.suffix() == "u64" || value > i128::from(u32::MAX))
            }
            Expr::Unary(ExprUnary { op: UnOp::Neg(_), expr, .. }) => {
                let (value, is_wide) = self.value(expr, depth)?;
                (-value, is_wide)
            }
            Expr::Binary(binary) => {
                let (left, is_left_wide) = self.value(&binary.left, depth)?;
                let (right, is_right_wide) = self.value(&binary.right, depth)?;
                let is_wide = is_left_wide || is_right_wide;
                match binary.op {
                    BinOp::BitOr(_) => (left | right, is_wide),
                    BinOp::Add(_) => (left + right, is_wide),
                    BinOp::Sub(_) => (left - right, is_wide),
                    BinOp::Shl(_) => (left << u32::try_from(right)?, is_left_wide),
                    _ => bail!("an operator that no macro had before"),
                }
            }
            Expr::Path(path) => {
                let name = path.path.require_ident()?.to_string();
                match (self.enumerators.get(&name), self.bodies.get(name.as_str())) {
                    (Some(value), _) => (*value, false),
                    (None, Some(body)) => self.number(body, depth + 1)?,
                    (None, None) => bail!("unknown name {name}"),
                }
            }
            _ => bail!("not a constant expression"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(header: &str) -> Api {
        let mut api = Api {
            aliases: vec![Alias { name: "thing_t".to_owned(), target: "c_uint".to_owned() }],
            constants: vec![Constant { name: "ENUMERATOR".to_owned(), ty: "e".to_owned(), value: 7 }],
            ..Api::default()
        };
        super::read(header, &mut api).unwrap();
        api
    }

    /// Types and values of the macros that are numbers.
    fn numbers(header: &str) -> Vec<(String, i128)> {
        read(header).constants.into_iter().skip(1).map(|constant| (constant.ty, constant.value)).collect()
    }

    #[test]
    fn numbers_keep_their_width() {
        let header = "#define A 0x10 // ten\n#define B 1LL /* wide */\n#define C (A | \\\n B)\n#define D (-1)\n\
                      #define E (F | 1)\n#define F (1u << 4)\n#define G ((thing_t) 0)\n";
        let expected = [("u32", 16), ("u64", 1), ("u64", 17), ("i32", -1), ("u32", 17), ("u32", 16), ("thing_t", 0)];
        assert_eq!(numbers(header), expected.map(|(ty, value)| (ty.to_owned(), value)));
    }

    #[test]
    fn stamps_synonyms_strings_and_the_rest() {
        let api = read(
            "#define nvmlX_v2 \\\n    NVML_STRUCT_VERSION(X, 2) //!< x\n#define A ENUMERATOR\n#define C \"c\"\n\
             #define D 0:0\n#define E(x) x\n#define F\n",
        );
        assert_eq!((api.stamps[0].record.as_str(), api.stamps[0].number), ("nvmlX_v2_t", 2));
        assert_eq!((api.synonyms[0].name.as_str(), api.synonyms[0].target.as_str()), ("A", "ENUMERATOR"));
        assert_eq!(api.strings, [("C".to_owned(), "c".to_owned())]);
        assert_eq!(api.other_macros, [("D".to_owned(), "0:0".to_owned())].into());
    }

    #[test]
    fn legacy_renames_are_left_out() {
        let header = "#ifndef NVML_NO_UNVERSIONED_FUNC_DEFS\n #define f 2\n#endif\n#define A 1\n";
        assert_eq!(numbers(header), [("u32".to_owned(), 1)]);
    }
}
