//! ECC: mode, error counters and SRAM error status.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::ecc_mode`](crate::Device::ecc_mode) | current and pending ECC mode |
//! | [`Device::set_ecc_mode`](crate::Device::set_ecc_mode) | sets the pending ECC mode |
//! | [`Device::total_ecc_errors`](crate::Device::total_ecc_errors) | errors of the whole device |
//! | [`Device::memory_error_counter`](crate::Device::memory_error_counter) | errors of one memory location |
//! | [`Device::clear_ecc_error_counts`](crate::Device::clear_ecc_error_counts) | clears the error counters |
//! | [`Device::sram_ecc_error_status`](crate::Device::sram_ecc_error_status) | SRAM errors by type and source |
//! | [`MemoryError`], [`EccCounter`], [`MemoryLocation`] | error type, counter type and memory location |

use nvml_sys::{
    Versioned, f, nvmlEccErrorCounts_t, nvmlEccSramUniqueUncorrectedErrorCounts_v1_t,
    nvmlEccSramUniqueUncorrectedErrorEntry_v1_t,
};

use crate::error::Result;
use crate::ffi::enums::open_enum;
use crate::ffi::versioned::or_older;
use crate::ffi::{Kind, Target, arrays};
use crate::handle::Device;

open_enum! {
    /// Type of a memory error.
    pub enum MemoryError: nvmlMemoryErrorType_t {
        /// Corrected error. ECC: a single bit error on older devices. Texture memory: an error fixed by resend.
        Corrected = NVML_MEMORY_ERROR_TYPE_CORRECTED,
        /// Uncorrected error. ECC: a double bit error on older devices. Texture memory: an error after a failed resend.
        Uncorrected = NVML_MEMORY_ERROR_TYPE_UNCORRECTED,
    }
}

open_enum! {
    /// Type of an error counter: the period that it covers.
    pub enum EccCounter: nvmlEccCounterType_t {
        /// Volatile counter, reset each time the driver is loaded.
        Volatile = NVML_VOLATILE_ECC,
        /// Aggregate counter, persistent over the lifetime of the device until it is cleared.
        Aggregate = NVML_AGGREGATE_ECC,
    }
}

open_enum! {
    /// Memory location of an error counter. The supported locations depend on the device.
    pub enum MemoryLocation: nvmlMemoryLocation_t {
        /// L1 cache.
        L1Cache = NVML_MEMORY_LOCATION_L1_CACHE,
        /// L2 cache.
        L2Cache = NVML_MEMORY_LOCATION_L2_CACHE,
        /// Device memory. NVML has a second name for this value, DRAM, for Turing and newer.
        DeviceMemory = NVML_MEMORY_LOCATION_DEVICE_MEMORY,
        /// Register file.
        RegisterFile = NVML_MEMORY_LOCATION_REGISTER_FILE,
        /// Texture memory.
        TextureMemory = NVML_MEMORY_LOCATION_TEXTURE_MEMORY,
        /// Shared memory.
        TextureShm = NVML_MEMORY_LOCATION_TEXTURE_SHM,
        /// CBU.
        Cbu = NVML_MEMORY_LOCATION_CBU,
        /// SRAM. Turing and newer.
        #[doc(alias = "SRAM")]
        Sram = NVML_MEMORY_LOCATION_SRAM,
    }
}

/// Current and pending ECC mode.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct EccModeState {
    /// Whether ECC is currently enabled.
    #[doc(alias = "currently_enabled")]
    pub current: bool,
    /// Whether ECC is enabled after the next reboot.
    #[doc(alias = "pending_enabled")]
    pub pending: bool,
}

/// Number of SRAM ECC errors, by type and source.
///
/// The aggregate counters cover the lifetime of the device, the volatile counters the time since the driver was loaded.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct SramEccErrorStatus {
    /// Aggregate uncorrectable parity errors.
    pub aggregate_uncorrected_parity: u64,
    /// Aggregate uncorrectable SEC-DED errors.
    pub aggregate_uncorrected_sec_ded: u64,
    /// Aggregate corrected errors.
    pub aggregate_corrected: u64,
    /// Volatile uncorrectable parity errors.
    pub volatile_uncorrected_parity: u64,
    /// Volatile uncorrectable SEC-DED errors.
    pub volatile_uncorrected_sec_ded: u64,
    /// Volatile corrected errors.
    pub volatile_corrected: u64,
    /// Aggregate uncorrectable errors in the L2 cache.
    pub aggregate_uncorrected_l2: u64,
    /// Aggregate uncorrectable errors in the streaming multiprocessors (SM).
    pub aggregate_uncorrected_sm: u64,
    /// Aggregate uncorrectable errors in the PCIe unit.
    pub aggregate_uncorrected_pcie: u64,
    /// Aggregate uncorrectable errors in the microcontrollers.
    pub aggregate_uncorrected_mcu: u64,
    /// Aggregate uncorrectable errors in other sources.
    pub aggregate_uncorrected_other: u64,
    /// Whether the error threshold of NVIDIA's field diagnostic is exceeded.
    pub is_threshold_exceeded: bool,
}

/// Uncorrectable errors at one SRAM address. NVIDIA does not publish the meaning of the location numbers.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct SramUniqueUncorrectedEccError {
    /// Index of the SRAM unit.
    pub unit: u32,
    /// Location within the SRAM unit.
    pub location: u32,
    /// Sublocation within the SRAM unit.
    pub sublocation: u32,
    /// Extlocation within the SRAM unit.
    pub extlocation: u32,
    /// Address within the SRAM unit.
    pub address: u32,
    /// Whether the errors are parity errors; `false` for SEC-DED errors.
    pub is_parity: bool,
    /// Number of errors at the address.
    pub count: u32,
}

/// # ECC
impl Device {
    /// Current and pending ECC mode. The pending mode takes effect after the next reboot.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer, devices with ECC.
    #[doc(alias = "nvmlDeviceGetEccMode")]
    #[doc(alias = "is_ecc_enabled")]
    #[inline]
    pub fn ecc_mode(&self) -> Result<EccModeState> {
        // SAFETY: the function writes two values.
        let (current, pending) = unsafe { self.handle.read2(f::nvmlDeviceGetEccMode, ()) }?;
        let (current, pending): (u32, u32) = (current, pending);
        Ok(EccModeState { current: current != 0, pending: pending != 0 })
    }

    /// Enables or disables ECC after the next reboot. Until then [`ecc_mode`](Device::ecc_mode) reports the new mode as
    /// pending.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root or administrator.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer, devices with ECC. Requires root privileges.
    #[doc(alias = "nvmlDeviceSetEccMode")]
    #[doc(alias = "set_ecc")]
    #[inline]
    pub fn set_ecc_mode(&self, enabled: bool) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceSetEccMode, (enabled.into(),)) }
    }

    /// Whether ECC is enabled by default.
    ///
    /// # Availability
    ///
    /// NVML 11.7 (driver 515.43.04). Fermi and newer, devices with ECC.
    #[doc(alias = "nvmlDeviceGetDefaultEccMode")]
    #[inline]
    pub fn is_ecc_enabled_by_default(&self) -> Result<bool> {
        // SAFETY: the function writes one value.
        let mode = unsafe { self.handle.read(f::nvmlDeviceGetDefaultEccMode, ()) }?;
        Ok(mode != 0)
    }

    /// Number of memory errors of one type in the whole device: the sum over all memory locations.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device has no ECC or ECC is disabled.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer, devices with ECC.
    #[doc(alias = "nvmlDeviceGetTotalEccErrors")]
    #[inline]
    pub fn total_ecc_errors(&self, error_type: MemoryError, counter_type: EccCounter) -> Result<u64> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetTotalEccErrors, (error_type.raw(), counter_type.raw())) }
    }

    /// Number of memory errors of one type in one memory location.
    ///
    /// If the library has the older function only, that function is called. The older function has counters of the L1
    /// cache, the L2 cache, the device memory and the register file; it reports 0 for those that the device does not
    /// count.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not count errors of the location, or ECC is disabled. In MIG mode, volatile
    /// errors are counted per MIG device and not for the GPU.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer, devices with ECC.
    ///
    /// # Examples
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// use nvml_wrapper::device::ecc::{EccCounter, MemoryError, MemoryLocation};
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
    #[doc(alias = "detailed_ecc_errors")]
    #[inline]
    pub fn memory_error_counter(
        &self,
        error_type: MemoryError,
        counter_type: EccCounter,
        location: MemoryLocation,
    ) -> Result<u64> {
        let function = f::nvmlDeviceGetMemoryErrorCounter;
        let older_counter = location.older_counter();
        let target = self.handle.newer_if(older_counter.is_some());
        // SAFETY: the function writes one value.
        let newest = unsafe { target.read(function, (error_type.raw(), counter_type.raw(), location.raw())) };
        let Some(older_counter) = older_counter else { return newest };
        or_older(newest, || {
            let function = f::nvmlDeviceGetDetailedEccErrors;
            // SAFETY: the function writes one value.
            let counts = unsafe { self.handle.read(function, (error_type.raw(), counter_type.raw())) }?;
            Ok(older_counter(&counts))
        })
    }

    /// Clears all error counters of one counter type: those of each memory location and the totals. Takes effect
    /// immediately.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root or administrator. `NotSupported` if ECC is disabled.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Kepler and newer, devices with ECC. Requires root privileges.
    #[doc(alias = "nvmlDeviceClearEccErrorCounts")]
    #[inline]
    pub fn clear_ecc_error_counts(&self, counter_type: EccCounter) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceClearEccErrorCounts, (counter_type.raw(),)) }
    }

    /// Number of SRAM ECC errors, by type and source.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root or administrator.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 535.161.07; not 545.23.06). Ampere and newer. Requires root privileges.
    #[doc(alias = "nvmlDeviceGetSramEccErrorStatus")]
    #[inline]
    pub fn sram_ecc_error_status(&self) -> Result<SramEccErrorStatus> {
        // SAFETY: the function fills a struct of the version that the struct contains.
        let raw = unsafe { self.handle.versioned(f::nvmlDeviceGetSramEccErrorStatus, ()) }?;
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
            is_threshold_exceeded: raw.bThresholdExceeded != 0,
        })
    }

    /// Uncorrectable SRAM errors, one entry for each address with errors. Empty if there are none.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not report them, or ECC is disabled.
    ///
    /// # Availability
    ///
    /// NVML 13.0 (driver 580.65.06). Blackwell and newer.
    #[doc(alias = "nvmlDeviceGetSramUniqueUncorrectedEccErrorCounts")]
    #[inline]
    pub fn sram_unique_uncorrected_ecc_error_counts(&self) -> Result<Vec<SramUniqueUncorrectedEccError>> {
        // SAFETY: the function writes no more entries than the passed count.
        unsafe {
            arrays::behind_pointer(
                &self.handle,
                f::nvmlDeviceGetSramUniqueUncorrectedEccErrorCounts,
                (),
                Kind::COUNTED,
                |capacity, entries| nvmlEccSramUniqueUncorrectedErrorCounts_v1_t {
                    entryCount: capacity,
                    entries,
                    ..Versioned::stamped()
                },
                |counts| counts.entryCount,
                |entry| Ok(SramUniqueUncorrectedEccError::from_raw(entry)),
            )
        }
    }
}

impl MemoryLocation {
    /// Field of this location in the struct of the older function; `None` if the struct has no such field.
    #[inline]
    fn older_counter(self) -> Option<fn(&nvmlEccErrorCounts_t) -> u64> {
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
    #[inline]
    fn from_raw(raw: &nvmlEccSramUniqueUncorrectedErrorEntry_v1_t) -> SramUniqueUncorrectedEccError {
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
