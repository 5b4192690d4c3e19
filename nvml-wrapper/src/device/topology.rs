//! CPUs, memory nodes and other devices nearby.
