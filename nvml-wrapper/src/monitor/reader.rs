//! Readers: the calls of one part of a device's metrics, which one job makes.

use crate::monitor::reading::Queries;
use crate::monitor::{DeviceSample, MetricGroups};

/// Calls of one part of a device's metrics, with buffers for their results. A reader is moved to a thread and back.
pub(super) trait Reader: Send + Sync + std::fmt::Debug {
    /// Groups that the reader reads.
    fn groups(&self) -> MetricGroups;

    /// Whether the calls are cheap: they then run one after another, as threads make them slower. Calls that sleep or
    /// wait for the GPU run side by side.
    #[inline]
    fn is_serial(&self) -> bool {
        false
    }

    fn queries(&self) -> &Queries;

    /// Makes the calls of the groups that are due. The first run also learns which metrics the device supports.
    fn run(&mut self, due: MetricGroups);

    /// Moves the results of the last run into the sample.
    fn store(&mut self, sample: &mut DeviceSample, due: MetricGroups);

    /// Whether there is nothing to read.
    #[inline]
    fn is_idle(&self, _: &DeviceSample) -> bool {
        false
    }

    /// Whether values are missing that the next sample can have, such as rates with an earlier value: the cadence does
    /// not delay the next run.
    #[inline]
    fn is_incomplete(&self) -> bool {
        false
    }

    /// Whether the device has changed so much that it is to be opened again.
    #[inline]
    fn has_changed(&self) -> bool {
        false
    }
}
