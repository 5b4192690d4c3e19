//! Code in the style of the published crate nvml-wrapper 0.13, with the feature `compat`: paths, variants and methods by
//! their old names return what the new ones do.

// Tests may panic, in their helper functions too.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::time::Duration;

use nvml_sim::{Fault, Node, Simulation};
use nvml_wrapper::bitmasks::device::{FbcFlags, PowerMizerModes, ThrottleReasons};
use nvml_wrapper::bitmasks::event::EventTypes;
use nvml_wrapper::bitmasks::nv_link::PacketTypes;
use nvml_wrapper::bitmasks::{Behavior, InitFlags};
use nvml_wrapper::compat::{Device, EventSet, Unit};
use nvml_wrapper::enum_wrappers::device::{
    Api, Brand, BridgeChip, Clock, ClockId, EccCounter, EncoderType, InfoRom, MemoryError, MemoryLocation,
    OperationMode, P2pCapabilitiesIndex, PcieUtilCounter, PerformanceState, Sampling, TemperatureSensor,
    TemperatureThreshold, TopologyLevel, VgpuCapability,
};
use nvml_wrapper::enum_wrappers::nv_link::{Capability, ErrorCounter, IntDeviceType};
use nvml_wrapper::enums::device::{
    DeviceArchitecture, FanControlPolicy, FirmwareVersion, PcieLinkMaxSpeed, PowerMizerMode, SampleValue, UsedGpuMemory,
};
use nvml_wrapper::error::{NvmlError, NvmlErrorWithSource};
use nvml_wrapper::raw::{Function, NVML_ERROR_NOT_SUPPORTED};
use nvml_wrapper::struct_wrappers::device::{BAR1MemoryInfo, PciInfo, ProcessInfo};
use nvml_wrapper::structs::device::{EccModeState, FieldId, UtilizationInfo};
use nvml_wrapper::sys_exports::field_id::NVML_FI_DEV_MEMORY_TEMP;
use nvml_wrapper::{NvLink, Nvml, cuda_driver_version_major, cuda_driver_version_minor};

fn start(node: Node) -> (Simulation, Nvml) {
    let sim = Simulation::start(node);
    let nvml = Nvml::builder().provider(&sim).init().unwrap();
    (sim, nvml)
}

/// A monitor as it is written for 0.13, with the lifetimes of its handles.
struct Monitor<'nvml> {
    nvml: &'nvml Nvml,
    device: Device<'nvml>,
}

impl<'nvml> Monitor<'nvml> {
    fn new(nvml: &'nvml Nvml) -> Result<Self, NvmlError> {
        Ok(Monitor { nvml, device: nvml.device_by_index(0)? })
    }

    fn cuda(&self) -> Result<(u32, u32), NvmlError> {
        let version = self.nvml.sys_cuda_driver_version()?;
        Ok((cuda_driver_version_major(version), cuda_driver_version_minor(version)))
    }

    fn usage(process: &ProcessInfo) -> String {
        match process.used_gpu_memory {
            UsedGpuMemory::Used(bytes) => format!("{bytes} bytes"),
            UsedGpuMemory::Unavailable => "unknown".to_owned(),
        }
    }

    fn level(&self) -> Result<u8, NvmlError> {
        Ok(match self.device.power_state()? {
            PerformanceState::Zero => 0,
            PerformanceState::Eight => 8,
            PerformanceState::Twelve => 12,
            _ => u8::MAX,
        })
    }

    fn fan(&self) -> Result<Option<u32>, NvmlError> {
        match self.device.fan_speed(0) {
            Ok(percent) => Ok(Some(percent)),
            Err(error) => match error.code() {
                NvmlError::NotSupported | NvmlError::InvalidArg => Ok(None),
                NvmlError::GpuLost => panic!("the GPU fell off the bus"),
                _ => Err(error),
            },
        }
    }
}

#[test]
fn a_monitor_in_the_old_style_reads_a_node() {
    let (_sim, nvml) = start(Node::h200x8());
    let monitor = Monitor::new(&nvml).unwrap();
    let device = &monitor.device;
    let cuda = nvml.sys_cuda_driver_version().unwrap();
    assert_eq!(monitor.cuda(), Ok((cuda.major, cuda.minor)));
    assert_eq!(monitor.level(), Ok(0));
    // A board without fans.
    assert_eq!(monitor.fan(), Ok(None));

    let processes = device.running_compute_processes_v2().unwrap();
    assert_eq!(u32::try_from(processes.len()), device.running_compute_processes_count().map_err(|_| unreachable!()));
    for process in &processes {
        assert_eq!(Monitor::usage(process), format!("{} bytes", process.used_gpu_memory.unwrap()));
    }

    assert!(device.clock(Clock::SM, ClockId::Current).unwrap() > 0);
    assert!(device.temperature(TemperatureSensor::Gpu).unwrap() > 0);
    assert!(device.temperature_threshold(TemperatureThreshold::Slowdown).unwrap() > 0);
    let UtilizationInfo { utilization, .. } = device.encoder_utilization().unwrap();
    assert!(utilization <= 100);
    let bar1: BAR1MemoryInfo = device.bar1_memory_info().unwrap();
    assert_eq!(bar1.free + bar1.used, bar1.total);
    assert!(device.pcie_throughput(PcieUtilCounter::Send).is_ok());
    assert!(device.samples(Sampling::Power, None).is_ok());
    assert_eq!(device.memory_error_counter(MemoryError::Corrected, EccCounter::Volatile, MemoryLocation::SRAM), Ok(0));
    assert_eq!(device.architecture(), Ok(DeviceArchitecture::Hopper));
    assert_eq!(device.is_api_restricted(Api::ApplicationClocks), device.is_api_restricted(Api::SetApplicationClocks));
}

#[test]
fn field_values_have_two_levels_of_results() {
    let (_sim, nvml) = start(Node::h200x8());
    let device = nvml.device_by_index(0).unwrap();
    let samples = device.field_values_for(&[FieldId(NVML_FI_DEV_MEMORY_TEMP), FieldId(9999)]).unwrap();
    let [Ok(temperature), Ok(unknown)] = samples.as_slice() else { panic!("{samples:?}") };
    assert!(matches!(temperature.value, Ok(SampleValue::U32(1..))), "{temperature:?}");
    assert_eq!(unknown.value.as_ref().unwrap_err().code(), NvmlError::NotSupported);
}

fn registered<'nvml>(device: &Device<'nvml>, set: EventSet<'nvml>) -> Result<EventSet<'nvml>, NvmlErrorWithSource> {
    let set = device.register_events(EventTypes::CRITICAL_XID_ERROR, set)?;
    Ok(set)
}

#[test]
fn registering_returns_the_set() {
    let (sim, nvml) = start(Node::h200x8());
    let device = nvml.device_by_index(1).unwrap();
    let set = registered(&device, nvml.create_event_set().unwrap()).unwrap();
    sim.push_event(1, EventTypes::CRITICAL_XID_ERROR.bits(), 79);
    let event = set.wait(Duration::from_secs(1)).unwrap().unwrap();
    assert_eq!(event.xid(), Some(79));
    set.release_events().unwrap();
    // The event may still hold a handle of the set's session, but the set itself is freed.
    assert_eq!(sim.open_event_sets(), 0);

    let set = nvml.create_event_set().unwrap();
    sim.fail(Function::nvmlDeviceRegisterEvents, Fault::code(NVML_ERROR_NOT_SUPPORTED));
    assert_eq!(registered(&device, set).unwrap_err().code(), NvmlError::NotSupported);
    assert_eq!(sim.open_event_sets(), 0);
}

#[test]
fn settings_by_their_old_names_take_effect() {
    let (_sim, nvml) = start(Node::h200x8());
    let mut device = nvml.device_by_index(0).unwrap();
    set(&mut device);
}

/// Setters of 0.13 take the device mutably.
fn set(device: &mut Device<'_>) {
    for enabled in [true, false] {
        device.set_persistent(enabled).unwrap();
        assert_eq!(device.is_in_persistent_mode(), Ok(enabled));
        device.set_accounting(enabled).unwrap();
        assert_eq!(device.is_accounting_enabled(), Ok(enabled));
        device.set_ecc(enabled).unwrap();
        let EccModeState { currently_enabled, pending_enabled, .. } = device.is_ecc_enabled().unwrap();
        let mode = device.ecc_mode().unwrap();
        assert_eq!((currently_enabled, pending_enabled), (mode.current, mode.pending));
        assert_eq!(pending_enabled, enabled);
    }
    assert_eq!(device.set_gpu_op_mode(OperationMode::LowDP), device.set_gpu_operation_mode(OperationMode::LowDp));
    assert_eq!(device.set_auto_boosted_clocks(true), device.set_auto_boosted_clocks_enabled(true));
    assert_eq!(device.set_auto_boosted_clocks_default(true), device.set_default_auto_boosted_clocks_enabled(true));
}

/// Each getter by its old name, over a node of a data center, a laptop, a host of vGPUs and MIG devices.
#[test]
fn getters_by_their_old_names_return_the_same() {
    for node in [Node::h200x8(), Node::laptop(), Node::vgpu_host(), Node::a100_mig()] {
        let (_sim, nvml) = start(node);
        for device in nvml.devices().unwrap() {
            let device = device.unwrap();
            assert_eq!(device.config_checksum(), device.inforom_configuration_checksum());
            assert_eq!(device.confidential_compute_gpu_certificate(), device.conf_compute_gpu_certificate());
            assert_eq!(device.current_throttle_reasons(), device.current_clocks_event_reasons());
            assert_eq!(device.supported_throttle_reasons(), device.supported_clocks_event_reasons());
            assert_eq!(device.fbc_sessions_info(), device.fbc_sessions());
            assert_eq!(device.fbc_session_count().is_ok(), device.fbc_sessions().is_ok());
            assert_eq!(device.gpm_support(), device.is_gpm_supported());
            assert_eq!(device.gpm_streaming_enabled(), device.is_gpm_streaming_enabled());
            assert_eq!(device.info_rom_image_version(), device.inforom_image_version());
            assert_eq!(device.info_rom_version(InfoRom::ECC), device.inforom_version(InfoRom::Ecc));
            assert_eq!(device.validate_info_rom(), device.validate_inforom());
            assert_eq!(device.mig_device_count(), device.max_mig_device_count());
            assert_eq!(device.mig_is_mig_device_handle(), device.is_mig_device());
            assert_eq!(device.power_state(), device.performance_state());
            assert_eq!(device.running_graphics_processes_v2(), device.running_graphics_processes());
            let counts = [device.running_graphics_processes_count(), device.running_graphics_processes_count_v2()];
            let graphics = device.running_graphics_processes().map(|list| list.len().try_into().unwrap());
            assert_eq!(counts, [graphics.clone(), graphics]);
            assert_eq!(device.running_compute_processes_count_v2(), device.running_compute_processes_count());
            let multi_vgpu = VgpuCapability::FractionalMultiVgpu;
            assert_eq!(device.vgpu_capabilities(multi_vgpu), device.vgpu_capability(multi_vgpu));
            assert_eq!(
                device.vgpu_set_capabilities(multi_vgpu, true),
                device.set_vgpu_capability_enabled(multi_vgpu, true)
            );
            assert_eq!(device.vgpu_host_mode(), device.host_vgpu_mode());
            let own: Option<PciInfo> = None;
            let address = device.pci_address().unwrap();
            assert_eq!(device.set_drain(false, own), nvml.set_drain_enabled(address, false));
            assert_eq!(device.is_drain_enabled(device.pci_info().unwrap()), nvml.is_drain_enabled(address));
            let link: NvLink = device.link_wrapper_for(0);
            assert_eq!(link.is_active(), device.nvlink(0).is_active());
            assert_eq!(link.has_capability(Capability::ValidLink), link.has_capability(Capability::Valid));
            assert_eq!(
                link.error_counter(ErrorCounter::DlReplay),
                device.nvlink(0).error_counter(ErrorCounter::DlReplay)
            );

            for vgpu in device.active_vgpus().unwrap_or_default() {
                assert_eq!(vgpu.accounting_mode(), vgpu.is_accounting_enabled());
                assert_eq!(vgpu.driver_version(), vgpu.vm_driver_version());
                assert_eq!(vgpu.ecc_mode(), vgpu.is_ecc_enabled());
                assert_eq!(vgpu.license_info_v2(), vgpu.license_info());
                let kind = vgpu.instance_type().unwrap();
                assert_eq!(kind.instance_profile_id(), kind.gpu_instance_profile_id());
            }
        }
    }
}

#[test]
fn the_state_of_the_system_by_methods_of_a_device() {
    let (_sim, nvml) = start(Node::h200x8());
    let device = nvml.device_by_index(0).unwrap();
    device.set_confidential_compute_state(true).unwrap();
    assert_eq!(device.get_confidential_compute_state(), Ok(true));
    assert_eq!(device.get_confidential_compute_capabilities(), nvml.conf_compute_capabilities());
    let settings = nvml.conf_compute_settings().unwrap();
    assert_eq!(device.is_cc_dev_mode_enabled(), Ok(settings.is_dev_tools_mode_enabled));
    // The simulated node has confidential computing disabled.
    let off = Ok(false);
    assert_eq!(device.is_cc_enabled(), off);
    assert_eq!(device.is_multi_gpu_protected_pcie_enabled(), off);
    assert_eq!(device.check_confidential_compute_status(), off);
    let report = device.confidential_compute_gpu_attestation_report([7; 32]);
    assert_eq!(report, device.conf_compute_gpu_attestation_report(&[7; 32]));
}

#[test]
fn the_session_and_units_by_their_old_methods() {
    let (_sim, nvml) = start(Node::h200x8());
    let (first, second) = (nvml.device_by_index(0).unwrap(), nvml.device_by_index(1).unwrap());
    assert_eq!(nvml.are_devices_on_same_board(&first, &second), first.is_on_same_board_as(&second));
    let ancestor: TopologyLevel = nvml.topology_common_ancestor(&first, &second).unwrap();
    assert_eq!(Ok(ancestor), first.topology_common_ancestor(&second));
    assert!(first.p2p_status(&second, P2pCapabilitiesIndex::Prop).is_ok());
    assert_eq!(nvml.hic_count(), Ok(nvml.hic_versions().unwrap().len().try_into().unwrap()));
    assert!(nvml.lib().has(Function::nvmlInit_v2));
    let unit: Result<Unit<'_>, NvmlError> = nvml.unit_by_index(0);
    if let Ok(unit) = unit {
        assert_eq!(unit.device_count().is_ok(), unit.devices().is_ok());
    }
    first.gpm_sample().unwrap().free().unwrap();
    // Without a driver, both are the error of loading.
    let by_flags = Nvml::init_with_flags(InitFlags::NO_GPUS).map(drop);
    assert_eq!(by_flags, Nvml::builder().flags(InitFlags::NO_GPUS).init().map(drop));
}

#[test]
fn variants_and_flags_by_their_old_names() {
    assert_eq!((Brand::GeForceRTX, Brand::VGaming), (Brand::GeForceRtx, Brand::CloudGaming));
    assert_eq!((Brand::Unknown.as_c(), PerformanceState::Fifteen.as_c()), (0, 15));
    assert_eq!((PerformanceState::Unknown.raw(), EncoderType::HEVC), (32, EncoderType::Hevc));
    assert_eq!((BridgeChip::PLX, IntDeviceType::Ibmnpu), (BridgeChip::Plx, IntDeviceType::IbmNpu));
    assert_eq!(FanControlPolicy::TemperatureContinousSw, FanControlPolicy::TemperatureContinuousSw);
    assert_eq!(PcieLinkMaxSpeed::MegaTransfersPerSecond8000.as_integer(), Some(8000));
    assert_eq!((ThrottleReasons::NONE.bits(), Behavior::DEFAULT.bits()), (0, 0));
    assert_eq!((PacketTypes::NO_OP, PacketTypes::NO_DATA), (PacketTypes::NOP, PacketTypes::RESPNODATA));
    assert!(FbcFlags::all().contains(FbcFlags::DIFFMAP_ENABLED));
    let versions = [FirmwareVersion::Version(7_u32), FirmwareVersion::Unavailable];
    assert_eq!(versions, [Some(7), None]);
}

#[test]
fn ranges_are_destructured_as_tuples() -> Result<(), NvmlError> {
    let (_sim, nvml) = start(Node::geforce());
    let device = nvml.device_by_index(0)?;
    let fans = device.min_max_fan_speed()?;
    let (slowest, fastest) = fans.into();
    assert_eq!((slowest, fastest), (fans.min, fans.max));
    let clocks = device.min_max_clock_of_pstate(Clock::Memory, PerformanceState::Zero)?;
    let (low, high) = clocks.into();
    assert_eq!((low, high), (clocks.min_mhz, clocks.max_mhz));

    let modes = PowerMizerModes::from(vec![PowerMizerMode::Auto, PowerMizerMode::from_raw(99)]);
    assert!(modes.contains(PowerMizerModes::AUTO) && !modes.contains(PowerMizerModes::ADAPTIVE));
    Ok(())
}
