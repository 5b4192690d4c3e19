//! Declarations of one `nvml.h` as plain data: functions, records, constants, version stamps.
//!
//! The generators and `headers diff` both work on this model, so the header is parsed in one place only.

mod clang;
mod facts;
mod macros;
mod parse;
mod target;

pub use clang::find_libclang;
pub use facts::Facts;
pub use parse::{parse, parse_for};
pub use target::Target;

use std::collections::BTreeMap;

/// Everything that one header declares.
#[derive(Debug, Default)]
pub struct Api {
    /// Target of the sizes and offsets.
    pub target: Target,
    /// Functions in the order of the header.
    pub functions: Vec<Function>,
    /// Structs and unions in the order of the header.
    pub records: Vec<Record>,
    /// Typedefs that are neither a record nor an enum: handles-as-integers, aliases of versioned structs.
    pub aliases: Vec<Alias>,
    /// Enum types in the order of the header.
    pub enums: Vec<Alias>,
    /// Enumerators and `#define`d numbers in the order of the header.
    pub constants: Vec<Constant>,
    /// `#define`d strings.
    pub strings: Vec<StringConstant>,
    /// `#define nvmlX_vN NVML_STRUCT_VERSION(X, N)`, in the order of the header.
    pub stamps: Vec<Stamp>,
    /// Object-like macros whose body is the name of another constant.
    pub synonyms: Vec<Synonym>,
    /// Macros that none of the above covers, with their bodies.
    pub other_macros: BTreeMap<String, String>,
}

#[derive(Debug, Clone)]
pub struct Function {
    pub name: String,
    pub params: Vec<Param>,
    /// Rust spelling of the result type.
    pub ret: String,
    /// Facts in the header's comment and attributes.
    pub facts: Facts,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Param {
    pub name: String,
    /// Rust spelling of the type.
    pub ty: String,
}

#[derive(Debug, Clone)]
pub struct Record {
    pub name: String,
    pub size: usize,
    pub align: usize,
    pub fields: Vec<Field>,
    /// The declaration as bindgen writes it, documentation removed.
    pub item: syn::Item,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    pub name: String,
    pub ty: String,
    /// None for an unnamed union: its members have offsets of their own.
    pub offset: Option<usize>,
}

#[derive(Debug, Clone)]
pub struct Alias {
    pub name: String,
    pub target: String,
}

#[derive(Debug, Clone)]
pub struct Constant {
    pub name: String,
    /// The enum's name for an enumerator, the integer type for a macro.
    pub ty: String,
    pub value: i128,
}

#[derive(Debug, Clone)]
pub struct StringConstant {
    pub name: String,
    pub value: String,
}

/// One version macro: `nvmlMemory_v2` of `nvmlMemory_v2_t`, number 2.
#[derive(Debug, Clone)]
pub struct Stamp {
    pub name: String,
    pub record: String,
    pub number: u32,
}

#[derive(Debug, Clone)]
pub struct Synonym {
    pub name: String,
    pub target: String,
}

impl Api {
    /// The record of this name, looking through aliases.
    pub fn record(&self, name: &str) -> Option<&Record> {
        if let Some(record) = self.records.iter().find(|record| record.name == name) {
            return Some(record);
        }
        let alias = self.aliases.iter().find(|alias| alias.name == name)?;
        self.record(&alias.target)
    }

    /// The constant of this name, looking through synonyms.
    pub fn constant(&self, name: &str) -> Option<&Constant> {
        if let Some(constant) = self.constants.iter().find(|constant| constant.name == name) {
            return Some(constant);
        }
        let synonym = self.synonyms.iter().find(|synonym| synonym.name == name)?;
        self.constant(&synonym.target)
    }

    /// Parts of a stamp of `NVML_STRUCT_VERSION`: the struct's size, and the number in the top byte.
    pub fn stamp_value(&self, stamp: &Stamp) -> Option<usize> {
        Some(self.record(&stamp.record)?.size | (stamp.number as usize) << 24)
    }

    /// Names of the records that hold nothing but one opaque pointer: NVML's handles, once the header is patched.
    pub fn is_handle(&self, record: &Record) -> bool {
        matches!(record.fields.as_slice(), [only] if only.name == "handle" && only.ty.starts_with("*mut"))
    }
}

/// A header's text as a test parses it; None, with a word about it, where there is no libclang to parse it with.
///
/// Only maintainers need libclang, so the tests pass without it. CI sets `NVML_REQUIRE_LIBCLANG=1`.
#[cfg(test)]
pub fn parsed_in_test(header: &str) -> Option<Api> {
    let required = std::env::var_os("NVML_REQUIRE_LIBCLANG").is_some_and(|value| value == "1");
    if !required && find_libclang().is_err() {
        println!("skipped: no libclang");
        return None;
    }
    Some(parse(header).unwrap())
}
