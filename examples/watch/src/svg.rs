//! A picture of a frame, as SVG.

use std::fmt::Write as _;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

/// Width and height of a character, and the margin, in pixels.
const WIDTH: f64 = 8.4;
const HEIGHT: f64 = 18.0;
const MARGIN: f64 = 12.0;

const BACKGROUND: &str = "#16181d";
const FOREGROUND: &str = "#d7dae0";

/// The frame as an SVG document. Bars are rectangles, so that they meet in every font.
#[must_use]
pub fn picture(buffer: &Buffer) -> String {
    let (width, height) = (f64::from(buffer.area.width) * WIDTH, f64::from(buffer.area.height) * HEIGHT);
    let (width, height) = (width + 2.0 * MARGIN, height + 2.0 * MARGIN);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height:.0}\" \
         viewBox=\"0 0 {width:.0} {height:.0}\">\n\
         <rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{BACKGROUND}\"/>\n\
         <g font-family=\"ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" \
         font-size=\"14\" fill=\"{FOREGROUND}\">\n"
    );
    for (row, cells) in (0_u32..).zip(buffer.content.chunks(buffer.area.width.max(1).into())) {
        let top = MARGIN + f64::from(row) * HEIGHT;
        let mut start = 0;
        for run in cells.chunk_by(|one, two| look(one) == look(two)) {
            let left = MARGIN + WIDTH * f64::from(start);
            write_run(&mut svg, run, left, top);
            start += u32::try_from(run.len()).unwrap_or(0);
        }
    }
    svg + "</g>\n</svg>\n"
}

/// Common properties of a run of characters.
fn look(cell: &Cell) -> (Color, Modifier, bool) {
    (cell.fg, cell.modifier, eighths(cell.symbol()).is_some())
}

/// Height of a bar, in eighths of a character.
fn eighths(symbol: &str) -> Option<u32> {
    let character = symbol.chars().next()?;
    let eighths = u32::from(character).checked_sub(u32::from('▁'))? + 1;
    (eighths <= 8).then_some(eighths)
}

fn write_run(svg: &mut String, run: &[Cell], left: f64, top: f64) {
    let Some(first) = run.first() else { return };
    let is_reversed = first.modifier.contains(Modifier::REVERSED);
    let color = hex(first.fg);
    let width = WIDTH * count(run.len());
    if eighths(first.symbol()).is_some() {
        let mut path = String::new();
        for (position, cell) in (0_u32..).zip(run) {
            let height = HEIGHT / 8.0 * f64::from(eighths(cell.symbol()).unwrap_or(0));
            let x = left + WIDTH * f64::from(position);
            let _ = write!(
                path,
                "M{x:.1} {:.2}h{:.1}v{height:.2}h-{:.1}z",
                top + HEIGHT - height,
                WIDTH - 0.8,
                WIDTH - 0.8
            );
        }
        let _ = writeln!(svg, "<path fill=\"{color}\" d=\"{path}\"/>");
        return;
    }
    let text: String = run.iter().map(Cell::symbol).collect();
    if is_reversed {
        let _ = writeln!(
            svg,
            "<rect x=\"{left:.1}\" y=\"{top:.1}\" width=\"{width:.1}\" height=\"{HEIGHT}\" fill=\"{color}\"/>"
        );
    }
    let fill = if is_reversed { BACKGROUND } else { color };
    let weight = if first.modifier.contains(Modifier::BOLD) { " font-weight=\"bold\"" } else { "" };
    for (start, word) in words(&text) {
        let escaped = word.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let length = WIDTH * count(word.chars().count());
        let (x, y) = (left + WIDTH * count(start), top + 13.5);
        let _ = writeln!(
            svg,
            "<text x=\"{x:.1}\" y=\"{y:.1}\" textLength=\"{length:.1}\" fill=\"{fill}\"{weight}>{escaped}</text>",
        );
    }
}

/// Parts of a text between gaps of several spaces, with their positions: each begins exactly in its column.
fn words(text: &str) -> Vec<(usize, &str)> {
    let mut start = 0;
    let mut words = Vec::new();
    for part in text.split("  ") {
        let word = part.trim();
        if !word.is_empty() {
            words.push((start + part.chars().count() - part.trim_start().chars().count(), word));
        }
        start += part.chars().count() + 2;
    }
    words
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(0))
}

fn hex(color: Color) -> &'static str {
    match color {
        Color::Cyan => "#4fb8cc",
        Color::Blue => "#6c95eb",
        Color::Green => "#7fb069",
        Color::Yellow => "#e0b252",
        Color::Red => "#e06c6c",
        Color::DarkGray => "#868c98",
        _ => FOREGROUND,
    }
}
