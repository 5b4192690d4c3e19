//! Where a device sits on the PCI bus.

use std::fmt;
use std::str::FromStr;

use nvml_sys::{Function, Versioned, Zeroable, nvmlPciInfo_t, nvmlPciInfo_v2_t, nvmlPciInfoExt_v1_t};

use super::Device;
use crate::error::Result;
use crate::ffi::{Target, string};

/// A place on the PCI bus: domain, bus and device. A GPU is function 0 of its device.
///
/// It is written as NVML writes it, and read from any of the usual spellings: the domain with eight or four digits or
/// left out, with or without the function, in upper or lower case.
///
/// ```
/// use nvml_wrapper::PciAddress;
///
/// let address: PciAddress = "0000:3b:00.0".parse()?;
/// assert_eq!(address, PciAddress::new(0, 0x3b, 0));
/// assert_eq!(address.to_string(), "00000000:3B:00.0");
/// assert_eq!(address.sysfs_name(), "0000:3b:00.0");
/// # Ok::<(), nvml_wrapper::ParsePciAddressError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct PciAddress {
    /// PCI domain.
    pub domain: u32,
    /// Bus number, 0 to 255.
    pub bus: u32,
    /// Device number on the bus, 0 to 31.
    pub device: u32,
}

impl PciAddress {
    /// The place of this domain, bus and device.
    #[must_use]
    pub const fn new(domain: u32, bus: u32, device: u32) -> PciAddress {
        PciAddress { domain, bus, device }
    }

    /// The name of the place below `/sys/bus/pci/devices`: four digits for the domain unless it needs more, and in
    /// lower case.
    #[must_use]
    pub fn sysfs_name(self) -> String {
        format!("{:04x}:{:02x}:{:02x}.0", self.domain, self.bus, self.device)
    }

    /// The place as the functions take it that have no device.
    pub(crate) fn to_raw(self) -> nvmlPciInfo_t {
        nvmlPciInfo_t { domain: self.domain, bus: self.bus, device: self.device, ..Zeroable::zeroed() }
    }
}

impl fmt::Display for PciAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08X}:{:02X}:{:02X}.0", self.domain, self.bus, self.device)
    }
}

/// A text is no place on the PCI bus.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a PCI bus id: it is written as 0000:3b:00.0")]
pub struct ParsePciAddressError(());

impl FromStr for PciAddress {
    type Err = ParsePciAddressError;

    fn from_str(text: &str) -> Result<PciAddress, ParsePciAddressError> {
        let parts = || {
            let (place, function) = text.split_once('.').unwrap_or((text, "0"));
            hexadecimal(function, 1, 7)?;
            let (place, device) = place.rsplit_once(':')?;
            let (domain, bus) = place.rsplit_once(':').unwrap_or(("0", place));
            let domain = hexadecimal(domain, 8, u32::MAX)?;
            Some(PciAddress::new(domain, hexadecimal(bus, 2, 0xFF)?, hexadecimal(device, 2, 0x1F)?))
        };
        parts().ok_or(ParsePciAddressError(()))
    }
}

/// A number of up to so many hexadecimal digits, without a sign.
fn hexadecimal(text: &str, digits: usize, largest: u32) -> Option<u32> {
    if text.len() > digits || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    u32::from_str_radix(text, 16).ok().filter(|number| *number <= largest)
}

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
    /// Subsystem's device id in the upper, vendor id in the lower 16 bits; 0 where it is not told, as by the first
    /// version of the function, which drivers before 340 have nothing newer than.
    pub pci_sub_system_id: u32,
}

impl PciInfo {
    pub(super) fn of_raw(function: Function, info: &nvmlPciInfo_t) -> Result<PciInfo> {
        Ok(PciInfo {
            bus_id: string::of_array(function, &info.busId)?,
            domain: info.domain,
            bus: info.bus,
            device: info.device,
            pci_device_id: info.pciDeviceId,
            pci_sub_system_id: info.pciSubSystemId,
        })
    }

    /// From the older struct, which has only the short bus id.
    pub(super) fn of_old(info: &nvmlPciInfo_v2_t) -> PciInfo {
        PciInfo {
            // The same text as on newer drivers, whose domain has eight digits.
            bus_id: PciAddress::new(info.domain, info.bus, info.device).to_string(),
            domain: info.domain,
            bus: info.bus,
            device: info.device,
            pci_device_id: info.pciDeviceId,
            pci_sub_system_id: info.pciSubSystemId,
        }
    }

    /// The place alone.
    #[must_use]
    pub const fn address(&self) -> PciAddress {
        PciAddress::new(self.domain, self.bus, self.device)
    }
}

/// What kind of PCI device a GPU is, beside its place.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PciInfoExt {
    /// What [`Device::pci_info`] tells.
    pub info: PciInfo,
    /// PCI base class: 3 for a display controller.
    pub base_class: u32,
    /// PCI sub class: 0 for a VGA controller, 2 for one that drives no display.
    pub sub_class: u32,
}

impl Device {
    /// The device's place on the PCI bus.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products. A library that has the oldest version only does not tell the
    /// subsystem, which is 0 then.
    #[doc(alias = "nvmlDeviceGetPciInfo_v3")]
    #[doc(alias = "nvmlDeviceGetPciInfo_v2")]
    #[doc(alias = "nvmlDeviceGetPciInfo")]
    pub fn pci_info(&self) -> Result<PciInfo> {
        if !self.nvml().supports(Function::nvmlDeviceGetPciInfo_v3) {
            return self.pci_info_of_old_driver();
        }
        let function = Function::nvmlDeviceGetPciInfo_v3;
        let info: nvmlPciInfo_t = self.read(function, |nvml, device, info| {
            // SAFETY: the handle is live; `info` is valid for one write.
            unsafe { nvml.nvmlDeviceGetPciInfo_v3(device, info) }
        })?;
        PciInfo::of_raw(function, &info)
    }

    /// The device's place alone: for what needs no device, such as sysfs and draining.
    ///
    /// # Availability
    ///
    /// As [`pci_info`](Device::pci_info).
    #[doc(alias = "nvmlDeviceGetPciInfo_v3")]
    pub fn pci_address(&self) -> Result<PciAddress> {
        self.pci_info().map(|info| info.address())
    }

    /// The device's place on the PCI bus, with its PCI class.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07). All products.
    #[doc(alias = "nvmlDeviceGetPciInfoExt")]
    pub fn pci_info_ext(&self) -> Result<PciInfoExt> {
        let function = Function::nvmlDeviceGetPciInfoExt;
        let raw: nvmlPciInfoExt_v1_t = self.exchange(function, Versioned::stamped(), |nvml, device, info| {
            // SAFETY: the handle is live; `info` is a struct of the version that it says.
            unsafe { nvml.nvmlDeviceGetPciInfoExt(device, info) }
        })?;
        let info = PciInfo {
            bus_id: string::of_array(function, &raw.busId)?,
            domain: raw.domain,
            bus: raw.bus,
            device: raw.device,
            pci_device_id: raw.pciDeviceId,
            pci_sub_system_id: raw.pciSubSystemId,
        };
        Ok(PciInfoExt { info, base_class: raw.baseClass, sub_class: raw.subClass })
    }

    /// The struct of the older functions is shorter than the one the header declares for them.
    fn pci_info_of_old_driver(&self) -> Result<PciInfo> {
        let has = |function| self.nvml().supports(function);
        let info: nvmlPciInfo_v2_t = if has(Function::nvmlDeviceGetPciInfo) && !has(Function::nvmlDeviceGetPciInfo_v2) {
            self.read_older(Function::nvmlDeviceGetPciInfo, |nvml, device, info: *mut nvmlPciInfo_t| {
                // SAFETY: the handle is live; `info` is valid for one write.
                unsafe { nvml.nvmlDeviceGetPciInfo(device, info) }
            })?
        } else {
            self.read_older(Function::nvmlDeviceGetPciInfo_v2, |nvml, device, info: *mut nvmlPciInfo_t| {
                // SAFETY: the handle is live; `info` is valid for one write.
                unsafe { nvml.nvmlDeviceGetPciInfo_v2(device, info) }
            })?
        };
        Ok(PciInfo::of_old(&info))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_in_all_their_spellings() {
        for text in ["00000000:0A:06.0", "0000:0a:06.0", "0a:06.0", "0A:06", "a:6", "00000000:0A:06.1"] {
            assert_eq!(text.parse(), Ok(PciAddress::new(0, 10, 6)), "{text}");
        }
        for text in
            ["", "06", "zz:06.0", "0:0:0:0", "000000000:0A:06.0", "0000:0A:006.0", "0000:0A:06.", "0000:+A:06.0"]
        {
            assert_eq!(text.parse::<PciAddress>(), Err(ParsePciAddressError(())), "{text}");
        }
        // Beyond what a bus has.
        for text in ["0000:0a:20.0", "0000:0a:06.8", "100:0a:06.0.0"] {
            assert!(text.parse::<PciAddress>().is_err(), "{text}");
        }
    }

    #[test]
    fn addresses_are_written_as_nvml_and_sysfs_do() {
        let address = PciAddress::new(0, 0x3B, 0);
        assert_eq!((address.to_string().as_str(), address.sysfs_name().as_str()), ("00000000:3B:00.0", "0000:3b:00.0"));
        // Domains beyond four digits are not cut.
        let wide = PciAddress::new(0x1_0000, 1, 31);
        assert_eq!((wide.to_string().as_str(), wide.sysfs_name().as_str()), ("00010000:01:1F.0", "10000:01:1f.0"));
        for address in [address, wide, PciAddress::new(u32::MAX, 255, 31)] {
            assert_eq!(address.to_string().parse(), Ok(address));
            assert_eq!(address.sysfs_name().parse(), Ok(address));
        }
    }
}
