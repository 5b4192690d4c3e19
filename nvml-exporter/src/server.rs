//! HTTP server: `/metrics`, `/healthz`, `/readyz`.

use std::convert::Infallible;
use std::future::Future;
use std::net::TcpListener;
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{ACCEPT, ALLOW, CONTENT_TYPE, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use hyper_util::server::graceful::GracefulShutdown;
use tokio::task::JoinHandle;
use tokio::time::Instant;

use crate::negotiate;
use crate::sampler::Latest;

/// Limits of the connections.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Maximum number of open connections. For a new one, the one that has been idle for the longest time is closed.
    pub connections: usize,
    /// Maximum time until the first request of a connection is complete.
    pub first_request: Duration,
    /// Maximum time between two requests of a connection, which includes the time to send a response: clients that send
    /// or receive nothing do not keep the connections. At least `first_request`.
    pub pause: Duration,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { connections: 64, first_request: Duration::from_secs(10), pause: Duration::from_secs(90) }
    }
}

/// Time in which responses are completed at the end.
const STOP_TIMEOUT: Duration = Duration::from_secs(3);

/// An open connection.
struct Connection {
    idle: Arc<Mutex<Idle>>,
    task: JoinHandle<()>,
}

/// Time of the last request of a connection, and the limit until the next one.
#[derive(Debug, Clone, Copy)]
struct Idle {
    since: Instant,
    limit: Duration,
}

fn locked(idle: &Mutex<Idle>) -> MutexGuard<'_, Idle> {
    idle.lock().unwrap_or_else(PoisonError::into_inner)
}

type Body = Response<Full<Bytes>>;

/// Serves snapshots until the future `stop` is ready. Requests that are being answered are completed.
///
/// # Errors
///
/// If the listener cannot be used, or the runtime cannot be started.
pub fn run(
    listener: TcpListener,
    latest: Latest,
    limits: Limits,
    stop: impl Future<Output = ()>,
) -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    listener.set_nonblocking(true)?;
    runtime.block_on(async move {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        serve(&listener, latest, limits, stop).await;
        Ok(())
    })
}

async fn serve(listener: &tokio::net::TcpListener, latest: Latest, limits: Limits, stop: impl Future<Output = ()>) {
    let mut connections: Vec<Connection> = Vec::new();
    let graceful = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        let Some(accepted) = first(listener.accept(), stop.as_mut()).await else { break };
        let Ok((stream, _)) = accepted else {
            // As without free file descriptors: they may become free.
            tokio::time::sleep(Duration::from_millis(100)).await;
            continue;
        };
        close_one(&mut connections, limits.connections);
        let latest = latest.clone();
        let idle = Arc::new(Mutex::new(Idle { since: Instant::now(), limit: limits.first_request }));
        let last = Arc::clone(&idle);
        let service = service_fn(move |request| {
            *locked(&last) = Idle { since: Instant::now(), limit: limits.pause };
            let latest = latest.clone();
            async move { Ok::<_, Infallible>(answer(&request, &latest).await) }
        });
        // The time limit is that of `until_idle`, which includes the response.
        let connection =
            http1::Builder::new().header_read_timeout(None).serve_connection(TokioIo::new(stream), service);
        let connection = graceful.watch(connection);
        let ours = Arc::clone(&idle);
        let task = tokio::spawn(async move { until_idle(connection, &ours).await });
        connections.push(Connection { idle, task });
    }
    let _ = tokio::time::timeout(STOP_TIMEOUT, graceful.shutdown()).await;
}

/// Makes the number of connections less than the maximum: closes the one that has been idle for the longest time.
fn close_one(connections: &mut Vec<Connection>, maximum: usize) {
    connections.retain(|connection| !connection.task.is_finished());
    if connections.len() < maximum {
        return;
    }
    let longest = connections.iter().enumerate().min_by_key(|(_, connection)| locked(&connection.idle).since);
    if let Some((index, _)) = longest {
        connections.swap_remove(index).task.abort();
    }
}

/// Runs a connection until it ends, or until it is idle for too long.
async fn until_idle(connection: impl Future, idle: &Mutex<Idle>) {
    let mut connection = pin!(connection);
    loop {
        let Idle { since, limit } = *locked(idle);
        let end = since + limit;
        // An error is that of the client, which may have closed the connection.
        if Instant::now() >= end || tokio::time::timeout_at(end, connection.as_mut()).await.is_ok() {
            return;
        }
    }
}

/// Result of the first future. `None` if the second one is ready first.
async fn first<T>(future: impl Future<Output = T>, stop: std::pin::Pin<&mut impl Future<Output = ()>>) -> Option<T> {
    let (mut future, mut stop) = (pin!(future), stop);
    std::future::poll_fn(|context| {
        if stop.as_mut().poll(context).is_ready() {
            return std::task::Poll::Ready(None);
        }
        future.as_mut().poll(context).map(Some)
    })
    .await
}

async fn answer(request: &Request<Incoming>, latest: &Latest) -> Body {
    if request.method() != Method::GET && request.method() != Method::HEAD {
        let mut response = text(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD\n");
        response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return response;
    }
    match request.uri().path() {
        "/metrics" => {
            let snapshot = latest.scrape().await;
            let accept = request.headers().get(ACCEPT).and_then(|value| value.to_str().ok());
            let format = snapshot.format(negotiate::format(accept));
            response(StatusCode::OK, format.content_type(), snapshot.text(format))
        }
        "/healthz" => {
            if latest.get().is_stale() {
                text(StatusCode::SERVICE_UNAVAILABLE, "the sampling loop does not respond\n")
            } else {
                text(StatusCode::OK, "ok\n")
            }
        }
        "/readyz" => {
            let snapshot = latest.get();
            if snapshot.is_stale() || !snapshot.is_up() {
                text(StatusCode::SERVICE_UNAVAILABLE, "no session with the driver\n")
            } else {
                text(StatusCode::OK, "ok\n")
            }
        }
        "/" => {
            let page = "<html><title>nvml-exporter</title><a href=\"/metrics\">metrics</a></html>\n";
            response(StatusCode::OK, "text/html; charset=utf-8", Bytes::from_static(page.as_bytes()))
        }
        _ => text(StatusCode::NOT_FOUND, "not found: /metrics, /healthz and /readyz exist\n"),
    }
}

fn text(status: StatusCode, message: &'static str) -> Body {
    response(status, "text/plain; charset=utf-8", Bytes::from_static(message.as_bytes()))
}

fn response(status: StatusCode, content_type: &'static str, body: Bytes) -> Body {
    let mut response = Response::new(Full::new(body));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}
