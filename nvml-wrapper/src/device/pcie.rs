//! Bus interface: PCIe link, throughput, bridge chips and chip-to-chip link.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::current_pcie_link_gen`](crate::Device::current_pcie_link_gen) | current PCIe generation |
//! | [`Device::current_pcie_link_width`](crate::Device::current_pcie_link_width) | current link width, in lanes |
//! | [`Device::max_pcie_link_gen`](crate::Device::max_pcie_link_gen) | maximum generation of device and system |
//! | [`Device::max_pcie_link_width`](crate::Device::max_pcie_link_width) | maximum width of device and system |
//! | [`Device::pcie_link_speed`](crate::Device::pcie_link_speed) | current link speed, in Mbps per lane |
//! | [`Device::pcie_throughput`](crate::Device::pcie_throughput) | PCIe throughput, in KB/s |
//! | [`Device::pcie_replay_counter`](crate::Device::pcie_replay_counter) | PCIe replay counter |
//! | [`Device::bridge_chip_info`](crate::Device::bridge_chip_info) | bridge chips of the board |
//! | [`Device::is_c2c_enabled`](crate::Device::is_c2c_enabled) | chip-to-chip (C2C) mode |
//! | [`PcieLinkMaxSpeed`], [`PcieUtilCounter`], [`BusType`] | link speed, direction of traffic and bus type |
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! let device = nvml.device_by_index(0)?;
//! let (width, max_width) = (device.current_pcie_link_width()?, device.max_pcie_link_width()?);
//! println!("PCIe generation {}, {width} of {max_width} lanes", device.current_pcie_link_gen()?);
//! # assert_eq!((width, max_width), (16, 16));
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use std::fmt;

use nvml_sys::f;

use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::handle::Device;

open_enum! {
    /// Direction of the PCIe traffic, as seen from the GPU.
    pub enum PcieUtilCounter: nvmlPcieUtilCounter_t {
        /// Transmit (TX): traffic from the GPU.
        Send = NVML_PCIE_UTIL_TX_BYTES,
        /// Receive (RX): traffic to the GPU.
        Receive = NVML_PCIE_UTIL_RX_BYTES,
    }
}

open_enum! {
    own_display
    /// Type of the bus that a device is attached to.
    pub enum BusType: nvmlBusType_t {
        /// PCI.
        Pci = NVML_BUS_TYPE_PCI,
        /// PCI Express.
        Pcie = NVML_BUS_TYPE_PCIE,
        /// FPCI, a bus inside a system on a chip.
        Fpci = NVML_BUS_TYPE_FPCI,
        /// AGP.
        Agp = NVML_BUS_TYPE_AGP,
    }
}

impl fmt::Display for BusType {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match *self {
            BusType::Pci => "PCI",
            BusType::Pcie => "PCIe",
            BusType::Fpci => "FPCI",
            BusType::Agp => "AGP",
            _ => return write!(f, "unknown bus {}", self.raw()),
        })
    }
}

open_enum! {
    /// Type of a bridge chip.
    #[doc(alias = "BridgeChip")]
    pub enum BridgeChipType: nvmlBridgeChipType_t {
        /// PLX.
        Plx = NVML_BRIDGE_CHIP_PLX,
        /// BRO4.
        Bro4 = NVML_BRIDGE_CHIP_BRO4,
    }
}

/// Bridge chip: a chip that connects the GPUs of a multi-GPU board.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct BridgeChipInfo {
    /// Type of the chip.
    pub chip_type: BridgeChipType,
    /// Firmware version. `None` if the driver reports 0: the version is unavailable.
    #[doc(alias = "fw_version")]
    pub firmware_version: Option<u32>,
}

open_enum! {
    /// Maximum speed of a PCIe link, per lane.
    pub enum PcieLinkMaxSpeed: u32 {
        /// No valid speed.
        Invalid = NVML_PCIE_LINK_MAX_SPEED_INVALID,
        /// 2500 Mbps: PCIe generation 1.
        #[doc(alias = "MegaTransfersPerSecond2500")]
        Mbps2500 = NVML_PCIE_LINK_MAX_SPEED_2500MBPS,
        /// 5000 Mbps: PCIe generation 2.
        #[doc(alias = "MegaTransfersPerSecond5000")]
        Mbps5000 = NVML_PCIE_LINK_MAX_SPEED_5000MBPS,
        /// 8000 Mbps: PCIe generation 3.
        #[doc(alias = "MegaTransfersPerSecond8000")]
        Mbps8000 = NVML_PCIE_LINK_MAX_SPEED_8000MBPS,
        /// 16000 Mbps: PCIe generation 4.
        #[doc(alias = "MegaTransfersPerSecond16000")]
        Mbps16000 = NVML_PCIE_LINK_MAX_SPEED_16000MBPS,
        /// 32000 Mbps: PCIe generation 5.
        #[doc(alias = "MegaTransfersPerSecond32000")]
        Mbps32000 = NVML_PCIE_LINK_MAX_SPEED_32000MBPS,
        /// 64000 Mbps: PCIe generation 6.
        Mbps64000 = NVML_PCIE_LINK_MAX_SPEED_64000MBPS,
    }
}

/// # Speed
impl PcieLinkMaxSpeed {
    /// Speed in Mbps per lane, the unit of [`Device::pcie_link_speed`]. `None` for
    /// [`Invalid`](PcieLinkMaxSpeed::Invalid) and speeds without a name.
    #[doc(alias = "as_integer")]
    #[must_use]
    #[inline]
    pub const fn megabits_per_second(self) -> Option<u32> {
        Some(match self {
            PcieLinkMaxSpeed::Mbps2500 => 2_500,
            PcieLinkMaxSpeed::Mbps5000 => 5_000,
            PcieLinkMaxSpeed::Mbps8000 => 8_000,
            PcieLinkMaxSpeed::Mbps16000 => 16_000,
            PcieLinkMaxSpeed::Mbps32000 => 32_000,
            PcieLinkMaxSpeed::Mbps64000 => 64_000,
            _ => return None,
        })
    }
}

/// # PCIe link
impl Device {
    /// Current PCIe generation of the link.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetCurrPcieLinkGeneration")]
    #[inline]
    pub fn current_pcie_link_gen(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetCurrPcieLinkGeneration, ()) }
    }

    /// Current width of the PCIe link, in lanes.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetCurrPcieLinkWidth")]
    #[inline]
    pub fn current_pcie_link_width(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetCurrPcieLinkWidth, ()) }
    }

    /// Maximum PCIe generation of the link that both device and system support.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetMaxPcieLinkGeneration")]
    #[inline]
    pub fn max_pcie_link_gen(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetMaxPcieLinkGeneration, ()) }
    }

    /// Maximum width of the PCIe link that both device and system support, in lanes.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetMaxPcieLinkWidth")]
    #[inline]
    pub fn max_pcie_link_width(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetMaxPcieLinkWidth, ()) }
    }

    /// Maximum PCIe generation that the device supports, independent of the system.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetGpuMaxPcieLinkGeneration")]
    #[inline]
    pub fn gpu_max_pcie_link_gen(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetGpuMaxPcieLinkGeneration, ()) }
    }

    /// Current speed of the PCIe link, in Mbps per lane: 32000 for PCIe generation 5.
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 515.43.04).
    #[doc(alias = "nvmlDeviceGetPcieSpeed")]
    #[inline]
    pub fn pcie_link_speed(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetPcieSpeed, ()) }
    }

    /// Maximum speed of the PCIe link, per lane.
    ///
    /// # Availability
    ///
    /// NVML 11.6 (driver 510.39.01).
    #[doc(alias = "nvmlDeviceGetPcieLinkMaxSpeed")]
    #[inline]
    pub fn max_pcie_link_speed(&self) -> Result<PcieLinkMaxSpeed> {
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(f::nvmlDeviceGetPcieLinkMaxSpeed, ()) };
        raw.map(PcieLinkMaxSpeed::from)
    }

    /// PCIe throughput in one direction over an interval of 20 ms, in KB/s.
    ///
    /// The call sleeps during the interval: both directions take 40 ms one after the other, and 20 ms on two threads.
    /// The PCIe byte counters among the field values take 0.2 ms, where the driver has them.
    ///
    /// # Errors
    ///
    /// `NotSupported` in virtual machines with a vGPU.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Maxwell and newer.
    #[doc(alias = "nvmlDeviceGetPcieThroughput")]
    #[inline]
    pub fn pcie_throughput(&self, counter: PcieUtilCounter) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetPcieThroughput, (counter.raw(),)) }
    }

    /// PCIe replay counter: number of packets that were retransmitted.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceGetPcieReplayCounter")]
    #[inline]
    pub fn pcie_replay_counter(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetPcieReplayCounter, ()) }
    }

    /// Interrupt number (IRQ) of the device.
    ///
    /// # Availability
    ///
    /// NVML 11.5 (driver 495.29.05).
    #[doc(alias = "nvmlDeviceGetIrqNum")]
    #[inline]
    pub fn irq_num(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetIrqNum, ()) }
    }

    /// Type of the bus that the device is attached to.
    ///
    /// # Availability
    ///
    /// NVML 11.5 (driver 495.29.05).
    #[doc(alias = "nvmlDeviceGetBusType")]
    #[inline]
    pub fn bus_type(&self) -> Result<BusType> {
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(f::nvmlDeviceGetBusType, ()) };
        raw.map(BusType::from)
    }

    /// Bridge chips of the board, at most 128.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the board has no bridge chip.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Multi-GPU boards.
    #[doc(alias = "nvmlDeviceGetBridgeChipInfo")]
    #[inline]
    pub fn bridge_chip_info(&self) -> Result<Vec<BridgeChipInfo>> {
        // SAFETY: the function writes one value.
        let hierarchy = unsafe { self.handle.read(f::nvmlDeviceGetBridgeChipInfo, ()) }?;
        let chips = hierarchy.bridgeChipInfo.iter().take(hierarchy.bridgeCount.into());
        Ok(chips.map(|chip| BridgeChipInfo::from_raw(chip.type_, chip.fwVersion)).collect())
    }

    /// Whether chip-to-chip (C2C) mode is enabled: the link to a CPU on the same module.
    ///
    /// # Availability
    ///
    /// NVML 12.3 (driver 545.23.06).
    #[doc(alias = "nvmlDeviceGetC2cModeInfoV")]
    #[inline]
    pub fn is_c2c_enabled(&self) -> Result<bool> {
        // SAFETY: the function writes one value.
        let info = unsafe { self.handle.read(f::nvmlDeviceGetC2cModeInfoV, ()) }?;
        Ok(info.isC2cEnabled != 0)
    }
}

impl BridgeChipInfo {
    #[inline]
    fn from_raw(chip_type: nvml_sys::nvmlBridgeChipType_t, version: u32) -> BridgeChipInfo {
        // NVML reports 0 for an unavailable version.
        BridgeChipInfo { chip_type: chip_type.into(), firmware_version: (version != 0).then_some(version) }
    }
}
