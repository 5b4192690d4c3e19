//! Prints GPM metrics of each GPU every second: `gpm [SECONDS]`, endless by default. Requires Hopper or newer.

use std::process::ExitCode;
use std::time::Duration;

use nvml_wrapper::gpm::{GpmMetricId, GpmMetrics};
use nvml_wrapper::{Device, GpmSample, Nvml, NvmlError};

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

/// A GPU with its last two samples, which are reused, so that the loop does not allocate memory.
struct Watched {
    device: Device,
    before: GpmSample,
    now: GpmSample,
    metrics: GpmMetrics,
}

fn main() -> ExitCode {
    let seconds = std::env::args().nth(1).and_then(|argument| argument.parse().ok()).unwrap_or(u64::MAX);
    match watch(seconds) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn watch(seconds: u64) -> Result<(), NvmlError> {
    let nvml = Nvml::init()?;
    let mut all = Vec::new();
    for device in nvml.devices()? {
        let device = device?;
        match device.gpm_sample() {
            Ok(before) => {
                let now = nvml.create_gpm_sample()?;
                all.push(Watched { device, before, now, metrics: GpmMetrics::new(METRICS) });
            }
            Err(error) => println!("GPU {}: {error}", device.index()?),
        }
    }
    for _ in 0..if all.is_empty() { 0 } else { seconds } {
        std::thread::sleep(Duration::from_secs(1));
        for watched in &mut all {
            watched.device.gpm_sample_into(&mut watched.now)?;
            watched.metrics.read(&watched.before, &watched.now)?;
            std::mem::swap(&mut watched.before, &mut watched.now);
            print!("GPU {}:", watched.device.index()?);
            for metric in &watched.metrics {
                let info = metric.info.as_ref();
                let unit = info.and_then(|info| info.unit.as_deref()).unwrap_or_default();
                match metric.value {
                    Ok(None) => print!(" {:?} (no value)", metric.id),
                    Ok(Some(value)) => print!(" {:?} {value:.1} {unit}", metric.id),
                    Err(code) => print!(" {:?} ({code})", metric.id),
                }
            }
            println!();
        }
    }
    Ok(())
}
