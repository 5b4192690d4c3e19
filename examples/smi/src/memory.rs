//! Sizes of the memories.

use nvml_wrapper::Result;

use crate::Gpu;
use crate::format::{mebibytes, used_mebibytes};
use crate::report::{Line, section};

pub(crate) fn lines(gpu: &Gpu<'_>) -> Vec<Line> {
    let protected = gpu.device.conf_compute_protected_memory_usage();
    vec![
        frame_buffer(gpu),
        bar1(gpu),
        section(
            "Conf Compute Protected Memory Usage",
            sizes(gpu, protected.map(|memory| [memory.total, memory.used, memory.free])),
        ),
        gpu.line("Compute Mode", gpu.device.compute_mode()),
    ]
}

pub(crate) fn frame_buffer(gpu: &Gpu<'_>) -> Line {
    let memory = gpu.device.memory_info();
    let reserved = memory.clone().map(|memory| memory.reserved.map_or("N/A".to_owned(), mebibytes));
    let mut lines = sizes(gpu, memory.map(|memory| [memory.total, memory.used, memory.free]));
    lines.insert(1, gpu.line("Reserved", reserved));
    section("FB Memory Usage", lines)
}

pub(crate) fn bar1(gpu: &Gpu<'_>) -> Line {
    let memory = gpu.device.bar1_memory_info();
    section("BAR1 Memory Usage", sizes(gpu, memory.map(|memory| [memory.total, memory.used, memory.free])))
}

/// Total, used and free memory.
fn sizes(gpu: &Gpu<'_>, sizes: Result<[u64; 3]>) -> Vec<Line> {
    let line = |name, show: fn([u64; 3]) -> String| gpu.line(name, sizes.clone().map(show));
    vec![
        line("Total", |[total, ..]| mebibytes(total)),
        line("Used", |[_, used, _]| used_mebibytes(used)),
        line("Free", |[.., free]| mebibytes(free)),
    ]
}
