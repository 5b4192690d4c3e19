//! Requirements of a missing function.

use std::fmt;

use nvml_sys::Function;

use crate::driver::DriverVersion;

/// The requirements of a missing function and the installed driver, as a message.
pub(crate) struct Requirement {
    pub(crate) function: Function,
    pub(crate) driver: Option<DriverVersion>,
}

impl fmt::Display for Requirement {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut since = self.function.since();
        // "340 or older" is the oldest known library; the number alone is a sufficient requirement.
        let oldest = since.driver.strip_suffix(" or older").unwrap_or(since.driver);
        let first = oldest.parse().ok().or_else(|| Some(DriverVersion::new(oldest.parse().ok()?, 0, 0)));
        since.driver = oldest;
        match (self.driver, since.gaps) {
            // The driver is new enough by its number, but its branch lacks the function.
            (Some(driver), gaps) if first.is_some_and(|first| first <= driver) => match gaps {
                [] => write!(f, "introduced in {since}, but missing in the installed driver {driver}"),
                [gap] => {
                    write!(f, "introduced in {since}, but missing in driver {gap}; the installed driver is {driver}")
                }
                [from, .., to] => {
                    write!(
                        f,
                        "introduced in {since}, but missing in drivers {from} to {to}; the installed driver is {driver}"
                    )
                }
            },
            (driver, _) => {
                let newer = if since.driver.starts_with("newer") { "" } else { " or newer" };
                write!(f, "requires {since}{newer}")?;
                driver.map_or(Ok(()), |driver| write!(f, "; the installed driver is {driver}"))
            }
        }
    }
}
