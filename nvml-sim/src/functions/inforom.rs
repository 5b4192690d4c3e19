//! The InfoROM.

functions! {}
