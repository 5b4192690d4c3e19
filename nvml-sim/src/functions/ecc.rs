//! ECC errors.

functions! {}
