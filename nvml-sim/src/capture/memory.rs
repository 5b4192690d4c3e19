//! Conversion between the memory of C values and [`Value`].

use core::fmt;
use std::time::{SystemTime, UNIX_EPOCH};

use super::layout::{Record, Type};
use super::{Value, code_name, code_of, shape};

/// Source of data that bytes alone do not have: names of handles, and the memory behind pointers.
pub trait Surroundings {
    /// Name of a handle.
    fn handle_name(&self, c_type: &str, bits: u64) -> String;

    /// Handle of this name.
    fn handle_bits(&self, c_type: &str, name: &str) -> Option<u64>;

    /// Bytes of the buffer at an address, `None` if it is not one of the caller's buffers.
    fn buffer(&self, address: u64) -> Option<&[u8]>;

    /// Bytes of the string of the library at an address, without its NUL.
    fn string(&self, address: u64) -> Option<Vec<u8>>;
}

/// Reads values from memory.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// Names of handles, memory behind pointers.
    pub surroundings: &'a dyn Surroundings,
    /// Memory before the call, of the outermost value.
    pub before: &'a [u8],
    /// Paths of the fields that are arguments: they are left out if they are as before.
    pub inputs: &'a [String],
    /// Member of `nvmlValue_t` where no field beside it has its type.
    pub value_type: Option<u64>,
}

impl fmt::Debug for Reader<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reader").field("inputs", &self.inputs).finish_non_exhaustive()
    }
}

/// Members of `nvmlValue_t` by `nvmlValueType_t`.
const VALUE_MEMBERS: [&str; 7] = ["dVal", "uiVal", "ulVal", "ullVal", "sllVal", "siVal", "usVal"];
/// Fields with the type of an `nvmlValue_t` beside them.
const VALUE_TYPES: [&str; 3] = ["valueType", "outputType", "sampleValType"];

impl Reader<'_> {
    /// Value of a type in `bytes`, which begin with it.
    #[must_use]
    pub fn read(&self, ty: Type, c_type: &str, bytes: &[u8]) -> Value {
        self.read_at(ty, c_type, bytes, 0, "")
    }

    /// Value at an offset of `bytes`; `path` is that of its field.
    fn read_at(&self, ty: Type, c_type: &str, bytes: &[u8], offset: usize, path: &str) -> Value {
        let own = bytes.get(offset..offset + ty.size()).unwrap_or_default();
        let is_zero = own.iter().all(|byte| *byte == 0);
        match ty {
            Type::Unsigned(_) if c_type == "nvmlReturn_t" => {
                let code = unsigned(own);
                let name = u32::try_from(code).ok().and_then(code_name);
                name.map_or(Value::Integer(code.into()), |name| Value::Name(name.to_owned()))
            }
            Type::Unsigned(_) | Type::Char => Value::Integer(unsigned(own).into()),
            Type::Signed(size) => Value::Integer(signed(own, size)),
            Type::Real => Value::Real(f64::from_bits(unsigned(own))),
            Type::Handle(name) => Value::Name(self.surroundings.handle_name(name, unsigned(own))),
            Type::Array(Type::Char, _) => Value::Text(until_nul(own).to_vec()),
            Type::Array(..) | Type::Record(_) if is_zero => Value::Integer(0),
            Type::Array(Type::Unsigned(1), _) => Value::Bytes(own.to_vec()),
            Type::Array(element, length) => {
                let element_at = |index: usize| {
                    self.read_at(*element, c_type, bytes, offset + index * element.size(), &join(path, index))
                };
                Value::List((0..length).map(element_at).collect())
            }
            Type::Record(record) => Value::Fields(self.fields(record, bytes, offset, path)),
            // Pointers are fields of a struct, where their length is known.
            Type::Pointer(_) => self.pointer(ty, c_type, unsigned(own), 1, path),
        }
    }

    fn fields(&self, record: &Record, bytes: &[u8], offset: usize, path: &str) -> Vec<(String, Value)> {
        let mut fields = Vec::new();
        for field in record.fields {
            let at = offset + field.offset;
            let own = bytes.get(at..at + field.ty.size());
            let path = join(path, field.name);
            let is_argument = self.inputs.contains(&path) || (field.name == "version" && record.version.is_some());
            if is_argument && own == self.before.get(at..at + field.ty.size()) {
                continue;
            }
            let number = |name: &str| {
                let sibling = record.field(name)?;
                let start = offset + sibling.offset;
                Some(unsigned(bytes.get(start..start + sibling.ty.size())?))
            };
            let value = match field.ty {
                Type::Pointer(_) => {
                    let count = shape::count_field(record, field.name).and_then(number).unwrap_or(1);
                    self.pointer(field.ty, field.c_type, own.map_or(0, unsigned), count, &path)
                }
                Type::Record(union) if union.is_union => {
                    let value_type = VALUE_TYPES.into_iter().find_map(number).or(self.value_type);
                    let member = member(union.name, value_type, number("type"));
                    self.union(union, member, bytes, at, &path)
                }
                ty => self.read_at(ty, field.c_type, bytes, at, &path),
            };
            fields.push((field.name.to_owned(), value));
        }
        fields
    }

    fn union(&self, union: &Record, member: Option<&str>, bytes: &[u8], offset: usize, path: &str) -> Value {
        let own = bytes.get(offset..offset + union.size).unwrap_or_default();
        if own.iter().all(|byte| *byte == 0) {
            return Value::Integer(0);
        }
        match member.and_then(|member| union.field(member)) {
            Some(field) => {
                let value = self.read_at(field.ty, field.c_type, bytes, offset, &join(path, field.name));
                Value::Fields(vec![(field.name.to_owned(), value)])
            }
            None => Value::Bytes(own.to_vec()),
        }
    }

    fn pointer(&self, ty: Type, c_type: &str, address: u64, count: u64, path: &str) -> Value {
        let Type::Pointer(target) = ty else { return Value::Integer(0) };
        if address == 0 {
            return Value::Name("null".to_owned());
        }
        if let Type::Char = target {
            return self.surroundings.string(address).map_or(Value::Name("unknown".to_owned()), Value::Text);
        }
        let Some(buffer) = self.surroundings.buffer(address) else { return Value::Name("unknown".to_owned()) };
        let capacity = buffer.len() / target.size().max(1);
        let count = usize::try_from(count).map_or(capacity, |count| count.min(capacity));
        if let Type::Unsigned(1) = target {
            return Value::Bytes(buffer.get(..count).unwrap_or_default().to_vec());
        }
        let inside = Reader { before: &[], ..*self };
        let element = |index: usize| inside.read_at(*target, c_type, buffer, index * target.size(), &join(path, index));
        Value::List((0..count).map(element).collect())
    }
}

/// Writes values into memory.
#[derive(Clone, Copy)]
pub struct Writer<'a> {
    /// Handles by name.
    pub surroundings: &'a dyn Surroundings,
}

impl fmt::Debug for Writer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Writer").finish_non_exhaustive()
    }
}

impl Writer<'_> {
    /// Writes a value of a type to the beginning of `bytes`. Pointers stay as they are. `None` if the value does not
    /// fit the type; some fields may be written then.
    #[must_use]
    pub fn write(&self, ty: Type, value: &Value, bytes: &mut [u8]) -> Option<()> {
        let own = bytes.get_mut(..ty.size())?;
        match (ty, value.steady()) {
            (Type::Array(..) | Type::Record(_), Value::Integer(0)) => own.fill(0),
            (Type::Unsigned(_) | Type::Signed(_) | Type::Char, Value::Integer(number)) => put(own, *number)?,
            (Type::Signed(8) | Type::Unsigned(8), Value::Name(name)) if name == "now" => put(own, microseconds())?,
            (Type::Signed(8) | Type::Unsigned(8), Value::Name(name)) if name == "varies" => put(own, 1)?,
            (Type::Unsigned(_), Value::Name(name)) => put(own, code_of(name)?.into())?,
            (Type::Real, Value::Real(number)) => put(own, number.to_bits().into())?,
            (Type::Handle(c_type), Value::Name(name)) => {
                put(own, self.surroundings.handle_bits(c_type, name)?.into())?;
            }
            (Type::Array(Type::Char, _), Value::Text(text)) => {
                // The library leaves what is behind the NUL as it is.
                own.get_mut(..text.len())?.copy_from_slice(text);
                if let Some(end) = own.get_mut(text.len()) {
                    *end = 0;
                }
            }
            (_, Value::Bytes(value)) => own.get_mut(..value.len())?.copy_from_slice(value),
            (Type::Array(element, length), Value::List(elements)) if elements.len() <= length => {
                for (value, bytes) in elements.iter().zip(own.chunks_exact_mut(element.size())) {
                    self.write(*element, value, bytes)?;
                }
            }
            (Type::Record(record), Value::Fields(fields)) => {
                for (name, value) in fields {
                    let field = record.field(name)?;
                    if !matches!(field.ty, Type::Pointer(_)) {
                        self.write(field.ty, value, own.get_mut(field.offset..)?)?;
                    }
                }
            }
            _ => return None,
        }
        Some(())
    }
}

/// Offset and type of a field by its path: names and indices, joined by dots.
#[must_use]
pub fn locate(ty: Type, path: &str) -> Option<(usize, Type, &'static str)> {
    let mut found = (0, ty, "");
    for part in path.split('.') {
        found = match found.1 {
            Type::Record(record) => {
                let field = record.field(part)?;
                (found.0 + field.offset, field.ty, field.c_type)
            }
            Type::Array(element, length) => {
                let index: usize = part.parse().ok().filter(|index| *index < length)?;
                (found.0 + index * element.size(), *element, found.2)
            }
            _ => return None,
        };
    }
    Some(found)
}

/// Member of a union in use, where that is known.
fn member(union: &str, value_type: Option<u64>, kind: Option<u64>) -> Option<&'static str> {
    match union {
        "nvmlValue_t" => VALUE_MEMBERS.get(usize::try_from(value_type?).ok()?).copied(),
        "nvmlUUIDValue_t" => match kind? {
            1 => Some("str"),
            2 => Some("bytes"),
            _ => None,
        },
        _ => None,
    }
}

fn join(path: &str, part: impl fmt::Display) -> String {
    if path.is_empty() { part.to_string() } else { format!("{path}.{part}") }
}

/// Bytes before the first NUL.
#[must_use]
pub fn until_nul(bytes: &[u8]) -> &[u8] {
    bytes.split(|byte| *byte == 0).next().unwrap_or_default()
}

/// Number in the machine's byte order.
fn unsigned(bytes: &[u8]) -> u64 {
    let mut wide = [0; 8];
    for (to, from) in wide.iter_mut().zip(ordered(bytes)) {
        *to = from;
    }
    u64::from_le_bytes(wide)
}

fn signed(bytes: &[u8], size: usize) -> i128 {
    let shift = 64 - 8 * size.clamp(1, 8);
    i128::from(i64::from_ne_bytes((unsigned(bytes) << shift).to_ne_bytes()) >> shift)
}

/// Stores the low bytes of a number that fits them, as a signed or unsigned number.
fn put(bytes: &mut [u8], number: i128) -> Option<()> {
    let bits = 8 * u32::try_from(bytes.len()).ok()?;
    if number >> bits != 0 && number >> (bits - 1) != -1 {
        return None;
    }
    let low = number.to_le_bytes();
    let length = bytes.len();
    for (index, to) in bytes.iter_mut().enumerate() {
        let place = if cfg!(target_endian = "little") { index } else { length - 1 - index };
        *to = low.get(place).copied()?;
    }
    Some(())
}

/// Microseconds since 1970.
fn microseconds() -> i128 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.ok().and_then(|since| i128::try_from(since.as_micros()).ok()).unwrap_or_default()
}

/// Bytes from the least significant on.
fn ordered(bytes: &[u8]) -> Vec<u8> {
    if cfg!(target_endian = "little") { bytes.to_vec() } else { bytes.iter().rev().copied().collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::capture::layout::RECORDS;

    /// Handles named by their bits.
    struct Bits;

    impl Surroundings for Bits {
        fn handle_name(&self, _: &str, bits: u64) -> String {
            format!("h{bits}")
        }

        fn handle_bits(&self, _: &str, name: &str) -> Option<u64> {
            name.strip_prefix('h')?.parse().ok()
        }

        fn buffer(&self, _: u64) -> Option<&[u8]> {
            None
        }

        fn string(&self, _: u64) -> Option<Vec<u8>> {
            None
        }
    }

    const READER: Reader<'_> = Reader { surroundings: &Bits, before: &[], inputs: &[], value_type: None };

    /// Bytes that are written from the value of other bytes.
    fn rewritten(record: &'static Record, bytes: &[u8]) -> Vec<u8> {
        let mut written = vec![0; record.size];
        let value = READER.read(Type::Record(record), record.name, bytes);
        Writer { surroundings: &Bits }.write(Type::Record(record), &value, &mut written).unwrap();
        written
    }

    #[test]
    fn each_struct_is_written_as_it_was_read() {
        for record in RECORDS.iter().filter(|record| !record.is_union) {
            let bytes: Vec<u8> = (0..record.size).map(|index| u8::try_from(1 + index % 250).unwrap()).collect();
            let written = rewritten(record, &bytes);
            let value = READER.read(Type::Record(record), record.name, &bytes);
            let again = READER.read(Type::Record(record), record.name, &written);
            // Pointers are not written.
            let has_pointer = format!("{value:?}").contains("unknown");
            assert!(has_pointer || format!("{value:?}") == format!("{again:?}"), "{}\n{value}\n{again}", record.name);
            assert_eq!(rewritten(record, &written), written, "{}", record.name);
        }
    }

    #[test]
    fn unions_are_read_by_their_type() {
        let record = Record::named("nvmlFieldValue_t").unwrap();
        let mut bytes = vec![0; record.size];
        for (path, number) in [("fieldId", 193), ("valueType", 5), ("value.siVal", -8)] {
            let (offset, ty, _) = locate(Type::Record(record), path).unwrap();
            put(&mut bytes[offset..offset + ty.size()], number).unwrap();
        }
        let value = READER.read(Type::Record(record), record.name, &bytes);
        assert_eq!(value.field("value").unwrap().to_string(), "{siVal=-8}");
        let inputs = ["fieldId".to_owned()];
        let reader = Reader { before: &bytes, inputs: &inputs, ..READER };
        assert_eq!(reader.read(Type::Record(record), record.name, &bytes).field("fieldId"), None);
    }

    #[test]
    fn numbers_that_do_not_fit_are_refused() {
        for (number, fits) in [(-129, false), (-128, true), (255, true), (256, false)] {
            assert_eq!(put(&mut [0], number).is_some(), fits, "{number}");
        }
    }
}
