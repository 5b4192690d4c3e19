//! Rows on GPU performance monitoring, which `nvidia-smi -q` does not show.

use std::time::Duration;

use nvml_wrapper::gpm::{GpmMetricId, GpmMetrics};
use nvml_wrapper::{Device, Result};

use crate::compare::{How, Row, row, yes_no};

pub(crate) fn rows(device: &Device) -> Vec<Row> {
    let streaming = device.is_gpm_streaming_enabled();
    let mut rows = vec![
        row("is_gpm_supported", device.is_gpm_supported().map(yes_no), "", How::Same),
        row("is_gpm_streaming_enabled", streaming.map(yes_no), "", How::Same),
    ];
    let metrics = [
        ("gpm GraphicsUtil", GpmMetricId::GraphicsUtil),
        ("gpm SmUtil", GpmMetricId::SmUtil),
        ("gpm SmOccupancy", GpmMetricId::SmOccupancy),
        ("gpm AnyTensorUtil", GpmMetricId::AnyTensorUtil),
        ("gpm DramBwUtil", GpmMetricId::DramBwUtil),
        ("gpm PcieTxPerSec", GpmMetricId::PcieTxPerSec),
        ("gpm NvlinkL0TxPerSec", GpmMetricId::NvlinkL0TxPerSec),
        // Drivers before NVML 13.4 do not have this metric.
        ("gpm NvlinkL71TxPerSec", GpmMetricId::NvlinkL71TxPerSec),
    ];
    match read(device, metrics.iter().map(|(_, id)| *id)) {
        Ok(read) => {
            let named = metrics.into_iter().zip(&read);
            rows.extend(named.map(|((name, id), metric)| {
                let info = metric.info.as_ref().map(|info| (&info.short_name, &info.unit));
                row(name, read.value(id).map(|value| format!("{value:.2?} {info:?}")), "", How::Same)
            }));
        }
        Err(error) => rows.push(row("gpm_sample", Err::<&str, _>(error), "", How::Same)),
    }
    rows
}

fn read(device: &Device, ids: impl Iterator<Item = GpmMetricId>) -> Result<GpmMetrics> {
    let before = device.gpm_sample()?;
    std::thread::sleep(Duration::from_millis(300));
    let mut now = device.nvml().create_gpm_sample()?;
    device.gpm_sample_into(&mut now)?;
    let mut metrics = GpmMetrics::new(ids);
    metrics.read(&before, &now)?;
    Ok(metrics)
}
