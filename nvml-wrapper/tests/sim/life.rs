//! Sessions and handles of a program that runs for months: every order of drops, many threads, panics in between.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use nvml_sim::{Era, Node, Simulation, Unit};
use nvml_wrapper::cper::CperTypes;
use nvml_wrapper::raw::Function;
use nvml_wrapper::{Device, Nvml, Result};

use crate::{init, session};

type Holder = Box<dyn Any>;
type Make = fn(&Nvml) -> Result<Holder>;

/// Makes one of each type that holds a session, from a vGPU host with a GPU instance.
const HOLDERS: &[(&str, Make)] = &[
    ("Nvml", |nvml| Ok(Box::new(nvml.clone()))),
    ("Device", |nvml| Ok(Box::new(gpu(nvml)?))),
    ("Devices", |nvml| Ok(Box::new(nvml.devices()?))),
    ("NvLink", |nvml| Ok(Box::new(gpu(nvml)?.nvlink(0)))),
    ("Unit", |nvml| Ok(Box::new(nvml.unit_by_index(0)?))),
    ("EventSet", |nvml| Ok(Box::new(nvml.create_event_set()?))),
    ("Events", |nvml| Ok(Box::new(nvml.create_event_set()?.events(Duration::ZERO)))),
    ("SystemEventSet", |nvml| Ok(Box::new(nvml.create_system_event_set()?))),
    ("GpmSample", |nvml| Ok(Box::new(nvml.create_gpm_sample()?))),
    ("CperRecords", |nvml| Ok(Box::new(nvml.sys_cper(CperTypes::GPU, None)?))),
    ("GpuInstance", |nvml| Ok(Box::new(gpu(nvml)?.all_gpu_instances()?.remove(0)))),
    ("ComputeInstance", |nvml| {
        let instance = gpu(nvml)?.all_gpu_instances()?.remove(0);
        Ok(Box::new(instance.all_compute_instances()?.remove(0)))
    }),
    ("MigDevices", |nvml| Ok(Box::new(gpu(nvml)?.mig_devices()?))),
    ("VgpuType", |nvml| Ok(Box::new(gpu(nvml)?.vgpu_supported_types()?.remove(0)))),
    ("VgpuInstance", |nvml| Ok(Box::new(gpu(nvml)?.active_vgpus()?.remove(0)))),
];

fn gpu(nvml: &Nvml) -> Result<Device> {
    nvml.device_by_index(1)
}

fn host() -> Node {
    let mut node = Node::vgpu_host().with_era(Era::Latest);
    node.units = vec![Unit::simulated()];
    node
}

#[test]
fn every_pair_is_dropped_in_every_order() {
    let sim = Simulation::start(host());
    prepare(&sim);
    for (first_name, first) in HOLDERS {
        for (second_name, second) in HOLDERS {
            let before = sim.calls(Function::nvmlShutdown);
            let nvml = init(&sim).unwrap();
            let make = |name, make: &fn(&Nvml) -> Result<Holder>| {
                make(&nvml).unwrap_or_else(|error| panic!("{name}: {error}"))
            };
            let (first, second) = (make(first_name, first), make(second_name, second));
            drop(nvml);
            drop(first);
            assert_eq!(sim.initialized(), 1, "{first_name} before {second_name}");
            drop(second);
            let open = (sim.initialized(), sim.open_event_sets(), sim.open_system_event_sets(), sim.open_gpm_samples());
            assert_eq!(open, (0, 0, 0, 0), "{first_name} before {second_name}");
            assert_eq!(sim.calls(Function::nvmlShutdown) - before, 1);
        }
    }
}

/// Gives the GPU instance a compute instance.
fn prepare(sim: &Simulation) {
    let nvml = init(sim).unwrap();
    let instance = gpu(&nvml).unwrap().all_gpu_instances().unwrap().remove(0);
    if instance.all_compute_instances().unwrap().is_empty() {
        let profile = instance.compute_instance_profiles().unwrap().remove(0);
        instance.create_compute_instance(&profile).unwrap();
    }
}

/// A read of a device, as text.
type Read = fn(&Device) -> Result<String>;

macro_rules! reads {
    ($($method:ident)*) => {
        &[$((stringify!($method), |device| device.$method().map(|value| format!("{value:?}")))),*]
    };
}

/// All reads without arguments.
#[allow(deprecated, reason = "functions that NVIDIA deprecates are called too")]
const READS: &[(&str, Read)] = reads! {
    is_accounting_enabled accounting_buffer_size accounting_pids supported_memory_clocks is_adaptive_clocking_enabled
    clock_monitor_status gpc_clock_vf_offset mem_clock_vf_offset gpc_clock_vf_offset_range mem_clock_vf_offset_range
    auto_boosted_clocks_enabled current_clocks_event_reasons supported_clocks_event_reasons conf_compute_mem_size_info
    conf_compute_protected_memory_usage conf_compute_gpu_certificate ecc_mode is_ecc_enabled_by_default
    sram_ecc_error_status sram_unique_uncorrected_ecc_error_counts gpu_fabric_info num_fans min_max_fan_speed name
    brand index serial uuid minor_number board_id is_multi_gpu_board board_part_number vbios_version architecture
    cuda_compute_capability num_cores module_id gsp_firmware_version gsp_firmware_mode inforom_image_version
    inforom_configuration_checksum last_bbx_flush_time bbx_time_data encoder_stats encoder_sessions fbc_stats
    fbc_sessions memory_info bar1_memory_info memory_bus_width dram_encryption_mode are_pages_pending_retired
    remapped_rows row_remapper_histogram bank_remapper_status repair_status has_unrepairable_memory
    is_display_connected is_display_active is_persistence_mode_enabled compute_mode gpu_operation_mode driver_model
    nvlink_supported_bw_modes nvlink_bw_mode nvlink_remap_table nvlink_nvle_private_info nvlink_throughput
    nvlink_low_power_threshold nvlink_info pci_info pci_address pci_info_ext current_pcie_link_gen
    current_pcie_link_width max_pcie_link_gen max_pcie_link_width gpu_max_pcie_link_gen pcie_link_speed
    max_pcie_link_speed pcie_replay_counter irq_num bus_type bridge_chip_info is_c2c_enabled perf_metrics_samples
    performance_state supported_performance_states dynamic_pstates_info performance_modes current_clock_freqs
    platform_info pdi hostname gpu_uptime capabilities power_usage power_management_limit
    power_management_limit_constraints power_management_limit_default enforced_power_limit total_energy_consumption
    is_power_management_algo_active power_source power_mizer_mode adaptive_tgp_mode_info
    workload_power_profile_profiles_info workload_power_profile_current_profiles running_compute_processes
    running_graphics_processes mps_running_compute_processes margin_temperature cpu_affinity numa_node_id
    addressing_mode utilization_rates encoder_utilization decoder_utilization jpg_utilization ofa_utilization
    supported_event_types is_gpm_supported is_gpm_streaming_enabled attributes is_mig_device max_mig_device_count
    all_gpu_instances mig_layout mig_mode gpu_instance_profiles virtualization_mode host_vgpu_mode
    is_vgpu_heterogeneous_mode_enabled active_vgpus grid_licensable_features vgpu_metadata pgpu_metadata_string
    vgpu_scheduler_capabilities vgpu_supported_types vgpu_creatable_types
};

/// Sixty-four threads make all reads on eight GPUs, each in another order, and take and drop handles.
#[test]
fn many_threads_read_everything() {
    const THREADS: usize = 64;
    let mut node = Node::h200x8().with_era(Era::Latest);
    // Time stands still, so that values stay as they are.
    node.now_us = Some(1_700_000_000_000_000);
    let (sim, nvml) = session(node);
    let all = |device: &Device| READS.iter().map(|(_, read)| read(device)).collect::<Vec<_>>();
    let expected: Vec<_> = (0..8).map(|index| all(&nvml.device_by_index(index).unwrap())).collect();
    assert!(expected[0].iter().filter(|result| result.is_ok()).count() > 80);
    std::thread::scope(|scope| {
        for thread in 0..THREADS {
            let (nvml, expected) = (nvml.clone(), &expected);
            scope.spawn(move || {
                let index = thread % 8;
                let device = nvml.device_by_index(u32::try_from(index).unwrap()).unwrap();
                drop(nvml);
                for at in (0..READS.len()).map(|at| (at * 7 + thread) % READS.len()) {
                    let (name, read) = READS[at];
                    assert_eq!(read(&device), expected[index][at], "{name}");
                    let set = device.nvml().create_event_set().unwrap();
                    drop(set);
                }
            });
        }
    });
    drop(nvml);
    assert_eq!((sim.initialized(), sim.open_event_sets()), (0, 0));
}

/// A panic passes through the initialization, and leaves nothing behind.
#[test]
fn a_panic_in_a_resolver() {
    let sim = Simulation::start(Node::h200x8());
    for last in [b"nvmlInit_v2".as_slice(), b"nvmlShutdown", b"nvmlDeviceGetName"] {
        let mut resolver = sim.resolver();
        let panicking = move |name: &std::ffi::CStr| {
            assert_ne!(name.to_bytes(), last);
            resolver(name)
        };
        // SAFETY: the simulation's functions have the prototypes of NVML and are never unloaded.
        let builder = unsafe { Nvml::builder().resolver(panicking) };
        assert!(catch_unwind(AssertUnwindSafe(|| builder.init())).is_err());
        assert_eq!((sim.initialized(), sim.calls(Function::nvmlInit_v2)), (0, 0));
    }
    assert_eq!(init(&sim).unwrap().device_count(), Ok(8));
    assert_eq!(Nvml::unload_idle_libraries(), 0);
}
