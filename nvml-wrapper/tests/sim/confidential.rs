//! Confidential computing, fabric, platform, host.
