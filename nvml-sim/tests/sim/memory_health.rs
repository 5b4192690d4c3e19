//! Arguments of the memory health functions.

use std::ptr::null_mut;

use nvml_sim::model::{RetiredPage, RetiredPages};
use nvml_sim::{Era, Node};
use nvml_sys::*;

use crate::{call, device, started};

#[test]
fn a_list_behind_a_pointer() {
    let mut node = Node::h200x8();
    let entry = |unit| nvmlEccSramUniqueUncorrectedErrorEntry_v1_t { unit, ..Zeroable::zeroed() };
    node.gpus[0].memory_health.sram_unique = Some(vec![entry(7), entry(8)]);
    let (_sim, nvml) = started(node);
    let gpu = device(&nvml, 0);
    let mut counts = nvmlEccSramUniqueUncorrectedErrorCounts_v1_t::stamped();
    let query = |counts: &mut nvmlEccSramUniqueUncorrectedErrorCounts_v1_t| {
        call!(nvml, nvmlDeviceGetSramUniqueUncorrectedEccErrorCounts(gpu, counts))
    };
    // Without an array only the count is returned.
    assert_eq!((query(&mut counts), counts.entryCount), (NVML_SUCCESS, 2));
    let mut entries = [entry(99); 3];
    counts.entries = entries.as_mut_ptr();
    counts.entryCount = 1;
    assert_eq!((query(&mut counts), counts.entryCount), (NVML_ERROR_INSUFFICIENT_SIZE, 2));
    counts.entryCount = 3;
    assert_eq!((query(&mut counts), counts.entryCount), (NVML_SUCCESS, 2));
    assert_eq!(entries.map(|entry| entry.unit), [7, 8, 99]);
    counts.version += 1;
    assert_eq!(query(&mut counts), NVML_ERROR_ARGUMENT_VERSION_MISMATCH);
}

#[test]
fn two_arrays_of_retired_pages() {
    let mut node = Node::geforce();
    let page = |cause, address, timestamp| RetiredPage { cause, address, timestamp };
    let pages = vec![page(0, 11, 1), page(1, 12, 2), page(0, 13, 3)];
    node.gpus[0].memory_health.retired_pages = Some(RetiredPages { pages, pending: false });
    let (_sim, nvml) = started(node);
    let gpu = device(&nvml, 0);
    let (mut count, mut addresses, mut timestamps) = (0, [99; 3], [99; 3]);
    let get = |cause, count: &mut u32, addresses, timestamps| {
        call!(nvml, nvmlDeviceGetRetiredPages_v2(gpu, cause, count, addresses, timestamps))
    };
    assert_eq!(get(0, &mut count, null_mut(), null_mut()), NVML_ERROR_INSUFFICIENT_SIZE);
    assert_eq!(count, 2);
    let to = addresses.as_mut_ptr();
    assert_eq!(get(0, &mut count, to, null_mut()), NVML_ERROR_INVALID_ARGUMENT);
    count = 3;
    assert_eq!(get(0, &mut count, to, timestamps.as_mut_ptr()), NVML_SUCCESS);
    assert_eq!((count, addresses, timestamps), (2, [11, 13, 99], [1, 3, 99]));
    assert_eq!(get(2, &mut count, to, timestamps.as_mut_ptr()), NVML_ERROR_INVALID_ARGUMENT);
}

#[test]
fn structs_and_paths_are_checked() {
    let mut node = Node::h200x8().with_era(Era::Latest);
    node.gpus[0].memory_health.encryption = Some((true, true));
    let (_sim, nvml) = started(node);
    let gpu = device(&nvml, 0);
    let mut good = nvmlDramEncryptionInfo_v1_t::stamped();
    let mut bad = nvmlDramEncryptionInfo_v1_t { version: 0x0200_0008, ..good };
    let get = |current, pending| call!(nvml, nvmlDeviceGetDramEncryptionMode(gpu, current, pending));
    assert_eq!(get(&raw mut good, &raw mut bad), NVML_ERROR_ARGUMENT_VERSION_MISMATCH);
    assert_eq!(get(&raw mut bad, &raw mut good), NVML_ERROR_ARGUMENT_VERSION_MISMATCH);
    assert_eq!(get(&raw mut good, null_mut()), NVML_ERROR_INVALID_ARGUMENT);
    assert_eq!(call!(nvml, nvmlDeviceSetDramEncryptionMode(gpu, &raw const bad)), NVML_ERROR_ARGUMENT_VERSION_MISMATCH);
    good.encryptionState = 2;
    assert_eq!(call!(nvml, nvmlDeviceSetDramEncryptionMode(gpu, &raw const good)), NVML_ERROR_INVALID_ARGUMENT);
    assert_eq!(call!(nvml, nvmlDeviceSetEccMode(gpu, 2)), NVML_ERROR_INVALID_ARGUMENT);
    let mut status = nvmlEccSramErrorStatus_v1_t { version: 1, ..Zeroable::zeroed() };
    let mismatch = NVML_ERROR_ARGUMENT_VERSION_MISMATCH;
    assert_eq!(call!(nvml, nvmlDeviceGetSramEccErrorStatus(gpu, &raw mut status)), mismatch);
    let mut limits: nvmlGetMemoryLimits_v1_t = Zeroable::zeroed();
    assert_eq!(call!(nvml, nvmlDeviceGetMemoryLimits_v1(gpu, &raw mut limits)), NVML_ERROR_INVALID_ARGUMENT);
    assert_eq!(call!(nvml, nvmlDeviceGetRemappedRows_v2(gpu, null_mut())), NVML_ERROR_INVALID_ARGUMENT);
}
