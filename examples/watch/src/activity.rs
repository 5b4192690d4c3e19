//! Load of a simulated node that changes with time.

use std::f64::consts::TAU;

use nvml_sim::model::Load;
use nvml_sim::{Gpu, Node, Process, ProcessKind};

/// Names of programs, and the part of the GPU memory that they use, in percent.
const PROGRAMS: [(&str, u64); 4] =
    [("python3 train.py", 62), ("vllm serve", 85), ("python3 evaluate.py", 24), ("ffmpeg", 3)];

/// Starts programs on three of four GPUs that have none.
pub(crate) fn start(node: &mut Node) {
    for (index, gpu) in node.gpus.iter_mut().enumerate() {
        if index % 4 == 3 || !gpu.processes.is_empty() || gpu.modes.mig.is_some_and(|(current, _)| current == 1) {
            continue;
        }
        let Some((name, part)) = PROGRAMS.get(index % PROGRAMS.len()) else { continue };
        let pid = 20_000 + u32::try_from(index).unwrap_or(0) * 137;
        gpu.run(Process::new(ProcessKind::Compute, pid, gpu.memory.total / 100 * part));
        node.process_names.insert(pid, name.as_bytes().to_vec());
    }
}

/// Sets the load of GPUs with processes for a time in seconds since the start.
pub(crate) fn pass(node: &mut Node, seconds: f64) {
    for (index, gpu) in (0_u32..).zip(&mut node.gpus) {
        if !gpu.processes.is_empty() {
            let [idle, busy] = gpu.loads.clone();
            let load = between(&idle, &busy, gpu.clocks.max, share(f64::from(index), seconds));
            gpu.set_load(&load);
            set_processes(gpu, &load);
        }
    }
}

/// Part of the full load, from 0 to 1: waves of different length on each GPU, with short pauses.
fn share(index: f64, seconds: f64) -> f64 {
    let wave = |period: f64, phase: f64| (TAU * (seconds / period + phase)).sin();
    let slow = 0.72 + 0.2 * wave(19.0 + 3.0 * index, index * 0.37);
    let fast = 0.08 * wave(4.3 + index, index * 0.11);
    let pause = wave(31.0 + 7.0 * index, 0.2 * index) > 0.93;
    if pause { 0.06 } else { (slow + fast).clamp(0.0, 1.0) }
}

/// A load between two others. The clocks are those of a GPU that nothing limits.
fn between(idle: &Load, busy: &Load, clocks: [u32; 4], share: f64) -> Load {
    let number = |idle: u32, busy: u32| rounded(f64::from(idle) + (f64::from(busy) - f64::from(idle)) * share);
    let degrees = |idle: i32, busy: i32| i32::try_from(number(idle.unsigned_abs(), busy.unsigned_abs())).unwrap_or(0);
    let mut load = busy.clone();
    load.utilization = (number(idle.utilization.0, busy.utilization.0), number(idle.utilization.1, busy.utilization.1));
    load.power = number(idle.power, busy.power);
    // The power limit lowers the clocks of a GPU at full load only.
    if share < 0.85 {
        load.event_reasons = 0;
        load.clocks = clocks;
    }
    load.temperatures.0 = degrees(idle.temperatures.0, busy.temperatures.0);
    load.temperatures.1 = idle.temperatures.1.zip(busy.temperatures.1).map(|(idle, busy)| degrees(idle, busy));
    if let (Some(pcie), Some(idle)) = (&mut load.pcie, &idle.pcie) {
        (pcie.sent, pcie.received) = (number(idle.sent, pcie.sent), number(idle.received, pcie.received));
    }
    load.gpm.iter_mut().for_each(|(_, value)| *value *= share);
    load
}

fn set_processes(gpu: &mut Gpu, load: &Load) {
    let (sm, memory) = load.utilization;
    for sample in gpu.activity.process_samples.iter_mut().flatten() {
        (sample.sm, sample.memory) = (sm, memory);
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn rounded(value: f64) -> u32 {
    value.round().max(0.0) as u32
}
