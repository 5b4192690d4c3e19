//! Licenses of a GPU's features for virtualised use.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use nvml_sys::{f, 
    nvmlGridLicensableFeatures_t, nvmlGridLicensableFeatures_v1_t, nvmlGridLicensableFeatures_v2_t,
    nvmlGridLicensableFeatures_v3_t, nvmlGridLicenseExpiry_t,
};

use crate::device::Device;
use crate::error::Result;
use crate::ffi::enums::open_enum;
use crate::ffi::versioned::or_older;
use crate::ffi::{Handle, Kind, Target, string};

open_enum! {
    /// A feature that needs a license.
    pub enum GridLicenseFeatureCode: nvmlGridLicenseFeatureCode_t {
        /// Virtual GPUs.
        Vgpu = NVML_GRID_LICENSE_FEATURE_CODE_VGPU,
        /// A virtual workstation, sold as NVIDIA RTX.
        NvidiaRtx = NVML_GRID_LICENSE_FEATURE_CODE_NVIDIA_RTX,
        /// Gaming.
        Gaming = NVML_GRID_LICENSE_FEATURE_CODE_GAMING,
        /// Compute.
        Compute = NVML_GRID_LICENSE_FEATURE_CODE_COMPUTE,
        /// The development of games.
        Vgamedev = NVML_GRID_LICENSE_FEATURE_CODE_VGAMEDEV,
    }
}

open_enum! {
    /// What a driver knows of when a license ends.
    pub enum GridLicenseExpiryStatus: u32 {
        /// It does not know.
        NotAvailable = NVML_GRID_LICENSE_EXPIRY_NOT_AVAILABLE,
        /// What it knows is invalid.
        Invalid = NVML_GRID_LICENSE_EXPIRY_INVALID,
        /// It knows the time.
        Valid = NVML_GRID_LICENSE_EXPIRY_VALID,
        /// There is no license that could end.
        NotApplicable = NVML_GRID_LICENSE_EXPIRY_NOT_APPLICABLE,
        /// It does not end.
        Permanent = NVML_GRID_LICENSE_EXPIRY_PERMANENT,
    }
}

/// When a license ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GridLicenseExpiry {
    /// What is known of it.
    pub status: GridLicenseExpiryStatus,
    /// The time, which NVIDIA gives in UTC. None where it is not known or not one.
    pub time: Option<SystemTime>,
}

/// A feature that needs a license, and what of it there is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GridLicensableFeature {
    /// The feature.
    pub feature_code: GridLicenseFeatureCode,
    /// Whether it is licensed now.
    pub is_licensed: bool,
    /// What old drivers say of the license. NVIDIA calls this deprecated.
    pub license_info: String,
    /// The product that the feature is sold as. None on drivers before 410.104.
    pub product_name: Option<String>,
    /// Whether the feature is switched on. None on drivers before 440.26.
    pub is_enabled: Option<bool>,
    /// When the license ends. None on drivers before NVML 11.4.
    pub license_expiry: Option<GridLicenseExpiry>,
}

/// The features of a device that need a license.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GridLicensableFeatures {
    /// Whether there is such licensing on this system.
    pub is_grid_license_supported: bool,
    /// The features: three at most.
    pub features: Vec<GridLicensableFeature>,
}

impl From<nvmlGridLicenseExpiry_t> for GridLicenseExpiry {
    fn from(raw: nvmlGridLicenseExpiry_t) -> Self {
        let status = u32::from(raw.status).into();
        let time = if status == GridLicenseExpiryStatus::Valid { time_of(&raw) } else { None };
        GridLicenseExpiry { status, time }
    }
}

/// The point in time of a date; None for what is no date.
fn time_of(raw: &nvmlGridLicenseExpiry_t) -> Option<SystemTime> {
    let is_date = (1970..=9999).contains(&raw.year) && (1..=12).contains(&raw.month) && (1..=31).contains(&raw.day);
    if !is_date || raw.hour > 23 || raw.min > 59 || raw.sec > 60 {
        return None;
    }
    // Years that begin in March have the day of leap years at their end, and months of a regular length.
    let (year, month) = (u64::from(raw.year), u64::from(raw.month));
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days_before_month = (153 * month + 2) / 5;
    let days_before_year = 365 * year + year / 4 - year / 100 + year / 400;
    let day = (days_before_year + days_before_month + u64::from(raw.day) - 1).checked_sub(719_468)?;
    let seconds = day * 86_400 + u64::from(raw.hour) * 3_600 + u64::from(raw.min) * 60 + u64::from(raw.sec);
    UNIX_EPOCH.checked_add(Duration::from_secs(seconds))
}

/// The list of one of the versions, which differ in the last fields of its entries.
macro_rules! features {
    ($function:expr, $raw:expr, |$feature:ident| $product_name:expr, $is_enabled:expr, $expiry:expr) => {{
        let (function, raw) = ($function, $raw);
        let features = raw.gridLicensableFeatures.iter().take(raw.licensableFeaturesCount as usize);
        let features = features.map(|$feature| {
            let product_name: Option<Result<String>> = $product_name;
            Ok(GridLicensableFeature {
                feature_code: $feature.featureCode.into(),
                is_licensed: $feature.featureState != 0,
                license_info: string::of_array(&$feature.licenseInfo),
                product_name: product_name.transpose()?,
                is_enabled: $is_enabled,
                license_expiry: $expiry,
            })
        });
        Ok(GridLicensableFeatures {
            is_grid_license_supported: raw.isGridLicenseSupported != 0,
            features: features.collect::<Result<_>>()?,
        })
    }};
}

impl Device {
    /// The features of the device that need a license, and whether there is one.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.82); product names since driver 410.104, whether a feature is switched on since driver
    /// 440.26, the end of a license since NVML 11.4 (driver 470.57.02).
    #[doc(alias = "nvmlDeviceGetGridLicensableFeatures_v4")]
    #[doc(alias = "nvmlDeviceGetGridLicensableFeatures_v3")]
    #[doc(alias = "nvmlDeviceGetGridLicensableFeatures_v2")]
    #[doc(alias = "nvmlDeviceGetGridLicensableFeatures")]
    pub fn grid_licensable_features(&self) -> Result<GridLicensableFeatures> {
        let v4 = self.grid_licensable_features_v4();
        or_older(v4, || {
            or_older(self.grid_licensable_features_v3(), || {
                or_older(self.grid_licensable_features_v2(), || self.grid_licensable_features_v1())
            })
        })
    }

    fn grid_licensable_features_v4(&self) -> Result<GridLicensableFeatures> {
        let function = f::nvmlDeviceGetGridLicensableFeatures_v4;
        // SAFETY: it writes one value.
        let raw: nvmlGridLicensableFeatures_t = unsafe { self.handle.newer().read(function, ()) }?;
        features!(
            function,
            raw,
            |feature| Some(string::of_array(function, &feature.productName)),
            Some(feature.featureEnabled != 0),
            Some(feature.licenseExpiry.into())
        )
    }

    fn grid_licensable_features_v3(&self) -> Result<GridLicensableFeatures> {
        let function = f::nvmlDeviceGetGridLicensableFeatures_v3;
        // SAFETY: it writes the older and smaller struct.
        let raw = unsafe { self.handle.newer().read_older(function, ()) }?;
        features!(
            function,
            raw,
            |feature| Some(string::of_array(function, &feature.productName)),
            Some(feature.featureEnabled != 0),
            None
        )
    }

    fn grid_licensable_features_v2(&self) -> Result<GridLicensableFeatures> {
        let function = f::nvmlDeviceGetGridLicensableFeatures_v2;
        // SAFETY: it writes the older and smaller struct.
        let raw = unsafe { self.handle.newer().read_older(function, ()) }?;
        features!(function, raw, |feature| Some(string::of_array(function, &feature.productName)), None, None)
    }

    fn grid_licensable_features_v1(&self) -> Result<GridLicensableFeatures> {
        let function = f::nvmlDeviceGetGridLicensableFeatures;
        // SAFETY: it writes the older and smaller struct.
        let raw = unsafe { self.handle.read_older(function, ()) }?;
        features!(function, raw, |feature| None, None, None)
    }
}

#[cfg(test)]
mod tests {
    use nvml_sys::Zeroable;

    use super::*;

    fn seconds(year: u32, month: u16, day: u16) -> Option<u64> {
        let raw = nvmlGridLicenseExpiry_t { year, month, day, ..Zeroable::zeroed() };
        Some(time_of(&raw)?.duration_since(UNIX_EPOCH).ok()?.as_secs())
    }

    #[test]
    fn dates_are_counted_from_1970() {
        assert_eq!(seconds(1970, 1, 1), Some(0));
        assert_eq!(seconds(1970, 3, 1), Some(59 * 86_400));
        assert_eq!(seconds(2000, 2, 29), Some(951_782_400));
        assert_eq!(seconds(2026, 11, 22), Some(1_795_305_600));
    }

    #[test]
    fn what_is_no_date() {
        for (year, month, day) in [(0, 0, 0), (1969, 12, 31), (2026, 13, 1), (2026, 1, 32), (u32::MAX, 1, 1)] {
            assert_eq!(seconds(year, month, day), None);
        }
    }
}
