//! Targets that a header can be parsed for.

use clap::ValueEnum;

/// Target whose layouts a model has. The default is the one that nvml-sys is generated for.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Target {
    #[default]
    #[value(name = "x86_64-unknown-linux-gnu")]
    Linux,
    #[value(name = "aarch64-unknown-linux-gnu")]
    Aarch64,
    #[value(name = "i686-unknown-linux-gnu")]
    I686,
    #[value(name = "x86_64-pc-windows-gnu")]
    Windows,
}

impl Target {
    /// The name that clang and cargo have for it.
    pub fn triple(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }

    /// Size of a pointer, which is also its alignment.
    pub fn pointer(self) -> usize {
        if self == Target::I686 { 4 } else { 8 }
    }

    /// Size of C's `long`, which is also its alignment.
    pub fn long(self) -> usize {
        if matches!(self, Target::I686 | Target::Windows) { 4 } else { 8 }
    }

    /// Alignment of numbers of 8 bytes.
    pub fn wide_align(self) -> usize {
        if self == Target::I686 { 4 } else { 8 }
    }
}
