//! The file descriptor that each unload leaves open, as NVIDIA's library does (580.159.04).

use std::fs::File;
use std::os::fd::IntoRawFd;

// SAFETY: the loader calls what is in this section when it unloads the library, each entry without arguments.
#[used]
#[unsafe(link_section = ".fini_array")]
static AT_UNLOAD: extern "C" fn() = leave_a_descriptor;

extern "C" fn leave_a_descriptor() {
    // NVIDIA's library leaves none where nothing was called.
    if crate::NVML.get().is_some() {
        let _ = File::open("/dev/null").map(IntoRawFd::into_raw_fd);
    }
}
