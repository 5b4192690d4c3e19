//! Types with a handle of NVML and its session. All other modules call functions on them.

use std::fmt;

use nvml_sys::{
    Function, nvmlComputeInstance_t, nvmlDevice_t, nvmlGpuInstance_t, nvmlUnit_t, nvmlVgpuInstance_t, nvmlVgpuTypeId_t,
};

use crate::error::Result;
use crate::ffi::{Handle, Target};
use crate::nvml::Nvml;

/// GPU, or MIG device of a GPU.
///
/// A `Device` holds its [session](crate::Nvml): it has no lifetime parameter, cloning it is cheap, and it can be sent
/// to and used from other threads. Two devices are equal if they have the same handle and the same session.
///
/// `Debug` prints the index of a GPU that was opened by its index in this session, by
/// [`device_by_index`](crate::Nvml::device_by_index) or [`devices`](crate::Nvml::devices), and the handle. NVML is not
/// called, because a call can block while the driver hangs.
///
/// After a GPU is lost, the methods of its `Device` that access the GPU return an error for which
/// [`NvmlError::is_gpu_lost`](crate::NvmlError::is_gpu_lost) is true.
///
/// An index of the most used methods, by the headings below:
///
/// | topic | methods |
/// | --- | --- |
/// | Identity | [`name`](Self::name), [`uuid`](Self::uuid), [`serial`](Self::serial), [`index`](Self::index) |
/// | | [`architecture`](Self::architecture), [`cuda_compute_capability`](Self::cuda_compute_capability) |
/// | PCI address | [`pci_info`](Self::pci_info), [`pci_address`](Self::pci_address) |
/// | Device files | [`sysfs_path`](Self::sysfs_path) |
/// | PCIe link | [`current_pcie_link_gen`](Self::current_pcie_link_gen), [`pcie_throughput`](Self::pcie_throughput) |
/// | Memory | [`memory_info`](Self::memory_info), [`bar1_memory_info`](Self::bar1_memory_info) |
/// | Utilization | [`utilization_rates`](Self::utilization_rates), [`encoder_utilization`](Self::encoder_utilization) |
/// | Processes | [`running_compute_processes`](Self::running_compute_processes) |
/// | | [`running_graphics_processes`](Self::running_graphics_processes) |
/// | | [`mps_running_compute_processes`](Self::mps_running_compute_processes) |
/// | Process utilization | [`processes_utilization_info`](Self::processes_utilization_info) |
/// | Accounting | [`accounting_stats_for`](Self::accounting_stats_for) |
/// | Temperature | [`temperature`](Self::temperature), [`temperature_threshold`](Self::temperature_threshold) |
/// | Fans | [`fan_speed`](Self::fan_speed), [`set_fan_speed`](Self::set_fan_speed), [`num_fans`](Self::num_fans) |
/// | Power | [`power_usage`](Self::power_usage), [`total_energy_consumption`](Self::total_energy_consumption) |
/// | | [`enforced_power_limit`](Self::enforced_power_limit), [`power_management_limit`](Self::power_management_limit) |
/// | | [`power_management_limit_constraints`](Self::power_management_limit_constraints) |
/// | | [`set_power_management_limit`](Self::set_power_management_limit) |
/// | Clocks | [`clock_info`](Self::clock_info), [`max_clock_info`](Self::max_clock_info) |
/// | | [`nearest_supported_graphics_clock`](Self::nearest_supported_graphics_clock) |
/// | Locked clocks | [`set_gpu_locked_clocks`](Self::set_gpu_locked_clocks) |
/// | Clock offsets | [`set_clock_offset`](Self::set_clock_offset) |
/// | Temporary settings | [`set_temporarily`](Self::set_temporarily) |
/// | Event reasons | [`current_clocks_event_reasons`](Self::current_clocks_event_reasons) |
/// | Performance states | [`performance_state`](Self::performance_state) |
/// | Performance modes | [`performance_modes`](Self::performance_modes) |
/// | Modes | [`is_persistence_mode_enabled`](Self::is_persistence_mode_enabled) |
/// | | [`set_persistence_mode_enabled`](Self::set_persistence_mode_enabled), [`compute_mode`](Self::compute_mode) |
/// | | [`set_compute_mode`](Self::set_compute_mode) |
/// | ECC | [`ecc_mode`](Self::ecc_mode), [`total_ecc_errors`](Self::total_ecc_errors) |
/// | Memory repair | [`remapped_rows`](Self::remapped_rows), [`retired_pages`](Self::retired_pages) |
/// | | [`repair_status`](Self::repair_status) |
/// | InfoROM | [`inforom_version`](Self::inforom_version), [`validate_inforom`](Self::validate_inforom) |
/// | NVLink | [`nvlinks`](Self::nvlinks) |
/// | NVLink throughput | [`nvlink_throughput`](Self::nvlink_throughput) |
/// | NVLink fabric | [`gpu_fabric_info`](Self::gpu_fabric_info) |
/// | Topology | [`cpu_affinity`](Self::cpu_affinity), [`numa_node_id`](Self::numa_node_id) |
/// | | [`topology_common_ancestor`](Self::topology_common_ancestor), [`p2p_status`](Self::p2p_status) |
/// | Field values | [`field_values`](Self::field_values), [`read_fields`](Self::read_fields) |
/// | Samples | [`samples`](Self::samples) |
/// | GPM | [`is_gpm_supported`](Self::is_gpm_supported), [`gpm_sample`](Self::gpm_sample) |
/// | Events | [`supported_event_types`](Self::supported_event_types), [`EventSet`](crate::EventSet) |
/// | Video encoding and frame capture | [`encoder_sessions`](Self::encoder_sessions) |
/// | | [`fbc_sessions`](Self::fbc_sessions) |
/// | MIG mode | [`mig_mode`](Self::mig_mode), [`set_mig_mode`](Self::set_mig_mode) |
/// | MIG devices | [`mig_devices`](Self::mig_devices) |
/// | MIG layout | [`mig_layout`](Self::mig_layout), [`apply_mig_layout`](Self::apply_mig_layout) |
/// | GPU instances | [`all_gpu_instances`](Self::all_gpu_instances) |
/// | | [`create_gpu_instance`](Self::create_gpu_instance) |
/// | vGPU host | [`virtualization_mode`](Self::virtualization_mode) |
/// | vGPU instances | [`active_vgpus`](Self::active_vgpus) |
/// | vGPU types | [`vgpu_supported_types`](Self::vgpu_supported_types) |
/// | Confidential computing | [`conf_compute_mem_size_info`](Self::conf_compute_mem_size_info) |
/// | | [`conf_compute_gpu_attestation_report`](Self::conf_compute_gpu_attestation_report) |
/// | Workload power profiles | [`workload_power_profile_profiles_info`](Self::workload_power_profile_profiles_info) |
/// | | [`workload_power_profile_current_profiles`](Self::workload_power_profile_current_profiles) |
/// | Power smoothing | [`set_power_smoothing_enabled`](Self::set_power_smoothing_enabled) |
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Device {
    pub(crate) handle: Handle<nvmlDevice_t>,
}

impl fmt::Debug for Device {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut device = f.debug_struct("Device");
        if let Some(index) = self.nvml().remembered_index(self.handle()) {
            device.field("index", &index);
        }
        device.field("handle", &self.handle().handle).finish()
    }
}

/// Handle of an S-class unit. Like a [`Device`], a unit keeps its session open.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Unit {
    pub(crate) handle: Handle<nvmlUnit_t>,
}

/// GPU instance: a part of a GPU with its own streaming multiprocessors, engines and memory.
///
/// The handle keeps its session open. Dropping the handle does not destroy the instance;
/// [`destroy`](GpuInstance::destroy) does. A GPU reset and the destruction of the instance make all handles of it
/// invalid.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct GpuInstance {
    pub(crate) handle: Handle<nvmlGpuInstance_t>,
}

/// Compute instance: a part of a GPU instance with its own streaming multiprocessors, on which processes run.
///
/// The handle keeps its session open. Dropping the handle does not destroy the instance;
/// [`destroy`](ComputeInstance::destroy) does. A GPU reset and the destruction of the instance make all handles of it
/// invalid.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ComputeInstance {
    pub(crate) handle: Handle<nvmlComputeInstance_t>,
}

/// vGPU type, such as `GRID T4-1Q`. The handle keeps its session open.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct VgpuType {
    pub(crate) handle: Handle<nvmlVgpuTypeId_t>,
}

/// vGPU instance: a running vGPU of a virtual machine (VM). The handle keeps its session open; its calls fail with
/// `NotFound` after the vGPU is shut down.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct VgpuInstance {
    pub(crate) handle: Handle<nvmlVgpuInstance_t>,
}

/// Methods of types whose field `handle` is a [`Handle`] of this raw type.
macro_rules! handles {
    ($($name:ident $raw:ident)*) => {$(
        /// # Handle and session
        impl $name {
            /// Raw handle, for calls through [`Nvml::functions`](crate::Nvml::functions). It is valid as long as the
            /// session.
            #[must_use]
            #[inline]
            pub fn handle(&self) -> $raw {
                self.handle.raw()
            }

            /// Session of the handle.
            #[must_use]
            #[inline]
            pub fn nvml(&self) -> &$crate::nvml::Nvml {
                self.handle.nvml()
            }
        }
    )*};
}

pub(crate) use handles;

handles! {
    Device nvmlDevice_t
    Unit nvmlUnit_t
    GpuInstance nvmlGpuInstance_t
    ComputeInstance nvmlComputeInstance_t
    VgpuType nvmlVgpuTypeId_t
    VgpuInstance nvmlVgpuInstance_t
}

impl Device {
    /// Value from a handle that a function of the session wrote.
    #[inline]
    pub(crate) fn from_raw(nvml: &Nvml, function: impl Into<Function>, raw: nvmlDevice_t) -> Result<Device> {
        Ok(Device { handle: nvml.own(function, raw)? })
    }
}

impl GpuInstance {
    /// Value from a handle that a function of the session wrote.
    #[inline]
    pub(crate) fn from_raw(nvml: &Nvml, function: impl Into<Function>, raw: nvmlGpuInstance_t) -> Result<GpuInstance> {
        Ok(GpuInstance { handle: nvml.own(function, raw)? })
    }
}

impl ComputeInstance {
    /// Value from a handle that a function of the session wrote.
    #[inline]
    pub(crate) fn from_raw(
        nvml: &Nvml,
        function: impl Into<Function>,
        raw: nvmlComputeInstance_t,
    ) -> Result<ComputeInstance> {
        Ok(ComputeInstance { handle: nvml.own(function, raw)? })
    }
}
