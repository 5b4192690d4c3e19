//! A live table of all GPUs in the terminal, over the monitor of nvml-wrapper.
//!
//! [`app::App`] has the state and the keys, [`view::draw`] draws it, [`svg::picture`] makes a picture of a frame.

mod activity;
pub mod app;
mod format;
mod gpus;
pub mod history;
mod processes;
pub mod source;
pub mod svg;
pub mod view;
