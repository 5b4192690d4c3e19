//! Guard mode: each call of the library gets its outputs in memory of their own, at the end or at the start of a page
//! with no access beside it, so that a function which oversteps them is seen.
//!
//! The memory holds what the arguments of the crate say: one value, the struct of the version stamp, as many elements
//! as the count. It is copied from the caller's memory before the call, and back after it. A function that oversteps is
//! recorded, and goes on with access to the page.

// Addresses and arguments are numbers of 64 bits here.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    clippy::indexing_slicing
)]
#![allow(clippy::unwrap_used, clippy::panic)]

mod pages;
mod thunks;

use core::ffi::{CStr, c_void};
use core::sync::atomic::{AtomicBool, Ordering};

use nvml_sim::capture::layout::{Param, Record, Type};
use nvml_sim::capture::shape::{self, Role};
use nvml_wrapper::raw::{Function, NVML_SUCCESS, Zeroable, nvmlDevice_t, nvmlReturn_t};

use pages::{Overstep, Pages};

/// Environment variable with the edge.
const VARIABLE: &str = "NVML_TEST_GUARD";

/// Bytes of a string whose function takes no length: `NVML_GSP_FIRMWARE_VERSION_BUF_SIZE`.
const TEXT: usize = 64;

/// Side of the outputs on which memory has no access.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Edge {
    /// Before the first byte.
    Start,
    /// Behind the last byte.
    End,
    /// Behind the last byte, without the room that the crate keeps for functions which are known to overstep: these
    /// must be recorded.
    Exact,
}

/// Edge that the environment asks for.
pub(crate) fn requested() -> Option<Edge> {
    let value = std::env::var_os(VARIABLE)?;
    match value.to_str() {
        Some("start") => Some(Edge::Start),
        Some("end") => Some(Edge::End),
        Some("exact") => Some(Edge::Exact),
        _ => panic!("{VARIABLE} is {value:?}: use start, end or exact"),
    }
}

/// The functions of a resolver in guard mode. One resolver is in use at a time.
pub(crate) fn resolver(
    edge: Edge,
    mut inner: impl FnMut(&CStr) -> *const c_void + 'static,
) -> impl FnMut(&CStr) -> *const c_void + 'static {
    pages::watch();
    move |name| {
        let function = name.to_str().ok().and_then(Function::from_name);
        function.map_or(core::ptr::null(), |function| thunks::wrap(function, edge, inner(name)))
    }
}

/// Test of the guard: a function that writes one entry too many, and one that writes before its output, are recorded.
#[allow(dead_code)]
pub(crate) fn oversteps_are_recorded() {
    unsafe extern "C" fn oversteps(_: nvmlDevice_t, index: *mut u32) -> nvmlReturn_t {
        // SAFETY: none; the guard makes the memory accessible.
        unsafe {
            index.write(7);
            index.offset(if OFFSET.load(Ordering::SeqCst) { 1 } else { -1 }).write(8);
        }
        NVML_SUCCESS
    }
    static OFFSET: AtomicBool = AtomicBool::new(true);
    for (edge, bytes) in [(Edge::End, 1), (Edge::Start, -4)] {
        OFFSET.store(edge == Edge::End, Ordering::SeqCst);
        let mut resolver = resolver(edge, |_| oversteps as *const c_void);
        let function = resolver(c"nvmlDeviceGetIndex");
        let mut index = 0;
        // SAFETY: the function has this prototype.
        let code = unsafe {
            let function = core::mem::transmute::<
                *const c_void,
                unsafe extern "C" fn(nvmlDevice_t, *mut u32) -> nvmlReturn_t,
            >(function);
            function(Zeroable::zeroed(), &raw mut index)
        };
        assert_eq!((code, index), (NVML_SUCCESS, 7));
        assert_eq!(pages::take_oversteps(), [Overstep { function: Function::nvmlDeviceGetIndex, bytes }]);
    }
}

/// Prints the functions that overstepped, in guard mode. Returns whether there are none.
pub(crate) fn report() -> bool {
    let oversteps = pages::take_oversteps();
    if requested().is_some() {
        println!("guard mode: {} guarded calls, {} oversteps", pages::calls(), oversteps.len());
    }
    for Overstep { function, bytes } in &oversteps {
        println!("{function} oversteps its outputs: first access at byte {bytes:+}");
    }
    oversteps.is_empty()
}

/// Functions of the installed library, which stays loaded.
#[allow(dead_code)]
pub(crate) fn installed() -> Result<impl FnMut(&CStr) -> *const c_void + 'static, libloading::Error> {
    // SAFETY: NVML has no conditions for being loaded.
    let library = unsafe { libloading::Library::new("libnvidia-ml.so.1") }?;
    let library: &'static libloading::Library = Box::leak(Box::new(library));
    Ok(move |name: &CStr| {
        // SAFETY: only the address is used.
        let symbol = unsafe { library.get::<*const c_void>(name.to_bytes_with_nul()) };
        symbol.map_or(core::ptr::null(), |symbol| *symbol)
    })
}

/// Entries that the crate keeps behind an array, beside those that it tells the function of.
fn room(function: Function) -> Room {
    match function {
        // TRAPS 45: looks at the entry behind the array.
        Function::nvmlDeviceGetFieldValues | Function::nvmlDeviceClearFieldValues => Room::Entries(1),
        // Drivers 535.43 to 535.98 write entries of 32 bytes to arrays of 24.
        Function::nvmlDeviceGetComputeRunningProcesses_v3
        | Function::nvmlDeviceGetGraphicsRunningProcesses_v3
        | Function::nvmlDeviceGetMPSComputeRunningProcesses_v3 => Room::Third,
        _ => Room::Entries(0),
    }
}

enum Room {
    Entries(usize),
    /// A third of the array.
    Third,
}

impl Room {
    fn with(&self, count: usize) -> usize {
        match self {
            Room::Entries(entries) if count > 0 => count + entries,
            Room::Entries(_) => count,
            Room::Third => count + count.div_ceil(3),
        }
    }
}

/// Memory of the caller and its guarded copy.
struct Copied {
    caller: *mut u8,
    pages: Pages,
    /// Pointers in the memory that lead to guarded copies: offset, the caller's pointer and ours.
    pointers: Vec<(usize, u64, u64)>,
}

/// Makes a call with guarded copies of the memory of its arguments.
///
/// # Safety
///
/// The words are the arguments of the function, under the contract of the C function, and `call` makes the call.
unsafe fn guarded(
    function: Function,
    edge: Edge,
    words: &mut [u64],
    call: impl FnOnce(&[u64]) -> nvmlReturn_t,
) -> nvmlReturn_t {
    let params = Param::of(function);
    let mut guard = Guard { function, edge, copies: vec![] };
    let originals = words.to_vec();
    for (index, (param, role)) in params.iter().zip(shape::roles(function)).enumerate() {
        let (Type::Pointer(target), Some(address)) = (param.ty, originals.get(index).copied()) else { continue };
        // SAFETY: by this function's contract.
        let copy = unsafe {
            match role {
                _ if address == 0 => continue,
                Role::TextInput => {
                    let length = CStr::from_ptr(pointer(address).cast()).count_bytes() + 1;
                    guard.copy(&Type::Char, address, length, length)
                }
                Role::Buffer { size } => {
                    let count = number(params[size].ty, originals[size]);
                    match shape::is_byte_count(param.name) {
                        true => guard.copy(&Type::Unsigned(1), address, count, count),
                        false if edge == Edge::Exact => guard.copy(target, address, count, count),
                        false => guard.copy(target, address, count, room(function).with(count)),
                    }
                }
                _ if matches!(target, Type::Char) => guard.copy(target, address, TEXT, TEXT),
                _ => match target {
                    Type::Record(record) => guard.copy_with_data(record, address),
                    _ => None,
                }
                .unwrap_or_else(|| guard.copy(target, address, 1, 1)),
            }
        };
        words[index] = copy;
    }
    let code = pages::during(function, guard.copies.iter().map(|copy| &copy.pages), || call(words));
    // SAFETY: the caller's memory is valid, and the function wrote values of its types.
    unsafe { guard.back() };
    code
}

struct Guard {
    function: Function,
    edge: Edge,
    copies: Vec<Copied>,
}

impl Guard {
    /// Address of a guarded copy of `count` elements, with place for `capacity`.
    ///
    /// # Safety
    ///
    /// The address is valid for the capacity.
    unsafe fn copy(&mut self, element: &Type, address: u64, count: usize, capacity: usize) -> u64 {
        let (size, record) = match element {
            Type::Record(record) => {
                // SAFETY: by this function's contract.
                let record = unsafe { written(self.function, address, record, count) };
                (record.size, Some(record))
            }
            ty => (ty.size(), None),
        };
        let pages = Pages::new(size * capacity, self.edge);
        // SAFETY: both are this long.
        unsafe { core::ptr::copy_nonoverlapping(pointer(address), pages.start(), size * capacity) };
        let own = pages.start().expose_provenance() as u64;
        let mut pointers = vec![];
        for index in 0..if record.is_some() { count } else { 0 } {
            // SAFETY: by this function's contract.
            unsafe { self.pointed(record.unwrap(), &pages, index * size, &mut pointers) };
        }
        self.copies.push(Copied { caller: pointer(address), pages, pointers });
        own
    }

    /// Copies a struct with the opaque data behind it.
    ///
    /// # Safety
    ///
    /// The address is valid for both.
    unsafe fn copy_with_data(&mut self, record: &Record, address: u64) -> Option<u64> {
        let (size, data) = (record.field("opaqueDataSize")?, record.field("opaqueData")?);
        // SAFETY: the field is in the struct.
        let size = unsafe { pointer(address).add(size.offset).cast::<u32>().read_unaligned() } as usize;
        let length = record.size.max(data.offset + size);
        // SAFETY: by this function's contract.
        Some(unsafe { self.copy(&Type::Unsigned(1), address, length, length) })
    }

    /// Copies what the pointers of a struct lead to.
    ///
    /// # Safety
    ///
    /// The memory at the offset is the struct, whose pointers are valid for as many elements as its counts say.
    unsafe fn pointed(&mut self, record: &Record, memory: &Pages, at: usize, pointers: &mut Vec<(usize, u64, u64)>) {
        for field in record.fields {
            let Type::Pointer(target) = field.ty else { continue };
            let Some(count) = shape::count_field(record, field.name).and_then(|count| record.field(count)) else {
                continue;
            };
            // SAFETY: the fields are in the struct.
            let (address, count) = unsafe {
                let place = memory.start().add(at + field.offset).cast::<u64>();
                let count = memory.start().add(at + count.offset).cast::<u32>();
                (place.read_unaligned(), count.read_unaligned() as usize)
            };
            if address != 0 {
                // SAFETY: by this function's contract.
                let copy = unsafe { self.copy(target, address, count, count) };
                // SAFETY: the field is in the struct.
                unsafe { memory.start().add(at + field.offset).cast::<u64>().write_unaligned(copy) };
                pointers.push((at + field.offset, address, copy));
            }
        }
    }

    /// Copies everything back to the caller.
    ///
    /// # Safety
    ///
    /// The caller's memory is valid.
    unsafe fn back(self) {
        for Copied { caller, pages, pointers } in self.copies {
            for (offset, original, copy) in pointers {
                // SAFETY: the offset is that of a pointer in the memory.
                unsafe {
                    let place = pages.start().add(offset).cast::<u64>();
                    if place.read_unaligned() == copy {
                        place.write_unaligned(original);
                    }
                }
            }
            // SAFETY: as long as when it was copied.
            unsafe { core::ptr::copy_nonoverlapping(pages.start(), caller, pages.length()) };
        }
    }
}

/// The struct in the version of its stamp.
///
/// # Safety
///
/// The address is valid for the struct.
unsafe fn written(function: Function, address: u64, declared: &'static Record, count: usize) -> &'static Record {
    let record = shape::written(function, declared);
    if record.version.is_none() || count == 0 {
        return record;
    }
    // SAFETY: the struct begins with its version.
    let stamp = unsafe { pointer(address).cast::<u32>().read_unaligned() };
    shape::versions(record).into_iter().find(|version| version.version == Some(stamp)).unwrap_or(record)
}

/// Number of elements, by value or behind a pointer.
///
/// # Safety
///
/// A pointer is null or valid.
unsafe fn number(ty: Type, word: u64) -> usize {
    let number = match ty {
        Type::Pointer(_) if word == 0 => 0,
        // SAFETY: by this function's contract; all sizes are of 32 bits.
        Type::Pointer(_) => unsafe { pointer(word).cast::<u32>().read_unaligned() },
        _ => (word & u64::from(u32::MAX)) as u32,
    };
    number as usize
}

fn pointer(address: u64) -> *mut u8 {
    core::ptr::with_exposed_provenance_mut(address as usize)
}
