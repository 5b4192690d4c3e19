//! Faults: what the library is to do wrong, in which calls of which function.

use core::time::Duration;
use std::fmt;
use std::sync::Arc;

use nvml_sys::{Function, nvmlReturn_t};

use crate::node::Node;
use crate::write::Twisted;

/// Something that goes wrong in calls of a function: in all of them unless narrowed.
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
    what: What,
    skip: u64,
    times: Option<u64>,
    gpu: Option<usize>,
}

#[derive(Debug, Clone)]
enum What {
    Code(nvmlReturn_t),
    Delay(Duration),
    Twist(Arc<Twist>),
}

/// How a fault bends what a function writes.
#[derive(Debug)]
pub(crate) enum Twist {
    Unterminated,
    Raw(Vec<u8>),
    CountZero,
    Outgrow,
    Overcount(u32),
}

impl Fault {
    fn new(what: What) -> Fault {
        Fault { what, skip: 0, times: None, gpu: None }
    }

    fn twist(twist: Twist) -> Fault {
        Fault::new(What::Twist(Arc::new(twist)))
    }

    /// The function answers this code and does nothing.
    pub fn code(code: nvmlReturn_t) -> Fault {
        Fault::new(What::Code(code))
    }

    /// The function takes this much longer. Other calls go on meanwhile.
    pub fn delay(delay: Duration) -> Fault {
        Fault::new(What::Delay(delay))
    }

    /// Texts fill their buffer to the last byte, with no NUL.
    pub fn unterminated_string() -> Fault {
        Fault::twist(Twist::Unterminated)
    }

    /// Texts are these bytes, whatever they are, cut to the buffer.
    pub fn raw_string(bytes: impl Into<Vec<u8>>) -> Fault {
        Fault::twist(Twist::Raw(bytes.into()))
    }

    /// A list function answers INSUFFICIENT_SIZE without saying how much room it needs: the count is 0.
    pub fn insufficient_size_with_count_zero() -> Fault {
        Fault::twist(Twist::CountZero)
    }

    /// A list function finds one element more than there is room for: the list grew since the caller asked. Narrow it
    /// by [`Fault::times`], or no buffer is ever large enough.
    pub fn growing_list() -> Fault {
        Fault::twist(Twist::Outgrow)
    }

    /// A list function succeeds and claims so many elements more than it has written.
    pub fn overcounting_list(more: u32) -> Fault {
        Fault::twist(Twist::Overcount(more))
    }

    /// Lets so many calls pass first.
    pub fn after(mut self, calls: u64) -> Fault {
        self.skip = calls;
        self
    }

    /// Ends after so many calls.
    pub fn times(mut self, calls: u64) -> Fault {
        self.times = Some(calls);
        self
    }

    /// Only in the n-th call from now, counted from 1.
    pub fn nth(self, call: u64) -> Fault {
        self.after(call.saturating_sub(1)).times(1)
    }

    /// Only in calls for the GPU of this index; other calls do not count.
    pub fn on_gpu(mut self, index: usize) -> Fault {
        self.gpu = Some(index);
        self
    }

    /// Counts one call of the function; whether the fault shows in it.
    fn strikes(&mut self, gpu: Option<usize>) -> bool {
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

/// What a test wants done before each call of a function.
pub(crate) type Hook = Box<dyn FnMut(&mut Node) + Send>;

/// All faults and hooks, by function.
pub(crate) struct Faults {
    faults: Vec<Vec<Fault>>,
    hooks: Vec<Vec<Hook>>,
}

/// What befalls one call.
#[derive(Default)]
pub(crate) struct Effect {
    pub(crate) code: Option<nvmlReturn_t>,
    pub(crate) delay: Duration,
    pub(crate) twist: Twisted,
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

    /// Runs the hooks of the function, then says what its faults do to this call: delays add up, of codes and of
    /// bent writes the one that was asked for first counts.
    pub(crate) fn strike(&mut self, function: Function, gpu: Option<usize>, node: &mut Node) -> Effect {
        for hook in self.hooks.get_mut(function as usize).into_iter().flatten() {
            hook(node);
        }
        let mut effect = Effect::default();
        for fault in self.faults.get_mut(function as usize).into_iter().flatten() {
            if !fault.strikes(gpu) {
                continue;
            }
            match &fault.what {
                What::Code(code) => effect.code = effect.code.or(Some(*code)),
                What::Delay(delay) => effect.delay += *delay,
                What::Twist(twist) => effect.twist = effect.twist.or_else(|| Some(Arc::clone(twist))),
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
