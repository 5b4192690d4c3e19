//! Choice of the text format by the header `Accept`.

use crate::text::Format;

/// Format that the client prefers among those that the exporter has.
///
/// Prometheus lists the formats that it knows with weights. Protobuf is not offered, so that Prometheus receives the
/// text format with the next lower weight. A client without wishes receives the classic text format.
#[must_use]
pub fn format(accept: Option<&str>) -> Format {
    let Some(accept) = accept else { return Format::Classic };
    let mut best = (0.0, Format::Classic);
    for (weight, format) in accept.split(',').filter_map(entry) {
        // Of formats with the same weight, the first one is chosen.
        if weight > best.0 {
            best = (weight, format);
        }
    }
    best.1
}

/// Weight and format of an entry of the header. `None` for media types that are not offered.
fn entry(entry: &str) -> Option<(f64, Format)> {
    let mut parts = entry.split(';').map(str::trim);
    let media_type = parts.next()?.to_ascii_lowercase();
    let (mut weight, mut version) = (1.0, None);
    for (name, value) in parts.filter_map(|part| part.split_once('=')) {
        match name.trim().to_ascii_lowercase().as_str() {
            "q" => weight = value.trim().parse().ok()?,
            "version" => version = Some(value.trim().trim_matches('"')),
            _ => {}
        }
    }
    let format = match (media_type.as_str(), version) {
        ("application/openmetrics-text", None | Some("1.0.0" | "0.0.1")) => Format::OpenMetrics,
        ("text/plain" | "text/*" | "*/*", None | Some("0.0.4")) => Format::Classic,
        _ => return None,
    };
    Some((weight, format))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_weight_wins() {
        let prometheus = "application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,\
                          text/plain;version=0.0.4;q=0.5,*/*;q=0.1";
        let native = "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited;q=0.7,\
                      application/openmetrics-text;version=1.0.0;escaping=underscores;q=0.5,text/plain;version=0.0.4;q=0.3";
        for accept in [prometheus, native, "Application/OpenMetrics-Text; version=\"1.0.0\" ; q=0.2"] {
            assert_eq!(format(Some(accept)), Format::OpenMetrics, "{accept}");
        }
        let others = [
            "text/html,application/xhtml+xml,*/*;q=0.8",
            "text/plain;version=0.0.4;q=0.5,application/openmetrics-text;version=1.0.0;q=0.4",
            "application/openmetrics-text;version=2.0.0",
            "application/openmetrics-text;q=0",
            "application/openmetrics-text;q=x",
            "",
        ];
        for accept in others {
            assert_eq!(format(Some(accept)), Format::Classic, "{accept}");
        }
        assert_eq!(format(None), Format::Classic);
    }
}
