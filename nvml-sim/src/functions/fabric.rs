//! The NVLink fabric.

functions! {}
