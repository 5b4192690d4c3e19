//! Hosts: Linux, WSL2 and Windows, which number drivers differently.

use super::Era;

/// Host of the simulated library. Windows numbers its drivers differently from Linux; WSL2 reports the driver by
/// its Windows number and the library by its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Host {
    /// Linux: library and driver have the same number.
    #[default]
    Linux,
    /// WSL2: the library has its own number, the driver that of Windows.
    Wsl2,
    /// Windows: library and driver have the number of Windows.
    Windows,
}

/// Windows numbers, as `nvidia-smi` of WSL2 printed them beside the number of the library. The libraries were 535.54.04,
/// 535.98.01, 555.52.01, 570.86.16, 575.51.02 and 580.82.02.
const WINDOWS: &[(Era, &str)] = &[
    (Era::R535_54, "536.25"),
    (Era::R535_98, "536.99"),
    (Era::R555, "555.99"),
    (Era::R570_86, "572.16"),
    (Era::R575, "576.02"),
    (Era::R580_82, "581.15"),
];

impl Era {
    /// Windows number of a driver whose library is of this era. `None` if no such driver is known.
    #[must_use]
    pub fn windows_version(self) -> Option<&'static str> {
        WINDOWS.iter().find(|(era, _)| *era == self).map(|(_, version)| *version)
    }
}
