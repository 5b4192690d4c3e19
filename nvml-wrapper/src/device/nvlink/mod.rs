//! NVLink: the links of a device, one file for each concept of what they tell.

mod bandwidth;
mod between;
mod counters;
mod encryption;
mod fields;
mod info;
mod state;
mod telemetry;
mod utilization;

use std::iter::FusedIterator;
use std::ops::Range;

use nvml_sys::{NVML_NVLINK_MAX_LINKS, nvmlDevice_t};

pub use bandwidth::*;
pub use counters::*;
pub use encryption::*;
pub use fields::*;
pub use info::*;
pub use state::*;
pub use telemetry::*;
pub use utilization::*;

use super::Device;
use crate::error::{ErrorCode, Result};
use crate::ffi::Target;
use crate::nvml::Nvml;

/// No device is asked for links beyond this number. The header knows of half as many, and so many have grown from 4.
const MOST_LINKS: u32 = 2 * NVML_NVLINK_MAX_LINKS;

/// One NVLink of a device: see [`Device::nvlink`] and [`Device::nvlinks`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NvLink {
    device: Device,
    link: u32,
}

impl NvLink {
    /// The device that the link belongs to.
    #[must_use]
    pub fn device(&self) -> &Device {
        &self.device
    }

    /// The link's number on its device, from 0.
    #[must_use]
    pub fn link(&self) -> u32 {
        self.link
    }
}

impl Target for NvLink {
    type Raw = (nvmlDevice_t, u32);

    fn nvml(&self) -> &Nvml {
        self.device.nvml()
    }

    fn raw(&self) -> Self::Raw {
        (self.device.handle(), self.link)
    }
}

impl Device {
    /// The NVLink of this number. Whether there is one is told by its methods: they answer "invalid argument" or
    /// "not supported" where there is none.
    #[must_use]
    #[doc(alias = "link_wrapper_for")]
    pub fn nvlink(&self, link: u32) -> NvLink {
        NvLink { device: self.clone(), link }
    }

    /// The NVLinks that the device has, active or not, in the order of their numbers.
    ///
    /// A device without NVLink has none. Numbers that the device leaves out are skipped, and the iterator ends at the
    /// first number that no link can have. Any other failure is an error in its place, and the last item.
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// let device = nvml.device_by_index(0)?;
    /// for link in device.nvlinks() {
    ///     let link = link?;
    ///     println!("link {}: NVLink {}, active: {}", link.link(), link.version()?, link.is_active()?);
    /// }
    /// assert_eq!(device.nvlinks().count(), 18);
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[must_use]
    pub fn nvlinks(&self) -> NvLinks {
        NvLinks { device: self.clone(), numbers: 0..MOST_LINKS }
    }
}

/// The NVLinks of a device: see [`Device::nvlinks`].
#[derive(Debug, Clone)]
pub struct NvLinks {
    device: Device,
    numbers: Range<u32>,
}

impl NvLinks {
    /// The next link, and whether it is active.
    fn next_with_state(&mut self) -> Option<Result<(NvLink, bool)>> {
        let NvLinks { device, numbers } = self;
        let found = numbers.find_map(|number| {
            let link = device.nvlink(number);
            match link.is_active() {
                Ok(active) => Some(Some(Ok((link, active)))),
                Err(error) => match error.code() {
                    Some(ErrorCode::NotSupported) => None,
                    Some(ErrorCode::InvalidArgument) => Some(None),
                    _ => Some(Some(Err(error))),
                },
            }
        });
        let next = found.flatten();
        if !matches!(next, Some(Ok(_))) {
            self.numbers = 0..0;
        }
        next
    }
}

impl Iterator for NvLinks {
    type Item = Result<NvLink>;

    fn next(&mut self) -> Option<Self::Item> {
        self.next_with_state().map(|next| next.map(|(link, _)| link))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.numbers.size_hint().1)
    }
}

impl FusedIterator for NvLinks {}
