//! What is told of links by field values alone: speed, throughput, the other end's number, and low power.

use std::time::Duration;

use nvml_sys::{Function, NVML_NVLINK_LOW_POWER_THRESHOLD_UNIT_50US};

use super::NvLink;
use crate::device::{Device, Field, FieldId, FieldRequest};
use crate::error::{NvmlError, Result};

/// Before there was one field for all links there was one for each.
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

const LOW_POWER: [FieldId; 4] = [
    FieldId::NVLINK_GET_POWER_THRESHOLD,
    FieldId::NVLINK_GET_POWER_THRESHOLD_MIN,
    FieldId::NVLINK_GET_POWER_THRESHOLD_MAX,
    FieldId::NVLINK_GET_POWER_THRESHOLD_UNITS,
];

/// What went over one link or over all of a device, in bytes. The counters only grow: the traffic of a while is the
/// difference of two readings. NVML counts in KiB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct NvLinkThroughput {
    /// Data sent.
    pub data_sent: u64,
    /// Data received.
    pub data_received: u64,
    /// Data and protocol sent.
    pub raw_sent: u64,
    /// Data and protocol received.
    pub raw_received: u64,
}

/// When the links of a device go to low power.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct NvLinkLowPowerThreshold {
    /// For how many units links are idle before they go to low power.
    pub threshold: u32,
    /// The least that can be set.
    pub min: u32,
    /// The most that can be set.
    pub max: u32,
    /// The unit: 100 or 50 microseconds.
    pub unit: Duration,
}

impl NvLink {
    /// Speed of the link in one direction, in MB/s: 26562 on an H200, as `nvidia-smi nvlink -s` shows it in GB/s.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 384.47); the field values that tell it came with driver 410.104 for the first six links, 450.51 for
    /// twelve, and 525.53 for all. Boards with NVLink.
    #[doc(alias = "nvmlDeviceGetFieldValues")]
    pub fn speed(&self) -> Result<u32> {
        let speed = whole(self.device(), Field::scoped(FieldId::NVLINK_GET_SPEED, self.link()));
        match (speed, SPEEDS.get(self.link() as usize)) {
            (Err(error), Some(older)) if error.is_unsupported() => {
                whole(self.device(), Field::from(*older)).map_err(|_| error)
            }
            (speed, _) => speed,
        }
    }

    /// Number of the link at its other end.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 384.47); the field value that tells it came with driver 450.51. Boards with NVLink.
    #[doc(alias = "nvmlDeviceGetFieldValues")]
    pub fn remote_link(&self) -> Result<u32> {
        whole(self.device(), Field::scoped(FieldId::NVLINK_REMOTE_NVLINK_ID, self.link()))
    }

    /// What went over the link. A reading takes about three milliseconds on an H200.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 384.47); the field values that tell it came with driver 450.51. Boards with NVLink; from Blackwell
    /// on, the counters of packets and bytes among the field values tell it.
    #[doc(alias = "nvmlDeviceGetFieldValues")]
    pub fn throughput(&self) -> Result<NvLinkThroughput> {
        throughput(self.device(), self.link())
    }
}

impl Device {
    /// What went over all NVLinks of the device together. A reading takes about three milliseconds on an H200.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 384.47); the field values that tell it came with driver 450.51. Boards with NVLink; from Blackwell
    /// on, the counters of packets and bytes among the field values tell it.
    #[doc(alias = "nvmlDeviceGetFieldValues")]
    pub fn nvlink_throughput(&self) -> Result<NvLinkThroughput> {
        throughput(self, Field::ALL_LINKS)
    }

    /// When the NVLinks of the device go to low power; [`set`](Device::set_nvlink_low_power_threshold) in the same
    /// unit.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 384.47); the field values that tell it came with driver 570.86.16. Hopper and newer, on boards with
    /// NVLink.
    #[doc(alias = "nvmlDeviceGetFieldValues")]
    pub fn nvlink_low_power_threshold(&self) -> Result<NvLinkLowPowerThreshold> {
        let [threshold, min, max, units] = several(self, LOW_POWER, 0)?;
        let in_u32 = |value: u64| u32::try_from(value).unwrap_or(u32::MAX);
        let is_fine = units == u64::from(NVML_NVLINK_LOW_POWER_THRESHOLD_UNIT_50US);
        Ok(NvLinkLowPowerThreshold {
            threshold: in_u32(threshold),
            min: in_u32(min),
            max: in_u32(max),
            unit: Duration::from_micros(if is_fine { 50 } else { 100 }),
        })
    }
}

fn throughput(device: &Device, scope: u32) -> Result<NvLinkThroughput> {
    let bytes = several(device, THROUGHPUT, scope)?.map(|kib| kib.saturating_mul(1024));
    let [data_sent, data_received, raw_sent, raw_received] = bytes;
    Ok(NvLinkThroughput { data_sent, data_received, raw_sent, raw_received })
}

fn whole(device: &Device, field: Field) -> Result<u32> {
    let value = device.field_value(field)?.as_u64().and_then(|value| u32::try_from(value).ok());
    value.ok_or(NO_WHOLE_NUMBER)
}

/// The values of several fields of one scope, by one call of the driver.
fn several<const N: usize>(device: &Device, fields: [FieldId; N], scope: u32) -> Result<[u64; N]> {
    let mut request = FieldRequest::new(fields.map(|id| Field::scoped(id, scope)));
    let mut values = [0; N];
    for (value, sample) in values.iter_mut().zip(device.read_fields(&mut request)?) {
        *value = sample.value?.as_u64().ok_or(NO_WHOLE_NUMBER)?;
    }
    Ok(values)
}

const NO_WHOLE_NUMBER: NvmlError =
    NvmlError::BadAnswer { function: Function::nvmlDeviceGetFieldValues, what: "a field that is no whole number" };
