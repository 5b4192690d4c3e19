//! What is near a device: CPUs, memory nodes, other devices.

use std::fmt;

use nvml_sys::{Function, Versioned, nvmlDeviceAddressingMode_v1_t};

use super::Device;
use crate::error::{NvmlError, Result};
use crate::ffi::enums::open_enum;
use crate::ffi::{Target, bits};

open_enum! {
    /// How far around a device "near" reaches.
    pub enum AffinityScope: nvmlAffinityScope_t {
        /// The device's NUMA node.
        Node = NVML_AFFINITY_SCOPE_NODE,
        /// The device's processor socket.
        Socket = NVML_AFFINITY_SCOPE_SOCKET,
    }
}

open_enum! {
    /// What two devices have in common on their way through the system, nearest first.
    pub enum TopologyLevel: nvmlGpuTopologyLevel_t {
        /// The board, as the two GPUs of a Tesla K80.
        Internal = NVML_TOPOLOGY_INTERNAL,
        /// One PCIe switch.
        Single = NVML_TOPOLOGY_SINGLE,
        /// Several PCIe switches, without a host bridge between.
        Multiple = NVML_TOPOLOGY_MULTIPLE,
        /// The PCIe host bridge.
        HostBridge = NVML_TOPOLOGY_HOSTBRIDGE,
        /// The NUMA node, with several host bridges.
        Node = NVML_TOPOLOGY_NODE,
        /// Nothing but the system.
        System = NVML_TOPOLOGY_SYSTEM,
    }
}

open_enum! {
    /// Something that two devices may be able to do with each other directly.
    pub enum P2pCapability: nvmlGpuP2PCapsIndex_t {
        /// Read from the other's memory.
        Read = NVML_P2P_CAPS_INDEX_READ,
        /// Write to the other's memory.
        Write = NVML_P2P_CAPS_INDEX_WRITE,
        /// Go through NVLink.
        NvLink = NVML_P2P_CAPS_INDEX_NVLINK,
        /// Atomic operations in the other's memory.
        Atomics = NVML_P2P_CAPS_INDEX_ATOMICS,
        /// Go through PCI.
        Pci = NVML_P2P_CAPS_INDEX_PCI,
    }
}

open_enum! {
    /// Whether two devices can do something with each other, or why not.
    pub enum P2pStatus: nvmlGpuP2PStatus_t {
        /// They can.
        Ok = NVML_P2P_STATUS_OK,
        /// The chipset does not support it.
        ChipsetNotSupported = NVML_P2P_STATUS_CHIPSET_NOT_SUPPORTED,
        /// One of the GPUs does not support it.
        GpuNotSupported = NVML_P2P_STATUS_GPU_NOT_SUPPORTED,
        /// Where they sit in the system does not allow it.
        IohTopologyNotSupported = NVML_P2P_STATUS_IOH_TOPOLOGY_NOT_SUPPORTED,
        /// A setting of the driver disables it.
        DisabledByRegkey = NVML_P2P_STATUS_DISABLED_BY_REGKEY,
        /// It is not supported.
        NotSupported = NVML_P2P_STATUS_NOT_SUPPORTED,
    }
}

open_enum! {
    /// How a device reaches memory that the system allocated.
    pub enum AddressingMode: nvmlDeviceAddressingModeType_t {
        /// Not at all.
        None = NVML_DEVICE_ADDRESSING_MODE_NONE,
        /// Heterogeneous memory management: the driver mirrors the processor's page tables on the GPU.
        Hmm = NVML_DEVICE_ADDRESSING_MODE_HMM,
        /// Address translation services: GPU and processor use the same page tables.
        Ats = NVML_DEVICE_ADDRESSING_MODE_ATS,
    }
}

impl fmt::Display for AddressingMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            AddressingMode::None => "None",
            AddressingMode::Hmm => "HMM",
            AddressingMode::Ats => "ATS",
            AddressingMode::Unknown(raw) => return write!(f, "unknown addressing mode {raw}"),
        })
    }
}

/// A set of numbers of CPUs or of memory nodes, in ascending order.
///
/// It is written as Linux writes such lists.
///
/// ```
/// use nvml_wrapper::NumberSet;
///
/// let cpus: NumberSet = [0, 1, 2, 3, 8, 10, 11].into_iter().collect();
/// assert_eq!(cpus.to_string(), "0-3,8,10-11");
/// assert!(cpus.contains(8) && !cpus.contains(9));
/// ```
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
pub struct NumberSet {
    /// Ascending, each once.
    numbers: Vec<u32>,
}

impl NumberSet {
    /// Whether the number is in the set.
    #[must_use]
    pub fn contains(&self, number: u32) -> bool {
        self.numbers.binary_search(&number).is_ok()
    }

    /// How many numbers there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// Whether there is no number.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// The numbers, in ascending order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = u32> + DoubleEndedIterator + '_ {
        self.numbers.iter().copied()
    }
}

impl FromIterator<u32> for NumberSet {
    fn from_iter<I: IntoIterator<Item = u32>>(numbers: I) -> Self {
        let mut numbers: Vec<u32> = numbers.into_iter().collect();
        numbers.sort_unstable();
        numbers.dedup();
        NumberSet { numbers }
    }
}

impl IntoIterator for NumberSet {
    type Item = u32;
    type IntoIter = std::vec::IntoIter<u32>;

    fn into_iter(self) -> Self::IntoIter {
        self.numbers.into_iter()
    }
}

impl fmt::Display for NumberSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let runs = self.numbers.chunk_by(|one, next| next.wrapping_sub(*one) == 1);
        for (index, run) in runs.enumerate() {
            if index > 0 {
                f.write_str(",")?;
            }
            match run {
                [first, .., last] => write!(f, "{first}-{last}")?,
                alone => alone.iter().try_for_each(|number| write!(f, "{number}"))?,
            }
        }
        Ok(())
    }
}

impl Device {
    /// The CPUs that are near the device: those that a program that uses it does best to run on.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer. Linux.
    #[doc(alias = "nvmlDeviceGetCpuAffinity")]
    pub fn cpu_affinity(&self) -> Result<NumberSet> {
        let numbers = bits::read(self, Function::nvmlDeviceGetCpuAffinity, |nvml, device, words, set| {
            // SAFETY: the handle is live; `set` has room for `words` words.
            unsafe { nvml.nvmlDeviceGetCpuAffinity(device, words, set) }
        })?;
        Ok(NumberSet { numbers })
    }

    /// The CPUs that are near the device, in its NUMA node or its socket.
    ///
    /// Where the system is not made of such, they are those next to the device.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Kepler and newer. Linux.
    #[doc(alias = "nvmlDeviceGetCpuAffinityWithinScope")]
    pub fn cpu_affinity_within_scope(&self, scope: AffinityScope) -> Result<NumberSet> {
        let numbers = bits::read(self, Function::nvmlDeviceGetCpuAffinityWithinScope, |nvml, device, words, set| {
            // SAFETY: the handle is live; `set` has room for `words` words.
            unsafe { nvml.nvmlDeviceGetCpuAffinityWithinScope(device, words, set, scope.raw()) }
        })?;
        Ok(NumberSet { numbers })
    }

    /// The NUMA nodes whose memory is near the device.
    ///
    /// Where the system is not made of such, they are those next to the device.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Kepler and newer. Linux.
    #[doc(alias = "nvmlDeviceGetMemoryAffinity")]
    pub fn memory_affinity(&self, scope: AffinityScope) -> Result<NumberSet> {
        let numbers = bits::read(self, Function::nvmlDeviceGetMemoryAffinity, |nvml, device, words, set| {
            // SAFETY: the handle is live; `set` has room for `words` words.
            unsafe { nvml.nvmlDeviceGetMemoryAffinity(device, words, set, scope.raw()) }
        })?;
        Ok(NumberSet { numbers })
    }

    /// Binds the calling thread to the CPUs near the device: see [`cpu_affinity`](Device::cpu_affinity).
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer. Linux.
    #[doc(alias = "nvmlDeviceSetCpuAffinity")]
    pub fn set_cpu_affinity(&self) -> Result<()> {
        self.command(Function::nvmlDeviceSetCpuAffinity, |nvml, device| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceSetCpuAffinity(device) }
        })
    }

    /// Lets the calling thread run on all CPUs again. Drivers before NVML 8.0 freed the process and its children.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer. Linux.
    #[doc(alias = "nvmlDeviceClearCpuAffinity")]
    pub fn clear_cpu_affinity(&self) -> Result<()> {
        self.command(Function::nvmlDeviceClearCpuAffinity, |nvml, device| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceClearCpuAffinity(device) }
        })
    }

    /// The NUMA node that the device's own memory is to the system, where GPU and processor share their memory.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07). Superchips; others answer "not supported".
    #[doc(alias = "nvmlDeviceGetNumaNodeId")]
    pub fn numa_node_id(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetNumaNodeId, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetNumaNodeId(device, out) }
        })
    }

    /// How the device reaches memory that the system allocated.
    ///
    /// # Availability
    ///
    /// NVML 13.0 (driver 580.65.06). Turing and newer. Linux.
    #[doc(alias = "nvmlDeviceGetAddressingMode")]
    pub fn addressing_mode(&self) -> Result<AddressingMode> {
        let function = Function::nvmlDeviceGetAddressingMode;
        let mode: nvmlDeviceAddressingMode_v1_t =
            self.exchange(function, Versioned::stamped(), |nvml, device, mode| {
                // SAFETY: the handle is live; `mode` is a struct of the version that it says.
                unsafe { nvml.nvmlDeviceGetAddressingMode(device, mode) }
            })?;
        Ok(mode.value.into())
    }

    /// What this device and another have in common on their way through the system.
    ///
    /// # Errors
    ///
    /// "Not supported" when both are the same device. [`NvmlError::MixedSessions`] when the other is of another
    /// session.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). All products. Linux.
    #[doc(alias = "nvmlDeviceGetTopologyCommonAncestor")]
    pub fn topology_common_ancestor(&self, other: &Device) -> Result<TopologyLevel> {
        let function = Function::nvmlDeviceGetTopologyCommonAncestor;
        let other = self.peer(other, function)?;
        let raw = self.read(function, |nvml, device, out| {
            // SAFETY: both handles are live and of one session; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetTopologyCommonAncestor(device, other, out) }
        });
        raw.map(TopologyLevel::from)
    }

    /// The other devices that have exactly this in common with the device; none where there are none.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). All products. Linux.
    #[doc(alias = "nvmlDeviceGetTopologyNearestGpus")]
    pub fn topology_nearest_gpus(&self, level: TopologyLevel) -> Result<Vec<Device>> {
        let function = Function::nvmlDeviceGetTopologyNearestGpus;
        // The count that comes back is no larger than what was given, so it does not tell whether there are more.
        self.handles::<_, _, 64>(
            function,
            |nvml, device, count, devices| {
                // SAFETY: the handle is live; `devices` has room for `count` handles.
                unsafe { nvml.nvmlDeviceGetTopologyNearestGpus(device, level.raw(), count, devices) }
            },
            |raw| Device::of_handle(self.nvml(), function, *raw),
        )
    }

    /// Whether this device and another are on one board.
    ///
    /// # Errors
    ///
    /// [`NvmlError::MixedSessions`] when the other is of another session.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceOnSameBoard")]
    pub fn is_on_same_board_as(&self, other: &Device) -> Result<bool> {
        let function = Function::nvmlDeviceOnSameBoard;
        let other = self.peer(other, function)?;
        let raw = self.read(function, |nvml, device, out: *mut i32| {
            // SAFETY: both handles are live and of one session; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceOnSameBoard(device, other, out) }
        });
        raw.map(|same| same != 0)
    }

    /// Whether this device can do something with another one directly.
    ///
    /// Drivers answer [`P2pStatus::Ok`] for capabilities that they do not know.
    ///
    /// # Errors
    ///
    /// [`NvmlError::MixedSessions`] when the other is of another session.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older).
    #[doc(alias = "nvmlDeviceGetP2PStatus")]
    pub fn p2p_status(&self, other: &Device, capability: P2pCapability) -> Result<P2pStatus> {
        let function = Function::nvmlDeviceGetP2PStatus;
        let other = self.peer(other, function)?;
        let raw = self.read(function, |nvml, device, out| {
            // SAFETY: both handles are live and of one session; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetP2PStatus(device, other, capability.raw(), out) }
        });
        raw.map(P2pStatus::from)
    }

    /// The handle of another device, if it can be used together with this one.
    fn peer(&self, other: &Device, function: Function) -> Result<nvml_sys::nvmlDevice_t> {
        if !self.nvml().is_same_session(other.nvml()) {
            return Err(NvmlError::MixedSessions { function });
        }
        Ok(other.handle())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_are_written_as_linux_does() {
        let set = |numbers: &[u32]| numbers.iter().copied().collect::<NumberSet>().to_string();
        assert_eq!(set(&[]), "");
        assert_eq!(set(&[7]), "7");
        assert_eq!(set(&[5, 3, 4, 3, 9]), "3-5,9");
        assert_eq!(set(&[0, 1, u32::MAX]), format!("0-1,{}", u32::MAX));
    }
}
