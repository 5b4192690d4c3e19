//! GPUs: finding them, and one file for each concept of what they tell.

mod accounting;
mod clock_control;
mod clocks;
mod confidential;
mod drain;
mod ecc;
mod event_reasons;
mod fabric;
mod fans;
mod fields;
mod host;
mod identity;
mod inforom;
mod link;
mod media;
mod memory;
mod modes;
mod nvlink;
mod pci;
mod perf_metrics;
mod performance;
mod performance_modes;
mod power;
mod power_profiles;
mod power_smoothing;
mod prm;
mod process_activity;
mod processes;
mod repair;
mod samples;
mod sysfs;
mod thermal;
mod topology;
mod utilization;

use nvml_sys::{Function, NVML_UUID_TYPE_BINARY, Versioned, nvmlDevice_t, nvmlUUID_v1_t, nvmlUUIDValue_t};

use crate::error::{ErrorCode, Result};
use crate::ffi::call::{Handle, target};
use crate::ffi::versioned::or_older;
use crate::ffi::{Target, indices, string};
use crate::nvml::Nvml;

pub use accounting::*;
pub use clock_control::*;
pub use clocks::*;
pub use confidential::*;
pub use drain::*;
pub use ecc::*;
pub use event_reasons::*;
pub use fabric::*;
pub use fans::*;
pub use fields::*;
pub use host::*;
pub use identity::*;
pub use inforom::*;
pub use link::*;
pub use media::*;
pub use memory::*;
pub use modes::*;
pub use nvlink::*;
pub use pci::*;
pub use perf_metrics::*;
pub use performance::*;
pub use performance_modes::*;
pub use power::*;
pub use power_profiles::*;
pub use power_smoothing::*;
pub use prm::*;
pub use process_activity::*;
pub use processes::*;
pub use repair::*;
pub use samples::*;
pub use sysfs::*;
pub use thermal::*;
pub use topology::*;
pub use utilization::*;

/// A GPU, or a MIG device on one.
///
/// It holds the session it came from, so it can be kept, cloned, and sent to other threads without a thought about
/// lifetimes. Two devices are equal when they are the same handle of the same session.
#[derive(Clone)]
pub struct Device {
    nvml: Nvml,
    handle: nvmlDevice_t,
}

impl Device {
    /// A device that the library gave out in answer to `function`.
    pub(crate) fn of_handle(nvml: &Nvml, function: Function, handle: nvmlDevice_t) -> Result<Device> {
        Ok(Device { nvml: nvml.clone(), handle: handle.not_null(function)? })
    }
}

target!(Device, nvmlDevice_t);

impl Nvml {
    /// Number of GPUs, those counted too that the caller may not open.
    ///
    /// MIG devices are not counted: they are found through their GPU.
    ///
    /// The first version of this function left out the GPUs that the caller may not open. It and the first version of
    /// the function behind [`device_by_index`](Nvml::device_by_index) have indices of their own: both are used, or
    /// neither, and only with a library that lacks a newer one.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetCount_v2")]
    #[doc(alias = "nvmlDeviceGetCount")]
    pub fn device_count(&self) -> Result<u32> {
        if self.counts_the_old_way() {
            return self.read(Function::nvmlDeviceGetCount, |nvml, (), out| {
                // SAFETY: `out` is valid for one write.
                unsafe { nvml.nvmlDeviceGetCount(out) }
            });
        }
        self.read(Function::nvmlDeviceGetCount_v2, |nvml, (), out| {
            // SAFETY: `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetCount_v2(out) }
        })
    }

    /// The GPU with this index, from 0 to one less than [`device_count`](Nvml::device_count).
    ///
    /// The order may change from one boot to the next: a UUID or a PCI bus id names a GPU for good.
    ///
    /// # Errors
    ///
    /// "Invalid argument" when the index is out of range; "no permission" when the caller may not open this GPU;
    /// "insufficient power" when its power cables are not attached; "GPU is lost" when it fell off the bus.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetHandleByIndex_v2")]
    #[doc(alias = "nvmlDeviceGetHandleByIndex")]
    pub fn device_by_index(&self, index: u32) -> Result<Device> {
        if self.counts_the_old_way() {
            let function = Function::nvmlDeviceGetHandleByIndex;
            let handle = self.read(function, |nvml, (), out| {
                // SAFETY: `out` is valid for one write.
                unsafe { nvml.nvmlDeviceGetHandleByIndex(index, out) }
            })?;
            return Device::of_handle(self, function, handle);
        }
        let function = Function::nvmlDeviceGetHandleByIndex_v2;
        let handle = self.read(function, |nvml, (), out| {
            // SAFETY: `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetHandleByIndex_v2(index, out) }
        })?;
        Device::of_handle(self, function, handle)
    }

    /// The GPU or MIG device with this UUID: `GPU-...` or `MIG-...`, as [`Device::uuid`] gives it.
    ///
    /// # Errors
    ///
    /// "Not found" when no device has it, "invalid argument" when it is not of that form;
    /// [`NvmlError::InteriorNul`](crate::NvmlError::InteriorNul) when it has a NUL byte inside.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetHandleByUUID")]
    pub fn device_by_uuid(&self, uuid: impl AsRef<str>) -> Result<Device> {
        self.device_by_text(Function::nvmlDeviceGetHandleByUUID, uuid.as_ref(), |nvml, text, out| {
            // SAFETY: `text` is a C string, `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetHandleByUUID(text, out) }
        })
    }

    /// The GPU or MIG device whose UUID has these sixteen bytes, which are the digits of [`Device::uuid`] in their order.
    ///
    /// # Errors
    ///
    /// "Not found" when no device has it.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older), which looks for the device by the UUID's text, as a GPU and then as a MIG device;
    /// by the bytes themselves since NVML 12.9 (driver 575.51.02).
    #[doc(alias = "nvmlDeviceGetHandleByUUIDV")]
    #[doc(alias = "nvmlDeviceGetHandleByUUID")]
    pub fn device_by_uuid_bytes(&self, uuid: [u8; 16]) -> Result<Device> {
        let function = Function::nvmlDeviceGetHandleByUUIDV;
        let question = nvmlUUID_v1_t {
            type_: NVML_UUID_TYPE_BINARY,
            value: nvmlUUIDValue_t { bytes: uuid },
            ..Versioned::stamped()
        };
        let newest = self.newer().read(function, |nvml, (), out| {
            // SAFETY: the question is a struct of the version that it says; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetHandleByUUIDV(&raw const question, out) }
        });
        let newest = newest.and_then(|handle| Device::of_handle(self, function, handle));
        or_older(newest, || match self.device_by_uuid(uuid_text("GPU", uuid)) {
            Err(error) if error.code() == Some(ErrorCode::NotFound) => self.device_by_uuid(uuid_text("MIG", uuid)),
            answer => answer,
        })
    }

    /// The GPU at this PCI bus id: `0000:3b:00.0`, with a domain of any length or none, and with or without the
    /// function.
    ///
    /// # Errors
    ///
    /// "Not found" when there is no GPU, "invalid argument" when the text is no bus id;
    /// [`NvmlError::InteriorNul`](crate::NvmlError::InteriorNul) when it has a NUL byte inside.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetHandleByPciBusId_v2")]
    #[doc(alias = "nvmlDeviceGetHandleByPciBusId")]
    pub fn device_by_pci_bus_id(&self, pci_bus_id: impl AsRef<str>) -> Result<Device> {
        let function = Function::nvmlDeviceGetHandleByPciBusId_v2;
        let v1 = Function::nvmlDeviceGetHandleByPciBusId;
        if self.supports(v1) && !self.supports(function) {
            return self.device_by_text(v1, pci_bus_id.as_ref(), |nvml, text, out| {
                // SAFETY: `text` is a C string, `out` is valid for one write.
                unsafe { nvml.nvmlDeviceGetHandleByPciBusId(text, out) }
            });
        }
        self.device_by_text(function, pci_bus_id.as_ref(), |nvml, text, out| {
            // SAFETY: `text` is a C string, `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetHandleByPciBusId_v2(text, out) }
        })
    }

    /// The GPU on the board with this serial number.
    ///
    /// # Errors
    ///
    /// "Not found" when no board has it; "invalid argument" when several GPUs share it;
    /// [`NvmlError::InteriorNul`](crate::NvmlError::InteriorNul) when it has a NUL byte inside.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer. Deprecated since NVML 13.0.
    #[deprecated(note = "boards with several GPUs have one serial number: NVIDIA asks to use the UUID")]
    #[doc(alias = "nvmlDeviceGetHandleBySerial")]
    pub fn device_by_serial(&self, board_serial: impl AsRef<str>) -> Result<Device> {
        let function = Function::nvmlDeviceGetHandleBySerial;
        self.device_by_text(function, board_serial.as_ref(), |nvml, text, out| {
            // SAFETY: `text` is a C string, `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetHandleBySerial(text, out) }
        })
    }

    /// All GPUs in the order of their index.
    ///
    /// One that cannot be opened is an error in its place; the others still come. At most 1024 indices are read, and
    /// the iterator ends where all further indices are an "invalid argument": the driver's count was too high then.
    ///
    /// # Errors
    ///
    /// Those of [`device_count`](Nvml::device_count); each item those of [`device_by_index`](Nvml::device_by_index).
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetCount_v2", alias = "nvmlDeviceGetCount")]
    #[doc(alias = "nvmlDeviceGetHandleByIndex_v2", alias = "nvmlDeviceGetHandleByIndex")]
    pub fn devices(&self) -> Result<Devices> {
        let count = self.device_count()?;
        Ok(Devices { nvml: self.clone(), indices: indices::below(count) })
    }

    /// Whether GPUs are counted by the first versions of the functions: where the library lacks one of the second.
    fn counts_the_old_way(&self) -> bool {
        let all = |functions: [Function; 2]| functions.into_iter().all(|function| self.supports(function));
        !all([Function::nvmlDeviceGetCount_v2, Function::nvmlDeviceGetHandleByIndex_v2])
            && all([Function::nvmlDeviceGetCount, Function::nvmlDeviceGetHandleByIndex])
    }

    fn device_by_text(
        &self,
        function: Function,
        text: &str,
        call: impl FnOnce(&nvml_sys::Functions, *const core::ffi::c_char, *mut nvmlDevice_t) -> u32,
    ) -> Result<Device> {
        let handle =
            string::with_c_str(function, text, |text| self.read(function, |nvml, (), out| call(nvml, text, out)))??;
        Device::of_handle(self, function, handle)
    }
}

/// All GPUs of a session: see [`Nvml::devices`].
#[derive(Debug, Clone)]
pub struct Devices {
    nvml: Nvml,
    indices: std::ops::Range<u32>,
}

impl Iterator for Devices {
    type Item = Result<Device>;

    fn next(&mut self) -> Option<Self::Item> {
        let Devices { nvml, indices } = self;
        let is_beyond = |device: &Result<Device>| {
            device.as_ref().is_err_and(|error| error.code() == Some(ErrorCode::InvalidArgument))
        };
        let device = nvml.device_by_index(indices.next()?);
        if is_beyond(&device) && indices.clone().all(|index| is_beyond(&nvml.device_by_index(index))) {
            *indices = 0..0;
            return None;
        }
        Some(device)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.indices.size_hint().1)
    }
}

impl std::iter::FusedIterator for Devices {}
