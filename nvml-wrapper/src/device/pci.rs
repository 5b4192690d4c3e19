//! Where a device sits on the PCI bus, and its link there.

use nvml_sys::{Function, Zeroable, nvmlPciInfo_t, nvmlPciInfo_v2_t};

use super::Device;
use crate::error::Result;
use crate::ffi::{Target, string};

/// A device's place on the PCI bus.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PciInfo {
    /// Domain, bus, device and function as text, the domain with eight digits: `00000000:3B:00.0`.
    ///
    /// Linux writes it with four digits and in lower case below `/sys/bus/pci/devices`.
    pub bus_id: String,
    /// PCI domain.
    pub domain: u32,
    /// Bus number, 0 to 255.
    pub bus: u32,
    /// Device number on the bus, 0 to 31.
    pub device: u32,
    /// Device id in the upper, vendor id in the lower 16 bits.
    pub pci_device_id: u32,
    /// Subsystem's device id in the upper, vendor id in the lower 16 bits.
    pub pci_sub_system_id: u32,
}

impl Device {
    /// The device's place on the PCI bus.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetPciInfo_v3")]
    #[doc(alias = "nvmlDeviceGetPciInfo_v2")]
    pub fn pci_info(&self) -> Result<PciInfo> {
        if !self.nvml().has(Function::nvmlDeviceGetPciInfo_v3) {
            return self.pci_info_of_old_driver();
        }
        let function = Function::nvmlDeviceGetPciInfo_v3;
        let info: nvmlPciInfo_t = self.read(function, |nvml, device, info| {
            // SAFETY: the handle is live; `info` is valid for one write.
            unsafe { nvml.nvmlDeviceGetPciInfo_v3(device, info) }
        })?;
        Ok(PciInfo {
            bus_id: string::of_array(function, &info.busId)?,
            domain: info.domain,
            bus: info.bus,
            device: info.device,
            pci_device_id: info.pciDeviceId,
            pci_sub_system_id: info.pciSubSystemId,
        })
    }

    /// The struct of `_v2` is shorter than the one the header declares for it, and has only the short bus id.
    fn pci_info_of_old_driver(&self) -> Result<PciInfo> {
        let info = self.read(Function::nvmlDeviceGetPciInfo_v2, |nvml, device, info: *mut OldPciInfo| {
            // SAFETY: the handle is live; `info` is as large as the declared struct, and so holds the smaller one too.
            unsafe { nvml.nvmlDeviceGetPciInfo_v2(device, info.cast()) }
        })?;
        let info = info.written;
        Ok(PciInfo {
            // The same text as on newer drivers, whose domain has eight digits.
            bus_id: format!("{:08X}:{:02X}:{:02X}.0", info.domain, info.bus, info.device),
            domain: info.domain,
            bus: info.bus,
            device: info.device,
            pci_device_id: info.pciDeviceId,
            pci_sub_system_id: info.pciSubSystemId,
        })
    }

    /// Generation of the PCIe link now.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetCurrPcieLinkGeneration")]
    pub fn current_pcie_link_gen(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetCurrPcieLinkGeneration, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetCurrPcieLinkGeneration(device, out) }
        })
    }

    /// Number of lanes of the PCIe link now.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetCurrPcieLinkWidth")]
    pub fn current_pcie_link_width(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetCurrPcieLinkWidth, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetCurrPcieLinkWidth(device, out) }
        })
    }

    /// The highest PCIe generation that device and system can use together.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetMaxPcieLinkGeneration")]
    pub fn max_pcie_link_gen(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetMaxPcieLinkGeneration, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetMaxPcieLinkGeneration(device, out) }
        })
    }

    /// The highest number of PCIe lanes that device and system can use together.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetMaxPcieLinkWidth")]
    pub fn max_pcie_link_width(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetMaxPcieLinkWidth, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetMaxPcieLinkWidth(device, out) }
        })
    }
}

/// What an old function writes, with room for all that its declaration allows it to.
#[derive(Clone, Copy)]
#[repr(C)]
struct OldPciInfo {
    written: nvmlPciInfo_v2_t,
    room: [u8; size_of::<nvmlPciInfo_t>() - size_of::<nvmlPciInfo_v2_t>()],
}

// SAFETY: made of integers and arrays of them.
unsafe impl Zeroable for OldPciInfo {}

const _: () = assert!(size_of::<OldPciInfo>() == size_of::<nvmlPciInfo_t>());
