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
//! | [`clock`] | current, maximum and supported clocks |
//! | [`clock_control`] | locked clocks, clock offsets, applications clocks |
//! | [`clocks_event_reasons`] | clocks event reasons (throttle reasons) |
//! | [`confidential`] | confidential computing: protected memory, certificates, attestation |
//! | [`drain`] | drain state, removal and discovery of GPUs |
//! | [`ecc`] | ECC mode and ECC error counters |
//! | [`fabric`] | GPU fabric: state and health |
//! | [`fan`] | fan speed, fan control policy, coolers |
//! | [`field`] | field values: many values by one call |
//! | [`identity`] | name, UUID, serial number, architecture, CUDA compute capability |
//! | [`inforom`] | InfoROM versions, validation and black box (BBX) |
//! | [`media`] | video encoder sessions and frame buffer capture sessions |
//! | [`memory`] | device memory, BAR1 memory, memory limits, DRAM encryption |
//! | [`memory_repair`] | retired pages, remapped rows, pending repairs |
//! | [`mode`] | persistence mode, compute mode, GPU operation mode, driver model, API restrictions |
//! | [`nvlink`] | NVLink: state, remote devices, counters, bandwidth modes, encryption |
//! | [`pci`] | PCI address, PCI IDs and PCI class |
//! | [`pcie`] | PCIe link, interrupt number, bridge chips |
//! | [`perf_metrics`] | samples of performance and power controllers |
//! | [`performance`] | performance states (P-states) and policies |
//! | [`performance_mode`] | performance modes and current clocks, from NVML's strings |
//! | [`platform`] | platform, hostname, uptime, capabilities |
//! | [`power`] | power draw, power limits, energy, PowerMizer mode |
//! | [`power_profile`] | workload power profiles |
//! | [`power_smoothing`] | power smoothing profiles |
//! | [`prm`] | PRM registers and counters of NVLink ports |
//! | [`process`] | running compute, graphics and MPS processes |
//! | [`process_utilization`] | utilization by process, processes with protected memory |
//! | [`procfs`] | process IDs in containers |
//! | [`recovery`] | action that recovers the GPU after an error |
//! | [`restore`] | temporary settings: power limit, clocks, fan speed |
//! | [`sample`] | recorded samples of power, utilization and clocks |
//! | [`sysfs`] | Linux sysfs: device files, NUMA node of a PCI device, runtime power status |
//! | [`thermal`] | temperatures and temperature thresholds |
//! | [`topology`] | CPU and memory affinity, NUMA node of the device's memory, topology levels, peer-to-peer status |
//! | [`utilization`] | GPU, memory and engine utilization |
//! | [`uuid`] | UUIDs as values |
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! for device in nvml.devices()? {
//!     // An error of one GPU does not end the loop.
//!     match device.and_then(|device| Ok((device.pci_address()?, device.name()?))) {
//!         Ok((address, name)) => println!("{address}: {name}"),
//!         Err(error) => println!("{error}"),
//!     }
//! }
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

pub mod accounting;
pub mod clock;
pub mod clock_control;
pub mod clocks_event_reasons;
pub mod confidential;
pub mod drain;
pub mod ecc;
pub mod fabric;
pub mod fan;
pub mod field;
pub mod identity;
pub mod inforom;
pub mod media;
pub mod memory;
pub mod memory_repair;
pub mod mode;
pub mod nvlink;
pub mod pci;
pub mod pcie;
pub mod perf_metrics;
pub mod performance;
pub mod performance_mode;
pub mod platform;
pub mod power;
pub mod power_profile;
pub mod power_smoothing;
pub mod prm;
pub mod process;
pub mod process_utilization;
pub mod procfs;
pub mod recovery;
pub mod restore;
pub mod sample;
pub mod sysfs;
pub mod thermal;
pub mod topology;
pub mod utilization;
pub mod uuid;

use nvml_sys::{Item, NVML_UUID_TYPE_BINARY, Versioned, f, nvmlDevice_t, nvmlReturn_t, nvmlUUID_v1_t, nvmlUUIDValue_t};

use crate::device::identity::format_uuid;
use crate::error::{ErrorCode, Result};
use crate::ffi::versioned::or_older;
use crate::ffi::{Target, indices, string};
use crate::handle::Device;
use crate::nvml::Nvml;

/// # Devices
impl Nvml {
    /// Number of GPUs, including GPUs that the caller does not have the permission to use.
    ///
    /// MIG devices are not counted: see [`Device::mig_devices`].
    ///
    /// The first version of the C function numbers only the GPUs that the caller may use. It is therefore called only
    /// together with the first version of the C function of [`device_by_index`](Nvml::device_by_index), if the library
    /// lacks either second version.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older). All products.
    #[doc(alias = "nvmlDeviceGetCount_v2")]
    #[doc(alias = "nvmlDeviceGetCount")]
    #[inline]
    pub fn device_count(&self) -> Result<u32> {
        let function = if self.uses_first_versions() { f::nvmlDeviceGetCount } else { f::nvmlDeviceGetCount_v2 };
        // SAFETY: the function writes one value.
        unsafe { self.read(function, ()) }
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
    #[inline]
    pub fn device_by_index(&self, index: u32) -> Result<Device> {
        let is_first = self.uses_first_versions();
        let function = if is_first { f::nvmlDeviceGetHandleByIndex } else { f::nvmlDeviceGetHandleByIndex_v2 };
        // SAFETY: the function writes one handle.
        let handle = unsafe { self.open(function, (index,)) }?;
        self.remember_gpu(index, handle.raw());
        Ok(Device { handle })
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
    #[inline]
    pub fn device_by_uuid(&self, uuid: impl AsRef<str>) -> Result<Device> {
        self.device_by_string(f::nvmlDeviceGetHandleByUUID, uuid.as_ref())
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
    #[inline]
    pub fn device_by_uuid_bytes(&self, uuid: [u8; 16]) -> Result<Device> {
        let input = nvmlUUID_v1_t {
            type_: NVML_UUID_TYPE_BINARY,
            value: nvmlUUIDValue_t { bytes: uuid },
            ..Versioned::stamped()
        };
        // SAFETY: the function reads the input and writes one handle.
        let newest = unsafe { self.newer().open(f::nvmlDeviceGetHandleByUUIDV, (&raw const input,)) };
        or_older(newest.map(|handle| Device { handle }), || match self.device_by_uuid(format_uuid("GPU", uuid)) {
            Err(error) if error.code() == Some(ErrorCode::NotFound) => self.device_by_uuid(format_uuid("MIG", uuid)),
            result => result,
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
    #[inline]
    pub fn device_by_pci_bus_id(&self, pci_bus_id: impl AsRef<str>) -> Result<Device> {
        let function = f::nvmlDeviceGetHandleByPciBusId_v2;
        let v1 = f::nvmlDeviceGetHandleByPciBusId;
        if self.supports(v1) && !self.supports(function) {
            return self.device_by_string(v1, pci_bus_id.as_ref());
        }
        self.device_by_string(function, pci_bus_id.as_ref())
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
    #[deprecated(note = "GPUs of one board share a serial number, use the UUID")]
    #[doc(alias = "nvmlDeviceGetHandleBySerial")]
    #[inline]
    pub fn device_by_serial(&self, board_serial: impl AsRef<str>) -> Result<Device> {
        self.device_by_string(f::nvmlDeviceGetHandleBySerial, board_serial.as_ref())
    }

    /// Iterator over all GPUs, in ascending order of index.
    ///
    /// A GPU that cannot be opened is an `Err` item; the GPUs after it are returned all the same. The iterator ends where
    /// the library accepts no index any more, which may be before the count that it reported. MIG devices are not
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
    #[inline]
    pub fn devices(&self) -> Result<Devices> {
        let count = self.device_count()?;
        Ok(Devices { nvml: self.clone(), indices: indices::below(count) })
    }

    /// True if the first versions for counting and opening GPUs are to be called, because the library lacks one of the
    /// second versions and has both first versions.
    #[inline]
    fn uses_first_versions(&self) -> bool {
        let has_new = self.supports(f::nvmlDeviceGetCount_v2) && self.supports(f::nvmlDeviceGetHandleByIndex_v2);
        !has_new && self.supports(f::nvmlDeviceGetCount) && self.supports(f::nvmlDeviceGetHandleByIndex)
    }

    #[inline]
    fn device_by_string(&self, function: ByText, string: &str) -> Result<Device> {
        // SAFETY: the function reads a C string and writes one handle.
        let handle = string::with_c_str(function, string, |string| unsafe { self.open(function, (string,)) })?;
        handle.map(|handle| Device { handle })
    }
}

/// A function that finds a device by a string.
type ByText = Item<unsafe extern "C" fn(*const core::ffi::c_char, *mut nvmlDevice_t) -> nvmlReturn_t>;

/// Iterator over all GPUs of a session: see [`Nvml::devices`].
#[derive(Debug, Clone)]
#[must_use = "iterators are lazy and do nothing unless consumed"]
pub struct Devices {
    nvml: Nvml,
    indices: std::ops::Range<u32>,
}

impl Iterator for Devices {
    type Item = Result<Device>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let Devices { nvml, indices } = self;
        let is_beyond = |device: &Result<Device>| {
            device.as_ref().is_err_and(|error| error.code() == Some(ErrorCode::InvalidArgument))
        };
        let device = nvml.device_by_index(indices.next()?);
        if is_beyond(&device) && indices.clone().all(|index| is_beyond(&nvml.device_by_index(index))) {
            *indices = 0..0;
            return None;
        }
        Some(device)
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.indices.size_hint().1)
    }
}

impl std::iter::FusedIterator for Devices {}
