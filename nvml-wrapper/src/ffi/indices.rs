//! Counts that a driver reports of what is read by index.

use std::ops::Range;

/// Maximum number of indices that are read, whatever count the driver reports: no node has near this many GPUs, no GPU
/// this many MIG devices, and no event this many contexts.
pub(crate) const MAX_INDICES: u32 = 1024;

/// The indices below a count that the driver reports, at most [`MAX_INDICES`]. All loops over such a count go through
/// this function, so that a wrong count ends no program.
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
