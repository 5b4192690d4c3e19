//! What keeps clocks down.
