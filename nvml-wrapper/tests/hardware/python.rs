//! Comparison of the crate with NVIDIA's Python module, for values that `nvidia-smi -q` does not show.

use std::fmt::Display;
use std::process::Command;

use libtest_mimic::Failed;
use nvml_wrapper::device::clock::{Clock, ClockId};
use nvml_wrapper::device::ecc::{EccCounter, MemoryError, MemoryLocation};
use nvml_wrapper::device::media::EncoderType;
use nvml_wrapper::device::memory_repair::RetirementCause;
use nvml_wrapper::device::mode::RestrictedApi;
use nvml_wrapper::device::pcie::PcieUtilCounter;
use nvml_wrapper::device::performance::{PerformancePolicy, PerformanceState};
use nvml_wrapper::device::thermal::{TemperatureSensor, TemperatureThreshold};
use nvml_wrapper::device::topology::AffinityScope;
use nvml_wrapper::{Device, Nvml, NvmlError, Result as NvmlResult};

use crate::checked::{CHECKED, Outcome, gpus, is_required, not_checked, nothing_checked};

/// Value of the crate, the Python expression for the same value (`h` is the device), and the tolerance.
struct Row {
    method: &'static str,
    ours: String,
    python: String,
    distance: f64,
}

/// Results of [`SCRIPT`] for a function that the library lacks, and for what the module cannot evaluate.
const MISSING: &str = "no function";
const CANNOT: &str = "no value:";

/// Evaluates each line of its input with the GPU's handle as `h`: the value, or the error's number.
const SCRIPT: &str = r#"
import sys
from pynvml import *
try:
    nvmlInit()
    h = nvmlDeviceGetHandleByIndex(int(sys.argv[1]))
except NVMLError:
    sys.exit(3)
for line in sys.stdin:
    try:
        value = eval(line)
        print(value.decode() if isinstance(value, bytes) else value)
    except NVMLError as error:
        print({3: "N/A", 13: "no function"}.get(error.value, "error %d" % error.value))
    except Exception as error:
        print("no value:", type(error).__name__, error)
"#;

pub(crate) fn values_equal_pynvml(nvml: &Nvml) -> Outcome {
    let module = Command::new("python3").args(["-c", "import pynvml"]).output();
    if !module.is_ok_and(|output| output.status.success()) {
        let reason = "python3 has no pynvml";
        return if is_required() { Err(reason.into()) } else { nothing_checked(reason) };
    }
    let mut differing = 0;
    println!("{:<52} {:<42} {:<42} verdict", "method", "ours", "pynvml");
    for device in gpus(nvml)? {
        let (index, rows) = (device.index()?, rows(&device));
        let Some(results) = evaluate(index, &rows)? else {
            // Libraries older than 384 lack the functions that the module calls first.
            not_checked(format!("GPU {index}: pynvml does not find it"));
            continue;
        };
        assert_eq!(results.len(), rows.len(), "{results:?}");
        for (row, theirs) in rows.iter().zip(&results) {
            let verdict = match theirs.as_str() {
                theirs if agrees(row, theirs) => "agree",
                // The crate falls back to other functions, and an older module lacks functions.
                theirs if theirs == MISSING || theirs.starts_with(CANNOT) => {
                    not_checked(format!("{}: pynvml has {theirs}", row.method));
                    "not checked"
                }
                _ => "DIFFERS",
            };
            differing += usize::from(verdict == "DIFFERS");
            println!("GPU {index} {:<46} {:<42} {theirs:<42} {verdict}", row.method, row.ours);
        }
    }
    if differing > 0 {
        return Err(format!("{differing} values differ").into());
    }
    CHECKED
}

/// Results of the rows. `None` if the module is not initialized or does not find the GPU.
fn evaluate(index: u32, rows: &[Row]) -> Result<Option<Vec<String>>, Failed> {
    use std::io::Write as _;
    let mut child = Command::new("python3")
        .args(["-W", "ignore", "-c", SCRIPT, &index.to_string()])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()?;
    let expressions: String = rows.iter().map(|row| format!("{}\n", row.python)).collect();
    let mut stdin = child.stdin.take().ok_or("no standard input")?;
    // A program that has ended reads nothing.
    let written = stdin.write_all(expressions.as_bytes());
    drop(stdin);
    let output = child.wait_with_output()?;
    if output.status.code() == Some(3) {
        return Ok(None);
    }
    written?;
    Ok(Some(String::from_utf8(output.stdout)?.lines().map(str::to_owned).collect()))
}

fn agrees(row: &Row, theirs: &str) -> bool {
    if row.ours == theirs || (row.ours == "N/A" && theirs == MISSING) {
        return true;
    }
    match (row.ours.parse::<f64>(), theirs.parse::<f64>()) {
        (Ok(ours), Ok(theirs)) => (ours - theirs).abs() <= row.distance,
        _ => false,
    }
}

fn same<T: Display>(method: &'static str, ours: NvmlResult<T>, python: impl Into<String>) -> Row {
    within(method, ours, python, 0.0)
}

fn within<T: Display>(method: &'static str, ours: NvmlResult<T>, python: impl Into<String>, distance: f64) -> Row {
    let ours = match ours {
        Ok(value) => value.to_string(),
        // The module returns the zeros of the library.
        Err(NvmlError::UnifiedMemory { .. }) => "0".to_owned(),
        Err(error) => match error.code() {
            Some(_) if error.is_unsupported() => "N/A".to_owned(),
            Some(code) => format!("error {}", code.raw()),
            None => error.to_string(),
        },
    };
    Row { method, ours, python: python.into(), distance }
}

fn number(value: bool) -> u8 {
    u8::from(value)
}

fn rows(device: &Device) -> Vec<Row> {
    let mut rows = identity_and_memory(device);
    rows.extend(clocks_and_performance(device));
    rows.extend(power_and_modes(device));
    rows.extend(health(device));
    rows.extend(activity(device));
    rows.extend(system(device));
    rows
}

fn identity_and_memory(device: &Device) -> Vec<Row> {
    let memory = device.memory_info();
    vec![
        same("index", device.index(), "nvmlDeviceGetIndex(h)"),
        same("uuid", device.uuid(), "nvmlDeviceGetUUID(h)"),
        same("brand", device.brand().map(|brand| brand.raw()), "nvmlDeviceGetBrand(h)"),
        same("architecture", device.architecture().map(|chip| chip.raw()), "nvmlDeviceGetArchitecture(h)"),
        same(
            "cuda_compute_capability",
            device.cuda_compute_capability(),
            "'%d.%d' % tuple(nvmlDeviceGetCudaComputeCapability(h))",
        ),
        same("num_cores", device.num_cores(), "nvmlDeviceGetNumGpuCores(h)"),
        same("memory_bus_width", device.memory_bus_width(), "nvmlDeviceGetMemoryBusWidth(h)"),
        same(
            "memory_info.total",
            memory.clone().map(|info| info.total),
            "nvmlDeviceGetMemoryInfo(h, version=nvmlMemory_v2).total",
        ),
        same(
            "memory_info.reserved",
            memory.clone().map(|info| info.reserved.unwrap_or(0)),
            "nvmlDeviceGetMemoryInfo(h, version=nvmlMemory_v2).reserved",
        ),
        within(
            "memory_info.used",
            memory.clone().map(|info| info.used),
            "nvmlDeviceGetMemoryInfo(h, version=nvmlMemory_v2).used",
            1e8,
        ),
        within(
            "memory_info.used_with_reserved",
            memory.map(|info| info.used_with_reserved()),
            "nvmlDeviceGetMemoryInfo(h).used",
            1e8,
        ),
        same("pdi", device.pdi(), "nvmlDeviceGetPdi(h)"),
        same("irq_num", device.irq_num(), "nvmlDeviceGetIrqNum(h)"),
        same("bus_type", device.bus_type().map(|bus| bus.raw()), "nvmlDeviceGetBusType(h)"),
        same("pcie_link_speed", device.pcie_link_speed(), "nvmlDeviceGetPcieSpeed(h)"),
        same("pcie_replay_counter", device.pcie_replay_counter(), "nvmlDeviceGetPcieReplayCounter(h)"),
        same("gpu_max_pcie_link_gen", device.gpu_max_pcie_link_gen(), "nvmlDeviceGetGpuMaxPcieLinkGeneration(h)"),
        within(
            "pcie_throughput(Send)",
            device.pcie_throughput(PcieUtilCounter::Send),
            "nvmlDeviceGetPcieThroughput(h, 0)",
            1e6,
        ),
        same("is_c2c_enabled", device.is_c2c_enabled().map(number), "nvmlDeviceGetC2cModeInfoV(h).isC2cEnabled"),
        same("gsp_firmware_version", device.gsp_firmware_version(), "nvmlDeviceGetGspFirmwareVersion(h)"),
        same(
            "bridge_chip_info (number)",
            device.bridge_chip_info().map(|chips| chips.len()),
            "nvmlDeviceGetBridgeChipInfo(h).bridgeCount",
        ),
        same("numa_node_id", device.numa_node_id(), "nvmlDeviceGetNumaNodeId(h)"),
        same(
            "cpu_affinity (first 64)",
            device.cpu_affinity().map(|set| mask(set.iter())),
            "nvmlDeviceGetCpuAffinity(h, 1)[0]",
        ),
        same(
            "cpu_affinity_within_scope (first 64)",
            device.cpu_affinity_within_scope(AffinityScope::Node).map(|set| mask(set.iter())),
            "nvmlDeviceGetCpuAffinityWithinScope(h, 1, 0)[0]",
        ),
        same(
            "memory_affinity (first 64)",
            device.memory_affinity(AffinityScope::Node).map(|set| mask(set.iter())),
            "nvmlDeviceGetMemoryAffinity(h, 1, 0)[0]",
        ),
        same("addressing_mode", device.addressing_mode().map(|mode| mode.raw()), "nvmlDeviceGetAddressingMode(h)"),
    ]
}

fn mask(numbers: impl Iterator<Item = u32>) -> u64 {
    numbers.filter(|number| *number < 64).fold(0, |mask, number| mask | 1 << number)
}

#[allow(deprecated)]
fn clocks_and_performance(device: &Device) -> Vec<Row> {
    let range = device.min_max_clock_of_pstate(Clock::Graphics, PerformanceState::P0);
    let offsets = device.gpc_clock_vf_offset_range();
    let memory_clock = device.supported_memory_clocks().ok().and_then(|clocks| clocks.first().copied()).unwrap_or(0);
    let mut rows = vec![
        within("clock(Sm, Current)", device.clock(Clock::Sm, ClockId::Current), "nvmlDeviceGetClock(h, 1, 0)", 2000.0),
        same(
            "max_customer_boost_clock(Graphics)",
            device.max_customer_boost_clock(Clock::Graphics),
            "nvmlDeviceGetMaxCustomerBoostClock(h, 0)",
        ),
        same(
            "applications_clock(Memory)",
            device.applications_clock(Clock::Memory),
            "nvmlDeviceGetApplicationsClock(h, 2)",
        ),
        same(
            "default_applications_clock(Graphics)",
            device.default_applications_clock(Clock::Graphics),
            "nvmlDeviceGetDefaultApplicationsClock(h, 0)",
        ),
        same(
            "supported_memory_clocks",
            device.supported_memory_clocks().map(|clocks| format!("{clocks:?}")),
            "nvmlDeviceGetSupportedMemoryClocks(h)",
        ),
        same(
            "supported_graphics_clocks",
            device.supported_graphics_clocks(memory_clock).map(|clocks| format!("{clocks:?}")),
            format!("nvmlDeviceGetSupportedGraphicsClocks(h, {memory_clock})"),
        ),
        same(
            "supported_clocks_event_reasons",
            device.supported_clocks_event_reasons().map(|reasons| reasons.bits()),
            "nvmlDeviceGetSupportedClocksEventReasons(h)",
        ),
        same(
            "performance_state",
            device.performance_state().map(|state| state.raw()),
            "nvmlDeviceGetPerformanceState(h)",
        ),
        same(
            "supported_performance_states",
            device
                .supported_performance_states()
                .map(|states| format!("{:?}", states.iter().map(|state| state.raw()).collect::<Vec<_>>())),
            "nvmlDeviceGetSupportedPerformanceStates(h)",
        ),
        same(
            "min_max_clock_of_pstate(Graphics, P0)",
            range.map(|range| format!("({}, {})", range.min_mhz, range.max_mhz)),
            "nvmlDeviceGetMinMaxClockOfPState(h, 0, 0)",
        ),
        same("gpc_clock_vf_offset", device.gpc_clock_vf_offset(), "nvmlDeviceGetGpcClkVfOffset(h)"),
        same("mem_clock_vf_offset", device.mem_clock_vf_offset(), "nvmlDeviceGetMemClkVfOffset(h)"),
        same(
            "gpc_clock_vf_offset_range",
            offsets.map(|range| format!("({}, {})", range.min_offset_mhz, range.max_offset_mhz)),
            "nvmlDeviceGetGpcClkMinMaxVfOffset(h)",
        ),
        same(
            "is_adaptive_clocking_enabled",
            device.is_adaptive_clocking_enabled().map(number),
            "nvmlDeviceGetAdaptiveClockInfoStatus(h)",
        ),
        same(
            "performance_modes",
            device.performance_modes().map(|modes| modes.string),
            "nvmlDeviceGetPerformanceModes(h)",
        ),
    ];
    for (method, policy, raw) in [
        ("violation_status(Power)", PerformancePolicy::Power, 0),
        ("violation_status(Thermal)", PerformancePolicy::Thermal, 1),
        ("violation_status(BoardLimit)", PerformancePolicy::BoardLimit, 3),
    ] {
        let ours = device.violation_status(policy).map(|time| time.violation_time.as_nanos());
        rows.push(within(method, ours, format!("nvmlDeviceGetViolationStatus(h, {raw}).violationTime"), 1e9));
    }
    rows
}

#[allow(deprecated)]
fn power_and_modes(device: &Device) -> Vec<Row> {
    let threshold = |kind| device.temperature_threshold(kind);
    vec![
        same(
            "temperature_threshold(Shutdown)",
            threshold(TemperatureThreshold::Shutdown),
            "nvmlDeviceGetTemperatureThreshold(h, 0)",
        ),
        same(
            "temperature_threshold(Slowdown)",
            threshold(TemperatureThreshold::Slowdown),
            "nvmlDeviceGetTemperatureThreshold(h, 1)",
        ),
        same(
            "temperature_threshold(MemoryMax)",
            threshold(TemperatureThreshold::MemoryMax),
            "nvmlDeviceGetTemperatureThreshold(h, 2)",
        ),
        same(
            "temperature_threshold(GpuMax)",
            threshold(TemperatureThreshold::GpuMax),
            "nvmlDeviceGetTemperatureThreshold(h, 3)",
        ),
        same(
            "temperature_threshold(AcousticMin)",
            threshold(TemperatureThreshold::AcousticMin),
            "nvmlDeviceGetTemperatureThreshold(h, 4)",
        ),
        same("temperature(GpuMax)", device.temperature(TemperatureSensor::GpuMax), "nvmlDeviceGetTemperatureV(h, 1)"),
        within("margin_temperature", device.margin_temperature(), "nvmlDeviceGetMarginTemperature(h)", 5.0),
        within(
            "total_energy_consumption",
            device.total_energy_consumption(),
            "nvmlDeviceGetTotalEnergyConsumption(h)",
            1e6,
        ),
        same(
            "is_power_management_algo_active",
            device.is_power_management_algo_active().map(number),
            "nvmlDeviceGetPowerManagementMode(h)",
        ),
        same("power_source", device.power_source().map(|source| source.raw()), "nvmlDeviceGetPowerSource(h)"),
        same("num_fans", device.num_fans(), "nvmlDeviceGetNumFans(h)"),
        same("fan_speed(0)", device.fan_speed(0), "nvmlDeviceGetFanSpeed_v2(h, 0)"),
        same("target_fan_speed(0)", device.target_fan_speed(0), "nvmlDeviceGetTargetFanSpeed(h, 0)"),
        same(
            "min_max_fan_speed",
            device.min_max_fan_speed().map(|range| format!("[{}, {}]", range.min, range.max)),
            "nvmlDeviceGetMinMaxFanSpeed(h)",
        ),
        same(
            "fan_control_policy(0)",
            device.fan_control_policy(0).map(|policy| policy.raw()),
            "nvmlDeviceGetFanControlPolicy_v2(h, 0)",
        ),
        same("is_display_connected", device.is_display_connected().map(number), "nvmlDeviceGetDisplayMode(h)"),
        same("is_display_active", device.is_display_active().map(number), "nvmlDeviceGetDisplayActive(h)"),
        same(
            "is_persistence_mode_enabled",
            device.is_persistence_mode_enabled().map(number),
            "nvmlDeviceGetPersistenceMode(h)",
        ),
        same("compute_mode", device.compute_mode().map(|mode| mode.raw()), "nvmlDeviceGetComputeMode(h)"),
        same(
            "gpu_operation_mode",
            device.gpu_operation_mode().map(|mode| format!("[{}, {}]", mode.current.raw(), mode.pending.raw())),
            "nvmlDeviceGetGpuOperationMode(h)",
        ),
        same(
            "is_api_restricted(SetApplicationsClocks)",
            device.is_api_restricted(RestrictedApi::SetApplicationClocks).map(number),
            "nvmlDeviceGetAPIRestriction(h, 0)",
        ),
        same(
            "auto_boosted_clocks_enabled",
            device
                .auto_boosted_clocks_enabled()
                .map(|now| format!("[{}, {}]", number(now.is_enabled), number(now.is_enabled_default))),
            "nvmlDeviceGetAutoBoostedClocksEnabled(h)",
        ),
    ]
}

fn health(device: &Device) -> Vec<Row> {
    let rows_remapped = device.remapped_rows();
    let histogram = device.row_remapper_histogram();
    vec![
        same("ecc_mode.current", device.ecc_mode().map(|mode| number(mode.current)), "nvmlDeviceGetEccMode(h)[0]"),
        same(
            "is_ecc_enabled_by_default",
            device.is_ecc_enabled_by_default().map(|on| format!("[{}]", number(on))),
            "nvmlDeviceGetDefaultEccMode(h)",
        ),
        same(
            "total_ecc_errors(Corrected, Aggregate)",
            device.total_ecc_errors(MemoryError::Corrected, EccCounter::Aggregate),
            "nvmlDeviceGetTotalEccErrors(h, 0, 1)",
        ),
        same(
            "total_ecc_errors(Uncorrected, Volatile)",
            device.total_ecc_errors(MemoryError::Uncorrected, EccCounter::Volatile),
            "nvmlDeviceGetTotalEccErrors(h, 1, 0)",
        ),
        same(
            "memory_error_counter(.., Dram)",
            device.memory_error_counter(MemoryError::Corrected, EccCounter::Aggregate, MemoryLocation::DeviceMemory),
            "nvmlDeviceGetMemoryErrorCounter(h, 0, 1, 2)",
        ),
        same(
            "retired_pages(DoubleBitEccError) (number)",
            device.retired_pages(RetirementCause::DoubleBitEccError).map(|pages| pages.len()),
            "len(nvmlDeviceGetRetiredPages_v2(h, 1))",
        ),
        same(
            "are_pages_pending_retired",
            device.are_pages_pending_retired().map(number),
            "nvmlDeviceGetRetiredPagesPendingStatus(h)",
        ),
        same(
            "remapped_rows.corrected",
            rows_remapped.clone().map(|rows| rows.corrected),
            "nvmlDeviceGetRemappedRows(h)[0]",
        ),
        same(
            "remapped_rows.uncorrected",
            rows_remapped.map(|rows| rows.uncorrected),
            "nvmlDeviceGetRemappedRows(h)[1]",
        ),
        same(
            "row_remapper_histogram.max",
            histogram.map(|banks| banks.max),
            "nvmlDeviceGetRowRemapperHistogram(h).max",
        ),
        same(
            "has_unrepairable_memory",
            device.has_unrepairable_memory().map(number),
            "nvmlDeviceGetUnrepairableMemoryFlag_v1(h)",
        ),
        same("inforom_image_version", device.inforom_image_version(), "nvmlDeviceGetInforomImageVersion(h)"),
        same(
            "inforom_configuration_checksum",
            device.inforom_configuration_checksum(),
            "nvmlDeviceGetInforomConfigurationChecksum(h)",
        ),
        same("validate_inforom", device.validate_inforom().map(|()| "None"), "nvmlDeviceValidateInforom(h)"),
    ]
}

fn activity(device: &Device) -> Vec<Row> {
    let encoder = device.encoder_stats();
    vec![
        same("is_accounting_enabled", device.is_accounting_enabled().map(number), "nvmlDeviceGetAccountingMode(h)"),
        same("accounting_buffer_size", device.accounting_buffer_size(), "nvmlDeviceGetAccountingBufferSize(h)"),
        same(
            "accounting_pids",
            device.accounting_pids().map(|pids| format!("{pids:?}")),
            "nvmlDeviceGetAccountingPids(h)",
        ),
        same(
            "running_compute_processes (number)",
            device.running_compute_processes().map(|list| list.len()),
            "len(nvmlDeviceGetComputeRunningProcesses(h))",
        ),
        same(
            "running_graphics_processes (number)",
            device.running_graphics_processes().map(|list| list.len()),
            "len(nvmlDeviceGetGraphicsRunningProcesses(h))",
        ),
        same(
            "mps_running_compute_processes (number)",
            device.mps_running_compute_processes().map(|list| list.len()),
            "len(nvmlDeviceGetMPSComputeRunningProcesses(h))",
        ),
        same(
            "encoder_capacity(H264)",
            device.encoder_capacity(EncoderType::H264),
            "nvmlDeviceGetEncoderCapacity(h, 0)",
        ),
        same(
            "encoder_stats.session_count",
            encoder.map(|stats| stats.session_count),
            "nvmlDeviceGetEncoderStats(h)[0]",
        ),
        same(
            "encoder_sessions (number)",
            device.encoder_sessions().map(|list| list.len()),
            "len(nvmlDeviceGetEncoderSessions(h))",
        ),
        same("fbc_sessions (number)", device.fbc_sessions().map(|list| list.len()), "len(nvmlDeviceGetFBCSessions(h))"),
        within(
            "encoder_utilization",
            device.encoder_utilization().map(|engine| engine.utilization),
            "nvmlDeviceGetEncoderUtilization(h)[0]",
            10.0,
        ),
        same(
            "supported_event_types",
            device.supported_event_types().map(|types| types.bits()),
            "nvmlDeviceGetSupportedEventTypes(h)",
        ),
    ]
}

fn system(device: &Device) -> Vec<Row> {
    let nvml = device.nvml();
    vec![
        same("sys_nvml_version", nvml.sys_nvml_version(), "nvmlSystemGetNVMLVersion()"),
        same("sys_driver_version", nvml.sys_driver_version(), "nvmlSystemGetDriverVersion()"),
        same("sys_driver_branch", nvml.sys_driver_branch(), "nvmlSystemGetDriverBranch().branch"),
        same("device_count", nvml.device_count(), "nvmlDeviceGetCount()"),
        same("unit_count", nvml.unit_count(), "nvmlUnitGetCount()"),
        same(
            "sys_process_name",
            nvml.sys_process_name(std::process::id()),
            format!("nvmlSystemGetProcessName({})", std::process::id()),
        ),
        same(
            "are_conf_compute_gpus_ready",
            nvml.are_conf_compute_gpus_ready().map(number),
            "nvmlSystemGetConfComputeGpusReadyState()",
        ),
        same(
            "conf_compute_mem_size_info.unprotected (KiB)",
            device.conf_compute_mem_size_info().map(|sizes| sizes.unprotected / 1024),
            "nvmlDeviceGetConfComputeMemSizeInfo(h).unprotectedMemSizeKib",
        ),
        same(
            "conf_compute_key_rotation_threshold",
            nvml.conf_compute_key_rotation_threshold(),
            "nvmlSystemGetConfComputeKeyRotationThresholdInfo().attackerAdvantage",
        ),
    ]
}
