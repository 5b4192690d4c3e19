//! Outputs of a recorded call, as bytes for the caller's memory.

use nvml_sys::*;

use super::arguments::size;
use super::{Call, Reply, get};
use crate::capture::layout::{Record, Type};
use crate::capture::memory::Writer;
use crate::capture::shape::{self, Role};
use crate::capture::{Answer, Value};

/// Size of a string that has no parameter for its size: `nvmlDeviceGetGspFirmwareVersion` has the only one.
const UNSIZED_STRING: usize = NVML_GSP_FIRMWARE_VERSION_BUF_SIZE as usize;

impl Call<'_> {
    /// Code and writes of an answer. `None` if it has what this library cannot write: unknown handles, null pointers.
    ///
    /// # Safety
    ///
    /// As for the C function.
    pub(super) unsafe fn outputs(&self, answer: &Answer) -> Option<Reply> {
        let mut reply = Reply { code: answer.code, writes: vec![] };
        for (name, value) in &answer.outputs {
            let index = self.params.iter().position(|param| param.name == name)?;
            let (param, role, address) = (self.params.get(index)?, *self.roles.get(index)?, *self.words.get(index)?);
            let Type::Pointer(target) = param.ty else { return None };
            if let (0, Role::Buffer { .. }, Value::List(elements)) = (address, role, value.steady()) {
                if !elements.is_empty() && !counts_without_buffer(self.function) {
                    reply.code = NVML_ERROR_INSUFFICIENT_SIZE;
                }
                continue;
            }
            if address == 0 {
                return None;
            }
            // SAFETY: by this function's contract.
            unsafe {
                match role {
                    Role::Buffer { size } => self.buffer(*target, value, address, size, param.name, &mut reply)?,
                    _ => self.single(*target, value, address, &mut reply)?,
                }
            }
        }
        if reply.code != answer.code {
            // A buffer is too small: only the number of elements is written.
            let is_count = |address: &u64| {
                let position = self.words.iter().position(|word| word == address);
                matches!(position.and_then(|index| self.roles.get(index)), Some(Role::Size { .. }))
            };
            reply.writes.retain(|(address, _)| is_count(address));
        }
        Some(reply)
    }

    /// # Safety
    ///
    /// The address is valid for a value of the type.
    unsafe fn single(&self, ty: Type, value: &Value, address: u64, reply: &mut Reply) -> Option<()> {
        let ty = match ty {
            // SAFETY: by this function's contract.
            Type::Record(record) => Type::Record(unsafe { self.version(address, record) }?),
            ty => ty,
        };
        if let (Type::Char, Value::Text(text)) = (ty, value.steady()) {
            // A capture is a file of anybody: a longer text would be written behind the caller's buffer.
            if text.len() >= UNSIZED_STRING {
                return None;
            }
            reply.writes.push((address, [text.as_slice(), &[0]].concat()));
            return Some(());
        }
        // SAFETY: by this function's contract.
        let mut bytes = unsafe { get(address, ty.size()) };
        if let (Type::Record(record), Value::Integer(0)) = (ty, value.steady()) {
            // Everything but the version, which stays.
            bytes.get_mut(if record.version.is_some() { 4 } else { 0 }..)?.fill(0);
        } else {
            Writer { surroundings: self.names }.write(ty, value, &mut bytes)?;
        }
        if let (Type::Record(record), Value::Fields(fields)) = (ty, value.steady()) {
            for (name, value) in fields {
                if let (Value::List(elements), Some(field)) = (value.steady(), record.field(name)) {
                    if let Type::Pointer(element) = field.ty {
                        // SAFETY: by this function's contract, also for the memory behind pointers.
                        unsafe { self.pointed(record, name, *element, elements, address, reply) }?;
                    }
                }
            }
        }
        reply.writes.push((address, bytes));
        Some(())
    }

    /// List behind a pointer of a struct.
    ///
    /// # Safety
    ///
    /// The address is valid for the struct, and its pointer for as many elements as the struct says.
    unsafe fn pointed(
        &self,
        record: &Record,
        name: &str,
        element: Type,
        elements: &[Value],
        address: u64,
        reply: &mut Reply,
    ) -> Option<()> {
        let count = record.field(shape::count_field(record, name)?)?;
        let at = |offset: usize| address + offset as u64;
        // SAFETY: by this function's contract.
        let (to, capacity) = unsafe {
            let pointer = get(at(record.field(name)?.offset), 8);
            (u64::from_ne_bytes(pointer.try_into().ok()?), size(Type::Pointer(&count.ty), at(count.offset))?)
        };
        if to == 0 || elements.len() as u64 > capacity {
            reply.code = NVML_ERROR_INSUFFICIENT_SIZE;
            return Some(());
        }
        // SAFETY: as above.
        unsafe { self.elements(element, elements, to, reply) }
    }

    /// Buffer with a size parameter.
    ///
    /// # Safety
    ///
    /// As for the C function.
    unsafe fn buffer(
        &self,
        element: Type,
        value: &Value,
        address: u64,
        size_index: usize,
        name: &str,
        reply: &mut Reply,
    ) -> Option<()> {
        let size_type = self.params.get(size_index)?.ty;
        // SAFETY: by this function's contract.
        let bytes_or_elements = unsafe { size(size_type, *self.words.get(size_index)?) }?;
        let divisor = if shape::is_byte_count(name) { element.size() as u64 } else { 1 };
        let capacity = usize::try_from(bytes_or_elements / divisor).ok()?;
        match value.steady() {
            Value::Text(text) if text.len() < capacity => {
                reply.writes.push((address, [text.as_slice(), &[0]].concat()));
            }
            Value::List(elements) if elements.len() <= capacity || !matches!(size_type, Type::Pointer(_)) => {
                // SAFETY: by this function's contract the buffer has this capacity.
                unsafe { self.elements(element, elements.get(..capacity.min(elements.len()))?, address, reply) }?;
            }
            Value::Text(_) | Value::List(_) => reply.code = NVML_ERROR_INSUFFICIENT_SIZE,
            _ => return None,
        }
        Some(())
    }

    /// # Safety
    ///
    /// The address is valid for the elements.
    unsafe fn elements(&self, ty: Type, values: &[Value], address: u64, reply: &mut Reply) -> Option<()> {
        let mut to = address;
        for value in values {
            // SAFETY: by this function's contract.
            let mut bytes = unsafe { get(to, ty.size()) };
            Writer { surroundings: self.names }.write(ty, value, &mut bytes)?;
            reply.writes.push((to, bytes));
            to += ty.size() as u64;
        }
        Some(())
    }
}

/// Whether a function succeeds without a buffer, and returns the number of elements.
fn counts_without_buffer(function: Function) -> bool {
    matches!(
        function,
        Function::nvmlDeviceGetSamples
            | Function::nvmlDeviceGetGpuInstancePossiblePlacements
            | Function::nvmlDeviceGetGpuInstancePossiblePlacements_v2
            | Function::nvmlGpuInstanceGetComputeInstancePossiblePlacements
    )
}
