//! Main loop of a monitoring agent that runs for months: samples all GPUs once a second. A GPU that fails is tried
//! again after a growing delay, while the others continue. When the driver is unloaded or replaced, the session is closed
//! and a new one is opened.

mod common;

use std::fmt;
use std::process::ExitCode;
use std::time::Duration;

use nvml_wrapper::device::thermal::TemperatureSensor;
use nvml_wrapper::{Device, ErrorCode, Nvml, NvmlError, Result, ResultExt};

const USAGE: &str = "usage: agent_loop [--no-sim] [SECONDS]

Samples all GPUs once a second, endlessly by default, and opens a new session when the driver is replaced. Without an
NVIDIA library, a simulated node is used; with --no-sim, the program waits for the library.";

/// Time between two rounds.
const PERIOD: Duration = Duration::from_secs(1);

/// Longest delay before another attempt, in rounds.
const MAX_DELAY: u32 = 64;

fn main() -> ExitCode {
    let read = |arguments: &mut common::Arguments| Ok((arguments.option("--no-sim"), arguments.seconds()?));
    let (no_sim, length) = match common::arguments(USAGE, read) {
        Ok(read) => read,
        Err(code) => return code,
    };
    let rounds = length.map(|length| length.as_secs());
    // A simulation ends when it is dropped.
    let mut simulation = None;
    let mut agent = Agent::new(|| {
        let session = common::session(no_sim)?;
        simulation = session.simulation;
        Ok(session.nvml)
    });
    let mut opened = false;
    let mut round = 0_u64;
    while rounds.is_none_or(|rounds| round < rounds) {
        agent.round(&mut |report| {
            opened |= matches!(report, Report::Opened { .. });
            common::print_line(report);
        });
        std::thread::sleep(PERIOD);
        round += 1;
    }
    if opened { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Values of a GPU. `None` for what the GPU does not support.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Sample {
    pub(crate) uuid: String,
    pub(crate) power_milliwatts: Option<u32>,
    pub(crate) temperature_celsius: Option<u32>,
    pub(crate) utilization_percent: Option<u32>,
}

/// Report of a round.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Report {
    /// A new session with this number of GPUs.
    Opened {
        gpus: u32,
    },
    /// The session could not be opened.
    NotOpened {
        error: NvmlError,
        retry_after: u32,
    },
    /// The session was closed, because the driver was unloaded or replaced.
    Closed {
        error: NvmlError,
    },
    Sample(Sample),
    /// The GPU with this index failed.
    Failed {
        index: u32,
        error: NvmlError,
        retry_after: u32,
    },
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Report::Opened { gpus: 0 } => write!(f, "session opened: no GPUs"),
            Report::Opened { gpus } => write!(f, "session opened: {gpus} GPUs"),
            Report::NotOpened { error, retry_after } => write!(f, "no session, retry after {retry_after} s: {error}"),
            Report::Closed { error } => write!(f, "session closed: {error}"),
            Report::Sample(sample) => write!(
                f,
                "{}: {} mW, {} °C, {} %",
                sample.uuid,
                common::or_dash(sample.power_milliwatts),
                common::or_dash(sample.temperature_celsius),
                common::or_dash(sample.utilization_percent)
            ),
            Report::Failed { index, error, retry_after } => {
                write!(f, "GPU {index} failed, retry after {retry_after} s: {error}")
            }
        }
    }
}

/// Growing delay between attempts, in rounds.
#[derive(Debug, Default)]
struct BackOff {
    failures: u32,
    remaining: u32,
}

impl BackOff {
    /// Whether an attempt is due in this round.
    fn is_due(&mut self) -> bool {
        let is_due = self.remaining == 0;
        self.remaining = self.remaining.saturating_sub(1);
        is_due
    }

    /// Doubles the delay, and returns it.
    fn failed(&mut self) -> u32 {
        let delay = 1_u32.checked_shl(self.failures).map_or(MAX_DELAY, |delay| delay.min(MAX_DELAY));
        self.failures += 1;
        self.remaining = delay - 1;
        delay
    }
}

/// A GPU of the session. The handle is `None` while the GPU cannot be opened.
struct Gpu {
    index: u32,
    known: Option<(Device, String)>,
    back_off: BackOff,
}

struct Session {
    nvml: Nvml,
    gpus: Vec<Gpu>,
}

/// The agent: opens sessions with `Open`.
pub(crate) struct Agent<Open> {
    open: Open,
    session: Option<Session>,
    back_off: BackOff,
}

impl<Open: FnMut() -> Result<Nvml>> Agent<Open> {
    pub(crate) fn new(open: Open) -> Agent<Open> {
        Agent { open, session: None, back_off: BackOff::default() }
    }

    /// Samples each GPU once. Opens a session first if there is none.
    pub(crate) fn round(&mut self, report: &mut dyn FnMut(Report)) {
        if self.session.is_none() && self.back_off.is_due() {
            match Session::open(&mut self.open) {
                Ok(session) => {
                    report(Report::Opened { gpus: session.gpus.len().try_into().unwrap_or(u32::MAX) });
                    self.session = Some(session);
                    self.back_off = BackOff::default();
                }
                Err(error) => report(Report::NotOpened { error, retry_after: self.back_off.failed() }),
            }
        }
        if let Some(session) = &mut self.session {
            if let Err(error) = session.sample(report) {
                // All handles are dropped: `Nvml::init` loads a replaced library only if no session uses the old one.
                self.session = None;
                report(Report::Closed { error });
            }
        }
    }
}

impl Session {
    fn open(open: &mut impl FnMut() -> Result<Nvml>) -> Result<Session> {
        let nvml = open()?;
        let gpu = |index| Gpu { index, known: None, back_off: BackOff::default() };
        let gpus = (0..nvml.device_count()?).map(gpu).collect();
        Ok(Session { nvml, gpus })
    }

    /// Samples the GPUs that are due. An error concerns the whole session.
    fn sample(&mut self, report: &mut dyn FnMut(Report)) -> Result<()> {
        for gpu in &mut self.gpus {
            if !gpu.back_off.is_due() {
                continue;
            }
            match gpu.sample(&self.nvml) {
                Ok(sample) => {
                    gpu.back_off = BackOff::default();
                    report(Report::Sample(sample));
                }
                Err(error) if ends_session(&error) => return Err(error),
                Err(error) => {
                    // A GPU that comes back after a reset may have another handle.
                    gpu.known = None;
                    report(Report::Failed { index: gpu.index, error, retry_after: gpu.back_off.failed() });
                }
            }
        }
        Ok(())
    }
}

impl Gpu {
    fn sample(&mut self, nvml: &Nvml) -> Result<Sample> {
        let (device, uuid) = match self.known.take() {
            Some(known) => known,
            None => {
                let device = nvml.device_by_index(self.index)?;
                let uuid = device.uuid()?;
                (device, uuid)
            }
        };
        let sample = Sample {
            uuid: uuid.clone(),
            power_milliwatts: device.power_usage().if_supported()?,
            temperature_celsius: device
                .temperature(TemperatureSensor::Gpu)
                .if_supported()?
                .and_then(|degrees| degrees.try_into().ok()),
            utilization_percent: device.utilization_rates().if_supported()?.map(|rates| rates.gpu),
        };
        self.known = Some((device, uuid));
        Ok(sample)
    }
}

/// Whether an error means that the session is of no use anymore: the driver was unloaded or replaced.
fn ends_session(error: &NvmlError) -> bool {
    error.needs_driver_reload() || error.code() == Some(ErrorCode::Uninitialized)
}
