//! Rows on field values.

use nvml_wrapper::Device;
use nvml_wrapper::device::field::{Field, FieldId, SampleValue};

use crate::compare::{How, Row, row};

pub(crate) fn rows(device: &Device) -> Vec<Row> {
    use How::{Same, Within};
    let value = |field: Field| device.field_value(field);
    let celsius = |id: FieldId| value(id.into()).map(|degrees| format!("{degrees} C"));
    let watts = |field: Field| value(field).map(in_watts);
    let yes_no = |id: FieldId| value(id.into()).map(|yes| if yes.as_u64() == Some(0) { "No" } else { "Yes" });
    let memory = Field::scoped(FieldId::POWER_AVERAGE, 2);
    vec![
        row(
            "TEMPERATURE_SHUTDOWN_TLIMIT",
            celsius(FieldId::TEMPERATURE_SHUTDOWN_TLIMIT),
            "temperature/gpu_temp_max_tlimit_threshold",
            Same,
        ),
        row(
            "TEMPERATURE_SLOWDOWN_TLIMIT",
            celsius(FieldId::TEMPERATURE_SLOWDOWN_TLIMIT),
            "temperature/gpu_temp_slow_tlimit_threshold",
            Same,
        ),
        row(
            "TEMPERATURE_GPU_MAX_TLIMIT",
            celsius(FieldId::TEMPERATURE_GPU_MAX_TLIMIT),
            "temperature/gpu_temp_max_gpu_tlimit_threshold",
            Same,
        ),
        row(
            "TEMPERATURE_MEM_MAX_TLIMIT",
            celsius(FieldId::TEMPERATURE_MEM_MAX_TLIMIT),
            "temperature/gpu_temp_max_mem_tlimit_threshold",
            Same,
        ),
        row("MEMORY_TEMP", celsius(FieldId::MEMORY_TEMP), "temperature/memory_temp", Within(5.0)),
        row(
            "POWER_AVERAGE",
            watts(FieldId::POWER_AVERAGE.into()),
            "gpu_power_readings/average_power_draw",
            Within(120.0),
        ),
        row(
            "POWER_INSTANT",
            watts(FieldId::POWER_INSTANT.into()),
            "gpu_power_readings/instant_power_draw",
            Within(120.0),
        ),
        row("POWER_MIN_LIMIT", watts(FieldId::POWER_MIN_LIMIT.into()), "gpu_power_readings/min_power_limit", Same),
        row("POWER_MAX_LIMIT", watts(FieldId::POWER_MAX_LIMIT.into()), "gpu_power_readings/max_power_limit", Same),
        row(
            "POWER_DEFAULT_LIMIT",
            watts(FieldId::POWER_DEFAULT_LIMIT.into()),
            "gpu_power_readings/default_power_limit",
            Same,
        ),
        row(
            "POWER_CURRENT_LIMIT",
            watts(FieldId::POWER_CURRENT_LIMIT.into()),
            "gpu_power_readings/current_power_limit",
            Same,
        ),
        row(
            "POWER_REQUESTED_LIMIT",
            watts(FieldId::POWER_REQUESTED_LIMIT.into()),
            "gpu_power_readings/requested_power_limit",
            Same,
        ),
        row("POWER_AVERAGE of the memory", watts(memory), "gpu_memory_power_readings/average_power_draw", Within(60.0)),
        row("PCIE_REPLAY_COUNTER", value(FieldId::PCIE_REPLAY_COUNTER.into()), "pci/replay_counter", Same),
        row(
            "PCIE_REPLAY_ROLLOVER_COUNTER",
            value(FieldId::PCIE_REPLAY_ROLLOVER_COUNTER.into()),
            "pci/replay_rollover_counter",
            Same,
        ),
        row("REMAPPED_COR", value(FieldId::REMAPPED_COR.into()), "remapped_rows/remapped_row_corr", Same),
        row("REMAPPED_UNC", value(FieldId::REMAPPED_UNC.into()), "remapped_rows/remapped_row_unc", Same),
        row("REMAPPED_PENDING", yes_no(FieldId::REMAPPED_PENDING), "remapped_rows/remapped_row_pending", Same),
        row("REMAPPED_FAILURE", yes_no(FieldId::REMAPPED_FAILURE), "remapped_rows/remapped_row_failure", Same),
        all_at_once(device),
    ]
}

/// All fields that this crate knows, by one call, with the number of available fields.
fn all_at_once(device: &Device) -> Row {
    let results = device.field_values(FieldId::ALL.iter().copied()).map(|samples| {
        for sample in &samples {
            match &sample.value {
                Ok(value) => println!("  {:?} = {value} ({:?})", sample.field.id, sample.latency),
                Err(error) if error.is_unsupported() => {}
                Err(error) => println!("  {:?}: {error}", sample.field.id),
            }
        }
        format!("{} of {}", samples.iter().filter(|sample| sample.value.is_ok()).count(), samples.len())
    });
    row("field_values (all)", results, "", How::Same)
}

fn in_watts(milliwatts: SampleValue) -> String {
    match milliwatts.as_u64() {
        Some(milliwatts) => format!("{}.{:02} W", milliwatts / 1000, milliwatts % 1000 / 10),
        None => milliwatts.to_string(),
    }
}
