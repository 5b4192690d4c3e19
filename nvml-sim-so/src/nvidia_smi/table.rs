//! Positions of the functions, by driver.

use core::ffi::c_void;
use core::ops::RangeInclusive;
use std::sync::OnceLock;

use nvml_sim::Era;
use nvml_sys::{NVML_ERROR_NOT_SUPPORTED, nvmlReturn_t};

use super::processes::{Entry525, Entry535};
use super::{activity, board, devices, fields, processes};

/// Number of functions. NVIDIA's libraries have 212 (470.256.02) to 254 (555.58.02).
const LENGTH: usize = 255;

/// Size in bytes, then the functions. `nvidia-smi` compares the size with the position of each function that it calls.
#[repr(C)]
pub(super) struct Table {
    size: usize,
    functions: [Address; LENGTH],
}

/// Address of a function. The functions have different arguments.
#[derive(Clone, Copy)]
#[repr(transparent)]
struct Address(*const c_void);

// SAFETY: the pointer is the address of a function, which every thread can call.
unsafe impl Send for Address {}
// SAFETY: as above.
unsafe impl Sync for Address {}

/// Any other function. The caller removes the arguments, which are not used.
extern "C" fn not_supported() -> nvmlReturn_t {
    NVML_ERROR_NOT_SUPPORTED
}

/// Table of a driver. The driver of a process does not change.
pub(super) fn of(era: Era) -> &'static Table {
    // Not on the heap, because the library can be unloaded.
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| build(era))
}

/// The positions up to 206 are the same for all drivers. Later ones differ: 237, for example, is the temperature margin
/// in 525, and in 535 it writes a string.
fn build(era: Era) -> Table {
    let mut table = Table { size: size_of::<Table>(), functions: [Address(not_supported as *const c_void); LENGTH] };
    let mut set = |position: usize, eras: RangeInclusive<Era>, function: *const c_void| {
        // The size is at position 0.
        if let Some(entry) = table.functions.get_mut(position - 1).filter(|_| eras.contains(&era)) {
            *entry = Address(function);
        }
    };
    let newest = Era::Latest;
    set(23, Era::R340..=newest, devices::common_ancestor as *const c_void);
    set(72, Era::R340..=newest, devices::can_be_monitored as *const c_void);
    set(81, Era::R340..=newest, devices::by_index as *const c_void);
    set(108, Era::R390..=newest, board::enforced_power_limit as *const c_void);
    set(138, Era::R418..=newest, activity::thermal_violation as *const c_void);
    set(145, Era::R418..=Era::R535, activity::process_utilization::<4> as *const c_void);
    set(145, Era::R550..=newest, activity::process_utilization::<6> as *const c_void);
    set(165, Era::R450..=newest, fields::values as *const c_void);
    set(207, Era::R470..=Era::R525, board::module_id as *const c_void);
    set(211, Era::R470..=Era::R470, board::gsp_firmware_version as *const c_void);
    set(213, Era::R525..=Era::R525, processes::compute::<Entry525> as *const c_void);
    set(214, Era::R525..=Era::R525, processes::mps::<Entry525> as *const c_void);
    set(215, Era::R525..=Era::R525, processes::graphics::<Entry525> as *const c_void);
    set(213, Era::R535_54..=newest, processes::compute::<Entry535> as *const c_void);
    set(214, Era::R535_54..=newest, processes::mps::<Entry535> as *const c_void);
    set(215, Era::R535_54..=newest, processes::graphics::<Entry535> as *const c_void);
    set(226, Era::R525..=newest, board::outbound_atomics as *const c_void);
    set(231, Era::R525..=newest, board::gpu_part_number as *const c_void);
    set(237, Era::R525..=Era::R525, board::temperature_margin as *const c_void);
    set(240, Era::R535_54..=newest, board::temperature_margin as *const c_void);
    set(241, Era::R535_54..=Era::R535, board::memory_numa_node as *const c_void);
    set(242, Era::R535_54..=newest, board::addressing_mode as *const c_void);
    set(243, Era::R535_54..=Era::R535, board::sparse_operation_mode as *const c_void);
    set(249, Era::R550..=newest, board::sparse_operation_mode as *const c_void);
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_driver_has_its_positions() {
        let known = |era: Era| -> Vec<usize> {
            let table = build(era);
            let is_known = |position: &usize| table.functions[position - 1].0 != not_supported as *const c_void;
            (1..=LENGTH).filter(is_known).collect()
        };
        let common = [23, 72, 81, 108, 138, 145, 165];
        assert_eq!(known(Era::R340), [23, 72, 81]);
        assert_eq!(known(Era::R450), common);
        assert_eq!(known(Era::R470), [&common[..], &[207, 211]].concat());
        assert_eq!(known(Era::R525), [&common[..], &[207, 213, 214, 215, 226, 231, 237]].concat());
        let later = [213, 214, 215, 226, 231, 240];
        assert_eq!(known(Era::R535), [&common[..], &later, &[241, 242, 243]].concat());
        assert_eq!(known(Era::R550), [&common[..], &later, &[242, 249]].concat());
        assert_eq!(known(Era::Latest), known(Era::R550));
    }
}
