//! One sample, as scrapes read it. The text is rendered by the first scrape of each format, and kept.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant, SystemTime};

use hyper::body::Bytes;
use nvml_wrapper::NvmlError;
use nvml_wrapper::monitor::{DeviceSample, DeviceStatus, MigSample, ProcessSample};

use crate::config::{GpuLabel, Names, Settings};
use crate::facts::Facts;
use crate::record::{Record, Xids};
use crate::text::{Format, Labels, Page};
use crate::usage::Usage;
use crate::{dcgm, own};

/// The exporter and the node as a whole.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)]
pub struct NodeView {
    pub names: Names,
    /// Reason why there is no session. `None` if there is one.
    pub down: Option<String>,
    /// Error behind the reason, for the log.
    pub error: Option<NvmlError>,
    pub device_count: Option<u32>,
    pub driver_version: Option<String>,
    pub nvml_version: Option<String>,
    pub cuda_version: Option<String>,
    /// Xid errors of GPUs that the monitor does not know.
    pub xids: Xids,
    /// Whether the wait for Xid errors fails. `None` if Xid errors are not enabled.
    pub xid_failed: Option<bool>,
    pub samples: u64,
    pub scrapes: u64,
    pub sample_time: Option<SystemTime>,
    pub sample_duration: Duration,
    pub usage: Usage,
}

/// A GPU.
#[derive(Debug, Clone)]
#[allow(missing_docs)]
pub struct GpuView {
    pub device: DeviceSample,
    pub record: Record,
    /// Reason why the GPU has no current values. `None` if it has.
    pub down: Option<String>,
}

impl GpuView {
    /// Slowly changing facts, unless the GPU is down.
    #[must_use]
    pub fn facts(&self) -> Option<&Facts> {
        self.record.facts.as_deref().filter(|_| self.down.is_none())
    }
}

/// Container in Kubernetes that a device is assigned to.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Owner {
    pub namespace: String,
    pub pod: String,
    pub container: String,
}

/// Owners by the UUIDs of GPUs and MIG devices.
pub type Owners = Arc<BTreeMap<String, Owner>>;

/// A MIG device.
pub type MigView = MigSample;
/// A process on a GPU.
pub type ProcessView = ProcessSample;

/// A sample with its rendered texts.
#[derive(Debug)]
pub struct Snapshot {
    taken: Instant,
    settings: Arc<Settings>,
    hostname: Arc<str>,
    node: NodeView,
    gpus: Vec<GpuView>,
    owners: Owners,
    pages: [OnceLock<Bytes>; 4],
}

impl Snapshot {
    /// Snapshot of these values, which were taken now.
    #[must_use]
    pub fn new(settings: Arc<Settings>, hostname: Arc<str>, node: NodeView, gpus: Vec<GpuView>) -> Snapshot {
        let (taken, owners) = (Instant::now(), Owners::default());
        Snapshot { taken, settings, hostname, node, gpus, owners, pages: Default::default() }
    }

    /// Adds the containers that devices are assigned to.
    #[must_use]
    pub fn with_owners(self, owners: Owners) -> Snapshot {
        Snapshot { owners, ..self }
    }

    /// Labels of the container that the device with this UUID is assigned to.
    fn owner(&self, uuid: Option<&str>) -> impl Iterator<Item = (&str, &str)> {
        let owner = uuid.and_then(|uuid| self.owners.get(uuid));
        owner.into_iter().flat_map(|owner| {
            [("namespace", owner.namespace.as_str()), ("pod", &owner.pod), ("container", &owner.container)]
        })
    }

    /// Whether the next sample is overdue: the values are not current.
    #[must_use]
    pub fn is_stale(&self) -> bool {
        self.taken.elapsed() > self.settings.stale_after
    }

    /// Whether there is a session with the driver.
    #[must_use]
    pub fn is_up(&self) -> bool {
        self.node.down.is_none()
    }

    /// Whether the facts of each GPU that works were read.
    #[must_use]
    pub fn has_facts(&self) -> bool {
        let has_facts = |gpu: &GpuView| gpu.record.facts.is_some() || gpu.device.info.uuid.is_none();
        self.gpus.iter().all(|gpu| gpu.down.is_some() || has_facts(gpu))
    }

    /// Format of the text for a client that prefers this one. The names of dcgm-exporter exist only in the classic format:
    /// in OpenMetrics, counters would have other names.
    #[must_use]
    pub fn format(&self, preferred: Format) -> Format {
        if self.settings.names == Names::Dcgm { Format::Classic } else { preferred }
    }

    /// Text of a scrape. Of a stale sample, it has no values, and each GPU is down.
    #[must_use]
    pub fn text(&self, format: Format) -> Bytes {
        let is_stale = self.is_stale();
        let position = usize::from(format == Format::OpenMetrics) + 2 * usize::from(is_stale);
        let render = || Bytes::from(self.render(format, is_stale));
        self.pages.get(position).map_or_else(render, |page| page.get_or_init(render).clone())
    }

    fn render(&self, format: Format, is_stale: bool) -> String {
        // About 12 KiB for each GPU.
        let mut page = Page::new(format, 8192 + self.gpus.len() * 12_288);
        let none = Labels::default();
        let stale_node;
        let stale_gpus: Vec<GpuView>;
        let (node, gpus) = if is_stale {
            stale_node = NodeView { down: Some("stale".to_owned()), ..self.node.clone() };
            let stale = |gpu: &GpuView| GpuView { down: Some("stale".to_owned()), ..gpu.clone() };
            stale_gpus = self.gpus.iter().map(stale).collect();
            (&stale_node, &stale_gpus)
        } else {
            (&self.node, &self.gpus)
        };
        page.add(own::NODE, [(&none, node)]);
        // Without pods: the state of a GPU goes on when its pod ends.
        let status_labels: Vec<Labels> = gpus.iter().map(|gpu| self.gpu_labels(gpu, [])).collect();
        page.add(own::STATUS, status_labels.iter().zip(gpus));
        if is_stale {
            return page.finish();
        }
        match self.settings.names {
            Names::Nvml => {
                let of_gpu = |gpu: &GpuView| self.gpu_labels(gpu, self.owner(gpu.device.info.uuid.as_deref()));
                let labels: Vec<Labels> = gpus.iter().map(of_gpu).collect();
                page.add(own::GPU, labels.iter().zip(gpus));
                let mig: Vec<_> = gpus.iter().flat_map(|gpu| self.own_mig(gpu)).collect();
                page.add(own::MIG, mig.iter().map(|(labels, mig)| (labels, *mig)));
                let processes: Vec<_> = gpus.iter().flat_map(|gpu| self.processes(gpu)).collect();
                page.add(own::PROCESS, processes.iter().map(|(labels, process)| (labels, *process)));
            }
            Names::Dcgm => {
                let mut objects = Vec::new();
                for gpu in gpus {
                    let labels = self.dcgm_labels(gpu, None, gpu.device.info.uuid.as_deref());
                    objects.push((labels, Cow::Borrowed(gpu)));
                    objects.extend(self.dcgm_mig(gpu).map(|(labels, gpu)| (labels, Cow::Owned(gpu))));
                }
                page.add(dcgm::GPU, objects.iter().map(|(labels, gpu)| (labels, &**gpu)));
            }
        }
        page.finish()
    }

    /// Labels of a GPU with own names, and further ones.
    fn gpu_labels<'l>(&self, gpu: &GpuView, more: impl IntoIterator<Item = (&'l str, &'l str)>) -> Labels {
        let info = &gpu.device.info;
        let index = info.index.to_string();
        let address = info.pci_address.map(|address| address.to_string()).unwrap_or_default();
        let mut pairs = vec![("index", index.as_str()), ("uuid", info.uuid.as_deref().unwrap_or_default())];
        pairs.extend(self.settings.gpu_labels.iter().map(|label| match label {
            GpuLabel::Name => ("name", info.name.as_deref().unwrap_or_default()),
            GpuLabel::PciAddress => ("pci_address", address.as_str()),
        }));
        for pair in more {
            pairs.push(pair);
        }
        Labels::new(pairs)
    }

    /// MIG devices that can be distinguished, with their labels.
    fn own_mig<'s>(&'s self, gpu: &'s GpuView) -> impl Iterator<Item = (Labels, &'s MigView)> {
        gpu.device.mig_devices.iter().filter_map(|mig| {
            let info = &mig.info;
            info.uuid.as_ref().map(|_| ()).or(info.gpu_instance_id.map(|_| ()))?;
            let texts = [
                info.gpu_instance_id.map(|id| id.to_string()).unwrap_or_default(),
                info.compute_instance_id.map(|id| id.to_string()).unwrap_or_default(),
                info.profile.as_ref().map(ToString::to_string).unwrap_or_default(),
            ];
            let [gpu_instance, compute_instance, profile] = &texts;
            let labels = [
                ("mig_uuid", info.uuid.as_deref().unwrap_or_default()),
                ("gpu_instance_id", gpu_instance),
                ("compute_instance_id", compute_instance),
                ("profile", profile),
            ];
            let owner = self.owner(info.uuid.as_deref());
            Some((self.gpu_labels(gpu, labels.into_iter().chain(owner)), mig))
        })
    }

    /// Processes with the most memory, up to the maximum, with their labels.
    fn processes<'s>(&'s self, gpu: &'s GpuView) -> impl Iterator<Item = (Labels, &'s ProcessView)> {
        let mut processes: Vec<&ProcessSample> = gpu.device.processes.iter().collect();
        if processes.len() > self.settings.max_processes {
            processes.sort_by_key(|process| std::cmp::Reverse(process.used_gpu_memory));
            processes.truncate(self.settings.max_processes);
        }
        processes.into_iter().map(|process| {
            let id = |id: Option<u32>| id.map(|id| id.to_string()).unwrap_or_default();
            let texts = [process.pid.to_string(), id(process.gpu_instance_id), id(process.compute_instance_id)];
            let [pid, gpu_instance, compute_instance] = &texts;
            let name = process.name.as_deref().map(process_name).unwrap_or_default();
            let labels = [
                ("pid", pid.as_str()),
                ("process_name", name),
                ("gpu_instance_id", gpu_instance),
                ("compute_instance_id", compute_instance),
            ];
            // The labels of instances exist in MIG mode only.
            let count = if process.gpu_instance_id.is_some() { 4 } else { 2 };
            (self.gpu_labels(gpu, labels.into_iter().take(count)), process)
        })
    }

    fn dcgm_labels(&self, gpu: &GpuView, mig: Option<(&str, &str)>, uuid: Option<&str>) -> Labels {
        let info = &gpu.device.info;
        let texts = [
            info.index.to_string(),
            info.pci_address.map(|address| address.to_string()).unwrap_or_default(),
            format!("nvidia{}", info.index),
        ];
        let [index, pci_address, device] = &texts;
        let mut labels = vec![
            ("gpu", index.as_str()),
            ("UUID", info.uuid.as_deref().unwrap_or_default()),
            ("pci_bus_id", pci_address),
            ("device", device),
            ("modelName", info.name.as_deref().unwrap_or_default()),
        ];
        if let Some((profile, id)) = mig {
            labels.extend([("GPU_I_PROFILE", profile), ("GPU_I_ID", id)]);
        }
        labels.push(("Hostname", &self.hostname));
        if let Some(version) = &self.node.driver_version {
            labels.push(("DCGM_FI_DRIVER_VERSION", version));
        }
        labels.extend(self.owner(uuid));
        Labels::new(labels)
    }

    /// MIG devices, one for each GPU instance, with their labels.
    fn dcgm_mig<'s>(&'s self, gpu: &'s GpuView) -> impl Iterator<Item = (Labels, GpuView)> {
        let mut seen = BTreeSet::new();
        gpu.device.mig_devices.iter().filter_map(move |mig| {
            let id = mig.info.gpu_instance_id.filter(|id| seen.insert(*id))?;
            let profile = mig.info.profile.as_ref().map(ToString::to_string).unwrap_or_default();
            let labels = self.dcgm_labels(gpu, Some((&profile, &id.to_string())), mig.info.uuid.as_deref());
            Some((labels, dcgm::instance(gpu, mig)))
        })
    }
}

/// File name of a process, without its arguments, and at most 128 characters.
fn process_name(name: &str) -> &str {
    // A name in brackets, such as `[Not Found]`, is no path.
    let program = if name.starts_with('[') { name } else { name.split_whitespace().next().unwrap_or_default() };
    let file = program.rsplit(['/', '\\']).next().unwrap_or_default();
    file.char_indices().nth(128).map_or(file, |(end, _)| file.get(..end).unwrap_or(file))
}

/// Reason why a device has no current values. `None` if it has.
#[must_use]
pub fn down_reason(device: &DeviceSample) -> Option<String> {
    match &device.status {
        DeviceStatus::Available => None,
        DeviceStatus::TimedOut => Some("timed_out".to_owned()),
        DeviceStatus::Unavailable(error) => Some(error_reason(error)),
        _ => Some("missing".to_owned()),
    }
}

/// Error in one word: the name of NVML's error code in lower case, such as `gpu_is_lost`.
#[must_use]
pub fn error_reason(error: &NvmlError) -> String {
    match (error, error.code()) {
        (NvmlError::Load(_), _) => "library_not_loaded".to_owned(),
        (_, Some(code)) => code.name().trim_start_matches("NVML_ERROR_").to_ascii_lowercase(),
        _ => "invalid_output".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::process_name;

    #[test]
    fn process_names_have_neither_folder_nor_arguments() {
        let cases = [
            ("/usr/bin/python3 /home/me/train.py --token=1", "python3"),
            ("[Not Found]", "[Not Found]"),
            ("C:\\Programs\\app.exe", "app.exe"),
            ("", ""),
        ];
        for (name, expected) in cases {
            assert_eq!(process_name(name), expected);
        }
        assert_eq!(process_name(&"ä".repeat(200)).chars().count(), 128);
    }
}
