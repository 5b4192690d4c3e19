//! Limits and encryption of memory.

use nvml_sim::model::MemoryLimit;
use nvml_sim::{Era, Node};
use nvml_wrapper::raw::Function;
use nvml_wrapper::{ErrorCode, NvmlError};

use super::{changed, code, first};

#[test]
fn encryption_is_set_for_the_next_reboot() {
    let (_sim, device) = first(Node::h200x8());
    assert_eq!(code(device.dram_encryption_mode()), ErrorCode::NotSupported);
    let (_sim, device) = changed(Node::h200x8(), |gpu| gpu.memory_health.encryption = Some((false, false)));
    device.set_dram_encryption_mode(true).unwrap();
    let mode = device.dram_encryption_mode().unwrap();
    assert_eq!((mode.current, mode.pending), (false, true));
    device.set_dram_encryption_mode(false).unwrap();
    assert!(!device.dram_encryption_mode().unwrap().pending);
    let (_sim, device) = changed(Node::h200x8(), |gpu| gpu.memory_health.encryption = Some((true, false)));
    let mode = device.dram_encryption_mode().unwrap();
    assert_eq!((mode.current, mode.pending), (true, false));
}

#[test]
fn limits_of_a_cgroup() {
    const CGROUP: &str = "/sys/fs/cgroup/batch.slice";
    let (sim, device) = first(Node::h200x8().with_era(Era::Latest));
    assert_eq!(code(device.memory_limits(CGROUP)), ErrorCode::NotFound);
    device.set_memory_limits(CGROUP, 1 << 30, Some(4 << 30)).unwrap();
    sim.node(|node| {
        let limits = node.gpus[0].memory_health.limits.as_mut().unwrap();
        assert_eq!(limits[CGROUP], MemoryLimit { soft: 1 << 30, hard: 4 << 30, used: 0 });
        limits.get_mut(CGROUP).unwrap().used = 12345;
    });
    let limits = device.memory_limits(CGROUP).unwrap();
    assert_eq!((limits.soft_limit, limits.hard_limit, limits.current_used), (1 << 30, Some(4 << 30), 12345));
    // A path of any length, as a String.
    let long = format!("/sys/fs/cgroup/{}", "x".repeat(400));
    device.set_memory_limits(&long, 7, None).unwrap();
    let limits = device.memory_limits(&long).unwrap();
    assert_eq!((limits.soft_limit, limits.hard_limit, limits.current_used), (7, None, 0));
    // All ones in C.
    device.set_memory_limits(CGROUP, 0, None).unwrap();
    let limits = device.memory_limits(CGROUP).unwrap();
    assert_eq!((limits.soft_limit, limits.hard_limit, limits.current_used), (0, None, 12345));
    assert_eq!(sim.node(|node| node.gpus[0].memory_health.limits.as_ref().unwrap()[CGROUP].hard), u64::MAX);
}

#[test]
fn limits_that_cannot_be() {
    const CGROUP: &str = "/sys/fs/cgroup/a";
    let (sim, device) = first(Node::h200x8().with_era(Era::Latest));
    let total = sim.node(|node| node.gpus[0].memory.total);
    assert_eq!(code(device.set_memory_limits(CGROUP, 3, Some(2))), ErrorCode::InvalidArgument);
    assert_eq!(code(device.set_memory_limits(CGROUP, 0, Some(total + 1))), ErrorCode::InvalidArgument);
    assert_eq!(code(device.set_memory_limits(CGROUP, total + 1, None)), ErrorCode::InvalidArgument);
    assert_eq!(code(device.set_memory_limits("/nowhere", 0, None)), ErrorCode::OperatingSystem);
    assert_eq!(code(device.memory_limits("/nowhere")), ErrorCode::OperatingSystem);
    let function = Function::nvmlDeviceGetMemoryLimits_v1;
    let error = device.memory_limits("/sys/fs/\0").unwrap_err();
    assert_eq!(error, NvmlError::InteriorNul { function, position: 8 });
    let calls = [function, Function::nvmlDeviceSetMemoryLimits_v1].map(|function| sim.calls(function));
    assert!(device.set_memory_limits("\0", 0, None).is_err());
    assert_eq!(calls, [function, Function::nvmlDeviceSetMemoryLimits_v1].map(|function| sim.calls(function)));
    let (_sim, device) = first(Node::h200x8());
    assert!(matches!(device.memory_limits(CGROUP), Err(NvmlError::FunctionNotFound { .. })));
}
