//! The NVLink fabric.
