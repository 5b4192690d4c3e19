//! NVML's functions: the modelled ones by concept, and stubs for the rest.

use core::ffi::c_void;
use std::sync::OnceLock;

use nvml_sys::Function;

/// Gives the address of the copy of a function that belongs to the slot.
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

/// Declares modelled functions. Each entry reads
///
/// ```text
/// device fn nvmlDeviceGetFanSpeed_v2(gpu; fan: c_uint, speed: Out<c_uint>) { ... }
/// ```
///
/// where the word before `fn` says how the function finds what it is about:
///
/// - `device`: by its first parameter in C, a device. The body gets the `Gpu` (`gpu;`), or the whole `State` and the
///   index of the GPU (`state, index;`).
/// - `command`: the same (`gpu;`) for a function that needs root: it answers NO_PERMISSION to others.
/// - `unit`: the same with a unit.
/// - `set`: by its first parameter, an event set. The body gets the `State` and the id of the set.
/// - `instance`, `compute`: by its first parameter, a GPU instance or a compute instance. The body gets the `State` and
///   the number that the handle names.
/// - `sample`: the same with a GPM sample.
/// - `waiting`: by an event set, for a function that waits: the body gets an `Inside`, whose lock it may let go of.
/// - `system`: by nothing; the function exists once for each slot. The body gets the `State`.
/// - `system_waiting`: the same for a function that waits: the body gets an `Inside`.
/// - `always`: as `system`, for a function that also works before NVML is initialised.
///
/// The parameters that follow are those of C in its order, as the types of `write`. The body is an
/// [`Answer`](crate::write::Answer). A prototype that is not NVML's does not compile.
macro_rules! functions {
    ($($(#[$doc:meta])* $by:ident fn $name:ident($($parameters:tt)*) $body:block)*) => {
        $(function! { $by $name ($($parameters)*) $body })*

        pub(super) static MODELLED: &[$crate::functions::Modelled] =
            &[$($crate::functions::Modelled { function: nvml_sys::Function::$name, address: $name }),*];
    };
}

/// One entry of [`functions!`]: a function of the same name that gives the C function's address.
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
        function! { by_slot Initialised [$state] $name ($($arg: $ty),*) $body }
    };
    (always $name:ident ($state:ident; $($arg:ident: $ty:ty),* $(,)?) $body:block) => {
        function! { by_slot Always [$state] $name ($($arg: $ty),*) $body }
    };
    (waiting $name:ident ($inside:ident; $($arg:ident: $ty:ty),* $(,)?) $body:block) => {
        fn $name(_: usize) -> *const core::ffi::c_void {
            fn body($inside: $crate::dispatch::Inside<'_>, $($arg: $ty),*) -> $crate::write::Answer $body

            unsafe extern "C" fn thunk(
                set: nvml_sys::nvmlEventSet_t,
                $($arg: <$ty as $crate::write::Param>::C),*
            ) -> nvml_sys::nvmlReturn_t {
                let to = $crate::dispatch::To::handle(set);
                let function = nvml_sys::Function::$name;
                $crate::dispatch::call(function, to, $crate::dispatch::When::Initialised, &mut |inside| {
                    let twist = inside.twist.clone();
                    // SAFETY: the caller keeps to the contract of the C function.
                    body(inside, $(unsafe { <$ty as $crate::write::Param>::from_c($arg, &twist) }),*)
                })
            }

            const _: () = $crate::functions::has_prototype(nvml_sys::f::$name, thunk);
            thunk as *const core::ffi::c_void
        }
    };
    (system_waiting $name:ident ($inside:ident; $($arg:ident: $ty:ty),* $(,)?) $body:block) => {
        fn $name(slot: usize) -> *const core::ffi::c_void {
            use core::ffi::c_void;

            fn body($inside: $crate::dispatch::Inside<'_>, $($arg: $ty),*) -> $crate::write::Answer $body

            unsafe extern "C" fn thunk<const SLOT: usize>(
                $($arg: <$ty as $crate::write::Param>::C),*
            ) -> nvml_sys::nvmlReturn_t {
                let to = $crate::dispatch::To::Slot(SLOT);
                let function = nvml_sys::Function::$name;
                $crate::dispatch::call(function, to, $crate::dispatch::When::Initialised, &mut |inside| {
                    let twist = inside.twist.clone();
                    // SAFETY: the caller keeps to the contract of the C function.
                    body(inside, $(unsafe { <$ty as $crate::write::Param>::from_c($arg, &twist) }),*)
                })
            }

            const _: () = $crate::functions::has_prototype(nvml_sys::f::$name, thunk::<0>);
            per_slot!(slot, thunk)
        }
    };
    (by_handle $handle:ident $on:ident [$thing:ident: $type:ty] $name:ident ($($arg:ident: $ty:ty),*) $body:block) => {
        fn $name(_: usize) -> *const core::ffi::c_void {
            fn body($thing: $type, $($arg: $ty),*) -> $crate::write::Answer $body

            #[allow(unused_variables)]
            unsafe extern "C" fn thunk(
                handle: nvml_sys::$handle,
                $($arg: <$ty as $crate::write::Param>::C),*
            ) -> nvml_sys::nvmlReturn_t {
                $crate::dispatch::$on(nvml_sys::Function::$name, handle, &mut |thing, twist| {
                    // SAFETY: the caller keeps to the contract of the C function.
                    body(thing, $(unsafe { <$ty as $crate::write::Param>::from_c($arg, twist) }),*)
                })
            }

            const _: () = $crate::functions::has_prototype(nvml_sys::f::$name, thunk);
            thunk as *const core::ffi::c_void
        }
    };
    (by_index $handle:ident [$state:ident, $index:ident] $name:ident ($($arg:ident: $ty:ty),*) $body:block) => {
        fn $name(_: usize) -> *const core::ffi::c_void {
            fn body($state: &mut $crate::state::State, $index: usize, $($arg: $ty),*) -> $crate::write::Answer $body

            #[allow(unused_variables)]
            unsafe extern "C" fn thunk(
                handle: nvml_sys::$handle,
                $($arg: <$ty as $crate::write::Param>::C),*
            ) -> nvml_sys::nvmlReturn_t {
                let to = $crate::dispatch::To::handle(handle);
                let (function, when) = (nvml_sys::Function::$name, $crate::dispatch::When::Initialised);
                $crate::dispatch::on_state(function, to, when, &mut |state, index, twist| {
                    // SAFETY: the caller keeps to the contract of the C function.
                    body(state, index, $(unsafe { <$ty as $crate::write::Param>::from_c($arg, twist) }),*)
                })
            }

            const _: () = $crate::functions::has_prototype(nvml_sys::f::$name, thunk);
            thunk as *const core::ffi::c_void
        }
    };
    (by_slot $when:ident [$state:ident] $name:ident ($($arg:ident: $ty:ty),*) $body:block) => {
        fn $name(slot: usize) -> *const core::ffi::c_void {
            use core::ffi::c_void;

            fn body($state: &mut $crate::state::State, $($arg: $ty),*) -> $crate::write::Answer $body

            // Once for all slots, so that what exists for each is next to nothing.
            #[allow(unused_variables)]
            unsafe fn shared(slot: usize, $($arg: <$ty as $crate::write::Param>::C),*) -> nvml_sys::nvmlReturn_t {
                let to = $crate::dispatch::To::Slot(slot);
                let function = nvml_sys::Function::$name;
                $crate::dispatch::on_state(function, to, $crate::dispatch::When::$when, &mut |state, _, twist| {
                    // SAFETY: the caller keeps to the contract of the C function.
                    body(state, $(unsafe { <$ty as $crate::write::Param>::from_c($arg, twist) }),*)
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
mod fields;
mod gpm;
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

/// Gives the address of a C function, or of its copy for a slot.
type Address = fn(usize) -> *const c_void;

/// Compiles only if a function has the prototype of the item.
const fn has_prototype<P: Copy>(_: nvml_sys::Item<P>, _: P) {}

/// A function that the simulation has a body for.
pub(crate) struct Modelled {
    function: Function,
    address: Address,
}

/// The files that functions are modelled in.
static TABLES: &[&[Modelled]] = &[
    accounting::MODELLED,
    board::MODELLED,
    clock_control::MODELLED,
    clocks::MODELLED,
    compute_instances::MODELLED,
    confidential::MODELLED,
    cper::MODELLED,
    device_enumeration::MODELLED,
    device_identity::MODELLED,
    device_modes::MODELLED,
    drain::MODELLED,
    ecc::MODELLED,
    events::MODELLED,
    fabric::MODELLED,
    fans::MODELLED,
    fields::MODELLED,
    gpu_instance_vgpus::MODELLED,
    gpu_instances::MODELLED,
    gpm::MODELLED,
    host::MODELLED,
    inforom::MODELLED,
    media::MODELLED,
    memory::MODELLED,
    memory_health::MODELLED,
    memory_limits::MODELLED,
    nvlink::MODELLED,
    nvlink_modes::MODELLED,
    mig_devices::MODELLED,
    operational_events::MODELLED,
    pci::MODELLED,
    performance::MODELLED,
    power::MODELLED,
    power_control::MODELLED,
    power_shaping::MODELLED,
    prm::MODELLED,
    process_activity::MODELLED,
    processes::MODELLED,
    samples::MODELLED,
    settings::MODELLED,
    system::MODELLED,
    system::ERROR_STRING,
    system_events::MODELLED,
    thermal::MODELLED,
    topology::MODELLED,
    units::MODELLED,
    utilization::MODELLED,
    vgpu::MODELLED,
    vgpu_hosts::MODELLED,
    vgpu_instances::MODELLED,
    vgpu_types::MODELLED,
    vgpu_licensing::MODELLED,
    vgpu_metadata::MODELLED,
    vgpu_scheduler::MODELLED,
    vgpu_utilization::MODELLED,
];

/// The functions that the simulation models. All others answer NOT_SUPPORTED.
pub fn modelled() -> impl Iterator<Item = Function> {
    TABLES.iter().copied().flatten().map(|modelled| modelled.function)
}

/// The address of the function for a slot: of the modelled one, or else of the stub.
pub(crate) fn address(function: Function, slot: usize) -> *const c_void {
    static ADDRESSES: OnceLock<Vec<Address>> = OnceLock::new();
    let addresses = ADDRESSES.get_or_init(|| {
        let mut addresses = stubs::STUBS.to_vec();
        for modelled in TABLES.iter().copied().flatten() {
            if let Some(address) = addresses.get_mut(modelled.function as usize) {
                *address = modelled.address;
            }
        }
        addresses
    });
    addresses.get(function as usize).map_or(core::ptr::null(), |address| address(slot))
}
