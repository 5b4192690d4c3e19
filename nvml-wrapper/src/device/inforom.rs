//! The InfoROM: the small memory on the board that keeps configuration and history, the black box among it.

use std::time::{Duration, SystemTime};

use nvml_sys::{Function, nvmlBBXTimeData_v1_t};

use super::Device;
use crate::error::{ErrorCode, NvmlError, Result};
use crate::ffi::Target;
use crate::ffi::enums::open_enum;

open_enum! {
    /// A part of the InfoROM.
    pub enum InforomObject: nvmlInforomObject_t {
        /// What the board's maker put there.
        Oem = NVML_INFOROM_OEM,
        /// The record of ECC errors.
        Ecc = NVML_INFOROM_ECC,
        /// Power management.
        Power = NVML_INFOROM_POWER,
        /// Encryption of device memory.
        Den = NVML_INFOROM_DEN,
    }
}

/// When the black box was last written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct BbxFlush {
    /// When the writing began. None where the driver's number is no time.
    pub start: Option<SystemTime>,
    /// How long it took.
    pub duration: Duration,
}

/// What the black box knows of the device's life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct BbxTimeData {
    /// How long the device has had a driver loaded, in all. NVML counts whole seconds.
    pub time_run: Duration,
}

impl Device {
    /// Version of a part of the InfoROM: `7.16`.
    ///
    /// # Errors
    ///
    /// "Not supported" for a part that the InfoROM does not have.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Boards with an InfoROM.
    #[doc(alias = "nvmlDeviceGetInforomVersion")]
    pub fn inforom_version(&self, object: InforomObject) -> Result<String> {
        const SIZE: usize = nvml_sys::NVML_DEVICE_INFOROM_VERSION_BUFFER_SIZE as usize;
        self.string::<SIZE>(Function::nvmlDeviceGetInforomVersion, |nvml, device, text, length| {
            // SAFETY: the handle is live; `text` has room for `length` bytes.
            unsafe { nvml.nvmlDeviceGetInforomVersion(device, object.raw(), text, length) }
        })
    }

    /// Version of the whole InfoROM: `G520.0282.02.02`. It tells exactly what the board was written with.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Boards with an InfoROM.
    #[doc(alias = "nvmlDeviceGetInforomImageVersion")]
    pub fn inforom_image_version(&self) -> Result<String> {
        const SIZE: usize = nvml_sys::NVML_DEVICE_INFOROM_VERSION_BUFFER_SIZE as usize;
        self.string::<SIZE>(Function::nvmlDeviceGetInforomImageVersion, |nvml, device, text, length| {
            // SAFETY: the handle is live; `text` has room for `length` bytes.
            unsafe { nvml.nvmlDeviceGetInforomImageVersion(device, text, length) }
        })
    }

    /// Checksum of the configuration in the InfoROM. Two devices with the same number are configured alike.
    ///
    /// It covers power and ECC. It may change with the driver, and does with the configuration.
    ///
    /// # Errors
    ///
    /// "Corrupted InfoROM" where it cannot be read.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Boards with an InfoROM.
    #[doc(alias = "nvmlDeviceGetInforomConfigurationChecksum")]
    pub fn inforom_configuration_checksum(&self) -> Result<u32> {
        self.read(Function::nvmlDeviceGetInforomConfigurationChecksum, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetInforomConfigurationChecksum(device, out) }
        })
    }

    /// Reads the InfoROM and verifies its checksums.
    ///
    /// # Errors
    ///
    /// "Corrupted InfoROM" where they are wrong.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Boards with an InfoROM.
    #[doc(alias = "nvmlDeviceValidateInforom")]
    pub fn validate_inforom(&self) -> Result<()> {
        self.command(Function::nvmlDeviceValidateInforom, |nvml, device| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceValidateInforom(device) }
        })
    }

    /// When the black box of the InfoROM was last written, and how long that took. None where it was not yet, since
    /// the driver was loaded.
    ///
    /// # Availability
    ///
    /// NVML 12.3 (driver 535.129.03). Boards with an InfoROM.
    #[doc(alias = "nvmlDeviceGetLastBBXFlushTime")]
    pub fn last_bbx_flush_time(&self) -> Result<Option<BbxFlush>> {
        let answer = self.read2(Function::nvmlDeviceGetLastBBXFlushTime, |nvml, device, timestamp, duration| {
            // SAFETY: the handle is live; both places are valid for one write.
            unsafe { nvml.nvmlDeviceGetLastBBXFlushTime(device, timestamp, duration) }
        });
        match answer {
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

    /// What the black box of the InfoROM knows of the device's life: how long it has had a driver loaded.
    ///
    /// # Availability
    ///
    /// NVML 13.3 (driver 610.43.02). Boards with an InfoROM.
    #[doc(alias = "nvmlDeviceGetBBXTimeData_v1")]
    pub fn bbx_time_data(&self) -> Result<BbxTimeData> {
        let raw: nvmlBBXTimeData_v1_t = self.read(Function::nvmlDeviceGetBBXTimeData_v1, |nvml, device, data| {
            // SAFETY: the handle is live; `data` is valid for one write.
            unsafe { nvml.nvmlDeviceGetBBXTimeData_v1(device, data) }
        })?;
        Ok(BbxTimeData { time_run: Duration::from_secs(raw.timeRun.into()) })
    }
}
