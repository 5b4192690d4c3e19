//! Device identity: name, UUID, serial number, architecture and firmware versions.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::name`](crate::Device::name) | product name |
//! | [`Device::uuid`](crate::Device::uuid) | UUID |
//! | [`Device::index`](crate::Device::index) | NVML index |
//! | [`Device::minor_number`](crate::Device::minor_number) | minor number of the device node |
//! | [`Device::serial`](crate::Device::serial) | serial number of the board |
//! | [`Device::brand`](crate::Device::brand) | product brand, a [`Brand`] |
//! | [`Device::architecture`](crate::Device::architecture) | architecture, an [`DeviceArchitecture`] |
//! | [`Device::cuda_compute_capability`](crate::Device::cuda_compute_capability) | a [`CudaComputeCapability`] |
//! | [`Device::vbios_version`](crate::Device::vbios_version) | VBIOS version |
//! | [`Device::gsp_firmware_version`](crate::Device::gsp_firmware_version) | GSP firmware version |
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! for device in nvml.devices()? {
//!     let device = device?;
//!     println!("{}: {} ({}), {}", device.index()?, device.name()?, device.architecture()?, device.uuid()?);
//! }
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use std::fmt;
use std::str::FromStr;

use nvml_sys::{NVML_DEVICE_ARCH_DLA, f};

use crate::driver::Quirk;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::string::StringKind;
use crate::handle::Device;
use crate::parse_error::ParseError;

open_enum! {
    own_display
    /// Product brand of a device.
    pub enum Brand: nvmlBrandType_t {
        /// Quadro.
        Quadro = NVML_BRAND_QUADRO,
        /// Tesla.
        Tesla = NVML_BRAND_TESLA,
        /// NVS.
        Nvs = NVML_BRAND_NVS,
        /// GRID. Current drivers do not report it.
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
        #[doc(alias = "VGaming")]
        CloudGaming = NVML_BRAND_NVIDIA_CLOUD_GAMING,
        /// Quadro RTX.
        QuadroRtx = NVML_BRAND_QUADRO_RTX,
        /// NVIDIA RTX.
        NvidiaRtx = NVML_BRAND_NVIDIA_RTX,
        /// NVIDIA, the brand of data center products.
        Nvidia = NVML_BRAND_NVIDIA,
        /// GeForce RTX. Drivers do not report it.
        GeForceRtx = NVML_BRAND_GEFORCE_RTX,
        /// Titan RTX. Drivers do not report it.
        TitanRtx = NVML_BRAND_TITAN_RTX,
        /// NVIDIA Deep Learning Accelerator. Deprecated by NVIDIA.
        Dla = NVML_BRAND_NVIDIA_DLA,
        /// NVIDIA RTX Virtual Game Development.
        VGameDev = NVML_BRAND_NVIDIA_VGAMEDEV,
        /// NVIDIA neural processing unit (NPU).
        Npu = NVML_BRAND_NVIDIA_NPU,
    }
}

impl fmt::Display for Brand {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match *self {
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
            _ => return write!(f, "unknown brand {}", self.raw()),
        })
    }
}

open_enum! {
    own_display
    /// Architecture of a device.
    pub enum DeviceArchitecture: nvmlDeviceArchitecture_t {
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
        /// Deep Learning Accelerator (DLA). Drivers 555 to 575 use the value for T23X, a Tegra chip; on them the
        /// architecture is `NVML_DEVICE_ARCH_UNKNOWN`.
        Dla = NVML_DEVICE_ARCH_DLA,
        /// Second Deep Learning Accelerator (DLA2).
        Dla2 = NVML_DEVICE_ARCH_DLA2,
        /// Rubin.
        Rubin = NVML_DEVICE_ARCH_RUBIN,
        /// Third neural processing unit (NPU3).
        Npu3 = NVML_DEVICE_ARCH_NPU3,
    }
}

impl fmt::Display for DeviceArchitecture {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match *self {
            DeviceArchitecture::Kepler => "Kepler",
            DeviceArchitecture::Maxwell => "Maxwell",
            DeviceArchitecture::Pascal => "Pascal",
            DeviceArchitecture::Volta => "Volta",
            DeviceArchitecture::Turing => "Turing",
            DeviceArchitecture::Ampere => "Ampere",
            DeviceArchitecture::Ada => "Ada Lovelace",
            DeviceArchitecture::Hopper => "Hopper",
            DeviceArchitecture::Blackwell => "Blackwell",
            DeviceArchitecture::Dla => "DLA",
            DeviceArchitecture::Dla2 => "DLA2",
            DeviceArchitecture::Rubin => "Rubin",
            DeviceArchitecture::Npu3 => "NPU3",
            _ => return write!(f, "unknown architecture {}", self.raw()),
        })
    }
}

/// CUDA compute capability: 9.0 for Hopper. Ordered by major, then by minor number.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CudaComputeCapability {
    /// Major number.
    pub major: i32,
    /// Minor number.
    pub minor: i32,
}

impl fmt::Display for CudaComputeCapability {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

impl FromStr for CudaComputeCapability {
    type Err = ParseError;

    /// Parses major and minor version, such as `9.0`.
    #[inline]
    fn from_str(text: &str) -> Result<CudaComputeCapability, ParseError> {
        let number = |text: &str| text.parse::<i32>().ok();
        let parts = text.trim().split_once('.').and_then(|(major, minor)| number(major).zip(number(minor)));
        let (major, minor) =
            parts.ok_or_else(|| ParseError::new("CudaComputeCapability", text, "a compute capability such as 9.0"))?;
        Ok(CudaComputeCapability { major, minor })
    }
}

#[cfg(feature = "serde")]
crate::form::text_form! { CudaComputeCapability, "9.0" }

/// Current and default mode of the GPU System Processor (GSP) firmware.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct GspFirmwareMode {
    /// Whether GSP firmware is enabled.
    pub enabled: bool,
    /// Whether GSP firmware is enabled by default.
    pub enabled_by_default: bool,
}

/// # Identity
impl Device {
    /// Product name: `NVIDIA H200`.
    ///
    /// Driver 555.85 on WSL2 returns pairs of UTF-16 units in a form that is not UTF-8; they are decoded. Other bytes that
    /// are not UTF-8 are replaced by U+FFFD, as in all strings of this crate: [`name_bytes`](Device::name_bytes) returns
    /// them.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetName")]
    #[inline]
    pub fn name(&self) -> Result<String> {
        const SIZE: u32 = nvml_sys::NVML_DEVICE_NAME_V2_BUFFER_SIZE;
        // SAFETY: the function writes no more bytes than the passed length.
        unsafe { self.handle.string(f::nvmlDeviceGetName, (), SIZE) }
    }

    /// Bytes of the product name as the driver returns them, without the terminating NUL. They need not be UTF-8.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetName")]
    #[inline]
    pub fn name_bytes(&self) -> Result<Vec<u8>> {
        const SIZE: u32 = nvml_sys::NVML_DEVICE_NAME_V2_BUFFER_SIZE;
        self.handle.bytes_by(f::nvmlDeviceGetName, StringKind::Nvml, SIZE, |call, device, text, length| {
            // SAFETY: `text` has capacity for `length` bytes.
            unsafe { call(device, text, length) }
        })
    }

    /// Product brand.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetBrand")]
    #[inline]
    pub fn brand(&self) -> Result<Brand> {
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(f::nvmlDeviceGetBrand, ()) };
        raw.map(Brand::from)
    }

    /// NVML index of the device, from 0. May differ from the CUDA index, and may change at a reboot.
    ///
    /// The index of a MIG device is its index within the parent GPU.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetIndex")]
    #[inline]
    pub fn index(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetIndex, ()) }
    }

    /// Serial number of the board, as printed on the board. At most 29 characters.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the board has no InfoROM.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Products with an InfoROM.
    #[doc(alias = "nvmlDeviceGetSerial")]
    #[inline]
    pub fn serial(&self) -> Result<String> {
        const SIZE: u32 = nvml_sys::NVML_DEVICE_SERIAL_BUFFER_SIZE;
        // SAFETY: the function writes no more bytes than the passed length.
        unsafe { self.handle.string(f::nvmlDeviceGetSerial, (), SIZE) }
    }

    /// UUID of the device: `GPU-` or `MIG-` and five groups of hexadecimal digits. The UUID of a GPU never changes.
    ///
    /// Drivers before 470 report the UUID of a MIG device as `MIG-GPU-<uuid>/<GPU instance>/<compute instance>`.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetUUID")]
    #[inline]
    pub fn uuid(&self) -> Result<String> {
        const SIZE: u32 = nvml_sys::NVML_DEVICE_UUID_V2_BUFFER_SIZE;
        // SAFETY: the function writes no more bytes than the passed length.
        unsafe { self.handle.string(f::nvmlDeviceGetUUID, (), SIZE) }
    }

    /// Minor number N of the device node `/dev/nvidiaN`.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products. Linux.
    #[doc(alias = "nvmlDeviceGetMinorNumber")]
    #[inline]
    pub fn minor_number(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetMinorNumber, ()) }
    }

    /// Board identifier, unique within the system; may change at a reboot.
    ///
    /// GPUs with equal identifiers are connected to the same bridge chip (PLX). They are on the same board if
    /// [`is_multi_gpu_board`](Device::is_multi_gpu_board) is `true` for them as well.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetBoardId")]
    #[inline]
    pub fn board_id(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetBoardId, ()) }
    }

    /// Whether the device is on a multi-GPU board.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer.
    #[doc(alias = "nvmlDeviceGetMultiGpuBoard")]
    #[inline]
    pub fn is_multi_gpu_board(&self) -> Result<bool> {
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(f::nvmlDeviceGetMultiGpuBoard, ()) };
        raw.map(|value| value != 0)
    }

    /// Part number of the board: `692-2G520-0282-001`.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the VBIOS of the board contains no part number.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). All products.
    #[doc(alias = "nvmlDeviceGetBoardPartNumber")]
    #[inline]
    pub fn board_part_number(&self) -> Result<String> {
        const SIZE: u32 = nvml_sys::NVML_DEVICE_PART_NUMBER_BUFFER_SIZE;
        // SAFETY: the function writes no more bytes than the passed length.
        unsafe { self.handle.string(f::nvmlDeviceGetBoardPartNumber, (), SIZE) }
    }

    /// VBIOS version of the board: `96.00.A5.00.1A`. At most 31 characters.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetVbiosVersion")]
    #[inline]
    pub fn vbios_version(&self) -> Result<String> {
        const SIZE: u32 = nvml_sys::NVML_DEVICE_VBIOS_VERSION_BUFFER_SIZE;
        // SAFETY: the function writes no more bytes than the passed length.
        unsafe { self.handle.string(f::nvmlDeviceGetVbiosVersion, (), SIZE) }
    }

    /// Architecture of the device.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). All products.
    #[doc(alias = "nvmlDeviceGetArchitecture")]
    #[inline]
    pub fn architecture(&self) -> Result<DeviceArchitecture> {
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(f::nvmlDeviceGetArchitecture, ()) };
        match raw {
            Ok(NVML_DEVICE_ARCH_DLA) if self.handle.nvml().has_quirk(Quirk::Architecture11IsT23x) => {
                Ok(DeviceArchitecture::from_raw(nvml_sys::NVML_DEVICE_ARCH_UNKNOWN))
            }
            raw => raw.map(DeviceArchitecture::from),
        }
    }

    /// CUDA compute capability of the device.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 384.47). All products.
    #[doc(alias = "nvmlDeviceGetCudaComputeCapability")]
    #[inline]
    pub fn cuda_compute_capability(&self) -> Result<CudaComputeCapability> {
        // SAFETY: the function writes two values.
        let (major, minor) = unsafe { self.handle.read2(f::nvmlDeviceGetCudaComputeCapability, ()) }?;
        Ok(CudaComputeCapability { major, minor })
    }

    /// Number of CUDA cores.
    ///
    /// The call takes about 0.13 ms on an H200.
    ///
    /// # Errors
    ///
    /// `NotSupported` for MIG devices and GPUs in MIG mode.
    ///
    /// # Availability
    ///
    /// NVML 11.6 (driver 510.39.01).
    #[doc(alias = "nvmlDeviceGetNumGpuCores")]
    #[inline]
    pub fn num_cores(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetNumGpuCores, ()) }
    }

    /// Identifier of the GPU module on its baseboard; 0 on products without a baseboard.
    ///
    /// # Availability
    ///
    /// NVML 12.2 (driver 535.43.02).
    #[doc(alias = "nvmlDeviceGetModuleId")]
    #[inline]
    pub fn module_id(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetModuleId, ()) }
    }

    /// Version of the GPU System Processor (GSP) firmware: `580.159.04`.
    ///
    /// # Errors
    ///
    /// `NotSupported` if GSP firmware is not enabled.
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 510.68.02). Turing and newer.
    #[doc(alias = "nvmlDeviceGetGspFirmwareVersion")]
    #[inline]
    pub fn gsp_firmware_version(&self) -> Result<String> {
        // The function takes no length: it expects a buffer of the size that the header names.
        const SIZE: u32 = nvml_sys::NVML_GSP_FIRMWARE_VERSION_BUF_SIZE;
        self.handle.string_by(f::nvmlDeviceGetGspFirmwareVersion, StringKind::Nvml, SIZE, |call, device, text, _| {
            // SAFETY: `text` is a buffer of the size that the header requires.
            unsafe { call(device, text) }
        })
    }

    /// Current and default mode of the GPU System Processor (GSP) firmware.
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 510.68.02).
    #[doc(alias = "nvmlDeviceGetGspFirmwareMode")]
    #[inline]
    pub fn gsp_firmware_mode(&self) -> Result<GspFirmwareMode> {
        // SAFETY: the function writes two values.
        let (enabled, default) = unsafe { self.handle.read2(f::nvmlDeviceGetGspFirmwareMode, ()) }?;
        Ok(GspFirmwareMode { enabled: enabled != 0, enabled_by_default: default != 0 })
    }
}

/// UUID in NVML's notation, with the prefix `kind`.
#[inline]
pub(super) fn format_uuid(kind: &str, uuid: [u8; 16]) -> String {
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
        assert_eq!(Brand::from(0), Brand::from_raw(0));
        assert_eq!(Brand::from(4711).raw(), 4711);
        assert_eq!(DeviceArchitecture::from(u32::MAX), DeviceArchitecture::from_raw(u32::MAX));
        assert_eq!(DeviceArchitecture::from(14).to_string(), "unknown architecture 14");
    }

    #[test]
    fn uuid_format() {
        let uuid = [0x12, 0x34, 0x56, 0x78, 0x9a, 0xbc, 0, 1, 2, 3, 4, 5, 6, 7, 8, 0xff];
        assert_eq!(format_uuid("GPU", uuid), "GPU-12345678-9abc-0001-0203-0405060708ff");
    }

    #[test]
    fn capabilities_are_ordered() {
        assert!(CudaComputeCapability { major: 8, minor: 9 } < CudaComputeCapability { major: 9, minor: 0 });
        assert_eq!(CudaComputeCapability { major: 10, minor: 3 }.to_string(), "10.3");
    }
}
