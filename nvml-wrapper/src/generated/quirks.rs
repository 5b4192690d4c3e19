// Made by `cargo xtask codegen` from headers/api.toml.
// Do not edit: change headers/ or xtask/ and run it again.

use crate::driver::facts::Facts;
use crate::driver::version::DriverVersion;

/// Driver-specific behavior. The methods of this crate handle it and return the same results on all drivers;
/// programs that call the C functions have to handle it themselves.
///
/// See [`Nvml::quirks`](crate::Nvml::quirks).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum Quirk {
    /// Return code 21 is NVML_ERROR_VGPU_ECC_NOT_SUPPORTED, which is 22 in later drivers; 21 is NVML_ERROR_NO_DATA there.
    ///
    /// Drivers from 375.20 (inclusive) to 384.47 (exclusive).
    VgpuEccErrorNumber,
    /// Encoder sessions have 40 bytes instead of 32, with a process ID of 64 bits.
    ///
    /// Drivers from 375.66 (inclusive) to 384.47 (exclusive).
    WideEncoderSessions,
    /// The vGPU scheduler reports adaptive round robin as enabled or disabled, not as one of three modes.
    ///
    /// Drivers from 525.53 (inclusive) to 535.98 (exclusive).
    /// By the numbers of Windows, up to 536.67 and certainly not from 536.99 on.
    ArrModeIsFlag,
    /// The `_v3` process lists write 32 bytes per entry of 24, past the end of the array; 535.98 lacks these functions.
    ///
    /// Drivers from 535.43 (inclusive) to 535.104 (exclusive).
    /// By the numbers of Windows, up to 536.99 and certainly not from 537.58 on.
    WideProcessLists,
    /// Field IDs 199 and 200 are swapped.
    ///
    /// Drivers from 555.42 (inclusive) to 570.86 (exclusive).
    SwappedFieldIds,
    /// Architecture 11 is T23X, a Tegra chip; in later drivers it is DLA.
    ///
    /// Drivers from 555.42 (inclusive) to 580.65 (exclusive).
    Architecture11IsT23x,
    /// Field IDs 251 to 273 are in another order: five of event reasons and power precede those of power smoothing.
    ///
    /// Drivers from 575.51 (inclusive) to 580.82 (exclusive).
    /// By the numbers of Windows, up to 580.97 and certainly not from 581.15 on.
    ShiftedFieldIds,
}

impl Quirk {
    /// All quirks that this version of the crate knows, oldest drivers first.
    pub const ALL: &'static [Quirk] = &[
        Quirk::VgpuEccErrorNumber,
        Quirk::WideEncoderSessions,
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
                windows: None,
                reason: "return code 21 is NVML_ERROR_VGPU_ECC_NOT_SUPPORTED, which is 22 in later drivers; 21 is NVML_ERROR_NO_DATA there",
                source: "NVIDIA's headers of drivers 375.20 to 384.47",
            },
            Quirk::WideEncoderSessions => Facts {
                name: "WideEncoderSessions",
                from: DriverVersion::new(375, 66, 0),
                before: DriverVersion::new(384, 47, 0),
                windows: None,
                reason: "encoder sessions have 40 bytes instead of 32, with a process ID of 64 bits",
                source: "nvmlEncoderSessionInfo_t of NVIDIA's headers of drivers 375.66 and 375.82, beside that of 384.47",
            },
            Quirk::ArrModeIsFlag => Facts {
                name: "ArrModeIsFlag",
                from: DriverVersion::new(525, 53, 0),
                before: DriverVersion::new(535, 98, 0),
                windows: Some((DriverVersion::new(536, 67, 0), DriverVersion::new(536, 99, 0))),
                reason: "the vGPU scheduler reports adaptive round robin as enabled or disabled, not as one of three modes",
                source: "isEnabledARR of nvmlVgpuSchedulerGetState_t and nvmlVgpuSchedulerLog_t up to header 12.2.128, arrMode from 12.2.140 on",
            },
            Quirk::WideProcessLists => Facts {
                name: "WideProcessLists",
                from: DriverVersion::new(535, 43, 0),
                before: DriverVersion::new(535, 104, 0),
                windows: Some((DriverVersion::new(536, 99, 0), DriverVersion::new(537, 58, 0))),
                reason: "the `_v3` process lists write 32 bytes per entry of 24, past the end of the array; 535.98 lacks these functions",
                source: "nvmlProcessInfo_t of headers 12.2.81 and 12.2.128; public reports about 535.54, 535.98 and 535.104.05",
            },
            Quirk::SwappedFieldIds => Facts {
                name: "SwappedFieldIds",
                from: DriverVersion::new(555, 42, 0),
                before: DriverVersion::new(570, 86, 0),
                windows: None,
                reason: "field IDs 199 and 200 are swapped",
                source: "headers 12.5.39 to 12.6.77 beside 12.4.127 and 12.8.55",
            },
            Quirk::Architecture11IsT23x => Facts {
                name: "Architecture11IsT23x",
                from: DriverVersion::new(555, 42, 0),
                before: DriverVersion::new(580, 65, 0),
                windows: None,
                reason: "architecture 11 is T23X, a Tegra chip; in later drivers it is DLA",
                source: "NVML_DEVICE_ARCH_T23X of headers 12.5.39 to 12.9.79, NVML_DEVICE_ARCH_DLA from 13.4.61 on",
            },
            Quirk::ShiftedFieldIds => Facts {
                name: "ShiftedFieldIds",
                from: DriverVersion::new(575, 51, 0),
                before: DriverVersion::new(580, 82, 0),
                windows: Some((DriverVersion::new(580, 97, 0), DriverVersion::new(581, 15, 0))),
                reason: "field IDs 251 to 273 are in another order: five of event reasons and power precede those of power smoothing",
                source: "headers 12.9.40 to 13.0.39 beside 12.8.90 and 13.0.87",
            },
        }
    }
}

/// Fields `first` to `last` of the newest header. On drivers with the quirk, their numbers start at `shifted_first`.
#[derive(Debug)]
pub(crate) struct FieldShift {
    pub(crate) quirk: Quirk,
    pub(crate) first: u32,
    pub(crate) last: u32,
    pub(crate) shifted_first: u32,
}

pub(crate) static FIELD_SHIFTS: &[FieldShift] = &[
    FieldShift { quirk: Quirk::SwappedFieldIds, first: 199, last: 199, shifted_first: 200 },
    FieldShift { quirk: Quirk::SwappedFieldIds, first: 200, last: 200, shifted_first: 199 },
    FieldShift { quirk: Quirk::ShiftedFieldIds, first: 251, last: 268, shifted_first: 256 },
    FieldShift { quirk: Quirk::ShiftedFieldIds, first: 269, last: 273, shifted_first: 251 },
];
