//! Arguments of a call, named as captures name them.

use core::ffi::CStr;

use nvml_sys::Function;

use super::{Call, get, pointer};
use crate::capture::layout::{Record, Type};
use crate::capture::memory::{Surroundings as _, locate, until_nul};
use crate::capture::shape::{self, Role};
use crate::capture::{Argument, Arguments};

impl Call<'_> {
    /// Arguments of the recorded call. `None` if no such call can be recorded.
    ///
    /// # Safety
    ///
    /// As for the C function.
    pub(super) unsafe fn arguments(&self) -> Option<Arguments> {
        let mut arguments = vec![];
        for ((param, role), word) in self.params.iter().zip(&self.roles).zip(self.words) {
            let mut add = |argument| arguments.push((param.name.to_owned(), argument));
            match (role, param.ty) {
                (Role::Input, Type::Handle(c_type)) => add(self.handle(c_type, *word)?),
                (Role::Input, ty) => add(Argument::Integer(integer(ty, &word.to_ne_bytes())?)),
                (Role::TextInput, _) => {
                    if *word == 0 {
                        return None;
                    }
                    // SAFETY: by this function's contract a string.
                    let text = unsafe { CStr::from_ptr(pointer(*word).cast_const().cast()) };
                    add(Argument::Text(text.to_bytes().to_vec()));
                }
                (Role::Size { .. }, ty) => {
                    // SAFETY: by this function's contract.
                    let size = unsafe { size(ty, *word) }?;
                    add(Argument::Integer(self.replay.size(self.function, param.name, size)?));
                }
                (Role::Single | Role::Buffer { .. }, Type::Pointer(Type::Record(record))) => {
                    let has_inputs = record.version.is_some() || !shape::inputs(record).is_empty();
                    if matches!(role, Role::Single) || has_inputs {
                        // SAFETY: by this function's contract.
                        unsafe { self.inputs(param.name, *word, record, &mut arguments) }?;
                    }
                }
                _ => {}
            }
        }
        Some(arguments)
    }

    fn handle(&self, c_type: &str, bits: u64) -> Option<Argument> {
        let name = match (self.function, self.words.first()) {
            // Any sample is the first of its GPU.
            (Function::nvmlGpmSampleGet, Some(device)) if c_type == "nvmlGpmSample_t" => {
                format!("{}.sample1", self.names.handle_name("nvmlDevice_t", *device))
            }
            _ => self.names.handle_name(c_type, bits),
        };
        (!name.is_empty()).then_some(Argument::Name(name))
    }

    /// Struct in the version that the caller stamped it with.
    ///
    /// # Safety
    ///
    /// The address is null or valid for the struct.
    pub(super) unsafe fn version(&self, address: u64, record: &'static Record) -> Option<&'static Record> {
        let record = shape::written(self.function, record);
        if record.version.is_none() {
            return Some(record);
        }
        // SAFETY: the struct begins with its version.
        let stamp = integer(Type::Unsigned(4), &unsafe { get(address, 4) })?;
        shape::versions(record).into_iter().find(|version| version.version.map(i128::from) == Some(stamp))
    }

    /// # Safety
    ///
    /// As for [`Call::arguments`].
    unsafe fn inputs(
        &self,
        param: &str,
        address: u64,
        record: &'static Record,
        arguments: &mut Arguments,
    ) -> Option<()> {
        // Inputs that name a GPU by its PCI address are left to the model.
        if address == 0 || self.function == Function::nvmlDeviceQueryDrainState {
            return None;
        }
        // SAFETY: not null, so valid for the struct.
        let version = unsafe { self.version(address, record) }?;
        if version.version.is_some() {
            arguments.push((param.to_owned(), Argument::Name(version.name.to_owned())));
        }
        // SAFETY: the caller stamped the struct with this version, so that it has its size.
        let bytes = unsafe { get(address, version.size) };
        if version.name == "nvmlUUID_v1_t" {
            let (kind, value) = (bytes.get(4..8)?, bytes.get(8..)?);
            arguments.push((format!("{param}.type"), Argument::Integer(integer(Type::Unsigned(4), kind)?)));
            arguments.push((format!("{param}.value"), Argument::Text(until_nul(value).to_vec())));
            return Some(());
        }
        for path in shape::inputs(version) {
            let (offset, ty, _) = locate(Type::Record(version), path)?;
            let own = bytes.get(offset..offset + ty.size())?;
            let argument = match ty {
                Type::Handle(c_type) => self.handle(c_type, u64::from_ne_bytes(own.try_into().ok()?))?,
                ty => Argument::Integer(integer(ty, own)?),
            };
            arguments.push((format!("{param}.{path}"), argument));
        }
        for field in version.fields.iter().filter(|field| matches!(field.ty, Type::Pointer(_))) {
            let Some(count) = shape::count_field(version, field.name) else { continue };
            let (offset, ty, _) = locate(Type::Record(version), count)?;
            let size = u64::try_from(integer(ty, bytes.get(offset..offset + ty.size())?)?).ok()?;
            let name = format!("{param}.{count}");
            let size = self.replay.size(self.function, &name, size)?;
            arguments.push((name, Argument::Integer(size)));
        }
        Some(())
    }
}

/// Size of a buffer, by value or behind a pointer.
///
/// # Safety
///
/// A pointer is null or valid.
pub(crate) unsafe fn size(ty: Type, word: u64) -> Option<u64> {
    match ty {
        Type::Pointer(_) if word == 0 => None,
        // SAFETY: not null, so valid.
        Type::Pointer(target) => u64::try_from(integer(*target, &unsafe { get(word, target.size()) })?).ok(),
        ty => u64::try_from(integer(ty, &word.to_ne_bytes())?).ok(),
    }
}

/// Integer of a type in the low bytes of a word, or in as many bytes.
#[allow(clippy::cast_possible_truncation)]
fn integer(ty: Type, bytes: &[u8]) -> Option<i128> {
    let four = || bytes.first_chunk::<4>();
    match ty {
        // An argument is passed in a whole word; a word that was made from 32 bits is cut to them.
        Type::Unsigned(4) if bytes.len() == 8 => Some((u64::from_ne_bytes(*bytes.first_chunk()?) as u32).into()),
        Type::Signed(4) if bytes.len() == 8 => Some((u64::from_ne_bytes(*bytes.first_chunk()?) as i32).into()),
        Type::Unsigned(4) => Some(u32::from_ne_bytes(*four()?).into()),
        Type::Signed(4) => Some(i32::from_ne_bytes(*four()?).into()),
        Type::Unsigned(8) => Some(u64::from_ne_bytes(*bytes.first_chunk()?).into()),
        Type::Signed(8) => Some(i64::from_ne_bytes(*bytes.first_chunk()?).into()),
        Type::Unsigned(1) => bytes.first().map(|byte| (*byte).into()),
        _ => None,
    }
}
