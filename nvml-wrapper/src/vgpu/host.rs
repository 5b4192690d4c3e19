//! Devices and drivers as hosts of virtual GPUs.

use nvml_sys::{Versioned, f, nvmlVgpuHeterogeneousMode_v1_t};

use crate::device::Device;
use crate::error::Result;
use crate::ffi::enums::open_enum;
use crate::ffi::{Handle, Kind, Target};
use crate::nvml::Nvml;

open_enum! {
    /// What part a device has in virtualization.
    pub enum GpuVirtualizationMode: nvmlGpuVirtualizationMode_t {
        /// None: it is a GPU of a machine that is not virtual.
        None = NVML_GPU_VIRTUALIZATION_MODE_NONE,
        /// It was given whole to the virtual machine that asks.
        Passthrough = NVML_GPU_VIRTUALIZATION_MODE_PASSTHROUGH,
        /// It is a virtual GPU, of the virtual machine that asks.
        Vgpu = NVML_GPU_VIRTUALIZATION_MODE_VGPU,
        /// It is host to virtual GPUs.
        HostVgpu = NVML_GPU_VIRTUALIZATION_MODE_HOST_VGPU,
        /// It is host to virtual machines that share it in software.
        HostVsga = NVML_GPU_VIRTUALIZATION_MODE_HOST_VSGA,
    }
}

open_enum! {
    /// How a host gives virtual GPUs to virtual machines.
    pub enum HostVgpuMode: nvmlHostVgpuMode_t {
        /// Without SR-IOV.
        NonSriov = NVML_HOST_VGPU_MODE_NON_SRIOV,
        /// As virtual functions of PCI, by SR-IOV.
        Sriov = NVML_HOST_VGPU_MODE_SRIOV,
    }
}

open_enum! {
    /// Something that a driver can do for virtual GPUs.
    pub enum VgpuDriverCapability: nvmlVgpuDriverCapability_t {
        /// Virtual GPUs of several types in one virtual machine.
        HeterogeneousMultiVgpu = NVML_VGPU_DRIVER_CAP_HETEROGENEOUS_MULTI_VGPU,
        /// The host's driver can be updated while virtual machines run.
        WarmUpdate = NVML_VGPU_DRIVER_CAP_WARM_UPDATE,
    }
}

open_enum! {
    /// Something that a device can do for virtual GPUs.
    pub enum DeviceVgpuCapability: nvmlDeviceVgpuCapability_t {
        /// A virtual machine can have several virtual GPUs of types that are a part of a GPU.
        FractionalMultiVgpu = NVML_DEVICE_VGPU_CAP_FRACTIONAL_MULTI_VGPU,
        /// Types that share the GPU in time can differ.
        HeterogeneousTimesliceProfiles = NVML_DEVICE_VGPU_CAP_HETEROGENEOUS_TIMESLICE_PROFILES,
        /// Types that share the GPU in time can differ in the size of their framebuffer.
        HeterogeneousTimesliceSizes = NVML_DEVICE_VGPU_CAP_HETEROGENEOUS_TIMESLICE_SIZES,
        /// Expected bandwidth of reading a device buffer, in megabytes a second.
        ReadDeviceBufferBw = NVML_DEVICE_VGPU_CAP_READ_DEVICE_BUFFER_BW,
        /// Expected bandwidth of writing a device buffer, in megabytes a second.
        WriteDeviceBufferBw = NVML_DEVICE_VGPU_CAP_WRITE_DEVICE_BUFFER_BW,
        /// Data of a migration is streamed.
        DeviceStreaming = NVML_DEVICE_VGPU_CAP_DEVICE_STREAMING,
        /// Types of a quarter of the GPU with less. It can be set.
        MiniQuarterGpu = NVML_DEVICE_VGPU_CAP_MINI_QUARTER_GPU,
        /// Types with the media engine for compute. It can be set.
        ComputeMediaEngineGpu = NVML_DEVICE_VGPU_CAP_COMPUTE_MEDIA_ENGINE_GPU,
        /// The host's driver can be updated while virtual machines run.
        WarmUpdate = NVML_DEVICE_VGPU_CAP_WARM_UPDATE,
        /// Placements are told for types of one framebuffer size that share the GPU in time.
        HomogeneousPlacements = NVML_DEVICE_VGPU_CAP_HOMOGENEOUS_PLACEMENTS,
        /// Virtual GPUs can share a MIG instance in time.
        MigTimeslicingSupported = NVML_DEVICE_VGPU_CAP_MIG_TIMESLICING_SUPPORTED,
        /// That virtual GPUs share a MIG instance in time is reported. It can be set, and changes nothing else.
        MigTimeslicingEnabled = NVML_DEVICE_VGPU_CAP_MIG_TIMESLICING_ENABLED,
        /// UVM stun.
        UvmStun = NVML_DEVICE_VGPU_CAP_UVM_STUN,
    }
}

impl Nvml {
    /// Whether the driver has this capability as a host of virtual GPUs.
    ///
    /// # Errors
    ///
    /// "Invalid argument" for a capability that the driver does not know.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53). Maxwell and newer, vGPU hosts; others answer "not supported".
    #[doc(alias = "nvmlGetVgpuDriverCapabilities")]
    pub fn has_vgpu_driver_capability(&self, capability: VgpuDriverCapability) -> Result<bool> {
        // SAFETY: it writes one value.
        let answer: u32 = unsafe { self.read(f::nvmlGetVgpuDriverCapabilities, (capability.raw(),)) }?;
        Ok(answer != 0)
    }
}

impl Device {
    /// What part the device has in virtualization.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceGetVirtualizationMode")]
    pub fn virtualization_mode(&self) -> Result<GpuVirtualizationMode> {
        // SAFETY: it writes one value.
        let mode: u32 = unsafe { self.handle.read(f::nvmlDeviceGetVirtualizationMode, ()) }?;
        Ok(mode.into())
    }

    /// Sets the part that the device has in virtualization.
    ///
    /// # Errors
    ///
    /// "Not supported" where the mode cannot be set; "no permission" without the rights of root.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 375 or older). Kepler and newer.
    #[doc(alias = "nvmlDeviceSetVirtualizationMode")]
    pub fn set_virtualization_mode(&self, mode: GpuVirtualizationMode) -> Result<()> {
        // SAFETY: it takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceSetVirtualizationMode, (mode.raw(),)) }
    }

    /// How the device, as a host, gives virtual GPUs to virtual machines.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 430.50). vGPU hosts; others answer "not supported".
    #[doc(alias = "nvmlDeviceGetHostVgpuMode")]
    pub fn host_vgpu_mode(&self) -> Result<HostVgpuMode> {
        // SAFETY: it writes one value.
        let mode: u32 = unsafe { self.handle.read(f::nvmlDeviceGetHostVgpuMode, ()) }?;
        Ok(mode.into())
    }

    /// What the device can do for virtual GPUs: 0 where it can't, or else 1 or the number that the capability is.
    ///
    /// # Errors
    ///
    /// "Invalid argument" for a capability that the driver does not know.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53). Maxwell and newer, vGPU hosts; others answer "not supported".
    #[doc(alias = "nvmlDeviceGetVgpuCapabilities")]
    pub fn vgpu_capability(&self, capability: DeviceVgpuCapability) -> Result<u32> {
        // SAFETY: it writes one value.
        unsafe { self.handle.read(f::nvmlDeviceGetVgpuCapabilities, (capability.raw(),)) }
    }

    /// Turns a capability of the device on or off.
    ///
    /// # Errors
    ///
    /// "Invalid argument" for a capability that cannot be set; "no permission" without the rights of root.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07). vGPU hosts; others answer "not supported".
    #[doc(alias = "nvmlDeviceSetVgpuCapabilities")]
    pub fn set_vgpu_capability(&self, capability: DeviceVgpuCapability, enabled: bool) -> Result<()> {
        // SAFETY: it takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceSetVgpuCapabilities, (capability.raw(), enabled.into())) }
    }

    /// Whether virtual GPUs of differing framebuffer sizes can share the device in time.
    ///
    /// # Errors
    ///
    /// "Not supported" while MIG is on, too.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07). vGPU hosts; others answer "not supported".
    #[doc(alias = "nvmlDeviceGetVgpuHeterogeneousMode")]
    pub fn is_vgpu_heterogeneous_mode_enabled(&self) -> Result<bool> {
        let mode: nvmlVgpuHeterogeneousMode_v1_t =
            // SAFETY: it fills a struct of the version that the struct contains.
            unsafe { self.handle.versioned(f::nvmlDeviceGetVgpuHeterogeneousMode, ()) }?;
        Ok(mode.mode != nvml_sys::NVML_FEATURE_DISABLED)
    }

    /// Lets virtual GPUs of differing framebuffer sizes share the device in time, or no longer.
    ///
    /// # Errors
    ///
    /// "In use" while virtual GPUs run on the device, on KVM also while there are mediated devices on it; "no
    /// permission" without the rights of root; "not supported" while MIG is on, too.
    ///
    /// # Availability
    ///
    /// NVML 12.4 (driver 550.40.07). vGPU hosts; others answer "not supported".
    #[doc(alias = "nvmlDeviceSetVgpuHeterogeneousMode")]
    pub fn set_vgpu_heterogeneous_mode(&self, enabled: bool) -> Result<()> {
        let mode = nvmlVgpuHeterogeneousMode_v1_t { mode: enabled.into(), ..Versioned::stamped() };
        // SAFETY: it takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceSetVgpuHeterogeneousMode, (&raw const mode,)) }
    }
}
