//! Buses, bridges, links.

functions! {}
