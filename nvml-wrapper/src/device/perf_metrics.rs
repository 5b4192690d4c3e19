//! Performance metrics: samples of the controllers that balance performance and power.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`Device::perf_metrics_samples`](crate::Device::perf_metrics_samples) | the latest samples, up to 13 |
//! | [`PerfMetricsSample`] | one sample: data of up to four controllers |
//! | [`PerfController`] | data of one controller, by its type |
//! | [`Dlppc2xMetrics`], [`PowerModelMetrics`], [`RailMetrics`] | data of a DLPPC 2x controller |
//! | [`Pfpp1xMetrics`], [`Pfpp1xEstimate`], [`OperatingPoint`] | data of a PFPP 1x controller |
//!
//! # Examples
//!
//! ```
//! # let sim = nvml_sim::Simulation::start(nvml_sim::Node::h200x8().with_era(nvml_sim::Era::Latest));
//! # let nvml = nvml_wrapper::Nvml::builder().provider(&sim).init()?;
//! use nvml_wrapper::device::perf_metrics::PerfController;
//!
//! for sample in nvml.device_by_index(0)?.perf_metrics_samples()? {
//!     for controller in sample.controllers {
//!         if let PerfController::Pfpp1x(Some(metrics)) = controller {
//!             println!("power headroom: {} mW", metrics.power_headroom);
//!         }
//!     }
//! }
//! # Ok::<(), nvml_wrapper::NvmlError>(())
//! ```

use std::time::Duration;

use nvml_sys::{
    NVML_PERF_METRICS_CONTROLLER_TYPE_DLPPC_2X, NVML_PERF_METRICS_CONTROLLER_TYPE_PFPP_1X, f, nvmlObservedMetrics_t,
    nvmlPerfMetricControllerSample_t, nvmlPerfMetricsSample_t, nvmlPwrModelMetricsDlppm1x_t,
    nvmlPwrModelMetricsDlppm1xDramclkEstimates_t, nvmlPwrModelMetricsPfpp1x_t, nvmlPwrModelOperatingPointPfpp1x_t,
    nvmlRailMetrics_t,
};

use crate::error::Result;
use crate::ffi::Target;
use crate::handle::Device;

/// One sample of the performance and power controllers of a device.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct PerfMetricsSample {
    /// Data of each controller, up to four.
    pub controllers: Vec<PerfController>,
}

/// Data of one controller in a sample.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum PerfController {
    /// Observed and estimated metrics of a DLPPC 2x controller.
    Dlppc2x(Dlppc2xMetrics),
    /// Estimated metrics of a PFPP 1x controller. `None` if the driver marks the metrics as not valid.
    Pfpp1x(Option<Pfpp1xMetrics>),
    /// A controller type that this version of the crate does not know, by its number.
    Unknown(u32),
}

/// Metrics of a DLPPC 2x controller.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct Dlppc2xMetrics {
    /// Initial estimates for three memory clock (DRAMCLK) frequencies, up to eight for each. `None` for an estimate
    /// that the driver marks as not valid.
    pub initial_dram_clock_estimates: [Vec<Option<PowerModelMetrics>>; 3],
    /// Observed metrics. `None` if the driver marks them as not valid.
    pub observed: Option<PowerModelMetrics>,
}

/// Metrics of the DLPPM 1x power model, estimated or observed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct PowerModelMetrics {
    /// Metrics of the core rails.
    pub core_rails: [RailMetrics; 2],
    /// Metrics of the frame buffer (memory) rail.
    pub fb_rail: RailMetrics,
    /// Total Graphics Power (TGP), in milliwatts.
    pub total_graphics_power: u32,
    /// Performance metric, which NVML reports as a time with millisecond resolution.
    pub performance: Duration,
}

/// Frequency and utilization of a power rail.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct RailMetrics {
    /// Frequency, in kHz.
    pub frequency_khz: u32,
    /// Utilization in percent, as a fixed-point number. NVIDIA does not document the number of fraction bits.
    pub utilization: u64,
}

/// Metrics of the PFPP 1x power model.
#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct Pfpp1xMetrics {
    /// Estimates at points of the voltage-frequency (VF) curve, up to 32.
    pub estimates: Vec<Pfpp1xEstimate>,
    /// Operating point with the maximum performance per watt.
    pub max_perf_per_watt: OperatingPoint,
    /// Operating point at the maximum frequency and voltage.
    pub max_frequency_at_max_voltage: OperatingPoint,
    /// TGP headroom: the difference between the TGP limit and the TGP, in milliwatts.
    pub power_headroom: u32,
}

/// Estimated power at a set of frequencies.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct Pfpp1xEstimate {
    /// Input frequency of each clock domain, in kHz. Index 0 is GPCCLK, the graphics clock; NVIDIA does not document
    /// the others.
    pub frequencies_khz: [u32; 16],
    /// Estimated Total Graphics Power (TGP), in milliwatts.
    pub total_graphics_power: u32,
}

/// Operating point: a frequency and the power consumption at this frequency.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(default))]
#[non_exhaustive]
pub struct OperatingPoint {
    /// Frequency, in kHz.
    pub frequency_khz: u32,
    /// Power consumption, in milliwatts.
    pub power: u32,
}

/// # Performance metrics
impl Device {
    /// The latest samples of the controllers that balance performance and power, up to 13. The list is empty if the
    /// driver has no samples.
    ///
    /// # Availability
    ///
    /// NVML 13.4 (driver newer than 610.43.02). NVIDIA does not document the products.
    #[doc(alias = "nvmlDevicePerfMetricsGetSamples_v1")]
    #[inline]
    pub fn perf_metrics_samples(&self) -> Result<Vec<PerfMetricsSample>> {
        // The struct has more than 100 KiB, too large for the stacks of some threads.
        // SAFETY: the function writes one value.
        let result = unsafe { self.handle.read_boxed(f::nvmlDevicePerfMetricsGetSamples_v1, ()) }?;
        Ok(result.samples.iter().take(result.numSamples as usize).map(PerfMetricsSample::from_raw).collect())
    }
}

impl PerfMetricsSample {
    #[inline]
    fn from_raw(raw: &nvmlPerfMetricsSample_t) -> PerfMetricsSample {
        let controllers = raw.controllerData.iter().take(raw.numControllerData.into());
        PerfMetricsSample { controllers: controllers.map(PerfController::from_raw).collect() }
    }
}

impl PerfController {
    #[inline]
    fn from_raw(raw: &nvmlPerfMetricControllerSample_t) -> PerfController {
        match raw.controllerType {
            NVML_PERF_METRICS_CONTROLLER_TYPE_DLPPC_2X => {
                // SAFETY: `controllerType` selects this member; the struct was zeroed, and any bits are a value of it.
                let sample = unsafe { &raw.data.dlppc2x };
                PerfController::Dlppc2x(Dlppc2xMetrics::from_raw(&sample.observedMetrics))
            }
            NVML_PERF_METRICS_CONTROLLER_TYPE_PFPP_1X => {
                // SAFETY: `controllerType` selects this member; the struct was zeroed, and any bits are a value of it.
                let sample = unsafe { &raw.data.pfpp1x };
                PerfController::Pfpp1x(Pfpp1xMetrics::from_raw(&sample.estimatedMetrics))
            }
            kind => PerfController::Unknown(kind),
        }
    }
}

impl Dlppc2xMetrics {
    #[inline]
    fn from_raw(raw: &nvmlObservedMetrics_t) -> Dlppc2xMetrics {
        let observed = nvmlPwrModelMetricsDlppm1x_t {
            bValid: raw.bValid,
            coreRail: raw.coreRail,
            fbRail: raw.fbRail,
            tgpPwrTuple: raw.tgpPwrTuple,
            perfMetrics: raw.perfMetrics,
        };
        Dlppc2xMetrics {
            initial_dram_clock_estimates: raw.initialDramclkEst.map(|estimates| Self::estimates(&estimates)),
            observed: PowerModelMetrics::from_raw(&observed),
        }
    }

    #[inline]
    fn estimates(raw: &nvmlPwrModelMetricsDlppm1xDramclkEstimates_t) -> Vec<Option<PowerModelMetrics>> {
        let entries = raw.estimatedMetrics.iter().take(raw.numEstimatedMetrics.into());
        entries.map(PowerModelMetrics::from_raw).collect()
    }
}

impl PowerModelMetrics {
    #[inline]
    fn from_raw(raw: &nvmlPwrModelMetricsDlppm1x_t) -> Option<PowerModelMetrics> {
        (raw.bValid != 0).then(|| PowerModelMetrics {
            core_rails: raw.coreRail.rails.map(RailMetrics::from_raw),
            fb_rail: RailMetrics::from_raw(raw.fbRail),
            total_graphics_power: raw.tgpPwrTuple.pwrmW,
            performance: Duration::from_millis(raw.perfMetrics.perfms.into()),
        })
    }
}

impl RailMetrics {
    #[inline]
    fn from_raw(raw: nvmlRailMetrics_t) -> RailMetrics {
        RailMetrics { frequency_khz: raw.freqkHz, utilization: raw.utilPct }
    }
}

impl Pfpp1xMetrics {
    #[inline]
    fn from_raw(raw: &nvmlPwrModelMetricsPfpp1x_t) -> Option<Pfpp1xMetrics> {
        let estimates = raw.estimatedMetrics.iter().take(raw.numVfPoints.into());
        (raw.bValid != 0).then(|| Pfpp1xMetrics {
            estimates: estimates
                .map(|estimate| Pfpp1xEstimate {
                    frequencies_khz: estimate.freqkHz,
                    total_graphics_power: estimate.estTgpPwrmW,
                })
                .collect(),
            max_perf_per_watt: OperatingPoint::from_raw(raw.maxPerfPerWattPoint),
            max_frequency_at_max_voltage: OperatingPoint::from_raw(raw.fmaxAtVmaxPoint),
            power_headroom: raw.tgpHeadroommW,
        })
    }
}

impl OperatingPoint {
    #[inline]
    fn from_raw(raw: nvmlPwrModelOperatingPointPfpp1x_t) -> OperatingPoint {
        OperatingPoint { frequency_khz: raw.freqkHz, power: raw.pwrmW }
    }
}
