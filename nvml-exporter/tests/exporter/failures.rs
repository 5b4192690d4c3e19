//! Lost GPUs, lost sessions, missing drivers, calls that do not return.

use std::sync::Arc;
use std::sync::mpsc;
use std::time::{Duration, Instant};

use nvml_exporter::sampler::Sampler;
use nvml_exporter::sim;
use nvml_sim::{Fault, Function, Node, Simulation};
use nvml_sys::{NVML_ERROR_DRIVER_NOT_LOADED, NVML_ERROR_LIB_RM_VERSION_MISMATCH, NVML_ERROR_UNKNOWN};

use crate::support::{Bench, Scrape, settings};

#[test]
fn a_lost_gpu_is_down_and_comes_back() {
    for config in ["", "names = \"dcgm\"\n"] {
        let mut bench = Bench::new(Node::h200x8(), config);
        bench.sim.push_event(5, nvml_wrapper::event::EventTypes::CRITICAL_XID_ERROR.bits(), 79);
        let before = bench.scrape();
        assert_eq!(before.gpu("nvml_gpu_up", 5), Some(1.0));
        assert!(before.0.values().all(|family| !family.series.is_empty()));
        bench.sim.node(|node| node.gpus[5].lost = true);
        let lost = bench.scrape();
        assert_eq!(lost.gpu("nvml_gpu_up", 5), Some(0.0));
        assert_eq!(lost.value("nvml_gpu_down", &[("index", "5"), ("reason", "gpu_is_lost")]), Some(1.0));
        let seen = |scrape: &Scrape, index| scrape.gpu("nvml_gpu_last_seen_timestamp_seconds", index).unwrap();
        assert_eq!(seen(&lost, 5), seen(&before, 5));
        assert!(seen(&lost, 4) > seen(&lost, 5));
        let (temperature, label) =
            if config.is_empty() { ("nvml_gpu_temperature_celsius", "index") } else { ("DCGM_FI_DEV_GPU_TEMP", "gpu") };
        assert_eq!(lost.value(temperature, &[(label, "5")]), None);
        assert_eq!(lost.all(temperature, &[]).len(), 7);
        // The others have their values, and the node is up.
        assert_eq!((lost.gpu("nvml_gpu_up", 4), lost.value("nvml_up", &[])), (Some(1.0), Some(1.0)));
        if config.is_empty() {
            assert_eq!(lost.gpu("nvml_gpu_xid_errors_total", 5), before.gpu("nvml_gpu_xid_errors_total", 5));
        }
        bench.sim.node(|node| node.gpus[5].lost = false);
        let back = bench.scrape_until(|scrape| scrape.gpu("nvml_gpu_up", 5) == Some(1.0));
        assert!(back.value(temperature, &[(label, "5")]).is_some());
        assert_eq!(back.all("nvml_gpu_down", &[]).len(), 0);
    }
}

#[test]
fn a_driver_update_is_survived() {
    let mut bench = Bench::new(Node::h200x8(), "");
    bench.scrape();
    bench.facts.read();
    assert!(bench.scrape().gpu("nvml_gpu_pcie_link_width", 0).is_some());
    let answers = |codes: &[Function], code| codes.iter().map(|function| (*function, code)).collect();
    let functions = [Function::nvmlInit_v2, Function::nvmlDeviceGetCount_v2, Function::nvmlInitWithFlags];
    bench.sim.node(|node| node.answers = answers(&functions, NVML_ERROR_LIB_RM_VERSION_MISMATCH));
    let down = bench.scrape_until(|scrape| scrape.value("nvml_up", &[]) == Some(0.0));
    assert_eq!(down.value("nvml_down", &[("reason", "lib_rm_version_mismatch")]), Some(1.0));
    // Nothing holds the old session: the monitor can open another one.
    let sim = Arc::clone(&bench.sim);
    bench.scrape_until(|_| sim.initialized() == 0);
    bench.sim.node(|node| node.answers.clear());
    let up = bench.scrape_until(|scrape| scrape.gpu("nvml_gpu_up", 7) == Some(1.0));
    assert_eq!((up.value("nvml_up", &[]), up.all("nvml_gpu_up", &[]).len()), (Some(1.0), 8));
    assert_eq!(bench.sim.initialized(), 1);
    assert_eq!(bench.sim.open_event_sets(), 1);
}

#[test]
fn without_a_driver_the_exporter_waits_for_one() {
    let mut bench = Bench::new(Node::without_driver(), "");
    let down = bench.scrape();
    assert_eq!(down.value("nvml_up", &[]), Some(0.0));
    assert_eq!(down.value("nvml_down", &[("reason", "driver_not_loaded")]), Some(1.0));
    assert!(bench.sim.node(|node| node.answers.values().all(|code| *code == NVML_ERROR_DRIVER_NOT_LOADED)));
    bench.sim.node(|node| *node = Node::h200x8());
    let up = bench.scrape_until(|scrape| scrape.value("nvml_up", &[]) == Some(1.0));
    assert_eq!(up.all("nvml_gpu_up", &[]).len(), 8);
}

#[test]
fn a_call_that_does_not_return_is_a_gpu_that_is_down() {
    let mut bench = Bench::new(Node::h200x8(), "deadline = 0.3\n[cadences]\nenergy = 0.0\n");
    bench.scrape();
    let slow = Fault::delay(Duration::from_secs(1)).on_gpu(2);
    bench.sim.fail(Function::nvmlDeviceGetTotalEnergyConsumption, slow);
    let down = |scrape: &Scrape| {
        let down = scrape.all("nvml_gpu_down", &[("reason", "timed_out")]);
        down.iter().map(|series| series.labels["index"].clone()).collect::<Vec<_>>()
    };
    // Others may need longer, too, on a machine with much to do.
    let scrape = bench.scrape_until(|scrape| down(scrape) == ["2"]);
    assert_eq!((scrape.gpu("nvml_gpu_up", 2), scrape.gpu("nvml_gpu_up", 1)), (Some(0.0), Some(1.0)));
    bench.sim.clear_faults();
    bench.scrape_until(|scrape| down(scrape).is_empty());
}

/// The values of a group whose calls hang are removed; those of a group that is read seldom are not.
#[test]
fn values_that_are_not_read_are_removed() {
    let energy = |scrape: &Scrape, index| scrape.gpu("nvml_gpu_energy_joules_total", index);
    let hanging = |stale_after| {
        let config = "interval = 0.1\ndeadline = 0.2\n[cadences]\nenergy = 0.0\nclocks = 3600.0\n";
        let mut bench = Bench::new(Node::h200x8(), &format!("stale_after = {stale_after}\n{config}"));
        let clock = [("index", "2"), ("clock", "sm")];
        bench.scrape_until(|scrape| {
            energy(scrape, 2).is_some() && scrape.value("nvml_gpu_clock_hertz", &clock).is_some()
        });
        let slow = Fault::delay(Duration::from_secs(3)).on_gpu(2);
        bench.sim.fail(Function::nvmlDeviceGetTotalEnergyConsumption, slow);
        bench
    };
    let first = hanging("3600.0").scrape_until(|scrape| scrape.gpu("nvml_gpu_up", 2) == Some(0.0));
    assert!(energy(&first, 2).is_some());
    let mut bench = hanging("1.0");
    // Others may need longer, too, on a machine with much to do.
    let scrape = bench.scrape_until(|scrape| {
        let others = energy(scrape, 1).is_some() && scrape.gpu("nvml_gpu_temperature_celsius", 2).is_some();
        energy(scrape, 2).is_none() && others
    });
    assert_eq!(scrape.value("nvml_gpu_down", &[("index", "2"), ("reason", "timed_out")]), Some(1.0));
    assert!(scrape.value("nvml_gpu_clock_hertz", &[("index", "2"), ("clock", "sm")]).is_some());
    bench.sim.clear_faults();
    bench.scrape_until(|scrape| energy(scrape, 2).is_some() && scrape.gpu("nvml_gpu_up", 2) == Some(1.0));
}

/// Facts are read one GPU after another.
#[test]
fn a_gpu_that_hangs_loses_only_its_own_facts() {
    let mut bench = Bench::new(Node::h200x8(), "");
    bench.scrape();
    // Longer than the test.
    bench.sim.fail(Function::nvmlDeviceGetSerial, Fault::delay(Duration::from_secs(600)).on_gpu(2));
    bench.facts.read();
    let widths =
        |scrape: &Scrape| (0..8).map(|index| scrape.gpu("nvml_gpu_pcie_link_width", index)).collect::<Vec<_>>();
    let width = Some(16.0);
    assert_eq!(widths(&bench.scrape()), [width, width, None, width, width, width, width, width]);
    // The GPU is not read again until its calls return.
    let calls = bench.sim.calls(Function::nvmlDeviceGetSerial);
    bench.facts.read();
    assert_eq!(bench.sim.calls(Function::nvmlDeviceGetSerial), calls);
    assert_eq!(widths(&bench.scrape())[3], width);
}

#[test]
fn an_error_is_counted_once_for_each_read() {
    let mut bench = Bench::new(Node::h200x8(), "[cadences]\nenergy = 3600.0\n");
    bench.sim.fail(Function::nvmlDeviceGetTotalEnergyConsumption, Fault::code(NVML_ERROR_UNKNOWN).on_gpu(6));
    bench.sim.fail(Function::nvmlDeviceGetEnforcedPowerLimit, Fault::code(NVML_ERROR_UNKNOWN).on_gpu(7));
    let errors = |scrape: &Scrape| [5, 6, 7].map(|index| scrape.gpu("nvml_gpu_read_errors_total", index).unwrap());
    assert_eq!(errors(&bench.scrape()), [0.0, 1.0, 1.0]);
    assert_eq!(errors(&bench.scrape()), [0.0, 1.0, 2.0]);
}

/// The call fails once, long after its deadline, and then works again.
#[test]
fn a_late_error_is_counted() {
    let mut bench = Bench::new(Node::h200x8(), "deadline = 0.1\n[cadences]\nenergy = 0.0\n");
    bench.scrape();
    let function = Function::nvmlDeviceGetTotalEnergyConsumption;
    bench.sim.fail(function, Fault::delay(Duration::from_secs(1)).on_gpu(2).times(1));
    bench.sim.fail(function, Fault::code(NVML_ERROR_UNKNOWN).on_gpu(2).times(1));
    let errors = |scrape: &Scrape, index| scrape.gpu("nvml_gpu_read_errors_total", index);
    bench.scrape_until(|scrape| errors(scrape, 2) == Some(1.0));
    let sim = Arc::clone(&bench.sim);
    let calls = sim.calls(function);
    let later = bench.scrape_until(|_| sim.calls(function) > calls + 16);
    assert_eq!((errors(&later, 1), errors(&later, 2)), (Some(0.0), Some(1.0)));
}

/// A session that cannot be opened, because the call does not return.
#[test]
fn a_loop_that_hangs_is_stale() {
    let sim = Arc::new(Simulation::start(Node::h200x1()));
    let (open, opened) = mpsc::channel::<()>();
    let opened = std::sync::Mutex::new(opened);
    let working = sim::of(Arc::clone(&sim));
    let source = Arc::new(move || {
        let _ = opened.lock().unwrap().recv();
        working()
    });
    let sampler = Sampler::start(settings("stale_after = 0.4\ninterval = 0.1\ndeadline = 0.2\n"), source).unwrap();
    let latest = sampler.latest();
    wait(|| latest.get().is_stale());
    assert_eq!(Scrape::of(&latest.get()).value("nvml_down", &[("reason", "stale")]), Some(1.0));
    open.send(()).unwrap();
    drop(open);
    let mut last = latest.get();
    wait(|| {
        last = latest.get();
        Scrape::of(&last).gpu("nvml_gpu_up", 0) == Some(1.0)
    });
    // Samples become old when the loop has ended.
    sampler.stop(Duration::from_secs(10));
    wait(|| last.is_stale());
    let stale = Scrape::of(&last);
    assert_eq!(stale.value("nvml_gpu_down", &[("index", "0"), ("reason", "stale")]), Some(1.0));
    assert_eq!((stale.gpu("nvml_gpu_up", 0), stale.gpu("nvml_gpu_temperature_celsius", 0)), (Some(0.0), None));
    assert_eq!(stale.value("nvml_up", &[]), Some(0.0));
}

fn wait(mut condition: impl FnMut() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(60);
    while !condition() {
        assert!(Instant::now() < deadline);
        std::thread::sleep(Duration::from_millis(5));
    }
}
