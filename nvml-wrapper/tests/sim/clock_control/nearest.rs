//! The nearest of the supported clocks.

use nvml_sim::{Fault, Node};
use nvml_sys::NVML_ERROR_GPU_IS_LOST;
use nvml_wrapper::raw::Function;
use nvml_wrapper::{ErrorCode, NvmlError};

use super::{code, first, unsupported};

#[test]
fn the_nearest_supported_clock_can_be_locked() {
    let (sim, device) = first(Node::h200x8());
    let memory = |wanted| device.nearest_supported_memory_clock(wanted).unwrap();
    // 2701 is between the two clocks: the lower one.
    let wanted = [0, 2201, 2700, 2701, 2702, u32::MAX];
    assert_eq!(wanted.map(memory), [2201, 2201, 2201, 2201, 3201, 3201]);
    let graphics = |wanted| device.nearest_supported_graphics_clock(3201, wanted).unwrap();
    assert_eq!([0, 345, 1507, 1508, 1980, u32::MAX].map(graphics), [345, 345, 1500, 1515, 1980, 1980]);
    let clock = graphics(1234);
    device.set_mem_locked_clocks(memory(2000), memory(2000)).unwrap();
    assert!(device.supported_graphics_clocks(3201).unwrap().contains(&clock));
    // A list of an even distance, in another order.
    sim.node(|node| node.gpus[0].clocks.supported = vec![(3201, vec![1490, 1500]), (2201, vec![])]);
    assert_eq!(device.nearest_supported_graphics_clock(3201, 1495), Ok(1490));
}

#[test]
fn no_supported_clock_is_an_error() {
    let (sim, device) = first(Node::h200x8());
    assert_eq!(code(device.nearest_supported_graphics_clock(3200, 1500)), Some(ErrorCode::NotFound));
    sim.node(|node| node.gpus[0].clocks.supported = vec![(3201, vec![])]);
    let none = device.nearest_supported_graphics_clock(3201, 1500).unwrap_err();
    let function = Function::nvmlDeviceGetSupportedGraphicsClocks;
    assert_eq!(none, NvmlError::NoSuchItem { function, description: "graphics clock" });
    assert!(none.is_not_found());
    sim.node(|node| node.gpus[0].clocks.supported = vec![]);
    let none = device.nearest_supported_memory_clock(3201).unwrap_err();
    assert_eq!(none.to_string(), "nvmlDeviceGetSupportedMemoryClocks reported no memory clock");
    for function in [Function::nvmlDeviceGetSupportedMemoryClocks, function] {
        sim.fail(function, Fault::code(nvml_sys::NVML_ERROR_NOT_SUPPORTED).times(1));
        sim.fail(function, Fault::code(NVML_ERROR_GPU_IS_LOST).after(1));
    }
    assert!(unsupported(device.nearest_supported_memory_clock(0)));
    assert!(unsupported(device.nearest_supported_graphics_clock(0, 0)));
    assert!(device.nearest_supported_memory_clock(0).unwrap_err().is_gpu_lost());
    assert!(device.nearest_supported_graphics_clock(0, 0).unwrap_err().is_gpu_lost());
}
