//! NVLink encryption and remap tables.

use nvml_sim::model::NvLinkRemapTables;
use nvml_sim::{Era, Node, Simulation};
use nvml_wrapper::device::nvlink::{NvlePeer, NvlePrivateInfo};
use nvml_wrapper::{Device, ErrorCode, Result};

use super::{code, first, h200, is_missing};

fn with_tables() -> (Simulation, Device) {
    let (sim, device) = h200(Era::Latest);
    sim.node(|node| {
        node.gpus[0].nvlink.encryption.as_mut().unwrap().tables = Some(NvLinkRemapTables {
            alid: 41,
            entries: vec![(0x10, 0x20), (0x11, 0x21), (u32::MAX, 0)],
            private_info: b"opaque bytes".to_vec(),
            ..NvLinkRemapTables::default()
        });
    });
    (sim, device)
}

/// Changes the tables and returns the new ones.
fn tables(sim: &Simulation, change: impl FnOnce(&mut NvLinkRemapTables)) -> NvLinkRemapTables {
    sim.node(|node| {
        let tables = node.gpus[0].nvlink.encryption.as_mut().unwrap().tables.as_mut().unwrap();
        change(tables);
        tables.clone()
    })
}

fn entries(device: &Device) -> Vec<(u32, u32)> {
    let table = device.nvlink_remap_table().unwrap();
    assert_eq!(table.alid, 41);
    table.entries.iter().map(|entry| (entry.fla_address, entry.gpa_address)).collect()
}

/// All calls of this file, with the results ignored.
fn all(device: &Device) -> [Result<()>; 5] {
    let peer = NvlePeer::new(41, NvlePrivateInfo::from_bytes(b"opaque bytes").unwrap());
    [
        device.nvlink_remap_table().map(drop),
        device.lock_nvlink_remap_table().map(drop),
        device.set_nvlink_nvle_ready(true),
        device.nvlink_nvle_private_info().map(drop),
        device.setup_nvlink_nvle_encryption_key(&[1; 32], &peer, &peer),
    ]
}

#[test]
fn the_tables_in_use() {
    let (sim, device) = with_tables();
    assert_eq!(entries(&device), [(0x10, 0x20), (0x11, 0x21), (u32::MAX, 0)]);
    // A count above the capacity of the array, and an invalid count.
    tables(&sim, |tables| {
        tables.entries = (0..5000).map(|number| (number, 5000 - number)).collect();
        tables.claimed = Some(u32::MAX);
    });
    let all = entries(&device);
    assert_eq!((all.len(), all.first(), all.last()), (4096, Some(&(0, 5000)), Some(&(4095, 905))));
    tables(&sim, |tables| tables.claimed = Some(0));
    assert_eq!(entries(&device), []);
}

#[test]
fn the_tables_are_locked() {
    let (sim, device) = with_tables();
    let lock = |device: &Device| {
        let lock = device.lock_nvlink_remap_table().unwrap();
        (lock.is_locked, lock.is_lock_disabled)
    };
    tables(&sim, |tables| tables.lock_disabled = true);
    assert_eq!(lock(&device), (false, true));
    assert!(!tables(&sim, |tables| tables.lock_disabled = false).locked);
    assert_eq!(lock(&device), (true, false));
    assert!(tables(&sim, |_| ()).locked);
}

#[test]
fn readiness_is_returned() {
    let (_sim, device) = with_tables();
    assert_eq!(device.nvlink_info().unwrap().is_nvle_ready, Some(false));
    device.set_nvlink_nvle_ready(true).unwrap();
    assert_eq!(device.nvlink_info().unwrap().is_nvle_ready, Some(true));
    device.set_nvlink_nvle_ready(false).unwrap();
    assert_eq!(device.nvlink_info().unwrap().is_nvle_ready, Some(false));
}

#[test]
fn a_key_for_two_gpus() {
    let (sim, device) = with_tables();
    let info = device.nvlink_nvle_private_info().unwrap();
    assert_eq!(info.as_bytes(), b"opaque bytes");
    let local = NvlePeer::new(device.nvlink_remap_table().unwrap().alid, info.clone());
    let remote = NvlePeer::new(42, NvlePrivateInfo::from_bytes(&[9; 256]).unwrap());
    let secret: [u8; 32] = std::array::from_fn(|index| u8::try_from(index).unwrap());
    device.setup_nvlink_nvle_encryption_key(&secret, &local, &remote).unwrap();
    assert_eq!(tables(&sim, |_| ()).keys, [(secret, 42)]);
    // In the opposite direction, the peers are those of another GPU.
    let refused = device.setup_nvlink_nvle_encryption_key(&secret, &remote, &local);
    assert_eq!(code(refused), Some(ErrorCode::InvalidArgument));
    assert_eq!(tables(&sim, |_| ()).keys.len(), 1);
    assert_eq!(format!("{info:?}"), "NvlePrivateInfo(12 bytes)");
}

#[test]
fn private_info_of_any_size() {
    let (sim, device) = with_tables();
    for size in [0, 1, 256] {
        tables(&sim, move |tables| tables.private_info = vec![7; size]);
        assert_eq!(device.nvlink_nvle_private_info().unwrap().as_bytes(), vec![7; size]);
    }
    tables(&sim, |tables| tables.claimed_private_info = Some(u32::MAX));
    let info = device.nvlink_nvle_private_info().unwrap();
    assert_eq!(info.as_bytes(), [7; 256]);
    assert_eq!(NvlePrivateInfo::from_bytes(info.as_bytes()), Some(info));
    assert_eq!(NvlePrivateInfo::from_bytes(&[0; 257]), None);
}

#[test]
fn only_root_may() {
    let (sim, device) = with_tables();
    assert_eq!(all(&device), [Ok(()), Ok(()), Ok(()), Ok(()), Ok(())]);
    sim.node(|node| node.root = false);
    assert!(all(&device).into_iter().all(|result| result.unwrap_err().is_no_permission()));
}

#[test]
fn boards_and_drivers_without() {
    for node in [Node::h200x8().with_era(Era::Latest), Node::geforce().with_era(Era::Latest)] {
        let (_sim, device) = first(node);
        assert!(all(&device).into_iter().all(|result| code(result) == Some(ErrorCode::NotSupported)));
    }
    let (_sim, device) = h200(Era::R580);
    assert!(all(&device).into_iter().all(is_missing));
}
