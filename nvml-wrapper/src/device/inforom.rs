//! The InfoROM and its black box.
