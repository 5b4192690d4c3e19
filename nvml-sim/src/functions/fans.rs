//! Fans and coolers.

use core::ffi::*;

use nvml_sys::*;

use crate::gpu::Gpu;
use crate::model::FanControl;
use crate::write::{InOut, NvmlResult, Out, count_of};

functions! {
    device fn nvmlDeviceGetNumFans(gpu; count: Out<c_uint>) {
        count.set(count_of(gpu.fans.len()))
    }

    device fn nvmlDeviceGetFanSpeed(gpu; speed: Out<c_uint>) {
        speed.set_some(gpu.fans.first().map(|fan| fan.speed))
    }

    device fn nvmlDeviceGetFanSpeed_v2(gpu; fan: c_uint, speed: Out<c_uint>) {
        speed.check()?;
        speed.set(gpu.fans.get(fan as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)?.speed)
    }

    // An H200 returns this code without any fan, too.
    device fn nvmlDeviceGetFanSpeedRPM(gpu; info: InOut<nvmlFanSpeedInfo_v1_t>) {
        let mut output = info.stamped()?;
        let full_rpm = control(gpu, output.fan)?.full_rpm.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        let percent = gpu.fans.get(output.fan as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)?.speed;
        output.speed = full_rpm * percent / 100;
        info.set(output)
    }

    device fn nvmlDeviceGetTargetFanSpeed(gpu; fan: c_uint, speed: Out<c_uint>) {
        speed.check()?;
        speed.set(control(gpu, fan)?.target)
    }

    // An H200 returns this code instead of the documented NOT_SUPPORTED.
    device fn nvmlDeviceGetMinMaxFanSpeed(gpu; lowest: Out<c_uint>, highest: Out<c_uint>) {
        lowest.check()?;
        highest.check()?;
        let (min, max) = gpu.cooling.speed_range.ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        lowest.set(min)?;
        highest.set(max)
    }

    device fn nvmlDeviceGetFanControlPolicy_v2(gpu; fan: c_uint, policy: Out<nvmlFanControlPolicy_t>) {
        policy.check()?;
        policy.set(control(gpu, fan)?.policy)
    }

    command fn nvmlDeviceSetFanControlPolicy(gpu; fan: c_uint, policy: nvmlFanControlPolicy_t) {
        match policy {
            NVML_FAN_POLICY_TEMPERATURE_CONTINOUS_SW => let_driver_decide(gpu, fan),
            NVML_FAN_POLICY_MANUAL => {
                control(gpu, fan)?.policy = policy;
                Ok(())
            }
            _ => Err(NVML_ERROR_INVALID_ARGUMENT),
        }
    }

    command fn nvmlDeviceSetFanSpeed_v2(gpu; fan: c_uint, speed: c_uint) {
        let (min, max) = gpu.cooling.speed_range.ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        if !(min..=max).contains(&speed) {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        let control = control(gpu, fan)?;
        control.policy = NVML_FAN_POLICY_MANUAL;
        steer(gpu, fan, speed)
    }

    command fn nvmlDeviceSetDefaultFanSpeed_v2(gpu; fan: c_uint) {
        require_fans(gpu)?;
        let_driver_decide(gpu, fan)
    }

    device fn nvmlDeviceGetCoolerInfo(gpu; info: InOut<nvmlCoolerInfo_v1_t>) {
        let mut output = info.stamped()?;
        if gpu.cooling.coolers.is_empty() {
            return Err(NVML_ERROR_NOT_SUPPORTED);
        }
        let cooler = gpu.cooling.coolers.get(output.index as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        (output.signalType, output.target) = *cooler;
        info.set(output)
    }
}

fn require_fans(gpu: &Gpu) -> NvmlResult {
    if gpu.fans.is_empty() { Err(NVML_ERROR_NOT_SUPPORTED) } else { Ok(()) }
}

fn control(gpu: &mut Gpu, fan: c_uint) -> NvmlResult<&mut FanControl> {
    gpu.cooling.controls.get_mut(fan as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)
}

/// Sets the target speed of a fan, which takes effect immediately.
fn steer(gpu: &mut Gpu, fan: c_uint, percent: u32) -> NvmlResult {
    control(gpu, fan)?.target = percent;
    gpu.fans.get_mut(fan as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)?.speed = percent;
    Ok(())
}

fn let_driver_decide(gpu: &mut Gpu, fan: c_uint) -> NvmlResult {
    let control = control(gpu, fan)?;
    control.policy = NVML_FAN_POLICY_TEMPERATURE_CONTINOUS_SW;
    let automatic = control.automatic;
    steer(gpu, fan, automatic)
}
