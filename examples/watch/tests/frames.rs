//! Frames over simulated and recorded nodes.

// Tests may panic, in their helper functions too.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::path::Path;
use std::process::{Command, Output};
use std::time::Duration;

use nvml_sim::Node;
use nvml_watch::app::App;
use nvml_watch::source::Source;
use nvml_watch::{svg, view};
use ratatui::crossterm::event::KeyCode;

fn app(source: Source) -> App {
    let mut app = App::new(source, Duration::from_secs(1));
    app.tick();
    app
}

fn text(app: &App, width: u16) -> String {
    view::text(&view::frame(app, width, 30))
}

/// The line that begins with this, without spaces at its start.
fn line<'a>(text: &'a str, start: &str) -> &'a str {
    let found = text.lines().find(|line| line.trim_start().starts_with(start));
    found.unwrap_or_else(|| panic!("no line {start:?} in:\n{text}")).trim_start()
}

#[test]
fn a_recorded_machine() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../captures/h200x2-580.159.04-idle.txt");
    let app = app(Source::recorded(&file).unwrap());
    let text = text(&app, 150);
    assert!(text.starts_with("nvml-watch  2 GPUs  driver 580.159.04  every 1 s  recorded\n"), "{text}");
    assert!(line(&text, "1  H200").contains(" 0.6/140.4 GiB   39 °C  126/700 W 1980 MHz "), "{text}");
    assert!(text.contains("\nno processes\n"), "{text}");
}

#[test]
fn mig_devices_and_their_processes() {
    let app = app(Source::simulated("a100_mig").unwrap());
    let text = text(&app, 120);
    assert!(line(&text, "MIG 0 1c.3g.20gb").ends_with("3.0/19.5 GiB  GPU instance 2, compute instance 0"), "{text}");
    assert!(line(&text, "7002  0 9/0").contains("3.0 GiB  tritonserver"), "{text}");
}

#[test]
fn a_lost_gpu_has_a_line_with_its_error() {
    let mut node = Node::h200x8();
    node.gpus[3].accessible = false;
    let app = app(Source::node(node).unwrap());
    let text = text(&app, 120);
    assert!(line(&text, "3  ").contains("NVML_ERROR_NO_PERMISSION"), "{text}");
    assert!(line(&text, "7  H200").contains("83/700 W"), "{text}");
}

#[test]
fn any_memory_of_a_driver_has_a_frame() {
    for total in [1, u64::MAX] {
        let mut node = Node::h200x1();
        (node.gpus[0].memory.total, node.gpus[0].memory.used) = (total, u64::MAX / 7);
        let text = text(&app(Source::node(node).unwrap()), 150);
        assert!(line(&text, "0  H200").contains("GiB"), "{text}");
    }
}

#[test]
fn no_gpus() {
    let text = text(&app(Source::simulated("empty").unwrap()), 80);
    assert!(text.starts_with("nvml-watch  no GPUs  ") && text.contains("no GPUs: the driver reports none"), "{text}");
}

#[test]
fn keys_select_sort_and_pause() {
    let mut app = app(Source::simulated("h200x8").unwrap());
    let pids = |app: &App| -> Vec<u32> {
        let text = text(app, 120);
        let lines = text.lines().skip_while(|line| !line.trim_start().trim_start_matches('▾').starts_with("PID"));
        lines.skip(1).map_while(|line| line.split_whitespace().next()?.parse().ok()).collect()
    };
    let by_memory = pids(&app);
    assert_eq!(by_memory[..3], [20685, 20548, 20822]);
    assert!(text(&app, 120).contains("▾MEMORY"));
    app.press(KeyCode::Left);
    assert!(text(&app, 120).contains("▾SM"));
    app.press(KeyCode::Left);
    app.press(KeyCode::Left);
    assert!(text(&app, 120).contains("▾PID"));
    let mut sorted = by_memory.clone();
    sorted.sort_unstable();
    assert_eq!(pids(&app), sorted);

    app.press(KeyCode::Char('g'));
    app.press(KeyCode::End);
    assert!(text(&app, 120).contains("no processes on the selected GPU"));
    app.press(KeyCode::Up);
    app.press(KeyCode::Up);
    assert_eq!(pids(&app), [20685]);
    assert!(text(&app, 120).contains("\nGPU 5  GPU-00000000-0000-4000-8000-000000000006  "));

    let before = app.sample().time;
    app.press(KeyCode::Char(' '));
    app.tick();
    assert_eq!(app.sample().time, before);
    assert!(text(&app, 120).lines().next().unwrap().ends_with("paused"));
    assert!(!app.press(KeyCode::Char('q')));
}

/// A window can have any size. The selected GPU is visible as long as there is a line for it.
#[test]
fn any_size() {
    let mut app = app(Source::simulated("h200x8").unwrap());
    for _ in 0..7 {
        app.press(KeyCode::Down);
    }
    for (width, height) in [(1, 1), (10, 3), (40, 8), (79, 12), (121, 24), (400, 100)] {
        let frame = view::frame(&app, width, height);
        assert_eq!((frame.area.width, frame.area.height), (width, height));
        let text = view::text(&frame);
        assert!(height < 10 || line(&text, "7  H200").starts_with("7  H200"), "{text}");
        assert!(svg::picture(&frame).ends_with("</svg>\n"));
    }
}

#[test]
fn a_picture_has_all_words() {
    let app = app(Source::simulated("h200x8").unwrap());
    let picture = svg::picture(&view::frame(&app, 120, 30));
    assert!(picture.starts_with("<svg ") && picture.ends_with("</svg>\n"));
    for word in [">nvml-watch</text>", ">vllm serve</text>", ">TEMP</text>", "<path "] {
        assert!(picture.contains(word), "no {word} in:\n{picture}");
    }
}

fn watch(arguments: &[&str]) -> Output {
    command(arguments).output().unwrap()
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nvml-watch"));
    command.args(arguments);
    command
}

#[test]
fn the_command() {
    let once = watch(&["--once", "--sim", "gb10", "--samples", "1", "--size", "100x20"]);
    let text = String::from_utf8(once.stdout).unwrap();
    assert!(once.status.success() && once.stderr.is_empty());
    assert!(line(&text, "0  GB10").contains(" MHz"), "{text}");
    // The reader has ended.
    #[cfg(unix)]
    {
        let closed = std::os::fd::OwnedFd::from(std::os::unix::net::UnixStream::pair().unwrap().0);
        let once = command(&["--once", "--sim", "--samples", "1"]).stdout(closed).output().unwrap();
        assert!(once.status.success() && once.stderr.is_empty(), "{once:?}");
    }
    let piped = watch(&["--sim"]);
    assert_eq!(piped.status.code(), Some(1));
    assert!(String::from_utf8(piped.stderr).unwrap().contains("use --once"));
    for arguments in [["--size", "5x5"], ["--interval", "0"], ["--once", "--svg"]] {
        assert_eq!(watch(&arguments).status.code(), Some(2), "{arguments:?}");
    }
}
