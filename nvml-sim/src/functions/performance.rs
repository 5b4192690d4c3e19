//! Performance states and modes, and what keeps clocks down.

functions! {}
