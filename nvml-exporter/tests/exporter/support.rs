//! An exporter in this process, without HTTP.

use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::time::{Duration, Instant};

use nvml_exporter::collector::{Collector, Source};
use nvml_exporter::config::{Config, Settings};
use nvml_exporter::snapshot::Snapshot;
use nvml_exporter::text::Format;
use nvml_exporter::{facts, sim};
use nvml_sim::{Node, Simulation};

use crate::exposition::{self, Family, Series};

/// Settings of a configuration file, with a short interval between searches and a long deadline.
pub(crate) fn settings(text: &str) -> Arc<Settings> {
    let mut config: Config = toml::from_str(text).unwrap();
    config.rescan_interval = config.rescan_interval.or(Some(0.01));
    // Calls take long on a machine with much to do.
    config.deadline = config.deadline.or(Some(30.0));
    Arc::new(Settings::new(&config).unwrap())
}

/// Collector of a simulated node.
pub(crate) struct Bench {
    pub sim: Arc<Simulation>,
    pub collector: Collector,
    pub facts: Arc<facts::Shared>,
}

impl Bench {
    pub(crate) fn new(node: Node, config: &str) -> Bench {
        let sim = Arc::new(Simulation::start(node));
        let source = sim::of(Arc::clone(&sim));
        Bench::with_source(sim, source, config)
    }

    pub(crate) fn with_source(sim: Arc<Simulation>, source: Source, config: &str) -> Bench {
        let facts = Arc::new(facts::Shared::default());
        let scrapes = Arc::new(AtomicU64::new(0));
        let collector = Collector::new(settings(config), source, Arc::clone(&facts), None, scrapes);
        Bench { sim, collector, facts }
    }

    pub(crate) fn scrape(&mut self) -> Scrape {
        Scrape::of(&self.collector.collect())
    }

    /// Scrape of the first sample that meets a condition, at most after a minute.
    pub(crate) fn scrape_until(&mut self, condition: impl Fn(&Scrape) -> bool) -> Scrape {
        let deadline = Instant::now() + Duration::from_secs(60);
        loop {
            let scrape = self.scrape();
            if condition(&scrape) {
                return scrape;
            }
            assert!(Instant::now() < deadline, "{scrape:#?}");
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

/// Parsed text of a scrape, in the classic format.
#[derive(Debug)]
pub(crate) struct Scrape(pub std::collections::BTreeMap<String, Family>);

impl Scrape {
    pub(crate) fn of(snapshot: &Snapshot) -> Scrape {
        Scrape::parse(std::str::from_utf8(&snapshot.text(Format::Classic)).unwrap())
    }

    pub(crate) fn parse(text: &str) -> Scrape {
        Scrape(exposition::parse(text, Format::Classic))
    }

    /// Series of a metric that have these labels.
    pub(crate) fn all(&self, name: &str, labels: &[(&str, &str)]) -> Vec<&Series> {
        let series = self.0.get(name).map_or(&[][..], |family| &family.series);
        let has = |series: &&Series| {
            labels.iter().all(|(label, value)| series.labels.get(*label).is_some_and(|found| found == value))
        };
        series.iter().filter(has).collect()
    }

    /// Value of the only series of a metric that has these labels.
    pub(crate) fn value(&self, name: &str, labels: &[(&str, &str)]) -> Option<f64> {
        let all = self.all(name, labels);
        assert!(all.len() < 2, "{name}: {all:?}");
        all.first().map(|series| series.value)
    }

    /// Value of a metric of GPU `index`.
    pub(crate) fn gpu(&self, name: &str, index: u32) -> Option<f64> {
        self.value(name, &[("index", &index.to_string())])
    }
}
