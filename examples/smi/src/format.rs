//! Values in the units and words of `nvidia-smi`.

pub(crate) fn enabled(value: bool) -> &'static str {
    if value { "Enabled" } else { "Disabled" }
}

pub(crate) fn yes_no(value: bool) -> &'static str {
    if value { "Yes" } else { "No" }
}

pub(crate) fn on_off(value: bool) -> &'static str {
    if value { "On" } else { "Off" }
}

pub(crate) fn celsius(degrees: i64) -> String {
    format!("{degrees} C")
}

pub(crate) fn megahertz(clock: u32) -> String {
    format!("{clock} MHz")
}

pub(crate) fn percent(part: u32) -> String {
    format!("{part} %")
}

pub(crate) fn watts(milliwatts: u64) -> String {
    let hundredths = (milliwatts + 5) / 10;
    format!("{}.{:02} W", hundredths / 100, hundredths % 100)
}

/// A size in MiB, rounded up. `nvidia-smi` rounds the used memory of BAR1 down, and all sizes of device memory up.
pub(crate) fn mebibytes(bytes: u64) -> String {
    format!("{} MiB", bytes.div_ceil(1 << 20))
}

/// A size in MiB, rounded down.
pub(crate) fn whole_mebibytes(bytes: u64) -> String {
    format!("{} MiB", bytes >> 20)
}

/// Date and time in UTC from seconds since 1970: year, month, day, weekday from Sunday, hour, minute, second.
fn utc(seconds: u64) -> [u64; 7] {
    let (days, time) = (seconds / 86_400, seconds % 86_400);
    // Days since 1 March of year 0, in cycles of 400 years: leap days come last in such years.
    let days_of_cycle = (days + 719_468) % 146_097;
    let cycle = (days + 719_468) / 146_097;
    let year_of_cycle = (days_of_cycle - days_of_cycle / 1460 + days_of_cycle / 36_524 - days_of_cycle / 146_096) / 365;
    let day_of_year = days_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = cycle * 400 + year_of_cycle + u64::from(month <= 2);
    [year, month, day, (days + 4) % 7, time / 3600, time / 60 % 60, time % 60]
}

/// `Sun Nov 22 04:59:29 2026`, in UTC.
pub(crate) fn date(seconds: u64) -> String {
    const WEEKDAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let [year, month, day, weekday, hour, minute, second] = utc(seconds);
    let name = |names: &[&'static str], index: u64| {
        usize::try_from(index).ok().and_then(|index| names.get(index).copied()).unwrap_or("?")
    };
    let (weekday, month) = (name(&WEEKDAYS, weekday), name(&MONTHS, month - 1));
    format!("{weekday} {month} {day:2} {hour:02}:{minute:02}:{second:02} {year}")
}

/// `2026/11/22 04:59:29.123`, in UTC.
pub(crate) fn date_with_milliseconds(milliseconds: u64) -> String {
    let [year, month, day, _, hour, minute, second] = utc(milliseconds / 1000);
    format!("{year}/{month:02}/{day:02} {hour:02}:{minute:02}:{second:02}.{:03}", milliseconds % 1000)
}

#[cfg(test)]
mod tests {
    #[test]
    fn dates() {
        let of = |seconds| super::date(seconds);
        assert_eq!(of(0), "Thu Jan  1 00:00:00 1970");
        assert_eq!(of(951_827_696), "Tue Feb 29 12:34:56 2000");
        assert_eq!(of(1_795_323_569), "Sun Nov 22 04:59:29 2026");
        assert_eq!(super::date_with_milliseconds(4_107_542_400_007), "2100/03/01 00:00:00.007");
    }

    #[test]
    fn sizes() {
        assert_eq!(super::mebibytes(644_939_776), "616 MiB");
        assert_eq!(super::whole_mebibytes(1_703_936), "1 MiB");
        assert_eq!(super::watts(112_125), "112.13 W");
    }
}
