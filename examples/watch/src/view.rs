//! Drawing of a frame.

use nvml_wrapper::monitor::{DeviceSample, DeviceStatus};
use ratatui::Frame;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::{Color, Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, RenderDirection, Sparkline, SparklineBar};

use crate::app::App;
use crate::format::{memory, power, sizes, watts};
use crate::history::Series;
use crate::{gpus, processes};

/// Colors: one for each series, grey for what is less important, yellow and red for what needs attention.
pub(crate) const UTILIZATION: Color = Color::Cyan;
const MEMORY: Color = Color::Blue;
const POWER: Color = Color::Green;
pub(crate) const MINOR: Style = Style::new().fg(Color::DarkGray);
pub(crate) const HEADING: Style = Style::new().add_modifier(Modifier::BOLD);
pub(crate) const WARNING: Style = Style::new().fg(Color::Yellow);
pub(crate) const ALARM: Style = Style::new().fg(Color::Red);
pub(crate) const SELECTED: Style = Style::new().add_modifier(Modifier::REVERSED);

/// Draws a frame.
pub fn draw(frame: &mut Frame<'_>, app: &App) {
    let sample = app.sample();
    let table = gpus::lines(app, frame.area().width.into());
    let rows = u16::try_from(table.lines.len()).unwrap_or(u16::MAX);
    // Few lines leave no room for the charts.
    let charts = if frame.area().height >= 24 && !sample.devices.is_empty() { 6 } else { 0 };
    let [title, _, heading, list, chart, list_of_processes, keys] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Max(rows),
        Constraint::Length(charts),
        Constraint::Min(4),
        Constraint::Length(1),
    ])
    .areas(frame.area());
    frame.render_widget(title_line(app), title);
    frame.render_widget(table.heading, heading);
    // The selected GPU stays visible.
    let below = table.selected.saturating_sub(usize::from(list.height).saturating_sub(1));
    let visible: Vec<Line<'_>> = table.lines.into_iter().skip(below).collect();
    frame.render_widget(Paragraph::new(visible), list);
    if let (Some(device), true) = (sample.devices.get(app.selected), charts > 0) {
        draw_charts(frame, app, device, chart);
    }
    processes::draw(frame, app, list_of_processes);
    frame.render_widget(key_line(app), keys);
}

/// A frame of this size.
#[must_use]
pub fn frame(app: &App, width: u16, height: u16) -> Buffer {
    let Ok(mut terminal) = ratatui::Terminal::new(TestBackend::new(width, height));
    let Ok(_) = terminal.draw(|frame| draw(frame, app));
    terminal.backend().buffer().clone()
}

/// The text of a frame, without colors.
#[must_use]
pub fn text(buffer: &Buffer) -> String {
    let rows = buffer.content.chunks(buffer.area.width.max(1).into());
    let lines = rows.map(|row| row.iter().map(|cell| cell.symbol()).collect::<String>());
    lines.map(|line| line.trim_end().to_owned() + "\n").collect()
}

fn title_line(app: &App) -> Line<'static> {
    let sample = app.sample();
    let count = match sample.devices.len() {
        0 => "no GPUs".to_owned(),
        1 => "1 GPU".to_owned(),
        count => format!("{count} GPUs"),
    };
    let mut spans = vec![
        Span::styled("nvml-watch", HEADING),
        Span::raw(format!("  {count}  driver {}  every {} s", app.driver, app.interval.as_secs_f32())),
    ];
    if let Some(mark) = app.mark() {
        spans.push(Span::styled(format!("  {mark}"), WARNING));
    }
    if app.is_paused {
        spans.push(Span::styled("  paused", WARNING));
    }
    if let Some(error) = &sample.node.session_error {
        spans.push(Span::styled(format!("  {error}"), ALARM));
    }
    Line::from(spans)
}

fn key_line(app: &App) -> Line<'static> {
    let processes = if app.only_selected { "all processes" } else { "processes of this GPU" };
    let pause = if app.is_paused { "continue" } else { "pause" };
    let keys = [("↑ ↓", "select a GPU"), ("← →", "sort processes"), ("g", processes), ("space", pause), ("q", "quit")];
    let spans = keys
        .into_iter()
        .flat_map(|(key, meaning)| [Span::styled(key, HEADING), Span::styled(format!(" {meaning}   "), MINOR)]);
    Line::from_iter(spans)
}

/// Three charts of the selected GPU, with a line of facts above them.
fn draw_charts(frame: &mut Frame<'_>, app: &App, device: &DeviceSample, area: Rect) {
    let [_, facts, charts] =
        Layout::vertical([Constraint::Length(1), Constraint::Length(1), Constraint::Length(4)]).areas(area);
    frame.render_widget(fact_line(device), facts);
    let history = app.histories.of(device.info.index);
    let areas: [Rect; 3] = Layout::horizontal([Constraint::Fill(1); 3]).spacing(2).areas(charts);
    let utilization = device.utilization.gpu.value().map(|percent| format!("{percent} %"));
    let series = [
        ("utilization", utilization, UTILIZATION, &history.utilization),
        ("memory", memory(device).map(sizes), MEMORY, &history.memory),
        ("power", power(device).map(watts), POWER, &history.power),
    ];
    for (area, (name, value, color, values)) in areas.into_iter().zip(series) {
        let [title, bars] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(area);
        let value = value.unwrap_or_else(|| "not available".to_owned());
        frame.render_widget(Line::from_iter([Span::styled(format!("{name} "), MINOR), Span::raw(value)]), title);
        chart(frame, values, color, bars);
    }
}

/// Bars of 0 to 100 percent, the newest at the right.
fn chart(frame: &mut Frame<'_>, series: &Series, color: Color, area: Rect) {
    let mut bars: Vec<SparklineBar> = series.last(area.width.into()).map(SparklineBar::from).collect();
    bars.reverse();
    let chart = Sparkline::default().data(bars).max(100).direction(RenderDirection::RightToLeft);
    frame.render_widget(chart.style(Style::new().fg(color)).absent_value_symbol(" "), area);
}

fn fact_line(device: &DeviceSample) -> Line<'static> {
    let info = &device.info;
    let mut facts = vec![format!("GPU {}", info.index)];
    facts.extend(info.uuid.clone());
    facts.extend(info.pci_address.map(|address| address.to_string()));
    facts.extend(device.clocks.performance_state.value().map(|state| state.to_string()));
    facts.extend(device.clocks.memory.value().map(|mhz| format!("memory {mhz} MHz")));
    facts.extend(device.temperature.memory.value().map(|degrees| format!("{degrees} °C")));
    facts.extend(device.errors.ecc_uncorrected.value().map(|count| format!("{count} uncorrected ECC errors")));
    if let DeviceStatus::Unavailable(error) = &device.status {
        facts.push(error.to_string());
    }
    let mut spans = Vec::new();
    for (position, fact) in facts.into_iter().enumerate() {
        spans.push(Span::styled(fact + "  ", if position == 0 { HEADING } else { MINOR }));
    }
    Line::from(spans)
}
