//! Accounting.

functions! {}
