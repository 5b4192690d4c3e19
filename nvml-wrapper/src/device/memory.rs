//! Device memory: capacity and use, BAR1 memory, bus width, limits for cgroups, and DRAM encryption.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::memory`](crate::Device::memory) | [`DeviceMemory`]: the amounts, or unified memory |
//! | [`Device::memory_info`](crate::Device::memory_info) | [`MemoryInfo`]: total, reserved, free, used |
//! | [`Device::bar1_memory_info`](crate::Device::bar1_memory_info) | [`Bar1MemoryInfo`]: total, free, used |
//! | [`Device::memory_bus_width`](crate::Device::memory_bus_width) | width of the memory bus, in bits |
//! | [`Device::memory_limits`](crate::Device::memory_limits) | [`MemoryLimits`] of a cgroup on the device |
//! | [`Device::set_memory_limits`](crate::Device::set_memory_limits) | sets or clears the limits of a cgroup |
//! | [`Device::dram_encryption_mode`](crate::Device::dram_encryption_mode) | [`DramEncryptionModeState`] |
//! | [`Device::set_dram_encryption_mode`](crate::Device::set_dram_encryption_mode) | enables or disables it |
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! use nvml_wrapper::device::memory::DeviceMemory;
//!
//! match nvml.device_by_index(0)?.memory()? {
//!     DeviceMemory::Dedicated(memory) => {
//!         println!("{} of {} MiB unavailable", memory.used_with_reserved() >> 20, memory.total >> 20);
//!         # assert_eq!(memory.total, memory.free + memory.used_with_reserved());
//!     }
//!     DeviceMemory::Unified => println!("unified memory"),
//! }
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use std::fmt;

use nvml_sys::{
    NVML_DEVICE_MEMORY_LIMIT_MAX, Versioned, Zeroable, f, nvmlDramEncryptionInfo_v1_t, nvmlGetMemoryLimits_v1_t,
    nvmlSetMemoryLimits_v1_t,
};

use crate::error::{ErrorCode, NvmlError, Result};
use crate::ffi::sentinel::known_u64;
use crate::ffi::versioned::or_older;
use crate::ffi::{Target, string};
use crate::handle::Device;

/// Device memory of a GPU or MIG device, in bytes.
///
/// NVML changed the meaning of `used` between versions, and `reserved` shows which meaning applies. If `reserved` is
/// `Some`, `total = reserved + used + free`. If `reserved` is `None` (drivers before 510), `total = used + free`, and
/// `used` includes the reserved memory. [`used_with_reserved`](MemoryInfo::used_with_reserved) has one meaning on all
/// drivers.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct MemoryInfo {
    /// Total physical memory. With ECC enabled, the memory for ECC data is not included.
    pub total: u64,
    /// Memory reserved by the driver and the firmware. `None` if the driver does not report it separately (before 510).
    pub reserved: Option<u64>,
    /// Unallocated memory.
    pub free: u64,
    /// Allocated memory, including the reserved memory if [`reserved`](MemoryInfo::reserved) is `None`.
    pub used: u64,
}

/// # Sums
impl MemoryInfo {
    /// Allocated and reserved memory, in bytes: all memory that is not free. The meaning is the same on all drivers.
    #[must_use]
    #[inline]
    pub const fn used_with_reserved(&self) -> u64 {
        match self.reserved {
            Some(reserved) => self.used.saturating_add(reserved),
            None => self.used,
        }
    }
}

/// Memory of a device: its own, or that of the system.
///
/// [`Display`](fmt::Display) writes `1522 of 143771 MiB used` or `unified memory`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum DeviceMemory {
    /// Memory of the device alone.
    Dedicated(MemoryInfo),
    /// Unified memory: CPU and GPU share the memory of the system, as on GB10 (DGX Spark) and other integrated GPUs.
    /// NVML does not report its amounts; the operating system does, on Linux in `/proc/meminfo`. The memory of each
    /// process on the GPU is in [`Device::running_compute_processes`](crate::Device::running_compute_processes).
    Unified,
}

/// # Conversion
impl DeviceMemory {
    /// Amounts of dedicated memory. `None` for unified memory.
    #[must_use]
    #[inline]
    pub const fn dedicated(self) -> Option<MemoryInfo> {
        match self {
            DeviceMemory::Dedicated(memory) => Some(memory),
            DeviceMemory::Unified => None,
        }
    }
}

impl fmt::Display for DeviceMemory {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DeviceMemory::Dedicated(memory) => {
                write!(f, "{} of {} MiB used", memory.used >> 20, memory.total >> 20)
            }
            DeviceMemory::Unified => f.write_str("unified memory"),
        }
    }
}

/// BAR1 memory of a device, in bytes.
///
/// BAR1 maps device memory into the PCI address space, for access by the CPU and by peer devices on the PCIe bus.
#[doc(alias = "BAR1MemoryInfo")]
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct Bar1MemoryInfo {
    /// Total BAR1 memory.
    pub total: u64,
    /// Unmapped BAR1 memory.
    pub free: u64,
    /// Mapped BAR1 memory.
    pub used: u64,
}

/// Device memory limits of a cgroup on one device, in bytes.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct MemoryLimits {
    /// Guaranteed memory: allocations up to this limit do not fail because of memory pressure. 0 if no soft limit is
    /// set.
    pub soft_limit: u64,
    /// Maximum memory that the processes of the cgroup can allocate. `None` if no hard limit is set.
    pub hard_limit: Option<u64>,
    /// Memory currently allocated by the processes of the cgroup.
    pub current_used: u64,
}

/// DRAM encryption mode of a device.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct DramEncryptionModeState {
    /// Whether DRAM encryption is enabled.
    pub current: bool,
    /// Whether DRAM encryption will be enabled after the next reboot.
    pub pending: bool,
}

/// # Memory
impl Device {
    /// Memory of the device: the amounts of [`memory_info`](Device::memory_info), or [`DeviceMemory::Unified`] if the
    /// GPU has no memory of its own. The driver returns `NotSupported` for the memory of such a GPU (GB10, driver 580),
    /// or a total of 0.
    ///
    /// # Errors
    ///
    /// Errors of [`memory_info`](Device::memory_info), except those for unified memory.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetMemoryInfo_v2")]
    #[doc(alias = "nvmlDeviceGetMemoryInfo")]
    #[doc(alias = "nvmlDeviceIsMigDeviceHandle")]
    #[inline]
    pub fn memory(&self) -> Result<DeviceMemory> {
        match self.memory_info() {
            Ok(memory) => Ok(DeviceMemory::Dedicated(memory)),
            Err(NvmlError::UnifiedMemory { .. }) => Ok(DeviceMemory::Unified),
            // All GPUs with memory report it. A MIG device is a part of such a GPU.
            Err(NvmlError::Call { code: ErrorCode::NotSupported, .. }) if !self.is_mig_device().unwrap_or(false) => {
                Ok(DeviceMemory::Unified)
            }
            Err(error) => Err(error),
        }
    }

    /// Total, reserved, free and used memory of the device, in bytes.
    ///
    /// For a GPU in MIG mode the values are the sum over all MIG devices, which requires permission to see all of them;
    /// a MIG device reports its own memory. If the operating system manages the memory as a NUMA node, or with WDDM on
    /// Windows, the values are as accurate as the memory accounting of the operating system.
    ///
    /// # Errors
    ///
    /// `NotSupported`, or [`NvmlError::UnifiedMemory`] for a total of 0, if the GPU has no memory of its own and shares
    /// the system's, as integrated GPUs do: see [`memory`](Device::memory). `NoPermission` for a GPU in MIG mode if the caller does not have the permission to see all MIG devices.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older); with separate reserved memory since NVML 11.6 (driver 510.39.01). All products.
    #[doc(alias = "nvmlDeviceGetMemoryInfo_v2")]
    #[doc(alias = "nvmlDeviceGetMemoryInfo")]
    #[inline]
    pub fn memory_info(&self) -> Result<MemoryInfo> {
        let memory = self.reported_memory_info()?;
        if memory.total == 0 {
            return Err(NvmlError::UnifiedMemory { function: f::nvmlDeviceGetMemoryInfo.function() });
        }
        Ok(memory)
    }

    /// Memory as the driver reports it.
    #[inline]
    fn reported_memory_info(&self) -> Result<MemoryInfo> {
        // SAFETY: the function fills a struct of the version that the struct contains.
        let newest = unsafe { self.handle.newer().versioned(f::nvmlDeviceGetMemoryInfo_v2, ()) };
        let newest = newest.map(|info| MemoryInfo {
            total: info.total,
            reserved: Some(info.reserved),
            free: info.free,
            used: info.used,
        });
        or_older(newest, || {
            // SAFETY: the function writes one value.
            let info = unsafe { self.handle.read(f::nvmlDeviceGetMemoryInfo, ()) }?;
            Ok(MemoryInfo { total: info.total, reserved: None, free: info.free, used: info.used })
        })
    }

    /// Total, free and used BAR1 memory of the device, in bytes.
    ///
    /// For a GPU in MIG mode the values are the sum over all MIG devices; a MIG device reports its own.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceGetBAR1MemoryInfo")]
    #[inline]
    pub fn bar1_memory_info(&self) -> Result<Bar1MemoryInfo> {
        // SAFETY: the function writes one value.
        let info = unsafe { self.handle.read(f::nvmlDeviceGetBAR1MemoryInfo, ()) }?;
        Ok(Bar1MemoryInfo { total: info.bar1Total, free: info.bar1Free, used: info.bar1Used })
    }

    /// Memory bus width, in bits.
    ///
    /// # Availability
    ///
    /// NVML 11.6 (driver 510.39.01).
    #[doc(alias = "nvmlDeviceGetMemoryBusWidth")]
    #[inline]
    pub fn memory_bus_width(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetMemoryBusWidth, ()) }
    }

    /// Device memory limits of a cgroup on this device, and the memory that its processes use, in bytes.
    ///
    /// `cgroup` is the full path of the cgroup's directory. [`memory_info`](Device::memory_info), called by a process
    /// of the cgroup, reports the memory that can be allocated within the limits.
    ///
    /// # Errors
    ///
    /// `NotFound` if no limits are set for the cgroup on this device. `OperatingSystem` if the path cannot be opened.
    /// [`NvmlError::InteriorNul`] if the path contains a NUL byte.
    ///
    /// # Availability
    ///
    /// NVML 13.4 (driver newer than 610.43.02). Linux. All products, except MIG devices.
    ///
    /// # Examples
    ///
    /// ```
    /// # let node = nvml_sim::Node::h200x8().with_era(nvml_sim::Era::Latest);
    /// # let sim = nvml_sim::Simulation::start(node);
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// let device = nvml.device_by_index(0)?;
    /// let cgroup = "/sys/fs/cgroup/batch.slice";
    /// device.set_memory_limits(cgroup, 8 << 30, Some(16 << 30))?;
    /// assert_eq!(device.memory_limits(cgroup)?.hard_limit, Some(16 << 30));
    /// // Clear the limits.
    /// device.set_memory_limits(cgroup, 0, None)?;
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlDeviceGetMemoryLimits_v1")]
    #[inline]
    pub fn memory_limits(&self, cgroup: impl AsRef<str>) -> Result<MemoryLimits> {
        let function = f::nvmlDeviceGetMemoryLimits_v1;
        let limits = string::with_c_str(function, cgroup.as_ref(), |cgroup| {
            let input = nvmlGetMemoryLimits_v1_t { nameSpace: cgroup, ..Zeroable::zeroed() };
            // SAFETY: the function reads a value with a C string, and writes a value over it.
            unsafe { self.handle.exchange(function, (), input) }
        })??;
        Ok(MemoryLimits {
            soft_limit: limits.softLimit,
            hard_limit: known_u64(limits.hardLimit),
            current_used: limits.currentUsed,
        })
    }

    /// Sets the device memory limits of a cgroup on this device, in bytes. Requires root.
    ///
    /// `cgroup` is the full path of the cgroup's directory. `soft_limit` is the guaranteed memory: allocations up to
    /// this limit do not fail because of memory pressure. `hard_limit` is the maximum that the processes of the cgroup
    /// can allocate; `None` sets no hard limit. A soft limit of 0 together with a hard limit of `None` clears the
    /// limits, and so does removing the cgroup.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root. `InvalidArgument` if the soft limit exceeds the hard limit, or a limit
    /// exceeds the total memory of the device. `OperatingSystem` if the path cannot be opened.
    /// [`NvmlError::InteriorNul`] if the path contains a NUL byte.
    ///
    /// # Availability
    ///
    /// NVML 13.4 (driver newer than 610.43.02). Linux. All products, except MIG devices.
    #[doc(alias = "nvmlDeviceSetMemoryLimits_v1")]
    #[inline]
    pub fn set_memory_limits(&self, cgroup: impl AsRef<str>, soft_limit: u64, hard_limit: Option<u64>) -> Result<()> {
        let function = f::nvmlDeviceSetMemoryLimits_v1;
        string::with_c_str(function, cgroup.as_ref(), |cgroup| {
            let hard_limit = hard_limit.unwrap_or(NVML_DEVICE_MEMORY_LIMIT_MAX);
            let mut limits =
                nvmlSetMemoryLimits_v1_t { nameSpace: cgroup, softLimit: soft_limit, hardLimit: hard_limit };
            // SAFETY: the function takes one struct with a C string, which are valid during the call.
            unsafe { self.handle.command(function, (&raw mut limits,)) }
        })?
    }

    /// Current and pending DRAM encryption mode. The pending mode takes effect at the next reboot.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 570.86.16). Blackwell and newer, products with DRAM encryption.
    #[doc(alias = "nvmlDeviceGetDramEncryptionMode")]
    #[inline]
    pub fn dram_encryption_mode(&self) -> Result<DramEncryptionModeState> {
        let (mut current, mut pending) =
            (nvmlDramEncryptionInfo_v1_t::stamped(), nvmlDramEncryptionInfo_v1_t::stamped());
        // SAFETY: the function fills two structs of the version that each contains.
        self.handle.call(f::nvmlDeviceGetDramEncryptionMode, |call, device| unsafe {
            call(device, &raw mut current, &raw mut pending)
        })?;
        Ok(DramEncryptionModeState { current: current.encryptionState != 0, pending: pending.encryptionState != 0 })
    }

    /// Enables or disables DRAM encryption. Requires root.
    ///
    /// The mode takes effect at the next reboot. Until then [`dram_encryption_mode`](Device::dram_encryption_mode)
    /// reports the mode as pending.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root. `NotSupported` if the device has no DRAM encryption.
    ///
    /// # Availability
    ///
    /// NVML 12.8 (driver 570.86.16). Products with DRAM encryption.
    #[doc(alias = "nvmlDeviceSetDramEncryptionMode")]
    #[inline]
    pub fn set_dram_encryption_mode(&self, enabled: bool) -> Result<()> {
        let info = nvmlDramEncryptionInfo_v1_t { encryptionState: enabled.into(), ..Versioned::stamped() };
        // SAFETY: the function reads one struct.
        unsafe { self.handle.command(f::nvmlDeviceSetDramEncryptionMode, (&raw const info,)) }
    }
}
