//! Names, labels and values.

use std::time::Duration;

use nvml_exporter::text::{Format, Kind, Metric};
use nvml_exporter::{dcgm, own};
use nvml_sim::{Function, Node, Process, ProcessKind, Simulation};
use nvml_wrapper::monitor::MetricGroups;

use crate::exposition;
use crate::support::{Bench, Scrape, settings};

const ALL: &str = "[groups]\nprocesses = true\n";
const DCGM: &str = "names = \"dcgm\"\n";
/// Energy and GPM in each sample.
const OFTEN: &str = "[cadences]\nenergy = 0.0\ngpm = 0.0\n";

#[test]
fn both_formats_of_all_nodes_are_well_formed() {
    for profile in Node::PROFILES {
        for config in [ALL, DCGM] {
            let mut bench = Bench::new(Node::profile(profile).unwrap(), config);
            let _ = bench.collector.collect();
            bench.facts.read();
            let snapshot = bench.collector.collect();
            let classic = Scrape::of(&snapshot);
            if snapshot.format(Format::OpenMetrics) == Format::Classic {
                continue;
            }
            let text = snapshot.text(Format::OpenMetrics);
            let open = exposition::parse(std::str::from_utf8(&text).unwrap(), Format::OpenMetrics);
            let count = |families: &std::collections::BTreeMap<String, exposition::Family>| {
                families.values().map(|family| family.series.len()).sum::<usize>()
            };
            assert_eq!(count(&classic.0), count(&open), "{profile}");
            assert_eq!(open["nvml_exporter_sample_duration_seconds"].unit.as_deref(), Some("seconds"));
            assert_eq!(classic.value("nvml_up", &[]), Some(1.0), "{profile}");
        }
    }
}

fn names<T>(metrics: &[Metric<T>]) -> Vec<(&'static str, Kind, &'static str)> {
    metrics.iter().map(|metric| (metric.name, metric.kind, metric.help)).collect()
}

fn own_names() -> Vec<(&'static str, Kind, &'static str)> {
    [names(own::NODE), names(own::STATUS), names(own::GPU), names(own::MIG), names(own::PROCESS)].concat()
}

#[test]
fn own_names_follow_the_conventions() {
    let mut seen = std::collections::BTreeSet::new();
    for (name, kind, help) in own_names() {
        assert!(seen.insert(name), "{name} twice");
        assert!(name.starts_with("nvml_") || name.starts_with("process_"), "{name}");
        assert!(name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'), "{name}");
        assert_eq!(name.ends_with("_total"), kind == Kind::Counter, "{name}");
        assert_eq!(name.ends_with("_info"), kind == Kind::Info, "{name}");
        for other in ["percent", "mib", "_mb", "milli", "_ms", "mhz", "minutes", "watt_", "kilo"] {
            assert!(!name.contains(other), "{name}: {other} is no base unit");
        }
        assert!(!help.ends_with('.') && help.starts_with(char::is_uppercase), "{name}: {help}");
    }
}

/// The tables of docs/exporter.md are those of the code. `NVML_WRITE_DOCS=1` writes them.
#[test]
fn the_page_lists_all_metrics() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/exporter.md");
    let mut page = std::fs::read_to_string(path).unwrap().replace("\r\n", "\n");
    let tables = [("own", own_names()), ("dcgm", names(dcgm::GPU))];
    for (mark, metrics) in tables.iter().filter(|(mark, _)| *mark == "own") {
        let (start, end) = (format!("<!-- begin {mark} -->\n"), format!("<!-- end {mark} -->\n"));
        let (before, rest) = page.split_once(&start).unwrap();
        let (_, after) = rest.split_once(&end).unwrap();
        let rows: String =
            metrics.iter().map(|(name, kind, help)| format!("| `{name}` | {kind:?} | {help} |\n")).collect();
        page = format!("{before}{start}| metric | type | meaning |\n| --- | --- | --- |\n{rows}{end}{after}");
    }
    let is_written = std::env::var_os("NVML_WRITE_DOCS").is_some();
    if is_written {
        std::fs::write(path, &page).unwrap();
    }
    let current = std::fs::read_to_string(path).unwrap().replace("\r\n", "\n");
    assert!(current == page, "docs/exporter.md is not current: run this test with NVML_WRITE_DOCS=1");
    for (name, ..) in &tables[1].1 {
        assert!(page.contains(&format!("| `{name}` |")), "docs/exporter.md has no row of {name}");
    }
}

#[test]
fn the_configuration_of_the_page_is_valid() {
    let page = include_str!("../../../docs/exporter.md").replace("\r\n", "\n");
    let example = page.split_once("```toml\n").unwrap().1.split_once("```").unwrap().0;
    let settings = settings(example);
    assert!(settings.groups.contains(MetricGroups::PROCESSES) && !settings.groups.contains(MetricGroups::MIG));
    let cadences = [MetricGroups::ERRORS, MetricGroups::ENERGY, MetricGroups::GPM, MetricGroups::POWER];
    assert_eq!(cadences.map(|group| settings.cadence(group).as_secs()), [60, 30, 10, 0]);
    assert_eq!((settings.listen.port(), settings.gpu_labels.len()), (9400, 2));
}

#[test]
fn values_have_base_units() {
    let mut node = Node::h200x8();
    node.gpus[2].memory.used = 5 << 30;
    node.gpus[2].power.usage = 321_500;
    node.gpus[2].power.energy_mj = 7_000_500;
    node.gpus[2].utilization.gpu = 37;
    node.now_us = Some(1_700_000_000_000_000);
    let scrape = Bench::new(node, "gpu_labels = [\"name\", \"pci_address\"]\n").scrape();
    assert_eq!(scrape.gpu("nvml_gpu_memory_used_bytes", 2), Some(5_368_709_120.0));
    assert_eq!(scrape.gpu("nvml_gpu_power_watts", 2), Some(321.5));
    assert_eq!(scrape.gpu("nvml_gpu_energy_joules_total", 2), Some(7000.5));
    assert_eq!(scrape.gpu("nvml_gpu_utilization_ratio", 2), Some(0.37));
    let labels = [("index", "2"), ("name", "NVIDIA H200"), ("pci_address", "00000000:00:08.0"), ("clock", "sm")];
    assert!(scrape.value("nvml_gpu_clock_hertz", &labels).is_some_and(|hertz| hertz > 1e8));
    assert_eq!(scrape.value("nvml_gpu_ecc_errors_total", &[("index", "2"), ("type", "uncorrected")]), Some(0.0));
    assert_eq!(scrape.value("nvml_gpus", &[]), Some(8.0));
}

#[test]
fn dcgm_names_have_the_units_of_dcgm() {
    let mut node = Node::h200x8();
    node.gpus[2].memory.used = 5 << 30;
    node.gpus[2].power.usage = 321_500;
    node.gpus[2].power.energy_mj = 7_000_500;
    node.now_us = Some(1_700_000_000_000_000);
    let mut bench = Bench::new(node, &format!("{DCGM}{OFTEN}"));
    bench.scrape();
    bench.facts.read();
    bench.sim.node(|node| node.now_us = node.now_us.map(|now| now + 1_000_000));
    std::thread::sleep(Duration::from_millis(120));
    let snapshot = bench.collector.collect();
    assert_eq!(snapshot.format(Format::OpenMetrics), Format::Classic);
    let scrape = Scrape::of(&snapshot);
    let gpu = |name: &str| scrape.value(name, &[("gpu", "2"), ("device", "nvidia2")]);
    assert_eq!(gpu("DCGM_FI_DEV_FB_USED"), Some(5120.0));
    assert_eq!(gpu("DCGM_FI_DEV_POWER_USAGE"), Some(321.5));
    // A second later.
    assert_eq!(gpu("DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION"), Some(7_322_000.0));
    assert_eq!(gpu("DCGM_FI_DEV_XID_ERRORS"), Some(0.0));
    for (name, ..) in names(dcgm::GPU) {
        assert_eq!(scrape.all(name, &[]).len(), 8, "{name}");
    }
    let labels = &scrape.all("DCGM_FI_DEV_GPU_TEMP", &[("gpu", "2")])[0].labels;
    let names: Vec<&str> = labels.keys().map(String::as_str).collect();
    assert_eq!(names, ["DCGM_FI_DRIVER_VERSION", "Hostname", "UUID", "device", "gpu", "modelName", "pci_bus_id"]);
}

/// The calls of a sample with the default settings, within all cadences: none of them waits for the GPU.
#[test]
fn most_samples_make_cheap_calls_only() {
    let mut bench = Bench::new(Node::h200x8(), "rescan_interval = 3600.0\n");
    bench.scrape();
    std::thread::sleep(Duration::from_millis(120));
    assert!(bench.scrape().gpu("nvml_gpu_sm_active_ratio", 7).is_some());
    let calls = |sim: &Simulation| Function::ALL.iter().map(|function| sim.calls(*function)).collect::<Vec<_>>();
    let before = calls(&bench.sim);
    bench.scrape();
    let counts = calls(&bench.sim).into_iter().zip(before).map(|(now, before)| now - before);
    let made: Vec<(Function, u64)> =
        Function::ALL.iter().copied().zip(counts).filter(|(_, count)| *count > 0).collect();
    let expensive = [
        Function::nvmlDeviceGetTotalEnergyConsumption,
        Function::nvmlGpmSampleGet,
        Function::nvmlGpmMetricsGet,
        Function::nvmlDeviceGetMigMode,
        Function::nvmlDeviceGetPcieThroughput,
        Function::nvmlDeviceGetProcessesUtilizationInfo,
        Function::nvmlDeviceGetMaxClockInfo,
    ];
    assert!(made.iter().all(|(function, _)| !expensive.contains(function)), "{made:?}");
    let count: u64 = made.iter().map(|(_, count)| count).sum();
    assert_eq!(count, 2 + 8 * 20, "two for the node, and 20 for each GPU: {made:?}");
}

#[test]
fn mig_devices_have_rows_and_their_changes_are_followed() {
    let mut bench = Bench::new(Node::a100_mig(), "");
    let labels = [("index", "0"), ("gpu_instance_id", "2"), ("compute_instance_id", "1"), ("profile", "1c.3g.20gb")];
    let scrape = bench.scrape();
    assert_eq!(scrape.all("nvml_mig_memory_used_bytes", &[]).len(), 4);
    assert_eq!(scrape.value("nvml_mig_memory_used_bytes", &labels), Some(3_221_225_472.0));
    bench.sim.node(|node| node.gpus[0].mig.instances.retain(|instance| instance.id != 2));
    let scrape = bench.scrape_until(|scrape| scrape.all("nvml_mig_memory_used_bytes", &[]).len() == 2);
    assert_eq!(scrape.value("nvml_mig_memory_used_bytes", &labels), None);
    assert_eq!(scrape.gpu("nvml_gpu_up", 0), Some(1.0));
    // One row for each GPU instance.
    let scrape = Bench::new(Node::a100_mig(), DCGM).scrape();
    assert_eq!(scrape.all("DCGM_FI_DEV_FB_USED", &[("GPU_I_ID", "2"), ("GPU_I_PROFILE", "1c.3g.20gb")]).len(), 1);
    assert_eq!(scrape.all("DCGM_FI_DEV_GPU_TEMP", &[]).len(), 1);
    let disabled = Bench::new(Node::a100_mig(), "[groups]\nmig = false\n").scrape();
    assert!(disabled.all("nvml_mig_memory_used_bytes", &[]).is_empty());
}

#[test]
fn processes_are_bounded() {
    let mut node = Node::h200x8();
    let process = |pid: u32| Process::new(ProcessKind::Compute, pid, u64::from(pid) << 20);
    node.gpus[1].processes = (6000..6100).map(process).collect();
    let mut bench = Bench::new(node, "max_processes = 5\n[groups]\nprocesses = true\n");
    let scrape = bench.scrape();
    assert_eq!(scrape.gpu("nvml_gpu_processes", 1), Some(100.0));
    let processes = scrape.all("nvml_process_memory_used_bytes", &[("index", "1")]);
    let pids: Vec<&str> = processes.iter().map(|series| series.labels["pid"].as_str()).collect();
    assert_eq!(pids, ["6099", "6098", "6097", "6096", "6095"]);
    // Processes are exported only where this is asked for.
    let scrape = Bench::new(Node::h200x8(), "").scrape();
    assert!(!scrape.0.contains_key("nvml_process_memory_used_bytes") && !scrape.0.contains_key("nvml_gpu_processes"));
}

#[test]
fn xid_errors_are_counted_and_bounded() {
    let mut bench = Bench::new(Node::h200x8(), "");
    assert_eq!(bench.scrape().gpu("nvml_gpu_xid_errors_total", 3), Some(0.0));
    for xid in (1..=40).chain([79, 79]) {
        bench.sim.push_event(3, nvml_wrapper::event::EventTypes::CRITICAL_XID_ERROR.bits(), xid);
    }
    let scrape = bench.scrape();
    assert_eq!(scrape.gpu("nvml_gpu_xid_errors_total", 3), Some(42.0));
    assert_eq!(scrape.gpu("nvml_gpu_xid_errors_total", 2), Some(0.0));
    assert_eq!(scrape.gpu("nvml_gpu_last_xid", 3), Some(79.0));
    let by_number = scrape.all("nvml_gpu_xid_errors_by_number_total", &[("index", "3")]);
    assert_eq!(by_number.len(), 33);
    let other = scrape.value("nvml_gpu_xid_errors_by_number_total", &[("index", "3"), ("xid", "other")]);
    assert_eq!(other, Some(10.0));
    // Counts stay in the next sample.
    assert_eq!(bench.scrape().gpu("nvml_gpu_xid_errors_total", 3), Some(42.0));
}

#[test]
fn traffic_is_a_total() {
    let mut bench = Bench::new(Node::h200x8(), OFTEN);
    bench.scrape();
    let mut last = 0.0;
    for _ in 0..3 {
        std::thread::sleep(Duration::from_millis(120));
        let total = bench.scrape().gpu("nvml_gpu_pcie_receive_bytes_total", 1).unwrap();
        assert!(total > last, "{total} after {last}");
        last = total;
    }
}

/// Without GPM, NVML has NVLink counters with 64 bits, and PCIe counters with 32 bits or a measurement over 20 ms.
#[test]
fn traffic_that_is_not_known_is_missing() {
    let second = |profile, config| {
        let mut bench = Bench::new(Node::profile(profile).unwrap(), config);
        bench.scrape();
        std::thread::sleep(Duration::from_millis(120));
        bench.scrape()
    };
    for profile in ["a100x8", "a100_mig", "geforce"] {
        let (own, dcgm) = (second(profile, ""), second(profile, DCGM));
        assert!(own.all("nvml_gpu_pcie_receive_bytes_total", &[]).is_empty(), "{profile}");
        // The measurement is a rate, and no total.
        let has_rate = !dcgm.all("DCGM_FI_PROF_PCIE_RX_BYTES", &[]).is_empty();
        assert_eq!(has_rate, profile == "geforce", "{profile}");
    }
    assert_eq!(second("a100x8", "").all("nvml_gpu_nvlink_receive_bytes_total", &[]).len(), 8);
}
