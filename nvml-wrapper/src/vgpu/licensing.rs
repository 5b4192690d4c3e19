//! vGPU software licensing: the licensable features of a GPU.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::grid_licensable_features`](crate::Device::grid_licensable_features) | licensable features of a GPU |
//! | [`GridLicensableFeature`] | feature, whether licensed and enabled, expiry |
//! | [`GridLicenseExpiry`] | expiry status and time |
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::vgpu_host());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! let features = nvml.device_by_index(0)?.grid_licensable_features()?.features;
//! for feature in &features {
//!     println!("{:?}: licensed: {}", feature.product_name, feature.is_licensed);
//! }
//! # assert_eq!(features.len(), 2);
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use nvml_sys::{
    f, nvmlGridLicensableFeatures_375_82_t, nvmlGridLicensableFeatures_v1_t, nvmlGridLicensableFeatures_v2_t,
    nvmlGridLicensableFeatures_v3_t, nvmlGridLicenseExpiry_t, nvmlVgpuLicenseExpiry_t,
};

use crate::error::Result;
use crate::ffi::enums::open_enum;
use crate::ffi::versioned::or_older;
use crate::ffi::{Target, string};
use crate::handle::Device;

open_enum! {
    /// Licensable feature of vGPU software.
    pub enum GridLicenseFeatureCode: nvmlGridLicenseFeatureCode_t {
        /// Virtual GPU (vGPU).
        Vgpu = NVML_GRID_LICENSE_FEATURE_CODE_VGPU,
        /// NVIDIA RTX Virtual Workstation.
        NvidiaRtx = NVML_GRID_LICENSE_FEATURE_CODE_NVIDIA_RTX,
        /// Gaming.
        Gaming = NVML_GRID_LICENSE_FEATURE_CODE_GAMING,
        /// Compute.
        Compute = NVML_GRID_LICENSE_FEATURE_CODE_COMPUTE,
        /// Game development (vGameDev).
        Vgamedev = NVML_GRID_LICENSE_FEATURE_CODE_VGAMEDEV,
    }
}

open_enum! {
    /// License expiry status.
    pub enum GridLicenseExpiryStatus: u32 {
        /// Expiry not available.
        NotAvailable = NVML_GRID_LICENSE_EXPIRY_NOT_AVAILABLE,
        /// Expiry invalid, or its retrieval failed.
        Invalid = NVML_GRID_LICENSE_EXPIRY_INVALID,
        /// Expiry time valid.
        Valid = NVML_GRID_LICENSE_EXPIRY_VALID,
        /// Expiry not applicable.
        NotApplicable = NVML_GRID_LICENSE_EXPIRY_NOT_APPLICABLE,
        /// Permanent license, without expiry.
        Permanent = NVML_GRID_LICENSE_EXPIRY_PERMANENT,
    }
}

/// License expiry of a feature or of a vGPU.
#[doc(alias = "VgpuLicenseExpiry")]
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct GridLicenseExpiry {
    /// Expiry status.
    pub status: GridLicenseExpiryStatus,
    /// Expiry time, from the driver's date in UTC. `None` unless the status is [`GridLicenseExpiryStatus::Valid`] and
    /// the date exists.
    pub time: Option<SystemTime>,
}

/// Licensable feature and its license.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct GridLicensableFeature {
    /// Feature code.
    pub feature_code: GridLicenseFeatureCode,
    /// Whether the feature is licensed.
    pub is_licensed: bool,
    /// License information of older drivers; deprecated by NVIDIA.
    pub license_info: String,
    /// Product name of the feature. `None` on drivers before 410.104.
    pub product_name: Option<String>,
    /// Whether the feature is enabled. `None` on drivers before 440.26.
    pub is_enabled: Option<bool>,
    /// License expiry. `None` on drivers before NVML 11.4.
    pub license_expiry: Option<GridLicenseExpiry>,
}

/// Licensable features of a device.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct GridLicensableFeatures {
    /// Whether the system supports vGPU software licensing.
    pub is_grid_license_supported: bool,
    /// Licensable features; at most 3.
    pub features: Vec<GridLicensableFeature>,
}

impl From<nvmlGridLicenseExpiry_t> for GridLicenseExpiry {
    #[inline]
    fn from(raw: nvmlGridLicenseExpiry_t) -> Self {
        let status = u32::from(raw.status).into();
        let time = if status == GridLicenseExpiryStatus::Valid { to_system_time(&raw) } else { None };
        GridLicenseExpiry { status, time }
    }
}

impl From<nvmlVgpuLicenseExpiry_t> for GridLicenseExpiry {
    #[inline]
    fn from(raw: nvmlVgpuLicenseExpiry_t) -> Self {
        let nvmlVgpuLicenseExpiry_t { year, month, day, hour, min, sec, status } = raw;
        nvmlGridLicenseExpiry_t { year, month, day, hour, min, sec, status }.into()
    }
}

/// The time of a date; `None` if the date does not exist.
#[inline]
fn to_system_time(raw: &nvmlGridLicenseExpiry_t) -> Option<SystemTime> {
    let is_date = (1970..=9999).contains(&raw.year) && (1..=12).contains(&raw.month) && (1..=31).contains(&raw.day);
    if !is_date || raw.hour > 23 || raw.min > 59 || raw.sec > 60 {
        return None;
    }
    // In years that begin in March the leap day comes last, and the month lengths follow one formula.
    let (year, month) = (u64::from(raw.year), u64::from(raw.month));
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days_before_month = (153 * month + 2) / 5;
    let days_before_year = 365 * year + year / 4 - year / 100 + year / 400;
    let day = (days_before_year + days_before_month + u64::from(raw.day) - 1).checked_sub(719_468)?;
    let seconds = day * 86_400 + u64::from(raw.hour) * 3_600 + u64::from(raw.min) * 60 + u64::from(raw.sec);
    UNIX_EPOCH.checked_add(Duration::from_secs(seconds))
}

/// Converts one version of the list; the versions differ in the last fields of their entries.
macro_rules! features {
    ($raw:expr, |$feature:ident| $product_name:expr, $is_enabled:expr, $expiry:expr) => {{
        let raw = $raw;
        let features = raw.gridLicensableFeatures.iter().take(raw.licensableFeaturesCount as usize);
        let features = features.map(|$feature| GridLicensableFeature {
            feature_code: $feature.featureCode.into(),
            is_licensed: $feature.featureState != 0,
            license_info: string::from_array(&$feature.licenseInfo),
            product_name: $product_name,
            is_enabled: $is_enabled,
            license_expiry: $expiry,
        });
        GridLicensableFeatures {
            is_grid_license_supported: raw.isGridLicenseSupported != 0,
            features: features.collect(),
        }
    }};
}

/// # vGPU licensing
impl Device {
    /// Licensable features of the device and their licenses.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.82); product names since driver 410.104, enabled features since driver 440.26, license expiry
    /// since NVML 11.4 (driver 470.57.02).
    #[doc(alias = "nvmlDeviceGetGridLicensableFeatures_v4")]
    #[doc(alias = "nvmlDeviceGetGridLicensableFeatures_v3")]
    #[doc(alias = "nvmlDeviceGetGridLicensableFeatures_v2")]
    #[doc(alias = "nvmlDeviceGetGridLicensableFeatures")]
    #[inline]
    pub fn grid_licensable_features(&self) -> Result<GridLicensableFeatures> {
        // SAFETY: the function writes one value.
        let v4 = unsafe { self.handle.newer().read(f::nvmlDeviceGetGridLicensableFeatures_v4, ()) };
        let v4 = v4.map(|raw| {
            features!(
                raw,
                |feature| Some(string::from_array(&feature.productName)),
                Some(feature.featureEnabled != 0),
                Some(feature.licenseExpiry.into())
            )
        });
        or_older(v4, || or_older(self.features_v3(), || or_older(self.features_v2(), || self.features_v1())))
    }

    #[inline]
    fn features_v3(&self) -> Result<GridLicensableFeatures> {
        // SAFETY: the function writes the older and smaller struct.
        let raw: nvmlGridLicensableFeatures_v3_t =
            unsafe { self.handle.newer().read_older(f::nvmlDeviceGetGridLicensableFeatures_v3, ()) }?;
        Ok(features!(
            raw,
            |feature| Some(string::from_array(&feature.productName)),
            Some(feature.featureEnabled != 0),
            None
        ))
    }

    #[inline]
    fn features_v2(&self) -> Result<GridLicensableFeatures> {
        // SAFETY: the function writes the older and smaller struct.
        let raw: nvmlGridLicensableFeatures_v2_t =
            unsafe { self.handle.newer().read_older(f::nvmlDeviceGetGridLicensableFeatures_v2, ()) }?;
        Ok(features!(raw, |feature| Some(string::from_array(&feature.productName)), None, None))
    }

    #[inline]
    fn features_v1(&self) -> Result<GridLicensableFeatures> {
        // SAFETY: the function writes the older and smaller struct.
        let raw: nvmlGridLicensableFeatures_v1_t =
            unsafe { self.handle.read_older(f::nvmlDeviceGetGridLicensableFeatures, ()) }?;
        // Driver 375.82 writes shorter entries, and nothing at the place of the second entry of later drivers.
        let [_, second, _] = &raw.gridLicensableFeatures;
        if raw.licensableFeaturesCount > 1 && second.featureCode == 0 && second.featureState == 0 {
            // SAFETY: the struct is larger than the shorter one, without padding, and any bytes are a value of the
            // shorter one.
            let raw = unsafe { (&raw const raw).cast::<nvmlGridLicensableFeatures_375_82_t>().read() };
            return Ok(features!(raw, |feature| None, None, None));
        }
        Ok(features!(raw, |feature| None, None, None))
    }
}

#[cfg(test)]
mod tests {
    use nvml_sys::Zeroable;

    use super::*;

    fn seconds(year: u32, month: u16, day: u16) -> Option<u64> {
        let raw = nvmlGridLicenseExpiry_t { year, month, day, ..Zeroable::zeroed() };
        Some(to_system_time(&raw)?.duration_since(UNIX_EPOCH).ok()?.as_secs())
    }

    #[test]
    fn dates_are_counted_from_1970() {
        assert_eq!(seconds(1970, 1, 1), Some(0));
        assert_eq!(seconds(1970, 3, 1), Some(59 * 86_400));
        assert_eq!(seconds(2000, 2, 29), Some(951_782_400));
        assert_eq!(seconds(2026, 11, 22), Some(1_795_305_600));
    }

    #[test]
    fn invalid_dates_are_rejected() {
        for (year, month, day) in [(0, 0, 0), (1969, 12, 31), (2026, 13, 1), (2026, 1, 32), (u32::MAX, 1, 1)] {
            assert_eq!(seconds(year, month, day), None);
        }
    }
}
