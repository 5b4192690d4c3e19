//! Multi-Instance GPU (MIG): profiles of an H200 and an H100, as their driver lists them, and of an A100 40GB, as NVIDIA
//! publishes them.

use nvml_sys::*;

use crate::model::{Mig, MigComputeProfile, MigProfile};

/// Kind, ID, name, instances, MiB, multiprocessors, engines (copy, decoder, encoder, JPEG, OFA), slices, placement
/// starts, placement size.
type Row = (u32, u32, &'static str, u32, u64, u32, [u32; 5], u32, &'static [u32], u32);

const H200: [Row; 7] = [
    (0, 19, "1g.18gb", 7, 16_384, 16, [1, 1, 0, 1, 0], 1, &[0, 1, 2, 3, 4, 5, 6], 1),
    (7, 20, "1g.18gb+me", 1, 16_384, 16, [1, 1, 0, 1, 1], 1, &[0, 1, 2, 3, 4, 5, 6], 1),
    (9, 15, "1g.35gb", 4, 33_280, 26, [1, 1, 0, 1, 0], 1, &[0, 2, 4, 6], 2),
    (1, 14, "2g.35gb", 3, 33_280, 32, [2, 2, 0, 2, 0], 2, &[0, 2, 4], 2),
    (2, 9, "3g.71gb", 2, 71_424, 60, [3, 3, 0, 3, 0], 3, &[0, 4], 4),
    (3, 5, "4g.71gb", 1, 71_424, 64, [4, 4, 0, 4, 0], 4, &[0], 4),
    (4, 0, "7g.141gb", 1, 143_360, 132, [8, 7, 0, 7, 1], 7, &[0], 8),
];

const A100: [Row; 7] = [
    (0, 19, "1g.5gb", 7, 4_864, 14, [1, 0, 0, 0, 0], 1, &[0, 1, 2, 3, 4, 5, 6], 1),
    (7, 20, "1g.5gb+me", 1, 4_864, 14, [1, 1, 0, 1, 1], 1, &[0, 1, 2, 3, 4, 5, 6], 1),
    (9, 15, "1g.10gb", 4, 9_856, 14, [1, 1, 0, 0, 0], 1, &[0, 2, 4, 6], 2),
    (1, 14, "2g.10gb", 3, 9_856, 28, [2, 1, 0, 0, 0], 2, &[0, 2, 4], 2),
    (2, 9, "3g.20gb", 2, 19_968, 42, [3, 2, 0, 0, 0], 3, &[0, 4], 4),
    (3, 5, "4g.20gb", 1, 19_968, 56, [4, 2, 0, 0, 0], 4, &[0], 4),
    (4, 0, "7g.40gb", 1, 40_192, 98, [7, 5, 0, 1, 1], 7, &[0], 8),
];

/// As the driver of an H100 lists them.
const H100: [Row; 7] = [
    (0, 19, "1g.10gb", 7, 9_984, 16, [1, 1, 0, 1, 0], 1, &[0, 1, 2, 3, 4, 5, 6], 1),
    (7, 20, "1g.10gb+me", 1, 9_984, 16, [1, 1, 0, 1, 1], 1, &[0, 1, 2, 3, 4, 5, 6], 1),
    (9, 15, "1g.20gb", 4, 20_096, 26, [1, 1, 0, 1, 0], 1, &[0, 2, 4, 6], 2),
    (1, 14, "2g.20gb", 3, 20_096, 32, [2, 2, 0, 2, 0], 2, &[0, 2, 4], 2),
    (2, 9, "3g.40gb", 2, 40_448, 60, [3, 3, 0, 3, 0], 3, &[0, 4], 4),
    (3, 5, "4g.40gb", 1, 40_448, 64, [4, 4, 0, 4, 0], 4, &[0], 4),
    (4, 0, "7g.80gb", 1, 81_152, 132, [8, 7, 0, 7, 1], 7, &[0], 8),
];

/// Names are published; numbers are guesses after an H200.
const B200: [Row; 7] = [
    (0, 19, "1g.23gb", 7, 22_016, 18, [1, 1, 0, 1, 0], 1, &[0, 1, 2, 3, 4, 5, 6], 1),
    (7, 20, "1g.23gb+me", 1, 22_016, 18, [1, 1, 0, 1, 1], 1, &[0, 1, 2, 3, 4, 5, 6], 1),
    (9, 15, "1g.45gb", 4, 44_288, 30, [1, 1, 0, 1, 0], 1, &[0, 2, 4, 6], 2),
    (1, 14, "2g.45gb", 3, 44_288, 36, [2, 2, 0, 2, 0], 2, &[0, 2, 4], 2),
    (2, 9, "3g.90gb", 2, 90_368, 70, [3, 3, 0, 3, 0], 3, &[0, 4], 4),
    (3, 5, "4g.90gb", 1, 90_368, 72, [4, 4, 0, 4, 0], 4, &[0], 4),
    (4, 0, "7g.180gb", 1, 182_272, 148, [8, 7, 0, 7, 1], 7, &[0], 8),
];

/// The prefix "MIG" of names was not read from hardware.
fn profile(row: &Row) -> MigProfile {
    let (kind, id, name, instances, memory_mib, multiprocessors, engines, slices, starts, size) = *row;
    MigProfile {
        kind,
        id,
        name: format!("MIG {name}"),
        instances,
        slices,
        memory_mib,
        multiprocessors,
        engines,
        capabilities: 0,
        starts: starts.to_vec(),
        size,
    }
}

fn mig(rows: &[Row]) -> Mig {
    let compute = [
        (NVML_COMPUTE_INSTANCE_PROFILE_1_SLICE, 0, 1),
        (NVML_COMPUTE_INSTANCE_PROFILE_2_SLICE, 1, 2),
        (NVML_COMPUTE_INSTANCE_PROFILE_3_SLICE, 2, 3),
        (NVML_COMPUTE_INSTANCE_PROFILE_4_SLICE, 3, 4),
        (NVML_COMPUTE_INSTANCE_PROFILE_7_SLICE, 4, 7),
    ];
    Mig {
        profiles: rows.iter().map(profile).collect(),
        compute_profiles: compute.map(|(kind, id, slices)| MigComputeProfile { kind, id, slices }).to_vec(),
        max_devices: 7,
        ..Mig::default()
    }
}

pub(crate) fn h200(_index: u32) -> Mig {
    mig(&H200)
}

pub(crate) fn a100() -> Mig {
    mig(&A100)
}

pub(crate) fn h100() -> Mig {
    mig(&H100)
}

pub(crate) fn b200() -> Mig {
    mig(&B200)
}

pub(crate) fn geforce() -> Mig {
    Mig::default()
}
