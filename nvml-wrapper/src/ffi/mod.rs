//! The C conventions of NVML, one helper each. No other module loops, casts pointers or looks at return codes.
//!
//! - [`target`]: the receivers of calls, and a helper for each convention: a command, one result, two results, a handle, a
//!   string, a list;
//! - [`shape`]: prototypes, so that a helper takes any function of its convention;
//! - [`string`]: a string into (buffer, length), and a string argument;
//! - [`buffer`]: a count, then an array: growing until it fits;
//! - [`arrays`]: two arrays side by side, an array behind a struct's pointer;
//! - [`batch`]: several questions in one call, each with an array of its own;
//! - [`bits`]: a set of numbers as bits in an array, growing too;
//! - [`indices`]: a count of what is then read by index;
//! - [`versioned`]: a struct that begins with its version;
//! - [`older`]: a struct that is older and smaller than declared;
//! - [`opaque`]: a struct with bytes of NVML's own behind it;
//! - [`enums`], [`flags`]: values that may be newer than this crate;
//! - [`sentinel`]: numbers that stand for "not available";
//! - [`time`], [`unions`], [`value`]: points in time, and unions read by their tags.

pub(crate) mod arrays;
pub(crate) mod batch;
pub(crate) mod bits;
pub(crate) mod buffer;
pub(crate) mod enums;
pub(crate) mod flags;
pub(crate) mod indices;
mod older;
pub(crate) mod opaque;
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
