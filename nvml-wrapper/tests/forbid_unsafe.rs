//! A crate without `unsafe` tests itself: an Xid, a lost GPU and a MIG change, on a simulated node.

#![forbid(unsafe_code)]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests panic on unexpected results")]

use std::time::Duration;

use nvml_sim::{Fault, Function, GpuState, Node, Simulation};
use nvml_wrapper::Nvml;
use nvml_wrapper::device::thermal::TemperatureSensor;
use nvml_wrapper::event::{EventKind, EventTypes};

#[test]
fn an_xid_a_lost_gpu_and_a_mig_change() -> nvml_wrapper::Result<()> {
    let sim = Simulation::start(Node::h200x8().with_gpus(2));
    let nvml = Nvml::builder().provider(&sim).init()?;
    let gpus = nvml.devices()?.collect::<Result<Vec<_>, _>>()?;
    let set = nvml.create_event_set()?;
    for gpu in &gpus {
        set.register(gpu, EventTypes::CRITICAL_XID_ERROR | EventTypes::MIG_CONFIG_CHANGE)?;
    }

    sim.push_xid(1, 48);
    let event = set.wait(Duration::from_secs(20))?.unwrap();
    assert_eq!((event.device.as_ref(), event.kind()), (Some(&gpus[1]), EventKind::CriticalXidError { xid: 48 }));

    sim.set_mig(0, &["3g.71gb", "1g.18gb"]);
    assert_eq!(set.wait(Duration::from_secs(20))?.unwrap().event_type, EventTypes::MIG_CONFIG_CHANGE);
    assert_eq!(gpus[0].mig_devices()?.count(), 2);

    sim.set_state(1, GpuState::Lost);
    assert!(gpus[1].temperature(TemperatureSensor::Gpu).unwrap_err().is_gpu_lost());
    assert!(gpus[0].uuid().is_ok());
    Ok(())
}

/// The page for users has the test above, word for word.
#[test]
fn the_page_has_this_test() {
    let folder = env!("CARGO_MANIFEST_DIR");
    let read = |file: &str| std::fs::read_to_string(format!("{folder}/{file}")).unwrap();
    let (page, own) = (read("../docs/testing.md"), read("tests/forbid_unsafe.rs"));
    let test = |text: &str| {
        let (_, test) = text.split_once("#[test]\nfn an_xid").unwrap();
        test.split_once("\n}\n").unwrap().0.to_owned()
    };
    assert_eq!(test(&page), test(&own));
    assert!(test(&page).lines().count() < 40);
}

#[test]
fn codes_delays_and_a_scripted_loss() -> nvml_wrapper::Result<()> {
    let node = Node::h200x8().with_gpus(2).with_state(Duration::from_millis(1), 1, GpuState::Lost);
    let sim = Simulation::start(node);
    let nvml = Nvml::builder().provider(&sim).init()?;
    // The state is taken on while a call waits.
    let set = nvml.create_event_set()?;
    set.register(&nvml.device_by_index(0)?, EventTypes::CRITICAL_XID_ERROR)?;
    assert_eq!(set.wait(Duration::from_millis(30))?, None);
    assert!(nvml.device_by_index(1).and_then(|gpu| gpu.name()).unwrap_err().is_gpu_lost());
    sim.set_state(1, GpuState::Working);
    assert_eq!(nvml.device_by_index(1)?.name()?, "NVIDIA H200");

    sim.fail(Function::nvmlDeviceGetName, Fault::code(999).on_gpu(1).times(1));
    sim.fail(Function::nvmlDeviceGetName, Fault::delay(Duration::from_millis(1)));
    assert!(nvml.device_by_index(0)?.name().is_ok());
    assert!(nvml.device_by_index(1)?.name().unwrap_err().is_unknown());
    sim.clear_faults();
    assert!(nvml.device_by_index(1)?.name().is_ok());
    Ok(())
}

#[test]
fn a_session_outlives_its_simulation() -> nvml_wrapper::Result<()> {
    let sim = Simulation::start(Node::geforce());
    let nvml = Nvml::builder().provider(&sim).init()?;
    let gpu = nvml.device_by_index(0)?;
    drop(sim);
    assert!(gpu.name().unwrap_err().is_session_lost());
    assert!(nvml.device_count().unwrap_err().is_session_lost());
    Ok(())
}

/// A list whose capacity the C function does not take stays within what a GPU can have.
#[test]
fn a_node_with_more_instances_than_a_gpu_has_slices() -> nvml_wrapper::Result<()> {
    let mut node = Node::h200x8().with_gpus(1);
    node.set_mig(0, &["1g.18gb"]).unwrap();
    let instances = &mut node.gpus[0].mig.instances;
    let one = instances[0].clone();
    *instances = (0..5000).map(|handle| nvml_sim::model::MigInstance { handle, ..one.clone() }).collect();
    let sim = Simulation::start(node);
    let nvml = Nvml::builder().provider(&sim).init()?;
    assert!(nvml.device_by_index(0)?.all_gpu_instances()?.len() < 5000);
    Ok(())
}
