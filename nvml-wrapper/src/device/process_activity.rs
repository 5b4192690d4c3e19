//! What processes did on a device.
