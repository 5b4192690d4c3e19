//! Memory that a call may write.

use nvml_sys::Function;

use crate::capture::layout::{Direction, Param, Record, Type};
use crate::capture::shape::{self, Role};
use crate::replay::{get, size};

/// Part of the memory that a call may write, as the caller describes it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Output {
    /// Values, one after the other.
    Values { address: u64, ty: Type, c_type: &'static str, count: u64 },
    /// String in a buffer of this many bytes.
    Text { address: u64, capacity: u64 },
    /// Number of entries of a buffer with this capacity.
    Size { address: u64, bytes: usize, capacity: u64 },
}

/// Elements behind a pointer whose own pointers are followed.
const FOLLOWED: u64 = 4096;

/// Everything that a call may write. It is read before the call, which may overwrite versions and capacities.
///
/// # Safety
///
/// The words are arguments of the function, under the contract of the C function; `writable` is whether the pointers
/// among them are for writing.
pub(super) unsafe fn outputs(function: Function, words: &[u64], writable: &[bool]) -> Vec<Output> {
    let params = Param::of(function);
    let mut outputs = vec![];
    for (index, (param, role)) in params.iter().zip(shape::roles(function)).enumerate() {
        let (Some(&address), Some(true)) = (words.get(index), writable.get(index)) else { continue };
        let Type::Pointer(&ty) = param.ty else { continue };
        if address == 0 || param.direction == Direction::In {
            continue;
        }
        // SAFETY: not null, so valid by this function's contract.
        unsafe {
            match (role, ty) {
                (Role::Size { .. }, ty) => {
                    if let Some(capacity) = size(param.ty, address) {
                        outputs.push(Output::Size { address, bytes: ty.size(), capacity });
                    }
                }
                (Role::Buffer { size: index }, ty) => {
                    let announced = params.get(index).zip(words.get(index));
                    let capacity = announced.and_then(|(param, word)| size(param.ty, *word)).unwrap_or(0);
                    buffer(function, param, ty, address, capacity, &mut outputs);
                }
                (Role::Single, Type::Record(record)) => {
                    if let Some(written) = version(function, address, record) {
                        of_record(written, address, &mut outputs);
                    }
                }
                // Strings without a capacity are not outputs of NVML.
                (_, Type::Char) => {}
                (_, ty) => outputs.push(Output::Values { address, ty, c_type: param.c_type, count: 1 }),
            }
        }
    }
    // Capacities last: other outputs may contain them.
    outputs.sort_by_key(|output| matches!(output, Output::Size { .. }));
    outputs
}

/// # Safety
///
/// The address is valid for `capacity` elements or bytes, as the function counts.
unsafe fn buffer(function: Function, param: &Param, ty: Type, address: u64, capacity: u64, outputs: &mut Vec<Output>) {
    match ty {
        Type::Char => outputs.push(Output::Text { address, capacity }),
        _ if shape::is_byte_count(param.name) => {
            outputs.push(Output::Values { address, ty: Type::Unsigned(1), c_type: "c_uchar", count: capacity });
            if ty.size() as u64 <= capacity {
                outputs.push(Output::Values { address, ty, c_type: param.c_type, count: 1 });
            }
        }
        Type::Record(record) => {
            let ty = Type::Record(shape::written(function, record));
            outputs.push(Output::Values { address, ty, c_type: param.c_type, count: capacity });
        }
        ty => outputs.push(Output::Values { address, ty, c_type: param.c_type, count: capacity }),
    }
}

/// Struct in the version that the caller stamped it with. `None` for an unknown version.
///
/// # Safety
///
/// The address is valid for a struct that begins with its version, if the struct has one.
unsafe fn version(function: Function, address: u64, declared: &'static Record) -> Option<&'static Record> {
    let record = shape::written(function, declared);
    if record.version.is_none() {
        return Some(record);
    }
    // SAFETY: by this function's contract.
    let stamp = unsafe { number(address, 4) };
    shape::versions(record).into_iter().find(|version| version.version.map(u64::from) == Some(stamp))
}

/// Struct, and the buffers behind its pointers.
///
/// # Safety
///
/// The address is valid for the struct, and its pointers for as many elements as the struct says.
unsafe fn of_record(record: &'static Record, address: u64, outputs: &mut Vec<Output>) {
    outputs.push(Output::Values { address, ty: Type::Record(record), c_type: record.name, count: 1 });
    for field in record.fields {
        let Type::Pointer(&ty) = field.ty else { continue };
        let named = shape::count_field(record, field.name).or((field.name == "data").then_some("dataSize"));
        let Some(count) = named.and_then(|name| record.field(name)) else { continue };
        let at_count = address + count.offset as u64;
        // SAFETY: by this function's contract.
        let (pointed, capacity) =
            unsafe { (number(address + field.offset as u64, 8), number(at_count, count.ty.size())) };
        outputs.push(Output::Size { address: at_count, bytes: count.ty.size(), capacity });
        if pointed == 0 {
            continue;
        }
        match ty {
            Type::Record(element) if element.fields.iter().any(|field| matches!(field.ty, Type::Pointer(_))) => {
                for index in 0..capacity.min(FOLLOWED) {
                    // SAFETY: by this function's contract.
                    unsafe { of_record(element, pointed + index * element.size as u64, outputs) };
                }
            }
            ty => outputs.push(Output::Values { address: pointed, ty, c_type: field.c_type, count: capacity }),
        }
    }
}

/// # Safety
///
/// The address is valid for reading this many bytes.
unsafe fn number(address: u64, length: usize) -> u64 {
    let mut wide = [0; 8];
    // SAFETY: by this function's contract.
    let bytes = unsafe { get(address, length.min(8)) };
    let start = if cfg!(target_endian = "little") { 0 } else { 8 - bytes.len() };
    for (to, from) in wide.iter_mut().skip(start).zip(bytes) {
        *to = from;
    }
    u64::from_ne_bytes(wide)
}
