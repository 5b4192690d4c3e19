//! Device memory.

use nvml_sys::{
    Function, NVML_DEVICE_MEMORY_LIMIT_MAX, Zeroable, nvmlBAR1Memory_t, nvmlDramEncryptionInfo_v1_t,
    nvmlGetMemoryLimits_v1_t, nvmlMemory_t, nvmlMemory_v2_t, nvmlSetMemoryLimits_v1_t,
};

use super::Device;
use crate::error::Result;
use crate::ffi::sentinel::known_u64;
use crate::ffi::versioned::{or_older, stamped};
use crate::ffi::{Target, string};

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

/// How much device memory the processes of a cgroup may use, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct MemoryLimits {
    /// How much they can count on: up to here no allocation fails because others use the memory. 0 where nothing is
    /// kept for them.
    pub soft_limit: u64,
    /// The most that they may allocate. None where there is no limit.
    pub hard_limit: Option<u64>,
    /// How much they use now.
    pub current_used: u64,
}

/// Whether device memory is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct DramEncryptionMode {
    /// Whether it is now.
    pub current: bool,
    /// Whether it will be after the next reboot.
    pub pending: bool,
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
        let newest = self.newer().versioned(Function::nvmlDeviceGetMemoryInfo_v2, |nvml, device, info| {
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

    /// How much device memory the processes of a cgroup may use, and how much they do.
    ///
    /// `cgroup` is the full path of the cgroup's directory. [`memory_info`](Device::memory_info), called from within
    /// the cgroup, tells how much there is to allocate.
    ///
    /// # Errors
    ///
    /// "Not found" when no limits were set for the cgroup on this device; "operating system error" when the path
    /// cannot be opened; [`NvmlError::InteriorNul`](crate::NvmlError::InteriorNul) when it has a NUL byte inside.
    ///
    /// # Availability
    ///
    /// NVML 13.4 (driver newer than 610.43.02). Linux. All products, not MIG devices.
    ///
    /// ```
    /// # let node = nvml_sim::Node::h200x8().with_era(nvml_sim::Era::Latest);
    /// # let sim = nvml_sim::Simulation::start(node);
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// let device = nvml.device_by_index(0)?;
    /// let cgroup = "/sys/fs/cgroup/batch.slice";
    /// device.set_memory_limits(cgroup, 8 << 30, Some(16 << 30))?;
    /// assert_eq!(device.memory_limits(cgroup)?.hard_limit, Some(16 << 30));
    /// // No limits any more.
    /// device.set_memory_limits(cgroup, 0, None)?;
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlDeviceGetMemoryLimits_v1")]
    pub fn memory_limits(&self, cgroup: impl AsRef<str>) -> Result<MemoryLimits> {
        let function = Function::nvmlDeviceGetMemoryLimits_v1;
        let limits = string::with_c_str(function, cgroup.as_ref(), |cgroup| {
            let question = nvmlGetMemoryLimits_v1_t { nameSpace: cgroup, ..Zeroable::zeroed() };
            self.exchange(function, question, |nvml, device, limits| {
                // SAFETY: the handle is live; `limits` is valid and points to a C string.
                unsafe { nvml.nvmlDeviceGetMemoryLimits_v1(device, limits) }
            })
        })??;
        Ok(MemoryLimits {
            soft_limit: limits.softLimit,
            hard_limit: known_u64(limits.hardLimit),
            current_used: limits.currentUsed,
        })
    }

    /// Limits how much device memory the processes of a cgroup may use: `soft_limit` is what they can count on,
    /// `hard_limit` the most that they may allocate, None for no limit. Both are in bytes.
    ///
    /// `cgroup` is the full path of the cgroup's directory. A soft limit of 0 without a hard one clears the limits;
    /// removing the cgroup does too.
    ///
    /// # Errors
    ///
    /// "No permission" without the rights of root; "invalid argument" when the soft limit is above the hard one, or a
    /// limit is more than the device has; "operating system error" when the path cannot be opened;
    /// [`NvmlError::InteriorNul`](crate::NvmlError::InteriorNul) when it has a NUL byte inside.
    ///
    /// # Availability
    ///
    /// NVML 13.4 (driver newer than 610.43.02). Linux. All products, not MIG devices.
    #[doc(alias = "nvmlDeviceSetMemoryLimits_v1")]
    pub fn set_memory_limits(&self, cgroup: impl AsRef<str>, soft_limit: u64, hard_limit: Option<u64>) -> Result<()> {
        let function = Function::nvmlDeviceSetMemoryLimits_v1;
        string::with_c_str(function, cgroup.as_ref(), |cgroup| {
            let hard_limit = hard_limit.unwrap_or(NVML_DEVICE_MEMORY_LIMIT_MAX);
            let mut limits =
                nvmlSetMemoryLimits_v1_t { nameSpace: cgroup, softLimit: soft_limit, hardLimit: hard_limit };
            self.command(function, |nvml, device| {
                // SAFETY: the handle is live; `limits` is valid and points to a C string.
                unsafe { nvml.nvmlDeviceSetMemoryLimits_v1(device, &raw mut limits) }
            })
        })?
    }

    /// Whether device memory is encrypted, and whether it will be after the next reboot.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 570.86.16). Blackwell and newer, devices that can encrypt their memory.
    #[doc(alias = "nvmlDeviceGetDramEncryptionMode")]
    pub fn dram_encryption_mode(&self) -> Result<DramEncryptionMode> {
        let question: [nvmlDramEncryptionInfo_v1_t; 2] = [stamped(), stamped()];
        let [current, pending] =
            self.exchange(Function::nvmlDeviceGetDramEncryptionMode, question, |nvml, device, infos| {
                let current = infos.cast::<nvmlDramEncryptionInfo_v1_t>();
                let pending = current.wrapping_add(1);
                // SAFETY: the handle is live; both are structs of the version that they say, in one array of two.
                unsafe { nvml.nvmlDeviceGetDramEncryptionMode(device, current, pending) }
            })?;
        Ok(DramEncryptionMode { current: current.encryptionState != 0, pending: pending.encryptionState != 0 })
    }

    /// Turns the encryption of device memory on or off, from the next reboot on. Until then it is the pending one of
    /// [`dram_encryption_mode`](Device::dram_encryption_mode).
    ///
    /// # Errors
    ///
    /// "No permission" without the rights of root.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 570.86.16). Devices that can encrypt their memory.
    #[doc(alias = "nvmlDeviceSetDramEncryptionMode")]
    pub fn set_dram_encryption_mode(&self, enabled: bool) -> Result<()> {
        let info = nvmlDramEncryptionInfo_v1_t { encryptionState: enabled.into(), ..stamped() };
        self.command(Function::nvmlDeviceSetDramEncryptionMode, |nvml, device| {
            // SAFETY: the handle is live; `info` is a struct of the version that it says.
            unsafe { nvml.nvmlDeviceSetDramEncryptionMode(device, &raw const info) }
        })
    }
}
