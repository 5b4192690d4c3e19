//! Names of MIG profiles.
//!
//! | item | meaning |
//! | --- | --- |
//! | [`MigProfileName`] | profile name such as `1g.5gb`, `1c.2g.10gb` or `1g.18gb+me` |
//! | [`MigProfileName::has_attribute`](crate::mig::name::MigProfileName::has_attribute) | whether the name contains an attribute |
//! | [`ParseError`] | error of parsing a string |

use std::fmt;
use std::str::FromStr;

use crate::parse_error::ParseError;

/// Name of a MIG profile, such as `1g.5gb`, `1c.2g.10gb` or `1g.18gb+me`.
///
/// [`FromStr`] accepts the names of nvidia-smi and NVML, with or without the prefix `MIG `. [`Display`](fmt::Display)
/// prints the name of nvidia-smi, without the prefix. Every printed name is accepted: a number that is unknown is 0.
///
/// The memory in a name depends on the total memory of the board: `7g.79gb` and `7g.80gb` are the same profile on
/// different boards or drivers.
///
/// # Examples
///
/// ```
/// use nvml_wrapper::mig::name::MigProfileName;
///
/// let name: MigProfileName = "MIG 1c.2g.10gb".parse()?;
/// assert_eq!((name.compute_slices, name.gpu_slices, name.memory_gb), (Some(1), 2, 10));
/// assert_eq!(name.to_string(), "1c.2g.10gb");
///
/// let name: MigProfileName = "1g.18gb+me".parse()?;
/// assert!(name.has_attribute("me"));
/// # Ok::<(), nvml_wrapper::ParseError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct MigProfileName {
    /// Slices of the compute instance. `None` if the compute instance has all slices of the GPU instance.
    pub compute_slices: Option<u32>,
    /// Slices of the GPU instance.
    pub gpu_slices: u32,
    /// Memory of the GPU instance in GB, rounded by NVIDIA.
    pub memory_gb: u32,
    /// The part after the memory: empty, `+me`, `+me.all`, `+gfx` or `-me`.
    attributes: String,
}

/// # Parts
impl MigProfileName {
    /// A GPU instance profile name without attributes.
    #[must_use]
    #[inline]
    pub const fn new(gpu_slices: u32, memory_gb: u32) -> MigProfileName {
        MigProfileName { compute_slices: None, gpu_slices, memory_gb, attributes: String::new() }
    }

    /// The name with a number of compute slices; `None` in [`compute_slices`](MigProfileName::compute_slices) if this
    /// is the number of GPU slices.
    #[must_use]
    #[inline]
    pub fn with_compute_slices(mut self, slices: u32) -> MigProfileName {
        self.compute_slices = (slices != self.gpu_slices).then_some(slices);
        self
    }

    /// The name with these attributes, including their signs.
    #[inline]
    pub(super) fn with_attributes(mut self, attributes: &str) -> MigProfileName {
        attributes.clone_into(&mut self.attributes);
        self
    }

    /// The name as drivers write it, without the compute slices if these are all slices: `1c.1g.5gb` is `1g.5gb`.
    #[inline]
    pub(super) fn normalized(&self) -> MigProfileName {
        self.clone().with_compute_slices(self.compute_slices.unwrap_or(self.gpu_slices))
    }

    /// Name of the GPU instance profile that contains the compute instance.
    #[must_use]
    #[inline]
    pub fn gpu_instance_name(&self) -> MigProfileName {
        MigProfileName { compute_slices: None, ..self.clone() }
    }

    /// Attributes with their signs: empty, `+me`, `+me.all`, `+gfx` or `-me`.
    #[must_use]
    #[inline]
    pub fn attributes(&self) -> &str {
        &self.attributes
    }

    /// Whether the name contains the attribute `me`, `me.all` or `gfx` with a plus sign.
    #[must_use]
    #[inline]
    pub fn has_attribute(&self, attribute: &str) -> bool {
        self.contains_signed('+', attribute)
    }

    /// Whether the name contains the attribute `me` with a minus sign: the profile has no media engines.
    #[must_use]
    #[inline]
    pub fn lacks_attribute(&self, attribute: &str) -> bool {
        self.contains_signed('-', attribute)
    }

    #[inline]
    fn contains_signed(&self, sign: char, attribute: &str) -> bool {
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
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(slices) = self.compute_slices {
            write!(f, "{slices}c.")?;
        }
        write!(f, "{}g.{}gb{}", self.gpu_slices, self.memory_gb, self.attributes)
    }
}

impl FromStr for MigProfileName {
    type Err = ParseError;

    #[inline]
    fn from_str(text: &str) -> Result<MigProfileName, ParseError> {
        parse(text).ok_or_else(|| ParseError::new("MigProfileName", text, "a MIG profile such as 1g.5gb or 1c.2g.10gb"))
    }
}

#[cfg(feature = "serde")]
crate::form::text_form! { MigProfileName, "1g.5gb" }

/// Name that a driver reports. `None` if it has another form, or a number that is 0: driver 580 reports names such as
/// `MIG 7g.0gb` while MIG mode is disabled.
#[inline]
pub(super) fn reported(text: &str) -> Option<MigProfileName> {
    let name = parse(text)?;
    let numbers = [name.gpu_slices, name.memory_gb, name.compute_slices.unwrap_or(name.gpu_slices)];
    (!numbers.contains(&0)).then_some(name)
}

#[inline]
fn parse(text: &str) -> Option<MigProfileName> {
    let name = text.strip_prefix("MIG ").unwrap_or(text);
    let (name, attributes) = name.split_at(name.find(['+', '-']).unwrap_or(name.len()));
    let (compute, name) = match name.split_once("c.") {
        Some((slices, name)) => (Some(parse_number(slices)?), name),
        None => (None, name),
    };
    let (slices, memory) = name.strip_suffix("gb")?.split_once("g.")?;
    let has_valid_end = attributes.is_empty() || attributes.ends_with(|char: char| char.is_ascii_alphanumeric());
    let is_valid = |char: char| char.is_ascii_alphanumeric() || matches!(char, '+' | '-' | '.' | ',');
    if !has_valid_end || !attributes.chars().all(is_valid) {
        return None;
    }
    let plain = MigProfileName::new(parse_number(slices)?, parse_number(memory)?).with_attributes(attributes);
    Some(MigProfileName { compute_slices: compute, ..plain })
}

/// A number as in profile names: ASCII digits without leading zeros.
#[inline]
fn parse_number(text: &str) -> Option<u32> {
    let is_number = text == "0" || !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

/// Memory in GB as in NVIDIA's names: whole eighths of the GPU's memory, rounded.
///
/// Both arguments are in bytes. The memory of the GPU is first rounded up to whole GiB.
#[inline]
pub(super) fn gigabytes(instance: u64, gpu: u64) -> u32 {
    if gpu == 0 {
        return 0;
    }
    let eighths = eighths(instance, gpu);
    let gpu_gb = u128::from(gpu).div_ceil(1 << 30);
    u32::try_from((eighths * gpu_gb * 2 + 8) / 16).unwrap_or(u32::MAX)
}

/// Memory of an instance in eighths of the GPU's memory, rounded up. Both arguments are in bytes.
#[inline]
pub(super) fn eighths(instance: u64, gpu: u64) -> u128 {
    if gpu == 0 { 0 } else { (u128::from(instance) * 8).div_ceil(u128::from(gpu)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_round_trip() {
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
            "7g.0gb",
            "0c.0g.0gb",
        ];
        for name in names {
            assert_eq!(name.parse::<MigProfileName>().unwrap().to_string(), name);
            assert_eq!(format!("MIG {name}").parse::<MigProfileName>().unwrap().to_string(), name);
        }
    }

    #[test]
    fn invalid_names_are_rejected() {
        let texts = [
            "",
            "1g",
            "5gb",
            "g.5gb",
            "1g.gb",
            "00g.5gb",
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
            assert_eq!(text.parse::<MigProfileName>().unwrap_err().input, text);
        }
    }

    #[test]
    fn a_reported_name_has_no_zero() {
        assert_eq!(reported("MIG 1c.2g.10gb"), "1c.2g.10gb".parse().ok());
        for text in ["MIG 7g.0gb", "MIG 0g.5gb", "MIG 0c.1g.5gb", "1g"] {
            assert_eq!(reported(text), None, "{text}");
        }
    }

    #[test]
    fn attributes_match_whole_words() {
        let has = |name: &str, attribute| name.parse::<MigProfileName>().unwrap().has_attribute(attribute);
        assert!(has("1g.5gb+me", "me") && has("2g.48gb+gfx,me", "me") && has("1g.24gb+me.all", "me.all"));
        assert!(!has("1g.24gb+me.all", "me") && !has("1g.24gb-me", "me") && !has("1g.5gb", "me"));
        assert!("1g.24gb-me".parse::<MigProfileName>().unwrap().lacks_attribute("me"));
        assert!("1g.24gb+gfx-me".parse::<MigProfileName>().unwrap().lacks_attribute("me"));
    }

    #[test]
    fn memory_rounding() {
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
