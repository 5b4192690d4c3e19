//! Boards of the profiles, one file for each concept: an H200 and an older GeForce.

pub(crate) mod activity;
pub(crate) mod board;
pub(crate) mod clock_control;
pub(crate) mod confidential;
pub(crate) mod cooling;
pub(crate) mod fabric;
pub(crate) mod field_values;
pub(crate) mod gpm;
pub(crate) mod inforom;
pub(crate) mod loads;
pub(crate) mod media;
pub(crate) mod memory_health;
pub(crate) mod mig;
pub(crate) mod nvlink;
pub(crate) mod power_control;
pub(crate) mod settings;
pub(crate) mod vgpu;
pub(crate) mod virtual_gpus;
