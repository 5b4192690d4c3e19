//! Configuration file and settings.

use std::collections::BTreeMap;
use std::fmt;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use nvml_wrapper::monitor::MetricGroups;
use serde::Deserialize;

/// Names, labels and units of the metrics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "snake_case")]
pub enum Names {
    /// Own names with base units.
    #[default]
    Nvml,
    /// Those of dcgm-exporter's default metrics.
    Dcgm,
}

/// Fact of a GPU that can be a label of all its metrics. Index and UUID always are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GpuLabel {
    /// Product name.
    Name,
    /// PCI address.
    PciAddress,
}

/// Switches of the metric groups.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[allow(clippy::struct_excessive_bools, missing_docs)]
pub struct Groups {
    pub utilization: bool,
    pub memory: bool,
    pub temperature: bool,
    pub power: bool,
    pub energy: bool,
    pub clocks: bool,
    pub pcie: bool,
    pub nvlink: bool,
    pub errors: bool,
    pub xid: bool,
    pub processes: bool,
    pub gpm: bool,
    pub mig: bool,
}

impl Default for Groups {
    fn default() -> Groups {
        Groups {
            utilization: true,
            memory: true,
            temperature: true,
            power: true,
            energy: true,
            clocks: true,
            pcie: true,
            nvlink: true,
            errors: true,
            xid: true,
            processes: false,
            gpm: true,
            mig: true,
        }
    }
}

impl Groups {
    fn enabled(self) -> MetricGroups {
        let switches = [
            (self.utilization, MetricGroups::UTILIZATION),
            (self.memory, MetricGroups::MEMORY),
            (self.temperature, MetricGroups::TEMPERATURE),
            (self.power, MetricGroups::POWER),
            (self.energy, MetricGroups::ENERGY),
            (self.clocks, MetricGroups::CLOCKS),
            (self.pcie, MetricGroups::PCIE),
            (self.nvlink, MetricGroups::NVLINK),
            (self.errors, MetricGroups::ERRORS),
            (self.xid, MetricGroups::XID),
            (self.processes, MetricGroups::PROCESSES),
            (self.gpm, MetricGroups::GPM),
            (self.mig, MetricGroups::MIG),
        ];
        switches.into_iter().filter(|(is_on, _)| *is_on).map(|(_, group)| group).collect()
    }
}

/// Group of this name in the configuration file.
fn group(name: &str) -> Option<MetricGroups> {
    MetricGroups::from_name(&name.to_ascii_uppercase()).filter(|_| name.chars().all(|c| c.is_ascii_lowercase()))
}

/// Address and port of a text. Without an address, as in `:9400`, all IPv4 addresses.
///
/// # Errors
///
/// If the text is no such address.
pub fn address(text: &str) -> Result<SocketAddr, Error> {
    let port = text.strip_prefix(':').and_then(|port| port.parse().ok());
    let address = port.map(|port: u16| SocketAddr::from(([0, 0, 0, 0], port))).or_else(|| text.parse().ok());
    address
        .ok_or_else(|| Error(format!("`{text}` is no address with a port, such as 0.0.0.0:9400, [::]:9400 or :9400")))
}

fn listen<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<SocketAddr>, D::Error> {
    let text = String::deserialize(deserializer)?;
    address(&text).map(Some).map_err(serde::de::Error::custom)
}

/// Groups whose calls take milliseconds on a GPU, nearly all of it CPU time in the driver. Energy and traffic are totals,
/// and GPM metrics are averages since the last read, so that a longer cadence leaves nothing out.
const EXPENSIVE: MetricGroups = MetricGroups::ENERGY
    .union(MetricGroups::PCIE)
    .union(MetricGroups::NVLINK)
    .union(MetricGroups::GPM)
    .union(MetricGroups::PROCESSES);

/// Cadence of expensive groups for which the configuration has none.
const EXPENSIVE_CADENCE: Duration = Duration::from_secs(10);

/// Content of a configuration file. Times are in seconds.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Address and port to listen on: see [`address`].
    #[serde(deserialize_with = "listen")]
    pub listen: Option<SocketAddr>,
    /// Names of the metrics.
    pub names: Option<Names>,
    /// Time between two samples.
    pub interval: Option<f64>,
    /// Maximum time of a sample.
    pub deadline: Option<f64>,
    /// Age from which on the last sample is stale: more than the sum of interval and deadline.
    pub stale_after: Option<f64>,
    /// Time between two searches for lost GPUs, and between two attempts to open a session.
    pub rescan_interval: Option<f64>,
    /// Time between two reads of slowly changing facts.
    pub facts_interval: Option<f64>,
    /// Labels of all metrics of a GPU, beside index and UUID.
    pub gpu_labels: Vec<GpuLabel>,
    /// Socket of the kubelet's pod-resources service. `None` for no labels of pods.
    pub pod_resources_socket: Option<PathBuf>,
    /// Time between two requests to the kubelet.
    pub pods_interval: Option<f64>,
    /// Maximum number of processes of each GPU.
    pub max_processes: Option<usize>,
    /// Switches of the metric groups.
    pub groups: Groups,
    /// Minimum time between two reads of a group.
    pub cadences: BTreeMap<String, f64>,
}

impl Config {
    /// Reads a configuration file.
    ///
    /// # Errors
    ///
    /// If the file cannot be read, or is not a valid configuration.
    pub fn load(path: &Path) -> Result<Config, Error> {
        let named = |error: &dyn fmt::Display| Error(format!("{}: {error}", path.display()));
        let text = std::fs::read_to_string(path).map_err(|error| named(&error))?;
        let config: Config = toml::from_str(&text).map_err(|error| named(&error))?;
        // An error of a value names the file, too.
        Settings::new(&config).map_err(|Error(error)| named(&error))?;
        Ok(config)
    }
}

/// Error of the configuration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(pub String);

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

/// Settings of the exporter.
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct Settings {
    pub listen: SocketAddr,
    pub names: Names,
    pub interval: Duration,
    pub deadline: Duration,
    pub stale_after: Duration,
    pub rescan_interval: Duration,
    pub facts_interval: Duration,
    pub gpu_labels: Vec<GpuLabel>,
    pub pod_resources_socket: Option<PathBuf>,
    pub pods_interval: Duration,
    pub max_processes: usize,
    pub groups: MetricGroups,
    /// Minimum time between two reads. A later entry of a group replaces an earlier one.
    pub cadences: Vec<(MetricGroups, Duration)>,
}

impl Settings {
    /// Settings of a configuration.
    ///
    /// # Errors
    ///
    /// If a value is out of range, `stale_after` is too short for interval and deadline, or a group is unknown.
    pub fn new(config: &Config) -> Result<Settings, Error> {
        let interval = seconds("interval", config.interval, 1.0, 0.1..=3600.0)?;
        let deadline = seconds("deadline", config.deadline, 0.25, 0.01..=60.0)?;
        let default_stale = (interval * 3).max(interval + deadline * 2).max(Duration::from_secs(10)).as_secs_f64();
        let stale_after = seconds("stale_after", config.stale_after, default_stale, 0.1..=86_400.0)?;
        if stale_after <= interval + deadline {
            // Each sample would be stale before the next one.
            let [stale_after, interval, deadline] = [stale_after, interval, deadline].map(|time| time.as_secs_f64());
            let message = "is not greater than the sum of interval and deadline";
            return Err(Error(format!("stale_after: {stale_after} {message} ({interval} + {deadline} seconds)")));
        }
        if cfg!(not(unix)) && config.pod_resources_socket.is_some() {
            return Err(Error("pod_resources_socket: this system has no kubelet with a Unix socket".to_owned()));
        }
        let mut cadences = vec![(EXPENSIVE, EXPENSIVE_CADENCE)];
        for (name, cadence) in &config.cadences {
            let group = group(name).ok_or_else(|| Error(format!("cadences.{name}: no group has this name")))?;
            cadences.push((group, seconds(&format!("cadences.{name}"), Some(*cadence), 0.0, 0.0..=86_400.0)?));
        }
        Ok(Settings {
            listen: config.listen.unwrap_or_else(|| SocketAddr::from(([0, 0, 0, 0], 9400))),
            names: config.names.unwrap_or_default(),
            interval,
            deadline,
            stale_after,
            rescan_interval: seconds("rescan_interval", config.rescan_interval, 10.0, 0.01..=3600.0)?,
            facts_interval: seconds("facts_interval", config.facts_interval, 30.0, 0.1..=86_400.0)?,
            gpu_labels: config.gpu_labels.clone(),
            pod_resources_socket: config.pod_resources_socket.clone(),
            pods_interval: seconds("pods_interval", config.pods_interval, 10.0, 0.1..=3600.0)?,
            max_processes: config.max_processes.unwrap_or(64),
            groups: config.groups.enabled(),
            cadences,
        })
    }

    /// Minimum time between two reads of a group.
    #[must_use]
    pub fn cadence(&self, group: MetricGroups) -> Duration {
        let of_group = self.cadences.iter().rfind(|(groups, _)| groups.contains(group));
        of_group.map_or(Duration::ZERO, |(_, cadence)| *cadence)
    }
}

fn seconds(
    name: &str,
    value: Option<f64>,
    default: f64,
    range: std::ops::RangeInclusive<f64>,
) -> Result<Duration, Error> {
    let value = value.unwrap_or(default);
    if range.contains(&value) {
        Ok(Duration::from_secs_f64(value))
    } else {
        Err(Error(format!("{name}: {value} is not between {} and {} seconds", range.start(), range.end())))
    }
}
