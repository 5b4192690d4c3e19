//! The sampling loop, on a thread of its own. Scrapes read the last snapshot, and make no calls of the driver.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::collector::{Collector, Source};
use crate::config::Settings;
use crate::facts;
use crate::pods::Pods;
use crate::snapshot::Snapshot;

/// The last snapshot, and the number of scrapes.
#[derive(Debug, Clone)]
pub struct Latest {
    snapshot: Arc<Mutex<Arc<Snapshot>>>,
    scrapes: Arc<AtomicU64>,
}

impl Latest {
    /// The last snapshot.
    #[must_use]
    pub fn get(&self) -> Arc<Snapshot> {
        Arc::clone(&self.snapshot.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Counts a scrape.
    pub fn count_scrape(&self) {
        self.scrapes.fetch_add(1, Ordering::Relaxed);
    }

    fn set(&self, snapshot: Snapshot) {
        *self.snapshot.lock().unwrap_or_else(PoisonError::into_inner) = Arc::new(snapshot);
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
        let latest = Latest { snapshot: Arc::new(Mutex::new(Arc::new(collector.starting()))), scrapes };
        let (stop, stopped) = mpsc::channel();
        let thread = |name: &str| std::thread::Builder::new().name(name.to_owned());
        // Ends when the collector, which has the sender, is dropped.
        thread("facts").spawn(move || facts.run(facts_interval, &received))?;
        let published = latest.clone();
        let thread = thread("sampler").spawn(move || {
            let mut next = Instant::now();
            loop {
                published.set(collector.collect().with_owners(pods.get()));
                // Samples that were missed are left out.
                let now = Instant::now();
                next = (next + interval).max(now);
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
