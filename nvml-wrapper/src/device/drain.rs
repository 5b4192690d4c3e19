//! Drain states: removal of GPUs from a running system, and their rediscovery.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Nvml::set_drain_enabled`](crate::Nvml::set_drain_enabled) | enables or disables the drain state of a GPU |
//! | [`Nvml::is_drain_enabled`](crate::Nvml::is_drain_enabled) | drain state of a GPU |
//! | [`Nvml::remove_gpu`](crate::Nvml::remove_gpu) | removes a GPU from NVML and the kernel driver |
//! | [`Nvml::discover_gpus`](crate::Nvml::discover_gpus) | rediscovers removed GPUs |
//! | [`DetachGpuState`], [`PcieLinkState`] | options of a removal |
//!
//! # Examples
//!
//! ```
//! # let mut node = nvml_sim::Node::h200x8();
//! # node.gpus[3].modes.persistence = false;
//! # let sim = nvml_sim::Simulation::start(node);
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! use nvml_wrapper::device::drain::{DetachGpuState, PcieLinkState};
//!
//! let address = nvml.device_by_index(3)?.pci_address()?;
//! nvml.set_drain_enabled(address, true)?;
//! nvml.remove_gpu(address, DetachGpuState::Keep, PcieLinkState::Keep)?;
//! assert_eq!(nvml.device_count()?, 7);
//! nvml.discover_gpus(Some(address))?;
//! assert_eq!(nvml.device_count()?, 8);
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use nvml_sys::{NVML_FEATURE_DISABLED, NVML_FEATURE_ENABLED, f};

use crate::device::pci::PciAddress;
use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::versioned::or_older_version;
use crate::nvml::Nvml;

open_enum! {
    /// Handling of a removed GPU by the operating system.
    pub enum DetachGpuState: nvmlDetachGpuState_t {
        /// The GPU stays known to the operating system.
        Keep = NVML_DETACH_GPU_KEEP,
        /// The GPU is removed from the operating system.
        Remove = NVML_DETACH_GPU_REMOVE,
    }
}

open_enum! {
    /// Requested state of the upstream PCIe link of a removed GPU.
    pub enum PcieLinkState: nvmlPcieLinkState_t {
        /// The link stays up.
        Keep = NVML_PCIE_LINK_KEEP,
        /// The link is shut down.
        ShutDown = NVML_PCIE_LINK_SHUT_DOWN,
    }
}

/// # Drain states
impl Nvml {
    /// Enables or disables the drain state of the GPU at a PCI address.
    ///
    /// A draining GPU accepts no new clients, and new NVML sessions do not enumerate it. Existing clients can continue
    /// to use the GPU.
    ///
    /// # Errors
    ///
    /// `InUse` if persistence mode is enabled. `NoPermission` if the caller is not root. `NotFound` if there is no GPU
    /// at the address.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer, and some Kepler. Linux. Requires root privileges.
    #[doc(alias = "nvmlDeviceModifyDrainState")]
    #[doc(alias = "set_drain")]
    #[inline]
    pub fn set_drain_enabled(&self, address: PciAddress, enabled: bool) -> Result<()> {
        let state = if enabled { NVML_FEATURE_ENABLED } else { NVML_FEATURE_DISABLED };
        let mut info = address.to_raw();
        // SAFETY: the function takes one struct, which is valid for reads and writes.
        unsafe { self.command(f::nvmlDeviceModifyDrainState, (&raw mut info, state)) }
    }

    /// Whether the GPU at a PCI address is draining: see [`set_drain_enabled`](Nvml::set_drain_enabled).
    ///
    /// # Errors
    ///
    /// `NotFound` if there is no GPU at the address.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer, and some Kepler. Linux.
    #[doc(alias = "nvmlDeviceQueryDrainState")]
    #[inline]
    pub fn is_drain_enabled(&self, address: PciAddress) -> Result<bool> {
        let mut info = address.to_raw();
        // SAFETY: the function takes one struct, which is valid for reads and writes, and writes one value.
        let state = unsafe { self.read(f::nvmlDeviceQueryDrainState, (&raw mut info,)) }?;
        Ok(state != NVML_FEATURE_DISABLED)
    }

    /// Removes the GPU at a PCI address from NVML and the kernel driver.
    ///
    /// The indices of the GPUs with higher indices change. Each [`Device`](crate::Device) of the removed GPU and of
    /// these GPUs becomes invalid and has to be created again: a call on an old one fails or reports values of another
    /// GPU.
    ///
    /// # Errors
    ///
    /// `InUse` if the GPU has clients, persistence mode among them; the GPU is draining afterwards. `NoPermission` if
    /// the caller is not root. `NotFound` if there is no GPU at the address.
    /// [`FunctionNotFound`](crate::NvmlError::FunctionNotFound) if the library has the older function only
    /// and an option is not `Keep`.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older); the options since NVML 9 (driver 410.104). Pascal and newer, and some Kepler.
    /// Linux. Requires root privileges.
    #[doc(alias = "nvmlDeviceRemoveGpu_v2")]
    #[doc(alias = "nvmlDeviceRemoveGpu")]
    #[doc(alias = "remove")]
    #[inline]
    pub fn remove_gpu(&self, address: PciAddress, gpu: DetachGpuState, link: PcieLinkState) -> Result<()> {
        let mut info = address.to_raw();
        let has_older = gpu == DetachGpuState::Keep && link == PcieLinkState::Keep;
        // SAFETY: the function takes one struct, which is valid for reads and writes.
        let newest = unsafe {
            self.newer_if(has_older).command(f::nvmlDeviceRemoveGpu_v2, (&raw mut info, gpu.raw(), link.raw()))
        };
        if !has_older {
            return newest;
        }
        or_older_version(newest, || {
            // SAFETY: the function takes one struct, which is valid for reads and writes.
            unsafe { self.command(f::nvmlDeviceRemoveGpu, (&raw mut info,)) }
        })
    }

    /// Rediscovers removed GPUs at a PCI address, or on the whole PCI bus for `None`. The address `0000:00:00.0` means
    /// the whole bus as well.
    ///
    /// Indices of other GPUs may change, so each [`Device`](crate::Device) has to be created again. New GPUs are
    /// initialized and their ECC memory is scrubbed, which takes up to several seconds per GPU.
    ///
    /// # Errors
    ///
    /// `NoPermission` if the caller is not root. `OperatingSystem` if the operating system denies the operation.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Pascal and newer, and some Kepler. Linux. Requires root privileges.
    #[doc(alias = "nvmlDeviceDiscoverGpus")]
    #[inline]
    pub fn discover_gpus(&self, address: Option<PciAddress>) -> Result<()> {
        let mut info = address.unwrap_or(PciAddress::new(0, 0, 0)).to_raw();
        // SAFETY: the function takes one struct, which is valid for reads and writes.
        unsafe { self.command(f::nvmlDeviceDiscoverGpus, (&raw mut info,)) }
    }
}
