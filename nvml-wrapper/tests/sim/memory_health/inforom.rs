//! The InfoROM and its black box.

use std::time::{Duration, SystemTime};

use nvml_sim::model::Flush;
use nvml_sim::{Era, Fault, Node};
use nvml_wrapper::device::inforom::InforomObject;
use nvml_wrapper::raw::Function;
use nvml_wrapper::{ErrorCode, NvmlError};

use super::{code, first};

#[test]
fn the_inforom() {
    let (sim, device) = first(Node::h200x8());
    assert_eq!(device.inforom_image_version().unwrap(), "G520.0282.02.02");
    assert_eq!(device.inforom_version(InforomObject::Oem).unwrap(), "2.1");
    assert_eq!(device.inforom_version(InforomObject::Ecc).unwrap(), "7.16");
    assert_eq!(code(device.inforom_version(InforomObject::Power)), ErrorCode::NotSupported);
    assert_eq!(code(device.inforom_version(InforomObject::Den)), ErrorCode::NotSupported);
    assert_eq!(code(device.inforom_version(InforomObject::from_raw(4))), ErrorCode::InvalidArgument);
    assert_eq!(device.inforom_configuration_checksum(), Ok(0));
    assert_eq!(device.validate_inforom(), Ok(()));
    sim.node(|node| {
        node.gpus[0].inforom_image_version = None;
        node.gpus[0].inforom.objects[2] = Some("1.0".into());
        node.gpus[0].inforom.objects[3] = Some("3.0".into());
        node.gpus[0].inforom.checksum = Some(0xC0FF_EE01);
    });
    assert_eq!(code(device.inforom_image_version()), ErrorCode::NotSupported);
    assert_eq!(device.inforom_version(InforomObject::Power).unwrap(), "1.0");
    assert_eq!(device.inforom_version(InforomObject::Den).unwrap(), "3.0");
    assert_eq!(device.inforom_configuration_checksum(), Ok(0xC0FF_EE01));
    sim.node(|node| node.gpus[0].inforom.valid = Some(false));
    assert_eq!(code(device.validate_inforom()), ErrorCode::CorruptedInforom);
    assert_eq!(code(device.inforom_configuration_checksum()), ErrorCode::CorruptedInforom);
    sim.fail(Function::nvmlDeviceGetInforomVersion, Fault::raw_string(*b"7.\xff"));
    assert_eq!(device.inforom_version(InforomObject::Ecc).unwrap(), "7.\u{FFFD}");
    let (_sim, device) = first(Node::geforce());
    assert_eq!(device.inforom_version(InforomObject::Oem).unwrap(), "1.1");
}

#[test]
fn the_black_box() {
    let (sim, device) = first(Node::h200x8().with_era(Era::Latest));
    // An H200 that has not written the data yet returns "not ready".
    assert_eq!(device.last_bbx_flush_time(), Ok(None));
    let flush = Flush { timestamp: 1_727_326_204_817_000, duration: 92_672 };
    sim.node(|node| node.gpus[0].inforom.black_box = Some(Some(flush)));
    let reported = device.last_bbx_flush_time().unwrap().unwrap();
    assert_eq!(reported.start, Some(SystemTime::UNIX_EPOCH + Duration::from_millis(1_727_326_204_817)));
    assert_eq!(reported.duration, Duration::from_micros(92_672));
    let expected = sim.node(|node| node.gpus[0].inforom.time_run.unwrap());
    assert_eq!(device.bbx_time_data().unwrap().time_run, Duration::from_secs(expected.into()));
    sim.node(|node| node.gpus[0].inforom.time_run = Some(u32::MAX));
    assert_eq!(device.bbx_time_data().unwrap().time_run.as_secs(), u64::from(u32::MAX));
    let (_sim, device) = first(Node::h200x8().with_era(Era::R470));
    assert!(matches!(device.last_bbx_flush_time(), Err(NvmlError::FunctionNotFound { .. })));
    assert!(matches!(device.bbx_time_data(), Err(NvmlError::FunctionNotFound { .. })));
}
