//! The example of a device plugin: GPU, MIG device, Xid errors, ignored Xid errors and lost GPUs.

use std::time::Duration;

use nvml_sim::{Era, Fault, Function, Node, Simulation};
use nvml_sys::{NVML_ERROR_GPU_IS_LOST, NVML_ERROR_NOT_SUPPORTED, NVML_ERROR_UNKNOWN};
use nvml_wrapper::Nvml;
use nvml_wrapper::event::EventTypes;

use crate::session;

#[allow(dead_code)]
#[path = "../../../examples/health.rs"]
mod example;

use example::{Health, HealthUpdate};

const XID: u64 = EventTypes::CRITICAL_XID_ERROR.bits();

fn health(node: Node) -> (Simulation, Nvml, Health) {
    let (sim, nvml) = session(node);
    let mut news = Vec::new();
    let health = Health::new(&nvml, vec![13, 31], &mut |one| news.push(one)).unwrap();
    assert_eq!(news, []);
    (sim, nvml, health)
}

/// Updates for all events up to now.
fn reported(health: &mut Health) -> Vec<String> {
    let mut updates = Vec::new();
    health.watch(Duration::ZERO, &mut |news: HealthUpdate| updates.push(news.to_string())).unwrap();
    updates
}

fn uuid(nvml: &Nvml, index: u32) -> String {
    nvml.device_by_index(index).unwrap().uuid().unwrap()
}

#[test]
fn an_xid_takes_its_gpu_out_and_some_do_not_count() {
    for era in [Era::R340, Era::R580, Era::Latest] {
        let (sim, nvml, mut health) = health(Node::h200x8().with_era(era));
        assert!(reported(&mut health).is_empty());
        sim.push_event(2, XID, 13);
        sim.push_event(5, XID, 79);
        sim.push_event(5, XID, 48);
        sim.push_event(1, EventTypes::DOUBLE_BIT_ECC_ERROR.bits(), 0);
        let (one, two, five) = (uuid(&nvml, 1), uuid(&nvml, 2), uuid(&nvml, 5));
        let expected = [
            format!("ignored: {two}: Xid 13"),
            format!("unhealthy: {five}: Xid 79"),
            format!("unhealthy: {one}: double-bit ECC error"),
        ];
        assert_eq!(reported(&mut health), expected, "{era:?}");
        assert!(reported(&mut health).is_empty());
    }
}

#[test]
fn an_xid_of_one_instance_takes_its_mig_devices_out() {
    for era in [Era::R580, Era::Latest] {
        let (sim, nvml) = session(Node::a100x8().with_era(era));
        let device = nvml.device_by_index(7).unwrap();
        let small = device.gpu_instance_profile_by_name(&"1g.5gb".parse().unwrap()).unwrap();
        let large = device.gpu_instance_profile_by_name(&"3g.20gb".parse().unwrap()).unwrap();
        let mut ids = Vec::new();
        for (profile, computing) in [(&small, &["1g.5gb"][..]), (&large, &["1c.3g.20gb", "1c.3g.20gb"])] {
            let instance = device.create_gpu_instance(profile).unwrap();
            for name in computing {
                let profile = instance.compute_instance_profile_by_name(&name.parse().unwrap()).unwrap();
                instance.create_compute_instance(&profile).unwrap();
            }
            ids.push(instance.info().unwrap().id);
        }
        let migs: Vec<_> = device.mig_devices().unwrap().map(Result::unwrap).collect();
        let uuid_of = |gpu_instance: u32, compute_instance: u32| {
            let ids = (gpu_instance, compute_instance);
            let found =
                migs.iter().find(|mig| (mig.gpu_instance_id().unwrap(), mig.compute_instance_id().unwrap()) == ids);
            found.unwrap().uuid().unwrap()
        };
        assert_eq!(migs.len(), 3);
        let mut health = Health::new(&nvml, vec![13], &mut |_| ()).unwrap();
        let event = |instance| assert_eq!(sim.push_instance_event(7, XID, 94, instance), 1);
        event((ids[1], 1));
        let expected = [format!("unhealthy: {}: Xid 94", uuid_of(ids[1], 1))];
        assert_eq!(reported(&mut health), expected, "{era:?}");
        // All devices of the GPU instance, one of which is already unhealthy.
        event((ids[1], u32::MAX));
        let expected = [format!("unhealthy: {}: Xid 94", uuid_of(ids[1], 0))];
        assert_eq!(reported(&mut health), expected, "{era:?}");
        event((ids[0], 0));
        let expected = [format!("unhealthy: {}: Xid 94", uuid_of(ids[0], 0))];
        assert_eq!(reported(&mut health), expected, "{era:?}");
        // A destroyed instance: the event is reported for the GPU.
        event((6, 0));
        let expected = [format!("unhealthy: {}: Xid 94", device.uuid().unwrap())];
        assert_eq!(reported(&mut health), expected, "{era:?}");
    }
}

#[test]
fn a_lost_gpu_is_named_and_the_others_are_still_watched() {
    let (sim, nvml, mut health) = health(Node::h200x8());
    let (three, four) = (uuid(&nvml, 3), uuid(&nvml, 4));
    sim.node(|node| node.gpus[3].lost = true);
    let news = reported(&mut health);
    assert_eq!(news.len(), 2);
    assert!(news[0].starts_with("waiting failed: ") && news[0].contains("NVML_ERROR_GPU_IS_LOST"), "{news:?}");
    assert!(news[1].starts_with(&format!("unhealthy: {three}: ")) && news[1].contains("NVML_ERROR_GPU_IS_LOST"));
    assert_eq!(sim.open_event_sets(), 1);
    // The GPU is reported once, and events of other GPUs are reported too.
    sim.push_event(4, XID, 79);
    assert_eq!(reported(&mut health), [format!("unhealthy: {four}: Xid 79")]);
    assert!(reported(&mut health).is_empty());
}

/// A GPU that is lost, hidden or without any function at the start.
#[test]
fn a_gpu_that_cannot_be_opened_is_named_and_the_others_are_watched() {
    let changes: [fn(&mut nvml_sim::Gpu); 3] = [
        |gpu| gpu.lost = true,
        |gpu| gpu.accessible = false,
        |gpu| {
            gpu.answers.insert(Function::nvmlDeviceGetUUID, NVML_ERROR_NOT_SUPPORTED);
        },
    ];
    for change in changes {
        let (sim, nvml) = session(Node::h200x8());
        sim.node(|node| change(&mut node.gpus[3]));
        let mut news = Vec::new();
        let mut health = Health::new(&nvml, vec![], &mut |one| news.push(one)).unwrap();
        assert!(matches!(&news[..], [HealthUpdate::Unusable { index: 3, .. }]), "{news:?}");
        assert!(news[0].to_string().starts_with("unusable: GPU 3: nvmlDeviceGet"), "{}", news[0]);
        sim.push_event(7, XID, 79);
        assert_eq!(reported(&mut health), [format!("unhealthy: {}: Xid 79", uuid(&nvml, 7))]);
    }
}

#[test]
fn a_gpu_that_cannot_be_registered_is_unhealthy() {
    let (sim, nvml) = session(Node::h200x8());
    sim.fail(Function::nvmlDeviceRegisterEvents, Fault::code(NVML_ERROR_UNKNOWN).on_gpu(3));
    let mut news = Vec::new();
    let mut health = Health::new(&nvml, vec![], &mut |one| news.push(one)).unwrap();
    let three = uuid(&nvml, 3);
    assert!(matches!(&news[..], [HealthUpdate::Unhealthy { uuid, .. }] if *uuid == three), "{news:?}");
    sim.push_event(7, XID, 79);
    assert_eq!(reported(&mut health), [format!("unhealthy: {}: Xid 79", uuid(&nvml, 7))]);
}

#[test]
fn a_failed_wait_that_no_gpu_explains() {
    let (sim, _nvml, mut health) = health(Node::h200x8());
    sim.fail(Function::nvmlEventSetWait_v2, Fault::code(NVML_ERROR_UNKNOWN).times(1));
    let news = reported(&mut health);
    assert!(news.len() == 1 && news[0].contains("NVML_ERROR_UNKNOWN"), "{news:?}");
    assert!(reported(&mut health).is_empty());
}

/// The newest wait names the GPU by its UUID, which is reported even if the GPU is not found any more.
#[test]
fn an_event_of_a_gpu_that_is_not_found_any_more() {
    let (sim, nvml, mut health) = health(Node::h200x8().with_era(Era::Latest));
    let six = uuid(&nvml, 6);
    sim.push_event(6, XID, 79);
    sim.fail(Function::nvmlDeviceGetHandleByUUID, Fault::code(NVML_ERROR_GPU_IS_LOST));
    assert_eq!(reported(&mut health), [format!("unhealthy: {six}: Xid 79")]);
}

#[test]
fn a_gpu_without_events() {
    let (sim, nvml) = session(Node::h200x8());
    sim.node(|node| node.gpus[2].supported_events = 0);
    let mut news = Vec::new();
    let _health = Health::new(&nvml, vec![], &mut |one| news.push(one)).unwrap();
    assert_eq!(news, [HealthUpdate::NoSupportedEvents { uuid: uuid(&nvml, 2) }]);
}
