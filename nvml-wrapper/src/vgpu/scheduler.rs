//! How a GPU's time is divided among the virtual GPUs on it.

use std::time::Duration;

use nvml_sys::{
    Zeroable, f, nvmlVgpuSchedulerCapabilities_t, nvmlVgpuSchedulerGetState_t, nvmlVgpuSchedulerLog_t,
    nvmlVgpuSchedulerLogEntry_t, nvmlVgpuSchedulerLogEntry_v2_t, nvmlVgpuSchedulerLogInfo_v2_t,
    nvmlVgpuSchedulerParams_t, nvmlVgpuSchedulerSetParams_t, nvmlVgpuSchedulerSetParams_t__bindgen_ty_1,
    nvmlVgpuSchedulerSetParams_t__bindgen_ty_2, nvmlVgpuSchedulerSetState_t, nvmlVgpuSchedulerState_v2_t,
    nvmlVgpuSchedulerStateInfo_v2_t,
};

use crate::device::Device;
use crate::error::{ErrorCode, NvmlError, Result};
use crate::ffi::enums::open_enum;
use crate::ffi::versioned::or_older;
use crate::ffi::{Handle, Kind, Target, unions};
use crate::quirks::Quirk;

open_enum! {
    /// By what rule virtual GPUs take turns.
    pub enum VgpuSchedulerPolicy: u32 {
        /// Each takes what the others leave.
        BestEffort = NVML_VGPU_SCHEDULER_POLICY_BEST_EFFORT,
        /// All that run have the same share.
        EqualShare = NVML_VGPU_SCHEDULER_POLICY_EQUAL_SHARE,
        /// Each has the share of its type, whoever else runs.
        FixedShare = NVML_VGPU_SCHEDULER_POLICY_FIXED_SHARE,
    }
}

open_enum! {
    /// Whether the scheduler evens out over time what a virtual GPU used too much: adaptive round robin. New drivers
    /// always do.
    pub enum VgpuSchedulerArrMode: u32 {
        /// As the driver does by default.
        Default = NVML_VGPU_SCHEDULER_ARR_DEFAULT,
        /// It does not.
        Disable = NVML_VGPU_SCHEDULER_ARR_DISABLE,
        /// It does.
        Enable = NVML_VGPU_SCHEDULER_ARR_ENABLE,
    }
}

open_enum! {
    /// An engine whose time is divided.
    pub enum VgpuSchedulerEngine: u32 {
        /// The graphics and compute engine.
        Graphics = NVML_VGPU_SCHEDULER_ENGINE_TYPE_GRAPHICS,
        /// The second video encoder.
        Nvenc1 = NVML_VGPU_SCHEDULER_ENGINE_TYPE_NVENC1,
        /// The first video encoder.
        Nvenc0 = NVML_VGPU_SCHEDULER_ENGINE_TYPE_NVENC0,
    }
}

/// How the time of an engine is divided. With [`VgpuSchedulerPolicy::BestEffort`] the numbers mean nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct VgpuSchedulerState {
    /// The rule.
    pub policy: VgpuSchedulerPolicy,
    /// Whether adaptive round robin is on. None on drivers with NVML 13.2 and later, which do not tell: it is.
    pub arr_mode: Option<VgpuSchedulerArrMode>,
    /// By how much adaptive round robin averages. None where it is off.
    pub avg_factor: Option<u32>,
    /// How long a turn is. None where nothing is scheduled.
    pub timeslice: Option<Duration>,
}

/// What happened in the turns of the last moments.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct VgpuSchedulerLog {
    /// The engine that the log is of.
    pub engine: VgpuSchedulerEngine,
    /// How its time is divided.
    pub state: VgpuSchedulerState,
    /// The turns: 200 at most.
    pub entries: Vec<VgpuSchedulerLogEntry>,
}

/// A turn that came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct VgpuSchedulerLogEntry {
    /// When it ended, since a start of the driver's choice.
    pub timestamp: Duration,
    /// For how long this run list ran in all.
    pub time_run_total: Duration,
    /// For how long it ran in this turn.
    pub time_run: Duration,
    /// Whose turn it was: the number of a run list.
    pub sw_runlist_id: u32,
    /// How long the turn was to be, after what was taken off.
    pub target_time_slice: Duration,
    /// For how long this run list was kept from running in all.
    pub cumulative_preemption_time: Duration,
    /// The weight of this run list. None on drivers before NVML 13.2.
    pub weight: Option<u32>,
}

/// What a scheduler can be set to, for the graphics engine. Other engines know [`VgpuSchedulerPolicy::BestEffort`] only.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct VgpuSchedulerCapabilities {
    /// The rules that there are.
    pub supported_schedulers: Vec<VgpuSchedulerPolicy>,
    /// The longest turn.
    pub max_timeslice: Duration,
    /// The shortest turn.
    pub min_timeslice: Duration,
    /// Whether there is adaptive round robin. Where it is on, frequency and averaging factor count, else the turn.
    pub is_arr_mode_supported: bool,
    /// The highest frequency of adaptive round robin.
    pub max_frequency_for_arr: u32,
    /// The lowest.
    pub min_frequency_for_arr: u32,
    /// The highest averaging factor of adaptive round robin.
    pub max_avg_factor_for_arr: u32,
    /// The lowest.
    pub min_avg_factor_for_arr: u32,
}

/// The numbers of a scheduler, for [`Device::set_vgpu_scheduler_state`] and
/// [`GpuInstance::set_vgpu_scheduler_state`](crate::GpuInstance::set_vgpu_scheduler_state).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum VgpuSchedulerParams {
    /// The driver's own.
    Default,
    /// Those of adaptive round robin. What is None is the driver's choice.
    AdaptiveRoundRobin {
        /// By how much to average.
        avg_factor: Option<u32>,
        /// How many turns there are in a second.
        frequency: Option<u32>,
    },
    /// Turns of this length, without adaptive round robin.
    Timeslice(Duration),
}

impl VgpuSchedulerState {
    pub(super) fn of_v1(
        policy: u32,
        arr_mode: VgpuSchedulerArrMode,
        params: nvmlVgpuSchedulerParams_t,
    ) -> VgpuSchedulerState {
        let (avg_factor, timeslice) = unions::scheduler_params(arr_mode == VgpuSchedulerArrMode::Enable, params);
        VgpuSchedulerState {
            policy: policy.into(),
            arr_mode: Some(arr_mode),
            avg_factor,
            timeslice: known_timeslice(timeslice),
        }
    }

    pub(super) fn of_v2(policy: u32, avg_factor: u32, timeslice: u32) -> VgpuSchedulerState {
        VgpuSchedulerState {
            policy: policy.into(),
            arr_mode: None,
            avg_factor: Some(avg_factor),
            timeslice: known_timeslice(timeslice),
        }
    }
}

impl VgpuSchedulerLog {
    pub(super) fn of_v2(raw: &nvmlVgpuSchedulerLogInfo_v2_t) -> VgpuSchedulerLog {
        VgpuSchedulerLog {
            engine: raw.engineId.into(),
            state: VgpuSchedulerState::of_v2(raw.schedulerPolicy, raw.avgFactor, raw.timeslice),
            entries: raw.logEntries.iter().take(raw.entriesCount as usize).map(Into::into).collect(),
        }
    }
}

impl VgpuSchedulerParams {
    /// The numbers as the older functions take them, with the mode that says which of them are meant.
    pub(super) fn of_v1(self) -> (VgpuSchedulerArrMode, nvmlVgpuSchedulerSetParams_t) {
        use VgpuSchedulerArrMode::{Default, Disable, Enable};
        match self {
            VgpuSchedulerParams::Default => (Default, Zeroable::zeroed()),
            VgpuSchedulerParams::AdaptiveRoundRobin { avg_factor, frequency } => {
                let with_arr = nvmlVgpuSchedulerSetParams_t__bindgen_ty_1 {
                    avgFactor: avg_factor.unwrap_or(0),
                    frequency: frequency.unwrap_or(0),
                };
                (Enable, nvmlVgpuSchedulerSetParams_t { vgpuSchedDataWithARR: with_arr })
            }
            VgpuSchedulerParams::Timeslice(timeslice) => {
                // The longest that there is room for is longer than any that a driver takes.
                let timeslice = u32::try_from(timeslice.as_nanos()).unwrap_or(u32::MAX);
                let mut set: nvmlVgpuSchedulerSetParams_t = Zeroable::zeroed();
                set.vgpuSchedData = nvmlVgpuSchedulerSetParams_t__bindgen_ty_2 { timeslice };
                (Disable, set)
            }
        }
    }
}

fn known_timeslice(nanoseconds: u32) -> Option<Duration> {
    (nanoseconds != 0).then_some(Duration::from_nanos(nanoseconds.into()))
}

impl From<&nvmlVgpuSchedulerLogEntry_t> for VgpuSchedulerLogEntry {
    fn from(raw: &nvmlVgpuSchedulerLogEntry_t) -> Self {
        VgpuSchedulerLogEntry {
            timestamp: Duration::from_nanos(raw.timestamp),
            time_run_total: Duration::from_nanos(raw.timeRunTotal),
            time_run: Duration::from_nanos(raw.timeRun),
            sw_runlist_id: raw.swRunlistId,
            target_time_slice: Duration::from_nanos(raw.targetTimeSlice),
            cumulative_preemption_time: Duration::from_nanos(raw.cumulativePreemptionTime),
            weight: None,
        }
    }
}

impl From<&nvmlVgpuSchedulerLogEntry_v2_t> for VgpuSchedulerLogEntry {
    fn from(raw: &nvmlVgpuSchedulerLogEntry_v2_t) -> Self {
        VgpuSchedulerLogEntry {
            timestamp: Duration::from_nanos(raw.timestamp),
            time_run_total: Duration::from_nanos(raw.timeRunTotal),
            time_run: Duration::from_nanos(raw.timeRun),
            sw_runlist_id: raw.swRunlistId,
            target_time_slice: Duration::from_nanos(raw.targetTimeSlice),
            cumulative_preemption_time: Duration::from_nanos(raw.cumulativePreemptionTime),
            weight: Some(raw.weight),
        }
    }
}

impl From<nvmlVgpuSchedulerCapabilities_t> for VgpuSchedulerCapabilities {
    fn from(raw: nvmlVgpuSchedulerCapabilities_t) -> Self {
        let policies = raw.supportedSchedulers.iter();
        VgpuSchedulerCapabilities {
            supported_schedulers: policies
                .filter(|policy| **policy != nvml_sys::NVML_VGPU_SCHEDULER_POLICY_UNKNOWN)
                .map(|policy| (*policy).into())
                .collect(),
            max_timeslice: Duration::from_nanos(raw.maxTimeslice.into()),
            min_timeslice: Duration::from_nanos(raw.minTimeslice.into()),
            is_arr_mode_supported: raw.isArrModeSupported != 0,
            max_frequency_for_arr: raw.maxFrequencyForARR,
            min_frequency_for_arr: raw.minFrequencyForARR,
            max_avg_factor_for_arr: raw.maxAvgFactorForARR,
            min_avg_factor_for_arr: raw.minAvgFactorForARR,
        }
    }
}

impl Device {
    /// How the time of an engine is divided among the virtual GPUs.
    ///
    /// # Errors
    ///
    /// "Not supported" in MIG mode. Older drivers tell of [`VgpuSchedulerEngine::Graphics`] only; for another engine
    /// the error is that the newer function is missing.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53); engines other than graphics since NVML 13.2 (driver 595.45.04). vGPU hosts with
    /// Pascal and newer.
    #[doc(alias = "nvmlDeviceGetVgpuSchedulerState_v2")]
    #[doc(alias = "nvmlDeviceGetVgpuSchedulerState")]
    pub fn vgpu_scheduler_state(&self, engine: VgpuSchedulerEngine) -> Result<VgpuSchedulerState> {
        let question = nvmlVgpuSchedulerStateInfo_v2_t { engineId: engine.raw(), ..Zeroable::zeroed() };
        let target = self.handle.newer_if(engine == VgpuSchedulerEngine::Graphics);
        // SAFETY: it reads a value and writes one over it.
        let v2 = unsafe { target.exchange(f::nvmlDeviceGetVgpuSchedulerState_v2, (), question) };
        let v2 = v2.map(|raw| VgpuSchedulerState::of_v2(raw.schedulerPolicy, raw.avgFactor, raw.timeslice));
        if engine != VgpuSchedulerEngine::Graphics {
            return v2;
        }
        or_older(v2, || {
            let raw: nvmlVgpuSchedulerGetState_t =
                // SAFETY: it writes one value.
                unsafe { self.handle.read(f::nvmlDeviceGetVgpuSchedulerState, ()) }?;
            Ok(VgpuSchedulerState::of_v1(raw.schedulerPolicy, self.arr_mode(raw.arrMode), raw.schedulerParams))
        })
    }

    /// The last turns of the virtual GPUs on an engine: 200 at most. To miss none, ask five times a second.
    ///
    /// # Errors
    ///
    /// "Not supported" in MIG mode.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53); weights since NVML 13.2 (driver 595.45.04). vGPU hosts with Pascal and newer.
    #[doc(alias = "nvmlDeviceGetVgpuSchedulerLog_v2")]
    #[doc(alias = "nvmlDeviceGetVgpuSchedulerLog")]
    pub fn vgpu_scheduler_log(&self, engine: VgpuSchedulerEngine) -> Result<VgpuSchedulerLog> {
        let question = nvmlVgpuSchedulerLogInfo_v2_t { engineId: engine.raw(), ..Zeroable::zeroed() };
        // SAFETY: it reads a value and writes one over it.
        let v2 = unsafe { self.handle.newer().exchange(f::nvmlDeviceGetVgpuSchedulerLog_v2, (), question) };
        or_older(v2.map(|raw| VgpuSchedulerLog::of_v2(&raw)), || {
            let question = nvmlVgpuSchedulerLog_t { engineId: engine.raw(), ..Zeroable::zeroed() };
            // SAFETY: it reads a value and writes one over it.
            let raw = unsafe { self.handle.exchange(f::nvmlDeviceGetVgpuSchedulerLog, (), question) }?;
            Ok(VgpuSchedulerLog {
                engine: raw.engineId.into(),
                state: VgpuSchedulerState::of_v1(raw.schedulerPolicy, self.arr_mode(raw.arrMode), raw.schedulerParams),
                entries: raw.logEntries.iter().take(raw.entriesCount as usize).map(Into::into).collect(),
            })
        })
    }

    /// What the scheduler of the device can be set to.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53). vGPU hosts with Pascal and newer.
    #[doc(alias = "nvmlDeviceGetVgpuSchedulerCapabilities")]
    pub fn vgpu_scheduler_capabilities(&self) -> Result<VgpuSchedulerCapabilities> {
        let raw: nvmlVgpuSchedulerCapabilities_t =
            // SAFETY: it writes one value.
            unsafe { self.handle.read(f::nvmlDeviceGetVgpuSchedulerCapabilities, ()) }?;
        Ok(raw.into())
    }

    /// Sets how the time of an engine is divided among the virtual GPUs, until the driver is loaded anew.
    ///
    /// New drivers always do adaptive round robin and take no length of turns: [`VgpuSchedulerParams::Timeslice`] is
    /// set by the older function, where the library still has it. That in turn knows of
    /// [`VgpuSchedulerEngine::Graphics`] only.
    ///
    /// # Errors
    ///
    /// "Not supported" in MIG mode and while there is any virtual GPU on the device; "reset required" where it failed
    /// so badly that the machine has to be rebooted; "invalid argument" for a length of turns of another engine.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53; not 525.60 to 530.41); engines other than graphics since NVML 13.2 (driver 595.45.04).
    /// vGPU hosts with Pascal and newer. Root.
    #[doc(alias = "nvmlDeviceSetVgpuSchedulerState_v2")]
    #[doc(alias = "nvmlDeviceSetVgpuSchedulerState")]
    pub fn set_vgpu_scheduler_state(
        &self,
        engine: VgpuSchedulerEngine,
        policy: VgpuSchedulerPolicy,
        params: VgpuSchedulerParams,
    ) -> Result<()> {
        let (avg_factor, frequency) = match params {
            VgpuSchedulerParams::Default => (0, 0),
            VgpuSchedulerParams::AdaptiveRoundRobin { avg_factor, frequency } => {
                (avg_factor.unwrap_or(0), frequency.unwrap_or(0))
            }
            VgpuSchedulerParams::Timeslice(_) if engine == VgpuSchedulerEngine::Graphics => {
                return self.set_vgpu_scheduler_state_v1(policy, params);
            }
            VgpuSchedulerParams::Timeslice(_) => {
                return Err(NvmlError::Call { f::nvmlDeviceSetVgpuSchedulerState_v2, code: ErrorCode::InvalidArgument });
            }
        };
        let mut state = nvmlVgpuSchedulerState_v2_t {
            engineId: engine.raw(),
            schedulerPolicy: policy.raw(),
            avgFactor: avg_factor,
            frequency,
        };
        let target = self.handle.newer_if(engine == VgpuSchedulerEngine::Graphics);
        // SAFETY: it takes no pointers.
        let v2 = unsafe { target.command(f::nvmlDeviceSetVgpuSchedulerState_v2, (&raw mut state,)) };
        if engine != VgpuSchedulerEngine::Graphics {
            return v2;
        }
        or_older(v2, || self.set_vgpu_scheduler_state_v1(policy, params))
    }

    fn set_vgpu_scheduler_state_v1(&self, policy: VgpuSchedulerPolicy, params: VgpuSchedulerParams) -> Result<()> {
        let (mode, params) = params.of_v1();
        let mode = if self.has_arr_modes() { mode.raw() } else { u32::from(mode == VgpuSchedulerArrMode::Enable) };
        let mut state =
            nvmlVgpuSchedulerSetState_t { schedulerPolicy: policy.raw(), enableARRMode: mode, schedulerParams: params };
        // SAFETY: it takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceSetVgpuSchedulerState, (&raw mut state,)) }
    }

    /// Unloads the firmware of the GPU's system processor (GSP) from a GPU in vGPU mode, by force. This disturbs every
    /// virtual GPU on it: it is meant for recovery and maintenance.
    ///
    /// # Errors
    ///
    /// "Not supported" where the GPU is not in vGPU mode.
    ///
    /// # Availability
    ///
    /// NVML 13.2 (driver 595.45.04). Ada and newer. Root.
    #[doc(alias = "nvmlDeviceVgpuForceGspUnload")]
    pub fn vgpu_force_gsp_unload(&self) -> Result<()> {
        // SAFETY: it takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceVgpuForceGspUnload, ()) }
    }

    /// The mode by the number that the driver gives: 1 once meant "on", and today means "off".
    fn arr_mode(&self, raw: u32) -> VgpuSchedulerArrMode {
        if self.has_arr_modes() {
            return raw.into();
        }
        if raw == 0 { VgpuSchedulerArrMode::Disable } else { VgpuSchedulerArrMode::Enable }
    }

    fn has_arr_modes(&self) -> bool {
        !self.handle.nvml().has_quirk(Quirk::ArrModeIsFlag)
    }
}
