//! GPUs that the driver was told to leave alone.

use nvml_sys::{Function, nvmlExcludedDeviceInfo_t};

use crate::device::PciInfo;
use crate::error::Result;
use crate::ffi::{Target, string};
use crate::nvml::Nvml;

/// A GPU that the driver was told to leave alone: there is no [`Device`](crate::Device) for it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ExcludedDeviceInfo {
    /// Its place on the PCI bus.
    pub pci_info: PciInfo,
    /// Its UUID.
    pub uuid: String,
}

impl Nvml {
    /// Number of GPUs that the driver was told to leave alone.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 410.104); by its new name since NVML 11.3 (driver 465.19.01). All products.
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

    /// Which GPU the driver was told to leave alone, by an index from 0 to one less than
    /// [`excluded_device_count`](Nvml::excluded_device_count).
    ///
    /// # Errors
    ///
    /// "Invalid argument" when the index is out of range.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 410.104); by its new name since NVML 11.3 (driver 465.19.01). All products.
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
