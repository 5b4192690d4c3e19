//! Device memory.

use nvml_sys::{Function, nvmlBAR1Memory_t, nvmlMemory_t, nvmlMemory_v2_t};

use super::Device;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::versioned::or_older;

/// How much memory a device has, in bytes.
///
/// `reserved` tells which of two meanings `used` has, as NVML changed it between versions. Where it is known,
/// `total = reserved + used + free`. Where it is `None`, on drivers before 510, `total = used + free`, and what the
/// driver and firmware reserve counts as used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct MemoryInfo {
    /// All of the physical memory.
    pub total: u64,
    /// What the driver and the firmware keep for themselves.
    pub reserved: Option<u64>,
    /// What is not allocated.
    pub free: u64,
    /// What is allocated; with the reserved memory where that is not known apart.
    pub used: u64,
}

impl MemoryInfo {
    /// What is not free: allocated and reserved memory together. This is the same on all drivers.
    #[must_use]
    pub const fn used_with_reserved(&self) -> u64 {
        match self.reserved {
            Some(reserved) => self.used.saturating_add(reserved),
            None => self.used,
        }
    }
}

/// How much of the memory that the PCI bus can map is in use, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Bar1MemoryInfo {
    /// All of it.
    pub total: u64,
    /// What is not mapped.
    pub free: u64,
    /// What is mapped.
    pub used: u64,
}

impl Device {
    /// Memory of the device: total, reserved, free and used.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older); with reserved memory apart since NVML 11.6 (driver 510.39.01). All products.
    /// GPUs that share the system's memory answer "not supported".
    #[doc(alias = "nvmlDeviceGetMemoryInfo_v2")]
    #[doc(alias = "nvmlDeviceGetMemoryInfo")]
    pub fn memory_info(&self) -> Result<MemoryInfo> {
        let newest = self.versioned(Function::nvmlDeviceGetMemoryInfo_v2, |nvml, device, info| {
            // SAFETY: the handle is live; `info` is a struct of the version that it says.
            unsafe { nvml.nvmlDeviceGetMemoryInfo_v2(device, info) }
        });
        let newest = newest.map(|info: nvmlMemory_v2_t| MemoryInfo {
            total: info.total,
            reserved: Some(info.reserved),
            free: info.free,
            used: info.used,
        });
        or_older(newest, || {
            let info: nvmlMemory_t = self.read(Function::nvmlDeviceGetMemoryInfo, |nvml, device, info| {
                // SAFETY: the handle is live; `info` is valid for one write.
                unsafe { nvml.nvmlDeviceGetMemoryInfo(device, info) }
            })?;
            Ok(MemoryInfo { total: info.total, reserved: None, free: info.free, used: info.used })
        })
    }

    /// Memory that the PCI bus can map: total, free and used.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceGetBAR1MemoryInfo")]
    pub fn bar1_memory_info(&self) -> Result<Bar1MemoryInfo> {
        let info: nvmlBAR1Memory_t = self.read(Function::nvmlDeviceGetBAR1MemoryInfo, |nvml, device, info| {
            // SAFETY: the handle is live; `info` is valid for one write.
            unsafe { nvml.nvmlDeviceGetBAR1MemoryInfo(device, info) }
        })?;
        Ok(Bar1MemoryInfo { total: info.bar1Total, free: info.bar1Free, used: info.bar1Used })
    }

    /// Width of the bus between the chip and its memory, in bits.
    ///
    /// # Availability
    ///
    /// NVML 11.6 (driver 510.39.01).
    #[doc(alias = "nvmlDeviceGetMemoryBusWidth")]
    pub fn memory_bus_width(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetMemoryBusWidth, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetMemoryBusWidth(device, out) }
        })
    }
}
