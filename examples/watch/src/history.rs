//! Values of the last samples of each GPU.

use std::collections::{BTreeMap, VecDeque};

use nvml_wrapper::monitor::{DeviceSample, Sample};

use crate::format::{memory, power};

/// Samples that are kept.
const CAPACITY: usize = 240;

/// Series of a GPU, in percent, oldest value first.
#[derive(Debug, Clone, Default)]
pub struct History {
    /// GPU utilization.
    pub utilization: Series,
    /// Used memory.
    pub memory: Series,
    /// Power, of the limit.
    pub power: Series,
}

/// Values of the last samples in percent, oldest first. `None` where the GPU did not report a value.
#[derive(Debug, Clone, Default)]
pub struct Series(VecDeque<Option<u64>>);

impl Series {
    fn push(&mut self, value: Option<u64>) {
        if self.0.len() == CAPACITY {
            self.0.pop_front();
        }
        self.0.push_back(value);
    }

    /// The last values, at most this number.
    pub fn last(&self, count: usize) -> impl Iterator<Item = Option<u64>> {
        self.0.iter().skip(self.0.len().saturating_sub(count)).copied()
    }
}

/// Histories of all GPUs, by index.
#[derive(Debug, Clone, Default)]
pub struct Histories(BTreeMap<u32, History>);

impl Histories {
    /// Adds the values of a sample.
    pub fn push(&mut self, sample: &Sample) {
        for device in &sample.devices {
            self.0.entry(device.info.index).or_default().push(device);
        }
    }

    /// History of a GPU.
    #[must_use]
    pub fn of(&self, index: u32) -> History {
        self.0.get(&index).cloned().unwrap_or_default()
    }
}

impl History {
    fn push(&mut self, device: &DeviceSample) {
        // A driver may report any numbers.
        let percent = |(part, whole): (u64, u64)| {
            let percent = (u128::from(part) * 100).checked_div(whole.into())?;
            u64::try_from(percent).ok()
        };
        self.utilization.push(device.utilization.gpu.value().map(u64::from));
        self.memory.push(memory(device).and_then(percent));
        self.power.push(power(device).and_then(|(draw, limit)| percent((draw, limit?))));
    }
}
