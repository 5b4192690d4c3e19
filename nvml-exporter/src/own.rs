//! Metrics with our own names: base units, `_total` for counters, `_info` for facts.

use nvml_wrapper::device::clocks_event_reasons::ClocksEventReasons;
use nvml_wrapper::gpm::GpmMetricId;
use nvml_wrapper::monitor::{GpmReading, Metrics, Reading};

use crate::snapshot::{GpuView, MigView, NodeView, ProcessView};
use crate::text::{Kind, Metric, Points};
use crate::usage::unix_seconds;

/// GPM metrics that are read. All are in percent.
pub const GPM: [GpmMetricId; 6] = [
    GpmMetricId::GraphicsUtil,
    GpmMetricId::SmUtil,
    GpmMetricId::SmOccupancy,
    GpmMetricId::AnyTensorUtil,
    GpmMetricId::DramBwUtil,
    GpmMetricId::Fp32Util,
];

/// Clocks event reasons, by the names of their labels.
const EVENT_REASONS: [(ClocksEventReasons, &str); 11] = [
    (ClocksEventReasons::GPU_IDLE, "gpu_idle"),
    (ClocksEventReasons::APPLICATIONS_CLOCKS_SETTING, "applications_clocks_setting"),
    (ClocksEventReasons::SW_POWER_CAP, "sw_power_cap"),
    (ClocksEventReasons::HW_SLOWDOWN, "hw_slowdown"),
    (ClocksEventReasons::SYNC_BOOST, "sync_boost"),
    (ClocksEventReasons::SW_THERMAL_SLOWDOWN, "sw_thermal_slowdown"),
    (ClocksEventReasons::HW_THERMAL_SLOWDOWN, "hw_thermal_slowdown"),
    (ClocksEventReasons::HW_POWER_BRAKE_SLOWDOWN, "hw_power_brake_slowdown"),
    (ClocksEventReasons::DISPLAY_CLOCK_SETTING, "display_clock_setting"),
    (ClocksEventReasons::BOARD_LIMIT, "board_limit"),
    (ClocksEventReasons::RELIABILITY, "reliability"),
];

fn percent(reading: &Reading<u32>) -> Option<f64> {
    reading.value().map(ratio)
}

fn ratio(percent: u32) -> f64 {
    f64::from(percent) / 100.0
}

/// Value of a GPM metric, as a ratio.
#[must_use]
pub fn gpm(readings: &[GpmReading], id: GpmMetricId) -> Option<f64> {
    let percent = readings.iter().find(|reading| reading.id == id)?.value.value()?;
    // More digits are noise.
    Some((percent * 10_000.0).round() / 1e6)
}

fn watts(milliwatts: Option<u32>) -> Option<f64> {
    milliwatts.map(|milliwatts| f64::from(milliwatts) / 1000.0)
}

fn hertz(megahertz: Option<u32>) -> Option<f64> {
    megahertz.map(|megahertz| f64::from(megahertz) * 1e6)
}

fn flag(value: bool) -> f64 {
    f64::from(u8::from(value))
}

/// Counts and bytes are exact up to 2^53.
#[allow(clippy::cast_precision_loss)]
#[must_use]
pub fn number(value: u64) -> f64 {
    value as f64
}

const fn metric<T>(name: &'static str, kind: Kind, help: &'static str, read: fn(&T, &mut Points<'_>)) -> Metric<T> {
    Metric { name, kind, help, read }
}

const fn gauge<T>(name: &'static str, help: &'static str, read: fn(&T, &mut Points<'_>)) -> Metric<T> {
    metric(name, Kind::Gauge, help, read)
}

const fn counter<T>(name: &'static str, help: &'static str, read: fn(&T, &mut Points<'_>)) -> Metric<T> {
    metric(name, Kind::Counter, help, read)
}

const fn info<T>(name: &'static str, help: &'static str, read: fn(&T, &mut Points<'_>)) -> Metric<T> {
    metric(name, Kind::Info, help, read)
}

/// Metrics of the node and of the exporter.
pub const NODE: &[Metric<NodeView>] = &[
    gauge("nvml_up", "Whether the exporter has a session with the driver and current values", |node, points| {
        points.add(flag(node.down.is_none()));
    }),
    gauge("nvml_down", "Reason why nvml_up is 0: the error of NVML, starting, or stale", |node, points| {
        if let Some(reason) = &node.down {
            points.with(&[("reason", reason)], 1.0);
        }
    }),
    info("nvml_driver_info", "Versions of the driver, of NVML and of CUDA", |node, points| {
        if let Some(version) = &node.driver_version {
            let text = |text: &Option<String>| text.clone().unwrap_or_default();
            let labels = [
                ("driver_version", version.as_str()),
                ("nvml_version", &text(&node.nvml_version)),
                ("cuda_version", &text(&node.cuda_version)),
            ];
            points.with(&labels, 1.0);
        }
    }),
    gauge("nvml_gpus", "Number of GPUs that NVML reports", |node, points| {
        points.add(node.device_count.map(f64::from));
    }),
    gauge("nvml_xid_watch_failed", "Whether Xid errors cannot be received", |node, points| {
        points.add(node.xid_failed.map(flag));
    }),
    counter("nvml_unassigned_xid_errors_total", "Xid errors of GPUs that are not known", |node, points| {
        points.add(number(node.xids.count));
    }),
    info("nvml_exporter_build_info", "Version of the exporter", |_, points| {
        points.with(&[("version", env!("CARGO_PKG_VERSION"))], 1.0);
    }),
    counter("nvml_exporter_samples_total", "Samples that were taken", |node, points| points.add(number(node.samples))),
    counter("nvml_exporter_scrapes_total", "Scrapes that were answered before the last sample", |node, points| {
        points.add(number(node.scrapes));
    }),
    gauge("nvml_exporter_sample_timestamp_seconds", "Time of the last sample", |node, points| {
        points.add(node.sample_time.map(unix_seconds));
    }),
    gauge("nvml_exporter_sample_duration_seconds", "Duration of the last sample", |node, points| {
        points.add(node.sample_duration.as_secs_f64());
    }),
    counter("process_cpu_seconds_total", "CPU time of the exporter", |node, points| {
        points.add(node.usage.cpu.map(|cpu| cpu.as_secs_f64()));
    }),
    gauge("process_resident_memory_bytes", "Resident memory of the exporter", |node, points| {
        points.add(node.usage.resident_bytes.map(number));
    }),
    gauge("process_virtual_memory_bytes", "Virtual memory of the exporter", |node, points| {
        points.add(node.usage.virtual_bytes.map(number));
    }),
    gauge("process_open_fds", "Open file descriptors of the exporter", |node, points| {
        points.add(node.usage.open_fds.map(number));
    }),
    gauge("process_max_fds", "Maximum number of open file descriptors of the exporter", |node, points| {
        points.add(node.usage.max_fds.map(number));
    }),
    gauge("process_start_time_seconds", "Start time of the exporter", |node, points| {
        points.add(node.usage.start.map(unix_seconds));
    }),
];

/// Status of a GPU, which also a GPU without values has.
pub const STATUS: &[Metric<GpuView>] = &[
    gauge("nvml_gpu_up", "Whether the GPU responds and has current values", |gpu, points| {
        points.add(flag(gpu.down.is_none()));
    }),
    gauge(
        "nvml_gpu_down",
        "Reason why nvml_gpu_up is 0: the error of NVML, timed_out, missing or stale",
        |gpu, points| {
            if let Some(reason) = &gpu.down {
                points.with(&[("reason", reason)], 1.0);
            }
        },
    ),
    gauge(
        "nvml_gpu_last_seen_timestamp_seconds",
        "Time of the last sample to which the GPU responded",
        |gpu, points| {
            points.add(gpu.record.last_seen.map(unix_seconds));
        },
    ),
    counter("nvml_gpu_read_errors_total", "Metrics that could not be read, over all samples", |gpu, points| {
        points.add(number(gpu.record.read_errors));
    }),
];

/// Metrics of a GPU.
pub const GPU: &[Metric<GpuView>] = &[
    info("nvml_gpu_info", "Facts of the GPU", |gpu, points| {
        let info = &gpu.device.info;
        let Some(name) = &info.name else { return };
        let facts = gpu.record.facts.as_deref();
        let text = |text: Option<&String>| text.cloned().unwrap_or_default();
        let mig = info.mig_mode.map_or("", |mode| if mode.current { "enabled" } else { "disabled" });
        let labels = [
            ("gpu_name", name.as_str()),
            ("gpu_pci_address", &info.pci_address.map(|address| address.to_string()).unwrap_or_default()),
            ("serial", &text(facts.and_then(|facts| facts.serial.as_ref()))),
            ("vbios_version", &text(facts.and_then(|facts| facts.vbios_version.as_ref()))),
            ("mig_mode", mig),
        ];
        points.with(&labels, 1.0);
    }),
    gauge("nvml_gpu_utilization_ratio", "Share of the time in which a kernel was executing", |gpu, points| {
        points.add(percent(&gpu.device.utilization.gpu));
    }),
    gauge(
        "nvml_gpu_memory_utilization_ratio",
        "Share of the time in which device memory was accessed",
        |gpu, points| {
            points.add(percent(&gpu.device.utilization.memory));
        },
    ),
    gauge("nvml_gpu_encoder_utilization_ratio", "Utilization of the video encoder", |gpu, points| {
        points.add(percent(&gpu.device.utilization.encoder));
    }),
    gauge("nvml_gpu_decoder_utilization_ratio", "Utilization of the video decoder", |gpu, points| {
        points.add(percent(&gpu.device.utilization.decoder));
    }),
    gauge("nvml_gpu_jpg_utilization_ratio", "Utilization of the JPEG engine", |gpu, points| {
        points.add(percent(&gpu.device.utilization.jpg));
    }),
    gauge("nvml_gpu_ofa_utilization_ratio", "Utilization of the optical flow accelerator", |gpu, points| {
        points.add(percent(&gpu.device.utilization.ofa));
    }),
    gauge(
        "nvml_gpu_graphics_engine_active_ratio",
        "Share of the time with compute or graphics work (GPM)",
        |gpu, points| {
            points.add(gpm(&gpu.device.gpm, GpmMetricId::GraphicsUtil));
        },
    ),
    gauge("nvml_gpu_sm_active_ratio", "Busy SMs out of all SMs (GPM)", |gpu, points| {
        points.add(gpm(&gpu.device.gpm, GpmMetricId::SmUtil));
    }),
    gauge("nvml_gpu_sm_occupancy_ratio", "Active warps out of the maximum (GPM)", |gpu, points| {
        points.add(gpm(&gpu.device.gpm, GpmMetricId::SmOccupancy));
    }),
    gauge("nvml_gpu_tensor_active_ratio", "Activity of the tensor cores (GPM)", |gpu, points| {
        points.add(gpm(&gpu.device.gpm, GpmMetricId::AnyTensorUtil));
    }),
    gauge("nvml_gpu_fp32_active_ratio", "Activity of the FP32 units (GPM)", |gpu, points| {
        points.add(gpm(&gpu.device.gpm, GpmMetricId::Fp32Util));
    }),
    gauge("nvml_gpu_dram_active_ratio", "Utilization of the memory bandwidth (GPM)", |gpu, points| {
        points.add(gpm(&gpu.device.gpm, GpmMetricId::DramBwUtil));
    }),
    gauge("nvml_gpu_memory_size_bytes", "Device memory", |gpu, points| {
        points.add(gpu.device.memory.value().map(|memory| number(memory.total)));
    }),
    gauge("nvml_gpu_memory_used_bytes", "Allocated device memory", |gpu, points| {
        points.add(gpu.device.memory.value().map(|memory| number(memory.used)));
    }),
    gauge("nvml_gpu_memory_free_bytes", "Free device memory", |gpu, points| {
        points.add(gpu.device.memory.value().map(|memory| number(memory.free)));
    }),
    gauge("nvml_gpu_memory_reserved_bytes", "Device memory that the driver reserves", |gpu, points| {
        points.add(gpu.device.memory.value().and_then(|memory| memory.reserved).map(number));
    }),
    gauge("nvml_gpu_temperature_celsius", "GPU temperature", |gpu, points| {
        points.add(gpu.device.temperature.gpu.value().map(f64::from));
    }),
    gauge("nvml_gpu_memory_temperature_celsius", "Memory temperature", |gpu, points| {
        points.add(gpu.device.temperature.memory.value().map(f64::from));
    }),
    gauge("nvml_gpu_slowdown_temperature_celsius", "Temperature at which the hardware slows down", |gpu, points| {
        points.add(gpu.device.info.slowdown_temperature.map(f64::from));
    }),
    gauge("nvml_gpu_shutdown_temperature_celsius", "Temperature at which the GPU shuts down", |gpu, points| {
        points.add(gpu.device.info.shutdown_temperature.map(f64::from));
    }),
    gauge("nvml_gpu_power_watts", "Power draw: average over a second, where the driver reports it", |gpu, points| {
        points.add(watts(power(gpu)));
    }),
    gauge("nvml_gpu_instant_power_watts", "Instantaneous power draw", |gpu, points| {
        points.add(watts(gpu.device.power.instant.value()));
    }),
    gauge("nvml_gpu_power_limit_watts", "Power limit that the driver enforces", |gpu, points| {
        points.add(watts(gpu.device.power.limit.value()));
    }),
    gauge("nvml_gpu_default_power_limit_watts", "Default power limit", |gpu, points| {
        points.add(watts(gpu.device.info.power_limit_default));
    }),
    counter("nvml_gpu_energy_joules_total", "Energy consumption since the driver was loaded", |gpu, points| {
        points.add(gpu.device.energy.total.value().map(|millijoules| number(millijoules) / 1000.0));
    }),
    gauge("nvml_gpu_clock_hertz", "Clock of each domain", |gpu, points| {
        let clocks = &gpu.device.clocks;
        points.with(&[("clock", "graphics")], hertz(clocks.graphics.value()));
        points.with(&[("clock", "sm")], hertz(clocks.sm.value()));
        points.with(&[("clock", "memory")], hertz(clocks.memory.value()));
        points.with(&[("clock", "video")], hertz(clocks.video.value()));
    }),
    gauge("nvml_gpu_max_clock_hertz", "Maximum clock of each domain", |gpu, points| {
        let clocks = &gpu.device.info.max_clocks;
        points.with(&[("clock", "graphics")], hertz(clocks.graphics));
        points.with(&[("clock", "sm")], hertz(clocks.sm));
        points.with(&[("clock", "memory")], hertz(clocks.memory));
        points.with(&[("clock", "video")], hertz(clocks.video));
    }),
    gauge("nvml_gpu_clocks_event_active", "Whether this reason limits the clocks", |gpu, points| {
        let Some(reasons) = gpu.device.clocks.event_reasons.value() else { return };
        for (reason, name) in EVENT_REASONS {
            points.with(&[("reason", name)], flag(reasons.contains(reason)));
        }
    }),
    counter(
        "nvml_gpu_clocks_event_seconds_total",
        "Time for which this reason has limited the clocks",
        |gpu, points| {
            for (reason, time) in gpu.facts().map_or(&[][..], |facts| &facts.reduced) {
                points.with(&[("reason", reason)], time.as_secs_f64());
            }
        },
    ),
    gauge("nvml_gpu_performance_state", "Performance state, from 0 (maximum) to 15 (minimum)", |gpu, points| {
        // 32 is the unknown state.
        let state = gpu.device.clocks.performance_state.value().map(|state| state.raw());
        points.add(state.filter(|state| *state < 32).map(f64::from));
    }),
    gauge("nvml_gpu_fan_speed_ratio", "Fan speed, as a share of the maximum", |gpu, points| {
        for (fan, percent) in gpu.facts().into_iter().flat_map(|facts| &facts.fans).enumerate() {
            points.with(&[("fan", &fan.to_string())], ratio(*percent));
        }
    }),
    counter(
        "nvml_gpu_pcie_transmit_bytes_total",
        "Bytes that the GPU has sent over PCIe, since the start of the exporter (GPM)",
        |gpu, points| {
            points.add(gpu.record.pcie_tx.get().map(number));
        },
    ),
    counter(
        "nvml_gpu_pcie_receive_bytes_total",
        "Bytes that the GPU has received over PCIe, since the start of the exporter (GPM)",
        |gpu, points| {
            points.add(gpu.record.pcie_rx.get().map(number));
        },
    ),
    counter("nvml_gpu_pcie_replays_total", "PCIe replays", |gpu, points| {
        points.add(gpu.facts().and_then(|facts| facts.pcie_replays).map(f64::from));
    }),
    gauge("nvml_gpu_pcie_link_generation", "PCIe link generation", |gpu, points| {
        points.add(gpu.facts().and_then(|facts| facts.pcie_generation).map(f64::from));
    }),
    gauge("nvml_gpu_pcie_link_width", "PCIe link width, in lanes", |gpu, points| {
        points.add(gpu.facts().and_then(|facts| facts.pcie_width).map(f64::from));
    }),
    gauge("nvml_gpu_pcie_max_link_generation", "Maximum PCIe link generation of GPU and system", |gpu, points| {
        points.add(gpu.facts().and_then(|facts| facts.pcie_max_generation).map(f64::from));
    }),
    gauge("nvml_gpu_pcie_max_link_width", "Maximum PCIe link width of GPU and system, in lanes", |gpu, points| {
        points.add(gpu.facts().and_then(|facts| facts.pcie_max_width).map(f64::from));
    }),
    counter(
        "nvml_gpu_nvlink_transmit_bytes_total",
        "Bytes that the GPU has sent over all NVLinks, since the start of the exporter",
        |gpu, points| {
            points.add(gpu.record.nvlink_tx.get().map(number));
        },
    ),
    counter(
        "nvml_gpu_nvlink_receive_bytes_total",
        "Bytes that the GPU has received over all NVLinks, since the start of the exporter",
        |gpu, points| {
            points.add(gpu.record.nvlink_rx.get().map(number));
        },
    ),
    counter("nvml_gpu_ecc_errors_total", "ECC errors since the driver was loaded", |gpu, points| {
        let errors = &gpu.device.errors;
        points.with(&[("type", "corrected")], errors.ecc_corrected.value().map(number));
        points.with(&[("type", "uncorrected")], errors.ecc_uncorrected.value().map(number));
    }),
    counter("nvml_gpu_remapped_rows_total", "Memory rows that were remapped, by the type of error", |gpu, points| {
        let rows = gpu.device.errors.remapped_rows.value();
        points.with(&[("type", "corrected")], rows.map(|rows| f64::from(rows.corrected)));
        points.with(&[("type", "uncorrected")], rows.map(|rows| f64::from(rows.uncorrected)));
    }),
    gauge(
        "nvml_gpu_row_remapping_pending",
        "Whether rows wait for a reset of the GPU to be remapped",
        |gpu, points| {
            points.add(gpu.device.errors.remapped_rows.value().map(|rows| flag(rows.is_pending)));
        },
    ),
    gauge("nvml_gpu_row_remapping_failed", "Whether a row could not be remapped", |gpu, points| {
        points.add(gpu.device.errors.remapped_rows.value().map(|rows| flag(rows.has_failure_occurred)));
    }),
    gauge("nvml_gpu_page_retirement_pending", "Whether pages wait for a reboot to be retired", |gpu, points| {
        points.add(gpu.facts().and_then(|facts| facts.retirement_pending).map(flag));
    }),
    counter("nvml_gpu_xid_errors_total", "Critical Xid errors since the start of the exporter", |gpu, points| {
        let has_xids = gpu.device.info.supported.contains(Metrics::XID) || gpu.record.xids.count > 0;
        points.add(has_xids.then_some(number(gpu.record.xids.count)));
    }),
    counter("nvml_gpu_xid_errors_by_number_total", "Critical Xid errors by their number", |gpu, points| {
        for (xid, count) in &gpu.record.xids.by_number {
            let name = if *xid == 0 { "other".to_owned() } else { xid.to_string() };
            points.with(&[("xid", &name)], number(*count));
        }
    }),
    gauge("nvml_gpu_last_xid", "Number of the last Xid error", |gpu, points| {
        points.add(gpu.record.xids.last.map(|(xid, _)| number(xid)));
    }),
    gauge("nvml_gpu_last_xid_timestamp_seconds", "Time of the last Xid error", |gpu, points| {
        points.add(gpu.record.xids.last.map(|(_, time)| unix_seconds(time)));
    }),
    gauge("nvml_gpu_processes", "Number of processes on the GPU", |gpu, points| {
        let is_read =
            gpu.device.info.supported.intersects(
                Metrics::COMPUTE_PROCESSES.union(Metrics::GRAPHICS_PROCESSES).union(Metrics::MPS_PROCESSES),
            );
        points.add((is_read && gpu.down.is_none()).then_some(number(gpu.device.processes.len() as u64)));
    }),
    gauge("nvml_gpu_vgpu_licensed", "Whether the vGPU feature is licensed", |gpu, points| {
        points.add(gpu.facts().and_then(|facts| facts.vgpu_licensed).map(flag));
    }),
];

/// Power draw, in milliwatts.
#[must_use]
pub fn power(gpu: &GpuView) -> Option<u32> {
    gpu.device.power.average.value().or(gpu.device.power.usage.value())
}

/// Metrics of a MIG device.
pub const MIG: &[Metric<MigView>] = &[
    gauge("nvml_mig_memory_size_bytes", "Memory of the MIG device", |mig, points| {
        points.add(mig.memory.value().map(|memory| number(memory.total)));
    }),
    gauge("nvml_mig_memory_used_bytes", "Allocated memory of the MIG device", |mig, points| {
        points.add(mig.memory.value().map(|memory| number(memory.used)));
    }),
    gauge("nvml_mig_memory_free_bytes", "Free memory of the MIG device", |mig, points| {
        points.add(mig.memory.value().map(|memory| number(memory.free)));
    }),
    gauge("nvml_mig_multiprocessors", "SMs of the MIG device", |mig, points| {
        points.add(mig.info.attributes.as_ref().map(|attributes| f64::from(attributes.multiprocessor_count)));
    }),
    gauge(
        "nvml_mig_graphics_engine_active_ratio",
        "Share of the time with compute or graphics work (GPM)",
        |mig, points| {
            points.add(gpm(&mig.gpm, GpmMetricId::GraphicsUtil));
        },
    ),
    gauge("nvml_mig_sm_active_ratio", "Busy SMs out of all SMs of the GPU instance (GPM)", |mig, points| {
        points.add(gpm(&mig.gpm, GpmMetricId::SmUtil));
    }),
    gauge("nvml_mig_sm_occupancy_ratio", "Active warps out of the maximum of the GPU instance (GPM)", |mig, points| {
        points.add(gpm(&mig.gpm, GpmMetricId::SmOccupancy));
    }),
    gauge("nvml_mig_tensor_active_ratio", "Activity of the tensor cores of the GPU instance (GPM)", |mig, points| {
        points.add(gpm(&mig.gpm, GpmMetricId::AnyTensorUtil));
    }),
    gauge("nvml_mig_fp32_active_ratio", "Activity of the FP32 units of the GPU instance (GPM)", |mig, points| {
        points.add(gpm(&mig.gpm, GpmMetricId::Fp32Util));
    }),
    gauge(
        "nvml_mig_dram_active_ratio",
        "Utilization of the memory bandwidth of the GPU instance (GPM)",
        |mig, points| {
            points.add(gpm(&mig.gpm, GpmMetricId::DramBwUtil));
        },
    ),
];

/// Metrics of a process.
pub const PROCESS: &[Metric<ProcessView>] = &[
    gauge("nvml_process_memory_used_bytes", "Device memory that the process uses", |process, points| {
        points.add(process.used_gpu_memory.map(number));
    }),
    gauge("nvml_process_sm_utilization_ratio", "Utilization of the SMs by the process", |process, points| {
        points.add(process.utilization.map(|utilization| ratio(utilization.sm)));
    }),
    gauge(
        "nvml_process_memory_utilization_ratio",
        "Utilization of the memory bandwidth by the process",
        |process, points| {
            points.add(process.utilization.map(|utilization| ratio(utilization.memory)));
        },
    ),
    gauge(
        "nvml_process_encoder_utilization_ratio",
        "Utilization of the video encoder by the process",
        |process, points| {
            points.add(process.utilization.map(|utilization| ratio(utilization.encoder)));
        },
    ),
    gauge(
        "nvml_process_decoder_utilization_ratio",
        "Utilization of the video decoder by the process",
        |process, points| {
            points.add(process.utilization.map(|utilization| ratio(utilization.decoder)));
        },
    ),
];
