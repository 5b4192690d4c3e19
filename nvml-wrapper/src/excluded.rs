//! Excluded GPUs: GPUs that the driver is configured not to use.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Nvml::excluded_device_count`](crate::Nvml::excluded_device_count) | number of excluded GPUs |
//! | [`Nvml::excluded_device_info`](crate::Nvml::excluded_device_info) | PCI information and UUID of an excluded GPU |
//! | [`ExcludedDeviceInfo`] | PCI information and UUID |
//!
//! # Examples
//!
//! ```
//! # let mut node = nvml_sim::Node::h200x8();
//! # let (pci, uuid) = (node.gpus[0].pci, "GPU-00000000-0000-4000-8000-0000000000ff".to_owned());
//! # node.excluded.push(nvml_sim::ExcludedGpu { pci, uuid });
//! # let sim = nvml_sim::Simulation::start(node);
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! for index in 0..nvml.excluded_device_count()? {
//!     let excluded = nvml.excluded_device_info(index)?;
//!     println!("{} at {}", excluded.uuid, excluded.pci_info.bus_id);
//! }
//! # assert_eq!(nvml.excluded_device_count()?, 1);
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use nvml_sys::{f, nvmlExcludedDeviceInfo_t};

use crate::device::pci::PciInfo;
use crate::error::Result;
use crate::ffi::versioned::or_older;
use crate::ffi::{Target, string};
use crate::nvml::Nvml;

/// Excluded GPU. There is no [`Device`](crate::Device) of an excluded GPU.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct ExcludedDeviceInfo {
    /// PCI information.
    pub pci_info: PciInfo,
    /// UUID.
    pub uuid: String,
}

/// # Excluded GPUs
impl Nvml {
    /// Number of excluded GPUs.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 410.104); by the newer name since NVML 11.3 (driver 465.19.01). All products.
    #[doc(alias = "nvmlGetExcludedDeviceCount")]
    #[doc(alias = "nvmlGetBlacklistDeviceCount")]
    #[inline]
    pub fn excluded_device_count(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        let newest = unsafe { self.newer().read(f::nvmlGetExcludedDeviceCount, ()) };
        or_older(newest, || {
            // SAFETY: the function writes one value.
            unsafe { self.read(f::nvmlGetBlacklistDeviceCount, ()) }
        })
    }

    /// PCI information and UUID of an excluded GPU, by index: 0 to
    /// [`excluded_device_count`](Nvml::excluded_device_count) - 1.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the index is out of range.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 410.104); by the newer name since NVML 11.3 (driver 465.19.01). All products.
    #[doc(alias = "nvmlGetExcludedDeviceInfoByIndex")]
    #[doc(alias = "nvmlGetBlacklistDeviceInfoByIndex")]
    #[inline]
    pub fn excluded_device_info(&self, index: u32) -> Result<ExcludedDeviceInfo> {
        // SAFETY: the function writes one value.
        let newest = unsafe { self.newer().read(f::nvmlGetExcludedDeviceInfoByIndex, (index,)) };
        let raw = or_older(newest, || {
            // SAFETY: the function writes one value.
            unsafe { self.read(f::nvmlGetBlacklistDeviceInfoByIndex, (index,)) }
        });
        raw.map(|raw| ExcludedDeviceInfo::from_raw(&raw))
    }
}

impl ExcludedDeviceInfo {
    #[inline]
    fn from_raw(raw: &nvmlExcludedDeviceInfo_t) -> ExcludedDeviceInfo {
        let pci = &raw.pciInfo;
        let pci_info = PciInfo {
            bus_id: string::from_array(&pci.busId),
            domain: pci.domain,
            bus: pci.bus,
            device: pci.device,
            pci_device_id: pci.pciDeviceId,
            pci_sub_system_id: pci.pciSubSystemId,
        };
        ExcludedDeviceInfo { pci_info, uuid: string::from_array(&raw.uuid) }
    }
}
