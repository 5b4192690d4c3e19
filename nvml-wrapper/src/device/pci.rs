//! PCI address, PCI IDs and PCI class of a device.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::pci_info`](crate::Device::pci_info) | [`PciInfo`]: bus ID, device ID and subsystem ID |
//! | [`Device::pci_address`](crate::Device::pci_address) | [`PciAddress`]: domain, bus and device number |
//! | [`Device::pci_info_ext`](crate::Device::pci_info_ext) | [`PciInfoExt`]: PCI info with the PCI class |
//! | [`PciAddress`] | parses and formats bus IDs as NVML and sysfs spell them |
//!
//! PCIe link generation, width and throughput are methods such as
//! [`Device::current_pcie_link_gen`](crate::Device::current_pcie_link_gen).
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! let address = nvml.device_by_index(0)?.pci_address()?;
//! println!("/sys/bus/pci/devices/{}", address.sysfs_name());
//! # assert_eq!(address.to_string(), "00000000:00:06.0");
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use std::fmt;
use std::str::FromStr;

use nvml_sys::{Versioned, Zeroable, f, nvmlPciInfo_t, nvmlPciInfo_v2_t};

use crate::error::Result;
use crate::ffi::versioned::or_older;
use crate::ffi::{Target, string};
use crate::handle::Device;
use crate::parse_error::ParseError;

/// PCI address: domain, bus and device number. The function number is always 0 for a GPU.
///
/// [`Display`](std::fmt::Display) writes NVML's format. [`FromStr`] accepts the domain with up to eight digits or
/// without a domain, with or without the function number, in upper or lower case.
///
/// # Examples
///
/// ```
/// use nvml_wrapper::device::pci::PciAddress;
///
/// let address: PciAddress = "0000:3b:00.0".parse()?;
/// assert_eq!(address, PciAddress::new(0, 0x3b, 0));
/// assert_eq!(address.to_string(), "00000000:3B:00.0");
/// assert_eq!(address.sysfs_name(), "0000:3b:00.0");
/// # Ok::<(), nvml_wrapper::ParseError>(())
/// ```
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct PciAddress {
    /// PCI domain.
    pub domain: u32,
    /// Bus number, 0 to 255.
    pub bus: u32,
    /// Device number on the bus, 0 to 31.
    pub device: u32,
}

/// # Construction
impl PciAddress {
    /// The address with this domain, bus and device number.
    #[must_use]
    #[inline]
    pub const fn new(domain: u32, bus: u32, device: u32) -> PciAddress {
        PciAddress { domain, bus, device }
    }

    /// Name of the device's directory in `/sys/bus/pci/devices`: lower case, with the domain in four digits, or more if
    /// it needs more.
    #[must_use]
    #[inline]
    pub fn sysfs_name(self) -> String {
        format!("{:04x}:{:02x}:{:02x}.0", self.domain, self.bus, self.device)
    }

    /// The address as an argument of C functions.
    #[inline]
    pub(crate) fn to_raw(self) -> nvmlPciInfo_t {
        nvmlPciInfo_t { domain: self.domain, bus: self.bus, device: self.device, ..Zeroable::zeroed() }
    }
}

impl fmt::Display for PciAddress {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08X}:{:02X}:{:02X}.0", self.domain, self.bus, self.device)
    }
}

impl FromStr for PciAddress {
    type Err = ParseError;

    #[inline]
    fn from_str(string: &str) -> Result<PciAddress, ParseError> {
        let parts = || {
            let (rest, function) = string.split_once('.').unwrap_or((string, "0"));
            hexadecimal(function, 1, 7)?;
            let (rest, device) = rest.rsplit_once(':')?;
            let (domain, bus) = rest.rsplit_once(':').unwrap_or(("0", rest));
            let domain = hexadecimal(domain, 8, u32::MAX)?;
            Some(PciAddress::new(domain, hexadecimal(bus, 2, 0xFF)?, hexadecimal(device, 2, 0x1F)?))
        };
        parts().ok_or_else(|| ParseError::new("PciAddress", string, "a PCI bus ID such as 0000:3b:00.0"))
    }
}

#[cfg(feature = "serde")]
crate::form::text_form! { PciAddress, "0000:3b:00.0" }

/// A number of at most `digits` hexadecimal digits, without a sign, not above `largest`.
#[inline]
fn hexadecimal(string: &str, digits: usize, max: u32) -> Option<u32> {
    if string.len() > digits || !string.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    u32::from_str_radix(string, 16).ok().filter(|number| *number <= max)
}

/// PCI attributes of a device.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct PciInfo {
    /// PCI bus ID: domain, bus, device and function, the domain with eight digits, for example `00000000:3B:00.0`.
    ///
    /// Linux spells it in lower case and with a domain of four digits in `/sys/bus/pci/devices`: see
    /// [`PciAddress::sysfs_name`].
    pub bus_id: String,
    /// PCI domain.
    pub domain: u32,
    /// Bus number, 0 to 255.
    pub bus: u32,
    /// Device number on the bus, 0 to 31.
    pub device: u32,
    /// PCI device ID in the upper 16 bits, PCI vendor ID in the lower 16 bits: for example `0x2335_10DE`.
    pub pci_device_id: u32,
    /// PCI subsystem device ID in the upper 16 bits, subsystem vendor ID in the lower 16 bits. 0 if it is not reported,
    /// as by the first version of the function.
    pub pci_sub_system_id: u32,
}

/// # Conversions
impl PciInfo {
    #[inline]
    pub(super) fn from_raw(info: &nvmlPciInfo_t) -> PciInfo {
        PciInfo {
            bus_id: string::from_array(&info.busId),
            domain: info.domain,
            bus: info.bus,
            device: info.device,
            pci_device_id: info.pciDeviceId,
            pci_sub_system_id: info.pciSubSystemId,
        }
    }

    /// Older drivers write a smaller struct, with the short bus ID only.
    #[inline]
    pub(super) fn from_v2(info: &nvmlPciInfo_v2_t) -> PciInfo {
        PciInfo {
            // The same spelling as on newer drivers, with a domain of eight digits.
            bus_id: PciAddress::new(info.domain, info.bus, info.device).to_string(),
            domain: info.domain,
            bus: info.bus,
            device: info.device,
            pci_device_id: info.pciDeviceId,
            pci_sub_system_id: info.pciSubSystemId,
        }
    }

    /// PCI address without the other attributes.
    #[must_use]
    #[inline]
    pub const fn address(&self) -> PciAddress {
        PciAddress::new(self.domain, self.bus, self.device)
    }
}

/// PCI attributes of a device, with its PCI class.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct PciInfoExt {
    /// PCI attributes as reported by [`Device::pci_info`].
    pub info: PciInfo,
    /// PCI base class code: 3 for a display controller.
    pub base_class: u32,
    /// PCI sub class code: 0 for a VGA controller, 2 for a 3D controller, which drives no display.
    pub sub_class: u32,
}

/// # PCI address
impl Device {
    /// PCI attributes of the device: bus ID, domain, bus, device number, device ID and subsystem ID.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products. Libraries with only the first version of the function do not
    /// report the subsystem ID, which is 0 then.
    #[doc(alias = "nvmlDeviceGetPciInfo_v3")]
    #[doc(alias = "nvmlDeviceGetPciInfo_v2")]
    #[doc(alias = "nvmlDeviceGetPciInfo")]
    #[inline]
    pub fn pci_info(&self) -> Result<PciInfo> {
        // SAFETY: the function writes one value.
        let v3 = unsafe { self.handle.newer().read_with(f::nvmlDeviceGetPciInfo_v3, (), PciInfo::from_raw) };
        or_older(v3, || self.older_pci_info())
    }

    /// PCI address of the device, for functions that take an address:
    /// [`Nvml::set_drain_enabled`](crate::Nvml::set_drain_enabled) and [`Sysfs`](crate::device::sysfs::Sysfs).
    ///
    /// # Availability
    ///
    /// As [`pci_info`](Device::pci_info).
    #[doc(alias = "nvmlDeviceGetPciInfo_v3")]
    #[inline]
    pub fn pci_address(&self) -> Result<PciAddress> {
        self.pci_info().map(|info| info.address())
    }

    /// PCI attributes of the device, with its PCI class.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07). All products.
    #[doc(alias = "nvmlDeviceGetPciInfoExt")]
    #[inline]
    pub fn pci_info_ext(&self) -> Result<PciInfoExt> {
        // SAFETY: the function reads a value and writes one over it.
        let raw = unsafe { self.handle.exchange(f::nvmlDeviceGetPciInfoExt, (), Versioned::stamped()) }?;
        let info = PciInfo {
            bus_id: string::from_array(&raw.busId),
            domain: raw.domain,
            bus: raw.bus,
            device: raw.device,
            pci_device_id: raw.pciDeviceId,
            pci_sub_system_id: raw.pciSubSystemId,
        };
        Ok(PciInfoExt { info, base_class: raw.baseClass, sub_class: raw.subClass })
    }

    /// The older functions write a smaller struct than the header declares for them.
    #[inline]
    fn older_pci_info(&self) -> Result<PciInfo> {
        // SAFETY: the function writes the older and smaller struct.
        let v2 = unsafe { self.handle.newer().read_older(f::nvmlDeviceGetPciInfo_v2, ()) };
        let info: Result<nvmlPciInfo_v2_t> = or_older(v2, || {
            // SAFETY: the function writes the older and smaller struct.
            unsafe { self.handle.read_older(f::nvmlDeviceGetPciInfo, ()) }
        });
        info.map(|info| PciInfo::from_v2(&info))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_parsed_in_all_formats() {
        for string in ["00000000:0A:06.0", "0000:0a:06.0", "0a:06.0", "0A:06", "a:6", "00000000:0A:06.1"] {
            assert_eq!(string.parse(), Ok(PciAddress::new(0, 10, 6)), "{string}");
        }
        for string in
            ["", "06", "zz:06.0", "0:0:0:0", "000000000:0A:06.0", "0000:0A:006.0", "0000:0A:06.", "0000:+A:06.0"]
        {
            assert_eq!(string.parse::<PciAddress>().unwrap_err().input, string);
        }
        // Numbers that are out of range.
        for string in ["0000:0a:20.0", "0000:0a:06.8", "100:0a:06.0.0"] {
            assert!(string.parse::<PciAddress>().is_err(), "{string}");
        }
    }

    #[test]
    fn address_formats() {
        let address = PciAddress::new(0, 0x3B, 0);
        assert_eq!((address.to_string().as_str(), address.sysfs_name().as_str()), ("00000000:3B:00.0", "0000:3b:00.0"));
        // Domains of more than four digits are not truncated.
        let wide = PciAddress::new(0x1_0000, 1, 31);
        assert_eq!((wide.to_string().as_str(), wide.sysfs_name().as_str()), ("00010000:01:1F.0", "10000:01:1f.0"));
        for address in [address, wide, PciAddress::new(u32::MAX, 255, 31)] {
            assert_eq!(address.to_string().parse(), Ok(address));
            assert_eq!(address.sysfs_name().parse(), Ok(address));
        }
    }
}
