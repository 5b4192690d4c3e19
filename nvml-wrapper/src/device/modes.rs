//! Modes that the driver puts a device into.
