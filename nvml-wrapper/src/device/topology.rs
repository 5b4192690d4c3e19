//! Topology: CPU and memory affinity, common ancestors of GPUs, P2P capabilities and NUMA nodes.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::cpu_affinity`](crate::Device::cpu_affinity) | ideal CPUs of a device |
//! | [`Device::cpu_affinity_within_scope`](crate::Device::cpu_affinity_within_scope) | the same, by scope |
//! | [`Device::memory_affinity`](crate::Device::memory_affinity) | ideal NUMA nodes of a device |
//! | [`Device::set_cpu_affinity`](crate::Device::set_cpu_affinity) | binds the calling thread to these CPUs |
//! | [`Device::numa_node_id`](crate::Device::numa_node_id) | NUMA node of the device's own memory |
//! | [`Device::addressing_mode`](crate::Device::addressing_mode) | addressing mode: HMM, ATS or none |
//! | [`Device::topology_common_ancestor`](crate::Device::topology_common_ancestor) | common ancestor of two devices |
//! | [`Device::topology_nearest_gpus`](crate::Device::topology_nearest_gpus) | GPUs up to a topology level |
//! | [`Device::is_on_same_board_as`](crate::Device::is_on_same_board_as) | whether two devices share a board |
//! | [`Device::p2p_status`](crate::Device::p2p_status) | P2P capability between two devices |
//! | [`NumberSet`] | set of CPUs or NUMA nodes |
//!
//! [`Nvml::topology_gpu_set`](crate::Nvml::topology_gpu_set) returns the GPUs with an affinity to a CPU,
//! [`Nvml::nvlinks_between`](crate::Nvml::nvlinks_between) the NVLinks between two devices.
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! let (a, b) = (nvml.device_by_index(0)?, nvml.device_by_index(1)?);
//! println!("CPUs {}, common ancestor {:?}", a.cpu_affinity()?, a.topology_common_ancestor(&b)?);
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use std::fmt;
use std::str::FromStr;

use nvml_sys::{Function, Versioned, f, nvmlDevice_t};

use crate::error::Result;
use crate::ffi::enums::open_enum;
use crate::ffi::{Kind, Target, bits};
use crate::handle::Device;
use crate::parse_error::ParseError;

open_enum! {
    /// Scope of CPU and memory affinity.
    pub enum AffinityScope: nvmlAffinityScope_t {
        /// NUMA node of the device.
        Node = NVML_AFFINITY_SCOPE_NODE,
        /// Processor socket of the device.
        Socket = NVML_AFFINITY_SCOPE_SOCKET,
    }
}

open_enum! {
    /// Topology level: the common ancestor of two devices, nearest first. `nvidia-smi topo -m` has the names in
    /// parentheses.
    pub enum TopologyLevel: nvmlGpuTopologyLevel_t {
        /// Same board, such as the two GPUs of a Tesla K80.
        Internal = NVML_TOPOLOGY_INTERNAL,
        /// Single PCIe switch (`PIX`).
        Single = NVML_TOPOLOGY_SINGLE,
        /// Multiple PCIe switches, without traversing a host bridge (`PXB`).
        Multiple = NVML_TOPOLOGY_MULTIPLE,
        /// Same PCIe host bridge (`PHB`).
        HostBridge = NVML_TOPOLOGY_HOSTBRIDGE,
        /// Same NUMA node, possibly with multiple host bridges (`NODE`).
        Node = NVML_TOPOLOGY_NODE,
        /// Same system only (`SYS`).
        System = NVML_TOPOLOGY_SYSTEM,
    }
}

open_enum! {
    /// P2P capability between two devices.
    #[doc(alias = "P2pCapabilitiesIndex")]
    pub enum P2pCapability: nvmlGpuP2PCapsIndex_t {
        /// Reads from the memory of the other device.
        Read = NVML_P2P_CAPS_INDEX_READ,
        /// Writes to the memory of the other device.
        Write = NVML_P2P_CAPS_INDEX_WRITE,
        /// P2P over NVLink.
        NvLink = NVML_P2P_CAPS_INDEX_NVLINK,
        /// Atomic operations in the memory of the other device.
        Atomics = NVML_P2P_CAPS_INDEX_ATOMICS,
        /// P2P over PCI.
        #[doc(alias = "Prop")]
        Pci = NVML_P2P_CAPS_INDEX_PCI,
    }
}

open_enum! {
    /// Status of a P2P capability between two devices.
    pub enum P2pStatus: nvmlGpuP2PStatus_t {
        /// Supported.
        Ok = NVML_P2P_STATUS_OK,
        /// Not supported by the chipset.
        ChipsetNotSupported = NVML_P2P_STATUS_CHIPSET_NOT_SUPPORTED,
        /// Not supported by a GPU.
        GpuNotSupported = NVML_P2P_STATUS_GPU_NOT_SUPPORTED,
        /// Not supported by the IOH (I/O hub) topology: the position of the devices in the system.
        IohTopologyNotSupported = NVML_P2P_STATUS_IOH_TOPOLOGY_NOT_SUPPORTED,
        /// Disabled by a registry key, a driver setting.
        DisabledByRegkey = NVML_P2P_STATUS_DISABLED_BY_REGKEY,
        /// Not supported.
        NotSupported = NVML_P2P_STATUS_NOT_SUPPORTED,
    }
}

open_enum! {
    own_display
    /// Addressing mode: the mechanism by which a device addresses memory that the system allocated (`malloc`, `mmap`).
    pub enum AddressingMode: nvmlDeviceAddressingModeType_t {
        /// No mode is active.
        None = NVML_DEVICE_ADDRESSING_MODE_NONE,
        /// Heterogeneous Memory Management (HMM): software mirrors the CPU's page tables on the GPU.
        Hmm = NVML_DEVICE_ADDRESSING_MODE_HMM,
        /// Address Translation Services (ATS): CPU and GPU use the same page tables.
        Ats = NVML_DEVICE_ADDRESSING_MODE_ATS,
    }
}

impl fmt::Display for AddressingMode {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match *self {
            AddressingMode::None => "None",
            AddressingMode::Hmm => "HMM",
            AddressingMode::Ats => "ATS",
            _ => return write!(f, "unknown addressing mode {}", self.raw()),
        })
    }
}

/// Set of CPU or NUMA node numbers, in ascending order.
///
/// The `Display` format is Linux' list format.
///
/// # Examples
///
/// ```
/// use nvml_wrapper::device::topology::NumberSet;
///
/// let cpus: NumberSet = [0, 1, 2, 3, 8, 10, 11].into_iter().collect();
/// assert_eq!(cpus.to_string(), "0-3,8,10-11");
/// assert!(cpus.contains(8) && !cpus.contains(9));
/// ```
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(from = "Vec<u32>", into = "Vec<u32>"))]
pub struct NumberSet {
    /// Ascending, without duplicates.
    numbers: Vec<u32>,
}

/// # Set operations
impl NumberSet {
    /// Whether the set contains the number.
    #[must_use]
    #[inline]
    pub fn contains(&self, number: u32) -> bool {
        self.numbers.binary_search(&number).is_ok()
    }

    /// Count of numbers in the set.
    #[must_use]
    #[inline]
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// Whether the set is empty.
    #[must_use]
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// Iterator over the numbers, in ascending order.
    #[inline]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = u32> + DoubleEndedIterator + '_ {
        self.numbers.iter().copied()
    }
}

impl FromIterator<u32> for NumberSet {
    #[inline]
    fn from_iter<I: IntoIterator<Item = u32>>(numbers: I) -> Self {
        let mut numbers: Vec<u32> = numbers.into_iter().collect();
        numbers.sort_unstable();
        numbers.dedup();
        NumberSet { numbers }
    }
}

impl From<Vec<u32>> for NumberSet {
    #[inline]
    fn from(numbers: Vec<u32>) -> Self {
        numbers.into_iter().collect()
    }
}

impl From<NumberSet> for Vec<u32> {
    #[inline]
    fn from(set: NumberSet) -> Self {
        set.numbers
    }
}

impl IntoIterator for NumberSet {
    type Item = u32;
    type IntoIter = std::vec::IntoIter<u32>;

    #[inline]
    fn into_iter(self) -> Self::IntoIter {
        self.numbers.into_iter()
    }
}

impl fmt::Display for NumberSet {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let runs = self.numbers.chunk_by(|one, next| next.wrapping_sub(*one) == 1);
        for (index, run) in runs.enumerate() {
            if index > 0 {
                f.write_str(",")?;
            }
            match run {
                [first, .., last] => write!(f, "{first}-{last}")?,
                single => single.iter().try_for_each(|number| write!(f, "{number}"))?,
            }
        }
        Ok(())
    }
}

impl FromStr for NumberSet {
    type Err = ParseError;

    /// Parses Linux' list format, such as `0-3,8,10-11`. The empty string is the empty set.
    #[inline]
    fn from_str(text: &str) -> Result<NumberSet, ParseError> {
        /// Maximum count of numbers, so that a short string makes no large set.
        const MAX: u32 = 1 << 16;
        let run = |part: &str| {
            let (first, last) = part.split_once('-').unwrap_or((part, part));
            let (first, last) = (first.trim().parse::<u32>().ok()?, last.trim().parse::<u32>().ok()?);
            (first <= last && last - first < MAX).then_some(first..=last)
        };
        let mut numbers = Vec::new();
        for part in text.split(',').filter(|_| !text.trim().is_empty()) {
            let run = run(part).filter(|_| numbers.len() < MAX as usize);
            let error = || ParseError::new("NumberSet", text, "numbers and ranges such as 0-3,8,10-11");
            numbers.extend(run.ok_or_else(error)?);
        }
        Ok(NumberSet::from(numbers))
    }
}

/// # Topology
impl Device {
    /// CPUs that are ideal for the device: the CPUs in its NUMA node.
    ///
    /// Same as [`cpu_affinity_within_scope`](Device::cpu_affinity_within_scope) with [`AffinityScope::Node`].
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device or the operating system does not support it.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer. Linux.
    #[doc(alias = "nvmlDeviceGetCpuAffinity")]
    #[inline]
    pub fn cpu_affinity(&self) -> Result<NumberSet> {
        let numbers = bits::read(&self.handle, f::nvmlDeviceGetCpuAffinity, |call, device, words, set| {
            // SAFETY: `set` has capacity for `words` words.
            unsafe { call(device, words, set) }
        })?;
        Ok(NumberSet { numbers })
    }

    /// CPUs that are ideal for the device, in its NUMA node or its socket.
    ///
    /// If the scope does not apply to the system's topology, the CPUs of the nearest ancestor of the device are
    /// returned.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device or the operating system does not support it; `InvalidArgument` if the scope is
    /// unknown.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Kepler and newer. Linux.
    #[doc(alias = "nvmlDeviceGetCpuAffinityWithinScope")]
    #[inline]
    pub fn cpu_affinity_within_scope(&self, scope: AffinityScope) -> Result<NumberSet> {
        let numbers = bits::read(&self.handle, f::nvmlDeviceGetCpuAffinityWithinScope, |call, device, words, set| {
            // SAFETY: `set` has capacity for `words` words.
            unsafe { call(device, words, set, scope.raw()) }
        })?;
        Ok(NumberSet { numbers })
    }

    /// NUMA nodes whose memory is ideal for the device, in its NUMA node or its socket.
    ///
    /// If the scope does not apply to the system's topology, the NUMA nodes of the nearest ancestor of the device are
    /// returned.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device or the operating system does not support it; `InvalidArgument` if the scope is
    /// unknown.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Kepler and newer. Linux.
    #[doc(alias = "nvmlDeviceGetMemoryAffinity")]
    #[inline]
    pub fn memory_affinity(&self, scope: AffinityScope) -> Result<NumberSet> {
        let numbers = bits::read(&self.handle, f::nvmlDeviceGetMemoryAffinity, |call, device, words, set| {
            // SAFETY: `set` has capacity for `words` words.
            unsafe { call(device, words, set, scope.raw()) }
        })?;
        Ok(NumberSet { numbers })
    }

    /// Binds the calling thread to the CPUs that are ideal for the device: see [`cpu_affinity`](Device::cpu_affinity).
    /// NVML supports up to 1024 CPUs. Drivers before NVML 8.0 bound the process and its children.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device or the operating system does not support it.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer. Linux.
    #[doc(alias = "nvmlDeviceSetCpuAffinity")]
    #[inline]
    pub fn set_cpu_affinity(&self) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceSetCpuAffinity, ()) }
    }

    /// Clears the CPU affinity of the calling thread. Drivers before NVML 8.0 cleared that of the process and its
    /// children.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer. Linux.
    #[doc(alias = "nvmlDeviceClearCpuAffinity")]
    #[inline]
    pub fn clear_cpu_affinity(&self) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceClearCpuAffinity, ()) }
    }

    /// NUMA node that the device's own memory is, on platforms where GPUs are NUMA nodes.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device's memory is not a NUMA node.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07). Superchips such as Grace Hopper.
    #[doc(alias = "nvmlDeviceGetNumaNodeId")]
    #[inline]
    pub fn numa_node_id(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetNumaNodeId, ()) }
    }

    /// Addressing mode of the device. `nvidia-smi` prints it as "Addressing Mode".
    ///
    /// # Errors
    ///
    /// `NotSupported` if the platform does not support the query.
    ///
    /// # Availability
    ///
    /// NVML 13.0 (driver 580.65.06). Turing and newer. Linux.
    #[doc(alias = "nvmlDeviceGetAddressingMode")]
    #[inline]
    pub fn addressing_mode(&self) -> Result<AddressingMode> {
        // SAFETY: the function reads a value and writes one over it.
        let mode = unsafe { self.handle.exchange(f::nvmlDeviceGetAddressingMode, (), Versioned::stamped()) }?;
        Ok(mode.value.into())
    }

    /// Common ancestor of this device and another one in the system's topology.
    ///
    /// # Errors
    ///
    /// `NotSupported` if both are the same device. [`MixedSessions`](crate::NvmlError::MixedSessions) if the other
    /// device belongs to another session.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). All products. Linux.
    #[doc(alias = "nvmlDeviceGetTopologyCommonAncestor")]
    #[inline]
    pub fn topology_common_ancestor(&self, other: &Device) -> Result<TopologyLevel> {
        let function = f::nvmlDeviceGetTopologyCommonAncestor;
        let other = self.peer(other, function)?;
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(function, (other,)) };
        raw.map(TopologyLevel::from)
    }

    /// GPUs whose common ancestor with the device is at `level` or nearer, without the device itself; an empty list if
    /// there are none. The list ends at the first null handle, because drivers do not report how many they wrote.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the driver does not accept the level. Driver 580.159.04 accepts unknown levels.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). All products. Linux.
    #[doc(alias = "nvmlDeviceGetTopologyNearestGpus")]
    #[inline]
    pub fn topology_nearest_gpus(&self, level: TopologyLevel) -> Result<Vec<Device>> {
        let function = f::nvmlDeviceGetTopologyNearestGpus;
        // The returned count never exceeds the capacity, so it does not show whether the list is complete.
        // SAFETY: the function writes no more handles than the passed count.
        unsafe {
            self.handle.list(function, (level.raw(),), Kind::UNTIL_NULL, |raw| {
                Device::from_raw(self.handle.nvml(), function, *raw)
            })
        }
    }

    /// Whether this device and another one are on the same board.
    ///
    /// # Errors
    ///
    /// [`MixedSessions`](crate::NvmlError::MixedSessions) if the other device belongs to another session.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceOnSameBoard")]
    #[doc(alias = "are_devices_on_same_board")]
    #[inline]
    pub fn is_on_same_board_as(&self, other: &Device) -> Result<bool> {
        let function = f::nvmlDeviceOnSameBoard;
        let other = self.peer(other, function)?;
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(function, (other,)) };
        raw.map(|same| same != 0)
    }

    /// Status of a P2P capability between this device and another one.
    ///
    /// The status of a device and itself is [`P2pStatus::NotSupported`]. Drivers report [`P2pStatus::Ok`] for
    /// capabilities that they do not know.
    ///
    /// # Errors
    ///
    /// [`MixedSessions`](crate::NvmlError::MixedSessions) if the other device belongs to another session.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older).
    #[doc(alias = "nvmlDeviceGetP2PStatus")]
    #[inline]
    pub fn p2p_status(&self, other: &Device, capability: P2pCapability) -> Result<P2pStatus> {
        let function = f::nvmlDeviceGetP2PStatus;
        let other = self.peer(other, function)?;
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(function, (other, capability.raw())) };
        raw.map(P2pStatus::from)
    }

    /// Handle of another device of the same session.
    #[inline]
    fn peer(&self, other: &Device, function: impl Into<Function>) -> Result<nvmlDevice_t> {
        self.handle.same_session(function, &other.handle)?;
        Ok(other.handle())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn display_is_linux_list_format() {
        let set = |numbers: &[u32]| numbers.iter().copied().collect::<NumberSet>().to_string();
        assert_eq!(set(&[]), "");
        assert_eq!(set(&[7]), "7");
        assert_eq!(set(&[5, 3, 4, 3, 9]), "3-5,9");
        assert_eq!(set(&[0, 1, u32::MAX]), format!("0-1,{}", u32::MAX));
    }
}
