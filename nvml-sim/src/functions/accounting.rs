//! Accounting statistics of processes.

use core::ffi::*;

use nvml_sys::*;

use super::settings::enabled;
use crate::gpu::Gpu;
use crate::model::Account;
use crate::write::{InOut, NvmlResult, Out};

functions! {
    command fn nvmlDeviceSetAccountingMode(gpu; mode: nvmlEnableState_t) {
        let on = enabled(mode)?;
        if matches!(gpu.modes.mig, Some((1, _))) {
            return Err(NVML_ERROR_NOT_SUPPORTED);
        }
        gpu.accounting.enabled = on;
        if !on {
            gpu.accounting.pids.clear();
            gpu.activity.accounts.clear();
        }
        Ok(())
    }

    command fn nvmlDeviceClearAccountingPids(gpu;) {
        gpu.activity.accounts.retain(|account| account.is_running);
        let accounts = &gpu.activity.accounts;
        gpu.accounting.pids.retain(|pid| accounts.iter().any(|account| account.pid == *pid));
        Ok(())
    }

    device fn nvmlDeviceGetAccountingStats(gpu; pid: c_uint, stats: Out<nvmlAccountingStats_t>) {
        stats.check()?;
        let account = account_of(gpu, pid)?;
        stats.set(nvmlAccountingStats_t {
            gpuUtilization: account.gpu_utilization.unwrap_or(u32::MAX),
            memoryUtilization: account.memory_utilization.unwrap_or(u32::MAX),
            maxMemoryUsage: account.max_memory.unwrap_or(u64::MAX),
            time: time(&account),
            startTime: account.start_us,
            isRunning: account.is_running.into(),
            reserved: [0; 5],
        })
    }

    device fn nvmlDeviceGetAccountingStats_v2(gpu; stats: InOut<nvmlAccountingStats_v2_t>) {
        let account = account_of(gpu, stats.get()?.pid)?;
        stats.set(nvmlAccountingStats_v2_t {
            pid: account.pid,
            isRunning: account.is_running.into(),
            gpuUtilization: account.gpu_utilization.unwrap_or(u32::MAX),
            memoryUtilization: account.memory_utilization.unwrap_or(u32::MAX),
            maxMemoryUsage: account.max_memory.unwrap_or(u64::MAX),
            sampleCount: account.sample_count,
            sumGpuUtil: account.sum_gpu,
            sumFbUtil: account.sum_memory,
            time: time(&account),
            startTime: account.start_us,
        })
    }
}

/// An H200 with accounting mode disabled returns NOT_FOUND instead of the documented NOT_SUPPORTED.
fn account_of(gpu: &Gpu, pid: u32) -> NvmlResult<Account> {
    let accounts = gpu.activity.accounts.iter().filter(|account| gpu.accounting.pids.contains(&account.pid));
    accounts.copied().find(|account| account.pid == pid).ok_or(NVML_ERROR_NOT_FOUND)
}

fn time(account: &Account) -> u64 {
    if account.is_running { 0 } else { account.time_ms }
}
