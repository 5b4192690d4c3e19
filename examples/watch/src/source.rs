//! Origin of the values: the driver's library, a simulated node, or a recorded one.

use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};

use nvml_sim::capture::Capture;
use nvml_sim::{Node, Simulation};
use nvml_wrapper::{Nvml, NvmlError};

use crate::activity;

/// A session, and the simulation behind it if there is one.
#[derive(Debug)]
pub struct Source {
    /// The session.
    pub nvml: Nvml,
    /// Word for a session without a driver: `simulated` or `recorded`.
    pub mark: Option<&'static str>,
    /// Simulation with a load that changes with time.
    simulation: Option<(Simulation, Instant)>,
    /// Keeps a replayed capture.
    _replay: Option<Simulation>,
}

impl Source {
    /// The library of the driver; a simulated node with a note on standard error if none is installed.
    pub fn driver() -> Result<Source, Box<dyn Error>> {
        match Nvml::init() {
            Err(error @ NvmlError::Load(_)) => {
                eprintln!("no NVIDIA library, using a simulated node ({error})");
                Source::simulated("h200x8")
            }
            result => Ok(Source { nvml: result?, mark: None, simulation: None, _replay: None }),
        }
    }

    /// A simulated node of a profile, with a load that changes with time.
    pub fn simulated(profile: &str) -> Result<Source, Box<dyn Error>> {
        let node = Node::profile(profile);
        Source::node(node.ok_or_else(|| format!("no such profile: known are {}", Node::PROFILES.join(", ")))?)
    }

    /// A simulated node, with a load that changes with time.
    pub fn node(mut node: Node) -> Result<Source, Box<dyn Error>> {
        activity::start(&mut node);
        let (nvml, simulation) = simulate(node)?;
        let source =
            Source { nvml, mark: Some("simulated"), simulation: Some((simulation, Instant::now())), _replay: None };
        source.pass();
        Ok(source)
    }

    /// The machine of a capture.
    pub fn recorded(file: &Path) -> Result<Source, Box<dyn Error>> {
        let capture = Capture::parse(&std::fs::read_to_string(file)?)?;
        let (nvml, simulation) = simulate(Node::from_capture(capture))?;
        Ok(Source { nvml, mark: Some("recorded"), simulation: None, _replay: Some(simulation) })
    }

    /// Changes the load of a simulated node, as time has passed.
    pub fn pass(&self) {
        if let Some((simulation, start)) = &self.simulation {
            // A start in the middle of the waves.
            let seconds = (start.elapsed() + Duration::from_secs(40)).as_secs_f64();
            simulation.node(|node| activity::pass(node, seconds));
        }
    }
}

fn simulate(node: Node) -> Result<(Nvml, Simulation), Box<dyn Error>> {
    let simulation = Simulation::start(node);
    let nvml = Nvml::builder().provider(&simulation).init()?;
    Ok((nvml, simulation))
}
