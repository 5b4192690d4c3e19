//! Identity and location of a GPU.

use nvml_sim::Era;
use nvml_wrapper::device::inforom::InforomObject;
use nvml_wrapper::device::pcie::PcieUtilCounter;

use crate::row::{Row, Stage, is, row};

pub(crate) fn rows() -> Vec<Row> {
    vec![
        row("Device::name", |on| on.gpu.name()),
        row("Device::name_bytes", |on| on.gpu.name_bytes()),
        row("Device::brand", |on| on.gpu.brand()),
        row("Device::index", |on| on.device(5)?.index()),
        row("Device::serial", |on| on.gpu.serial()),
        row("Device::uuid", |on| on.gpu.uuid()),
        row("Device::minor_number", |on| on.device(6)?.minor_number()),
        row("Device::board_id", |on| on.gpu.board_id()),
        row("Device::is_multi_gpu_board", |on| on.gpu.is_multi_gpu_board()),
        row("Device::board_part_number", |on| on.gpu.board_part_number()),
        row("Device::vbios_version", |on| on.gpu.vbios_version()),
        row("Device::architecture", |on| on.gpu.architecture()),
        row("Device::cuda_compute_capability", |on| on.gpu.cuda_compute_capability()),
        row("Device::num_cores", |on| on.gpu.num_cores()),
        row("Device::module_id", |on| on.gpu.module_id()),
        row("Device::gsp_firmware_version", |on| is(&*on.gpu.gsp_firmware_version()?, on.era.driver_version())),
        row("Device::gsp_firmware_mode", |on| on.gpu.gsp_firmware_mode()),
        row("Device::inforom_version", |on| on.gpu.inforom_version(InforomObject::Ecc)),
        row("Device::inforom_image_version", |on| on.gpu.inforom_image_version()),
        row("Device::inforom_configuration_checksum", |on| on.gpu.inforom_configuration_checksum()),
        row("Device::validate_inforom", |on| on.gpu.validate_inforom()),
        row("Device::last_bbx_flush_time", |on| on.gpu.last_bbx_flush_time()),
        row("Device::bbx_time_data", |on| on.gpu.bbx_time_data()),
        row("Device::platform_info", |on| on.gpu.platform_info()).differs(
            Era::R570_86..=Era::R570_86,
            "position in the rack in place of the chassis",
            &[
                ("Chassis { serial_number", "Rack { guid"),
                (" slot_number", " physical_slot_number"),
                ("tray_index", "compute_slot_index"),
                ("host_id", "node_index"),
            ],
        ),
        row("Device::pdi", |on| on.gpu.pdi()),
        row("Device::hostname", |on| on.gpu.hostname()),
        row("Device::set_hostname", |on| {
            on.gpu.set_hostname("of-the-matrix")?;
            on.gpu.hostname()
        }),
        row("Device::gpu_uptime", |on| on.gpu.gpu_uptime()),
        row("Device::capabilities", |on| on.gpu.capabilities()),
        row("Device::current_pcie_link_gen", |on| on.gpu.current_pcie_link_gen()),
        row("Device::current_pcie_link_width", |on| on.gpu.current_pcie_link_width()),
        row("Device::max_pcie_link_gen", |on| on.gpu.max_pcie_link_gen()),
        row("Device::max_pcie_link_width", |on| on.gpu.max_pcie_link_width()),
        row("Device::gpu_max_pcie_link_gen", |on| on.gpu.gpu_max_pcie_link_gen()),
        row("Device::pcie_link_speed", |on| on.gpu.pcie_link_speed()),
        row("Device::max_pcie_link_speed", |on| on.gpu.max_pcie_link_speed()),
        row("Device::pcie_throughput", |on| on.gpu.pcie_throughput(PcieUtilCounter::Receive)),
        row("Device::pcie_replay_counter", |on| on.gpu.pcie_replay_counter()),
        row("Device::irq_num", |on| on.gpu.irq_num()),
        row("Device::bus_type", |on| on.gpu.bus_type()),
        row("Device::bridge_chip_info", |on| on.gpu.bridge_chip_info()),
        row("Device::is_c2c_enabled", |on| on.gpu.is_c2c_enabled()),
        row("Device::pci_info", |on| on.gpu.pci_info()),
        row("Device::pci_address", |on| on.gpu.pci_address()),
        row("Device::pci_info_ext", |on| on.gpu.pci_info_ext()),
        row("Device::sysfs_path", |on| on.gpu.sysfs_path()),
        row("Device::device_file", |on| on.gpu.device_file()),
        row("Device::is_display_connected", |on| on.gpu.is_display_connected()).on(Stage::GeForce),
        row("Device::is_display_active", |on| on.gpu.is_display_active()).on(Stage::GeForce),
    ]
}
