//! Samples of the performance controllers.
