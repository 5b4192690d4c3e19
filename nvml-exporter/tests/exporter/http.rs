//! HTTP: negotiation, health, methods, and what a scrape costs.

use std::io::{Error, ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use nvml_exporter::collector::Source;
use nvml_exporter::sampler::Sampler;
use nvml_exporter::server::Limits;
use nvml_exporter::text::Format;
use nvml_exporter::{server, sim};
use nvml_sim::{Function, Node, Simulation};
use tokio::sync::oneshot;

use crate::exposition;
use crate::support::{Scrape, settings};

struct Running {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    thread: JoinHandle<std::io::Result<()>>,
    sampler: Sampler,
}

impl Running {
    fn start(simulation: &Arc<Simulation>, config: &str) -> Running {
        Running::with_limits(simulation, config, Limits::default())
    }

    fn with_limits(simulation: &Arc<Simulation>, config: &str, limits: Limits) -> Running {
        Running::with_source(sim::of(Arc::clone(simulation)), config, limits)
    }

    fn with_source(source: Source, config: &str, limits: Limits) -> Running {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let sampler = Sampler::start(settings(config), source).unwrap();
        let latest = sampler.latest();
        let (stop, stopped) = oneshot::channel();
        let thread = std::thread::spawn(move || {
            server::run(listener, latest, limits, async move {
                let _ = stopped.await;
            })
        });
        Running { address, stop, thread, sampler }
    }

    /// Status line, headers in lower case, and body of a response.
    fn request(&self, method: &str, path: &str, headers: &str) -> (String, String, String) {
        request(self.address, method, path, headers)
    }

    fn wait_until_ready(&self) {
        let deadline = Instant::now() + Duration::from_secs(60);
        while !self.request("GET", "/readyz", "").0.contains("200") {
            assert!(Instant::now() < deadline);
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    fn stop(self) {
        self.stop.send(()).unwrap();
        self.thread.join().unwrap().unwrap();
        self.sampler.stop(Duration::from_secs(10));
    }
}

fn request(address: SocketAddr, method: &str, path: &str, headers: &str) -> (String, String, String) {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "{method} {path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n{headers}\r\n").unwrap();
    split(&read(stream))
}

/// All that a stream has until its end, which is soon.
fn read(mut stream: TcpStream) -> String {
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    text
}

fn split(response: &str) -> (String, String, String) {
    let (head, body) = response.split_once("\r\n\r\n").unwrap();
    let (status, headers) = head.split_once("\r\n").unwrap();
    (status.to_owned(), headers.to_ascii_lowercase(), body.to_owned())
}

#[test]
fn formats_are_negotiated() {
    let simulation = Arc::new(Simulation::start(Node::h200x8()));
    let running = Running::start(&simulation, "");
    running.wait_until_ready();
    let (status, headers, body) = running.request("GET", "/metrics", "");
    assert_eq!(status, "HTTP/1.1 200 OK");
    assert!(headers.contains("content-type: text/plain; version=0.0.4; charset=utf-8"), "{headers}");
    assert_eq!(Scrape::parse(&body).all("nvml_gpu_up", &[]).len(), 8);
    let accept = "Accept: application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5,*/*;q=0.1\r\n";
    let (_, headers, body) = running.request("GET", "/metrics", accept);
    assert!(headers.contains("content-type: application/openmetrics-text; version=1.0.0; charset=utf-8"), "{headers}");
    assert_eq!(exposition::parse(&body, Format::OpenMetrics)["nvml_gpu_up"].series.len(), 8);
    // Counters of DCGM have no ending, and OpenMetrics would add one.
    let dcgm = Running::start(&simulation, "names = \"dcgm\"\n");
    dcgm.wait_until_ready();
    let (_, headers, body) = dcgm.request("GET", "/metrics", accept);
    assert!(headers.contains("content-type: text/plain; version=0.0.4"), "{headers}");
    assert_eq!(Scrape::parse(&body).0["DCGM_FI_DEV_PCIE_REPLAY_COUNTER"].kind, "counter");
    dcgm.stop();
    running.stop();
}

#[test]
fn paths_and_methods() {
    let simulation = Arc::new(Simulation::start(Node::without_driver()));
    let running = Running::start(&simulation, "");
    let status = |method, path| running.request(method, path, "").0;
    // Without a driver, the exporter works, and is not ready.
    assert_eq!(status("GET", "/healthz"), "HTTP/1.1 200 OK");
    assert_eq!(status("GET", "/readyz"), "HTTP/1.1 503 Service Unavailable");
    assert_eq!(status("GET", "/metrics?x=1"), "HTTP/1.1 200 OK");
    assert_eq!(status("GET", "/other"), "HTTP/1.1 404 Not Found");
    assert_eq!(status("POST", "/metrics"), "HTTP/1.1 405 Method Not Allowed");
    let (_, headers, body) = running.request("HEAD", "/metrics", "");
    assert!(headers.contains("content-length: ") && body.is_empty());
    assert!(running.request("GET", "/", "").2.contains("/metrics"));
    running.stop();
}

/// The first scrape waits for values that need two samples, and for facts.
#[test]
fn the_first_scrape_is_complete() {
    let simulation = Arc::new(Simulation::start(Node::h200x8()));
    let (running, scrape) = loop {
        let start = Instant::now();
        let running = Running::start(&simulation, "");
        let scrape = Scrape::parse(&running.request("GET", "/metrics", "").2);
        // A scrape waits for five seconds, which may be too short for a busy machine.
        if start.elapsed() < Duration::from_secs(5) {
            break (running, scrape);
        }
        running.stop();
    };
    let metrics = [
        "nvml_gpu_up",
        "nvml_gpu_temperature_celsius",
        "nvml_gpu_energy_joules_total",
        "nvml_gpu_sm_active_ratio",
        "nvml_gpu_pcie_receive_bytes_total",
        "nvml_gpu_pcie_link_width",
    ];
    for metric in metrics {
        assert_eq!(scrape.all(metric, &[]).len(), 8, "{metric}");
    }
    running.stop();
}

/// A driver that hangs delays scrapes for some seconds after the start, and nothing else.
#[test]
fn a_session_that_hangs_does_not_block_the_server() {
    let simulation = Arc::new(Simulation::start(Node::h200x8()));
    let (open, opened) = std::sync::mpsc::channel::<()>();
    let (opened, working) = (std::sync::Mutex::new(opened), sim::of(simulation));
    let source = Arc::new(move || {
        let _ = opened.lock().unwrap().recv();
        working()
    });
    let running = Running::with_source(source, "stale_after = 3600.0\n", Limits::default());
    let address = running.address;
    let early = std::thread::spawn(move || request(address, "GET", "/metrics", "").2);
    assert_eq!(running.request("GET", "/healthz", "").0, "HTTP/1.1 200 OK");
    assert_eq!(running.request("GET", "/readyz", "").0, "HTTP/1.1 503 Service Unavailable");
    let starting = Scrape::parse(&early.join().unwrap());
    assert_eq!(starting.value("nvml_down", &[("reason", "starting")]), Some(1.0));
    drop(open);
    running.wait_until_ready();
    running.stop();
}

#[test]
fn scrapes_make_no_calls() {
    let simulation = Arc::new(Simulation::start(Node::h200x8()));
    let running = Running::start(&simulation, "interval = 3600.0\n");
    // The second sample has the last values of the start.
    running.request("GET", "/metrics", "");
    let calls = || Function::ALL.iter().map(|function| simulation.calls(*function)).sum::<u64>();
    let are_without_calls = || {
        let before = calls();
        let bodies: Vec<String> = (0..50).map(|_| running.request("GET", "/metrics", "").2).collect();
        bodies.iter().all(|body| *body == bodies[0] && body.contains("nvml_gpu_up")) && calls() == before
    };
    // The first samples and the facts are read on other threads, which end soon.
    let deadline = Instant::now() + Duration::from_secs(60);
    while !are_without_calls() {
        assert!(Instant::now() < deadline);
    }
    running.stop();
}

#[test]
fn an_open_connection_is_closed_at_the_end() {
    let simulation = Arc::new(Simulation::start(Node::h200x1()));
    let running = Running::start(&simulation, "");
    running.wait_until_ready();
    // Two requests of one connection, and a client that sends nothing.
    let silent = TcpStream::connect(running.address).unwrap();
    let mut stream = TcpStream::connect(running.address).unwrap();
    for _ in 0..2 {
        write!(stream, "GET /healthz HTTP/1.1\r\nHost: test\r\n\r\n").unwrap();
        let mut buffer = [0; 512];
        let count = stream.read(&mut buffer).unwrap();
        assert!(String::from_utf8_lossy(&buffer[..count]).contains("200 OK"));
    }
    running.stop();
    assert_eq!(read(stream), "");
    assert_eq!(read(silent), "");
}

#[test]
fn silent_clients_do_not_keep_the_connections() {
    let simulation = Arc::new(Simulation::start(Node::h200x1()));
    let connect = |limits, request: &str| {
        let running = Running::with_limits(&simulation, "", limits);
        let mut stream = TcpStream::connect(running.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        let mut response = String::new();
        let result = write!(stream, "{request}").and_then(|()| stream.read_to_string(&mut response));
        // The connection may be closed before the request is sent.
        let is_closed = |error: Error| [ErrorKind::BrokenPipe, ErrorKind::ConnectionReset].contains(&error.kind());
        assert!(result.map_or_else(is_closed, |_| true));
        running.stop();
        response
    };
    let limits = Limits { first_request: Duration::from_secs(1), ..Limits::default() };
    for request in ["", "GET /healthz HTTP/1.1\r\nHost: "] {
        assert_eq!(connect(limits, request), "");
    }
    let limits = Limits { first_request: Duration::from_secs(5), pause: Duration::from_secs(5), ..limits };
    assert!(connect(limits, "GET /healthz HTTP/1.1\r\nHost: test\r\n\r\n").contains("200 OK"));
}

#[test]
fn new_clients_are_served_at_the_maximum_of_connections() {
    const HOUR: Duration = Duration::from_secs(3600);
    let simulation = Arc::new(Simulation::start(Node::h200x1()));
    let limits = Limits { connections: 3, first_request: HOUR, pause: HOUR };
    let running = Running::with_limits(&simulation, "", limits);
    let mut silent: Vec<TcpStream> = (0..3).map(|_| TcpStream::connect(running.address).unwrap()).collect();
    // Each new client takes the place of the one that has been idle for the longest time.
    let mut last = TcpStream::connect(running.address).unwrap();
    last.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    let mut healthy = || {
        write!(last, "GET /healthz HTTP/1.1\r\nHost: test\r\n\r\n").unwrap();
        let mut buffer = [0; 512];
        let count = last.read(&mut buffer).unwrap();
        assert!(String::from_utf8_lossy(&buffer[..count]).contains("200 OK"));
    };
    healthy();
    assert_eq!(running.request("GET", "/healthz", "").0, "HTTP/1.1 200 OK");
    assert!(silent.drain(..2).all(|stream| read(stream).is_empty()));
    healthy();
    running.stop();
    assert!(silent.into_iter().all(|stream| read(stream).is_empty()));
}
