//! Power, temperatures, fans and modes.
