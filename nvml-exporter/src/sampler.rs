//! The sampling loop, on a thread of its own. Scrapes read the last snapshot, and make no calls of the driver.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use tokio::sync::watch;

use crate::collector::{Collector, Source};
use crate::config::Settings;
use crate::facts;
use crate::pods::Pods;
use crate::snapshot::Snapshot;

/// Time after the start for which scrapes wait for the first complete snapshot: less than the 10 seconds that Prometheus
/// waits for a scrape by default.
const START_TIMEOUT: Duration = Duration::from_secs(5);

/// Pause between the first samples. GPM metrics need two samples that are 110 ms apart.
const FIRST_PAUSE: Duration = Duration::from_millis(120);

/// A snapshot that scrapes can read.
#[derive(Debug, Clone)]
struct Published {
    snapshot: Arc<Snapshot>,
    /// Whether no values are still to come: those that need two samples, and facts.
    is_complete: bool,
}

/// The last snapshot, and the number of scrapes.
#[derive(Debug, Clone)]
pub struct Latest {
    published: watch::Receiver<Published>,
    scrapes: Arc<AtomicU64>,
    start: Instant,
}

impl Latest {
    /// The last snapshot.
    #[must_use]
    pub fn get(&self) -> Arc<Snapshot> {
        Arc::clone(&self.published.borrow().snapshot)
    }

    /// The last snapshot, for a scrape. In the first seconds of the exporter, this waits until a snapshot is complete, so
    /// that the first scrape has all series.
    pub async fn scrape(&self) -> Arc<Snapshot> {
        self.scrapes.fetch_add(1, Ordering::Relaxed);
        let mut published = self.published.clone();
        let complete = published.wait_for(|published| published.is_complete);
        // Without a complete one, the last one has the reason.
        let _ = tokio::time::timeout_at((self.start + START_TIMEOUT).into(), complete).await;
        self.get()
    }
}

/// The running loop.
pub struct Sampler {
    latest: Latest,
    stop: Sender<()>,
    thread: JoinHandle<()>,
}

impl Sampler {
    /// Starts the loop, and the threads that read facts and ask the kubelet.
    ///
    /// # Errors
    ///
    /// If a thread cannot be started.
    pub fn start(settings: Arc<Settings>, source: Source) -> std::io::Result<Sampler> {
        let facts = Arc::new(facts::Shared::default());
        let (messages, received) = mpsc::channel();
        let scrapes = Arc::new(AtomicU64::new(0));
        let (interval, facts_interval) = (settings.interval, settings.facts_interval);
        let pods = Pods::start(&settings)?;
        let mut collector = Collector::new(settings, source, Arc::clone(&facts), Some(messages), Arc::clone(&scrapes));
        let starting = Published { snapshot: Arc::new(collector.starting()), is_complete: false };
        let (publisher, published) = watch::channel(starting);
        let start = Instant::now();
        let latest = Latest { published, scrapes, start };
        let (stop, stopped) = mpsc::channel();
        let thread = |name: &str| std::thread::Builder::new().name(name.to_owned());
        // Ends when the collector, which has the sender, is dropped.
        thread("facts").spawn(move || facts.run(facts_interval, &received))?;
        let thread = thread("sampler").spawn(move || {
            let (mut next, mut was_up) = (start, false);
            loop {
                let snapshot = Arc::new(collector.collect().with_owners(pods.get()));
                let is_up = snapshot.is_up();
                let is_complete = !is_up || (was_up && snapshot.has_facts());
                was_up = is_up;
                publisher.send_replace(Published { snapshot, is_complete });
                let now = Instant::now();
                next = if !is_complete && now < start + START_TIMEOUT {
                    now + FIRST_PAUSE.min(interval)
                } else {
                    // Samples that were missed are left out.
                    (next + interval).max(now)
                };
                let pause = next - now;
                if stopped.recv_timeout(pause) != Err(RecvTimeoutError::Timeout) {
                    return;
                }
            }
        })?;
        Ok(Sampler { latest, stop, thread })
    }

    /// Snapshots of this loop.
    #[must_use]
    pub fn latest(&self) -> Latest {
        self.latest.clone()
    }

    /// Ends the loop, and waits for it: at most for the given time, because a call of the driver may not return.
    pub fn stop(self, patience: Duration) {
        let deadline = Instant::now() + patience;
        drop(self.stop);
        while !self.thread.is_finished() && Instant::now() < deadline {
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

impl fmt::Debug for Sampler {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sampler").finish_non_exhaustive()
    }
}
