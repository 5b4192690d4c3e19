//! CPER (Common Platform Error Record) log.

use core::ffi::*;

use nvml_sys::*;

use crate::write::{InOut, list_within};

functions! {
    /// The cursor is the number of records that were read before.
    system fn nvmlSystemGetCPER_v1(state; cper: InOut<nvmlGetCPER_v1_t>) {
        state.node.require_root()?;
        let mut request = cper.get()?;
        let records = state.node.cper.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        let has_no_buffer = request.buffer.is_null() && request.bufferSize > 0;
        if has_no_buffer || request.cursor.cperTypeMask != NVML_CPER_ACCESS_TYPE_GPU {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        let uuid = request.cursor.uuid.iter().map(|char| char.to_ne_bytes()[0]);
        let uuid: Vec<u8> = uuid.take_while(|byte| *byte != 0).collect();
        let requested = records.iter().filter(|(of, _)| uuid.is_empty() || of.as_bytes() == uuid);
        let read = usize::try_from(request.cursor.handle).unwrap_or(usize::MAX);
        let Some((_, record)) = requested.into_iter().nth(read) else {
            request.bufferSize = 0;
            return cper.set(request);
        };
        // SAFETY: by the contract of the C function the buffer has the size that the struct states.
        let (code, size) =
            unsafe { list_within::<_, c_uchar>(&cper, request.bufferSize, request.buffer, record.iter().copied()) };
        let code = if request.buffer.is_null() { Err(NVML_ERROR_INSUFFICIENT_SIZE) } else { code };
        request.bufferSize = size;
        if code.is_ok() {
            request.cursor.handle += 1;
        }
        cper.set(request)?;
        code
    }
}
