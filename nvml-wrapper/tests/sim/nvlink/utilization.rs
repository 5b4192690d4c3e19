//! The deprecated utilization counters.

#![allow(deprecated)]

use nvml_sim::model::NvLinkUtilization as Counter;
use nvml_sim::{Era, Node, Simulation};
use nvml_wrapper::device::nvlink::{
    NvLinkPacketTypes, NvLinkUtilizationControl, NvLinkUtilizationCountUnits, NvLinkUtilizationCounter,
};
use nvml_wrapper::{Device, ErrorCode};

use super::{change, code, first, h200, is_missing};

fn with_counters(era: Era) -> (Simulation, Device) {
    let (sim, device) = h200(era);
    change(&sim, |[one]| {
        let counter = |counted| Counter { control: (1, 6), counted, frozen: false };
        one.utilization = Some([counter((10, 20)), counter((30, u64::MAX))]);
    });
    (sim, device)
}

fn frozen(sim: &Simulation) -> [bool; 2] {
    let counters = sim.node(|node| node.gpus[0].nvlink.links[0].as_ref().unwrap().utilization.unwrap());
    counters.map(|counter| counter.frozen)
}

#[test]
fn each_counter_counts_what_it_is_set_to() {
    use NvLinkUtilizationCounter::{One, Zero};
    let (_sim, device) = with_counters(Era::R390);
    let link = device.nvlink(0);
    let counted = |counter| {
        let counted = link.utilization_counter(counter).unwrap();
        (counted.receive, counted.send)
    };
    assert_eq!((counted(Zero), counted(One)), ((10, 20), (30, u64::MAX)));
    let reported = link.utilization_control(Zero).unwrap();
    assert_eq!(reported.units, NvLinkUtilizationCountUnits::Packets);
    assert_eq!(reported.packet_filter, NvLinkPacketTypes::READ | NvLinkPacketTypes::WRITE);

    let control = NvLinkUtilizationControl::new(NvLinkUtilizationCountUnits::Bytes, NvLinkPacketTypes::all());
    link.set_utilization_control(One, control).unwrap();
    assert_eq!(link.utilization_control(One), Ok(control));
    assert_eq!((link.utilization_control(Zero), counted(One)), (Ok(reported), (30, u64::MAX)));
    link.reset_utilization_counter(One).unwrap();
    assert_eq!((counted(Zero), counted(One)), ((10, 20), (0, 0)));
    link.reset_utilization_counter(Zero).unwrap();
    assert_eq!(counted(Zero), (0, 0));
    // Invalid units and packet types.
    for (units, types) in [(NvLinkUtilizationCountUnits::from_raw(4), 1), (NvLinkUtilizationCountUnits::Cycles, 0x100)]
    {
        let control = NvLinkUtilizationControl::new(units, NvLinkPacketTypes::from(types));
        let refused = link.set_utilization_control(One, control);
        assert_eq!(code(refused), Some(ErrorCode::InvalidArgument));
    }
}

#[test]
fn counters_stand_still_one_by_one() {
    let (sim, device) = with_counters(Era::R580);
    let link = device.nvlink(0);
    link.freeze_utilization_counter(NvLinkUtilizationCounter::One).unwrap();
    assert_eq!(frozen(&sim), [false, true]);
    link.freeze_utilization_counter(NvLinkUtilizationCounter::Zero).unwrap();
    link.unfreeze_utilization_counter(NvLinkUtilizationCounter::One).unwrap();
    assert_eq!(frozen(&sim), [true, false]);
    sim.node(|node| node.root = false);
    let refused = [
        link.freeze_utilization_counter(NvLinkUtilizationCounter::One),
        link.unfreeze_utilization_counter(NvLinkUtilizationCounter::One),
        link.reset_utilization_counter(NvLinkUtilizationCounter::One),
        link.set_utilization_control(
            NvLinkUtilizationCounter::One,
            NvLinkUtilizationControl::new(NvLinkUtilizationCountUnits::Cycles, NvLinkPacketTypes::NOP),
        ),
    ];
    assert!(refused.into_iter().all(|refused| refused.unwrap_err().is_no_permission()));
    assert_eq!(frozen(&sim), [true, false]);
}

#[test]
fn newer_boards_and_older_drivers_have_none() {
    let counter = NvLinkUtilizationCounter::Zero;
    let control = NvLinkUtilizationControl::new(NvLinkUtilizationCountUnits::Cycles, NvLinkPacketTypes::NOP);
    for (node, missing) in
        [(Node::h200x8(), false), (Node::geforce(), false), (Node::geforce().with_era(Era::R340), true)]
    {
        let (_sim, device) = first(node);
        let link = device.nvlink(0);
        let results = [
            link.utilization_control(counter).map(drop),
            link.utilization_counter(counter).map(drop),
            link.set_utilization_control(counter, control),
            link.freeze_utilization_counter(counter),
            link.unfreeze_utilization_counter(counter),
            link.reset_utilization_counter(counter),
        ];
        for result in results {
            assert!(result.as_ref().unwrap_err().is_unsupported(), "{result:?}");
            assert_eq!(is_missing(result), missing);
        }
    }
}
