//! Taking GPUs out of a running system, and putting them back.

use nvml_sys::{Function, NVML_FEATURE_DISABLED, NVML_FEATURE_ENABLED, nvmlEnableState_t};

use super::PciAddress;
use crate::error::{NvmlError, Result};
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::nvml::Nvml;

open_enum! {
    /// Whether a removed GPU is removed from the operating system too.
    pub enum DetachGpuState: nvmlDetachGpuState_t {
        /// The operating system keeps it.
        Keep = NVML_DETACH_GPU_KEEP,
        /// It is removed.
        Remove = NVML_DETACH_GPU_REMOVE,
    }
}

open_enum! {
    /// What becomes of the PCIe link above a removed GPU.
    pub enum PcieLinkState: nvmlPcieLinkState_t {
        /// It stays up.
        Keep = NVML_PCIE_LINK_KEEP,
        /// It is shut down.
        ShutDown = NVML_PCIE_LINK_SHUT_DOWN,
    }
}

impl Nvml {
    /// Lets the GPU at this place drain, or ends that: a GPU that drains takes no new clients, and sessions that begin
    /// now do not see it. Those that use it go on.
    ///
    /// # Errors
    ///
    /// "In use" while persistence mode is on; "no permission" for others than root; "not found" when there is no GPU.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer, and some Kepler. Linux.
    #[doc(alias = "nvmlDeviceModifyDrainState")]
    pub fn set_drain(&self, address: PciAddress, enabled: bool) -> Result<()> {
        let state = if enabled { NVML_FEATURE_ENABLED } else { NVML_FEATURE_DISABLED };
        let mut info = address.to_raw();
        self.command(Function::nvmlDeviceModifyDrainState, |nvml, ()| {
            // SAFETY: the info is valid for reads and writes.
            unsafe { nvml.nvmlDeviceModifyDrainState(&raw mut info, state) }
        })
    }

    /// Whether the GPU at this place drains: see [`set_drain`](Nvml::set_drain).
    ///
    /// # Errors
    ///
    /// "Not found" when there is no GPU.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer, and some Kepler. Linux.
    #[doc(alias = "nvmlDeviceQueryDrainState")]
    pub fn is_drain_enabled(&self, address: PciAddress) -> Result<bool> {
        let mut info = address.to_raw();
        let function = Function::nvmlDeviceQueryDrainState;
        let state: nvmlEnableState_t = self.read(function, |nvml, (), out| {
            // SAFETY: the info is valid for reads and writes, `out` for one write.
            unsafe { nvml.nvmlDeviceQueryDrainState(&raw mut info, out) }
        })?;
        Ok(state != NVML_FEATURE_DISABLED)
    }

    /// Removes the GPU at this place from NVML and the driver.
    ///
    /// The indices of the GPUs behind it change, and [`Device`](crate::Device)s of it and of those are not to be used
    /// any more: get them anew. Each call on an old one fails or tells of another GPU.
    ///
    /// # Errors
    ///
    /// "In use" while somebody uses the GPU, as persistence mode does: it goes on draining then. "No permission" for
    /// others than root; "not found" when there is no GPU. A library that has the older function only can keep both
    /// the GPU and its link, and nothing else.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older); with a choice of what is kept since NVML 9 (driver 410.104). Pascal and newer,
    /// and some Kepler. Linux.
    #[doc(alias = "nvmlDeviceRemoveGpu_v2")]
    #[doc(alias = "nvmlDeviceRemoveGpu")]
    pub fn remove_gpu(&self, address: PciAddress, gpu: DetachGpuState, link: PcieLinkState) -> Result<()> {
        let mut info = address.to_raw();
        let has_older = gpu == DetachGpuState::Keep && link == PcieLinkState::Keep;
        let newest = self.newer_if(has_older).command(Function::nvmlDeviceRemoveGpu_v2, |nvml, ()| {
            // SAFETY: the info is valid for reads and writes.
            unsafe { nvml.nvmlDeviceRemoveGpu_v2(&raw mut info, gpu.raw(), link.raw()) }
        });
        match newest {
            Err(NvmlError::FunctionNotFound { .. }) if has_older => {
                self.command(Function::nvmlDeviceRemoveGpu, |nvml, ()| {
                    // SAFETY: the info is valid for reads and writes.
                    unsafe { nvml.nvmlDeviceRemoveGpu(&raw mut info) }
                })
            }
            answer => answer,
        }
    }

    /// Looks for GPUs that were removed, at this place or, with None, on the whole PCI bus.
    ///
    /// The indices of other GPUs may change: get [`Device`](crate::Device)s anew. New GPUs are initialised and their
    /// memory is scrubbed, which may take seconds. The place `0000:00:00.0` means the whole bus too.
    ///
    /// # Errors
    ///
    /// "No permission" for others than root; "blocked by the operating system" when it refuses.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer, and some Kepler. Linux.
    #[doc(alias = "nvmlDeviceDiscoverGpus")]
    pub fn discover_gpus(&self, address: Option<PciAddress>) -> Result<()> {
        let mut info = address.unwrap_or(PciAddress::new(0, 0, 0)).to_raw();
        self.command(Function::nvmlDeviceDiscoverGpus, |nvml, ()| {
            // SAFETY: the info is valid for reads and writes.
            unsafe { nvml.nvmlDeviceDiscoverGpus(&raw mut info) }
        })
    }
}
