//! Profiles: predefined nodes, one file each.

pub(crate) mod a100x8;
pub(crate) mod b200x8;
pub(crate) mod boards;
pub(crate) mod gb10;
pub(crate) mod geforce;
pub(crate) mod h100x8;
pub(crate) mod h200x1;
pub(crate) mod h200x8;
pub(crate) mod laptop;
pub(crate) mod vgpu_host;
