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
pub use parse::{parse, parse_for, read_record};
pub use target::Target;

use std::collections::BTreeMap;

/// Everything that one header declares, in its order.
#[derive(Debug, Default)]
pub struct Api {
    /// Target of the sizes and offsets.
    pub target: Target,
    pub functions: Vec<Function>,
    pub records: Vec<Record>,
    /// Typedefs that are neither a record nor an enum: handles-as-integers, aliases of versioned structs.
    pub aliases: Vec<Alias>,
    pub enums: Vec<Alias>,
    /// Enumerators and `#define`d numbers.
    pub constants: Vec<Constant>,
    /// `#define`d strings: name and text.
    pub strings: Vec<(String, String)>,
    /// `#define nvmlX_vN NVML_STRUCT_VERSION(X, N)`.
    pub stamps: Vec<Stamp>,
    /// Object-like macros whose body is the name of another constant.
    pub synonyms: Vec<Alias>,
    /// Macros that none of the above covers, with their bodies.
    pub other_macros: BTreeMap<String, String>,
}

#[derive(Debug, Clone)]
pub struct Function {
    pub name: String,
    pub params: Vec<Param>,
    pub ret: String,
    pub facts: Facts,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Param {
    pub name: String,
    /// As Rust spells it.
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

/// A name for something that has a name.
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

/// One version macro: `nvmlMemory_v2` of `nvmlMemory_v2_t`, number 2.
#[derive(Debug, Clone)]
pub struct Stamp {
    pub name: String,
    pub record: String,
    pub number: u32,
}

impl Api {
    pub fn function(&self, name: &str) -> Option<&Function> {
        self.functions.iter().find(|function| function.name == name)
    }

    /// The record of this name, looking through aliases.
    pub fn record(&self, name: &str) -> Option<&Record> {
        let record = self.records.iter().find(|record| record.name == name);
        record.or_else(|| self.record(self.alias(name)?))
    }

    /// The type that a typedef is another name of.
    pub fn alias(&self, name: &str) -> Option<&str> {
        self.aliases.iter().find(|alias| alias.name == name).map(|alias| alias.target.as_str())
    }

    /// The names of all types: records, enums, other typedefs.
    pub fn types(&self) -> impl Iterator<Item = &String> {
        let others = self.enums.iter().chain(&self.aliases).map(|alias| &alias.name);
        self.records.iter().map(|record| &record.name).chain(others)
    }

    /// Whether a type is an enum, and if so, whether it has negative values.
    pub fn enum_sign(&self, ty: &str) -> Option<bool> {
        self.enums.iter().find(|one| one.name == ty)?;
        Some(self.constants.iter().any(|constant| constant.ty == ty && constant.value < 0))
    }

    /// The constants with their names, and the synonyms of constants, each with what it stands for.
    pub fn numbers(&self) -> impl Iterator<Item = (&String, &Constant)> {
        let synonyms = self.synonyms.iter().filter_map(|synonym| Some((&synonym.name, self.constant(&synonym.name)?)));
        self.constants.iter().map(|constant| (&constant.name, constant)).chain(synonyms)
    }

    /// The constant of this name, looking through synonyms.
    pub fn constant(&self, name: &str) -> Option<&Constant> {
        let constant = self.constants.iter().find(|constant| constant.name == name);
        let synonym = || self.synonyms.iter().find(|synonym| synonym.name == name);
        constant.or_else(|| self.constant(&synonym()?.target))
    }

    /// Parts of a stamp of `NVML_STRUCT_VERSION`: the struct's size, and the number in the top byte.
    pub fn stamp_value(&self, stamp: &Stamp) -> Option<usize> {
        Some(self.record(&stamp.record)?.size | (stamp.number as usize) << 24)
    }
}

impl Function {
    /// The parameters as Rust declares them.
    pub fn parameters(&self) -> Vec<String> {
        self.params.iter().map(|param| format!("{}: {}", param.name, param.ty)).collect()
    }

    /// The direction of a parameter, if the header states it.
    pub fn direction(&self, param: &str) -> Option<&'static str> {
        let stated = self.facts.directions.iter().find(|(known, _)| known == param.trim_end_matches('_'));
        stated.map(|(_, direction)| *direction)
    }
}

impl Record {
    /// Whether it holds nothing but one opaque pointer: NVML's handles, once the header is patched.
    pub fn is_handle(&self) -> bool {
        matches!(self.fields.as_slice(), [only] if only.name == "handle" && only.ty.starts_with("*mut"))
    }

    /// Whether it begins with an unsigned int named version.
    pub fn has_version(&self) -> bool {
        self.fields
            .first()
            .is_some_and(|field| (&*field.name, &*field.ty, field.offset) == ("version", "c_uint", Some(0)))
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

/// Two headers that differ in everything that headers differ in.
#[cfg(test)]
pub const OLD_HEADER: &str = "
    #define NVML_STRUCT_VERSION(data, ver) (unsigned int)(sizeof(nvml ## data ## _v ## ver ## _t) | (ver << 24U))
    typedef enum nvmlReturn_enum { NVML_SUCCESS = 0, NVML_ERROR_GONE = 3 } nvmlReturn_t;
    typedef enum nvmlBoxType_enum { NVML_BOX_SMALL = -1, NVML_BOX_COUNT = 3 } nvmlBoxType_t;
    typedef struct nvmlBox_v1_st {
        unsigned int version; char type; struct { double depth; unsigned heat; } sides[2]; union { int a; char b; };
    } nvmlBox_v1_t;
    typedef nvmlBox_v1_t nvmlBox_t;
    typedef struct nvmlLid_v1_st { unsigned int version; unsigned int wide; } nvmlLid_v1_t;
    #define nvmlBox_v1 NVML_STRUCT_VERSION(Box, 1)
    #define nvmlLid_v1 NVML_STRUCT_VERSION(Lid, 1)
    #define NVML_BOX_BIG 6
    #define NVML_BOX_NAME \"bin\"
    nvmlReturn_t nvmlBoxOpen(unsigned int key);
    nvmlReturn_t nvmlBoxShut(unsigned int key);
    nvmlReturn_t nvmlBoxTurn(unsigned int key);
";

#[cfg(test)]
pub const NEW_HEADER: &str = "
    #define NVML_STRUCT_VERSION(data, ver) (unsigned int)(sizeof(nvml ## data ## _v ## ver ## _t) | (ver << 24U))
    typedef enum nvmlReturn_enum { NVML_SUCCESS = 0 } nvmlReturn_t;
    typedef enum nvmlBoxType_enum { NVML_BOX_SMALL = -1, NVML_BOX_LARGE = 5, NVML_BOX_COUNT } nvmlBoxType_t;
    typedef struct nvmlBox_v1_st {
        unsigned int version; char type; struct { double depth; int heat; } sides[2]; union { int a; char b; };
    } nvmlBox_v1_t;
    typedef struct nvmlBox_v2_st { unsigned int version; unsigned long long wide; } nvmlBox_v2_t;
    typedef nvmlBox_v2_t nvmlBox_t;
    typedef struct nvmlLid_v1_st { unsigned int version; unsigned long long wide; } nvmlLid_v1_t;
    #define nvmlBox_v1 NVML_STRUCT_VERSION(Box, 1)
    #define nvmlBox_v2 NVML_STRUCT_VERSION(Box, 2)
    #define nvmlLid_v1 NVML_STRUCT_VERSION(Lid, 1)
    #define NVML_BOX_ALL 0xFFFFFFFFFFFFFFFFULL
    #define NVML_BOX_BIG NVML_BOX_LARGE
    #define NVML_BOX_NAME \"box\"
    nvmlReturn_t nvmlBoxOpen(unsigned int key);
    nvmlReturn_t nvmlBoxOpen_v2(nvmlBox_t *box);
    nvmlReturn_t nvmlBoxTurn(int key);
";
