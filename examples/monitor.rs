//! Prints one line for each GPU every second; with `--once`, only once.
//!
//! Without an NVIDIA library, a simulated node is used.

use std::io::Write;
use std::process::ExitCode;
use std::time::Duration;

use nvml_sim::{Node, Simulation};
use nvml_wrapper::monitor::{DeviceSample, DeviceStatus, MetricGroups, Monitor, Rate, Reading, Sample};
use nvml_wrapper::{Nvml, NvmlError};

fn main() -> ExitCode {
    let once = std::env::args().any(|argument| argument == "--once");
    let simulation;
    let nvml = match Nvml::init() {
        Err(error @ NvmlError::Load(_)) => {
            eprintln!("no NVIDIA library, using a simulated node ({error})");
            simulation = Simulation::start(Node::h200x8());
            Nvml::builder().provider(&simulation).init()
        }
        result => result,
    };
    let nvml = match nvml {
        Ok(nvml) => nvml,
        Err(error) => {
            eprintln!("Error: {error}");
            return ExitCode::FAILURE;
        }
    };
    let mut monitor = Monitor::builder().groups(MetricGroups::DEFAULT | MetricGroups::PROCESSES).build(&nvml);
    loop {
        // Rates need an interval, so the first line follows after it.
        std::thread::sleep(Duration::from_secs(1));
        // A closed pipe ends the program.
        if print(&mut std::io::stdout().lock(), monitor.refresh()).is_err() || once {
            return ExitCode::SUCCESS;
        }
    }
}

fn print(out: &mut impl Write, sample: &Sample) -> std::io::Result<()> {
    if let Some(error) = &sample.node.session_error {
        writeln!(out, "{error}")?;
    }
    for device in &sample.devices {
        write!(out, "GPU {:2} ", device.info.index)?;
        match &device.status {
            DeviceStatus::Unavailable(error) => writeln!(out, "{error}")?,
            DeviceStatus::Missing => writeln!(out, "missing")?,
            _ => print_values(out, device)?,
        }
    }
    Ok(())
}

fn print_values(out: &mut impl Write, device: &DeviceSample) -> std::io::Result<()> {
    write!(out, "{} | ", device.info.name.as_deref().unwrap_or("unknown"))?;
    let watts = [&device.power.average, &device.power.usage].into_iter().find_map(Reading::value);
    write!(out, "{:>3} % ", text(device.utilization.gpu.value()))?;
    write!(out, "{:>3} C ", text(device.temperature.gpu.value()))?;
    write!(out, "{:>4} W ", text(watts.map(|milliwatts| milliwatts / 1000)))?;
    write!(out, "{:>5} MHz ", text(device.clocks.sm.value()))?;
    write!(out, "{:>7} MiB | ", text(device.memory.value().map(|memory| memory.used_with_reserved() >> 20)))?;
    write!(
        out,
        "PCIe {} NVLink {} | ",
        flow(&device.pcie.tx, &device.pcie.rx),
        flow(&device.nvlink.tx, &device.nvlink.rx)
    )?;
    write!(out, "{} processes", device.processes.len())?;
    for mig in &device.mig_devices {
        let used = mig.memory.value().map(|memory| memory.used >> 20);
        let profile = mig.info.profile.as_ref().map(ToString::to_string);
        write!(out, ", MIG {} {} MiB", text(profile), text(used))?;
    }
    for event in &device.xids {
        write!(out, ", Xid {}", event.xid)?;
    }
    if device.status == DeviceStatus::TimedOut {
        write!(out, ", timed out: {:?}", device.timed_out)?;
    }
    writeln!(out)
}

/// Value, or a dash.
fn text(value: Option<impl ToString>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| value.to_string())
}

/// Transmitted and received megabytes per second. A rate that may be greater is marked.
fn flow(tx: &Reading<Rate>, rx: &Reading<Rate>) -> String {
    let megabytes = |rate: Rate| {
        let mark = if rate.is_lower_bound { ">" } else { "" };
        format!("{mark}{:.1}", rate.per_second() / 1e6)
    };
    format!("{}/{} MB/s", text(tx.value().map(megabytes)), text(rx.value().map(megabytes)))
}
