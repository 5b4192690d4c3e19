//! Samples over time.
