//! Types of the C interface as data: what `generated/describe.rs` is made of.

use core::mem::offset_of;

use nvml_sys::{Function, nvmlPciInfo_v2_t};

pub use crate::generated::describe::{CODES, FIELD_IDS, PARAMETERS, RECORDS};

/// Type of a parameter, a field or an element.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Type {
    /// Unsigned integer of this number of bytes.
    Unsigned(usize),
    /// Signed integer of this number of bytes.
    Signed(usize),
    /// `double`.
    Real,
    /// `char`, of which only arrays and pointers occur.
    Char,
    /// Opaque handle, with its C name.
    Handle(&'static str),
    /// Pointer to one or more values.
    Pointer(&'static Type),
    /// Array of a fixed length.
    Array(&'static Type, usize),
    /// Struct or union.
    Record(&'static Record),
}

impl Type {
    /// Size in bytes.
    #[must_use]
    pub fn size(self) -> usize {
        match self {
            Type::Unsigned(size) | Type::Signed(size) => size,
            Type::Real => size_of::<f64>(),
            Type::Char => 1,
            Type::Handle(_) | Type::Pointer(_) => size_of::<*const ()>(),
            Type::Array(element, length) => element.size() * length,
            Type::Record(record) => record.size,
        }
    }
}

/// Struct or union.
#[derive(Debug)]
#[non_exhaustive]
pub struct Record {
    /// C name.
    pub name: &'static str,
    /// Size in bytes.
    pub size: usize,
    /// Version stamp of the first field. `None` for a struct without a version.
    pub version: Option<u32>,
    /// Whether the fields share their bytes.
    pub is_union: bool,
    /// Fields in the order of the header.
    pub fields: &'static [Field],
}

impl Record {
    /// Struct or union of this C name.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Record> {
        RECORDS.iter().copied().find(|record| record.name == name)
    }

    /// Field of this name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

/// Field of a struct or union.
#[derive(Debug)]
#[non_exhaustive]
pub struct Field {
    /// C name.
    pub name: &'static str,
    /// Offset in bytes.
    pub offset: usize,
    /// Type, with typedefs resolved.
    pub ty: Type,
    /// Innermost type as the header spells it, such as the name of an enumeration.
    pub c_type: &'static str,
}

impl Field {
    pub(crate) const fn new(name: &'static str, offset: usize, ty: Type, c_type: &'static str) -> Field {
        Field { name, offset, ty, c_type }
    }
}

/// Direction of a parameter, as the comments of the header state it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Read by the function.
    In,
    /// Written by the function.
    Out,
    /// Read and written, or not stated.
    InOut,
}

/// Parameter of a function.
#[derive(Debug)]
#[non_exhaustive]
pub struct Param {
    /// C name.
    pub name: &'static str,
    /// Type, with typedefs resolved.
    pub ty: Type,
    /// Innermost type as the header spells it.
    pub c_type: &'static str,
    /// Direction.
    pub direction: Direction,
}

impl Param {
    pub(crate) const fn input(name: &'static str, ty: Type, c_type: &'static str) -> Param {
        Param { name, ty, c_type, direction: Direction::In }
    }

    pub(crate) const fn output(name: &'static str, ty: Type, c_type: &'static str) -> Param {
        Param { name, ty, c_type, direction: Direction::Out }
    }

    pub(crate) const fn exchange(name: &'static str, ty: Type, c_type: &'static str) -> Param {
        Param { name, ty, c_type, direction: Direction::InOut }
    }

    /// Parameters of a function.
    #[must_use]
    pub fn of(function: Function) -> &'static [Param] {
        PARAMETERS.get(function as usize).copied().unwrap_or_default()
    }
}

/// Struct that `nvmlDeviceGetPciInfo` and its like write, which the header does not declare any more.
pub static PCI_INFO_V2: Record = Record {
    name: "nvmlPciInfo_v2_t",
    size: size_of::<nvmlPciInfo_v2_t>(),
    version: None,
    is_union: false,
    fields: &[
        Field::new("busId", offset_of!(nvmlPciInfo_v2_t, busId), Type::Array(&Type::Char, 16), "c_char"),
        Field::new("domain", offset_of!(nvmlPciInfo_v2_t, domain), Type::Unsigned(4), "c_uint"),
        Field::new("bus", offset_of!(nvmlPciInfo_v2_t, bus), Type::Unsigned(4), "c_uint"),
        Field::new("device", offset_of!(nvmlPciInfo_v2_t, device), Type::Unsigned(4), "c_uint"),
        Field::new("pciDeviceId", offset_of!(nvmlPciInfo_v2_t, pciDeviceId), Type::Unsigned(4), "c_uint"),
        Field::new("pciSubSystemId", offset_of!(nvmlPciInfo_v2_t, pciSubSystemId), Type::Unsigned(4), "c_uint"),
        Field::new("reserved", offset_of!(nvmlPciInfo_v2_t, reserved), Type::Array(&Type::Unsigned(4), 4), "c_uint"),
    ],
};
