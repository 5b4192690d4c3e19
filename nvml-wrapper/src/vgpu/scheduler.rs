//! vGPU scheduler: the sharing of GPU time among timesliced vGPUs.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::vgpu_scheduler_state`](crate::Device::vgpu_scheduler_state) | policy and timeslice |
//! | [`Device::set_vgpu_scheduler_state`](crate::Device::set_vgpu_scheduler_state) | set policy and parameters |
//! | [`Device::vgpu_scheduler_capabilities`](crate::Device::vgpu_scheduler_capabilities) | policies and limits |
//! | [`Device::vgpu_scheduler_log`](crate::Device::vgpu_scheduler_log) | log of the software runlists |
//! | [`VgpuSchedulerPolicy`] | scheduler policy |
//! | [`VgpuSchedulerParams`] | parameters of a policy |
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::vgpu_host());
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! use nvml_wrapper::vgpu::scheduler::VgpuSchedulerEngine;
//!
//! let device = nvml.device_by_index(0)?;
//! let state = device.vgpu_scheduler_state(VgpuSchedulerEngine::Graphics)?;
//! println!("{:?}, timeslice: {:?}", state.policy, state.timeslice);
//! # assert!(!device.vgpu_scheduler_capabilities()?.supported_schedulers.is_empty());
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use std::time::Duration;

use nvml_sys::{
    Zeroable, f, nvmlVgpuSchedulerCapabilities_t, nvmlVgpuSchedulerLog_t, nvmlVgpuSchedulerLogEntry_t,
    nvmlVgpuSchedulerLogEntry_v2_t, nvmlVgpuSchedulerLogInfo_v2_t, nvmlVgpuSchedulerParams_t,
    nvmlVgpuSchedulerSetParams_t, nvmlVgpuSchedulerSetParams_t__bindgen_ty_1,
    nvmlVgpuSchedulerSetParams_t__bindgen_ty_2, nvmlVgpuSchedulerSetState_t, nvmlVgpuSchedulerState_v2_t,
    nvmlVgpuSchedulerStateInfo_v2_t,
};

use crate::driver::Quirk;
use crate::error::{NvmlError, Result};
use crate::ffi::enums::open_enum;
use crate::ffi::versioned::{or_older, or_older_version};
use crate::ffi::{Target, unions};
use crate::handle::Device;

open_enum! {
    /// vGPU scheduler policy.
    pub enum VgpuSchedulerPolicy: u32 {
        /// Best effort: a vGPU can use the time that the other vGPUs leave.
        BestEffort = NVML_VGPU_SCHEDULER_POLICY_BEST_EFFORT,
        /// Equal share: all running vGPUs have equal shares.
        EqualShare = NVML_VGPU_SCHEDULER_POLICY_EQUAL_SHARE,
        /// Fixed share: each vGPU has the share of its vGPU type, however many vGPUs run.
        FixedShare = NVML_VGPU_SCHEDULER_POLICY_FIXED_SHARE,
    }
}

open_enum! {
    /// Adaptive round robin (ARR) mode, in which the scheduler compensates over time for exceeded timeslices. Drivers
    /// with NVML 13.2 and later always use adaptive round robin.
    pub enum VgpuSchedulerArrMode: u32 {
        /// Default of the driver.
        Default = NVML_VGPU_SCHEDULER_ARR_DEFAULT,
        /// Disabled.
        Disable = NVML_VGPU_SCHEDULER_ARR_DISABLE,
        /// Enabled.
        Enable = NVML_VGPU_SCHEDULER_ARR_ENABLE,
    }
}

open_enum! {
    /// Engine of a vGPU scheduler.
    pub enum VgpuSchedulerEngine: u32 {
        /// Graphics and compute engine.
        Graphics = NVML_VGPU_SCHEDULER_ENGINE_TYPE_GRAPHICS,
        /// Video encoder NVENC1.
        Nvenc1 = NVML_VGPU_SCHEDULER_ENGINE_TYPE_NVENC1,
        /// Video encoder NVENC0.
        Nvenc0 = NVML_VGPU_SCHEDULER_ENGINE_TYPE_NVENC0,
    }
}

/// State of a vGPU scheduler. With [`VgpuSchedulerPolicy::BestEffort`] the parameters have no meaning.
#[doc(alias = "VgpuSchedulerGetState")]
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct VgpuSchedulerState {
    /// Scheduler policy.
    pub policy: VgpuSchedulerPolicy,
    /// Adaptive round robin mode. `None` on drivers with NVML 13.2 and later, which do not report the mode: it is
    /// enabled.
    pub arr_mode: Option<VgpuSchedulerArrMode>,
    /// Averaging factor of adaptive round robin. `None` if adaptive round robin is disabled.
    pub avg_factor: Option<u32>,
    /// Timeslice of each software runlist. `None` if scheduling is not active.
    pub timeslice: Option<Duration>,
}

/// Log of a vGPU scheduler.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct VgpuSchedulerLog {
    /// Engine of the log.
    pub engine: VgpuSchedulerEngine,
    /// State of the scheduler.
    pub state: VgpuSchedulerState,
    /// Log entries; at most 200.
    pub entries: Vec<VgpuSchedulerLogEntry>,
}

/// Log entry: one preemption of a software runlist.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct VgpuSchedulerLogEntry {
    /// Time of the preemption, since an unspecified start.
    pub timestamp: Duration,
    /// Total run time of the software runlist.
    pub time_run_total: Duration,
    /// Run time of the software runlist before this preemption.
    pub time_run: Duration,
    /// Software runlist ID.
    pub sw_runlist_id: u32,
    /// Actual timeslice, after deductions.
    pub target_time_slice: Duration,
    /// Cumulative preemption time of the software runlist.
    pub cumulative_preemption_time: Duration,
    /// Weight of the software runlist. `None` on drivers before NVML 13.2.
    pub weight: Option<u32>,
}

/// Capabilities of the scheduler of the graphics engine. Other engines support only
/// [`VgpuSchedulerPolicy::BestEffort`].
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct VgpuSchedulerCapabilities {
    /// Supported scheduler policies.
    pub supported_schedulers: Vec<VgpuSchedulerPolicy>,
    /// Maximum timeslice.
    #[doc(alias = "max_time_slice")]
    pub max_timeslice: Duration,
    /// Minimum timeslice.
    #[doc(alias = "min_time_slice")]
    pub min_timeslice: Duration,
    /// Whether adaptive round robin (ARR) mode is supported. While enabled, frequency and averaging factor apply;
    /// otherwise the timeslice applies.
    pub is_arr_mode_supported: bool,
    /// Maximum frequency of adaptive round robin.
    #[doc(alias = "max_freq_for_arr")]
    pub max_frequency_for_arr: u32,
    /// Minimum frequency of adaptive round robin.
    #[doc(alias = "min_freq_for_arr")]
    pub min_frequency_for_arr: u32,
    /// Maximum averaging factor of adaptive round robin.
    pub max_avg_factor_for_arr: u32,
    /// Minimum averaging factor of adaptive round robin.
    pub min_avg_factor_for_arr: u32,
}

/// Parameters of a vGPU scheduler, for [`Device::set_vgpu_scheduler_state`] and
/// [`GpuInstance::set_vgpu_scheduler_state`](crate::GpuInstance::set_vgpu_scheduler_state).
#[doc(alias = "VgpuSchedulerSetParams")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum VgpuSchedulerParams {
    /// Defaults of the driver.
    Default,
    /// Parameters of adaptive round robin. `None` means the default of the driver.
    AdaptiveRoundRobin {
        /// Averaging factor.
        avg_factor: Option<u32>,
        /// Frequency: number of timeslices per second.
        frequency: Option<u32>,
    },
    /// Timeslice, with adaptive round robin disabled.
    Timeslice(Duration),
}

impl VgpuSchedulerState {
    #[inline]
    pub(super) fn from_v1(
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

    #[inline]
    pub(super) fn from_v2(policy: u32, avg_factor: u32, timeslice: u32) -> VgpuSchedulerState {
        VgpuSchedulerState {
            policy: policy.into(),
            arr_mode: None,
            avg_factor: Some(avg_factor),
            timeslice: known_timeslice(timeslice),
        }
    }
}

impl VgpuSchedulerLog {
    #[inline]
    pub(super) fn from_v2(raw: &nvmlVgpuSchedulerLogInfo_v2_t) -> VgpuSchedulerLog {
        VgpuSchedulerLog {
            engine: raw.engineId.into(),
            state: VgpuSchedulerState::from_v2(raw.schedulerPolicy, raw.avgFactor, raw.timeslice),
            entries: raw.logEntries.iter().take(raw.entriesCount as usize).map(Into::into).collect(),
        }
    }
}

impl VgpuSchedulerParams {
    /// The parameters of the older functions, with the mode that selects the member of the union.
    #[inline]
    pub(super) fn to_v1(self) -> (VgpuSchedulerArrMode, nvmlVgpuSchedulerSetParams_t) {
        match self {
            VgpuSchedulerParams::Default => (VgpuSchedulerArrMode::Default, Zeroable::zeroed()),
            VgpuSchedulerParams::AdaptiveRoundRobin { avg_factor, frequency } => {
                let with_arr = nvmlVgpuSchedulerSetParams_t__bindgen_ty_1 {
                    avgFactor: avg_factor.unwrap_or(0),
                    frequency: frequency.unwrap_or(0),
                };
                (VgpuSchedulerArrMode::Enable, nvmlVgpuSchedulerSetParams_t { vgpuSchedDataWithARR: with_arr })
            }
            VgpuSchedulerParams::Timeslice(timeslice) => {
                // A timeslice beyond the range of `u32` exceeds every driver's maximum.
                let timeslice = u32::try_from(timeslice.as_nanos()).unwrap_or(u32::MAX);
                let mut set: nvmlVgpuSchedulerSetParams_t = Zeroable::zeroed();
                set.vgpuSchedData = nvmlVgpuSchedulerSetParams_t__bindgen_ty_2 { timeslice };
                (VgpuSchedulerArrMode::Disable, set)
            }
        }
    }
}

#[inline]
fn known_timeslice(nanoseconds: u32) -> Option<Duration> {
    (nanoseconds != 0).then_some(Duration::from_nanos(nanoseconds.into()))
}

impl From<&nvmlVgpuSchedulerLogEntry_t> for VgpuSchedulerLogEntry {
    #[inline]
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
    #[inline]
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
    #[inline]
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

/// # vGPU scheduler
impl Device {
    /// State of the vGPU scheduler of an engine.
    ///
    /// # Errors
    ///
    /// `NotSupported` if MIG mode is enabled or the device is not a vGPU host.
    /// [`FunctionNotFound`](NvmlError::FunctionNotFound) for engines other than [`VgpuSchedulerEngine::Graphics`] on
    /// drivers before NVML 13.2.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53); engines other than graphics since NVML 13.2 (driver 595.45.04). vGPU hosts with
    /// Pascal and newer.
    #[doc(alias = "nvmlDeviceGetVgpuSchedulerState_v2")]
    #[doc(alias = "nvmlDeviceGetVgpuSchedulerState")]
    #[inline]
    pub fn vgpu_scheduler_state(&self, engine: VgpuSchedulerEngine) -> Result<VgpuSchedulerState> {
        let request = nvmlVgpuSchedulerStateInfo_v2_t { engineId: engine.raw(), ..Zeroable::zeroed() };
        let target = self.handle.newer_if(engine == VgpuSchedulerEngine::Graphics);
        // SAFETY: the function reads a value and writes one over it.
        let v2 = unsafe { target.exchange(f::nvmlDeviceGetVgpuSchedulerState_v2, (), request) };
        let v2 = v2.map(|raw| VgpuSchedulerState::from_v2(raw.schedulerPolicy, raw.avgFactor, raw.timeslice));
        if engine != VgpuSchedulerEngine::Graphics {
            return v2;
        }
        or_older(v2, || {
            // SAFETY: the function writes one value.
            let raw = unsafe { self.handle.read(f::nvmlDeviceGetVgpuSchedulerState, ()) }?;
            Ok(VgpuSchedulerState::from_v1(raw.schedulerPolicy, self.arr_mode(raw.arrMode), raw.schedulerParams))
        })
    }

    /// Log of the vGPU scheduler of an engine: at most the latest 200 entries. Reading the log at least 5 times a
    /// second misses no entry.
    ///
    /// # Errors
    ///
    /// `NotSupported` if MIG mode is enabled or the device is not a vGPU host.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53); weights since NVML 13.2 (driver 595.45.04). vGPU hosts with Pascal and newer.
    #[doc(alias = "nvmlDeviceGetVgpuSchedulerLog_v2")]
    #[doc(alias = "nvmlDeviceGetVgpuSchedulerLog")]
    #[inline]
    pub fn vgpu_scheduler_log(&self, engine: VgpuSchedulerEngine) -> Result<VgpuSchedulerLog> {
        let request = nvmlVgpuSchedulerLogInfo_v2_t { engineId: engine.raw(), ..Zeroable::zeroed() };
        // SAFETY: the function reads a value and writes one over it.
        let v2 = unsafe { self.handle.newer().exchange(f::nvmlDeviceGetVgpuSchedulerLog_v2, (), request) };
        or_older(v2.map(|raw| VgpuSchedulerLog::from_v2(&raw)), || {
            let request = nvmlVgpuSchedulerLog_t { engineId: engine.raw(), ..Zeroable::zeroed() };
            // SAFETY: the function reads a value and writes one over it.
            let raw = unsafe { self.handle.exchange(f::nvmlDeviceGetVgpuSchedulerLog, (), request) }?;
            Ok(VgpuSchedulerLog {
                engine: raw.engineId.into(),
                state: VgpuSchedulerState::from_v1(
                    raw.schedulerPolicy,
                    self.arr_mode(raw.arrMode),
                    raw.schedulerParams,
                ),
                entries: raw.logEntries.iter().take(raw.entriesCount as usize).map(Into::into).collect(),
            })
        })
    }

    /// Capabilities of the vGPU scheduler: policies and parameter limits.
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53). vGPU hosts with Pascal and newer.
    #[doc(alias = "nvmlDeviceGetVgpuSchedulerCapabilities")]
    #[inline]
    pub fn vgpu_scheduler_capabilities(&self) -> Result<VgpuSchedulerCapabilities> {
        // SAFETY: the function writes one value.
        let raw = unsafe { self.handle.read(f::nvmlDeviceGetVgpuSchedulerCapabilities, ()) }?;
        Ok(raw.into())
    }

    /// Sets policy and parameters of the vGPU scheduler of an engine. The setting is lost when the driver is reloaded.
    ///
    /// Drivers with NVML 13.2 and later always use adaptive round robin and accept no timeslice:
    /// [`VgpuSchedulerParams::Timeslice`] is set with the older function, if the library still has that function. The
    /// older function supports only [`VgpuSchedulerEngine::Graphics`].
    ///
    /// # Errors
    ///
    /// `NotSupported` if MIG mode is enabled, if the device is not a vGPU host, and if a vGPU exists on the device.
    /// `ResetRequired` if the setting failed with a fatal error; a reboot is required. [`NvmlError::InvalidArgument`]
    /// for a timeslice of an engine other than [`VgpuSchedulerEngine::Graphics`].
    ///
    /// # Availability
    ///
    /// NVML 12.0 (driver 525.53; not 525.60.11 to 530.41.03); engines other than graphics since NVML 13.2 (driver
    /// 595.45.04). vGPU hosts with Pascal and newer. Requires root.
    #[doc(alias = "nvmlDeviceSetVgpuSchedulerState_v2")]
    #[doc(alias = "nvmlDeviceSetVgpuSchedulerState")]
    #[inline]
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
                return Err(NvmlError::invalid_argument(
                    f::nvmlDeviceSetVgpuSchedulerState_v2,
                    "a timeslice can be set on the graphics engine only",
                ));
            }
        };
        let mut state = nvmlVgpuSchedulerState_v2_t {
            engineId: engine.raw(),
            schedulerPolicy: policy.raw(),
            avgFactor: avg_factor,
            frequency,
        };
        let target = self.handle.newer_if(engine == VgpuSchedulerEngine::Graphics);
        // SAFETY: the function takes one struct, which is valid for reads and writes.
        let v2 = unsafe { target.command(f::nvmlDeviceSetVgpuSchedulerState_v2, (&raw mut state,)) };
        if engine != VgpuSchedulerEngine::Graphics {
            return v2;
        }
        or_older_version(v2, || self.set_vgpu_scheduler_state_v1(policy, params))
    }

    #[inline]
    fn set_vgpu_scheduler_state_v1(&self, policy: VgpuSchedulerPolicy, params: VgpuSchedulerParams) -> Result<()> {
        let (mode, params) = params.to_v1();
        let mode = if self.has_arr_modes() { mode.raw() } else { u32::from(mode == VgpuSchedulerArrMode::Enable) };
        let mut state =
            nvmlVgpuSchedulerSetState_t { schedulerPolicy: policy.raw(), enableARRMode: mode, schedulerParams: params };
        // SAFETY: the function takes one struct, which is valid for reads and writes.
        unsafe { self.handle.command(f::nvmlDeviceSetVgpuSchedulerState, (&raw mut state,)) }
    }

    /// Unloads the firmware of the GPU System Processor (GSP) by force. The operation disrupts all vGPUs on the device;
    /// it is meant for error recovery and maintenance.
    ///
    /// # Errors
    ///
    /// `NotSupported` if the device is not in vGPU mode. `NoPermission` without root.
    ///
    /// # Availability
    ///
    /// NVML 13.2 (driver 595.45.04). Ada and newer. Requires root.
    #[doc(alias = "nvmlDeviceVgpuForceGspUnload")]
    #[inline]
    pub fn vgpu_force_gsp_unload(&self) -> Result<()> {
        // SAFETY: the function takes no pointers.
        unsafe { self.handle.command(f::nvmlDeviceVgpuForceGspUnload, ()) }
    }

    /// The mode from the driver's value: 1 means "enabled" on older drivers and "disabled" on newer ones.
    #[inline]
    fn arr_mode(&self, raw: u32) -> VgpuSchedulerArrMode {
        if self.has_arr_modes() {
            return raw.into();
        }
        if raw == 0 { VgpuSchedulerArrMode::Disable } else { VgpuSchedulerArrMode::Enable }
    }

    #[inline]
    fn has_arr_modes(&self) -> bool {
        !self.handle.nvml().has_quirk(Quirk::ArrModeIsFlag)
    }
}
