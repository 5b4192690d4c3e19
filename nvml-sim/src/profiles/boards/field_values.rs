//! Field values.

use std::collections::BTreeMap;

use nvml_sys::*;

use crate::model::{FieldNumber, FieldValues};

const UINT: nvmlValueType_t = NVML_VALUE_TYPE_UNSIGNED_INT;
const ULL: nvmlValueType_t = NVML_VALUE_TYPE_UNSIGNED_LONG_LONG;

/// Field ID, value type and value.
type Row = (u32, nvmlValueType_t, u64);

/// Fields of an idle H200 without a function that reports the same. Other fields were not supported.
const H200: &[Row] = &[
    (NVML_FI_DEV_PCIE_REPLAY_ROLLOVER_COUNTER, UINT, 0),
    (NVML_FI_DEV_PCIE_L0_TO_RECOVERY_COUNTER, UINT, 664),
    (NVML_FI_DEV_PCIE_COUNT_CORRECTABLE_ERRORS, UINT, 0),
    (NVML_FI_DEV_PCIE_COUNT_NAKS_RECEIVED, UINT, 0),
    (NVML_FI_DEV_PCIE_COUNT_RECEIVER_ERROR, UINT, 67),
    (NVML_FI_DEV_PCIE_COUNT_BAD_TLP, UINT, 83),
    (NVML_FI_DEV_PCIE_COUNT_NAKS_SENT, UINT, 66),
    (NVML_FI_DEV_PCIE_COUNT_BAD_DLLP, UINT, 0),
    (NVML_FI_DEV_PCIE_COUNT_NON_FATAL_ERROR, UINT, 0),
    (NVML_FI_DEV_PCIE_COUNT_FATAL_ERROR, UINT, 0),
    (NVML_FI_DEV_PCIE_COUNT_UNSUPPORTED_REQ, UINT, 0),
    (NVML_FI_DEV_PCIE_COUNT_LCRC_ERROR, UINT, 0),
    (NVML_FI_DEV_PCIE_COUNT_LANE_ERROR, UINT, 0),
    (NVML_FI_DEV_IS_RESETLESS_MIG_SUPPORTED, UINT, 1),
    (NVML_FI_DEV_IS_MIG_MODE_INDEPENDENT_MIG_QUERY_CAPABLE, UINT, 1),
    (NVML_FI_DEV_PCIE_OUTBOUND_ATOMICS_MASK, UINT, 0),
    (NVML_FI_DEV_PCIE_INBOUND_ATOMICS_MASK, UINT, 0),
    (NVML_FI_DEV_GET_GPU_RECOVERY_ACTION, UINT, 0),
];

/// Fields of an H200 with NVLinks.
const H200_LINKS: &[Row] = &[
    (NVML_FI_DEV_NVLINK_THROUGHPUT_DATA_TX, ULL, 0),
    (NVML_FI_DEV_NVLINK_THROUGHPUT_DATA_RX, ULL, 0),
    (NVML_FI_DEV_NVLINK_THROUGHPUT_RAW_TX, ULL, 22),
    (NVML_FI_DEV_NVLINK_THROUGHPUT_RAW_RX, ULL, 181),
    (NVML_FI_DEV_NVLINK_REMOTE_NVLINK_ID, UINT, 0),
    (NVML_FI_DEV_NVLINK_GET_SPEED, UINT, 26_562),
    (NVML_FI_DEV_NVLINK_GET_POWER_STATE, UINT, 1),
    (NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_UNITS, UINT, 0),
    (NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_SUPPORTED, UINT, 2),
];

/// A GeForce of 2016. Nothing was read from hardware.
const GEFORCE: &[Row] =
    &[(NVML_FI_DEV_NVLINK_LINK_COUNT, UINT, 0), (NVML_FI_DEV_PCIE_REPLAY_ROLLOVER_COUNTER, UINT, 0)];

/// Values of an H200 with NVLinks.
pub(crate) fn h200(_index: u32) -> FieldValues {
    let mut fields = h200_without_links();
    fields.values.extend(table(H200_LINKS));
    // Invented: the set of clearable counters.
    fields.clearable = (NVML_FI_DEV_NVLINK_ERROR_DL_REPLAY..=NVML_FI_DEV_NVLINK_ERROR_DL_CRC)
        .chain(NVML_FI_DEV_NVLINK_THROUGHPUT_DATA_TX..=NVML_FI_DEV_NVLINK_THROUGHPUT_RAW_RX)
        .collect();
    fields
}

pub(crate) fn h200_without_links() -> FieldValues {
    // The errors of the first two lanes.
    let lanes = [39, 17].map(|errors| Some(FieldNumber { value_type: UINT, bits: errors }));
    let scoped = (0..).zip(lanes).map(|(lane, errors)| ((NVML_FI_DEV_PCIE_COUNT_LANE_ERROR, lane), errors));
    FieldValues { values: table(H200), scoped: scoped.collect(), latency_us: 597, ..FieldValues::default() }
}

/// Values of an A100: the speed of a link is the published one, the others are guesses.
pub(crate) fn a100() -> FieldValues {
    let mut fields = FieldValues { latency_us: 597, ..FieldValues::default() };
    fields.values = table(H200_LINKS);
    let speed = FieldNumber { value_type: UINT, bits: 25_000 };
    fields.values.insert(NVML_FI_DEV_NVLINK_GET_SPEED, speed);
    fields.values.insert(NVML_FI_DEV_PCIE_REPLAY_ROLLOVER_COUNTER, FieldNumber { value_type: UINT, bits: 0 });
    fields
}

pub(crate) fn geforce() -> FieldValues {
    FieldValues { values: table(GEFORCE), latency_us: 12, ..FieldValues::default() }
}

fn table(rows: &[Row]) -> BTreeMap<u32, FieldNumber> {
    rows.iter()
        .map(|(field, value_type, bits)| (*field, FieldNumber { value_type: *value_type, bits: *bits }))
        .collect()
}
