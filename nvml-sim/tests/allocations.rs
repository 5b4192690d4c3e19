//! Plain calls allocate no memory, so that the allocations of wrappers can be measured.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicU64, Ordering};

use nvml_sim::{Node, Simulation};
use nvml_sys::*;

static ALLOCATIONS: AtomicU64 = AtomicU64::new(0);

struct Counting;

// SAFETY: all calls are forwarded to the system allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Ordering::Relaxed);
        // SAFETY: the caller fulfills the contract.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        // SAFETY: the caller fulfills the contract.
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

// The only test of this program, as other tests would allocate concurrently.
#[test]
fn plain_calls_do_not_allocate() {
    // Time stands still: the first time that is counted for a reason takes memory.
    let sim = Simulation::start(Node { now_us: Some(1_700_000_000_000_000), ..Node::h200x8() });
    let nvml = sim.functions();
    let mut gpu = nvmlDevice_t::zeroed();
    let (mut name, mut power, mut count) = ([0; 96], 0, 8);
    let mut infos = [nvmlProcessInfo_v2_t::zeroed(); 8];
    let mut memory = nvmlMemory_v2_t::stamped();
    // SAFETY: the pointers and lengths are valid, and NVML is initialized before and shut down after the calls.
    let mut calls = || unsafe {
        assert_eq!(nvml.nvmlDeviceGetHandleByIndex_v2(0, &raw mut gpu), NVML_SUCCESS);
        assert_eq!(nvml.nvmlDeviceGetName(gpu, (&raw mut name).cast(), 96), NVML_SUCCESS);
        assert_eq!(nvml.nvmlDeviceGetPowerUsage(gpu, &raw mut power), NVML_SUCCESS);
        assert_eq!(nvml.nvmlDeviceGetMemoryInfo_v2(gpu, &raw mut memory), NVML_SUCCESS);
        count = 8;
        let list = nvml.nvmlDeviceGetComputeRunningProcesses_v3(gpu, &raw mut count, (&raw mut infos).cast());
        assert_eq!(list, NVML_SUCCESS);
    };
    // SAFETY: initialization and shutdown enclose the calls above.
    unsafe {
        assert_eq!(nvml.nvmlInit_v2(), NVML_SUCCESS);
        calls();
        let mut allocations = || {
            let before = ALLOCATIONS.load(Ordering::Relaxed);
            calls();
            ALLOCATIONS.load(Ordering::Relaxed) - before
        };
        // The main thread, which has started this test, allocates a few times at some moment.
        let rounds = (0..100).map(|_| allocations()).filter(|count| *count > 0).count();
        assert!(rounds < 10, "{rounds} of 100 rounds of calls have allocated");
        assert_eq!(nvml.nvmlShutdown(), NVML_SUCCESS);
    }
}
