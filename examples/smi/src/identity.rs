//! Identity and modes.

use std::fmt::Display;
use std::time::UNIX_EPOCH;

use nvml_wrapper::device::inforom::InforomObject;
use nvml_wrapper::device::platform::{DeviceCapabilities, PlatformInfo, PlatformLocation};
use nvml_wrapper::device::recovery::GpuRecoveryAction;
use nvml_wrapper::vgpu::host::{GpuVirtualizationMode, HostVgpuMode};
use nvml_wrapper::{ErrorCode, Result};

use crate::format::{date_with_milliseconds, enabled, yes_no};
use crate::report::{Line, NOT_AVAILABLE, section, value};
use crate::{Gpu, mig};

pub(crate) fn lines(gpu: &Gpu<'_>) -> Vec<Line> {
    let device = gpu.device;
    let modes = device.mig_mode();
    let models = device.driver_model();
    let mut lines = vec![
        gpu.line("Product Name", device.name()),
        gpu.line("Product Brand", device.brand()),
        gpu.line("Product Architecture", device.architecture()),
        // NVML still has this value, as "Display Attached".
        value("Display Mode", gpu.words(ErrorCode::Deprecated)),
        gpu.line("Display Attached", device.is_display_connected().map(yes_no)),
        gpu.line("Display Active", device.is_display_active().map(enabled)),
        gpu.line("Persistence Mode", device.is_persistence_mode_enabled().map(enabled)),
        gpu.line("Addressing Mode", device.addressing_mode()),
        pair(gpu, "MIG Mode", modes.map(|modes| (enabled(modes.current), enabled(modes.pending)))),
    ];
    lines.extend(mig::lines(gpu));
    lines.extend([
        gpu.line("Accounting Mode", device.is_accounting_enabled().map(enabled)),
        gpu.line("Accounting Mode Buffer Size", device.accounting_buffer_size()),
        pair(gpu, "Driver Model", models.map(|models| (models.current, models.pending))),
        gpu.line("Serial Number", device.serial()),
        gpu.line("GPU UUID", device.uuid()),
        gpu.line("GPU PDI", device.pdi().map(|pdi| format!("{pdi:#x}"))),
        gpu.line("Minor Number", device.minor_number()),
        gpu.line("VBIOS Version", device.vbios_version()),
        gpu.line("MultiGPU Board", device.is_multi_gpu_board().map(yes_no)),
        gpu.line("Board ID", device.board_id().map(|id| format!("{id:#x}"))),
        gpu.line("Board Part Number", device.board_part_number()),
        // NVML has no function for these two.
        value("GPU Part Number", NOT_AVAILABLE),
        value("FRU Part Number", NOT_AVAILABLE),
        platform(gpu),
        inforom(gpu),
        flush(gpu),
    ]);
    let operation = device.gpu_operation_mode();
    lines.extend([
        pair(gpu, "GPU Operation Mode", operation.map(|modes| (modes.current, modes.pending))),
        gpu.line("GPU C2C Mode", device.is_c2c_enabled().map(enabled)),
        virtualization(gpu),
        gpu.line("GPU Recovery Action", device.gpu_recovery_action().map(recovery)),
        gpu.line("GSP Firmware Version", device.gsp_firmware_version()),
        // NVML has no function for it. It exists on POWER9 only.
        section("IBMNPU", [value("Relaxed Ordering Mode", NOT_AVAILABLE)]),
    ]);
    lines
}

pub(crate) fn capabilities(gpu: &Gpu<'_>) -> Vec<Line> {
    let has_egm = gpu.device.capabilities().map(|capabilities| capabilities.contains(DeviceCapabilities::EGM));
    let egm = has_egm.map(|has| if has { "enabled" } else { "disabled" });
    vec![section("Capabilities", [gpu.line("EGM", egm)])]
}

/// A section with the current and the pending mode.
pub(crate) fn pair<T: Display>(gpu: &Gpu<'_>, name: &'static str, modes: Result<(T, T)>) -> Line {
    let (current, pending) = match modes {
        Ok((current, pending)) => (Ok(current), Ok(pending)),
        Err(error) => (Err(error.clone()), Err(error)),
    };
    section(name, [gpu.line("Current", current), gpu.line("Pending", pending)])
}

/// Location of a GPU in a rack. `nvidia-smi` shows no location without a chassis.
fn platform(gpu: &Gpu<'_>) -> Line {
    let info = gpu.device.platform_info().ok();
    let serial = info.as_ref().and_then(PlatformInfo::chassis_serial_number).filter(|serial| !serial.is_empty());
    let in_rack = info.as_ref().filter(|_| serial.is_some());
    let place = in_rack.map(|info| match info.location {
        PlatformLocation::Chassis { slot_number, tray_index, host_id, .. } => (slot_number, tray_index, host_id),
        PlatformLocation::Rack { physical_slot_number, compute_slot_index, node_index, .. } => {
            (physical_slot_number, compute_slot_index, node_index)
        }
        _ => (0, 0, 0),
    });
    let guid = |info: &PlatformInfo| {
        let bytes = info.ib_guid.iter().take(8);
        bytes.fold("0x".to_owned(), |text, byte| text + &format!("{byte:02x}"))
    };
    section(
        "Platform Info",
        [
            optional("Chassis Serial Number", serial.as_ref()),
            optional("Slot Number", place.map(|place| place.0)),
            optional("Tray Index", place.map(|place| place.1)),
            optional("Host ID", place.map(|place| place.2)),
            optional("Peer Type", in_rack.map(|info| info.peer_type)),
            gpu.line("Module Id", gpu.device.module_id()),
            optional("GPU Fabric GUID", in_rack.map(guid)),
        ],
    )
}

pub(crate) fn optional(name: &'static str, text: Option<impl Display>) -> Line {
    value(name, text.map_or_else(|| NOT_AVAILABLE.to_owned(), |text| text.to_string()))
}

fn inforom(gpu: &Gpu<'_>) -> Line {
    let object = |name, object| gpu.line(name, gpu.device.inforom_version(object));
    section(
        "Inforom Version",
        [
            gpu.line("Image Version", gpu.device.inforom_image_version()),
            object("OEM Object", InforomObject::Oem),
            object("ECC Object", InforomObject::Ecc),
            object("Power Management Object", InforomObject::Power),
        ],
    )
}

/// Last flush of the black box. A GPU without a flush is not ready, or returns none.
fn flush(gpu: &Gpu<'_>) -> Line {
    let flush = gpu.device.last_bbx_flush_time().ok().flatten();
    let start = flush.and_then(|flush| flush.start?.duration_since(UNIX_EPOCH).ok());
    let start = start.map(|since| date_with_milliseconds(since.as_millis().try_into().unwrap_or(u64::MAX)));
    section(
        "Inforom BBX Object Flush",
        [
            optional("Latest Timestamp", start),
            optional("Latest Duration", flush.map(|flush| format!("{} us", flush.duration.as_micros()))),
        ],
    )
}

fn virtualization(gpu: &Gpu<'_>) -> Line {
    let mode = gpu.device.virtualization_mode().map(|mode| match mode {
        GpuVirtualizationMode::None => "None".to_owned(),
        GpuVirtualizationMode::Passthrough => "Pass-Through".to_owned(),
        GpuVirtualizationMode::Vgpu => "VGPU".to_owned(),
        GpuVirtualizationMode::HostVgpu => "Host VGPU".to_owned(),
        GpuVirtualizationMode::HostVsga => "Host VSGA".to_owned(),
        other => other.raw().to_string(),
    });
    let host = gpu.device.host_vgpu_mode().map(|mode| match mode {
        HostVgpuMode::NonSriov => "Non SR-IOV".to_owned(),
        HostVgpuMode::Sriov => "SR-IOV".to_owned(),
        other => other.raw().to_string(),
    });
    section(
        "GPU Virtualization Mode",
        [
            gpu.line("Virtualization Mode", mode),
            gpu.line("Host VGPU Mode", host),
            gpu.line("vGPU Heterogeneous Mode", gpu.device.is_vgpu_heterogeneous_mode_enabled().map(enabled)),
        ],
    )
}

fn recovery(action: GpuRecoveryAction) -> String {
    match action {
        GpuRecoveryAction::None => "None",
        GpuRecoveryAction::GpuReset => "Reset",
        GpuRecoveryAction::NodeReboot => "Reboot",
        GpuRecoveryAction::DrainP2p => "Drain P2P",
        GpuRecoveryAction::DrainAndReset => "Drain and Reset",
        other => return other.raw().to_string(),
    }
    .to_owned()
}
