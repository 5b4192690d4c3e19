//! The InfoROM and its black box.

/// The InfoROM and its black box.
#[derive(Debug, Clone, Default)]
pub struct Inforom {
    /// Versions of its objects, in the order of NVML's numbers.
    pub objects: [Option<String>; 4],
    /// Checksum of the configuration.
    pub checksum: Option<u32>,
    /// Whether it can be validated; None without an InfoROM, false where the checksums are wrong.
    pub valid: Option<bool>,
    /// Whether there is a black box, and when it was last written; that is None where it was not yet.
    pub black_box: Option<Option<Flush>>,
    /// Seconds that the device has had a driver loaded.
    pub time_run: Option<u32>,
}

/// A writing of the black box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flush {
    /// When it began, in microseconds since 1970.
    pub timestamp: u64,
    /// How long it took, in microseconds.
    pub duration: u32,
}
