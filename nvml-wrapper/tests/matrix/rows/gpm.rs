//! GPM samples and metrics.

use nvml_sim::Node;
use nvml_wrapper::gpm::{GpmMetricId, GpmMetrics};

use crate::row::{Row, row};

/// The GPU instance 3, which has counters.
fn with_gpu_instance(node: &mut Node) {
    node.gpus[0].modes.mig = Some((1, 1));
    node.gpus[0].mig.create(14, Some((4, 2)), 0).unwrap();
}

pub(crate) fn rows() -> Vec<Row> {
    vec![
        row("Device::is_gpm_supported", |on| on.gpu.is_gpm_supported()),
        row("Nvml::create_gpm_sample", |on| {
            let _sample = on.nvml.create_gpm_sample()?;
            Ok(on.sim.open_gpm_samples())
        }),
        row("GpmSample when dropped", |on| {
            drop(on.nvml.create_gpm_sample()?);
            Ok(on.sim.open_gpm_samples())
        }),
        row("Device::gpm_sample", |on| {
            let _sample = on.gpu.gpm_sample()?;
            Ok(on.sim.open_gpm_samples())
        }),
        row("Device::gpm_sample_into", |on| {
            let mut sample = on.nvml.create_gpm_sample()?;
            on.gpu.gpm_sample_into(&mut sample)
        }),
        row("GpmMetrics::read", |on| {
            let mut metrics = GpmMetrics::new([GpmMetricId::SmUtil, GpmMetricId::DramBwUtil]);
            metrics.read(&on.gpu.gpm_sample()?, &on.gpu.gpm_sample()?)?;
            Ok(metrics.iter().map(|metric| (metric.id, metric.value, metric.info.clone())).collect::<Vec<_>>())
        }),
        row("Device::gpm_mig_sample", |on| {
            let _sample = on.gpu.gpm_mig_sample(3)?;
            Ok(on.sim.open_gpm_samples())
        })
        .with(with_gpu_instance),
        row("Device::gpm_mig_sample_into", |on| {
            let mut sample = on.nvml.create_gpm_sample()?;
            on.gpu.gpm_mig_sample_into(3, &mut sample)
        })
        .with(with_gpu_instance),
        row("Device::is_gpm_streaming_enabled", |on| on.gpu.is_gpm_streaming_enabled()),
        row("Device::set_gpm_streaming_enabled", |on| {
            let before = on.gpu.is_gpm_streaming_enabled()?;
            on.gpu.set_gpm_streaming_enabled(!before)?;
            Ok((before, on.gpu.is_gpm_streaming_enabled()?))
        }),
    ]
}
