//! Clocks that can be set.

functions! {}
