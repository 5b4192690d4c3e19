//! Field values.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::{CStr, c_int, c_void};
use std::mem::transmute;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock};
use std::time::{Duration, Instant, UNIX_EPOCH};

use nvml_sim::model::{FieldNumber, RemappedRows};
use nvml_sim::{Era, Fault, Node, Simulation};
use nvml_sys::*;
use nvml_wrapper::device::ecc::{EccCounter, MemoryError};
use nvml_wrapper::device::field::{Field, FieldId, FieldRequest, SampleValue};
use nvml_wrapper::device::power::PowerScope;
use nvml_wrapper::raw::Function;
use nvml_wrapper::{Device, ErrorCode, Nvml, NvmlError};

use crate::{session, session_with};

const GET: Function = Function::nvmlDeviceGetFieldValues;
const VERSION: Function = Function::nvmlSystemGetNVMLVersion;

fn first(node: Node) -> (Simulation, Device) {
    let (sim, nvml) = session(node);
    let device = nvml.device_by_index(0).unwrap();
    (sim, device)
}

#[test]
fn many_fields_in_one_call() {
    let time = 1_795_332_995_048_950;
    let (sim, device) = first(Node { now_us: Some(time), ..Node::h200x8() });
    sim.node(|node| node.gpus[0].memory_health.errors[0][1][2] = Some(851));
    let fields = [
        FieldId::MEMORY_TEMP,
        FieldId::ECC_SBE_AGG_TOTAL,
        FieldId::TEMPERATURE_SHUTDOWN_TLIMIT,
        FieldId::C2C_LINK_COUNT,
        FieldId::POWER_INSTANT,
    ];
    let samples = device.field_values(fields).unwrap();
    assert_eq!(sim.calls(GET), 1);
    assert_eq!(samples.iter().map(|sample| sample.field.id).collect::<Vec<_>>(), fields);
    assert_eq!(samples[0].value, Ok(SampleValue::U32(36)));
    assert_eq!(samples[1].value, Ok(SampleValue::U64(851)));
    assert_eq!(samples[2].value, Ok(SampleValue::I32(-8)));
    let not_supported = NvmlError::Call { function: GET, code: ErrorCode::NotSupported };
    assert_eq!(samples[3].value, Err(not_supported));
    assert_eq!(samples[4].value, Ok(SampleValue::U32(82_600)));
    let time = UNIX_EPOCH + Duration::from_micros(time);
    assert_eq!(samples[0].timestamp, Some(time));
    assert_eq!(samples[4].timestamp, Some(time + Duration::from_micros(4)));
    assert_eq!(samples[4].latency, Duration::from_micros(597));
}

#[test]
// A list by reference compiles, too.
#[allow(clippy::needless_borrows_for_generic_args)]
fn fields_by_value_and_by_reference() {
    let (_sim, device) = first(Node::h200x8());
    let ids = [FieldId::MEMORY_TEMP, FieldId::POWER_INSTANT];
    let by_value = device.field_values(ids).unwrap();
    assert_eq!(by_value.iter().map(|sample| sample.field.id).collect::<Vec<_>>(), ids);
    let fields = ids.map(Field::from);
    let by_reference = [
        device.field_values(&[FieldId::MEMORY_TEMP, FieldId::POWER_INSTANT]).unwrap(),
        device.field_values(ids.as_slice()).unwrap(),
        device.field_values(&fields).unwrap(),
    ];
    for samples in by_reference {
        let values = samples.iter().map(|sample| (sample.field, sample.value.clone()));
        assert!(values.eq(by_value.iter().map(|sample| (sample.field, sample.value.clone()))), "{samples:?}");
    }
    assert_eq!(device.field_value(&ids[0]), by_value[0].value);
}

#[test]
fn every_field_value_of_an_h200() {
    let (sim, device) = first(Node::h200x8());
    let samples = device.field_values(FieldId::ALL.iter().copied()).unwrap();
    assert_eq!(sim.calls(GET), 1);
    for sample in samples.iter().filter(|sample| sample.value.is_err()) {
        assert!(sample.value.clone().unwrap_err().is_unsupported(), "{sample:?}");
    }
    assert_eq!(samples.iter().filter(|sample| sample.value.is_ok()).count(), 79);
}

/// Values of the same state, by a function and by a field.
#[test]
fn fields_have_the_values_of_the_functions() {
    let (sim, device) = first(Node { now_us: Some(1_795_332_995_000_000), ..Node::h200x8() });
    let value = |field: FieldId| device.field_value(field).unwrap().as_u64().unwrap();
    // What is set shows.
    device.set_power_management_limit(PowerScope::Gpu, 650_000).unwrap();
    assert_eq!(value(FieldId::POWER_REQUESTED_LIMIT), 650_000);
    assert_eq!(value(FieldId::POWER_CURRENT_LIMIT), 650_000);
    device.set_ecc_mode(false).unwrap();
    assert_eq!((value(FieldId::ECC_CURRENT), value(FieldId::ECC_PENDING)), (1, 0));
    // What changes shows, with the time too.
    let before = device.total_energy_consumption().unwrap();
    sim.node(|node| node.now_us = Some(1_795_333_005_000_000));
    let energy = device.total_energy_consumption().unwrap();
    assert_eq!(energy - before, 826_000);
    assert_eq!([FieldId::TOTAL_ENERGY_CONSUMPTION, FieldId::ENERGY].map(value), [energy; 2]);
    sim.node(|node| {
        let gpu = &mut node.gpus[0];
        gpu.memory_health.remapped_rows = Some(RemappedRows { corrected: (2, 1), pending: true, ..Default::default() });
        gpu.memory_health.errors[1][0][7] = Some(5);
        gpu.nvlink.links[3].as_mut().unwrap().errors = [7, 8, 9, 10, 11];
        (gpu.power.usage, gpu.thermal.memory, gpu.pcie.replays) = (300_000, Some(71), 4);
    });
    let fields = [
        (FieldId::REMAPPED_COR, 2),
        (FieldId::REMAPPED_PENDING, 1),
        (FieldId::REMAPPED_ROWS_COR_INACTIVE, 1),
        (FieldId::ECC_DBE_VOL_TOTAL, 5),
        (FieldId::POWER_INSTANT, 300_000),
        (FieldId::MEMORY_TEMP, 71),
        (FieldId::PCIE_REPLAY_COUNTER, 4),
    ];
    for (field, expected) in fields {
        assert_eq!(value(field), expected, "{field:?}");
    }
    assert_eq!(device.total_ecc_errors(MemoryError::Uncorrected, EccCounter::Volatile), Ok(5));
    let recovery = Field::scoped(FieldId::NVLINK_ERROR_DL_RECOVERY, 3);
    assert_eq!(device.field_value(recovery), Ok(SampleValue::U64(8)));
    device.nvlink(3).reset_error_counters().unwrap();
    assert_eq!(device.field_value(recovery), Ok(SampleValue::U64(0)));
    // Each GPU has its own state.
    let other = device.nvml().device_by_index(2).unwrap();
    assert_eq!(other.field_value(FieldId::POWER_REQUESTED_LIMIT), Ok(SampleValue::U32(700_000)));
    assert_eq!(other.field_value(FieldId::ECC_PENDING), Ok(SampleValue::U64(1)));
    assert_eq!(other.field_value(FieldId::REMAPPED_COR), Ok(SampleValue::U64(0)));
}

#[test]
fn one_field() {
    let (_sim, device) = first(Node::h200x8());
    assert_eq!(device.field_value(FieldId::NVLINK_LINK_COUNT), Ok(SampleValue::U32(18)));
    assert!(device.field_value(FieldId::GPU_TEMP).unwrap_err().is_unsupported());
    let (_sim, geforce) = first(Node::geforce());
    assert_eq!(geforce.field_value(FieldId::PCIE_REPLAY_COUNTER), Ok(SampleValue::U32(2)));
    assert!(geforce.field_value(FieldId::MEMORY_TEMP).unwrap_err().is_unsupported());
}

#[test]
fn scopes() {
    let (_sim, device) = first(Node::h200x8());
    let samples = device
        .field_values([
            Field::from(FieldId::POWER_AVERAGE),
            Field::scoped(FieldId::POWER_AVERAGE, 2),
            Field::scoped(FieldId::POWER_AVERAGE, 1),
            Field::scoped(FieldId::NVLINK_THROUGHPUT_RAW_TX, Field::ALL_LINKS),
            Field::scoped(FieldId::POWER_INSTANT, 2),
            Field::scoped(FieldId::NVLINK_GET_STATE, 17),
        ])
        .unwrap();
    assert!(samples[4].value.as_ref().unwrap_err().is_unsupported());
    assert_eq!(samples[5].value, Ok(SampleValue::U32(1)));
    for refused in [Field::scoped(FieldId::POWER_AVERAGE, 3), Field::scoped(FieldId::NVLINK_GET_STATE, 18)] {
        assert!(device.field_value(refused).is_err(), "{refused:?}");
    }
    assert_eq!(samples[0].value, Ok(SampleValue::U32(82_600)));
    assert_eq!(samples[1].value, Ok(SampleValue::U32(37_609)));
    assert_eq!(samples[1].field, Field::scoped(FieldId::POWER_AVERAGE, 2));
    assert!(samples[2].value.as_ref().unwrap_err().is_unsupported());
    // The sum of 18 links.
    assert_eq!(samples[3].value, Ok(SampleValue::U64(18 * 22)));
}

/// Trap 16: the library adds to an entry that still contains the previous value.
#[test]
fn entries_are_zeroed_before_each_call() {
    let (sim, device) = first(Node { now_us: Some(1_795_332_995_000_000), ..Node::h200x8() });
    sim.node(|node| node.gpus[0].field_values.adds = true);
    let mut request = FieldRequest::new([FieldId::MEMORY_TEMP, FieldId::TOTAL_ENERGY_CONSUMPTION]);
    for _ in 0..3 {
        let values: Vec<_> = device.read_fields(&mut request).unwrap().map(|sample| sample.value.unwrap()).collect();
        assert_eq!(values, [SampleValue::U32(36), SampleValue::U64(5_707_539)]);
    }
    // Results of one device are not returned for another.
    sim.node(|node| {
        let none = [(NVML_FI_DEV_MEMORY_TEMP, 0), (NVML_FI_DEV_TOTAL_ENERGY_CONSUMPTION, 0)].map(|field| (field, None));
        node.gpus[1].field_values.scoped.extend(none);
        node.gpus[1].field_values.adds = true;
    });
    let other = device.nvml().device_by_index(1).unwrap();
    for sample in other.read_fields(&mut request).unwrap() {
        assert!(sample.value.unwrap_err().is_unsupported());
    }
    assert_eq!(sim.calls(GET), 4);
    assert_eq!(request.fields()[0], Field::from(FieldId::MEMORY_TEMP));
    assert_eq!(device.read_fields(&mut request).unwrap().len(), 2);
}

type Call = unsafe extern "C" fn(nvmlDevice_t, c_int, *mut nvmlFieldValue_t) -> nvmlReturn_t;

/// Entry after the end of the array in each call, as words.
static BEHIND: Mutex<Vec<[u64; 5]>> = Mutex::new(Vec::new());
static GET_AND_CLEAR: Mutex<[Option<Call>; 2]> = Mutex::new([None, None]);

/// Reads the entry after the end of the array, makes the call, and writes another request there.
unsafe fn looking_behind(which: usize, device: nvmlDevice_t, count: c_int, values: *mut nvmlFieldValue_t) -> u32 {
    let call = GET_AND_CLEAR.lock().unwrap()[which].unwrap();
    // SAFETY: the caller provides one entry after the end of its array.
    unsafe {
        let behind = values.add(usize::try_from(count).unwrap());
        BEHIND.lock().unwrap().push(behind.cast::<[u64; 5]>().read());
        let code = call(device, count, values);
        let request = nvmlFieldValue_t { fieldId: NVML_FI_DEV_NVLINK_THROUGHPUT_DATA_TX, ..Zeroable::zeroed() };
        behind.write(request);
        code
    }
}

unsafe extern "C" fn get(device: nvmlDevice_t, count: c_int, values: *mut nvmlFieldValue_t) -> nvmlReturn_t {
    // SAFETY: the same contract.
    unsafe { looking_behind(0, device, count, values) }
}

unsafe extern "C" fn clear(device: nvmlDevice_t, count: c_int, values: *mut nvmlFieldValue_t) -> nvmlReturn_t {
    // SAFETY: the same contract.
    unsafe { looking_behind(1, device, count, values) }
}

/// Trap 45: the library reads the entry after the end of the array, and fills it if it looks like a request.
#[test]
fn a_zeroed_entry_is_behind_each_array() {
    let sim = Simulation::start(Node::h200x8());
    let mut resolve = sim.resolver();
    let resolver = move |name: &CStr| {
        let (which, own) = match name.to_bytes() {
            b"nvmlDeviceGetFieldValues" => (0, get as Call),
            b"nvmlDeviceClearFieldValues" => (1, clear as Call),
            _ => return resolve(name),
        };
        // SAFETY: the simulation's function of this name has this prototype.
        GET_AND_CLEAR.lock().unwrap()[which] = Some(unsafe { transmute::<*const c_void, Call>(resolve(name)) });
        own as *const c_void
    };
    // SAFETY: the functions have the prototypes of NVML and are never unloaded.
    let nvml = unsafe { Nvml::builder().resolver(resolver) }.init().unwrap();
    let device = nvml.device_by_index(0).unwrap();
    let link = Field::scoped(FieldId::NVLINK_THROUGHPUT_DATA_TX, Field::ALL_LINKS);
    for fields in 1..20 {
        let mut request = FieldRequest::new(vec![link; fields]);
        for _ in 0..3 {
            assert_eq!(device.read_fields(&mut request).unwrap().len(), fields);
        }
        assert_eq!(device.read_fields(&mut request.clone()).unwrap().len(), fields);
        assert_eq!(device.field_values(vec![link; fields]).unwrap().len(), fields);
        assert_eq!(device.clear_field_values(vec![link; fields]).unwrap().len(), fields);
    }
    device.field_value(link).unwrap();
    drop(device.nvlink_throughput());
    let behind = BEHIND.lock().unwrap();
    assert_eq!((behind.len(), behind.iter().filter(|words| **words != [0; 5]).count()), (19 * 6 + 2, 0));
}

#[test]
fn values_of_every_type() {
    let (sim, device) = first(Node::h200x8());
    let types = [
        (NVML_VALUE_TYPE_DOUBLE, 38.25_f64.to_bits(), SampleValue::F64(38.25)),
        (NVML_VALUE_TYPE_UNSIGNED_INT, 7, SampleValue::U32(7)),
        (NVML_VALUE_TYPE_UNSIGNED_LONG, 1 << 20, SampleValue::U64(1 << 20)),
        (NVML_VALUE_TYPE_UNSIGNED_LONG_LONG, u64::MAX, SampleValue::U64(u64::MAX)),
        (NVML_VALUE_TYPE_SIGNED_LONG_LONG, u64::MAX, SampleValue::I64(-1)),
        (NVML_VALUE_TYPE_SIGNED_INT, 0xffff_fffe, SampleValue::I32(-2)),
        (NVML_VALUE_TYPE_UNSIGNED_SHORT, 0xfffe, SampleValue::U16(0xfffe)),
        (42, 5, SampleValue::Unknown { value_type: 42, bits: 5 }),
    ];
    for (value_type, bits, expected) in types {
        sim.node(|node| {
            node.gpus[0].field_values.values.insert(NVML_FI_DEV_MEMORY_TEMP, FieldNumber { value_type, bits });
        });
        assert_eq!(device.field_value(FieldId::MEMORY_TEMP), Ok(expected));
    }
}

/// Trap 7: drivers, and the field numbers of their headers.
#[test]
#[cfg_attr(windows, ignore = "the simulated drivers have numbers of Linux")]
fn a_field_is_sent_by_the_number_that_the_driver_knows() {
    let ids = [
        FieldId::PWR_SMOOTHING_ENABLED,
        FieldId::PWR_SMOOTHING_ADMIN_OVERRIDE_RAMP_DOWN_HYST_VAL,
        FieldId::CLOCKS_EVENT_REASON_SW_THERM_SLOWDOWN,
        FieldId::POWER_SYNC_BALANCING_AF,
        FieldId::IS_MIG_MODE_INDEPENDENT_MIG_QUERY_CAPABLE,
        FieldId::NVLINK_GET_POWER_THRESHOLD_MAX,
        FieldId::MEMORY_TEMP,
    ];
    // Number of the driver and current number, from headers 12.9 and 12.6.
    let shifted: BTreeMap<u32, u32> =
        [(256, 251), (273, 268), (251, 269), (255, 273), (268, 263), (263, 258), (269, 264)].into();
    let swapped: BTreeMap<u32, u32> = [(199, 200), (200, 199)].into();
    let drivers = [
        ("550.163.01", BTreeMap::new()),
        ("555.42.02", swapped.clone()),
        ("565.77", swapped),
        ("570.86.16", BTreeMap::new()),
        ("575.51.02", shifted.clone()),
        ("580.76.05", shifted),
        ("580.82.07", BTreeMap::new()),
        ("610.43.02", BTreeMap::new()),
    ];
    for (driver, moved) in drivers {
        let (sim, device) = first(Node::h200x8());
        sim.fail(VERSION, Fault::raw_string(format!("13.{driver}")));
        sim.node(|node| {
            let fields = &mut node.gpus[0].field_values;
            fields.moved = moved;
            // Each field has its current number as its value.
            for id in 1..NVML_FI_MAX {
                let number = FieldNumber { value_type: NVML_VALUE_TYPE_UNSIGNED_INT, bits: id.into() };
                fields.values.insert(id, number);
            }
        });
        for sample in device.field_values(ids).unwrap() {
            assert_eq!(sample.value, Ok(SampleValue::U32(sample.field.id.raw())), "{driver} {:?}", sample.field);
        }
        let samples = device.field_values(ids).unwrap();
        assert_eq!(samples.iter().map(|sample| sample.field.id).collect::<Vec<_>>(), ids, "{driver}");
        assert_eq!(sim.calls(VERSION), 1, "read once in a session");
    }
}

/// Trap 7 on each driver: all fields that a driver has a number for are returned as requested.
#[test]
#[cfg_attr(windows, ignore = "the simulated drivers have numbers of Linux")]
fn each_driver_reads_the_requested_fields() {
    let mut counts = vec![];
    for era in Era::all().filter(|era| era.exports(GET)) {
        let (sim, device) = first(Node::h200x8().with_era(era));
        sim.node(|node| {
            let values = (1..NVML_FI_MAX)
                .map(|id| (id, FieldNumber { value_type: NVML_VALUE_TYPE_UNSIGNED_INT, bits: id.into() }));
            let fields = &mut node.gpus[0].field_values;
            (fields.values, fields.scoped) = (values.collect(), BTreeMap::new());
        });
        let samples = device.field_values(FieldId::ALL.iter().copied()).unwrap();
        let mut read = BTreeSet::new();
        for sample in samples {
            match sample.value {
                Ok(value) => assert_eq!(value, SampleValue::U32(sample.field.id.raw()), "{era:?}"),
                Err(error) => assert!(error.is_unsupported(), "{era:?}"),
            }
            read.extend(sample.timestamp.map(|_| sample.field.id.raw()));
        }
        counts.push(read.len());
    }
    let all = NVML_FI_MAX as usize - 1;
    let old = [91, 95, 146, 160, 160, 185, 196, 196, 196, 198];
    let new = [199, 200, 268, 268, 273, 273, 291, 302, all];
    assert_eq!(counts, [&old[..], &new[..]].concat());
}

#[test]
fn the_driver_version_is_read_only_if_needed() {
    let (sim, device) = first(Node::h200x8());
    device.field_values([FieldId::MEMORY_TEMP, FieldId::NVLINK_COUNT_XMIT_BYTES, FieldId::EDPP_MULTIPLIER]).unwrap();
    // Fields next to the moved ones, and unknown numbers.
    device.field_values([198, 201, 250, 274, 5000, u32::MAX].map(FieldId::from_raw)).unwrap();
    device.clear_field_values([FieldId::NVLINK_COUNT_XMIT_BYTES]).unwrap();
    assert_eq!(sim.calls(VERSION), 0);
    device.field_value(FieldId::CLOCKS_EVENT_REASON_HW_THERM_SLOWDOWN).unwrap();
    assert_eq!(sim.calls(VERSION), 1);
}

#[test]
fn what_a_driver_does_not_know_is_unsupported() {
    let (_sim, device) = first(Node::h200x8().with_era(Era::R535));
    assert_eq!(device.field_value(FieldId::MEMORY_TEMP), Ok(SampleValue::U32(36)));
    let samples =
        device.field_values([FieldId::PCIE_COUNT_TX_BYTES, FieldId::GPU_TEMP, FieldId::from_raw(77_777)]).unwrap();
    for sample in samples {
        let error = sample.value.unwrap_err();
        assert_eq!((error.function(), error.code()), (Some(GET), Some(ErrorCode::NotSupported)));
        assert_eq!((sample.timestamp, sample.latency), (None, Duration::ZERO));
    }
    let (_sim, old) = first(Node::h200x8().with_era(Era::R340));
    let error = old.field_values([FieldId::MEMORY_TEMP]).unwrap_err();
    assert_eq!((error.function(), error.code()), (Some(GET), Some(ErrorCode::FunctionNotFound)));
}

#[test]
fn an_error_of_the_call_is_one_of_all_fields() {
    let (sim, device) = first(Node::h200x8());
    sim.node(|node| node.gpus[0].lost = true);
    assert!(device.field_values([FieldId::MEMORY_TEMP]).unwrap_err().is_gpu_lost());
    let mut request = FieldRequest::new([FieldId::MEMORY_TEMP]);
    assert!(device.read_fields(&mut request).unwrap_err().is_gpu_lost());
    assert!(device.clear_field_values([FieldId::MEMORY_TEMP]).unwrap_err().is_gpu_lost());
}

#[test]
fn no_fields_make_no_call() {
    let (sim, device) = first(Node::h200x8());
    assert_eq!(device.field_values(Vec::<FieldId>::new()), Ok(vec![]));
    assert_eq!(device.clear_field_values([FieldId::MEMORY_TEMP; 0]), Ok(vec![]));
    assert_eq!(sim.calls(GET) + sim.calls(Function::nvmlDeviceClearFieldValues), 0);
}

#[test]
fn counters_are_cleared() {
    let (sim, device) = first(Node::h200x8());
    let sent = Field::scoped(FieldId::NVLINK_THROUGHPUT_RAW_TX, Field::ALL_LINKS);
    assert_eq!(device.field_value(sent), Ok(SampleValue::U64(18 * 22)));
    let cleared =
        device.clear_field_values([sent, FieldId::MEMORY_TEMP.into(), FieldId::from_raw(77_777).into()]).unwrap();
    let function = Function::nvmlDeviceClearFieldValues;
    let not_supported = Err(NvmlError::Call { function, code: ErrorCode::NotSupported });
    assert_eq!(cleared, [Ok(()), not_supported.clone(), not_supported]);
    assert_eq!(sim.calls(function), 1);
    assert_eq!(device.field_value(sent), Ok(SampleValue::U64(0)));
    assert_eq!(device.field_value(FieldId::MEMORY_TEMP), Ok(SampleValue::U32(36)));
    let (_sim, old) = first(Node::h200x8().with_era(Era::R470));
    let error = old.clear_field_values([sent]).unwrap_err();
    assert_eq!((error.function(), error.code()), (Some(function), Some(ErrorCode::FunctionNotFound)));
}

#[test]
fn every_field_of_the_header_has_a_name() {
    let constants = include_str!("../../../nvml-sys/src/generated/constants.rs");
    assert!(FieldId::ALL.iter().all(|id| id.name().is_some_and(|name| constants.contains(name))));
    assert!(FieldId::ALL.iter().map(|id| id.raw()).eq(1..NVML_FI_MAX));
    assert_eq!(FieldId::MEMORY_TEMP.name(), Some("NVML_FI_DEV_MEMORY_TEMP"));
    assert_eq!(
        format!("{:?} {:?}", FieldId::MEMORY_TEMP, FieldId::from_raw(9999)),
        "NVML_FI_DEV_MEMORY_TEMP FieldId(9999)"
    );
    assert_eq!(FieldId::from_raw(82), FieldId::MEMORY_TEMP);
}

/// Answers as driver 580.159.04: field 186 has the scopes 0 to 2, and field 299 is unknown.
unsafe extern "C" fn get_by_scope(_: nvmlDevice_t, count: c_int, values: *mut nvmlFieldValue_t) -> nvmlReturn_t {
    for index in 0..usize::try_from(count).unwrap() {
        // SAFETY: the caller provides as many entries as the count says.
        let value = unsafe { &mut *values.add(index) };
        value.nvmlReturn = match (value.fieldId, value.scopeId) {
            (186, 0..=2) => NVML_SUCCESS,
            (186, _) | (299, _) => NVML_ERROR_INVALID_ARGUMENT,
            _ => NVML_ERROR_NOT_SUPPORTED,
        };
        (value.valueType, value.value.uiVal) = (NVML_VALUE_TYPE_UNSIGNED_INT, value.scopeId);
    }
    CALLS.fetch_add(1, Ordering::Relaxed);
    NVML_SUCCESS
}

static CALLS: AtomicUsize = AtomicUsize::new(0);

/// A wrong scope of a known field looks not like a missing feature.
#[test]
fn a_wrong_scope_is_an_invalid_argument() {
    let sim = Simulation::start(Node::h200x8());
    let nvml = session_with(&sim, &[(GET, || get_by_scope as *const c_void)]);
    let device = nvml.device_by_index(0).unwrap();
    let fields = |id, scopes: &[u32]| -> Vec<Field> {
        scopes.iter().map(|scope| Field::scoped(FieldId::from_raw(id), *scope)).collect()
    };
    let codes = |fields: Vec<Field>| -> Vec<_> {
        let samples = device.field_values(fields).unwrap();
        samples.into_iter().map(|sample| sample.value.map_err(|error| error.code().unwrap())).collect()
    };
    let (invalid, unsupported) = (Err(ErrorCode::InvalidArgument), Err(ErrorCode::NotSupported));
    let value = |scope| Ok(SampleValue::U32(scope));
    assert_eq!(codes(fields(186, &[0, 2, 3, 4])), [value(0), value(2), invalid, invalid]);
    // The call, and one of the field with scope 0.
    assert_eq!(CALLS.swap(0, Ordering::Relaxed), 2);
    assert_eq!(codes(fields(299, &[0, 1, 2, u32::MAX])), vec![unsupported; 4]);
    assert_eq!(CALLS.swap(0, Ordering::Relaxed), 2);
    assert_eq!(codes(fields(164, &[0, 1])), vec![unsupported; 2]);
    assert_eq!(CALLS.swap(0, Ordering::Relaxed), 1);
    let error = device.field_value(Field::scoped(FieldId::from_raw(186), 3)).unwrap_err();
    assert_eq!((error.function(), error.code()), (Some(GET), invalid.err()));
}

/// Driver 580.159.04 reports NVLink fields as not supported to most of the threads that read them at once.
#[test]
fn fields_of_nvlinks_are_read_one_at_a_time() {
    static BEHIND: OnceLock<Functions> = OnceLock::new();
    static INSIDE: AtomicUsize = AtomicUsize::new(0);

    unsafe extern "C" fn get(device: nvmlDevice_t, count: c_int, values: *mut nvmlFieldValue_t) -> nvmlReturn_t {
        let functions = BEHIND.get().unwrap();
        let others = INSIDE.fetch_add(1, Ordering::SeqCst);
        std::thread::sleep(Duration::from_millis(2));
        // SAFETY: the arguments of this call.
        let code = unsafe { functions.nvmlDeviceGetFieldValues(device, count, values) };
        if others > 0 {
            // SAFETY: an entry, as the count is at least 1.
            unsafe { (*values).nvmlReturn = NVML_ERROR_NOT_SUPPORTED };
        }
        INSIDE.fetch_sub(1, Ordering::SeqCst);
        code
    }

    let sim = Simulation::start(Node::h200x8());
    assert!(BEHIND.set(sim.functions()).is_ok());
    let nvml = session_with(&sim, &[(GET, || get as *const c_void)]);
    let devices: Vec<_> = nvml.devices().unwrap().take(3).map(Result::unwrap).collect();
    let read = |index: u32| -> Result<(), NvmlError> {
        let device = &devices[usize::try_from(index).unwrap()];
        device.nvlink_throughput()?;
        device.field_value(Field::scoped(FieldId::NVLINK_GET_STATE, index))?;
        device.nvlink_low_power_threshold()?;
        Ok(())
    };
    // A call of over 150 ms lets the next one pass, which says nothing here: on a busy machine any call may last so long.
    for _ in 0..1000 {
        let start = Instant::now();
        let results = std::thread::scope(|scope| {
            let threads = [0, 1, 2].map(|index| scope.spawn(move || read(index)));
            threads.map(|thread| thread.join().unwrap())
        });
        if start.elapsed() < Duration::from_millis(150) {
            assert!(results.iter().all(Result::is_ok), "{results:?}");
            return;
        }
    }
    panic!("this machine is too slow");
}
