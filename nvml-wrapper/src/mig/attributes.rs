//! What a MIG device has of its GPU.

use nvml_sys::{f, nvmlDeviceAttributes_t};

use crate::device::Device;
use crate::error::Result;
use crate::ffi::versioned::or_older;
use crate::ffi::{Handle, Kind, Target};

/// What a MIG device has of its GPU. All but the multiprocessors is shared with the other compute instances of its GPU
/// instance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct DeviceAttributes {
    /// Streaming multiprocessors.
    pub multiprocessor_count: u32,
    /// Copy engines.
    pub shared_copy_engine_count: u32,
    /// Decoders.
    pub shared_decoder_count: u32,
    /// Encoders.
    pub shared_encoder_count: u32,
    /// JPEG decoders.
    pub shared_jpeg_count: u32,
    /// Optical flow accelerators.
    pub shared_ofa_count: u32,
    /// Slices of the GPU instance. None with the first version of the function.
    pub gpu_instance_slice_count: Option<u32>,
    /// Slices of the compute instance. None with the first version of the function.
    pub compute_instance_slice_count: Option<u32>,
    /// Memory in bytes. None with the first version of the function.
    pub memory_size: Option<u64>,
}

impl DeviceAttributes {
    /// What both versions of the function write.
    fn first_part(raw: &nvmlDeviceAttributes_t) -> DeviceAttributes {
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

impl Device {
    /// Multiprocessors, engines, slices and memory of a MIG device.
    ///
    /// # Availability
    ///
    /// NVML 11.0 (driver 450.51). MIG devices; GPUs answer "not supported". Linux.
    #[doc(alias = "nvmlDeviceGetAttributes_v2")]
    #[doc(alias = "nvmlDeviceGetAttributes")]
    pub fn attributes(&self) -> Result<DeviceAttributes> {
        // SAFETY: it writes one value.
        let newest = unsafe { self.handle.newer().read(f::nvmlDeviceGetAttributes_v2, ()) };
        let newest = newest.map(|raw: nvmlDeviceAttributes_t| DeviceAttributes {
            gpu_instance_slice_count: Some(raw.gpuInstanceSliceCount),
            compute_instance_slice_count: Some(raw.computeInstanceSliceCount),
            memory_size: Some(super::mebibytes(raw.memorySizeMB)),
            ..DeviceAttributes::first_part(&raw)
        });
        or_older(newest, || {
            // SAFETY: it writes one value.
            let first = unsafe { self.handle.read(f::nvmlDeviceGetAttributes, ()) };
            first.map(|raw: nvmlDeviceAttributes_t| DeviceAttributes::first_part(&raw))
        })
    }
}
