//! Uses of results in programs: display them, convert them, parse strings of the driver. These methods call no C
//! function, so the test `matrix` has no rows for them.

use std::fmt::Display;
use std::hash::{BuildHasher, RandomState};
use std::str::FromStr;
use std::time::Duration;

use nvml_wrapper::cuda::CudaDeviceOrder;
use nvml_wrapper::device::clock::Clock;
use nvml_wrapper::device::clock_control::GpuLockedClocksSetting;
use nvml_wrapper::device::fabric::FabricCondition;
use nvml_wrapper::device::field::{Field, FieldId, FieldRequest, SampleValue};
use nvml_wrapper::device::nvlink::NvlePrivateInfo;
use nvml_wrapper::device::pci::PciAddress;
use nvml_wrapper::device::performance::PerformanceState;
use nvml_wrapper::device::platform::PlatformLocation;
use nvml_wrapper::device::procfs::Procfs;
use nvml_wrapper::device::restore::Setting;
use nvml_wrapper::device::sysfs::Sysfs;
use nvml_wrapper::device::topology::{AffinityScope, NumberSet};
use nvml_wrapper::device::uuid::DeviceUuid;
use nvml_wrapper::driver::{DriverVersion, Quirk};
use nvml_wrapper::event::EventTypes;
use nvml_wrapper::gpm::{GpmMetricId, GpmMetrics};
use nvml_wrapper::mig::Placement;
use nvml_wrapper::mig::capability::{MigCapabilities, MigCapability};
use nvml_wrapper::mig::gpu_instance::GpuInstanceInfo;
use nvml_wrapper::mig::layout::{MigLayout, MigLayoutInstance, MigStep, MigStepError};
use nvml_wrapper::mig::name::MigProfileName;
use nvml_wrapper::mig::slices::MigProfileSlices;
use nvml_wrapper::monitor::{MetricGroups, Monitor};
use nvml_wrapper::system::CudaVersion;
use nvml_wrapper::vgpu::metadata::{VgpuMetadata, VgpuPgpuMetadata};
use nvml_wrapper::{ErrorCode, NvmlError, Result, ResultExt};

use crate::row::{On, Row, Stage, row};

/// Strings of the driver, in which anything may be.
fn texts(on: &On) -> Vec<String> {
    let of_library = [on.nvml.sys_driver_version(), on.nvml.sys_nvml_version(), on.nvml.sys_process_name(4243)];
    let of_gpu = [on.gpu.name(), on.gpu.uuid(), on.gpu.serial(), on.gpu.vbios_version(), on.gpu.pgpu_metadata_string()];
    of_library.into_iter().chain(of_gpu).flatten().collect()
}

/// Displays and debugs the result of parsing.
fn parsed<T: FromStr<Err: Display> + Display>(text: &str) -> String {
    text.parse::<T>().map_or_else(|error| error.to_string(), |value| value.to_string())
}

/// Everything that a program may ask an error for.
pub(crate) fn of_error(error: &NvmlError) -> String {
    let predicates = [
        error.is_unsupported(),
        error.is_not_found(),
        error.is_no_permission(),
        error.is_transient(),
        error.is_gpu_lost(),
        error.needs_driver_reload(),
        error.is_session_lost(),
        error.is_unknown(),
    ];
    let supported = Err::<(), _>(error.clone()).if_supported();
    format!(
        "{error} {error:?} {predicates:?} {supported:?} {:?} {:?}",
        error.code().map(ErrorCode::name),
        error.function()
    )
}

fn of_sample(value: SampleValue) -> String {
    format!("{value} {value:?} {:?} {:?} {:?}", value.as_u64(), value.as_i64(), value.as_f64())
}

fn of_numbers(numbers: &NumberSet) -> String {
    let again: NumberSet = numbers.iter().rev().take(100).collect();
    let first = numbers.clone().into_iter().next();
    format!("{numbers} {again} {} {} {} {first:?}", numbers.len(), numbers.is_empty(), numbers.contains(u32::MAX))
}

fn of_name(name: &MigProfileName) -> String {
    let wider = MigProfileName::new(name.gpu_slices, name.memory_gb).with_compute_slices(1);
    let attributes = (name.attributes(), name.has_attribute("me"), name.lacks_attribute("me"));
    format!("{name} {name:?} {} {wider} {attributes:?}", name.gpu_instance_name())
}

pub(crate) fn rows() -> Vec<Row> {
    let mut rows = of_devices();
    rows.extend(of_features());
    rows.extend(of_mig().into_iter().map(|row| row.on(Stage::Mig)));
    rows.extend(of_vgpus().into_iter().map(|row| row.on(Stage::VgpuHost)));
    rows
}

fn of_devices() -> Vec<Row> {
    vec![
        row("values: strings", |on| {
            let mut results = vec![];
            for text in texts(on) {
                results.push(parsed::<DriverVersion>(&text) + &parsed::<PciAddress>(&text));
                results.push(parsed::<MigProfileName>(&text));
                results.push(
                    text.parse::<MigProfileName>().map_or_else(|error| format!("{error:?}"), |name| of_name(&name)),
                );
            }
            Ok(results)
        }),
        row("values: texts of values", |on| {
            let mut results = vec![];
            for text in texts(on) {
                results.push(parsed::<Clock>(&text) + &parsed::<GpmMetricId>(&text) + &parsed::<FieldId>(&text));
                results.push(parsed::<EventTypes>(&text) + &parsed::<NumberSet>(&text) + &parsed::<Placement>(&text));
                results.push(parsed::<MigLayout>(&text) + &parsed::<CudaVersion>(&text) + &parsed::<DeviceUuid>(&text));
                results.push(format!("{:?}", on.nvml.cuda_visible_devices(Some(&text), CudaDeviceOrder::PciBusId)));
            }
            let clocks: Vec<_> = Clock::ALL.iter().map(|clock| (clock.name(), clock.to_string())).collect();
            Ok((results, clocks))
        }),
        row("values: constructors", |on| {
            let name = MigProfileName::new(1, 5);
            let steps = [
                MigStep::create_gpu_instance(name.clone(), Placement::default()),
                MigStep::create_compute_instance(name),
                MigStep::destroy_compute_instance(1, 0),
                MigStep::destroy_gpu_instance(1),
            ];
            let [step, ..] = steps.clone();
            let error = NvmlError::MixedSessions { function: nvml_wrapper::raw::Function::nvmlInit_v2 };
            let failed = MigStepError::new(steps.to_vec(), step, error).to_string();
            let locations = (PlatformLocation::chassis(), PlatformLocation::rack());
            let capabilities = (MigCapabilities::new(0, 1, 2), MigCapability::new(0, 1, None));
            let info = GpuInstanceInfo::new(on.gpu.clone());
            Ok((failed, locations, capabilities, info))
        }),
        row("values: processes", |on| {
            let procfs = Procfs::with_root("none");
            let processes = on.gpu.running_compute_processes()?;
            let found = procfs.find_namespace_pid(processes.iter().map(|process| process.pid).take(100), 1);
            let own = Procfs::new().namespace_pids(std::process::id()).is_ok();
            Ok((found, own, procfs.namespace_pids(1).is_err()))
        }),
        row("values: session", |on| {
            let missing = on.nvml.missing_functions().count();
            let paths = (on.nvml.library_path(), on.nvml.library_file());
            let quirks: Vec<_> =
                on.nvml.quirks()?.map(|quirk: Quirk| (quirk.name(), quirk.reason(), quirk.source())).collect();
            let supports = on.nvml.supports(nvml_wrapper::raw::f::nvmlInit_v2)
                && on.nvml.functions().has(nvml_wrapper::raw::f::nvmlInit_v2);
            let hash = RandomState::new().hash_one(&on.gpu) != 0;
            Ok(format!("{:?} {missing} {paths:?} {quirks:?} {supports} {hash} {:?}", on.nvml, on.gpu == on.device(0)?))
        }),
        row("values: driver", |on| {
            let driver = on.nvml.driver_version()?;
            let newer = DriverVersion::new(driver.major, driver.minor, u16::MAX) > driver;
            let affected: Vec<_> = Quirk::ALL
                .iter()
                .map(|quirk| {
                    (quirk.to_string(), quirk.drivers().contains(&driver) || quirk.windows_drivers().contains(&driver))
                })
                .collect();
            Ok(format!("{driver} {newer} {affected:?} {}", on.nvml.sys_cuda_driver_version()?))
        }),
        row("values: identity", |on| {
            let shown = [
                on.gpu.brand().map(|value| value.to_string()),
                on.gpu.architecture().map(|value| value.to_string()),
                on.gpu.cuda_compute_capability().map(|value| value.to_string()),
                on.gpu.bus_type().map(|value| value.to_string()),
                on.gpu.compute_mode().map(|value| value.to_string()),
                on.gpu.gpu_operation_mode().map(|value| value.current.to_string()),
                on.gpu.driver_model().map(|value| value.current.to_string()),
                on.gpu.performance_state().map(|value| value.to_string()),
                on.gpu.performance_modes().map(|value| value.to_string()),
                on.gpu.current_clock_freqs().map(|value| value.to_string()),
                on.gpu.addressing_mode().map(|value| value.to_string()),
                on.gpu.memory_info().map(|value| format!("{:?}", value.used_with_reserved())),
                on.gpu.memory().map(|value| format!("{:?}", value.dedicated())),
                on.gpu.platform_info().map(|value| format!("{:?}", value.chassis_serial_number())),
                on.gpu.max_pcie_link_speed().map(|value| format!("{:?}", value.megabits_per_second())),
            ];
            Ok(shown)
        }),
        row("values: temporary settings", |on| {
            let range = on.gpu.power_management_limit_constraints();
            let range = range.map(|range| (range.range(), range.contains(300_000), range.clamp(300_000)));
            let percent = on.gpu.min_max_fan_speed().map(|range| range.clamp(60));
            let clocks = GpuLockedClocksSetting::Numeric { min_clock_mhz: 1200, max_clock_mhz: 1500 };
            let settings = [
                Setting::PowerManagementLimit(300_000),
                Setting::GpuLockedClocks(clocks),
                Setting::MemLockedClocks { min_clock_mhz: 2201, max_clock_mhz: 3201 },
                Setting::ClockOffset { clock: Clock::Graphics, state: PerformanceState::P0, offset_mhz: -15 },
                Setting::FanSpeed { fan: 0, percent: 60 },
                Setting::DefaultFanSpeed { fan: 0 },
            ];
            let mut results = vec![];
            for setting in settings {
                drop(on.gpu.set_temporarily(setting));
                results.push(on.gpu.set_temporarily(setting).map(|guard| {
                    let previous = (guard.previous(), guard.device() == &on.gpu);
                    (previous, guard.restore())
                }));
                if let Ok(guard) = on.gpu.set_temporarily(setting) {
                    guard.keep();
                }
            }
            Ok((range, percent, results))
        }),
        row("values: PCI", |on| {
            let address = on.gpu.pci_info()?.address();
            let own = PciAddress::new(address.domain, address.bus, address.device);
            let sysfs = Sysfs::with_root("none");
            let files = (
                sysfs.runtime_status(address).is_err(),
                sysfs.numa_node(address).is_err(),
                sysfs.nvidia_gpus().is_ok(),
            );
            let paths =
                (sysfs.device_path(address), Sysfs::new().device_path(address), address.runtime_status().is_ok());
            Ok(format!(
                "{address} {} {own:?} {files:?} {paths:?} {:?} {:?}",
                address.sysfs_name(),
                on.gpu.sysfs_path(),
                on.gpu.device_file()
            ))
        }),
        row("values: numbers", |on| {
            let sets = [
                on.gpu.cpu_affinity(),
                on.gpu.cpu_affinity_within_scope(AffinityScope::Socket),
                on.gpu.memory_affinity(AffinityScope::Node),
            ];
            Ok(sets.map(|set| set.map(|set| of_numbers(&set))))
        }),
    ]
}

fn of_features() -> Vec<Row> {
    vec![
        row("values: fields", |on| {
            let ids = [
                FieldId::ECC_CURRENT,
                FieldId::from_raw(251),
                FieldId::NVLINK_GET_SPEED,
                FieldId::TOTAL_ENERGY_CONSUMPTION,
            ];
            let mut request = FieldRequest::new(ids);
            let scoped = Field::scoped(ids[2], 3);
            let samples = on.gpu.read_fields(&mut request)?;
            let (count, values) = (samples.len(), format!("{samples:?}"));
            let shown: Vec<_> = samples
                .map(|sample| (sample.field.id.name(), sample.field.id.raw(), sample.value.map(of_sample)))
                .collect();
            let scoped = on.gpu.field_value(scoped).map(of_sample);
            Ok(format!("{count} {values} {shown:?} {scoped:?} {:?} {request:?}", request.fields()))
        }),
        row("values: fabric", |on| {
            let info = on.gpu.gpu_fabric_info()?;
            let conditions = info.health.as_ref().map(|health| FabricCondition::as_bool(health.route_recovery));
            Ok((info.is_attached(), info.clique_id(), conditions))
        }),
        row("values: NVLink", |on| {
            let link = on.gpu.nvlink(1);
            let private = on
                .gpu
                .nvlink_nvle_private_info()
                .map(|info| (format!("{info:?}"), NvlePrivateInfo::from_bytes(info.as_bytes()).is_some()));
            let mode = on.nvml.nvlink_bw_mode().map(|mode| (format!("{mode:?}"), mode.raw()));
            Ok((
                link.device() == &on.gpu,
                link.link(),
                link.version().map(|version| version.to_string()),
                private,
                mode,
            ))
        }),
        row("values: GPM", |on| {
            let ids: Vec<GpmMetricId> = GpmMetricId::ALL.iter().copied().take(90).collect();
            let mut metrics = GpmMetrics::new(ids);
            let (before, after) = (on.gpu.gpm_sample()?, on.gpu.gpm_sample()?);
            metrics.read(&before, &after)?;
            let origin = (before.device() == Some(&on.gpu), before.gpu_instance_id(), before.time().is_some());
            let units: Vec<_> = metrics.iter().map(|metric| (metric.id.unit(), metrics.value(metric.id))).collect();
            Ok(format!(
                "{metrics:?} {units:?} {origin:?} {:?} {}",
                before.handle() == after.handle(),
                before.nvml() == &on.nvml
            ))
        }),
        row("values: events", |on| {
            let set = on.nvml.create_event_set()?;
            set.register(&on.gpu, EventTypes::CRITICAL_XID_ERROR)?;
            let event = set.wait(Duration::ZERO)?;
            let shown = event.map(|event| {
                format!(
                    "{event:?} {:?} {:?} {:?}",
                    event.xid(),
                    event.kind(),
                    event.operational.as_ref().map(|data| data.legacy_xid())
                )
            });
            let same = (set.nvml() == &on.nvml, set.handle() == set.handle(), format!("{set:?}"));
            let mut events = set.events(Duration::ZERO);
            let stop = events.stop_handle();
            let next = events.next().transpose().map(|event| format!("{event:?}"));
            stop.stop();
            Ok((
                shown,
                same,
                next,
                stop.is_stopped(),
                events.next().is_none(),
                events.event_set().handle() == events.event_set().handle(),
            ))
        }),
        row("values: system events", |on| {
            let set = on.nvml.create_system_event_set()?;
            Ok((
                set.wait(Duration::ZERO).map(|events| events.len()),
                set.nvml() == &on.nvml,
                set.handle() == set.handle(),
            ))
        }),
        row("values: monitor", |on| {
            let session = on.nvml.clone();
            let mut monitor = Monitor::builder()
                .groups(MetricGroups::all())
                .cadence(MetricGroups::all(), Duration::ZERO)
                .gpm_metrics(GpmMetricId::ALL.iter().copied().take(5))
                .deadline(Duration::from_secs(10))
                .open_deadline(Duration::from_secs(10))
                .rescan_interval(Duration::ZERO)
                .pool_size(2)
                .reopen_with(move || Ok(session.clone()))
                .build(&on.nvml);
            let first = monitor.sample();
            monitor.replace_session(&on.nvml);
            let rates: Vec<_> = monitor
                .refresh()
                .devices
                .iter()
                .map(|device| {
                    let received = device.pcie.rx.value().map(|rate| rate.per_second());
                    let failure = device.pcie.rx.error().map(of_error);
                    (received, failure, device.age(MetricGroups::all()).is_some())
                })
                .collect();
            Ok(format!("{first:?} {rates:?} {:?}", monitor.latest()))
        }),
        row("values: all devices", |on| {
            let devices: Vec<_> = on.nvml.devices()?.take(1000).collect();
            Ok(devices.iter().map(|device| device.as_ref().map(|device| device.index())).collect::<Vec<_>>().len())
        }),
        row("values: CPER", |on| {
            let records = on.nvml.sys_cper(nvml_wrapper::cper::CperTypes::GPU, None)?;
            Ok(records.take(100).map(|record| record.map(|bytes| bytes.len())).collect::<Vec<_>>())
        }),
    ]
}

fn of_mig() -> Vec<Row> {
    vec![
        row("values: MIG profiles", |on| {
            let profiles = on.gpu.gpu_instance_profiles()?;
            let names: Vec<_> = profiles.iter().map(|profile| format!("{profile:?}")).collect();
            let placements: Vec<Placement> =
                profiles.first().map_or(Ok(vec![]), |profile| on.gpu.gpu_instance_possible_placements(profile))?;
            let slices = MigProfileSlices::new(3, 4).with_attributes("me");
            let by_slices = on.gpu.gpu_instance_profile_by_slices(&slices).map(|profile| profile.id);
            let overlaps =
                placements.iter().flat_map(|one| placements.iter().map(|other| one.overlaps(other))).take(1000).count();
            let shown: Vec<_> = placements.iter().take(100).map(ToString::to_string).collect();
            Ok((names, slices.attributes() == "me", by_slices, overlaps, shown))
        }),
        row("values: MIG layout", |on| {
            let wanted: MigLayout = ["3g.20gb", "2g.10gb"].iter().filter_map(|name| name.parse().ok()).collect();
            let one = wanted.gpu_instances.first().map(|instance| MigLayoutInstance::new(instance.profile.clone()));
            let steps = on.gpu.plan_mig_layout(&wanted)?;
            let shown: Vec<_> = steps.iter().flatten().map(ToString::to_string).collect();
            let failed =
                on.gpu.apply_mig_steps(&steps.unwrap_or_default()).map_err(|failed| format!("{failed} {failed:?}"));
            Ok((one, shown, failed))
        }),
        row("values: MIG devices", |on| {
            let devices: Vec<_> = on.gpu.mig_devices()?.take(1000).collect();
            let activation = on.gpu.set_mig_mode(true).map(|activation| activation.is_active());
            let named: Vec<_> =
                devices.iter().flatten().map(|device| device.mig_profile_name().map(|name| of_name(&name))).collect();
            let paths: Vec<_> = devices
                .iter()
                .flatten()
                .map(|device| {
                    device
                        .mig_capabilities()
                        .map(|all| (all.gpu_instance.path().to_owned(), all.gpu_instance.device_node().is_ok()))
                })
                .collect();
            Ok(format!("{activation:?} {named:?} {paths:?}"))
        }),
    ]
}

fn of_vgpus() -> Vec<Row> {
    vec![
        row("values: vGPU metadata", |on| {
            let pgpu = on.gpu.vgpu_metadata()?;
            let again = VgpuPgpuMetadata::from_bytes(&pgpu.to_bytes()).map(|again| again.to_bytes() == pgpu.to_bytes());
            let vgpus = on.gpu.active_vgpus()?;
            let metadata: Vec<Result<bool>> = vgpus
                .iter()
                .take(4)
                .map(|vgpu| {
                    let metadata = vgpu.metadata()?;
                    let again = VgpuMetadata::from_bytes(&metadata.to_bytes())?;
                    let _ = on.nvml.vgpu_compatibility(&again, &pgpu);
                    Ok(again.to_bytes() == metadata.to_bytes())
                })
                .collect();
            Ok((again, metadata, vgpus.iter().map(|vgpu| vgpu.id()).take(100).collect::<Vec<_>>()))
        }),
        row("values: vGPU metadata of any bytes", |on| {
            let results: Vec<_> = texts(on)
                .iter()
                .map(|text| {
                    let bytes = text.as_bytes();
                    let long: Vec<u8> =
                        bytes.iter().copied().cycle().take(if bytes.is_empty() { 0 } else { 5000 }).collect();
                    let own = |bytes: &[u8]| {
                        let vgpu = VgpuMetadata::from_bytes(bytes).map(|metadata| metadata.to_bytes().len());
                        (vgpu, VgpuPgpuMetadata::from_bytes(bytes).map(|metadata| metadata.to_bytes().len()))
                    };
                    (own(bytes), own(&long))
                })
                .collect();
            Ok(results)
        }),
        row("values: vGPU types", |on| {
            let types = on.gpu.vgpu_supported_types()?;
            Ok(types.iter().take(100).map(|vgpu_type| (vgpu_type.id(), vgpu_type.name())).collect::<Vec<_>>())
        }),
    ]
}
