//! Field values and registers.

use nvml_sim::Era;
use nvml_wrapper::ErrorCode;
use nvml_wrapper::device::field::{FieldId, FieldRequest};
use nvml_wrapper::device::prm::{PrmCounterId, PrmCounterRequest};

use crate::row::{Row, row};

/// Field of all drivers, and fields with other numbers on some drivers.
const MOVED: [FieldId; 5] = [
    FieldId::ECC_CURRENT,
    FieldId::IS_MIG_MODE_INDEPENDENT_MIG_QUERY_CAPABLE,
    FieldId::NVLINK_GET_POWER_THRESHOLD_MAX,
    FieldId::PWR_SMOOTHING_ENABLED,
    FieldId::CLOCKS_EVENT_REASON_SW_THERM_SLOWDOWN,
];

pub(crate) fn rows() -> Vec<Row> {
    vec![
        row("Device::field_value", |on| on.gpu.field_value(FieldId::ECC_CURRENT)),
        row("Device::field_values", |on| {
            let samples = on.gpu.field_values(MOVED)?;
            Ok(samples.into_iter().map(|sample| (sample.field, sample.value.ok())).collect::<Vec<_>>())
        }),
        row("Device::gpu_recovery_action", |on| on.gpu.gpu_recovery_action()).refused(
            ..=Era::R555,
            "the driver does not have the field ID",
            ErrorCode::NotSupported,
        ),
        row("Device::read_fields", |on| {
            let mut request = FieldRequest::new(MOVED);
            let samples = on.gpu.read_fields(&mut request)?;
            Ok(samples.map(|sample| (sample.field, sample.value.ok())).collect::<Vec<_>>())
        }),
        row("Device::clear_field_values", |on| on.gpu.clear_field_values([FieldId::PCIE_COUNT_BAD_TLP])),
        row("Device::read_write_prm", |on| on.gpu.read_write_prm(&[1, 2, 3])),
        row("Device::read_prm_counters", |on| {
            on.gpu.read_prm_counters([PrmCounterRequest { counter_id: PrmCounterId::LinkDownEvents, local_port: 2 }])
        }),
    ]
}
