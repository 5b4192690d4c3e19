//! Devices that CUDA programs see, and typed power.

use nvml_sim::{Era, Fault, Node, Simulation};
use nvml_wrapper::cuda::{CudaDeviceOrder, CudaVisibleDevices, InvalidReason};
use nvml_wrapper::device::power::PowerScope;
use nvml_wrapper::raw::{Function, NVML_ERROR_GPU_IS_LOST};
use nvml_wrapper::{ErrorCode, Nvml, NvmlError};

use crate::session;

const PCI: CudaDeviceOrder = CudaDeviceOrder::PciBusId;

fn visible(nvml: &Nvml, value: &str) -> CudaVisibleDevices {
    nvml.cuda_visible_devices(Some(value), PCI).unwrap()
}

/// Indices of the visible devices, and the identifier that ended the list, with its reason.
fn seen(nvml: &Nvml, value: &str) -> (Vec<u32>, Option<(String, InvalidReason)>) {
    let CudaVisibleDevices { devices, invalid, .. } = visible(nvml, value);
    let indices = devices.iter().map(|device| device.index().unwrap()).collect();
    (indices, invalid.map(|invalid| (invalid.identifier, invalid.reason)))
}

fn ended(identifier: &str, reason: InvalidReason) -> Option<(String, InvalidReason)> {
    Some((identifier.to_owned(), reason))
}

#[test]
fn indices_end_at_the_first_invalid_one() {
    let (_sim, nvml) = session(Node::h200x8());
    assert_eq!(seen(&nvml, "2,1"), (vec![2, 1], None));
    assert_eq!(seen(&nvml, "0,2,-1,1"), (vec![0, 2], ended("-1", InvalidReason::NotFound)));
    assert_eq!(seen(&nvml, "7,8"), (vec![7], ended("8", InvalidReason::NotFound)));
    assert_eq!(seen(&nvml, "99999999999999999999"), (vec![], ended("99999999999999999999", InvalidReason::NotFound)));
    // As by `strtoul`.
    assert_eq!(seen(&nvml, " 1gpu2,2ampere, +3"), (vec![1, 2, 3], None));
    for value in ["x", ",0", "NoDevFiles", "none", "-"] {
        let first = value.split(',').next().unwrap();
        assert_eq!(seen(&nvml, value), (vec![], ended(first, InvalidReason::Malformed)), "{value}");
    }
    assert_eq!(seen(&nvml, "1,,2"), (vec![1], ended("", InvalidReason::Malformed)));
    assert_eq!(seen(&nvml, "3,GPU-"), (vec![3], ended("GPU-", InvalidReason::Malformed)));
}

/// Number of devices by `cuDeviceGetCount`, driver 580.159.04 with one H200: 0 where `cuInit` returns
/// `CUDA_ERROR_NO_DEVICE`, or `CUDA_ERROR_INVALID_DEVICE` for a device that is named twice.
#[test]
fn one_gpu_is_visible_as_cuda_sees_it() {
    let (_sim, nvml) = session(Node::h200x1());
    let uuid = nvml.device_by_index(0).unwrap().uuid().unwrap();
    let hex = uuid.strip_prefix("GPU-").unwrap();
    let one = ["0", "0,1", "0,-1", " 0", "0 ", "0x0", "00", "+0", "0abc", "0,abc", "0,"].map(str::to_owned);
    let by_uuid =
        [&uuid[..5], &uuid[..8], &uuid[..12], &uuid, &uuid.to_uppercase(), &format!("{uuid} ")].map(str::to_owned);
    let mixed = [format!("0,{uuid}"), format!("{uuid},0")];
    for value in one.iter().chain(&by_uuid).chain(&mixed) {
        assert_eq!(visible(&nvml, value).devices.len(), 1, "{value:?}");
    }
    let none = ["", "1", "0,0", "1,0", "-1", "-1,0", "abc", "GPU", "GPU-", ",0", ","].map(str::to_owned);
    let wrong = [format!("gpu-{hex}"), format!("{uuid},{uuid}"), format!("MIG-{uuid}/0/0")];
    for value in none.iter().chain(&wrong) {
        assert_eq!(visible(&nvml, value).devices, [], "{value:?}");
    }
}

#[test]
fn unset_and_empty_values() {
    let (_sim, nvml) = session(Node::h200x8());
    assert_eq!(nvml.cuda_visible_devices(None, PCI).unwrap().devices.len(), 8);
    for value in ["", "  "] {
        assert_eq!(visible(&nvml, value), CudaVisibleDevices::default());
    }
}

#[test]
fn a_device_named_twice_hides_all() {
    let (_sim, nvml) = session(Node::h200x8());
    assert_eq!(seen(&nvml, "1,2,1,3"), (vec![], ended("1", InvalidReason::Repeated)));
    let uuid = nvml.device_by_index(3).unwrap().uuid().unwrap();
    let twice = format!("{uuid},{}", uuid.to_uppercase());
    assert_eq!(visible(&nvml, &twice).invalid.unwrap().reason, InvalidReason::Repeated);
}

#[test]
fn uuids_and_their_beginnings() {
    let mut node = Node::h200x8();
    node.gpus[0].uuid = "GPU-8932f937-d72c-4106-c12f-20bd9faed9f6".to_owned();
    node.gpus[1].uuid = "GPU-8932aaaa-d72c-4106-c12f-20bd9faed9f6".to_owned();
    let (_sim, nvml) = session(node);
    assert_eq!(seen(&nvml, "GPU-8932f937-d72c-4106-c12f-20bd9faed9f6"), (vec![0], None));
    assert_eq!(seen(&nvml, "GPU-8932a,GPU-8932F937"), (vec![1, 0], None));
    assert_eq!(seen(&nvml, "GPU-8932f,GPU-8932"), (vec![0], ended("GPU-8932", InvalidReason::Ambiguous)));
    assert_eq!(seen(&nvml, "GPU-8932f,GPU-ffff"), (vec![0], ended("GPU-ffff", InvalidReason::NotFound)));
    assert_eq!(seen(&nvml, "GPU-8932f,1"), (vec![0], ended("1", InvalidReason::Malformed)));
}

#[test]
fn mig_devices_in_both_formats() {
    for era in [Era::R470, Era::Latest] {
        let (_sim, nvml) = session(Node::a100x8().with_era(era));
        let gpu = nvml.device_by_index(7).unwrap();
        let profile = gpu.gpu_instance_profile_by_name(&"3g.20gb".parse().unwrap()).unwrap();
        let instance = gpu.create_gpu_instance(&profile).unwrap();
        let whole = instance.compute_instance_profile_by_name(&"3g.20gb".parse().unwrap()).unwrap();
        instance.create_compute_instance(&whole).unwrap();
        let mig = gpu.mig_device_by_index(0).unwrap();
        let old = format!(
            "MIG-{}/{}/{}",
            gpu.uuid().unwrap(),
            mig.gpu_instance_id().unwrap(),
            mig.compute_instance_id().unwrap()
        );
        for value in [mig.uuid().unwrap(), old] {
            assert_eq!(visible(&nvml, &value).devices, std::slice::from_ref(&mig), "{era:?} {value}");
        }
        let absent = visible(&nvml, "MIG-41b36413-1f4b-5cd3-a0c4-32c1ad1b5ba8");
        assert_eq!((absent.devices.len(), absent.invalid.unwrap().reason), (0, InvalidReason::NotFound));
    }
}

#[test]
fn the_order_of_pci_addresses_is_not_that_of_indices() {
    let mut node = Node::h200x8();
    node.gpus[0].pci.bus = 0xf0;
    let (_sim, nvml) = session(node);
    assert_eq!(seen(&nvml, "0,7"), (vec![1, 0], None));
}

#[test]
fn the_fastest_first_order_is_known_for_equal_gpus_only() {
    let (_sim, nvml) = session(Node::h200x8());
    let fastest = CudaDeviceOrder::default();
    assert_eq!(nvml.cuda_visible_devices(Some("2"), fastest).unwrap().devices[0].index(), Ok(2));
    let mut node = Node::h200x8();
    node.gpus[3].name = "NVIDIA H100".to_owned();
    let (_sim, nvml) = session(node);
    for value in [Some("2"), None] {
        let error = nvml.cuda_visible_devices(value, fastest).unwrap_err();
        assert!(
            matches!(error, NvmlError::InvalidArgument { .. }) && error.to_string().contains("PCI_BUS_ID"),
            "{error}"
        );
        assert!(nvml.cuda_visible_devices(value, PCI).is_ok());
    }
    let uuid = nvml.device_by_index(3).unwrap().uuid().unwrap();
    assert_eq!(nvml.cuda_visible_devices(Some(&uuid), fastest).unwrap().devices.len(), 1);
}

#[test]
fn a_lost_gpu_makes_indices_an_error_and_uuids_invalid() {
    let sim = Simulation::start(Node::h200x8());
    let nvml = crate::init(&sim).unwrap();
    let uuids = [2, 3].map(|index| nvml.device_by_index(index).unwrap().uuid().unwrap());
    sim.fail(Function::nvmlDeviceGetPciInfo_v3, Fault::code(NVML_ERROR_GPU_IS_LOST).on_gpu(2));
    sim.fail(Function::nvmlDeviceGetUUID, Fault::code(NVML_ERROR_GPU_IS_LOST).on_gpu(2));
    assert_eq!(nvml.cuda_visible_devices(Some("0"), PCI).unwrap_err().code(), Some(ErrorCode::GpuIsLost));
    assert_eq!(visible(&nvml, &uuids[1]).devices.len(), 1);
}

#[test]
fn orders_are_parsed_and_displayed() {
    for order in [CudaDeviceOrder::FastestFirst, CudaDeviceOrder::PciBusId] {
        assert_eq!(order.to_string().parse(), Ok(order));
        assert_eq!(order.to_string().to_lowercase().parse(), Ok(order));
    }
    let error = "NAME".parse::<CudaDeviceOrder>().unwrap_err();
    assert_eq!(error.to_string(), "invalid CudaDeviceOrder \"NAME\": expected FASTEST_FIRST or PCI_BUS_ID");
}

#[test]
fn power_of_both_kinds_by_one_call() {
    let (sim, nvml) = session(Node::h200x8());
    let device = nvml.device_by_index(0).unwrap();
    let draw = device.power_draw(PowerScope::Gpu).unwrap();
    assert!(draw.instant.is_some_and(|power| power > 10_000) && draw.average.is_some(), "{draw:?}");
    assert_eq!(sim.calls(Function::nvmlDeviceGetFieldValues), 1);
    let (_sim, nvml) = session(Node::h200x8().with_era(Era::R470));
    let error = nvml.device_by_index(0).unwrap().power_draw(PowerScope::Gpu).unwrap_err();
    assert!(error.is_unsupported(), "{error}");
}

#[test]
fn debug_names_the_gpu_without_a_call() {
    let (sim, nvml) = session(Node::h200x8());
    let uuid = nvml.device_by_index(5).unwrap().uuid().unwrap();
    let unnamed = nvml.device_by_pci_bus_id(nvml.device_by_index(2).unwrap().pci_info().unwrap().bus_id).unwrap();
    let device = nvml.device_by_uuid(&uuid).unwrap();
    let calls = || Function::ALL.iter().map(|function| sim.calls(*function)).sum::<u64>();
    let before = calls();
    let text = format!("{device:?}");
    assert!(text.starts_with("Device { index: 5, handle: 0x"), "{text}");
    assert!(format!("{unnamed:?}").starts_with("Device { index: 2"));
    assert_eq!(calls(), before);
    // Another session has opened no GPU by its index.
    let other = crate::init(&sim).unwrap().device_by_uuid(&uuid).unwrap();
    assert!(format!("{other:?}").starts_with("Device { handle: 0x"));
}
