//! Identity, memory, utilization, temperature, power, clocks and PCI location.

use nvml_wrapper::Device;
use nvml_wrapper::device::clock::{Clock, ClockId};
use nvml_wrapper::device::thermal::{TemperatureSensor, TemperatureThreshold};

use crate::compare::{How, Row, lanes, rounded_mib, row, yes_no};

pub(crate) fn rows(device: &Device) -> Vec<Row> {
    use How::{Same, Within};
    let mib = |bytes: u64| format!("{} MiB", rounded_mib(bytes));
    let watts = |milliwatts: u32| format!("{}.{:02} W", milliwatts / 1000, milliwatts % 1000 / 10);
    let mhz = |clock: u32| format!("{clock} MHz");
    let percent = |part: u32| format!("{part} %");
    let memory = device.memory_info();
    let bar1 = device.bar1_memory_info();
    let rates = device.utilization_rates();
    let pci = device.pci_info();
    let limits = device.power_management_limit_constraints();
    let mut rows = vec![
        row("name", device.name(), "product_name", Same),
        row("brand", device.brand(), "product_brand", Same),
        row("architecture", device.architecture(), "product_architecture", Same),
        row("serial", device.serial(), "serial", Same),
        row("uuid", device.uuid(), "uuid", Same),
        row("minor_number", device.minor_number(), "minor_number", Same),
        row("vbios_version", device.vbios_version(), "vbios_version", Same),
        row("is_multi_gpu_board", device.is_multi_gpu_board().map(yes_no), "multigpu_board", Same),
        row("board_id", device.board_id().map(|id| format!("{id:#x}")), "board_id", Same),
        row("board_part_number", device.board_part_number(), "board_part_number", Same),
        row("module_id", device.module_id(), "platformInfo/module_id", Same),
        row("pci_info.bus_id", pci.clone().map(|pci| pci.bus_id), "pci/pci_bus_id", Same),
        row("pci_info.domain", pci.clone().map(|pci| format!("{:04X}", pci.domain)), "pci/pci_domain", Same),
        row("pci_info.bus", pci.clone().map(|pci| format!("{:02X}", pci.bus)), "pci/pci_bus", Same),
        row("pci_info.device", pci.clone().map(|pci| format!("{:02X}", pci.device)), "pci/pci_device", Same),
        row(
            "pci_info.pci_device_id",
            pci.clone().map(|pci| format!("{:08X}", pci.pci_device_id)),
            "pci/pci_device_id",
            Same,
        ),
        row(
            "pci_info.pci_sub_system_id",
            pci.map(|pci| format!("{:08X}", pci.pci_sub_system_id)),
            "pci/pci_sub_system_id",
            Same,
        ),
        row("max_pcie_link_gen", device.max_pcie_link_gen(), "pci/pci_gpu_link_info/pcie_gen/max_link_gen", Same),
        row(
            "current_pcie_link_gen",
            device.current_pcie_link_gen(),
            "pci/pci_gpu_link_info/pcie_gen/current_link_gen",
            Same,
        ),
        row(
            "max_pcie_link_width",
            device.max_pcie_link_width().map(lanes),
            "pci/pci_gpu_link_info/link_widths/max_link_width",
            Same,
        ),
        row(
            "current_pcie_link_width",
            device.current_pcie_link_width().map(lanes),
            "pci/pci_gpu_link_info/link_widths/current_link_width",
            Same,
        ),
        row("performance_state", device.performance_state(), "performance_state", Same),
        row("memory_info.total", memory.clone().map(|info| mib(info.total)), "fb_memory_usage/total", Same),
        row(
            "memory_info.reserved",
            memory.clone().map(|info| mib(info.reserved.unwrap_or(0))),
            "fb_memory_usage/reserved",
            Within(2.0),
        ),
        row("memory_info.used", memory.clone().map(|info| mib(info.used)), "fb_memory_usage/used", Within(64.0)),
        row("memory_info.free", memory.map(|info| mib(info.free)), "fb_memory_usage/free", Within(64.0)),
        row("bar1_memory_info.total", bar1.clone().map(|info| mib(info.total)), "bar1_memory_usage/total", Same),
        row("bar1_memory_info.used", bar1.clone().map(|info| mib(info.used)), "bar1_memory_usage/used", Within(8.0)),
        row("bar1_memory_info.free", bar1.map(|info| mib(info.free)), "bar1_memory_usage/free", Within(8.0)),
        row(
            "utilization_rates.gpu",
            rates.clone().map(|rates| percent(rates.gpu)),
            "utilization/gpu_util",
            Within(30.0),
        ),
        row(
            "utilization_rates.memory",
            rates.map(|rates| percent(rates.memory)),
            "utilization/memory_util",
            Within(30.0),
        ),
        row(
            "encoder_utilization",
            device.encoder_utilization().map(|engine| percent(engine.utilization)),
            "utilization/encoder_util",
            Within(10.0),
        ),
        row(
            "decoder_utilization",
            device.decoder_utilization().map(|engine| percent(engine.utilization)),
            "utilization/decoder_util",
            Within(10.0),
        ),
        row(
            "jpg_utilization",
            device.jpg_utilization().map(|engine| percent(engine.utilization)),
            "utilization/jpeg_util",
            Within(10.0),
        ),
        row(
            "ofa_utilization",
            device.ofa_utilization().map(|engine| percent(engine.utilization)),
            "utilization/ofa_util",
            Within(10.0),
        ),
        row(
            "temperature(Gpu)",
            device.temperature(TemperatureSensor::Gpu).map(|degrees| format!("{degrees} C")),
            "temperature/gpu_temp",
            Within(5.0),
        ),
        row("power_usage", device.power_usage().map(watts), "gpu_power_readings/average_power_draw", Within(120.0)),
        row(
            "power_management_limit",
            device.power_management_limit().map(watts),
            "gpu_power_readings/requested_power_limit",
            Same,
        ),
        row(
            "enforced_power_limit",
            device.enforced_power_limit().map(watts),
            "gpu_power_readings/current_power_limit",
            Same,
        ),
        row(
            "power_management_limit_default",
            device.power_management_limit_default().map(watts),
            "gpu_power_readings/default_power_limit",
            Same,
        ),
        row(
            "power_management_limit_constraints.min",
            limits.clone().map(|limits| watts(limits.min_limit)),
            "gpu_power_readings/min_power_limit",
            Same,
        ),
        row(
            "power_management_limit_constraints.max",
            limits.map(|limits| watts(limits.max_limit)),
            "gpu_power_readings/max_power_limit",
            Same,
        ),
        row(
            "clock(Graphics, CustomerMaxBoost)",
            device.clock(Clock::Graphics, ClockId::CustomerMaxBoost).map(mhz),
            "max_customer_boost_clocks/graphics_clock",
            Same,
        ),
    ];
    let domains = [
        (
            "clock_info(Graphics)",
            "max_clock_info(Graphics)",
            Clock::Graphics,
            "clocks/graphics_clock",
            "max_clocks/graphics_clock",
        ),
        ("clock_info(Sm)", "max_clock_info(Sm)", Clock::Sm, "clocks/sm_clock", "max_clocks/sm_clock"),
        ("clock_info(Memory)", "max_clock_info(Memory)", Clock::Memory, "clocks/mem_clock", "max_clocks/mem_clock"),
        ("clock_info(Video)", "max_clock_info(Video)", Clock::Video, "clocks/video_clock", "max_clocks/video_clock"),
    ];
    for (current, max, clock, current_path, max_path) in domains {
        rows.push(row(current, device.clock_info(clock).map(mhz), current_path, Within(400.0)));
        rows.push(row(max, device.max_clock_info(clock).map(mhz), max_path, Same));
    }
    rows.extend(not_shown(device));
    rows
}

/// Values that `nvidia-smi` does not show: printed, but not compared.
fn not_shown(device: &Device) -> Vec<Row> {
    let threshold = |threshold| device.temperature_threshold(threshold);
    vec![
        row("index", device.index(), "", How::Same),
        row("cuda_compute_capability", device.cuda_compute_capability(), "", How::Same),
        row("num_cores", device.num_cores(), "", How::Same),
        row("memory_bus_width", device.memory_bus_width(), "", How::Same),
        row("temperature(GpuMax)", device.temperature(TemperatureSensor::GpuMax), "", How::Same),
        row("temperature_threshold(Shutdown)", threshold(TemperatureThreshold::Shutdown), "", How::Same),
        row("temperature_threshold(Slowdown)", threshold(TemperatureThreshold::Slowdown), "", How::Same),
        row("temperature_threshold(MemoryMax)", threshold(TemperatureThreshold::MemoryMax), "", How::Same),
        row("temperature_threshold(GpuMax)", threshold(TemperatureThreshold::GpuMax), "", How::Same),
        row("total_energy_consumption (mJ)", device.total_energy_consumption(), "", How::Same),
        row("clock(Sm, Current)", device.clock(Clock::Sm, ClockId::Current), "", How::Same),
        row("accounting_pids (number)", device.accounting_pids().map(|pids| pids.len()), "", How::Same),
        row("active_vgpus (number)", device.active_vgpus().map(|vgpus| vgpus.len()), "", How::Same),
        row(
            "running_graphics_processes (number)",
            device.running_graphics_processes().map(|list| list.len()),
            "",
            How::Same,
        ),
        row(
            "mps_running_compute_processes (number)",
            device.mps_running_compute_processes().map(|list| list.len()),
            "",
            How::Same,
        ),
    ]
}
