//! Video encoder and frame buffer capture.
