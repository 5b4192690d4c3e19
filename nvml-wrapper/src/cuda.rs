//! CUDA devices: the devices that a CUDA program sees with a value of `CUDA_VISIBLE_DEVICES`.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Nvml::cuda_visible_devices`](crate::Nvml::cuda_visible_devices) | the devices of a value, in CUDA's order |
//! | [`CudaVisibleDevices`] | the devices, and the entry that ended the list |
//! | [`CudaDeviceOrder`] | value of `CUDA_DEVICE_ORDER` |
//!
//! # Rules
//!
//! The value is a list of identifiers, separated by commas. CUDA numbers the devices by their positions in the list.
//!
//! | identifier | device |
//! | --- | --- |
//! | `0`, `1` | GPU by its index in the order of `CUDA_DEVICE_ORDER`; text after the digits is ignored |
//! | `GPU-8932f937-d72c-4106-c12f-20bd9faed9f6` | GPU by its UUID |
//! | `GPU-8932f937` | GPU by the beginning of its UUID, if no other GPU's UUID begins like this |
//! | `MIG-41b36413-1f4b-5cd3-a0c4-32c1ad1b5ba8` | MIG device by its UUID |
//! | `MIG-GPU-8932f937-d72c-4106-c12f-20bd9faed9f6/3/0` | MIG device by GPU, GPU instance and compute instance |
//!
//! - If the variable is not set, all GPUs are visible. If it is empty, none is.
//! - The list ends before the first invalid identifier: `0,2,-1,1` makes the devices 0 and 2 visible. The first
//!   identifier decides whether the list has indices, GPUs or MIG devices; one of another kind is invalid.
//! - A device that is named twice makes no device visible: CUDA's initialization fails with `CUDA_ERROR_INVALID_DEVICE`.
//!   NVIDIA does not document this.
//!
//! The rules for one GPU were compared with CUDA (driver 580.159.04, one H200); those for several GPUs and for MIG devices
//! follow NVIDIA's documentation.
//!
//! # Limits
//!
//! NVML has no function for the order `FASTEST_FIRST`, which is CUDA's default. GPUs of one model have the order of their
//! PCI addresses in it, which NVIDIA does not document. The order of GPUs of different models is an error here: set
//! `CUDA_DEVICE_ORDER=PCI_BUS_ID`, or use UUIDs.
//!
//! Older CUDA versions use one MIG device only, the first of those that are visible. For a GPU in MIG mode that is named
//! by an index or by its own UUID, the result is the GPU; CUDA uses one of its MIG devices. A container has its own set
//! of GPUs and indices: resolve its variable by a session inside it, or use UUIDs.
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! use nvml_wrapper::cuda::CudaDeviceOrder;
//!
//! // In a program: std::env::var("CUDA_VISIBLE_DEVICES").ok(), and the same of CUDA_DEVICE_ORDER.
//! let visible = nvml.cuda_visible_devices(Some("2,1,9,3"), CudaDeviceOrder::PciBusId)?;
//! for (ordinal, device) in visible.devices.iter().enumerate() {
//!     println!("CUDA device {ordinal} is GPU {}", device.index()?);
//! }
//! assert_eq!(visible.devices.len(), 2);
//! assert_eq!(visible.invalid.unwrap().to_string(), "\"9\" names no device");
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use std::fmt;
use std::str::FromStr;

use nvml_sys::f;

use crate::device::pci::PciAddress;
use crate::error::{NvmlError, Result};
use crate::ffi::enums::is_same;
use crate::handle::Device;
use crate::nvml::Nvml;
use crate::parse_error::ParseError;

/// Order of CUDA's device indices: value of the environment variable `CUDA_DEVICE_ORDER`.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum CudaDeviceOrder {
    /// `FASTEST_FIRST`, the default of CUDA: from the fastest to the slowest GPU, by CUDA's own estimate.
    #[default]
    FastestFirst,
    /// `PCI_BUS_ID`: in ascending order of PCI address.
    PciBusId,
}

impl fmt::Display for CudaDeviceOrder {
    /// Writes the value of the variable.
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            CudaDeviceOrder::FastestFirst => "FASTEST_FIRST",
            CudaDeviceOrder::PciBusId => "PCI_BUS_ID",
        })
    }
}

impl FromStr for CudaDeviceOrder {
    type Err = ParseError;

    /// Parses the value of the variable. Upper and lower case are the same.
    #[inline]
    fn from_str(text: &str) -> Result<CudaDeviceOrder, ParseError> {
        let orders = [CudaDeviceOrder::FastestFirst, CudaDeviceOrder::PciBusId];
        let order = orders.into_iter().find(|order| is_same(&order.to_string(), text));
        order.ok_or_else(|| ParseError::new("CudaDeviceOrder", text, "FASTEST_FIRST or PCI_BUS_ID"))
    }
}

/// Devices that a CUDA program sees, returned by [`Nvml::cuda_visible_devices`].
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CudaVisibleDevices {
    /// Visible devices in the order of CUDA's device numbers: GPUs, or MIG devices.
    pub devices: Vec<Device>,
    /// Identifier at which the list ended. `None` if all identifiers are valid.
    pub invalid: Option<InvalidIdentifier>,
}

/// Identifier at which CUDA's list of visible devices ended.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct InvalidIdentifier {
    /// The identifier.
    pub identifier: String,
    /// Reason why it is invalid.
    pub reason: InvalidReason,
}

impl fmt::Display for InvalidIdentifier {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {}", self.identifier, self.reason)
    }
}

/// Reason why an identifier is invalid.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum InvalidReason {
    /// The identifier is neither an index nor a UUID, or of another kind than the first one.
    #[default]
    Malformed,
    /// No device has this index or UUID.
    NotFound,
    /// Several UUIDs begin with the identifier.
    Ambiguous,
    /// The list names the device twice, so that no device is visible.
    Repeated,
}

impl fmt::Display for InvalidReason {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            InvalidReason::Malformed => "is no identifier, or of another kind than the first one",
            InvalidReason::NotFound => "names no device",
            InvalidReason::Ambiguous => "is the beginning of several UUIDs",
            InvalidReason::Repeated => "names a device twice",
        })
    }
}

/// Kind of all identifiers of a list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Index,
    Gpu,
    Mig,
}

/// Devices among which identifiers are searched.
enum Known<'nvml> {
    /// GPUs in CUDA's order.
    ByIndex(Vec<Device>),
    /// GPUs with their UUIDs.
    ByUuid(Vec<(String, Device)>),
    /// MIG devices, which NVML finds.
    Mig(&'nvml Nvml),
}

impl Known<'_> {
    #[inline]
    fn find(&self, identifier: &str) -> Result<Device, InvalidReason> {
        match self {
            Known::ByIndex(gpus) => by_index(gpus, identifier),
            Known::ByUuid(gpus) => by_prefix(gpus, identifier),
            Known::Mig(nvml) => nvml.mig_device_by_uuid(identifier).map_err(|_| InvalidReason::NotFound),
        }
    }
}

/// # CUDA
impl Nvml {
    /// Devices that a CUDA program sees, in the order of CUDA's device numbers: see the [rules](crate::cuda#rules).
    ///
    /// `value` is the value of `CUDA_VISIBLE_DEVICES`; `None` if the variable is not set.
    ///
    /// # Errors
    ///
    /// [`NvmlError::InvalidArgument`] if the result depends on the order [`CudaDeviceOrder::FastestFirst`] of GPUs of
    /// different models. For indices and for `None`, the error of opening any GPU, because the positions of the others
    /// depend on it; for UUIDs, GPUs that cannot be read are not visible.
    ///
    /// # Availability
    ///
    /// NVML 8.0 (driver 340 or older); MIG devices since NVML 11.0 (driver 450.51).
    #[doc(alias = "CUDA_VISIBLE_DEVICES")]
    #[inline]
    pub fn cuda_visible_devices(&self, value: Option<&str>, order: CudaDeviceOrder) -> Result<CudaVisibleDevices> {
        let Some(value) = value else {
            return Ok(CudaVisibleDevices { devices: self.cuda_order(order)?, invalid: None });
        };
        let identifiers = value.split(',').map(str::trim);
        let kind = identifiers.clone().next().and_then(kind_of);
        if value.trim().is_empty() {
            return Ok(CudaVisibleDevices::default());
        }
        let known = match kind {
            Some(Kind::Index) => Known::ByIndex(self.cuda_order(order)?),
            Some(Kind::Gpu) => {
                let gpus = self.devices()?.flatten().filter_map(|gpu| Some((gpu.uuid().ok()?, gpu)));
                Known::ByUuid(gpus.collect())
            }
            Some(Kind::Mig) | None => Known::Mig(self),
        };
        let mut visible = CudaVisibleDevices::default();
        for identifier in identifiers {
            let is_same_kind = kind.is_some() && kind_of(identifier) == kind;
            let found = if is_same_kind { known.find(identifier) } else { Err(InvalidReason::Malformed) };
            let reason = match found {
                Ok(device) if visible.devices.contains(&device) => {
                    visible.devices.clear();
                    InvalidReason::Repeated
                }
                Ok(device) => {
                    visible.devices.push(device);
                    continue;
                }
                Err(reason) => reason,
            };
            visible.invalid = Some(InvalidIdentifier { identifier: identifier.to_owned(), reason });
            break;
        }
        Ok(visible)
    }

    /// All GPUs in CUDA's order.
    #[inline]
    fn cuda_order(&self, order: CudaDeviceOrder) -> Result<Vec<Device>> {
        let address = |gpu: Result<Device>| -> Result<(PciAddress, Device)> {
            let gpu = gpu?;
            Ok((gpu.pci_info()?.address(), gpu))
        };
        let mut gpus = self.devices()?.map(address).collect::<Result<Vec<_>>>()?;
        gpus.sort_by_key(|(address, _)| *address);
        let gpus: Vec<Device> = gpus.into_iter().map(|(_, gpu)| gpu).collect();
        if let (CudaDeviceOrder::FastestFirst, [first, others @ ..]) = (order, gpus.as_slice()) {
            let name = first.name()?;
            for other in others {
                if other.name()? != name {
                    let description = "FASTEST_FIRST orders GPUs of different models by an estimate that only CUDA \
                                       makes, use the order PCI_BUS_ID or UUIDs";
                    return Err(NvmlError::invalid_argument(f::nvmlDeviceGetHandleByIndex_v2, description));
                }
            }
        }
        Ok(gpus)
    }
}

/// Kind of an identifier; `None` if it is none.
#[inline]
fn kind_of(identifier: &str) -> Option<Kind> {
    if identifier.starts_with("GPU-") {
        Some(Kind::Gpu)
    } else if identifier.starts_with("MIG-") {
        Some(Kind::Mig)
    } else {
        // As by `strtoul`: a sign, then digits.
        let digits = identifier.strip_prefix(['+', '-']).unwrap_or(identifier);
        digits.starts_with(|char: char| char.is_ascii_digit()).then_some(Kind::Index)
    }
}

#[inline]
fn by_index(gpus: &[Device], identifier: &str) -> Result<Device, InvalidReason> {
    let digits = identifier.strip_prefix('+').unwrap_or(identifier);
    let end = digits.find(|char: char| !char.is_ascii_digit()).unwrap_or(digits.len());
    let index = digits.get(..end).and_then(|digits| digits.parse::<usize>().ok());
    index.and_then(|index| gpus.get(index)).cloned().ok_or(InvalidReason::NotFound)
}

#[inline]
fn by_prefix(gpus: &[(String, Device)], identifier: &str) -> Result<Device, InvalidReason> {
    // CUDA does not take the prefix of all UUIDs, also with one GPU.
    if identifier == "GPU-" {
        return Err(InvalidReason::NotFound);
    }
    let begins = |uuid: &str| uuid.get(..identifier.len()).is_some_and(|start| start.eq_ignore_ascii_case(identifier));
    let mut found = gpus.iter().filter(|(uuid, _)| begins(uuid));
    match (found.next(), found.next()) {
        (Some((_, gpu)), None) => Ok(gpu.clone()),
        (None, _) => Err(InvalidReason::NotFound),
        (Some(_), Some(_)) => Err(InvalidReason::Ambiguous),
    }
}
