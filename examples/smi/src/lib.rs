//! The report of `nvidia-smi -q` over nvml-wrapper: sections, names, order and columns of driver 580.
//!
//! [`query`] makes the report, [`list`] the lines of `nvidia-smi -L`. docs/smi.md compares the report with that of
//! `nvidia-smi`.

mod bus;
mod clocks;
pub mod compare;
mod fabric;
mod format;
mod identity;
mod memory;
mod memory_health;
mod mig;
mod power;
mod processes;
pub mod report;
mod utilization;

use std::fmt::{Display, Write as _};
use std::time::{SystemTime, UNIX_EPOCH};

use nvml_wrapper::device::field::Field;
use nvml_wrapper::{Device, ErrorCode, Nvml, NvmlError, Result};
use report::{Line, NOT_AVAILABLE, Report, value};

/// A GPU: what names it if its PCI bus ID cannot be read, such as its index, and the device or why it cannot be opened.
pub type Named = (String, Result<Device>);

/// The report of these GPUs.
pub fn query(nvml: &Nvml, devices: Vec<Named>) -> Result<Report> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let node = vec![
        value("Timestamp", format::date(now.as_secs())),
        value("Driver Version", nvml.sys_driver_version()?),
        value("CUDA Version", nvml.sys_cuda_driver_version().map_or(NOT_AVAILABLE.to_owned(), |cuda| cuda.to_string())),
        value("Attached GPUs", nvml.device_count()?.to_string()),
    ];
    let gpus = devices.into_iter().map(|(name, device)| match device {
        Ok(device) => gpu(name, &Gpu { nvml, device: &device }),
        Err(error) => (name, vec![value("Error", error.to_string())]),
    });
    Ok(Report { node, gpus: gpus.collect() })
}

/// PCI bus ID, or else `name`, and lines of a GPU.
fn gpu(name: String, gpu: &Gpu<'_>) -> (String, Vec<Line>) {
    let id = gpu.device.pci_info().map_or(name, |pci| pci.bus_id);
    let parts = [
        identity::lines,
        bus::lines,
        clocks::reasons,
        memory::lines,
        utilization::lines,
        memory_health::lines,
        power::lines,
        clocks::lines,
        fabric::lines,
        processes::lines,
        identity::capabilities,
    ];
    (id, parts.iter().flat_map(|part| part(gpu)).collect())
}

/// One line for each GPU and MIG device, as `nvidia-smi -L`.
#[must_use]
pub fn list(devices: &[Named]) -> String {
    let mut text = String::new();
    for (name, device) in devices {
        let described = device
            .as_ref()
            .map_err(Clone::clone)
            .and_then(|device| Ok(format!("GPU {}: {} (UUID: {})", device.index()?, device.name()?, device.uuid()?)));
        let _ = writeln!(text, "{}", described.unwrap_or_else(|error| format!("GPU {name}: {error}")));
        for mig in device.iter().flat_map(Device::mig_devices).flatten() {
            text += &mig::listed(mig);
        }
    }
    text
}

/// A GPU or MIG device, and the words for its values.
#[derive(Clone, Copy)]
struct Gpu<'a> {
    nvml: &'a Nvml,
    device: &'a Device,
}

impl Gpu<'_> {
    /// `name : value`; `N/A` for what is not supported, and NVML's text for other errors.
    fn line(&self, name: &'static str, result: Result<impl Display>) -> Line {
        value(name, self.text(result))
    }

    fn text(&self, result: Result<impl Display>) -> String {
        match result {
            Ok(value) => value.to_string(),
            Err(error) => self.error(&error),
        }
    }

    fn error(&self, error: &NvmlError) -> String {
        match error.code() {
            Some(code @ ErrorCode::Deprecated) => self.words(code),
            _ if error.is_unsupported() => NOT_AVAILABLE.to_owned(),
            Some(code) => self.words(code),
            None => error.to_string(),
        }
    }

    fn words(&self, code: ErrorCode) -> String {
        self.nvml.error_string(code).unwrap_or_else(|_| code.to_string())
    }

    /// A field value without a sign.
    fn field(&self, field: impl Into<Field>) -> Result<u64> {
        self.device.field_value(field).map(|value| value.as_u64().unwrap_or_default())
    }
}
