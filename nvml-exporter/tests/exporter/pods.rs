//! Labels of pods, from a kubelet that this test plays.

use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use http_body_util::{BodyExt as _, StreamBody};
use hyper::body::{Bytes, Frame, Incoming};
use hyper::header::HeaderValue;
use hyper::server::conn::http2;
use hyper::service::service_fn;
use hyper::{HeaderMap, Request, Response};
use hyper_util::rt::{TokioExecutor, TokioIo};
use nvml_exporter::sampler::Sampler;
use nvml_exporter::sim;
use nvml_sim::{Node, Simulation};

use crate::support::{Scrape, settings};

/// Field of a protobuf message.
fn field(number: u8, content: &[u8]) -> Vec<u8> {
    let mut size = content.len();
    let mut bytes = vec![number << 3 | 2];
    while size > 127 {
        bytes.push(u8::try_from(size & 0x7f).unwrap() | 0x80);
        size >>= 7;
    }
    bytes.push(u8::try_from(size).unwrap());
    bytes.extend(content);
    bytes
}

fn pod(name: &str, resource: &str, ids: &[&str]) -> Vec<u8> {
    let ids = ids.iter().flat_map(|id| field(2, id.as_bytes()));
    let devices = [field(1, resource.as_bytes()), ids.collect()].concat();
    let container = [field(1, b"main"), field(2, &devices)].concat();
    let pod = [field(1, name.as_bytes()), field(2, b"research"), field(3, &container)].concat();
    field(1, &pod)
}

async fn answer(request: Request<Incoming>) -> Response<impl hyper::body::Body<Data = Bytes, Error = Infallible>> {
    assert_eq!(request.uri().path(), "/v1.PodResourcesLister/List");
    assert_eq!(request.headers()["content-type"], "application/grpc");
    assert_eq!(request.into_body().collect().await.unwrap().to_bytes(), [0; 5][..]);
    let message = [
        pod("training", "nvidia.com/gpu", &["GPU-00000000-0000-4000-8000-000000000003"]),
        pod("shared", "nvidia.com/gpu", &["GPU-00000000-0000-4000-8000-000000000005::2"]),
        pod("other", "example.com/nic", &["GPU-00000000-0000-4000-8000-000000000001"]),
        pod("mig", "nvidia.com/mig-2g.10gb", &["MIG-00000000-0000-5000-8000-000000000005"]),
    ]
    .concat();
    let mut body = vec![0];
    body.extend(u32::try_from(message.len()).unwrap().to_be_bytes());
    body.extend(message);
    let trailers = HeaderMap::from_iter([("grpc-status".parse().unwrap(), HeaderValue::from_static("0"))]);
    let frames = [Frame::data(Bytes::from(body)), Frame::trailers(trailers)].map(Ok);
    let body = StreamBody::new(Frames(frames.into_iter().collect()));
    Response::builder().header("content-type", "application/grpc").body(body).unwrap()
}

/// Frames that are ready.
struct Frames(std::collections::VecDeque<Result<Frame<Bytes>, Infallible>>);

impl futures_core::Stream for Frames {
    type Item = Result<Frame<Bytes>, Infallible>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        std::task::Poll::Ready(self.0.pop_front())
    }
}

/// Starts a kubelet at a socket. It runs until the process ends.
fn kubelet(name: &str) -> PathBuf {
    let socket = std::env::temp_dir().join(format!("nvml-exporter-{}-{name}", std::process::id()));
    let listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
    listener.set_nonblocking(true).unwrap();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let listener = tokio::net::UnixListener::from_std(listener).unwrap();
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                let service = service_fn(|request| async { Ok::<_, Infallible>(answer(request).await) });
                tokio::spawn(http2::Builder::new(TokioExecutor::new()).serve_connection(TokioIo::new(stream), service));
            }
        });
    });
    socket
}

fn scrape_with_pods(node: Node, config: &str, socket: &Path, metric: &str) -> Scrape {
    let config = format!("interval = 0.1\npod_resources_socket = {:?}\n{config}", socket.display().to_string());
    let source = sim::of(Arc::new(Simulation::start(node)));
    let sampler = Sampler::start(settings(&config), source).unwrap();
    let deadline = Instant::now() + Duration::from_secs(60);
    let scrape = loop {
        let scrape = Scrape::of(&sampler.latest().get());
        if !scrape.all(metric, &[("namespace", "research")]).is_empty() {
            break scrape;
        }
        assert!(Instant::now() < deadline, "no pods: {scrape:#?}");
        std::thread::sleep(Duration::from_millis(10));
    };
    sampler.stop(Duration::from_secs(10));
    scrape
}

#[test]
fn metrics_have_the_pods_of_their_devices() {
    let socket = kubelet("own");
    let scrape = scrape_with_pods(Node::h200x8(), "", &socket, "nvml_gpu_temperature_celsius");
    let pods = |index: &str, pod: &str| {
        let labels = [("index", index), ("pod", pod), ("namespace", "research"), ("container", "main")];
        scrape.all("nvml_gpu_temperature_celsius", &labels).len()
    };
    assert_eq!((pods("2", "training"), pods("4", "shared")), (1, 1));
    assert_eq!(scrape.all("nvml_gpu_temperature_celsius", &[("namespace", "research")]).len(), 2);
    // The state of a GPU does not depend on its pod.
    assert!(scrape.all("nvml_gpu_up", &[("namespace", "research")]).is_empty());
    let scrape = scrape_with_pods(Node::a100_mig(), "", &socket, "nvml_mig_memory_used_bytes");
    let mig = scrape.all("nvml_mig_memory_used_bytes", &[("pod", "mig")]);
    assert_eq!(mig.len(), 1);
    assert_eq!(mig[0].labels["gpu_instance_id"], "3");
    let scrape = scrape_with_pods(Node::h200x8(), "names = \"dcgm\"\n", &socket, "DCGM_FI_DEV_GPU_TEMP");
    assert_eq!(scrape.all("DCGM_FI_DEV_GPU_TEMP", &[("gpu", "2"), ("pod", "training")]).len(), 1);
    std::fs::remove_file(socket).unwrap();
}

#[test]
fn without_a_kubelet_there_are_no_pods() {
    let config = "pod_resources_socket = \"does-not-exist.sock\"\ninterval = 0.1\n";
    let source = sim::of(Arc::new(Simulation::start(Node::h200x1())));
    let sampler = Sampler::start(settings(config), source).unwrap();
    let deadline = Instant::now() + Duration::from_secs(60);
    while !sampler.latest().get().is_up() {
        assert!(Instant::now() < deadline);
        std::thread::sleep(Duration::from_millis(10));
    }
    assert_eq!(Scrape::of(&sampler.latest().get()).gpu("nvml_gpu_up", 0), Some(1.0));
    sampler.stop(Duration::from_secs(10));
}
