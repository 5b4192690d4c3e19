//! The command: errors of the configuration, one scrape, signals.

use std::path::PathBuf;
use std::process::{Command, Output};

use crate::support::Scrape;

fn exporter(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nvml-exporter"));
    command.args(arguments);
    command
}

/// File of this content in the folder for tests.
fn file(name: &str, content: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{}-{name}", std::process::id()));
    std::fs::write(&path, content).unwrap();
    path
}

fn errors(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn errors_of_the_configuration_have_exit_code_2_and_a_name() {
    let cases = [
        ("unknown.toml", "intervall = 1.0\n", "intervall"),
        ("range.toml", "interval = 0.0\n", "interval: 0 is not between 0.1 and 3600 seconds"),
        ("stale.toml", "stale_after = 0.5\n", "stale_after: 0.5 is not greater than the sum of interval and deadline"),
        ("equal.toml", "stale_after = 3.0\ninterval = 2.0\ndeadline = 1.0\n", "(2 + 1 seconds)"),
        ("group.toml", "[cadences]\nvoltage = 1.0\n", "cadences.voltage: no group has this name"),
        ("switch.toml", "[groups]\nvoltage = true\n", "voltage"),
        ("names.toml", "names = \"dgcm\"\n", "dgcm"),
        ("listen.toml", "listen = \"localhost\"\n", "`localhost` is no address with a port, such as 0.0.0.0:9400"),
        ("syntax.toml", "interval = \n", "line 1"),
    ];
    for (name, content, expected) in cases {
        let path = file(name, content);
        let output = exporter(&["--sim", "--once", "--config"]).arg(&path).output().unwrap();
        std::fs::remove_file(&path).unwrap();
        assert_eq!(output.status.code(), Some(2), "{name}: {output:?}");
        let errors = errors(&output);
        assert!(errors.contains(expected) && errors.contains(name), "{name}: {errors}");
        assert!(output.stdout.is_empty());
    }
    let stale = file("option.toml", "stale_after = 3.0\n");
    let others: [(&[&str], &str); 7] = [
        (&["--listen", "localhost:9400"], "`localhost:9400` is no address with a port"),
        (&["--sim", "--interval", "3", "--config", stale.to_str().unwrap()], "(3 + 0.25 seconds)"),
        (&["--sim", "h300", "--once"], "h300"),
        (&["--config", "does-not-exist.toml"], "does-not-exist.toml"),
        (&["--sim", "--interval=-1"], "interval: -1"),
        (&["--sim", "--interval", "0.01"], "interval: 0.01"),
        (&["--names", "other"], "--names"),
    ];
    for (arguments, expected) in others {
        let output = exporter(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(errors(&output).contains(expected), "{}", errors(&output));
    }
    std::fs::remove_file(&stale).unwrap();
    let script = file("script.toml", "[[event]]\nat = 1.0\ngpu = 8\naction = \"lose\"\n");
    let output = exporter(&["--sim", "--sim-script"]).arg(&script).output().unwrap();
    std::fs::remove_file(&script).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(errors(&output).contains("GPU 8"), "{}", errors(&output));
}

#[test]
fn one_scrape_is_printed() {
    let config =
        file("once.toml", "interval = 0.2\ndeadline = 30.0\n[groups]\nenergy = false\n[cadences]\nerrors = 60.0\n");
    let output = exporter(&["--sim", "a100x8", "--once", "--config"]).arg(&config).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    // The reader has ended.
    #[cfg(unix)]
    {
        let closed = std::os::fd::OwnedFd::from(std::os::unix::net::UnixStream::pair().unwrap().0);
        let mut command = exporter(&["--sim", "--once", "--config"]);
        let output = command.arg(&config).stdout(closed).output().unwrap();
        assert!(output.status.success(), "{output:?}");
    }
    std::fs::remove_file(&config).unwrap();
    let scrape = Scrape::parse(&String::from_utf8(output.stdout).unwrap());
    assert_eq!(scrape.all("nvml_gpu_temperature_celsius", &[]).len(), 8);
    assert_eq!(scrape.all("nvml_gpu_nvlink_receive_bytes_total", &[]).len(), 8);
    assert_eq!(scrape.all("nvml_gpu_pcie_link_width", &[]).len(), 8);
    assert!(!scrape.0.contains_key("nvml_gpu_energy_joules_total"));
}

#[cfg(unix)]
#[test]
fn signals_end_it_with_success() {
    use std::io::{BufRead as _, BufReader, Read as _, Write as _};

    for signal in ["TERM", "INT"] {
        let mut command = exporter(&["--sim", "--listen", ":0"]);
        let mut child = command.stderr(std::process::Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines().map_while(Result::ok);
        let address = lines.find_map(|line| Some(line.split_once("listening address=")?.1.to_owned())).unwrap();
        let port: u16 = address.rsplit(':').next().unwrap().parse().unwrap();
        // A response means that signals are waited for.
        let mut stream = std::net::TcpStream::connect((std::net::Ipv4Addr::LOCALHOST, port)).unwrap();
        stream.write_all(b"GET /healthz HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n").unwrap();
        assert!(stream.read_to_string(&mut String::new()).unwrap() > 0);
        let pid = child.id().to_string();
        assert!(Command::new("kill").args(["-s", signal, &pid]).status().unwrap().success());
        assert!(child.wait().unwrap().success(), "{signal}");
        assert!(lines.any(|line| line.contains("stopping")), "{signal}");
    }
}

#[test]
fn a_port_in_use_is_an_error() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let output = exporter(&["--sim", "--listen", &address]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(errors(&output).contains(&format!("cannot listen on {address}")), "{}", errors(&output));
}

/// The image copies the root of the repository.
#[test]
fn the_build_context_of_the_image_has_no_build_outputs() {
    let ignored = include_str!("../../../.dockerignore");
    for path in [".git", "**/target"] {
        assert!(ignored.lines().any(|line| line == path), "{path}");
    }
}
