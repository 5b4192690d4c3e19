//! Jobs of the pool.

use crate::error::Result;
use crate::monitor::MetricGroups;
use crate::monitor::builder::Reopen;
use crate::monitor::node::Node;
use crate::monitor::pool::Job;
use crate::monitor::probe::Probe;
use crate::monitor::reader::Reader;
use crate::nvml::Nvml;

/// Calls for one device or for the node, and what is to be read.
pub(super) struct Task {
    /// Session or opened device that the task belongs to: the result of an older one is not used.
    pub(super) generation: u64,
    pub(super) due: MetricGroups,
    pub(super) work: Work,
}

pub(super) enum Work {
    /// Reader at a place of the device.
    Read {
        place: usize,
        reader: Box<dyn Reader>,
    },
    Node(Box<Node>),
    Probe {
        index: u32,
        probe: Box<Probe>,
    },
    Reopen {
        open: Reopen,
        result: Option<Result<Nvml>>,
    },
}

impl Job for Task {
    #[inline]
    fn run(&mut self) {
        match &mut self.work {
            Work::Read { reader, .. } => reader.run(self.due),
            Work::Node(node) => node.run(self.due),
            Work::Probe { probe, .. } => probe.run(),
            Work::Reopen { open, result } => *result = Some(open()),
        }
    }

    #[inline]
    fn is_serial(&self) -> bool {
        matches!(&self.work, Work::Read { reader, .. } if reader.is_serial())
    }
}
