//! The platform and the host.

functions! {}
