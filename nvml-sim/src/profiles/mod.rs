//! Nodes as data, one file each.

pub(crate) mod h200x8;
pub(crate) mod vgpu_host;
