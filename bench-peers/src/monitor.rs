//! A sample of the monitor with everything enabled, compared to the usual calls one after another.
//!
//! All GPUs of the machine are sampled.

use std::ffi::OsStr;
use std::time::{Duration, Instant};

use cpu_time::ProcessTime;
use nvml_wrapper::device::clock::Clock;
use nvml_wrapper::device::ecc::{EccCounter, MemoryError};
use nvml_wrapper::device::field::FieldId;
use nvml_wrapper::device::pcie::PcieUtilCounter;
use nvml_wrapper::device::thermal::TemperatureSensor;
use nvml_wrapper::monitor::{DeviceStatus, MetricGroups, Monitor};
use nvml_wrapper::{Device, Nvml};

use crate::Failure;
use crate::allocations;
use crate::race::median;

/// Ticks of an agent, one each second.
const TICKS: usize = 12;

pub fn run(path: &OsStr) -> Result<(), Failure> {
    // SAFETY: the user names a library of NVML.
    let nvml = unsafe { Nvml::builder().lib_path(path) }.init()?;
    let devices: Vec<Device> = nvml.devices()?.collect::<Result<_, _>>()?;
    let mut monitor = Monitor::builder().groups(MetricGroups::all()).build(&nvml);
    // Threads start, and buffers get their size.
    for _ in 0..3 {
        std::thread::sleep(Duration::from_millis(200));
        monitor.refresh();
    }
    let (start, cpu) = (Instant::now(), ProcessTime::now());
    let mut times = Vec::with_capacity(TICKS);
    let allocated = allocations::counted(|| {
        for _ in 0..TICKS {
            std::thread::sleep(Duration::from_secs(1));
            let start = Instant::now();
            let sample = monitor.refresh();
            let is_complete = sample.devices.iter().all(|device| device.status == DeviceStatus::Available);
            times.push((start.elapsed(), is_complete));
        }
    });
    let percent = 100.0 * cpu.elapsed().as_secs_f64() / start.elapsed().as_secs_f64();
    let incomplete = times.iter().filter(|(_, is_complete)| !is_complete).count();
    let sample = milliseconds(times.iter().map(|(time, _)| *time));

    let slowest = SLOW.iter().map(|(name, call)| {
        let times = devices.iter().cycle().take(9).map(|device| timed(|| call(device)));
        (*name, milliseconds(times))
    });
    let (slowest, slowest_time) = slowest.max_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or_default();
    let in_turn = timed(|| devices.iter().for_each(usual)).as_secs_f64() * 1e3;

    println!("monitor, {} GPUs, everything enabled, one tick a second, medians:", devices.len());
    println!(
        "  sample {sample:.3} ms; its slowest call {slowest_time:.3} ms ({slowest}), ratio {:.2}",
        sample / slowest_time
    );
    println!("  the usual calls one after another {in_turn:.3} ms, {:.1} times the sample", in_turn / sample);
    println!("  CPU time of the process {percent:.3} % of a core, {allocated} allocations in {TICKS} samples");
    if incomplete > 0 {
        println!("  {incomplete} samples had an unavailable device");
    }
    Ok(())
}

type Call = fn(&Device);

/// Calls of the monitor that wait for the GPU.
const SLOW: [(&str, Call); 3] = [
    ("total_energy_consumption", |device| drop(device.total_energy_consumption())),
    ("processes_utilization_info", |device| drop(device.processes_utilization_info(None))),
    ("gpm_sample", |device| drop(device.gpm_sample())),
];

/// The usual calls of an agent.
fn usual(device: &Device) {
    drop(device.utilization_rates());
    drop(device.encoder_utilization());
    drop(device.decoder_utilization());
    drop(device.memory_info());
    drop(device.temperature(TemperatureSensor::Gpu));
    drop(device.field_value(FieldId::MEMORY_TEMP));
    drop(device.power_usage());
    drop(device.enforced_power_limit());
    drop(device.total_energy_consumption());
    for clock in [Clock::Graphics, Clock::Sm, Clock::Memory, Clock::Video] {
        drop(device.clock_info(clock));
    }
    drop(device.current_clocks_event_reasons());
    drop(device.performance_state());
    drop(device.pcie_throughput(PcieUtilCounter::Send));
    drop(device.pcie_throughput(PcieUtilCounter::Receive));
    drop(device.nvlink_throughput());
    drop(device.total_ecc_errors(MemoryError::Corrected, EccCounter::Volatile));
    drop(device.total_ecc_errors(MemoryError::Uncorrected, EccCounter::Volatile));
    drop(device.remapped_rows());
    for process in device.running_compute_processes().into_iter().flatten() {
        drop(device.nvml().sys_process_name(process.pid));
    }
    drop(device.running_graphics_processes());
    drop(device.processes_utilization_info(None));
}

fn timed(call: impl FnOnce()) -> Duration {
    let start = Instant::now();
    call();
    start.elapsed()
}

/// Median in milliseconds.
fn milliseconds(times: impl Iterator<Item = Duration>) -> f64 {
    median(times.map(|time| time.as_secs_f64() * 1e3).collect())
}
