//! MIG capabilities: the files and device nodes that a process must be able to open to use a MIG instance. Linux.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::mig_capabilities`](crate::Device::mig_capabilities) | capabilities that a MIG device requires |
//! | [`GpuInstance::capability`](crate::GpuInstance::capability) | capability of a GPU instance |
//! | [`ComputeInstance::capability`](crate::ComputeInstance::capability) | capability of a compute instance |
//! | [`MigCapability::device_node`](crate::mig::capability::MigCapability::device_node) | device node to pass into a container |
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::a100x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! # let gpu = nvml.device_by_index(7)?;
//! # let profile = gpu.gpu_instance_profile_by_name(&"7g.40gb".parse().unwrap())?;
//! # let instance = gpu.create_gpu_instance(&profile)?;
//! # instance.create_compute_instance(&instance.compute_instance_profiles()?[0])?;
//! for mig_device in nvml.device_by_index(7)?.mig_devices()? {
//!     let capabilities = mig_device?.mig_capabilities()?;
//!     println!("{}", capabilities.gpu_instance.path().display());
//!     println!("{}", capabilities.compute_instance.path().display());
//! #   assert!(capabilities.compute_instance.path().starts_with("/proc/driver/nvidia/capabilities/gpu7/mig/gi0/ci0"));
//! }
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use std::io;
use std::path::{Path, PathBuf};

use crate::error::Result;
use crate::handle::{ComputeInstance, Device, GpuInstance};

/// MIG capability: the driver's file that grants access to an instance and contains the number of a device node. Linux.
///
/// A container needs this device node in addition to the device nodes of the GPU.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct MigCapability {
    path: PathBuf,
}

/// MIG capabilities that a MIG device requires: those of its GPU instance and of its compute instance.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct MigCapabilities {
    /// Capability of the GPU instance.
    pub gpu_instance: MigCapability,
    /// Capability of the compute instance.
    pub compute_instance: MigCapability,
}

/// # Constructors
impl MigCapabilities {
    /// Capabilities of a compute instance of the GPU with this [minor number](Device::minor_number).
    #[must_use]
    #[inline]
    pub fn new(minor: u32, gpu_instance: u32, compute_instance: u32) -> MigCapabilities {
        MigCapabilities {
            gpu_instance: MigCapability::new(minor, gpu_instance, None),
            compute_instance: MigCapability::new(minor, gpu_instance, Some(compute_instance)),
        }
    }
}

/// # Paths
impl MigCapability {
    /// Capability of a GPU instance of the GPU with this [minor number](Device::minor_number), or of a compute instance
    /// on the GPU instance.
    #[must_use]
    #[inline]
    pub fn new(minor: u32, gpu_instance: u32, compute_instance: Option<u32>) -> MigCapability {
        let compute = compute_instance.map_or_else(String::new, |id| format!("/ci{id}"));
        let path = format!("/proc/driver/nvidia/capabilities/gpu{minor}/mig/gi{gpu_instance}{compute}/access");
        MigCapability { path: path.into() }
    }

    /// Path of the capability file, such as `/proc/driver/nvidia/capabilities/gpu0/mig/gi1/access`.
    #[must_use]
    #[inline]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Path of the device node, such as `/dev/nvidia-caps/nvidia-cap12`. Each call reads its number from the capability
    /// file.
    ///
    /// # Errors
    ///
    /// The I/O error of reading the file. [`io::ErrorKind::InvalidData`] if the file contains no device minor number.
    #[inline]
    pub fn device_node(&self) -> io::Result<PathBuf> {
        let text = std::fs::read_to_string(&self.path)?;
        let minor = parse_device_minor(&text)
            .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "no device minor number"))?;
        Ok(format!("/dev/nvidia-caps/nvidia-cap{minor}").into())
    }
}

/// The device minor number in the capability file.
#[inline]
fn parse_device_minor(text: &str) -> Option<u32> {
    text.lines().find_map(|line| line.strip_prefix("DeviceFileMinor:")).and_then(|number| number.trim().parse().ok())
}

/// # Capability
impl GpuInstance {
    /// MIG capability of the GPU instance.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the instance no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlGpuInstanceGetInfo")]
    #[doc(alias = "nvmlDeviceGetMinorNumber")]
    #[inline]
    pub fn capability(&self) -> Result<MigCapability> {
        let info = self.info()?;
        Ok(MigCapability::new(info.device.minor_number()?, info.id, None))
    }
}

/// # Capability
impl ComputeInstance {
    /// MIG capability of the compute instance. A process also needs the [capability](GpuInstance::capability) of the
    /// GPU instance.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the instance no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlComputeInstanceGetInfo_v2", alias = "nvmlComputeInstanceGetInfo")]
    #[doc(alias = "nvmlGpuInstanceGetInfo")]
    #[doc(alias = "nvmlDeviceGetMinorNumber")]
    #[inline]
    pub fn capability(&self) -> Result<MigCapability> {
        let info = self.info()?;
        Ok(MigCapability::new(info.device.minor_number()?, info.gpu_instance.info()?.id, Some(info.id)))
    }
}

/// # MIG capabilities
impl Device {
    /// MIG capabilities that the MIG device requires.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the device is a GPU, not a MIG device.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). MIG devices. Linux.
    #[doc(alias = "nvmlDeviceGetDeviceHandleFromMigDeviceHandle")]
    #[doc(alias = "nvmlDeviceGetMinorNumber")]
    #[doc(alias = "nvmlDeviceGetGpuInstanceId")]
    #[doc(alias = "nvmlDeviceGetComputeInstanceId")]
    #[inline]
    pub fn mig_capabilities(&self) -> Result<MigCapabilities> {
        let minor = self.mig_parent_device()?.minor_number()?;
        let (instance, compute) = (self.gpu_instance_id()?, self.compute_instance_id()?);
        Ok(MigCapabilities::new(minor, instance, compute))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn device_minor_is_parsed() {
        assert_eq!(parse_device_minor("DeviceFileMinor: 30\nDeviceFileMode: 292\nDeviceFileModify: 1\n"), Some(30));
        assert_eq!(parse_device_minor("DeviceFileMode: 292\nDeviceFileMinor:\t7"), Some(7));
        for text in ["", "DeviceFileMode: 292", "DeviceFileMinor: x", "DeviceFileMinor: -1"] {
            assert_eq!(parse_device_minor(text), None, "{text}");
        }
    }
}
