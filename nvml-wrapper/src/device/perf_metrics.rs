//! Samples of the controllers that trade performance for power.

use std::time::Duration;

use nvml_sys::{
    Function, NVML_PERF_METRICS_CONTROLLER_TYPE_DLPPC_2X, NVML_PERF_METRICS_CONTROLLER_TYPE_PFPP_1X,
    nvmlObservedMetrics_t, nvmlPerfMetricControllerSample_t, nvmlPerfMetricsSample_t, nvmlPerfMetricsSamples_v1_t,
    nvmlPwrModelMetricsDlppm1x_t, nvmlPwrModelMetricsDlppm1xDramclkEstimates_t, nvmlPwrModelMetricsPfpp1x_t,
    nvmlPwrModelOperatingPointPfpp1x_t, nvmlRailMetrics_t,
};

use super::Device;
use crate::error::Result;
use crate::ffi::Target;

/// What the controllers of a device's performance and power told at one time.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PerfMetricsSample {
    /// One entry for each controller, four at most.
    pub controllers: Vec<PerfController>,
}

/// What one controller told.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PerfController {
    /// The controller that NVIDIA calls DLPPC 2x.
    Dlppc2x(Dlppc2xMetrics),
    /// The controller that NVIDIA calls PFPP 1x. None where it marks its numbers as not valid.
    Pfpp1x(Option<Pfpp1xMetrics>),
    /// A kind of controller that this version of the crate does not know, by its number.
    Unknown(u32),
}

/// What the DLPPC 2x controller told.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Dlppc2xMetrics {
    /// Estimates for three speeds of the memory clock, up to eight for each. None for one that is not valid.
    pub initial_dram_clock_estimates: [Vec<Option<PowerModelMetrics>>; 3],
    /// What was measured. None where it is not valid.
    pub observed: Option<PowerModelMetrics>,
}

/// Speed, power and performance, estimated or measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PowerModelMetrics {
    /// The rails of the cores.
    pub core_rails: [RailMetrics; 2],
    /// The rail of the memory.
    pub fb_rail: RailMetrics,
    /// Power of the whole board, in milliwatts.
    pub total_graphics_power: u32,
    /// The measure of performance, which is a time.
    pub performance: Duration,
}

/// Speed and use of what hangs on one rail of power.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct RailMetrics {
    /// Frequency in kHz.
    pub frequency_khz: u32,
    /// Utilization in percent as a fixed-point number; NVIDIA does not say how many bits are behind the point.
    pub utilization: u64,
}

/// What the PFPP 1x controller told.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Pfpp1xMetrics {
    /// Estimates along the curve of voltage and frequency, up to 32.
    pub estimates: Vec<Pfpp1xEstimate>,
    /// Where the performance for each watt is highest.
    pub max_perf_per_watt: OperatingPoint,
    /// The highest frequency at the highest voltage.
    pub max_frequency_at_max_voltage: OperatingPoint,
    /// What is left up to the limit of the board's power, in milliwatts.
    pub power_headroom: u32,
}

/// What the power would be at given frequencies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Pfpp1xEstimate {
    /// Frequency of each clock domain in kHz. The first is the graphics clock; NVIDIA does not name the others.
    pub frequencies_khz: [u32; 16],
    /// Power of the whole board, in milliwatts.
    pub total_graphics_power: u32,
}

/// A frequency and the power that it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct OperatingPoint {
    /// Frequency in kHz.
    pub frequency_khz: u32,
    /// Power in milliwatts.
    pub power: u32,
}

impl Device {
    /// The latest samples of the controllers that trade performance for power, 13 at most.
    ///
    /// # Availability
    ///
    /// NVML 13.4 (driver newer than 610.43.02). NVIDIA does not name the boards.
    #[doc(alias = "nvmlDevicePerfMetricsGetSamples_v1")]
    pub fn perf_metrics_samples(&self) -> Result<Vec<PerfMetricsSample>> {
        // More than 100 KiB: too much for the stacks of some threads.
        let answer: Box<nvmlPerfMetricsSamples_v1_t> =
            self.read_boxed(Function::nvmlDevicePerfMetricsGetSamples_v1, |nvml, device, samples| {
                // SAFETY: the handle is live; `samples` is valid for one write.
                unsafe { nvml.nvmlDevicePerfMetricsGetSamples_v1(device, samples) }
            })?;
        Ok(answer.samples.iter().take(answer.numSamples as usize).map(PerfMetricsSample::of).collect())
    }
}

impl PerfMetricsSample {
    fn of(raw: &nvmlPerfMetricsSample_t) -> PerfMetricsSample {
        let controllers = raw.controllerData.iter().take(raw.numControllerData.into());
        PerfMetricsSample { controllers: controllers.map(PerfController::of).collect() }
    }
}

impl PerfController {
    fn of(raw: &nvmlPerfMetricControllerSample_t) -> PerfController {
        match raw.controllerType {
            NVML_PERF_METRICS_CONTROLLER_TYPE_DLPPC_2X => {
                // SAFETY: the tag says that this is the member; any bits are one, as the whole began as zeros.
                let sample = unsafe { &raw.data.dlppc2x };
                PerfController::Dlppc2x(Dlppc2xMetrics::of(&sample.observedMetrics))
            }
            NVML_PERF_METRICS_CONTROLLER_TYPE_PFPP_1X => {
                // SAFETY: the tag says that this is the member; any bits are one, as the whole began as zeros.
                let sample = unsafe { &raw.data.pfpp1x };
                PerfController::Pfpp1x(Pfpp1xMetrics::of(&sample.estimatedMetrics))
            }
            kind => PerfController::Unknown(kind),
        }
    }
}

impl Dlppc2xMetrics {
    fn of(raw: &nvmlObservedMetrics_t) -> Dlppc2xMetrics {
        let observed = nvmlPwrModelMetricsDlppm1x_t {
            bValid: raw.bValid,
            coreRail: raw.coreRail,
            fbRail: raw.fbRail,
            tgpPwrTuple: raw.tgpPwrTuple,
            perfMetrics: raw.perfMetrics,
        };
        Dlppc2xMetrics {
            initial_dram_clock_estimates: raw.initialDramclkEst.map(|estimates| Self::estimates(&estimates)),
            observed: PowerModelMetrics::of(&observed),
        }
    }

    fn estimates(raw: &nvmlPwrModelMetricsDlppm1xDramclkEstimates_t) -> Vec<Option<PowerModelMetrics>> {
        let there = raw.estimatedMetrics.iter().take(raw.numEstimatedMetrics.into());
        there.map(PowerModelMetrics::of).collect()
    }
}

impl PowerModelMetrics {
    fn of(raw: &nvmlPwrModelMetricsDlppm1x_t) -> Option<PowerModelMetrics> {
        (raw.bValid != 0).then(|| PowerModelMetrics {
            core_rails: raw.coreRail.rails.map(RailMetrics::of),
            fb_rail: RailMetrics::of(raw.fbRail),
            total_graphics_power: raw.tgpPwrTuple.pwrmW,
            performance: Duration::from_millis(raw.perfMetrics.perfms.into()),
        })
    }
}

impl RailMetrics {
    fn of(raw: nvmlRailMetrics_t) -> RailMetrics {
        RailMetrics { frequency_khz: raw.freqkHz, utilization: raw.utilPct }
    }
}

impl Pfpp1xMetrics {
    fn of(raw: &nvmlPwrModelMetricsPfpp1x_t) -> Option<Pfpp1xMetrics> {
        let estimates = raw.estimatedMetrics.iter().take(raw.numVfPoints.into());
        (raw.bValid != 0).then(|| Pfpp1xMetrics {
            estimates: estimates
                .map(|estimate| Pfpp1xEstimate {
                    frequencies_khz: estimate.freqkHz,
                    total_graphics_power: estimate.estTgpPwrmW,
                })
                .collect(),
            max_perf_per_watt: OperatingPoint::of(raw.maxPerfPerWattPoint),
            max_frequency_at_max_voltage: OperatingPoint::of(raw.fmaxAtVmaxPoint),
            power_headroom: raw.tgpHeadroommW,
        })
    }
}

impl OperatingPoint {
    fn of(raw: nvmlPwrModelOperatingPointPfpp1x_t) -> OperatingPoint {
        OperatingPoint { frequency_khz: raw.freqkHz, power: raw.pwrmW }
    }
}
