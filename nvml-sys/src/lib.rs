#![doc = include_str!("../README.md")]
#![allow(clippy::multiple_unsafe_ops_per_block)]

mod legacy;
mod library;
mod table;
mod version;
mod zeroable;

/// What `cargo xtask codegen` makes of the header.
mod generated {
    #![allow(
        missing_docs,
        missing_debug_implementations,
        unused_qualifications,
        non_camel_case_types,
        non_snake_case,
        non_upper_case_globals,
        clippy::unreadable_literal
    )]

    pub(crate) mod constants;
    mod functions;
    #[cfg(all(test, target_pointer_width = "64"))]
    mod layout;
    pub(crate) mod types;
    pub(crate) mod versions;
}

pub use generated::constants::*;
pub use generated::types::*;
pub use generated::versions::*;
pub use legacy::*;
pub use library::{Attempt, Library, LoadError};
pub use table::{Function, Functions, Item, Since, f};
pub use version::{Versioned, struct_version};
pub use zeroable::Zeroable;
