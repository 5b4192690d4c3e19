//! InfoROM and black box recorder (BBX).

/// InfoROM and black box recorder (BBX) of a GPU.
#[derive(Debug, Clone, Default)]
pub struct Inforom {
    /// InfoROM object versions, by `nvmlInforomObject_t`.
    pub objects: [Option<String>; 4],
    /// InfoROM configuration checksum.
    pub checksum: Option<u32>,
    /// Whether the InfoROM is valid: `false` if a checksum is wrong, `None` without an InfoROM.
    pub valid: Option<bool>,
    /// Last BBX flush. `None` if BBX is not supported, `Some(None)` if there was no flush.
    pub black_box: Option<Option<Flush>>,
    /// BBX time run: time with a driver loaded, in seconds.
    pub time_run: Option<u32>,
}

/// A flush of the black box recorder (BBX).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flush {
    /// Start time, in microseconds since the Unix epoch.
    pub timestamp: u64,
    /// Duration, in microseconds.
    pub duration: u32,
}
