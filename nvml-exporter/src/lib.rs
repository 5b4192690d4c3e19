//! Prometheus exporter of NVIDIA GPU metrics, over the monitor of nvml-wrapper.
//!
//! | module | content |
//! | --- | --- |
//! | [`options`], [`config`] | command line, configuration file, settings |
//! | [`collector`], [`record`], [`facts`] | sessions, samples, totals, slowly changing facts |
//! | [`sampler`], [`snapshot`] | the sampling loop, and its last sample as scrapes read it |
//! | [`own`], [`dcgm`] | the two sets of metrics |
//! | [`text`], [`negotiate`] | text formats |
//! | [`server`] | HTTP |
//! | [`pods`], `kubelet` | Kubernetes pods of devices |
//! | [`sim`] | simulated nodes |

pub mod collector;
pub mod config;
pub mod dcgm;
pub mod facts;
#[cfg(unix)]
pub mod kubelet;
pub mod negotiate;
pub mod options;
pub mod own;
pub mod pods;
pub mod record;
pub mod sampler;
pub mod server;
pub mod sim;
pub mod snapshot;
pub mod text;
pub mod usage;
