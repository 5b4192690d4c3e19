//! The rows, by concept as in `src`.

mod clocks;
mod events;
mod fields;
mod finding;
mod gpm;
mod health;
mod identity;
mod media;
mod mig;
mod mig_instances;
mod modes;
mod nvlink;
mod power;
mod processes;
mod system;
mod topology;
mod units;
mod vgpu_hosts;
mod vgpu_instances;
mod vgpu_types;

use crate::row::Row;

/// Every row.
pub(crate) fn all() -> Vec<Row> {
    [
        clocks::rows,
        events::rows,
        fields::rows,
        finding::rows,
        gpm::rows,
        health::rows,
        identity::rows,
        media::rows,
        mig::rows,
        mig_instances::rows,
        modes::rows,
        nvlink::rows,
        power::rows,
        processes::rows,
        system::rows,
        topology::rows,
        units::rows,
        vgpu_hosts::rows,
        vgpu_instances::rows,
        vgpu_types::rows,
    ]
    .into_iter()
    .flat_map(|rows| rows())
    .collect()
}
