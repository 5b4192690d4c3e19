//! Sysfs: PCI devices as Linux reports them, with runtime power status, NUMA node and device paths.
//!
//! Sysfs is read without a call of NVML or the driver, so a suspended GPU is not woken. Only the methods of
//! [`Device`] call NVML, for the address or the minor number.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Sysfs::nvidia_gpus`] | PCI addresses of NVIDIA GPUs |
//! | [`Sysfs::runtime_status`] | runtime power status of a PCI device |
//! | [`PciAddress::runtime_status`](crate::device::pci::PciAddress::runtime_status) | the same, below `/sys` |
//! | [`Sysfs::numa_node`] | NUMA node of a PCI device |
//! | [`Sysfs::device_path`] | sysfs directory of a PCI device |
//! | [`Device::sysfs_path`](crate::Device::sysfs_path) | sysfs directory of a device |
//! | [`Device::device_file`](crate::Device::device_file) | device node, such as `/dev/nvidia0` |
//! | [`RuntimeStatus`] | active, suspended, and the states between them |

use std::io;
use std::path::{Path, PathBuf};

use crate::device::pci::PciAddress;
use crate::error::Result;
use crate::handle::Device;

/// Runtime power management status of a PCI device, as the kernel reports it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum RuntimeStatus {
    /// The device is active.
    Active,
    /// The device is suspended; an NVML call would resume it.
    Suspended,
    /// The device is being suspended.
    Suspending,
    /// The device is being resumed.
    Resuming,
    /// Suspending or resuming the device failed.
    Error,
    /// The kernel does not manage the device's runtime power: it stays active.
    Unsupported,
    /// Status that this version of the crate has no name for.
    Unknown,
}

impl RuntimeStatus {
    #[inline]
    fn from_kernel_name(text: &str) -> RuntimeStatus {
        match text {
            "active" => RuntimeStatus::Active,
            "suspended" => RuntimeStatus::Suspended,
            "suspending" => RuntimeStatus::Suspending,
            "resuming" => RuntimeStatus::Resuming,
            "error" => RuntimeStatus::Error,
            "unsupported" => RuntimeStatus::Unsupported,
            _ => RuntimeStatus::Unknown,
        }
    }
}

/// Files of the kernel about PCI devices. Linux.
///
/// An agent on a laptop can read them before it initializes NVML, and skip suspended GPUs.
///
/// # Examples
///
/// ```no_run
/// use nvml_wrapper::device::sysfs::{RuntimeStatus, Sysfs};
///
/// let sysfs = Sysfs::new();
/// for address in sysfs.nvidia_gpus()? {
///     if sysfs.runtime_status(address)? == RuntimeStatus::Suspended {
///         println!("{address} sleeps");
///     }
/// }
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Sysfs {
    root: PathBuf,
}

impl Default for Sysfs {
    #[inline]
    fn default() -> Self {
        Sysfs::new()
    }
}

/// # PCI devices
impl Sysfs {
    /// Files below `/sys`.
    #[must_use]
    #[inline]
    pub fn new() -> Sysfs {
        Sysfs::with_root("/sys")
    }

    /// Files below another root directory, such as the host's `/sys` mounted into a container, or a directory of a
    /// test.
    #[must_use]
    #[inline]
    pub fn with_root(root: impl Into<PathBuf>) -> Sysfs {
        Sysfs { root: root.into() }
    }

    /// Sysfs directory of a PCI device: `/sys/bus/pci/devices/0000:3b:00.0`.
    ///
    /// The directory need not exist. The domain is written with four digits unless it needs more.
    #[must_use]
    #[inline]
    pub fn device_path(&self, address: PciAddress) -> PathBuf {
        self.devices_path().join(address.sysfs_name())
    }

    /// Runtime power status of a PCI device, from its file `power/runtime_status`. Neither the driver nor the device is
    /// accessed.
    ///
    /// # Errors
    ///
    /// The error of the operating system: [`io::ErrorKind::NotFound`] if there is no such device.
    #[inline]
    pub fn runtime_status(&self, address: PciAddress) -> io::Result<RuntimeStatus> {
        let text = read_line(&self.device_path(address).join("power/runtime_status"))?;
        Ok(RuntimeStatus::from_kernel_name(&text))
    }

    /// NUMA node that a PCI device is attached to; `None` if the kernel reports none.
    ///
    /// # Errors
    ///
    /// The error of the operating system: [`io::ErrorKind::NotFound`] if there is no such device.
    /// [`io::ErrorKind::InvalidData`] if the file does not hold a number.
    #[inline]
    pub fn numa_node(&self, address: PciAddress) -> io::Result<Option<u32>> {
        let text = read_line(&self.device_path(address).join("numa_node"))?;
        // -1 means no node.
        let node: i64 = text.parse().map_err(|_| invalid_data("numa_node", &text))?;
        Ok(u32::try_from(node).ok())
    }

    /// PCI addresses of NVIDIA's display controllers (base class 3), in ascending order, without the virtual functions
    /// of SR-IOV. No driver need be loaded.
    ///
    /// # Errors
    ///
    /// The error of the operating system: [`io::ErrorKind::NotFound`] if there is no PCI bus.
    /// [`io::ErrorKind::InvalidData`] if a vendor or class file does not hold a number.
    #[inline]
    pub fn nvidia_gpus(&self) -> io::Result<Vec<PciAddress>> {
        let mut found = Vec::new();
        for entry in std::fs::read_dir(self.devices_path())? {
            let name = entry?.file_name();
            let Some(address) = name.to_str().and_then(|name| name.parse::<PciAddress>().ok()) else { continue };
            // Only function 0: the audio controller of a board is function 1 of the same device.
            if name.to_str() != Some(&address.sysfs_name()) {
                continue;
            }
            match self.is_nvidia_gpu(address) {
                Ok(true) => found.push(address),
                Ok(false) => {}
                // The device was removed in the meantime.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
        found.sort_unstable();
        Ok(found)
    }

    #[inline]
    fn is_nvidia_gpu(&self, address: PciAddress) -> io::Result<bool> {
        let path = self.device_path(address);
        let read_hex = |name: &str| {
            let text = read_line(&path.join(name))?;
            let digits = text.strip_prefix("0x").unwrap_or(&text);
            u32::from_str_radix(digits, 16).map_err(|_| invalid_data(name, &text))
        };
        // A virtual function has a link to its physical function. In a container, the link may lead nowhere.
        if path.join("physfn").symlink_metadata().is_ok() {
            return Ok(false);
        }
        // The class is base class, subclass and interface, one byte each; base class 3 is display controllers.
        Ok(read_hex("vendor")? == 0x10DE && read_hex("class")? >> 16 == 3)
    }

    #[inline]
    fn devices_path(&self) -> PathBuf {
        self.root.join("bus/pci/devices")
    }
}

/// Content of a one-line file, trimmed.
#[inline]
fn read_line(path: &Path) -> io::Result<String> {
    std::fs::read_to_string(path).map(|text| text.trim().to_owned())
}

#[inline]
fn invalid_data(name: &str, text: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("{name} is {text:?}"))
}

/// # Runtime power
impl PciAddress {
    /// Runtime power status of the device at this address, without a call of NVML or the driver: see
    /// [`Sysfs::runtime_status`].
    ///
    /// Take the address once, from [`Sysfs::nvidia_gpus`] or [`Device::pci_address`], and read the status before each
    /// round of NVML calls that is not to wake a laptop's GPU.
    ///
    /// # Errors
    ///
    /// The error of the operating system: [`io::ErrorKind::NotFound`] if there is no such device, and on systems other
    /// than Linux.
    #[inline]
    pub fn runtime_status(self) -> io::Result<RuntimeStatus> {
        Sysfs::new().runtime_status(self)
    }
}

/// # Device files
impl Device {
    /// Sysfs directory of the device: `/sys/bus/pci/devices/0000:3b:00.0`.
    ///
    /// # Errors
    ///
    /// Those of [`pci_info`](Device::pci_info).
    ///
    /// # Availability
    ///
    /// Same as [`pci_info`](Device::pci_info). Linux.
    #[doc(alias = "nvmlDeviceGetPciInfo_v3")]
    #[inline]
    pub fn sysfs_path(&self) -> Result<PathBuf> {
        self.pci_address().map(|address| Sysfs::new().device_path(address))
    }

    /// Path of the device node: `/dev/nvidia0`.
    ///
    /// # Errors
    ///
    /// Those of [`minor_number`](Device::minor_number).
    ///
    /// # Availability
    ///
    /// Same as [`minor_number`](Device::minor_number). Linux.
    #[doc(alias = "nvmlDeviceGetMinorNumber")]
    #[inline]
    pub fn device_file(&self) -> Result<PathBuf> {
        self.minor_number().map(|number| PathBuf::from(format!("/dev/nvidia{number}")))
    }
}
