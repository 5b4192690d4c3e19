//! PCI, PCIe link, fan and performance state.

use nvml_wrapper::Result;
use nvml_wrapper::device::field::FieldId;
use nvml_wrapper::device::pcie::{BridgeChipType, PcieUtilCounter};

use crate::Gpu;
use crate::format::percent;
use crate::report::{Line, NOT_AVAILABLE, section, value};

pub(crate) fn lines(gpu: &Gpu<'_>) -> Vec<Line> {
    let device = gpu.device;
    let (pci, ext) = (device.pci_info(), device.pci_info_ext());
    let pci = |name, show: fn(&nvml_wrapper::device::pci::PciInfo) -> String| {
        gpu.line(name, pci.as_ref().map(show).map_err(Clone::clone))
    };
    let ext = |name, show: fn(&nvml_wrapper::device::pci::PciInfoExt) -> u32| {
        gpu.line(name, ext.as_ref().map(|ext| format!("{:#X}", show(ext)).replace("0X", "0x")).map_err(Clone::clone))
    };
    let throughput = |counter| device.pcie_throughput(counter).map(|rate| format!("{rate} KB/s"));
    let pci = section(
        "PCI",
        [
            pci("Bus", |pci| format!("0x{:02X}", pci.bus)),
            pci("Device", |pci| format!("0x{:02X}", pci.device)),
            pci("Domain", |pci| format!("0x{:04X}", pci.domain)),
            ext("Base Classcode", |ext| ext.base_class),
            ext("Sub Classcode", |ext| ext.sub_class),
            pci("Device Id", |pci| format!("0x{:08X}", pci.pci_device_id)),
            pci("Bus Id", |pci| pci.bus_id.clone()),
            pci("Sub System Id", |pci| format!("0x{:08X}", pci.pci_sub_system_id)),
            link(gpu),
            bridge(gpu),
            gpu.line("Replays Since Reset", device.pcie_replay_counter()),
            gpu.line("Replay Number Rollovers", gpu.field(FieldId::PCIE_REPLAY_ROLLOVER_COUNTER)),
            gpu.line("Tx Throughput", throughput(PcieUtilCounter::Send)),
            gpu.line("Rx Throughput", throughput(PcieUtilCounter::Receive)),
            gpu.line("Atomic Caps Outbound", gpu.field(FieldId::PCIE_OUTBOUND_ATOMICS_MASK).map(atomics)),
            gpu.line("Atomic Caps Inbound", gpu.field(FieldId::PCIE_INBOUND_ATOMICS_MASK).map(atomics)),
        ],
    );
    vec![pci, value("Fan Speed", fan(gpu)), gpu.line("Performance State", device.performance_state())]
}

fn link(gpu: &Gpu<'_>) -> Line {
    let device = gpu.device;
    let lanes = |width: Result<u32>| width.map(|width| format!("{width}x"));
    let generations = section(
        "PCIe Generation",
        [
            gpu.line("Max", device.max_pcie_link_gen()),
            gpu.line("Current", device.current_pcie_link_gen()),
            gpu.line("Device Current", device.current_pcie_link_gen()),
            gpu.line("Device Max", device.gpu_max_pcie_link_gen()),
            // NVML has no function for it.
            value("Host Max", NOT_AVAILABLE),
        ],
    );
    let widths = section(
        "Link Width",
        [
            gpu.line("Max", lanes(device.max_pcie_link_width())),
            gpu.line("Current", lanes(device.current_pcie_link_width())),
        ],
    );
    section("GPU Link Info", [generations, widths])
}

fn bridge(gpu: &Gpu<'_>) -> Line {
    let chip = gpu.device.bridge_chip_info().map(|chips| chips.first().copied());
    let shown = |show: fn(nvml_wrapper::device::pcie::BridgeChipInfo) -> String| {
        chip.clone().map(|chip| chip.map_or(NOT_AVAILABLE.to_owned(), show))
    };
    let kind = shown(|chip| match chip.chip_type {
        BridgeChipType::Plx => "PLX".to_owned(),
        BridgeChipType::Bro4 => "BRO4".to_owned(),
        other => other.raw().to_string(),
    });
    let firmware = shown(|chip| chip.firmware_version.map_or(NOT_AVAILABLE.to_owned(), |version| version.to_string()));
    section("Bridge Chip", [gpu.line("Type", kind), gpu.line("Firmware", firmware)])
}

/// Names of PCIe atomic operations.
fn atomics(mask: u64) -> String {
    const NAMES: [&str; 7] = ["FETCHADD_32", "FETCHADD_64", "SWAP_32", "SWAP_64", "CAS_32", "CAS_64", "CAS_128"];
    let names = NAMES.iter().enumerate().filter(|(bit, _)| mask >> bit & 1 == 1).map(|(_, name)| *name);
    let names: Vec<&str> = names.collect();
    if names.is_empty() { NOT_AVAILABLE.to_owned() } else { names.join(" ") }
}

/// Speed of the first fan. A board without fans returns an invalid argument for its speed.
fn fan(gpu: &Gpu<'_>) -> String {
    match gpu.device.num_fans() {
        Ok(0) => NOT_AVAILABLE.to_owned(),
        _ => gpu.text(gpu.device.fan_speed(0).map(percent)),
    }
}
