//! The table of GPUs, with their MIG devices.

use nvml_wrapper::device::clocks_event_reasons::ClocksEventReasons;
use nvml_wrapper::gpm::GpmMetricId;
use nvml_wrapper::monitor::{DeviceSample, DeviceStatus, GpmReading, MigSample};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::App;
use crate::format::{fitted, memory, power, sizes, traffic, watts};
use crate::history::Series;
use crate::view::{ALARM, HEADING, MINOR, SELECTED, UTILIZATION, WARNING};

/// Bars of the history. A full block would touch that of the line above.
const BARS: [char; 7] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇'];

/// Lines of the table.
pub(crate) struct Table {
    pub(crate) heading: Line<'static>,
    pub(crate) lines: Vec<Line<'static>>,
    /// Line of the selected GPU.
    pub(crate) selected: usize,
}

/// A column: heading, width, and the first total width of the table that has it.
struct Column {
    heading: &'static str,
    width: usize,
    from: usize,
    cell: fn(&DeviceSample) -> (String, Style),
}

const COLUMNS: [Column; 7] = [
    Column { heading: "   UTIL", width: 7, from: 0, cell: utilization },
    Column { heading: "         MEMORY", width: 15, from: 0, cell: used_memory },
    Column { heading: "   TEMP", width: 7, from: 0, cell: temperature },
    Column { heading: "     POWER", width: 10, from: 0, cell: draw },
    Column { heading: "SM CLOCK", width: 8, from: 100, cell: clock },
    Column { heading: " PCIE TX       RX", width: 17, from: 118, cell: pcie },
    Column { heading: "NVLINK TX      RX", width: 17, from: 138, cell: nvlink },
];

/// Width of index and name.
const NAME: usize = 20;
/// Width of the state.
const STATE: usize = 16;

pub(crate) fn lines(app: &App, width: usize) -> Table {
    let columns: Vec<&Column> = COLUMNS.iter().filter(|column| column.from <= width).collect();
    let fixed = NAME + STATE + columns.iter().map(|column| column.width + 1).sum::<usize>();
    // The history takes what is left.
    let bars = width.saturating_sub(fixed + 2).min(60);
    let mut heading = fitted("GPU  NAME", NAME);
    for (position, column) in columns.iter().enumerate() {
        heading += &format!("{:width$} ", column.heading, width = column.width);
        if position == 0 {
            heading += &" ".repeat(bars + 1);
        }
    }
    heading += " STATE";
    let mut table = Table { heading: Line::styled(heading, HEADING), lines: Vec::new(), selected: 0 };
    for (position, device) in app.sample().devices.iter().enumerate() {
        if position == app.selected {
            table.selected = table.lines.len();
        }
        table.lines.push(device_line(app, device, position == app.selected, &columns, bars));
        table.lines.extend(device.mig_devices.iter().enumerate().map(|(index, mig)| mig_line(index, mig, bars)));
    }
    if table.lines.is_empty() {
        table.lines.push(Line::styled("no GPUs: the driver reports none", MINOR));
    }
    table
}

fn device_line(app: &App, device: &DeviceSample, is_selected: bool, columns: &[&Column], bars: usize) -> Line<'static> {
    let name = device.info.name.as_deref().unwrap_or("unknown");
    let name = name.strip_prefix("NVIDIA ").unwrap_or(name);
    let name = fitted(&format!("{:>3}  {name}", device.info.index), NAME - 1) + " ";
    let mut spans = vec![Span::styled(name, if is_selected { SELECTED } else { Style::new() })];
    match &device.status {
        DeviceStatus::Unavailable(error) => spans.push(Span::styled(format!(" {error}"), ALARM)),
        DeviceStatus::Missing => spans.push(Span::styled(" missing", ALARM)),
        _ => {
            for (position, column) in columns.iter().enumerate() {
                let (text, style) = (column.cell)(device);
                spans.push(Span::styled(format!("{text:>width$} ", width = column.width), style));
                if position == 0 {
                    let history = app.histories.of(device.info.index).utilization;
                    spans.push(Span::styled(sparkline(&history, bars) + " ", UTILIZATION));
                }
            }
            let (text, style) = state(device);
            spans.push(Span::styled(format!(" {text}"), style));
        }
    }
    Line::from(spans)
}

/// The last values as bars, the newest at the right.
fn sparkline(series: &Series, width: usize) -> String {
    let bar =
        |value: u64| usize::try_from(value.saturating_mul(7) / 101).ok().and_then(|height| BARS.get(height)).copied();
    let bars: String = series.last(width).map(|value| value.and_then(bar).unwrap_or(' ')).collect();
    format!("{bars:>width$}")
}

/// Text of a value, or a dash.
fn cell(text: Option<String>) -> (String, Style) {
    text.map_or_else(|| ("-".to_owned(), MINOR), |text| (text, Style::new()))
}

fn utilization(device: &DeviceSample) -> (String, Style) {
    cell(device.utilization.gpu.value().map(|percent| format!("{percent} %")))
}

fn used_memory(device: &DeviceSample) -> (String, Style) {
    cell(memory(device).map(sizes))
}

/// The temperature: yellow from 5 degrees below the slowdown on, red from there on.
fn temperature(device: &DeviceSample) -> (String, Style) {
    let degrees = device.temperature.gpu.value();
    let distance = degrees.zip(device.info.slowdown_temperature).map(|(degrees, limit)| limit - degrees);
    let (text, style) = cell(degrees.map(|degrees| format!("{degrees} °C")));
    match distance {
        Some(..=0) => (text, ALARM),
        Some(1..=5) => (text, WARNING),
        _ => (text, style),
    }
}

fn draw(device: &DeviceSample) -> (String, Style) {
    cell(power(device).map(watts))
}

fn clock(device: &DeviceSample) -> (String, Style) {
    cell(device.clocks.sm.value().map(|mhz| format!("{mhz} MHz")))
}

fn pcie(device: &DeviceSample) -> (String, Style) {
    cell(traffic(&device.pcie))
}

fn nvlink(device: &DeviceSample) -> (String, Style) {
    cell(traffic(&device.nvlink))
}

/// Words for what needs attention: errors, time-outs and limited clocks.
fn state(device: &DeviceSample) -> (String, Style) {
    if let Some(event) = device.xids.last() {
        return (format!("Xid {}", event.xid), ALARM);
    }
    if let Some(count) = device.errors.ecc_uncorrected.value().filter(|count| *count > 0) {
        return (format!("{count} ECC errors"), ALARM);
    }
    if device.status == DeviceStatus::TimedOut {
        return ("slow".to_owned(), WARNING);
    }
    type Reasons = ClocksEventReasons;
    let reasons = device.clocks.event_reasons.value().unwrap_or(Reasons::empty());
    let words = [
        (Reasons::HW_POWER_BRAKE_SLOWDOWN, "power brake", ALARM),
        (Reasons::HW_THERMAL_SLOWDOWN, "thermal slowdown", ALARM),
        (Reasons::HW_SLOWDOWN, "slowdown", ALARM),
        (Reasons::SW_THERMAL_SLOWDOWN, "thermal", WARNING),
        (Reasons::SW_POWER_CAP, "power cap", WARNING),
        (Reasons::GPU_IDLE, "idle", MINOR),
    ];
    let word = words.into_iter().find(|(reason, ..)| reasons.intersects(*reason));
    word.map_or((String::new(), Style::new()), |(_, word, style)| (word.to_owned(), style))
}

/// A MIG device: its profile, utilization of its GPU instance, and memory, in the columns of the GPU.
fn mig_line(index: usize, mig: &MigSample, bars: usize) -> Line<'static> {
    let profile = mig.info.profile.as_ref().map_or("unknown".to_owned(), ToString::to_string);
    let name = fitted(&format!("    MIG {index} {profile}"), NAME);
    let is_graphics = |reading: &&GpmReading| reading.id == GpmMetricId::GraphicsUtil;
    let utilization = mig.gpm.iter().find(is_graphics).and_then(|reading| reading.value.value());
    let utilization = utilization.map_or(String::new(), |percent| format!("{percent:.0} %"));
    let memory = mig.memory.value().map(|memory| sizes((memory.used_with_reserved(), memory.total)));
    let ids = match (mig.info.gpu_instance_id, mig.info.compute_instance_id) {
        (Some(gpu), Some(compute)) => format!("GPU instance {gpu}, compute instance {compute}"),
        _ => String::new(),
    };
    let memory = memory.unwrap_or_else(|| "-".to_owned());
    Line::from_iter([
        Span::raw(name),
        Span::raw(format!("{utilization:>7} {:bars$} {memory:>15}  ", "")),
        Span::styled(ids, MINOR),
    ])
}
