//! Prints GPM metrics of each GPU every second.

mod common;

use std::process::ExitCode;
use std::time::Duration;

use nvml_wrapper::gpm::{GpmMetricId, GpmMetrics};
use nvml_wrapper::{Device, GpmSample, Nvml, Result};

const USAGE: &str = "usage: gpm [--no-sim] [SECONDS]

Prints GPM metrics of each GPU every second, endlessly by default. GPM requires Hopper or newer. Without an NVIDIA
library, a simulated node is used; with --no-sim, the program fails instead.";

/// Metrics, and their names in the output.
const METRICS: [(GpmMetricId, &str); 8] = [
    (GpmMetricId::GraphicsUtil, "graphics"),
    (GpmMetricId::SmUtil, "SM"),
    (GpmMetricId::SmOccupancy, "SM occupancy"),
    (GpmMetricId::AnyTensorUtil, "tensor"),
    (GpmMetricId::DramBwUtil, "DRAM"),
    (GpmMetricId::PcieTxPerSec, "PCIe TX"),
    (GpmMetricId::PcieRxPerSec, "PCIe RX"),
    (GpmMetricId::NvlinkTotalTxPerSec, "NVLink TX"),
];

/// A GPU with its last two samples, which are reused, so that the loop does not allocate memory for them.
struct Watched {
    index: usize,
    device: Device,
    before: GpmSample,
    now: GpmSample,
    metrics: GpmMetrics,
}

fn main() -> ExitCode {
    let read = |arguments: &mut common::Arguments| Ok((arguments.option("--no-sim"), arguments.seconds()?));
    let (no_sim, length) = match common::arguments(USAGE, read) {
        Ok(read) => read,
        Err(code) => return code,
    };
    let seconds = length.map_or(u64::MAX, |length| length.as_secs());
    let mut report = |line| common::print_line(line);
    common::finish(common::session(no_sim).and_then(|session| watch(&session.nvml, seconds, &mut report)))
}

/// Reports the metrics of each GPU every second. An error of one GPU is reported in its place.
pub(crate) fn watch(nvml: &Nvml, seconds: u64, report: &mut dyn FnMut(String)) -> Result<()> {
    let mut all = Vec::new();
    for (index, device) in nvml.devices()?.enumerate() {
        match device.and_then(|device| Watched::new(index, device)) {
            Ok(watched) => all.push(watched),
            Err(error) => report(format!("GPU {index}: {error}")),
        }
    }
    if nvml.device_count()? == 0 {
        report("no GPUs".to_owned());
    }
    for _ in 0..if all.is_empty() { 0 } else { seconds } {
        std::thread::sleep(Duration::from_secs(1));
        for watched in &mut all {
            let metrics = watched.read().unwrap_or_else(|error| format!(" {error}"));
            report(format!("GPU {}:{metrics}", watched.index));
        }
    }
    Ok(())
}

impl Watched {
    fn new(index: usize, device: Device) -> Result<Watched> {
        let (before, now) = (device.gpm_sample()?, device.nvml().create_gpm_sample()?);
        Ok(Watched { index, device, before, now, metrics: GpmMetrics::new(METRICS.map(|(id, _)| id)) })
    }

    /// Metrics since the last successful read.
    fn read(&mut self) -> Result<String> {
        self.device.gpm_sample_into(&mut self.now)?;
        self.metrics.read(&self.before, &self.now)?;
        std::mem::swap(&mut self.before, &mut self.now);
        let mut text = String::new();
        for (metric, (_, name)) in self.metrics.iter().zip(METRICS) {
            let info = metric.info.as_ref();
            let unit = info.and_then(|info| info.unit.as_deref()).unwrap_or_default();
            text += &match metric.value {
                Ok(None) => format!(" {name} (no value)"),
                Ok(Some(value)) => format!(" {name} {value:.1} {unit}"),
                Err(code) => format!(" {name} ({code})"),
            };
        }
        Ok(text)
    }
}
