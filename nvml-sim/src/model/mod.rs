//! Types of the fields of [`Gpu`](crate::Gpu), [`Node`](crate::Node) and [`VgpuHost`](crate::VgpuHost).
//!
//! | Type | Meaning |
//! | --- | --- |
//! | [`Activity`] | Accounting statistics, process utilization and samples. |
//! | [`Board`] | PCIe throughput, bridge chips, topology, P2P and NUMA properties. |
//! | [`ClockControl`] | Locked clocks, clock offsets and limiting factors of clocks. |
//! | [`ConfidentialSystem`], [`Confidential`] | Confidential computing of a node and of a GPU. |
//! | [`Cooling`] | Fan control, coolers and thermal settings. |
//! | [`OperationalEvent`] | Operational events of GPUs. |
//! | [`Fabric`] | NVLink fabric, PDI, host name and uptime. |
//! | [`FieldValues`] | Field values. |
//! | [`Gpm`] | GPU Performance Monitoring (GPM). |
//! | [`Load`] | Values of a board that depend on its load. |
//! | [`Inforom`] | InfoROM and black box recorder (BBX). |
//! | [`Media`] | Encoder and frame buffer capture (FBC) sessions. |
//! | [`MemoryHealth`] | ECC errors, retired pages, row remapping and memory repair. |
//! | [`Mig`] | Multi-Instance GPU (MIG) profiles and instances. |
//! | [`NvLinks`] | NVLinks. |
//! | [`PowerControl`] | Power source, power limits of scopes and power modes. |
//! | [`PowerShaping`] | Workload power profiles, power smoothing and PRM registers. |
//! | [`Settings`] | GPU operation mode, driver model and API restrictions. |
//! | [`VgpuHostDetails`], [`VgpuTypeDetails`], [`VgpuInstanceDetails`] | Further vGPU properties. |
//! | [`VirtualGpus`] | vGPU schedulers, utilization, metadata and licensing. |
//!
//! # Examples
//!
//! ```
//! use nvml_sim::Node;
//! use nvml_sim::model::RetiredPages;
//!
//! let mut node = Node::h200x8();
//! node.gpus[0].memory_health.retired_pages = Some(RetiredPages { pages: vec![], pending: true });
//! ```

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
mod load;
mod media;
mod memory_health;
mod mig;
mod nvlink;
mod power_control;
mod power_shaping;
mod settings;
mod vgpu_details;
mod virtual_gpus;

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
pub use load::*;
pub use media::*;
pub use memory_health::*;
pub use mig::*;
pub use nvlink::*;
pub use power_control::*;
pub use power_shaping::*;
pub use settings::*;
pub use vgpu_details::*;
pub use virtual_gpus::*;
