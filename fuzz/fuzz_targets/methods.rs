//! Every method of nvml-wrapper over a library that answers anything. The first two bytes of an input choose the method,
//! the others what the library answers.
//!
//! `RUSTC_BOOTSTRAP=1 cargo fuzz run methods`, in the root of the repository. The test `adversary` of nvml-wrapper makes
//! the same attempts with seeds.

#![no_main]
// Rows are tests, which may panic on unexpected results.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, deprecated)]

#[path = "../../nvml-wrapper/tests/adversary/drive.rs"]
mod drive;
#[path = "../../nvml-wrapper/tests/matrix/furnish.rs"]
mod furnish;
#[allow(dead_code, reason = "what drivers return is the matter of the test `matrix`")]
#[path = "../../nvml-wrapper/tests/matrix/row.rs"]
mod row;
#[path = "../../nvml-wrapper/tests/matrix/rows/mod.rs"]
mod rows;
#[path = "../../nvml-wrapper/tests/adversary/values.rs"]
mod values;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use nvml_sim::adversary::Choices;

static ROWS: LazyLock<Vec<row::Row>> = LazyLock::new(|| {
    // Panics of the rows themselves are no faults: this hook does not abort, unlike that of the fuzzer.
    drive::watch_panics();
    rows::all().into_iter().chain(values::rows()).collect()
});

fuzz_target!(|input: &[u8]| {
    let Some((method, answers)) = input.split_first_chunk::<2>() else { return };
    let row = &ROWS[usize::from(u16::from_le_bytes(*method)) % ROWS.len()];
    if let Err(fault) = drive::attempt(row, Choices::from(answers)) {
        eprintln!("{} {fault}", row.method);
        std::process::abort();
    }
});
