//! Text of MIG layouts, for configuration files and arguments.

use std::fmt;
use std::str::FromStr;

use crate::mig::layout::{MigLayout, MigLayoutInstance};
use crate::mig::name::MigProfileName;
use crate::parse_error::ParseError;

/// Description of the format.
const FORMAT: &str = "profiles separated by spaces, such as 1g.5gb 3g.20gb@4:4(1c.3g.20gb 2c.3g.20gb)";

impl fmt::Display for MigLayoutInstance {
    /// Writes the profile, then `@` and the placement if there is one, then the compute instances in parentheses, except a
    /// single one of the size of the GPU instance: `3g.20gb@4:4(1c.3g.20gb 2c.3g.20gb)`.
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.profile.fmt(f)?;
        if let Some(placement) = self.placement {
            write!(f, "@{placement}")?;
        }
        if self.compute_instances.as_slice() == [self.profile.clone()] {
            return Ok(());
        }
        let names: Vec<String> = self.compute_instances.iter().map(ToString::to_string).collect();
        write!(f, "({})", names.join(" "))
    }
}

impl FromStr for MigLayoutInstance {
    type Err = ParseError;

    /// Parses the text of [`Display`](fmt::Display). The name of a compute instance alone, such as `1c.3g.20gb`, is a GPU
    /// instance with this compute instance.
    #[inline]
    fn from_str(text: &str) -> Result<MigLayoutInstance, ParseError> {
        parse_instance(text).ok_or_else(|| ParseError::new("MigLayoutInstance", text, FORMAT))
    }
}

#[inline]
fn parse_instance(text: &str) -> Option<MigLayoutInstance> {
    let (head, compute) = match text.split_once('(') {
        Some((head, rest)) => (head, Some(rest.strip_suffix(')')?)),
        None => (text, None),
    };
    let (name, placement) = match head.split_once('@') {
        Some((name, placement)) => (name, Some(placement.parse().ok()?)),
        None => (head, None),
    };
    let mut instance = MigLayoutInstance::new(name.parse().ok()?);
    instance.placement = placement;
    if let Some(names) = compute {
        let names = names.split_whitespace().map(|name| name.parse().ok());
        instance.compute_instances = names.collect::<Option<Vec<MigProfileName>>>()?;
    }
    Some(instance)
}

impl fmt::Display for MigLayout {
    /// Writes the GPU instances, separated by spaces: `1g.5gb 3g.20gb@4:4(1c.3g.20gb 2c.3g.20gb)`. A layout without
    /// instances is the empty string.
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, instance) in self.gpu_instances.iter().enumerate() {
            let before = if index == 0 { "" } else { " " };
            write!(f, "{before}{instance}")?;
        }
        Ok(())
    }
}

impl FromStr for MigLayout {
    type Err = ParseError;

    /// Parses GPU instances, separated by spaces.
    #[inline]
    fn from_str(text: &str) -> Result<MigLayout, ParseError> {
        // Spaces in parentheses separate compute instances.
        let mut depth = 0_usize;
        let is_between = |char: char| {
            match char {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0 && char.is_whitespace()
        };
        let parts = text.split(is_between).filter(|part| !part.is_empty());
        let gpu_instances = parts.map(parse_instance);
        let gpu_instances = gpu_instances.collect::<Option<Vec<_>>>();
        let error = || ParseError::new("MigLayout", text, FORMAT);
        Ok(MigLayout { gpu_instances: gpu_instances.ok_or_else(error)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layouts_round_trip() {
        for text in [
            "",
            "1g.5gb",
            "1g.5gb 1g.5gb+me",
            "3g.20gb@4:4",
            "1g.5gb 3g.20gb@4:4(1c.3g.20gb 2c.3g.20gb) 2g.48gb+me,gfx()",
        ] {
            let layout: MigLayout = text.parse().unwrap();
            assert_eq!(layout.to_string(), text);
            assert_eq!(layout.to_string().parse(), Ok(layout));
        }
        let one: MigLayoutInstance = "3g.20gb@4:4(1c.3g.20gb 2c.3g.20gb)".parse().unwrap();
        assert_eq!((one.placement.map(|placement| placement.start), one.compute_instances.len()), (Some(4), 2));
        let shared: MigLayout = " 1c.3g.20gb\n".parse().unwrap();
        assert_eq!(shared.to_string(), "3g.20gb(1c.3g.20gb)");
    }

    #[test]
    fn invalid_layouts_are_rejected() {
        for text in ["1g", "1g.5gb,1g.5gb", "1g.5gb@", "1g.5gb@4", "1g.5gb(", "1g.5gb(x)", "(1g.5gb)", "1g.5gb)"] {
            let error = text.parse::<MigLayout>().unwrap_err();
            assert_eq!((error.type_name, error.input.as_str()), ("MigLayout", text));
            assert!(error.to_string().contains("such as 1g.5gb 3g.20gb@4:4"), "{error}");
        }
    }
}
