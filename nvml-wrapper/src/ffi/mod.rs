//! Helpers for the calling conventions of NVML. No other module grows a buffer for a list or string.
//!
//! | module | content |
//! | --- | --- |
//! | [`target`] | receivers of calls, and one helper for each calling convention |
//! | [`raw_handle`] | handles that NVML returns |
//! | [`shape`] | trait that a prototype implements if a helper may call it |
//! | [`buffer`] | lists as a count and an array, with growing buffers |
//! | [`string`] | strings in buffers and in fixed arrays, string arguments |
//! | [`arrays`] | two parallel arrays, and arrays behind the pointer of a struct |
//! | [`batch`] | several requests in one call, each with its own array |
//! | [`bits`] | sets of numbers as bits of an array |
//! | [`indices`] | counts of objects that are read by index |
//! | [`layouts`] | lists whose entries some drivers write in a wider layout |
//! | [`opaque`] | structs that are followed by opaque data |
//! | [`older`] | functions that write an older and smaller struct than declared |
//! | [`versioned`] | fallback to older versions of a function or struct |
//! | [`enums`], [`flags`] | open enumerations and flag sets |
//! | [`sentinel`] | values for "not available" |
//! | [`time`] | times in microseconds since 1970 |
//! | [`unions`], [`value`] | unions, read by their tags |

pub(crate) mod arrays;
pub(crate) mod batch;
pub(crate) mod bits;
pub(crate) mod buffer;
pub(crate) mod enums;
pub(crate) mod flags;
pub(crate) mod indices;
pub(crate) mod layouts;
mod older;
pub(crate) mod opaque;
mod raw_handle;
pub(crate) mod sentinel;
pub(crate) mod shape;
pub(crate) mod string;
pub(crate) mod target;
pub(crate) mod time;
pub(crate) mod unions;
pub(crate) mod value;
pub(crate) mod versioned;

pub(crate) use buffer::Kind;
pub(crate) use target::{Handle, Target};
