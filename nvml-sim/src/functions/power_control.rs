//! Power limits and modes that can be set.

functions! {}
