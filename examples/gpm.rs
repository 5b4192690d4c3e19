//! Prints GPM metrics of each GPU every second: `gpm [SECONDS]`, endless by default. Requires Hopper or newer.

use std::process::ExitCode;
use std::time::Duration;

use nvml_wrapper::gpm::{GpmMetricId, GpmMetrics};
use nvml_wrapper::{Device, GpmSample, Nvml, Result};

const METRICS: [GpmMetricId; 8] = [
    GpmMetricId::GraphicsUtil,
    GpmMetricId::SmUtil,
    GpmMetricId::SmOccupancy,
    GpmMetricId::AnyTensorUtil,
    GpmMetricId::DramBwUtil,
    GpmMetricId::PcieTxPerSec,
    GpmMetricId::PcieRxPerSec,
    GpmMetricId::NvlinkTotalTxPerSec,
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
    let seconds = std::env::args().nth(1).and_then(|argument| argument.parse().ok()).unwrap_or(u64::MAX);
    match Nvml::init().and_then(|nvml| watch(&nvml, seconds, &mut |line| println!("{line}"))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Error: {error}");
            ExitCode::FAILURE
        }
    }
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
        Ok(Watched { index, device, before, now, metrics: GpmMetrics::new(METRICS) })
    }

    /// Metrics since the last successful read.
    fn read(&mut self) -> Result<String> {
        self.device.gpm_sample_into(&mut self.now)?;
        self.metrics.read(&self.before, &self.now)?;
        std::mem::swap(&mut self.before, &mut self.now);
        let mut text = String::new();
        for metric in &self.metrics {
            let info = metric.info.as_ref();
            let unit = info.and_then(|info| info.unit.as_deref()).unwrap_or_default();
            text += &match metric.value {
                Ok(None) => format!(" {:?} (no value)", metric.id),
                Ok(Some(value)) => format!(" {:?} {value:.1} {unit}", metric.id),
                Err(code) => format!(" {:?} ({code})", metric.id),
            };
        }
        Ok(text)
    }
}
