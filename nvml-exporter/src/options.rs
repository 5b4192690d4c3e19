//! Command line.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Parser;

use crate::config::{Config, Error, Names, Settings, address};

/// Prometheus exporter of NVIDIA GPU metrics, by NVML.
#[derive(Debug, Clone, Parser)]
#[command(name = "nvml-exporter", version)]
pub struct Options {
    /// Address and port to listen on; `[::]:9400` for IPv6 and IPv4 [default: 0.0.0.0:9400].
    #[arg(long, value_name = "ADDRESS:PORT", value_parser = address)]
    pub listen: Option<SocketAddr>,
    /// Names, labels and units of the metrics [default: nvml].
    #[arg(long, value_enum)]
    pub names: Option<Names>,
    /// Time between two samples, in seconds [default: 1].
    #[arg(long, value_name = "SECONDS")]
    pub interval: Option<f64>,
    /// Export metrics of each process. Each process ID is a new series.
    #[arg(long)]
    pub processes: bool,
    /// Configuration file (TOML). Options of the command line take precedence.
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Print one scrape and exit.
    #[arg(long)]
    pub once: bool,
    /// Use a simulated node instead of the NVIDIA driver; an unknown name lists the profiles.
    #[arg(long, value_name = "PROFILE", num_args = 0..=1, default_missing_value = "h200x8")]
    pub sim: Option<String>,
    /// Events of the simulated node (TOML), such as a lost GPU.
    #[arg(long, value_name = "FILE", requires = "sim")]
    pub sim_script: Option<PathBuf>,
    /// Log messages of this level and above: error, warn, info, debug or trace.
    #[arg(long, value_name = "LEVEL", default_value = "info")]
    pub log: tracing::Level,
}

impl Options {
    /// Settings of the configuration file and of the command line.
    ///
    /// # Errors
    ///
    /// If the file cannot be read or is invalid, or if an option is out of range.
    pub fn settings(&self) -> Result<Settings, Error> {
        let mut config = match &self.config {
            Some(path) => Config::load(path)?,
            None => Config::default(),
        };
        config.listen = self.listen.or(config.listen);
        config.names = self.names.or(config.names);
        config.interval = self.interval.or(config.interval);
        config.groups.processes |= self.processes;
        Settings::new(&config)
    }
}
