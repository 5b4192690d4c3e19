//! Fans and coolers.
