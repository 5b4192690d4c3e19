//! Memory limits and encryption.

functions! {}
