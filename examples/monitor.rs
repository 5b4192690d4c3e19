//! Prints one line for each GPU every second.

mod common;

use std::io::Write;
use std::process::ExitCode;
use std::time::Duration;

use nvml_wrapper::monitor::{DeviceSample, DeviceStatus, MetricGroups, Monitor, Rate, Reading, Sample};

const USAGE: &str = "usage: monitor [--no-sim] [--once]

Prints one line for each GPU every second; with --once, only once. Without an NVIDIA library, a simulated node is used;
with --no-sim, the program fails instead.";

fn main() -> ExitCode {
    let read = |arguments: &mut common::Arguments| Ok((arguments.option("--no-sim"), arguments.option("--once")));
    let (no_sim, once) = match common::arguments(USAGE, read) {
        Ok(read) => read,
        Err(code) => return code,
    };
    common::finish(common::session(no_sim).map(|session| {
        let groups = MetricGroups::DEFAULT | MetricGroups::PROCESSES;
        let mut monitor = Monitor::builder().groups(groups).build(&session.nvml);
        loop {
            // Rates need an interval, so the first line follows after it.
            std::thread::sleep(Duration::from_secs(1));
            common::check(print(&mut std::io::stdout().lock(), monitor.refresh()));
            if once {
                return;
            }
        }
    }))
}

fn print(out: &mut impl Write, sample: &Sample) -> std::io::Result<()> {
    if let Some(error) = &sample.node.session_error {
        writeln!(out, "{error}")?;
    }
    if sample.devices.is_empty() {
        writeln!(out, "no GPUs")?;
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
    write!(out, "{:>3} % ", common::or_dash(device.utilization.gpu.value()))?;
    write!(out, "{:>3} C ", common::or_dash(device.temperature.gpu.value()))?;
    write!(out, "{:>4} W ", common::or_dash(watts.map(|milliwatts| milliwatts / 1000)))?;
    write!(out, "{:>5} MHz ", common::or_dash(device.clocks.sm.value()))?;
    write!(
        out,
        "{:>7} MiB | ",
        common::or_dash(device.memory.value().map(|memory| memory.used_with_reserved() >> 20))
    )?;
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
        write!(out, ", MIG {} {} MiB", common::or_dash(profile), common::or_dash(used))?;
    }
    for event in &device.xids {
        write!(out, ", Xid {}", event.xid)?;
    }
    if device.status == DeviceStatus::TimedOut {
        write!(out, ", timed out: {}", common::words(device.timed_out.iter_names().map(|(name, _)| name)))?;
    }
    writeln!(out)
}

/// Transmitted and received megabytes per second. A rate that may be greater is marked.
fn flow(tx: &Reading<Rate>, rx: &Reading<Rate>) -> String {
    let megabytes = |rate: Rate| {
        let mark = if rate.is_lower_bound { ">" } else { "" };
        format!("{mark}{:.1}", rate.per_second() / 1e6)
    };
    format!("{}/{} MB/s", common::or_dash(tx.value().map(megabytes)), common::or_dash(rx.value().map(megabytes)))
}
