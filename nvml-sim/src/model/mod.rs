//! Further parts of a GPU, one file for each concept. Each is a field of [`Gpu`](crate::Gpu).

mod activity;
mod board;
mod clock_control;
mod confidential;
mod cooling;
mod fabric;
mod field_values;
mod inforom;
mod media;
mod memory_health;
mod power_control;
mod power_shaping;
mod settings;
mod virtual_gpus;

pub use activity::*;
pub use board::*;
pub use clock_control::*;
pub use confidential::*;
pub use cooling::*;
pub use fabric::*;
pub use field_values::*;
pub use inforom::*;
pub use media::*;
pub use memory_health::*;
pub use power_control::*;
pub use power_shaping::*;
pub use settings::*;
pub use virtual_gpus::*;
