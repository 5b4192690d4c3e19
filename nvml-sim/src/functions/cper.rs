//! CPER (Common Platform Error Record) log.

use core::ffi::*;

use nvml_sys::*;

use crate::write::{InOut, list_within};

functions! {
    /// The cursor is the number of records that were read before.
    system fn nvmlSystemGetCPER_v1(state; cper: InOut<nvmlGetCPER_v1_t>) {
        state.node.want_root()?;
        let mut asked = cper.get()?;
        let records = state.node.cper.as_ref().ok_or(NVML_ERROR_NOT_SUPPORTED)?;
        if (asked.buffer.is_null() && asked.bufferSize > 0) || asked.cursor.cperTypeMask != NVML_CPER_ACCESS_TYPE_GPU {
            return Err(NVML_ERROR_INVALID_ARGUMENT);
        }
        let uuid: Vec<u8> = asked.cursor.uuid.iter().map(|char| char.to_ne_bytes()[0]).take_while(|byte| *byte != 0).collect();
        let wanted = records.iter().filter(|(of, _)| uuid.is_empty() || of.as_bytes() == uuid);
        let read = usize::try_from(asked.cursor.handle).unwrap_or(usize::MAX);
        let Some((_, record)) = wanted.into_iter().nth(read) else {
            asked.bufferSize = 0;
            return cper.set(asked);
        };
        // SAFETY: by the contract of the C function the buffer has the size that the struct states.
        let (code, size) =
            unsafe { list_within::<_, c_uchar>(&cper, asked.bufferSize, asked.buffer, record.iter().copied()) };
        let code = if asked.buffer.is_null() { Err(NVML_ERROR_INSUFFICIENT_SIZE) } else { code };
        asked.bufferSize = size;
        if code.is_ok() {
            asked.cursor.handle += 1;
        }
        cper.set(asked)?;
        code
    }
}
