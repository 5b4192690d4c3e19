//! ECC errors, retired pages, remapped rows and repairs.

/// ECC errors, retired pages, remapped rows and repairs.
#[derive(Debug, Clone, Default)]
pub struct MemoryHealth {}
