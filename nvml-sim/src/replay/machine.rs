//! The machine of a capture, for what the capture does not answer.

use std::sync::Arc;

use crate::capture::{Answer, Argument, Capture, Value};
use crate::era::Era;
use crate::gpu::Gpu;
use crate::node::Node;
use crate::profiles::h200x8;
use crate::unit::Unit;

/// Most GPUs of a machine: the size of the numbers that name them is not limited otherwise.
const MOST: u32 = 256;

pub(crate) fn node(capture: Capture) -> Node {
    let driver = capture.header("driver").unwrap_or_default();
    let era = if driver.is_empty() { Era::R580 } else { Era::nearest(driver) };
    let gpus = (0..count(&capture, "gpu")).map(|index| gpu(&Recorded { capture: &capture, gpu: index })).collect();
    let units = (0..count(&capture, "unit")).map(|_| Unit::simulated()).collect();
    Node { gpus, units, capture: Some(Arc::new(capture)), ..Node::empty() }.with_era(era)
}

/// Number of the objects `gpu0`, `gpu1` and so on that calls have as arguments.
fn count(capture: &Capture, stem: &str) -> u32 {
    let number = |argument: &Argument| match argument {
        Argument::Name(name) => name.strip_prefix(stem)?.parse::<u32>().ok(),
        _ => None,
    };
    let arguments = capture.calls.values().flat_map(|calls| calls.keys().flatten());
    let numbers = arguments.filter_map(|(_, argument)| number(argument));
    numbers.max().map_or(0, |last| last.saturating_add(1).min(MOST))
}

fn gpu(recorded: &Recorded<'_>) -> Gpu {
    let name = recorded.text("nvmlDeviceGetName", "name").unwrap_or_default();
    let mut boards = Node::PROFILES.iter().filter_map(|name| Node::profile(name)).flat_map(|node| node.gpus);
    let mut gpu = boards.find(|gpu| gpu.name == name).unwrap_or_else(|| h200x8::gpu(recorded.gpu));
    gpu.processes.clear();
    gpu.accounting.pids.clear();
    gpu.serial = recorded.text("nvmlDeviceGetSerial", "serial");
    if !name.is_empty() {
        gpu.name = name;
    }
    if let Some(uuid) = recorded.text("nvmlDeviceGetUUID", "uuid") {
        gpu.uuid = uuid;
    }
    set(&mut gpu.minor_number, recorded.number("nvmlDeviceGetMinorNumber", "minorNumber"));
    let pci = |field: &str| recorded.number("nvmlDeviceGetPciInfo_v3", &format!("pci.{field}"));
    set(&mut gpu.pci.domain, pci("domain"));
    set(&mut gpu.pci.bus, pci("bus"));
    set(&mut gpu.pci.device, pci("device"));
    set(&mut gpu.pci.device_id, pci("pciDeviceId"));
    set(&mut gpu.pci.subsystem_id, pci("pciSubSystemId"));
    let memory = |field: &str| recorded.number("nvmlDeviceGetMemoryInfo_v2", &format!("memory.{field}"));
    set(&mut gpu.memory.total, memory("total"));
    set(&mut gpu.memory.reserved, memory("reserved"));
    set(&mut gpu.memory.used, memory("used"));
    // Samples are those of the model.
    if let Some(supported) = recorded.number("nvmlGpmQueryDeviceSupport", "gpmSupport.isSupportedDevice") {
        gpu.gpm.supported = supported != 0;
    }
    let limit = |function: &str, output: &str| recorded.number(function, output);
    set(&mut gpu.power.limit, limit("nvmlDeviceGetPowerManagementLimit", "limit"));
    set(&mut gpu.power.enforced_limit, limit("nvmlDeviceGetEnforcedPowerLimit", "limit"));
    set(&mut gpu.power.default_limit, limit("nvmlDeviceGetPowerManagementDefaultLimit", "defaultLimit"));
    set(&mut gpu.power.min_limit, limit("nvmlDeviceGetPowerManagementLimitConstraints", "minLimit"));
    set(&mut gpu.power.max_limit, limit("nvmlDeviceGetPowerManagementLimitConstraints", "maxLimit"));
    gpu
}

fn set<T: TryFrom<i128>>(field: &mut T, recorded: Option<i128>) {
    if let Some(value) = recorded.and_then(|number| T::try_from(number).ok()) {
        *field = value;
    }
}

/// Recorded values of a GPU.
struct Recorded<'a> {
    capture: &'a Capture,
    gpu: u32,
}

impl Recorded<'_> {
    /// First successful answer of a function for the GPU.
    fn answer(&self, function: &str) -> Option<&Answer> {
        let gpu = Argument::Name(format!("gpu{}", self.gpu));
        let calls = self.capture.calls.get(function)?;
        let of_gpu = calls.iter().filter(|(arguments, _)| arguments.first().is_some_and(|(_, first)| *first == gpu));
        of_gpu.map(|(_, answer)| answer).find(|answer| answer.code == nvml_sys::NVML_SUCCESS)
    }

    /// Output, or field of an output: `pci.bus`.
    fn value(&self, function: &str, path: &str) -> Option<&Value> {
        let mut names = path.split('.');
        let output = self.answer(function)?.output(names.next()?)?;
        names.try_fold(output, |value, name| value.field(name)).map(Value::steady)
    }

    fn text(&self, function: &str, path: &str) -> Option<String> {
        match self.value(function, path)? {
            Value::Text(text) => Some(String::from_utf8_lossy(text).into_owned()),
            _ => None,
        }
    }

    fn number(&self, function: &str, path: &str) -> Option<i128> {
        match self.value(function, path)? {
            Value::Integer(number) => Some(*number),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn driver_board_and_number_of_gpus_are_recorded() {
        let text = "\
nvml capture 1
driver: 535.200.1
boards: NVIDIA A100-SXM4-40GB

nvmlDeviceGetName
  device=gpu0..2 length=96 -> SUCCESS name=\"NVIDIA A100-SXM4-40GB\"

nvmlDeviceGetPciInfo_v3
  device=gpu1 -> SUCCESS pci={busIdLegacy=\"0000:4B:00.0\" domain=0 bus=75 device=0 pciDeviceId=547360990 busId=\"x\"}

nvmlDeviceGetPowerManagementLimitConstraints
  device=gpu1 -> SUCCESS minLimit=100000 maxLimit=400000

nvmlUnitGetUnitInfo
  unit=unit0 -> NOT_SUPPORTED
";
        let node = node(Capture::parse(text).unwrap());
        assert_eq!((node.era, node.gpus.len(), node.units.len()), (Era::R535_104, 3, 1));
        let gpu = &node.gpus[1];
        assert_eq!((gpu.name.as_str(), gpu.compute_capability), ("NVIDIA A100-SXM4-40GB", (8, 0)));
        assert_eq!((gpu.pci.bus, gpu.power.min_limit, gpu.power.max_limit), (75, 100_000, 400_000));
        assert!(gpu.processes.is_empty() && gpu.serial.is_none());
    }

    #[test]
    fn unknown_boards_are_like_an_h200() {
        let text = "nvml capture 1\n\nnvmlDeviceGetName\n  device=gpu0 length=96 -> SUCCESS name=\"NVIDIA New\"\n";
        let node = node(Capture::parse(text).unwrap());
        assert_eq!((node.era, node.gpus.len()), (Era::R580, 1));
        assert_eq!(
            (node.gpus[0].name.as_str(), node.gpus[0].architecture),
            ("NVIDIA New", nvml_sys::NVML_DEVICE_ARCH_HOPPER)
        );
    }
}
