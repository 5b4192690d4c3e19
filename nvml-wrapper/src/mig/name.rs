//! Names of MIG profiles.

use std::fmt;
use std::str::FromStr;

/// The name of a MIG profile: `1g.5gb`, `1c.2g.10gb`, `1g.18gb+me`.
///
/// It is parsed from what nvidia-smi and NVML write, with or without `MIG ` before it, and printed as nvidia-smi does,
/// without.
///
/// ```
/// use nvml_wrapper::MigProfileName;
///
/// let name: MigProfileName = "MIG 1c.2g.10gb".parse()?;
/// assert_eq!((name.compute_slices, name.gpu_slices, name.memory_gb), (Some(1), 2, 10));
/// assert_eq!(name.to_string(), "1c.2g.10gb");
///
/// let name: MigProfileName = "1g.18gb+me".parse()?;
/// assert!(name.has("me"));
/// # Ok::<(), nvml_wrapper::ParseMigProfileNameError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct MigProfileName {
    /// Slices of the compute instance, where they are fewer than those of the GPU instance.
    pub compute_slices: Option<u32>,
    /// Slices of the GPU instance.
    pub gpu_slices: u32,
    /// Memory of the GPU instance, in GB as rounded by NVIDIA.
    pub memory_gb: u32,
    /// What comes after that, as it is written: empty, `+me`, `+me.all`, `+gfx`, `-me`.
    attributes: String,
}

/// A text is not the name of a MIG profile.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is not the name of a MIG profile, such as 1g.5gb or 1c.2g.10gb")]
#[non_exhaustive]
pub struct ParseMigProfileNameError {
    /// The text.
    pub text: String,
}

impl MigProfileName {
    /// The name of a GPU instance's profile without attributes.
    #[must_use]
    pub const fn new(gpu_slices: u32, memory_gb: u32) -> MigProfileName {
        MigProfileName { compute_slices: None, gpu_slices, memory_gb, attributes: String::new() }
    }

    /// The same with a part of the slices for a compute instance; all of them are no part.
    #[must_use]
    pub fn with_compute_slices(mut self, slices: u32) -> MigProfileName {
        self.compute_slices = (slices != self.gpu_slices).then_some(slices);
        self
    }

    /// The same with these attributes, as they are written.
    pub(super) fn with_attributes(mut self, attributes: &str) -> MigProfileName {
        attributes.clone_into(&mut self.attributes);
        self
    }

    /// The name as drivers write it: without compute slices where they are all. `1c.1g.5gb` is `1g.5gb`.
    pub(super) fn shortest(&self) -> MigProfileName {
        self.clone().with_compute_slices(self.compute_slices.unwrap_or(self.gpu_slices))
    }

    /// The name of the GPU instance's profile that the compute instance is on.
    #[must_use]
    pub fn of_gpu_instance(&self) -> MigProfileName {
        MigProfileName { compute_slices: None, ..self.clone() }
    }

    /// What comes after slices and memory, with its signs: empty, `+me`, `+me.all`, `+gfx`, `-me`.
    #[must_use]
    pub fn attributes(&self) -> &str {
        &self.attributes
    }

    /// Whether the profile has this attribute: `me`, `me.all` or `gfx`.
    #[must_use]
    pub fn has(&self, attribute: &str) -> bool {
        self.signed('+', attribute)
    }

    /// Whether the profile lacks this on purpose: `me`.
    #[must_use]
    pub fn lacks(&self, attribute: &str) -> bool {
        self.signed('-', attribute)
    }

    fn signed(&self, sign: char, attribute: &str) -> bool {
        let mut rest = self.attributes.as_str();
        while let Some(first) = rest.chars().next() {
            let tail = rest.get(first.len_utf8()..).unwrap_or_default();
            let end = tail.find(['+', '-']).unwrap_or(tail.len());
            let (these, left) = tail.split_at(end);
            if first == sign && these.split(',').any(|one| one == attribute) {
                return true;
            }
            rest = left;
        }
        false
    }
}

impl fmt::Display for MigProfileName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(slices) = self.compute_slices {
            write!(f, "{slices}c.")?;
        }
        write!(f, "{}g.{}gb{}", self.gpu_slices, self.memory_gb, self.attributes)
    }
}

impl FromStr for MigProfileName {
    type Err = ParseMigProfileNameError;

    fn from_str(text: &str) -> Result<MigProfileName, ParseMigProfileNameError> {
        parse(text).ok_or_else(|| ParseMigProfileNameError { text: text.to_owned() })
    }
}

fn parse(text: &str) -> Option<MigProfileName> {
    let name = text.strip_prefix("MIG ").unwrap_or(text);
    let (name, attributes) = name.split_at(name.find(['+', '-']).unwrap_or(name.len()));
    let (compute, name) = match name.split_once("c.") {
        Some((slices, name)) => (Some(number(slices)?), name),
        None => (None, name),
    };
    let (slices, memory) = name.strip_suffix("gb")?.split_once("g.")?;
    let ends_well = attributes.is_empty() || attributes.ends_with(|char: char| char.is_ascii_alphanumeric());
    let is_right = |char: char| char.is_ascii_alphanumeric() || matches!(char, '+' | '-' | '.' | ',');
    if !ends_well || !attributes.chars().all(is_right) {
        return None;
    }
    let plain = MigProfileName::new(number(slices)?, number(memory)?).with_attributes(attributes);
    Some(MigProfileName { compute_slices: compute, ..plain })
}

/// A number as the names have it: digits, not zero, nothing before them.
fn number(text: &str) -> Option<u32> {
    let right =
        text.starts_with(|char: char| matches!(char, '1'..='9')) && text.bytes().all(|byte| byte.is_ascii_digit());
    right.then(|| text.parse().ok()).flatten()
}

/// The GB that NVIDIA's names have for an instance's memory: whole eighths of the GPU's memory, rounded.
///
/// Both are in bytes. The GPU's memory is first rounded up to whole GiB.
pub(super) fn gigabytes(instance: u64, gpu: u64) -> u32 {
    if gpu == 0 {
        return 0;
    }
    let eighths = (u128::from(instance) * 8).div_ceil(u128::from(gpu));
    let gpu_gb = u128::from(gpu).div_ceil(1 << 30);
    u32::try_from((eighths * gpu_gb * 2 + 8) / 16).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_back_as_they_were() {
        let names = [
            "1g.5gb",
            "1c.2g.10gb",
            "1g.5gb+me",
            "1g.24gb+me.all",
            "4g.96gb+gfx",
            "1g.24gb-me",
            "1g.18gb+me",
            "7g.141gb",
            "1c.1g.5gb+me",
            "2g.48gb+me,gfx",
        ];
        for name in names {
            assert_eq!(name.parse::<MigProfileName>().unwrap().to_string(), name);
            assert_eq!(format!("MIG {name}").parse::<MigProfileName>().unwrap().to_string(), name);
        }
    }

    #[test]
    fn what_is_no_name_is_refused() {
        let texts = [
            "",
            "1g",
            "5gb",
            "g.5gb",
            "1g.gb",
            "0g.5gb",
            "+1g.5gb",
            "1g.5gb+",
            "1g.5gb me",
            "c.1g.5gb",
            "1c1g.5gb",
            "1g.5GB",
            "01g.5gb",
            "1g.99999999999gb",
            "MIG MIG 1g.5gb",
            "1g.5gb+mé",
        ];
        for text in texts {
            assert_eq!(text.parse::<MigProfileName>().unwrap_err().text, text);
        }
    }

    #[test]
    fn attributes_are_looked_up_whole() {
        let has = |name: &str, attribute| name.parse::<MigProfileName>().unwrap().has(attribute);
        assert!(has("1g.5gb+me", "me") && has("2g.48gb+gfx,me", "me") && has("1g.24gb+me.all", "me.all"));
        assert!(!has("1g.24gb+me.all", "me") && !has("1g.24gb-me", "me") && !has("1g.5gb", "me"));
        assert!("1g.24gb-me".parse::<MigProfileName>().unwrap().lacks("me"));
        assert!("1g.24gb+gfx-me".parse::<MigProfileName>().unwrap().lacks("me"));
    }

    #[test]
    fn memory_is_rounded_as_nvidia_does() {
        const H200: u64 = 150_754_820_096;
        const A100: u64 = 42_505_273_344;
        let mib = |mib: u64| mib << 20;
        assert_eq!([16_384, 33_280, 71_424, 143_360].map(|of| gigabytes(mib(of), H200)), [18, 35, 71, 141]);
        assert_eq!([4_864, 9_856, 19_968, 40_192].map(|of| gigabytes(mib(of), A100)), [5, 10, 20, 40]);
        const H100: u64 = 81_559 << 20;
        const H100_NVL: u64 = 95_830 << 20;
        assert_eq!([9_984, 20_096, 40_448, 81_152].map(|of| gigabytes(mib(of), H100)), [10, 20, 40, 80]);
        assert_eq!([11_264, 23_552, 47_488, 95_360].map(|of| gigabytes(mib(of), H100_NVL)), [12, 24, 47, 94]);
        assert_eq!(gigabytes(1, 0), 0);
        assert_eq!(gigabytes(u64::MAX, 1), u32::MAX);
    }
}
