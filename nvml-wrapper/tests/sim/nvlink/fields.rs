//! Field values of links: speed, throughput, remote link number and low power.

use std::time::Duration;

use nvml_sim::model::FieldNumber;
use nvml_sim::{Era, Function, Node, Simulation};
use nvml_sys::*;
use nvml_wrapper::{ErrorCode, NvmlError};

use super::{code, first, h200};

/// Sets the value of a field of one link of the first GPU.
fn set_field(sim: &Simulation, field: u32, scope: u32, value_type: nvmlValueType_t, bits: u64) {
    sim.node(|node| {
        let scoped = &mut node.gpus[0].field_values.scoped;
        scoped.insert((field, scope), Some(FieldNumber { value_type, bits }));
    });
}

#[test]
fn each_link_has_its_speed_and_its_other_end() {
    let (sim, device) = h200(Era::R580);
    set_field(&sim, NVML_FI_DEV_NVLINK_GET_SPEED, 5, NVML_VALUE_TYPE_UNSIGNED_INT, 53_125);
    set_field(&sim, NVML_FI_DEV_NVLINK_REMOTE_NVLINK_ID, 5, NVML_VALUE_TYPE_UNSIGNED_INT, 46);
    let speeds = [4, 5, 17].map(|link| device.nvlink(link).speed().unwrap());
    assert_eq!(speeds, [26_562, 53_125, 26_562]);
    assert_eq!([4, 5].map(|link| device.nvlink(link).remote_link().unwrap()), [0, 46]);
    set_field(&sim, NVML_FI_DEV_NVLINK_GET_SPEED, 5, NVML_VALUE_TYPE_DOUBLE, 0);
    let function = Function::nvmlDeviceGetFieldValues;
    let expected = NvmlError::InvalidOutput { function, description: "a field value that is not a whole number" };
    assert_eq!(device.nvlink(5).speed(), Err(expected));
}

#[test]
fn older_drivers_have_a_speed_for_each_of_twelve_links() {
    let (sim, device) = h200(Era::R470);
    sim.node(|node| {
        for (field, bits) in [
            (NVML_FI_DEV_NVLINK_SPEED_MBPS_L0, 25_000),
            (NVML_FI_DEV_NVLINK_SPEED_MBPS_L5, 25_005),
            (NVML_FI_DEV_NVLINK_SPEED_MBPS_L6, 25_006),
            (NVML_FI_DEV_NVLINK_SPEED_MBPS_L11, 25_011),
        ] {
            let number = FieldNumber { value_type: NVML_VALUE_TYPE_UNSIGNED_INT, bits };
            node.gpus[0].field_values.values.insert(field, number);
        }
    });
    let speeds = [0, 5, 6, 11].map(|link| device.nvlink(link).speed().unwrap());
    assert_eq!(speeds, [25_000, 25_005, 25_006, 25_011]);
    for link in [1, 12, u32::MAX] {
        assert!(device.nvlink(link).speed().unwrap_err().is_unsupported());
    }
}

#[test]
fn throughput_of_a_link_and_of_all() {
    let (sim, device) = h200(Era::R580);
    let fields = NVML_FI_DEV_NVLINK_THROUGHPUT_DATA_TX..=NVML_FI_DEV_NVLINK_THROUGHPUT_RAW_RX;
    for (field, kib) in fields.clone().zip([1, 2, 3, u64::MAX]) {
        set_field(&sim, field, 7, NVML_VALUE_TYPE_UNSIGNED_LONG_LONG, kib);
    }
    let one = device.nvlink(7).throughput().unwrap();
    assert_eq!((one.data_tx, one.data_rx), (1024, 2048));
    assert_eq!((one.raw_tx, one.raw_rx), (3072, u64::MAX));
    let calls = sim.calls(Function::nvmlDeviceGetFieldValues);
    assert_eq!(device.nvlink_throughput().unwrap().data_tx, 18 << 30);
    assert_eq!(sim.calls(Function::nvmlDeviceGetFieldValues) - calls, 1);
    // A missing value of the four is an error, not zero.
    sim.node(|node| node.gpus[0].field_values.scoped.insert((NVML_FI_DEV_NVLINK_THROUGHPUT_RAW_TX, 7), None));
    assert_eq!(code(device.nvlink(7).throughput()), Some(ErrorCode::NotSupported));
}

#[test]
fn low_power() {
    let (sim, device) = h200(Era::R580);
    let reported = device.nvlink_low_power_threshold().unwrap();
    assert_eq!(
        (reported.threshold, reported.min, reported.max, reported.unit),
        (500, 1, 8191, Duration::from_micros(100))
    );
    device.set_nvlink_low_power_threshold(Some(77)).unwrap();
    assert_eq!(device.nvlink_low_power_threshold().unwrap().threshold, 77);
    device.set_nvlink_low_power_threshold(None).unwrap();
    assert_eq!(device.nvlink_low_power_threshold().unwrap().threshold, 500);
    let unit = NVML_NVLINK_LOW_POWER_THRESHOLD_UNIT_50US.into();
    set_field(&sim, NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_UNITS, 0, NVML_VALUE_TYPE_UNSIGNED_INT, unit);
    assert_eq!(device.nvlink_low_power_threshold().unwrap().unit, Duration::from_micros(50));
}

#[test]
fn boards_without() {
    let (_sim, device) = first(Node::geforce());
    let link = device.nvlink(0);
    assert!(link.speed().unwrap_err().is_unsupported() && link.remote_link().unwrap_err().is_unsupported());
    assert!(link.throughput().unwrap_err().is_unsupported());
    assert!(device.nvlink_throughput().unwrap_err().is_unsupported());
    assert!(device.nvlink_low_power_threshold().unwrap_err().is_unsupported());
}
