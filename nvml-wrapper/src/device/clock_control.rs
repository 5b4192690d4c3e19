//! Setting clocks: locked clocks, offsets, applications clocks.
