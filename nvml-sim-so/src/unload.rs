//! End of the simulation when the library is unloaded, and a file descriptor that stays open, as NVIDIA's library
//! leaves one (580.159.04).

use std::fs::File;
use std::os::fd::IntoRawFd;
use std::panic::catch_unwind;

// SAFETY: the loader calls what is in this section when it unloads the library, each entry without arguments.
#[used]
#[unsafe(link_section = ".fini_array")]
static AT_UNLOAD: extern "C" fn() = unload;

extern "C" fn unload() {
    // At the end of the process, a thread may still be waiting in a call.
    let Ok(mut nvml) = crate::NVML.try_write() else { return };
    // NVIDIA's library leaves none where nothing was called.
    if let Some(ended) = nvml.take() {
        // The drop of a simulation repeats a panic of one of its calls.
        let _ = catch_unwind(|| drop(ended));
        let _ = File::open("/dev/null").map(IntoRawFd::into_raw_fd);
    }
}
