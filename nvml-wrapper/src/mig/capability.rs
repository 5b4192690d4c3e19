//! What a process must be able to open to use an instance: files of the driver, and device nodes. Linux.

use std::io;
use std::path::{Path, PathBuf};

use super::{ComputeInstance, GpuInstance};
use crate::device::Device;
use crate::error::Result;

/// The right to use an instance: a file of the driver, which tells of a device node. Linux.
///
/// A container is given both the node and those of the GPU.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MigCapability {
    path: PathBuf,
}

/// The rights that a MIG device needs: those to both of its instances.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct MigCapabilities {
    /// The right to use its GPU instance.
    pub gpu_instance: MigCapability,
    /// The right to use its compute instance.
    pub compute_instance: MigCapability,
}

impl MigCapability {
    /// Of a GPU instance, or of a compute instance on it.
    fn new(minor: u32, gpu_instance: u32, compute_instance: Option<u32>) -> MigCapability {
        let compute = compute_instance.map_or_else(String::new, |id| format!("/ci{id}"));
        let path = format!("/proc/driver/nvidia/capabilities/gpu{minor}/mig/gi{gpu_instance}{compute}/access");
        MigCapability { path: path.into() }
    }

    /// The driver's file: `/proc/driver/nvidia/capabilities/gpu0/mig/gi1/access`.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The device node, such as `/dev/nvidia-caps/nvidia-cap12`, by what the driver's file says now.
    ///
    /// # Errors
    ///
    /// Those of reading the file; "invalid data" when it names no node.
    pub fn device_node(&self) -> io::Result<PathBuf> {
        let text = std::fs::read_to_string(&self.path)?;
        let minor = minor_in(&text).ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "no number of a node"))?;
        Ok(format!("/dev/nvidia-caps/nvidia-cap{minor}").into())
    }
}

/// The number of the node in the driver's file.
fn minor_in(text: &str) -> Option<u32> {
    text.lines().find_map(|line| line.strip_prefix("DeviceFileMinor:")).and_then(|number| number.trim().parse().ok())
}

impl GpuInstance {
    /// The right to use the instance.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlGpuInstanceGetInfo")]
    #[doc(alias = "nvmlDeviceGetMinorNumber")]
    pub fn capability(&self) -> Result<MigCapability> {
        let info = self.info()?;
        Ok(MigCapability::new(info.device.minor_number()?, info.id, None))
    }
}

impl ComputeInstance {
    /// The right to use the instance. That to its GPU instance is needed too.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). Linux.
    #[doc(alias = "nvmlComputeInstanceGetInfo_v2", alias = "nvmlComputeInstanceGetInfo")]
    #[doc(alias = "nvmlGpuInstanceGetInfo")]
    #[doc(alias = "nvmlDeviceGetMinorNumber")]
    pub fn capability(&self) -> Result<MigCapability> {
        let info = self.info()?;
        Ok(MigCapability::new(info.device.minor_number()?, info.gpu_instance.info()?.id, Some(info.id)))
    }
}

impl Device {
    /// The rights that a MIG device needs.
    ///
    /// # Errors
    ///
    /// "Invalid argument" for a GPU.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). MIG devices. Linux.
    #[doc(alias = "nvmlDeviceGetDeviceHandleFromMigDeviceHandle")]
    #[doc(alias = "nvmlDeviceGetMinorNumber")]
    #[doc(alias = "nvmlDeviceGetGpuInstanceId")]
    #[doc(alias = "nvmlDeviceGetComputeInstanceId")]
    pub fn mig_capabilities(&self) -> Result<MigCapabilities> {
        let minor = self.mig_parent_device()?.minor_number()?;
        let (instance, compute) = (self.gpu_instance_id()?, self.compute_instance_id()?);
        Ok(MigCapabilities {
            gpu_instance: MigCapability::new(minor, instance, None),
            compute_instance: MigCapability::new(minor, instance, Some(compute)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_the_node_is_found() {
        assert_eq!(minor_in("DeviceFileMinor: 30\nDeviceFileMode: 292\nDeviceFileModify: 1\n"), Some(30));
        assert_eq!(minor_in("DeviceFileMode: 292\nDeviceFileMinor:\t7"), Some(7));
        for text in ["", "DeviceFileMode: 292", "DeviceFileMinor: x", "DeviceFileMinor: -1"] {
            assert_eq!(minor_in(text), None, "{text}");
        }
    }
}
