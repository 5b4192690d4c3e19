//! Cost of a sample of the monitor, with everything on, compared to the usual calls one after another.
//!
//! On a machine with GPUs: the time of a sample at one tick a second and at ten, that of the slowest call, and that of
//! the usual calls. Without an NVIDIA library: the same with 1, 2, 8 and 16 simulated GPUs, whose slow calls take as long
//! as those of an H100, and the CPU time of an agent.

// A benchmark may panic on unexpected results.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::time::{Duration, Instant};

use cpu_time::ProcessTime;
use nvml_sim::{Fault, Function, Node, Process, ProcessKind, Simulation};
use nvml_wrapper::device::clock::Clock;
use nvml_wrapper::device::ecc::{EccCounter, MemoryError};
use nvml_wrapper::device::field::FieldId;
use nvml_wrapper::device::pcie::PcieUtilCounter;
use nvml_wrapper::device::thermal::TemperatureSensor;
use nvml_wrapper::monitor::{DeviceStatus, MetricGroups, Monitor};
use nvml_wrapper::{Device, Nvml, NvmlError};

/// Time of the slow calls on an H100 with driver 580.159.04, in microseconds.
const SLOW: [(Function, u64); 4] = [
    (Function::nvmlDeviceGetTotalEnergyConsumption, 3000),
    (Function::nvmlDeviceGetProcessesUtilizationInfo, 2300),
    (Function::nvmlDeviceGetPcieThroughput, 20_700),
    (Function::nvmlGpmSampleGet, 50),
];

fn main() {
    // `cargo test --benches` also runs this program: then few samples are enough.
    let is_bench = std::env::args().any(|argument| argument == "--bench");
    println!("{:<22} {:>10} {:>10} {:>10} {:>10} {:>10}", "medians", "1 / s", "8 / s", "slowest", "in turn", "gain");
    match Nvml::init() {
        Ok(nvml) => compare(&nvml, is_bench, 16),
        Err(NvmlError::Load(_)) => {
            for count in [1, 2, 8, 16] {
                let (_sim, nvml) = simulated(count);
                compare(&nvml, is_bench, 3 * count);
            }
            agent(is_bench);
        }
        Err(error) => panic!("{error}"),
    }
}

/// Node with this number of GPUs, each with a process.
fn simulated(count: usize) -> (Simulation, Nvml) {
    let mut node = Node::h200x8();
    let boards = node.gpus.clone();
    node.gpus = (0_u32..)
        .zip(boards.iter().cycle().take(count))
        .map(|(index, board)| {
            let mut gpu = board.clone();
            gpu.uuid = format!("GPU-00000000-0000-4000-8000-{index:012}");
            (gpu.minor_number, gpu.pci.device) = (index, index);
            gpu.processes = vec![Process::new(ProcessKind::Compute, 5000 + index, 1 << 30)];
            gpu
        })
        .collect();
    let sim = Simulation::start(node);
    let nvml = Nvml::builder().provider(&sim).init().unwrap();
    for (function, micros) in SLOW {
        sim.fail(function, Fault::delay(Duration::from_micros(micros)));
    }
    (sim, nvml)
}

fn monitor(nvml: &Nvml, threads: usize) -> Monitor {
    Monitor::builder().groups(MetricGroups::all()).pool_size(threads).build(nvml)
}

/// Prints the time of a sample, of its slowest call, and of the usual calls.
fn compare(nvml: &Nvml, is_bench: bool, threads: usize) {
    let devices: Vec<Device> = nvml.devices().unwrap().map(Result::unwrap).collect();
    let mut monitor = monitor(nvml, threads);
    let mut ticks = |count: usize, pause: u64| {
        median((0..if is_bench { count } else { 2 }).map(|_| {
            std::thread::sleep(Duration::from_millis(pause));
            let start = Instant::now();
            let sample = monitor.refresh();
            let elapsed = start.elapsed();
            assert!(sample.devices.iter().all(|device| device.status == DeviceStatus::Available));
            elapsed
        }))
    };
    // GPM needs 110 ms between two samples.
    let (each_second, often) = (ticks(9, 1000), ticks(40, 125));
    let timed = |call: &dyn Fn(&Device)| {
        median((0..if is_bench { 9 } else { 1 }).map(|_| {
            let start = Instant::now();
            devices.iter().take(1).for_each(call);
            start.elapsed()
        }))
    };
    let energy = timed(&|device| drop(device.total_energy_consumption()));
    let processes = timed(&|device| drop(device.processes_utilization_info(None)));
    let start = Instant::now();
    devices.iter().for_each(usual);
    let in_turn = start.elapsed();
    let gain = in_turn.as_secs_f64() / each_second.as_secs_f64();
    let name = format!("{} GPUs, {threads} threads", devices.len());
    println!(
        "{name:<22} {each_second:>10.2?} {often:>10.2?} {:>10.2?} {in_turn:>10.2?} {gain:>9.1}x",
        energy.max(processes)
    );
}

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

/// Prints the CPU time of an agent that takes a sample of 8 GPUs each second.
fn agent(is_bench: bool) {
    let (_sim, nvml) = simulated(8);
    let mut monitor = monitor(&nvml, 16);
    monitor.refresh();
    let (start, cpu_start) = (Instant::now(), ProcessTime::now());
    for _ in 0..if is_bench { 20 } else { 1 } {
        std::thread::sleep(Duration::from_secs(u64::from(is_bench)));
        monitor.refresh();
    }
    let (elapsed, cpu) = (start.elapsed(), cpu_start.elapsed());
    let percent = 100.0 * cpu.as_secs_f64() / elapsed.as_secs_f64();
    println!("agent, 8 GPUs each second: {percent:.3} % of a core, with the simulator's part");
}

fn median(times: impl Iterator<Item = Duration>) -> Duration {
    let mut times: Vec<_> = times.collect();
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
