//! Devices: GPUs and MIG devices, and one module for each group of their functions.
//!
//! [`Nvml::devices`](crate::Nvml::devices), [`Nvml::device_by_index`](crate::Nvml::device_by_index),
//! [`Nvml::device_by_uuid`](crate::Nvml::device_by_uuid) and
//! [`Nvml::device_by_pci_bus_id`](crate::Nvml::device_by_pci_bus_id) return a [`Device`], whose documentation has an
//! index of its methods. The modules contain the types of these methods.
//!
//! | module | contents |
//! | --- | --- |
//! | [`accounting`] | accounting statistics of processes |
//! | [`clock_control`] | locked clocks, clock offsets, applications clocks |
//! | [`clocks`] | current, maximum and supported clocks |
//! | [`confidential`] | confidential computing: protected memory, certificates, attestation |
//! | [`drain`] | drain state, removal and discovery of GPUs |
//! | [`ecc`] | ECC mode and ECC error counters |
//! | [`event_reasons`] | clocks event reasons (throttle reasons) |
//! | [`fabric`] | GPU fabric: state and health |
//! | [`fans`] | fan speed, fan control policy, coolers |
//! | [`fields`] | field values: many values by one call |
//! | [`host`] | platform, hostname, uptime, capabilities |
//! | [`identity`] | name, UUID, serial number, architecture, CUDA compute capability |
//! | [`inforom`] | InfoROM versions, validation and black box (BBX) |
//! | [`link`] | PCIe link, interrupt number, bridge chips |
//! | [`media`] | video encoder sessions and frame buffer capture sessions |
//! | [`memory`] | device memory, BAR1 memory, memory limits, DRAM encryption |
//! | [`modes`] | persistence mode, compute mode, GPU operation mode, driver model, API restrictions |
//! | [`nvlink`] | NVLink: state, remote devices, counters, bandwidth modes, encryption |
//! | [`pci`] | PCI address, PCI IDs and PCI class |
//! | [`perf_metrics`] | samples of performance and power controllers |
//! | [`performance`] | performance states (P-states) and policies |
//! | [`performance_modes`] | performance modes and current clocks, from NVML's strings |
//! | [`power`] | power draw, power limits, energy, PowerMizer mode |
//! | [`power_profiles`] | workload power profiles |
//! | [`power_smoothing`] | power smoothing profiles |
//! | [`prm`] | PRM registers and counters of NVLink ports |
//! | [`process_activity`] | utilization by process, processes with protected memory |
//! | [`processes`] | running compute, graphics and MPS processes |
//! | [`repair`] | retired pages, remapped rows, pending repairs |
//! | [`samples`] | recorded samples of power, utilization and clocks |
//! | [`sysfs`] | Linux sysfs: device files, NUMA node, runtime power status |
//! | [`thermal`] | temperatures and temperature thresholds |
//! | [`topology`] | CPU and memory affinity, NUMA node, topology levels, peer-to-peer status |
//! | [`utilization`] | GPU, memory and engine utilization |
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = unsafe { nvml_wrapper::Nvml::builder().resolver(sim.resolver()).init() }?;
//! for device in nvml.devices()? {
//!     // A GPU that cannot be opened is an error of its own.
//!     match device {
//!         Ok(device) => println!("{}: {}", device.pci_address()?, device.name()?),
//!         Err(error) => println!("{error}"),
//!     }
//! }
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

mod accounting;
mod clock_control;
mod clocks;
mod confidential;
mod drain;
mod ecc;
mod event_reasons;
mod fabric;
mod fans;
mod fields;
mod host;
mod identity;
mod inforom;
mod link;
mod media;
mod memory;
mod modes;
mod nvlink;
mod pci;
mod perf_metrics;
mod performance;
mod performance_modes;
mod power;
mod power_profiles;
mod power_smoothing;
mod prm;
mod process_activity;
mod processes;
mod repair;
mod samples;
mod sysfs;
mod thermal;
mod topology;
mod utilization;

use nvml_sys::{Function, NVML_UUID_TYPE_BINARY, Versioned, nvmlDevice_t, nvmlUUID_v1_t, nvmlUUIDValue_t};

use crate::error::{ErrorCode, Result};
use crate::ffi::call::{Handle, target};
use crate::ffi::versioned::or_older;
use crate::ffi::{Target, string};
use crate::nvml::Nvml;

pub use accounting::*;
pub use clock_control::*;
pub use clocks::*;
pub use confidential::*;
pub use drain::*;
pub use ecc::*;
pub use event_reasons::*;
pub use fabric::*;
pub use fans::*;
pub use fields::*;
pub use host::*;
pub use identity::*;
pub use inforom::*;
pub use link::*;
pub use media::*;
pub use memory::*;
pub use modes::*;
pub use nvlink::*;
pub use pci::*;
pub use perf_metrics::*;
pub use performance::*;
pub use performance_modes::*;
pub use power::*;
pub use power_profiles::*;
pub use power_smoothing::*;
pub use prm::*;
pub use process_activity::*;
pub use processes::*;
pub use repair::*;
pub use samples::*;
pub use sysfs::*;
pub use thermal::*;
pub use topology::*;
pub use utilization::*;

/// A GPU, or a MIG device of a GPU.
///
/// A `Device` holds its [session](crate::Nvml): it has no lifetime parameter, cloning it is cheap, and it can be sent
/// to and used from other threads. Two devices are equal if they have the same handle and the same session.
///
/// | chapter | methods |
/// | --- | --- |
/// | Identity | [`name`](Self::name), [`uuid`](Self::uuid), [`serial`](Self::serial), [`index`](Self::index) |
/// | | [`architecture`](Self::architecture), [`cuda_compute_capability`](Self::cuda_compute_capability) |
/// | PCI | [`pci_info`](Self::pci_info), [`pci_address`](Self::pci_address), [`sysfs_path`](Self::sysfs_path) |
/// | PCIe link | [`current_pcie_link_gen`](Self::current_pcie_link_gen), [`pcie_throughput`](Self::pcie_throughput) |
/// | Memory | [`memory_info`](Self::memory_info), [`bar1_memory_info`](Self::bar1_memory_info) |
/// | Utilization | [`utilization_rates`](Self::utilization_rates), [`encoder_utilization`](Self::encoder_utilization) |
/// | Processes | [`running_compute_processes`](Self::running_compute_processes) |
/// | | [`running_graphics_processes`](Self::running_graphics_processes) |
/// | | [`processes_utilization_info`](Self::processes_utilization_info) |
/// | | [`accounting_stats_for`](Self::accounting_stats_for) |
/// | Temperature | [`temperature`](Self::temperature), [`temperature_threshold`](Self::temperature_threshold) |
/// | Fans | [`fan_speed`](Self::fan_speed), [`set_fan_speed`](Self::set_fan_speed), [`num_fans`](Self::num_fans) |
/// | Power | [`power_usage`](Self::power_usage), [`total_energy_consumption`](Self::total_energy_consumption) |
/// | | [`enforced_power_limit`](Self::enforced_power_limit) |
/// | | [`set_power_management_limit`](Self::set_power_management_limit) |
/// | Clocks | [`clock_info`](Self::clock_info), [`max_clock_info`](Self::max_clock_info) |
/// | | [`set_gpu_locked_clocks`](Self::set_gpu_locked_clocks), [`set_clock_offset`](Self::set_clock_offset) |
/// | | [`current_clocks_event_reasons`](Self::current_clocks_event_reasons) |
/// | Performance | [`performance_state`](Self::performance_state), [`performance_modes`](Self::performance_modes) |
/// | Modes | [`is_in_persistent_mode`](Self::is_in_persistent_mode), [`set_persistent`](Self::set_persistent) |
/// | | [`compute_mode`](Self::compute_mode), [`set_compute_mode`](Self::set_compute_mode) |
/// | ECC | [`ecc_mode`](Self::ecc_mode), [`total_ecc_errors`](Self::total_ecc_errors) |
/// | Memory repair | [`remapped_rows`](Self::remapped_rows), [`retired_pages`](Self::retired_pages) |
/// | | [`repair_status`](Self::repair_status) |
/// | InfoROM | [`inforom_version`](Self::inforom_version), [`validate_inforom`](Self::validate_inforom) |
/// | NVLink | [`nvlinks`](Self::nvlinks), [`nvlink_throughput`](Self::nvlink_throughput) |
/// | Fabric | [`gpu_fabric_info`](Self::gpu_fabric_info) |
/// | Topology | [`cpu_affinity`](Self::cpu_affinity), [`numa_node_id`](Self::numa_node_id) |
/// | | [`topology_common_ancestor`](Self::topology_common_ancestor), [`p2p_status`](Self::p2p_status) |
/// | Many values | [`field_values`](Self::field_values), [`read_fields`](Self::read_fields) |
/// | | [`samples`](Self::samples) |
/// | GPM | [`gpm_support`](Self::gpm_support), [`gpm_sample`](Self::gpm_sample) |
/// | Events | [`supported_event_types`](Self::supported_event_types), [`EventSet`](crate::EventSet) |
/// | Encoder, FBC | [`encoder_sessions`](Self::encoder_sessions), [`fbc_sessions`](Self::fbc_sessions) |
/// | MIG | [`mig_mode`](Self::mig_mode), [`set_mig_mode`](Self::set_mig_mode), [`mig_devices`](Self::mig_devices) |
/// | | [`all_gpu_instances`](Self::all_gpu_instances), [`create_gpu_instance`](Self::create_gpu_instance) |
/// | vGPU | [`virtualization_mode`](Self::virtualization_mode), [`active_vgpus`](Self::active_vgpus) |
/// | | [`vgpu_supported_types`](Self::vgpu_supported_types) |
/// | Confidential computing | [`conf_compute_mem_size_info`](Self::conf_compute_mem_size_info) |
/// | | [`conf_compute_gpu_attestation_report`](Self::conf_compute_gpu_attestation_report) |
/// | Power shaping | [`workload_power_profile_current_profiles`](Self::workload_power_profile_current_profiles) |
/// | | [`power_smoothing_set_state`](Self::power_smoothing_set_state) |
#[derive(Clone)]
pub struct Device {
    nvml: Nvml,
    handle: nvmlDevice_t,
}

impl Device {
    /// The device of a handle that `function` returned.
    pub(crate) fn of_handle(nvml: &Nvml, function: Function, handle: nvmlDevice_t) -> Result<Device> {
        Ok(Device { nvml: nvml.clone(), handle: handle.not_null(function)? })
    }
}

target!(Device, nvmlDevice_t);

/// # Devices
impl Nvml {
    /// Number of GPUs, including GPUs that the caller does not have the permission to use.
    ///
    /// MIG devices are not counted: see [`Device::mig_devices`].
    ///
    /// The first version of the C function does not count GPUs without permission. This version and the first version
    /// of the function behind [`device_by_index`](Nvml::device_by_index) have their own indices, so they are only used
    /// together, and only if the library lacks one of the second versions.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetCount_v2")]
    #[doc(alias = "nvmlDeviceGetCount")]
    pub fn device_count(&self) -> Result<u32> {
        if self.counts_the_old_way() {
            return self.read(Function::nvmlDeviceGetCount, |nvml, (), out| {
                // SAFETY: `out` is valid for one write.
                unsafe { nvml.nvmlDeviceGetCount(out) }
            });
        }
        self.read(Function::nvmlDeviceGetCount_v2, |nvml, (), out| {
            // SAFETY: `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetCount_v2(out) }
        })
    }

    /// The GPU with this index, `0..device_count` ([`device_count`](Nvml::device_count)). MIG devices have no such
    /// index.
    ///
    /// The order of GPUs can change with a reboot and can differ from CUDA's: use a UUID or PCI bus ID to identify a
    /// GPU. The call initializes the GPU.
    ///
    /// # Errors
    ///
    /// `InvalidArgument` if the index is out of range. `NoPermission` if the caller does not have the permission to use
    /// this GPU. `InsufficientPower` if external power cables are not attached properly. `IrqIssue` if the kernel
    /// detected a problem with the GPU's interrupts. `GpuIsLost` if the GPU has fallen off the bus.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetHandleByIndex_v2")]
    #[doc(alias = "nvmlDeviceGetHandleByIndex")]
    pub fn device_by_index(&self, index: u32) -> Result<Device> {
        if self.counts_the_old_way() {
            let function = Function::nvmlDeviceGetHandleByIndex;
            let handle = self.read(function, |nvml, (), out| {
                // SAFETY: `out` is valid for one write.
                unsafe { nvml.nvmlDeviceGetHandleByIndex(index, out) }
            })?;
            return Device::of_handle(self, function, handle);
        }
        let function = Function::nvmlDeviceGetHandleByIndex_v2;
        let handle = self.read(function, |nvml, (), out| {
            // SAFETY: `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetHandleByIndex_v2(index, out) }
        })?;
        Device::of_handle(self, function, handle)
    }

    /// The GPU or MIG device with this UUID, `GPU-...` or `MIG-...`, as returned by [`Device::uuid`].
    ///
    /// # Errors
    ///
    /// `NotFound` if no device has this UUID. `InvalidArgument` if the string is not a UUID.
    /// [`NvmlError::InteriorNul`](crate::NvmlError::InteriorNul) if the string contains a NUL byte.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetHandleByUUID")]
    pub fn device_by_uuid(&self, uuid: impl AsRef<str>) -> Result<Device> {
        self.device_by_text(Function::nvmlDeviceGetHandleByUUID, uuid.as_ref(), |nvml, text, out| {
            // SAFETY: `text` is a C string, `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetHandleByUUID(text, out) }
        })
    }

    /// The GPU or MIG device with this binary UUID: the hexadecimal digits of [`Device::uuid`] as 16 bytes, in their
    /// order.
    ///
    /// # Errors
    ///
    /// `NotFound` if no device has this UUID.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older), by formatting the UUID as the UUID of a GPU and then of a MIG device; by the
    /// bytes themselves since NVML 12.9 (driver 575.51.02).
    #[doc(alias = "nvmlDeviceGetHandleByUUIDV")]
    #[doc(alias = "nvmlDeviceGetHandleByUUID")]
    pub fn device_by_uuid_bytes(&self, uuid: [u8; 16]) -> Result<Device> {
        let function = Function::nvmlDeviceGetHandleByUUIDV;
        let question = nvmlUUID_v1_t {
            type_: NVML_UUID_TYPE_BINARY,
            value: nvmlUUIDValue_t { bytes: uuid },
            ..Versioned::stamped()
        };
        let newest = self.newer().read(function, |nvml, (), out| {
            // SAFETY: `question` is stamped with the version of its type; `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetHandleByUUIDV(&raw const question, out) }
        });
        let newest = newest.and_then(|handle| Device::of_handle(self, function, handle));
        or_older(newest, || match self.device_by_uuid(uuid_text("GPU", uuid)) {
            Err(error) if error.code() == Some(ErrorCode::NotFound) => self.device_by_uuid(uuid_text("MIG", uuid)),
            answer => answer,
        })
    }

    /// The GPU with this PCI bus ID, for example `0000:3b:00.0`.
    ///
    /// The domain can have any length or be omitted, and the function can be omitted.
    ///
    /// # Errors
    ///
    /// `NotFound` if there is no GPU at this address. `InvalidArgument` if the string is not a PCI bus ID.
    /// `NoPermission` if the caller does not have the permission to use this GPU.
    /// [`NvmlError::InteriorNul`](crate::NvmlError::InteriorNul) if the string contains a NUL byte.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetHandleByPciBusId_v2")]
    #[doc(alias = "nvmlDeviceGetHandleByPciBusId")]
    pub fn device_by_pci_bus_id(&self, pci_bus_id: impl AsRef<str>) -> Result<Device> {
        let function = Function::nvmlDeviceGetHandleByPciBusId_v2;
        let v1 = Function::nvmlDeviceGetHandleByPciBusId;
        if self.supports(v1) && !self.supports(function) {
            return self.device_by_text(v1, pci_bus_id.as_ref(), |nvml, text, out| {
                // SAFETY: `text` is a C string, `out` is valid for one write.
                unsafe { nvml.nvmlDeviceGetHandleByPciBusId(text, out) }
            });
        }
        self.device_by_text(function, pci_bus_id.as_ref(), |nvml, text, out| {
            // SAFETY: `text` is a C string, `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetHandleByPciBusId_v2(text, out) }
        })
    }

    /// The GPU on the board with this serial number, as returned by [`Device::serial`].
    ///
    /// # Errors
    ///
    /// `NotFound` if no board has this serial number. `InvalidArgument` if several GPUs have it, as on boards with two
    /// GPUs. [`NvmlError::InteriorNul`](crate::NvmlError::InteriorNul) if the string contains a NUL byte.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). Fermi and newer. Deprecated since NVML 13.0.
    #[deprecated(note = "boards with several GPUs have one serial number: NVIDIA asks to use the UUID")]
    #[doc(alias = "nvmlDeviceGetHandleBySerial")]
    pub fn device_by_serial(&self, board_serial: impl AsRef<str>) -> Result<Device> {
        let function = Function::nvmlDeviceGetHandleBySerial;
        self.device_by_text(function, board_serial.as_ref(), |nvml, text, out| {
            // SAFETY: `text` is a C string, `out` is valid for one write.
            unsafe { nvml.nvmlDeviceGetHandleBySerial(text, out) }
        })
    }

    /// Iterator over all GPUs, in ascending order of index.
    ///
    /// A GPU that cannot be opened is an `Err` item; the GPUs after it are returned all the same. MIG devices are not
    /// included: see [`Device::mig_devices`].
    ///
    /// # Errors
    ///
    /// The errors of [`device_count`](Nvml::device_count); for each item, the errors of
    /// [`device_by_index`](Nvml::device_by_index).
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetCount_v2", alias = "nvmlDeviceGetCount")]
    #[doc(alias = "nvmlDeviceGetHandleByIndex_v2", alias = "nvmlDeviceGetHandleByIndex")]
    pub fn devices(&self) -> Result<Devices> {
        let count = self.device_count()?;
        Ok(Devices { nvml: self.clone(), indices: 0..count })
    }

    /// Whether to use the first versions of the functions for counting GPUs: the library lacks one of the second
    /// versions.
    fn counts_the_old_way(&self) -> bool {
        let all = |functions: [Function; 2]| functions.into_iter().all(|function| self.supports(function));
        !all([Function::nvmlDeviceGetCount_v2, Function::nvmlDeviceGetHandleByIndex_v2])
            && all([Function::nvmlDeviceGetCount, Function::nvmlDeviceGetHandleByIndex])
    }

    fn device_by_text(
        &self,
        function: Function,
        text: &str,
        call: impl FnOnce(&nvml_sys::Functions, *const core::ffi::c_char, *mut nvmlDevice_t) -> u32,
    ) -> Result<Device> {
        let handle =
            string::with_c_str(function, text, |text| self.read(function, |nvml, (), out| call(nvml, text, out)))??;
        Device::of_handle(self, function, handle)
    }
}

/// Iterator over all GPUs of a session: see [`Nvml::devices`].
#[derive(Debug, Clone)]
pub struct Devices {
    nvml: Nvml,
    indices: std::ops::Range<u32>,
}

impl Iterator for Devices {
    type Item = Result<Device>;

    fn next(&mut self) -> Option<Self::Item> {
        self.indices.next().map(|index| self.nvml.device_by_index(index))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.indices.size_hint()
    }
}

impl ExactSizeIterator for Devices {}
impl std::iter::FusedIterator for Devices {}
