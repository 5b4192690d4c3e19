//! What one header has, found by name.

use std::collections::{BTreeMap, BTreeSet};

use crate::api::{Alias, Api, Field, Record};

/// A field of a struct or union, or a member of an unnamed union in it: C names both alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    pub name: String,
    /// Where Rust finds it: bindgen gives unnamed unions a name.
    pub rust: String,
    /// The type as Rust spells it.
    pub ty: String,
}

impl Member {
    /// What makes the first element of it: nothing, or an index for each dimension of an array.
    pub fn first(&self) -> String {
        "[0]".repeat(self.ty.matches('[').count())
    }

    /// The type, or that of an array's elements.
    pub fn element(&self) -> &str {
        element(&self.ty)
    }
}

fn element(ty: &str) -> &str {
    ty.trim_start_matches('[').split(';').next().unwrap_or_default()
}

/// Owns what it knows, so that threads can share it: an [`Api`] holds syntax trees, which cannot be shared.
pub struct Index {
    /// Structs and unions in the order of the header, with their fields; those of a handle are left out.
    records: Vec<(String, Vec<Field>)>,
    places: BTreeMap<String, usize>,
    /// Enums, then other names.
    others: Vec<String>,
    aliases: BTreeMap<String, String>,
    enums: BTreeSet<String>,
    numbers: BTreeSet<String>,
    texts: BTreeSet<String>,
}

impl Index {
    pub fn new(api: &Api) -> Index {
        let names = |aliases: &[Alias]| aliases.iter().map(|alias| alias.name.clone()).collect::<Vec<_>>();
        let constants = api.constants.iter().map(|constant| constant.name.clone());
        let stamps = api.stamps.iter().map(|stamp| stamp.name.clone());
        // Behind a handle C has no fields: the one that it has here comes from headers/patch.toml.
        let fields = |record: &Record| if api.is_handle(record) { Vec::new() } else { record.fields.clone() };
        let records: Vec<_> = api.records.iter().map(|record| (record.name.clone(), fields(record))).collect();
        let mut index = Index {
            places: records.iter().enumerate().map(|(place, (name, _))| (name.clone(), place)).collect(),
            records,
            others: [names(&api.enums), names(&api.aliases)].concat(),
            aliases: api.aliases.iter().map(|alias| (alias.name.clone(), alias.target.clone())).collect(),
            enums: names(&api.enums).into_iter().collect(),
            numbers: constants.chain(stamps).collect(),
            texts: api.strings.iter().map(|string| string.name.clone()).collect(),
        };
        // A synonym is a number where it leads to one, by way of other synonyms maybe.
        for _ in &api.synonyms {
            let leading = api.synonyms.iter().filter(|one| index.numbers.contains(&one.target));
            let found: Vec<String> = leading.map(|synonym| synonym.name.clone()).collect();
            let before = index.numbers.len();
            index.numbers.extend(found);
            if index.numbers.len() == before {
                break;
            }
        }
        index
    }

    /// Whether C has a name for such a type, or can be given one.
    pub fn has_type(&self, name: &str) -> bool {
        match self.places.contains_key(name) {
            true => !is_unnamed(name) || self.place_of(name).is_some(),
            false => self.aliases.contains_key(name) || self.enums.contains(name),
        }
    }

    /// Whether a constant of this name is a number (true), a text (false) or neither.
    pub fn is_number(&self, name: &str) -> Option<bool> {
        match name {
            name if self.numbers.contains(name) => Some(true),
            name if self.texts.contains(name) => Some(false),
            _ => None,
        }
    }

    /// Numbers in the order of their names, then texts.
    pub fn constants(&self) -> impl Iterator<Item = (&str, bool)> {
        let numbers = self.numbers.iter().map(|name| (name.as_str(), true));
        numbers.chain(self.texts.iter().map(|name| (name.as_str(), false)))
    }

    /// The types that C has names for: structs and unions, enums, other names.
    pub fn types(&self) -> impl Iterator<Item = &str> {
        let records = self.records.iter().map(|(name, _)| name.as_str()).filter(|name| self.has_type(name));
        records.chain(self.others.iter().map(String::as_str))
    }

    fn fields(&self, name: &str) -> &[Field] {
        match (self.places.get(name), self.aliases.get(name)) {
            (Some(&place), _) => &self.records[place].1,
            (None, Some(target)) => self.fields(target),
            (None, None) => &[],
        }
    }

    /// The members of a struct or union, looking through aliases and into unnamed unions.
    pub fn members(&self, name: &str) -> Vec<Member> {
        let mut members = Vec::new();
        for field in self.fields(name) {
            if field.offset.is_some() {
                let name = c_field(&field.name).to_owned();
                members.push(Member { name, rust: field.name.clone(), ty: field.ty.clone() });
                continue;
            }
            for inner in self.members(&field.ty) {
                let rust = format!("{}.{}", field.name, inner.rust);
                members.push(Member { rust, ..inner });
            }
        }
        members
    }

    pub fn member(&self, name: &str, member: &str) -> Option<Member> {
        self.members(name).into_iter().find(|one| one.name == member)
    }

    pub fn is_integer(&self, ty: &str) -> bool {
        const INTEGERS: [&str; 9] =
            ["c_uchar", "c_ushort", "c_short", "c_uint", "c_int", "c_ulong", "c_long", "c_ulonglong", "c_longlong"];
        INTEGERS.contains(&ty)
            || self.enums.contains(ty)
            || self.aliases.get(ty).is_some_and(|target| self.is_integer(target))
    }

    /// Types that C does not name, because they are declared as the type of a field, each with that field.
    pub fn unnamed(&self) -> impl Iterator<Item = (&str, Place<'_>)> {
        let names = self.records.iter().map(|(name, _)| name.as_str()).filter(|name| is_unnamed(name));
        names.filter_map(|name| Some((name, self.place_of(name)?)))
    }

    /// The field that has this unnamed type.
    fn place_of(&self, inner: &str) -> Option<Place<'_>> {
        let fields = self.records.iter().flat_map(|(owner, fields)| fields.iter().map(move |field| (owner, field)));
        let mut fields = fields.filter(|(_, field)| field.offset.is_some());
        let (owner, field) = fields.find(|(_, field)| element(&field.ty) == inner)?;
        let first = "[0]".repeat(field.ty.matches('[').count());
        Some(Place { owner, c: format!("(({owner} *)0)->{}{first}", c_field(&field.name)) })
    }
}

/// Where an unnamed type is declared.
pub struct Place<'a> {
    /// The struct or union.
    pub owner: &'a str,
    /// A field of the type, in C.
    pub c: String,
}

/// Whether bindgen made the name up.
pub fn is_unnamed(name: &str) -> bool {
    name.contains("__bindgen_ty_")
}

/// bindgen appends an underscore to names that mean something in Rust. NVML has none that end in one: the compiler
/// would not know the field.
fn c_field(name: &str) -> &str {
    name.strip_suffix('_').unwrap_or(name)
}
