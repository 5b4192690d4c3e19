//! ECC errors, retired pages, row remapping, memory repair, encryption and limits.

use std::collections::BTreeMap;

use crate::model::{MemoryHealth, RemappedRows, SramErrors};

/// Errors are counted in device memory and SRAM.
const COUNTED: [Option<u64>; 8] = [None, None, Some(0), None, None, None, None, Some(0)];

/// The real boards had no errors, except one with 851 corrected errors and one remapped row. Here it is GPU 1.
pub(crate) fn h200(index: u32) -> MemoryHealth {
    let mut health = MemoryHealth {
        errors: [[COUNTED; 2]; 2],
        sram: Some(SramErrors::default()),
        // The unique SRAM errors and memory encryption were introduced with Blackwell, bank remapping with Rubin.
        sram_unique: None,
        retired_pages: None,
        remapped_rows: Some(RemappedRows::default()),
        row_histogram: Some([3072, 0, 0, 0, 0]),
        remapped_banks: None,
        repairs_pending: Some((false, false)),
        unrepairable: Some(false),
        encryption: None,
        limits: Some(BTreeMap::new()),
    };
    if index == 1 {
        health.errors[0][1][2] = Some(851);
        health.remapped_rows = Some(RemappedRows { corrected: (1, 0), ..RemappedRows::default() });
        health.row_histogram = Some([3071, 1, 0, 0, 0]);
    }
    health
}

/// Without ECC, errors are not counted and memory is not repaired.
pub(crate) fn geforce() -> MemoryHealth {
    MemoryHealth::default()
}
