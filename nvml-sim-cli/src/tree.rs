//! Files of the kernel and of the driver about GPUs, for programs that read them beside NVML.

use std::fs;
use std::io::{Error, ErrorKind, Result};
use std::path::Path;

use nvml_sim::model::{MigComputeInstance, MigInstance};
use nvml_sim::{Gpu, Node};

/// Minor numbers of MIG capabilities: two of the driver, then those of 15 GPU instances of each GPU, each with 8 compute
/// instances.
const FIRST_MINOR: u32 = 3;
const COMPUTE: u32 = 8;
const INSTANCES: u32 = 15;

/// Writes the folders `sys`, `dev` and `proc` below a folder: PCI devices with their NUMA node, class and IDs, device
/// nodes as empty files, and the driver's version, GPUs and MIG capabilities.
///
/// # Errors
///
/// The folder has one of these folders already, or cannot be written.
pub fn write(node: &Node, version: &str, folder: &Path) -> Result<()> {
    if let Some(name) = ["sys", "dev", "proc"].into_iter().find(|name| folder.join(name).exists()) {
        return Err(Error::new(ErrorKind::AlreadyExists, format!("{name} exists already")));
    }
    let file = |path: String, text: String| put(&folder.join(path), text.as_bytes());
    file("sys/module/nvidia/version".into(), format!("{version}\n"))?;
    file("sys/module/nvidia/initstate".into(), "live\n".into())?;
    let kernel_module = format!("NVRM version: NVIDIA UNIX x86_64 Kernel Module  {version}\n");
    file("proc/driver/nvidia/version".into(), kernel_module)?;
    for name in ["nvidiactl", "nvidia-uvm", "nvidia-uvm-tools"] {
        file(format!("dev/{name}"), String::new())?;
    }
    for gpu in &node.gpus {
        pci_device(gpu, folder)?;
        file(format!("proc/driver/nvidia/gpus/{}/information", address(gpu)), information(gpu))?;
        if gpu.accessible {
            file(format!("dev/nvidia{}", gpu.minor_number), String::new())?;
        }
        for (name, minor) in capabilities(gpu) {
            let access = format!("DeviceFileMinor: {minor}\nDeviceFileMode: 292\nDeviceFileModify: 1\n");
            file(format!("proc/driver/nvidia/capabilities/gpu{}/mig/{name}/access", gpu.minor_number), access)?;
            file(format!("dev/nvidia-caps/nvidia-cap{minor}"), String::new())?;
        }
    }
    Ok(())
}

/// PCI address in sysfs.
fn address(gpu: &Gpu) -> String {
    format!("{:04x}:{:02x}:{:02x}.0", gpu.pci.domain, gpu.pci.bus, gpu.pci.device)
}

fn pci_device(gpu: &Gpu, folder: &Path) -> Result<()> {
    let address = address(gpu);
    let path = format!("devices/pci{:04x}:{:02x}/{address}", gpu.pci.domain, gpu.pci.bus);
    let device = folder.join("sys").join(&path);
    // A GPU with an active display is a VGA controller, others are 3D controllers.
    let class = if gpu.modes.display_active { 0x03_0000 } else { 0x03_0200 };
    let cpus = if gpu.cpus.is_empty() { String::new() } else { format!("{}-{}", gpu.cpus.start, gpu.cpus.end - 1) };
    let (ids, subsystem) = (gpu.pci.device_id, gpu.pci.subsystem_id);
    let speed = |generation: u32| match generation {
        1 => "2.5 GT/s PCIe".to_owned(),
        2 => "5.0 GT/s PCIe".to_owned(),
        generation => format!("{}.0 GT/s PCIe", 1_u32.checked_shl(generation).unwrap_or(0)),
    };
    let texts = [
        ("vendor", format!("{:#06x}", ids & 0xffff)),
        ("device", format!("{:#06x}", ids >> 16)),
        ("subsystem_vendor", format!("{:#06x}", subsystem & 0xffff)),
        ("subsystem_device", format!("{:#06x}", subsystem >> 16)),
        ("class", format!("{class:#08x}")),
        ("revision", "0xa1".to_owned()),
        ("irq", gpu.irq.unwrap_or(0).to_string()),
        ("enable", "1".to_owned()),
        ("numa_node", gpu.numa_node.to_string()),
        ("local_cpulist", cpus),
        ("current_link_speed", speed(gpu.pcie.generation)),
        ("max_link_speed", speed(gpu.pcie.gpu_max_generation)),
        ("current_link_width", gpu.pcie.width.to_string()),
        ("max_link_width", gpu.pcie.max_width.to_string()),
        ("power/runtime_status", "active".to_owned()),
        // Base address registers: none, and the ROM.
        ("resource", ["0x0000000000000000 0x0000000000000000 0x0000000000000000"; 7].join("\n")),
    ];
    for (name, text) in texts {
        put(&device.join(name), format!("{text}\n").as_bytes())?;
    }
    put(&device.join("config"), &configuration(ids, subsystem, class))?;
    link(&format!("../../../{path}"), &folder.join("sys/bus/pci/devices").join(&address))?;
    link(&format!("../../../../{path}"), &folder.join("sys/bus/pci/drivers/nvidia").join(&address))?;
    link("../../../bus/pci/drivers/nvidia", &device.join("driver"))
}

/// Header of the configuration space of a PCI device.
fn configuration(ids: u32, subsystem: u32, class: u32) -> [u8; 64] {
    let mut bytes = [0; 64];
    // Vendor and device; memory and bus mastering enabled; class and revision; subsystem.
    let words = [(0x00, ids), (0x04, 0x0006), (0x08, class << 8 | 0xa1), (0x2c, subsystem)];
    for (offset, word) in words {
        if let Some(part) = bytes.get_mut(offset..offset + 4) {
            part.copy_from_slice(&word.to_le_bytes());
        }
    }
    bytes
}

fn information(gpu: &Gpu) -> String {
    let lines = [
        ("Model", gpu.name.clone()),
        ("IRQ", gpu.irq.unwrap_or(0).to_string()),
        ("GPU UUID", gpu.uuid.clone()),
        ("Video BIOS", gpu.vbios_version.clone()),
        ("Bus Location", address(gpu)),
        ("Device Minor", gpu.minor_number.to_string()),
        ("GPU Excluded", "No".to_owned()),
    ];
    lines.iter().map(|(name, value)| format!("{:<17}{value}\n", format!("{name}:"))).collect()
}

/// MIG capabilities of a GPU: path below `mig`, and minor number of the device node.
fn capabilities(gpu: &Gpu) -> Vec<(String, u32)> {
    let minor = |instance: &MigInstance| {
        FIRST_MINOR + gpu.minor_number * INSTANCES * (COMPUTE + 1) + instance.id * (COMPUTE + 1)
    };
    let of_compute = |instance: &MigInstance, compute: &MigComputeInstance| {
        (format!("gi{}/ci{}", instance.id, compute.id), minor(instance) + 1 + compute.id)
    };
    let of_instance = |instance: &MigInstance| {
        let own = (format!("gi{}", instance.id), minor(instance));
        let compute = instance.compute.iter().map(|compute| of_compute(instance, compute));
        std::iter::once(own).chain(compute).collect::<Vec<_>>()
    };
    gpu.mig.instances.iter().flat_map(of_instance).collect()
}

fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, bytes)
}

fn link(target: &str, path: &Path) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    #[cfg(unix)]
    return std::os::unix::fs::symlink(target, path);
    #[cfg(not(unix))]
    return Err(Error::new(ErrorKind::Unsupported, format!("{}: a link to {target}", path.display())));
}
