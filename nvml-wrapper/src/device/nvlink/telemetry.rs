//! What went over the links of the last moments, sampled by the driver.

use nvml_sys::{Function, nvmlNvlinkTelemetrySample_v1_t, nvmlNvlinkTelemetrySamples_v1_t, nvmlReturn_t};

use crate::device::Device;
use crate::error::Result;
use crate::ffi::batch::{self, Slot};
use crate::ffi::enums::open_enum;

open_enum! {
    /// A quantity that the driver samples for each link.
    pub enum NvLinkTelemetryType: nvmlNvlinkTelemetrySampleType_t {
        /// Flits sent, those of the protocol included.
        ThroughputRawTx = NVML_NVLINK_TELEMETRY_SAMPLE_TYPE_THROUGHPUT_RAW_TX,
        /// Flits received, those of the protocol included.
        ThroughputRawRx = NVML_NVLINK_TELEMETRY_SAMPLE_TYPE_THROUGHPUT_RAW_RX,
    }
}

/// A link and a quantity to have the samples of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct NvLinkTelemetryRequest {
    /// Number of the link.
    pub link: u32,
    /// The quantity.
    pub sample_type: NvLinkTelemetryType,
}

impl NvLinkTelemetryRequest {
    /// This quantity of this link.
    #[must_use]
    pub const fn new(link: u32, sample_type: NvLinkTelemetryType) -> NvLinkTelemetryRequest {
        NvLinkTelemetryRequest { link, sample_type }
    }
}

impl Slot for nvmlNvlinkTelemetrySample_v1_t {
    type Entry = u64;

    fn give(&mut self, room: u32, entries: *mut u64) {
        (self.sampleCount, self.samples) = (room, entries);
    }

    fn told(&self) -> u32 {
        self.sampleCount
    }

    fn code(&self) -> nvmlReturn_t {
        self.nvmlReturn
    }
}

impl Device {
    /// The samples that the driver has of these links and quantities: a result for each request, in their order.
    ///
    /// A sample is what the counter stood at. The driver takes one about every 100 milliseconds and keeps those of the
    /// last two seconds or so: who asks less often misses some.
    ///
    /// ```no_run
    /// use nvml_wrapper::{NvLinkTelemetryRequest, NvLinkTelemetryType};
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
    ///
    /// # Errors
    ///
    /// "Invalid argument" when one of the links does not exist, or one of the quantities.
    ///
    /// # Availability
    ///
    /// NVML 13.4 (driver newer than 610.43.02). Rubin and newer.
    #[doc(alias = "nvmlDeviceGetNvLinkTelemetrySamples_v1")]
    pub fn nvlink_telemetry_samples(&self, requests: &[NvLinkTelemetryRequest]) -> Result<Vec<Result<Vec<u64>>>> {
        let slots = requests.iter().map(|request| nvmlNvlinkTelemetrySample_v1_t {
            linkId: request.link,
            sampleType: request.sample_type.raw(),
            ..nvml_sys::Zeroable::zeroed()
        });
        let function = Function::nvmlDeviceGetNvLinkTelemetrySamples_v1;
        batch::read(self, function, slots.collect(), |nvml, device, count, slots| {
            let mut samples = nvmlNvlinkTelemetrySamples_v1_t { telemetryCount: count, telemetrySamples: slots };
            // SAFETY: the handle is live; there are `count` slots, each with the room that it says.
            unsafe { nvml.nvmlDeviceGetNvLinkTelemetrySamples_v1(device, &raw mut samples) }
        })
    }
}
