//! Nodes: all data of the simulated library.

use core::time::Duration;
use std::collections::BTreeMap;
use std::sync::Arc;

use nvml_sys::{
    Function, NVML_ERROR_DRIVER_NOT_LOADED, NVML_ERROR_NO_PERMISSION, nvmlDetachGpuState_t, nvmlPcieLinkState_t,
    nvmlReturn_t,
};

use crate::capture::Capture;
use crate::era::{Era, Host};
use crate::gpu::{Gpu, Pci};
use crate::model::{ConfidentialSystem, ScriptedOperationalEvent, ScriptedSystemEvent, VgpuVersions};
use crate::profiles;
use crate::replay;
use crate::script::ScriptedState;
use crate::unit::Unit;
use crate::vgpu::{VgpuInstance, VgpuType};
use crate::write::NvmlResult;

/// Error codes that functions return regardless of the other data, by function.
pub type ErrorCodes = BTreeMap<Function, nvmlReturn_t>;

/// A machine with its GPUs and its driver.
///
/// Plain data: start with a profile, change the fields that the test is about, and pass the node to
/// [`Simulation::start`](crate::Simulation::start). Enumerations are NVML's raw values, so a test can also set values
/// that no header defines.
#[derive(Debug, Clone)]
pub struct Node {
    /// Driver version.
    pub era: Era,
    /// Operating system, on which the reported numbers of driver and library depend.
    pub host: Host,
    /// GPUs, by device index.
    pub gpus: Vec<Gpu>,
    /// S-class units, by unit index.
    pub units: Vec<Unit>,
    /// Host interface cards (HICs) of the S-class units.
    pub hics: Vec<Hic>,
    /// Excluded GPUs: present, and not managed by the driver.
    pub excluded: Vec<ExcludedGpu>,
    /// GPUs that were removed by `nvmlDeviceRemoveGpu` and can be discovered again.
    pub removed: Vec<RemovedGpu>,
    /// Process names by PID. Bytes as the operating system reports them, not necessarily UTF-8. Other processes have the
    /// name that the system of the simulation reports, if they are running there.
    pub process_names: BTreeMap<u32, Vec<u8>>,
    /// vGPU types that the driver supports. Each GPU lists the supported ones by ID.
    pub vgpu_types: Vec<VgpuType>,
    /// Scripted states of GPUs. Each is removed when its time has come.
    pub states: Vec<ScriptedState>,
    /// Scripted events. Each is removed when it is delivered.
    pub events: Vec<ScriptedEvent>,
    /// Scripted operational events. Each is removed when it is delivered.
    pub operational_events: Vec<ScriptedOperationalEvent>,
    /// Scripted system events. Each is removed when it is delivered.
    pub system_events: Vec<ScriptedSystemEvent>,
    /// Confidential computing of the node. `None` if the node does not support it.
    pub confidential: Option<ConfidentialSystem>,
    /// NVLink bandwidth mode of all GPUs. `None` if it is not supported.
    pub nvlink_bw_mode: Option<u32>,
    /// Range of vGPU versions of the host. `None` if the node is not a vGPU host.
    pub vgpu_versions: Option<VgpuVersions>,
    /// CPER (Common Platform Error Record) log: GPU UUID and record. `None` if there is no log.
    pub cper: Option<Vec<(String, Vec<u8>)>>,
    /// Whether the caller has root privileges. Without them, setters return `NVML_ERROR_NO_PERMISSION`.
    pub root: bool,
    /// Time of the machine, in microseconds since the Unix epoch. `None` for the time of the system. While it is set,
    /// time passes only when it is changed.
    pub now_us: Option<u64>,
    /// Error codes that functions return on this node.
    pub answers: ErrorCodes,
    /// Capture that calls are answered from; the other fields decide what is not recorded. The capture is read when the
    /// simulation starts.
    pub capture: Option<Arc<Capture>>,
}

/// A host interface card of an S-class unit.
#[derive(Debug, Clone)]
pub struct Hic {
    /// HIC ID.
    pub id: u32,
    /// Firmware version.
    pub firmware_version: String,
}

/// An excluded GPU: present, and not managed by the driver.
#[derive(Debug, Clone)]
pub struct ExcludedGpu {
    /// PCI address and IDs.
    pub pci: Pci,
    /// UUID.
    pub uuid: String,
}

/// A GPU that was removed from the system at run time.
#[derive(Debug, Clone)]
pub struct RemovedGpu {
    /// Removed GPU.
    pub gpu: Gpu,
    /// Requested removal state: removed from the operating system, or kept.
    pub gpu_state: nvmlDetachGpuState_t,
    /// Requested state of the PCIe link.
    pub link_state: nvmlPcieLinkState_t,
}

/// An event that is delivered at a fixed time.
#[derive(Debug, Clone)]
pub struct ScriptedEvent {
    /// Delay after the initialization of NVML.
    pub after: Duration,
    /// Device index.
    pub gpu: usize,
    /// Event type: one bit of `nvmlEventType*`.
    pub event_type: u64,
    /// Event data, such as the Xid error number.
    pub data: u64,
    /// GPU instance ID and compute instance ID. `None` for an event of the whole GPU.
    pub instance: Option<(u32, u32)>,
}

impl Node {
    /// Eight H200 GPUs with driver 580.159.04 and some processes.
    ///
    /// The values of the GPUs were read from real hardware; identifiers count up from GPU 0.
    /// Processes: two compute and one graphics process on GPU 0, one process with load on GPU 1, two MPS clients on GPU
    /// 2. Accounting mode is enabled on GPU 3.
    #[must_use]
    pub fn h200x8() -> Node {
        profiles::h200x8::node()
    }

    /// One H200 of a virtual machine, without NVLinks, with driver 580.159.04. Its values were recorded from such a machine.
    #[must_use]
    pub fn h200x1() -> Node {
        profiles::h200x1::node()
    }

    /// Eight A100 40GB GPUs. The last one is in MIG mode, without instances. Published limits; other values are guesses.
    #[must_use]
    pub fn a100x8() -> Node {
        profiles::a100x8::node()
    }

    /// One A100 40GB in MIG mode, with four MIG devices on three GPU instances and two processes.
    #[must_use]
    pub fn a100_mig() -> Node {
        profiles::a100x8::mig_node()
    }

    /// Eight H100 80GB GPUs. Read from an idle board; the NVLinks and the values under load are guesses, or as on an H200.
    #[must_use]
    pub fn h100x8() -> Node {
        profiles::h100x8::node()
    }

    /// Eight B200 GPUs, whose NVLink counters are in the fields of Blackwell. Mostly guesses.
    #[must_use]
    pub fn b200x8() -> Node {
        profiles::b200x8::node()
    }

    /// A GeForce of a laptop on WSL2, with the number of the Windows driver. Mostly guesses.
    #[must_use]
    pub fn laptop() -> Node {
        profiles::laptop::node()
    }

    /// Two GPUs in vGPU host mode, with two vGPU types. Two vGPU instances run on GPU 0. GPU 1 is in MIG mode, and one
    /// vGPU instance runs on its GPU instance.
    #[must_use]
    pub fn vgpu_host() -> Node {
        profiles::vgpu_host::node()
    }

    /// One GeForce GTX 1080 in a desktop: with fans and a display, and without many data center features.
    #[must_use]
    pub fn geforce() -> Node {
        profiles::geforce::node()
    }

    /// One GB10 (DGX Spark), whose memory is unified with that of the system: the amounts of memory are
    /// `NVML_ERROR_NOT_SUPPORTED`. Most values are guesses.
    ///
    /// For a driver that reports success and a total of 0 instead, clear [`Gpu::answers`].
    #[must_use]
    pub fn gb10() -> Node {
        profiles::gb10::node()
    }

    /// A loaded driver and no GPU.
    #[must_use]
    pub fn empty() -> Node {
        Node {
            era: Era::R580,
            host: Host::Linux,
            gpus: vec![],
            units: vec![],
            hics: vec![],
            excluded: vec![],
            removed: vec![],
            process_names: BTreeMap::new(),
            vgpu_types: vec![],
            states: vec![],
            events: vec![],
            operational_events: vec![],
            system_events: vec![],
            confidential: None,
            nvlink_bw_mode: None,
            vgpu_versions: None,
            cper: None,
            root: true,
            now_us: None,
            answers: BTreeMap::new(),
            capture: None,
        }
    }

    /// A library without a driver: initialization fails with `NVML_ERROR_DRIVER_NOT_LOADED`.
    #[must_use]
    pub fn without_driver() -> Node {
        let init = [Function::nvmlInit_v2, Function::nvmlInit, Function::nvmlInitWithFlags];
        Node { answers: init.map(|function| (function, NVML_ERROR_DRIVER_NOT_LOADED)).into(), ..Node::empty() }
    }

    /// Names of the profiles.
    pub const PROFILES: &[&str] = &[
        "h200x8",
        "h200x1",
        "h100x8",
        "b200x8",
        "a100x8",
        "a100_mig",
        "vgpu_host",
        "geforce",
        "laptop",
        "gb10",
        "empty",
    ];

    /// Profile of this name. `None` if no profile has the name.
    #[must_use]
    pub fn profile(name: &str) -> Option<Node> {
        match name {
            "h200x8" => Some(Node::h200x8()),
            "h200x1" => Some(Node::h200x1()),
            "h100x8" => Some(Node::h100x8()),
            "b200x8" => Some(Node::b200x8()),
            "a100x8" => Some(Node::a100x8()),
            "a100_mig" => Some(Node::a100_mig()),
            "vgpu_host" => Some(Node::vgpu_host()),
            "geforce" => Some(Node::geforce()),
            "laptop" => Some(Node::laptop()),
            "gb10" => Some(Node::gb10()),
            "empty" => Some(Node::empty()),
            _ => None,
        }
    }

    /// The machine of a capture: recorded calls return what was recorded, all other calls are modeled.
    ///
    /// Driver, number of GPUs and units, and identity, memory and power limits of the GPUs are those of the capture. Other
    /// data, which decides setters, events and calls with arguments that are not recorded, is that of the profile with the
    /// same board, or of an H200. The era is the newest one whose driver is not newer than the recorded one. The functions
    /// that the recorded library lacks are missing.
    ///
    /// Recorded values stay as they are: a setter does not change them. Buffers may have any size: if one is too small, the
    /// call returns `NVML_ERROR_INSUFFICIENT_SIZE`. Calls with handles of MIG devices, MIG instances and GPM samples are
    /// modeled.
    ///
    /// # Examples
    ///
    /// ```
    /// use nvml_sim::capture::Capture;
    /// use nvml_sim::{Node, Simulation};
    /// use nvml_sys::{NVML_SUCCESS, Zeroable, nvmlDevice_t};
    ///
    /// let text = "nvml capture 1\n\nnvmlDeviceGetPowerUsage\n  device=gpu0 -> SUCCESS power=70123\n";
    /// let sim = Simulation::start(Node::from_capture(Capture::parse(text)?));
    /// let nvml = sim.functions();
    /// let (mut device, mut milliwatts) = (nvmlDevice_t::zeroed(), 0);
    /// // SAFETY: the pointers are valid, and NVML is initialized.
    /// unsafe {
    ///     nvml.nvmlInit_v2();
    ///     nvml.nvmlDeviceGetHandleByIndex_v2(0, &raw mut device);
    ///     assert_eq!(nvml.nvmlDeviceGetPowerUsage(device, &raw mut milliwatts), NVML_SUCCESS);
    ///     nvml.nvmlShutdown();
    /// }
    /// assert_eq!(milliwatts, 70_123);
    /// # Ok::<(), nvml_sim::capture::ParseError>(())
    /// ```
    #[must_use]
    pub fn from_capture(capture: Capture) -> Node {
        replay::node(capture)
    }

    /// Sets the driver version.
    #[must_use]
    pub fn with_era(mut self, era: Era) -> Node {
        self.era = era;
        self
    }

    /// Sets the operating system.
    #[must_use]
    pub fn with_host(mut self, host: Host) -> Node {
        self.host = host;
        self
    }

    /// Driver version, as returned by `nvmlSystemGetDriverVersion`: the Windows number on WSL2 and Windows, if the era
    /// has one.
    #[must_use]
    pub fn driver_version(&self) -> &'static str {
        let windows = self.era.windows_version().filter(|_| self.host != Host::Linux);
        windows.unwrap_or(self.era.driver_version())
    }

    /// NVML version, as returned by `nvmlSystemGetNVMLVersion`: with the Windows number on Windows, if the era has one.
    #[must_use]
    pub fn nvml_version(&self) -> String {
        let own = self.era.nvml_version();
        match (self.host, own.split_once('.')) {
            (Host::Windows, Some((api, _))) => format!("{api}.{}", self.driver_version()),
            _ => own.to_owned(),
        }
    }

    /// Returns `NVML_ERROR_NO_PERMISSION` without root privileges.
    pub(crate) fn require_root(&self) -> NvmlResult {
        if self.root { Ok(()) } else { Err(NVML_ERROR_NO_PERMISSION) }
    }

    /// vGPU type with this ID.
    #[must_use]
    pub fn vgpu_type(&self, id: u32) -> Option<&VgpuType> {
        self.vgpu_types.iter().find(|vgpu| vgpu.id == id)
    }

    /// Running vGPU instance with this ID, on any GPU.
    #[must_use]
    pub fn vgpu_instance(&self, id: u32) -> Option<&VgpuInstance> {
        self.gpus.iter().filter_map(|gpu| gpu.vgpu.as_ref()).flat_map(|host| &host.instances).find(|vgpu| vgpu.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_is_that_of_a_profile() {
        for name in Node::PROFILES {
            assert!(Node::profile(name).is_some_and(|node| node.gpus.is_empty() == (*name == "empty")), "{name}");
        }
        assert!(Node::profile("h100").is_none());
    }
}
