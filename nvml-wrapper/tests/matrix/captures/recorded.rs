//! Values of recorded answers, each with its C field.

use nvml_sim::capture::layout::{Field, Param, Record, Type};
use nvml_sim::capture::{Answer, Argument, Arguments, Value};
use nvml_wrapper::raw::Function;

/// A number, string or name of an answer.
#[derive(Debug, Clone)]
pub(super) struct Recorded {
    /// Innermost field, or parameter.
    pub(super) field: String,
    /// Type as the header spells it.
    pub(super) c_type: String,
    pub(super) value: Value,
}

/// All values of an answer, in the order of parameters and fields.
pub(super) fn values(function: Function, arguments: &Arguments, answer: &Answer) -> Vec<Recorded> {
    let mut found = Vec::new();
    for (name, value) in &answer.outputs {
        let Some(param) = Param::of(function).iter().find(|param| param.name == name) else {
            // The returned string.
            add(value.steady().clone(), name, "", &mut found);
            continue;
        };
        let Type::Pointer(target) = param.ty else { continue };
        // A versioned struct is an argument with the name of its type.
        let version = arguments.iter().find_map(|(argument, value)| match value {
            Argument::Name(version) if argument == name => Record::named(version),
            _ => None,
        });
        let ty = version.map_or(*target, Type::Record);
        flatten(value, ty, name, param.c_type, &mut found);
    }
    found
}

fn flatten(value: &Value, ty: Type, field: &str, c_type: &str, found: &mut Vec<Recorded>) {
    match (value.steady(), ty) {
        (Value::List(elements), Type::Array(element, _)) => {
            elements.iter().for_each(|value| flatten(value, *element, field, c_type, found));
        }
        (Value::List(elements), Type::Pointer(element)) => {
            elements.iter().for_each(|value| flatten(value, *element, field, c_type, found));
        }
        // A bit set is the numbers of its bits.
        (Value::List(words), Type::Unsigned(size)) if matches!(field, "cpuSet" | "nodeSet") => {
            for (index, word) in words.iter().enumerate() {
                let Value::Integer(word) = word.steady() else { continue };
                for bit in (0..8 * size).filter(|bit| word >> bit & 1 == 1) {
                    let number = i128::try_from(8 * size * index + bit).unwrap();
                    add(Value::Integer(number), field, c_type, found);
                }
            }
        }
        // A buffer, whose parameter has the type of its elements.
        (Value::List(elements), ty) => elements.iter().for_each(|value| flatten(value, ty, field, c_type, found)),
        (Value::Fields(fields), Type::Record(record)) => {
            for (name, value) in fields {
                let Some(Field { ty, c_type, .. }) = record.field(name) else { continue };
                flatten(value, *ty, name, c_type, found);
            }
        }
        // A struct or array of zero bytes.
        (zero @ Value::Integer(0), Type::Record(record)) if !record.is_union => {
            for Field { name, ty, c_type, .. } in record.fields.iter().filter(|field| field.name != "version") {
                flatten(zero, *ty, name, c_type, found);
            }
        }
        (Value::Integer(0), Type::Array(Type::Char, _)) => add(Value::Text(vec![]), field, c_type, found),
        (zero @ Value::Integer(0), Type::Array(element, length)) => {
            (0..length).for_each(|_| flatten(zero, *element, field, c_type, found));
        }
        (Value::Bytes(bytes), _) => {
            bytes.iter().for_each(|byte| add(Value::Integer((*byte).into()), field, c_type, found));
        }
        (value, _) => add(value.clone(), field, c_type, found),
    }
}

fn add(value: Value, field: &str, c_type: &str, found: &mut Vec<Recorded>) {
    found.push(Recorded { field: field.to_owned(), c_type: c_type.to_owned(), value });
}
