//! Utilization of the engines.

use nvml_wrapper::Result;
use nvml_wrapper::device::utilization::EngineUtilization;

use crate::Gpu;
use crate::format::percent;
use crate::report::{Line, section};

pub(crate) fn lines(gpu: &Gpu<'_>) -> Vec<Line> {
    let device = gpu.device;
    let rates = device.utilization_rates();
    let engine =
        |name, engine: Result<EngineUtilization>| gpu.line(name, engine.map(|engine| percent(engine.utilization)));
    let utilization = [
        gpu.line("GPU", rates.clone().map(|rates| percent(rates.gpu))),
        gpu.line("Memory", rates.map(|rates| percent(rates.memory))),
        engine("Encoder", device.encoder_utilization()),
        engine("Decoder", device.decoder_utilization()),
        engine("JPEG", device.jpg_utilization()),
        engine("OFA", device.ofa_utilization()),
    ];
    let encoder = device.encoder_stats();
    let encoder = [
        gpu.line("Active Sessions", encoder.clone().map(|stats| stats.session_count)),
        gpu.line("Average FPS", encoder.clone().map(|stats| stats.average_fps)),
        gpu.line("Average Latency", encoder.map(|stats| stats.average_latency.as_micros())),
    ];
    let capture = device.fbc_stats();
    let capture = [
        gpu.line("Active Sessions", capture.clone().map(|stats| stats.sessions_count)),
        gpu.line("Average FPS", capture.clone().map(|stats| stats.average_fps)),
        gpu.line("Average Latency", capture.map(|stats| stats.average_latency.as_micros())),
    ];
    vec![section("Utilization", utilization), section("Encoder Stats", encoder), section("FBC Stats", capture)]
}
