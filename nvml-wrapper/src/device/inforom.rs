//! InfoROM: versions, configuration checksum and black box of the non-volatile memory on the board.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::inforom_image_version`](crate::Device::inforom_image_version) | version of the InfoROM image |
//! | [`Device::inforom_version`](crate::Device::inforom_version) | version of an InfoROM object |
//! | [`Device::validate_inforom`](crate::Device::validate_inforom) | verifies the checksums |
//! | [`Device::last_bbx_flush_time`](crate::Device::last_bbx_flush_time) | last flush of the black box |
//! | [`Device::bbx_time_data`](crate::Device::bbx_time_data) | total time with a loaded driver |
//! | [`InforomObject`] | object of the InfoROM |
//! | [`BbxFlush`], [`BbxTimeData`] | data of the black box (BBX) |
//!
//! No recorded GPU has returned data of the black box: the units of [`BbxFlush`] and [`BbxTimeData`] are those of
//! NVIDIA's documentation, and its functions are tested with simulated GPUs only. `docs/unconfirmed.md` in the
//! repository lists the functions.
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! use nvml_wrapper::device::inforom::InforomObject;
//!
//! let device = nvml.device_by_index(0)?;
//! device.validate_inforom()?;
//! let ecc = device.inforom_version(InforomObject::Ecc)?;
//! println!("image {}, ECC object {ecc}", device.inforom_image_version()?);
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use std::time::{Duration, SystemTime};

use nvml_sys::f;

use crate::error::{ErrorCode, NvmlError, Result};
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::handle::Device;

open_enum! {
    /// Object of the InfoROM.
    #[doc(alias = "InfoRom")]
    pub enum InforomObject: nvmlInforomObject_t {
        /// OEM object, defined by the OEM.
        Oem = NVML_INFOROM_OEM,
        /// ECC object, which determines the level of ECC support.
        Ecc = NVML_INFOROM_ECC,
        /// Power management object.
        Power = NVML_INFOROM_POWER,
        /// DRAM encryption object.
        Den = NVML_INFOROM_DEN,
    }
}

/// Last flush of the black box (BBX) to the InfoROM.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct BbxFlush {
    /// Start of the flush. `None` if the time is out of the range of [`SystemTime`].
    pub start: Option<SystemTime>,
    /// Duration of the flush, in whole microseconds.
    pub duration: Duration,
}

/// Time data of the black box (BBX).
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct BbxTimeData {
    /// Total time during which the device had a driver loaded, in whole seconds.
    pub time_run: Duration,
}

/// # InfoROM
impl Device {
    /// Version of an InfoROM object: `7.16`. At most 15 characters.
    ///
    /// The version indicates the supported features of the object.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the InfoROM does not have the object.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Boards with an InfoROM.
    #[doc(alias = "nvmlDeviceGetInforomVersion")]
    #[doc(alias = "info_rom_version")]
    #[inline]
    pub fn inforom_version(&self, object: InforomObject) -> Result<String> {
        const SIZE: u32 = nvml_sys::NVML_DEVICE_INFOROM_VERSION_BUFFER_SIZE;
        // SAFETY: the function writes no more bytes than the passed length.
        unsafe { self.handle.string(f::nvmlDeviceGetInforomVersion, (object.raw(),), SIZE) }
    }

    /// Version of the InfoROM image: `G520.0282.02.02`. At most 15 characters.
    ///
    /// The version identifies exactly the InfoROM that was flashed on the board.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Boards with an InfoROM.
    #[doc(alias = "nvmlDeviceGetInforomImageVersion")]
    #[doc(alias = "info_rom_image_version")]
    #[inline]
    pub fn inforom_image_version(&self) -> Result<String> {
        const SIZE: u32 = nvml_sys::NVML_DEVICE_INFOROM_VERSION_BUFFER_SIZE;
        // SAFETY: the function writes no more bytes than the passed length.
        unsafe { self.handle.string(f::nvmlDeviceGetInforomImageVersion, (), SIZE) }
    }

    /// Checksum of the configuration stored in the InfoROM: the power and ECC objects. Two devices with equal checksums
    /// have the same configuration.
    ///
    /// The checksum changes with the configuration, for example with the ECC mode, and may change with the driver.
    ///
    /// # Errors
    ///
    /// `CorruptedInforom` if the InfoROM is corrupted.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Boards with an InfoROM.
    #[doc(alias = "nvmlDeviceGetInforomConfigurationChecksum")]
    #[doc(alias = "config_checksum")]
    #[inline]
    pub fn inforom_configuration_checksum(&self) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetInforomConfigurationChecksum, ()) }
    }

    /// Reads the InfoROM and verifies its checksums.
    ///
    /// # Errors
    ///
    /// `CorruptedInforom` if a checksum does not match.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Boards with an InfoROM.
    #[doc(alias = "nvmlDeviceValidateInforom")]
    #[doc(alias = "validate_info_rom")]
    #[inline]
    pub fn validate_inforom(&self) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceValidateInforom, ()) }
    }

    /// Start and duration of the last flush of the black box (BBX) to the InfoROM. `None` if the black box has not been
    /// flushed since the driver was loaded.
    ///
    /// # Availability
    ///
    /// NVML 12.3 (driver 535.129.03). Boards with an InfoROM.
    #[doc(alias = "nvmlDeviceGetLastBBXFlushTime")]
    #[inline]
    pub fn last_bbx_flush_time(&self) -> Result<Option<BbxFlush>> {
        // SAFETY: the function writes two values.
        let result = unsafe { self.handle.read2(f::nvmlDeviceGetLastBBXFlushTime, ()) };
        match result {
            Ok((timestamp, duration)) => {
                let start = SystemTime::UNIX_EPOCH.checked_add(Duration::from_micros(timestamp));
                // C's `unsigned long` has 32 bits on Windows.
                #[allow(clippy::useless_conversion)]
                let duration = Duration::from_micros(duration.into());
                Ok(Some(BbxFlush { start, duration }))
            }
            Err(NvmlError::Call { code: ErrorCode::NotReady, .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Total time during which the device had a driver loaded, stored in the black box (BBX).
    ///
    /// # Availability
    ///
    /// NVML 13.3 (driver 610.43.02). Boards with an InfoROM.
    #[doc(alias = "nvmlDeviceGetBBXTimeData_v1")]
    #[inline]
    pub fn bbx_time_data(&self) -> Result<BbxTimeData> {
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(f::nvmlDeviceGetBBXTimeData_v1, ()) }?;
        Ok(BbxTimeData { time_run: Duration::from_secs(raw.timeRun.into()) })
    }
}
