//! Methods, by their names in nvml-wrapper 0.13.

use nvml_sys::Functions;

use crate::compat::bitmasks::InitFlags;
use crate::compat::bitmasks::device::ThrottleReasons;
use crate::compat::enum_wrappers::device::{
    HostVgpuMode, InfoRom, OperationMode, PerformanceState, TopologyLevel, VgpuCapability,
};
use crate::compat::struct_wrappers::device::{FbcSessionInfo, FieldValueSample, PciInfo, ProcessInfo};
use crate::compat::structs::device::{
    ConfidentialComputeCapabilities, ConfidentialComputeGpuAttestationReport, ConfidentialComputeGpuCertificate,
    EccModeState, FieldId,
};
use crate::confidential::{ConfComputeEnvironment, ConfComputeFeature, ConfComputeMultiGpuMode};
use crate::device::nvlink::NvLink;
use crate::device::pci::PciAddress;
use crate::error::Result;
use crate::event::EventTypes;
use crate::vgpu::instance_license::VgpuLicenseInfo;
use crate::vgpu::vgpu_type::VgpuTypeCapability;
use crate::{Device, EventSet, GpmSample, Nvml, Unit, VgpuInstance, VgpuType};

/// Declares methods that have another name in this crate and mean the same.
macro_rules! old_names {
    ($name:ident { $($old:ident($($argument:ident: $kind:ty),*) -> $output:ty = $new:ident,)* }) => {
        /// # Names of nvml-wrapper 0.13
        #[cfg_attr(docsrs, doc(cfg(feature = "compat")))]
        impl $name {
            $(
                #[doc = concat!("[`", stringify!($name), "::", stringify!($new), "`], by its name in nvml-wrapper 0.13.")]
                ///
                /// # Errors
                ///
                #[doc = concat!("Those of `", stringify!($new), "`.")]
                #[inline]
                pub fn $old(&self, $($argument: $kind),*) -> Result<$output> {
                    self.$new($($argument),*)
                }
            )*
        }
    };
}

old_names! {
    Device {
        config_checksum() -> u32 = inforom_configuration_checksum,
        confidential_compute_gpu_certificate() -> ConfidentialComputeGpuCertificate = conf_compute_gpu_certificate,
        current_throttle_reasons() -> ThrottleReasons = current_clocks_event_reasons,
        fbc_sessions_info() -> Vec<FbcSessionInfo> = fbc_sessions,
        gpm_streaming_enabled() -> bool = is_gpm_streaming_enabled,
        gpm_support() -> bool = is_gpm_supported,
        info_rom_image_version() -> String = inforom_image_version,
        info_rom_version(object: InfoRom) -> String = inforom_version,
        is_in_persistent_mode() -> bool = is_persistence_mode_enabled,
        mig_device_count() -> u32 = max_mig_device_count,
        mig_is_mig_device_handle() -> bool = is_mig_device,
        power_state() -> PerformanceState = performance_state,
        running_compute_processes_v2() -> Vec<ProcessInfo> = running_compute_processes,
        running_graphics_processes_v2() -> Vec<ProcessInfo> = running_graphics_processes,
        set_accounting(enabled: bool) -> () = set_accounting_enabled,
        set_auto_boosted_clocks(enabled: bool) -> () = set_auto_boosted_clocks_enabled,
        set_auto_boosted_clocks_default(enabled: bool) -> () = set_default_auto_boosted_clocks_enabled,
        set_ecc(enabled: bool) -> () = set_ecc_mode,
        set_gpu_op_mode(mode: OperationMode) -> () = set_gpu_operation_mode,
        set_persistent(enabled: bool) -> () = set_persistence_mode_enabled,
        supported_throttle_reasons() -> ThrottleReasons = supported_clocks_event_reasons,
        validate_info_rom() -> () = validate_inforom,
        vgpu_capabilities(capability: VgpuCapability) -> u32 = vgpu_capability,
        vgpu_host_mode() -> HostVgpuMode = host_vgpu_mode,
        vgpu_set_capabilities(capability: VgpuCapability, enabled: bool) -> () = set_vgpu_capability_enabled,
    }
}
old_names! {
    VgpuInstance {
        accounting_mode() -> bool = is_accounting_enabled,
        driver_version() -> Option<String> = vm_driver_version,
        ecc_mode() -> bool = is_ecc_enabled,
        instance_type() -> VgpuType = vgpu_type,
        license_info_v2() -> VgpuLicenseInfo = license_info,
    }
}
old_names! {
    VgpuType {
        capabilities(capability: VgpuTypeCapability) -> bool = has_capability,
        instance_profile_id() -> Option<u32> = gpu_instance_profile_id,
    }
}

/// # Methods of nvml-wrapper 0.13
#[cfg_attr(docsrs, doc(cfg(feature = "compat")))]
impl Nvml {
    /// New session with flags, as [`NvmlBuilder::flags`](crate::NvmlBuilder::flags).
    ///
    /// # Errors
    ///
    /// Those of [`Nvml::init`].
    #[inline]
    pub fn init_with_flags(flags: InitFlags) -> Result<Nvml> {
        Nvml::builder().flags(flags).init()
    }

    /// Function table of the loaded library, as [`Nvml::functions`].
    #[must_use]
    #[inline]
    pub fn lib(&self) -> &Functions {
        self.functions()
    }

    /// Number of HIC cards, the length of [`Nvml::hic_versions`].
    ///
    /// # Errors
    ///
    /// Those of `hic_versions`.
    #[inline]
    pub fn hic_count(&self) -> Result<u32> {
        self.hic_versions().map(count)
    }

    /// Whether two GPUs are on one board, as [`Device::is_on_same_board_as`].
    ///
    /// # Errors
    ///
    /// Those of `is_on_same_board_as`.
    #[inline]
    pub fn are_devices_on_same_board(&self, device1: &Device, device2: &Device) -> Result<bool> {
        device1.is_on_same_board_as(device2)
    }

    /// Common ancestor of two GPUs, as [`Device::topology_common_ancestor`].
    ///
    /// # Errors
    ///
    /// Those of [`Device::topology_common_ancestor`].
    #[inline]
    pub fn topology_common_ancestor(&self, device1: &Device, device2: &Device) -> Result<TopologyLevel> {
        device1.topology_common_ancestor(device2)
    }
}

/// # Methods of nvml-wrapper 0.13
#[cfg_attr(docsrs, doc(cfg(feature = "compat")))]
impl Device {
    /// ECC modes, as [`Device::ecc_mode`].
    ///
    /// # Errors
    ///
    /// Those of `ecc_mode`.
    #[inline]
    pub fn is_ecc_enabled(&self) -> Result<EccModeState> {
        let mode = self.ecc_mode()?;
        Ok(EccModeState { currently_enabled: mode.current, pending_enabled: mode.pending })
    }

    /// Values of fields, as [`Device::field_values`]. Each item is `Ok`: the error of a field is in its `value`.
    ///
    /// # Errors
    ///
    /// Those of `field_values`.
    #[inline]
    pub fn field_values_for(&self, fields: &[FieldId]) -> Result<Vec<Result<FieldValueSample>>> {
        Ok(self.field_values(fields)?.into_iter().map(Ok).collect())
    }

    /// NVLink with this number, as [`Device::nvlink`].
    #[must_use]
    #[inline]
    pub fn link_wrapper_for(&self, link: u32) -> NvLink {
        self.nvlink(link)
    }

    /// Registers events of the GPU, as [`EventSet::register`], and returns the set.
    ///
    /// # Errors
    ///
    /// Those of `register`. A clone of the set remains usable.
    #[inline]
    pub fn register_events(&self, events: EventTypes, set: EventSet) -> Result<EventSet> {
        set.register(self, events)?;
        Ok(set)
    }

    /// Number of FBC sessions, the length of [`Device::fbc_sessions`].
    ///
    /// # Errors
    ///
    /// Those of `fbc_sessions`.
    #[inline]
    pub fn fbc_session_count(&self) -> Result<u32> {
        self.fbc_sessions().map(count)
    }

    /// Number of compute processes, the length of [`Device::running_compute_processes`].
    ///
    /// # Errors
    ///
    /// Those of `running_compute_processes`.
    #[inline]
    pub fn running_compute_processes_count(&self) -> Result<u32> {
        self.running_compute_processes().map(count)
    }

    /// Number of compute processes, the length of [`Device::running_compute_processes`].
    ///
    /// # Errors
    ///
    /// Those of `running_compute_processes`.
    #[inline]
    pub fn running_compute_processes_count_v2(&self) -> Result<u32> {
        self.running_compute_processes().map(count)
    }

    /// Number of graphics processes, the length of [`Device::running_graphics_processes`].
    ///
    /// # Errors
    ///
    /// Those of `running_graphics_processes`.
    #[inline]
    pub fn running_graphics_processes_count(&self) -> Result<u32> {
        self.running_graphics_processes().map(count)
    }

    /// Number of graphics processes, the length of [`Device::running_graphics_processes`].
    ///
    /// # Errors
    ///
    /// Those of `running_graphics_processes`.
    #[inline]
    pub fn running_graphics_processes_count_v2(&self) -> Result<u32> {
        self.running_graphics_processes().map(count)
    }

    /// Enables or disables the drain state of a GPU, as [`Nvml::set_drain_enabled`]: of this GPU, or of the GPU at the
    /// given address.
    ///
    /// # Errors
    ///
    /// Those of `set_drain_enabled` and [`Device::pci_info`].
    #[inline]
    pub fn set_drain(&self, enabled: bool, pci_info: impl Into<Option<PciInfo>>) -> Result<()> {
        let address = self.address_or_own(pci_info.into())?;
        self.nvml().set_drain_enabled(address, enabled)
    }

    /// Whether the drain state of a GPU is enabled, as [`Nvml::is_drain_enabled`]: of this GPU, or of the GPU at the
    /// given address.
    ///
    /// # Errors
    ///
    /// Those of [`Nvml::is_drain_enabled`] and [`Device::pci_info`].
    #[inline]
    pub fn is_drain_enabled(&self, pci_info: impl Into<Option<PciInfo>>) -> Result<bool> {
        let address = self.address_or_own(pci_info.into())?;
        self.nvml().is_drain_enabled(address)
    }
}

/// # Confidential computing in nvml-wrapper 0.13
///
/// The state of the system, although these are methods of a device.
#[cfg_attr(docsrs, doc(cfg(feature = "compat")))]
impl Device {
    /// Whether confidential computing is enabled in a production environment and the GPUs accept work.
    ///
    /// # Errors
    ///
    /// Those of [`Nvml::conf_compute_state`] and [`Nvml::are_conf_compute_gpus_ready`].
    #[inline]
    pub fn check_confidential_compute_status(&self) -> Result<bool> {
        let state = self.nvml().conf_compute_state()?;
        let is_production = state.environment == ConfComputeEnvironment::Production;
        let is_ready = self.nvml().are_conf_compute_gpus_ready()?;
        Ok(state.feature == ConfComputeFeature::Enabled && is_production && is_ready)
    }

    /// Whether the GPUs accept work, as [`Nvml::are_conf_compute_gpus_ready`].
    ///
    /// # Errors
    ///
    /// Those of `are_conf_compute_gpus_ready`.
    #[inline]
    pub fn get_confidential_compute_state(&self) -> Result<bool> {
        self.nvml().are_conf_compute_gpus_ready()
    }

    /// Sets whether the GPUs accept work, as [`Nvml::set_conf_compute_gpus_ready`].
    ///
    /// # Errors
    ///
    /// Those of `set_conf_compute_gpus_ready`.
    #[inline]
    pub fn set_confidential_compute_state(&self, is_accepting_work: bool) -> Result<()> {
        self.nvml().set_conf_compute_gpus_ready(is_accepting_work)
    }

    /// Whether confidential computing is enabled, by [`Nvml::conf_compute_settings`].
    ///
    /// # Errors
    ///
    /// Those of `conf_compute_settings`.
    #[inline]
    pub fn is_cc_enabled(&self) -> Result<bool> {
        Ok(self.nvml().conf_compute_settings()?.feature == ConfComputeFeature::Enabled)
    }

    /// Whether protected PCIe of several GPUs is enabled, by [`Nvml::conf_compute_settings`].
    ///
    /// # Errors
    ///
    /// Those of `conf_compute_settings`.
    #[inline]
    pub fn is_multi_gpu_protected_pcie_enabled(&self) -> Result<bool> {
        Ok(self.nvml().conf_compute_settings()?.multi_gpu_mode == ConfComputeMultiGpuMode::ProtectedPcie)
    }

    /// Whether the mode for development tools is enabled, by [`Nvml::conf_compute_settings`].
    ///
    /// # Errors
    ///
    /// Those of `conf_compute_settings`.
    #[inline]
    pub fn is_cc_dev_mode_enabled(&self) -> Result<bool> {
        Ok(self.nvml().conf_compute_settings()?.is_dev_tools_mode_enabled)
    }

    /// Capabilities of CPU and GPUs, as [`Nvml::conf_compute_capabilities`].
    ///
    /// # Errors
    ///
    /// Those of `conf_compute_capabilities`.
    #[inline]
    pub fn get_confidential_compute_capabilities(&self) -> Result<ConfidentialComputeCapabilities> {
        self.nvml().conf_compute_capabilities()
    }

    /// Attestation report of the GPU, as [`Device::conf_compute_gpu_attestation_report`].
    ///
    /// # Errors
    ///
    /// Those of `conf_compute_gpu_attestation_report`.
    #[inline]
    pub fn confidential_compute_gpu_attestation_report(
        &self,
        nonce: [u8; 32],
    ) -> Result<ConfidentialComputeGpuAttestationReport> {
        self.conf_compute_gpu_attestation_report(&nonce)
    }
}

/// # Methods of nvml-wrapper 0.13
#[cfg_attr(docsrs, doc(cfg(feature = "compat")))]
impl Unit {
    /// Number of GPUs, the length of [`Unit::devices`].
    ///
    /// # Errors
    ///
    /// Those of `devices`.
    #[inline]
    pub fn device_count(&self) -> Result<u32> {
        self.devices().map(count)
    }
}

/// # Methods of nvml-wrapper 0.13
#[cfg_attr(docsrs, doc(cfg(feature = "compat")))]
impl EventSet {
    /// Drops the set. The last clone frees it.
    ///
    /// # Errors
    ///
    /// None.
    #[inline]
    pub fn release_events(self) -> Result<()> {
        Ok(())
    }
}

/// # Methods of nvml-wrapper 0.13
#[cfg_attr(docsrs, doc(cfg(feature = "compat")))]
impl GpmSample {
    /// Drops and frees the sample.
    ///
    /// # Errors
    ///
    /// None.
    #[inline]
    pub fn free(self) -> Result<()> {
        Ok(())
    }
}

impl Device {
    #[inline]
    fn address_or_own(&self, pci_info: Option<PciInfo>) -> Result<PciAddress> {
        pci_info.map_or_else(|| self.pci_address(), |info| Ok(info.address()))
    }
}

/// Length of a list. Lists of NVML have at most 32 bits of entries.
fn count<T>(list: Vec<T>) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}
