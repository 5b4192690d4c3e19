//! The licence of a running virtual GPU.

use nvml_sys::{f, nvmlVgpuLicenseExpiry_t, nvmlVgpuLicenseInfo_t};

use super::VgpuInstance;
use crate::error::Result;
use crate::ffi::enums::open_enum;
use crate::ffi::versioned::or_older;
use crate::ffi::{Handle, Kind, Target};

open_enum! {
    /// How far licensing has come.
    pub enum VgpuLicenseState: u32 {
        /// It has not begun.
        Uninitialized = NVML_GRID_LICENSE_STATE_UNINITIALIZED,
        /// Without a licence, and not restricted for it yet.
        UnlicensedUnrestricted = NVML_GRID_LICENSE_STATE_UNLICENSED_UNRESTRICTED,
        /// Without a licence, and restricted for it.
        UnlicensedRestricted = NVML_GRID_LICENSE_STATE_UNLICENSED_RESTRICTED,
        /// Without a licence.
        Unlicensed = NVML_GRID_LICENSE_STATE_UNLICENSED,
        /// With a licence.
        Licensed = NVML_GRID_LICENSE_STATE_LICENSED,
    }
}

open_enum! {
    /// What is known of the day on which a licence ends.
    pub enum VgpuLicenseExpiryStatus: u32 {
        /// Nothing.
        NotAvailable = NVML_GRID_LICENSE_EXPIRY_NOT_AVAILABLE,
        /// Nothing that makes sense, or reading it failed.
        Invalid = NVML_GRID_LICENSE_EXPIRY_INVALID,
        /// The date.
        Valid = NVML_GRID_LICENSE_EXPIRY_VALID,
        /// Here licences do not end on a day.
        NotApplicable = NVML_GRID_LICENSE_EXPIRY_NOT_APPLICABLE,
        /// It never ends.
        Permanent = NVML_GRID_LICENSE_EXPIRY_PERMANENT,
    }
}

/// A day and a time in UTC, as the licence server gives them: nothing checks that there is such a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct VgpuLicenseDate {
    /// Year.
    pub year: u32,
    /// Month, the first being 1.
    pub month: u16,
    /// Day of the month, the first being 1.
    pub day: u16,
    /// Hour.
    pub hour: u16,
    /// Minute.
    pub minute: u16,
    /// Second.
    pub second: u16,
}

/// When a licence ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct VgpuLicenseExpiry {
    /// What is known.
    pub status: VgpuLicenseExpiryStatus,
    /// The date. None unless the status is [`VgpuLicenseExpiryStatus::Valid`].
    pub date: Option<VgpuLicenseDate>,
}

/// The licence of a virtual GPU.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct VgpuLicenseInfo {
    /// Whether it has one.
    pub is_licensed: bool,
    /// When the licence ends. None on drivers before 495.
    pub expiry: Option<VgpuLicenseExpiry>,
    /// How far licensing has come. None on drivers before 510.
    pub current_state: Option<VgpuLicenseState>,
}

impl From<nvmlVgpuLicenseExpiry_t> for VgpuLicenseExpiry {
    fn from(raw: nvmlVgpuLicenseExpiry_t) -> Self {
        let status = u32::from(raw.status).into();
        let date = VgpuLicenseDate {
            year: raw.year,
            month: raw.month,
            day: raw.day,
            hour: raw.hour,
            minute: raw.min,
            second: raw.sec,
        };
        VgpuLicenseExpiry { status, date: Some(date).filter(|_| status == VgpuLicenseExpiryStatus::Valid) }
    }
}

impl VgpuLicenseInfo {
    /// What every version but the oldest tells.
    fn without_state(raw: &nvmlVgpuLicenseInfo_t) -> VgpuLicenseInfo {
        VgpuLicenseInfo {
            is_licensed: raw.isLicensed != 0,
            expiry: Some(raw.licenseExpiry.into()),
            current_state: None,
        }
    }
}

impl VgpuInstance {
    /// Whether the instance has a licence, when that ends, and how far licensing has come.
    ///
    /// # Errors
    ///
    /// "Driver not loaded" where no driver runs in the virtual machine; "not found" when the instance is gone.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39) for whether there is a licence, NVML 11.5 (driver 495.29.05) for its end, NVML 11.6
    /// (driver 510.39.01) for the state. Maxwell and newer.
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::vgpu_host());
    /// # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
    /// for instance in nvml.device_by_index(0)?.active_vgpus()? {
    ///     if instance.vm_driver_version()?.is_none() {
    ///         continue; // Not yet: the virtual machine has not loaded its driver.
    ///     }
    ///     let license = instance.license_info()?;
    ///     match license.expiry.and_then(|expiry| expiry.date) {
    ///         Some(date) => println!("licensed until {}-{:02}-{:02}", date.year, date.month, date.day),
    ///         None => println!("licensed: {}", license.is_licensed),
    ///     }
    /// }
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlVgpuInstanceGetLicenseInfo_v2")]
    #[doc(alias = "nvmlVgpuInstanceGetLicenseInfo")]
    #[doc(alias = "nvmlVgpuInstanceGetLicenseStatus")]
    pub fn license_info(&self) -> Result<VgpuLicenseInfo> {
        // SAFETY: it writes one value.
        let newest = unsafe { self.handle.newer().read(f::nvmlVgpuInstanceGetLicenseInfo_v2, ()) };
        let newest = newest.map(|raw| VgpuLicenseInfo {
            current_state: Some(raw.currentState.into()),
            ..VgpuLicenseInfo::without_state(&raw)
        });
        let with_expiry = or_older(newest, || {
            // It writes all but the last member.
            // SAFETY: it writes one value.
            let raw = unsafe { self.handle.newer().read(f::nvmlVgpuInstanceGetLicenseInfo, ()) }?;
            Ok(VgpuLicenseInfo::without_state(&raw))
        });
        or_older(with_expiry, || {
            // SAFETY: it writes one value.
            let licensed: u32 = unsafe { self.handle.read(f::nvmlVgpuInstanceGetLicenseStatus, ()) }?;
            Ok(VgpuLicenseInfo { is_licensed: licensed != 0, expiry: None, current_state: None })
        })
    }
}
