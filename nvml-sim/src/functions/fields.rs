//! Field values.

functions! {}
