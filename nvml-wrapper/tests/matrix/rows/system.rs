//! The driver and the system.

use nvml_sim::Era;
use nvml_wrapper::{CperTypes, DriverVersion, ErrorCode, Result};

use crate::row::{Row, row};

pub(crate) fn rows() -> Vec<Row> {
    vec![
        row("Nvml::sys_driver_version", |on| Ok(on.nvml.sys_driver_version()? == on.era.driver_version())),
        row("Nvml::driver_version", |on| Ok(on.nvml.driver_version()? == numbers(on.era))),
        row("Nvml::sys_nvml_version", |on| Ok(on.nvml.sys_nvml_version()? == on.era.nvml_version())),
        row("Nvml::sys_cuda_driver_version", |on| {
            let version = on.nvml.sys_cuda_driver_version()?;
            Ok(i64::from(version.major) * 1000 + i64::from(version.minor) * 10 == i64::from(on.era.cuda_version()))
        }),
        row("Nvml::sys_driver_branch", |on| Ok(!on.nvml.sys_driver_branch()?.is_empty())),
        row("Nvml::quirks", |on| {
            let driver = on.nvml.driver_version()?;
            Ok(on.nvml.quirks()?.all(|quirk| quirk.drivers().contains(&driver)))
        }),
        row("Nvml::error_string", |on| on.nvml.error_string(ErrorCode::GpuIsLost)),
        row("Nvml::sys_process_name", |on| on.nvml.sys_process_name(4243)),
        row("Nvml::hic_versions", |on| on.nvml.hic_versions()),
        row("Nvml::sys_cper", |on| on.nvml.sys_cper(CperTypes::GPU, None)?.collect::<Result<Vec<_>>>()),
        row("CperRecords when dropped", |on| {
            let mut records = on.nvml.sys_cper(CperTypes::GPU, "GPU-b")?;
            records.next().transpose()
        }),
    ]
}

/// A driver's version as numbers.
fn numbers(era: Era) -> DriverVersion {
    let mut parts = era.driver_version().split('.').map(|part| part.parse().unwrap());
    let mut next = || parts.next().unwrap_or(0);
    DriverVersion::new(next(), next(), next())
}
