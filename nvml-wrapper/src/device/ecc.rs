//! ECC: the error correction of memory, and the errors that it counts.

use nvml_sys::{
    Function, Versioned, nvmlEccErrorCounts_t, nvmlEccSramErrorStatus_v1_t,
    nvmlEccSramUniqueUncorrectedErrorCounts_v1_t, nvmlEccSramUniqueUncorrectedErrorEntry_v1_t,
};

use super::Device;
use crate::error::Result;
use crate::ffi::enums::open_enum;
use crate::ffi::{Target, arrays};

open_enum! {
    /// What became of a memory error.
    pub enum MemoryError: nvmlMemoryErrorType_t {
        /// ECC corrected it; the data stayed right. These are single bit errors on older devices.
        Corrected = NVML_MEMORY_ERROR_TYPE_CORRECTED,
        /// ECC found it and could not correct it. These are double bit errors on older devices.
        Uncorrected = NVML_MEMORY_ERROR_TYPE_UNCORRECTED,
    }
}

open_enum! {
    /// Since when errors are counted.
    pub enum EccCounter: nvmlEccCounterType_t {
        /// Since the driver was loaded.
        Volatile = NVML_VOLATILE_ECC,
        /// Since the device was made, or since the counts were cleared.
        Aggregate = NVML_AGGREGATE_ECC,
    }
}

open_enum! {
    /// The part of the memory that errors are counted for. Devices differ in which of these they know.
    pub enum MemoryLocation: nvmlMemoryLocation_t {
        /// First level caches.
        L1Cache = NVML_MEMORY_LOCATION_L1_CACHE,
        /// Second level cache.
        L2Cache = NVML_MEMORY_LOCATION_L2_CACHE,
        /// Device memory; NVML's "DRAM" is the same number.
        DeviceMemory = NVML_MEMORY_LOCATION_DEVICE_MEMORY,
        /// Register file.
        RegisterFile = NVML_MEMORY_LOCATION_REGISTER_FILE,
        /// Texture memory.
        TextureMemory = NVML_MEMORY_LOCATION_TEXTURE_MEMORY,
        /// Shared memory.
        TextureShm = NVML_MEMORY_LOCATION_TEXTURE_SHM,
        /// CBU.
        Cbu = NVML_MEMORY_LOCATION_CBU,
        /// All memory on the chip, on Turing and newer.
        Sram = NVML_MEMORY_LOCATION_SRAM,
    }
}

/// Whether ECC is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct EccMode {
    /// Whether it is on now.
    pub current: bool,
    /// Whether it will be on after the next reboot.
    pub pending: bool,
}

/// Errors of the memory on the chip, by how they were found and where. Each number is a count of errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct SramEccErrorStatus {
    /// Uncorrectable errors that a parity bit showed, of the device's life.
    pub aggregate_uncorrected_parity: u64,
    /// Uncorrectable errors that a SEC-DED code showed, of the device's life.
    pub aggregate_uncorrected_sec_ded: u64,
    /// Corrected errors of the device's life.
    pub aggregate_corrected: u64,
    /// Uncorrectable errors that a parity bit showed, since the driver was loaded.
    pub volatile_uncorrected_parity: u64,
    /// Uncorrectable errors that a SEC-DED code showed, since the driver was loaded.
    pub volatile_uncorrected_sec_ded: u64,
    /// Corrected errors since the driver was loaded.
    pub volatile_corrected: u64,
    /// Uncorrectable errors of the device's life in the second level cache.
    pub aggregate_uncorrected_l2: u64,
    /// Uncorrectable errors of the device's life in the multiprocessors.
    pub aggregate_uncorrected_sm: u64,
    /// Uncorrectable errors of the device's life in the PCIe unit.
    pub aggregate_uncorrected_pcie: u64,
    /// Uncorrectable errors of the device's life in the microcontrollers.
    pub aggregate_uncorrected_mcu: u64,
    /// Uncorrectable errors of the device's life anywhere else.
    pub aggregate_uncorrected_other: u64,
    /// Whether there were so many that NVIDIA's field diagnostic fails the device.
    pub threshold_exceeded: bool,
}

/// A place in the memory on the chip where uncorrectable errors happened. The numbers of the place are the hardware's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct SramUniqueUncorrectedEccError {
    /// Index of the unit.
    pub unit: u32,
    /// Location in the unit.
    pub location: u32,
    /// Location in that location.
    pub sublocation: u32,
    /// What else tells the location.
    pub extlocation: u32,
    /// Address in the unit.
    pub address: u32,
    /// Whether a parity bit showed it, and not a SEC-DED code.
    pub is_parity: bool,
    /// Number of errors at this place.
    pub count: u32,
}

impl Device {
    /// Whether ECC is on, and whether it will be after the next reboot.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer, devices with ECC.
    #[doc(alias = "nvmlDeviceGetEccMode")]
    pub fn ecc_mode(&self) -> Result<EccMode> {
        let (current, pending) = self.read2(Function::nvmlDeviceGetEccMode, |nvml, device, current, pending| {
            // SAFETY: the handle is live; both places are valid for one write.
            unsafe { nvml.nvmlDeviceGetEccMode(device, current, pending) }
        })?;
        let (current, pending): (u32, u32) = (current, pending);
        Ok(EccMode { current: current != 0, pending: pending != 0 })
    }

    /// Turns ECC on or off, from the next reboot on. Until then it is the pending one of [`ecc_mode`](Device::ecc_mode).
    ///
    /// # Errors
    ///
    /// "No permission" without the rights of root.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer, devices with ECC.
    #[doc(alias = "nvmlDeviceSetEccMode")]
    pub fn set_ecc_mode(&self, enabled: bool) -> Result<()> {
        self.command(Function::nvmlDeviceSetEccMode, |nvml, device| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceSetEccMode(device, enabled.into()) }
        })
    }

    /// Whether ECC is on by default.
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 515.43.04). Fermi and newer, devices with ECC.
    #[doc(alias = "nvmlDeviceGetDefaultEccMode")]
    pub fn default_ecc_mode(&self) -> Result<bool> {
        let mode: u32 = self.read(Function::nvmlDeviceGetDefaultEccMode, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetDefaultEccMode(device, out) }
        })?;
        Ok(mode != 0)
    }

    /// Number of memory errors of this kind in the whole device.
    ///
    /// # Errors
    ///
    /// "Not supported" while ECC is off, too.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer, devices with ECC.
    #[doc(alias = "nvmlDeviceGetTotalEccErrors")]
    pub fn total_ecc_errors(&self, error_type: MemoryError, counter_type: EccCounter) -> Result<u64> {
        self.read(Function::nvmlDeviceGetTotalEccErrors, |nvml, device, out| {
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetTotalEccErrors(device, error_type.raw(), counter_type.raw(), out) }
        })
    }

    /// Number of memory errors of this kind in one part of the memory.
    ///
    /// A library without the function is asked for the counts of its older one. It knows the first and second level
    /// caches, the device memory and the register file, and its count is 0 for those of them that a device cannot
    /// count.
    ///
    /// # Errors
    ///
    /// "Not supported" for a location that the device does not count, and while ECC is off. With MIG, errors since the
    /// driver was loaded are counted for the MIG devices and not for the GPU.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer, devices with ECC.
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// use nvml_wrapper::{EccCounter, MemoryError, MemoryLocation};
    ///
    /// for device in nvml.devices()? {
    ///     let device = device?;
    ///     let (uncorrected, now) = (MemoryError::Uncorrected, EccCounter::Volatile);
    ///     match device.memory_error_counter(uncorrected, now, MemoryLocation::DeviceMemory) {
    ///         Ok(count) => println!("{}: {count} uncorrectable errors", device.uuid()?),
    ///         Err(error) if error.is_unsupported() => {}
    ///         Err(error) => return Err(error),
    ///     }
    /// }
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlDeviceGetMemoryErrorCounter")]
    #[doc(alias = "nvmlDeviceGetDetailedEccErrors")]
    pub fn memory_error_counter(
        &self,
        error_type: MemoryError,
        counter_type: EccCounter,
        location: MemoryLocation,
    ) -> Result<u64> {
        let function = Function::nvmlDeviceGetMemoryErrorCounter;
        let older = Function::nvmlDeviceGetDetailedEccErrors;
        if let (false, true, Some(part)) =
            (self.nvml().supports(function), self.nvml().supports(older), location.detail())
        {
            let counts = self.read(older, |nvml, device, out| {
                // SAFETY: the handle is live; `out` is valid for one write.
                unsafe { nvml.nvmlDeviceGetDetailedEccErrors(device, error_type.raw(), counter_type.raw(), out) }
            })?;
            return Ok(part(&counts));
        }
        self.read(function, |nvml, device, out| {
            let (error_type, counter_type, location) = (error_type.raw(), counter_type.raw(), location.raw());
            // SAFETY: the handle is live; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetMemoryErrorCounter(device, error_type, counter_type, location, out) }
        })
    }

    /// Sets the counts of memory errors to 0, those of each location and the totals, at once.
    ///
    /// # Errors
    ///
    /// "No permission" without the rights of root; "not supported" while ECC is off.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer, devices with ECC.
    #[doc(alias = "nvmlDeviceClearEccErrorCounts")]
    pub fn clear_ecc_error_counts(&self, counter_type: EccCounter) -> Result<()> {
        self.command(Function::nvmlDeviceClearEccErrorCounts, |nvml, device| {
            // SAFETY: the handle is live.
            unsafe { nvml.nvmlDeviceClearEccErrorCounts(device, counter_type.raw()) }
        })
    }

    /// Errors of the memory on the chip, by how they were found and where.
    ///
    /// # Errors
    ///
    /// "No permission" without the rights of root.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 535.161.07; not 545). Ampere and newer.
    #[doc(alias = "nvmlDeviceGetSramEccErrorStatus")]
    pub fn sram_ecc_error_status(&self) -> Result<SramEccErrorStatus> {
        let raw: nvmlEccSramErrorStatus_v1_t =
            self.versioned(Function::nvmlDeviceGetSramEccErrorStatus, |nvml, device, status| {
                // SAFETY: the handle is live; `status` is a struct of the version that it says.
                unsafe { nvml.nvmlDeviceGetSramEccErrorStatus(device, status) }
            })?;
        Ok(SramEccErrorStatus {
            aggregate_uncorrected_parity: raw.aggregateUncParity,
            aggregate_uncorrected_sec_ded: raw.aggregateUncSecDed,
            aggregate_corrected: raw.aggregateCor,
            volatile_uncorrected_parity: raw.volatileUncParity,
            volatile_uncorrected_sec_ded: raw.volatileUncSecDed,
            volatile_corrected: raw.volatileCor,
            aggregate_uncorrected_l2: raw.aggregateUncBucketL2,
            aggregate_uncorrected_sm: raw.aggregateUncBucketSm,
            aggregate_uncorrected_pcie: raw.aggregateUncBucketPcie,
            aggregate_uncorrected_mcu: raw.aggregateUncBucketMcu,
            aggregate_uncorrected_other: raw.aggregateUncBucketOther,
            threshold_exceeded: raw.bThresholdExceeded != 0,
        })
    }

    /// The places in the memory on the chip where uncorrectable errors happened. Empty where there were none.
    ///
    /// # Errors
    ///
    /// "Not supported" while ECC is off, too.
    ///
    /// # Availability
    ///
    /// NVML 13.0 (driver 580.65.06). Blackwell and newer.
    #[doc(alias = "nvmlDeviceGetSramUniqueUncorrectedEccErrorCounts")]
    pub fn sram_unique_uncorrected_ecc_error_counts(&self) -> Result<Vec<SramUniqueUncorrectedEccError>> {
        arrays::behind_pointer::<_, nvmlEccSramUniqueUncorrectedErrorCounts_v1_t, _, _, 32>(
            self,
            Function::nvmlDeviceGetSramUniqueUncorrectedEccErrorCounts,
            |room, entries| nvmlEccSramUniqueUncorrectedErrorCounts_v1_t {
                entryCount: room,
                entries,
                ..Versioned::stamped()
            },
            |counts| counts.entryCount,
            |nvml, device, counts| {
                // SAFETY: the handle is live; `counts` is a struct of its version with room for the entries it says.
                unsafe { nvml.nvmlDeviceGetSramUniqueUncorrectedEccErrorCounts(device, counts) }
            },
            |entry| Ok(SramUniqueUncorrectedEccError::of(entry)),
        )
    }
}

impl MemoryLocation {
    /// Where the older function has the count of this location; None where it does not know the location.
    fn detail(self) -> Option<fn(&nvmlEccErrorCounts_t) -> u64> {
        match self {
            MemoryLocation::L1Cache => Some(|counts| counts.l1Cache),
            MemoryLocation::L2Cache => Some(|counts| counts.l2Cache),
            MemoryLocation::DeviceMemory => Some(|counts| counts.deviceMemory),
            MemoryLocation::RegisterFile => Some(|counts| counts.registerFile),
            _ => None,
        }
    }
}

impl SramUniqueUncorrectedEccError {
    fn of(raw: &nvmlEccSramUniqueUncorrectedErrorEntry_v1_t) -> SramUniqueUncorrectedEccError {
        SramUniqueUncorrectedEccError {
            unit: raw.unit,
            location: raw.location,
            sublocation: raw.sublocation,
            extlocation: raw.extlocation,
            address: raw.address,
            is_parity: raw.isParity != 0,
            count: raw.count,
        }
    }
}
