//! Engine utilization and sessions.

use nvml_wrapper::device::media::EncoderType;

use crate::row::{Row, Stage, row};

pub(crate) fn rows() -> Vec<Row> {
    vec![
        row("Device::utilization_rates", |on| on.gpu.utilization_rates()),
        row("Device::encoder_utilization", |on| on.gpu.encoder_utilization()),
        row("Device::decoder_utilization", |on| on.gpu.decoder_utilization()),
        row("Device::jpg_utilization", |on| on.gpu.jpg_utilization()),
        row("Device::ofa_utilization", |on| on.gpu.ofa_utilization()),
        row("Device::encoder_capacity", |on| on.gpu.encoder_capacity(EncoderType::H264)).on(Stage::GeForce),
        row("Device::encoder_stats", |on| on.gpu.encoder_stats()).on(Stage::GeForce),
        row("Device::encoder_sessions", |on| on.gpu.encoder_sessions()).on(Stage::GeForce),
        row("Device::fbc_stats", |on| on.gpu.fbc_stats()).on(Stage::GeForce),
        row("Device::fbc_sessions", |on| on.gpu.fbc_sessions()).on(Stage::GeForce),
    ]
}
