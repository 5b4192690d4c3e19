//! More simulations than slots. In a separate program, as no slot is free during the test.

use std::sync::Barrier;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use nvml_sim::{Node, Simulation};
use nvml_sys::NVML_SUCCESS;

#[test]
fn a_simulation_waits_for_a_free_slot() {
    const SIMULATIONS: usize = 48;
    let (begin, running, most) = (Barrier::new(SIMULATIONS), AtomicUsize::new(0), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for gpus in 0..SIMULATIONS {
            let (begin, running, most) = (&begin, &running, &most);
            scope.spawn(move || {
                let mut node = Node::h200x8();
                node.gpus.truncate(gpus % 9);
                begin.wait();
                let sim = Simulation::start(node);
                most.fetch_max(running.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                let nvml = sim.functions();
                let mut count = 99;
                // SAFETY: the pointer is valid.
                unsafe {
                    assert_eq!(nvml.nvmlInit_v2(), NVML_SUCCESS);
                    std::thread::sleep(Duration::from_millis(100));
                    assert_eq!(nvml.nvmlDeviceGetCount_v2(&raw mut count), NVML_SUCCESS);
                }
                assert_eq!(count as usize, gpus % 9);
                running.fetch_sub(1, Ordering::SeqCst);
            });
        }
    });
    assert!(most.load(Ordering::SeqCst) <= 32);
}
