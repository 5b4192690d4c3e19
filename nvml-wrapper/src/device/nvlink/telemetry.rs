//! Sampled history of the flit counters of links.

use nvml_sys::{f, nvmlNvlinkTelemetrySample_v1_t, nvmlNvlinkTelemetrySamples_v1_t, nvmlReturn_t};

use crate::error::Result;
use crate::ffi::batch;
use crate::ffi::batch::Slot;
use crate::ffi::enums::open_enum;
use crate::handle::Device;

open_enum! {
    /// Telemetry sample type: the counter that is sampled for each link.
    pub enum NvLinkTelemetryType: nvmlNvlinkTelemetrySampleType_t {
        /// Flits transmitted, protocol overhead included.
        ThroughputRawTx = NVML_NVLINK_TELEMETRY_SAMPLE_TYPE_THROUGHPUT_RAW_TX,
        /// Flits received, protocol overhead included.
        ThroughputRawRx = NVML_NVLINK_TELEMETRY_SAMPLE_TYPE_THROUGHPUT_RAW_RX,
    }
}

/// Telemetry request: a link and a sample type.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct NvLinkTelemetryRequest {
    /// Link number.
    pub link: u32,
    /// Sample type.
    pub sample_type: NvLinkTelemetryType,
}

/// # Constructors
impl NvLinkTelemetryRequest {
    /// Request for the samples of one sample type of one link.
    #[must_use]
    #[inline]
    pub const fn new(link: u32, sample_type: NvLinkTelemetryType) -> NvLinkTelemetryRequest {
        NvLinkTelemetryRequest { link, sample_type }
    }
}

impl Slot for nvmlNvlinkTelemetrySample_v1_t {
    type Entry = u64;

    #[inline]
    fn set_array(&mut self, capacity: u32, entries: *mut u64) {
        (self.sampleCount, self.samples) = (capacity, entries);
    }

    #[inline]
    fn count(&self) -> u32 {
        self.sampleCount
    }

    #[inline]
    fn code(&self) -> nvmlReturn_t {
        self.nvmlReturn
    }
}

/// # NVLink telemetry
impl Device {
    /// Telemetry samples of the requested links and sample types: one result for each request, in the order of the
    /// requests.
    ///
    /// A sample is the value of the counter when the sample was taken. The driver takes a sample about every 100 ms and
    /// keeps those of about 2 seconds: a caller that polls at longer intervals misses samples. If there are samples,
    /// NVML is called twice, first for the number of samples.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if a link does not exist or a sample type is unknown, for the call as a whole. Errors of
    /// single requests are in their results.
    ///
    /// # Availability
    ///
    /// NVML 13.4 (driver newer than 610.43.02). Rubin and newer.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use nvml_wrapper::device::nvlink::{NvLinkTelemetryRequest, NvLinkTelemetryType};
    /// # let nvml = nvml_wrapper::Nvml::init()?;
    ///
    /// let device = nvml.device_by_index(0)?;
    /// let sent = NvLinkTelemetryRequest::new(0, NvLinkTelemetryType::ThroughputRawTx);
    /// let received = NvLinkTelemetryRequest::new(0, NvLinkTelemetryType::ThroughputRawRx);
    /// for samples in device.nvlink_telemetry_samples(&[sent, received])? {
    ///     println!("{:?}", samples?);
    /// }
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlDeviceGetNvLinkTelemetrySamples_v1")]
    #[inline]
    pub fn nvlink_telemetry_samples(&self, requests: &[NvLinkTelemetryRequest]) -> Result<Vec<Result<Vec<u64>>>> {
        let slots = requests.iter().map(|request| nvmlNvlinkTelemetrySample_v1_t {
            linkId: request.link,
            sampleType: request.sample_type.raw(),
            ..nvml_sys::Zeroable::zeroed()
        });
        let function = f::nvmlDeviceGetNvLinkTelemetrySamples_v1;
        batch::read(&self.handle, function, slots.collect(), |call, device, count, slots| {
            let mut samples = nvmlNvlinkTelemetrySamples_v1_t { telemetryCount: count, telemetrySamples: slots };
            // SAFETY: there are `count` slots, each with the capacity in its `sampleCount`.
            unsafe { call(device, &raw mut samples) }
        })
    }
}
