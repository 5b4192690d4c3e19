//! Bandwidth, low power, firmware.

use std::time::Duration;

use nvml_sim::model::NvLinkBwModes;
use nvml_sim::{Era, Function, Node, Simulation};
use nvml_wrapper::device::nvlink::{NvLinkBwModeChoice, NvLinkFirmwareUcodeType, NvLinkInfo, SystemNvLinkBwMode};
use nvml_wrapper::{Device, ErrorCode};

use super::{code, first, h200, is_missing};
use crate::session;

fn with_modes(era: Era) -> (Simulation, Device) {
    let (sim, device) = h200(era);
    sim.node(|node| {
        node.gpus[0].nvlink.bw_modes =
            Some(NvLinkBwModes { supported: vec![2, 5, 9], claimed: None, mode: 5, async_timeout_ms: Some(1500) });
    });
    (sim, device)
}

fn mode(device: &Device) -> (u8, bool) {
    let mode = device.nvlink_bw_mode().unwrap();
    (mode.mode, mode.is_best)
}

#[test]
fn the_mode_of_the_system() {
    use SystemNvLinkBwMode as Mode;
    let (sim, nvml) = session(Node::h200x8());
    assert_eq!(nvml.nvlink_bw_mode(), Ok(Mode::Full));
    assert_eq!((Mode::ALL.len(), Mode::ThreeQuarter.raw()), (5, 4));
    assert_eq!(format!("{:?} {:?}", Mode::ThreeQuarter, Mode::from_raw(77)), "ThreeQuarter Unknown(77)");
    for (number, mode) in (0..).zip(Mode::ALL.iter().copied()) {
        nvml.set_nvlink_bw_mode(mode).unwrap();
        assert_eq!(sim.node(|node| node.nvlink_bw_mode), Some(number));
        assert_eq!(nvml.nvlink_bw_mode(), Ok(mode));
    }
    assert_eq!(code(nvml.set_nvlink_bw_mode(Mode::from_raw(5))), Some(ErrorCode::InvalidArgument));
    sim.node(|node| node.root = false);
    assert!(nvml.set_nvlink_bw_mode(Mode::Off).unwrap_err().is_no_permission());
    assert_eq!(nvml.nvlink_bw_mode(), Ok(Mode::ThreeQuarter));
    sim.node(|node| node.nvlink_bw_mode = Some(77));
    assert_eq!(nvml.nvlink_bw_mode(), Ok(Mode::from_raw(77)));
    let (_sim, nvml) = session(Node::geforce());
    assert_eq!(code(nvml.nvlink_bw_mode()), Some(ErrorCode::NotSupported));
    assert_eq!(code(nvml.set_nvlink_bw_mode(Mode::Full)), Some(ErrorCode::NotSupported));
    let (_sim, nvml) = session(Node::h200x8().with_era(Era::R470));
    assert!(is_missing(nvml.nvlink_bw_mode()) && is_missing(nvml.set_nvlink_bw_mode(Mode::Full)));
}

#[test]
fn the_modes_of_a_device() {
    let (sim, device) = with_modes(Era::R580);
    assert_eq!(device.nvlink_supported_bw_modes(), Ok(vec![2, 5, 9]));
    assert_eq!(mode(&device), (5, false));
    device.set_nvlink_bw_mode(NvLinkBwModeChoice::Best).unwrap();
    assert_eq!(mode(&device), (9, true));
    device.set_nvlink_bw_mode(NvLinkBwModeChoice::Mode(2)).unwrap();
    assert_eq!(mode(&device), (2, false));
    let refused = device.set_nvlink_bw_mode(NvLinkBwModeChoice::Mode(3));
    assert_eq!(code(refused), Some(ErrorCode::InvalidArgument));
    sim.node(|node| node.root = false);
    assert!(device.set_nvlink_bw_mode(NvLinkBwModeChoice::Best).unwrap_err().is_no_permission());
    assert_eq!(mode(&device), (2, false));
    assert!(is_missing(device.set_nvlink_bw_mode_async(NvLinkBwModeChoice::Best)));
}

#[test]
fn a_count_of_modes_beyond_the_array_is_cut() {
    let (sim, device) = with_modes(Era::R580);
    sim.node(|node| {
        let modes = node.gpus[0].nvlink.bw_modes.as_mut().unwrap();
        (modes.supported, modes.claimed) = ((1..=30).collect(), Some(255));
    });
    assert_eq!(device.nvlink_supported_bw_modes(), Ok((1..=23).collect()));
}

#[test]
fn a_mode_set_in_the_background() {
    let (sim, device) = with_modes(Era::Latest);
    let within = device.set_nvlink_bw_mode_async(NvLinkBwModeChoice::Mode(2)).unwrap();
    assert_eq!((within, mode(&device)), (Duration::from_millis(1500), (2, false)));
    device.set_nvlink_bw_mode_async(NvLinkBwModeChoice::Best).unwrap();
    assert_eq!(mode(&device), (9, true));
    let refused = device.set_nvlink_bw_mode_async(NvLinkBwModeChoice::Mode(255));
    assert_eq!(code(refused), Some(ErrorCode::InvalidArgument));
    sim.node(|node| node.root = false);
    assert!(device.set_nvlink_bw_mode_async(NvLinkBwModeChoice::Best).unwrap_err().is_no_permission());
}

#[test]
fn a_hopper_has_no_modes_of_its_own() {
    let (_sim, device) = h200(Era::Latest);
    let unsupported = Some(ErrorCode::NotSupported);
    assert_eq!(code(device.nvlink_supported_bw_modes()), unsupported);
    assert_eq!(code(device.nvlink_bw_mode()), unsupported);
    assert_eq!(code(device.set_nvlink_bw_mode(NvLinkBwModeChoice::Best)), unsupported);
    assert_eq!(code(device.set_nvlink_bw_mode_async(NvLinkBwModeChoice::Best)), unsupported);
    let (_sim, device) = with_modes(Era::R550);
    assert!(is_missing(device.nvlink_supported_bw_modes()));
    assert!(is_missing(device.nvlink_bw_mode()));
    assert!(is_missing(device.set_nvlink_bw_mode(NvLinkBwModeChoice::Best)));
}

#[test]
fn when_links_go_to_low_power() {
    let (sim, device) = h200(Era::R580);
    let threshold = |sim: &Simulation| sim.node(|node| node.gpus[0].nvlink.low_power.unwrap().threshold);
    for set in [1, 8191] {
        device.set_nvlink_low_power_threshold(Some(set)).unwrap();
        assert_eq!(threshold(&sim), set);
    }
    for refused in [0, 8192] {
        let refused = device.set_nvlink_low_power_threshold(Some(refused));
        assert_eq!(code(refused), Some(ErrorCode::InvalidArgument));
    }
    assert_eq!(threshold(&sim), 8191);
    device.set_nvlink_low_power_threshold(None).unwrap();
    assert_eq!(threshold(&sim), 500);
    sim.node(|node| node.gpus[0].nvlink.low_power.as_mut().unwrap().ready = false);
    assert_eq!(code(device.set_nvlink_low_power_threshold(Some(7))), Some(ErrorCode::NotReady));
    sim.node(|node| node.root = false);
    assert!(device.set_nvlink_low_power_threshold(Some(7)).unwrap_err().is_no_permission());
    let (_sim, device) = first(Node::geforce());
    assert_eq!(code(device.set_nvlink_low_power_threshold(None)), Some(ErrorCode::NotSupported));
    let (_sim, device) = h200(Era::R470);
    assert!(is_missing(device.set_nvlink_low_power_threshold(None)));
}

const V3: Function = Function::nvmlDeviceGetNvLinkInfo_v3;
const PLAIN: Function = Function::nvmlDeviceGetNvLinkInfo;

fn with_firmware(era: Era) -> (Simulation, Device) {
    let (sim, device) = h200(era);
    sim.node(|node| {
        let nvlink = &mut node.gpus[0].nvlink;
        nvlink.firmware = vec![(1, [1, 2, 3]), (5, [40, 50, 60]), (77, [7, 8, 9])];
        let encryption = nvlink.encryption.as_mut().unwrap();
        (encryption.enabled, encryption.ready) = (true, true);
    });
    (sim, device)
}

fn firmware(info: &NvLinkInfo) -> Vec<(NvLinkFirmwareUcodeType, [u32; 3])> {
    let versions = info.firmware_versions.iter().flatten();
    versions.map(|one| (one.ucode_type, [one.major, one.minor, one.sub_minor])).collect()
}

/// Versions 2 and 3 of the struct have the same size and other layouts: the readiness in one is firmware in the other.
#[test]
fn versions_of_the_info_are_distinguished() {
    let all = [
        (NvLinkFirmwareUcodeType::Mse, [1, 2, 3]),
        (NvLinkFirmwareUcodeType::NetirDln, [40, 50, 60]),
        (NvLinkFirmwareUcodeType::from_raw(77), [7, 8, 9]),
    ];
    for (era, ready, calls) in [(Era::Latest, Some(true), [1, 0]), (Era::R580, None, [0, 1])] {
        let (sim, device) = with_firmware(era);
        let info = device.nvlink_info().unwrap();
        assert!(info.is_nvle_enabled);
        assert_eq!((info.is_nvle_ready, firmware(&info)), (ready, all.to_vec()), "{era:?}");
        assert_eq!([V3, PLAIN].map(|function| sim.calls(function)), calls, "{era:?}");
        sim.node(|node| node.gpus[0].nvlink.encryption.as_mut().unwrap().enabled = false);
        assert!(!device.nvlink_info().unwrap().is_nvle_enabled);
    }
}

#[test]
fn a_driver_that_knows_the_first_version_of_the_info_only() {
    let (sim, device) = with_firmware(Era::R580);
    sim.fail(PLAIN, nvml_sim::Fault::code(nvml_sys::NVML_ERROR_ARGUMENT_VERSION_MISMATCH).nth(1));
    let info = device.nvlink_info().unwrap();
    assert!(info.is_nvle_enabled);
    assert_eq!((info.is_nvle_ready, info.firmware_versions), (None, None));
    assert_eq!(sim.calls(PLAIN), 2);
}

#[test]
fn a_count_of_firmware_beyond_the_array_is_cut() {
    for era in [Era::R580, Era::Latest] {
        let (sim, device) = with_firmware(era);
        sim.node(|node| node.gpus[0].nvlink.firmware = vec![(2, [1, 1, 1]); 1000]);
        let info = device.nvlink_info().unwrap();
        assert_eq!(firmware(&info), vec![(NvLinkFirmwareUcodeType::Netir, [1, 1, 1]); 100]);
        sim.node(|node| node.gpus[0].nvlink.firmware.clear());
        assert_eq!(device.nvlink_info().unwrap().firmware_versions, Some(vec![]));
    }
}

#[test]
fn no_info_without_nvlink_or_on_older_drivers() {
    let (_sim, device) = first(Node::geforce().with_era(Era::R580));
    assert_eq!(code(device.nvlink_info()), Some(ErrorCode::NotSupported));
    let (_sim, device) = h200(Era::R550);
    assert!(is_missing(device.nvlink_info()));
}
