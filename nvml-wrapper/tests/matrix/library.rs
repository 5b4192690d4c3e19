//! Libraries of the rows: simulated drivers, of which functions may be hidden.

use std::ffi::CStr;
use std::sync::Arc;

use nvml_sim::Simulation;
use nvml_wrapper::raw::Function;

use crate::row::{Library, Resolver};

/// Library of a simulated driver without these functions, in guard mode if that is requested.
pub(crate) fn simulated(sim: &Arc<Simulation>, hidden: &'static [Function]) -> Library {
    let sim = Arc::clone(sim);
    Box::new(move || -> Resolver {
        let mut resolver = sim.resolver();
        let without = move |name: &CStr| {
            let is_hidden = hidden.iter().any(|hidden| name.to_bytes() == hidden.name().as_bytes());
            if is_hidden { std::ptr::null() } else { resolver(name) }
        };
        #[cfg(target_os = "linux")]
        if let Some(edge) = crate::guard::requested() {
            return Box::new(crate::guard::resolver(edge, without));
        }
        Box::new(without)
    })
}
