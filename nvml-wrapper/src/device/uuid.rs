//! UUIDs of devices, as values.
//!
//! [`Device::uuid`](crate::Device::uuid) returns a string, which is the form that NVML, CUDA and containers use.
//! [`DeviceUuid`] checks and compares the strings of a configuration.
//!
//! # Examples
//!
//! ```
//! use nvml_wrapper::device::uuid::DeviceUuid;
//!
//! let uuid: DeviceUuid = "GPU-8932F937-d72c-4106-c12f-20bd9faed9f6".parse()?;
//! assert_eq!(uuid.to_string(), "GPU-8932f937-d72c-4106-c12f-20bd9faed9f6");
//! assert!("GPU-8932f937".parse::<DeviceUuid>().is_err());
//! # Ok::<(), nvml_wrapper::ParseError>(())
//! ```

use std::fmt;
use std::str::FromStr;

use crate::device::identity::format_uuid;
use crate::parse_error::ParseError;

/// UUID of a GPU or of a MIG device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DeviceUuid {
    /// UUID of a GPU: `GPU-8932f937-d72c-4106-c12f-20bd9faed9f6`.
    Gpu([u8; 16]),
    /// UUID of a MIG device: `MIG-41b36413-1f4b-5cd3-a0c4-32c1ad1b5ba8`.
    Mig([u8; 16]),
    /// UUID of a MIG device on drivers before 470: `MIG-GPU-8932f937-d72c-4106-c12f-20bd9faed9f6/3/0`.
    MigOfGpu {
        /// UUID of the GPU.
        gpu: [u8; 16],
        /// GPU instance ID.
        gpu_instance_id: u32,
        /// Compute instance ID.
        compute_instance_id: u32,
    },
}

impl fmt::Display for DeviceUuid {
    /// Writes the UUID as NVML does, with lower-case digits.
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DeviceUuid::Gpu(uuid) => f.pad(&format_uuid("GPU", *uuid)),
            DeviceUuid::Mig(uuid) => f.pad(&format_uuid("MIG", *uuid)),
            DeviceUuid::MigOfGpu { gpu, gpu_instance_id, compute_instance_id } => {
                f.pad(&format!("{}/{gpu_instance_id}/{compute_instance_id}", format_uuid("MIG-GPU", *gpu)))
            }
        }
    }
}

impl FromStr for DeviceUuid {
    type Err = ParseError;

    /// Parses a complete UUID, in any of the three forms.
    #[inline]
    fn from_str(text: &str) -> Result<DeviceUuid, ParseError> {
        let expected = "a UUID such as GPU-8932f937-d72c-4106-c12f-20bd9faed9f6 or one that begins with MIG-";
        parse(text).ok_or_else(|| ParseError::new("DeviceUuid", text, expected))
    }
}

#[cfg(feature = "serde")]
crate::form::text_form! { DeviceUuid, "GPU-8932f937-d72c-4106-c12f-20bd9faed9f6" }

#[inline]
fn parse(text: &str) -> Option<DeviceUuid> {
    if let Some(digits) = text.strip_prefix("GPU-") {
        return Some(DeviceUuid::Gpu(parse_digits(digits)?));
    }
    let rest = text.strip_prefix("MIG-")?;
    let Some(rest) = rest.strip_prefix("GPU-") else { return Some(DeviceUuid::Mig(parse_digits(rest)?)) };
    let number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten();
    let mut parts = rest.split('/');
    let gpu = parse_digits(parts.next()?)?;
    let (gpu_instance_id, compute_instance_id) = (number(parts.next()?)?, number(parts.next()?)?);
    parts.next().is_none().then_some(DeviceUuid::MigOfGpu { gpu, gpu_instance_id, compute_instance_id })
}

/// Bytes of five groups of hexadecimal digits.
#[inline]
fn parse_digits(text: &str) -> Option<[u8; 16]> {
    let is_in_place = |(index, byte): (usize, u8)| match index {
        8 | 13 | 18 | 23 => byte == b'-',
        _ => byte.is_ascii_hexdigit(),
    };
    if text.len() != 36 || !text.bytes().enumerate().all(is_in_place) {
        return None;
    }
    let digits: String = text.chars().filter(|char| *char != '-').collect();
    u128::from_str_radix(&digits, 16).ok().map(u128::to_be_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uuids_round_trip() {
        for text in [
            "GPU-8932f937-d72c-4106-c12f-20bd9faed9f6",
            "MIG-41b36413-1f4b-5cd3-a0c4-32c1ad1b5ba8",
            "MIG-GPU-8932f937-d72c-4106-c12f-20bd9faed9f6/3/0",
            "GPU-00000000-0000-0000-0000-000000000001",
        ] {
            assert_eq!(text.parse::<DeviceUuid>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn incomplete_and_other_strings_are_rejected() {
        for text in [
            "",
            "GPU-",
            "GPU-8932f937",
            "8932f937-d72c-4106-c12f-20bd9faed9f6",
            "GPU-8932f937xd72c-4106-c12f-20bd9faed9f6",
            "GPU-8932f937-d72c-4106-c12f-20bd9faed9f6 ",
            "MIG-GPU-8932f937-d72c-4106-c12f-20bd9faed9f6",
            "MIG-GPU-8932f937-d72c-4106-c12f-20bd9faed9f6/3",
            "MIG-GPU-8932f937-d72c-4106-c12f-20bd9faed9f6/3/0/1",
            "MIG-GPU-8932f937-d72c-4106-c12f-20bd9faed9f6/+3/0",
            "GPU-é932f937-d72c-4106-c12f-20bd9faed9f",
        ] {
            assert_eq!(text.parse::<DeviceUuid>().unwrap_err().input, text);
        }
    }
}
