//! The exporter on simulated nodes: metrics, formats, failures, HTTP, and the command.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod command;
mod exposition;
mod failures;
mod http;
mod metrics;
#[cfg(unix)]
mod pods;
mod support;
