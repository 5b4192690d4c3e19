//! The node: everything that the simulated library talks about, as plain data.

use core::time::Duration;
use std::collections::BTreeMap;

use nvml_sys::{Function, NVML_ERROR_NO_PERMISSION, nvmlDetachGpuState_t, nvmlPcieLinkState_t, nvmlReturn_t};

use crate::era::Era;
use crate::gpu::{Gpu, Pci};
use crate::model::{ConfidentialSystem, ScriptedOperationalEvent, ScriptedSystemEvent, VgpuVersions};
use crate::profiles;
use crate::unit::Unit;
use crate::vgpu::{VgpuInstance, VgpuType};
use crate::write::Answer;

/// Codes that functions answer whatever else the data says, such as `NO_PERMISSION` for one of them.
pub type Answers = BTreeMap<Function, nvmlReturn_t>;

/// A machine with GPUs and the driver that runs it.
///
/// It is plain data: make one by a profile, change what the test is about, and hand it to
/// [`Simulation::start`](crate::Simulation::start). Enumerations are NVML's numbers, so that a test can set values
/// that no header knows.
#[derive(Debug, Clone)]
pub struct Node {
    /// The driver of the node.
    pub era: Era,
    /// The GPUs, in the order of NVML's indices.
    pub gpus: Vec<Gpu>,
    /// The S-class units.
    pub units: Vec<Unit>,
    /// The host interface cards of the units: id and firmware version.
    pub hics: Vec<Hic>,
    /// The GPUs that the driver was told to leave alone.
    pub excluded: Vec<ExcludedGpu>,
    /// The GPUs that were taken out of the system while it ran, and can be discovered again.
    pub removed: Vec<RemovedGpu>,
    /// What the processes are called, by pid. The bytes are the operating system's, UTF-8 or not.
    pub process_names: BTreeMap<u32, Vec<u8>>,
    /// The vGPU types that the driver knows; a GPU says which of them it supports.
    pub vgpu_types: Vec<VgpuType>,
    /// Events to come by themselves. Each is taken off the list when it happens.
    pub events: Vec<ScriptedEvent>,
    /// Operational events to come by themselves.
    pub operational_events: Vec<ScriptedOperationalEvent>,
    /// System events to come by themselves.
    pub system_events: Vec<ScriptedSystemEvent>,
    /// Confidential computing of the node; None where it has no part in it.
    pub confidential: Option<ConfidentialSystem>,
    /// The NVLink bandwidth mode of all GPUs; None where none of them has such.
    pub nvlink_bw_mode: Option<u32>,
    /// The vGPU versions that the host works with; None where it is not asked for any.
    pub vgpu_versions: Option<VgpuVersions>,
    /// Error records of the platform, each with the UUID of its GPU; None where there is no such log.
    pub cper: Option<Vec<(String, Vec<u8>)>>,
    /// Whether the program runs as root: functions that change something answer NO_PERMISSION to others.
    pub root: bool,
    /// Codes that functions answer on this node instead of doing anything.
    pub answers: Answers,
}

/// A host interface card of an S-class unit.
#[derive(Debug, Clone)]
pub struct Hic {
    /// Its id.
    pub id: u32,
    /// Its firmware version.
    pub firmware_version: String,
}

/// A GPU that the driver was told to leave alone.
#[derive(Debug, Clone)]
pub struct ExcludedGpu {
    /// Where it is.
    pub pci: Pci,
    /// Its UUID.
    pub uuid: String,
}

/// A GPU that was taken out of the system while it ran.
#[derive(Debug, Clone)]
pub struct RemovedGpu {
    /// The GPU.
    pub gpu: Gpu,
    /// Whether it was to be removed from the operating system too.
    pub gpu_state: nvmlDetachGpuState_t,
    /// What was to become of its link.
    pub link_state: nvmlPcieLinkState_t,
}

/// An event that happens by itself.
#[derive(Debug, Clone)]
pub struct ScriptedEvent {
    /// How long after NVML was initialised.
    pub after: Duration,
    /// Index of the GPU.
    pub gpu: usize,
    /// One bit of NVML's event types.
    pub event_type: u64,
    /// What belongs to the type, such as the number of an Xid.
    pub data: u64,
    /// The GPU instance and the compute instance that it concerns; None where it concerns the whole GPU.
    pub instance: Option<(u32, u32)>,
}

impl Node {
    /// Eight H200 with driver 580.159.04, an S-class unit, and a few processes.
    ///
    /// What the GPUs answer was read from real ones; what tells them apart is counted up from the first. The unit is
    /// made up. Processes: two compute and one graphics on GPU 0, a busy one on GPU 1, two MPS clients on GPU 2. GPU 3
    /// keeps accounts.
    #[must_use]
    pub fn h200x8() -> Node {
        profiles::h200x8::node()
    }

    /// Eight A100 with 40 GB; the last of them is in MIG mode, without instances yet.
    #[must_use]
    pub fn a100x8() -> Node {
        profiles::a100x8::node()
    }

    /// Two GPUs in vGPU host mode, with two vGPU types. Two instances run on the first; the second is in MIG mode, and one
    /// runs on its GPU instance.
    #[must_use]
    pub fn vgpu_host() -> Node {
        profiles::vgpu_host::node()
    }

    /// One GeForce GTX 1080 in a desktop: fans, a display, and much that a data centre board has is missing.
    #[must_use]
    pub fn geforce() -> Node {
        profiles::geforce::node()
    }

    /// A loaded driver without any GPU.
    #[must_use]
    pub fn empty() -> Node {
        Node {
            era: Era::R580,
            gpus: vec![],
            units: vec![],
            hics: vec![],
            excluded: vec![],
            removed: vec![],
            process_names: BTreeMap::new(),
            vgpu_types: vec![],
            events: vec![],
            operational_events: vec![],
            system_events: vec![],
            confidential: None,
            nvlink_bw_mode: None,
            vgpu_versions: None,
            cper: None,
            root: true,
            answers: BTreeMap::new(),
        }
    }

    /// The same node with another driver.
    #[must_use]
    pub fn with_era(mut self, era: Era) -> Node {
        self.era = era;
        self
    }

    /// Refuses what only root may do.
    pub(crate) fn want_root(&self) -> Answer {
        if self.root { Ok(()) } else { Err(NVML_ERROR_NO_PERMISSION) }
    }

    /// The vGPU type of this id.
    #[must_use]
    pub fn vgpu_type(&self, id: u32) -> Option<&VgpuType> {
        self.vgpu_types.iter().find(|vgpu| vgpu.id == id)
    }

    /// The running vGPU of this id, on whichever GPU.
    #[must_use]
    pub fn vgpu_instance(&self, id: u32) -> Option<&VgpuInstance> {
        self.gpus.iter().filter_map(|gpu| gpu.vgpu.as_ref()).flat_map(|host| &host.instances).find(|vgpu| vgpu.id == id)
    }
}
