//! Facts that change slowly, and are not part of the monitor's samples: read on a separate thread, with a cadence of
//! their own.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use nvml_wrapper::device::field::{FieldId, SampleValue};
use nvml_wrapper::vgpu::licensing::GridLicenseFeatureCode;
use nvml_wrapper::{Device, Nvml, Result};

/// Maximum time for which the facts of a GPU are waited for. They take a few milliseconds.
const LIMIT: Duration = Duration::from_secs(5);

/// Facts of a GPU. `None` where the device does not report a fact.
#[derive(Debug, Clone, Default)]
#[allow(missing_docs)]
pub struct Facts {
    pub time: Option<Instant>,
    pub serial: Option<String>,
    pub vbios_version: Option<String>,
    pub pcie_generation: Option<u32>,
    pub pcie_width: Option<u32>,
    pub pcie_max_generation: Option<u32>,
    pub pcie_max_width: Option<u32>,
    pub pcie_replays: Option<u32>,
    pub retirement_pending: Option<bool>,
    pub vgpu_licensed: Option<bool>,
    /// Fan speeds, in percent of the maximum.
    pub fans: Vec<u32>,
    /// Time for which the clocks were reduced, for each reason.
    pub reduced: Vec<(&'static str, Duration)>,
}

/// Facts of all GPUs by UUID, and the session that they are read from.
#[derive(Debug, Default)]
pub struct Shared {
    session: Mutex<Option<Session>>,
    facts: Mutex<BTreeMap<String, Arc<Facts>>>,
}

#[derive(Debug, Clone)]
struct Session {
    nvml: Nvml,
    /// Indices of the GPUs whose calls have not returned.
    pending: Arc<Mutex<BTreeSet<u32>>>,
}

impl Session {
    /// Marks the GPU, until the result is dropped. `None` if it is marked already.
    fn mark(&self, index: u32) -> Option<Pending> {
        let is_new = self.pending.lock().unwrap_or_else(PoisonError::into_inner).insert(index);
        is_new.then(|| Pending { all: Arc::clone(&self.pending), index })
    }
}

/// A GPU whose calls have not returned, until it is dropped.
struct Pending {
    all: Arc<Mutex<BTreeSet<u32>>>,
    index: u32,
}

impl Drop for Pending {
    fn drop(&mut self) {
        self.all.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.index);
    }
}

impl Shared {
    /// Replaces the session. Without one, nothing is read, and nothing here holds the old session. The facts of the old
    /// session are removed when there is a new one.
    pub fn set_session(&self, session: Option<Nvml>) {
        let mut current = self.session.lock().unwrap_or_else(PoisonError::into_inner);
        if session.is_some() {
            self.facts.lock().unwrap_or_else(PoisonError::into_inner).clear();
        }
        *current = session.map(|nvml| Session { nvml, pending: Arc::default() });
    }

    /// Facts of a GPU. `None` if they were not read yet.
    #[must_use]
    pub fn of(&self, uuid: &str) -> Option<Arc<Facts>> {
        self.facts.lock().unwrap_or_else(PoisonError::into_inner).get(uuid).cloned()
    }

    /// Reads the facts of all GPUs. One that hangs delays the others once, and is read again when its calls have returned.
    pub fn read(self: &Arc<Self>) {
        let session = self.session.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let Some(session) = session else { return };
        for index in 0..session.nvml.device_count().unwrap_or_default() {
            let Some(pending) = session.mark(index) else { continue };
            let shared = Arc::clone(self);
            let result = session.nvml.with_deadline(LIMIT, move |nvml| {
                let _pending = pending;
                shared.read_gpu(nvml, index)
            });
            let Ok((uuid, facts)) = result else { continue };
            self.facts.lock().unwrap_or_else(PoisonError::into_inner).insert(uuid, Arc::new(facts));
        }
    }

    /// UUID and facts of a GPU.
    fn read_gpu(&self, nvml: &Nvml, index: u32) -> Result<(String, Facts)> {
        let device = nvml.device_by_index(index)?;
        let uuid = device.uuid()?;
        let facts = read(&device, &self.of(&uuid).unwrap_or_default());
        Ok((uuid, facts))
    }

    /// Reads the facts again and again: after each message, and after the interval without one. Ends with the sender.
    pub fn run(self: &Arc<Self>, interval: Duration, messages: &Receiver<()>) {
        while messages.recv_timeout(interval) != Err(RecvTimeoutError::Disconnected) {
            self.read();
        }
    }
}

/// Fields with the time for which the clocks were reduced, in nanoseconds, and their reasons.
const REDUCED: [(FieldId, &str); 5] = [
    (FieldId::CLOCKS_EVENT_REASON_SW_POWER_CAP, "sw_power_cap"),
    (FieldId::CLOCKS_EVENT_REASON_SYNC_BOOST, "sync_boost"),
    (FieldId::CLOCKS_EVENT_REASON_SW_THERM_SLOWDOWN, "sw_thermal_slowdown"),
    (FieldId::CLOCKS_EVENT_REASON_HW_THERM_SLOWDOWN, "hw_thermal_slowdown"),
    (FieldId::CLOCKS_EVENT_REASON_HW_POWER_BRAKE_SLOWDOWN, "hw_power_brake_slowdown"),
];

/// Reads the facts. Those that never change are read once in a session.
fn read(device: &Device, before: &Facts) -> Facts {
    Facts {
        time: Some(Instant::now()),
        serial: before.serial.clone().or_else(|| device.serial().ok()),
        vbios_version: before.vbios_version.clone().or_else(|| device.vbios_version().ok()),
        pcie_generation: device.current_pcie_link_gen().ok(),
        pcie_width: device.current_pcie_link_width().ok(),
        pcie_max_generation: before.pcie_max_generation.or_else(|| device.max_pcie_link_gen().ok()),
        pcie_max_width: before.pcie_max_width.or_else(|| device.max_pcie_link_width().ok()),
        pcie_replays: device.pcie_replay_counter().ok(),
        retirement_pending: device.are_pages_pending_retired().ok(),
        vgpu_licensed: vgpu_licensed(device),
        fans: device
            .num_fans()
            .map_or(Vec::new(), |count| (0..count).map_while(|fan| device.fan_speed(fan).ok()).collect()),
        reduced: reduced(device),
    }
}

/// Whether the vGPU feature is licensed. `None` if the device does not report licenses.
fn vgpu_licensed(device: &Device) -> Option<bool> {
    let licenses = device.grid_licensable_features().ok()?;
    let is_licensed = licenses
        .features
        .iter()
        .any(|feature| feature.feature_code == GridLicenseFeatureCode::Vgpu && feature.is_licensed);
    Some(licenses.is_grid_license_supported && is_licensed)
}

fn reduced(device: &Device) -> Vec<(&'static str, Duration)> {
    let samples = device.field_values(REDUCED.map(|(field, _)| field)).unwrap_or_default();
    let values = samples.into_iter().map(|sample| sample.value.ok().and_then(SampleValue::as_u64));
    let named = values.zip(REDUCED).filter_map(|(nanoseconds, (_, reason))| nanoseconds.map(|value| (reason, value)));
    named.map(|(reason, nanoseconds)| (reason, Duration::from_nanos(nanoseconds))).collect()
}
