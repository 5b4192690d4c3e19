//! Draining, removing and discovering devices.
