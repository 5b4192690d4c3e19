//! What Linux itself knows of GPUs: files, NUMA node, and whether one sleeps. Nothing here but the paths of a
//! [`Device`] calls NVML, and nothing wakes a GPU.

use std::io;
use std::path::{Path, PathBuf};

use super::{Device, PciAddress};
use crate::error::Result;

/// What the kernel's power management says of a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RuntimeStatus {
    /// It is awake.
    Active,
    /// It sleeps: an NVML call would wake it.
    Suspended,
    /// It is falling asleep.
    Suspending,
    /// It is waking up.
    Resuming,
    /// It could not be put to sleep or woken.
    Error,
    /// The kernel does not manage its power: it is always awake.
    Unsupported,
    /// Something that this version of the crate has no name for.
    Unknown,
}

impl RuntimeStatus {
    fn of_text(text: &str) -> RuntimeStatus {
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

/// The kernel's files on PCI devices. Linux.
///
/// An agent on a laptop can ask these before it initialises NVML, and leave a sleeping GPU alone.
///
/// ```no_run
/// use nvml_wrapper::{RuntimeStatus, Sysfs};
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
    fn default() -> Self {
        Sysfs::new()
    }
}

impl Sysfs {
    /// The files below `/sys`.
    #[must_use]
    pub fn new() -> Sysfs {
        Sysfs::at("/sys")
    }

    /// The same files below another directory: where a container has the host's, or where a test has its own.
    pub fn at(root: impl Into<PathBuf>) -> Sysfs {
        Sysfs { root: root.into() }
    }

    /// Path of the directory about a device: `/sys/bus/pci/devices/0000:3b:00.0`.
    #[must_use]
    pub fn device_path(&self, address: PciAddress) -> PathBuf {
        self.devices().join(address.sysfs_name())
    }

    /// Whether a device sleeps, from its file `power/runtime_status`. Neither the driver nor the device is asked.
    ///
    /// # Errors
    ///
    /// The operating system's: "not found" where there is no such device.
    pub fn runtime_status(&self, address: PciAddress) -> io::Result<RuntimeStatus> {
        let text = read(&self.device_path(address).join("power/runtime_status"))?;
        Ok(RuntimeStatus::of_text(&text))
    }

    /// The NUMA node that a device is attached to; None where the system does not know or has none.
    ///
    /// # Errors
    ///
    /// The operating system's: "not found" where there is no such device.
    pub fn numa_node(&self, address: PciAddress) -> io::Result<Option<u32>> {
        let text = read(&self.device_path(address).join("numa_node"))?;
        // -1 stands for "none".
        let node: i64 = text.parse().map_err(|_| bad("numa_node", &text))?;
        Ok(u32::try_from(node).ok())
    }

    /// The display controllers of NVIDIA on the PCI bus, in the order of their addresses. A driver need not be loaded.
    ///
    /// # Errors
    ///
    /// The operating system's: "not found" where there is no PCI bus.
    pub fn nvidia_gpus(&self) -> io::Result<Vec<PciAddress>> {
        let mut found = Vec::new();
        for entry in std::fs::read_dir(self.devices())? {
            let name = entry?.file_name();
            let Some(address) = name.to_str().and_then(|name| name.parse::<PciAddress>().ok()) else { continue };
            // The sound controller of a card is function 1 of the same device.
            if name.to_str() != Some(&address.sysfs_name()) {
                continue;
            }
            match self.is_nvidia_gpu(address) {
                Ok(true) => found.push(address),
                Ok(false) => {}
                // It was removed just now.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
        found.sort_unstable();
        Ok(found)
    }

    fn is_nvidia_gpu(&self, address: PciAddress) -> io::Result<bool> {
        let path = self.device_path(address);
        let number = |name: &str| {
            let text = read(&path.join(name))?;
            let digits = text.strip_prefix("0x").unwrap_or(&text);
            u32::from_str_radix(digits, 16).map_err(|_| bad(name, &text))
        };
        // The class has base class, sub class and interface in one byte each; 3 is the base class of displays.
        Ok(number("vendor")? == 0x10DE && number("class")? >> 16 == 3)
    }

    fn devices(&self) -> PathBuf {
        self.root.join("bus/pci/devices")
    }
}

/// The one line of a file.
fn read(path: &Path) -> io::Result<String> {
    std::fs::read_to_string(path).map(|text| text.trim().to_owned())
}

fn bad(name: &str, text: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, format!("{name} is {text:?}"))
}

impl PciAddress {
    /// Whether the device at this place sleeps, without a call of NVML or the driver: see [`Sysfs::runtime_status`].
    ///
    /// Take the address once, from [`Sysfs::nvidia_gpus`] or [`Device::pci_address`], and ask this before each round
    /// of NVML calls that should not wake a laptop's GPU.
    ///
    /// # Errors
    ///
    /// The operating system's: "not found" where there is no such device, and on other systems than Linux.
    pub fn runtime_status(self) -> io::Result<RuntimeStatus> {
        Sysfs::new().runtime_status(self)
    }
}

impl Device {
    /// Path of the directory that Linux has about the device: `/sys/bus/pci/devices/0000:3b:00.0`.
    ///
    /// # Availability
    ///
    /// As [`pci_info`](Device::pci_info). Linux.
    #[doc(alias = "nvmlDeviceGetPciInfo_v3")]
    pub fn sysfs_path(&self) -> Result<PathBuf> {
        self.pci_address().map(|address| Sysfs::new().device_path(address))
    }

    /// Path of the device's node: `/dev/nvidia0`.
    ///
    /// # Availability
    ///
    /// As [`minor_number`](Device::minor_number). Linux.
    #[doc(alias = "nvmlDeviceGetMinorNumber")]
    pub fn device_file(&self) -> Result<PathBuf> {
        self.minor_number().map(|number| PathBuf::from(format!("/dev/nvidia{number}")))
    }
}
