//! Choices of an adversary: bytes, and pseudo-random numbers after them.

/// Source of all choices of an adversary: a number, or bytes such as a fuzzer makes. Equal sources lead to equal choices.
#[derive(Debug, Clone)]
pub struct Choices {
    bytes: Vec<u8>,
    at: usize,
    state: u64,
}

impl From<u64> for Choices {
    fn from(seed: u64) -> Choices {
        Choices { bytes: vec![], at: 0, state: seed }
    }
}

impl From<&[u8]> for Choices {
    fn from(bytes: &[u8]) -> Choices {
        let state = bytes.iter().fold(bytes.len() as u64, |state, byte| mix(state ^ u64::from(*byte)));
        Choices { bytes: bytes.to_vec(), at: 0, state }
    }
}

impl Choices {
    /// Number below `count`.
    ///
    /// # Examples
    ///
    /// ```
    /// use nvml_sim::adversary::Choices;
    ///
    /// let mut choices = Choices::from([7, 0].as_slice());
    /// assert_eq!(choices.below(100), 7);
    /// assert!(choices.below(3) < 3);
    /// ```
    pub fn below(&mut self, count: u64) -> u64 {
        self.taken().map_or_else(|| self.random(), |bytes: [u8; 2]| u16::from_le_bytes(bytes).into()) % count.max(1)
    }

    /// Whether a choice with this chance comes true.
    pub(super) fn happens(&mut self, one_in: u64) -> bool {
        self.below(one_in) == 0
    }

    /// Any number.
    pub(super) fn number(&mut self) -> u64 {
        self.taken().map_or_else(|| self.random(), u64::from_le_bytes)
    }

    /// One of the values. The slice is not empty.
    #[allow(clippy::indexing_slicing, reason = "the index is below the length")]
    pub(super) fn one_of<T: Copy>(&mut self, values: &[T]) -> T {
        let index = usize::try_from(self.below(values.len() as u64)).unwrap_or(0);
        values[index]
    }

    /// The next bytes, `None` if fewer are left.
    fn taken<const N: usize>(&mut self) -> Option<[u8; N]> {
        let bytes = self.bytes.get(self.at..)?.first_chunk::<N>().copied();
        self.at = if bytes.is_some() { self.at + N } else { self.bytes.len() };
        bytes
    }

    fn random(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(self.state)
    }
}

/// Bijection of 64 bits, in which each bit of the result depends on all bits: the finalizer of `SplitMix64`.
pub(super) fn mix(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}
