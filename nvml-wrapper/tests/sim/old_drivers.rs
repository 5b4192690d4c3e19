//! Functions of a driver of 2014, with the struct layouts of that driver.

use nvml_sim::{Era, Node};
use nvml_wrapper::device::clock::Clock;
use nvml_wrapper::device::thermal::TemperatureSensor;
use nvml_wrapper::driver::DriverVersion;
use nvml_wrapper::raw::Function;

use crate::session;

#[test]
fn everything_that_driver_340_supports() {
    let (sim, nvml) = session(Node::h200x8().with_era(Era::R340));
    assert_eq!(nvml.driver_version(), Ok(DriverVersion::new(340, 108, 0)));
    assert_eq!(nvml.devices().unwrap().count(), 8);
    let device = nvml.device_by_index(7).unwrap();
    let gpu = sim.node(|node| node.gpus[7].clone());
    assert_eq!(device.name().unwrap(), gpu.name);
    assert_eq!(device.uuid().unwrap(), gpu.uuid);
    let memory = device.memory_info().unwrap();
    assert_eq!((memory.total, memory.reserved), (gpu.memory.total, None));
    assert_eq!(memory.used, gpu.memory.used + gpu.memory.reserved);
    assert_eq!(memory.total, memory.free + memory.used);
    assert_eq!(device.temperature(TemperatureSensor::Gpu), Ok(gpu.thermal.gpu));
    assert_eq!(device.utilization_rates().unwrap().gpu, gpu.utilization.gpu);
    assert_eq!(device.power_usage(), Ok(gpu.power.usage));
    assert_eq!(device.clock_info(Clock::Sm), Ok(gpu.clocks.current[1]));
    // Fan speed, which server boards do not have.
    let (sim, nvml) = session(Node::geforce().with_era(Era::R340));
    let device = nvml.device_by_index(0).unwrap();
    let speed = sim.node(|node| node.gpus[0].fans[0].speed);
    assert_eq!((device.fan_speed(0), speed > 0), (Ok(speed), true));
    assert_eq!(sim.calls(Function::nvmlDeviceGetFanSpeed), 1);
}

#[test]
fn the_short_pci_info_has_the_same_contents() {
    let infos: Vec<_> = Era::all()
        .map(|era| {
            let (sim, nvml) = session(Node::h200x8().with_era(era));
            let info = nvml.device_by_index(3).unwrap().pci_info().unwrap();
            let old = sim.calls(Function::nvmlDeviceGetPciInfo_v2);
            assert_eq!(old, u64::from(era == Era::R340), "{era:?}");
            info
        })
        .collect();
    assert!(infos.iter().all(|info| *info == infos[0]));
    assert_eq!(infos[0].bus_id.len(), "00000000:00:00.0".len());
}

#[test]
fn cuda_version_by_the_older_function() {
    // 390 has the first version of the function only.
    let (sim, nvml) = session(Node::h200x8().with_era(Era::R390));
    assert!(!nvml.supports(Function::nvmlSystemGetCudaDriverVersion_v2));
    assert!(nvml.sys_cuda_driver_version().is_ok());
    assert_eq!(sim.calls(Function::nvmlSystemGetCudaDriverVersion), 1);
}
