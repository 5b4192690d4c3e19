//! Fans and coolers.

functions! {}
