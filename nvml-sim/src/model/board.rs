//! Buses, bridges, topology and what else the board is wired to.

/// Buses, bridges, topology and what else the board is wired to.
#[derive(Debug, Clone, Default)]
pub struct Board {}
