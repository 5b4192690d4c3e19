//! Rates from counters.

use nvml_sim::model::FieldNumber;
use nvml_sim::{Node, Simulation};
use nvml_wrapper::device::field::{Field, FieldId};
use nvml_wrapper::gpm::GpmMetricId;
use nvml_wrapper::monitor::{MetricGroups, Monitor, Rate, Reading, TrafficSample};
use nvml_wrapper::raw::{Function, NVML_VALUE_TYPE_UNSIGNED_INT, NVML_VALUE_TYPE_UNSIGNED_LONG_LONG};

use super::{patient, refresh_until};
use crate::session;

/// A node whose GPUs have byte counters, and no GPM.
fn without_gpm() -> Node {
    let mut node = Node::h200x8();
    node.gpus.iter_mut().for_each(|gpu| gpu.gpm.supported = false);
    node
}

fn set_pcie(sim: &Simulation, tx: u32, rx: u32) {
    sim.node(|node| {
        for (field, bytes) in [(FieldId::PCIE_COUNT_TX_BYTES, tx), (FieldId::PCIE_COUNT_RX_BYTES, rx)] {
            let number = FieldNumber { value_type: NVML_VALUE_TYPE_UNSIGNED_INT, bits: bytes.into() };
            node.gpus[0].field_values.values.insert(field.raw(), number);
        }
    });
}

fn set_nvlink(sim: &Simulation, tx: u64, rx: u64) {
    sim.node(|node| {
        for (field, kib) in [(FieldId::NVLINK_THROUGHPUT_DATA_TX, tx), (FieldId::NVLINK_THROUGHPUT_DATA_RX, rx)] {
            let number = FieldNumber { value_type: NVML_VALUE_TYPE_UNSIGNED_LONG_LONG, bits: kib };
            node.gpus[0].field_values.scoped.insert((field.raw(), Field::ALL_LINKS), Some(number));
        }
    });
}

fn increase(reading: &Reading<Rate>) -> Option<u64> {
    reading.value().map(|rate| {
        assert!(!rate.interval.is_zero() && rate.per_second() >= 0.0);
        rate.increase
    })
}

fn pcie(monitor: &mut Monitor) -> (Option<u64>, Option<u64>) {
    let pcie = &monitor.refresh().devices[0].pcie;
    (increase(&pcie.tx), increase(&pcie.rx))
}

#[test]
fn pcie_rates_are_the_increase_of_32_bit_counters() {
    let (sim, nvml) = session(without_gpm());
    set_pcie(&sim, 1000, u32::MAX - 10);
    let mut monitor = patient().groups(MetricGroups::PCIE).build(&nvml);
    set_pcie(&sim, 5000, 9);
    assert_eq!(pcie(&mut monitor), (Some(4000), Some(20)));
    assert_eq!(pcie(&mut monitor), (Some(0), Some(0)));
    set_pcie(&sim, 4999, 10);
    assert_eq!(pcie(&mut monitor), (Some(u32::MAX.into()), Some(1)));
    // The call that sleeps is not made.
    assert_eq!(sim.calls(Function::nvmlDeviceGetPcieThroughput), 0);
}

#[test]
fn nvlink_rates_are_those_of_all_links() {
    let (sim, nvml) = session(without_gpm());
    set_nvlink(&sim, 7, 1 << 40);
    let mut monitor = patient().groups(MetricGroups::NVLINK).build(&nvml);
    set_nvlink(&sim, 10, (1 << 40) + 1);
    let nvlink = &monitor.refresh().devices[0].nvlink;
    assert_eq!((increase(&nvlink.tx), increase(&nvlink.rx)), (Some(3 << 10), Some(1 << 10)));
    // A 64-bit counter that goes back was reset: there is no rate until the next read.
    set_nvlink(&sim, 2, (1 << 40) + 1);
    let nvlink = &monitor.refresh().devices[0].nvlink;
    assert_eq!((&nvlink.tx, increase(&nvlink.rx)), (&Reading::Absent, Some(0)));
    set_nvlink(&sim, 3, (1 << 40) + 1);
    assert_eq!(increase(&monitor.refresh().devices[0].nvlink.tx), Some(1 << 10));
}

#[test]
fn counters_of_single_links_are_added_up() {
    let mut node = without_gpm();
    let fields = &mut node.gpus[0].field_values;
    for field in [FieldId::NVLINK_THROUGHPUT_DATA_TX, FieldId::NVLINK_THROUGHPUT_DATA_RX] {
        fields.values.remove(&field.raw());
        fields.scoped.remove(&(field.raw(), Field::ALL_LINKS));
    }
    let (sim, nvml) = session(node);
    let set = |bytes: u64| {
        sim.node(|node| {
            let scoped = &mut node.gpus[0].field_values.scoped;
            for (link, field) in (0..18).flat_map(|link| {
                [FieldId::NVLINK_COUNT_XMIT_BYTES, FieldId::NVLINK_COUNT_RCV_BYTES].map(|field| (link, field))
            }) {
                let number = FieldNumber { value_type: NVML_VALUE_TYPE_UNSIGNED_LONG_LONG, bits: bytes };
                scoped.insert((field.raw(), link), Some(number));
            }
        });
    };
    set(1000);
    let mut monitor = patient().groups(MetricGroups::NVLINK).build(&nvml);
    set(1100);
    let nvlink = &monitor.refresh().devices[0].nvlink;
    assert_eq!((increase(&nvlink.tx), increase(&nvlink.rx)), (Some(1800), Some(1800)));
}

#[test]
fn counters_replace_gpm_metrics_that_a_gpu_lacks() {
    let mut node = Node::h200x8();
    let metrics = [
        GpmMetricId::PcieTxPerSec,
        GpmMetricId::PcieRxPerSec,
        GpmMetricId::NvlinkTotalTxPerSec,
        GpmMetricId::NvlinkTotalRxPerSec,
    ];
    node.gpus[0].gpm.unsupported.extend(metrics.map(|metric| metric.raw()));
    let (sim, nvml) = session(node);
    set_pcie(&sim, 0, 0);
    let mut monitor = patient().groups(MetricGroups::PCIE | MetricGroups::NVLINK).build(&nvml);
    set_pcie(&sim, 7, 9);
    assert_eq!(pcie(&mut monitor), (Some(7), Some(9)));
    assert!(monitor.latest().devices[0].nvlink.tx.value().is_some());
}

#[test]
fn a_gpu_that_loses_gpm_falls_back_to_its_counters() {
    let (sim, nvml) = session(Node::h200x8());
    set_pcie(&sim, 0, 0);
    let mut monitor = patient().groups(MetricGroups::PCIE).build(&nvml);
    refresh_until(&mut monitor, |devices| devices[0].pcie.tx.value().is_some());
    assert_eq!(sim.calls(Function::nvmlDeviceGetFieldValues), 0);
    // As when MIG mode is enabled.
    sim.node(|node| node.gpus[0].gpm.supported = false);
    refresh_until(&mut monitor, |devices| devices[0].pcie == TrafficSample::default());
    refresh_until(&mut monitor, |devices| devices[0].pcie.tx.value().is_some());
    set_pcie(&sim, 7, 9);
    assert_eq!(pcie(&mut monitor), (Some(7), Some(9)));
}

#[test]
fn the_energy_rate_is_the_average_power() {
    let mut node = Node::h200x8();
    node.gpus.iter_mut().for_each(|gpu| gpu.power.usage = 0);
    node.gpus[0].power.energy_mj = 50_000;
    let (sim, nvml) = session(node);
    let mut monitor = patient().groups(MetricGroups::ENERGY).build(&nvml);
    sim.node(|node| node.gpus[0].power.energy_mj += 700);
    let energy = monitor.refresh().devices[0].energy.clone();
    assert_eq!((energy.total, increase(&energy.rate)), (Reading::Value(50_700), Some(700)));
    sim.node(|node| node.gpus[0].power.energy_mj = 10);
    let energy = monitor.refresh().devices[0].energy.clone();
    assert_eq!((energy.total, energy.rate), (Reading::Value(10), Reading::Absent));
}

#[test]
fn without_counters_the_driver_measures_pcie_throughput() {
    let mut node = without_gpm();
    for gpu in &mut node.gpus {
        for field in [FieldId::PCIE_COUNT_TX_BYTES, FieldId::PCIE_COUNT_RX_BYTES] {
            gpu.field_values.scoped.insert((field.raw(), 0), None);
        }
        gpu.board.pcie_throughput = Some(nvml_sim::model::PcieThroughput { sent: 500, received: 2000 });
    }
    let (_sim, nvml) = session(node);
    let mut monitor = patient().groups(MetricGroups::PCIE).build(&nvml);
    let pcie = &monitor.refresh().devices[3].pcie;
    let kib = |reading: &Reading<Rate>| (reading.value().unwrap().per_second() / 1024.0).round();
    assert_eq!((kib(&pcie.tx), kib(&pcie.rx)), (500.0, 2000.0));
}
