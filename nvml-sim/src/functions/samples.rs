//! Samples over time.

functions! {}
