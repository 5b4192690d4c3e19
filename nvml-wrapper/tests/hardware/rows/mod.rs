//! Rows of the table that is compared with `nvidia-smi -q`, by concept.

mod activity;
mod base;
mod bus_and_topology;
mod clocks;
mod confidential;
mod fields;
mod gpm;
mod memory_health;
mod mig;
mod nvlink;
mod power_and_modes;
mod vgpu;
mod virtual_gpus;

use nvml_wrapper::Device;

use crate::compare::Row;

/// All rows of a device.
pub(crate) fn all(device: &Device) -> Vec<Row> {
    let mut rows = base::rows(device);
    rows.extend(clocks::rows(device));
    rows.extend(power_and_modes::rows(device));
    rows.extend(memory_health::rows(device));
    rows.extend(bus_and_topology::rows(device));
    rows.extend(activity::rows(device));
    rows.extend(fields::rows(device));
    rows.extend(gpm::rows(device));
    rows.extend(confidential::rows(device));
    rows.extend(vgpu::rows(device));
    rows.extend(nvlink::rows(device));
    rows.extend(mig::rows(device));
    rows.extend(virtual_gpus::rows(device));
    rows
}
