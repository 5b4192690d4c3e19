//! Every function of every era, with a guard page behind whatever its pointers lead to: nobody writes past a value of the
//! type that today's prototype names, or past the elements of an array that the call says there are.

use core::ffi::*;

use nvml_sim::{Era, Node};
use nvml_sys::*;

use crate::guard::Guarded;
use crate::layouts::{board, mig};
use crate::{call, device, get, started};

/// What the calls of one round pass.
struct Arguments {
    /// What numbers are, and how many elements arrays have; structs are stamped as this version of their size.
    number: u32,
    /// How many elements there are behind a pointer.
    elements: usize,
    /// Whether structs are stamped.
    stamps: bool,
    device: nvmlDevice_t,
    set: nvmlEventSet_t,
    instance: nvmlGpuInstance_t,
    compute: nvmlComputeInstance_t,
    /// What the pointers of the current call lead to.
    memory: Vec<Guarded>,
}

/// A parameter of a C function.
trait Argument {
    fn make(from: &mut Arguments) -> Self;
}

macro_rules! arguments {
    ($($ty:ty: $make:expr),* $(,)?) => {$(
        impl Argument for $ty {
            fn make(from: &mut Arguments) -> $ty {
                let make: fn(&Arguments) -> $ty = $make;
                make(from)
            }
        }
    )*};
}

arguments! {
    u32: |from| from.number,
    i32: |from| i32::try_from(from.number).unwrap(),
    u64: |from| from.number.into(),
    nvmlDevice_t: |from| from.device,
    nvmlUnit_t: |_| nvmlUnit_t::zeroed(),
    nvmlEventSet_t: |from| from.set,
    nvmlGpuInstance_t: |from| from.instance,
    nvmlComputeInstance_t: |from| from.compute,
    nvmlGpmSample_t: |_| nvmlGpmSample_t::zeroed(),
}

impl<T> Argument for *mut T {
    fn make(from: &mut Arguments) -> *mut T {
        // Texts have room for the longest; the length that the calls pass is shorter.
        let elements = if size_of::<T>() == 1 { 256 } else { from.elements };
        let memory = Guarded::new(size_of::<T>() * elements);
        let start = memory.start();
        let stamp = u32::try_from(size_of::<T>()).unwrap() | from.number << 24;
        match size_of::<T>() {
            // SAFETY: the memory has at least four bytes, which are zero as all of it is.
            4 | 8 => unsafe { start.cast::<u32>().write_unaligned(from.number) },
            // SAFETY: the same.
            9.. if from.stamps => unsafe { start.cast::<u32>().write_unaligned(stamp) },
            _ => {}
        }
        from.memory.push(memory);
        start.cast()
    }
}

impl<T> Argument for *const T {
    fn make(from: &mut Arguments) -> *const T {
        <*mut T>::make(from).cast_const()
    }
}

type Caller = fn(&Functions, &mut Arguments);

macro_rules! callers {
    ($(
        $(#[$doc:meta])*
        since $($since:literal)*
        fn $name:ident($($arg:ident: $ty:ty),* $(,)?) -> $ret:ty;
    )*) => {
        #[allow(non_snake_case, unused_variables)]
        const CALLERS: &[(Function, Caller)] = &[$((Function::$name, |nvml, from| {
            $(let $arg = <$ty>::make(from);)*
            // SAFETY: pointers lead to memory as large as the prototype says; what goes past it is stopped.
            let _: $ret = unsafe { nvml.$name($($arg),*) };
        })),*];
    };
}

for_each_function!(callers);

/// Functions that end what the other calls work on.
const ENDINGS: &[Function] = &[
    Function::nvmlShutdown,
    Function::nvmlDeviceRemoveGpu,
    Function::nvmlDeviceRemoveGpu_v2,
    Function::nvmlEventSetFree,
    Function::nvmlGpuInstanceDestroy,
    Function::nvmlComputeInstanceDestroy,
];

/// Functions that fill an array whose length follows from something else than a parameter.
const WITHOUT_LENGTH: &[Function] = &[
    Function::nvmlDeviceGetGpuInstancePossiblePlacements,
    Function::nvmlDeviceGetGpuInstancePossiblePlacements_v2,
    Function::nvmlGpuInstanceGetComputeInstancePossiblePlacements,
    Function::nvmlDeviceGetGpuInstances,
    Function::nvmlGpuInstanceGetComputeInstances,
];

/// Functions whose struct begins with a pointer, or with how long to wait.
const NOT_STAMPED: &[Function] =
    &[Function::nvmlDeviceGetMemoryLimits_v1, Function::nvmlDeviceSetMemoryLimits_v1, Function::nvmlEventSetWait_v3];

/// Functions that write more than today's prototype says, in the era of which that is known.
fn overruns(era: Era, function: Function) -> bool {
    let v3 = [
        Function::nvmlDeviceGetComputeRunningProcesses_v3,
        Function::nvmlDeviceGetGraphicsRunningProcesses_v3,
        Function::nvmlDeviceGetMPSComputeRunningProcesses_v3,
    ];
    era == Era::R535_54 && v3.contains(&function)
}

/// Calls what the era has, and says how many functions that were.
fn sweep(era: Era, nvml: &Functions, from: &mut Arguments) -> usize {
    let called = CALLERS
        .iter()
        .filter(|(function, _)| era.exports(*function) && !ENDINGS.contains(function) && !overruns(era, *function));
    let mut count = 0;
    for (function, call) in called {
        from.elements = if WITHOUT_LENGTH.contains(function) { 64 } else { from.number.max(1) as usize };
        from.stamps = from.number > 0 && !NOT_STAMPED.contains(function);
        call(nvml, from);
        from.memory.clear();
        count += 1;
    }
    count
}

#[test]
fn no_function_of_any_era_writes_past_what_its_prototype_says() {
    for era in Era::all() {
        let has_mig = era.exports(Function::nvmlDeviceGetMigMode);
        let exported = Function::ALL.iter().filter(|function| era.exports(**function)).count();
        for number in 0..=3 {
            let (_board, on_board) = started(board(era));
            let (_host, on_host) = started(Node::vgpu_host().with_era(era));
            let with_mig = has_mig.then(|| mig(era));
            let mut nodes = vec![(&on_board, device(&on_board, 0)), (&on_host, device(&on_host, 0))];
            nodes.extend(with_mig.as_ref().map(|(_, nvml, ..)| (nvml, device(nvml, 7))));
            for (nvml, device) in nodes {
                let (instance, compute) = with_mig.as_ref().map_or_else(
                    || (nvmlGpuInstance_t::zeroed(), nvmlComputeInstance_t::zeroed()),
                    |(_, _, instance, compute)| (*instance, *compute),
                );
                let set = get!(nvml, nvmlEventSetCreate() as nvmlEventSet_t).unwrap();
                let mut from =
                    Arguments { number, elements: 1, stamps: false, device, set, instance, compute, memory: vec![] };
                let called = sweep(era, nvml, &mut from);
                assert!(called + ENDINGS.len() + 3 >= exported, "{called} of {exported} in {era:?}");
                assert_eq!(call!(nvml, nvmlEventSetFree(set)), NVML_SUCCESS);
            }
        }
    }
}
