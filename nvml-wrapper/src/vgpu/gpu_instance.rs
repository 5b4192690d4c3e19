//! GPU instances as hosts of virtual GPUs.

use std::cell::Cell;

use nvml_sys::{
    Versioned, Zeroable, f, nvmlActiveVgpuInstanceInfo_v1_t, nvmlVgpuCreatablePlacementInfo_v1_t,
    nvmlVgpuHeterogeneousMode_v1_t, nvmlVgpuInstance_t, nvmlVgpuSchedulerLogInfo_v1_t, nvmlVgpuSchedulerLogInfo_v2_t,
    nvmlVgpuSchedulerState_v1_t, nvmlVgpuSchedulerState_v2_t, nvmlVgpuSchedulerStateInfo_v1_t,
    nvmlVgpuSchedulerStateInfo_v2_t, nvmlVgpuTypeId_t, nvmlVgpuTypeIdInfo_v1_t,
};

use super::{
    VgpuInstance, VgpuPlacements, VgpuSchedulerEngine, VgpuSchedulerLog, VgpuSchedulerParams, VgpuSchedulerPolicy,
    VgpuSchedulerState, VgpuType,
};
use crate::error::Result;
use crate::ffi::versioned::or_older;
use crate::ffi::{Handle, Kind, Target, arrays};
use crate::mig::GpuInstance;

impl GpuInstance {
    /// The types of virtual GPUs of which one more could be made on the instance now. It changes with what runs there.
    ///
    /// # Availability
    ///
    /// NVML 12.9 (driver 575.51.02). vGPU hosts; others answer "not supported".
    #[doc(alias = "nvmlGpuInstanceGetCreatableVgpus")]
    pub fn vgpu_creatable_types(&self) -> Result<Vec<VgpuType>> {
        arrays::behind_pointer::<_, _, nvmlVgpuTypeId_t, _, 128>(
            self,
            f::nvmlGpuInstanceGetCreatableVgpus,
            |room, ids| nvmlVgpuTypeIdInfo_v1_t { vgpuCount: room, vgpuTypeIds: ids, ..Versioned::stamped() },
            |list| list.vgpuCount,
            |nvml, instance, list| {
                // SAFETY: the session is alive; `list` is a struct of the version that it says with room for its ids.
                unsafe { nvml.nvmlGpuInstanceGetCreatableVgpus(instance, list) }
            },
            |id| Ok(VgpuType { nvml: self.handle.nvml().clone(), handle: *id }),
        )
    }

    /// The virtual GPUs that run on the instance.
    ///
    /// # Availability
    ///
    /// NVML 12.9 (driver 575.51.02). vGPU hosts; others answer "not supported".
    #[doc(alias = "nvmlGpuInstanceGetActiveVgpus")]
    pub fn vgpu_active_instances(&self) -> Result<Vec<VgpuInstance>> {
        arrays::behind_pointer::<_, _, nvmlVgpuInstance_t, _, 64>(
            self,
            f::nvmlGpuInstanceGetActiveVgpus,
            |room, ids| nvmlActiveVgpuInstanceInfo_v1_t { vgpuCount: room, vgpuInstances: ids, ..Versioned::stamped() },
            |list| list.vgpuCount,
            |nvml, instance, list| {
                // SAFETY: the session is alive; `list` is a struct of the version that it says with room for its ids.
                unsafe { nvml.nvmlGpuInstanceGetActiveVgpus(instance, list) }
            },
            |id| Ok(VgpuInstance { nvml: self.handle.nvml().clone(), handle: *id }),
        )
    }

    /// Where on the instance one more virtual GPU of the type could be placed now. It changes with what runs there.
    ///
    /// # Errors
    ///
    /// "Not supported" where the [heterogeneous mode](GpuInstance::is_vgpu_heterogeneous_mode_enabled) is off.
    /// [`MixedSessions`](crate::NvmlError::MixedSessions) when the type is of another session.
    ///
    /// # Availability
    ///
    /// NVML 12.9 (driver 575.51.02). vGPU hosts with Blackwell (GB20x) and newer; others answer "not supported".
    #[doc(alias = "nvmlGpuInstanceGetVgpuTypeCreatablePlacements")]
    pub fn vgpu_type_creatable_placements(&self, vgpu_type: &VgpuType) -> Result<VgpuPlacements> {
        let function = f::nvmlGpuInstanceGetVgpuTypeCreatablePlacements;
        vgpu_type.check_session(function, self)?;
        let size = Cell::new(0);
        let placement_ids = arrays::behind_pointer::<_, _, u32, _, 64>(
            self,
            function,
            |room, ids| nvmlVgpuCreatablePlacementInfo_v1_t {
                vgpuTypeId: vgpu_type.id(),
                count: room,
                placementIds: ids,
                ..Versioned::stamped()
            },
            |list| {
                size.set(list.placementSize);
                list.count
            },
            |nvml, instance, list| {
                // SAFETY: the session is alive; `list` is a struct of the version that it says with room for its ids.
                unsafe { nvml.nvmlGpuInstanceGetVgpuTypeCreatablePlacements(instance, list) }
            },
            |id| Ok(*id),
        )?;
        Ok(VgpuPlacements { placement_size: size.get(), placement_ids })
    }

    /// Whether virtual GPUs of differing framebuffer sizes can share the instance in time.
    ///
    /// # Availability
    ///
    /// NVML 12.9 (driver 575.51.02). vGPU hosts with Blackwell (GB20x) and newer; others answer "not supported".
    #[doc(alias = "nvmlGpuInstanceGetVgpuHeterogeneousMode")]
    pub fn is_vgpu_heterogeneous_mode_enabled(&self) -> Result<bool> {
        // SAFETY: it fills a struct of the version that the struct contains.
        let mode: nvmlVgpuHeterogeneousMode_v1_t = unsafe { self.handle.versioned(f::nvmlGpuInstanceGetVgpuHeterogeneousMode, ()) }?;
        Ok(mode.mode != nvml_sys::NVML_FEATURE_DISABLED)
    }

    /// Lets virtual GPUs of differing framebuffer sizes share the instance in time, or no longer.
    ///
    /// # Errors
    ///
    /// "In use" while virtual GPUs run on the instance; "no permission" without the rights of root.
    ///
    /// # Availability
    ///
    /// NVML 12.9 (driver 575.51.02). vGPU hosts with Blackwell (GB20x) and newer; others answer "not supported".
    #[doc(alias = "nvmlGpuInstanceSetVgpuHeterogeneousMode")]
    pub fn set_vgpu_heterogeneous_mode(&self, enabled: bool) -> Result<()> {
        let mode = nvmlVgpuHeterogeneousMode_v1_t { mode: enabled.into(), ..Versioned::stamped() };
        // SAFETY: it takes no pointers.
        unsafe { self.handle.command(f::nvmlGpuInstanceSetVgpuHeterogeneousMode, (&raw const mode,)) }
    }

    /// How the time of an engine of the instance is divided among the virtual GPUs.
    ///
    /// # Availability
    ///
    /// NVML 12.9 (driver 575.51.02). vGPU hosts with Blackwell (GB20x) and newer; others answer "not supported".
    #[doc(alias = "nvmlGpuInstanceGetVgpuSchedulerState_v2")]
    #[doc(alias = "nvmlGpuInstanceGetVgpuSchedulerState")]
    pub fn vgpu_scheduler_state(&self, engine: VgpuSchedulerEngine) -> Result<VgpuSchedulerState> {
        let question = nvmlVgpuSchedulerStateInfo_v2_t { engineId: engine.raw(), ..Zeroable::zeroed() };
        // SAFETY: it reads a value and writes one over it.
        let v2 = unsafe { self.handle.newer().exchange(f::nvmlGpuInstanceGetVgpuSchedulerState_v2, (), question) };
        or_older(v2.map(|raw| VgpuSchedulerState::of_v2(raw.schedulerPolicy, raw.avgFactor, raw.timeslice)), || {
            let question = nvmlVgpuSchedulerStateInfo_v1_t { engineId: engine.raw(), ..Versioned::stamped() };
            // SAFETY: it reads a value and writes one over it.
            let raw = unsafe { self.handle.exchange(f::nvmlGpuInstanceGetVgpuSchedulerState, (), question) }?;
            Ok(VgpuSchedulerState::of_v1(raw.schedulerPolicy, raw.arrMode.into(), raw.schedulerParams))
        })
    }

    /// The last turns of the virtual GPUs on an engine of the instance: 200 at most. To miss none, ask five times a
    /// second.
    ///
    /// # Availability
    ///
    /// NVML 12.9 (driver 575.51.02); weights since NVML 13.2 (driver 595.45.04). vGPU hosts with Blackwell (GB20x) and
    /// newer; others answer "not supported".
    #[doc(alias = "nvmlGpuInstanceGetVgpuSchedulerLog_v2")]
    #[doc(alias = "nvmlGpuInstanceGetVgpuSchedulerLog")]
    pub fn vgpu_scheduler_log(&self, engine: VgpuSchedulerEngine) -> Result<VgpuSchedulerLog> {
        let question = nvmlVgpuSchedulerLogInfo_v2_t { engineId: engine.raw(), ..Zeroable::zeroed() };
        let v2 =
            // SAFETY: it reads a value and writes one over it.
            unsafe { self.handle.newer().exchange(f::nvmlGpuInstanceGetVgpuSchedulerLog_v2, (), question) };
        or_older(v2.map(|raw| VgpuSchedulerLog::of_v2(&raw)), || {
            let question = nvmlVgpuSchedulerLogInfo_v1_t { engineId: engine.raw(), ..Versioned::stamped() };
            // SAFETY: it reads a value and writes one over it.
            let raw = unsafe { self.handle.exchange(f::nvmlGpuInstanceGetVgpuSchedulerLog, (), question) }?;
            Ok(VgpuSchedulerLog {
                engine: raw.engineId.into(),
                state: VgpuSchedulerState::of_v1(raw.schedulerPolicy, raw.arrMode.into(), raw.schedulerParams),
                entries: raw.logEntries.iter().take(raw.entriesCount as usize).map(Into::into).collect(),
            })
        })
    }

    /// Sets how the time of an engine of the instance is divided among the virtual GPUs, until the instance is
    /// destroyed or the driver is loaded anew.
    ///
    /// New drivers always do adaptive round robin and take no length of turns: [`VgpuSchedulerParams::Timeslice`] is
    /// set by the older function, where the library still has it.
    ///
    /// # Errors
    ///
    /// "Not supported" while there is any virtual GPU on the instance, too; "reset required" where it failed so badly
    /// that the machine has to be rebooted; "no permission" without the rights of root.
    ///
    /// # Availability
    ///
    /// NVML 12.9 (driver 575.51.02). vGPU hosts with Blackwell (GB20x) and newer; others answer "not supported".
    #[doc(alias = "nvmlGpuInstanceSetVgpuSchedulerState_v2")]
    #[doc(alias = "nvmlGpuInstanceSetVgpuSchedulerState")]
    pub fn set_vgpu_scheduler_state(
        &self,
        engine: VgpuSchedulerEngine,
        policy: VgpuSchedulerPolicy,
        params: VgpuSchedulerParams,
    ) -> Result<()> {
        let older = || {
            let (mode, numbers) = params.of_v1();
            let mut state = nvmlVgpuSchedulerState_v1_t {
                engineId: engine.raw(),
                schedulerPolicy: policy.raw(),
                enableARRMode: mode.raw(),
                schedulerParams: numbers,
                ..Versioned::stamped()
            };
            // SAFETY: it takes no pointers.
            unsafe { self.handle.command(f::nvmlGpuInstanceSetVgpuSchedulerState, (&raw mut state,)) }
        };
        let (avg_factor, frequency) = match params {
            VgpuSchedulerParams::Default => (None, None),
            VgpuSchedulerParams::AdaptiveRoundRobin { avg_factor, frequency } => (avg_factor, frequency),
            VgpuSchedulerParams::Timeslice(_) => return older(),
        };
        let mut state = nvmlVgpuSchedulerState_v2_t {
            engineId: engine.raw(),
            schedulerPolicy: policy.raw(),
            avgFactor: avg_factor.unwrap_or(0),
            frequency: frequency.unwrap_or(0),
        };
        // SAFETY: it takes no pointers.
        let v2 = unsafe { self.handle.newer().command(f::nvmlGpuInstanceSetVgpuSchedulerState_v2, (&raw mut state,)) };
        or_older(v2, older)
    }
}
