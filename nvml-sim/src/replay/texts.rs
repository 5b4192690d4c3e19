//! Strings of the library. They stay valid until the process ends, as those of the real library do.

use std::collections::BTreeSet;
use std::ffi::{CStr, CString, c_char};
use std::sync::{Mutex, PoisonError};

use nvml_sys::Function;

use crate::capture::{Argument, Value};
use crate::slots;

/// String of the library with this text. Each text exists once.
pub(super) fn library_string(text: &[u8]) -> Option<&'static CStr> {
    static KNOWN: Mutex<BTreeSet<&'static CStr>> = Mutex::new(BTreeSet::new());
    let text = CString::new(text).ok()?;
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(found) = known.get(text.as_c_str()) {
        return Some(found);
    }
    let text: &'static CStr = Box::leak(text.into_boxed_c_str());
    known.insert(text);
    Some(text)
}

/// Recorded text of a return code. `None` if the capture lacks it.
pub(super) fn error_string(slot: usize, code: u32) -> Option<*const c_char> {
    let shared = slots::find(slot)?;
    let replay = shared.replay.as_ref()?;
    let arguments = vec![("result".to_owned(), Argument::Integer(code.into()))];
    let Value::Text(text) = replay.answer(Function::nvmlErrorString, &arguments)?.output("text")? else { return None };
    let text = library_string(text)?;
    shared.count(Function::nvmlErrorString);
    replay.note(Function::nvmlErrorString, arguments);
    Some(text.as_ptr())
}
