//! Confidential computing.

functions! {}
