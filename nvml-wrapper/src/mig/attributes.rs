//! Attributes of a MIG device: streaming multiprocessors, engines, slices and memory.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::attributes`](crate::Device::attributes) | attributes of a MIG device |
//! | [`DeviceAttributes`] | number of multiprocessors, engines and slices, memory size |
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::a100x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! # let gpu = nvml.device_by_index(7)?;
//! # let profile = gpu.gpu_instance_profile_by_name(&"3g.20gb".parse().unwrap())?;
//! # let instance = gpu.create_gpu_instance(&profile)?;
//! # let profile = instance.compute_instance_profile_by_name(&"3g.20gb".parse().unwrap())?;
//! # instance.create_compute_instance(&profile)?;
//! for mig_device in nvml.device_by_index(7)?.mig_devices()? {
//!     let attributes = mig_device?.attributes()?;
//!     println!("{} SMs, memory: {:?} bytes", attributes.multiprocessor_count, attributes.memory_size);
//! #   assert_eq!(attributes.gpu_instance_slice_count, Some(3));
//! }
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use nvml_sys::{f, nvmlDeviceAttributes_t};

use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::versioned::or_older;
use crate::handle::Device;

/// Attributes of a MIG device. The multiprocessors belong to its compute instance; engines and memory are shared with
/// the other compute instances of its GPU instance.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct DeviceAttributes {
    /// Streaming multiprocessors (SMs) of the compute instance.
    pub multiprocessor_count: u32,
    /// Copy engines (CE) of the GPU instance.
    pub shared_copy_engine_count: u32,
    /// Video decoders (NVDEC) of the GPU instance.
    pub shared_decoder_count: u32,
    /// Video encoders (NVENC) of the GPU instance.
    pub shared_encoder_count: u32,
    /// JPEG engines (NVJPG) of the GPU instance.
    pub shared_jpeg_count: u32,
    /// Optical flow accelerators (OFA) of the GPU instance.
    pub shared_ofa_count: u32,
    /// Slices of the GPU instance. `None` if the library has only the first version of the function.
    pub gpu_instance_slice_count: Option<u32>,
    /// Slices of the compute instance. `None` if the library has only the first version of the function.
    pub compute_instance_slice_count: Option<u32>,
    /// Memory size of the GPU instance, in bytes. `None` if the library has only the first version of the function.
    #[doc(alias = "memory_size_mb")]
    pub memory_size: Option<u64>,
}

impl DeviceAttributes {
    /// The fields that both versions of the function write.
    #[inline]
    fn from_v1(raw: &nvmlDeviceAttributes_t) -> DeviceAttributes {
        DeviceAttributes {
            multiprocessor_count: raw.multiprocessorCount,
            shared_copy_engine_count: raw.sharedCopyEngineCount,
            shared_decoder_count: raw.sharedDecoderCount,
            shared_encoder_count: raw.sharedEncoderCount,
            shared_jpeg_count: raw.sharedJpegCount,
            shared_ofa_count: raw.sharedOfaCount,
            gpu_instance_slice_count: None,
            compute_instance_slice_count: None,
            memory_size: None,
        }
    }
}

/// # MIG attributes
impl Device {
    /// Attributes of a MIG device: multiprocessors, engines, slices and memory.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device is a GPU, not a MIG device.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). MIG devices. Linux.
    #[doc(alias = "nvmlDeviceGetAttributes_v2")]
    #[doc(alias = "nvmlDeviceGetAttributes")]
    #[inline]
    pub fn attributes(&self) -> Result<DeviceAttributes> {
        // SAFETY: the function writes one value.
        let newest = unsafe { self.handle.newer().read(f::nvmlDeviceGetAttributes_v2, ()) };
        let newest = newest.map(|raw| DeviceAttributes {
            gpu_instance_slice_count: Some(raw.gpuInstanceSliceCount),
            compute_instance_slice_count: Some(raw.computeInstanceSliceCount),
            memory_size: Some(super::bytes_of_mebibytes(raw.memorySizeMB)),
            ..DeviceAttributes::from_v1(&raw)
        });
        or_older(newest, || {
            // SAFETY: the function writes one value.
            let first = unsafe { self.handle.read(f::nvmlDeviceGetAttributes, ()) };
            first.map(|raw| DeviceAttributes::from_v1(&raw))
        })
    }
}
