//! NVML functions: the modeled ones by topic, and stubs for the rest.

use core::ffi::{CStr, c_void};
use std::sync::OnceLock;

use nvml_sys::Function;

/// Returns the address of a function, in its instance for the slot.
macro_rules! per_slot {
    ($slot:expr, $thunk:ident) => {
        match $slot {
            0 => $thunk::<0> as *const c_void,
            1 => $thunk::<1> as *const c_void,
            2 => $thunk::<2> as *const c_void,
            3 => $thunk::<3> as *const c_void,
            4 => $thunk::<4> as *const c_void,
            5 => $thunk::<5> as *const c_void,
            6 => $thunk::<6> as *const c_void,
            7 => $thunk::<7> as *const c_void,
            8 => $thunk::<8> as *const c_void,
            9 => $thunk::<9> as *const c_void,
            10 => $thunk::<10> as *const c_void,
            11 => $thunk::<11> as *const c_void,
            12 => $thunk::<12> as *const c_void,
            13 => $thunk::<13> as *const c_void,
            14 => $thunk::<14> as *const c_void,
            15 => $thunk::<15> as *const c_void,
            16 => $thunk::<16> as *const c_void,
            17 => $thunk::<17> as *const c_void,
            18 => $thunk::<18> as *const c_void,
            19 => $thunk::<19> as *const c_void,
            20 => $thunk::<20> as *const c_void,
            21 => $thunk::<21> as *const c_void,
            22 => $thunk::<22> as *const c_void,
            23 => $thunk::<23> as *const c_void,
            24 => $thunk::<24> as *const c_void,
            25 => $thunk::<25> as *const c_void,
            26 => $thunk::<26> as *const c_void,
            27 => $thunk::<27> as *const c_void,
            28 => $thunk::<28> as *const c_void,
            29 => $thunk::<29> as *const c_void,
            30 => $thunk::<30> as *const c_void,
            31 => $thunk::<31> as *const c_void,
            _ => core::ptr::null(),
        }
    };
}

/// Declares modeled functions. Each entry has the form
///
/// ```text
/// device fn nvmlDeviceGetFanSpeed_v2(gpu; fan: c_uint, speed: Out<c_uint>) { ... }
/// ```
///
/// where the keyword before `fn` selects the object of the function:
///
/// - `device`: a device, the first C parameter. The body receives the `Gpu` (`gpu;`), or the `State` and the device
///   index (`state, index;`).
/// - `command`: a device (`gpu;`), for functions that return NO_PERMISSION without root privileges.
/// - `unit`: a unit, the first C parameter.
/// - `set`: an event set, the first C parameter. The body receives the `State` and the set ID.
/// - `instance`, `compute`: a GPU instance or compute instance, the first C parameter. The body receives the `State`
///   and the handle index.
/// - `sample`: a GPM sample, the first C parameter.
/// - `waiting`: an event set, for waiting functions. The body receives a `Context`, whose lock it can release.
/// - `system`: no object. The function has one instance for each slot. The body receives the `State`.
/// - `system_waiting`: as `system`, for waiting functions. The body receives a `Context`.
/// - `always`: as `system`, for functions that also work before the initialization of NVML.
///
/// The parameters after the semicolon are those of the C function in the same order, as types of `write`. The body
/// returns an [`NvmlResult`](crate::write::NvmlResult). An entry with a wrong prototype does not compile.
macro_rules! functions {
    ($($(#[$doc:meta])* $by:ident fn $name:ident($($parameters:tt)*) $body:block)*) => {
        $(function! { $by $name ($($parameters)*) $body })*

        pub(super) static MODELED: &[$crate::functions::Modeled] =
            &[$($crate::functions::Modeled { function: nvml_sys::Function::$name, address: $name }),*];
    };
}

/// One entry of [`functions!`]: a function of the same name that returns the address of the C function.
macro_rules! function {
    (device $name:ident ($gpu:ident; $($arg:ident: $ty:ty),* $(,)?) $body:block) => {
        function! { by_handle nvmlDevice_t on_gpu [$gpu: &mut $crate::gpu::Gpu] $name ($($arg: $ty),*) $body }
    };
    (command $name:ident ($gpu:ident; $($arg:ident: $ty:ty),* $(,)?) $body:block) => {
        function! {
            by_handle nvmlDevice_t on_gpu_as_root [$gpu: &mut $crate::gpu::Gpu] $name ($($arg: $ty),*) $body
        }
    };
    (unit $name:ident ($unit:ident; $($arg:ident: $ty:ty),* $(,)?) $body:block) => {
        function! { by_handle nvmlUnit_t on_unit [$unit: &mut $crate::unit::Unit] $name ($($arg: $ty),*) $body }
    };
    (device $name:ident ($state:ident, $index:ident; $($arg:ident: $ty:ty),* $(,)?) $body:block) => {
        function! { by_index nvmlDevice_t [$state, $index] $name ($($arg: $ty),*) $body }
    };
    (unit $name:ident ($state:ident, $index:ident; $($arg:ident: $ty:ty),* $(,)?) $body:block) => {
        function! { by_index nvmlUnit_t [$state, $index] $name ($($arg: $ty),*) $body }
    };
    (set $name:ident ($state:ident, $id:ident; $($arg:ident: $ty:ty),* $(,)?) $body:block) => {
        function! { by_index nvmlEventSet_t [$state, $id] $name ($($arg: $ty),*) $body }
    };
    (instance $name:ident ($state:ident, $id:ident; $($arg:ident: $ty:ty),* $(,)?) $body:block) => {
        function! { by_index nvmlGpuInstance_t [$state, $id] $name ($($arg: $ty),*) $body }
    };
    (compute $name:ident ($state:ident, $id:ident; $($arg:ident: $ty:ty),* $(,)?) $body:block) => {
        function! { by_index nvmlComputeInstance_t [$state, $id] $name ($($arg: $ty),*) $body }
    };
    (sample $name:ident ($state:ident, $id:ident; $($arg:ident: $ty:ty),* $(,)?) $body:block) => {
        function! { by_index nvmlGpmSample_t [$state, $id] $name ($($arg: $ty),*) $body }
    };
    (system $name:ident ($state:ident; $($arg:ident: $ty:ty),* $(,)?) $body:block) => {
        function! { by_slot Initialized [$state] $name ($($arg: $ty),*) $body }
    };
    (always $name:ident ($state:ident; $($arg:ident: $ty:ty),* $(,)?) $body:block) => {
        function! { by_slot Always [$state] $name ($($arg: $ty),*) $body }
    };
    (waiting $name:ident ($inside:ident; $($arg:ident: $ty:ty),* $(,)?) $body:block) => {
        fn $name(_: usize) -> *const core::ffi::c_void {
            fn body($inside: $crate::dispatch::Context<'_>, $($arg: $ty),*) -> $crate::write::NvmlResult $body

            unsafe extern "C" fn thunk(
                set: nvml_sys::nvmlEventSet_t,
                $($arg: <$ty as $crate::write::Param>::C),*
            ) -> nvml_sys::nvmlReturn_t {
                let to = $crate::dispatch::To::handle(set);
                let function = nvml_sys::Function::$name;
                $crate::dispatch::call(function, to, $crate::dispatch::When::Initialized, &mut |context| {
                    let output_fault = context.output_fault.clone();
                    // SAFETY: the caller fulfills the contract of the C function.
                    body(context, $(unsafe { <$ty as $crate::write::Param>::from_c($arg, &output_fault) }),*)
                })
            }

            const _: () = $crate::functions::has_prototype(nvml_sys::f::$name, thunk);
            thunk as *const core::ffi::c_void
        }
    };
    (system_waiting $name:ident ($inside:ident; $($arg:ident: $ty:ty),* $(,)?) $body:block) => {
        fn $name(slot: usize) -> *const core::ffi::c_void {
            use core::ffi::c_void;

            fn body($inside: $crate::dispatch::Context<'_>, $($arg: $ty),*) -> $crate::write::NvmlResult $body

            unsafe extern "C" fn thunk<const SLOT: usize>(
                $($arg: <$ty as $crate::write::Param>::C),*
            ) -> nvml_sys::nvmlReturn_t {
                let to = $crate::dispatch::To::Slot(SLOT);
                let function = nvml_sys::Function::$name;
                $crate::dispatch::call(function, to, $crate::dispatch::When::Initialized, &mut |context| {
                    let output_fault = context.output_fault.clone();
                    // SAFETY: the caller fulfills the contract of the C function.
                    body(context, $(unsafe { <$ty as $crate::write::Param>::from_c($arg, &output_fault) }),*)
                })
            }

            const _: () = $crate::functions::has_prototype(nvml_sys::f::$name, thunk::<0>);
            per_slot!(slot, thunk)
        }
    };
    (by_handle $handle:ident $on:ident [$object:ident: $type:ty] $name:ident ($($arg:ident: $ty:ty),*) $body:block) => {
        fn $name(_: usize) -> *const core::ffi::c_void {
            fn body($object: $type, $($arg: $ty),*) -> $crate::write::NvmlResult $body

            #[allow(unused_variables)]
            unsafe extern "C" fn thunk(
                handle: nvml_sys::$handle,
                $($arg: <$ty as $crate::write::Param>::C),*
            ) -> nvml_sys::nvmlReturn_t {
                $crate::dispatch::$on(nvml_sys::Function::$name, handle, &mut |object, output_fault| {
                    // SAFETY: the caller fulfills the contract of the C function.
                    body(object, $(unsafe { <$ty as $crate::write::Param>::from_c($arg, output_fault) }),*)
                })
            }

            const _: () = $crate::functions::has_prototype(nvml_sys::f::$name, thunk);
            thunk as *const core::ffi::c_void
        }
    };
    (by_index $handle:ident [$state:ident, $index:ident] $name:ident ($($arg:ident: $ty:ty),*) $body:block) => {
        fn $name(_: usize) -> *const core::ffi::c_void {
            fn body($state: &mut $crate::state::State, $index: usize, $($arg: $ty),*) -> $crate::write::NvmlResult $body

            #[allow(unused_variables)]
            unsafe extern "C" fn thunk(
                handle: nvml_sys::$handle,
                $($arg: <$ty as $crate::write::Param>::C),*
            ) -> nvml_sys::nvmlReturn_t {
                let to = $crate::dispatch::To::handle(handle);
                let (function, when) = (nvml_sys::Function::$name, $crate::dispatch::When::Initialized);
                $crate::dispatch::on_state(function, to, when, &mut |state, index, output_fault| {
                    // SAFETY: the caller fulfills the contract of the C function.
                    body(state, index, $(unsafe { <$ty as $crate::write::Param>::from_c($arg, output_fault) }),*)
                })
            }

            const _: () = $crate::functions::has_prototype(nvml_sys::f::$name, thunk);
            thunk as *const core::ffi::c_void
        }
    };
    (by_slot $when:ident [$state:ident] $name:ident ($($arg:ident: $ty:ty),*) $body:block) => {
        fn $name(slot: usize) -> *const core::ffi::c_void {
            use core::ffi::c_void;

            fn body($state: &mut $crate::state::State, $($arg: $ty),*) -> $crate::write::NvmlResult $body

            // One function for all slots, so that the instance for each slot is small.
            #[allow(unused_variables)]
            unsafe fn shared(slot: usize, $($arg: <$ty as $crate::write::Param>::C),*) -> nvml_sys::nvmlReturn_t {
                let to = $crate::dispatch::To::Slot(slot);
                let function = nvml_sys::Function::$name;
                $crate::dispatch::on_state(function, to, $crate::dispatch::When::$when, &mut |state, _, output_fault| {
                    // SAFETY: the caller fulfills the contract of the C function.
                    body(state, $(unsafe { <$ty as $crate::write::Param>::from_c($arg, output_fault) }),*)
                })
            }

            unsafe extern "C" fn thunk<const SLOT: usize>(
                $($arg: <$ty as $crate::write::Param>::C),*
            ) -> nvml_sys::nvmlReturn_t {
                // SAFETY: the same contract.
                unsafe { shared(SLOT, $($arg),*) }
            }

            const _: () = $crate::functions::has_prototype(nvml_sys::f::$name, thunk::<0>);
            per_slot!(slot, thunk)
        }
    };
}

mod accounting;
mod board;
mod clock_control;
mod clocks;
mod compute_instances;
mod confidential;
mod cper;
mod device_enumeration;
mod device_identity;
mod device_modes;
mod drain;
mod ecc;
mod events;
mod fabric;
mod fans;
mod field_readings;
mod fields;
mod gpm;
mod gpm_names;
mod gpu_instance_vgpus;
mod gpu_instances;
mod host;
mod inforom;
mod media;
mod memory;
mod memory_health;
mod memory_limits;
mod mig_devices;
mod nvlink;
mod nvlink_modes;
mod operational_events;
mod pci;
mod performance;
mod power;
mod power_control;
mod power_shaping;
mod prm;
mod process_activity;
mod processes;
mod samples;
mod settings;
mod stubs;
mod system;
mod system_events;
mod thermal;
mod topology;
mod units;
mod utilization;
mod vgpu;
mod vgpu_hosts;
mod vgpu_instances;
mod vgpu_licensing;
mod vgpu_metadata;
mod vgpu_scheduler;
mod vgpu_types;
mod vgpu_utilization;

/// Returns the address of a C function, in its instance for the slot.
pub(crate) type Address = fn(usize) -> *const c_void;

/// Compiles only if a function has the prototype of the item.
#[allow(dead_code, reason = "Rust 1.85 does not count the uses in unnamed constants")]
pub(crate) const fn has_prototype<P: Copy>(_: nvml_sys::Item<P>, _: P) {}

/// A function that the simulation has a body for.
pub(crate) struct Modeled {
    function: Function,
    address: Address,
}

/// Tables of modeled functions, one for each file.
static TABLES: &[&[Modeled]] = &[
    accounting::MODELED,
    board::MODELED,
    clock_control::MODELED,
    clocks::MODELED,
    compute_instances::MODELED,
    confidential::MODELED,
    cper::MODELED,
    device_enumeration::MODELED,
    device_identity::MODELED,
    device_modes::MODELED,
    drain::MODELED,
    ecc::MODELED,
    events::MODELED,
    fabric::MODELED,
    fans::MODELED,
    fields::MODELED,
    gpu_instance_vgpus::MODELED,
    gpu_instances::MODELED,
    gpm::MODELED,
    host::MODELED,
    inforom::MODELED,
    media::MODELED,
    memory::MODELED,
    memory_health::MODELED,
    memory_limits::MODELED,
    nvlink::MODELED,
    nvlink_modes::MODELED,
    mig_devices::MODELED,
    operational_events::MODELED,
    pci::MODELED,
    performance::MODELED,
    power::MODELED,
    power_control::MODELED,
    power_shaping::MODELED,
    prm::MODELED,
    process_activity::MODELED,
    processes::MODELED,
    samples::MODELED,
    settings::MODELED,
    system::MODELED,
    system::ERROR_STRING,
    system_events::MODELED,
    thermal::MODELED,
    topology::MODELED,
    units::MODELED,
    utilization::MODELED,
    vgpu::MODELED,
    vgpu_hosts::MODELED,
    vgpu_instances::MODELED,
    vgpu_types::MODELED,
    vgpu_licensing::MODELED,
    vgpu_metadata::MODELED,
    vgpu_scheduler::MODELED,
    vgpu_utilization::MODELED,
];

/// Modeled functions. All other functions return `NVML_ERROR_NOT_SUPPORTED`.
pub fn modeled() -> impl Iterator<Item = Function> {
    TABLES.iter().copied().flatten().map(|modeled| modeled.function)
}

/// Functions by name, for a resolver: tables ask for the names in the order of [`Function::ALL`].
#[derive(Debug, Default)]
pub(crate) struct Names {
    next: usize,
}

impl Names {
    pub(crate) fn find(&mut self, name: &CStr) -> Option<Function> {
        let expected = Function::ALL.get(self.next).filter(|expected| name.to_bytes() == expected.name().as_bytes());
        self.next += 1;
        expected.copied().or_else(|| name.to_str().ok().and_then(Function::from_name))
    }
}

/// A function for a slot, which exists: the modeled function or the stub.
pub(crate) fn modeled_as<P: Copy>(item: nvml_sys::Item<P>, slot: usize) -> P {
    const { assert!(size_of::<P>() == size_of::<*const c_void>()) };
    let address = address(item.function(), slot);
    // SAFETY: each function has the prototype of its item (checked by `has_prototype`), and is not null in a slot that
    // exists.
    unsafe { core::mem::transmute_copy::<*const c_void, P>(&address) }
}

/// Address of a function for a slot: the modeled function or the stub.
pub(crate) fn address(function: Function, slot: usize) -> *const c_void {
    // Not on the heap: the simulated library can be unloaded, and its statics are not dropped then.
    static ADDRESSES: OnceLock<[Address; Function::ALL.len()]> = OnceLock::new();
    let addresses = ADDRESSES.get_or_init(|| {
        let mut addresses = *stubs::STUBS;
        for modeled in TABLES.iter().copied().flatten() {
            if let Some(address) = addresses.get_mut(modeled.function as usize) {
                *address = modeled.address;
            }
        }
        addresses
    });
    addresses.get(function as usize).map_or(core::ptr::null(), |address| address(slot))
}
