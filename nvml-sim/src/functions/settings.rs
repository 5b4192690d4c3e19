//! Setting a device up.

functions! {}
