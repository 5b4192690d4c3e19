//! License of a vGPU instance.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`VgpuInstance::license_info`](crate::VgpuInstance::license_info) | license of a vGPU |
//! | [`VgpuLicenseInfo`] | whether licensed, expiry and state |
//! | [`GridLicenseExpiry`] | expiry status and time |

use nvml_sys::{f, nvmlVgpuLicenseInfo_t};

use crate::error::Result;
use crate::ffi::Target;
use crate::ffi::enums::open_enum;
use crate::ffi::versioned::or_older;
use crate::handle::VgpuInstance;
use crate::vgpu::licensing::GridLicenseExpiry;

open_enum! {
    /// License state of a vGPU.
    pub enum VgpuLicenseState: u32 {
        /// Licensing is not initialized.
        Uninitialized = NVML_GRID_LICENSE_STATE_UNINITIALIZED,
        /// Unlicensed, without restrictions yet.
        UnlicensedUnrestricted = NVML_GRID_LICENSE_STATE_UNLICENSED_UNRESTRICTED,
        /// Unlicensed, with restrictions.
        UnlicensedRestricted = NVML_GRID_LICENSE_STATE_UNLICENSED_RESTRICTED,
        /// Unlicensed.
        Unlicensed = NVML_GRID_LICENSE_STATE_UNLICENSED,
        /// Licensed.
        Licensed = NVML_GRID_LICENSE_STATE_LICENSED,
    }
}

/// License of a vGPU.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct VgpuLicenseInfo {
    /// Whether the vGPU is licensed.
    pub is_licensed: bool,
    /// License expiry. `None` on drivers before 495.
    pub expiry: Option<GridLicenseExpiry>,
    /// License state. `None` on drivers before 510.
    pub current_state: Option<VgpuLicenseState>,
}

impl VgpuLicenseInfo {
    /// The fields that both structs with an expiry contain.
    #[inline]
    fn from_v1(raw: &nvmlVgpuLicenseInfo_t) -> VgpuLicenseInfo {
        VgpuLicenseInfo {
            is_licensed: raw.isLicensed != 0,
            expiry: Some(raw.licenseExpiry.into()),
            current_state: None,
        }
    }
}

/// # License
impl VgpuInstance {
    /// License of the vGPU: whether licensed, expiry and state.
    ///
    /// # Errors
    ///
    /// `DriverNotLoaded` if no NVIDIA driver runs in the VM. `NotFound` if the vGPU no longer exists.
    ///
    /// # Availability
    ///
    /// NVML 9 (driver 375.39) for whether licensed, NVML 11.5 (driver 495.29.05) for the expiry, NVML 11.6 (driver
    /// 510.39.01) for the state. Maxwell and newer.
    ///
    /// # Examples
    ///
    /// ```
    /// # let sim = nvml_sim::Simulation::start(nvml_sim::Node::vgpu_host());
    /// # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
    /// for instance in nvml.device_by_index(0)?.active_vgpus()? {
    ///     if instance.vm_driver_version()?.is_none() {
    ///         continue; // The guest driver is not loaded yet.
    ///     }
    ///     let license = instance.license_info()?;
    ///     match license.expiry.and_then(|expiry| expiry.time) {
    ///         Some(time) => println!("licensed until {time:?}"),
    ///         None => println!("licensed: {}", license.is_licensed),
    ///     }
    /// }
    /// # Ok::<(), nvml_wrapper::NvmlError>(())
    /// ```
    #[doc(alias = "nvmlVgpuInstanceGetLicenseInfo_v2")]
    #[doc(alias = "nvmlVgpuInstanceGetLicenseInfo")]
    #[doc(alias = "nvmlVgpuInstanceGetLicenseStatus")]
    #[inline]
    pub fn license_info(&self) -> Result<VgpuLicenseInfo> {
        // SAFETY: the function writes one value.
        let newest = unsafe { self.handle.newer().read(f::nvmlVgpuInstanceGetLicenseInfo_v2, ()) };
        let newest = newest.map(|raw| VgpuLicenseInfo {
            current_state: Some(raw.currentState.into()),
            ..VgpuLicenseInfo::from_v1(&raw)
        });
        let with_expiry = or_older(newest, || {
            // The function writes all fields but the last.
            // SAFETY: the function writes one value.
            let raw = unsafe { self.handle.newer().read(f::nvmlVgpuInstanceGetLicenseInfo, ()) }?;
            Ok(VgpuLicenseInfo::from_v1(&raw))
        });
        or_older(with_expiry, || {
            // SAFETY: the function writes one value.
            let licensed = unsafe { self.handle.read(f::nvmlVgpuInstanceGetLicenseStatus, ()) }?;
            Ok(VgpuLicenseInfo { is_licensed: licensed != 0, expiry: None, current_state: None })
        })
    }
}
