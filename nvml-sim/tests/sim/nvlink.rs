//! NVLink functions in C.

use std::ptr::null_mut;

use nvml_sim::{Era, Node};
use nvml_sys::*;

use crate::{call, device, get, started};

#[test]
fn links_are_joined_by_switches() {
    let (_sim, nvml) = started(Node::h200x8());
    for gpu in 0..8 {
        let device = device(&nvml, gpu);
        for link in 0..18 {
            assert_eq!(get!(nvml, nvmlDeviceGetNvLinkState(device, link) as u32), Ok(NVML_FEATURE_ENABLED));
            assert_eq!(get!(nvml, nvmlDeviceGetNvLinkVersion(device, link) as u32), Ok(6));
            let kind = get!(nvml, nvmlDeviceGetNvLinkRemoteDeviceType(device, link) as u32);
            assert_eq!(kind, Ok(NVML_NVLINK_DEVICE_TYPE_SWITCH));
        }
        assert_eq!(get!(nvml, nvmlDeviceGetNvLinkState(device, 18) as u32), Err(NVML_ERROR_INVALID_ARGUMENT));
        assert_eq!(call!(nvml, nvmlDeviceGetNvLinkState(device, 0, null_mut())), NVML_ERROR_INVALID_ARGUMENT);
    }
}

#[test]
fn fields_count_the_links_of_the_driver() {
    for (era, count) in [(Era::R418, 6), (Era::R470, 12), (Era::R580, 18)] {
        let (_sim, nvml) = started(Node::h200x8().with_era(era));
        let gpu = device(&nvml, 0);
        // The entry behind the array is zero.
        let mut fields = [nvmlFieldValue_t::zeroed(), nvmlFieldValue_t::zeroed()];
        fields[0].fieldId = NVML_FI_DEV_NVLINK_LINK_COUNT;
        assert_eq!(call!(nvml, nvmlDeviceGetFieldValues(gpu, 1, fields.as_mut_ptr())), NVML_SUCCESS);
        assert_eq!(fields[0].nvmlReturn, NVML_SUCCESS);
        // SAFETY: the value has the type of its field.
        assert_eq!(unsafe { fields[0].value.uiVal }, count);
        let mut state = 0;
        assert_eq!(call!(nvml, nvmlDeviceGetNvLinkState(gpu, count - 1, &raw mut state)), NVML_SUCCESS);
        assert_ne!(call!(nvml, nvmlDeviceGetNvLinkState(gpu, count, &raw mut state)), NVML_SUCCESS);
    }
}

#[test]
fn the_older_pci_info_keeps_the_tail() {
    let (_sim, nvml) = started(Node::h200x8());
    let mut pci = nvmlPciInfo_t::zeroed();
    pci.busId = [1; 32];
    assert_eq!(call!(nvml, nvmlDeviceGetNvLinkRemotePciInfo(device(&nvml, 0), 0, &raw mut pci)), NVML_SUCCESS);
    // Reserved words of the older layout, then the caller's bytes.
    assert_eq!([0, 15, 16, 31].map(|at| pci.busId[at].to_ne_bytes()), [[0], [0], [1], [1]]);
    assert_eq!((pci.bus, pci.pciDeviceId), (7, 0x22A3_10DE));
}

#[test]
fn versions_of_structs_are_checked() {
    let (_sim, nvml) = started(Node::h200x8());
    let device = device(&nvml, 0);
    let mut info = nvmlNvLinkInfo_v2_t::stamped();
    assert_eq!(call!(nvml, nvmlDeviceGetNvLinkInfo(device, &raw mut info)), NVML_SUCCESS);
    for version in [0, 1, nvmlNvLinkInfo_v1 + 1, nvmlNvLinkInfo_v2 | 3 << 24] {
        info.version = version;
        let code = call!(nvml, nvmlDeviceGetNvLinkInfo(device, &raw mut info));
        assert_eq!(code, NVML_ERROR_ARGUMENT_VERSION_MISMATCH);
    }
    let mut mode = nvmlNvlinkGetBwMode_v1_t::stamped();
    assert_eq!(call!(nvml, nvmlDeviceGetNvlinkBwMode(device, &raw mut mode)), NVML_ERROR_NOT_SUPPORTED);
    mode.version += 1;
    // Trap 32: a board without the modes does not look at the version.
    let code = call!(nvml, nvmlDeviceGetNvlinkBwMode(device, &raw mut mode));
    assert_eq!(code, NVML_ERROR_NOT_SUPPORTED);
}

#[test]
fn samples_require_their_capacity() {
    let (sim, nvml) = started(Node::h200x8().with_era(Era::Latest));
    sim.node(|node| {
        let nvlink = &mut node.gpus[0].nvlink;
        nvlink.telemetry_samples = Some(4);
        nvlink.links[2].as_mut().unwrap().telemetry[1] = vec![7, 8, 9];
    });
    let device = device(&nvml, 0);
    let mut numbers = [0; 4];
    let query = |count, samples| {
        let mut slot = nvmlNvlinkTelemetrySample_v1_t {
            linkId: 2,
            sampleType: 1,
            sampleCount: count,
            samples,
            nvmlReturn: NVML_ERROR_UNKNOWN,
        };
        let mut batch = nvmlNvlinkTelemetrySamples_v1_t { telemetryCount: 1, telemetrySamples: &raw mut slot };
        let code = call!(nvml, nvmlDeviceGetNvLinkTelemetrySamples_v1(device, &raw mut batch));
        (code, slot.sampleCount)
    };
    assert_eq!(query(0, null_mut()), (NVML_SUCCESS, 4));
    assert_eq!(query(4, null_mut()).0, NVML_ERROR_INVALID_ARGUMENT);
    assert_eq!(query(5, numbers.as_mut_ptr()).0, NVML_ERROR_INVALID_ARGUMENT);
    assert_eq!(query(4, numbers.as_mut_ptr()), (NVML_SUCCESS, 3));
    assert_eq!(query(2, numbers.as_mut_ptr()), (NVML_SUCCESS, 2));
    assert_eq!(numbers, [7, 8, 9, 0]);
}
