//! Page retirement, row remapping, memory repair and memory encryption.

use core::ffi::*;

use nvml_sys::*;

use super::settings::enabled;
use crate::gpu::Gpu;
use crate::model::RetiredPage;
use crate::write::{In, InOut, NvmlResult, Out, list};

functions! {
    device fn nvmlDeviceGetRetiredPages(
        gpu; cause: nvmlPageRetirementCause_t, count: InOut<c_uint>, addresses: Out<c_ulonglong>
    ) {
        let pages = retired(gpu, cause)?;
        list(&count, &addresses, pages.iter().map(|page| page.address))
    }

    device fn nvmlDeviceGetRetiredPages_v2(
        gpu;
        cause: nvmlPageRetirementCause_t,
        count: InOut<c_uint>,
        addresses: Out<c_ulonglong>,
        timestamps: Out<c_ulonglong>,
    ) {
        let pages = retired(gpu, cause)?;
        list(&count, &addresses, pages.iter().map(|page| page.address))?;
        if !pages.is_empty() {
            timestamps.check()?;
        }
        // The capacity was checked for the addresses.
        timestamps.fill(pages.len(), pages.iter().map(|page| page.timestamp), 0);
        Ok(())
    }

    device fn nvmlDeviceGetRetiredPagesPendingStatus(gpu; pending: Out<nvmlEnableState_t>) {
        pending.set_some(gpu.memory_health.retired_pages.as_ref().map(|retired| retired.pending.into()))
    }

    /// Inactive remappings are not reported.
    device fn nvmlDeviceGetRemappedRows(
        gpu; corrected: Out<c_uint>, uncorrected: Out<c_uint>, pending: Out<c_uint>, failed: Out<c_uint>
    ) {
        [&corrected, &uncorrected, &pending, &failed].into_iter().try_for_each(Out::check)?;
        let rows = gpu.memory_health.remapped_rows.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        corrected.set(rows.corrected.0)?;
        uncorrected.set(rows.uncorrected.0)?;
        pending.set(rows.pending.into())?;
        failed.set(rows.failed.into())
    }

    device fn nvmlDeviceGetRemappedRows_v2(gpu; info: Out<nvmlRemappedRowsInfo_v2_t>) {
        info.set_some(gpu.memory_health.remapped_rows.map(|rows| nvmlRemappedRowsInfo_v2_t {
            corrActiveRemaps: rows.corrected.0,
            corrInactiveRemaps: rows.corrected.1,
            uncActiveRemaps: rows.uncorrected.0,
            uncInactiveRemaps: rows.uncorrected.1,
            bPending: rows.pending.into(),
            bFailureOccurred: rows.failed.into(),
        }))
    }

    device fn nvmlDeviceGetRowRemapperHistogram(gpu; values: Out<nvmlRowRemapperHistogramValues_t>) {
        values.set_some(gpu.memory_health.row_histogram.map(|[max, high, partial, low, none]| {
            nvmlRowRemapperHistogramValues_t { max, high, partial, low, none }
        }))
    }

    device fn nvmlDeviceGetBankRemapperStatus_v1(gpu; status: Out<nvmlEccBankRemapperStatus_v1_t>) {
        status.set_some(gpu.memory_health.remapped_banks.map(|banks| nvmlEccBankRemapperStatus_v1_t {
            activeRemappings: banks.active,
            inactiveRemappings: banks.inactive,
            bPending: banks.pending.into(),
            histogram: nvmlEccBankRemapperHistogram_v1_t {
                maxSpareGroupCount: banks.max_spare_groups,
                noSpareGroupCount: banks.no_spare_groups,
            },
        }))
    }

    device fn nvmlDeviceGetRepairStatus(gpu; status: InOut<nvmlRepairStatus_v1_t>) {
        let mut output = status.stamped()?;
        let (channel, tpc) = gpu.memory_health.repairs_pending.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        output.bChannelRepairPending = channel.into();
        output.bTpcRepairPending = tpc.into();
        status.set(output)
    }

    device fn nvmlDeviceGetUnrepairableMemoryFlag_v1(gpu; status: Out<nvmlUnrepairableMemoryStatus_v1_t>) {
        let flag = gpu.memory_health.unrepairable;
        status.set_some(flag.map(|flag| nvmlUnrepairableMemoryStatus_v1_t { bUnrepairableMemory: flag.into() }))
    }

    device fn nvmlDeviceGetDramEncryptionMode(
        gpu; current: InOut<nvmlDramEncryptionInfo_v1_t>, pending: InOut<nvmlDramEncryptionInfo_v1_t>
    ) {
        let (mut now, mut then) = (current.stamped()?, pending.stamped()?);
        let encryption = gpu.memory_health.encryption.ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        now.encryptionState = encryption.0.into();
        then.encryptionState = encryption.1.into();
        current.set(now)?;
        pending.set(then)
    }

    /// The pending state takes effect with the next reboot, which is not simulated.
    command fn nvmlDeviceSetDramEncryptionMode(gpu; info: In<nvmlDramEncryptionInfo_v1_t>) {
        let mode = enabled(info.stamped()?.encryptionState)?;
        gpu.memory_health.encryption.as_mut().ok_or(NVML_ERROR_NOT_SUPPORTED)?.1 = mode;
        Ok(())
    }
}

fn retired(gpu: &Gpu, cause: nvmlPageRetirementCause_t) -> NvmlResult<Vec<RetiredPage>> {
    if cause >= NVML_PAGE_RETIREMENT_CAUSE_COUNT {
        return Err(NVML_ERROR_INVALID_ARGUMENT);
    }
    let retired = gpu.memory_health.retired_pages.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
    Ok(retired.pages.iter().copied().filter(|page| page.cause == cause).collect())
}
