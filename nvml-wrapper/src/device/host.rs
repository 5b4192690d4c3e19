//! The platform and the host that a device sits in.
