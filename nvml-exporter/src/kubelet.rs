//! The kubelet's pod-resources service, by gRPC over a Unix socket.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::Bytes;
use hyper::client::conn::http2;
use hyper::header::{CONTENT_TYPE, TE};
use hyper_util::rt::{TokioExecutor, TokioIo};

use crate::snapshot::{Owner, Owners};

/// Time in which the kubelet has to answer.
const DEADLINE: Duration = Duration::from_secs(5);
/// Maximum size of an answer: gRPC's default.
const MAX_SIZE: usize = 16 << 20;
/// Method of the service, at the kubelet.
const METHOD: &str = "http://localhost/v1.PodResourcesLister/List";

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Reads the owners of devices from the kubelet again and again, until the sender is dropped. There are none after an
/// error.
pub fn run(owners: &Mutex<Owners>, socket: &Path, interval: Duration, stopped: &Receiver<()>) {
    let runtime = match tokio::runtime::Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return tracing::error!(%error, "no runtime for the kubelet"),
    };
    let mut has_failed = false;
    loop {
        let result = runtime.block_on(async {
            tokio::time::timeout(DEADLINE, list(socket)).await.unwrap_or_else(|error| Err(error.into()))
        });
        if let (Err(error), false) = (&result, has_failed) {
            tracing::warn!(socket = %socket.display(), error, "the kubelet reports no pods");
        }
        has_failed = result.is_err();
        *owners.lock().unwrap_or_else(PoisonError::into_inner) = Arc::new(result.unwrap_or_default());
        if stopped.recv_timeout(interval) != Err(RecvTimeoutError::Timeout) {
            return;
        }
    }
}

async fn list(socket: &Path) -> Result<BTreeMap<String, Owner>, Failure> {
    let stream = tokio::net::UnixStream::connect(socket).await?;
    let (mut sender, connection) = http2::handshake(TokioExecutor::new(), TokioIo::new(stream)).await?;
    let connection = tokio::spawn(connection);
    // The request message has no fields: a flag and a length.
    let request = hyper::Request::post(METHOD)
        .header(CONTENT_TYPE, "application/grpc")
        .header(TE, "trailers")
        .body(Full::new(Bytes::from_static(&[0; 5])))?;
    let response = sender.send_request(request).await?;
    let status = response.status();
    let mut grpc_status = response.headers().get("grpc-status").cloned();
    let body = Limited::new(response.into_body(), MAX_SIZE).collect().await?;
    connection.abort();
    grpc_status = body.trailers().and_then(|trailers| trailers.get("grpc-status").cloned()).or(grpc_status);
    if !status.is_success() || grpc_status.as_ref().is_none_or(|status| status != "0") {
        return Err(format!("HTTP status {status}, gRPC status {grpc_status:?}").into());
    }
    let body = body.to_bytes();
    let message = match body.split_at_checked(5) {
        Some(([0, _, _, _, _], message)) => message,
        _ => return Err("the answer is no uncompressed gRPC message".into()),
    };
    owners(message).ok_or_else(|| "the answer is no list of pods".into())
}

/// Owners of NVIDIA's devices in a `ListPodResourcesResponse`. `None` if it is malformed.
fn owners(response: &[u8]) -> Option<BTreeMap<String, Owner>> {
    let mut owners = BTreeMap::new();
    for pod in fields(response)?.of(1) {
        let pod = fields(pod)?;
        for container in pod.of(3) {
            let container = fields(container)?;
            let owner = Owner { namespace: pod.text(2), pod: pod.text(1), container: container.text(1) };
            for devices in container.of(2) {
                let devices = fields(devices)?;
                if !devices.text(1).starts_with("nvidia.com/") {
                    continue;
                }
                for id in devices.of(2) {
                    // A shared GPU has a number after its UUID.
                    let id = String::from_utf8_lossy(id);
                    let uuid = id.split_once("::").map_or(&*id, |(uuid, _)| uuid);
                    owners.insert(uuid.to_owned(), owner.clone());
                }
            }
        }
    }
    Some(owners)
}

/// Fields of a protobuf message that have a length, with their numbers.
struct Fields<'m>(Vec<(u64, &'m [u8])>);

impl<'m> Fields<'m> {
    fn of(&self, number: u64) -> impl Iterator<Item = &'m [u8]> {
        self.0.iter().filter(move |(found, _)| *found == number).map(|(_, content)| *content)
    }

    /// Last string of this number. Empty if there is none.
    fn text(&self, number: u64) -> String {
        self.of(number).last().map(|content| String::from_utf8_lossy(content).into_owned()).unwrap_or_default()
    }
}

fn fields(mut message: &[u8]) -> Option<Fields<'_>> {
    let mut fields = Vec::new();
    while !message.is_empty() {
        let key = varint(&mut message)?;
        let size = match key & 7 {
            0 => {
                varint(&mut message)?;
                continue;
            }
            1 => 8,
            2 => usize::try_from(varint(&mut message)?).ok()?,
            5 => 4,
            _ => return None,
        };
        let (content, rest) = message.split_at_checked(size)?;
        message = rest;
        if key & 7 == 2 {
            fields.push((key >> 3, content));
        }
    }
    Some(Fields(fields))
}

/// Takes a number of variable length.
fn varint(message: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in (0..64).step_by(7) {
        let (byte, rest) = message.split_first()?;
        *message = rest;
        number |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn malformed_messages_are_rejected() {
        assert!(owners(&[]).is_some_and(|owners| owners.is_empty()));
        // Numbers and fixed sizes are skipped.
        assert!(owners(&[0x08, 0x96, 0x01, 0x15, 1, 2, 3, 4, 0x19, 1, 2, 3, 4, 5, 6, 7, 8]).is_some());
        for message in [&[0x0a][..], &[0x0a, 5, 1], &[0x0b], &[0x15, 1], &[0xff; 12], &[0x0a, 2, 0x0a, 9]] {
            assert_eq!(owners(message), None, "{message:?}");
        }
    }
}
