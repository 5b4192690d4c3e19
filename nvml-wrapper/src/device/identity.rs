//! Who a device is: names, numbers, and where it sits.

use std::fmt;

use nvml_sys::{Function, NVML_DEVICE_ARCH_DLA};

use super::Device;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::quirks::Quirk;

open_enum! {
    /// The product line that a device is sold under.
    pub enum Brand: nvmlBrandType_t {
        /// Quadro.
        Quadro = NVML_BRAND_QUADRO,
        /// Tesla.
        Tesla = NVML_BRAND_TESLA,
        /// NVS.
        Nvs = NVML_BRAND_NVS,
        /// GRID. Drivers no longer report it.
        Grid = NVML_BRAND_GRID,
        /// GeForce.
        GeForce = NVML_BRAND_GEFORCE,
        /// Titan.
        Titan = NVML_BRAND_TITAN,
        /// NVIDIA Virtual Applications.
        VApps = NVML_BRAND_NVIDIA_VAPPS,
        /// NVIDIA Virtual PC.
        Vpc = NVML_BRAND_NVIDIA_VPC,
        /// NVIDIA vGPU for Compute.
        Vcs = NVML_BRAND_NVIDIA_VCS,
        /// NVIDIA RTX Virtual Workstation.
        Vws = NVML_BRAND_NVIDIA_VWS,
        /// NVIDIA Cloud Gaming.
        CloudGaming = NVML_BRAND_NVIDIA_CLOUD_GAMING,
        /// Quadro RTX.
        QuadroRtx = NVML_BRAND_QUADRO_RTX,
        /// NVIDIA RTX.
        NvidiaRtx = NVML_BRAND_NVIDIA_RTX,
        /// NVIDIA, as data centre products are called.
        Nvidia = NVML_BRAND_NVIDIA,
        /// GeForce RTX. Drivers do not report it.
        GeForceRtx = NVML_BRAND_GEFORCE_RTX,
        /// Titan RTX. Drivers do not report it.
        TitanRtx = NVML_BRAND_TITAN_RTX,
        /// NVIDIA Deep Learning Accelerator.
        Dla = NVML_BRAND_NVIDIA_DLA,
        /// NVIDIA RTX Virtual Game Development.
        VGameDev = NVML_BRAND_NVIDIA_VGAMEDEV,
        /// NVIDIA neural processing unit.
        Npu = NVML_BRAND_NVIDIA_NPU,
    }
}

impl fmt::Display for Brand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Brand::Quadro => "Quadro",
            Brand::Tesla => "Tesla",
            Brand::Nvs => "NVS",
            Brand::Grid => "GRID",
            Brand::GeForce => "GeForce",
            Brand::Titan => "Titan",
            Brand::VApps => "NVIDIA Virtual Applications",
            Brand::Vpc => "NVIDIA Virtual PC",
            Brand::Vcs => "NVIDIA Virtual Compute Server",
            Brand::Vws => "NVIDIA RTX Virtual Workstation",
            Brand::CloudGaming => "NVIDIA Cloud Gaming",
            Brand::QuadroRtx => "Quadro RTX",
            Brand::NvidiaRtx => "NVIDIA RTX",
            Brand::Nvidia => "NVIDIA",
            Brand::GeForceRtx => "GeForce RTX",
            Brand::TitanRtx => "Titan RTX",
            Brand::Dla => "NVIDIA DLA",
            Brand::VGameDev => "NVIDIA RTX Virtual Game Development",
            Brand::Npu => "NVIDIA NPU",
            Brand::Unknown(raw) => return write!(f, "unknown brand {raw}"),
        })
    }
}

open_enum! {
    /// The generation of a device's chip.
    pub enum Architecture: nvmlDeviceArchitecture_t {
        /// Kepler.
        Kepler = NVML_DEVICE_ARCH_KEPLER,
        /// Maxwell.
        Maxwell = NVML_DEVICE_ARCH_MAXWELL,
        /// Pascal.
        Pascal = NVML_DEVICE_ARCH_PASCAL,
        /// Volta.
        Volta = NVML_DEVICE_ARCH_VOLTA,
        /// Turing.
        Turing = NVML_DEVICE_ARCH_TURING,
        /// Ampere.
        Ampere = NVML_DEVICE_ARCH_AMPERE,
        /// Ada Lovelace.
        Ada = NVML_DEVICE_ARCH_ADA,
        /// Hopper.
        Hopper = NVML_DEVICE_ARCH_HOPPER,
        /// Blackwell.
        Blackwell = NVML_DEVICE_ARCH_BLACKWELL,
        /// Deep Learning Accelerator. Drivers 555 to 575 used the number for the T23X of a Tegra.
        Dla = NVML_DEVICE_ARCH_DLA,
        /// Second Deep Learning Accelerator.
        Dla2 = NVML_DEVICE_ARCH_DLA2,
        /// Rubin.
        Rubin = NVML_DEVICE_ARCH_RUBIN,
        /// Third neural processing unit.
        Npu3 = NVML_DEVICE_ARCH_NPU3,
    }
}

impl fmt::Display for Architecture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Architecture::Kepler => "Kepler",
            Architecture::Maxwell => "Maxwell",
            Architecture::Pascal => "Pascal",
            Architecture::Volta => "Volta",
            Architecture::Turing => "Turing",
            Architecture::Ampere => "Ampere",
            Architecture::Ada => "Ada Lovelace",
            Architecture::Hopper => "Hopper",
            Architecture::Blackwell => "Blackwell",
            Architecture::Dla => "DLA",
            Architecture::Dla2 => "DLA2",
            Architecture::Rubin => "Rubin",
            Architecture::Npu3 => "NPU3",
            Architecture::Unknown(raw) => return write!(f, "unknown architecture {raw}"),
        })
    }
}

/// What of CUDA a device can do: 9.0 for Hopper. Ordered as the numbers are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ComputeCapability {
    /// The number before the dot.
    pub major: i32,
    /// The number behind it.
    pub minor: i32,
}

impl fmt::Display for ComputeCapability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

/// Whether a device runs with firmware on its GPU System Processor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GspFirmwareMode {
    /// Whether it does now.
    pub enabled: bool,
    /// Whether it does unless told otherwise.
    pub enabled_by_default: bool,
}

impl Device {
    /// Product name: `NVIDIA H200`.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetName")]
    pub fn name(&self) -> Result<String> {
        const SIZE: usize = nvml_sys::NVML_DEVICE_NAME_V2_BUFFER_SIZE as usize;
        self.string::<SIZE>(Function::nvmlDeviceGetName, |nvml, device, text, length| {
            // SAFETY: the handle is live; `text` has room for `length` bytes.
            unsafe { nvml.nvmlDeviceGetName(device, text, length) }
        })
    }

    /// Product line.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetBrand")]
    pub fn brand(&self) -> Result<Brand> {
        let raw = self.read(Function::nvmlDeviceGetBrand, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetBrand(device, out) }
        });
        raw.map(Brand::from)
    }

    /// NVML's index of the device, from 0 on. It need not be CUDA's, and may change at the next boot.
    ///
    /// For a MIG device it is the index within its GPU.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetIndex")]
    pub fn index(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetIndex, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetIndex(device, out) }
        })
    }

    /// Serial number of the board, as printed on it.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Products with an InfoROM; others answer "not supported".
    #[doc(alias = "nvmlDeviceGetSerial")]
    pub fn serial(&self) -> Result<String> {
        const SIZE: usize = nvml_sys::NVML_DEVICE_SERIAL_BUFFER_SIZE as usize;
        self.string::<SIZE>(Function::nvmlDeviceGetSerial, |nvml, device, text, length| {
            // SAFETY: the handle is live; `text` has room for `length` bytes.
            unsafe { nvml.nvmlDeviceGetSerial(device, text, length) }
        })
    }

    /// The device's UUID: `GPU-` or `MIG-` and five groups of hexadecimal digits. It names the device for good.
    ///
    /// Drivers before 470 write that of a MIG device as `MIG-GPU-<uuid>/<GPU instance>/<compute instance>`.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetUUID")]
    pub fn uuid(&self) -> Result<String> {
        const SIZE: usize = nvml_sys::NVML_DEVICE_UUID_V2_BUFFER_SIZE as usize;
        self.string::<SIZE>(Function::nvmlDeviceGetUUID, |nvml, device, text, length| {
            // SAFETY: the handle is live; `text` has room for `length` bytes.
            unsafe { nvml.nvmlDeviceGetUUID(device, text, length) }
        })
    }

    /// The number N of the device's node `/dev/nvidiaN`.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products. Linux.
    #[doc(alias = "nvmlDeviceGetMinorNumber")]
    pub fn minor_number(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetMinorNumber, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetMinorNumber(device, out) }
        })
    }

    /// A number that GPUs on one board share. It is unique in the system, and may change at the next boot.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetBoardId")]
    pub fn board_id(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetBoardId, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetBoardId(device, out) }
        })
    }

    /// Whether the device's board has more than one GPU.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetMultiGpuBoard")]
    pub fn is_multi_gpu_board(&self) -> Result<bool> {
        let raw = self.read(Function::nvmlDeviceGetMultiGpuBoard, |nvml, device, out: *mut u32| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetMultiGpuBoard(device, out) }
        });
        raw.map(|several| several != 0)
    }

    /// Part number of the board: `692-2G520-0282-001`.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Boards whose VBIOS holds one; others answer "not supported".
    #[doc(alias = "nvmlDeviceGetBoardPartNumber")]
    pub fn board_part_number(&self) -> Result<String> {
        const SIZE: usize = nvml_sys::NVML_DEVICE_PART_NUMBER_BUFFER_SIZE as usize;
        self.string::<SIZE>(Function::nvmlDeviceGetBoardPartNumber, |nvml, device, text, length| {
            // SAFETY: the handle is live; `text` has room for `length` bytes.
            unsafe { nvml.nvmlDeviceGetBoardPartNumber(device, text, length) }
        })
    }

    /// Version of the board's VBIOS: `96.00.A5.00.1A`.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetVbiosVersion")]
    pub fn vbios_version(&self) -> Result<String> {
        const SIZE: usize = nvml_sys::NVML_DEVICE_VBIOS_VERSION_BUFFER_SIZE as usize;
        self.string::<SIZE>(Function::nvmlDeviceGetVbiosVersion, |nvml, device, text, length| {
            // SAFETY: the handle is live; `text` has room for `length` bytes.
            unsafe { nvml.nvmlDeviceGetVbiosVersion(device, text, length) }
        })
    }

    /// Generation of the chip.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). All products.
    #[doc(alias = "nvmlDeviceGetArchitecture")]
    pub fn architecture(&self) -> Result<Architecture> {
        let raw = self.read(Function::nvmlDeviceGetArchitecture, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetArchitecture(device, out) }
        });
        match raw {
            Ok(NVML_DEVICE_ARCH_DLA) if self.nvml().has_quirk(Quirk::Architecture11IsT23x) => {
                Ok(Architecture::Unknown(NVML_DEVICE_ARCH_DLA))
            }
            raw => raw.map(Architecture::from),
        }
    }

    /// What of CUDA the device can do.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 384.47). All products.
    #[doc(alias = "nvmlDeviceGetCudaComputeCapability")]
    pub fn cuda_compute_capability(&self) -> Result<ComputeCapability> {
        let function = Function::nvmlDeviceGetCudaComputeCapability;
        let (major, minor) = self.read2(function, |nvml, device, major, minor| {
            // SAFETY: the handle is live; both results are valid for one write.
            unsafe { nvml.nvmlDeviceGetCudaComputeCapability(device, major, minor) }
        })?;
        Ok(ComputeCapability { major, minor })
    }

    /// Number of CUDA cores.
    ///
    /// # Availability
    ///
    /// NVML 11.6 (driver 510.39.01). The call takes about a tenth of a millisecond.
    #[doc(alias = "nvmlDeviceGetNumGpuCores")]
    pub fn num_cores(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetNumGpuCores, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetNumGpuCores(device, out) }
        })
    }

    /// Number of the module that the GPU sits on, in systems that are built of modules.
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.43.02).
    #[doc(alias = "nvmlDeviceGetModuleId")]
    pub fn module_id(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetModuleId, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetModuleId(device, out) }
        })
    }

    /// Version of the firmware on the GPU System Processor: `580.159.04`.
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 510.68.02). GPUs that run with this firmware, Turing and newer; others answer "not supported".
    #[doc(alias = "nvmlDeviceGetGspFirmwareVersion")]
    pub fn gsp_firmware_version(&self) -> Result<String> {
        // The function is not told how much room there is: it counts on the size that its header names.
        const SIZE: usize = nvml_sys::NVML_GSP_FIRMWARE_VERSION_BUF_SIZE as usize;
        self.string::<SIZE>(Function::nvmlDeviceGetGspFirmwareVersion, |nvml, device, text, _| {
            // SAFETY: the handle is live; `text` has room for as many bytes as the function may write.
            unsafe { nvml.nvmlDeviceGetGspFirmwareVersion(device, text) }
        })
    }

    /// Whether the device runs with firmware on its GPU System Processor.
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 510.68.02).
    #[doc(alias = "nvmlDeviceGetGspFirmwareMode")]
    pub fn gsp_firmware_mode(&self) -> Result<GspFirmwareMode> {
        let function = Function::nvmlDeviceGetGspFirmwareMode;
        let (enabled, default) = self.read2(function, |nvml, device, enabled: *mut u32, default: *mut u32| {
            // SAFETY: the handle is live; both results are valid for one write.
            unsafe { nvml.nvmlDeviceGetGspFirmwareMode(device, enabled, default) }
        })?;
        Ok(GspFirmwareMode { enabled: enabled != 0, enabled_by_default: default != 0 })
    }
}

/// A UUID as NVML writes it.
pub(super) fn uuid_text(kind: &str, uuid: [u8; 16]) -> String {
    let mut text = kind.to_owned();
    for (index, byte) in uuid.iter().enumerate() {
        let dash = if matches!(index, 0 | 4 | 6 | 8 | 10) { "-" } else { "" };
        text.push_str(&format!("{dash}{byte:02x}"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_values_are_kept() {
        assert_eq!(Brand::from(14), Brand::Nvidia);
        assert_eq!(Brand::from(0), Brand::Unknown(0));
        assert_eq!(Brand::from(4711).raw(), 4711);
        assert_eq!(Architecture::from(u32::MAX), Architecture::Unknown(u32::MAX));
        assert_eq!(Architecture::from(14).to_string(), "unknown architecture 14");
    }

    #[test]
    fn uuids_are_written_as_nvml_does() {
        let uuid = [0x12, 0x34, 0x56, 0x78, 0x9a, 0xbc, 0, 1, 2, 3, 4, 5, 6, 7, 8, 0xff];
        assert_eq!(uuid_text("GPU", uuid), "GPU-12345678-9abc-0001-0203-0405060708ff");
    }

    #[test]
    fn capabilities_are_ordered() {
        assert!(ComputeCapability { major: 8, minor: 9 } < ComputeCapability { major: 9, minor: 0 });
        assert_eq!(ComputeCapability { major: 10, minor: 3 }.to_string(), "10.3");
    }
}
