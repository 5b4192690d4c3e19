//! Instructions of each kind of call in this crate alone, for callgrind: the C functions are fakes of a few instructions.
//!
//! `instructions CALL COUNT` makes one call COUNT times and `instructions list` prints the names. The difference between
//! two counts is the cost without start-up. `.ci/instructions` compares it for all calls with `benches/instructions.tsv`.

// A benchmark may stop where something is not as it needs it.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::ffi::{CStr, c_char, c_void};
use std::hint::black_box;

use nvml_sys::*;
use nvml_wrapper::device::clock::Clock;
use nvml_wrapper::device::field::FieldId;
use nvml_wrapper::device::sample::SamplingType;
use nvml_wrapper::device::thermal::TemperatureSensor;
use nvml_wrapper::{Device, Nvml};

/// A fake of a function: its name and its address. The prototype is checked against the item.
macro_rules! fakes {
    ($(fn $name:ident($($arg:ident: $ty:ty),*) $body:block)*) => {
        fn resolve(name: &CStr) -> *const c_void {
            $({
                #[allow(non_snake_case, clippy::semicolon_if_nothing_returned)]
                unsafe extern "C" fn $name($($arg: $ty),*) -> nvmlReturn_t {
                    // SAFETY: the crate passes pointers that are valid for what the function reads and writes.
                    #[allow(unused_unsafe, unreachable_code, clippy::semicolon_if_nothing_returned)]
                    unsafe {
                        $body;
                        NVML_SUCCESS
                    }
                }
                let _: Item<unsafe extern "C" fn($($ty),*) -> nvmlReturn_t> = f::$name;
                if name.to_bytes() == stringify!($name).as_bytes() {
                    return $name as *const c_void;
                }
            })*
            std::ptr::null()
        }
    };
}

fakes! {
    fn nvmlInit_v2() {}
    fn nvmlShutdown() {}
    fn nvmlSystemGetDriverVersion(text: *mut c_char, _length: u32) { write(text, b"580.159.04\0") }
    fn nvmlDeviceGetCount_v2(count: *mut u32) { *count = 1 }
    fn nvmlDeviceGetHandleByIndex_v2(_index: u32, device: *mut nvmlDevice_t) {
        *device = nvmlDevice_t { handle: std::ptr::dangling_mut() }
    }
    fn nvmlDeviceGetIndex(_device: nvmlDevice_t, index: *mut u32) { *index = 0 }
    fn nvmlDeviceGetUtilizationRates(_device: nvmlDevice_t, rates: *mut nvmlUtilization_t) {
        *rates = nvmlUtilization_t { gpu: 1, memory: 2 }
    }
    fn nvmlDeviceGetTemperatureV(_device: nvmlDevice_t, temperature: *mut nvmlTemperature_t) {
        (*temperature).temperature = 40
    }
    fn nvmlDeviceGetPowerUsage(_device: nvmlDevice_t, power: *mut u32) { *power = 80_000 }
    fn nvmlDeviceGetClockInfo(_device: nvmlDevice_t, _clock: nvmlClockType_t, mhz: *mut u32) { *mhz = 1980 }
    fn nvmlDeviceGetMemoryInfo_v2(_device: nvmlDevice_t, info: *mut nvmlMemory_v2_t) { (*info).total = 1 << 37 }
    fn nvmlDeviceGetEccMode(_device: nvmlDevice_t, current: *mut nvmlEnableState_t, pending: *mut nvmlEnableState_t) {
        *current = 1;
        *pending = 1
    }
    fn nvmlDeviceSetPersistenceMode(_device: nvmlDevice_t, _mode: nvmlEnableState_t) {}
    fn nvmlDeviceGetPciInfo_v3(_device: nvmlDevice_t, info: *mut nvmlPciInfo_t) {
        write((&raw mut (*info).busId).cast(), b"00000000:3B:00.0\0")
    }
    fn nvmlDeviceGetName(_device: nvmlDevice_t, text: *mut c_char, _length: u32) { write(text, b"NVIDIA H200\0") }
    fn nvmlDeviceGetSerial(_device: nvmlDevice_t, text: *mut c_char, _length: u32) { write(text, b"1650524012345\0") }
    fn nvmlDeviceGetVbiosVersion(_device: nvmlDevice_t, text: *mut c_char, _length: u32) {
        write(text, b"96.00.B4.00.01\0")
    }
    fn nvmlDeviceGetUUID(_device: nvmlDevice_t, text: *mut c_char, _length: u32) {
        write(text, b"GPU-12345678-1234-1234-1234-123456789abc\0")
    }
    fn nvmlDeviceGetComputeRunningProcesses_v3(_device: nvmlDevice_t, count: *mut u32, list: *mut nvmlProcessInfo_t) {
        (*list).pid = 4242;
        *count = 1
    }
    fn nvmlDeviceGetSupportedMemoryClocks(_device: nvmlDevice_t, count: *mut u32, mhz: *mut u32) {
        *mhz = 3201;
        *count = 1
    }
    fn nvmlDeviceGetSupportedGraphicsClocks(_device: nvmlDevice_t, _memory: u32, count: *mut u32, mhz: *mut u32) {
        if *count < 110 {
            *count = 110;
            return NVML_ERROR_INSUFFICIENT_SIZE;
        }
        for index in 0..110 {
            *mhz.add(index) = 1980
        }
        *count = 110
    }
    fn nvmlDeviceGetSamples(
        _device: nvmlDevice_t,
        _kind: nvmlSamplingType_t,
        _since: u64,
        value_type: *mut nvmlValueType_t,
        count: *mut u32,
        samples: *mut nvmlSample_t
    ) {
        *value_type = NVML_VALUE_TYPE_UNSIGNED_INT;
        (*samples).timeStamp = 1;
        *count = 1
    }
    fn nvmlDeviceGetFieldValues(_device: nvmlDevice_t, count: i32, values: *mut nvmlFieldValue_t) {
        for index in 0..count.unsigned_abs() as usize {
            (*values.add(index)).valueType = NVML_VALUE_TYPE_UNSIGNED_INT
        }
    }
    fn nvmlDeviceGetFanSpeed(_device: nvmlDevice_t, _speed: *mut u32) { return NVML_ERROR_NOT_SUPPORTED; }
}

/// # Safety
///
/// `to` is valid for a write of the bytes.
unsafe fn write(to: *mut c_char, bytes: &[u8]) {
    // SAFETY: by the contract.
    unsafe { to.cast::<u8>().copy_from_nonoverlapping(bytes.as_ptr(), bytes.len()) }
}

type Call = fn(&Nvml, &Device);

const CALLS: &[(&str, Call)] = &[
    ("index", |_, device| drop(black_box(device.index()))),
    ("utilization_rates", |_, device| drop(black_box(device.utilization_rates()))),
    ("temperature", |_, device| drop(black_box(device.temperature(TemperatureSensor::Gpu)))),
    ("power_usage", |_, device| drop(black_box(device.power_usage()))),
    ("clock_info", |_, device| drop(black_box(device.clock_info(Clock::Sm)))),
    ("memory_info", |_, device| drop(black_box(device.memory_info()))),
    ("ecc_mode", |_, device| drop(black_box(device.ecc_mode()))),
    ("set_persistence_mode_enabled", |_, device| drop(black_box(device.set_persistence_mode_enabled(true)))),
    ("pci_info", |_, device| drop(black_box(device.pci_info()))),
    ("name", |_, device| drop(black_box(device.name()))),
    ("serial", |_, device| drop(black_box(device.serial()))),
    ("vbios_version", |_, device| drop(black_box(device.vbios_version()))),
    ("uuid", |_, device| drop(black_box(device.uuid()))),
    ("running_compute_processes", |_, device| drop(black_box(device.running_compute_processes()))),
    ("supported_memory_clocks", |_, device| drop(black_box(device.supported_memory_clocks()))),
    ("supported_graphics_clocks", |_, device| drop(black_box(device.supported_graphics_clocks(3201)))),
    ("samples", |_, device| drop(black_box(device.samples(SamplingType::TotalPower, None)))),
    ("field_value", |_, device| drop(black_box(device.field_value(FieldId::POWER_INSTANT)))),
    ("device_by_index", |nvml, _| drop(black_box(nvml.device_by_index(0)))),
    ("not_supported", |_, device| drop(black_box(device.fan_speed(0)))),
    ("missing_function", |_, device| drop(black_box(device.num_cores()))),
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    // SAFETY: the fakes have the prototypes of their names.
    let nvml = unsafe { Nvml::builder().resolver(resolve) }.init().unwrap();
    let device = nvml.device_by_index(0).unwrap();
    match &arguments[..] {
        // `cargo test --benches` and `cargo bench` run this without arguments.
        [] => CALLS.iter().for_each(|(_, call)| call(&nvml, &device)),
        [list] if list == "list" => CALLS.iter().for_each(|(name, _)| println!("{name}")),
        [name, count] => {
            let (_, call) = CALLS.iter().find(|(known, _)| known == name).unwrap();
            (0..count.parse().unwrap()).for_each(|_| call(black_box(&nvml), black_box(&device)));
        }
        _ => panic!("usage: instructions list | CALL COUNT"),
    }
}
