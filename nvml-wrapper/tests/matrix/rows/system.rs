//! The driver and the system.

use nvml_sim::Era;
use nvml_wrapper::cper::CperTypes;
use nvml_wrapper::driver::{DriverVersion, Quirk};
use nvml_wrapper::{ErrorCode, Result};

use crate::row::{Row, is, row};

pub(crate) fn rows() -> Vec<Row> {
    vec![
        row("Nvml::sys_driver_version", |on| is(&*on.nvml.sys_driver_version()?, on.era.driver_version())),
        row("Nvml::driver_version", |on| is(on.nvml.driver_version()?, numbers(on.era))),
        row("Nvml::sys_nvml_version", |on| is(&*on.nvml.sys_nvml_version()?, on.era.nvml_version())),
        row("Nvml::sys_cuda_driver_version", |on| {
            let version = on.nvml.sys_cuda_driver_version()?;
            is((version.major * 1000 + version.minor * 10).into(), i64::from(on.era.cuda_version()))
        }),
        row("Nvml::sys_driver_branch", |on| {
            let branch = on.nvml.sys_driver_branch()?;
            let major = branch.trim_start_matches('r').split('_').next().and_then(|major| major.parse::<u16>().ok());
            // The name of a branch is its first driver, or the first on another system.
            is(major.map(|major| major / 10), Some(numbers(on.era).major / 10))
        }),
        row("Nvml::quirks", |on| {
            let driver = on.nvml.driver_version()?;
            let expected: Vec<Quirk> =
                Quirk::ALL.iter().copied().filter(|quirk| quirk.drivers().contains(&driver)).collect();
            is(on.nvml.quirks()?.collect::<Vec<_>>(), expected)
        }),
        row("Nvml::error_string", |on| on.nvml.error_string(ErrorCode::GpuIsLost)),
        row("Nvml::sys_process_name", |on| on.nvml.sys_process_name(4243)),
        row("Nvml::sys_process_name_bytes", |on| on.nvml.sys_process_name_bytes(4243)),
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
