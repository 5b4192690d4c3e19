//! Readings of field values: the state that functions report too, or the values of the board.
//!
//! Codes, value types and written parts of the entries are those of driver 580.159.04 on an H200.

use core::ops::RangeInclusive;

use nvml_sys::*;

use crate::gpu::Gpu;
use crate::model::FieldNumber;

const UINT: nvmlValueType_t = NVML_VALUE_TYPE_UNSIGNED_INT;
const INT: nvmlValueType_t = NVML_VALUE_TYPE_SIGNED_INT;
const ULL: nvmlValueType_t = NVML_VALUE_TYPE_UNSIGNED_LONG_LONG;
const DOUBLE: nvmlValueType_t = NVML_VALUE_TYPE_DOUBLE;
const SHORT: nvmlValueType_t = NVML_VALUE_TYPE_UNSIGNED_SHORT;

/// Answer to one entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// Value, with the time.
    Value(FieldNumber),
    /// Success with a value type only.
    Untimed(nvmlValueType_t),
    /// A code, with the time and a value type.
    Refused(nvmlReturn_t, nvmlValueType_t),
    /// Code only.
    Code(nvmlReturn_t),
}

/// Value types of unsupported fields. A field that is not listed writes the code only.
const UNSUPPORTED: &[(RangeInclusive<u32>, nvmlValueType_t)] = &[
    (NVML_FI_DEV_ECC_CURRENT..=NVML_FI_DEV_RETIRED_PENDING, ULL),
    (NVML_FI_DEV_PERF_POLICY_POWER..=NVML_FI_DEV_PERF_POLICY_TOTAL_BASE_CLOCKS, ULL),
    (NVML_FI_DEV_MEMORY_TEMP..=NVML_FI_DEV_MEMORY_TEMP, UINT),
    (NVML_FI_DEV_NVLINK_LINK_COUNT..=NVML_FI_DEV_NVLINK_LINK_COUNT, UINT),
    (NVML_FI_DEV_RETIRED_PENDING_SBE..=NVML_FI_DEV_RETIRED_PENDING_DBE, ULL),
    (NVML_FI_DEV_NVLINK_THROUGHPUT_DATA_TX..=NVML_FI_DEV_REMAPPED_FAILURE, ULL),
    (NVML_FI_DEV_NVLINK_REMOTE_NVLINK_ID..=NVML_FI_DEV_NVLINK_REMOTE_NVLINK_ID, UINT),
    (NVML_FI_DEV_NVLINK_ERROR_DL_REPLAY..=NVML_FI_DEV_NVLINK_ERROR_DL_CRC, ULL),
    (NVML_FI_DEV_NVLINK_GET_SPEED..=NVML_FI_DEV_POWER_CURRENT_LIMIT, UINT),
    (NVML_FI_DEV_ENERGY..=NVML_FI_DEV_ENERGY, ULL),
    (NVML_FI_DEV_POWER_REQUESTED_LIMIT..=NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_MAX, UINT),
    (NVML_FI_DEV_NVLINK_COUNT_XMIT_PACKETS..=NVML_FI_DEV_NVLINK_COUNT_SYMBOL_BER, DOUBLE),
    (NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_MIN..=NVML_FI_DEV_C2C_LINK_POWER_STATE, UINT),
    (NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_0..=NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_15, DOUBLE),
    (NVML_FI_PWR_SMOOTHING_ENABLED..=NVML_FI_PWR_SMOOTHING_IMM_RAMP_DOWN_ENABLED, UINT),
    (NVML_FI_PWR_SMOOTHING_MAX_NUM_PRESET_PROFILES..=NVML_FI_PWR_SMOOTHING_MAX_NUM_PRESET_PROFILES, UINT),
    (NVML_FI_PWR_SMOOTHING_PROFILE_RAMP_DOWN_HYST_VAL..=NVML_FI_PWR_SMOOTHING_ACTIVE_PRESET_PROFILE, UINT),
    (
        NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_DOWN_HYST_VAL
            ..=NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_DOWN_HYST_VAL,
        UINT,
    ),
    (NVML_FI_DEV_CLOCKS_EVENT_REASON_SW_THERM_SLOWDOWN..=NVML_FI_DEV_POWER_SYNC_BALANCING_AF, ULL),
    (NVML_FI_PWR_SMOOTHING_WINDOW_MULTIPLIER..=NVML_FI_PWR_SMOOTHING_WINDOW_MULTIPLIER, SHORT),
    (
        NVML_FI_PWR_SMOOTHING_DELAYED_PWR_SMOOTHING_SUPPORTED..=NVML_FI_PWR_SMOOTHING_DELAYED_PWR_SMOOTHING_SUPPORTED,
        UINT,
    ),
    (
        NVML_FI_PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_ACT_WIN_MULT
            ..=NVML_FI_PWR_SMOOTHING_PROFILE_PRIMARY_FLOOR_TAR_WIN_MULT,
        SHORT,
    ),
    (
        NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_ACT_WIN_MULT
            ..=NVML_FI_PWR_SMOOTHING_ADMIN_OVERRIDE_PRIMARY_FLOOR_TAR_WIN_MULT,
        SHORT,
    ),
    (NVML_FI_PWR_SMOOTHING_APPLIED_TMP_CEIL..=NVML_FI_DEV_NVLINK_PLR_XMIT_RETRY_BLOCKS, DOUBLE),
    (NVML_FI_DEV_REMAPPED_ROWS_COR_INACTIVE..=NVML_FI_DEV_REMAPPED_ROWS_UNC_INACTIVE, ULL),
];

/// Reading of a field, which has its current ID.
pub(super) fn read(gpu: &Gpu, field: u32, scope: u32) -> Reading {
    if let Some(number) = gpu.field_values.scoped.get(&(field, scope)) {
        return number.map_or_else(|| unsupported(field), Reading::Value);
    }
    if let Some(refused) = refused(gpu, field, scope) {
        return refused;
    }
    if is_total(gpu, field, scope) {
        return total(gpu, field);
    }
    if let Some(number) = gpu.field_values.values.get(&field) {
        return Reading::Value(*number);
    }
    match field {
        // Neither a time nor a value, also without NVLinks.
        NVML_FI_DEV_NVSWITCH_CONNECTED_LINK_COUNT if !has_links(gpu) => Reading::Untimed(DOUBLE),
        NVML_FI_DEV_RESET_STATUS | NVML_FI_DEV_DRAIN_AND_RESET_STATUS => Reading::Untimed(UINT),
        _ => value(gpu, field, scope).map_or_else(|| unsupported(field), Reading::Value),
    }
}

/// Whether the scope of a field is an NVLink.
pub(super) fn is_of_link(field: u32) -> bool {
    matches!(field, NVML_FI_DEV_NVLINK_THROUGHPUT_DATA_TX..=NVML_FI_DEV_NVLINK_THROUGHPUT_RAW_RX)
        || matches!(field, NVML_FI_DEV_NVLINK_ERROR_DL_REPLAY..=NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD)
        || is_of_packets(field)
}

/// Whether the field is a counter of Blackwell and newer.
fn is_of_packets(field: u32) -> bool {
    matches!(field, NVML_FI_DEV_NVLINK_COUNT_XMIT_PACKETS..=NVML_FI_DEV_NVLINK_COUNT_SYMBOL_BER)
        || matches!(field, NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_0..=NVML_FI_DEV_NVLINK_COUNT_FEC_HISTORY_15)
}

fn has_links(gpu: &Gpu) -> bool {
    !gpu.nvlink.links.is_empty()
}

fn unsupported(field: u32) -> Reading {
    let listed = UNSUPPORTED.iter().find(|(fields, _)| fields.contains(&field));
    listed.map_or(Reading::Code(NVML_ERROR_NOT_SUPPORTED), |(_, value_type)| {
        Reading::Refused(NVML_ERROR_NOT_SUPPORTED, *value_type)
    })
}

/// Reading of a scope that the field or the board does not have.
fn refused(gpu: &Gpu, field: u32, scope: u32) -> Option<Reading> {
    match field {
        NVML_FI_DEV_POWER_AVERAGE..=NVML_FI_DEV_POWER_REQUESTED_LIMIT => refused_power(gpu, field, scope),
        _ if has_links(gpu) && !is_total(gpu, field, scope) => refused_link(gpu, field, scope),
        _ => None,
    }
}

/// Reading of a link that the board does not have.
fn refused_link(gpu: &Gpu, field: u32, scope: u32) -> Option<Reading> {
    let is_setting = matches!(
        field,
        NVML_FI_DEV_NVLINK_GET_POWER_STATE..=NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD
            | NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_MAX
            | NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_MIN..=NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_SUPPORTED
    );
    if !is_setting && !is_of_link(field) && field != NVML_FI_DEV_NVLINK_REMOTE_NVLINK_ID {
        return None;
    }
    match gpu.nvlink.links.get(scope as usize) {
        Some(Some(_)) => None,
        Some(None) => Some(unsupported(field)),
        None if is_setting => Some(Reading::Refused(NVML_ERROR_INVALID_ARGUMENT, UINT)),
        // Not read from hardware: no recorded board has these counters.
        None if is_of_packets(field) && is_supported(gpu, field) => Some(Reading::Code(NVML_ERROR_INVALID_ARGUMENT)),
        None => Some(unsupported(field)),
    }
}

/// Whether the board has a value of the field in any scope.
fn is_supported(gpu: &Gpu, field: u32) -> bool {
    let fields = &gpu.field_values;
    fields.values.contains_key(&field) || fields.scoped.iter().any(|((id, _), number)| *id == field && number.is_some())
}

/// Whether the scope is all links, which only the counters of Hopper and earlier have.
fn is_total(gpu: &Gpu, field: u32, scope: u32) -> bool {
    let has_total = matches!(
        field,
        NVML_FI_DEV_NVLINK_THROUGHPUT_DATA_TX..=NVML_FI_DEV_NVLINK_THROUGHPUT_RAW_RX
            | NVML_FI_DEV_NVLINK_ERROR_DL_REPLAY..=NVML_FI_DEV_NVLINK_ERROR_DL_CRC
    );
    has_total && scope == u32::MAX && has_links(gpu)
}

/// Sum of a counter of all links, or the reading of a link that does not have it.
fn total(gpu: &Gpu, field: u32) -> Reading {
    let mut sum: u64 = 0;
    for (link, _) in (0..).zip(&gpu.nvlink.links).filter(|(_, link)| link.is_some()) {
        match read(gpu, field, link) {
            Reading::Value(number) => sum = sum.saturating_add(number.bits),
            other => return other,
        }
    }
    Reading::Value(FieldNumber { value_type: ULL, bits: sum })
}

fn refused_power(gpu: &Gpu, field: u32, scope: u32) -> Option<Reading> {
    let is_reading = field <= NVML_FI_DEV_POWER_INSTANT;
    let limit = usize::try_from(scope).ok().and_then(|scope| gpu.power_control.scope_limits.get(scope.checked_sub(1)?));
    match nvmlPowerScopeType_t::try_from(scope).unwrap_or(NVML_POWER_SCOPE_COUNT) {
        NVML_POWER_SCOPE_GPU => None,
        _ if limit.is_some_and(Option::is_some) && !is_reading => None,
        NVML_POWER_SCOPE_MODULE => Some(unsupported(field)),
        NVML_POWER_SCOPE_MEMORY if field == NVML_FI_DEV_POWER_AVERAGE && gpu.power.memory_usage.is_some() => None,
        NVML_POWER_SCOPE_MEMORY if is_reading => Some(Reading::Code(NVML_ERROR_NOT_SUPPORTED)),
        _ => Some(Reading::Code(NVML_ERROR_INVALID_ARGUMENT)),
    }
}

/// Value of a field that reports the same as a function.
fn value(gpu: &Gpu, field: u32, scope: u32) -> Option<FieldNumber> {
    let (value_type, bits) = match field {
        NVML_FI_DEV_ECC_CURRENT => (ULL, gpu.modes.ecc?.current.into()),
        NVML_FI_DEV_ECC_PENDING => (ULL, gpu.modes.ecc?.pending.into()),
        NVML_FI_DEV_ECC_SBE_VOL_TOTAL => (ULL, ecc_total(gpu, NVML_MEMORY_ERROR_TYPE_CORRECTED, NVML_VOLATILE_ECC)?),
        NVML_FI_DEV_ECC_DBE_VOL_TOTAL => (ULL, ecc_total(gpu, NVML_MEMORY_ERROR_TYPE_UNCORRECTED, NVML_VOLATILE_ECC)?),
        NVML_FI_DEV_ECC_SBE_AGG_TOTAL => (ULL, ecc_total(gpu, NVML_MEMORY_ERROR_TYPE_CORRECTED, NVML_AGGREGATE_ECC)?),
        NVML_FI_DEV_ECC_DBE_AGG_TOTAL => (ULL, ecc_total(gpu, NVML_MEMORY_ERROR_TYPE_UNCORRECTED, NVML_AGGREGATE_ECC)?),
        NVML_FI_DEV_RETIRED_SBE => (ULL, retired(gpu, NVML_PAGE_RETIREMENT_CAUSE_MULTIPLE_SINGLE_BIT_ECC_ERRORS)?),
        NVML_FI_DEV_RETIRED_DBE => (ULL, retired(gpu, NVML_PAGE_RETIREMENT_CAUSE_DOUBLE_BIT_ECC_ERROR)?),
        NVML_FI_DEV_RETIRED_PENDING => (ULL, gpu.memory_health.retired_pages.as_ref()?.pending.into()),
        NVML_FI_DEV_PERF_POLICY_POWER..=NVML_FI_DEV_PERF_POLICY_TOTAL_BASE_CLOCKS => (ULL, violation(gpu, field)?),
        NVML_FI_DEV_MEMORY_TEMP => (UINT, unsigned(gpu.thermal.memory?)),
        NVML_FI_DEV_GPU_TEMP => (UINT, unsigned(gpu.thermal.gpu)),
        NVML_FI_DEV_TOTAL_ENERGY_CONSUMPTION | NVML_FI_DEV_ENERGY => (ULL, gpu.power.energy_mj),
        NVML_FI_DEV_NVLINK_LINK_COUNT if has_links(gpu) => (UINT, gpu.nvlink.links.iter().flatten().count() as u64),
        NVML_FI_DEV_NVSWITCH_CONNECTED_LINK_COUNT => {
            let links = gpu.nvlink.links.iter().flatten();
            (UINT, links.filter(|link| link.remote_type == NVML_NVLINK_DEVICE_TYPE_SWITCH).count() as u64)
        }
        NVML_FI_DEV_PCIE_REPLAY_COUNTER => (UINT, gpu.pcie.replays.into()),
        NVML_FI_DEV_REMAPPED_COR => (ULL, gpu.memory_health.remapped_rows?.corrected.0.into()),
        NVML_FI_DEV_REMAPPED_UNC => (ULL, gpu.memory_health.remapped_rows?.uncorrected.0.into()),
        NVML_FI_DEV_REMAPPED_PENDING => (ULL, gpu.memory_health.remapped_rows?.pending.into()),
        NVML_FI_DEV_REMAPPED_FAILURE => (ULL, gpu.memory_health.remapped_rows?.failed.into()),
        NVML_FI_DEV_REMAPPED_ROWS_COR_INACTIVE => (ULL, gpu.memory_health.remapped_rows?.corrected.1.into()),
        NVML_FI_DEV_REMAPPED_ROWS_UNC_INACTIVE => (ULL, gpu.memory_health.remapped_rows?.uncorrected.1.into()),
        NVML_FI_DEV_ACTIVE_BANK_REMAPPINGS => (UINT, gpu.memory_health.remapped_banks?.active.into()),
        NVML_FI_DEV_INACTIVE_BANK_REMAPPINGS => (UINT, gpu.memory_health.remapped_banks?.inactive.into()),
        NVML_FI_DEV_PENDING_BANK_REMAPPING => (UINT, gpu.memory_health.remapped_banks?.pending.into()),
        NVML_FI_DEV_BANK_REMAPPER_HISTOGRAM_MAX => (UINT, gpu.memory_health.remapped_banks?.max_spare_groups.into()),
        NVML_FI_DEV_BANK_REMAPPER_HISTOGRAM_NONE => (UINT, gpu.memory_health.remapped_banks?.no_spare_groups.into()),
        NVML_FI_DEV_NVLINK_ERROR_DL_REPLAY..=NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD => of_link(gpu, field, scope)?,
        NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_MAX => (UINT, gpu.nvlink.low_power?.max.into()),
        NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD_MIN => (UINT, gpu.nvlink.low_power.map(|_| 1)?),
        NVML_FI_DEV_POWER_AVERAGE..=NVML_FI_DEV_POWER_REQUESTED_LIMIT => (UINT, power(gpu, field, scope)?),
        NVML_FI_DEV_TEMPERATURE_SHUTDOWN_TLIMIT..=NVML_FI_DEV_TEMPERATURE_GPU_MAX_TLIMIT => (INT, margin(gpu, field)?),
        NVML_FI_DEV_PCIE_COUNT_TX_BYTES => (UINT, gpu.board.pcie_bytes?.0.into()),
        NVML_FI_DEV_PCIE_COUNT_RX_BYTES => (UINT, gpu.board.pcie_bytes?.1.into()),
        NVML_FI_DEV_CLOCKS_EVENT_REASON_SW_THERM_SLOWDOWN => {
            (ULL, reason_time(gpu, nvmlClocksEventReasonSwThermalSlowdown)?)
        }
        NVML_FI_DEV_CLOCKS_EVENT_REASON_HW_THERM_SLOWDOWN => {
            (ULL, reason_time(gpu, nvmlClocksThrottleReasonHwThermalSlowdown)?)
        }
        NVML_FI_DEV_CLOCKS_EVENT_REASON_HW_POWER_BRAKE_SLOWDOWN => {
            (ULL, reason_time(gpu, nvmlClocksThrottleReasonHwPowerBrakeSlowdown)?)
        }
        NVML_FI_PWR_SMOOTHING_ENABLED => (UINT, gpu.power_shaping.smoothing.as_ref()?.enabled.into()),
        NVML_FI_PWR_SMOOTHING_ACTIVE_PRESET_PROFILE => (UINT, gpu.power_shaping.smoothing.as_ref()?.active.into()),
        NVML_FI_PWR_SMOOTHING_MAX_NUM_PRESET_PROFILES => {
            (UINT, gpu.power_shaping.smoothing.as_ref()?.profiles.len() as u64)
        }
        _ => return None,
    };
    Some(FieldNumber { value_type, bits })
}

/// Total of the ECC errors. `None` while ECC is disabled or not supported.
fn ecc_total(gpu: &Gpu, error: nvmlMemoryErrorType_t, counter: nvmlEccCounterType_t) -> Option<u64> {
    Some(super::ecc::errors(gpu, error, counter).ok()?.iter().flatten().sum())
}

fn retired(gpu: &Gpu, cause: nvmlPageRetirementCause_t) -> Option<u64> {
    let retired = gpu.memory_health.retired_pages.as_ref()?;
    Some(retired.pages.iter().filter(|page| page.cause == cause).count() as u64)
}

fn violation(gpu: &Gpu, field: u32) -> Option<u64> {
    let policy = match field {
        NVML_FI_DEV_PERF_POLICY_TOTAL_APP_CLOCKS => NVML_PERF_POLICY_TOTAL_APP_CLOCKS,
        NVML_FI_DEV_PERF_POLICY_TOTAL_BASE_CLOCKS => NVML_PERF_POLICY_TOTAL_BASE_CLOCKS,
        // In the order of the policies.
        field => field - NVML_FI_DEV_PERF_POLICY_POWER,
    };
    let violations = gpu.clock_control.violations.as_ref()?;
    Some(violations.times.get(&policy).copied().unwrap_or(0))
}

fn reason_time(gpu: &Gpu, reason: u64) -> Option<u64> {
    Some(gpu.clock_control.violations.as_ref()?.reason_times.get(&reason).copied().unwrap_or(0))
}

fn of_link(gpu: &Gpu, field: u32, scope: u32) -> Option<(nvmlValueType_t, u64)> {
    let link = gpu.nvlink.links.get(scope as usize)?.as_ref()?;
    let errors = |counter: nvmlNvLinkErrorCounter_t| {
        link.errors.get(counter as usize).copied().filter(|_| !gpu.nvlink.moved_counters)
    };
    Some(match field {
        NVML_FI_DEV_NVLINK_ERROR_DL_REPLAY => (ULL, errors(NVML_NVLINK_ERROR_DL_REPLAY)?),
        NVML_FI_DEV_NVLINK_ERROR_DL_RECOVERY => (ULL, errors(NVML_NVLINK_ERROR_DL_RECOVERY)?),
        NVML_FI_DEV_NVLINK_ERROR_DL_CRC => (ULL, errors(NVML_NVLINK_ERROR_DL_CRC_FLIT)?),
        NVML_FI_DEV_NVLINK_GET_STATE => (UINT, link.active.into()),
        NVML_FI_DEV_NVLINK_GET_VERSION => (UINT, link.version.into()),
        NVML_FI_DEV_NVLINK_GET_POWER_THRESHOLD => (UINT, gpu.nvlink.low_power?.threshold.into()),
        _ => return None,
    })
}

fn power(gpu: &Gpu, field: u32, scope: u32) -> Option<u64> {
    let power = &gpu.power;
    if scope == u32::from(NVML_POWER_SCOPE_GPU) {
        return Some(u64::from(match field {
            NVML_FI_DEV_POWER_AVERAGE | NVML_FI_DEV_POWER_INSTANT => power.usage,
            NVML_FI_DEV_POWER_MIN_LIMIT => power.min_limit,
            NVML_FI_DEV_POWER_MAX_LIMIT => power.max_limit,
            NVML_FI_DEV_POWER_DEFAULT_LIMIT => power.default_limit,
            NVML_FI_DEV_POWER_CURRENT_LIMIT => power.enforced_limit,
            NVML_FI_DEV_POWER_REQUESTED_LIMIT => power.limit,
            _ => return None,
        }));
    }
    let of_scope = gpu.power_control.scope_limits.get((scope as usize).checked_sub(1)?).copied().flatten();
    Some(u64::from(match field {
        NVML_FI_DEV_POWER_AVERAGE => power.memory_usage?,
        NVML_FI_DEV_POWER_MIN_LIMIT => of_scope?.min,
        NVML_FI_DEV_POWER_MAX_LIMIT | NVML_FI_DEV_POWER_DEFAULT_LIMIT => of_scope?.max,
        NVML_FI_DEV_POWER_CURRENT_LIMIT | NVML_FI_DEV_POWER_REQUESTED_LIMIT => of_scope?.limit,
        _ => return None,
    }))
}

/// Distance of a threshold to the temperature at which the margin is 0. That of the memory is 0.
fn margin(gpu: &Gpu, field: u32) -> Option<u64> {
    let limit = gpu.thermal.margin_limit?;
    let threshold = match field {
        NVML_FI_DEV_TEMPERATURE_SHUTDOWN_TLIMIT => NVML_TEMPERATURE_THRESHOLD_SHUTDOWN,
        NVML_FI_DEV_TEMPERATURE_SLOWDOWN_TLIMIT => NVML_TEMPERATURE_THRESHOLD_SLOWDOWN,
        NVML_FI_DEV_TEMPERATURE_GPU_MAX_TLIMIT => NVML_TEMPERATURE_THRESHOLD_GPU_MAX,
        _ => return Some(0),
    };
    let threshold = gpu.thermal.thresholds.get(threshold as usize).copied().flatten()?;
    Some(unsigned(limit.saturating_sub_unsigned(threshold)))
}

/// Bits of a number of 32 bits.
fn unsigned(number: i32) -> u64 {
    u32::from_ne_bytes(number.to_ne_bytes()).into()
}
