//! The C conventions of NVML, one helper each. No other module loops, casts pointers or looks at return codes.
//!
//! - [`call`]: a command, one result, several results, a handle;
//! - [`string`]: a string into (buffer, length), and a string argument;
//! - [`buffer`]: a count, then an array: growing until it fits;
//! - [`arrays`]: two arrays side by side, an array behind a struct's pointer;
//! - [`batch`]: several questions in one call, each with an array of its own;
//! - [`bits`]: a set of numbers as bits in an array, growing too;
//! - [`indices`]: a count of what is then read by index;
//! - [`versioned`]: a struct that begins with its version;
//! - [`opaque`]: a struct with bytes of NVML's own behind it;
//! - [`enums`], [`flags`]: values that may be newer than this crate;
//! - [`sentinel`]: numbers that stand for "not available";
//! - [`time`], [`unions`], [`value`]: points in time, and unions read by their tags.

pub(crate) mod arrays;
pub(crate) mod batch;
pub(crate) mod bits;
pub(crate) mod buffer;
pub(crate) mod call;
pub(crate) mod enums;
pub(crate) mod flags;
pub(crate) mod indices;
pub(crate) mod opaque;
pub(crate) mod sentinel;
pub(crate) mod string;
pub(crate) mod time;
pub(crate) mod unions;
pub(crate) mod value;
pub(crate) mod versioned;

pub(crate) use call::Target;
