//! Handles: opaque pointers whose bits identify an object of the simulation.
//!
//! From the most significant bits: mark, kind, slot and generation of the simulation, session (number of earlier
//! initializations), and index of the object. A handle therefore identifies its simulation, and null, garbage, handles
//! of other kinds and handles of earlier sessions are detected.

use nvml_sys::*;

/// No user-space address begins with these bits, so dereferencing a handle fails immediately.
const MARK: u64 = 0x9D;

const KIND_BITS: u32 = 4;
const SLOT_BITS: u32 = 6;
const GENERATION_BITS: u32 = 16;
const SESSION_BITS: u32 = 10;
const INDEX_BITS: u32 = 20;

const _: () = assert!(8 + KIND_BITS + SLOT_BITS + GENERATION_BITS + SESSION_BITS + INDEX_BITS == 64);
const _: () = assert!(size_of::<usize>() == 8, "the handles of the simulation need pointers of 64 bits");

/// Kind of the object that a handle refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Device = 1,
    Unit = 2,
    EventSet = 3,
    GpuInstance = 4,
    ComputeInstance = 5,
    GpmSample = 6,
    SystemEventSet = 7,
}

/// Simulation and session of a handle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Origin {
    pub(crate) slot: u64,
    pub(crate) generation: u64,
    pub(crate) session: u64,
}

impl Origin {
    /// Whether both belong to the same simulation, in any session.
    pub(crate) fn same_simulation(self, other: Origin) -> bool {
        self.slot == other.slot && self.generation == other.generation
    }
}

/// A handle type of NVML.
pub(crate) trait Handle: Copy {
    const KIND: Kind;
    fn from_bits(bits: u64) -> Self;
    fn bits(self) -> u64;
}

macro_rules! handles {
    ($($ty:ident $kind:ident)*) => {$(
        impl Handle for $ty {
            const KIND: Kind = Kind::$kind;

            // Pointers have 64 bits, as asserted above.
            #[allow(clippy::cast_possible_truncation)]
            fn from_bits(bits: u64) -> $ty {
                $ty { handle: core::ptr::without_provenance_mut(bits as usize) }
            }

            fn bits(self) -> u64 {
                self.handle.addr() as u64
            }
        }
    )*};
}

handles! {
    nvmlDevice_t Device
    nvmlUnit_t Unit
    nvmlEventSet_t EventSet
    nvmlGpuInstance_t GpuInstance
    nvmlComputeInstance_t ComputeInstance
    nvmlGpmSample_t GpmSample
    nvmlSystemEventSet_t SystemEventSet
}

/// Handle of the object with this index.
pub(crate) fn encode<H: Handle>(origin: Origin, index: usize) -> H {
    let mut bits = MARK;
    for (width, value) in [
        (KIND_BITS, H::KIND as u64),
        (SLOT_BITS, origin.slot),
        (GENERATION_BITS, origin.generation),
        (SESSION_BITS, origin.session),
        (INDEX_BITS, index as u64),
    ] {
        bits = bits << width | value & ((1 << width) - 1);
    }
    H::from_bits(bits)
}

/// Simulation and index of a handle. `None` for a value that was never a handle of this kind.
#[allow(clippy::cast_possible_truncation)]
pub(crate) fn decode<H: Handle>(handle: H) -> Option<(Origin, usize)> {
    let mut bits = handle.bits();
    let mut take = |width: u32| {
        let field = bits & ((1 << width) - 1);
        bits >>= width;
        field
    };
    let index = take(INDEX_BITS) as usize;
    let origin = Origin { session: take(SESSION_BITS), generation: take(GENERATION_BITS), slot: take(SLOT_BITS) };
    (take(KIND_BITS) == H::KIND as u64 && take(8) == MARK).then_some((origin, index))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn handles_keep_origin_and_index() {
        let origin = Origin { slot: 31, generation: 65_535, session: 7 };
        let device: nvmlDevice_t = encode(origin, 1_048_575);
        assert_eq!(decode(device), Some((origin, 1_048_575)));
    }

    #[test]
    fn handles_of_other_kinds_are_refused() {
        let device: nvmlDevice_t = encode(Origin::default(), 0);
        assert_eq!(decode(nvmlUnit_t::from_bits(device.bits())), None);
        for bits in [0, 1, 0xdead_beef, u64::MAX] {
            assert_eq!(decode(nvmlDevice_t::from_bits(bits)), None);
        }
    }
}
