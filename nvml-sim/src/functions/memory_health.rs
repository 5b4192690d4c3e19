//! Retired pages, remapped rows and repairs.

functions! {}
