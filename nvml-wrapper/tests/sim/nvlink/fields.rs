//! Field values of links: speed, throughput, remote link number and low power.

use std::time::Duration;

use nvml_sim::model::FieldNumber;
use nvml_sim::{Era, Fault, Function, Node, Simulation};
use nvml_sys::*;
use nvml_wrapper::device::nvlink::{NvLinkErrorCounter, NvLinkState};
use nvml_wrapper::device::recovery::GpuRecoveryAction;
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
    let speeds = [0, 1, 5, 6, 11].map(|link| device.nvlink(link).speed().unwrap());
    // Link 1 has the speed of the board.
    assert_eq!(speeds, [25_000, 26_562, 25_005, 25_006, 25_011]);
    for link in [12, u32::MAX] {
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
    assert_eq!((one.raw_tx, one.raw_rx), (Some(3072), Some(u64::MAX)));
    let calls = sim.calls(Function::nvmlDeviceGetFieldValues);
    // All other links have sent and received nothing but overhead.
    let all = device.nvlink_throughput().unwrap();
    assert_eq!((all.data_tx, all.data_rx), (1024, 2048));
    assert_eq!((all.raw_tx, all.raw_rx), (Some((17 * 22 + 3) << 10), Some(u64::MAX)));
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

/// As Blackwell: no legacy counters, but packet counters for each link.
fn with_packet_counters(sim: &Simulation) {
    sim.node(|node| {
        let fields = &mut node.gpus[0].field_values;
        for legacy in (NVML_FI_DEV_NVLINK_THROUGHPUT_DATA_TX..=NVML_FI_DEV_NVLINK_THROUGHPUT_RAW_RX)
            .chain(NVML_FI_DEV_NVLINK_ERROR_DL_REPLAY..=NVML_FI_DEV_NVLINK_ERROR_DL_CRC)
        {
            fields.values.remove(&legacy);
            fields.scoped.retain(|(field, _), _| *field != legacy);
        }
        for link in 0..18 {
            for (field, bits) in [
                (NVML_FI_DEV_NVLINK_COUNT_XMIT_PACKETS, 3),
                (NVML_FI_DEV_NVLINK_COUNT_XMIT_BYTES, 1000 + u64::from(link)),
                (NVML_FI_DEV_NVLINK_COUNT_RCV_BYTES, 10),
                (NVML_FI_DEV_NVLINK_COUNT_LINK_RECOVERY_EVENTS, u64::MAX),
                (NVML_FI_DEV_NVLINK_COUNT_SYMBOL_ERRORS, 5),
            ] {
                let number = FieldNumber { value_type: NVML_VALUE_TYPE_UNSIGNED_LONG_LONG, bits };
                fields.scoped.insert((field, link), Some(number));
            }
        }
    });
    sim.fail(Function::nvmlDeviceGetNvLinkErrorCounter, Fault::code(NVML_ERROR_NOT_SUPPORTED));
}

/// TRAPS 37.
#[test]
fn trap_37_counters_of_blackwell() {
    let (sim, device) = h200(Era::R580);
    with_packet_counters(&sim);
    let one = device.nvlink(7).throughput().unwrap();
    assert_eq!((one.data_tx, one.data_rx, one.raw_tx, one.raw_rx), (1007, 10, None, None));
    let calls = sim.calls(Function::nvmlDeviceGetFieldValues);
    let all = device.nvlink_throughput().unwrap();
    assert_eq!((all.data_tx, all.data_rx, all.raw_tx), (18_000 + (0..18).sum::<u64>(), 180, None));
    assert_eq!(sim.calls(Function::nvmlDeviceGetFieldValues) - calls, 2);
    // Links without a counter do not count, and a failing one is an error.
    let transmitted = NVML_FI_DEV_NVLINK_COUNT_XMIT_BYTES;
    sim.node(|node| node.gpus[0].field_values.scoped.insert((transmitted, 0), None));
    assert_eq!(device.nvlink_throughput().unwrap().data_tx, 17_000 + (0..18).sum::<u64>());
    set_field(&sim, transmitted, 0, NVML_VALUE_TYPE_DOUBLE, 0);
    assert!(matches!(device.nvlink_throughput(), Err(NvmlError::InvalidOutput { .. })));

    let link = device.nvlink(4);
    assert_eq!(link.error_counter(NvLinkErrorCounter::DlRecovery), Ok(u64::MAX));
    for other in [NvLinkErrorCounter::DlReplay, NvLinkErrorCounter::DlCrcFlit] {
        assert_eq!(code(link.error_counter(other)), Some(ErrorCode::NotSupported));
    }
    let counters = link.packet_counters().unwrap();
    assert_eq!((counters.xmit_packets, counters.xmit_bytes, counters.rcv_bytes), (Some(3), Some(1004), Some(10)));
    assert_eq!((counters.link_recovery_events, counters.symbol_errors), (Some(u64::MAX), Some(5)));
    assert_eq!((counters.rcv_packets, counters.malformed_packet_errors), (None, None));
    assert_eq!(code(device.nvlink(18).packet_counters()), Some(ErrorCode::InvalidArgument));
}

#[test]
fn boards_with_legacy_counters_have_no_packet_counters() {
    let (sim, device) = h200(Era::R580);
    let link = device.nvlink(4);
    assert!(link.packet_counters().unwrap_err().is_unsupported());
    let calls = sim.calls(Function::nvmlDeviceGetFieldValues);
    assert_eq!(link.error_counter(NvLinkErrorCounter::DlRecovery), Ok(0));
    assert_eq!(sim.calls(Function::nvmlDeviceGetFieldValues), calls);
    // The error is that of the legacy counter.
    let error = device.nvlink(18).error_counter(NvLinkErrorCounter::DlRecovery).unwrap_err();
    let function = Function::nvmlDeviceGetNvLinkErrorCounter;
    assert_eq!(error, NvmlError::Call { function, code: ErrorCode::NotSupported });
}

#[test]
fn states_of_a_link() {
    let (sim, device) = h200(Era::R580);
    for (raw, state) in [
        (0, NvLinkState::Inactive),
        (1, NvLinkState::Active),
        (2, NvLinkState::Sleep),
        (3, NvLinkState::ActiveTrafficDisabled),
        (9, NvLinkState::from_raw(9)),
    ] {
        set_field(&sim, NVML_FI_DEV_NVLINK_GET_STATE, 2, NVML_VALUE_TYPE_UNSIGNED_INT, raw);
        assert_eq!(device.nvlink(2).state(), Ok(state));
    }
    // A driver without the field has two states.
    let (sim, device) = h200(Era::R470);
    super::change(&sim, |[one]| one.active = false);
    let states = [0, 1].map(|link| device.nvlink(link).state());
    assert_eq!(states, [Ok(NvLinkState::Inactive), Ok(NvLinkState::Active)]);
    assert_eq!(code(device.nvlink(18).state()), Some(ErrorCode::InvalidArgument));
}

#[test]
fn recovery_actions() {
    let (sim, device) = h200(Era::R580);
    assert_eq!(device.gpu_recovery_action(), Ok(GpuRecoveryAction::None));
    for (raw, action) in (0..8).zip(GpuRecoveryAction::ALL) {
        set_field(&sim, NVML_FI_DEV_GET_GPU_RECOVERY_ACTION, 0, NVML_VALUE_TYPE_UNSIGNED_INT, raw);
        assert_eq!(device.gpu_recovery_action(), Ok(*action));
    }
    set_field(&sim, NVML_FI_DEV_GET_GPU_RECOVERY_ACTION, 0, NVML_VALUE_TYPE_DOUBLE, 0);
    assert!(matches!(device.gpu_recovery_action(), Err(NvmlError::InvalidOutput { .. })));
    let (_sim, device) = first(Node::geforce());
    assert!(device.gpu_recovery_action().unwrap_err().is_unsupported());
}
