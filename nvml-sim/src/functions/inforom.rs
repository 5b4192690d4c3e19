//! InfoROM and black box recorder (BBX).

use core::ffi::*;

use nvml_sys::*;

use crate::era::Driver;
use crate::write::Out;

/// Number of InfoROM objects. The last one is the DRAM encryption object.
const OBJECTS_END: &[(Driver, u32)] = &[((0, 0), 3), ((570, 86), NVML_INFOROM_COUNT)];

functions! {
    device fn nvmlDeviceGetInforomVersion(
        state, index; object: nvmlInforomObject_t, version: Out<c_char>, length: c_uint
    ) {
        version.check()?;
        state.node.era.check_number(object, OBJECTS_END)?;
        let object = state.gpu(index)?.inforom.objects.get(object as usize).ok_or(NVML_ERROR_INVALID_ARGUMENT)?;
        version.text(length, object.as_deref().ok_or(NVML_ERROR_NOT_SUPPORTED)?)
    }

    device fn nvmlDeviceGetInforomConfigurationChecksum(gpu; checksum: Out<c_uint>) {
        checksum.check()?;
        if gpu.inforom.valid == Some(false) {
            return Err(NVML_ERROR_CORRUPTED_INFOROM);
        }
        checksum.set_some(gpu.inforom.checksum)
    }

    device fn nvmlDeviceValidateInforom(gpu;) {
        match gpu.inforom.valid {
            Some(true) => Ok(()),
            Some(false) => Err(NVML_ERROR_CORRUPTED_INFOROM),
            None => Err(NVML_ERROR_NOT_SUPPORTED),
        }
    }

    device fn nvmlDeviceGetLastBBXFlushTime(gpu; timestamp: Out<c_ulonglong>, duration: Out<c_ulong>) {
        timestamp.check()?;
        duration.check()?;
        let flush = gpu.inforom.black_box.ok_or(NVML_ERROR_NOT_SUPPORTED)?.ok_or(NVML_ERROR_NOT_READY)?;
        timestamp.set(flush.timestamp)?;
        duration.set(flush.duration as c_ulong)
    }

    device fn nvmlDeviceGetBBXTimeData_v1(gpu; data: Out<nvmlBBXTimeData_v1_t>) {
        data.set_some(gpu.inforom.time_run.map(|seconds| nvmlBBXTimeData_v1_t { timeRun: seconds }))
    }
}
