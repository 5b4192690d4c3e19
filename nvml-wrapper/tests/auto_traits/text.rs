//! Forms of the feature `serde`, as text: they are public.

use nvml_sim::{Node, Simulation};
use nvml_wrapper::device::clock::Clock;
use nvml_wrapper::device::clocks_event_reasons::ClocksEventReasons;
use nvml_wrapper::device::field::{FieldId, SampleValue};
use nvml_wrapper::device::memory::{DeviceMemory, MemoryInfo};
use nvml_wrapper::device::pci::PciAddress;
use nvml_wrapper::device::topology::NumberSet;
use nvml_wrapper::driver::DriverVersion;
use nvml_wrapper::event::{Event, EventTypes};
use nvml_wrapper::mig::compute_instance::ComputeInstanceInfo;
use nvml_wrapper::mig::gpu_instance::GpuInstanceInfo;
use nvml_wrapper::mig::layout::MigLayout;
use nvml_wrapper::raw::Function;
use nvml_wrapper::vgpu::metadata::{VgpuMetadata, VgpuPgpuMetadata};
use nvml_wrapper::{ErrorCode, Nvml, NvmlError};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Session of a simulated node, and the simulation.
fn session(node: Node) -> (Simulation, Nvml) {
    let sim = Simulation::start(node);
    let nvml = Nvml::builder().provider(&sim).init().unwrap();
    (sim, nvml)
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap()
}

fn from<T: DeserializeOwned>(text: &str) -> T {
    serde_json::from_str(text).unwrap()
}

#[test]
fn values_are_names_texts_and_numbers() {
    assert_eq!(json(&[Clock::Graphics, Clock::from_raw(77)]), r#"["Graphics",77]"#);
    assert_eq!(from::<[Clock; 3]>(r#"["graphics", 2, "77"]"#), [Clock::Graphics, Clock::Memory, Clock::from_raw(77)]);
    let reasons = ClocksEventReasons::GPU_IDLE | ClocksEventReasons::from_bits_retain(1 << 62);
    assert_eq!(json(&reasons), r#""GPU_IDLE | 0x4000000000000000""#);
    let bits = reasons.bits().to_string();
    assert_eq!([json(&reasons), bits].map(|text| from::<ClocksEventReasons>(&text)), [reasons; 2]);
    assert_eq!((from::<EventTypes>("3"), from::<EventTypes>(r#""""#)), (EventTypes::from(3), EventTypes::empty()));
    assert_eq!(json(&[FieldId::MEMORY_TEMP, FieldId::from_raw(9999)]), r#"["NVML_FI_DEV_MEMORY_TEMP",9999]"#);
    assert_eq!(json(&ErrorCode::NotSupported), r#""NotSupported""#);
    assert_eq!(json(&PciAddress::new(0, 0x3b, 0)), r#""00000000:3B:00.0""#);
    assert_eq!(json(&DriverVersion::new(535, 104, 5)), r#""535.104.05""#);
    assert_eq!(json(&[3, 1, 2].into_iter().collect::<NumberSet>()), "[1,2,3]");
    for text in [r#""Grafics""#, "-1", "4294967296", "true", "1.5"] {
        let error = serde_json::from_str::<Clock>(text).unwrap_err().to_string();
        assert!(error.contains("expected"), "{error}");
    }
}

#[test]
fn structs_have_their_fields() {
    let mut memory = MemoryInfo::default();
    (memory.total, memory.used) = (4096, 1);
    assert_eq!(json(&memory), r#"{"total":4096,"reserved":null,"free":0,"used":1}"#);
    assert_eq!(from::<MemoryInfo>(r#"{"total":4096,"used":1,"of_a_later_version":[]}"#), memory);
    assert_eq!(json(&DeviceMemory::Unified), r#""Unified""#);
    assert_eq!(json(&SampleValue::U32(7)), r#"{"U32":7}"#);
    let layout: MigLayout = "3g.20gb@4:4".parse().unwrap();
    let form =
        r#"{"gpu_instances":[{"profile":"3g.20gb","placement":{"start":4,"size":4},"compute_instances":["3g.20gb"]}]}"#;
    assert_eq!(json(&layout), form);
}

#[test]
fn errors_name_the_function() {
    let error = NvmlError::Call { function: Function::nvmlDeviceGetName, code: ErrorCode::GpuIsLost };
    assert_eq!(json(&error), r#"{"Call":{"function":"nvmlDeviceGetName","code":"GpuIsLost"}}"#);
    assert_eq!(from::<NvmlError>(&json(&error)), error);
    let unknown = r#"{"Call":{"function":"nvmlDeviceGetNothing","code":1}}"#;
    assert!(serde_json::from_str::<NvmlError>(unknown).unwrap_err().to_string().contains("nvmlDeviceGetNothing"));
    // Descriptions live on, but not without bounds.
    let described = |text: &str| {
        from::<NvmlError>(&format!(r#"{{"InvalidOutput":{{"function":"nvmlDeviceGetName","description":"{text}"}}}}"#))
    };
    assert_eq!(described("no name").to_string(), "nvmlDeviceGetName returned no name");
    assert!(described(&"x".repeat(1000)).to_string().ends_with("that was not kept"));
}

#[test]
fn handles_are_left_out() {
    let (sim, nvml) = session(Node::h200x8());
    let device = nvml.device_by_index(2).unwrap();
    let set = nvml.create_event_set().unwrap();
    set.register(&device, EventTypes::CRITICAL_XID_ERROR).unwrap();
    sim.push_event(2, EventTypes::CRITICAL_XID_ERROR.bits(), 79);
    let event = set.wait(std::time::Duration::ZERO).unwrap().unwrap();
    let again: Event = from(&json(&event));
    assert_eq!((again.device.clone(), again.xid()), (None, Some(79)));
    let mut without = event;
    without.device = None;
    assert_eq!(again, without);

    let info = GpuInstanceInfo::new(device.clone());
    assert_eq!(json(&info), r#"{"id":0,"profile_id":0,"placement":{"start":0,"size":0}}"#);
}

#[test]
fn instances_of_mig_are_serialized() {
    let (_sim, nvml) = session(Node::a100x8());
    let gpu = nvml.device_by_index(7).unwrap();
    let profile = gpu.gpu_instance_profile_by_name(&"3g.20gb".parse().unwrap()).unwrap();
    let instance = gpu.create_gpu_instance(&profile).unwrap();
    let mut info = ComputeInstanceInfo::new(gpu, instance);
    info.id = 3;
    assert_eq!(json(&info), r#"{"id":3,"profile_id":0,"placement":null}"#);
}

#[test]
fn vgpus_are_named_by_their_numbers() {
    let (_sim, nvml) = session(Node::vgpu_host());
    let gpu = nvml.device_by_index(0).unwrap();
    let pgpu = gpu.vgpu_metadata().unwrap();
    assert_eq!(from::<VgpuPgpuMetadata>(&json(&pgpu)), pgpu);
    let vgpu = gpu.active_vgpus().unwrap().remove(0);
    let metadata = vgpu.metadata().unwrap();
    assert_eq!(from::<VgpuMetadata>(&json(&metadata)), metadata);
    // A length beyond the bytes never reaches NVML.
    assert!(serde_json::from_str::<VgpuMetadata>("[1,2,3]").is_err());
    let sample = nvml_wrapper::vgpu::utilization::VgpuUtilizationSample::new(vgpu.clone());
    assert!(
        json(&sample).starts_with(&format!(r#"{{"vgpu_instance":{},"timestamp":null"#, vgpu.id())),
        "{}",
        json(&sample)
    );
}
