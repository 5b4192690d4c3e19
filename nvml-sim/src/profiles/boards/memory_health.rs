//! ECC errors, retired pages, remapped rows, repairs, encryption and limits of memory.

use std::collections::BTreeMap;

use crate::model::{MemoryHealth, RemappedRows, SramErrors};

/// Errors are counted for the device memory and for the memory on the chip.
const COUNTED: [Option<u64>; 8] = [None, None, Some(0), None, None, None, None, Some(0)];

/// Real boards have had none of these errors, but for one: it corrected 851, and replaced a row. Here that is the
/// second.
pub(crate) fn h200(index: u32) -> MemoryHealth {
    let mut health = MemoryHealth {
        errors: [[COUNTED; 2]; 2],
        sram: Some(SramErrors::default()),
        // Blackwell has the list of unique errors and encrypts its memory; Rubin remaps banks.
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

/// No ECC, so nothing is counted and nothing repaired.
pub(crate) fn geforce() -> MemoryHealth {
    MemoryHealth::default()
}
