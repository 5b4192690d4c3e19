//! Interrupts, buses, bridges and links.
