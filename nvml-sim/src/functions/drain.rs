//! Draining and removing devices.

functions! {}
