//! Faults: injected errors, delays and malformed output of functions.

use core::time::Duration;
use std::fmt;
use std::sync::Arc;

use nvml_sys::{Function, nvmlReturn_t};

use crate::node::Node;
use crate::write::CallFault;

/// An injected error, delay or malformed output. It applies to all calls of a function unless restricted.
///
/// # Examples
///
/// ```
/// use nvml_sim::{Fault, Function, Node, Simulation};
/// use nvml_sys::NVML_ERROR_UNKNOWN;
///
/// let sim = Simulation::start(Node::h200x8());
/// sim.fail(Function::nvmlDeviceGetName, Fault::code(NVML_ERROR_UNKNOWN).nth(2)); // the second call from now
/// sim.fail(Function::nvmlDeviceGetUUID, Fault::raw_string(b"GPU-\xff").after(1).times(3)); // calls 2, 3 and 4
/// ```
#[derive(Debug, Clone)]
#[must_use = "a fault does nothing until it is handed to Simulation::fail"]
pub struct Fault {
    kind: Kind,
    skip: u64,
    times: Option<u64>,
    gpu: Option<usize>,
}

#[derive(Debug, Clone)]
enum Kind {
    Code(nvmlReturn_t),
    Delay(Duration),
    Output(Arc<OutputFault>),
}

/// Malformed output of a function.
#[derive(Debug)]
pub(crate) enum OutputFault {
    Unterminated,
    Raw(Vec<u8>),
    CountZero,
    Outgrow,
    Overcount(u32),
}

impl Fault {
    fn new(kind: Kind) -> Fault {
        Fault { kind, skip: 0, times: None, gpu: None }
    }

    fn output(output: OutputFault) -> Fault {
        Fault::new(Kind::Output(Arc::new(output)))
    }

    /// Returns this code instead of executing the function.
    pub fn code(code: nvmlReturn_t) -> Fault {
        Fault::new(Kind::Code(code))
    }

    /// Delays the function by this time. Other calls are not delayed.
    pub fn delay(delay: Duration) -> Fault {
        Fault::new(Kind::Delay(delay))
    }

    /// Fills string buffers completely, without a terminating NUL.
    pub fn unterminated_string() -> Fault {
        Fault::output(OutputFault::Unterminated)
    }

    /// Writes these bytes as strings, truncated to the buffer. The bytes need not be UTF-8.
    pub fn raw_string(bytes: impl Into<Vec<u8>>) -> Fault {
        Fault::output(OutputFault::Raw(bytes.into()))
    }

    /// Makes list functions return `NVML_ERROR_INSUFFICIENT_SIZE` with a count of 0.
    pub fn insufficient_size_with_count_zero() -> Fault {
        Fault::output(OutputFault::CountZero)
    }

    /// Makes list functions return `NVML_ERROR_INSUFFICIENT_SIZE` with a count of one element more than the capacity,
    /// as for a list that grew since the caller queried its length. Restrict it with [`Fault::times`], otherwise no
    /// capacity is ever sufficient.
    pub fn growing_list() -> Fault {
        Fault::output(OutputFault::Outgrow)
    }

    /// Makes list functions succeed and report `more` elements than they write.
    pub fn overcounting_list(more: u32) -> Fault {
        Fault::output(OutputFault::Overcount(more))
    }

    /// Skips this number of calls first.
    pub fn after(mut self, calls: u64) -> Fault {
        self.skip = calls;
        self
    }

    /// Limits the fault to this number of calls.
    pub fn times(mut self, calls: u64) -> Fault {
        self.times = Some(calls);
        self
    }

    /// Restricts the fault to the n-th call from now, counted from 1.
    pub fn nth(self, call: u64) -> Fault {
        self.after(call.saturating_sub(1)).times(1)
    }

    /// Restricts the fault to calls for the GPU with this index. Other calls are not counted.
    pub fn on_gpu(mut self, index: usize) -> Fault {
        self.gpu = Some(index);
        self
    }

    /// Counts one call of the function. Returns `true` if the fault applies to the call.
    fn applies(&mut self, gpu: Option<usize>) -> bool {
        if self.gpu.is_some() && self.gpu != gpu {
            return false;
        }
        if self.skip > 0 {
            self.skip -= 1;
            return false;
        }
        match &mut self.times {
            Some(0) => return false,
            Some(times) => *times -= 1,
            None => {}
        }
        true
    }
}

/// Closure that runs before each call of a function.
pub(crate) type Hook = Box<dyn FnMut(&mut Node) + Send>;

/// All faults and hooks, by function.
pub(crate) struct Faults {
    faults: Vec<Vec<Fault>>,
    hooks: Vec<Vec<Hook>>,
}

/// Combined effect of all faults on one call.
#[derive(Default)]
pub(crate) struct Effect {
    pub(crate) code: Option<nvmlReturn_t>,
    pub(crate) delay: Duration,
    pub(crate) output_fault: CallFault,
}

impl Faults {
    pub(crate) fn none() -> Faults {
        let functions = || 0..Function::ALL.len();
        Faults { faults: functions().map(|_| vec![]).collect(), hooks: functions().map(|_| vec![]).collect() }
    }

    pub(crate) fn add(&mut self, function: Function, fault: Fault) {
        if let Some(faults) = self.faults.get_mut(function as usize) {
            faults.push(fault);
        }
    }

    pub(crate) fn add_hook(&mut self, function: Function, hook: Hook) {
        if let Some(hooks) = self.hooks.get_mut(function as usize) {
            hooks.push(hook);
        }
    }

    pub(crate) fn clear(&mut self) {
        self.faults.iter_mut().for_each(Vec::clear);
        self.hooks.iter_mut().for_each(Vec::clear);
    }

    /// Runs the hooks of the function and combines the effects of its faults on this call: delays add up; of error
    /// codes and of malformed outputs, the first added one applies.
    pub(crate) fn apply(&mut self, function: Function, gpu: Option<usize>, node: &mut Node) -> Effect {
        for hook in self.hooks.get_mut(function as usize).into_iter().flatten() {
            hook(node);
        }
        let mut effect = Effect::default();
        for fault in self.faults.get_mut(function as usize).into_iter().flatten() {
            if !fault.applies(gpu) {
                continue;
            }
            match &fault.kind {
                Kind::Code(code) => effect.code = effect.code.or(Some(*code)),
                Kind::Delay(delay) => effect.delay += *delay,
                Kind::Output(output) => effect.output_fault = effect.output_fault.or_else(|| Some(Arc::clone(output))),
            }
        }
        effect
    }
}

impl fmt::Debug for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.faults.iter().flatten()).finish()
    }
}
