//! The device in Linux: paths, and its state without waking it.
