//! Cost of waiting for events: CPU time of the process during five seconds without events.
//!
//! Without an NVIDIA library, the simulator is used.

// A benchmark may panic on unexpected results.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::time::{Duration, Instant};

use cpu_time::ProcessTime;
use nvml_sim::{Node, Simulation};
use nvml_wrapper::event::EventTypes;
use nvml_wrapper::{EventSet, Nvml, NvmlError};

fn main() {
    // `cargo test --benches` also runs this program: then a short wait is enough.
    let is_bench = std::env::args().any(|argument| argument == "--bench");
    let length = if is_bench { Duration::from_secs(5) } else { Duration::from_millis(1) };
    let simulation;
    let nvml = match Nvml::init() {
        Ok(nvml) => nvml,
        Err(error @ NvmlError::Load(_)) => {
            println!("no NVIDIA library, using the simulator ({error})");
            simulation = Simulation::start(Node::h200x8());
            Nvml::builder().provider(&simulation).init().unwrap()
        }
        Err(error) => panic!("{error}"),
    };
    let set = nvml.create_event_set().unwrap();
    for device in nvml.devices().unwrap() {
        let device = device.unwrap();
        // Clocks of a GPU under load change many times per second, so the wait would end immediately.
        let often = EventTypes::CLOCK_CHANGE | EventTypes::PSTATE_CHANGE;
        set.register(&device, device.supported_event_types().unwrap() - often).unwrap();
    }
    timed("one wait", || usize::from(set.wait(length).unwrap().is_some()));
    timed("iterator", || set.events(length).count());
    timed("iterator with stop handle", || {
        let events = set.events(length);
        let _stop = events.stop_handle();
        events.count()
    });
    stream(&set, length);
}

#[cfg(feature = "tokio")]
fn stream(set: &EventSet, length: Duration) {
    let mut stream = set.clone().into_stream().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    timed("asynchronous stream", || {
        runtime.block_on(async {
            let next = tokio::time::timeout(length, stream.next()).await;
            usize::from(next.is_ok())
        })
    });
    runtime.block_on(stream.close());
}

#[cfg(not(feature = "tokio"))]
fn stream(_: &EventSet, _: Duration) {
    println!("asynchronous stream: with --features tokio");
}

/// Prints the CPU time of all threads of the process.
fn timed(name: &str, wait: impl FnOnce() -> usize) {
    let (start, cpu_start) = (Instant::now(), ProcessTime::now());
    let events = wait();
    let (elapsed, cpu) = (start.elapsed(), cpu_start.elapsed());
    println!("{name:<30} {elapsed:>14?}, {cpu:>12?} of CPU time, {events} events");
}
