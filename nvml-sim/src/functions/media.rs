//! Encoder and frame buffer capture.

functions! {}
