//! Events: what happens to devices, waited for instead of asked about.

mod data;
mod set;

pub use data::{Event, EventTypes};
pub use set::EventSet;
