//! Further parts of a GPU, one file for each concept. Each is a field of [`Gpu`](crate::Gpu).

mod activity;
mod board;
mod clock_control;
mod confidential;
mod cooling;
mod events;
mod fabric;
mod field_values;
mod gpm;
mod inforom;
mod media;
mod memory_health;
mod mig;
mod nvlink;
mod power_control;
mod settings;
mod vgpu_details;

pub use activity::*;
pub use board::*;
pub use clock_control::*;
pub use confidential::*;
pub use cooling::*;
pub use events::*;
pub use fabric::*;
pub use field_values::*;
pub use gpm::*;
pub use inforom::*;
pub use media::*;
pub use memory_health::*;
pub use mig::*;
pub use nvlink::*;
pub use power_control::*;
pub use settings::*;
pub use vgpu_details::*;
