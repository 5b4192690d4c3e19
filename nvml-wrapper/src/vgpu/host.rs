//! vGPU hosts: virtualization mode, vGPU capabilities and heterogeneous mode.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::virtualization_mode`](crate::Device::virtualization_mode) | bare metal, pass-through, vGPU or host |
//! | [`Device::host_vgpu_mode`](crate::Device::host_vgpu_mode) | whether the host uses SR-IOV |
//! | [`Device::vgpu_capability`](crate::Device::vgpu_capability) | vGPU capability of a GPU |
//! | [`Nvml::has_vgpu_driver_capability`](crate::Nvml::has_vgpu_driver_capability) | vGPU capability of the driver |
//! | [`Device::is_vgpu_heterogeneous_mode_enabled`] | heterogeneous mode |
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::vgpu_host());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! use nvml_wrapper::vgpu::host::GpuVirtualizationMode;
//!
//! let device = nvml.device_by_index(0)?;
//! if device.virtualization_mode()? == GpuVirtualizationMode::HostVgpu {
//!     println!("{:?}", device.host_vgpu_mode()?);
//! }
//! # assert_eq!(device.host_vgpu_mode()?, nvml_wrapper::vgpu::host::HostVgpuMode::Sriov);
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use nvml_sys::{Versioned, f, nvmlVgpuHeterogeneousMode_v1_t};

use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::handle::Device;
use crate::nvml::Nvml;

open_enum! {
    /// GPU virtualization mode.
    pub enum GpuVirtualizationMode: nvmlGpuVirtualizationMode_t {
        /// Bare metal.
        #[doc(alias = "Bare")]
        None = NVML_GPU_VIRTUALIZATION_MODE_NONE,
        /// GPU pass-through: the whole GPU is assigned to the virtual machine of the caller.
        #[doc(alias = "PassThrough")]
        Passthrough = NVML_GPU_VIRTUALIZATION_MODE_PASSTHROUGH,
        /// vGPU inside a virtual machine.
        Vgpu = NVML_GPU_VIRTUALIZATION_MODE_VGPU,
        /// vGPU host.
        HostVgpu = NVML_GPU_VIRTUALIZATION_MODE_HOST_VGPU,
        /// vSGA host: the virtual machines share the GPU in software.
        HostVsga = NVML_GPU_VIRTUALIZATION_MODE_HOST_VSGA,
    }
}

open_enum! {
    /// Host vGPU mode.
    pub enum HostVgpuMode: nvmlHostVgpuMode_t {
        /// Non-SR-IOV mode.
        NonSriov = NVML_HOST_VGPU_MODE_NON_SRIOV,
        /// SR-IOV mode: vGPUs are PCI virtual functions.
        Sriov = NVML_HOST_VGPU_MODE_SRIOV,
    }
}

open_enum! {
    /// vGPU capability of the driver.
    pub enum VgpuDriverCapability: nvmlVgpuDriverCapability_t {
        /// Mixing of different vGPU types within one virtual machine.
        HeterogeneousMultiVgpu = NVML_VGPU_DRIVER_CAP_HETEROGENEOUS_MULTI_VGPU,
        /// FSR and warm update: update of the host driver while virtual machines run.
        WarmUpdate = NVML_VGPU_DRIVER_CAP_WARM_UPDATE,
    }
}

open_enum! {
    /// vGPU capability of a GPU.
    #[doc(alias = "VgpuCapability")]
    pub enum DeviceVgpuCapability: nvmlDeviceVgpuCapability_t {
        /// Fractional vGPU types in multi-vGPU configurations.
        FractionalMultiVgpu = NVML_DEVICE_VGPU_CAP_FRACTIONAL_MULTI_VGPU,
        /// Concurrent execution of timesliced vGPUs of different types.
        HeterogeneousTimesliceProfiles = NVML_DEVICE_VGPU_CAP_HETEROGENEOUS_TIMESLICE_PROFILES,
        /// Concurrent execution of timesliced vGPUs with different framebuffer sizes.
        HeterogeneousTimesliceSizes = NVML_DEVICE_VGPU_CAP_HETEROGENEOUS_TIMESLICE_SIZES,
        /// Expected bandwidth of `read_device_buffer`, in megabytes per second.
        ReadDeviceBufferBw = NVML_DEVICE_VGPU_CAP_READ_DEVICE_BUFFER_BW,
        /// Expected bandwidth of `write_device_buffer`, in megabytes per second.
        WriteDeviceBufferBw = NVML_DEVICE_VGPU_CAP_WRITE_DEVICE_BUFFER_BW,
        /// Streaming of migration data.
        DeviceStreaming = NVML_DEVICE_VGPU_CAP_DEVICE_STREAMING,
        /// Mini-quarter vGPU types. Settable.
        MiniQuarterGpu = NVML_DEVICE_VGPU_CAP_MINI_QUARTER_GPU,
        /// Compute media engine vGPU types. Settable.
        ComputeMediaEngineGpu = NVML_DEVICE_VGPU_CAP_COMPUTE_MEDIA_ENGINE_GPU,
        /// FSR and warm update: update of the host driver while virtual machines run.
        WarmUpdate = NVML_DEVICE_VGPU_CAP_WARM_UPDATE,
        /// Reporting of placements of timesliced vGPUs with identical framebuffer sizes.
        HomogeneousPlacements = NVML_DEVICE_VGPU_CAP_HOMOGENEOUS_PLACEMENTS,
        /// Timesliced vGPUs on MIG.
        MigTimeslicingSupported = NVML_DEVICE_VGPU_CAP_MIG_TIMESLICING_SUPPORTED,
        /// Reporting of timesliced vGPUs on MIG. Settable, without effect on the timeslicing itself.
        MigTimeslicingEnabled = NVML_DEVICE_VGPU_CAP_MIG_TIMESLICING_ENABLED,
        /// Unified virtual memory (UVM) stun.
        UvmStun = NVML_DEVICE_VGPU_CAP_UVM_STUN,
    }
}

/// # vGPU host
impl Nvml {
    /// Whether the driver has a vGPU capability.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the driver does not know the capability.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53). Maxwell and newer, vGPU hosts; `NotSupported` on other systems.
    #[doc(alias = "nvmlGetVgpuDriverCapabilities")]
    #[doc(alias = "vgpu_driver_capabilities")]
    #[inline]
    pub fn has_vgpu_driver_capability(&self, capability: VgpuDriverCapability) -> Result<bool> {
        // SAFETY: the function writes one value.
        let result = unsafe { self.read(f::nvmlGetVgpuDriverCapabilities, (capability.raw(),)) }?;
        Ok(result != 0)
    }
}

/// # vGPU host
impl Device {
    /// Virtualization mode of the device.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceGetVirtualizationMode")]
    #[inline]
    pub fn virtualization_mode(&self) -> Result<GpuVirtualizationMode> {
        // SAFETY: the function writes one value.
        let mode = unsafe { self.handle.read(f::nvmlDeviceGetVirtualizationMode, ()) }?;
        Ok(mode.into())
    }

    /// Sets the virtualization mode of the device.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the mode cannot be set. `NoPermission` without root.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceSetVirtualizationMode")]
    #[inline]
    pub fn set_virtualization_mode(&self, mode: GpuVirtualizationMode) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceSetVirtualizationMode, (mode.raw(),)) }
    }

    /// Host vGPU mode of the device: with or without SR-IOV.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 430.50). vGPU hosts; `NotSupported` on other systems.
    #[doc(alias = "nvmlDeviceGetHostVgpuMode")]
    #[doc(alias = "vgpu_host_mode")]
    #[inline]
    pub fn host_vgpu_mode(&self) -> Result<HostVgpuMode> {
        // SAFETY: the function writes one value.
        let mode = unsafe { self.handle.read(f::nvmlDeviceGetHostVgpuMode, ()) }?;
        Ok(mode.into())
    }

    /// Value of a vGPU capability of the device: 0 if the capability is not supported, otherwise 1 or the value of the
    /// capability, such as a bandwidth.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the driver does not know the capability.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53). Maxwell and newer, vGPU hosts; `NotSupported` on other systems.
    #[doc(alias = "nvmlDeviceGetVgpuCapabilities")]
    #[doc(alias = "vgpu_capabilities")]
    #[inline]
    pub fn vgpu_capability(&self, capability: DeviceVgpuCapability) -> Result<u32> {
        // SAFETY: the function writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetVgpuCapabilities, (capability.raw(),)) }
    }

    /// Enables or disables a settable vGPU capability of the device.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the capability is not settable. `NoPermission` without root.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07). vGPU hosts; `NotSupported` on other systems.
    #[doc(alias = "nvmlDeviceSetVgpuCapabilities")]
    #[doc(alias = "vgpu_set_capabilities")]
    #[inline]
    pub fn set_vgpu_capability_enabled(&self, capability: DeviceVgpuCapability, enabled: bool) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceSetVgpuCapabilities, (capability.raw(), enabled.into())) }
    }

    /// Whether vGPU heterogeneous mode is enabled: timesliced vGPUs with different framebuffer sizes can share the
    /// device.
    ///
    /// # Errors
    ///
    /// `NotSupported` if MIG mode is enabled.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07). vGPU hosts; `NotSupported` on other systems.
    #[doc(alias = "nvmlDeviceGetVgpuHeterogeneousMode")]
    #[inline]
    pub fn is_vgpu_heterogeneous_mode_enabled(&self) -> Result<bool> {
        // SAFETY: the function fills a struct of the version that the struct contains.
        let mode = unsafe { self.handle.versioned(f::nvmlDeviceGetVgpuHeterogeneousMode, ()) }?;
        Ok(mode.mode != nvml_sys::NVML_FEATURE_DISABLED)
    }

    /// Enables or disables vGPU heterogeneous mode: timesliced vGPUs with different framebuffer sizes can share the
    /// device.
    ///
    /// # Errors
    ///
    /// `InUse` if vGPUs run on the device, on KVM also if mediated devices (MDEV) exist on it. `NoPermission` without
    /// root. `NotSupported` if MIG mode is enabled.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07). vGPU hosts; `NotSupported` on other systems.
    #[doc(alias = "nvmlDeviceSetVgpuHeterogeneousMode")]
    #[inline]
    pub fn set_vgpu_heterogeneous_mode_enabled(&self, enabled: bool) -> Result<()> {
        let mode = nvmlVgpuHeterogeneousMode_v1_t { mode: enabled.into(), ..Versioned::stamped() };
        // SAFETY: the function reads one struct.
        unsafe { self.handle.command(f::nvmlDeviceSetVgpuHeterogeneousMode, (&raw const mode,)) }
    }
}
