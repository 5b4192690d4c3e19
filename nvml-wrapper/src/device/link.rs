//! The PCIe link of a device, and the chips between it and the rest of the board.

use std::fmt;

use nvml_sys::{Function, nvmlBridgeChipHierarchy_t, nvmlC2cModeInfo_v1_t};

use super::Device;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;

open_enum! {
    /// A direction of the PCIe link, as the GPU sees it.
    pub enum PcieUtilCounter: nvmlPcieUtilCounter_t {
        /// What the GPU sends.
        Send = NVML_PCIE_UTIL_TX_BYTES,
        /// What the GPU receives.
        Receive = NVML_PCIE_UTIL_RX_BYTES,
    }
}

open_enum! {
    /// The kind of bus that a device is on.
    pub enum BusType: nvmlBusType_t {
        /// PCI.
        Pci = NVML_BUS_TYPE_PCI,
        /// PCI Express.
        Pcie = NVML_BUS_TYPE_PCIE,
        /// FPCI, as inside a system on a chip.
        Fpci = NVML_BUS_TYPE_FPCI,
        /// AGP.
        Agp = NVML_BUS_TYPE_AGP,
    }
}

impl fmt::Display for BusType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            BusType::Pci => "PCI",
            BusType::Pcie => "PCIe",
            BusType::Fpci => "FPCI",
            BusType::Agp => "AGP",
            BusType::Unknown(raw) => return write!(f, "unknown bus {raw}"),
        })
    }
}

open_enum! {
    /// A chip that joins the GPUs of a board.
    pub enum BridgeChipType: nvmlBridgeChipType_t {
        /// PLX.
        Plx = NVML_BRIDGE_CHIP_PLX,
        /// BRO4.
        Bro4 = NVML_BRIDGE_CHIP_BRO4,
    }
}

/// A chip that joins the GPUs of a board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct BridgeChip {
    /// What chip it is.
    pub chip_type: BridgeChipType,
    /// Version of its firmware, where it is known.
    pub firmware_version: Option<u32>,
}

/// The fastest that a PCIe link can be: bits a second on one lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PcieLinkMaxSpeed {
    /// 2.5 gigabits: generation 1.
    Mbps2500,
    /// 5 gigabits: generation 2.
    Mbps5000,
    /// 8 gigabits: generation 3.
    Mbps8000,
    /// 16 gigabits: generation 4.
    Mbps16000,
    /// 32 gigabits: generation 5.
    Mbps32000,
    /// 64 gigabits: generation 6.
    Mbps64000,
    /// A value that this version of the crate has no name for, or that NVML calls invalid.
    Unknown(u32),
}

impl PcieLinkMaxSpeed {
    /// The speed in megabits a second, as [`Device::pcie_link_speed`] tells it.
    #[must_use]
    pub const fn megabits_per_second(self) -> Option<u32> {
        Some(match self {
            PcieLinkMaxSpeed::Mbps2500 => 2_500,
            PcieLinkMaxSpeed::Mbps5000 => 5_000,
            PcieLinkMaxSpeed::Mbps8000 => 8_000,
            PcieLinkMaxSpeed::Mbps16000 => 16_000,
            PcieLinkMaxSpeed::Mbps32000 => 32_000,
            PcieLinkMaxSpeed::Mbps64000 => 64_000,
            PcieLinkMaxSpeed::Unknown(_) => return None,
        })
    }
}

impl From<u32> for PcieLinkMaxSpeed {
    fn from(raw: u32) -> Self {
        match raw {
            nvml_sys::NVML_PCIE_LINK_MAX_SPEED_2500MBPS => PcieLinkMaxSpeed::Mbps2500,
            nvml_sys::NVML_PCIE_LINK_MAX_SPEED_5000MBPS => PcieLinkMaxSpeed::Mbps5000,
            nvml_sys::NVML_PCIE_LINK_MAX_SPEED_8000MBPS => PcieLinkMaxSpeed::Mbps8000,
            nvml_sys::NVML_PCIE_LINK_MAX_SPEED_16000MBPS => PcieLinkMaxSpeed::Mbps16000,
            nvml_sys::NVML_PCIE_LINK_MAX_SPEED_32000MBPS => PcieLinkMaxSpeed::Mbps32000,
            nvml_sys::NVML_PCIE_LINK_MAX_SPEED_64000MBPS => PcieLinkMaxSpeed::Mbps64000,
            raw => PcieLinkMaxSpeed::Unknown(raw),
        }
    }
}

impl Device {
    /// Generation of the PCIe link now.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetCurrPcieLinkGeneration")]
    pub fn current_pcie_link_gen(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetCurrPcieLinkGeneration, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetCurrPcieLinkGeneration(device, out) }
        })
    }

    /// Number of lanes of the PCIe link now.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetCurrPcieLinkWidth")]
    pub fn current_pcie_link_width(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetCurrPcieLinkWidth, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetCurrPcieLinkWidth(device, out) }
        })
    }

    /// The highest PCIe generation that device and system can use together.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetMaxPcieLinkGeneration")]
    pub fn max_pcie_link_gen(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetMaxPcieLinkGeneration, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetMaxPcieLinkGeneration(device, out) }
        })
    }

    /// The highest number of PCIe lanes that device and system can use together.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetMaxPcieLinkWidth")]
    pub fn max_pcie_link_width(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetMaxPcieLinkWidth, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetMaxPcieLinkWidth(device, out) }
        })
    }

    /// The highest PCIe generation that the device itself can use, whatever the system can.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetGpuMaxPcieLinkGeneration")]
    pub fn gpu_max_pcie_link_gen(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetGpuMaxPcieLinkGeneration, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetGpuMaxPcieLinkGeneration(device, out) }
        })
    }

    /// Speed of the PCIe link now, in megabits a second on one lane: 32000 for generation 5.
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 515.43.04).
    #[doc(alias = "nvmlDeviceGetPcieSpeed")]
    pub fn pcie_link_speed(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetPcieSpeed, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetPcieSpeed(device, out) }
        })
    }

    /// The fastest that the PCIe link can be.
    ///
    /// # Availability
    ///
    /// NVML 11.6 (driver 510.39.01).
    #[doc(alias = "nvmlDeviceGetPcieLinkMaxSpeed")]
    pub fn max_pcie_link_speed(&self) -> Result<PcieLinkMaxSpeed> {
        let raw = self.read(Function::nvmlDeviceGetPcieLinkMaxSpeed, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetPcieLinkMaxSpeed(device, out) }
        });
        raw.map(PcieLinkMaxSpeed::from)
    }

    /// What goes over the PCIe link in one direction, in kilobytes a second.
    ///
    /// The call sleeps for 20 milliseconds, in which NVML counts: both directions take 40 in a row, and 20 from two
    /// threads. The byte counters among the field values take a fraction of a millisecond, where a driver has them.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Maxwell and newer. Not within vGPU guests.
    #[doc(alias = "nvmlDeviceGetPcieThroughput")]
    pub fn pcie_throughput(&self, counter: PcieUtilCounter) -> Result<u32> {
        self.read(Function::nvmlDeviceGetPcieThroughput, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetPcieThroughput(device, counter.raw(), out) }
        })
    }

    /// How many packets had to be sent again over the PCIe link.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceGetPcieReplayCounter")]
    pub fn pcie_replay_counter(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetPcieReplayCounter, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetPcieReplayCounter(device, out) }
        })
    }

    /// Number of the device's interrupt.
    ///
    /// # Availability
    ///
    /// NVML 11.5 (driver 495.29.05).
    #[doc(alias = "nvmlDeviceGetIrqNum")]
    pub fn irq_num(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetIrqNum, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetIrqNum(device, out) }
        })
    }

    /// The kind of bus that the device is on.
    ///
    /// # Availability
    ///
    /// NVML 11.5 (driver 495.29.05).
    #[doc(alias = "nvmlDeviceGetBusType")]
    pub fn bus_type(&self) -> Result<BusType> {
        let raw = self.read(Function::nvmlDeviceGetBusType, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetBusType(device, out) }
        });
        raw.map(BusType::from)
    }

    /// The chips that join the GPUs of the device's board.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Boards with several GPUs; others answer "not supported".
    #[doc(alias = "nvmlDeviceGetBridgeChipInfo")]
    pub fn bridge_chip_info(&self) -> Result<Vec<BridgeChip>> {
        let function = Function::nvmlDeviceGetBridgeChipInfo;
        let hierarchy: nvmlBridgeChipHierarchy_t = self.read(function, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetBridgeChipInfo(device, out) }
        })?;
        let chips = hierarchy.bridgeChipInfo.iter().take(hierarchy.bridgeCount.into());
        Ok(chips.map(|chip| BridgeChip::of_raw(chip.type_, chip.fwVersion)).collect())
    }

    /// Whether the chip-to-chip link (C2C) to a processor on the same module is on.
    ///
    /// # Availability
    ///
    /// NVML 12.3 (driver 545.23.06).
    #[doc(alias = "nvmlDeviceGetC2cModeInfoV")]
    pub fn is_c2c_enabled(&self) -> Result<bool> {
        let info: nvmlC2cModeInfo_v1_t = self.read(Function::nvmlDeviceGetC2cModeInfoV, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write. The struct has no version.
            unsafe { nvml.nvmlDeviceGetC2cModeInfoV(device, out) }
        })?;
        Ok(info.isC2cEnabled != 0)
    }
}

impl BridgeChip {
    fn of_raw(chip_type: nvml_sys::nvmlBridgeChipType_t, version: u32) -> BridgeChip {
        // 0 stands for "not known".
        BridgeChip { chip_type: chip_type.into(), firmware_version: (version != 0).then_some(version) }
    }
}
