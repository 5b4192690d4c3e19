//! Processes over time, accounting, samples, media.
