// Made by `cargo xtask codegen` from nvml.h 13.5.37, whose notice is in NOTICE.md.
// Do not edit: change headers/ or xtask/ and run it again.

use crate::table::Function;

/// Drivers that lack a function although their number is higher than that of the first driver.
pub(crate) const fn gaps(function: Function) -> &'static [&'static str] {
    match function {
        Function::nvmlDeviceGetComputeRunningProcesses_v3 => &["535.98"],
        Function::nvmlDeviceGetGraphicsRunningProcesses_v3 => &["535.98"],
        Function::nvmlDeviceGetMPSComputeRunningProcesses_v3 => &["535.98"],
        Function::nvmlDeviceGetSramEccErrorStatus => &["545.23.06"],
        Function::nvmlVgpuTypeGetGpuInstanceProfileId => &["455.23.04"],
        Function::nvmlDeviceSetVgpuSchedulerState => &[
            "525.60.11",
            "525.78.01",
            "525.85.05",
            "525.105.17",
            "525.116.03",
            "525.125.06",
            "525.147.05",
            "530.30.02",
            "530.41.03",
        ],
        Function::nvmlDeviceReadWritePRM_v1 => &["575.51.02", "575.64"],
        Function::nvmlComputeInstanceGetInfo_v2 => &["455.23.04", "455.28"],
        Function::nvmlDeviceGetRemappedRows_v2 => &["590.44.01", "595.45.04", "595.58.03"],
        Function::nvmlDeviceGetGridLicensableFeatures_v2 => &["440.26", "440.59", "440.64", "440.100"],
        _ => &[],
    }
}
