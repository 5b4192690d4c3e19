//! Sizes of the memories.

use nvml_wrapper::Result;

use crate::Gpu;
use crate::format::{mebibytes, whole_mebibytes};
use crate::report::{Line, section};

pub(crate) fn lines(gpu: &Gpu<'_>) -> Vec<Line> {
    let protected = gpu.device.conf_compute_protected_memory_usage();
    vec![
        frame_buffer(gpu),
        bar1(gpu),
        section(
            "Conf Compute Protected Memory Usage",
            sizes(gpu, protected.map(|memory| [memory.total, memory.used, memory.free]), mebibytes),
        ),
        gpu.line("Compute Mode", gpu.device.compute_mode()),
    ]
}

pub(crate) fn frame_buffer(gpu: &Gpu<'_>) -> Line {
    let memory = gpu.device.memory_info();
    let reserved = memory.clone().map(|memory| memory.reserved.map_or("N/A".to_owned(), mebibytes));
    let mut lines = sizes(gpu, memory.map(|memory| [memory.total, memory.used, memory.free]), mebibytes);
    lines.insert(1, gpu.line("Reserved", reserved));
    section("FB Memory Usage", lines)
}

pub(crate) fn bar1(gpu: &Gpu<'_>) -> Line {
    let memory = gpu.device.bar1_memory_info();
    section(
        "BAR1 Memory Usage",
        sizes(gpu, memory.map(|memory| [memory.total, memory.used, memory.free]), whole_mebibytes),
    )
}

/// Total, used and free memory.
fn sizes(gpu: &Gpu<'_>, sizes: Result<[u64; 3]>, used_text: fn(u64) -> String) -> Vec<Line> {
    vec![
        gpu.line("Total", sizes.clone().map(|[total, ..]| mebibytes(total))),
        gpu.line("Used", sizes.clone().map(|[_, used, _]| used_text(used))),
        gpu.line("Free", sizes.map(|[.., free]| mebibytes(free))),
    ]
}
