//! Part number, limits and modes of a GPU.

use core::ffi::*;

use nvml_sim::Gpu;
use nvml_sys::*;

use super::{NvmlResult, read, result, write, write_text};
use crate::with_simulation;

/// Size of the string of a GPU part number.
const PART_NUMBER: c_uint = 80;

/// Module ID. Later drivers have a public function.
pub(super) unsafe extern "C" fn module_id(device: nvmlDevice_t, id: *mut c_uint) -> nvmlReturn_t {
    // SAFETY: null, or valid for a write.
    unsafe { output(id, read(device, |_, gpu| gpu.module_id)) }
}

/// Version of the GSP firmware, which is that of the driver. Later drivers have a public function.
pub(super) unsafe extern "C" fn gsp_firmware_version(device: nvmlDevice_t, version: *mut c_char) -> nvmlReturn_t {
    let capacity = NVML_GSP_FIRMWARE_VERSION_BUF_SIZE as usize;
    match read(device, |era, gpu| gpu.gsp_mode.0.then_some(era.driver_version())) {
        // SAFETY: null, or a buffer of the size that the later function has.
        Ok(text) => unsafe { write_text(version, capacity, text) },
        Err(code) => code,
    }
}

/// Part number of the GPU: PCI device ID, and two parts for variant and revision.
pub(super) unsafe extern "C" fn gpu_part_number(
    device: nvmlDevice_t,
    number: *mut c_char,
    length: c_uint,
) -> nvmlReturn_t {
    match read(device, |_, gpu| gpu.board.gpu_part_number.clone()) {
        // SAFETY: null, or a buffer of this length.
        Ok(text) => unsafe { write_text(number, length.min(PART_NUMBER) as usize, &text) },
        Err(code) => code,
    }
}

/// Enforced power limit, in milliwatts.
pub(super) unsafe extern "C" fn enforced_power_limit(device: nvmlDevice_t, limit: *mut c_uint) -> nvmlReturn_t {
    // SAFETY: the caller fulfills the contract of the C function.
    with_simulation(|_, nvml| unsafe { nvml.nvmlDeviceGetEnforcedPowerLimit(device, limit) })
}

/// Outbound PCIe atomic operations, as the mask of the later public field.
pub(super) unsafe extern "C" fn outbound_atomics(device: nvmlDevice_t, mask: *mut c_uint) -> nvmlReturn_t {
    let field = |gpu: &Gpu| gpu.field_values.values.get(&NVML_FI_DEV_PCIE_OUTBOUND_ATOMICS_MASK).copied();
    let bits = read(device, |_, gpu| c_uint::try_from(field(gpu)?.bits).ok());
    // SAFETY: null, or valid for a write.
    unsafe { output(mask, bits) }
}

/// Temperature margin (T.Limit), in degrees Celsius. With a margin, `nvidia-smi` prints all thresholds as distances from
/// the GPU maximum.
pub(super) unsafe extern "C" fn temperature_margin(device: nvmlDevice_t, margin: *mut c_int) -> nvmlReturn_t {
    let public = with_simulation(|_, nvml| -> Option<NvmlResult<c_int>> {
        let get = nvml.get(f::nvmlDeviceGetMarginTemperature)?;
        let mut value = nvmlMarginTemperature_v1_t::stamped();
        // SAFETY: valid for reads and writes.
        Some(result(unsafe { get(device, &raw mut value) }).map(|()| value.marginTemperature))
    });
    let model = || read(device, |_, gpu| gpu.thermal.margin_limit.map(|limit| limit.saturating_sub(gpu.thermal.gpu)));
    // SAFETY: null, or valid for a write.
    unsafe { output(margin, public.unwrap_or_else(model)) }
}

/// NUMA node ID of the GPU memory. Later drivers have a public function.
pub(super) unsafe extern "C" fn memory_numa_node(device: nvmlDevice_t, node: *mut c_uint) -> nvmlReturn_t {
    // SAFETY: null, or valid for a write.
    unsafe { output(node, read(device, |_, gpu| gpu.board.memory_numa_node)) }
}

/// Addressing mode, with the numbers of the later public function.
pub(super) unsafe extern "C" fn addressing_mode(device: nvmlDevice_t, mode: *mut c_uint) -> nvmlReturn_t {
    // SAFETY: null, or valid for a write.
    unsafe { output(mode, read(device, |_, gpu| gpu.board.addressing_mode)) }
}

/// Whether the sparse operation mode is enabled.
pub(super) unsafe extern "C" fn sparse_operation_mode(device: nvmlDevice_t, enabled: *mut c_uint) -> nvmlReturn_t {
    // SAFETY: null, or valid for a write.
    unsafe { output(enabled, read(device, |_, gpu| gpu.board.sparse_operation_mode.map(c_uint::from))) }
}

/// Writes a value that was read.
///
/// # Safety
///
/// The pointer is null, or valid for a write.
unsafe fn output<T>(to: *mut T, value: NvmlResult<T>) -> nvmlReturn_t {
    match value {
        // SAFETY: the same contract.
        Ok(value) => unsafe { write(to, value) },
        Err(code) => code,
    }
}
