//! The exporter on simulated nodes: metrics, formats, failures, HTTP, and the command.

mod command;
mod exposition;
mod failures;
mod http;
mod metrics;
mod support;
