//! Rows on activity.

use nvml_wrapper::Device;
use nvml_wrapper::device::media::EncoderType;
use nvml_wrapper::device::process_utilization::ProcessMode;
use nvml_wrapper::device::sample::SamplingType;

use crate::compare::{How, Row, row};

pub(crate) fn rows(device: &Device) -> Vec<Row> {
    use How::{Same, Within};
    let on = |on: bool| if on { "Enabled" } else { "Disabled" };
    let encoder = device.encoder_stats();
    let capture = device.fbc_stats();
    let micros = |latency: std::time::Duration| latency.as_micros();
    let mut rows = vec![
        row("is_accounting_enabled", device.is_accounting_enabled().map(on), "accounting_mode", Same),
        row("accounting_buffer_size", device.accounting_buffer_size(), "accounting_mode_buffer_size", Same),
        row(
            "encoder_stats.session_count",
            encoder.clone().map(|stats| stats.session_count),
            "encoder_stats/session_count",
            Same,
        ),
        row(
            "encoder_stats.average_fps",
            encoder.clone().map(|stats| stats.average_fps),
            "encoder_stats/average_fps",
            Within(30.0),
        ),
        row(
            "encoder_stats.average_latency",
            encoder.map(|stats| micros(stats.average_latency)),
            "encoder_stats/average_latency",
            Within(10_000.0),
        ),
        row(
            "fbc_stats.sessions_count",
            capture.clone().map(|stats| stats.sessions_count),
            "fbc_stats/session_count",
            Same,
        ),
        row(
            "fbc_stats.average_fps",
            capture.clone().map(|stats| stats.average_fps),
            "fbc_stats/average_fps",
            Within(30.0),
        ),
        row(
            "fbc_stats.average_latency",
            capture.map(|stats| micros(stats.average_latency)),
            "fbc_stats/average_latency",
            Within(10_000.0),
        ),
    ];
    rows.extend(not_shown(device));
    rows
}

/// Values that `nvidia-smi` does not show.
fn not_shown(device: &Device) -> Vec<Row> {
    let details = |mode| device.running_process_detail_list(mode).map(|list| list.len());
    let samples = |sampling_type| {
        device.samples(sampling_type, None).map(|samples| {
            let last = samples.last().map_or("nothing".to_owned(), |sample| sample.value.to_string());
            format!("{}, the last {last}", samples.len())
        })
    };
    vec![
        row("encoder_capacity(H264)", device.encoder_capacity(EncoderType::H264), "", How::Same),
        row("encoder_capacity(Hevc)", device.encoder_capacity(EncoderType::Hevc), "", How::Same),
        row("encoder_capacity(Av1)", device.encoder_capacity(EncoderType::Av1), "", How::Same),
        row("encoder_sessions (number)", device.encoder_sessions().map(|list| list.len()), "", How::Same),
        row("fbc_sessions (number)", device.fbc_sessions().map(|list| list.len()), "", How::Same),
        row("accounting_stats_for(1)", device.accounting_stats_for(1).map(|stats| stats.pid), "", How::Same),
        row("running_process_detail_list(Compute) (number)", details(ProcessMode::Compute), "", How::Same),
        row("running_process_detail_list(Graphics) (number)", details(ProcessMode::Graphics), "", How::Same),
        row("running_process_detail_list(Mps) (number)", details(ProcessMode::Mps), "", How::Same),
        row("running_process_detail_list(All) (number)", details(ProcessMode::All), "", How::Same),
        row(
            "process_utilization_stats (number)",
            device.process_utilization_stats(None).map(|list| list.len()),
            "",
            How::Same,
        ),
        row(
            "processes_utilization_info (number)",
            device.processes_utilization_info(None).map(|list| list.len()),
            "",
            How::Same,
        ),
        row("samples(TotalPower) (mW)", samples(SamplingType::TotalPower), "", How::Same),
        row("samples(GpuUtilization)", samples(SamplingType::GpuUtilization), "", How::Same),
        row("samples(MemoryUtilization)", samples(SamplingType::MemoryUtilization), "", How::Same),
        row("samples(EncoderUtilization)", samples(SamplingType::EncoderUtilization), "", How::Same),
        row("samples(DecoderUtilization)", samples(SamplingType::DecoderUtilization), "", How::Same),
        row("samples(ProcessorClock)", samples(SamplingType::ProcessorClock), "", How::Same),
        row("samples(MemoryClock)", samples(SamplingType::MemoryClock), "", How::Same),
        row("samples(ModulePower)", samples(SamplingType::ModulePower), "", How::Same),
        row("samples(JpgUtilization)", samples(SamplingType::JpgUtilization), "", How::Same),
        row("samples(OfaUtilization)", samples(SamplingType::OfaUtilization), "", How::Same),
    ]
}
