//! Row of the matrix: a method, its call, and driver-specific results.

use std::ffi::{CStr, c_void};
use std::fmt::{Debug, Write};
use std::ops::{Bound, RangeBounds};
use std::sync::Arc;

use nvml_sim::{Era, Node, Simulation};
use nvml_wrapper::{Device, ErrorCode, InitFlags, Nvml, Result};

use crate::furnish;

/// Machine that a row is called on.
#[derive(Clone, Copy)]
pub(crate) enum Stage {
    /// First of eight H200, with more features than real boards.
    H200,
    /// An A100 in MIG mode, the last of eight, without instances.
    Mig,
    /// vGPU host with running vGPUs.
    VgpuHost,
    /// Other GPU of the same machine, with a vGPU on a GPU instance.
    DividedVgpuHost,
    /// GPU of a desktop.
    GeForce,
}

impl Stage {
    fn node(self) -> (Node, u32) {
        match self {
            Stage::H200 => {
                let mut node = Node::h200x8();
                furnish::node(&mut node);
                (node, 0)
            }
            Stage::Mig => (Node::a100x8(), 7),
            Stage::VgpuHost => (Node::vgpu_host(), 0),
            Stage::DividedVgpuHost => (Node::vgpu_host(), 1),
            Stage::GeForce => (Node::geforce(), 0),
        }
    }
}

/// Environment of a row: a new session of a node of one era.
pub(crate) struct On {
    pub(crate) nvml: Nvml,
    /// GPU of the stage.
    pub(crate) gpu: Device,
    /// Its index in the node.
    pub(crate) index: usize,
    pub(crate) era: Era,
    library: Library,
    // Dropped last, because the fields above hold its functions.
    pub(crate) sim: Arc<Simulation>,
}

/// Addresses of the functions of a library, by name.
pub(crate) type Resolver = Box<dyn FnMut(&CStr) -> *const c_void>;

/// Library of a row's sessions, of which the functions have the prototypes of NVML and are never unloaded: makes a resolver for each of them.
pub(crate) type Library = Box<dyn Fn() -> Resolver>;

impl On {
    /// Another session on the same machine.
    pub(crate) fn session(&self, flags: InitFlags) -> Result<Nvml> {
        session(&self.library, flags)
    }

    /// GPU at an index, which wraps around on machines with fewer GPUs.
    pub(crate) fn device(&self, index: u32) -> Result<Device> {
        let count = self.sim.node(|node| u32::try_from(node.gpus.len())).unwrap();
        self.nvml.device_by_index(index % count)
    }

    /// A session on a fresh simulation of the node, with a library over it.
    pub(crate) fn start(node: Node, index: u32, library: impl FnOnce(&Arc<Simulation>) -> Library) -> Result<On> {
        let era = node.era;
        let sim = Arc::new(Simulation::start(node));
        let library = library(&sim);
        let nvml = session(&library, InitFlags::empty())?;
        let gpu = nvml.device_by_index(index)?;
        Ok(On { nvml, gpu, index: index as usize, era, library, sim })
    }
}

type Call = Box<dyn Fn(&On) -> Result<String> + Send + Sync>;
type Prepare = fn(&mut Node);

pub(crate) struct Row {
    /// Name of the method in docs/coverage.md.
    pub(crate) method: &'static str,
    pub(crate) differences: Vec<Difference>,
    stage: Stage,
    prepare: Prepare,
    call: Call,
}

/// Driver-specific results: neither that of the newest driver nor a missing function.
pub(crate) struct Difference {
    pub(crate) eras: (Bound<Era>, Bound<Era>),
    pub(crate) expected: Expected,
    pub(crate) why: &'static str,
}

pub(crate) enum Expected {
    /// Result of the newest driver with these strings replaced.
    Text(&'static [(&'static str, &'static str)]),
    /// An error.
    Code(ErrorCode),
}

/// A row on the first of eight H200.
pub(crate) fn row<T: Debug>(method: &'static str, call: impl Fn(&On) -> Result<T> + Send + Sync + 'static) -> Row {
    let call = Box::new(move |on: &On| call(on).map(|result| text(&result)));
    Row { method, differences: Vec::new(), stage: Stage::H200, prepare: |_| (), call }
}

/// String of a result, of which a library that lists millions of entries makes no more than this.
const LONGEST: usize = 1 << 20;

fn text(result: &impl Debug) -> String {
    struct Limited(String);

    impl Write for Limited {
        fn write_str(&mut self, part: &str) -> std::fmt::Result {
            self.0.push_str(part);
            if self.0.len() > LONGEST { Err(std::fmt::Error) } else { Ok(()) }
        }
    }

    let mut text = Limited(String::new());
    let _ = write!(text, "{result:?}");
    text.0
}

/// Results that each driver determines itself.
pub(crate) fn is<T: PartialEq + Debug>(reported: T, expected: T) -> Result<()> {
    assert_eq!(reported, expected);
    Ok(())
}

impl Row {
    /// Called on another machine.
    pub(crate) fn on(mut self, stage: Stage) -> Row {
        self.stage = stage;
        self
    }

    /// Called on the machine after this change.
    pub(crate) fn with(mut self, prepare: Prepare) -> Row {
        self.prepare = prepare;
        self
    }

    /// These drivers return the result of the newest one with these strings replaced.
    pub(crate) fn differs(
        self,
        eras: impl RangeBounds<Era>,
        why: &'static str,
        texts: &'static [(&'static str, &'static str)],
    ) -> Row {
        self.declare(eras, why, Expected::Text(texts))
    }

    /// These drivers return an error, although their libraries have the function.
    pub(crate) fn refused(self, eras: impl RangeBounds<Era>, why: &'static str, code: ErrorCode) -> Row {
        self.declare(eras, why, Expected::Code(code))
    }

    fn declare(mut self, eras: impl RangeBounds<Era>, why: &'static str, expected: Expected) -> Row {
        let eras = (eras.start_bound().cloned(), eras.end_bound().cloned());
        self.differences.push(Difference { eras, expected, why });
        self
    }

    /// Declared difference of the era.
    pub(crate) fn difference(&self, era: Era) -> Option<(usize, &Difference)> {
        self.differences.iter().enumerate().find(|(_, difference)| difference.eras.contains(&era))
    }

    /// A session on a fresh simulation of the row's machine, with a library over it.
    pub(crate) fn start(&self, era: Era, library: impl FnOnce(&Arc<Simulation>) -> Library) -> Result<On> {
        let (mut node, index) = self.stage.node();
        // The same time on each driver.
        node.now_us = Some(1_795_332_995_000_000);
        (self.prepare)(&mut node);
        On::start(node.with_era(era), index, library)
    }

    pub(crate) fn call(&self, on: &On) -> Result<String> {
        (self.call)(on)
    }
}

fn session(library: &Library, flags: InitFlags) -> Result<Nvml> {
    // SAFETY: the functions of a row's library have the prototypes of NVML and are never unloaded.
    unsafe { Nvml::builder().resolver(library()) }.flags(flags).init()
}
