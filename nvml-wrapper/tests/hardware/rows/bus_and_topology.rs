//! Rows on bus and topology.

use nvml_wrapper::Device;
use nvml_wrapper::device::pcie::PcieUtilCounter;
use nvml_wrapper::device::sysfs::Sysfs;
use nvml_wrapper::device::topology::{AffinityScope, P2pCapability, TopologyLevel};

use crate::compare::{How, Row, row};

pub(crate) fn rows(device: &Device) -> Vec<Row> {
    use How::Same;
    let mode = |enabled: bool| if enabled { "Enabled" } else { "Disabled" };
    let ext = device.pci_info_ext();
    let gsp = device.gsp_firmware_mode();
    let node = |device: &Device| {
        let address = device.pci_address()?;
        Ok(format!("{:?}, {:?}", Sysfs::new().numa_node(address), address.runtime_status()))
    };
    vec![
        row(
            "pci_info_ext.base_class",
            ext.clone().map(|ext| format!("{:x}", ext.base_class)),
            "pci/pci_base_class",
            Same,
        ),
        row("pci_info_ext.sub_class", ext.clone().map(|ext| format!("{:x}", ext.sub_class)), "pci/pci_sub_class", Same),
        row("pci_info_ext.info.bus_id", ext.map(|ext| ext.info.bus_id), "pci/pci_bus_id", Same),
        row("pci_address", device.pci_address(), "pci/pci_bus_id", Same),
        row(
            "gpu_max_pcie_link_gen",
            device.gpu_max_pcie_link_gen(),
            "pci/pci_gpu_link_info/pcie_gen/max_device_link_gen",
            Same,
        ),
        row("pcie_replay_counter", device.pcie_replay_counter(), "pci/replay_counter", Same),
        row("pcie_throughput(Send)", device.pcie_throughput(PcieUtilCounter::Send), "", Same),
        row("pcie_throughput(Receive)", device.pcie_throughput(PcieUtilCounter::Receive), "", Same),
        row("pcie_link_speed", device.pcie_link_speed(), "", Same),
        row("max_pcie_link_speed", device.max_pcie_link_speed().map(|speed| format!("{speed:?}")), "", Same),
        row("irq_num", device.irq_num(), "", Same),
        row("bus_type", device.bus_type(), "", Same),
        row(
            "bridge_chip_info",
            device.bridge_chip_info().map(|chips| format!("{chips:?}")),
            "pci/pci_bridge_chip/bridge_chip_type",
            Same,
        ),
        row("is_c2c_enabled", device.is_c2c_enabled().map(mode), "c2c_mode", Same),
        row("addressing_mode", device.addressing_mode(), "addressing_mode", Same),
        row("gsp_firmware_version", device.gsp_firmware_version(), "gsp_firmware_version", Same),
        row("gsp_firmware_mode", gsp.map(|mode| format!("{mode:?}")), "", Same),
        row("cpu_affinity", device.cpu_affinity(), "", Same),
        row("cpu_affinity_within_scope", device.cpu_affinity_within_scope(AffinityScope::Socket), "", Same),
        row("memory_affinity", device.memory_affinity(AffinityScope::Node), "", Same),
        row("numa_node_id", device.numa_node_id(), "", Same),
        row("topology_nearest_gpus(System)", near(device, TopologyLevel::System), "", Same),
        row("topology_nearest_gpus(Node)", near(device, TopologyLevel::Node), "", Same),
        row("topology_common_ancestor", peers(device, |one, two| one.topology_common_ancestor(two)), "", Same),
        row("is_on_same_board_as", peers(device, Device::is_on_same_board_as), "", Same),
        row("p2p_status(Read)", peers(device, |one, two| one.p2p_status(two, P2pCapability::Read)), "", Same),
        row("p2p_status(NvLink)", peers(device, |one, two| one.p2p_status(two, P2pCapability::NvLink)), "", Same),
        row("is_drain_enabled", device.pci_address().and_then(|at| device.nvml().is_drain_enabled(at)), "", Same),
        row("device_by_uuid_bytes", by_bytes(device), "uuid", Same),
        row("sysfs_path", device.sysfs_path().map(|path| path.display().to_string()), "", Same),
        row("device_file", device.device_file().map(|path| path.display().to_string()), "", Same),
        row("numa_node, runtime_status", node(device), "", Same),
    ]
}

fn near(device: &Device, level: TopologyLevel) -> nvml_wrapper::Result<usize> {
    device.topology_nearest_gpus(level).map(|near| near.len())
}

/// Results of the device for each GPU of the system, itself included.
fn peers<T: std::fmt::Debug>(
    device: &Device,
    query: impl Fn(&Device, &Device) -> nvml_wrapper::Result<T>,
) -> nvml_wrapper::Result<String> {
    let results = device.nvml().devices()?.map(|other| Ok(query(device, &other?).map_err(|error| error.code())));
    let results: Vec<_> = results.collect::<nvml_wrapper::Result<_>>()?;
    Ok(format!("{results:?}"))
}

/// The UUID of the device that has the same sixteen bytes.
fn by_bytes(device: &Device) -> nvml_wrapper::Result<String> {
    let uuid = device.uuid()?;
    let digits: Vec<u8> = uuid.bytes().skip(4).filter(|byte| *byte != b'-').collect();
    let mut bytes = [0; 16];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks(2)) {
        *byte = std::str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok()).unwrap_or(0);
    }
    device.nvml().device_by_uuid_bytes(bytes)?.uuid()
}
