//! Memory of one call, and what the call wrote there.

use std::time::{Duration, Instant};

use nvml_sim::capture::layout::{Direction, Param, Type};
use nvml_sim::capture::memory::{Reader, Surroundings, until_nul};
use nvml_sim::capture::shape::{self, Role};
use nvml_sim::capture::{Answer, Value};
use nvml_sys::{Function, Functions, NVML_SUCCESS};

use super::call;
use super::objects::{Objects, library_string};
use super::plan::{Block, Plan, Word};

/// Bytes behind each buffer, at least: more than the opaque data behind any struct.
const MARGIN: usize = 16 << 10;

/// Buffer for the library, aligned and with zeros behind it: some functions read and write more than they were asked
/// for.
#[derive(Debug)]
struct Memory {
    words: Vec<u64>,
    length: usize,
}

impl Memory {
    fn new(length: usize) -> Memory {
        Memory { words: vec![0; (2 * length + MARGIN) / 8], length }
    }

    fn address(&mut self) -> u64 {
        self.words.as_mut_ptr().expose_provenance() as u64
    }

    fn bytes(&self) -> &[u8] {
        // SAFETY: the vector is at least twice as long.
        unsafe { core::slice::from_raw_parts(self.words.as_ptr().cast(), self.length) }
    }

    fn set(&mut self, offset: usize, value: &[u8]) {
        let length = self.length;
        // SAFETY: as for `bytes`.
        let bytes = unsafe { core::slice::from_raw_parts_mut(self.words.as_mut_ptr().cast::<u8>(), length) };
        if let Some(place) = bytes.get_mut(offset..offset + value.len()) {
            place.copy_from_slice(value);
        }
    }
}

/// Memory of all pointers of a call.
struct Frame<'a> {
    objects: &'a Objects,
    /// By address.
    memory: Vec<(u64, Memory)>,
}

impl Frame<'_> {
    /// Address of new memory for a block; 0 for one without elements.
    fn add(&mut self, block: &Block) -> u64 {
        if block.count == 0 {
            return 0;
        }
        let mut memory = Memory::new(block.ty.size() * block.count);
        for (offset, value) in &block.sets {
            memory.set(*offset, value);
        }
        for (offset, child) in &block.children {
            let address = self.add(child);
            memory.set(*offset, &address.to_ne_bytes());
        }
        let address = memory.address();
        self.memory.push((address, memory));
        address
    }

    fn bytes(&self, address: u64) -> &[u8] {
        self.memory.iter().find(|(known, _)| *known == address).map_or(&[], |(_, memory)| memory.bytes())
    }
}

impl Surroundings for Frame<'_> {
    fn handle_name(&self, c_type: &str, bits: u64) -> String {
        match self.objects.name(c_type, bits) {
            _ if bits == 0 => "null".to_owned(),
            Some(name) => name.to_owned(),
            None => "unknown".to_owned(),
        }
    }

    fn handle_bits(&self, c_type: &str, name: &str) -> Option<u64> {
        self.objects.of_type(c_type).find(|(known, _)| *known == name).map(|(_, bits)| bits)
    }

    fn buffer(&self, address: u64) -> Option<&[u8]> {
        Some(self.bytes(address)).filter(|bytes| !bytes.is_empty())
    }

    #[allow(clippy::cast_possible_truncation)]
    fn string(&self, address: u64) -> Option<Vec<u8>> {
        // SAFETY: the memory was zero before the call, so the library wrote the pointer, and its strings have a NUL.
        unsafe { library_string(core::ptr::with_exposed_provenance(address as usize)) }
    }
}

/// Makes a call. `None` if the library lacks the function.
pub(super) fn perform(
    nvml: &Functions,
    function: Function,
    plan: &Plan,
    objects: &Objects,
) -> Option<(Answer, Duration)> {
    let mut frame = Frame { objects, memory: vec![] };
    let mut words = Vec::new();
    for word in &plan.words {
        words.push(match word {
            Word::Number(number) => *number,
            Word::Block(block) => frame.add(block),
        });
    }
    let before: Vec<Vec<u8>> = words.iter().map(|word| frame.bytes(*word).to_vec()).collect();
    let start = Instant::now();
    // SAFETY: NVML is initialized, handles are the library's, and pointers lead to more memory than the function
    // writes.
    let code = unsafe { call::call(nvml, function, &words) }?;
    let duration = start.elapsed();
    Some((Answer { code, outputs: outputs(function, code, plan, &words, &before, &frame) }, duration))
}

fn outputs(
    function: Function,
    code: u32,
    plan: &Plan,
    words: &[u64],
    before: &[Vec<u8>],
    frame: &Frame<'_>,
) -> Vec<(String, Value)> {
    let params = Param::of(function);
    let number = |index: usize| {
        let first = words.get(index).map(|word| frame.bytes(*word)).and_then(|bytes| bytes.first_chunk());
        first.map(|bytes| u32::from_ne_bytes(*bytes))
    };
    let value_type = params.iter().position(|param| param.name == "sampleValType").and_then(number).map(u64::from);
    let mut outputs = Vec::new();
    for (index, (param, role)) in params.iter().zip(shape::roles(function)).enumerate() {
        let (Some(Word::Block(block)), Some(before)) = (plan.words.get(index), before.get(index)) else { continue };
        let bytes = words.get(index).map_or(&[][..], |word| frame.bytes(*word));
        let is_input = param.direction == Direction::In && !matches!(role, Role::Size { .. });
        if block.count == 0 || is_input || (code != NVML_SUCCESS && bytes == before.as_slice()) {
            continue;
        }
        let reader = Reader { surroundings: frame, before, inputs: &block.inputs, value_type };
        let value = match (role, block.ty) {
            (_, Type::Char) => Value::Text(until_nul(bytes).to_vec()),
            (Role::Buffer { size }, ty) => {
                let size = number(size).and_then(|size| usize::try_from(size).ok()).unwrap_or(block.count);
                let count = if shape::is_byte_count(param.name) { block.count } else { size.min(block.count) };
                let elements = bytes.chunks_exact(ty.size()).take(count).enumerate().map(|(index, element)| {
                    let before = before.get(index * ty.size()..).unwrap_or_default();
                    Reader { before, ..reader }.read(ty, block.c_type, element)
                });
                Value::List(elements.collect())
            }
            (_, ty) => reader.read(ty, block.c_type, bytes),
        };
        outputs.push((param.name.to_owned(), value));
    }
    outputs
}
