//! The command `nvml-exporter`.

use std::io::{ErrorKind, Write as _};
use std::net::TcpListener;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::time::Duration;

use clap::Parser as _;
use nvml_exporter::collector::{Collector, Source};
use nvml_exporter::config::{Error, Settings};
use nvml_exporter::options::Options;
use nvml_exporter::sampler::Sampler;
use nvml_exporter::server::Limits;
use nvml_exporter::sim::{self, Script};
use nvml_exporter::text::Format;
use nvml_exporter::{facts, server};
use nvml_wrapper::Nvml;

/// Time for which the end waits for a call of the driver.
const PATIENCE: Duration = Duration::from_secs(2);
/// Exit code of an invalid configuration, as of an invalid command line.
const INVALID: u8 = 2;

fn main() -> ExitCode {
    let options = Options::parse();
    tracing_subscriber::fmt().with_max_level(options.log).with_writer(std::io::stderr).with_target(false).init();
    let (settings, source) = match configure(&options) {
        Ok(configured) => configured,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::from(INVALID);
        }
    };
    let result = if options.once { once(settings, source) } else { serve(settings, source) };
    match result {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn configure(options: &Options) -> Result<(Arc<Settings>, Source), Error> {
    let settings = options.settings()?;
    let source = match &options.sim {
        Some(profile) => {
            let script = options.sim_script.as_deref().map(Script::load).transpose()?;
            sim::source(profile, script.unwrap_or_default())?
        }
        None => Arc::new(Nvml::init),
    };
    Ok((Arc::new(settings), source))
}

/// Prints one scrape. Rates need two samples.
fn once(settings: Arc<Settings>, source: Source) -> std::io::Result<ExitCode> {
    let facts = Arc::new(facts::Shared::default());
    let interval = settings.interval;
    let mut collector = Collector::new(settings, source, Arc::clone(&facts), None, Arc::new(AtomicU64::new(0)));
    let mut snapshot = collector.collect();
    if snapshot.is_up() {
        facts.read();
        std::thread::sleep(interval);
        snapshot = collector.collect();
    }
    match std::io::stdout().write_all(&snapshot.text(Format::Classic)) {
        // The reader has ended, as `head` does.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => {}
        result => result?,
    }
    Ok(if snapshot.is_up() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn serve(settings: Arc<Settings>, source: Source) -> std::io::Result<ExitCode> {
    let listener = TcpListener::bind(settings.listen)
        .map_err(|error| std::io::Error::new(error.kind(), format!("cannot listen on {}: {error}", settings.listen)))?;
    // The port that the system has chosen, if the settings have port 0.
    tracing::info!(address = %listener.local_addr()?, "listening");
    let sampler = Sampler::start(settings, source)?;
    server::run(listener, sampler.latest(), Limits::default(), stopped())?;
    tracing::info!("stopping");
    sampler.stop(PATIENCE);
    Ok(ExitCode::SUCCESS)
}

/// Ready at SIGTERM, or at SIGINT (Ctrl-C).
async fn stopped() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let (Ok(mut terminate), Ok(mut interrupt)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
        else {
            // Without handlers, the signals end the process.
            return std::future::pending().await;
        };
        std::future::poll_fn(|context| {
            if terminate.poll_recv(context).is_ready() {
                std::task::Poll::Ready(())
            } else {
                interrupt.poll_recv(context).map(|_| ())
            }
        })
        .await;
    }
    #[cfg(not(unix))]
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending().await
    }
}
