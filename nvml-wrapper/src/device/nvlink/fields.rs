//! Link properties that NVML has in field values only: speed, throughput, remote link number and low power threshold.

use std::time::Duration;

use nvml_sys::{NVML_NVLINK_LOW_POWER_THRESHOLD_UNIT_50US, f};

use crate::device::field::{Field, FieldId, FieldRequest};
use crate::device::nvlink::NvLink;
use crate::error::{ErrorCode, NvmlError, Result, ResultExt};
use crate::handle::Device;

/// Fields for the speed of single links, for drivers before `NVLINK_GET_SPEED`.
const SPEEDS: [FieldId; 12] = [
    FieldId::NVLINK_SPEED_MBPS_L0,
    FieldId::NVLINK_SPEED_MBPS_L1,
    FieldId::NVLINK_SPEED_MBPS_L2,
    FieldId::NVLINK_SPEED_MBPS_L3,
    FieldId::NVLINK_SPEED_MBPS_L4,
    FieldId::NVLINK_SPEED_MBPS_L5,
    FieldId::NVLINK_SPEED_MBPS_L6,
    FieldId::NVLINK_SPEED_MBPS_L7,
    FieldId::NVLINK_SPEED_MBPS_L8,
    FieldId::NVLINK_SPEED_MBPS_L9,
    FieldId::NVLINK_SPEED_MBPS_L10,
    FieldId::NVLINK_SPEED_MBPS_L11,
];

const THROUGHPUT: [FieldId; 4] = [
    FieldId::NVLINK_THROUGHPUT_DATA_TX,
    FieldId::NVLINK_THROUGHPUT_DATA_RX,
    FieldId::NVLINK_THROUGHPUT_RAW_TX,
    FieldId::NVLINK_THROUGHPUT_RAW_RX,
];

/// Fields for the throughput of a link on Blackwell and newer, in bytes.
const PACKET_BYTES: [FieldId; 2] = [FieldId::NVLINK_COUNT_XMIT_BYTES, FieldId::NVLINK_COUNT_RCV_BYTES];

const LOW_POWER: [FieldId; 4] = [
    FieldId::NVLINK_GET_POWER_THRESHOLD,
    FieldId::NVLINK_GET_POWER_THRESHOLD_MIN,
    FieldId::NVLINK_GET_POWER_THRESHOLD_MAX,
    FieldId::NVLINK_GET_POWER_THRESHOLD_UNITS,
];

/// Throughput counters of one link or of all links of a device, in bytes.
///
/// The counters only increase: the traffic of an interval is the difference of two reads. Before Blackwell NVML counts
/// in KiB, so every value is a multiple of 1024. On Blackwell and newer the values are the bytes of the packets, which
/// NVML counts in bytes.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct NvLinkThroughput {
    /// Data transmitted, in bytes.
    pub data_tx: u64,
    /// Data received, in bytes.
    pub data_rx: u64,
    /// Data and protocol overhead transmitted, in bytes. `None` on Blackwell and newer.
    pub raw_tx: Option<u64>,
    /// Data and protocol overhead received, in bytes. `None` on Blackwell and newer.
    pub raw_rx: Option<u64>,
}

/// Low power threshold of the NVLinks of a device: the idle time before a link enters the low power state.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct NvLinkLowPowerThreshold {
    /// Idle time before a link enters the low power state, in units of [`unit`](NvLinkLowPowerThreshold::unit).
    pub threshold: u32,
    /// Minimum settable threshold, in the same unit.
    pub min: u32,
    /// Maximum settable threshold, in the same unit.
    pub max: u32,
    /// Unit of the other fields: 100 or 50 microseconds.
    pub unit: Duration,
}

/// # Throughput
impl NvLink {
    /// Link speed in one direction, in MB/s: 26562 on an H200, which `nvidia-smi nvlink -s` prints as 26.562 GB/s.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device has no such link.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 384.47); its field values are available since driver 410.104 for the first six links, 450.51 for
    /// twelve, and 525.53 for all. Boards with NVLink.
    #[doc(alias = "nvmlDeviceGetFieldValues")]
    #[inline]
    pub fn speed(&self) -> Result<u32> {
        let speed = integer_field(self.device(), Field::scoped(FieldId::NVLINK_GET_SPEED, self.link()));
        match (speed, SPEEDS.get(self.link() as usize)) {
            (Err(error), Some(legacy_field)) if error.is_unsupported() => {
                integer_field(self.device(), Field::from(*legacy_field)).map_err(|_| error)
            }
            (speed, _) => speed,
        }
    }

    /// Number of the link at the remote end.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device has no such link.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 384.47); its field value is available since driver 450.51. Boards with NVLink.
    #[doc(alias = "nvmlDeviceGetFieldValues")]
    #[inline]
    pub fn remote_link(&self) -> Result<u32> {
        integer_field(self.device(), Field::scoped(FieldId::NVLINK_REMOTE_NVLINK_ID, self.link()))
    }

    /// Throughput counters of the link. One call reads four field values, which takes about 3 ms on an H200. If the
    /// board does not have these counters, as Blackwell and newer, a second call reads the bytes of the packets.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device has no such link or no throughput counters.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 384.47); its field values are available since driver 450.51, those of Blackwell and newer since
    /// driver 570.86.16. Boards with NVLink.
    #[doc(alias = "nvmlDeviceGetFieldValues")]
    #[inline]
    pub fn throughput(&self) -> Result<NvLinkThroughput> {
        throughput(self.device(), self.link(), || integer_fields(self.device(), PACKET_BYTES, self.link()))
    }
}

/// # NVLink throughput
impl Device {
    /// Throughput counters summed over all NVLinks of the device. One call reads four field values, which takes about 3
    /// ms on an H200. If the board does not have these counters, as Blackwell and newer, the bytes of the packets of
    /// all links are read by another call and added up.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not have NVLink or throughput counters.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 384.47); its field values are available since driver 450.51, those of Blackwell and newer since
    /// driver 570.86.16. Boards with NVLink.
    #[doc(alias = "nvmlDeviceGetFieldValues")]
    #[doc(alias = "nvmlDeviceGetNvLinkState")]
    #[inline]
    pub fn nvlink_throughput(&self) -> Result<NvLinkThroughput> {
        throughput(self, Field::ALL_LINKS, || packet_bytes_of_all_links(self))
    }

    /// Low power threshold of the device's NVLinks, its range and its unit.
    ///
    /// The threshold is set in the same unit by
    /// [`set_nvlink_low_power_threshold`](Device::set_nvlink_low_power_threshold).
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device does not have NVLink or a low power threshold.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 384.47); its field values are available since driver 570.86.16. Hopper and newer, on boards with
    /// NVLink.
    #[doc(alias = "nvmlDeviceGetFieldValues")]
    #[inline]
    pub fn nvlink_low_power_threshold(&self) -> Result<NvLinkLowPowerThreshold> {
        let [threshold, min, max, units] = integer_fields(self, LOW_POWER, 0)?;
        let in_u32 = |value: u64| u32::try_from(value).unwrap_or(u32::MAX);
        let is_50us = units == u64::from(NVML_NVLINK_LOW_POWER_THRESHOLD_UNIT_50US);
        Ok(NvLinkLowPowerThreshold {
            threshold: in_u32(threshold),
            min: in_u32(min),
            max: in_u32(max),
            unit: Duration::from_micros(if is_50us { 50 } else { 100 }),
        })
    }
}

#[inline]
fn throughput(
    device: &Device,
    scope: u32,
    packet_bytes: impl FnOnce() -> Result<[u64; 2]>,
) -> Result<NvLinkThroughput> {
    let legacy = integer_fields(device, THROUGHPUT, scope).map(|kib| {
        let [data_tx, data_rx, raw_tx, raw_rx] = kib.map(|kib| kib.saturating_mul(1024));
        NvLinkThroughput { data_tx, data_rx, raw_tx: Some(raw_tx), raw_rx: Some(raw_rx) }
    });
    or_packet_counters(legacy, || {
        let [data_tx, data_rx] = packet_bytes()?;
        Ok(NvLinkThroughput { data_tx, data_rx, raw_tx: None, raw_rx: None })
    })
}

/// Bytes of the packets of all links, by one call. The fields have no scope for all links.
#[inline]
fn packet_bytes_of_all_links(device: &Device) -> Result<[u64; 2]> {
    let links = device.nvlinks().collect::<Result<Vec<_>>>()?;
    let fields = links.iter().flat_map(|link| PACKET_BYTES.map(|id| Field::scoped(id, link.link())));
    let mut request = FieldRequest::new(fields);
    let mut sums = [None, None];
    for (index, sample) in device.read_fields(&mut request)?.enumerate() {
        let Some(value) = sample.value.if_supported()? else { continue };
        let value = value.as_u64().ok_or(NOT_A_NUMBER)?;
        if let Some(sum) = sums.get_mut(index % 2) {
            *sum = Some(sum.unwrap_or(0_u64).saturating_add(value));
        }
    }
    let [Some(tx), Some(rx)] = sums else { return Err(NO_COUNTERS) };
    Ok([tx, rx])
}

/// The legacy counters, or those that replace them on Blackwell and newer. If the board has neither, the error is that
/// of the legacy counters.
#[inline]
pub(super) fn or_packet_counters<T>(legacy: Result<T>, packet_counters: impl FnOnce() -> Result<T>) -> Result<T> {
    let legacy_error = match legacy {
        Err(error) if error.is_unsupported() => error,
        other => return other,
    };
    match packet_counters() {
        Err(error) if lacks_field(&error) => Err(legacy_error),
        other => other,
    }
}

/// Whether the device does not have the field value, or the driver does not know the field.
#[inline]
pub(super) fn lacks_field(error: &NvmlError) -> bool {
    error.is_unsupported() || error.code() == Some(ErrorCode::InvalidArgument)
}

#[inline]
pub(super) fn integer_field(device: &Device, field: Field) -> Result<u32> {
    integer_field_u64(device, field).and_then(|value| u32::try_from(value).map_err(|_| NOT_A_NUMBER))
}

#[inline]
pub(super) fn integer_field_u64(device: &Device, field: Field) -> Result<u64> {
    device.field_value(field)?.as_u64().ok_or(NOT_A_NUMBER)
}

/// Values of fields with one scope, by one call of `nvmlDeviceGetFieldValues`.
#[inline]
fn integer_fields<const N: usize>(device: &Device, fields: [FieldId; N], scope: u32) -> Result<[u64; N]> {
    let mut request = FieldRequest::new(fields.map(|id| Field::scoped(id, scope)));
    let mut values = [0; N];
    for (value, sample) in values.iter_mut().zip(device.read_fields(&mut request)?) {
        *value = sample.value?.as_u64().ok_or(NOT_A_NUMBER)?;
    }
    Ok(values)
}

const NO_COUNTERS: NvmlError =
    NvmlError::Call { function: f::nvmlDeviceGetFieldValues.function(), code: ErrorCode::NotSupported };

pub(super) const NOT_A_NUMBER: NvmlError = NvmlError::InvalidOutput {
    function: f::nvmlDeviceGetFieldValues.function(),
    description: "a field value that is not a whole number",
};
