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
//! # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
//! for index in 0..nvml.excluded_device_count()? {
//!     let excluded = nvml.excluded_device_info(index)?;
//!     println!("{} at {}", excluded.uuid, excluded.pci_info.bus_id);
//! }
//! # assert_eq!(nvml.excluded_device_count()?, 1);
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use nvml_sys::{Function, nvmlExcludedDeviceInfo_t};

use crate::device::PciInfo;
use crate::error::Result;
use crate::ffi::{Target, string};
use crate::nvml::Nvml;

/// Excluded GPU. There is no [`Device`](crate::Device) of an excluded GPU.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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
    pub fn excluded_device_count(&self) -> Result<u32> {
        let newest = Function::nvmlGetExcludedDeviceCount;
        let older = Function::nvmlGetBlacklistDeviceCount;
        if !self.supports(newest) {
            return self.read(older, |nvml, (), out| {
                // SAFETY: `out` is valid for one write.
                unsafe { nvml.nvmlGetBlacklistDeviceCount(out) }
            });
        }
        self.read(newest, |nvml, (), out| {
            // SAFETY: `out` is valid for one write.
            unsafe { nvml.nvmlGetExcludedDeviceCount(out) }
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
    pub fn excluded_device_info(&self, index: u32) -> Result<ExcludedDeviceInfo> {
        let newest = Function::nvmlGetExcludedDeviceInfoByIndex;
        let older = Function::nvmlGetBlacklistDeviceInfoByIndex;
        if !self.supports(newest) {
            let raw = self.read(older, |nvml, (), out| {
                // SAFETY: `out` is valid for one write.
                unsafe { nvml.nvmlGetBlacklistDeviceInfoByIndex(index, out) }
            })?;
            return ExcludedDeviceInfo::of_raw(older, &raw);
        }
        let raw = self.read(newest, |nvml, (), out| {
            // SAFETY: `out` is valid for one write.
            unsafe { nvml.nvmlGetExcludedDeviceInfoByIndex(index, out) }
        })?;
        ExcludedDeviceInfo::of_raw(newest, &raw)
    }
}

impl ExcludedDeviceInfo {
    fn of_raw(function: Function, raw: &nvmlExcludedDeviceInfo_t) -> Result<ExcludedDeviceInfo> {
        let pci = &raw.pciInfo;
        let pci_info = PciInfo {
            bus_id: string::of_array(function, &pci.busId)?,
            domain: pci.domain,
            bus: pci.bus,
            device: pci.device,
            pci_device_id: pci.pciDeviceId,
            pci_sub_system_id: pci.pciSubSystemId,
        };
        Ok(ExcludedDeviceInfo { pci_info, uuid: string::of_array(function, &raw.uuid)? })
    }
}
