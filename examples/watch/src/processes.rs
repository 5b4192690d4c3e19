//! The table of processes.

use nvml_wrapper::monitor::{ProcessKinds, ProcessSample};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::app::{App, Sort};
use crate::format::size;
use crate::view::{HEADING, MINOR};

pub(crate) fn draw(frame: &mut Frame<'_>, app: &App, area: Rect) {
    let processes = app.processes();
    let mut lines = vec![Line::default(), heading(app.sort)];
    // One line each for the heading, the space above it, and the processes that are not shown.
    let capacity = usize::from(area.height).saturating_sub(lines.len());
    let shown = if processes.len() > capacity { capacity.saturating_sub(1) } else { processes.len() };
    lines.extend(processes.iter().take(shown).map(|(gpu, process)| line(*gpu, process)));
    if processes.len() > shown {
        lines.push(Line::styled(format!("and {} more", processes.len() - shown), MINOR));
    }
    if processes.is_empty() {
        let whose = if app.only_selected { "no processes on the selected GPU" } else { "no processes" };
        lines.push(Line::styled(whose, MINOR));
    }
    frame.render_widget(Paragraph::new(lines), area);
}

fn heading(sort: Sort) -> Line<'static> {
    let columns = [
        (format!("{:>10}", "PID"), Some(Sort::Pid)),
        (format!("  {:<10}", "GPU"), Some(Sort::Gpu)),
        (format!("{:<5}", "TYPE"), None),
        (format!("{:>6}", "SM"), Some(Sort::Sm)),
        (format!("{:>12}", "MEMORY"), Some(Sort::Memory)),
        ("  NAME".to_owned(), None),
    ];
    let spans = columns.into_iter().map(|(name, of)| {
        // A mark beside the column that orders the processes, in place of a space.
        let name = if of == Some(sort) { marked(&name) } else { name };
        Span::styled(name, HEADING)
    });
    Line::from_iter(spans)
}

/// The name with an arrow before it, or behind it if no space is before it.
fn marked(name: &str) -> String {
    let word = name.trim();
    match name.find(word) {
        Some(start) if name.starts_with("    ") => format!("{}▾{word}", " ".repeat(start - 1)),
        _ => name.replacen(&format!("{word} "), &format!("{word}▾"), 1),
    }
}

fn line(gpu: u32, process: &ProcessSample) -> Line<'static> {
    let place = match (process.gpu_instance_id, process.compute_instance_id) {
        (Some(instance), Some(compute)) => format!("{gpu} {instance}/{compute}"),
        _ => gpu.to_string(),
    };
    let letters = [(ProcessKinds::COMPUTE, "C"), (ProcessKinds::GRAPHICS, "G"), (ProcessKinds::MPS, "M")];
    let kinds: Vec<&str> =
        letters.into_iter().filter(|(kind, _)| process.kinds.contains(*kind)).map(|(_, letter)| letter).collect();
    let sm = process.utilization.map_or("-".to_owned(), |utilization| format!("{} %", utilization.sm));
    let memory = process.used_gpu_memory.map_or_else(|| "-".to_owned(), size);
    let name = process.name.as_deref().unwrap_or("-");
    Line::raw(format!("{:>10}  {place:<10}{:<5}{sm:>6}{memory:>12}  {name}", process.pid, kinds.join("+")))
}
