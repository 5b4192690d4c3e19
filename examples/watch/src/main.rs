//! `nvml-watch`: a live table of all GPUs in the terminal.

use std::error::Error;
use std::io::{ErrorKind, IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::Parser;
use nvml_watch::app::App;
use nvml_watch::source::Source;
use nvml_watch::{svg, view};
use ratatui::DefaultTerminal;
use ratatui::crossterm::event::{self, Event, KeyCode, KeyEventKind, KeyModifiers};

/// Live table of all GPUs, with their MIG devices and processes.
///
/// Without an NVIDIA library, a simulated node is used, with a note on standard error.
#[derive(Debug, Parser)]
#[command(name = "nvml-watch", version)]
struct Arguments {
    /// Seconds between two samples.
    #[arg(short, long, default_value = "1", value_parser = seconds)]
    interval: Duration,
    /// Use a simulated node with a changing load: a profile of nvml-sim.
    #[arg(long, value_name = "PROFILE", num_args = 0..=1, default_missing_value = "h200x8")]
    sim: Option<String>,
    /// Replay a file that `nvml-sim record` wrote.
    #[arg(long, value_name = "FILE", conflicts_with = "sim")]
    capture: Option<PathBuf>,
    /// Position of the GPU that is selected at the start.
    #[arg(long, default_value_t = 0)]
    gpu: usize,
    /// Print one frame as text, and exit.
    #[arg(long)]
    once: bool,
    /// Print one frame as SVG, and exit.
    #[arg(long, conflicts_with = "once")]
    svg: bool,
    /// Samples before the frame of `--once` or `--svg`: rates need two.
    #[arg(long, default_value_t = 2)]
    samples: u32,
    /// Width and height of that frame, in characters.
    #[arg(long, default_value = "120x32", value_parser = size)]
    size: (u16, u16),
}

fn seconds(text: &str) -> Result<Duration, String> {
    let seconds: f64 = text.parse().map_err(|_| "not a number of seconds".to_owned())?;
    match Duration::try_from_secs_f64(seconds) {
        Ok(interval) if (0.1..=86_400.0).contains(&seconds) => Ok(interval),
        _ => Err("at least 0.1 and at most 86400 seconds".to_owned()),
    }
}

fn size(text: &str) -> Result<(u16, u16), String> {
    let (width, height) = text.split_once('x').ok_or("not WIDTHxHEIGHT")?;
    let number = |text: &str| text.parse().ok().filter(|number| (10..=1000).contains(number));
    number(width).zip(number(height)).ok_or_else(|| "two numbers from 10 to 1000".to_owned())
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), Box<dyn Error>> {
    let prints = arguments.once || arguments.svg;
    if !prints && !std::io::stdout().is_terminal() {
        return Err("standard output is not a terminal: use --once for one frame".into());
    }
    let source = match (&arguments.capture, &arguments.sim) {
        (Some(file), _) => Source::recorded(file)?,
        (None, Some(profile)) => Source::simulated(profile)?,
        (None, None) => Source::driver()?,
    };
    let mut app = App::new(source, arguments.interval);
    app.select(arguments.gpu);
    if !prints {
        let mut terminal = ratatui::try_init()?;
        let result = watch(&mut terminal, &mut app);
        ratatui::restore();
        return Ok(result?);
    }
    for sample in 0..arguments.samples.max(1) {
        if sample > 0 {
            std::thread::sleep(arguments.interval);
        }
        app.tick();
    }
    let frame = view::frame(&app, arguments.size.0, arguments.size.1);
    let text = if arguments.svg { svg::picture(&frame) } else { view::text(&frame) };
    match std::io::stdout().write_all(text.as_bytes()) {
        // The reader has ended, as `head` does.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        result => Ok(result?),
    }
}

/// Draws after each sample, key and change of the size, until the user quits.
fn watch(terminal: &mut DefaultTerminal, app: &mut App) -> std::io::Result<()> {
    let mut next = Instant::now();
    loop {
        if Instant::now() >= next {
            app.tick();
            next = Instant::now() + app.interval();
        }
        terminal.draw(|frame| view::draw(frame, app))?;
        if !event::poll(next.saturating_duration_since(Instant::now()))? {
            continue;
        }
        if let Event::Key(key) = event::read()? {
            let ends = key.code == KeyCode::Char('c') && key.modifiers.contains(KeyModifiers::CONTROL);
            if ends || key.kind == KeyEventKind::Press && !app.press(key.code) {
                return Ok(());
            }
        }
    }
}
