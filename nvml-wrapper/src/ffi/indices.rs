//! Counts of objects that are read by index.

use std::ops::Range;

/// Maximum number of indices that are read, whatever count the driver reports: well above the number of GPUs of a node,
/// of MIG devices of a GPU and of contexts of an event.
pub(crate) const MAX_INDICES: u32 = 1024;

/// Indices below a count that the driver reports, at most [`MAX_INDICES`]. All loops over such a count use this
/// function, so that an invalid count does not cause an endless loop.
pub(crate) fn below(count: u32) -> Range<u32> {
    0..count.min(MAX_INDICES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_bounded() {
        assert_eq!((below(0), below(8)), (0..0, 0..8));
        assert_eq!(below(u32::MAX), 0..MAX_INDICES);
    }
}
