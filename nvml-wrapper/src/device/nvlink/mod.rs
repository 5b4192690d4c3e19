//! NVLink: link state, remote devices, error counters, throughput, bandwidth modes and encryption.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::nvlinks`](crate::Device::nvlinks) | all links of a device |
//! | [`Device::nvlink`](crate::Device::nvlink) | one link, by its number |
//! | [`NvLink::is_active`](crate::device::nvlink::NvLink::is_active) | whether the link is active |
//! | [`NvLink::state`](crate::device::nvlink::NvLink::state) | link state: active, sleep, without traffic |
//! | [`NvLink::version`](crate::device::nvlink::NvLink::version) | NVLink version |
//! | [`NvLink::has_capability`](crate::device::nvlink::NvLink::has_capability) | P2P, system memory access, atomics, SLI |
//! | [`NvLink::remote_pci_info`](crate::device::nvlink::NvLink::remote_pci_info) | PCI information of the remote device |
//! | [`NvLink::remote_device_type`](crate::device::nvlink::NvLink::remote_device_type) | GPU, NPU or switch |
//! | [`Nvml::nvlinks_between`](crate::Nvml::nvlinks_between) | links from one device to another, through switches too |
//! | [`NvLink::error_counter`](crate::device::nvlink::NvLink::error_counter) | error counters of a link |
//! | [`NvLink::speed`](crate::device::nvlink::NvLink::speed) | link speed |
//! | [`NvLink::packet_counters`](crate::device::nvlink::NvLink::packet_counters) | packets, bytes and errors, Blackwell and newer |
//! | [`NvLink::throughput`](crate::device::nvlink::NvLink::throughput) | throughput counters of a link |
//! | [`Device::nvlink_throughput`](crate::Device::nvlink_throughput) | throughput counters of all links together |
//! | [`Device::nvlink_telemetry_samples`](crate::Device::nvlink_telemetry_samples) | sampled flit counters |
//! | [`Device::nvlink_bw_mode`](crate::Device::nvlink_bw_mode) | Reduced Bandwidth Mode of a device |
//! | [`Nvml::nvlink_bw_mode`](crate::Nvml::nvlink_bw_mode) | bandwidth mode of all GPUs of the system |
//! | [`NvLinkLowPowerThreshold`] | idle time before the low power state |
//! | [`NvLinkInfo`] | encryption state and firmware versions |
//! | [`NvLinkRemapTable`] | remap tables of NVLink encryption |
//!
//! A GPU that is passed through to a virtual machine alone has no usable NVLink: the state of every link is
//! `NotSupported` there, and [`Device::nvlinks`](crate::Device::nvlinks) is empty.

mod bandwidth;
mod between;
mod counters;
mod encryption;
mod fields;
mod info;
mod packets;
mod state;
mod telemetry;
mod utilization;

use std::iter::FusedIterator;
use std::ops::Range;

use nvml_sys::NVML_NVLINK_MAX_LINKS;

pub use bandwidth::*;
pub use counters::*;
pub use encryption::*;
pub use fields::*;
pub use info::*;
pub use packets::*;
pub use state::*;
pub use telemetry::*;
pub use utilization::*;

use crate::error::{ErrorCode, NvmlError, Result};
use crate::handle::Device;

/// Link numbers from here on are not queried. It is twice the header's maximum of links, which has grown from 4 to 36.
const MAX_LINKS: u32 = 2 * NVML_NVLINK_MAX_LINKS;

/// One NVLink of a device: see [`Device::nvlink`] and [`Device::nvlinks`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NvLink {
    device: Device,
    link: u32,
}

/// # Identity
impl NvLink {
    /// Device that the link belongs to.
    #[must_use]
    #[inline]
    pub fn device(&self) -> &Device {
        &self.device
    }

    /// Link number on the device, from 0.
    #[must_use]
    #[inline]
    pub fn link(&self) -> u32 {
        self.link
    }
}

/// # NVLink
impl Device {
    /// NVLink with the link number `link`.
    ///
    /// The driver is not called. The methods of [`NvLink`] return `InvalidArgument` or `NotSupported` if the device has
    /// no such link.
    #[must_use]
    #[doc(alias = "link_wrapper_for")]
    #[inline]
    pub fn nvlink(&self, link: u32) -> NvLink {
        NvLink { device: self.clone(), link }
    }

    /// Iterator over all NVLinks of the device, active and inactive, in ascending order of their numbers.
    ///
    /// The iterator yields nothing on a device without NVLink. Link numbers that the driver reports as `NotSupported` or
    /// `InvalidArgument` are skipped. Any other failure of a link is yielded as an error, and the iteration continues.
    /// An error of the whole device is the last item: a lost GPU, no permission, a missing function or a session that
    /// has ended. `nvmlDeviceGetNvLinkState` is called once for each number below twice the maximum of the header, 72.
    ///
    /// # Examples
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// let device = nvml.device_by_index(0)?;
    /// for link in device.nvlinks() {
    ///     let link = link?;
    ///     println!("link {}: NVLink {}, active: {}", link.link(), link.version()?, link.is_active()?);
    /// }
    /// assert_eq!(device.nvlinks().count(), 18);
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[inline]
    pub fn nvlinks(&self) -> NvLinks {
        NvLinks { device: self.clone(), numbers: 0..MAX_LINKS }
    }
}

/// Iterator over the NVLinks of a device: see [`Device::nvlinks`].
#[derive(Debug, Clone)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct NvLinks {
    device: Device,
    numbers: Range<u32>,
}

impl NvLinks {
    /// Next link, and whether the link is active.
    #[inline]
    fn next_with_state(&mut self) -> Option<Result<(NvLink, bool)>> {
        let NvLinks { device, numbers } = self;
        let next = numbers.find_map(|number| {
            let link = device.nvlink(number);
            match link.is_active() {
                Ok(active) => Some(Ok((link, active))),
                Err(error) => match error.code() {
                    Some(ErrorCode::NotSupported | ErrorCode::InvalidArgument) => None,
                    _ => Some(Err(error)),
                },
            }
        })?;
        if next.as_ref().is_err_and(concerns_device) {
            self.numbers = 0..0;
        }
        Some(next)
    }
}

/// Whether all links of the device have this error.
#[inline]
fn concerns_device(error: &NvmlError) -> bool {
    error.is_gpu_lost()
        || error.is_no_permission()
        || matches!(error.code(), Some(ErrorCode::FunctionNotFound | ErrorCode::Uninitialized))
}

impl Iterator for NvLinks {
    type Item = Result<NvLink>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        self.next_with_state().map(|next| next.map(|(link, _)| link))
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.numbers.size_hint().1)
    }
}

impl FusedIterator for NvLinks {}
