//! The examples that run for a time: a GPU that is lost meanwhile.

use std::sync::mpsc;
use std::time::Duration;

use nvml_sim::{Node, Process, ProcessKind, Simulation};
use nvml_wrapper::Nvml;
use nvml_wrapper::event::EventTypes;

use crate::session;

#[allow(dead_code)]
#[path = "../../../examples/gpm.rs"]
mod gpm;

#[allow(dead_code)]
#[path = "../../../examples/watch_events.rs"]
mod watch_events;

/// Lines of a program that runs while `meanwhile` changes the simulation.
fn lines(
    nvml: &Nvml,
    run: impl Fn(&Nvml, &mut dyn FnMut(String)) + Send + Sync,
    meanwhile: impl FnOnce(&mpsc::Receiver<String>, &mut Vec<String>),
) -> Vec<String> {
    let (sender, receiver) = mpsc::channel();
    let mut lines = Vec::new();
    std::thread::scope(|scope| {
        scope.spawn(|| run(nvml, &mut move |line| sender.send(line).unwrap()));
        meanwhile(&receiver, &mut lines);
        lines.extend(receiver.iter());
    });
    lines
}

/// Receives lines up to one that contains the text.
fn receive_until(receiver: &mpsc::Receiver<String>, lines: &mut Vec<String>, text: &str) {
    while !lines.last().is_some_and(|line| line.contains(text)) {
        lines.push(receiver.recv_timeout(Duration::from_secs(20)).unwrap());
    }
}

fn lose(sim: &Simulation, gpu: usize) {
    sim.node(|node| node.gpus[gpu].lost = true);
}

#[test]
fn watch_events_goes_on_with_the_other_gpus() {
    let (sim, nvml) = session(Node::h200x8());
    let watch = |nvml: &Nvml, report: &mut dyn FnMut(String)| {
        watch_events::watch(nvml, Some(Duration::from_secs(10)), report).unwrap();
    };
    let lines = lines(&nvml, watch, |receiver, lines| {
        receive_until(receiver, lines, "watching GPU 7");
        lose(&sim, 3);
        receive_until(receiver, lines, "waiting failed");
        receive_until(receiver, lines, "watching GPU 7");
        // The set that is replaced may not have been freed yet.
        assert_ne!(sim.push_event(5, EventTypes::CRITICAL_XID_ERROR.bits(), 79), 0);
    });
    assert_eq!(lines.iter().filter(|line| line.starts_with("waiting failed: ")).count(), 1, "{lines:?}");
    let reported = lines.iter().find(|line| line.starts_with("not watching GPU 3: ")).unwrap();
    assert!(reported.contains("NVML_ERROR_GPU_IS_LOST"), "{reported}");
    assert_eq!(lines.last().unwrap(), "GPU-00000000-0000-4000-8000-000000000006: Xid 79");
}

#[test]
fn gpm_goes_on_with_the_other_gpus() {
    let (sim, nvml) = session(Node::h200x8());
    sim.node(|node| {
        node.gpus[1].accessible = false;
        for gpu in [3, 7] {
            node.gpus[gpu].run(Process::new(ProcessKind::Compute, 6001, 1 << 30));
        }
    });
    let watch = |nvml: &Nvml, report: &mut dyn FnMut(String)| {
        // Before the next second.
        let mut report = |line: String| {
            if line.starts_with("GPU 7: ") {
                lose(&sim, 3);
            }
            report(line);
        };
        gpm::watch(nvml, 2, &mut report).unwrap();
    };
    let lines = lines(&nvml, watch, |_, _| {});
    assert_eq!(lines.len(), 1 + 2 * 7, "{lines:?}");
    assert!(lines[0].starts_with("GPU 1: ") && lines[0].contains("NVML_ERROR_NO_PERMISSION"), "{lines:?}");
    assert!(lines[3].starts_with("GPU 3: graphics 99.7 %"), "{lines:?}");
    assert!(lines[10].starts_with("GPU 3: ") && lines[10].contains("NVML_ERROR_GPU_IS_LOST"), "{lines:?}");
    assert!(lines[14].starts_with("GPU 7: graphics 99.7 %"), "{lines:?}");
}
