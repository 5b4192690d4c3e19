//! Load of a GPU: the values of a board that depend on it.

use nvml_sys::nvmlPstates_t;

use super::{PcieThroughput, ProcessSample};
use crate::gpu::{Gpu, Process};

/// Values of a board that depend on its load.
#[derive(Debug, Clone, Default)]
pub struct Load {
    /// GPU and memory utilization, in percent.
    pub utilization: (u32, u32),
    /// Current clocks in MHz, by `nvmlClockType_t`.
    pub clocks: [u32; 4],
    /// Performance state.
    pub performance_state: nvmlPstates_t,
    /// Clocks event reasons, as a bit mask.
    pub event_reasons: u64,
    /// Power draw, in milliwatts.
    pub power: u32,
    /// Average power draw of the memory, in milliwatts.
    pub memory_power: Option<u32>,
    /// GPU core temperature and memory temperature, in degrees Celsius.
    pub temperatures: (i32, Option<i32>),
    /// Used BAR1 memory, in bytes.
    pub bar1_used: u64,
    /// PCIe throughput.
    pub pcie: Option<PcieThroughput>,
    /// GPM metrics that are not 0: ID and value.
    pub gpm: Vec<(u32, f64)>,
}

impl Gpu {
    /// Starts a process that puts the GPU under load.
    pub fn run(&mut self, process: Process) {
        let [_, busy] = self.loads.clone();
        self.memory.used = self.memory.used.saturating_add(process.used_memory.unwrap_or(0));
        self.processes.push(process);
        if let Some(samples) = &mut self.activity.process_samples {
            let (sm, memory) = busy.utilization;
            samples.push(ProcessSample { pid: process.pid, sm, memory, ..ProcessSample::default() });
        }
        self.set_load(&busy);
    }

    /// Ends all processes. The GPU is idle.
    pub fn stop(&mut self) {
        let [idle, _] = self.loads.clone();
        self.memory.used = 0;
        self.processes.clear();
        self.activity.process_samples.iter_mut().for_each(Vec::clear);
        self.set_load(&idle);
    }

    /// Sets the values that depend on the load: utilization, clocks, power, temperatures, event reasons, GPM counters.
    pub fn set_load(&mut self, load: &Load) {
        (self.utilization.gpu, self.utilization.memory) = load.utilization;
        self.clocks.current = load.clocks;
        self.clocks.performance_state = load.performance_state;
        self.clocks.event_reasons = load.event_reasons;
        self.power.usage = load.power;
        self.power.memory_usage = load.memory_power;
        (self.thermal.gpu, self.thermal.memory) = load.temperatures;
        self.memory.bar1_used = load.bar1_used;
        self.board.pcie_throughput = load.pcie;
        self.gpm.meter.counters.iter_mut().for_each(|counter| counter.load = 0.0);
        for (metric, value) in &load.gpm {
            self.gpm.meter.set_load(*metric, *value);
        }
    }
}
