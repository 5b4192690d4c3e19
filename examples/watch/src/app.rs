//! State of the program: samples, history, selection and keys.

use std::time::Duration;

use nvml_wrapper::gpm::GpmMetricId;
use nvml_wrapper::monitor::{MetricGroups, Monitor, ProcessSample, Sample};
use ratatui::crossterm::event::KeyCode;

use crate::history::Histories;
use crate::source::Source;

/// Order of the processes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Process ID.
    Pid,
    /// Index of the GPU.
    Gpu,
    /// SM utilization, the greatest first.
    Sm,
    /// Used memory, the greatest first.
    Memory,
}

impl Sort {
    /// In the order of the columns.
    const ALL: [Sort; 4] = [Sort::Pid, Sort::Gpu, Sort::Sm, Sort::Memory];

    /// The order that is `steps` to the right.
    fn moved(self, steps: usize) -> Sort {
        let position = Sort::ALL.iter().position(|sort| *sort == self).unwrap_or(0);
        Sort::ALL.get((position + steps) % Sort::ALL.len()).copied().unwrap_or(self)
    }
}

/// The program.
#[derive(Debug)]
pub struct App {
    source: Source,
    monitor: Monitor,
    pub(crate) driver: String,
    pub(crate) interval: Duration,
    pub(crate) histories: Histories,
    /// Position of the selected GPU among the GPUs.
    pub(crate) selected: usize,
    pub(crate) sort: Sort,
    /// Whether only processes of the selected GPU are shown.
    pub(crate) only_selected: bool,
    pub(crate) is_paused: bool,
}

impl App {
    /// Starts the monitor.
    #[must_use]
    pub fn new(source: Source, interval: Duration) -> App {
        let driver = source.nvml.sys_driver_version().unwrap_or_else(|_| "unknown".to_owned());
        let monitor = Monitor::builder()
            .groups(MetricGroups::all())
            .gpm_metrics([
                GpmMetricId::GraphicsUtil,
                GpmMetricId::SmUtil,
                GpmMetricId::AnyTensorUtil,
                GpmMetricId::DramBwUtil,
            ])
            .cadence(MetricGroups::ERRORS | MetricGroups::ENERGY, Duration::from_secs(5))
            .build(&source.nvml);
        App {
            source,
            monitor,
            driver,
            interval,
            histories: Histories::default(),
            selected: 0,
            sort: Sort::Memory,
            only_selected: false,
            is_paused: false,
        }
    }

    /// Takes a sample.
    pub fn tick(&mut self) {
        if !self.is_paused {
            self.source.pass();
            self.histories.push(self.monitor.refresh());
        }
    }

    /// The last sample.
    #[must_use]
    pub fn sample(&self) -> &Sample {
        self.monitor.latest()
    }

    /// Time between two samples.
    #[must_use]
    pub fn interval(&self) -> Duration {
        self.interval
    }

    /// Word for a session without a driver.
    #[must_use]
    pub fn mark(&self) -> Option<&'static str> {
        self.source.mark
    }

    /// Selects the GPU at this position.
    pub fn select(&mut self, position: usize) {
        self.selected = position.min(self.sample().devices.len().saturating_sub(1));
    }

    /// Handles a key. Returns `false` if the program is to end.
    pub fn press(&mut self, key: KeyCode) -> bool {
        let last = self.sample().devices.len().saturating_sub(1);
        match key {
            KeyCode::Char('q') | KeyCode::Esc => return false,
            KeyCode::Up | KeyCode::Char('k') => self.selected = self.selected.saturating_sub(1),
            KeyCode::Down | KeyCode::Char('j') => self.selected = (self.selected + 1).min(last),
            KeyCode::Home => self.selected = 0,
            KeyCode::End => self.selected = last,
            KeyCode::Right | KeyCode::Char('s') => self.sort = self.sort.moved(1),
            KeyCode::Left => self.sort = self.sort.moved(Sort::ALL.len() - 1),
            KeyCode::Char('g') | KeyCode::Tab => self.only_selected = !self.only_selected,
            KeyCode::Char(' ') => self.is_paused = !self.is_paused,
            _ => {}
        }
        true
    }

    /// Processes with the index of their GPU, in the selected order.
    pub(crate) fn processes(&self) -> Vec<(u32, &ProcessSample)> {
        let devices = self.sample().devices.iter().enumerate();
        let shown = devices.filter(|(position, _)| !self.only_selected || *position == self.selected);
        let mut processes: Vec<(u32, &ProcessSample)> =
            shown.flat_map(|(_, device)| device.processes.iter().map(|process| (device.info.index, process))).collect();
        // The sort is stable: equal processes are in the order of GPU and process ID.
        let sm = |process: &ProcessSample| process.utilization.map(|utilization| utilization.sm);
        match self.sort {
            Sort::Memory => processes.sort_by_key(|(_, process)| std::cmp::Reverse(process.used_gpu_memory)),
            Sort::Sm => processes.sort_by_key(|(_, process)| std::cmp::Reverse(sm(process))),
            Sort::Gpu => {}
            Sort::Pid => processes.sort_by_key(|(_, process)| process.pid),
        }
        processes
    }
}
