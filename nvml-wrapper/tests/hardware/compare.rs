//! What the crate and `nvidia-smi -q -x` say, side by side.

use std::fmt::Display;

use libtest_mimic::Failed;
use nvml_wrapper::{
    Clock, ClockId, Device, Nvml, ProcessInfo, Result as NvmlResult, TemperatureSensor, TemperatureThreshold,
};
use roxmltree::Node;

use crate::smi;

/// How a value of ours is held against the text of `nvidia-smi`.
#[derive(Clone, Copy)]
enum How {
    /// The same text.
    Same,
    /// A number that may have moved by so much while both were read.
    Within(f64),
}

/// One line of the table.
struct Row {
    method: &'static str,
    ours: String,
    path: &'static str,
    how: How,
}

pub(crate) fn values_equal_nvidia_smi(nvml: &Nvml) -> Result<(), Failed> {
    let mut differing = 0;
    smi::report(|root, gpus| {
        println!("{:<44} {:<42} {:<42} verdict", "method", "ours", "nvidia-smi -q");
        differing +=
            print("", &[row("sys_driver_version", nvml.sys_driver_version(), "driver_version", How::Same)], root);
        let cuda = nvml.sys_cuda_driver_version();
        differing += print("", &[row("sys_cuda_driver_version", cuda, "cuda_version", How::Same)], root);
        assert_eq!(gpus.len(), nvml.device_count()? as usize);
        for (index, element) in gpus.iter().enumerate() {
            let device = nvml.device_by_index(u32::try_from(index)?)?;
            differing += print(&format!("GPU {index} "), &rows(&device), *element);
        }
        Ok(())
    })?;
    if differing > 0 {
        return Err(format!("{differing} values differ").into());
    }
    Ok(())
}

fn rows(device: &Device) -> Vec<Row> {
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
            device.encoder_utilization().map(|engine| percent(engine.percent)),
            "utilization/encoder_util",
            Within(10.0),
        ),
        row(
            "decoder_utilization",
            device.decoder_utilization().map(|engine| percent(engine.percent)),
            "utilization/decoder_util",
            Within(10.0),
        ),
        row(
            "jpg_utilization",
            device.jpg_utilization().map(|engine| percent(engine.percent)),
            "utilization/jpeg_util",
            Within(10.0),
        ),
        row(
            "ofa_utilization",
            device.ofa_utilization().map(|engine| percent(engine.percent)),
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

/// What nvidia-smi does not show: printed for a person to look at, and compared with nothing.
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
            "running_mps_compute_processes (number)",
            device.running_mps_compute_processes().map(|list| list.len()),
            "",
            How::Same,
        ),
    ]
}

fn row<T: Display>(method: &'static str, ours: NvmlResult<T>, path: &'static str, how: How) -> Row {
    let ours = match ours {
        Ok(value) => value.to_string(),
        // What nvidia-smi cannot read either, it writes like this.
        Err(error) if error.is_unsupported() => "N/A".to_owned(),
        Err(error) => error.to_string(),
    };
    Row { method, ours, path, how }
}

fn yes_no(value: bool) -> &'static str {
    if value { "Yes" } else { "No" }
}

fn lanes(width: u32) -> String {
    format!("{width}x")
}

/// nvidia-smi rounds to whole MiB.
fn rounded_mib(bytes: u64) -> u64 {
    (bytes + (1 << 19)) >> 20
}

/// Prints the rows with what `nvidia-smi` has at their paths; gives how many differ.
fn print(mark: &str, rows: &[Row], element: Node<'_, '_>) -> usize {
    let mut differing = 0;
    for row in rows {
        let theirs = if row.path.is_empty() { None } else { Some(smi::text(element, row.path).unwrap_or("N/A")) };
        let verdict = match theirs {
            None => "not shown there",
            Some(theirs) if agrees(&row.ours, theirs, row.how) => "agree",
            Some(_) => {
                differing += 1;
                "DIFFERS"
            }
        };
        println!("{:<44} {:<42} {:<42} {verdict}", format!("{mark}{}", row.method), row.ours, theirs.unwrap_or("-"));
    }
    differing
}

fn agrees(ours: &str, theirs: &str, how: How) -> bool {
    if ours == theirs {
        return true;
    }
    let number = |text: &str| text.split(' ').next().and_then(|number| number.parse::<f64>().ok());
    match (how, number(ours), number(theirs)) {
        (How::Within(distance), Some(ours), Some(theirs)) => (ours - theirs).abs() <= distance,
        _ => false,
    }
}

/// The compute processes: run a CUDA program beside the tests for this to mean something.
pub(crate) fn processes_equal_nvidia_smi(nvml: &Nvml) -> Result<(), Failed> {
    smi::report(|_, gpus| {
        for (index, element) in gpus.iter().enumerate() {
            let device = nvml.device_by_index(u32::try_from(index)?)?;
            let list = device.running_compute_processes()?;
            let mut ours: Vec<(String, String)> = list.iter().map(described).collect();
            let processes = element.children().find(|child| child.has_tag_name("processes"));
            let entries = processes.into_iter().flat_map(|node| node.children());
            let compute = entries.filter(|entry| smi::text(*entry, "type") == Some("C"));
            let mut theirs: Vec<(String, String)> = compute
                .map(|entry| {
                    let text = |name| smi::text(entry, name).unwrap_or("N/A").to_owned();
                    (text("pid"), text("used_memory"))
                })
                .collect();
            ours.sort();
            theirs.sort();
            println!("GPU {index}: compute processes, ours {ours:?}, nvidia-smi's {theirs:?}");
            for process in &list {
                println!("  {} is {:?}", process.pid, nvml.sys_process_name(process.pid));
            }
            assert_eq!(ours, theirs);
        }
        Ok(())
    })
}

fn described(process: &ProcessInfo) -> (String, String) {
    let memory = process.used_gpu_memory.map_or("N/A".to_owned(), |bytes| format!("{} MiB", rounded_mib(bytes)));
    (process.pid.to_string(), memory)
}
