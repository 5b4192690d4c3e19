//! Values as text.

use nvml_wrapper::monitor::{DeviceSample, Rate, Reading, TrafficSample};

/// Used and total memory, in bytes.
pub(crate) fn memory(device: &DeviceSample) -> Option<(u64, u64)> {
    device.memory.value().map(|memory| (memory.used_with_reserved(), memory.total))
}

/// Power draw and limit, in milliwatts.
pub(crate) fn power(device: &DeviceSample) -> Option<(u64, Option<u64>)> {
    let power = &device.power;
    let draw = [&power.average, &power.usage, &power.instant].into_iter().find_map(Reading::value)?;
    Some((draw.into(), power.limit.value().map(u64::from)))
}

/// `98.4/140.4 GiB`.
pub(crate) fn sizes((used, total): (u64, u64)) -> String {
    format!("{}/{} GiB", gibibytes(used), gibibytes(total))
}

/// `98.4 GiB`, or `520 MiB`.
pub(crate) fn size(bytes: u64) -> String {
    if bytes < 1 << 30 { format!("{} MiB", bytes >> 20) } else { format!("{} GiB", gibibytes(bytes)) }
}

fn gibibytes(bytes: u64) -> String {
    // A driver may report any number.
    let tenths = (u128::from(bytes) * 10 + (1 << 29)) >> 30;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// `640/700 W`.
pub(crate) fn watts((draw, limit): (u64, Option<u64>)) -> String {
    let watts = |milliwatts: u64| (milliwatts + 500) / 1000;
    match limit {
        Some(limit) => format!("{}/{} W", watts(draw), watts(limit)),
        None => format!("{} W", watts(draw)),
    }
}

/// `1.2 GB/s`. A rate that may be greater is marked.
fn rate(rate: Rate) -> String {
    const UNITS: [(f64, &str); 3] = [(1e9, "GB/s"), (1e6, "MB/s"), (1e3, "kB/s")];
    let per_second = rate.per_second();
    let mark = if rate.is_lower_bound { ">" } else { "" };
    match UNITS.iter().find(|(unit, _)| per_second >= *unit) {
        Some((unit, name)) if per_second / unit < 10.0 => format!("{mark}{:.1} {name}", per_second / unit),
        Some((unit, name)) => format!("{mark}{:.0} {name}", per_second / unit),
        None => format!("{mark}{per_second:.0} B/s"),
    }
}

/// Transmitted and received bytes: `1.2 GB/s  520 MB/s`. `None` if neither is known.
pub(crate) fn traffic(traffic: &TrafficSample) -> Option<String> {
    let text = |reading: &Reading<Rate>| reading.value().map_or("-".to_owned(), rate);
    let is_known = traffic.tx.as_ref().is_some() || traffic.rx.as_ref().is_some();
    is_known.then(|| format!("{:>8} {:>8}", text(&traffic.tx), text(&traffic.rx)))
}

/// A text of exactly this width: cut, or filled with spaces.
pub(crate) fn fitted(text: &str, width: usize) -> String {
    let count = text.chars().count();
    if count <= width {
        return format!("{text:width$}");
    }
    text.chars().take(width.saturating_sub(1)).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_of_any_number() {
        assert_eq!(sizes((105_657_860_915, 150_754_820_096)), "98.4/140.4 GiB");
        assert_eq!(size(u64::MAX), "17179869184.0 GiB");
        assert_eq!(size((1 << 30) - 1), "1023 MiB");
    }
}
