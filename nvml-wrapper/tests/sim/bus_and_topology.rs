//! Links, draining, topology, Linux paths.
