//! Performance states and modes, clocks event reasons and violation times.

use core::ffi::*;

use nvml_sys::*;

use crate::model::{PerfController, PerfMetricsSample};
use crate::write::{InOut, NvmlResult, Out};

functions! {
    device fn nvmlDeviceGetMinMaxClockOfPState(
        gpu; clock: nvmlClockType_t, state: nvmlPstates_t, min: Out<c_uint>, max: Out<c_uint>
    ) {
        min.check()?;
        max.check()?;
        if state > NVML_PSTATE_15 || clock >= NVML_CLOCK_COUNT {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        if gpu.clock_control.state_clocks.is_empty() {
            return Err(NVML_ERROR_NOT_SUPPORTED);
        }
        // Return code for a performance state that the board does not support.
        let of_state = gpu.clock_control.state_clocks.iter().find(|clocks| clocks.state == state);
        let range = of_state.ok_or(NVML_ERROR_UNKNOWN)?.clocks.get(clock as usize).ok_or(NVML_ERROR_UNKNOWN)?;
        min.set(range.0)?;
        max.set(range.1)
    }

    device fn nvmlDeviceGetDynamicPstatesInfo(gpu; info: Out<nvmlGpuDynamicPstatesInfo_t>) {
        info.check()?;
        let domains = gpu.clock_control.domains.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        let busy = &gpu.utilization;
        let current = [busy.gpu, busy.memory, busy.decoder.unwrap_or(0), 0, 0, 0, 0, 0];
        let mut utilization = [nvmlGpuDynamicPstatesInfo_st__bindgen_ty_1::zeroed(); 8];
        for ((entry, domain), current) in utilization.iter_mut().zip(domains).zip(current) {
            if let Some(domain) = domain {
                *entry = nvmlGpuDynamicPstatesInfo_st__bindgen_ty_1 {
                    bIsPresent: 1,
                    percentage: domain.percent.unwrap_or(current),
                    incThreshold: domain.increase,
                    decThreshold: domain.decrease,
                };
            }
        }
        info.set(nvmlGpuDynamicPstatesInfo_t { flags: 0, utilization })
    }

    device fn nvmlDeviceGetPerformanceModes(gpu; modes: InOut<nvmlDevicePerfModes_v1_t>) {
        let mut output = modes.stamped()?;
        let text = gpu.clock_control.performance_modes.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        output.str_ = modes.out().chars(text);
        modes.set(output)
    }

    device fn nvmlDeviceGetCurrentClockFreqs(gpu; clocks: InOut<nvmlDeviceCurrentClockFreqs_v1_t>) {
        let mut output = clocks.stamped()?;
        let text = gpu.clock_control.current_clocks.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        output.str_ = clocks.out().chars(text.replace("{graphics}", &gpu.clocks.current[0].to_string()));
        clocks.set(output)
    }

    command fn nvmlDeviceGetClkMonStatus(gpu; status: Out<nvmlClkMonStatus_t>) {
        status.check()?;
        let monitor = gpu.clock_control.monitor.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        let mut output = nvmlClkMonStatus_t::zeroed();
        output.bGlobalStatus = monitor.fault.into();
        output.clkMonListSize = monitor.count;
        for (entry, (domain, faults)) in output.clkMonList.iter_mut().zip(&monitor.faults) {
            *entry = nvmlClkMonFaultInfo_t { clkApiDomain: *domain, clkDomainFaultMask: *faults };
        }
        status.set(output)
    }

    device fn nvmlDeviceGetAdaptiveClockInfoStatus(gpu; status: Out<c_uint>) {
        status.set_some(gpu.clock_control.adaptive.map(u32::from))
    }

    device fn nvmlDeviceGetViolationStatus(
        state, index; policy: nvmlPerfPolicyType_t, time: Out<nvmlViolationTime_t>
    ) {
        time.check()?;
        let now = state.now_us();
        let gpu = state.gpu(index)?;
        let is_known = policy <= NVML_PERF_POLICY_RELIABILITY
            || [NVML_PERF_POLICY_TOTAL_APP_CLOCKS, NVML_PERF_POLICY_TOTAL_BASE_CLOCKS].contains(&policy);
        if !is_known {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        let violations = gpu.clock_control.violations.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        let violation_time = violations.times.get(&policy).copied().unwrap_or(0);
        let reference_time = violations.reference_time.unwrap_or(now);
        time.set(nvmlViolationTime_t { referenceTime: reference_time, violationTime: violation_time })
    }

    device fn nvmlDevicePerfMetricsGetSamples_v1(gpu; samples: InOut<nvmlPerfMetricsSamples_v1_t>) {
        let mut output = samples.get()?;
        let metrics = gpu.clock_control.perf_metrics.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        output.numSamples = metrics.count;
        for (entry, sample) in output.samples.iter_mut().zip(&metrics.samples) {
            write_sample(entry, sample)?;
        }
        samples.set(output)
    }
}

fn write_sample(entry: &mut nvmlPerfMetricsSample_t, sample: &PerfMetricsSample) -> NvmlResult {
    entry.numControllerData = sample.count;
    for (entry, controller) in entry.controllerData.iter_mut().zip(&sample.controllers) {
        match controller {
            PerfController::Dlppc2x(data) => {
                entry.controllerType = NVML_PERF_METRICS_CONTROLLER_TYPE_DLPPC_2X;
                entry.data.dlppc2x = **data;
            }
            PerfController::Pfpp1x(data) => {
                entry.controllerType = NVML_PERF_METRICS_CONTROLLER_TYPE_PFPP_1X;
                entry.data.pfpp1x = **data;
            }
            PerfController::Other(kind) => entry.controllerType = *kind,
        }
    }
    Ok(())
}
