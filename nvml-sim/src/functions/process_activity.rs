//! What processes did.

functions! {}
