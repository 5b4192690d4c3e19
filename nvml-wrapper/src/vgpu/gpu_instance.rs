//! vGPUs on a GPU instance (MIG-backed vGPUs): types, placement, heterogeneous mode and scheduler.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`GpuInstance::active_vgpus`](crate::GpuInstance::active_vgpus) | running vGPUs |
//! | [`GpuInstance::vgpu_creatable_types`](crate::GpuInstance::vgpu_creatable_types) | creatable vGPU types |
//! | [`GpuInstance::vgpu_type_creatable_placements`] | creatable placements of a vGPU type |
//! | [`GpuInstance::is_vgpu_heterogeneous_mode_enabled`] | heterogeneous mode |
//! | [`GpuInstance::vgpu_scheduler_state`](crate::GpuInstance::vgpu_scheduler_state) | vGPU scheduler state |
//! | [`GpuInstance::vgpu_scheduler_log`](crate::GpuInstance::vgpu_scheduler_log) | vGPU scheduler log |
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::vgpu_host());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! for gpu_instance in nvml.device_by_index(1)?.all_gpu_instances()? {
//!     for vgpu in gpu_instance.active_vgpus()? {
//!         println!("GPU instance {}: vGPU {}", gpu_instance.info()?.id, vgpu.uuid()?);
//!     }
//! #   assert_eq!(gpu_instance.active_vgpus()?.len(), 1);
//! }
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use std::cell::Cell;

use nvml_sys::{
    Versioned, Zeroable, f, nvmlActiveVgpuInstanceInfo_v1_t, nvmlVgpuCreatablePlacementInfo_v1_t,
    nvmlVgpuHeterogeneousMode_v1_t, nvmlVgpuInstance_t, nvmlVgpuSchedulerLogInfo_v1_t, nvmlVgpuSchedulerLogInfo_v2_t,
    nvmlVgpuSchedulerState_v1_t, nvmlVgpuSchedulerState_v2_t, nvmlVgpuSchedulerStateInfo_v1_t,
    nvmlVgpuSchedulerStateInfo_v2_t, nvmlVgpuTypeId_t, nvmlVgpuTypeIdInfo_v1_t,
};

use crate::error::Result;
use crate::ffi::versioned::{or_older, or_older_version};
use crate::ffi::{Handle, Kind, Target, arrays};
use crate::handle::{GpuInstance, VgpuInstance, VgpuType};
use crate::vgpu::placement::VgpuPlacements;
use crate::vgpu::scheduler::{
    VgpuSchedulerEngine, VgpuSchedulerLog, VgpuSchedulerParams, VgpuSchedulerPolicy, VgpuSchedulerState,
};

/// # vGPU
impl GpuInstance {
    /// vGPU types of which another vGPU can be created on the instance now. The list depends on the running vGPUs.
    ///
    /// # Availability
    ///
    /// NVML 12.9 (driver 575.51.02). vGPU hosts; `NotSupported` on other systems.
    #[doc(alias = "nvmlGpuInstanceGetCreatableVgpus")]
    #[inline]
    pub fn vgpu_creatable_types(&self) -> Result<Vec<VgpuType>> {
        // SAFETY: the function writes no more entries than the passed capacity.
        unsafe {
            arrays::behind_pointer(
                &self.handle,
                f::nvmlGpuInstanceGetCreatableVgpus,
                (),
                Kind::COUNTED.with_capacity(128),
                |capacity, ids| nvmlVgpuTypeIdInfo_v1_t {
                    vgpuCount: capacity,
                    vgpuTypeIds: ids,
                    ..Versioned::stamped()
                },
                |list| list.vgpuCount,
                |id: &nvmlVgpuTypeId_t| Ok(VgpuType { handle: Handle::from_number(self.handle.nvml(), *id) }),
            )
        }
    }

    /// Running vGPUs of the instance.
    ///
    /// # Availability
    ///
    /// NVML 12.9 (driver 575.51.02). vGPU hosts; `NotSupported` on other systems.
    #[doc(alias = "nvmlGpuInstanceGetActiveVgpus")]
    #[inline]
    pub fn active_vgpus(&self) -> Result<Vec<VgpuInstance>> {
        // SAFETY: the function writes no more entries than the passed capacity.
        unsafe {
            arrays::behind_pointer(
                &self.handle,
                f::nvmlGpuInstanceGetActiveVgpus,
                (),
                Kind::COUNTED,
                |capacity, ids| nvmlActiveVgpuInstanceInfo_v1_t {
                    vgpuCount: capacity,
                    vgpuInstances: ids,
                    ..Versioned::stamped()
                },
                |list| list.vgpuCount,
                |id: &nvmlVgpuInstance_t| Ok(VgpuInstance { handle: Handle::from_number(self.handle.nvml(), *id) }),
            )
        }
    }

    /// Placements at which another vGPU of the type can be created on the instance now. The list depends on the running
    /// vGPUs.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the [heterogeneous mode](GpuInstance::is_vgpu_heterogeneous_mode_enabled) is disabled.
    /// [`MixedSessions`](crate::NvmlError::MixedSessions) if the type belongs to another session.
    ///
    /// # Availability
    ///
    /// NVML 12.9 (driver 575.51.02). vGPU hosts with Blackwell (GB20x) and newer; `NotSupported` on other systems.
    #[doc(alias = "nvmlGpuInstanceGetVgpuTypeCreatablePlacements")]
    #[inline]
    pub fn vgpu_type_creatable_placements(&self, vgpu_type: &VgpuType) -> Result<VgpuPlacements> {
        let function = f::nvmlGpuInstanceGetVgpuTypeCreatablePlacements;
        self.handle.same_session(function, &vgpu_type.handle)?;
        let size = Cell::new(0);
        // SAFETY: the function writes no more entries than the passed capacity.
        let placement_ids = unsafe {
            arrays::behind_pointer(
                &self.handle,
                function,
                (),
                Kind::COUNTED,
                |capacity, ids| nvmlVgpuCreatablePlacementInfo_v1_t {
                    vgpuTypeId: vgpu_type.id(),
                    count: capacity,
                    placementIds: ids,
                    ..Versioned::stamped()
                },
                |list| {
                    size.set(list.placementSize);
                    list.count
                },
                |id: &u32| Ok(*id),
            )
        }?;
        Ok(VgpuPlacements { placement_size: size.get(), placement_ids })
    }

    /// Whether vGPU heterogeneous mode is enabled: timesliced vGPUs with different framebuffer sizes can share the
    /// instance.
    ///
    /// # Availability
    ///
    /// NVML 12.9 (driver 575.51.02). vGPU hosts with Blackwell (GB20x) and newer; `NotSupported` on other systems.
    #[doc(alias = "nvmlGpuInstanceGetVgpuHeterogeneousMode")]
    #[inline]
    pub fn is_vgpu_heterogeneous_mode_enabled(&self) -> Result<bool> {
        // SAFETY: the function fills a struct of the version that the struct contains.
        let mode = unsafe { self.handle.versioned(f::nvmlGpuInstanceGetVgpuHeterogeneousMode, ()) }?;
        Ok(mode.mode != nvml_sys::NVML_FEATURE_DISABLED)
    }

    /// Enables or disables vGPU heterogeneous mode: timesliced vGPUs with different framebuffer sizes can share the
    /// instance.
    ///
    /// # Errors
    ///
    /// `InUse` if vGPUs run on the instance. `NoPermission` without root.
    ///
    /// # Availability
    ///
    /// NVML 12.9 (driver 575.51.02). vGPU hosts with Blackwell (GB20x) and newer; `NotSupported` on other systems.
    #[doc(alias = "nvmlGpuInstanceSetVgpuHeterogeneousMode")]
    #[inline]
    pub fn set_vgpu_heterogeneous_mode_enabled(&self, enabled: bool) -> Result<()> {
        let mode = nvmlVgpuHeterogeneousMode_v1_t { mode: enabled.into(), ..Versioned::stamped() };
        // SAFETY: the function reads one struct.
        unsafe { self.handle.command(f::nvmlGpuInstanceSetVgpuHeterogeneousMode, (&raw const mode,)) }
    }

    /// State of the vGPU scheduler of an engine of the instance.
    ///
    /// # Availability
    ///
    /// NVML 12.9 (driver 575.51.02). vGPU hosts with Blackwell (GB20x) and newer; `NotSupported` on other systems.
    #[doc(alias = "nvmlGpuInstanceGetVgpuSchedulerState_v2")]
    #[doc(alias = "nvmlGpuInstanceGetVgpuSchedulerState")]
    #[inline]
    pub fn vgpu_scheduler_state(&self, engine: VgpuSchedulerEngine) -> Result<VgpuSchedulerState> {
        let request = nvmlVgpuSchedulerStateInfo_v2_t { engineId: engine.raw(), ..Zeroable::zeroed() };
        // SAFETY: the function reads a value and writes one over it.
        let v2 = unsafe { self.handle.newer().exchange(f::nvmlGpuInstanceGetVgpuSchedulerState_v2, (), request) };
        or_older(v2.map(|raw| VgpuSchedulerState::from_v2(raw.schedulerPolicy, raw.avgFactor, raw.timeslice)), || {
            let request = nvmlVgpuSchedulerStateInfo_v1_t { engineId: engine.raw(), ..Versioned::stamped() };
            // SAFETY: the function reads a value and writes one over it.
            let raw = unsafe { self.handle.exchange(f::nvmlGpuInstanceGetVgpuSchedulerState, (), request) }?;
            Ok(VgpuSchedulerState::from_v1(raw.schedulerPolicy, raw.arrMode.into(), raw.schedulerParams))
        })
    }

    /// Log of the vGPU scheduler of an engine of the instance: at most the latest 200 entries. Reading the log at least
    /// 5 times a second misses no entry.
    ///
    /// # Availability
    ///
    /// NVML 12.9 (driver 575.51.02); weights since NVML 13.2 (driver 595.45.04). vGPU hosts with Blackwell (GB20x) and
    /// newer; `NotSupported` on other systems.
    #[doc(alias = "nvmlGpuInstanceGetVgpuSchedulerLog_v2")]
    #[doc(alias = "nvmlGpuInstanceGetVgpuSchedulerLog")]
    #[inline]
    pub fn vgpu_scheduler_log(&self, engine: VgpuSchedulerEngine) -> Result<VgpuSchedulerLog> {
        let request = nvmlVgpuSchedulerLogInfo_v2_t { engineId: engine.raw(), ..Zeroable::zeroed() };
        // SAFETY: the function reads a value and writes one over it.
        let v2 = unsafe { self.handle.newer().exchange(f::nvmlGpuInstanceGetVgpuSchedulerLog_v2, (), request) };
        or_older(v2.map(|raw| VgpuSchedulerLog::from_v2(&raw)), || {
            let request = nvmlVgpuSchedulerLogInfo_v1_t { engineId: engine.raw(), ..Versioned::stamped() };
            // SAFETY: the function reads a value and writes one over it.
            let raw = unsafe { self.handle.exchange(f::nvmlGpuInstanceGetVgpuSchedulerLog, (), request) }?;
            Ok(VgpuSchedulerLog {
                engine: raw.engineId.into(),
                state: VgpuSchedulerState::from_v1(raw.schedulerPolicy, raw.arrMode.into(), raw.schedulerParams),
                entries: raw.logEntries.iter().take(raw.entriesCount as usize).map(Into::into).collect(),
            })
        })
    }

    /// Sets policy and parameters of the vGPU scheduler of an engine of the instance. The setting is lost when the
    /// instance is destroyed or the driver is reloaded.
    ///
    /// Drivers with NVML 13.2 and later always use adaptive round robin and accept no timeslice:
    /// [`VgpuSchedulerParams::Timeslice`] is set with the older function, if the library still has that function.
    ///
    /// # Errors
    ///
    /// `NotSupported` if a vGPU exists on the instance. `ResetRequired` if the setting failed with a fatal error; a
    /// reboot is required. `NoPermission` without root.
    ///
    /// # Availability
    ///
    /// NVML 12.9 (driver 575.51.02). vGPU hosts with Blackwell (GB20x) and newer; `NotSupported` on other systems.
    #[doc(alias = "nvmlGpuInstanceSetVgpuSchedulerState_v2")]
    #[doc(alias = "nvmlGpuInstanceSetVgpuSchedulerState")]
    #[inline]
    pub fn set_vgpu_scheduler_state(
        &self,
        engine: VgpuSchedulerEngine,
        policy: VgpuSchedulerPolicy,
        params: VgpuSchedulerParams,
    ) -> Result<()> {
        let older = || {
            let (mode, numbers) = params.to_v1();
            let mut state = nvmlVgpuSchedulerState_v1_t {
                engineId: engine.raw(),
                schedulerPolicy: policy.raw(),
                enableARRMode: mode.raw(),
                schedulerParams: numbers,
                ..Versioned::stamped()
            };
            // SAFETY: the function takes one struct, which is valid for reads and writes.
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
        // SAFETY: the function takes one struct, which is valid for reads and writes.
        let v2 = unsafe { self.handle.newer().command(f::nvmlGpuInstanceSetVgpuSchedulerState_v2, (&raw mut state,)) };
        or_older_version(v2, older)
    }
}
