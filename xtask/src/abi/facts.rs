//! The facts of a header that a compiler can confirm: sizes, offsets, signs and values, from the model.

use std::collections::BTreeMap;

use crate::api::{Api, Field, Record};

/// One fact of a type or a constant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The field, as C names it; empty for a fact of the whole.
    pub field: String,
    pub what: What,
    pub answer: String,
    /// A C expression that has the answer as its value; of a string, whether it differs.
    pub c: String,
    /// A Rust expression that has the answer as its value; of a string, whether it is equal.
    pub rust: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Size,
    Align,
    /// Whether integers of the type have negative values.
    Sign,
    Offset,
    Number,
    Text,
}

/// All facts of a header, by type or constant.
pub type Facts = BTreeMap<String, Vec<Fact>>;

impl Fact {
    fn new(field: &str, what: What, answer: impl ToString, c: String, rust: String) -> Fact {
        Fact { field: field.to_owned(), what, answer: answer.to_string(), c, rust }
    }

    pub fn is_same_question(&self, other: &Fact) -> bool {
        (&self.field, self.what) == (&other.field, other.what)
    }

    /// The answer in the words of headers/abi.toml.
    pub fn words(&self) -> String {
        let Fact { field, answer, .. } = self;
        let sign = if answer == "1" { "signed" } else { "unsigned" };
        match self.what {
            What::Size if field.is_empty() => format!("size {answer}"),
            What::Size => format!("{field} has {answer} bytes"),
            What::Align => format!("alignment {answer}"),
            What::Sign => format!("{field} {sign}").trim_start().to_owned(),
            What::Offset => format!("{field} at {answer}"),
            What::Number | What::Text => answer.clone(),
        }
    }
}

pub fn all(api: &Api) -> Facts {
    let types = Types(api);
    let named = api.types().filter(|name| !is_unnamed(name) || types.place_of(name).is_some());
    let mut facts: Facts = named.map(|name| (name.clone(), types.facts(name))).collect();
    let numbers = api.numbers().map(|(name, constant)| (name, constant.value));
    let stamps = api.stamps.iter().filter_map(|stamp| Some((&stamp.name, api.stamp_value(stamp)? as i128)));
    for (name, value) in numbers.chain(stamps) {
        let (c, rust) = (format!("(long long)({name})"), format!("{name} as i128"));
        facts.insert(name.clone(), vec![Fact::new("", What::Number, value, c, rust)]);
    }
    for (name, value) in &api.strings {
        let c = format!("__builtin_strcmp({name}, {value:?})");
        let rust = format!("matches!({name}.to_bytes(), b{value:?})");
        facts.insert(name.clone(), vec![Fact::new("", What::Text, value, c, rust)]);
    }
    facts
}

/// The typedefs for types that C does not name, because they are declared as the type of a field: the name, the owner
/// of the field, and the field in C.
pub fn unnamed(api: &Api) -> Vec<(String, String, String)> {
    let names = api.records.iter().map(|record| record.name.as_str()).filter(|name| is_unnamed(name));
    let place = |name: &str| Types(api).place_of(name).map(|(owner, field)| (name.to_owned(), owner.to_owned(), field));
    names.filter_map(place).collect()
}

fn is_unnamed(name: &str) -> bool {
    name.contains("__bindgen_ty_")
}

/// bindgen appends an underscore to names that mean something in Rust. NVML has none that end in one.
fn c_field(name: &str) -> &str {
    name.strip_suffix('_').unwrap_or(name)
}

/// Suffix for the first element of a field: nothing, or an index for each dimension of an array.
fn first(ty: &str) -> String {
    "[0]".repeat(ty.matches('[').count())
}

fn element(ty: &str) -> &str {
    ty.trim_start_matches('[').split(';').next().unwrap_or_default()
}

/// The types of a header, as C lays them out on its target.
pub struct Types<'a>(pub &'a Api);

impl<'a> Types<'a> {
    fn place_of(&self, inner: &str) -> Option<(&'a str, String)> {
        let fields = self.0.records.iter().flat_map(|record| record.fields.iter().map(move |field| (record, field)));
        let mut fields = fields.filter(|(_, field)| field.offset.is_some());
        let (owner, field) = fields.find(|(_, field)| element(&field.ty) == inner)?;
        Some((&owner.name, format!("(({} *)0)->{}{}", owner.name, c_field(&field.name), first(&field.ty))))
    }

    pub fn layout(&self, ty: &str) -> Option<(usize, usize)> {
        if let Some(array) = ty.strip_prefix('[').and_then(|ty| ty.strip_suffix(']')) {
            let (element, count) = array.rsplit_once("; ")?;
            let (size, align) = self.layout(element)?;
            return Some((size * count.parse::<usize>().ok()?, align));
        }
        let target = self.0.target;
        let size = match ty {
            "c_char" | "c_uchar" => 1,
            "c_short" | "c_ushort" => 2,
            "c_int" | "c_uint" | "f32" => 4,
            "c_long" | "c_ulong" => target.long(),
            "c_longlong" | "c_ulonglong" | "f64" => return Some((8, target.wide_align())),
            _ if ty.starts_with('*') => target.pointer(),
            _ if self.0.enum_sign(ty).is_some() => 4,
            _ => {
                let layout = self.0.record(ty).map(|record| (record.size, record.align));
                return layout.or_else(|| self.layout(self.0.alias(ty)?));
            }
        };
        Some((size, size))
    }

    /// Whether an integer type has negative values; None for other types. An enumeration has those of its enumerators.
    fn is_signed(&self, ty: &str) -> Option<bool> {
        match ty {
            "c_short" | "c_int" | "c_long" | "c_longlong" => Some(true),
            "c_uchar" | "c_ushort" | "c_uint" | "c_ulong" | "c_ulonglong" => Some(false),
            _ => self.0.enum_sign(ty).or_else(|| self.is_signed(self.0.alias(ty)?)),
        }
    }

    pub fn facts(&self, name: &str) -> Vec<Fact> {
        let mut facts = Vec::new();
        if let Some((size, align)) = self.layout(name) {
            let fact = |what, answer, c, rust| Fact::new("", what, answer, format!("{c}({name})"), rust);
            facts.push(fact(What::Size, size, "sizeof", format!("size_of::<{name}>()")));
            facts.push(fact(What::Align, align, "_Alignof", format!("align_of::<{name}>()")));
        }
        if let Some(signed) = self.is_signed(name) {
            let (c, rust) = (format!("SIGNED(({name})0)"), format!("<{name} as Integer>::SIGNED"));
            facts.push(Fact::new("", What::Sign, u8::from(signed), c, rust));
        }
        for (path, field, offset) in self.members(name) {
            let c_name = c_field(&field.name);
            let place = format!("(({name} *)0)->{c_name}");
            let reference = format!("|it: &{name}| unsafe {{ &it.{path} }}");
            let size = self.layout(&field.ty).map_or(0, |(size, _)| size);
            let fact = |what, answer, c, rust| Fact::new(c_name, what, answer, c, rust);
            let (c, rust) = (format!("offsetof({name}, {c_name})"), format!("offset_of!({name}, {path})"));
            facts.push(fact(What::Offset, offset, c, rust));
            facts.push(fact(What::Size, size, format!("sizeof({place})"), format!("size({reference})")));
            if let Some(signed) = self.is_signed(element(&field.ty)) {
                let (c, rust) = (format!("SIGNED({place}{})", first(&field.ty)), format!("sign({reference})"));
                facts.push(fact(What::Sign, signed.into(), c, rust));
            }
        }
        facts
    }

    /// The members of a struct or union with their paths in Rust and their offsets, looking through aliases and into
    /// unnamed unions, whose members C names as those of the struct.
    fn members(&self, name: &str) -> Vec<(String, &'a Field, usize)> {
        // Behind a handle C has no fields: the one that it has here comes from headers/patch.toml.
        let Some(record) = self.0.record(name).filter(|record| !record.is_handle()) else { return Vec::new() };
        let (mut members, mut end) = (Vec::new(), 0_usize);
        for field in &record.fields {
            let (size, align) = self.layout(&field.ty).unwrap_or((0, 1));
            let offset = field.offset.unwrap_or(end.next_multiple_of(align));
            end = offset + size;
            let path = &field.name;
            if field.offset.is_some() {
                members.push((path.clone(), field, offset));
                continue;
            }
            let inner = self.members(&field.ty).into_iter();
            members.extend(inner.map(|(below, field, at)| (format!("{path}.{below}"), field, offset + at)));
        }
        members
    }

    /// Lays a struct out as `repr(C)` does; None if the layout of a field is unknown.
    pub fn lay_out(&self, mut record: Record) -> Option<Record> {
        let (mut end, mut align) = (0_usize, 1);
        for field in &mut record.fields {
            let (field_size, field_align) = self.layout(&field.ty)?;
            let offset = end.next_multiple_of(field_align);
            (end, align) = (offset + field_size, align.max(field_align));
            field.offset = Some(offset);
        }
        Some(Record { size: end.next_multiple_of(align), align, ..record })
    }
}
