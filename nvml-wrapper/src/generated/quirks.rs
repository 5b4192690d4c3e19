// Made by `cargo xtask codegen` from headers/api.toml.
// Do not edit: change headers/ or xtask/ and run it again.

use crate::quirks::{Facts, FieldShift};
use crate::system::DriverVersion;

/// What drivers of one time do in a way of their own. The crate knows it and gives the same answers with them;
/// programs that call C functions themselves have to see to it.
///
/// See [`Nvml::quirks`](crate::Nvml::quirks).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Quirk {
    /// Error 21 means that ECC is on where a virtual GPU forbids it, which is 22 since; 21 came to mean no data.
    ///
    /// Drivers from 375.20 on, before 384.47.
    VgpuEccErrorNumber,
    /// The vGPU scheduler's mode of adaptive round robin is a yes or no, in the place of one of three modes.
    ///
    /// Drivers from 525.53 on, before 535.98.
    ArrModeIsFlag,
    /// The third version of the process lists writes 32 bytes for an entry of 24, past the end of an array; 535.98 lacks it.
    ///
    /// Drivers from 535.43 on, before 535.104.
    WideProcessLists,
    /// Field ids 199 and 200 are swapped.
    ///
    /// Drivers from 555.42 on, before 570.86.
    SwappedFieldIds,
    /// Architecture 11 means T23X, a part of Tegra; later it came to mean DLA.
    ///
    /// Drivers from 555.42 on, before 580.65.
    Architecture11IsT23x,
    /// Field ids 251 to 273 are in another order: five of event reasons and power come before those of power smoothing.
    ///
    /// Drivers from 575.51 on, before 580.82.
    ShiftedFieldIds,
}

impl Quirk {
    pub(crate) const ALL: &'static [Quirk] = &[
        Quirk::VgpuEccErrorNumber,
        Quirk::ArrModeIsFlag,
        Quirk::WideProcessLists,
        Quirk::SwappedFieldIds,
        Quirk::Architecture11IsT23x,
        Quirk::ShiftedFieldIds,
    ];

    pub(crate) const fn facts(self) -> Facts {
        match self {
            Quirk::VgpuEccErrorNumber => Facts {
                name: "VgpuEccErrorNumber",
                from: DriverVersion::new(375, 20, 0),
                before: DriverVersion::new(384, 47, 0),
                reason: "error 21 means that ECC is on where a virtual GPU forbids it, which is 22 since; 21 came to mean no data",
                source: "NVIDIA's headers of drivers 375.20 to 384.47",
            },
            Quirk::ArrModeIsFlag => Facts {
                name: "ArrModeIsFlag",
                from: DriverVersion::new(525, 53, 0),
                before: DriverVersion::new(535, 98, 0),
                reason: "the vGPU scheduler's mode of adaptive round robin is a yes or no, in the place of one of three modes",
                source: "isEnabledARR of nvmlVgpuSchedulerGetState_t and nvmlVgpuSchedulerLog_t up to header 12.2.128, arrMode from 12.2.140 on",
            },
            Quirk::WideProcessLists => Facts {
                name: "WideProcessLists",
                from: DriverVersion::new(535, 43, 0),
                before: DriverVersion::new(535, 104, 0),
                reason: "the third version of the process lists writes 32 bytes for an entry of 24, past the end of an array; 535.98 lacks it",
                source: "nvmlProcessInfo_t of headers 12.2.81 and 12.2.128; seen by others with 535.54, 535.98 and 535.104.05",
            },
            Quirk::SwappedFieldIds => Facts {
                name: "SwappedFieldIds",
                from: DriverVersion::new(555, 42, 0),
                before: DriverVersion::new(570, 86, 0),
                reason: "field ids 199 and 200 are swapped",
                source: "headers 12.5.39 to 12.6.77 beside 12.4.127 and 12.8.55",
            },
            Quirk::Architecture11IsT23x => Facts {
                name: "Architecture11IsT23x",
                from: DriverVersion::new(555, 42, 0),
                before: DriverVersion::new(580, 65, 0),
                reason: "architecture 11 means T23X, a part of Tegra; later it came to mean DLA",
                source: "NVML_DEVICE_ARCH_T23X of headers 12.5.39 to 12.9.79, NVML_DEVICE_ARCH_DLA from 13.4.61 on",
            },
            Quirk::ShiftedFieldIds => Facts {
                name: "ShiftedFieldIds",
                from: DriverVersion::new(575, 51, 0),
                before: DriverVersion::new(580, 82, 0),
                reason: "field ids 251 to 273 are in another order: five of event reasons and power come before those of power smoothing",
                source: "headers 12.9.40 to 13.0.39 beside 12.8.90 and 13.0.87",
            },
        }
    }
}

pub(crate) static FIELD_SHIFTS: &[FieldShift] = &[
    FieldShift { quirk: Quirk::SwappedFieldIds, first: 199, last: 199, then: 200 },
    FieldShift { quirk: Quirk::SwappedFieldIds, first: 200, last: 200, then: 199 },
    FieldShift { quirk: Quirk::ShiftedFieldIds, first: 251, last: 268, then: 256 },
    FieldShift { quirk: Quirk::ShiftedFieldIds, first: 269, last: 273, then: 251 },
];
