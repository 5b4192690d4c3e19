//! Confidential computing.
