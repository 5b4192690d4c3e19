//! Setting clocks, performance, and what keeps clocks down.
